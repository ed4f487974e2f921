//! Why a file or record could not be read.

use std::fmt;
use std::io;
use std::path::PathBuf;

use thiserror::Error;

use super::Failure;

/// Why a file or record could not be read. The path and the record's number stand in the
/// [`Failure`] that it becomes.
#[derive(Debug, Error)]
pub enum IngestError {
    /// The path leads nowhere.
    #[error("no such file or folder")]
    NotFound,
    /// The operating system refused.
    #[error("cannot be read: {}", reason_of(.0))]
    Io(#[source] io::Error),
    /// A pipe, socket or device.
    #[error("neither a file nor a folder; give - to read standard input")]
    SpecialFile,
    /// A link to a folder that holds it.
    #[error("a link that leads back to {}", .0.display())]
    LinkCycle(PathBuf),
    /// Ignore rules or a path that the walk could not make sense of.
    #[error("cannot be walked: {0}")]
    Walk(String),
    /// Nothing in it but white space.
    #[error("empty file")]
    Empty,
    /// Not text.
    #[error("binary file{}", named(*.0))]
    Binary(Option<&'static str>),
    /// XML, but no format that is read.
    #[error("XML that is neither RSS nor Atom nor XHTML, its root element is <{0}>")]
    UnknownXml(String),
    /// A file of a format that is read whole, and too large for that.
    #[error("larger than {}, the limit for a {format} file", megabytes(*.limit))]
    FileTooLarge {
        /// The format's name.
        format: &'static str,
        /// In bytes, decompressed.
        limit: u64,
    },
    /// One record of a stream that is too long to hold.
    #[error("longer than {}, the limit for a record", megabytes(*.0))]
    RecordTooLong(u64),
    /// Compressed data that ends early or is broken; what came before was read.
    #[error("damaged gzip data, only what comes before it was read: {}", reason_of(.0))]
    Gzip(#[source] io::Error),
    /// JSON that ends in the middle.
    #[error("the JSON ends in the middle of a value, at {0}")]
    HalfJson(JsonPlace),
    /// JSON that breaks its own rules.
    #[error("broken JSON at {place}: {reason}")]
    BrokenJson {
        /// Where.
        place: JsonPlace,
        /// What the JSON reader says.
        reason: String,
    },
    /// JSON, but not a record.
    #[error("not a JSON object but {0}")]
    NotAnObject(&'static str),
    /// A statement of a version that this program does not read.
    #[error("schema {found} is not known, this program reads {expected}")]
    UnknownSchema {
        /// The version found.
        found: String,
        /// The version read.
        expected: &'static str,
    },
    /// A `chancery.statement/1` that is none.
    #[error("not a valid statement: {0}")]
    BadStatement(String),
    /// A span that does not lie in the text that it is about.
    #[error("span {start}..{end} does not lie in the {field}, which has {length} bytes")]
    BadSpan {
        /// `title` or `body`.
        field: &'static str,
        /// First byte.
        start: usize,
        /// One past the last byte.
        end: usize,
        /// Of the text.
        length: usize,
    },
    /// Front matter that is no YAML.
    #[error("broken front matter at line {line}: {reason}")]
    BrokenFrontMatter {
        /// Of the file, from 1.
        line: usize,
        /// What the YAML reader says.
        reason: String,
    },
    /// A row that does not fit the header.
    #[error("{found} fields where the header has {expected}")]
    RowWidth {
        /// Fields in the row.
        found: usize,
        /// Fields in the header.
        expected: usize,
    },
    /// A line of a table with a quote that is never closed, or that is closed in the middle of a field.
    #[error("a quoted field that is not closed, or goes on behind its closing quote")]
    BadQuote,
    /// A table without a title or body.
    #[error("no column holds a title or body; name one, as in --map body=COLUMN (columns: {0})")]
    NoTextColumn(String),
    /// An item of a feed that is cut off.
    #[error("the feed ends in the middle of an item")]
    HalfItem,
    /// A feed that is cut off behind an item.
    #[error("the feed ends before its end, only what comes before was read")]
    HalfFeed,
    /// An item of a feed that is not well-formed.
    #[error("broken XML: {0}")]
    BrokenXml(String),
    /// A record that says nothing.
    #[error("neither title nor body")]
    NoText,
}

/// A place in JSON: of broken JSON in the record, of cut-off JSON in the line or file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JsonPlace {
    /// From 1.
    pub line: usize,
    /// From 1, in bytes.
    pub column: usize,
}

impl fmt::Display for JsonPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 | 1 => write!(f, "column {}", self.column),
            line => write!(f, "line {line}, column {}", self.column),
        }
    }
}

impl IngestError {
    /// The failure of `record` in the file at `path`.
    pub fn into_failure(self, path: impl Into<String>, record: Option<u64>) -> Failure {
        Failure { path: path.into(), record, reason: self.to_string() }
    }
}

impl From<io::Error> for IngestError {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound { Self::NotFound } else { Self::Io(error) }
    }
}

/// The operating system's words in lower case, without the error's number.
fn reason_of(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}

fn named(kind: Option<&'static str>) -> String {
    kind.map_or_else(String::new, |kind| format!(" ({kind})"))
}

fn megabytes(bytes: u64) -> String {
    let megabyte = 1 << 20;
    if bytes >= megabyte { format!("{} MB", bytes / megabyte) } else { format!("{bytes} bytes") }
}
