//! Text to meaning. Knows no search engine.
//!
//! A query passes through named types: text -> [`Ast`] (with the place of each part) -> [`Query`]
//! (ids, day ranges and words). [`understand`] does both steps.

mod ast;
mod date_error;
mod dates;
mod error;
mod match_mode;
mod meaning;
mod notes;
mod operator;
mod parse;
mod place;
mod print;
mod quotes;
mod suggest;
mod token;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

pub use ast::{Ast, Node, NodeKind};
pub use date_error::DateError;
pub use error::{QueryError, QueryErrorKind};
pub use match_mode::MatchMode;
pub use meaning::{Condition, DateScope, ParticipantPattern, Query, Selection, TextScope, Word};
pub use parse::{MAX_DEPTH, parse, parse_in};
pub use place::mark_place;
pub use vocabulary::{NoVocabulary, SeenPerson, Vocabulary};
