//! Which segments are merged after a commit.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tantivy::index::SegmentId;
use tantivy::{Index, SegmentMeta, TantivyError};

/// A segment that is rewritten when more than this part of its documents is deleted: they cost time in every
/// search and are counted in its statistics.
const MOST_DELETED: f64 = 0.2;

/// An index up to this size is always one segment: rewriting it takes a tenth of a second, and every
/// segment costs a first search about as much as the search itself. In bytes.
const ALWAYS_ONE: u64 = 4 << 20;

/// A segment joins a merge if the smaller ones together are at least one part in so many of it. An
/// index that grows little by little then has each byte written again a few times, not each time.
const SHARE: u64 = 3;

/// Larger segments are merged no further, in bytes: they no longer cost a search much, and a merge
/// of them takes minutes.
const LARGE: u64 = 1 << 30;

/// What is known of a segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SegmentSize<Id> {
    pub(super) id: Id,
    /// On disk.
    pub(super) bytes: u64,
    /// Documents, deleted ones included.
    pub(super) documents: u32,
    pub(super) deleted: u32,
}

/// The segments of the last commit.
pub(super) fn sizes(
    folder: &Path,
    index: &Index,
) -> Result<Vec<SegmentSize<SegmentId>>, TantivyError> {
    // The files of a segment are called by its id.
    let mut bytes: BTreeMap<String, u64> = BTreeMap::new();
    for file in fs::read_dir(folder)?.flatten() {
        let name = file.file_name();
        let segment = name.to_string_lossy().split('.').next().unwrap_or_default().to_owned();
        *bytes.entry(segment).or_default() += file.metadata().map_or(0, |file| file.len());
    }
    let size = |segment: SegmentMeta| SegmentSize {
        id: segment.id(),
        bytes: bytes.get(&segment.id().uuid_string()).copied().unwrap_or_default(),
        documents: segment.max_doc(),
        deleted: segment.num_deleted_docs(),
    };
    Ok(index.searchable_segment_metas()?.into_iter().map(size).collect())
}

/// The segments to make one of; none if all is well.
pub(super) fn to_merge<Id: Copy>(segments: &[SegmentSize<Id>]) -> Vec<Id> {
    let mut segments = segments.to_vec();
    segments.sort_by_key(|segment| segment.bytes);
    let is_worn = |segment: &SegmentSize<Id>| {
        f64::from(segment.deleted) > f64::from(segment.documents) * MOST_DELETED
    };
    let mut together = 0;
    let mut reached = 0;
    for (place, segment) in segments.iter().enumerate() {
        if segment.bytes > LARGE {
            break;
        }
        let joins = together + segment.bytes <= ALWAYS_ONE || together >= segment.bytes / SHARE;
        together += segment.bytes;
        if joins {
            reached = place + 1;
        }
    }
    let (small, others) = segments.split_at(reached);
    let worn = others.iter().filter(|segment| is_worn(segment));
    let merged: Vec<_> = small.iter().chain(worn).collect();
    match merged.as_slice() {
        [only] if !is_worn(only) => Vec::new(),
        merged => merged.iter().map(|segment| segment.id).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn segment(id: usize, megabytes: u64) -> SegmentSize<usize> {
        SegmentSize { id, bytes: megabytes << 20, documents: 1000, deleted: 0 }
    }

    fn merged(megabytes: &[u64]) -> Vec<usize> {
        let segments: Vec<_> =
            megabytes.iter().enumerate().map(|(id, size)| segment(id, *size)).collect();
        to_merge(&segments)
    }

    #[test]
    fn small_ones_become_one_and_large_ones_stay() {
        assert!(merged(&[]).is_empty());
        assert!(merged(&[100]).is_empty());
        assert_eq!(merged(&[50, 40]), [1, 0]);
        assert_eq!(merged(&[1, 2]), [0, 1]);
        assert!(merged(&[100, 1]).is_empty());
        assert_eq!(merged(&[100, 1, 1]), [1, 2]);
        assert_eq!(merged(&[90, 20, 3, 2, 1]), [4, 3, 2]);
        assert_eq!(merged(&[60, 20, 3, 2, 1]), [4, 3, 2, 1, 0]);
        assert_eq!(merged(&[2000, 2000, 100, 100]), [2, 3]);
    }

    #[test]
    fn a_segment_with_many_deletes_is_rewritten_even_alone() {
        let mut worn = segment(0, 3000);
        worn.deleted = 200;
        assert!(to_merge(&[worn]).is_empty());
        worn.deleted = 201;
        assert_eq!(to_merge(&[worn]), [0]);
        assert_eq!(to_merge(&[worn, segment(1, 100)]), [0]);
    }

    proptest! {
        /// Segments come in one by one: few stay, and none is written over and over again.
        #[test]
        fn growth_leaves_few_segments_for_little_work(
            arriving in prop::collection::vec(1..(20_u64 << 20), 1..200),
        ) {
            let mut segments: Vec<SegmentSize<usize>> = Vec::new();
            let (mut arrived, mut written) = (0, 0);
            for (id, bytes) in arriving.into_iter().enumerate() {
                arrived += bytes;
                segments.push(SegmentSize { id, bytes, documents: 10, deleted: 0 });
                let merged = to_merge(&segments);
                prop_assert_ne!(merged.len(), 1);
                let (gone, stay): (Vec<_>, Vec<_>) =
                    segments.into_iter().partition(|segment| merged.contains(&segment.id));
                segments = stay;
                if !gone.is_empty() {
                    let bytes = gone.iter().map(|segment| segment.bytes).sum();
                    written += bytes;
                    segments.push(SegmentSize { id, bytes, documents: 10, deleted: 0 });
                }
                prop_assert!(segments.len() <= 12, "{} segments", segments.len());
                prop_assert!(to_merge(&segments).len() != 1);
            }
            prop_assert!(written <= 12 * arrived + 200 * ALWAYS_ONE, "{written} of {arrived}");
        }
    }
}
