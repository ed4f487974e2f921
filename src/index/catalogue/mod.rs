//! Who has which statement: every record of every source, and which of them the index holds.
//!
//! Of the records with one key the index holds that of the source later in byte order, and of one
//! source the later record. While sources are read, in any order, a record is written if it comes
//! after the one held or if the one held is an older form of it; else it is passed over. That can be
//! wrong where the record held turns out to be gone. So at the end [`Catalogue::settle`] compares
//! what the index holds with what it should hold and names the records that have to be read again.
//!
//! Counts follow from the state before and after, whatever order the records were read in:
//!
//! | a record that | counts as |
//! |---|---|
//! | the index holds, under a key that it did not have | added |
//! | the index holds, as it did before | unchanged |
//! | the index holds in place of another record, another content or an outdated reading | replaced |
//! | lost, and its source gave the same record before | unchanged |
//! | lost, and is new or changed | replaced |

mod finish;
mod settle;

use std::collections::{HashMap, HashSet};

use super::manifest::{Entry, FileState, Manifest, Source};
use super::source_path::SourcePath;

pub(super) use settle::Lacking;

/// Place of a source in [`Catalogue`]: its rank in the order of paths.
pub(in crate::index) type SourceRank = usize;

/// Every source and what the index holds of it. A statement takes about 100 bytes.
pub(in crate::index) struct Catalogue {
    sources: Vec<Listed>,
    held: HashMap<u128, Held>,
    /// What was held of those keys before the run that are held by another record since.
    before: HashMap<u128, Held>,
    round: u16,
}

struct Listed {
    source: Source,
    /// Whether its records count in the report.
    looked_at: bool,
    /// Records before this place were given by an earlier run and do not count (standard input).
    counted_from: usize,
}

/// The document of a key.
#[derive(Debug, Clone, Copy)]
struct Held {
    content: u64,
    /// `None` if it is not the document that should be there, whoever's it was.
    source: Option<u32>,
    /// Whether it was made by other rules than the present ones.
    stale: bool,
    /// Whether there was no document of this key before the run.
    is_new: bool,
    /// The last round of [`Catalogue::settle`] in which a source gave this key.
    round: u16,
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::index) enum Decision {
    /// It is written under a key that the index does not have.
    Add,
    /// It is written in place of the document of its key.
    Replace,
    /// The index has it, or a later record of its key.
    Pass,
}

impl Catalogue {
    /// The sources of a manifest and new ones. If `outdated`, every statement was made by other
    /// rules, but for those that were statements already.
    pub(in crate::index) fn new(manifest: Manifest, new: Vec<SourcePath>, outdated: bool) -> Self {
        let mut sources = manifest.sources;
        sources.extend(new.into_iter().map(|path| Source {
            path,
            state: FileState::UNKNOWN,
            named: false,
            options: 0,
            failures: Vec::new(),
            records: 0,
            entries: Vec::new(),
        }));
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|new, old| new.path == old.path);
        let mut held = HashMap::with_capacity(sources.iter().map(|source| source.records).sum());
        for (rank, source) in sources.iter_mut().enumerate().rev() {
            for entry in source.entries.iter_mut().rev() {
                entry.known = true;
                held.entry(entry.key).or_insert(Held {
                    content: entry.content,
                    source: Some(short(rank)),
                    stale: outdated && !entry.ready,
                    is_new: false,
                    round: 0,
                });
            }
        }
        let listed = |source| Listed { source, looked_at: false, counted_from: 0 };
        let sources = sources.into_iter().map(listed).collect();
        Self { sources, held, before: HashMap::new(), round: 0 }
    }

    pub(in crate::index) fn rank(&self, path: &SourcePath) -> Option<SourceRank> {
        self.sources.binary_search_by(|listed| listed.source.path.cmp(path)).ok()
    }

    pub(in crate::index) fn source(&self, rank: SourceRank) -> &Source {
        &self.sources[rank].source
    }

    pub(in crate::index) fn source_mut(&mut self, rank: SourceRank) -> &mut Source {
        &mut self.sources[rank].source
    }

    /// Its records count from now on.
    pub(in crate::index) fn look_at(&mut self, rank: SourceRank) {
        self.sources[rank].looked_at = true;
    }

    /// Its records do not count: it could not be read.
    pub(in crate::index) fn pass_over(&mut self, rank: SourceRank) {
        self.sources[rank].looked_at = false;
    }

    pub(in crate::index) fn is_looked_at(&self, rank: SourceRank) -> bool {
        self.sources[rank].looked_at
    }

    /// What becomes of a record, and from now on is held.
    pub(in crate::index) fn take(&mut self, rank: SourceRank, entry: &Entry) -> Decision {
        let source = Some(short(rank));
        let old = self.held.get(&entry.key).copied();
        if let Some(old) = old {
            let as_before = old.source == source && old.content == entry.content && !old.stale;
            // `None` is less than any source.
            if old.source > source || as_before {
                return Decision::Pass;
            }
        }
        let is_new = old.is_none_or(|old| old.is_new);
        if let Some(old) = old.filter(|old| !old.is_new) {
            self.before.entry(entry.key).or_insert(old);
        }
        let held = Held { content: entry.content, source, stale: false, is_new, round: 0 };
        self.held.insert(entry.key, held);
        if old.is_some() { Decision::Replace } else { Decision::Add }
    }

    /// The source of a document that was made by other rules, and its record's content.
    pub(in crate::index) fn stale(&self, key: u128) -> Option<(SourceRank, u64)> {
        let held = self.held.get(&key).filter(|held| held.stale)?;
        Some((usize::try_from(held.source?).ok()?, held.content))
    }

    /// The records that a source gives now, in the place of what it gave before.
    pub(in crate::index) fn set_entries(&mut self, rank: SourceRank, entries: Vec<Entry>) {
        let source = &mut self.sources[rank].source;
        source.records = entries.len();
        source.entries = entries;
    }

    /// Records that are given in addition to those of earlier runs and win over them.
    pub(in crate::index) fn append_entries(&mut self, rank: SourceRank, new: &[Entry]) {
        let keys: HashSet<u128> = new.iter().map(|entry| entry.key).collect();
        let listed = &mut self.sources[rank];
        listed.source.entries.retain(|entry| !keys.contains(&entry.key));
        listed.counted_from = listed.source.entries.len();
        listed.source.entries.extend(new);
        listed.source.records = listed.source.entries.len();
    }

    /// A source that gives nothing any more.
    pub(in crate::index) fn clear(&mut self, rank: SourceRank) {
        self.set_entries(rank, Vec::new());
        self.source_mut(rank).failures.clear();
        self.source_mut(rank).state = FileState::UNKNOWN;
    }
}

/// A rank in the space of a table entry.
fn short(rank: SourceRank) -> u32 {
    u32::try_from(rank).expect("a manifest has at most 4 billion sources")
}
