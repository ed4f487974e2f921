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

/// An index too large for one segment has about so many, up to twice that.
const PARTS: u64 = 16;

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

/// Groups of segments, each to be made one; none if all is well.
///
/// A merge has the files of its segments in memory, mapped from disk. So no merge is larger than `limit`
/// bytes, unless that would leave an index of many gigabytes in hundreds of segments.
pub(super) fn to_merge<Id: Copy>(segments: &[SegmentSize<Id>], limit: u64) -> Vec<Vec<Id>> {
    let mut segments = segments.to_vec();
    segments.sort_by_key(|segment| segment.bytes);
    let total: u64 = segments.iter().map(|segment| segment.bytes).sum();
    let limit = limit.max(total / PARTS);
    let mut groups: Vec<Vec<SegmentSize<Id>>> = Vec::new();
    let mut together = 0;
    for segment in segments {
        let sum = together + segment.bytes;
        let joins = sum <= limit && (sum <= ALWAYS_ONE || together >= segment.bytes / SHARE);
        if let Some(group) = groups.last_mut().filter(|_| joins) {
            group.push(segment);
            together = sum;
        } else {
            together = segment.bytes;
            groups.push(vec![segment]);
        }
    }
    groups.retain(|group| group.len() > 1 || group.iter().any(is_worn));
    let ids = |group: &Vec<SegmentSize<Id>>| group.iter().map(|segment| segment.id).collect();
    groups.iter().map(ids).collect()
}

fn is_worn<Id>(segment: &SegmentSize<Id>) -> bool {
    f64::from(segment.deleted) > f64::from(segment.documents) * MOST_DELETED
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn segment(id: usize, megabytes: u64) -> SegmentSize<usize> {
        SegmentSize { id, bytes: megabytes << 20, documents: 1000, deleted: 0 }
    }

    fn merged(megabytes: &[u64]) -> Vec<Vec<usize>> {
        let segments: Vec<_> =
            megabytes.iter().enumerate().map(|(id, size)| segment(id, *size)).collect();
        to_merge(&segments, 200 << 20)
    }

    #[test]
    fn small_ones_become_one_and_large_ones_stay() {
        let none: [Vec<usize>; 0] = [];
        assert_eq!(merged(&[]), none);
        assert_eq!(merged(&[100]), none);
        assert_eq!(merged(&[50, 40]), [[1, 0]]);
        assert_eq!(merged(&[1, 2]), [[0, 1]]);
        assert_eq!(merged(&[100, 1]), none);
        assert_eq!(merged(&[100, 1, 1]), [[1, 2]]);
        assert_eq!(merged(&[90, 8, 1, 1]), [vec![2, 3]]);
        assert_eq!(merged(&[60, 20, 3, 2, 1]), [vec![4, 3, 2], vec![1, 0]]);
        assert_eq!(merged(&[150, 150, 60, 60]), [vec![2, 3]]);
        assert_eq!(merged(&[90; 5]), [vec![0, 1], vec![2, 3]]);
    }

    #[test]
    fn a_segment_with_many_deletes_is_rewritten_even_alone() {
        let mut worn = segment(0, 3000);
        worn.deleted = 200;
        assert!(to_merge(&[worn], 1).is_empty());
        worn.deleted = 201;
        assert_eq!(to_merge(&[worn], 1), [[0]]);
        assert_eq!(to_merge(&[worn, segment(1, 100)], 1), [[0]]);
    }

    proptest! {
        /// Segments come in one by one: few stay, and none is written over and over again.
        #[test]
        fn growth_leaves_few_segments_for_little_work(
            arriving in prop::collection::vec(1..(20_u64 << 20), 1..200),
            limit in 1..(500_u64 << 20),
        ) {
            let mut segments: Vec<SegmentSize<usize>> = Vec::new();
            let (mut arrived, mut written) = (0, 0);
            for (id, bytes) in arriving.into_iter().enumerate() {
                arrived += bytes;
                segments.push(SegmentSize { id, bytes, documents: 10, deleted: 0 });
                for (number, group) in to_merge(&segments, limit).into_iter().enumerate() {
                    prop_assert!(group.len() > 1);
                    let (gone, stay): (Vec<_>, Vec<_>) =
                        segments.into_iter().partition(|segment| group.contains(&segment.id));
                    prop_assert_eq!(gone.len(), group.len());
                    segments = stay;
                    let bytes = gone.iter().map(|segment| segment.bytes).sum();
                    prop_assert!(bytes <= limit.max(arrived / PARTS));
                    written += bytes;
                    let id = 1000 * (number + 1) + id;
                    segments.push(SegmentSize { id, bytes, documents: 10, deleted: 0 });
                }
                let parts = 2 * (arrived / limit.max(arrived / PARTS)).max(1);
                prop_assert!(segments.len() as u64 <= parts + 12, "{} segments", segments.len());
            }
            prop_assert!(written <= 12 * arrived + 200 * ALWAYS_ONE, "{written} of {arrived}");
        }
    }
}
