//! How well statements fit the words of a query, and in which order they come.

mod best;
mod bm25;
mod cursors;
mod exhaustive;
mod order;
mod pruned;
mod signals;
#[cfg(test)]
mod tests;

use std::ops::Range;

use index_schema::fields::Field;

pub(super) use best::Ranked;
pub(super) use order::rounded_score;

use self::best::{Best, OrderColumns};
use self::bm25::Scoring;
use self::cursors::Cursors;
use super::docs::DocIds;
use super::error::Outcome;
use super::open::IndexReader;
use super::ranking::{MOST_WORDS_RESCORED, Signals};
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

/// Seeking in a posting list costs about as much as reading this many documents of it.
const SEEK_COST: usize = 8;

/// The first `wanted` statements of the whole order. `matched` are the documents of each segment.
pub(super) fn rank(task: Task<'_>, matched: &[DocIds], wanted: usize) -> Outcome<Vec<Ranked>> {
    let scoring = match task.sort {
        Sort::Relevance => Scoring::of(task.index, &task.query.scoring)?,
        Sort::Newest | Sort::Oldest => Scoring::nothing(),
    };
    let kept = if scoring.is_empty() { wanted } else { wanted.max(task.signals.rescored) };
    let mut ranked = first_stage(task, &scoring, matched, kept)?;
    let rescored = match scoring.words.len() {
        1..=MOST_WORDS_RESCORED => task.signals.rescored,
        _ => 0,
    };
    let needed = |places: Range<usize>| {
        // Which of these are scored again, and what of the rest is asked for.
        rescored < places.end && places.start < wanted.max(rescored)
    };
    order::sort(task.index, &mut ranked, needed)?;
    let rest = ranked.split_off(ranked.len().min(rescored));
    second_stage(task, &scoring, &mut ranked, wanted)?;
    ranked.truncate(wanted);
    // What follows scores no higher than what it follows.
    let least = ranked.last().map_or(f64::INFINITY, |last| last.exact);
    for mut following in rest.into_iter().take(wanted.saturating_sub(ranked.len())) {
        following.exact = following.exact.min(least);
        ranked.push(following);
    }
    Ok(ranked)
}

/// Orders the best of the first stage anew, as far as the first `wanted`: those that no signal can
/// lift among them are not looked at.
fn second_stage(
    task: Task<'_>,
    scoring: &Scoring,
    ranked: &mut Vec<Ranked>,
    wanted: usize,
) -> Outcome<()> {
    if ranked.is_empty() {
        return Ok(());
    }
    let (down, up) = signals::reach(task.signals);
    if let Some(last) = wanted.checked_sub(1).and_then(|last| ranked.get(last)) {
        // With room for the rounding, by which they are in order.
        let least = last.exact * down * (1.0 - 1e-3);
        ranked.retain(|ranked| ranked.exact * up >= least);
    }
    signals::rescore(task.index, scoring, task.signals, ranked)?;
    order::sort(task.index, ranked, |places| places.start < wanted)
}

/// The best of all segments by the first stage, some more among them, in no order.
fn first_stage(
    task: Task<'_>,
    scoring: &Scoring,
    matched: &[DocIds],
    kept: usize,
) -> Outcome<Vec<Ranked>> {
    let mut ranked = Vec::new();
    let mut least = 0;
    for (number, docs) in matched.iter().enumerate() {
        if docs.is_empty() {
            continue;
        }
        let segment = task.index.segment(number);
        let columns = OrderColumns::of(segment, task.sort)?;
        let mut best = Best::new(number, kept, least, columns);
        if scoring.is_empty() {
            docs.walk().for_each(|doc| best.offer(doc, 0.0));
        } else {
            let mut cursors = Cursors::of(scoring, segment)?;
            let (lists, documents) = cursors.size();
            if docs.len().saturating_mul(lists) > documents.saturating_mul(SEEK_COST) {
                exhaustive::score(scoring, segment, docs, &mut best)?;
            } else {
                pruned::score(&mut cursors, docs, &mut best);
            }
        }
        ranked.extend(best.finish());
        least = least.max(best::least_of(&ranked, kept));
    }
    Ok(ranked)
}

/// The fields that name a statement: order among equals goes by them.
const NAMES: [Field; 2] = [Field::Id, Field::Key];
