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

use std::collections::HashMap;

use super::Report;
use super::manifest::{Entry, FileState, Manifest, Source};
use super::source_path::SourcePath;

/// Place of a source in [`Catalogue`]: its rank in the order of paths.
pub(super) type SourceRank = usize;

/// Every source and what the index holds of it. A statement takes about 100 bytes.
pub(super) struct Catalogue {
    sources: Vec<Listed>,
    held: HashMap<u128, Held>,
    /// What was held of each key that has been written to since; `None` for new keys.
    before: HashMap<u128, Option<Held>>,
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
    /// The last round of [`Catalogue::settle`] in which a source gave this key.
    round: u16,
}

/// What becomes of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    /// It is written under a key that the index does not have.
    Add,
    /// It is written in place of the document of its key.
    Replace,
    /// The index has it, or a later record of its key.
    Pass,
}

/// A record that the index should hold and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lacking {
    pub(super) source: SourceRank,
    pub(super) key: u128,
    pub(super) content: u64,
}

impl Catalogue {
    /// The sources of a manifest and new ones. If `outdated`, every statement was made by other
    /// rules, but for those that were statements already.
    pub(super) fn new(manifest: Manifest, new: Vec<SourcePath>, outdated: bool) -> Self {
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
                    source: short(rank),
                    stale: outdated && !entry.ready,
                    round: 0,
                });
            }
        }
        let listed = |source| Listed { source, looked_at: false, counted_from: 0 };
        let sources = sources.into_iter().map(listed).collect();
        Self { sources, held, before: HashMap::new(), round: 0 }
    }

    pub(super) fn rank(&self, path: &SourcePath) -> Option<SourceRank> {
        self.sources.binary_search_by(|listed| listed.source.path.cmp(path)).ok()
    }

    pub(super) fn source(&self, rank: SourceRank) -> &Source {
        &self.sources[rank].source
    }

    pub(super) fn source_mut(&mut self, rank: SourceRank) -> &mut Source {
        &mut self.sources[rank].source
    }

    /// Its records count from now on.
    pub(super) fn look_at(&mut self, rank: SourceRank) {
        self.sources[rank].looked_at = true;
    }

    /// Its records do not count: it could not be read.
    pub(super) fn pass_over(&mut self, rank: SourceRank) {
        self.sources[rank].looked_at = false;
    }

    pub(super) fn is_looked_at(&self, rank: SourceRank) -> bool {
        self.sources[rank].looked_at
    }

    /// What becomes of a record, and from now on is held.
    pub(super) fn take(&mut self, rank: SourceRank, entry: &Entry) -> Decision {
        let source = short(rank);
        let old = self.held.get(&entry.key).copied();
        if let Some(old) = old {
            let as_before = old.source == source && old.content == entry.content && !old.stale;
            // `None` is less than any source.
            if old.source > source || as_before {
                return Decision::Pass;
            }
        }
        self.before.entry(entry.key).or_insert(old);
        let held = Held { content: entry.content, source, stale: false, round: 0 };
        self.held.insert(entry.key, held);
        if old.is_some() { Decision::Replace } else { Decision::Add }
    }

    /// The source of a document that was made by other rules, and its record's content.
    pub(super) fn stale(&self, key: u128) -> Option<(SourceRank, u64)> {
        let held = self.held.get(&key).filter(|held| held.stale)?;
        Some((usize::try_from(held.source?).ok()?, held.content))
    }

    /// The records that a source gives now, in the place of what it gave before.
    pub(super) fn set_entries(&mut self, rank: SourceRank, entries: Vec<Entry>) {
        let source = &mut self.sources[rank].source;
        source.records = entries.len();
        source.entries = entries;
    }

    /// Records that are given in addition to those of earlier runs and win over them.
    pub(super) fn append_entries(&mut self, rank: SourceRank, new: &[Entry]) {
        let keys: std::collections::HashSet<u128> = new.iter().map(|entry| entry.key).collect();
        let listed = &mut self.sources[rank];
        listed.source.entries.retain(|entry| !keys.contains(&entry.key));
        listed.counted_from = listed.source.entries.len();
        listed.source.entries.extend(new);
        listed.source.records = listed.source.entries.len();
    }

    /// A source that cannot give these records any more.
    pub(super) fn forget(&mut self, lacking: &Lacking) {
        let listed = &mut self.sources[lacking.source];
        let is_lacking =
            |entry: &Entry| entry.key == lacking.key && entry.content == lacking.content;
        let counted = listed.source.entries.split_at(listed.counted_from).0;
        listed.counted_from -= counted.iter().filter(|entry| is_lacking(entry)).count();
        listed.source.entries.retain(|entry| !is_lacking(entry));
        listed.source.records = listed.source.entries.len();
    }

    /// A source that gives nothing any more.
    pub(super) fn clear(&mut self, rank: SourceRank) {
        self.set_entries(rank, Vec::new());
        self.source_mut(rank).failures.clear();
        self.source_mut(rank).state = FileState::UNKNOWN;
    }

    /// Compares what is held with what should be. Documents that should not be there any more are
    /// from now on nobody's, so that any record takes their place; records that should be held and
    /// are not are returned, in the order of their sources.
    pub(super) fn settle(&mut self) -> Vec<Lacking> {
        self.round += 1;
        let round = self.round;
        let mut lacking = Vec::new();
        for (rank, listed) in self.sources.iter().enumerate().rev() {
            for entry in listed.source.entries.iter().rev() {
                let held = self.held.get_mut(&entry.key);
                if held.as_ref().is_some_and(|held| held.round == round) {
                    continue;
                }
                let is_held = held.as_ref().is_some_and(|held| {
                    held.source == short(rank) && held.content == entry.content
                });
                match held {
                    Some(held) => {
                        held.round = round;
                        if !is_held {
                            self.before.entry(entry.key).or_insert(Some(*held));
                            held.source = None;
                        }
                    }
                    None => {
                        // No document has this key: nobody holds it, and it is not asked for twice.
                        let nobody = Held { content: 0, source: None, stale: false, round };
                        self.held.insert(entry.key, nobody);
                        self.before.insert(entry.key, None);
                    }
                }
                if !is_held {
                    lacking.push(Lacking { source: rank, key: entry.key, content: entry.content });
                }
            }
        }
        self.held.retain(|key, held| {
            if held.round != round {
                self.before.entry(*key).or_insert(Some(*held));
                held.source = None;
            }
            true
        });
        lacking.reverse();
        lacking
    }
}

