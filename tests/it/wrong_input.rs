//! What the program says to wrong input. Each message is pinned: a reviewer reads what the person
//! at the terminal will read.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use insta::assert_snapshot;

use crate::dsl::TestDir;

/// A folder with an index of two statements.
fn indexed() -> TestDir {
    let dir = TestDir::new();
    dir.write("in/a.txt", "Talks in Moscow\n\nForeign Minister Sergey Lavrov met ministers.\n");
    dir.write("in/b.txt", "On the ceasefire\n\nA durable ceasefire is needed in Gaza.\n");
    dir.run_well(&["index", "in"]);
    dir
}

#[test]
fn no_index_yet() {
    let dir = TestDir::new();
    assert_snapshot!(dir.run(&["search", "peace"]).shown(), @"
    --- stderr
    error: there is no index at [DIR]/index
    hint: make one: chancery index --index [DIR]/index PATH...
    --- exit status 3
    ");
    assert_snapshot!(dir.run(&["stats"]).shown(), @"
    --- stderr
    error: there is no index at [DIR]/index
    hint: make one: chancery index --index [DIR]/index PATH...
    --- exit status 3
    ");
}

#[test]
fn an_empty_folder() {
    let dir = TestDir::new();
    dir.folder("empty");
    assert_snapshot!(dir.run(&["index", "empty"]).shown(), @"
    0 records in 0 files: 0 added, 0 replaced, 0 unchanged, 0 failed
    nothing changed
    0 statements in the index
    --- stderr
    --- exit status 0
    ");
    assert_snapshot!(dir.run(&["search", "peace", "empty"]).shown(), @"
    0 statements
    --- stderr
    --- exit status 1
    ");
    assert_snapshot!(dir.run(&["extract", "empty"]).shown(), @"
    --- stderr
    --- exit status 0
    ");
}

#[test]
fn a_path_that_leads_nowhere() {
    let dir = TestDir::new();
    assert_snapshot!(dir.run(&["index", "nowhere"]).shown(), @"
    1 record in 0 files: 0 added, 0 replaced, 0 unchanged, 1 failed
    nothing changed
    0 statements in the index
    --- stderr
    left out: nowhere: no such file or folder
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "peace", "nowhere"]).shown(), @"
    0 statements
    --- stderr
    left out: nowhere: no such file or folder
    --- exit status 1
    ");
    assert_snapshot!(dir.run(&["search", "peace", "nowhere", "--strict"]).shown(), @"
    0 statements
    --- stderr
    left out: nowhere: no such file or folder
    --- exit status 2
    ");
}

/// Mode bits do not bind root, so the file is a link that leads nowhere.
#[test]
#[cfg(unix)]
fn an_unreadable_file() {
    let dir = TestDir::new();
    dir.write("in/good.txt", "A title\n\nA body.\n");
    std::os::unix::fs::symlink(dir.path("gone"), dir.path("in/link.txt")).unwrap();
    assert_snapshot!(dir.run(&["index", "in"]).shown(), @"
    2 records in 1 file: 1 added, 0 replaced, 0 unchanged, 1 failed
    1 statement in the index
    --- stderr
    left out: in/link.txt: no such file or folder
    --- exit status 2
    ");
}

#[test]
fn a_binary_file_and_half_a_line_lose_nothing_else() {
    let dir = TestDir::new();
    dir.write("in/picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    dir.write(
        "in/feed.jsonl",
        "{\"id\":\"1\",\"title\":\"One\",\"body\":\"x\"}\n{\"id\":\"2\",\"ti",
    );
    assert_snapshot!(dir.run(&["index", "in", "--failed", "failed.jsonl"]).shown(), @"
    3 records in 2 files: 1 added, 0 replaced, 0 unchanged, 2 failed
    1 statement in the index
    --- stderr
    left out: [DIR]/in/feed.jsonl, record 1: the JSON ends in the middle of a value, at column 13
    left out: [DIR]/in/picture.txt: binary file (PNG)
    --- exit status 2
    ");
    assert_snapshot!(fs::read_to_string(dir.path("failed.jsonl")).unwrap().replace(dir.path("").to_str().unwrap(), "[DIR]/"), @r#"
    {"path":"[DIR]/in/feed.jsonl","record":1,"reason":"the JSON ends in the middle of a value, at column 13"}
    {"path":"[DIR]/in/picture.txt","record":null,"reason":"binary file (PNG)"}
    "#);
    assert_snapshot!(dir.run(&["search", "*", "--format", "csv"]).shown(), @"
    rank,score,id,key,date,earliest,latest,published,kind,language,issuer,city,venue,participants,title,fragment,url,path,record
    1,0,1,,,,,,press-release,en,,,,,One,x,,[DIR]/in/feed.jsonl,0
    --- stderr
    --- exit status 0
    ");
}

#[test]
fn a_line_of_a_hundred_megabytes() {
    let dir = TestDir::new();
    let mut file = fs::File::create(dir.path("long.jsonl")).unwrap();
    file.write_all(b"{\"id\":\"1\",\"body\":\"").unwrap();
    let chunk = vec![b'a'; 1 << 20];
    for _ in 0..100 {
        file.write_all(&chunk).unwrap();
    }
    file.write_all(b"\"}\n{\"id\":\"2\",\"title\":\"After it\",\"body\":\"x\"}\n").unwrap();
    assert_snapshot!(dir.run(&["index", "long.jsonl"]).shown(), @"
    2 records in 1 file: 1 added, 0 replaced, 0 unchanged, 1 failed
    1 statement in the index
    --- stderr
    left out: [DIR]/long.jsonl, record 0: longer than 64 MB, the limit for a record
    --- exit status 2
    ");
}

#[test]
fn a_folder_that_is_no_index() {
    let dir = TestDir::new();
    dir.write("photos/one.jpg", "x").write("a.txt", "A title\n\nA body.\n");
    assert_snapshot!(dir.run(&["index", "a.txt", "--index", "photos"]).shown(), @"
    --- stderr
    error: photos holds other files and is no index
    hint: give a folder that is empty or does not exist yet
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "x", "--index", "photos"]).shown(), @"
    --- stderr
    error: photos is no index: it has no meta.json
    hint: name the folder of an index with --index
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "x", "--index", "a.txt"]).shown(), @"
    --- stderr
    error: there is no index at a.txt
    hint: make one: chancery index --index a.txt PATH...
    --- exit status 3
    ");
    assert_eq!(fs::read_to_string(dir.path("photos/one.jpg")).unwrap(), "x");
}

/// The payload of the last commit with another version written over it.
#[test]
fn an_index_of_another_version() {
    let dir = indexed();
    let meta = dir.path("index/meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    let other = text.replace("\\\"schema\\\":1", "\\\"schema\\\":9");
    assert_ne!(text, other);
    fs::write(&meta, other).unwrap();
    assert_snapshot!(dir.run(&["search", "peace"]).shown(), @"
    --- stderr
    error: the index [DIR]/index cannot be used: the index has schema version 9, this program reads version 1
    hint: make it anew: chancery index --rebuild --index [DIR]/index PATH...
    --- exit status 3
    ");
    assert_snapshot!(dir.run(&["index", "in"]).shown(), @"
    --- stderr
    error: [DIR]/index: the index has schema version 9, this program reads version 1
    hint: make it anew: chancery index --rebuild --index [DIR]/index PATH...
    --- exit status 3
    ");
    assert_snapshot!(dir.run(&["stats"]).shown(), @"
    --- stderr
    error: the index [DIR]/index cannot be used: the index has schema version 9, this program reads version 1
    hint: make it anew: chancery index --rebuild --index [DIR]/index PATH...
    --- exit status 3
    ");
}

#[test]
fn a_damaged_index() {
    let dir = indexed();
    fs::write(dir.path("index/meta.json"), "{").unwrap();
    assert_eq!(dir.run(&["search", "peace"]).status, 2);
    assert_eq!(dir.run(&["index", "in"]).status, 2);
}

/// Mode bits do not bind root, so the index would have to be inside a file.
#[test]
fn an_index_folder_that_cannot_be_written() {
    let dir = TestDir::new();
    dir.write("a.txt", "A title\n\nA body.\n").write("file", "x");
    assert_snapshot!(dir.run(&["index", "a.txt", "--index", "file/index"]).shown(), @"
    --- stderr
    error: file/index cannot be opened: Not a directory (os error 20)
    hint: check the path and its permissions, or choose another --index
    --- exit status 2
    ");
}

#[test]
fn queries_that_cannot_be_understood() {
    let dir = indexed();
    for (query, name) in [
        ("?!…", "punctuation"),
        ("", "empty"),
        ("contry:EG peace", "unknown field"),
        ("date:2023-02-30", "impossible date"),
        ("minister:lavrof", "unknown person"),
        ("peace AND", "half an operator"),
    ] {
        let run = dir.run(&["search", query]);
        assert_eq!(run.status, 2, "{query}");
        insta::with_settings!({ description => query }, {
            insta::assert_snapshot!(format!("query_{}", name.replace(' ', "_")), run.shown());
        });
    }
}

#[test]
fn flags_that_cannot_be_understood() {
    let dir = indexed();
    assert_snapshot!(dir.run(&["search", "x", "--country", "Atlantis"]).shown(), @"
    --- stderr
    error: --country: no country is called `Atlantis`
      Atlantis
      ^^^^^^^^
    hint: names and codes work in any language and script; see `facets country`
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "x", "--since", "2023-13"]).shown(), @"
    --- stderr
    error: --since: there is no month 13 in `2023-13`
      2023-13
      ^^^^^^^
    hint: the order is year-month-day, as in 2023-11-21
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "x", "--since", "2024", "--until", "2023"]).shown(), @"
    --- stderr
    error: --since 2024-01-01 is later than --until 2023-12-31
    hint: exchange them
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "x", "--since", "..2022"]).shown(), @"
    --- stderr
    error: --since takes one date, not the range `..2022`
    hint: write --since A --until B, or date:A..B in the query
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["search", "x", "--contry", "EG"]).shown(), @"
    --- stderr
    error: unexpected argument '--contry' found

      tip: a similar argument exists: '--country'

    Usage: chancery search [OPTIONS] QUERY [PATH]...
           chancery search [OPTIONS] --batch FILE [PATH]...

    For more information, try '--help'.
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["facets", "colour"]).shown(), @"
    --- stderr
    error: invalid value 'colour' for '<FIELD>': `colour` is no facet: expected one of minister, person, country, issuer, venue, about, org, org-part, role, kind, lang, year

    For more information, try '--help'.
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["index", "in", "--memory", "lots"]).shown(), @"
    --- stderr
    error: invalid value 'lots' for '--memory <SIZE>': expected a number and K, M or G, such as 256M

    For more information, try '--help'.
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["index", "in", "--map", "heading"]).shown(), @"
    --- stderr
    error: --map: 'heading' is not of the form FIELD=NAME, such as body=full_text
    hint: write --map FIELD=NAME
    --- exit status 2
    ");
}

#[test]
fn an_id_that_no_statement_has() {
    let dir = indexed();
    assert_snapshot!(dir.run(&["show", "nobody"]).shown(), @"
    --- stderr
    note: no statement has the id or key `nobody`
    --- exit status 1
    ");
}

#[test]
fn a_batch_with_a_wrong_line_and_a_wrong_query() {
    let dir = indexed();
    dir.write("lines.tsv", "1\tpeace\nno tab here\n");
    assert_snapshot!(dir.run(&["search", "--batch", "lines.tsv"]).shown(), @"
    --- stderr
    error: lines.tsv, line 2: not of the form ID<TAB>QUERY
    hint: write an id, a tab and a query on each line
    --- exit status 2
    ");
    dir.write("queries.tsv", "1\tdate:2023-02-30\n2\tceasefire\n3\tnothing of the kind\n");
    assert_snapshot!(
        dir.run(&["search", "--batch", "queries.tsv", "--format", "trec"]).shown(),
        @"
    2 Q0 ab9e4d3c5eae7046 1 1.1340332 chancery
    --- stderr
    note: 1 was not run
    error: there is no day `2023-02-30`: the month has 28 days
      date:2023-02-30
           ^^^^^^^^^^
    hint: for the whole month leave the day out, as in 2023-02
    --- exit status 2
    "
    );
}

/// Who closes the pipe has read enough: no error, no message.
#[test]
fn a_closed_pipe() {
    let dir = TestDir::new();
    let mut lines = String::new();
    for number in 0..5000 {
        lines.push_str(&format!("{{\"id\":\"{number}\",\"title\":\"Peace {number}\"}}\n"));
    }
    dir.write("many.jsonl", lines);
    let mut child = dir
        .command(&["extract", "many.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let run = dir.outcome(&child.wait_with_output().unwrap());
    assert!(line.contains("chancery.statement/1"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
}

#[test]
fn a_busy_index() {
    let dir = indexed();
    let mut options = fs::File::options();
    let lock = options.write(true).create(true).truncate(false);
    let lock = lock.open(dir.path("index/.tantivy-writer.lock")).unwrap();
    lock.lock().unwrap();
    dir.write("in/c.txt", "Another\n\nOne more.\n");
    assert_snapshot!(dir.run(&["index", "in"]).shown(), @"
    --- stderr
    error: the index [DIR]/index is being written by another run
    hint: wait until it has finished, then try again
    --- exit status 75
    ");
    assert_eq!(dir.run(&["search", "ceasefire"]).status, 0);
}
