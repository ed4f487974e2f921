//! One source being read: numbers its records, names their place and hands them over.

use std::ops::ControlFlow;

use index_schema::model::SourceRef;
use sha2::{Digest, Sha256};

use super::{Failure, IngestError, IngestOptions, Record};

/// What takes the records of a source, one after the other. `Break` ends the reading.
pub type Sink<'a> = dyn FnMut(Result<Record, Failure>) -> ControlFlow<()> + 'a;

/// One source being read.
pub(super) struct Session<'a> {
    pub(super) options: &'a IngestOptions,
    path: &'a str,
    path_warning: Option<String>,
    next: u64,
    sink: &'a mut Sink<'a>,
}

impl<'a> Session<'a> {
    pub(super) fn new(
        path: &'a str,
        path_warning: Option<String>,
        options: &'a IngestOptions,
        sink: &'a mut Sink<'a>,
    ) -> Self {
        Self { options, path, path_warning, next: 0, sink }
    }

    /// The source's path.
    pub(super) fn path(&self) -> &'a str {
        self.path
    }

    /// The place of the next record, whose bytes are given.
    pub(super) fn source(&self, bytes: &[u8]) -> SourceRef {
        SourceRef { path: self.path.to_owned(), record: self.next, sha256: sha256(bytes) }
    }

    /// Hands over the next record, or why there is none, and goes on to the one after it.
    pub(super) fn give(&mut self, outcome: Result<Record, IngestError>) -> ControlFlow<()> {
        let number = self.next;
        self.next += 1;
        let outcome = outcome.map(|record| self.with_path_warning(record));
        (self.sink)(outcome.map_err(|error| error.into_failure(self.path, Some(number))))
    }

    /// Reports what concerns the source as a whole.
    pub(super) fn fail(&mut self, error: IngestError) -> ControlFlow<()> {
        (self.sink)(Err(error.into_failure(self.path, None)))
    }

    fn with_path_warning(&self, mut record: Record) -> Record {
        if let Some(warning) = &self.path_warning {
            match &mut record {
                Record::Raw(raw) => raw.warnings.push(warning.clone()),
                Record::Ready(statement) => statement.warnings.push(warning.clone()),
            }
        }
        record
    }
}

/// SHA-256 in hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        hex.push(char::from(DIGITS[usize::from(byte >> 4)]));
        hex.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    hex
}
