//! What a query looks for in texts.

use crate::query::{Condition, Query, TextScope, Word};

/// Everything that a query looks for in texts and does not exclude.
#[derive(Debug, Default)]
pub(in crate::search) struct Targets {
    pub(super) list: Vec<Target>,
}

/// One thing that is looked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) scope: TextScope,
    /// Any of these is it.
    pub(super) ways: Vec<Way>,
}

/// How a place of a text can be what is looked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A word that has the same stem.
    Stem(String),
    /// This exact word.
    Exact(String),
    /// A word that begins so.
    Prefix(String),
    /// A word at most so many edits away.
    Fuzzy(String, u8),
    /// These exact words.
    Phrase { words: Vec<String>, slop: u32, last_is_prefix: bool },
}

impl Targets {
    pub(in crate::search) fn of(query: &Query) -> Self {
        let mut targets = Self::default();
        targets.add(&query.condition);
        targets
    }

    fn add(&mut self, condition: &Condition) {
        match condition {
            Condition::And(parts) | Condition::Or(parts) | Condition::AtLeast { of: parts, .. } => {
                for part in parts {
                    self.add(part);
                }
            }
            Condition::Word { scope, word } => self.push(*scope, ways(word)),
            Condition::Phrase { scope, words, slop, last_is_prefix } => {
                self.push(*scope, vec![phrase(words, *slop, *last_is_prefix)]);
            }
            Condition::Prefix { scope, start } => {
                self.push(*scope, vec![Way::Prefix(start.clone())]);
            }
            Condition::Fuzzy { scope, word, distance } => {
                self.push(*scope, vec![Way::Fuzzy(word.clone(), *distance)]);
            }
            Condition::Not(_)
            | Condition::Inferred { .. }
            | Condition::AnyOf { .. }
            | Condition::HasValue { .. }
            | Condition::Dates { .. }
            | Condition::SameParticipant { .. } => {}
        }
    }

    fn push(&mut self, scope: TextScope, ways: Vec<Way>) {
        self.list.push(Target { scope, ways });
    }
}

fn phrase(words: &[String], slop: u32, last_is_prefix: bool) -> Way {
    Way::Phrase { words: words.to_vec(), slop, last_is_prefix }
}

fn ways(word: &Word) -> Vec<Way> {
    let single = |exact: &String| {
        if word.stemmed { Way::Stem(exact.clone()) } else { Way::Exact(exact.clone()) }
    };
    let forms = word.forms.iter().map(|form| match form.as_slice() {
        [exact] => single(exact),
        words => phrase(words, 0, false),
    });
    std::iter::once(single(&word.exact)).chain(forms).collect()
}
