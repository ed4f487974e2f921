//! A record's own date, in the many ways of writing it.

use index_schema::model::{DateFact, Day, FROM_RECORD, PartialDate};

use super::numeric::{self, Digits};
use super::order::OrderEvidence;
use super::written::{Trust, Written, written};
use crate::extract::grammar::Languages;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;

/// What a date field says, and what could not be settled.
#[derive(Debug, Default)]
pub(crate) struct Published {
    pub(crate) date: Option<DateFact>,
    pub(crate) warning: Option<String>,
}

/// The two days that a date could be, by its year.
pub(super) fn either_way(one: Day, other: Day, from: &str) -> Option<DateFact> {
    let mut fact = DateFact::new(PartialDate::year(one.year())?, from);
    (fact.earliest, fact.latest) = (Some(one), Some(other));
    Some(fact)
}

/// Reads a date field. A clock and its zone are left aside: the day is the one that is written.
pub(crate) fn published(lexicon: &Lexicon<'_>, field: &str, order: OrderEvidence) -> Published {
    let text = field.trim();
    if text.is_empty() {
        return Published::default();
    }
    let fact = |date: PartialDate| Some(DateFact::new(date, FROM_RECORD));
    let warn = |why: &str| Some(format!("date `{text}`: {why}"));
    match numeric::read(text, order.order()) {
        Some(Digits::Date(date)) => return Published { date: fact(date), warning: None },
        Some(Digits::Ambiguous(one, other)) => {
            let warning = warn(&format!(
                "day and month could be either way round, {one} or {other}; --date-order settles it"
            ));
            return Published { date: either_way(one, other, FROM_RECORD), warning };
        }
        Some(Digits::Impossible) => {
            return Published { date: None, warning: warn("no day of the calendar") };
        }
        None => {}
    }
    if let Ok(date) = text.parse::<PartialDate>() {
        return Published { date: fact(date), warning: None };
    }
    let scan = Scan::new(lexicon, text, Languages::ALL);
    let found = written(&scan, order);
    if let Some(date) = found.iter().find_map(Written::dated) {
        return Published { date: fact(date), warning: None };
    }
    if found.iter().any(|one| one.trust == Trust::Impossible) {
        return Published { date: None, warning: warn("no day of the calendar") };
    }
    if let Some(fact) = found.first().and_then(|one| one.either_way(FROM_RECORD)) {
        let warning = warn("day and month could be either way round; --date-order settles it");
        return Published { date: Some(fact), warning };
    }
    if let Some(masked) = found.first().and_then(Written::masked) {
        return Published { date: fact(masked), warning: warn("it has no year") };
    }
    Published { date: None, warning: warn("it cannot be read") }
}
