//! A record's own date, in the many ways of writing it.

use index_schema::model::{DateFact, FROM_RECORD, PartialDate};

use super::numeric::{self, Digits};
use super::written::written;
use crate::extract::grammar::Languages;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;

/// What a date field says, and what could not be settled.
#[derive(Debug, Default)]
pub(crate) struct Published {
    pub(crate) date: Option<DateFact>,
    pub(crate) warning: Option<String>,
}

/// Reads a date field. A clock and its zone are left aside: the day is the one that is written.
pub(crate) fn published(lexicon: &Lexicon<'_>, field: &str) -> Published {
    let text = field.trim();
    if text.is_empty() {
        return Published::default();
    }
    let fact = |date: PartialDate| Some(DateFact::new(date, FROM_RECORD));
    let warn = |why: &str| Some(format!("date `{text}`: {why}"));
    match numeric::read(text) {
        Some(Digits::Date(date)) => return Published { date: fact(date), warning: None },
        Some(Digits::Ambiguous(year)) => {
            let warning = warn("day and month could be either way round; only the year is taken");
            return Published { date: fact(year), warning };
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
    let found = written(&scan, 0, scan.words.len());
    let with_year = found.iter().find_map(|one| one.in_year(one.year?));
    if let Some(date) = with_year {
        return Published { date: fact(date), warning: None };
    }
    if let Some(masked) = found.first().and_then(super::written::Written::masked) {
        return Published { date: fact(masked), warning: warn("it has no year") };
    }
    Published { date: None, warning: warn("it cannot be read") }
}
