//! Conditions to sets of documents: the only translation of a query's meaning to the engine.
//!
//! A [`Condition`] becomes a [`Plan`] for each segment, with its terms looked up; a plan knows how
//! many documents it can have at most, and gives its set within another set. A conjunction starts
//! with the part that can have fewest and looks for the others only among what is left.
//!
//! - A word is looked for by its stems in every language of the index, over `text_s` or `title_s`;
//!   so is each of its forms of one word. A quoted word is looked for as it is, over `title_x` and
//!   `body_x`; so is a single character of a script without spaces, whose stems are pairs. Forms of
//!   several words are phrases.
//! - Words by their beginning or with errors are every such word of the exact streams, however many
//!   there are.
//! - Deleted documents are in no set, since every set is taken within those that are not.

mod days;
mod phrase;
mod plan;
mod positions;
mod terms;
mod words;

use index_schema::analysis::Language;
use index_schema::document::{inferred_term, participant_term};
use index_schema::fields::Field;

use super::error::{Fault, Outcome};
use super::segment::Segment;
use crate::query::Condition;

pub(super) use plan::Plan;
pub(super) use positions::occurrences;
pub(super) use words::{is_lone_character, stems};

/// How deep conditions may stand in one another. Query text puts them less than half as deep
/// (`query::MAX_DEPTH` brackets, each at most two levels).
pub(super) const MAX_DEPTH: usize = 250;

/// What conditions are compiled with.
#[derive(Clone, Copy)]
pub(super) struct Compiler<'a> {
    pub(super) segment: Segment<'a>,
    /// In which query words are stemmed.
    pub(super) languages: &'a [Language],
}

impl Compiler<'_> {
    /// The plan of a condition.
    pub(super) fn compile(self, condition: &Condition) -> Outcome<Plan> {
        self.at_depth(condition, 0)
    }

    fn at_depth(self, condition: &Condition, depth: usize) -> Outcome<Plan> {
        if depth > MAX_DEPTH {
            return Err(Fault::TooDeep(MAX_DEPTH));
        }
        match condition {
            Condition::And(parts) => Ok(Plan::All(self.parts(parts, depth)?)),
            Condition::Or(parts) => Ok(Plan::Any(self.parts(parts, depth)?)),
            Condition::Not(part) => Ok(Plan::Not(Box::new(self.at_depth(part, depth + 1)?))),
            Condition::AtLeast { count, of } => {
                Ok(Plan::AtLeast { count: *count, of: self.parts(of, depth)? })
            }
            Condition::Word { scope, word } => self.word(*scope, word),
            Condition::Phrase { scope, words, slop, last_is_prefix } => {
                self.phrase(*scope, words, *slop, *last_is_prefix)
            }
            Condition::Prefix { scope, start } => self.prefix(*scope, start),
            Condition::Fuzzy { scope, word, distance } => self.fuzzy(*scope, word, *distance),
            Condition::AnyOf { field, values } => self.any_of(*field, values),
            Condition::Inferred { affiliation, role_class, person } => {
                let term = inferred_term(affiliation, *role_class, person);
                self.any_of(Field::Participant, &[term])
            }
            Condition::HasValue { field } => self.has_value(*field),
            Condition::Dates { scope, from, to } => self.dates(*scope, (*from, *to)),
            Condition::SameParticipant { patterns } => {
                let terms = patterns.iter().map(|pattern| {
                    let affiliation = pattern.affiliation.as_ref();
                    participant_term(affiliation, pattern.role_class, pattern.person.as_ref())
                });
                let terms: Vec<String> = terms.collect();
                self.any_of(Field::Participant, &terms)
            }
        }
    }

    fn parts(self, parts: &[Condition], depth: usize) -> Outcome<Vec<Plan>> {
        parts.iter().map(|part| self.at_depth(part, depth + 1)).collect()
    }
}
