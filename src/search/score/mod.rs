//! How well statements fit the words of a query, and in which order they come.

mod best;
mod bm25;
mod exhaustive;
mod order;

use index_schema::fields::Field;

pub(super) use best::Ranked;
pub(super) use order::rounded_score;

use self::best::{Best, OrderColumns};
use self::bm25::Scoring;
use super::docs::DocIds;
use super::error::Outcome;
use super::open::IndexReader;
use super::ranking::{RESCORED, Signals};
use super::request::Sort;
use crate::query::Query;

/// What is to be ranked, and how.
#[derive(Clone, Copy)]
pub(super) struct Task<'a> {
    pub(super) index: &'a IndexReader,
    pub(super) query: &'a Query,
    pub(super) sort: Sort,
    pub(super) signals: &'a Signals,
}

/// The first `wanted` statements of the whole order. `matched` are the documents of each segment.
pub(super) fn rank(task: Task<'_>, matched: &[DocIds], wanted: usize) -> Outcome<Vec<Ranked>> {
    let scoring = match task.sort {
        Sort::Relevance => Scoring::of(task.index, &task.query.scoring)?,
        Sort::Newest | Sort::Oldest => Scoring::nothing(),
    };
    let kept = if scoring.is_empty() { wanted } else { wanted.max(RESCORED) };
    let mut ranked = Vec::new();
    for (number, docs) in matched.iter().enumerate() {
        if docs.is_empty() {
            continue;
        }
        let segment = task.index.segment(number);
        let columns = OrderColumns::of(segment, task.sort)?;
        let mut best = Best::new(number, kept, columns);
        if scoring.is_empty() {
            docs.walk().for_each(|doc| best.offer(doc, 0.0));
        } else {
            exhaustive::score(&scoring, segment, docs, &mut best)?;
        }
        ranked.extend(best.finish());
    }
    order::sort(task.index, &mut ranked)?;
    ranked.truncate(wanted);
    Ok(ranked)
}

/// The fields that name a statement: order among equals goes by them.
const NAMES: [Field; 2] = [Field::Id, Field::Key];
