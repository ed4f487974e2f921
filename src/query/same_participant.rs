//! `with:(…)`: conditions that hold of one and the same participant, multiplied out into patterns.

use std::collections::BTreeSet;

use index_schema::document::SeenTerm;
use index_schema::fields::{Field, QueryField};
use index_schema::model::{Affiliation, PersonId, RoleClass};

use super::ast::{Node, NodeKind};
use super::combine::any_of;
use super::error::{QueryError, QueryErrorKind};
use super::exact_names::{is_exact, names_written};
use super::meaning::{Condition, ParticipantPattern};
use super::names::has_words;
use super::resolve::Resolver;
use super::values::values_of;

/// The most patterns; each is one term of the index.
pub const MAX_PATTERNS: usize = 1024;

/// Alternatives, sorted and each once.
type Patterns = BTreeSet<Wanted>;

/// A pattern, and words that must stand in the name as they are (where names are exact).
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    pattern: ParticipantPattern,
    written: Vec<String>,
}

impl From<ParticipantPattern> for Wanted {
    fn from(pattern: ParticipantPattern) -> Self {
        Self { pattern, written: Vec::new() }
    }
}

impl Wanted {
    fn fits(&self, seen: &SeenTerm<'_>) -> bool {
        let ParticipantPattern { affiliation, role_class, person } = &self.pattern;
        seen.role_class.is_some()
            && affiliation.as_ref().is_none_or(|code| code.as_str() == seen.affiliation)
            && role_class.is_none_or(|class| seen.role_class == Some(class))
            && person.as_ref().is_none_or(|person| person.as_str() == seen.person)
            && self.written.iter().all(|words| has_words(seen.name, words))
    }
}

impl Resolver<'_> {
    pub(super) fn same_participant(&mut self, node: &Node) -> Result<Condition, QueryError> {
        let patterns = self.patterns(node)?;
        if patterns.is_empty() {
            self.note("nobody can fulfil all that `with:(…)` asks of one participant".into());
            return Ok(Condition::Or(Vec::new()));
        }
        let (written, plain): (Vec<Wanted>, Vec<Wanted>) =
            patterns.into_iter().partition(|one| !one.written.is_empty());
        let plain = (!plain.is_empty()).then(|| Condition::SameParticipant {
            patterns: plain.into_iter().map(|one| one.pattern).collect(),
        });
        let written = (!written.is_empty()).then(|| {
            let fits = |seen: &SeenTerm<'_>| written.iter().any(|one| one.fits(seen));
            let values = self.context.vocabulary.seen_terms(&fits);
            if values.is_empty() {
                Condition::Or(Vec::new())
            } else {
                Condition::AnyOf { field: Field::PersonSeen, values }
            }
        });
        Ok(any_of(plain.into_iter().chain(written)))
    }

    fn patterns(&mut self, node: &Node) -> Result<Patterns, QueryError> {
        self.count(node.span.clone())?;
        let refused =
            |found: String| Err(QueryErrorKind::NotInWith { found }.at(node.span.clone()));
        match &node.kind {
            NodeKind::Field { field: QueryField::Indexed(field), value } => {
                if !is_allowed(*field) {
                    return refused(format!("`{}:`", field.query_name()));
                }
                self.field_patterns(*field, value)
            }
            NodeKind::Field { field: QueryField::Virtual(field), .. } => {
                refused(format!("`{}:`", QueryField::Virtual(*field).row().query_name))
            }
            NodeKind::Sequence(parts) | NodeKind::And(parts) => {
                let mut all: Option<Patterns> = None;
                for part in parts {
                    let more = self.patterns(part)?;
                    all = Some(match all {
                        None => more,
                        Some(known) => multiply(&known, &more, node)?,
                    });
                }
                Ok(all.unwrap_or_default())
            }
            NodeKind::Or(parts) => {
                let mut any = Patterns::new();
                for part in parts {
                    any.extend(self.patterns(part)?);
                    limit(&any, node)?;
                }
                Ok(any)
            }
            NodeKind::Not(part) => {
                let role = QueryField::Indexed(Field::Role);
                if let NodeKind::Field { field, value } = &part.kind
                    && *field == role
                {
                    let excluded = self.field_patterns(Field::Role, value)?;
                    Ok(other_roles(&excluded))
                } else {
                    refused("NOT before anything but `role:`".into())
                }
            }
            NodeKind::Everything => refused("`*`".into()),
            NodeKind::Word(_)
            | NodeKind::Prefix(_)
            | NodeKind::Fuzzy { .. }
            | NodeKind::Phrase { .. } => refused("a word without a field".into()),
        }
    }

    /// The patterns of `field:value` or `field:(values)`.
    fn field_patterns(&mut self, field: Field, value: &Node) -> Result<Patterns, QueryError> {
        let refused = |found: &str| {
            Err(QueryErrorKind::NotInWith { found: found.to_owned() }.at(value.span.clone()))
        };
        match &value.kind {
            NodeKind::Word(text) | NodeKind::Phrase { text, slop: 0, last_is_prefix: false } => {
                self.value_patterns(field, text.trim(), value)
            }
            NodeKind::Or(parts) => {
                let mut any = Patterns::new();
                for part in parts {
                    any.extend(self.field_patterns(field, part)?);
                    limit(&any, value)?;
                }
                Ok(any)
            }
            NodeKind::Sequence(parts) => {
                // A name of several words; two values of one field no participant has.
                let words: Option<Vec<&str>> = parts.iter().map(word).collect();
                match words {
                    Some(words) => self.value_patterns(field, &words.join(" "), value),
                    None => refused("several values side by side"),
                }
            }
            NodeKind::Everything => refused("`*`"),
            NodeKind::And(_) => refused("AND between values of one field"),
            NodeKind::Not(_) => refused("NOT between the values of a field"),
            NodeKind::Phrase { .. } | NodeKind::Prefix(_) | NodeKind::Fuzzy { .. } => {
                refused("a part of a value")
            }
            NodeKind::Field { .. } => refused("a field within a field"),
        }
    }

    fn value_patterns(
        &mut self,
        field: Field,
        text: &str,
        node: &Node,
    ) -> Result<Patterns, QueryError> {
        if is_exact(field, text, self.context) {
            // Asked for its error only: what is written so must fit the other conditions too.
            names_written(field, text, self.context).map_err(|kind| kind.at(node.span.clone()))?;
            let is_minister = field == Field::Minister;
            let role_class = is_minister.then_some(RoleClass::ForeignMinister);
            let pattern = ParticipantPattern { role_class, ..Default::default() };
            return Ok(Patterns::from([Wanted { pattern, written: vec![text.to_owned()] }]));
        }
        let found =
            values_of(field, text, self.context).map_err(|kind| kind.at(node.span.clone()))?;
        self.note_all(found.notes);
        Ok(found.values.iter().filter_map(|value| Some(pattern(field, value)?.into())).collect())
    }
}

