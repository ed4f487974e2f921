//! Whole files to records.

mod broken;
mod corpora;
mod encodings;
mod feeds;
mod golden;
mod properties;
mod walking;

use std::ops::ControlFlow;
use std::path::Path;

use super::read::read_any;
use super::session::Session;
use super::{Failure, IngestOptions, RawStatement, Record};

/// What reading gives.
type Outcome = Result<Record, Failure>;

/// Reads a file of that name and content.
fn outcomes(name: &str, bytes: &[u8]) -> Vec<Outcome> {
    outcomes_with(name, bytes, &IngestOptions::default())
}

fn outcomes_with(name: &str, bytes: &[u8], options: &IngestOptions) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    let mut sink = |outcome| {
        outcomes.push(outcome);
        ControlFlow::Continue(())
    };
    let mut session = Session::new(name, None, options, &mut sink);
    let flow = read_any(Path::new(name), bytes, &mut session);
    assert!(flow.is_continue());
    outcomes
}

/// The record of an outcome that must be one.
fn raw(outcome: &Outcome) -> &RawStatement {
    match outcome {
        Ok(Record::Raw(raw)) => raw,
        other => panic!("{other:?}"),
    }
}

/// The titles of records and the reasons of failures, in order.
fn titles(outcomes: &[Outcome]) -> Vec<String> {
    let title = |outcome: &Outcome| match outcome {
        Ok(Record::Raw(raw)) => raw.title.clone().unwrap_or_else(|| raw.body.clone()),
        Ok(Record::Ready(statement)) => statement.title.clone(),
        Err(failure) => match failure.record {
            Some(_) => format!("failed: {}", failure.reason),
            None => format!("file failed: {}", failure.reason),
        },
    };
    outcomes.iter().map(title).collect()
}

/// What was read, for people: the number of the record, its filled fields, its body.
fn shown(name: &str, text: &str) -> String {
    outcomes(name, text.as_bytes()).iter().map(show).collect::<Vec<_>>().join("\n")
}

fn show(outcome: &Outcome) -> String {
    let raw = match outcome {
        Ok(Record::Raw(raw)) => raw,
        Ok(Record::Ready(statement)) => return format!("ready: {}", statement.id.as_str()),
        Err(failure) => {
            let number = failure.record.map_or("file".to_owned(), |number| number.to_string());
            return format!("{number} failed: {}", failure.reason);
        }
    };
    let mut lines = vec![format!("{} {}", raw.source.record, raw.title.as_deref().unwrap_or("-"))];
    let fields = [
        ("id", &raw.id),
        ("date", &raw.date),
        ("language", &raw.language),
        ("issuer", &raw.issuer),
        ("country", &raw.country),
        ("publisher", &raw.publisher),
        ("place", &raw.place),
        ("url", &raw.url),
    ];
    let mut field = |name: &str, value: &str| lines.push(format!("  {name}: {value}"));
    for (name, value) in fields {
        if let Some(value) = value {
            field(name, value);
        }
    }
    for speaker in &raw.speakers {
        let parts = [Some(&speaker.name), speaker.role.as_ref(), speaker.country.as_ref()];
        field("speaker", &parts.map(|part| part.map_or("-", String::as_str)).join(" / "));
    }
    for (name, value) in &raw.extra {
        field(&format!("extra {name}"), value);
    }
    for warning in &raw.warnings {
        field("warning", warning);
    }
    lines.extend(raw.body.lines().map(|line| format!("  | {line}").trim_end().to_owned()));
    lines.join("\n")
}
