//! Completing or bounding a date without a year.

use index_schema::model::{Appointment, DateFact, Day, PartialDate};

use super::{Setting, cues};
use crate::extract::date::{Trust, Written, weekday_of};
use crate::extract::people::Part;
use crate::extract::reading::Reading;

/// No statement of a foreign ministry is older, none is dated later.
const YEARS: std::ops::RangeInclusive<i16> = 1789..=2199;

/// The farthest that a day without a year is taken to be from the date that completes it, in days:
/// beyond half a year another year is as near.
const FAR: i32 = 183;

/// A date field that leaves more days open than this, in days, says only its year.
const VAGUE: i32 = 62;

/// What a year is taken from.
pub(super) struct Known<'k, 'a> {
    reading: &'k Reading<'k, 'a>,
    setting: &'k Setting<'k, 'a>,
    published: Option<(Day, Day)>,
}

impl<'k, 'a> Known<'k, 'a> {
    pub(super) fn new(reading: &'k Reading<'_, 'a>, setting: &'k Setting<'k, 'a>) -> Self {
        Self { reading, setting, published: setting.published.and_then(DateFact::bounds) }
    }

    /// Completes or bounds a date.
    pub(super) fn complete(&self, date: &Written) -> Option<DateFact> {
        if let Some(fact) = written_out(date) {
            return fact;
        }
        if let Some((first, last)) = self.published {
            return completed(date, first, last).or_else(|| plain(date));
        }
        let bounded = bounded(self.reading, date, self.setting.parts);
        if date.weekday.is_some()
            && let Some(fact) = &bounded
            && fact.edtf.bounds().is_some()
        {
            return bounded;
        }
        self.by_others(date).or(bounded)
    }

    /// Completes a date that is merely mentioned: what it cannot be completed by stays open.
    pub(super) fn mentioned(&self, date: &Written) -> Option<DateFact> {
        if let Some(fact) = written_out(date) {
            return fact;
        }
        match self.published {
            Some((first, last)) => completed(date, first, last).or_else(|| plain(date)),
            None => plain(date),
        }
    }

    /// The year that puts a date nearest to the others of the text, where they agree and nobody's term
    /// speaks against it.
    fn by_others(&self, date: &Written) -> Option<DateFact> {
        let title = (&self.reading.title, &self.setting.dates.title);
        let body = (&self.reading.body, &self.setting.dates.body);
        let others = [title, body].into_iter().flat_map(|(scan, dates)| {
            dates
                .iter()
                .filter(|one| {
                    let (first, _) = scan.sentence(one.first);
                    !cues::is_other(scan, first, one.first, one.to.is_some())
                })
                .filter_map(|one| one.dated()?.bounds())
                .map(|(first, last)| i32::midpoint(first.number(), last.number()))
        });
        let mut year = None;
        for other in others {
            let near = nearest(date, other).filter(|(distance, _)| *distance <= FAR)?;
            if year.replace(near.1).is_some_and(|before| before != near.1) {
                return None;
            }
        }
        let found = date.in_year(year?)?;
        let (day, _) = found.bounds()?;
        let terms = terms(self.reading, self.setting.parts);
        let fits = date.weekday.is_none_or(|weekday| weekday_of(day) == weekday);
        (fits && held(&terms, day))
            .then(|| DateFact::new(found, "day-month, year nearest to the other dates of the text"))
    }
}

/// A date with a year, or one that cannot be; `None` if the year is to be found.
#[expect(clippy::option_option, reason = "no date at all differs from one without a year")]
fn written_out(date: &Written) -> Option<Option<DateFact>> {
    match date.trust {
        Trust::Impossible => Some(None),
        Trust::EitherWay => {
            Some(date.either_way("date in the text, day and month either way round"))
        }
        Trust::Sure => {
            let found = date.in_year(date.year()?);
            Some(found.map(|found| DateFact::new(found, "date in the text")))
        }
    }
}

/// A date without its year.
fn plain(date: &Written) -> Option<DateFact> {
    let mut fact = DateFact::new(date.masked()?, "day-month, year unknown");
    (fact.earliest, fact.latest) = (None, None);
    Some(fact)
}

/// Days from another date, and the year, where that is least.
fn nearest(date: &Written, other: i32) -> Option<(i32, i16)> {
    let year = Day::from_number(other).year();
    let distance = |year: i16| {
        let (first, last) = date.in_year(year)?.bounds()?;
        Some(((i32::midpoint(first.number(), last.number()) - other).abs(), year))
    };
    (year.saturating_sub(1)..=year.saturating_add(1)).filter_map(distance).min()
}

