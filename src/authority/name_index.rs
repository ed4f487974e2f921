//! From the key of a name to the rows that bear it.

use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};

/// Sorted hashes of keys with row numbers. Hashes stand for keys (64 bits over some ten thousand
/// names), so that no key is kept.
#[derive(Debug, Default)]
pub(super) struct NameIndex(Vec<(u64, u32)>);

fn hash(key: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(key)
}

impl NameIndex {
    /// Takes pairs of key and row number; empty keys are left out.
    pub(super) fn build(names: impl Iterator<Item = (String, usize)>) -> Self {
        let mut entries: Vec<(u64, u32)> = names
            .filter(|(key, _)| !key.is_empty())
            .filter_map(|(key, number)| Some((hash(&key), u32::try_from(number).ok()?)))
            .collect();
        entries.sort_unstable();
        entries.dedup();
        Self(entries)
    }

    /// The rows of a key, in order.
    pub(super) fn find(&self, key: &str) -> impl Iterator<Item = usize> {
        let wanted = hash(key);
        let start = self.0.partition_point(|(hash, _)| *hash < wanted);
        self.0
            .iter()
            .skip(start)
            .take_while(move |(hash, _)| *hash == wanted)
            .filter_map(|(_, number)| usize::try_from(*number).ok())
    }
}
