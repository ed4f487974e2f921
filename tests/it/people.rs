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

/// An index of statements whose facts are given, so that no rule of extraction changes the pages.
fn given() -> TestDir {
    let part = |name: &str, person: &str, class: &str, affiliation: &str| {
        serde_json::json!({"name": name, "person": person, "role_class": class,
            "affiliation": affiliation})
    };
    let statement = |id: u8, date: &str, participants: Vec<Value>, mentioned: &[(&str, &str)]| {
        let mentioned = mentioned.iter();
        let mentioned =
            mentioned.map(|(name, person)| serde_json::json!({"name": name, "person": person}));
        let (first, last) =
            if date.starts_with('X') { ("2021-11-21", "2023-11-21") } else { (date, date) };
        let line = serde_json::json!({
            "schema": "chancery.statement/1", "id": format!("s{id}"), "key": format!("s{id}@h.org"),
            "title": "Talks", "kind": "readout", "language": "en", "body": "x",
            "event": {"edtf": date, "earliest": first, "latest": last, "from": "test"},
            "participants": participants,
            "mentions": {"people": mentioned.collect::<Vec<_>>()},
            "source": {"path": "/a", "record": 0, "sha256": "00"},
        });
        format!("{line}\n")
    };
    let minister = "foreign-minister";
    let lavrov = |name: &str| part(name, "sergey-lavrov", minister, "RU");
    let roe = |name: &str, class: &str| part(name, "x-jane-roe-ie", class, "IE");
    let lines = [
        statement(1, "2021-11-21", vec![lavrov("Sergey Lavrov"), roe("Jane Roe", "envoy")], &[]),
        statement(2, "2022-11-21", vec![lavrov("Lavrov"), roe("Jané Roe", "envoy")], &[]),
        statement(3, "2023-11-21", vec![lavrov("Сергей Лавров")], &[("Roe", "x-jane-roe-ie")]),
        statement(4, "XXXX-11-21", vec![lavrov("Sergey Lavroff"), roe("Jane Roe", "envoy")], &[]),
        statement(
            5,
            "2023-11-21",
            vec![
                part("S. Shoukkri", "sameh-shoukry", minister, "EG"),
                part("Sameh Shoukkri", "sameh-shoukry", minister, "EG"),
                roe("Jane Roe", "ambassador"),
            ],
            &[("Lavrov", "sergey-lavrov"), ("Riyad al-Maliki", "riyad-al-maliki")],
        ),
    ];
    let dir = TestDir::new();
    dir.write("given.jsonl", lines.concat());
    dir.run_well(&["index", "given.jsonl"]);
    dir
}