/// The day-month nearest to the record's date, where that is known well enough; a weekday that fits
/// another year near it is heeded.
fn completed(date: &Written, first: Day, last: Day) -> Option<DateFact> {
    let reference = i32::midpoint(first.number(), last.number());
    let years = first.year().saturating_sub(1)..=last.year().saturating_add(1);
    let fits = |year: i16| {
        let found = date.in_year(year)?;
        let (day, _) = found.bounds()?;
        let weekday = date.weekday.is_none_or(|weekday| weekday_of(day) == weekday);
        Some((weekday, (day.number() - reference).abs(), found))
    };
    let mut all: Vec<_> = years.filter_map(fits).collect();
    all.sort_by_key(|(weekday, distance, _)| (!weekday, *distance));
    let nearest = all.iter().map(|(_, distance, _)| *distance).min();
    let (weekday, distance, found) = all.into_iter().next()?;
    let rule = if last.number() - first.number() > VAGUE {
        "day-month, in the year of the record's date"
    } else if weekday && Some(distance) != nearest {
        "day-month, year near the record's date whose weekday fits"
    } else {
        "day-month, year nearest to the record's date"
    };
    Some(DateFact::new(found, rule))
}

/// The terms of those who take part, in the office in which they do.
fn terms<'a>(reading: &Reading<'_, 'a>, parts: &[Part<'a>]) -> Vec<Vec<&'a Appointment>> {
    parts
        .iter()
        .filter_map(|part| {
            let spoken = part.appointment?;
            let all = reading.authority.appointments_of(&spoken.person).iter();
            let same = all.filter(|one| {
                one.affiliation == spoken.affiliation && one.role_class == spoken.role_class
            });
            Some(same.collect())
        })
        .collect()
}

/// Whether each of these held the office on a day.
fn held(terms: &[Vec<&Appointment>], day: Day) -> bool {
    terms.iter().all(|term| {
        term.iter().any(|one| {
            let after = one.earliest().is_none_or(|from| from <= day);
            let before = one.ongoing || one.latest().is_none_or(|to| day <= to);
            after && before
        })
    })
}

/// A date without a year within the terms of office of those who take part.
fn bounded(reading: &Reading<'_, '_>, date: &Written, parts: &[Part<'_>]) -> Option<DateFact> {
    let masked = date.masked()?;
    let terms = terms(reading, parts);
    // A term without an end leaves the other side open; each side needs one term that closes it.
    let begins =
        terms.iter().filter_map(|term| term.iter().map(|one| one.earliest()).min().flatten()).max();
    let ends = terms
        .iter()
        .filter_map(|term| {
            let open = term.iter().any(|one| one.ongoing || one.latest().is_none());
            if open { None } else { term.iter().filter_map(|one| one.latest()).max() }
        })
        .min();
    let (first, last) = (
        begins.unwrap_or(Day::new(*YEARS.start(), 1, 1)?),
        ends.unwrap_or(Day::new(*YEARS.end(), 12, 31)?),
    );
    let weekday = |day: &Day| date.weekday.is_none_or(|weekday| weekday_of(*day) == weekday);
    // 400 years at most: see `candidate_days`.
    let first = first.max(Day::new(last.year().saturating_sub(399), 1, 1)?);
    let days: Vec<Day> = masked
        .candidate_days(first, last)
        .into_iter()
        .filter(|day| held(&terms, *day))
        .filter(weekday)
        .collect();
    let (Some(earliest), Some(latest)) = (days.first().copied(), days.last().copied()) else {
        return plain(date);
    };
    let closed = begins.is_some() && ends.is_some();
    if let ([day], true) = (days.as_slice(), closed)
        && let Some(found) = date.in_year(day.year())
    {
        let rule = if date.weekday.is_some() {
            "day-month, the one year of the offices held whose weekday fits"
        } else {
            "day-month, the one year that the offices held leave"
        };
        return Some(DateFact::new(found, rule));
    }
    let mut fact = DateFact::new(masked, "day-month, year bounded by offices held");
    fact.earliest = begins.map(|_| earliest);
    fact.latest = ends.map(|_| latest);
    if fact.earliest.is_none() && fact.latest.is_none() {
        return plain(date);
    }
    Some(fact)
}

/// The day of a date that leaves no choice, for messages.
pub(super) fn one_day(date: &PartialDate) -> Option<Day> {
    date.bounds().filter(|(first, last)| first == last).map(|(day, _)| day)
}
