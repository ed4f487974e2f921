//! What an update of the index did.

use serde::Serialize;

use crate::ingest::Failure;

/// Counts of one run: records = added + replaced + unchanged + failed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Files read or found unchanged.
    pub files: u64,
    /// Records met, the failed ones and those of unchanged files included.
    pub records: u64,
    /// New in the index.
    pub added: u64,
    /// Took the place of another record of the same key, or lost against one.
    pub replaced: u64,
    /// As before.
    pub unchanged: u64,
    /// Left out, see `failures`.
    pub failed: u64,
    /// Removed from the index because their source no longer gives them.
    pub removed: u64,
    /// Statements with at least one warning among those added or replaced.
    pub with_warnings: u64,
    /// Sources of the index that are gone from disk and were kept.
    pub missing_sources: Vec<String>,
    /// Statements in the index after the run.
    pub statements: u64,
    /// Bytes of text (title and body) that were indexed.
    pub text_bytes: u64,
    /// Each file or record that was left out, with its reason.
    pub failures: Vec<Failure>,
}