/// The end of an update.
pub(super) struct Finished {
    pub(super) manifest: Manifest,
    /// Keys whose documents have to go.
    pub(super) removed: std::collections::HashSet<u128>,
}

impl Catalogue {
    /// Counts what became of every record that was looked at. To be called when
    /// [`Self::settle`] has nothing left to ask for.
    pub(super) fn finish(mut self, report: &mut Report) -> Finished {
        self.round += 1;
        let round = self.round;
        for (rank, listed) in self.sources.iter().enumerate().rev() {
            for (place, entry) in listed.source.entries.iter().enumerate().rev() {
                let held = self.held.get_mut(&entry.key);
                let wins =
                    held.is_some_and(|held| std::mem::replace(&mut held.round, round) != round);
                if !listed.looked_at || place < listed.counted_from {
                    continue;
                }
                let count = if wins {
                    won(short(rank), entry, self.before.get(&entry.key), report)
                } else if entry.known {
                    &mut report.unchanged
                } else {
                    &mut report.replaced
                };
                *count += 1;
                report.records += 1;
            }
            report.files += u64::from(listed.looked_at);
        }
        let mut removed = std::collections::HashSet::new();
        self.held.retain(|key, held| {
            let stays = held.round == round;
            let was_there = self.before.get(key).is_none_or(Option::is_some);
            if !stays && was_there {
                removed.insert(*key);
            }
            stays
        });
        report.removed = removed.len() as u64;
        report.statements = self.held.len() as u64;
        let sources = self.sources.into_iter().map(|listed| listed.source);
        // A path that could not be read and gave nothing before is no source.
        let sources = sources
            .filter(|source| source.state != FileState::UNKNOWN || !source.entries.is_empty());
        Finished { manifest: Manifest { sources: sources.collect() }, removed }
    }
}

/// The count of a record that the index holds.
fn won<'r>(
    source: Option<u32>,
    entry: &Entry,
    before: Option<&Option<Held>>,
    report: &'r mut Report,
) -> &'r mut u64 {
    let count = match before {
        None => return &mut report.unchanged,
        Some(None) => &mut report.added,
        Some(Some(old)) if old.source == source && old.content == entry.content && !old.stale => {
            return &mut report.unchanged;
        }
        Some(Some(_)) => &mut report.replaced,
    };
    report.with_warnings += u64::from(entry.warned);
    count
}

/// A rank in the space of a table entry. The manifest holds no more sources than that.
fn short(rank: SourceRank) -> Option<u32> {
    Some(u32::try_from(rank).expect("a manifest has at most 4 billion sources"))
}
