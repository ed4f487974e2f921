//! How memory and threads are shared out.

use super::writer::WriterSetting;
use super::{MIN_MEMORY, UpdateOptions};

/// The part of the memory that may be in flight as text: on its way to a document a text takes six
/// times its size. More would let the threads that understand run far ahead of the one that writes,
/// and leave it alone at the end.
const IN_FLIGHT_SHARE: usize = 64;

/// The part of the memory that the search engine may fill with postings. It needs half as much again
/// while it writes them out, and what is known of the records needs the rest.
const POSTINGS_SHARE: usize = 3;

/// The part of the memory that segments to be merged may take, whose files are mapped.
const MERGE_SHARE: usize = 2;

/// Bytes of text in a batch: large enough to be worth handing over, small enough that every thread
/// soon has one.
const BATCH: usize = 64 << 10;

/// Bytes of files from which on the search engine gets all threads. Below, half of them keep up with
/// the others, and fewer segments mean less to merge at the end.
const MANY_BYTES: u64 = 64 << 20;

/// Who gets how much.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    /// Threads for reading, and as many for understanding.
    pub(super) threads: usize,
    /// Bytes of text between reading and the search engine.
    pub(super) in_flight: usize,
    /// Bytes of text in a batch.
    pub(super) batch: usize,
    pub(super) writing: WriterSetting,
}

impl Shares {
    /// For an update that reads so many bytes.
    pub(super) fn of(options: &UpdateOptions, bytes: u64) -> Self {
        let memory = options.memory.max(MIN_MEMORY);
        let threads = options.threads.max(1);
        let writing = WriterSetting {
            threads: if bytes < MANY_BYTES { threads.div_ceil(2) } else { threads },
            memory: memory / POSTINGS_SHARE,
            merge: memory / MERGE_SHARE,
        };
        Self { threads, in_flight: memory / IN_FLIGHT_SHARE, batch: BATCH, writing }
    }
}
