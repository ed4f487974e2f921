//! The whole way: files to index to answers.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use index_schema::model::Statement;
use serde_json::Value;

use crate::dsl::{TestDir, samples};

fn json(text: &str) -> Value {
    serde_json::from_str(text.trim()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The report of an update, checked to add up.
fn report(dir: &TestDir, arguments: &[&str]) -> Value {
    let run = dir.run(&[&["index", "--format", "json"], arguments].concat());
    let report = json(&run.stdout);
    let count = |name: &str| report[name].as_u64().unwrap();
    let parts = ["added", "replaced", "unchanged", "failed"].map(count);
    assert_eq!(count("records"), parts.iter().sum::<u64>(), "{report}");
    report
}

#[test]
fn the_samples_are_found_without_set_up() {
    let dir = TestDir::new();
    let samples = samples();
    let samples = samples.to_str().unwrap();
    let run = dir.run_well(&["search", "durable ceasefire", samples]);
    assert!(run.stdout.contains("ceasefire"), "{}", run.stdout);
    assert_eq!(run.stderr, "");
    let again = dir.run_well(&["search", "durable ceasefire", samples]);
    assert_eq!(run.stdout, again.stdout);
}

#[test]
fn indexing_again_changes_nothing_and_says_so() {
    let dir = TestDir::new();
    let samples = samples();
    let samples = samples.to_str().unwrap();
    let first = report(&dir, &[samples]);
    assert_eq!(first["failed"], 0);
    assert_eq!(first["added"], first["statements"]);
    let second = report(&dir, &[samples]);
    assert_eq!(second["unchanged"], first["records"]);
    assert_eq!(second["statements"], first["statements"]);
    let text = dir.run_well(&["index", samples]).stdout;
    assert!(text.contains("nothing changed"), "{text}");
}

#[test]
fn a_changed_record_replaces_and_a_removed_one_goes() {
    let dir = TestDir::new();
    let line =
        |id: &str, body: &str| format!("{{\"id\":\"{id}\",\"title\":\"T\",\"body\":\"{body}\"}}\n");
    dir.write("a.jsonl", line("1", "apples") + &line("2", "pears"));
    report(&dir, &["a.jsonl"]);
    dir.write("a.jsonl", line("1", "cherries of another length"));
    let second = report(&dir, &["a.jsonl"]);
    assert_eq!((&second["replaced"], &second["removed"]), (&1.into(), &1.into()));
    assert_eq!(second["statements"], 1);
    assert_eq!(dir.run(&["search", "apples"]).status, 1);
    assert_eq!(dir.run(&["search", "cherries"]).status, 0);
    fs::remove_file(dir.path("a.jsonl")).unwrap();
    dir.write("b.jsonl", line("3", "plums"));
    let kept = report(&dir, &[dir.path("").to_str().unwrap()]);
    assert_eq!(kept["missing_sources"].as_array().unwrap().len(), 1);
    let pruned = report(&dir, &["--prune", dir.path("").to_str().unwrap()]);
    assert_eq!((&pruned["removed"], &pruned["statements"]), (&1.into(), &1.into()));
}

#[test]
fn standard_input_is_json_lines() {
    let dir = TestDir::new();
    let mut child = dir
        .command(&["index", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"{\"id\":\"7\",\"title\":\"From a pipe\",\"body\":\"x\"}\n").unwrap();
    drop(stdin);
    let run = dir.outcome(&child.wait_with_output().unwrap());
    assert_eq!(run.status, 0, "{}", run.stderr);
    assert!(dir.run_well(&["search", "pipe"]).stdout.contains("From a *pipe*"));
}

#[test]
fn show_prints_the_statement_and_index_takes_it_back() {
    let dir = TestDir::new();
    dir.write("a.txt", "Talks in Moscow\n\nOn 21 November 2023, Foreign Minister Sergey Lavrov met Sameh Shoukry.\n");
    dir.run_well(&["index", "a.txt"]);
    let hits = dir.run_well(&["search", "*", "--format", "jsonl"]).stdout;
    let id = json(hits.lines().next().unwrap())["id"].as_str().unwrap().to_owned();
    let shown = dir.run_well(&["show", &id, "--format", "json"]).stdout;
    let statement: Statement = serde_json::from_str(&shown).unwrap();
    assert_eq!(statement.id, id);
    let extracted: Statement =
        serde_json::from_str(&dir.run_well(&["extract", "a.txt"]).stdout).unwrap();
    assert_eq!(extracted, statement);
    let page = dir.run_well(&["show", &id, "--query", "moscow"]).stdout;
    assert!(page.contains("*Moscow*"), "{page}");

    dir.write("b.jsonl", shown);
    let other = report(&dir, &["--index", "other", "b.jsonl"]);
    assert_eq!(other["added"], 1);
    let again = dir.run_well(&["show", "--index", "other", &id, "--format", "json"]).stdout;
    let again: Statement = serde_json::from_str(&again).unwrap();
    assert_eq!(Statement { source: statement.source.clone(), ..again }, statement);
}

/// The first record of a source is too short to tell its language; the source does.
#[test]
fn extract_and_index_understand_the_first_record_alike() {
    let dir = TestDir::new();
    let long = "Le ministre des Affaires étrangères a reçu son homologue à Paris pour un entretien sur la \
        situation régionale et sur la coopération entre les deux pays. "
        .repeat(3);
    let mut lines =
        "{\"id\":\"first\",\"title\":\"-\",\"body\":\"Entretien de Paris.\"}\n".to_owned();
    for number in 0..5 {
        lines.push_str(&format!("{{\"id\":\"{number}\",\"title\":\"-\",\"body\":\"{long}\"}}\n"));
    }
    dir.write("a.jsonl", lines);
    let first = dir.run_well(&["extract", "a.jsonl"]).stdout;
    let extracted: Statement = serde_json::from_str(first.lines().next().unwrap()).unwrap();
    assert_eq!(extracted.language, "fr");
    dir.run_well(&["index", "a.jsonl"]);
    let shown = dir.run_well(&["show", "first", "--format", "json"]).stdout;
    assert_eq!(extracted, serde_json::from_str(&shown).unwrap());
}

/// Every value of every facet counts what the same query finds with that value as a filter.
#[test]
fn facet_counts_are_totals() {
    let dir = TestDir::new();
    dir.run_well(&["index", samples().to_str().unwrap()]);
    let base = ["ceasefire", "--match", "any", "--not-country", "FR"];
    let search = [
        &["search", "--format", "json", "--limit", "0", "--facets", "--facet-limit", "9999"],
        &base[..],
    ]
    .concat();
    let answer = json(&dir.run(&search).stdout);
    let mut checked = 0;
    for (facet, counts) in answer["facets"].as_object().unwrap() {
        for value in counts["values"].as_array().unwrap() {
            let flag = format!("--{facet}");
            let filter = [flag.as_str(), value["value"].as_str().unwrap()];
            let filtered =
                [&["search", "--format", "json", "--limit", "0"], &base[..], &filter].concat();
            assert_eq!(json(&dir.run(&filtered).stdout)["total"], value["count"], "{filter:?}");
            checked += 1;
            if checked % 5 == 0 {
                break;
            }
        }
    }
    assert!(checked > 10, "{answer}");
}

#[test]
fn pages_follow_each_other() {
    let dir = TestDir::new();
    dir.run_well(&["index", samples().to_str().unwrap()]);
    let run = |arguments: &[&str]| {
        dir.run(&[&["search", "minister", "--format", "trec"], arguments].concat()).stdout
    };
    let ids = |run: &str| {
        run.lines().map(|line| line.split(' ').nth(2).unwrap().to_owned()).collect::<Vec<_>>()
    };
    let all = ids(&run(&["--limit", "1000"]));
    let first = ids(&run(&["--limit", "7"]));
    let second = ids(&run(&["--limit", "7", "--offset", "7"]));
    assert!(all.len() > 14);
    assert_eq!([first, second].concat(), all[..14]);
}

/// The cached index of a folder is ours: of another version, it is made anew without asking.
#[test]
fn a_cached_index_of_another_version_is_made_anew() {
    let dir = TestDir::new();
    dir.write("in/a.txt", "On the ceasefire\n\nA durable ceasefire is needed.\n");
    let first = dir.run_well(&["search", "ceasefire", "in"]);
    let cached = fs::read_dir(dir.path("cache/chancery/paths")).unwrap().next().unwrap().unwrap();
    let meta = cached.path().join("meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    fs::write(&meta, text.replace("\\\"schema\\\":1", "\\\"schema\\\":9")).unwrap();
    let again = dir.run_well(&["search", "ceasefire", "in"]);
    assert_eq!(first.stdout, again.stdout);
    assert!(again.stderr.contains("it is made anew"), "{}", again.stderr);
    assert_eq!(dir.run_well(&["search", "ceasefire", "in"]).stderr, "");
}

/// A person's own index is made anew when they say so, with what they name.
#[test]
fn an_index_is_rebuilt_when_asked() {
    let dir = TestDir::new();
    dir.write("a.txt", "On apples\n\nApples.\n").write("b.txt", "On pears\n\nPears.\n");
    dir.run_well(&["index", "a.txt"]);
    let meta = dir.path("index/meta.json");
    let text = fs::read_to_string(&meta).unwrap();
    fs::write(&meta, text.replace("\\\"schema\\\":1", "\\\"schema\\\":9")).unwrap();
    assert_eq!(dir.run(&["index", "b.txt"]).status, 3);
    assert_eq!(report(&dir, &["--rebuild", "b.txt"])["statements"], 1);
    assert_eq!(dir.run(&["search", "pears"]).status, 0);
    dir.write("photos/one.jpg", "x");
    assert_eq!(dir.run(&["index", "--rebuild", "b.txt", "--index", "photos"]).status, 2);
    assert_eq!(fs::read_to_string(dir.path("photos/one.jpg")).unwrap(), "x");
}

/// A run that is killed leaves the commit before it, and the next run does its work.
#[test]
fn committed_statements_survive_a_kill() {
    let dir = TestDir::new();
    dir.write("first.txt", "Before the kill\n\nThese words were committed.\n");
    dir.run_well(&["index", "first.txt"]);
    let body = "Ministers met and spoke of peace, trade and the sea. ".repeat(40);
    let mut lines = String::new();
    for number in 0..4000 {
        lines.push_str(&format!("{{\"id\":\"{number}\",\"title\":\"T\",\"body\":\"{body}\"}}\n"));
    }
    dir.write("many.jsonl", lines);
    for milliseconds in [5, 40, 120, 300] {
        let mut child = dir
            .command(&["index", "many.jsonl"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(std::time::Duration::from_millis(milliseconds));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = dir.run_well(&["search", "\"were committed\""]).stdout;
        assert!(found.contains("Before the kill"), "{found}");
    }
    let last = report(&dir, &["many.jsonl"]);
    assert_eq!((&last["failed"], &last["statements"]), (&0.into(), &4001.into()));
}

/// Searches of the same files at the same time wait for each other.
#[test]
fn searches_of_one_folder_at_a_time_all_answer() {
    let dir = TestDir::new();
    let samples = samples();
    let search = || {
        let mut command = dir.command(&["search", "ceasefire", samples.to_str().unwrap()]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    for child in [search(), search(), search()] {
        let run = dir.outcome(&child.wait_with_output().unwrap());
        assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    }
}

/// Each answer of a batch says of which query it is; as CSV it is one table.
#[test]
fn a_batch_names_its_queries() {
    let dir = TestDir::new();
    dir.write("in/a.jsonl", "{\"id\":\"1\",\"title\":\"On apples\",\"body\":\"Apples.\"}\n{\"id\":\"2\",\"title\":\"On pears\",\"body\":\"Pears.\"}\n");
    dir.write("queries.tsv", "q1\tapples\nq2\tplums\n\"3\"\tpears OR apples\n");
    dir.run_well(&["index", "in"]);
    let run = |format: &str| {
        dir.run_well(&["search", "--batch", "queries.tsv", "--sort", "newest", "--format", format])
            .stdout
    };
    let table = run("csv");
    let columns: Vec<String> =
        table.lines().map(|line| line.split(',').take(4).collect::<Vec<_>>().join(",")).collect();
    assert_eq!(
        columns,
        ["query,rank,score,id", "q1,1,0,1", "\"\"\"3\"\"\",1,0,1", "\"\"\"3\"\"\",2,0,2"]
    );
    let page = run("text");
    let headings: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("query ") || line.contains(" statement"))
        .collect();
    assert_eq!(
        headings,
        ["query q1", "1 statement", "query q2", "0 statements", "query \"3\"", "2 statements"]
    );
}
