//! A run that is killed. A copy of the folder at some moment is what a kill then would leave.

use std::fs;
use std::path::{Path, PathBuf};

use super::case::{Case, checked, record, statements};
use crate::authority::Authority;
use crate::index::{Progress, UpdateOptions, manifest, update};
use crate::ingest::Failure;

/// Copies the folder of the index at every occasion.
struct Copier {
    from: PathBuf,
    to: PathBuf,
    copies: std::sync::Mutex<Vec<PathBuf>>,
}

impl Copier {
    fn copy(&self) {
        let mut copies = self.copies.lock().unwrap();
        let to = self.to.join(copies.len().to_string());
        copy_folder(&self.from, &to);
        copies.push(to);
    }
}

impl Progress for Copier {
    fn begin(&self, _files: u64, _bytes: u64) {
        self.copy();
    }
    fn advance(&self, _records: u64, _bytes: u64) {
        self.copy();
    }
    fn phase(&self, _what: &str) {
        self.copy();
    }
    fn failure(&self, _failure: &Failure) {
        self.copy();
    }
}

/// Files may come and go while they are copied, as they do when a run is killed.
fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).into_iter().flatten() {
        let entry = entry.unwrap();
        let _ = fs::copy(entry.path(), to.join(entry.file_name()));
    }
}

fn titles(index: &Path) -> Vec<String> {
    let mut titles: Vec<_> =
        statements(index).into_values().map(|statement| statement.title).collect();
    titles.sort();
    titles
}

/// An index, and copies of its folder from all through the next run. Titles before and after.
fn world() -> (Case, Vec<PathBuf>, Vec<String>, Vec<String>) {
    let mut case = Case::new();
    let many = |version: &str| -> String {
        (0..200).map(|id| record(&format!("k{id}"), &format!("{version} {id:03}"))).collect()
    };
    case.write("in/a.jsonl", many("old"));
    case.write("in/b.jsonl", record("b", "goes"));
    case.run(&["in"]);
    let before = case.titles();
    case.write("in/a.jsonl", many("new") + "half {\n");
    case.write("in/b.jsonl", record("c", "comes"));
    let copier =
        Copier { from: case.index(), to: case.path("copies"), copies: std::sync::Mutex::default() };
    update(&case.options(&["in"]), Authority::builtin(), None, &copier).unwrap();
    let after = case.titles();
    assert_ne!(before, after);
    (case, copier.copies.into_inner().unwrap(), before, after)
}

/// The committed statements and their manifest agree, and the next run ends as the killed one
/// would have.
fn check(case: &Case, index: &Path, expected: &[String], after: &[String]) {
    assert_eq!(titles(index), expected);
    let options = UpdateOptions { index: index.to_owned(), ..case.options(&["in"]) };
    let report = checked(&options, None).unwrap();
    assert_eq!(report.is_unchanged(), expected == after, "{report:?}");
    assert_eq!(titles(index), after);
    let manifests = fs::read_dir(index).unwrap().filter(|entry| {
        entry.as_ref().unwrap().file_name().to_str().unwrap().starts_with(manifest::PREFIX)
    });
    if expected != after {
        assert_eq!(manifests.count(), 1, "what the killed run left behind is removed");
    }
}

#[test]
fn a_kill_at_any_moment_leaves_one_commit_or_the_other() {
    let (case, copies, before, after) = world();
    let mut seen = [false; 2];
    for copy in &copies {
        let is_after = titles(copy) == after;
        seen[usize::from(is_after)] = true;
        check(&case, copy, if is_after { &after } else { &before }, &after);
    }
    assert_eq!(seen, [true, true], "copies from before and after the commit");
}

#[test]
fn a_kill_between_manifest_and_commit_leaves_the_old_commit() {
    let (case, copies, before, after) = world();
    let new = case.payload().manifest;
    let copy = &copies[copies.len() - 2];
    fs::copy(case.index().join(&new), copy.join(&new)).unwrap();
    fs::write(copy.join(format!("{new}.new")), "cut off").unwrap();
    check(&case, copy, &before, &after);
}

#[test]
fn a_kill_after_the_commit_leaves_the_new_one() {
    let (case, _, _, after) = world();
    let copy = case.path("copies/after");
    copy_folder(&case.index(), &copy);
    fs::write(copy.join(format!("{}0", manifest::PREFIX)), "of the commit before").unwrap();
    check(&case, &copy, &after, &after);
}

#[test]
fn a_kill_in_the_first_run_leaves_a_folder_that_can_be_used() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "title"));
    let copier =
        Copier { from: case.index(), to: case.path("copies"), copies: std::sync::Mutex::default() };
    update(&case.options(&["in"]), Authority::builtin(), None, &copier).unwrap();
    for copy in copier.copies.into_inner().unwrap() {
        let options = UpdateOptions { index: copy.clone(), ..case.options(&["in"]) };
        checked(&options, None).unwrap();
        assert_eq!(titles(&copy), ["title"]);
    }
    // Killed before the engine has written its first file.
    let copy = case.path("copies/begun");
    fs::create_dir_all(&copy).unwrap();
    fs::write(copy.join(".managed.json"), "[\"meta.json\"]").unwrap();
    fs::write(copy.join(".chancery-writer.lock"), "").unwrap();
    let options = UpdateOptions { index: copy.clone(), ..case.options(&["in"]) };
    checked(&options, None).unwrap();
    assert_eq!(titles(&copy), ["title"]);
}
