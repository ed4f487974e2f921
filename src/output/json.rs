//! One JSON object.
//!
//! # Format
//!
//! `search`: `schema` (`chancery.search/1`), `query` (its id, in a batch only), `total` (statements
//! that match, exact), `hits`, `facets`, `notes`.
//!
//! A hit has `rank` (from 1), `score` (0 where the order is by date), `id`, `key` (only where the
//! index holds the id twice), `date` (the date that searches use: `event` or `published`, or null),
//! every fact of the Statement but its body, `title_marks` and `fragments`. A fragment has `text`,
//! `marks`, and `start` and `end`, its place in the body. Marks and places are bytes; a mark is
//! `[start, end]` within its text.
//!
//! `facets` has a key a facet, in the order in which they were asked for, each with `distinct` (how
//! many values there are) and `values` (as many of them as were asked for, most frequent first,
//! and those chosen by a flag): `value`, `count`, `label` (a name or null), `selected`.
//!
//! Facets alone: `schema` (`chancery.facets/1`), `facets`, `notes`. The report of an update:
//! `schema` (`chancery.report/1`) and the members of [`Report`]. A statement is the Statement itself.
//!
//! A statement explained: `schema` (`chancery.explanation/1`), `statement`, and `findings`, each with `sort`
//! (the names of [`FactSort`](index_schema::model::FactSort)), `value` and `rule` (sentences for people, no
//! contract), and `span` (as in a Statement, or null).
//!
//! The description of an index: `schema` (`chancery.stats/1`), `statements`, `deleted` (not yet
//! merged away), `segments`, `bytes`, `undated`, `with_warnings`, then `kinds`, `languages`, `issuers`
//! and `years`, each an object from value to count, and `versions`: `schema`, `analysis`, `rules`,
//! `authority`, `manifest`.
//!
//! People: see [`super::people`].

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::ops::Range;

use index_schema::fields::Field;
use index_schema::model::{
    Affiliation, DateFact, Explanation, Finding, InferredHolder, Kind, Mentions, Participant,
    SourceRef, Statement, Venue,
};
use index_schema::versions::CommitPayload;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::{FacetPage, Labels, SearchPage};
use crate::index::{Failure, Report};
use crate::search::{FacetCount, FacetCounts, Fragment, Hit, Stats};

/// Name and version of the form of an answer.
pub const SEARCH_SCHEMA: &str = "chancery.search/1";
/// Name and version of the form of facets by themselves.
pub const FACETS_SCHEMA: &str = "chancery.facets/1";
/// Name and version of the form of the description of an index.
pub const STATS_SCHEMA: &str = "chancery.stats/1";
/// Name and version of the form of a statement explained.
pub const EXPLANATION_SCHEMA: &str = "chancery.explanation/1";
/// Name and version of the form of the report of an update.
pub const REPORT_SCHEMA: &str = "chancery.report/1";

#[derive(Serialize)]
struct Answer<'a> {
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    total: u64,
    hits: Vec<HitRecord<'a>>,
    facets: FacetMap<'a>,
    notes: &'a [String],
}

/// Writes an answer.
pub fn search(page: &SearchPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let results = page.results;
    let answer = Answer {
        schema: SEARCH_SCHEMA,
        query: page.query_id,
        total: results.total,
        hits: results.hits.iter().map(HitRecord::new).collect(),
        facets: FacetMap { facets: &results.facets, labels: page.labels, limit: page.facet_limit },
        notes: &results.notes,
    };
    line(&answer, out)
}

/// Writes facets by themselves.
pub fn facets(page: &FacetPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Alone<'a> {
        schema: &'static str,
        facets: FacetMap<'a>,
        notes: &'a [String],
    }
    let facets = FacetMap { facets: page.facets, labels: page.labels, limit: page.limit };
    line(&Alone { schema: FACETS_SCHEMA, facets, notes: page.notes }, out)
}

/// Writes a statement: the Statement exactly.
pub fn statement(statement: &Statement, out: &mut dyn Write) -> io::Result<()> {
    line(statement, out)
}

/// Writes a statement with the rules that gave its facts.
pub fn explanation(explanation: &Explanation, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Headed<'a> {
        schema: &'static str,
        statement: &'a Statement,
        findings: &'a [Finding],
    }
    let Explanation { statement, findings } = explanation;
    line(&Headed { schema: EXPLANATION_SCHEMA, statement, findings }, out)
}

/// Writes the report of an update.
pub fn report(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Headed<'a> {
        schema: &'static str,
        #[serde(flatten)]
        report: &'a Report,
    }
    line(&Headed { schema: REPORT_SCHEMA, report }, out)
}

