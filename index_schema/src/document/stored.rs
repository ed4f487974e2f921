//! The stored form of a statement.

use serde::Serialize;

use crate::model::{
    Affiliation, DateFact, InferredHolder, Kind, Mentions, Participant, SourceRef, Statement,
    StatementKey, Venue,
};

/// A statement without its body, which is stored in a field of its own; else as in its JSON.
#[derive(Serialize)]
struct WithoutBody<'s> {
    schema: &'s str,
    id: &'s str,
    key: &'s StatementKey,
    title: &'s str,
    kind: Kind,
    language: &'s str,
    issuer: &'s Option<Affiliation>,
    published: &'s Option<DateFact>,
    event: &'s Option<DateFact>,
    venue: &'s Option<Venue>,
    participants: &'s [Participant],
    #[serde(skip_serializing_if = "<[InferredHolder]>::is_empty")]
    inferred: &'s [InferredHolder],
    mentions: &'s Mentions,
    url: &'s Option<String>,
    source: &'s SourceRef,
    warnings: &'s [String],
}

pub(super) fn json_without_body(statement: &Statement) -> String {
    // Taken apart whole, so that a new part of a statement cannot be forgotten here.
    let Statement {
        schema,
        id,
        key,
        title,
        kind,
        language,
        issuer,
        published,
        event,
        venue,
        participants,
        inferred,
        mentions,
        body: _,
        url,
        source,
        warnings,
    } = statement;
    let stored = WithoutBody {
        schema,
        id,
        key,
        title,
        kind: *kind,
        language,
        issuer,
        published,
        event,
        venue,
        participants,
        inferred,
        mentions,
        url,
        source,
        warnings,
    };
    serde_json::to_string(&stored).expect("strings, numbers and lists have a JSON form")
}
