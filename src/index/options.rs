//! What a caller can settle about an update.

use std::path::PathBuf;

use crate::ingest::{IngestOptions, Source};

/// An update to be done.
#[derive(Debug, Clone)]
pub struct UpdateOptions {
    /// Folder of the index; made if it does not exist.
    pub index: PathBuf,
    /// What to read.
    pub sources: Vec<Source>,
    /// How to read it. A file that was read in another way is read again.
    pub ingest: IngestOptions,
    /// Threads for reading, for understanding and for writing, so many of each at most; at least 1.
    pub threads: usize,
    /// Bytes of memory to stay under, as far as single records allow it. Below [`MIN_MEMORY`] it is that.
    pub memory: usize,
    /// What becomes of sources that are gone from disk.
    pub missing: MissingSources,
    /// Which statements are understood anew.
    pub refresh: Refresh,
}

/// The least memory that an update can do with, in bytes: the search engine asks for 15 MB a
/// thread, as much again is in flight.
pub const MIN_MEMORY: usize = 48 << 20;

/// What becomes of the statements of a source that is below a given path and gone from disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MissingSources {
    /// They stay, and the report lists the source.
    #[default]
    Keep,
    /// They are removed.
    Remove,
}

/// Which statements are understood anew though their record is as before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Refresh {
    /// All of them if the index was made with other extraction rules or authority files, else none.
    #[default]
    WhenOutdated,
    /// All of them.
    Always,
}
