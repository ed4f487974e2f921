//! The labelled statements: what a reader wrote down against what the program understood.
//!
//! Floors may rise and never fall: a change that makes a figure worse shows here. `corpus/labelled` is
//! in the repository; the statements of the folder beside it are scored where that folder is there.

#![allow(clippy::print_stdout, reason = "figures, and what was skipped")]

mod score;

use std::collections::BTreeMap;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use chancery::authority::Authority;
use chancery::extract::{Extractor, SourceProfile};
use chancery::ingest::{IngestOptions, Record, Source, read_file, walk};
use index_schema::model::Statement;
use serde_json::Value;

use score::Score;

/// The least that each figure must be, in the order of [`Score::figures`].
type Floors = [f64; 10];

const ENGLISH: Floors = [0.98, 0.92, 0.92, 0.98, 0.99, 1.0, 0.97, 0.93, 0.60, 0.96];
const OTHER: Floors = [0.96, 0.90, 0.91, 0.98, 0.97, 1.0, 1.0, 0.97, 1.0, 1.0];
/// One ministry's press releases, from their texts alone: speakers, places and further columns of the
/// records are ignored.
const ONE_MINISTRY: Floors = [0.98, 0.93, 0.94, 0.99, 0.95, 1.0, 0.98, 0.98, 1.0, 0.93];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The statements of a file, each with the profile of the records up to it.
fn understood(file: &Path, ignored: &[&str]) -> Vec<Statement> {
    let options = IngestOptions {
        ignore_fields: ignored.iter().map(|name| (*name).to_owned()).collect(),
        ..IngestOptions::default()
    };
    let extractor = Extractor::new(Authority::builtin());
    let mut profile = SourceProfile::default();
    let mut statements = Vec::new();
    for found in walk(&[Source::Path(file.to_owned())]) {
        read_file(&found.unwrap(), &options, &mut |outcome| {
            if let Ok(Record::Raw(raw)) = outcome {
                profile.observe(&raw);
                statements.push(extractor.statement(&raw, &profile));
            }
            ControlFlow::Continue(())
        });
    }
    statements
}

fn score(labels: &Path, statements: &[Statement]) -> Score {
    let by_id: BTreeMap<&str, &Statement> =
        statements.iter().map(|one| (one.id.as_str(), one)).collect();
    let mut score = Score::default();
    for line in fs::read_to_string(labels).unwrap().lines() {
        let label: Value = serde_json::from_str(line).unwrap();
        let id = label["id"].as_str().unwrap();
        score.add(&label, by_id.get(id).unwrap_or_else(|| panic!("{id} was not read")));
    }
    score
}

fn check(name: &str, score: &Score, floors: &Floors) {
    let figures = score.figures();
    println!("{name}");
    for ((figure, value), floor) in figures.iter().zip(floors) {
        println!("  {figure:<20} {value:.3}  floor {floor:.3}");
    }
    let low = figures.iter().zip(floors).filter(|((_, value), floor)| value < floor);
    let low: Vec<&str> = low.map(|((figure, _), _)| *figure).collect();
    assert!(low.is_empty(), "{name}: {low:?} below the floor\n{}", score.errors.join("\n"));
}

#[test]
fn own_statements_are_understood_as_well_as_before() {
    let folder = root().join("corpus/labelled");
    for (part, floors) in [("en", &ENGLISH), ("other", &OTHER)] {
        let statements = understood(&folder.join(format!("statements-{part}.jsonl")), &[]);
        check(part, &score(&folder.join(format!("gold-{part}.jsonl")), &statements), floors);
    }
}

/// The folder of real statements beside the repository.
fn shared(path: &str) -> Option<PathBuf> {
    let path = root().join("../shared").join(path);
    if !path.exists() {
        println!("skipped: {} is not there", path.display());
        return None;
    }
    Some(path)
}

#[test]
fn real_statements_are_understood_as_well_as_before() {
    let Some((labels, file)) = shared("gold/dev.jsonl").zip(shared("corpora/statedept.jsonl"))
    else {
        return;
    };
    let statements = understood(&file, &["speakers", "place", "extra"]);
    check("one ministry, text alone", &score(&labels, &statements), &ONE_MINISTRY);
}
