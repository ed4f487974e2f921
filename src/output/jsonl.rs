//! JSON Lines: one object a line.
//!
//! # Format
//!
//! `search`: a line a hit, `{"type":"hit", …}` with the members of a hit of [`super::json`], in a
//! batch with `query`, the query's id; then one line `{"type":"summary","schema":"chancery.search/1",
//! …}` with `query`, `total`, `facets` and `notes` as there.
//!
//! Facets alone: a line a value, with `field` and the members of a value of [`super::json`].
//! Statements: a line a Statement.

use std::io::{self, Write};

use serde::Serialize;

use super::json::{FacetMap, HitRecord, SEARCH_SCHEMA, ValueRecord, line};
use super::{FacetPage, SearchPage};

#[derive(Serialize)]
struct HitLine<'a> {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    #[serde(flatten)]
    hit: HitRecord<'a>,
}

#[derive(Serialize)]
struct SummaryLine<'a> {
    r#type: &'static str,
    schema: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    total: u64,
    facets: FacetMap<'a>,
    notes: &'a [String],
}

/// Writes an answer: its hits, then a summary.
pub fn search(page: &SearchPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let query = page.query_id;
    for hit in &page.results.hits {
        line(&HitLine { r#type: "hit", query, hit: HitRecord::new(hit) }, out)?;
    }
    let summary = SummaryLine {
        r#type: "summary",
        schema: SEARCH_SCHEMA,
        query,
        total: page.results.total,
        facets: FacetMap {
            facets: &page.results.facets,
            labels: page.labels,
            limit: page.facet_limit,
        },
        notes: &page.results.notes,
    };
    line(&summary, out)
}

/// Writes facets by themselves.
pub fn facets(page: &FacetPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct ValueLine<'a> {
        field: &'static str,
        #[serde(flatten)]
        value: ValueRecord<'a>,
    }
    for facet in page.facets {
        for value in facet.shown(page.limit) {
            let value = ValueRecord::new(facet.field, value, page.labels);
            line(&ValueLine { field: facet.field.query_name(), value }, out)?;
        }
    }
    Ok(())
}
