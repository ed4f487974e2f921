//! What an update of the index did.

use serde::Serialize;

use crate::ingest::Failure;

/// Counts of one run: records = added + replaced + unchanged + failed.
///
/// Every record of every source that was looked at counts once, by what became of it between the
/// states before and after the run; the order of reading has no part in it.
///
/// - A record that the index holds after the run is *added* if the index did not have its key, *unchanged* if
///   it was held before with the same content by the same source, else *replaced*: it took the place of
///   another record, or of an older form of itself, or was understood anew by other rules.
/// - A record that lost against another one of its key (from a path later in byte order, or later in
///   the same file) is *unchanged* if its source gave the same record before, else *replaced*.
/// - A record that cannot be read is *failed*. A file or path that fails as a whole is one record that
///   failed, in addition to the records that were read before the place where it broke.
/// - A file that was not read because it has not changed counts with the records, failed ones included, of
///   the run that read it. The records of a known file that cannot be opened are kept and not counted.
/// - Sources that were not given count only where they had to be read again, because a record of theirs
///   returned to the place of one that is gone, or because all is understood anew.
/// - What earlier runs gave on standard input does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Files read or found unchanged, and standard input if it was read.
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
    /// Records of files read in this run that a later record of the same file took the place of.
    pub shared_ids: Vec<SharedId>,
}

/// Two records of one file with one id (or, without ids, with one content): the later is held.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SharedId {
    /// The file as it is reported, or standard input.
    pub path: String,
    /// The record that gave way, from 0.
    pub record: u64,
    /// The record after it with the same id.
    pub later: u64,
}

impl Report {
    /// Puts failures and shared ids in the order of their paths and records; of a file that fails as a whole
    /// that comes after its records.
    pub(super) fn sort_failures(&mut self) {
        self.failures.sort_by(|a, b| {
            let place = |failure: &Failure| failure.record.unwrap_or(u64::MAX);
            a.path.cmp(&b.path).then(place(a).cmp(&place(b)))
        });
        self.shared_ids.sort();
    }

    /// Counts what was left out.
    pub(super) fn fail(&mut self, failure: Failure) {
        self.records += 1;
        self.failed += 1;
        self.failures.push(failure);
    }

    /// Whether the statements in the index are those from before the run.
    pub fn is_unchanged(&self) -> bool {
        self.added + self.replaced + self.removed == 0
    }
}
