//! The best documents of one segment.

use std::cmp::{Ordering, Reverse};

use index_schema::fields::Field;
use tantivy::DocId;
use tantivy::columnar::StrColumn;
use tantivy::fastfield::Column;

use super::NAMES;
use super::order::rounded;
use crate::search::error::Outcome;
use crate::search::request::Sort;
use crate::search::segment::Segment;

/// The place in the order of statements without a date: behind every day.
const UNDATED: i64 = i64::MIN;

/// A document with what it is ordered by.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::search) struct Ranked {
    /// Number of the segment.
    pub(in crate::search) segment: usize,
    /// Number of the document in it.
    pub(in crate::search) doc: DocId,
    /// The exact score.
    pub(in crate::search) exact: f64,
    /// The rounded score, higher first.
    pub(super) score: u64,
    /// The day, higher first.
    pub(super) day: i64,
    /// Numbers of id and key among those of the segment, lower first.
    pub(super) names: [u64; 2],
}

impl Ranked {
    /// Gives it another score.
    pub(super) fn set_score(&mut self, exact: f64) {
        self.exact = exact;
        self.score = rounded(exact);
    }
}

/// The columns that order goes by.
pub(super) struct OrderColumns {
    days: Option<Column<i64>>,
    oldest_first: bool,
    names: [Option<StrColumn>; 2],
}

impl OrderColumns {
    pub(super) fn of(segment: Segment<'_>, sort: Sort) -> Outcome<Self> {
        let (days, oldest_first) = match sort {
            Sort::Relevance | Sort::Newest => (Field::DateTo, false),
            Sort::Oldest => (Field::DateFrom, true),
        };
        let [id, key] = NAMES;
        Ok(Self {
            days: segment.days(days)?,
            oldest_first,
            names: [segment.keywords(id)?, segment.keywords(key)?],
        })
    }

    fn day(&self, doc: DocId) -> i64 {
        let day = self.days.as_ref().and_then(|days| days.first(doc));
        day.map_or(UNDATED, |day| if self.oldest_first { -day } else { day })
    }

    fn names(&self, doc: DocId) -> [u64; 2] {
        self.names.each_ref().map(|names| {
            names.as_ref().and_then(|names| names.ords().first(doc)).unwrap_or_default()
        })
    }
}

/// Keeps the best of the documents that it is offered.
pub(super) struct Best {
    segment: usize,
    kept: usize,
    columns: OrderColumns,
    found: Vec<Ranked>,
    /// Documents of a lower rounded score cannot be among the best any more.
    least: u64,
}

impl Best {
    /// None yet. As many documents as are to be kept are known to score at least `least`.
    pub(super) const fn new(
        segment: usize,
        kept: usize,
        least: u64,
        columns: OrderColumns,
    ) -> Self {
        Self { segment, kept, columns, found: Vec::new(), least }
    }

    /// Whether a document of this score can be among the best.
    pub(super) fn can_have(&self, score: f64) -> bool {
        rounded(score) >= self.least
    }

    /// Takes a document in, if it can be one of the best. Documents come in rising order.
    pub(super) fn offer(&mut self, doc: DocId, exact: f64) {
        let score = rounded(exact);
        if score < self.least || self.kept == 0 {
            return;
        }
        self.found.push(Ranked {
            segment: self.segment,
            doc,
            exact,
            score,
            day: self.columns.day(doc),
            names: self.columns.names(doc),
        });
        if self.found.len() >= self.kept.saturating_mul(2) {
            self.drop_the_rest();
        }
    }

    fn drop_the_rest(&mut self) {
        if self.found.len() <= self.kept {
            return;
        }
        let (_, last, _) = self.found.select_nth_unstable_by(self.kept - 1, in_segment);
        self.least = self.least.max(last.score);
        self.found.truncate(self.kept);
    }

    /// The best, in no order.
    pub(super) fn finish(mut self) -> Vec<Ranked> {
        self.drop_the_rest();
        self.found
    }
}

/// The rounded score that `kept` of some documents have at least; 0 where there are not so many.
pub(super) fn least_of(ranked: &[Ranked], kept: usize) -> u64 {
    if kept == 0 || ranked.len() < kept {
        return 0;
    }
    let mut scores: Vec<u64> = ranked.iter().map(|ranked| ranked.score).collect();
    *scores.select_nth_unstable_by_key(kept - 1, |score| Reverse(*score)).1
}

/// The order of two documents of one segment.
fn in_segment(one: &Ranked, other: &Ranked) -> Ordering {
    let key = |ranked: &Ranked| (Reverse((ranked.score, ranked.day)), ranked.names);
    key(one).cmp(&key(other))
}
