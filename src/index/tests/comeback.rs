//! Records of one key in several sources.

use super::case::{Case, counts, record};

#[test]
fn the_later_path_wins_whatever_the_order_of_runs() {
    for order in [["in/a.jsonl", "in/b.jsonl"], ["in/b.jsonl", "in/a.jsonl"]] {
        let mut case = Case::new();
        case.write("in/a.jsonl", record("k", "of a"));
        case.write("in/b.jsonl", record("k", "of b"));
        assert_eq!(counts(&case.run(&[order[0]])), [1, 0, 0, 0, 0]);
        assert_eq!(counts(&case.run(&[order[1]])), [0, 1, 0, 0, 0]);
        assert_eq!(case.titles(), ["of b"]);
        assert_eq!(counts(&case.run(&["in"])), [0, 0, 2, 0, 0]);
    }
}

#[test]
fn in_one_file_the_later_record_wins() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "first") + &record("k", "second"));
    assert_eq!(counts(&case.run(&["in"])), [1, 1, 0, 0, 0]);
    assert_eq!(case.titles(), ["second"]);
    case.write("in/a.jsonl", record("k", "first"));
    assert_eq!(counts(&case.run(&["in"])), [0, 1, 0, 0, 0]);
    assert_eq!(case.titles(), ["first"]);
}

#[test]
fn a_record_returns_when_the_one_that_beat_it_goes() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "of a") + &record("other", "stays"));
    case.write("in/b.jsonl", record("k", "of b") + &record("only b", "goes"));
    case.run(&["in"]);
    assert_eq!(case.titles(), ["goes", "of b", "stays"]);
    // `a` is not given and still has to be read again.
    case.write("in/b.jsonl", record("new", "came"));
    let report = case.run(&["in/b.jsonl"]);
    assert_eq!(counts(&report), [1, 1, 1, 0, 1]);
    assert_eq!(report.files, 2);
    assert_eq!(case.titles(), ["came", "of a", "stays"]);
}

#[test]
fn a_record_returns_when_the_source_that_beat_it_is_pruned() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "of a"));
    case.write("in/b.jsonl", record("k", "of b") + &record("only b", "goes"));
    case.run(&["in"]);
    case.remove("in/b.jsonl");
    let kept = case.run(&["in"]);
    assert_eq!(counts(&kept), [0, 0, 1, 0, 0]);
    assert_eq!(kept.missing_sources, [case.path("in/b.jsonl").to_str().unwrap()]);
    assert_eq!(case.titles(), ["goes", "of b"]);
    assert_eq!(counts(&case.pruned(&["in"])), [0, 1, 0, 0, 1]);
    assert_eq!(case.titles(), ["of a"]);
}

#[test]
fn standard_input_adds_and_replaces_and_never_removes() {
    let case = Case::new();
    let first = record("k", "first") + &record("l", "stays");
    assert_eq!(counts(&case.piped(&["-"], &first)), [2, 0, 0, 0, 0]);
    assert_eq!(counts(&case.piped(&["-"], &record("k", "second"))), [0, 1, 0, 0, 0]);
    assert_eq!(counts(&case.piped(&["-"], &record("k", "second"))), [0, 0, 1, 0, 0]);
    // An older form that comes later is the newer one.
    assert_eq!(counts(&case.piped(&["-"], &first)), [0, 1, 1, 0, 0]);
    assert_eq!(case.titles(), ["first", "stays"]);
    assert_eq!(counts(&case.pruned(&["in", "-"])), [0; 5]);
    assert_eq!(case.titles(), ["first", "stays"]);
}

#[test]
fn a_record_of_standard_input_takes_the_place_of_one_that_goes_in_the_same_run() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "of a"));
    case.run(&["in"]);
    case.write("in/a.jsonl", record("l", "else"));
    assert_eq!(counts(&case.piped(&["in", "-"], &record("k", "piped"))), [1, 1, 0, 0, 0]);
    assert_eq!(case.titles(), ["else", "piped"]);
}

#[test]
fn a_record_given_again_on_standard_input_is_known_though_it_could_not_return() {
    let mut case = Case::new();
    case.write("in/a.jsonl", record("k", "of a"));
    case.piped(&["in", "-"], &record("k", "lost"));
    case.write("in/a.jsonl", record("l", "else"));
    let twice = record("k", "lost") + &record("k", "of the same run");
    assert_eq!(counts(&case.piped(&["in", "-"], &twice)), [1, 1, 1, 0, 0]);
    assert_eq!(case.titles(), ["else", "of the same run"]);
}
