//! What reading gives: records as found, before anything is understood.

use std::collections::BTreeMap;

use index_schema::model::{SourceRef, Statement};
use serde::Serialize;

/// One record of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A record to be understood by `extract`.
    Raw(Box<RawStatement>),
    /// A record that already is a `chancery.statement/1`: its facts are taken as they are.
    Ready(Box<Statement>),
}

impl Record {
    /// Where the record was read.
    pub fn source(&self) -> &SourceRef {
        match self {
            Self::Raw(raw) => &raw.source,
            Self::Ready(statement) => &statement.source,
        }
    }
}

/// A record as its source gives it. Field names found in the wild are mapped, nothing is interpreted:
/// dates, names and codes are text as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawStatement {
    /// Where it was read.
    pub source: SourceRef,
    /// The record's own id.
    pub id: Option<String>,
    /// The title, if the record has a field or element for it. For plain text `None`: which line is
    /// the title is a matter of interpretation.
    pub title: Option<String>,
    /// The text, decoded, markup removed, paragraphs separated by line breaks.
    pub body: String,
    /// The publication date as written.
    pub date: Option<String>,
    /// The language as written (`en-US`, `French`).
    pub language: Option<String>,
    /// Who speaks or takes part, from the record's own fields.
    pub speakers: Vec<RawSpeaker>,
    /// The field `issuer`: who speaks.
    pub issuer: Option<String>,
    /// The field `country`.
    pub country: Option<String>,
    /// Who publishes, as words (`source`, `publisher`, the title of a feed).
    pub publisher: Option<String>,
    /// Where the event took place, as written.
    pub place: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Every other field, flattened to `outer.inner`, as text.
    pub extra: BTreeMap<String, String>,
    /// What reading had to decide, in sentences (such as a guessed encoding).
    pub warnings: Vec<String>,
}

/// A speaker or participant as a record names them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawSpeaker {
    /// The name as written, perhaps with titles.
    pub name: String,
    /// The office as written.
    pub role: Option<String>,
    /// The country or organisation as written.
    pub country: Option<String>,
}

/// A file or record that could not be read. `--failed FILE` writes these as JSON Lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The file; `-` for standard input.
    pub path: String,
    /// The record's number from 0; `None` where the whole file failed.
    pub record: Option<u64>,
    /// Why, in lower case without a full stop.
    pub reason: String,
}
