//! What an update comes to.

use std::collections::HashSet;

use super::{Catalogue, Held};
use crate::index::Report;
use crate::index::manifest::{FileState, Manifest};

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
        for listed in self.sources.iter().rev() {
            for (place, entry) in listed.source.entries.iter().enumerate().rev() {
                // Every key is held by now, if only by nobody.
                let Some(held) = self.held.get_mut(&entry.key) else { continue };
                let wins = std::mem::replace(&mut held.round, round) != round;
                if !listed.looked_at || place < listed.counted_from {
                    continue;
                }
                let fate = match (wins, entry.known) {
                    (true, _) => won(held, self.before.get(&entry.key)),
                    (false, true) => Fate::Unchanged,
                    (false, false) => Fate::Replaced,
                };
                report.records += 1;
                match fate {
                    Fate::Added => report.added += 1,
                    Fate::Replaced => report.replaced += 1,
                    Fate::Unchanged => report.unchanged += 1,
                }
                if wins && fate != Fate::Unchanged {
                    report.with_warnings += u64::from(entry.warned);
                }
            }
            report.files += u64::from(listed.looked_at);
        }
        let mut removed = HashSet::new();
        self.held.retain(|key, held| {
            let stays = held.round == round;
            if !stays && !held.is_new {
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

/// What became of a record.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Added,
    Replaced,
    Unchanged,
}

/// What became of a record that the index holds, given what was held before if that is another.
fn won(held: &Held, before: Option<&Held>) -> Fate {
    let is_same =
        |old: &Held| old.source == held.source && old.content == held.content && !old.stale;
    if held.is_new {
        Fate::Added
    } else if before.is_none_or(is_same) {
        Fate::Unchanged
    } else {
        Fate::Replaced
    }
}
