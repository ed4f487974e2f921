//! What the index knows of its sources: which files it read, as they were, and which records they
//! gave.
//!
//! One file beside the index, named in the payload of the commit that it belongs to. It is written
//! and synced before that commit, so that whichever commit survives a kill, its manifest does too.
//! Searching never opens it. Its form is in [`encode`].
//!
//! In memory a source takes its path and about 100 bytes, a record 32 bytes.

mod decode;
mod encode;
mod file;
#[cfg(test)]
mod tests;

use super::source_path::SourcePath;
use crate::ingest::Failure;

pub(super) use file::{PREFIX, name_of_commit, read, read_sources, remove_others, write};

/// Failures of a source that are kept. A source with more is read again each time instead.
pub(super) const MAX_FAILURES: usize = 1000;

/// Every source that the index was made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    /// In the order of their paths.
    pub(super) sources: Vec<Source>,
}

/// A source as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) path: SourcePath,
    pub(super) state: FileState,
    /// Whether it was given by itself, not found in a folder.
    pub(super) named: bool,
    /// How it was read, see [`super::fingerprint::of_options`].
    pub(super) options: u64,
    pub(super) failures: Vec<StoredFailure>,
    /// Records that it gave, also where [`Self::entries`] were not read.
    pub(super) records: usize,
    /// The records in their order. Of two with one key the later one counts.
    pub(super) entries: Vec<Entry>,
}

/// What tells a changed file from an unchanged one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileState {
    /// In bytes.
    pub(super) size: u64,
    /// Nanoseconds since 1970.
    pub(super) modified: Option<i128>,
    /// Whether an equal size and time prove that the file is unchanged. Not so if it was changed so
    /// shortly before it was read that a later change may have the same time.
    pub(super) settled: bool,
}

impl FileState {
    /// Of a source that has to be read again in any case.
    pub(super) const UNKNOWN: Self = Self { size: 0, modified: None, settled: false };
}

/// A record that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct StoredFailure {
    pub(super) record: Option<u64>,
    pub(super) reason: String,
}

/// A record of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// See [`super::fingerprint::of_key`].
    pub(super) key: u128,
    /// See [`super::fingerprint::of_content`].
    pub(super) content: u64,
    /// Whether the record was a statement already, which extraction leaves alone.
    pub(super) ready: bool,
    /// Whether its statement has warnings.
    pub(super) warned: bool,
    /// Whether the source gave the same record before this run. Not written down.
    pub(super) known: bool,
}

impl Source {
    /// The failures as they are reported.
    pub(super) fn shown_failures(&self) -> impl Iterator<Item = Failure> + '_ {
        self.failures.iter().map(|failure| Failure {
            path: self.path.shown(),
            record: failure.record,
            reason: failure.reason.clone(),
        })
    }
}
