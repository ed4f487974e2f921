//! `chancery people`: whom the index knows.

use insta::assert_snapshot;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::dsl::{TestDir, samples};

fn indexed() -> TestDir {
    let dir = TestDir::new();
    dir.run_well(&["index", samples().to_str().unwrap()]);
    dir
}

#[test]
fn people_with_names_offices_and_years() {
    let dir = indexed();
    assert_snapshot!(dir.run(&["people", "-n", "3"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "شكري"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "shoukri", "--why"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "lavrov", "--country", "EU"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "lavrof"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "--country", "Egipt"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "--role", "king"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "safadi", "--format", "csv"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "safadi", "--format", "csv", "--why"]).shown(), @"");
    assert_snapshot!(dir.run(&["people", "safadi", "--format", "jsonl", "--why"]).shown(), @"");
}

fn json(text: &str) -> Value {
    serde_json::from_str(text.trim()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The list agrees with the facet and with what a search for the person finds.
#[test]
fn counts_are_those_of_the_facet() {
    let dir = indexed();
    let people = json(&dir.run_well(&["people", "--format", "json", "-n", "9999"]).stdout);
    let facet = json(&dir.run_well(&["facets", "person", "--format", "json"]).stdout);
    let counts = |list: &Value, id: &str, count: &str| -> Vec<(String, u64)> {
        let values = list.as_array().unwrap().iter();
        let pair = |value: &Value| {
            (value[id].as_str().unwrap().to_owned(), value[count].as_u64().unwrap())
        };
        let mut pairs: Vec<_> = values.map(pair).filter(|(_, count)| *count > 0).collect();
        pairs.sort();
        pairs
    };
    let listed = counts(&people["people"], "id", "statements");
    assert_eq!(listed, counts(&facet["facets"]["person"]["values"], "value", "count"));
    assert!(listed.len() > 20);
    assert_eq!(people["total"], people["people"].as_array().unwrap().len());
    let offices = json(
        &dir.run_well(&[
            "people",
            "--country",
            "EG",
            "--role",
            "foreign-minister",
            "--format",
            "json",
        ])
        .stdout,
    );
    for person in offices["people"].as_array().unwrap() {
        let id = person["id"].as_str().unwrap();
        let query = format!("with:(country:EG role:foreign-minister person:{id})");
        let found = json(&dir.run_well(&["search", &query, "-n", "0", "--format", "json"]).stdout);
        assert_eq!(found["total"], person["statements"], "{query}");
    }
}

/// Every name of the samples has its reasons, and these add up to it.
#[test]
fn every_name_has_a_reason() {
    let dir = indexed();
    let list = dir.run_well(&["people", "--why", "--format", "jsonl", "-n", "9999"]).stdout;
    let (mut names, mut explained) = (0, 0);
    for person in list.lines().map(json).filter(|line| line["type"] == "person") {
        for name in person["names"].as_array().unwrap() {
            let why = name["why"].as_array().unwrap();
            let sum: u64 = why.iter().map(|reason| reason["statements"].as_u64().unwrap()).sum();
            assert!(sum >= name["statements"].as_u64().unwrap(), "{person}");
            names += 1;
            explained += usize::from(why.iter().any(|reason| reason["rule"] != "text"));
        }
    }
    assert!(explained * 10 > names * 9, "{explained} of {names}");
}

/// Ids of people whom no file lists depend on their statement alone: not on the order of files, on
/// how statements lie in them, nor on how often they were indexed.
#[test]
fn ids_do_not_depend_on_files_or_their_order() {
    let names = ["Jane Roe", "Jané Roe", "Ahmed Abu Zeid", "Ahmad Abou Zeid", "Ivan Petrov"];
    let countries = ["Ireland", "Egypt", "Russia"];
    let statements =
        proptest::collection::vec((0..names.len(), 0..countries.len(), 0..5_usize), 3..9);
    let config = Config { cases: 6, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&statements, |statements| {
        let line = |number: usize| {
            let (name, country, _) = statements[number];
            let (name, country) = (names[name], countries[country]);
            let other = names[(number + 1) % names.len()];
            let body = format!(
                "On 3 May 2023, Deputy Foreign Minister of {country} {name} met the Ambassador of \
                 France to {country}, {other}. They spoke of trade."
            );
            let id = format!("s{number}");
            format!("{}\n", serde_json::json!({"id": id, "title": "Talks", "body": body}))
        };
        let list =
            |dir: &TestDir| dir.run(&["people", "--format", "jsonl", "--why", "-n", "999"]).stdout;
        let one = TestDir::new();
        let all: String = (0..statements.len()).map(line).collect();
        one.write("in/all.jsonl", all);
        one.run_well(&["index", "in"]);
        let expected = list(&one);
        prop_assert!(expected.contains("\"listed\":false"), "{}", expected);
        one.run_well(&["index", "--rebuild", "in"]);
        prop_assert_eq!(list(&one), expected.clone());
        let many = TestDir::new();
        for number in (0..statements.len()).rev() {
            let file = format!("in/{}.jsonl", statements[number].2);
            let before = std::fs::read_to_string(many.path(&file)).unwrap_or_default();
            many.write(&file, before + &line(number));
            // Some of them in runs of their own.
            if number % 3 == 0 {
                many.run_well(&["index", "in"]);
            }
        }
        many.run_well(&["index", "in"]);
        prop_assert_eq!(list(&many), expected);
        Ok(())
    });
    outcome.unwrap();
}

/// `--exact-names`: a value means who has these very words as a name; nothing is a variant.
#[test]
fn exact_names_switch_variants_off() {
    let dir = TestDir::new();
    dir.write(
        "in/a.txt",
        "Talks\n\nOn 3 May 2023, Egyptian Foreign Minister Sameh Shoukry met Deputy Foreign Minister \
         of Ireland Jane Roe in Cairo. Shoukri is another spelling.\n",
    );
    dir.run_well(&["index", "in"]);
    let status = |arguments: &[&str]| dir.run(&[&["search"], arguments].concat()).status;
    for query in
        ["person:Choukri", "minister:Шукри", "with:(person:Schukri)", "person:\"jane róe\""]
    {
        assert_eq!(status(&[query]), 0, "{query}");
    }
    for query in
        ["person:Shokri", "with:(person:Shoukkry)", "minister:Shoukkry", "person:\"Jané Roe\""]
    {
        assert_eq!(status(&[query, "--exact-names"]), 2, "{query} is no name as written");
    }
    assert_eq!(status(&["Choukri"]), 0);
    assert_eq!(status(&["Choukri", "--exact-names"]), 1);
    assert_eq!(status(&["Cairo", "--exact-names"]), 0);
    assert_eq!(status(&["egyptians"]), 0);
    assert_eq!(status(&["*", "--person", "Shoukkry"]), 0);
    assert_eq!(status(&["*", "--person", "Shoukkry", "--exact-names"]), 2);
    assert_eq!(dir.run(&["people", "Jané Roe"]).status, 0);
    assert_eq!(dir.run(&["people", "Jané Roe", "--exact-names"]).status, 1);
}
