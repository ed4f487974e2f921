//! Conditions on dates, over the columns of day numbers.

use index_schema::fields::Field;
use index_schema::model::Day;
use tantivy::DocId;
use tantivy::fastfield::Column;

use super::Compiler;
use super::plan::Plan;
use crate::query::DateScope;
use crate::search::error::Outcome;

/// Whether a date can lie in a range.
pub(in crate::search) struct DateTest {
    first: Column<i64>,
    last: Column<i64>,
    /// Every day that the date can be, where its year is masked; the intervals between them are
    /// not part of it.
    candidates: Option<Column<i64>>,
    from: i64,
    to: i64,
}

impl DateTest {
    pub(super) fn holds(&self, doc: DocId) -> bool {
        let (Some(first), Some(last)) = (self.first.first(doc), self.last.first(doc)) else {
            return false;
        };
        if first > self.to || last < self.from {
            return false;
        }
        let Some(candidates) = &self.candidates else { return true };
        let mut days = candidates.values_for_doc(doc).peekable();
        days.peek().is_none() || days.any(|day| (self.from..=self.to).contains(&day))
    }
}

impl Compiler<'_> {
    pub(super) fn dates(
        self,
        scope: DateScope,
        (from, to): (Option<Day>, Option<Day>),
    ) -> Outcome<Plan> {
        let (first, last, candidates) = match scope {
            DateScope::Statement => (Field::DateFrom, Field::DateTo, Some(Field::DateDay)),
            // The candidates of a masked publication date are not kept: its bounds count.
            DateScope::Published => (Field::PublishedFrom, Field::PublishedTo, None),
        };
        let (Some(first), Some(last)) = (self.segment.days(first)?, self.segment.days(last)?)
        else {
            return Ok(Plan::Any(Vec::new()));
        };
        let candidates = match candidates {
            Some(field) => self.segment.days(field)?,
            None => None,
        };
        Ok(Plan::Dates(Box::new(DateTest {
            first,
            last,
            candidates,
            from: from.map_or(i64::MIN, |day| i64::from(day.number())),
            to: to.map_or(i64::MAX, |day| i64::from(day.number())),
        })))
    }
}