const fn is_allowed(field: Field) -> bool {
    matches!(field, Field::Country | Field::Org | Field::Role | Field::Person | Field::Minister)
}

fn word(node: &Node) -> Option<&str> {
    if let NodeKind::Word(text) = &node.kind { Some(text) } else { None }
}

fn pattern(field: Field, value: &str) -> Option<ParticipantPattern> {
    let mut pattern = ParticipantPattern::default();
    if matches!(field, Field::Country | Field::Org) {
        pattern.affiliation = Some(Affiliation::new(value).ok()?);
    } else if field == Field::Role {
        pattern.role_class = Some(value.parse().ok()?);
    } else {
        pattern.person = Some(PersonId::listed(value));
        if field == Field::Minister {
            pattern.role_class = Some(RoleClass::ForeignMinister);
        }
    }
    Some(pattern)
}

/// Every pair that one participant can fulfil.
fn multiply(left: &Patterns, right: &Patterns, node: &Node) -> Result<Patterns, QueryError> {
    let mut product = Patterns::new();
    for first in left {
        for second in right {
            product.extend(both(first, second));
            limit(&product, node)?;
        }
    }
    Ok(product)
}

fn both(left: &Wanted, right: &Wanted) -> Option<Wanted> {
    let mut written = [left.written.as_slice(), &right.written].concat();
    written.sort();
    written.dedup();
    Some(Wanted { pattern: both_patterns(&left.pattern, &right.pattern)?, written })
}

fn both_patterns(
    left: &ParticipantPattern,
    right: &ParticipantPattern,
) -> Option<ParticipantPattern> {
    fn differ<T: PartialEq>(left: Option<&T>, right: Option<&T>) -> bool {
        left.zip(right).is_some_and(|(left, right)| left != right)
    }
    if differ(left.affiliation.as_ref(), right.affiliation.as_ref())
        || differ(left.role_class.as_ref(), right.role_class.as_ref())
        || differ(left.person.as_ref(), right.person.as_ref())
    {
        return None;
    }
    Some(ParticipantPattern {
        affiliation: left.affiliation.clone().or_else(|| right.affiliation.clone()),
        role_class: left.role_class.or(right.role_class),
        person: left.person.clone().or_else(|| right.person.clone()),
    })
}

fn limit(patterns: &Patterns, node: &Node) -> Result<(), QueryError> {
    if patterns.len() > MAX_PATTERNS {
        return Err(QueryErrorKind::TooManyPatterns { limit: MAX_PATTERNS }.at(node.span.clone()));
    }
    Ok(())
}

/// A pattern for each role class that is not among `excluded`.
fn other_roles(excluded: &Patterns) -> Patterns {
    let is_excluded =
        |class: RoleClass| excluded.iter().any(|one| one.pattern.role_class == Some(class));
    RoleClass::ALL
        .into_iter()
        .filter(|class| !is_excluded(*class))
        .map(|class| ParticipantPattern { role_class: Some(class), ..Default::default() }.into())
        .collect()
}