#[test]
fn pages_of_people() {
    let dir = given();
    assert_snapshot!(dir.run(&["people"]).shown(), @r"
    4  Sergey Lavrov  sergey-lavrov
       foreign minister, Russia 2021–2023 (4)
       Lavrov (2), Sergey Lavroff (1), Sergey Lavrov (1), Сергей Лавров (1)
       spoken about in 1 more statement

    4  Jane Roe  x-jane-roe-ie
       envoy, Ireland 2021–2022 (3); ambassador, Ireland 2023 (1)
       Jane Roe (3), Jané Roe (1), Roe (1)
       spoken about in 1 more statement

    1  Sameh Shoukry  sameh-shoukry
       foreign minister, Egypt 2023 (1)
       S. Shoukkri (1), Sameh Shoukkri (1)

    0  Riyad al-Maliki  riyad-al-maliki
       Riyad al-Maliki (1)
       spoken about in 1 statement

    4 people
    --- stderr
    --- exit status 0
    ");
    assert_snapshot!(dir.run(&["people", "-n", "1", "--offset", "1"]).shown(), @r"
    4  Jane Roe  x-jane-roe-ie
       envoy, Ireland 2021–2022 (3); ambassador, Ireland 2023 (1)
       Jane Roe (3), Jané Roe (1), Roe (1)
       spoken about in 1 more statement

    4 people, 2 to 2 shown (--offset 2 goes on, --limit N shows more)
    --- stderr
    --- exit status 0
    ");
    assert_snapshot!(dir.run(&["people", "--why"]).shown(), @r"
    4  Sergey Lavrov  sergey-lavrov
       foreign minister, Russia 2021–2023 (4)
       Lavrov (1, 2022): family name or single name, a form that the authority file lists; its one bearer was Minister for Foreign Affairs of Russia 2004-03-09..
       Lavrov (1, 2023): a name that the authority file lists of this person alone; the text says so: another form of the name, an office or a field of the record
       Sergey Lavroff (1): the text says so: another form of the name, an office or a field of the record
       Sergey Lavrov (1, 2021): the usual name of the authority file
       Сергей Лавров (1, 2023): a form that the authority file lists, in another script
       spoken about in 1 more statement

    4  Jane Roe  x-jane-roe-ie
       envoy, Ireland 2021–2022 (3); ambassador, Ireland 2023 (1)
       Jane Roe (3, 2021, 2023): not in the authority file: folded name and IE
       Jané Roe (1, 2022): not in the authority file: folded name and IE; folded like `Jane Roe` (diacritics)
       Roe (1, 2023): the text says so: another form of the name, an office or a field of the record
       spoken about in 1 more statement

    1  Sameh Shoukry  sameh-shoukry
       foreign minister, Egypt 2023 (1)
       S. Shoukkri (1, 2023): folded like `С. Шукри` of the authority file (Cyrillic letters, doubled letters, ou=u)
       Sameh Shoukkri (1, 2023): folded like `Sameh Shoukri` of the authority file (doubled letters)

    0  Riyad al-Maliki  riyad-al-maliki
       Riyad al-Maliki (1, 2023): the usual name of the authority file
       spoken about in 1 statement

    4 people
    --- stderr
    --- exit status 0
    ");
    assert_snapshot!(dir.run(&["people", "شكري"]).shown(), @r"
    1  Sameh Shoukry  sameh-shoukry
       foreign minister, Egypt 2023 (1)
       S. Shoukkri (1), Sameh Shoukkri (1)

    1 person
    --- stderr
    --- exit status 0
    ");
    assert_snapshot!(dir.run(&["people", "--country", "Irish", "--role", "ambassador"]).shown(), @r"
    1  Jane Roe  x-jane-roe-ie
       ambassador, Ireland 2023 (1)
       Jane Roe (1)

    1 person
    --- stderr
    --- exit status 0
    ");
}

#[test]
fn nobody_and_wrong_filters() {
    let dir = given();
    assert_snapshot!(dir.run(&["people", "lavrov", "--country", "EU"]).shown(), @r"
    0 people
    --- stderr
    note: one person is called `lavrov`, but takes no such part
    --- exit status 1
    ");
    assert_snapshot!(dir.run(&["people", "lavrif"]).shown(), @r"
    0 people
    --- stderr
    note: nobody in the index is called `lavrif`; did you mean `Sergey Lavrov`?
    --- exit status 1
    ");
    assert_snapshot!(dir.run(&["people", "--country", "Egipt"]).shown(), @r"
    --- stderr
    error: --country: no country is called `Egipt`
      Egipt
      ^^^^^
    hint: did you mean Egypt?
    --- exit status 2
    ");
    assert_snapshot!(dir.run(&["people", "--role", "king"]).shown(), @r"
    --- stderr
    error: --role: `role:` has no value `king`
      king
      ^^^^
    hint: expected one of foreign-minister, head-of-state, head-of-government, minister, deputy-minister, ambassador, envoy, spokesperson, organisation-head, royal, legislator, official, other
    --- exit status 2
    ");
}

#[test]
fn people_for_programs() {
    let dir = given();
    let run = |arguments: &[&str]| dir.run(&[&["people"], arguments].concat()).shown();
    assert_snapshot!(run(&["--format", "csv", "-n", "2"]), @r"
    id,name,statements,mentioned,names,offices
    sergey-lavrov,Sergey Lavrov,4,1,Lavrov (2); Sergey Lavroff (1); Sergey Lavrov (1); Сергей Лавров (1),foreign-minister RU 2021–2023 (4)
    x-jane-roe-ie,Jane Roe,4,1,Jane Roe (3); Jané Roe (1); Roe (1),envoy IE 2021–2022 (3); ambassador IE 2023 (1)
    --- stderr
    note: 2 of 4 people; --limit N shows more
    --- exit status 0
    ");
    assert_snapshot!(run(&["shoukry", "--format", "csv", "--why"]), @r#"
    id,name,form,rule,because,statements,years
    sameh-shoukry,Sameh Shoukry,S. Shoukkri,folded-alike,"folded like `С. Шукри` of the authority file (Cyrillic letters, doubled letters, ou=u)",1,2023
    sameh-shoukry,Sameh Shoukry,Sameh Shoukkri,folded-alike,folded like `Sameh Shoukri` of the authority file (doubled letters),1,2023
    --- stderr
    --- exit status 0
    "#);
    assert_snapshot!(run(&["shoukry", "--format", "json", "--why"]), @r#"
    {"schema":"chancery.people/1","total":1,"offset":0,"people":[{"id":"sameh-shoukry","name":"Sameh Shoukry","listed":true,"statements":1,"mentioned":0,"names":[{"name":"S. Shoukkri","statements":1,"why":[{"rule":"folded-alike","because":"folded like `С. Шукри` of the authority file (Cyrillic letters, doubled letters, ou=u)","statements":1,"years":["2023"]}]},{"name":"Sameh Shoukkri","statements":1,"why":[{"rule":"folded-alike","because":"folded like `Sameh Shoukri` of the authority file (doubled letters)","statements":1,"years":["2023"]}]}],"offices":[{"affiliation":"EG","label":"Egypt","role_class":"foreign-minister","statements":1,"years":{"2023":1},"no_year":0}]}],"notes":[]}
    --- stderr
    --- exit status 0
    "#);
    assert_snapshot!(run(&["roe", "--format", "jsonl"]), @r#"
    {"type":"person","id":"x-jane-roe-ie","name":"Jane Roe","listed":false,"statements":4,"mentioned":1,"names":[{"name":"Jane Roe","statements":3},{"name":"Jané Roe","statements":1},{"name":"Roe","statements":1}],"offices":[{"affiliation":"IE","label":"Ireland","role_class":"envoy","statements":3,"years":{"2021":1,"2022":1},"no_year":1},{"affiliation":"IE","label":"Ireland","role_class":"ambassador","statements":1,"years":{"2023":1},"no_year":0}]}
    {"type":"summary","schema":"chancery.people/1","total":1,"offset":0,"notes":[]}
    --- stderr
    --- exit status 0
    "#);
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

/// With `--exact-names` a name means who is written so, in these very words but for case; an id still
/// means the person.
#[test]
fn exact_names_switch_variants_off() {
    let dir = given();
    let found = |arguments: &[&str]| -> String {
        let run =
            dir.run(&[&["search", "--sort", "oldest", "--format", "jsonl"], arguments].concat());
        let hits = run.stdout.lines().map(json).filter(|line| line["type"] == "hit");
        let ids: Vec<String> = hits.map(|hit| hit["id"].as_str().unwrap().to_owned()).collect();
        if run.status == 2 { run.stderr } else { ids.join(" ") }
    };
    for (query, all, exact) in [
        ("person:lavrov", "s1 s4 s2 s3", "s1 s2"),
        ("person:Лавров", "s1 s4 s2 s3", "s3"),
        ("person:\"Sergey Lavroff\"", "s1 s4 s2 s3", "s4"),
        ("person:sergey-lavrov", "s1 s4 s2 s3", "s1 s4 s2 s3"),
        ("minister:lavrov", "s1 s4 s2 s3", "s1 s2"),
        ("person:\"jane roe\"", "s1 s4 s2 s5", "s1 s4 s5"),
        ("with:(person:\"jane roe\" role:envoy)", "s1 s4 s2", "s1 s4"),
        ("with:(person:\"jane roe\" role:envoy country:RU)", "", ""),
        (
            "with:((person:\"jane roe\" OR minister:Лавров) -role:ambassador)",
            "s1 s4 s2 s3",
            "s1 s4 s3",
        ),
        ("person:lavrov -person:\"jane roe\"", "s3", "s2"),
        ("person:shoukry", "s5", ""),
    ] {
        if query != "person:\"Sergey Lavroff\"" {
            assert_eq!(found(&[query]), all, "{query}");
        }
        assert_eq!(found(&[query, "--exact-names"]), exact, "{query} --exact-names");
    }
    let exact = |flags: &[&str]| found(&[&["*", "--exact-names"], flags].concat());
    assert_eq!(exact(&["--person", "lavrov"]), "s1 s2");
    assert_eq!(exact(&["--person", "lavrov", "--person", "sameh-shoukry"]), "s1 s2 s5");
    assert_eq!(exact(&["--minister", "lavrov", "--person", "Jané Roe"]), "s2");
    assert_eq!(exact(&["--not-person", "lavrov"]), "s4 s3 s5");
    assert_eq!(exact(&["--person", "sergey-lavrov", "--not-person", "lavrov"]), "s4 s3");
    assert!(exact(&["--person", "Shokri"]).starts_with("error: --person: no person is called"));
    assert!(found(&["minister:Shokri", "--exact-names"]).starts_with("error: no person"));
    assert_eq!(dir.run(&["people", "Jäne Roe"]).status, 0);
    assert_eq!(dir.run(&["people", "Jäne Roe", "--exact-names"]).status, 1);
}

/// Plain words: neither other spellings of names nor other names of countries.
#[test]
fn exact_names_switch_synonyms_of_words_off() {
    let dir = TestDir::new();
    dir.write("a.txt", "Talks\n\nShoukri spoke of Egyptian gas.\n");
    dir.run_well(&["index", "a.txt"]);
    for (query, exact) in
        [("Choukri", 1), ("Шукри", 1), ("Shoukri", 0), ("Egypt", 1), ("egyptian", 0)]
    {
        assert_eq!(dir.run(&["search", query]).status, 0, "{query}");
        assert_eq!(dir.run(&["search", query, "--exact-names"]).status, exact, "{query}");
    }
}
