//! Results to `io::Write`: one small file a format.
//!
//! Nothing here knows which stream it writes to. [`text`] is for people and may change from
//! release to release; [`json`], [`jsonl`], [`csv`] and [`trec`] are contracts, and so are the forms of
//! [`people`]: each file states its form, and a change of it changes the version in `schema`.
//!
//! To add a format: a file, a variant of [`Format`], an arm of [`SearchPage::write`].

pub mod csv;
mod date;
mod escape;
mod format;
mod guard;
pub mod json;
pub mod jsonl;
pub mod people;
pub mod text;
pub mod trec;

pub use date::shown_date;
pub use escape::escape_controls;
pub use format::{Format, UnknownFormat};
pub use guard::TerminalGuard;

use std::io::{self, Write};

use index_schema::fields::Field;

use crate::search::{FacetCount, FacetCounts, SearchResults};

/// Names for codes and ids: `EG` is Egypt, `sergey-lavrov` is Sergey Lavrov.
///
/// Kept apart from the authority files so that formats which print no names load none.
pub trait Labels {
    /// The name of a facet's value, if it has one besides itself.
    fn label(&self, field: Field, value: &str) -> Option<&str>;
}

/// No names at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoLabels;

impl Labels for NoLabels {
    fn label(&self, _field: Field, _value: &str) -> Option<&str> {
        None
    }
}

/// Where a text page is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Screen {
    /// Columns to wrap at; `None` leaves each paragraph on one line.
    pub width: Option<usize>,
    /// Whether styles may be used. Without them, marked places stand between asterisks.
    pub color: bool,
}

/// The answer to one search, with what is needed to print it.
#[derive(Clone, Copy)]
pub struct SearchPage<'a> {
    /// The answer.
    pub results: &'a SearchResults,
    /// Names for codes and ids.
    pub labels: &'a dyn Labels,
    /// Values to print a facet, at most; every format says how many there are.
    pub facet_limit: Option<usize>,
    /// The query's id in a batch.
    pub query_id: Option<&'a str>,
    /// Whether nothing is written before it: the later pages of a batch have no heading of columns.
    pub is_first: bool,
}

impl SearchPage<'_> {
    /// Writes the page in a format.
    pub fn write(&self, format: Format, screen: Screen, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Text => text::search(self, screen, out),
            Format::Json => json::search(self, out),
            Format::Jsonl => jsonl::search(self, out),
            Format::Csv => csv::search(self, out),
            Format::Trec => trec::search(self, out),
        }
    }
}

/// Facets by themselves, with what is needed to print them.
#[derive(Clone, Copy)]
pub struct FacetPage<'a> {
    /// The counts.
    pub facets: &'a [FacetCounts],
    /// Names for codes and ids.
    pub labels: &'a dyn Labels,
    /// Values to print a facet, at most; every format says how many there are.
    pub limit: Option<usize>,
    /// What the person should be told.
    pub notes: &'a [String],
}

impl FacetCounts {
    /// The first values, and those that were chosen by a flag wherever they stand.
    fn shown(&self, limit: Option<usize>) -> impl Iterator<Item = &FacetCount> {
        let limit = limit.unwrap_or(usize::MAX);
        self.values
            .iter()
            .enumerate()
            .filter(move |(position, value)| *position < limit || value.selected)
            .map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests;
