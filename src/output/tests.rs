//! Golden pages of each format over one small answer, and what holds for any answer:
//!
//! 1. In a run, scores fall strictly with the rank, whatever the scores were.
//! 2. Every line of a run has six columns, whatever the ids hold.
//! 3. No format lets a document steer the terminal.

use index_schema::fields::Field;
use index_schema::model::Statement;
use proptest::prelude::*;

use super::*;
use crate::search::{Fragment, Hit};

struct Names;

impl Labels for Names {
    fn label(&self, _field: Field, value: &str) -> Option<&str> {
        match value {
            "EG" => Some("Egypt"),
            "RU" => Some("Russia"),
            "sameh-shoukry" => Some("Sameh Shoukry"),
            _ => None,
        }
    }
}

fn statement(id: &str, title: &str) -> Statement {
    let json = serde_json::json!({
        "schema": "chancery.statement/1", "id": id, "key": format!("{id}@www.mid.ru"),
        "title": title, "kind": "readout", "language": "en", "issuer": "RU",
        "published": {"edtf": "2023-11-22", "earliest": "2023-11-22", "latest": "2023-11-22",
            "from": "record"},
        "event": {"edtf": "XXXX-11-21", "earliest": "2021-11-21", "latest": "2023-11-21",
            "from": "day-month, year bounded by offices held"},
        "venue": {"city": "Moscow", "country": "RU"},
        "participants": [
            {"name": "Sergey Lavrov", "person": "sergey-lavrov", "role": "Foreign Minister",
             "role_class": "foreign-minister", "affiliation": "RU"},
            {"name": "Sameh Shoukry", "person": "sameh-shoukry", "role": "Foreign Minister",
             "role_class": "foreign-minister", "affiliation": "EG"}],
        "mentions": {"people": [], "countries": ["EG", "IL"], "organisations": ["OIC"]},
        "body": "", "source": {"path": "/statements/a.txt", "record": 0, "sha256": "00"},
    });
    serde_json::from_value(json).unwrap()
}

fn hit(rank: usize, score: f32, statement: Statement) -> Hit {
    Hit {
        rank,
        score,
        id_is_shared: rank == 2,
        statement,
        title_marks: Vec::new(),
        fragments: Vec::new(),
    }
}

fn answer() -> SearchResults {
    let mut first = hit(1, 12.5, statement("ru-1", "On talks with Arab ministers"));
    first.title_marks = vec![0..2, 3..8];
    first.fragments = vec![Fragment {
        bytes: 40..79,
        text: "stressed the need for a durable\nceasefire".to_owned(),
        marks: vec![0..8, 24..41],
        starts_inside: true,
        ends_inside: false,
    }];
    let second = hit(2, 12.5, statement("a b", "Press\u{1b}[2J release"));
    SearchResults {
        total: 12,
        hits: vec![first, second],
        facets: vec![FacetCounts {
            field: Field::Country,
            values: vec![
                FacetCount { value: "RU".into(), count: 12, selected: false },
                FacetCount { value: "EG".into(), count: 7, selected: true },
                FacetCount { value: "XX".into(), count: 1, selected: false },
            ],
        }],
        notes: vec!["`from` is no field here".to_owned()],
    }
}

