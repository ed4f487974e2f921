//! What an update says while it runs.

use crate::ingest::Failure;

/// Told of what an update does, from several threads. Every method may be left as it is.
pub trait Progress: Sync {
    /// So many files of so many bytes will be read; unchanged ones are not among them.
    fn begin(&self, _files: u64, _bytes: u64) {}
    /// So many more records are done, and so many more bytes of the files (as they lie on disk;
    /// of compressed files an estimate until the file's end).
    fn advance(&self, _records: u64, _bytes: u64) {}
    /// What is being done now, in a few words.
    fn phase(&self, _what: &str) {}
    /// A file or record was left out.
    fn failure(&self, _failure: &Failure) {}
}

/// Says nothing.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoProgress;

impl Progress for NoProgress {}
impl Progress for () {}
