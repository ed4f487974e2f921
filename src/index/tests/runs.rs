//! What a run reads, and what it leaves alone.

use std::fs::{self, File};
use std::time::SystemTime;

use super::case::{Case, checked, counts, record};
use super::folders::edit_meta;
use crate::authority::Authority;
use crate::index::{Progress, Refresh, UpdateOptions, is_up_to_date, update};

#[test]
fn an_unchanged_folder_is_not_written_to() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "title") + "half {\n");
    case.write("in/b.pdf", "%PDF-1.4");
    let first = case.run(&["in"]);
    assert_eq!(counts(&first), [1, 0, 0, 2, 0]);
    let files = || -> Vec<_> {
        let mut files: Vec<_> = fs::read_dir(case.index())
            .unwrap()
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name(), entry.metadata().unwrap().modified().unwrap()))
            .collect();
        files.sort();
        files
    };
    let before = files();
    let again = case.run(&["in"]);
    assert_eq!(counts(&again), [0, 0, 1, 2, 0]);
    assert_eq!(again.files, 2);
    assert_eq!(again.failures, first.failures);
    assert_eq!(files(), before);
}

#[test]
fn a_file_with_a_new_time_is_read_but_not_written() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "title"));
    case.run(&["in"]);
    let (commit, manifest) = (case.commit(), case.payload().manifest);
    let manifest = case.index().join(manifest);
    let first = fs::read(&manifest).unwrap();
    case.write("in/a.jsonl", record("k", "title"));
    assert_eq!(counts(&case.run(&["in"])), [0, 0, 1, 0, 0]);
    assert_eq!(case.commit(), commit);
    assert_ne!(fs::read(&manifest).unwrap(), first, "the new time is remembered");
}

#[test]
fn a_change_within_the_tick_of_the_clock_is_noticed() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "aaa"));
    let now = SystemTime::now();
    let set_time = |case: &Case| {
        let file = File::options().write(true).open(case.path("in/a.jsonl")).unwrap();
        file.set_modified(now).unwrap();
    };
    set_time(&case);
    case.run(&["in"]);
    case.write("in/a.jsonl", record("k", "bbb"));
    set_time(&case);
    assert_eq!(counts(&case.run(&["in"])), [0, 1, 0, 0, 0]);
    assert_eq!(case.titles(), ["bbb"]);
}

#[test]
fn only_new_lines_of_a_grown_file_are_written() {
    let mut case = Case::new();
    let lines: String = (0..100).map(|id| record(&format!("{id}"), &format!("{id}"))).collect();
    case.write("in/a.jsonl", &lines);
    assert_eq!(counts(&case.run(&["in"])), [100, 0, 0, 0, 0]);
    case.write("in/a.jsonl", record("first", "first") + &lines + &record("last", "last"));
    let report = case.run(&["in"]);
    assert_eq!(counts(&report), [2, 0, 100, 0, 0]);
    assert_eq!(report.text_bytes, ("first".len() + "last".len() + 2 * "text".len()) as u64);
}

#[test]
fn sources_that_are_not_given_are_not_looked_at() {
    let mut case = Case::new();
    case.write("in/a/a.jsonl", record("a", "of a"));
    case.write("in/b/b.jsonl", record("b", "of b"));
    case.run(&["in/a"]);
    case.remove("in/a/a.jsonl");
    let report = case.pruned(&["in/b"]);
    assert_eq!(counts(&report), [1, 0, 0, 0, 0]);
    assert_eq!(report.missing_sources, Vec::<String>::new());
    assert_eq!(case.titles(), ["of a", "of b"]);
    assert_eq!(counts(&case.pruned(&["in"])), [0, 0, 1, 0, 1]);
}

#[test]
fn a_path_that_leads_nowhere_fails_and_its_statements_follow_the_rule() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("a", "of a"));
    case.run(&["in/a.jsonl"]);
    case.remove("in/a.jsonl");
    assert_eq!(counts(&case.run(&["in/a.jsonl"])), [0, 0, 0, 1, 0]);
    assert_eq!(case.titles(), ["of a"]);
    assert_eq!(counts(&case.pruned(&["in/a.jsonl"])), [0, 0, 0, 1, 1]);
    assert_eq!(case.titles(), Vec::<String>::new());
}

