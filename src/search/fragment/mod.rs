//! What of a statement to show: the best pieces of its body, with the places that the query asked
//! for.
//!
//! A place is marked where a word of the text meets a word of the query's conditions in the way in
//! which it was found: by its stem in the statement's language, as it is, as a form, as a part of a
//! phrase. What is excluded is not marked; neither are conditions on fields.
//!
//! Limit: a statement that was found by the stem of another language than its own may have nothing
//! to mark.

mod marker;
mod targets;
#[cfg(test)]
mod tests;
mod window;

use std::ops::Range;

use index_schema::model::Statement;

use super::request::Fragment;
use crate::query::Query;

pub(super) use marker::Marker;
pub(super) use targets::Targets;
pub(super) use window::fragments;

/// The places of a whole statement to mark, each list in order and apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// Byte ranges of the title.
    pub title: Vec<Range<usize>>,
    /// Byte ranges of the body.
    pub body: Vec<Range<usize>>,
}

/// The places of a statement that a query asks for.
pub fn marks(statement: &Statement, query: &Query) -> Marks {
    let targets = Targets::of(query);
    let mut marker = Marker::new(&targets, &statement.language);
    Marks { title: marker.title_marks(&statement.title), body: marker.body_marks(&statement.body) }
}