/// Writes the description of an index.
pub fn stats(stats: &Stats, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Headed<'a> {
        schema: &'static str,
        statements: u64,
        deleted: u64,
        segments: usize,
        bytes: u64,
        undated: u64,
        with_warnings: u64,
        kinds: &'a BTreeMap<String, u64>,
        languages: &'a BTreeMap<String, u64>,
        issuers: &'a BTreeMap<String, u64>,
        years: &'a BTreeMap<String, u64>,
        versions: &'a CommitPayload,
    }
    let headed = Headed {
        schema: STATS_SCHEMA,
        statements: stats.statements,
        deleted: stats.deleted,
        segments: stats.segments,
        bytes: stats.bytes,
        undated: stats.undated,
        with_warnings: stats.with_warnings,
        kinds: &stats.kinds,
        languages: &stats.languages,
        issuers: &stats.issuers,
        years: &stats.years,
        versions: &stats.versions,
    };
    line(&headed, out)
}

/// Writes a file or record that was left out: `path`, `record` (from 0, or null), `reason`.
pub fn failure(failure: &Failure, out: &mut dyn Write) -> io::Result<()> {
    line(failure, out)
}

/// One value and a line break.
pub(super) fn line(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

/// A hit as it is printed in `json` and `jsonl`.
#[derive(Serialize)]
pub(super) struct HitRecord<'a> {
    rank: usize,
    score: f32,
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'a str>,
    title: &'a str,
    date: Option<&'a DateFact>,
    kind: Kind,
    language: &'a str,
    issuer: Option<&'a Affiliation>,
    published: Option<&'a DateFact>,
    event: Option<&'a DateFact>,
    venue: Option<&'a Venue>,
    participants: &'a [Participant],
    #[serde(skip_serializing_if = "<[InferredHolder]>::is_empty")]
    inferred: &'a [InferredHolder],
    mentions: &'a Mentions,
    url: Option<&'a str>,
    source: &'a SourceRef,
    warnings: &'a [String],
    #[serde(serialize_with = "marks")]
    title_marks: &'a [Range<usize>],
    fragments: Vec<FragmentRecord<'a>>,
}

#[derive(Serialize)]
struct FragmentRecord<'a> {
    text: &'a str,
    #[serde(serialize_with = "marks")]
    marks: &'a [Range<usize>],
    start: usize,
    end: usize,
}

impl<'a> HitRecord<'a> {
    pub(super) fn new(hit: &'a Hit) -> Self {
        let statement = &hit.statement;
        Self {
            rank: hit.rank,
            score: hit.score,
            id: &statement.id,
            key: hit.id_is_shared.then(|| statement.key.as_str()),
            title: &statement.title,
            date: statement.date(),
            kind: statement.kind,
            language: &statement.language,
            issuer: statement.issuer.as_ref(),
            published: statement.published.as_ref(),
            event: statement.event.as_ref(),
            venue: statement.venue.as_ref(),
            participants: &statement.participants,
            inferred: &statement.inferred,
            mentions: &statement.mentions,
            url: statement.url.as_deref(),
            source: &statement.source,
            warnings: &statement.warnings,
            title_marks: &hit.title_marks,
            fragments: hit.fragments.iter().map(FragmentRecord::new).collect(),
        }
    }
}

impl<'a> FragmentRecord<'a> {
    fn new(fragment: &'a Fragment) -> Self {
        Self {
            text: &fragment.text,
            marks: &fragment.marks,
            start: fragment.bytes.start,
            end: fragment.bytes.end,
        }
    }
}

fn marks<S: Serializer>(marks: &&[Range<usize>], serializer: S) -> Result<S::Ok, S::Error> {
    let mut list = serializer.serialize_seq(Some(marks.len()))?;
    for mark in *marks {
        list.serialize_element(&[mark.start, mark.end])?;
    }
    list.end()
}

/// Facets as an object in the order of the list.
pub(super) struct FacetMap<'a> {
    pub(super) facets: &'a [FacetCounts],
    pub(super) labels: &'a dyn Labels,
    pub(super) limit: Option<usize>,
}

#[derive(Serialize)]
struct FacetRecord<'a> {
    distinct: usize,
    values: Vec<ValueRecord<'a>>,
}

/// A facet's value as it is printed in `json` and `jsonl`.
#[derive(Serialize)]
pub(super) struct ValueRecord<'a> {
    value: &'a str,
    count: u64,
    label: Option<&'a str>,
    selected: bool,
}

impl<'a> ValueRecord<'a> {
    pub(super) fn new(field: Field, value: &'a FacetCount, labels: &'a dyn Labels) -> Self {
        Self {
            value: &value.value,
            count: value.count,
            label: labels.label(field, &value.value),
            selected: value.selected,
        }
    }
}

impl Serialize for FacetMap<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.facets.len()))?;
        for facet in self.facets {
            let value = |value| ValueRecord::new(facet.field, value, self.labels);
            let record = FacetRecord {
                distinct: facet.values.len(),
                values: facet.shown(self.limit).map(value).collect(),
            };
            map.serialize_entry(facet.field.query_name(), &record)?;
        }
        map.end()
    }
}
