//! The dates of a statement as day numbers and years.

use std::collections::BTreeSet;

use tantivy::TantivyDocument;

use crate::fields::Field;
use crate::model::{DateFact, Day, Statement};
use crate::schema::Fields;

/// The value of the facet `year` for statements without a date.
pub const UNDATED: &str = "undated";

/// A date as the index keeps it.
struct Days {
    first: Day,
    last: Day,
    /// Every day that it can be, where the year is masked; else empty.
    candidates: Vec<Day>,
}

impl Days {
    /// The bounds of a masked date are its first and last candidate. One whose bounds leave no
    /// candidate, or are too wide to list them, counts as the interval of its bounds.
    fn of(date: &DateFact) -> Option<Self> {
        let (one, other) = date.bounds()?;
        let (first, last) = (one.min(other), one.max(other));
        let candidates = date.edtf.candidate_days(first, last);
        match (candidates.first(), candidates.last()) {
            (Some(first), Some(last)) => Some(Self { first: *first, last: *last, candidates }),
            _ => Some(Self { first, last, candidates }),
        }
    }
}

/// Every year that the statement's date can be in, or [`UNDATED`].
pub fn years(statement: &Statement) -> BTreeSet<String> {
    let Some(days) = statement.date().and_then(Days::of) else {
        return BTreeSet::from([UNDATED.to_owned()]);
    };
    let written = |year: i16| format!("{year:04}");
    if days.candidates.is_empty() {
        (days.first.year()..=days.last.year()).map(written).collect()
    } else {
        days.candidates.iter().map(|day| written(day.year())).collect()
    }
}

/// Adds both dates.
pub(super) fn add_days(statement: &Statement, fields: &Fields, document: &mut TantivyDocument) {
    let mut add = |field: Field, day: Day| {
        document.add_i64(fields.get(field), i64::from(day.number()));
    };
    if let Some(days) = statement.date().and_then(Days::of) {
        add(Field::DateFrom, days.first);
        add(Field::DateTo, days.last);
        for day in days.candidates {
            add(Field::DateDay, day);
        }
    }
    if let Some(days) = statement.published.as_ref().and_then(Days::of) {
        add(Field::PublishedFrom, days.first);
        add(Field::PublishedTo, days.last);
    }
}