#[test]
fn a_hidden_file_that_was_named_stays_when_its_folder_is_indexed() {
    let mut case = Case::new();
    case.write("in/.hidden.jsonl", record("h", "hidden"));
    case.write("in/a.jsonl", record("a", "of a"));
    case.write("in/b.jsonl", record("b", "of b"));
    case.run(&["in", "in/.hidden.jsonl"]);
    case.write("in/.ignore", "b.jsonl\n");
    assert_eq!(counts(&case.pruned(&["in"])), [0, 0, 1, 0, 1]);
    assert_eq!(case.titles(), ["hidden", "of a"]);
}

#[cfg(unix)]
#[test]
fn a_folder_has_one_name_however_it_is_spelled() {
    let mut case = Case::new();
    case.write("in/a.txt", "A text of its own, without an id.");
    std::os::unix::fs::symlink(case.path("in"), case.path("link")).unwrap();
    assert_eq!(counts(&case.run(&["in"])), [1, 0, 0, 0, 0]);
    for spelling in ["link", "in/../in", "./in", "link/a.txt"] {
        assert_eq!(counts(&case.run(&[spelling])), [0, 0, 1, 0, 0], "{spelling}");
    }
}

#[test]
fn a_file_that_is_read_in_another_way_is_another_source() {
    let mut case = Case::new();
    case.write("in/a.jsonl", "{\"id\":\"k\",\"title\":\"title\",\"words\":\"text\"}\n");
    case.run(&["in"]);
    let mut options = case.options(&["in"]);
    options.ingest.map.add("body=words").unwrap();
    assert_eq!(counts(&checked(&options, None).unwrap()), [0, 1, 0, 0, 0]);
    assert_eq!(case.statements().values().next().unwrap().body, "text");
    assert_eq!(counts(&checked(&options, None).unwrap()), [0, 0, 1, 0, 0]);
}

#[test]
fn other_rules_or_authority_files_make_everything_anew() {
    let mut case = Case::new();
    let authority = Authority::builtin();
    case.write("in/a.jsonl", record("a", "of a"));
    case.write("in/gone.jsonl", record("gone", "of a gone file"));
    case.write("in/b/b.jsonl", record("b", "of b"));
    case.piped(&["in", "-"], &record("s", "piped"));
    case.remove("in/gone.jsonl");
    edit_meta(&case, authority.version(), "0000000000000000");
    assert_eq!(is_up_to_date(&case.index(), authority).unwrap(), Some(false));
    let report = case.run(&["in/a.jsonl"]);
    assert_eq!(counts(&report), [0, 4, 0, 0, 0]);
    assert_eq!(is_up_to_date(&case.index(), authority).unwrap(), Some(true));
    assert_eq!(case.titles(), ["of a", "of a gone file", "of b", "piped"]);
    assert_eq!(counts(&case.run(&["in/a.jsonl"])), [0, 0, 1, 0, 0]);
    let options = UpdateOptions { refresh: Refresh::Always, ..case.options(&["in"]) };
    assert_eq!(counts(&checked(&options, None).unwrap()), [0, 4, 0, 0, 0]);
}

#[test]
fn a_statement_is_taken_as_it_is() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("a", "of a"));
    case.run(&["in"]);
    let mut statement = case.statements().into_values().next().unwrap();
    statement.warnings = vec!["a warning of its own".to_owned()];
    let line = serde_json::to_string(&statement).unwrap();
    let report = case.piped(&["-"], &line);
    // The path of standard input comes before every other.
    assert_eq!(counts(&report), [0, 1, 0, 0, 0]);
    case.remove("in/a.jsonl");
    case.pruned(&["in"]);
    assert_eq!(case.titles(), Vec::<String>::new());
    let report = case.piped(&["-"], &line);
    assert_eq!((counts(&report), report.with_warnings), ([1, 0, 0, 0, 0], 1));
    let held = case.statements().into_values().next().unwrap();
    assert_eq!(held.warnings, statement.warnings);
    assert_eq!(held.source.path, "-");
    // Other rules have nothing to say about it.
    edit_meta(&case, Authority::builtin().version(), "0000000000000000");
    assert!(case.run(&["in"]).is_unchanged());
    assert_eq!(is_up_to_date(&case.index(), Authority::builtin()).unwrap(), Some(true));
}

