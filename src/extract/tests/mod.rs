//! What extraction must get right: the statement that started the project, sentences in several
//! languages, and what holds for any text.

mod clauses;
mod dates;
mod dates_round_trip;
mod inferred;
mod multilingual;
mod offices;
mod people;
mod places;
mod presence;
mod properties;
mod published;
mod seed;
mod sentences;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use index_schema::model::{Affiliation, Participant, SourceRef, Statement};

use super::{Extractor, SourceProfile};
use crate::authority::Authority;
use crate::ingest::RawStatement;

fn extractor() -> &'static Extractor<'static> {
    static EXTRACTOR: OnceLock<Extractor<'static>> = OnceLock::new();
    EXTRACTOR.get_or_init(|| Extractor::new(Authority::builtin()))
}

fn record(title: Option<&str>, body: &str) -> RawStatement {
    RawStatement {
        source: SourceRef { path: "test.txt".to_owned(), record: 0, sha256: String::new() },
        id: None,
        title: title.map(str::to_owned),
        body: body.to_owned(),
        date: None,
        language: None,
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

fn understood(record: &RawStatement) -> Statement {
    extractor().statement(record, &SourceProfile::default())
}

/// Participants as `name | class | affiliation`.
fn parts(statement: &Statement) -> Vec<String> {
    let shown = |one: &Participant| {
        let affiliation = one.affiliation.as_ref().map_or("-", Affiliation::as_str);
        format!("{} | {} | {affiliation}", one.name, one.role_class)
    };
    statement.participants.iter().map(shown).collect()
}

/// Participants as `name | id | class | affiliation`, one a line.
fn people(statement: &Statement) -> Vec<String> {
    statement
        .participants
        .iter()
        .map(|one| {
            let affiliation = one.affiliation.as_ref().map_or("-", |code| code.as_str());
            format!("{} | {} | {} | {affiliation}", one.name, one.person, one.role_class)
        })
        .collect()
}

fn codes(list: &[index_schema::model::Affiliation]) -> String {
    list.iter().map(index_schema::model::Affiliation::as_str).collect::<Vec<_>>().join(" ")
}

#[test]
fn threads_share_one_extractor() {
    const fn shared<T: Send + Sync>() {}
    shared::<Extractor<'static>>();
    let bodies = ["Foreign Minister Sergey Lavrov met Egypt's Sameh Shoukry in Cairo today."; 4];
    let threads =
        bodies.map(|body| std::thread::spawn(move || understood(&record(Some("A"), body))));
    let statements = threads.map(|thread| thread.join().unwrap());
    assert!(statements.iter().all(|one| *one == statements[0]));
}
