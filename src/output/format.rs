//! The names of the formats.

use std::fmt;
use std::str::FromStr;

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Pages for people.
    Text,
    /// One object.
    Json,
    /// One object a line.
    Jsonl,
    /// A table with a heading.
    Csv,
    /// A run as `trec_eval` reads it.
    Trec,
}

/// A name that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown format `{0}`: expected one of text, json, jsonl, csv, trec")]
pub struct UnknownFormat(pub String);

impl Format {
    /// Every format, in the order of the documentation.
    pub const ALL: [Self; 5] = [Self::Text, Self::Json, Self::Jsonl, Self::Csv, Self::Trec];

    /// The name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Trec => "trec",
        }
    }

    /// Whether notes are part of what is written, so that they need not go elsewhere.
    pub const fn carries_notes(self) -> bool {
        match self {
            Self::Json | Self::Jsonl => true,
            Self::Text | Self::Csv | Self::Trec => false,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|format| format.as_str() == name);
        found.ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}
