//! What the index lacks.

use std::collections::HashMap;

use super::{Catalogue, Held, SourceRank, short};
use crate::index::manifest::Entry;

/// A record that the index should hold and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::index) struct Lacking {
    pub(in crate::index) source: SourceRank,
    pub(in crate::index) key: u128,
    pub(in crate::index) content: u64,
}

impl Catalogue {
    /// Compares what is held with what should be. Documents that should not be there any more are
    /// from now on nobody's, so that any record takes their place; records that should be held and
    /// are not are returned, in the order of their sources.
    pub(in crate::index) fn settle(&mut self) -> Vec<Lacking> {
        self.round += 1;
        let round = self.round;
        let mut lacking = Vec::new();
        for (rank, listed) in self.sources.iter().enumerate().rev() {
            for entry in listed.source.entries.iter().rev() {
                // No document at all is a document of nobody, so that it is asked for but once.
                let nobody =
                    Held { content: 0, source: None, stale: false, is_new: true, round: 0 };
                let held = self.held.entry(entry.key).or_insert(nobody);
                if std::mem::replace(&mut held.round, round) == round {
                    continue;
                }
                if held.source != Some(short(rank)) || held.content != entry.content {
                    disown(entry.key, held, &mut self.before);
                    lacking.push(Lacking { source: rank, key: entry.key, content: entry.content });
                }
            }
        }
        self.held.retain(|key, held| {
            if held.round != round {
                disown(*key, held, &mut self.before);
            }
            true
        });
        lacking.reverse();
        lacking
    }

    /// A source that cannot give these records any more.
    pub(in crate::index) fn forget(&mut self, lacking: &Lacking) {
        let listed = &mut self.sources[lacking.source];
        let is_lacking =
            |entry: &Entry| entry.key == lacking.key && entry.content == lacking.content;
        let counted = listed.source.entries.split_at(listed.counted_from).0;
        listed.counted_from -= counted.iter().filter(|entry| is_lacking(entry)).count();
        listed.source.entries.retain(|entry| !is_lacking(entry));
        listed.source.records = listed.source.entries.len();
    }
}

/// Makes a document nobody's.
fn disown(key: u128, held: &mut Held, before: &mut HashMap<u128, Held>) {
    if !held.is_new {
        before.entry(key).or_insert(*held);
    }
    held.source = None;
}
