//! When the event took place.
//!
//! The first date near the head of the text that stands with a meeting, visit, call or speech: a
//! date, `today`, a weekday; for what was said live also the date of the title or the dateline. A date
//! without a year is completed by the record's date, by a weekday, by the other dates of the
//! text, else bounded by the terms of office of the people who take part. Each rule is named in `from`.

mod choice;
mod cues;
mod dateline;
mod relative;
mod warnings;
mod year;

use std::collections::BTreeSet;

use index_schema::model::{DateFact, Day, FROM_RECORD, Kind, PartialDate, Span, TextField};

use self::choice::{Found, Place};
pub(super) use self::warnings::warnings;
use self::year::Known;
use super::date::{OrderEvidence, Written, written};
use super::people::Part;
use super::reading::Reading;

/// Every date of a statement's two texts.
#[derive(Debug)]
pub(super) struct Dates {
    pub(super) title: Vec<Written>,
    pub(super) body: Vec<Written>,
}

impl Dates {
    pub(super) fn new(reading: &Reading<'_, '_>, order: OrderEvidence) -> Self {
        Self { title: written(&reading.title, order), body: written(&reading.body, order) }
    }

    pub(super) fn of(&self, field: TextField) -> &[Written] {
        match field {
            TextField::Title => &self.title,
            TextField::Body => &self.body,
        }
    }
}

/// What is known of a statement before its event is looked for.
pub(super) struct Setting<'s, 'a> {
    pub(super) dates: &'s Dates,
    pub(super) kind: Kind,
    pub(super) published: Option<&'s DateFact>,
    pub(super) parts: &'s [Part<'a>],
}

/// The event's date, if the text gives one.
pub(super) fn event(reading: &Reading<'_, '_>, setting: &Setting<'_, '_>) -> Option<DateFact> {
    let Place { field, found, dateline } = choice::choose(reading, setting)?;
    let known = Known::new(reading, setting);
    let scan = reading.scan(field);
    // The day that `today` means, and what says so.
    let day = |fact: Option<&DateFact>| {
        fact.and_then(DateFact::bounds).filter(|(first, last)| first == last).map(|(day, _)| day)
    };
    let of_text = || known.complete(dateline.as_ref()?);
    // A page may be posted days after the day that heads its text.
    let today = || {
        let (posted, written) = (day(setting.published), day(of_text().as_ref()));
        match (posted, written) {
            (Some(posted), Some(written)) if is_before(written, posted) => {
                Some((written, "the dateline"))
            }
            (Some(posted), _) => Some((posted, "publication")),
            (None, written) => Some((written?, "the dateline")),
        }
    };
    let (mut fact, words) = match found {
        Found::Date(date) => (known.complete(&date)?, date.first..date.last),
        Found::Relative(days, at) => {
            let (day, of) = today()?;
            let date = PartialDate::day(Day::from_number(day.number() + days));
            (DateFact::new(date, format!("day of {of}, by `today` or a like word")), at..at + 1)
        }
        Found::Weekday { weekday, to, words, day_of_month } => {
            let (day, of) = today()?;
            let of = if of == "publication" { "the record's date" } else { of };
            let (found, rule) = if let Some(number) = day_of_month {
                (relative::numbered(day, weekday, number)?, "weekday and day of the month")
            } else {
                let ahead = setting.kind == Kind::Announcement;
                (relative::nearest(scan, day, weekday, &words, ahead), "weekday")
            };
            let last = to.map_or(found, |to| relative::following(found, to));
            let date = PartialDate::interval(found, last);
            (DateFact::new(date, format!("{rule}, nearest to {of}")), words)
        }
    };
    let bytes = scan.bytes(words.start, words.end);
    fact.span = Some(Span { field, start: bytes.start, end: bytes.end });
    Some(fact)
}

/// Whether a text was written a little before it was posted.
fn is_before(written: Day, posted: Day) -> bool {
    /// Days that a page may wait.
    const WAIT: i32 = 10;
    (1..=WAIT).contains(&(posted.number() - written.number()))
}

/// The dates that a text writes out, each once, in order: what `mentions.dates` lists.
pub(super) fn mentioned(reading: &Reading<'_, '_>, setting: &Setting<'_, '_>) -> Vec<DateFact> {
    let known = Known::new(reading, setting);
    let mut found: Vec<DateFact> = Vec::new();
    for field in [TextField::Title, TextField::Body] {
        for date in setting.dates.of(field) {
            if !date.has_day() && date.year().is_none() {
                continue;
            }
            let Some(mut fact) = known.mentioned(date) else { continue };
            let bytes = reading.scan(field).bytes(date.first, date.last);
            fact.span = Some(Span { field, start: bytes.start, end: bytes.end });
            found.push(fact);
        }
    }
    without_repetitions(found)
}

/// Keeps the first of equals, in order.
fn without_repetitions(facts: Vec<DateFact>) -> Vec<DateFact> {
    let key = |fact: &DateFact| (fact.edtf.as_str().to_owned(), fact.bounds());
    let mut seen = BTreeSet::new();
    facts.into_iter().filter(|fact| seen.insert(key(fact))).collect()
}

/// The event that a record's own fields give: its date up to `end_date`.
pub(super) fn of_record(published: Option<&DateFact>, end: Option<&DateFact>) -> Option<DateFact> {
    let (first, _) = published?.bounds()?;
    let (_, last) = end?.bounds()?;
    (first <= last).then(|| DateFact::new(PartialDate::interval(first, last), FROM_RECORD))
}
