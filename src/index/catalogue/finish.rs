//! What an update comes to.

use std::collections::HashSet;

use super::{Catalogue, Held, short};
use crate::index::Report;
use crate::index::manifest::{Entry, FileState, Manifest};

/// The end of an update.
pub(in crate::index) struct Finished {
    pub(in crate::index) manifest: Manifest,
    /// Keys whose documents have to go.
    pub(in crate::index) removed: HashSet<u128>,
}

impl Catalogue {
    /// Counts what became of every record that was looked at. To be called when
    /// [`Self::settle`] has nothing left to ask for.
    pub(in crate::index) fn finish(mut self, report: &mut Report) -> Finished {
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
                    won(Some(short(rank)), entry, self.before.get(&entry.key), report)
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
        let mut removed = HashSet::new();
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
