//! Question: what do the parts of indexing and of understanding a query cost?
//!
//! Data: `ungdc.jsonl` and `statedept.jsonl`, else the samples repeated to 4 MiB; the queries are
//! in this file. Seed: none. One thread. Throughput is in bytes of text.

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod data;

use std::collections::BTreeMap;
use std::hint::black_box;

use chancery::authority::Authority;
use chancery::extract::{Extractor, SourceProfile};
use chancery::ingest::RawStatement;
use chancery::query::{Context, MatchMode, NoVocabulary, understand};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use data::Records;
use index_schema::analysis::{Analyzer, Language, Streams};
use index_schema::document::DocumentMaker;
use index_schema::model::{Day, SourceRef};
use index_schema::schema::{self, Fields};

const CORPORA: [&str; 2] = ["ungdc.jsonl", "statedept.jsonl"];

fn raw(title: &str, body: &str) -> RawStatement {
    RawStatement {
        source: SourceRef { path: "bench".to_owned(), record: 0, sha256: String::new() },
        id: None,
        title: Some(title.to_owned()),
        body: body.to_owned(),
        date: Some("2021-06-01".to_owned()),
        language: Some("en".to_owned()),
        speakers: Vec::new(),
        issuer: None,
        country: None,
        publisher: None,
        place: None,
        url: None,
        extra: BTreeMap::new(),
        warnings: Vec::new(),
    }
}

fn analysis(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("analysis");
    for name in CORPORA {
        let records = Records::of(name);
        group.sample_size(20).throughput(Throughput::Bytes(records.bytes()));
        group.bench_function(name, |bencher| {
            let mut analyzer = Analyzer::new();
            let mut streams = Streams::default();
            bencher.iter(|| {
                for (title, body) in &records.texts {
                    analyzer.analyse(title, Language::English, &mut streams);
                    analyzer.analyse(body, Language::English, &mut streams);
                    black_box(&streams);
                }
            });
        });
    }
    group.finish();
}

fn extraction(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("extraction");
    let extractor = Extractor::new(Authority::builtin());
    for name in CORPORA {
        let records = Records::of(name);
        let raw: Vec<RawStatement> =
            records.texts.iter().map(|(title, body)| raw(title, body)).collect();
        group.sample_size(10).throughput(Throughput::Bytes(records.bytes()));
        group.bench_function(name, |bencher| {
            let profile = SourceProfile::default();
            bencher.iter(|| {
                for raw in &raw {
                    black_box(extractor.statement(raw, &profile));
                }
            });
        });
    }
    group.finish();
}

fn documents(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("document");
    let extractor = Extractor::new(Authority::builtin());
    let fields = Fields::of(&schema::build()).expect("our own schema");
    let records = Records::of(CORPORA[1]);
    let profile = SourceProfile::default();
    let statements: Vec<_> = records
        .texts
        .iter()
        .map(|(title, body)| extractor.statement(&raw(title, body), &profile))
        .collect();
    group.sample_size(10).throughput(Throughput::Bytes(records.bytes()));
    group.bench_function(records.name, |bencher| {
        let mut maker = DocumentMaker::default();
        bencher.iter(|| {
            for statement in &statements {
                black_box(maker.to_document(statement, &fields));
            }
        });
    });
    group.finish();
}

fn queries(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("understand a query");
    let context = Context {
        authority: Authority::builtin(),
        vocabulary: &NoVocabulary,
        today: &Day::from_number(19_783),
        match_mode: MatchMode::Auto,
        exact_names: false,
    };
    for (name, query) in [
        ("two words", "durable ceasefire"),
        ("names", "Lavrov Egypt"),
        (
            "fields",
            "minister:lavrov country:(EG or JO) date:2023-11.. -country:IL \"two-state solution\"",
        ),
        (
            "a headline",
            "Foreign Minister meets his counterparts of Arab and Muslim states: talks in Moscow on \
             a durable ceasefire, humanitarian corridors and the release of hostages",
        ),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| understand(black_box(query), &context).expect("a query"));
        });
    }
    group.finish();
}

criterion_group!(benches, analysis, extraction, documents, queries);
criterion_main!(benches);
