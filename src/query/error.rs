//! What can be wrong with a query: a kind, a place, and a hint apart from the message.

use std::ops::Range;

use super::date_error::DateError;

/// Why a query cannot be run. [`QueryError::hint`] says what to do, and
/// [`mark_place`](super::mark_place) shows where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind}")]
pub struct QueryError {
    /// What is wrong.
    pub kind: QueryErrorKind,
    /// The bytes of the query, or of the flag's value, that are wrong.
    pub span: Range<usize>,
}

/// The kinds of [`QueryError`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QueryErrorKind {
    /// No word, no field, nothing.
    #[error("nothing to search for")]
    NothingToSearch,
    /// Brackets and NOTs nested too deeply.
    #[error("the query is nested more than {limit} levels deep")]
    TooDeep {
        /// The deepest nesting allowed.
        limit: usize,
    },
    /// More words than a search takes.
    #[error("the query has more than {limit} words and conditions")]
    TooLong {
        /// How many are allowed.
        limit: usize,
    },
    /// An operator with nothing on one side.
    #[error("`{operator}` has nothing {side} it")]
    MissingOperand {
        /// The operator as written.
        operator: &'static str,
        /// `before` or `after`.
        side: &'static str,
    },
    /// A field name with a spelling mistake.
    #[error("unknown field `{name}`")]
    UnknownField {
        /// The name as written.
        name: String,
        /// Names like it, the nearest first.
        nearest: Vec<&'static str>,
    },
    /// A field with empty brackets or quotes.
    #[error("`{field}:` has no value")]
    MissingValue {
        /// The field's name in queries.
        field: &'static str,
    },
    /// A field's bracket that is never closed.
    #[error("the bracket of `{field}:(` is never closed")]
    UnclosedGroup {
        /// The field's name in queries.
        field: &'static str,
    },
    /// `with:` without brackets.
    #[error("`with:` needs conditions in brackets")]
    WithNeedsGroup,
    /// Something that cannot hold of one and the same participant.
    #[error("{found} cannot stand in `with:(…)`")]
    NotInWith {
        /// What stands there.
        found: String,
    },
    /// A `with:` that multiplies out into too many combinations.
    #[error("`with:(…)` has more than {limit} combinations")]
    TooManyPatterns {
        /// How many are allowed.
        limit: usize,
    },
    /// `"…"~N` too far apart.
    #[error("`~{given}` after a phrase is too far: at most {limit}")]
    SlopTooLarge {
        /// What was asked.
        given: String,
        /// How far is allowed.
        limit: u32,
    },
    /// `word~N` too far apart.
    #[error("`~{given}` after a word is too far: at most {limit}")]
    DistanceTooLarge {
        /// What was asked.
        given: String,
        /// How far is allowed.
        limit: u8,
    },
    /// No date.
    #[error(transparent)]
    Date(#[from] DateError),
    /// A name that nobody and nothing has.
    #[error("no {what} is called `{value}`")]
    UnknownName {
        /// `person`, `country`, `organisation`, `country or organisation`, `language`.
        what: &'static str,
        /// The value as written.
        value: String,
        /// Names like it, the nearest first.
        nearest: Vec<String>,
    },
    /// A value that a closed list does not have.
    #[error("`{field}:` has no value `{value}`")]
    NotInList {
        /// The field's name in queries.
        field: &'static str,
        /// The value as written.
        value: String,
        /// The valid values, joined by commas.
        expected: String,
    },
    /// A country without a known foreign minister.
    #[error("no foreign minister of {affiliation} is known")]
    NoHolder {
        /// The country or organisation.
        affiliation: String,
    },
    /// `word*` or `word~1` where whole values are compared.
    #[error("`{operator}` does not work in `{field}:`")]
    WholeValuesOnly {
        /// `*` or `~`.
        operator: char,
        /// The field's name in queries.
        field: &'static str,
    },
}

impl QueryErrorKind {
    /// The error at a place.
    pub(super) const fn at(self, span: Range<usize>) -> QueryError {
        QueryError { kind: self, span }
    }
}

impl QueryError {
    /// What to do about it, a sentence without capital and full stop.
    pub fn hint(&self) -> String {
        match &self.kind {
            QueryErrorKind::NothingToSearch => {
                "write at least one word or field; `*` matches every statement".into()
            }
            QueryErrorKind::TooDeep { .. } => "take some brackets away".into(),
            QueryErrorKind::TooLong { .. } => "search for a part of the text".into(),
            QueryErrorKind::MissingOperand { operator, .. } => format!(
                "operators stand between words (NOT before one); to search for the word itself \
                 write \"{}\" in quotes",
                operator.to_lowercase()
            ),
            QueryErrorKind::UnknownField { name, nearest } => format!(
                "did you mean {}? To search for the words, leave a space: `{name}: …`",
                list(nearest.iter().map(|near| format!("`{near}:`")))
            ),
            QueryErrorKind::MissingValue { field } => {
                format!("write a value, or `{field}:*` for any value")
            }
            QueryErrorKind::UnclosedGroup { .. } => "close it with `)`".into(),
            QueryErrorKind::WithNeedsGroup => {
                "write for example `with:(country:EG role:foreign-minister)`".into()
            }
            QueryErrorKind::NotInWith { .. } => {
                "it takes `country:`, `org:`, `role:`, `person:` and `minister:`, joined by AND \
                 and OR, and NOT before `role:` only; other conditions stand outside"
                    .into()
            }
            QueryErrorKind::TooManyPatterns { .. } => {
                "name fewer people, countries or roles in it".into()
            }
            QueryErrorKind::SlopTooLarge { .. } => {
                "to find words anywhere in a statement, leave the quotes out".into()
            }
            QueryErrorKind::DistanceTooLarge { .. } => {
                "two edits are the most that a spelling mistake takes".into()
            }
            QueryErrorKind::Date(error) => error.hint(),
            QueryErrorKind::UnknownName { what, nearest, .. } => {
                if nearest.is_empty() {
                    let facet = match *what {
                        "person" => "person",
                        "language" => "lang",
                        "organisation" => "org",
                        "country or organisation" => "issuer",
                        _ => "country",
                    };
                    format!("names and codes work in any language and script; see `facets {facet}`")
                } else {
                    format!("did you mean {}?", list(nearest.iter().cloned()))
                }
            }
            QueryErrorKind::NotInList { expected, .. } => format!("expected one of {expected}"),
            QueryErrorKind::NoHolder { .. } => {
                "name the minister with `minister:`, or use `with:(country:… \
                 role:foreign-minister)`"
                    .into()
            }
            QueryErrorKind::WholeValuesOnly { field, .. } => {
                format!("`{field}:` compares whole values; write one out, or `{field}:*` for any")
            }
        }
    }
}

/// `a`, `a or b`, `a, b or c`.
fn list(names: impl Iterator<Item = String>) -> String {
    let mut names: Vec<String> = names.collect();
    match names.pop() {
        None => String::new(),
        Some(last) if names.is_empty() => last,
        Some(last) => format!("{} or {last}", names.join(", ")),
    }
}
