//! Folders that hold no index, or one that cannot be used.

use std::fs;

use insta::assert_snapshot;
use tantivy::Index;
use tantivy::schema::Schema;

use super::case::{Case, checked, record};
use crate::authority::Authority;
use crate::index::{IndexError, UpdateOptions, discard, folder, is_up_to_date};

/// The error of an update, and that it left the folder as it was.
fn refused(case: &Case, index: &str) -> IndexError {
    let options = UpdateOptions { index: case.path(index), ..case.options(&["in"]) };
    checked(&options, None).unwrap_err()
}

fn shown(case: &Case, error: &IndexError) -> String {
    let folder = case.path("").to_str().unwrap().to_owned();
    format!("{error}\n{}", error.hint()).replace(&folder, "/")
}

fn with_a_file() -> Case {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "title"));
    case
}

#[test]
fn other_files_are_left_alone() {
    let mut case = with_a_file();
    case.write("index/notes.txt", "mine");
    let error = refused(&case, "index");
    assert!(matches!(error, IndexError::NotAnIndex { .. }));
    assert_snapshot!(shown(&case, &error), @"
    /index holds other files and is no index
    give a folder that is empty or does not exist yet
    ");
    let left: Vec<_> = fs::read_dir(case.index()).unwrap().map(|entry| entry.unwrap()).collect();
    assert_eq!(left.len(), 1);
    let piped = UpdateOptions { index: case.index(), ..case.options(&["-"]) };
    let error = checked(&piped, Some(&mut record("k", "title").as_bytes())).unwrap_err();
    assert!(matches!(error, IndexError::NotAnIndex { .. }));
    assert_eq!(fs::read_dir(case.index()).unwrap().count(), 1, "nothing was written");
    assert_eq!(fs::read_to_string(case.path("index/notes.txt")).unwrap(), "mine");
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let case = with_a_file();
    let error = refused(&case, "in/a.jsonl/index");
    assert!(matches!(error, IndexError::Io { .. }));
    assert_snapshot!(shown(&case, &error), @"
    /in/a.jsonl/index cannot be opened: Not a directory (os error 20)
    check the path and its permissions, or choose another --index
    ");
    assert!(matches!(refused(&case, "in/a.jsonl"), IndexError::Io { .. }));
}

#[test]
fn an_index_of_another_program_is_left_alone() {
    let case = with_a_file();
    fs::create_dir(case.index()).unwrap();
    Index::create_in_dir(case.index(), Schema::builder().build()).unwrap();
    let error = refused(&case, "index");
    assert_snapshot!(shown(&case, &error), @"
    /index: the folder holds a tantivy index that chancery did not make
    give a folder that is empty or does not exist yet
    ");
}

#[test]
fn an_index_of_another_version_is_refused() {
    let case = with_a_file();
    case.run(&["in"]);
    edit_meta(&case, r#"\"schema\":1"#, r#"\"schema\":999"#);
    let error = refused(&case, "index");
    assert!(matches!(error, IndexError::OtherVersion { .. }));
    assert_snapshot!(shown(&case, &error), @"
    /index: the index has schema version 999, this program reads version 1
    make it anew: chancery index --rebuild --index /index PATH...
    ");
}

#[test]
fn an_index_of_ours_can_be_discarded_whatever_its_version() {
    let mut case = with_a_file();
    discard(&case.index()).unwrap();
    case.run(&["in"]);
    case.write("index/notes.txt", "mine");
    edit_meta(&case, r#"\"schema\":1"#, r#"\"schema\":999"#);
    discard(&case.index()).unwrap();
    let mut left: Vec<_> = fs::read_dir(case.index())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.contains("lock"))
        .collect();
    left.sort();
    assert_eq!(left, ["notes.txt"]);
    fs::remove_file(case.path("index/notes.txt")).unwrap();
    assert_eq!(case.run(&["in"]).added, 1);
}

#[test]
fn an_index_of_another_program_is_not_discarded() {
    let case = with_a_file();
    fs::create_dir(case.index()).unwrap();
    Index::create_in_dir(case.index(), Schema::builder().build()).unwrap();
    let error = discard(&case.index()).unwrap_err();
    assert!(matches!(error, IndexError::OtherVersion { .. }));
    assert!(case.path("index/meta.json").exists());
    assert!(!case.path("index/.chancery-writer.lock").exists(), "nothing was written");
}

#[test]
fn one_run_at_a_time() {
    let case = with_a_file();
    let lock = folder::lock(&case.index()).unwrap();
    let error = refused(&case, "index");
    assert!(matches!(error, IndexError::Busy { .. }));
    assert_snapshot!(shown(&case, &error), @"
    the index /index is being written by another run
    wait until it has finished, then try again
    ");
    drop(lock);
    case.run(&["in"]);
    // A run that changes nothing waits for nobody.
    let _lock = folder::lock(&case.index()).unwrap();
    assert!(case.run(&["in"]).is_unchanged());
}

#[test]
fn damage_is_said_and_not_repaired_in_silence() {
    let mut case = with_a_file();
    case.run(&["in"]);
    let manifest = case.index().join(case.payload().manifest);
    let whole = fs::read(&manifest).unwrap();
    case.write("in/a.jsonl", record("k", "changed"));
    for damaged in [&whole[..whole.len() - 1], &b"something else"[..], &[]] {
        fs::write(&manifest, damaged).unwrap();
        let error = refused(&case, "index");
        assert!(matches!(error, IndexError::Damaged { .. }), "{error}");
    }
    fs::remove_file(&manifest).unwrap();
    assert!(matches!(refused(&case, "index"), IndexError::Damaged { .. }));
    fs::write(&manifest, whole).unwrap();
    case.run(&["in"]);
    assert_eq!(case.titles(), ["changed"]);
    fs::write(case.index().join("meta.json"), "{").unwrap();
    let error = refused(&case, "index");
    assert!(matches!(error, IndexError::Damaged { .. }), "{error}");
}

#[test]
fn the_index_is_no_source_of_its_own() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "title"));
    let options = UpdateOptions { index: case.path("in/index"), ..case.options(&["in"]) };
    for added in [1, 0] {
        let report = checked(&options, None).unwrap();
        assert_eq!((report.files, report.added, report.failed), (1, added, 0));
    }
}

#[test]
fn an_empty_folder_of_sources_makes_an_empty_index() {
    let case = Case::new();
    assert_eq!(is_up_to_date(&case.index(), Authority::builtin()).unwrap(), None);
    assert_eq!(case.run(&["in"]).records, 0);
    assert_eq!(is_up_to_date(&case.index(), Authority::builtin()).unwrap(), Some(true));
    assert_eq!(case.titles(), Vec::<String>::new());
}

/// Changes the text of the last commit.
pub(super) fn edit_meta(case: &Case, from: &str, to: &str) {
    let path = case.index().join("meta.json");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replace(from, to)).unwrap();
}