/// Does something to the files at the beginning of a phase.
struct Meddler<F: Fn(&str) + Sync>(F);

impl<F: Fn(&str) + Sync> Progress for Meddler<F> {
    fn phase(&self, what: &str) {
        (self.0)(what);
    }
}

#[test]
fn statements_of_a_file_that_cannot_be_opened_stay() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("a", "of a"));
    case.run(&["in"]);
    case.write("in/a.jsonl", record("a", "changed"));
    case.write("in/b.jsonl", record("b", "of b"));
    let meddler = Meddler(|phase| {
        if phase == "reading" {
            case.remove("in/a.jsonl");
            case.remove("in/b.jsonl");
        }
    });
    let options = case.options(&["in"]);
    let report = update(&options, Authority::builtin(), None, &meddler).unwrap();
    assert_eq!((report.files, counts(&report)), (0, [0, 0, 0, 2, 0]));
    assert_eq!(case.titles(), ["of a"]);
    assert_eq!(case.run(&["in"]).missing_sources.len(), 1, "what gave nothing is no source");
}

#[test]
fn a_file_that_changes_while_it_is_read_again_loses_only_what_it_no_longer_has() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "of a") + &record("l", "stays"));
    case.write("in/b.jsonl", record("k", "of b"));
    case.run(&["in"]);
    case.write("in/b.jsonl", record("m", "else"));
    let path = case.path("in/a.jsonl");
    let meddler = Meddler(|phase| {
        if phase == "reading again" {
            fs::write(&path, record("l", "stays")).unwrap();
        }
    });
    let options = case.options(&["in"]);
    let report = update(&options, Authority::builtin(), None, &meddler).unwrap();
    assert_eq!(counts(&report), [1, 0, 1, 0, 1]);
    assert_eq!(case.titles(), ["else", "stays"]);
    assert_eq!(counts(&case.run(&["in"])), [0, 0, 2, 0, 0]);
}

#[test]
fn an_index_of_many_runs_has_few_segments_and_few_deletes() {
    let mut case = Case::new();
    for run in 0..12 {
        let lines: String =
            (0..20).map(|id| record(&format!("{id}"), &format!("{run} {id}"))).collect();
        case.write("in/a.jsonl", lines);
        case.run(&["in"]);
    }
    let index = tantivy::Index::open_in_dir(case.index()).unwrap();
    let segments = index.searchable_segment_metas().unwrap();
    assert_eq!(segments.len(), 1);
    assert_eq!((segments[0].num_docs(), segments[0].num_deleted_docs()), (20, 0));
    let files = fs::read_dir(case.index()).unwrap().count();
    assert!(files < 20, "{files} files");
}

/// The later of two records with one id is held, and the report names both as statements do.
#[test]
fn records_of_one_file_with_one_id_are_named() {
    let mut case = Case::new();
    let lines = [
        record("a", "first"),
        "{\"title\":\"half\n".to_owned(),
        "\n".to_owned(),
        record("b", "other"),
        record("a", "second"),
        record("a", "third"),
    ];
    case.write("in/a.jsonl", lines.concat());
    case.write("in/b.jsonl", record("b", "in another file: that is no mistake"));
    let report = case.run(&["in"]);
    let kept = case.statements().into_values().find(|one| one.title == "third").unwrap();
    let path = case.path("in/a.jsonl").display().to_string();
    let pairs: Vec<(&str, u64, u64)> =
        report.shared_ids.iter().map(|one| (one.path.as_str(), one.record, one.later)).collect();
    let last = kept.source.record;
    assert_eq!(pairs, [(path.as_str(), 0, last - 1), (path.as_str(), last - 1, last)]);
    assert!(case.run(&["in"]).shared_ids.is_empty(), "what is not read again is not told again");
    case.write("in/a.jsonl", lines.concat() + &record("c", "new"));
    assert_eq!(case.run(&["in"]).shared_ids, report.shared_ids, "known records count too");
    assert_eq!(case.piped(&["-"], &(record("d", "one") + &record("d", "two"))).shared_ids.len(), 1);
}
