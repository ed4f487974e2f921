//! Question: how long does a person wait for an answer, from pressing return to the last line?
//!
//! Data: an index of `statedept.jsonl` (2,031 press releases), else of the samples repeated to
//! 4 MiB. Seed: none. Every measurement is a whole process with a warm page cache; `floor` is a
//! process that does nothing (`true`).

#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

mod data;

use std::path::Path;
use std::process::{Command, Stdio};

use criterion::{Criterion, criterion_group, criterion_main};
use data::Records;

/// A query of each kind.
const QUERIES: &[(&str, &[&str])] = &[
    ("one word", &["ceasefire"]),
    ("two names", &["Blinken Lavrov"]),
    ("three words", &["humanitarian assistance civilians"]),
    ("phrase", &["\"international humanitarian law\""]),
    ("minister", &["ceasefire", "--minister", "lavrov"]),
    ("country and dates", &["security", "--country", "Spain", "--since", "2021-06"]),
    ("facets", &["ukraine", "--facets"]),
    ("newest", &["*", "--sort", "newest"]),
];

fn chancery(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
    command.args(arguments).arg("--index").arg(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn searching(criterion: &mut Criterion) {
    let records = Records::of("statedept.jsonl");
    let folder = tempfile::tempdir().expect("a folder");
    let index = folder.path().join("index");
    let path = records.path.to_str().expect("a path in UTF-8");
    let indexed = chancery(&index, &["index", path]).status().expect("an index");
    assert!(indexed.success());
    let mut group = criterion.benchmark_group(format!("search {} as a process", records.name));
    group.bench_function("floor", |bencher| {
        bencher.iter(|| Command::new("true").status().expect("a process"));
    });
    for (name, arguments) in QUERIES {
        group.bench_function(*name, |bencher| {
            let arguments = [&["search"], *arguments].concat();
            bencher.iter(|| {
                let status = chancery(&index, &arguments).status().expect("an answer");
                // The samples lack some of the words.
                assert!(matches!(status.code(), Some(0 | 1)));
            });
        });
    }
    group.finish();
}

criterion_group!(benches, searching);
criterion_main!(benches);
