//! Text to meaning. Knows no search engine.
//!
//! A query passes through named types: text -> [`Ast`] (with the place of each part) -> [`Query`]
//! (ids, day ranges and words). [`understand`] does both steps.

mod ast;
mod called;
mod combine;
mod context;
mod date_error;
mod dates;
mod error;
mod exact_names;
mod field;
mod forms;
mod languages;
mod match_mode;
mod meaning;
mod names;
mod notes;
mod offices;
mod operator;
mod parse;
mod place;
mod print;
mod quotes;
mod resolve;
mod same_participant;
mod script;
mod suggest;
mod text;
mod token;
mod values;
mod vocabulary;
mod why;
mod words;

#[cfg(test)]
mod tests;

pub use ast::{Ast, Node, NodeKind};
pub use called::Called;
pub(crate) use called::has_run_of_words;
pub use context::{Context, Today, understand};
pub use date_error::DateError;
pub use error::{QueryError, QueryErrorKind};
pub use exact_names::written_so;
pub use match_mode::MatchMode;
pub use meaning::{Condition, DateScope, ParticipantPattern, Query, Selection, TextScope, Word};
pub use names::ResolvedValue;
pub use parse::{MAX_DEPTH, parse, parse_in};
pub use place::mark_place;
pub use resolve::{MAX_CONDITIONS, resolve};
pub use same_participant::MAX_PATTERNS;
pub use values::{parse_day_range, resolve_value};
pub use vocabulary::{NoVocabulary, SeenPerson, Vocabulary};
pub use why::{Reason, Rule, SeenWith, why};
