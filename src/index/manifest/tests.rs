use proptest::prelude::*;

use super::decode::decode;
use super::encode::encode;
use super::*;
use crate::index::IndexError;

fn entry() -> impl Strategy<Value = Entry> {
    (any::<u128>(), any::<u64>(), any::<bool>(), any::<bool>()).prop_map(
        |(key, content, ready, warned)| Entry { key, content, ready, warned, known: false },
    )
}

fn source() -> impl Strategy<Value = Source> {
    let state = (any::<u64>(), any::<Option<i128>>(), any::<bool>())
        .prop_map(|(size, modified, settled)| FileState { size, modified, settled });
    let failure = (proptest::option::of(0..9_u64), ".{0,5}")
        .prop_map(|(record, reason)| StoredFailure { record, reason });
    (
        proptest::collection::vec(any::<u8>(), 0..6),
        state,
        (any::<bool>(), any::<u64>()),
        proptest::collection::vec(failure, 0..3),
        proptest::collection::vec(entry(), 0..4),
    )
        .prop_map(|(path, state, (named, options), failures, entries)| Source {
            path: SourcePath::from_bytes(path),
            state,
            named,
            options,
            failures,
            records: entries.len(),
            entries,
        })
}

fn manifest() -> impl Strategy<Value = Manifest> {
    proptest::collection::vec(source(), 0..5).prop_map(|mut sources| {
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        sources.dedup_by(|a, b| a.path == b.path);
        Manifest { sources }
    })
}

fn bytes_of(manifest: &Manifest) -> Vec<u8> {
    let mut bytes = Vec::new();
    encode(manifest, &mut bytes).unwrap();
    bytes
}

proptest! {
    #[test]
    fn reads_what_was_written(manifest in manifest()) {
        let bytes = bytes_of(&manifest);
        prop_assert_eq!(&decode(&mut bytes.as_slice(), true).unwrap(), &manifest);
        let mut without = manifest;
        without.sources.iter_mut().for_each(|source| source.entries.clear());
        prop_assert_eq!(decode(&mut bytes.as_slice(), false).unwrap(), without);
    }

    #[test]
    fn notices_every_changed_byte(manifest in manifest(), at: prop::sample::Index, bit in 0..8_u8) {
        let mut bytes = bytes_of(&manifest);
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(decode(&mut bytes.as_slice(), true).is_err());
    }

    #[test]
    fn notices_a_cut_and_never_panics(manifest in manifest(), at: prop::sample::Index) {
        let bytes = bytes_of(&manifest);
        let cut = &bytes[..at.index(bytes.len())];
        prop_assert!(decode(&mut &*cut, true).is_err());
    }
}

#[test]
fn a_written_file_replaces_the_older_one_and_the_others_can_be_removed() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (name_of_commit(1), name_of_commit(2));
    let empty = Manifest::default();
    write(folder.path(), &old, &empty).unwrap();
    std::fs::write(folder.path().join("manifest-3.new"), "cut off").unwrap();
    std::fs::write(folder.path().join("other"), "not ours").unwrap();
    write(folder.path(), &new, &empty).unwrap();
    write(folder.path(), &new, &empty).unwrap();
    remove_others(folder.path(), &new);
    let mut left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(left, [new.as_str(), "other"]);
    assert_eq!(read(folder.path(), &new).unwrap(), empty);
    let error = read(folder.path(), &old).unwrap_err();
    assert!(matches!(error, IndexError::Damaged { .. }), "{error}");
}
