//! Question: how fast does an update index records, against a bare tantivy loop over the same ones?
//!
//! Data: `ungdc.jsonl` (640 General Debate speeches, median 16,000 characters), else the samples
//! repeated to 4 MiB. Seed: none. Two threads each.
//!
//! The bare loop parses each line as JSON and indexes title and body with tantivy's English stemmer,
//! positions and stored text: no ids, no facets, no dates, no extraction. The ratio of the two is
//! the figure; the throughput is in bytes of title and body.

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod data;

use std::path::Path;

use chancery::authority::Authority;
use chancery::index::{MissingSources, NoProgress, Refresh, UpdateOptions, update};
use chancery::ingest::{IngestOptions, Source};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use data::Records;
use tantivy::schema::{IndexRecordOption, STORED, Schema, TEXT, TextFieldIndexing, TextOptions};
use tantivy::{Index, TantivyDocument};

const THREADS: usize = 2;
const MEMORY: usize = 256 << 20;

fn with_chancery(records: &Path, folder: &Path) -> u64 {
    let options = UpdateOptions {
        index: folder.join("index"),
        sources: vec![Source::Path(records.to_owned())],
        ingest: IngestOptions::default(),
        threads: THREADS,
        memory: MEMORY,
        missing: MissingSources::Keep,
        refresh: Refresh::WhenOutdated,
    };
    let report = update(&options, Authority::builtin(), None, &NoProgress).expect("an update");
    report.statements
}

fn with_bare_tantivy(records: &Path, folder: &Path) -> u64 {
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("en_stem")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = TextOptions::default().set_indexing_options(indexing) | STORED;
    let mut schema = Schema::builder();
    let (id, title, body) = (
        schema.add_text_field("id", TEXT | STORED),
        schema.add_text_field("title", text.clone()),
        schema.add_text_field("body", text),
    );
    let index = Index::create_in_dir(folder, schema.build()).expect("an empty folder");
    let mut writer = index.writer_with_num_threads(THREADS, MEMORY).expect("a writer");
    let mut count = 0;
    for line in std::fs::read_to_string(records).expect("a readable corpus").lines() {
        let record: serde_json::Value = serde_json::from_str(line).expect("JSON Lines");
        let mut document = TantivyDocument::new();
        for (field, name) in [(id, "id"), (title, "title"), (body, "body")] {
            document.add_text(field, record[name].as_str().unwrap_or_default());
        }
        writer.add_document(document).expect("a document");
        count += 1;
    }
    writer.commit().expect("a commit");
    writer.wait_merging_threads().expect("merges");
    count
}

fn indexing(criterion: &mut Criterion) {
    let records = Records::of("ungdc.jsonl");
    let mut group = criterion.benchmark_group(format!("index {}", records.name));
    group.sample_size(10).throughput(Throughput::Bytes(records.bytes()));
    let expected = records.texts.len() as u64;
    for (name, run) in [
        ("chancery", with_chancery as fn(&Path, &Path) -> u64),
        ("bare tantivy", with_bare_tantivy),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter_with_large_drop(|| {
                let folder = tempfile::tempdir().expect("a folder");
                assert_eq!(run(&records.path, folder.path()), expected);
                folder
            });
        });
    }
    group.finish();
}

criterion_group!(benches, indexing);
criterion_main!(benches);
