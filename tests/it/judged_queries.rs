//! The judged queries of `corpus/queries` over the sample statements, as a page that a person can
//! read: which relevant statements are found, and where. A change of ranking or extraction shows
//! as a difference.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use chancery::authority::Authority;
use chancery::index::{MissingSources, NoProgress, Refresh, UpdateOptions, update};
use chancery::ingest::{IngestOptions, Source};
use chancery::query::{Condition, Context, MatchMode, understand};
use chancery::search::{IndexReader, SearchRequest, Sort};
use index_schema::model::{Day, Statement};

use crate::dsl::samples;

/// A line of `judgements.tsv`.
struct Judgement {
    query: String,
    statement: String,
    grade: u32,
    source: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/queries")
}

fn judgements() -> Vec<Judgement> {
    let text = fs::read_to_string(folder().join("judgements.tsv")).unwrap();
    let lines = text.lines().skip(1);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [query, statement, grade, source] = cells[..] else { panic!("{line}") };
            Judgement {
                query: query.to_owned(),
                statement: statement.to_owned(),
                grade: grade.parse().unwrap(),
                source: source.to_owned(),
            }
        })
        .collect()
}

fn queries() -> Vec<(String, String)> {
    let text = fs::read_to_string(folder().join("queries.tsv")).unwrap();
    let pair = |line: &str| line.split_once('\t').map(|(id, text)| (id.into(), text.into()));
    text.lines().map(|line| pair(line).unwrap()).collect()
}

/// The samples in an index, and every one of them.
fn indexed(folder: &Path) -> (IndexReader, Vec<Statement>) {
    let options = UpdateOptions {
        index: folder.join("index"),
        sources: vec![Source::Path(samples())],
        ingest: IngestOptions::default(),
        threads: 2,
        memory: 256 << 20,
        missing: MissingSources::Keep,
        refresh: Refresh::WhenOutdated,
    };
    let report = update(&options, Authority::builtin(), None, &NoProgress).unwrap();
    assert_eq!(report.failed, 0);
    let reader = IndexReader::open(&options.index).unwrap();
    let all = found(&reader, "*");
    (reader, all)
}

fn found(reader: &IndexReader, text: &str) -> Vec<Statement> {
    let vocabulary = reader.vocabulary();
    let context = Context {
        authority: Authority::builtin(),
        vocabulary: &vocabulary,
        today: &Day::new(2025, 11, 1).unwrap(),
        match_mode: MatchMode::Auto,
        exact_names: false,
    };
    let query = understand(text, &context).unwrap_or_else(|error| panic!("{text}: {error}"));
    let request = SearchRequest {
        query,
        selections: Vec::new(),
        filter: Condition::all(),
        sort: Sort::Relevance,
        offset: 0,
        limit: 1000,
        facets: Vec::new(),
        fragments: 0,
        fragment_length: 0,
    };
    reader.search(&request).unwrap().hits.into_iter().map(|hit| hit.statement).collect()
}

/// `ru/meetings.jsonl#2`.
fn source_of(statement: &Statement) -> String {
    let samples = samples().canonicalize().unwrap();
    let path = Path::new(&statement.source.path).strip_prefix(&samples).unwrap().to_owned();
    format!("{}#{}", path.display(), statement.source.record)
}

#[test]
fn judgements_name_statements_that_are_there() {
    let folder = tempfile::tempdir().unwrap();
    let (_, all) = indexed(folder.path());
    let ids: BTreeMap<String, &str> =
        all.iter().map(|statement| (source_of(statement), statement.id.as_str())).collect();
    let known: BTreeSet<String> = queries().into_iter().map(|(id, _)| id).collect();
    let mut wrong = String::new();
    for judgement in judgements() {
        assert!(known.contains(&judgement.query), "{} is no query", judgement.query);
        let expected = ids.get(&judgement.source).copied().unwrap_or("no statement");
        if expected != judgement.statement {
            let Judgement { query, statement, source, .. } = judgement;
            writeln!(wrong, "{query}: {source} is {expected}, not {statement}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn relevant_statements_and_their_ranks() {
    let folder = tempfile::tempdir().unwrap();
    let (reader, _) = indexed(folder.path());
    let mut grades: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
    for judgement in judgements() {
        let of_query = grades.entry(judgement.query).or_default();
        of_query.insert(judgement.source, judgement.grade);
    }
    let mut page = String::new();
    let mut sums = [0.0; 4];
    let queries = queries();
    for (id, text) in &queries {
        let ranked: Vec<String> = found(&reader, text).iter().map(source_of).collect();
        let grades = &grades[id];
        let figures = figures(&ranked, grades);
        for (sum, figure) in sums.iter_mut().zip(figures) {
            *sum += figure;
        }
        writeln!(page, "{id}  {text}\n{}", described(&ranked, grades)).unwrap();
    }
    let [ndcg, mrr, recall, precision] = sums.map(|sum| sum / queries.len() as f64);
    let summary = format!(
        "{} queries: nDCG@10 {ndcg:.3}, MRR {mrr:.3}, recall {recall:.3}, precision {precision:.3}",
        queries.len()
    );
    insta::assert_snapshot!(format!("{summary}\n\n{page}"));
}

/// nDCG@10, reciprocal rank, recall and precision; relevant is grade 1 and 2.
fn figures(ranked: &[String], grades: &BTreeMap<String, u32>) -> [f64; 4] {
    let grade = |source: &String| grades.get(source).copied().unwrap_or(0);
    let discounted = |grades: &mut dyn Iterator<Item = u32>| -> f64 {
        let gains = grades.take(10).enumerate();
        gains.map(|(at, grade)| f64::from(grade) / (at as f64 + 2.0).log2()).sum()
    };
    let mut ideal: Vec<u32> = grades.values().copied().filter(|grade| *grade > 0).collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let best = discounted(&mut ideal.iter().copied());
    let ndcg = discounted(&mut ranked.iter().map(grade)) / best;
    let first = ranked.iter().position(|source| grade(source) > 0);
    let hits = ranked.iter().filter(|source| grade(source) > 0).count() as f64;
    [
        ndcg,
        first.map_or(0.0, |at| 1.0 / (at as f64 + 1.0)),
        hits / ideal.len() as f64,
        if ranked.is_empty() { 0.0 } else { hits / ranked.len() as f64 },
    ]
}

/// A line a statement that is relevant or was found: rank, grade, source.
fn described(ranked: &[String], grades: &BTreeMap<String, u32>) -> String {
    let mut lines = String::new();
    for (at, source) in ranked.iter().enumerate().take(12) {
        let grade = grades.get(source).copied().unwrap_or(0);
        let mark = ["-", "+", "++"][grade.min(2) as usize];
        writeln!(lines, "  {:>3} {mark:<2} {source}", at + 1).unwrap();
    }
    if ranked.len() > 12 {
        writeln!(lines, "      and {} more", ranked.len() - 12).unwrap();
    }
    for (source, grade) in
        grades.iter().filter(|(source, grade)| **grade > 0 && !ranked.contains(source))
    {
        writeln!(lines, "  not found, grade {grade}: {source}").unwrap();
    }
    lines
}