fn printed(results: &SearchResults, format: Format, screen: Screen) -> String {
    let page = SearchPage {
        results,
        labels: &Names,
        facet_limit: Some(1),
        query_id: None,
        is_first: true,
    };
    let mut out = Vec::new();
    page.write(format, screen, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn text() {
    let screen = Screen { width: Some(72), color: false };
    insta::assert_snapshot!(printed(&answer(), Format::Text, screen));
}

#[test]
fn text_in_colour() {
    let screen = Screen { width: Some(60), color: true };
    let shown = printed(&answer(), Format::Text, screen);
    let (first, _) = shown.split_once("\n\n").unwrap();
    insta::assert_snapshot!(first.replace('\u{1b}', "ESC"));
}

#[test]
fn text_of_no_hits() {
    let none = SearchResults { total: 0, hits: vec![], facets: vec![], notes: vec![] };
    assert_eq!(printed(&none, Format::Text, Screen::default()), "0 statements\n");
    let beyond = SearchResults { total: 5, ..none };
    assert_eq!(printed(&beyond, Format::Text, Screen::default()), "5 statements, none shown\n");
}

#[test]
fn json() {
    insta::assert_snapshot!(printed(&answer(), Format::Json, Screen::default()));
}

#[test]
fn jsonl() {
    insta::assert_snapshot!(printed(&answer(), Format::Jsonl, Screen::default()));
}

#[test]
fn csv() {
    insta::assert_snapshot!(printed(&answer(), Format::Csv, Screen::default()));
}

#[test]
fn trec() {
    insta::assert_snapshot!(printed(&answer(), Format::Trec, Screen::default()), @r"
    1 Q0 ru-1 1 12.5 chancery
    1 Q0 a%20b@www.mid.ru 2 12.499999 chancery
    ");
}

#[test]
fn facets_by_themselves() {
    let results = answer();
    let page = FacetPage {
        facets: &results.facets,
        labels: &Names,
        limit: Some(2),
        notes: &results.notes,
    };
    let mut out = Vec::new();
    text::facets(&page, Screen::default(), &mut out).unwrap();
    json::facets(&page, &mut out).unwrap();
    jsonl::facets(&page, &mut out).unwrap();
    super::csv::facets(&page, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
}

#[test]
fn statement_page() {
    let mut statement = statement("ru-1", "On talks with Arab ministers");
    statement.body =
        "On November 21, talks were held.\n\nA durable\nceasefire is needed.".to_owned();
    statement.warnings = vec!["the date has no year".to_owned()];
    let marks = text::StatementMarks { title: vec![0..2, 3..8], body: vec![36..53, 57..63] };
    let screen = Screen { width: Some(60), color: false };
    let mut out = Vec::new();
    text::statement(&statement, &marks, &Names, screen, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
}

#[test]
fn the_statement_as_json_is_the_statement() {
    let statement = statement("ru-1", "On talks with Arab ministers");
    let mut out = Vec::new();
    json::statement(&statement, &mut out).unwrap();
    assert_eq!(serde_json::from_slice::<Statement>(&out).unwrap(), statement);
    assert!(out.starts_with(br#"{"schema":"chancery.statement/1","#));
}

#[test]
fn report() {
    let report = crate::index::Report {
        files: 3,
        records: 10,
        added: 4,
        replaced: 1,
        unchanged: 3,
        failed: 2,
        statements: 8,
        with_warnings: 1,
        missing_sources: (0..12).map(|n| format!("/gone/{n}.txt")).collect(),
        shared_ids: vec![crate::index::SharedId { path: "/a.csv".into(), record: 3, later: 7 }],
        ..Default::default()
    };
    let mut out = Vec::new();
    text::report(&report, &mut out).unwrap();
    json::report(&report, &mut out).unwrap();
    insta::assert_snapshot!(String::from_utf8(out).unwrap());
}

fn answers() -> impl Strategy<Value = SearchResults> {
    let score = prop_oneof![Just(0.0_f32), Just(7.25), 0.0_f32..40.0, Just(1e9), Just(f32::NAN),];
    let hit_of = (score, "[a-c %\t\u{1b}\u{85}\u{202e}é中]{1,8}");
    proptest::collection::vec(hit_of, 0..30).prop_map(|mut hits| {
        hits.sort_by(|a, b| b.0.total_cmp(&a.0));
        let hits = hits.into_iter().enumerate();
        let hits = hits.map(|(at, (score, text))| hit(at + 1, score, statement(&text, &text)));
        SearchResults { total: 100, hits: hits.collect(), facets: vec![], notes: vec![] }
    })
}

proptest! {
    #[test]
    fn a_run_is_ordered_by_its_scores(results in answers()) {
        let run = printed(&results, Format::Trec, Screen::default());
        let mut last = f32::INFINITY;
        for line in run.lines() {
            let columns: Vec<&str> = line.split_whitespace().collect();
            prop_assert_eq!(columns.len(), 6, "{}", line);
            let score: f32 = columns[4].parse().unwrap();
            prop_assert!(score < last, "{}", run);
            last = score;
        }
        prop_assert_eq!(run.lines().count(), results.hits.len());
    }

    #[test]
    fn documents_do_not_steer_the_terminal(results in answers()) {
        let screen = Screen { width: Some(50), color: false };
        for format in [Format::Text, Format::Json, Format::Jsonl, Format::Trec] {
            let shown = printed(&results, format, screen);
            let steers = |c: &char| *c != '\n' && escape::steers_terminal(*c);
            // JSON escapes C0 itself and carries the rest as it is: it is data, not a page.
            let steers_raw = |c: &char| if format == Format::Text { steers(c) } else { *c == '\u{1b}' };
            prop_assert_eq!(shown.chars().find(steers_raw), None, "{:?}", format);
        }
    }
}
