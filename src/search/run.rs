//! One search from request to answer.

use super::compile::{Compiler, Plan};
use super::error::Outcome;
use super::facets::Counting;
use super::hit;
use super::open::IndexReader;
use super::ranking::Signals;
use super::request::{SearchRequest, SearchResults};
use super::score::{Task, rank};

/// Answers a request: the documents that match and their counts first, then the order, then the
/// hits of the page.
pub(super) fn run(
    index: &IndexReader,
    request: &SearchRequest,
    signals: &Signals,
) -> Outcome<SearchResults> {
    let languages = index.languages()?;
    let mut counting = Counting::of(request)?;
    let mut matched = Vec::with_capacity(index.readers.len());
    let mut total = 0;
    for segment in index.segments() {
        let compiler = Compiler { segment, languages };
        let parts = [&request.query.condition, &request.filter];
        let parts = parts.map(|condition| compiler.compile(condition));
        let plan = Plan::All(parts.into_iter().collect::<Outcome<_>>()?);
        let docs = counting.matched(compiler, &plan)?;
        total += docs.len() as u64;
        matched.push(docs);
    }
    let mut hits = Vec::new();
    if request.limit > 0 && (request.offset as u64) < total {
        let wanted = request.offset.saturating_add(request.limit);
        let task = Task { index, query: &request.query, sort: request.sort, signals };
        let ranked = rank(task, &matched, wanted)?;
        hits = hit::hits(index, request, ranked.get(request.offset..).unwrap_or_default())?;
    }
    Ok(SearchResults { total, hits, facets: counting.finish(), notes: request.query.notes.clone() })
}
