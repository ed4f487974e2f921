//! When the event took place.
//!
//! The first date near the head of the text that stands with a meeting, visit, call or speech: a
//! date, `today`, a weekday. A date without a year is completed by the record's date, else bounded
//! by the terms of office of the people who take part.

use index_schema::model::{
    Appointment, DateFact, Day, FROM_RECORD, Kind, PartialDate, Span, TextField,
};

use super::date::{Written, written};
use super::grammar::Flags;
use super::people::Part;
use super::reading::Reading;
use super::scan::Scan;

/// How much of the body is looked at, in words.
const HEAD: usize = 160;

/// No statement of a foreign ministry is older, none is dated later.
const YEARS: std::ops::RangeInclusive<i16> = 1789..=2199;

/// Where a date stands and what it says.
enum Found {
    Date(Written),
    /// Days after the publication: `today` 0, `yesterday` -1.
    Relative(i32, usize),
    Weekday(u8, usize),
}

impl Found {
    fn at(&self) -> usize {
        match self {
            Self::Date(date) => date.first,
            Self::Relative(_, at) | Self::Weekday(_, at) => *at,
        }
    }
}

/// The event's date, if the text gives one.
pub(super) fn event(
    reading: &Reading<'_, '_>,
    kind: Kind,
    published: Option<&DateFact>,
    parts: &[Part<'_>],
) -> Option<DateFact> {
    let found = in_body(reading, kind).map(|found| (found, TextField::Body)).or_else(|| {
        let title = &reading.title;
        let date = written(title, 0, title.words.len()).into_iter().next()?;
        Some((Found::Date(date), TextField::Title))
    });
    let (found, field) = found?;
    let scan = reading.scan(field);
    let published_day = published
        .and_then(DateFact::bounds)
        .filter(|(first, last)| first == last)
        .map(|(day, _)| day);
    match found {
        Found::Date(date) => {
            let mut fact = dated(&date, published, parts, reading)?;
            let bytes = scan.bytes(date.first, date.last);
            fact.span = Some(Span { field, start: bytes.start, end: bytes.end });
            Some(fact)
        }
        Found::Relative(days, at) => {
            let day = Day::from_number(published_day?.number() + days);
            let mut fact = DateFact::new(
                PartialDate::day(day),
                "day of publication, by `today` or a like word",
            );
            let bytes = scan.bytes(at, at + 1);
            fact.span = Some(Span { field, start: bytes.start, end: bytes.end });
            Some(fact)
        }
        Found::Weekday(weekday, at) => {
            let day = nearest_weekday(scan, published_day?, weekday, at);
            let mut fact =
                DateFact::new(PartialDate::day(day), "weekday, nearest to the record's date");
            let bytes = scan.bytes(at, at + 1);
            fact.span = Some(Span { field, start: bytes.start, end: bytes.end });
            Some(fact)
        }
    }
}

/// Dates near the head of the body that fall on another weekday than the text says.
pub(super) fn contradictions(reading: &Reading<'_, '_>) -> Vec<String> {
    let scan = &reading.body;
    let dates = written(scan, 0, scan.words.len().min(HEAD));
    let wrong = dates.into_iter().filter_map(|date| {
        let (day, _) = date.in_year(date.year?)?.bounds().filter(|(first, last)| first == last)?;
        let said = date.weekday.filter(|weekday| *weekday != weekday_of(day))?;
        let name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let name = name.get(usize::from(said).checked_sub(1)?)?;
        Some(format!("the text calls {day} a {name}, which it is not"))
    });
    wrong.collect()
}

/// 1 (Monday) to 7.
fn weekday_of(day: Day) -> u8 {
    // 1970-01-01 was a Thursday.
    u8::try_from((day.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
}

/// The last such weekday up to the publication; the next one after it where the sentence looks ahead.
fn nearest_weekday(scan: &Scan<'_>, published: Day, weekday: u8, at: usize) -> Day {
    let ahead = (at.saturating_sub(20)..at + 8).any(|word| {
        matches!(
            scan.word(word),
            "will" | "Will" | "wird" | "werden" | "next" | "kommenden" | "próximo" | "prochain"
        )
    });
    let back = (i32::from(weekday_of(published)) - i32::from(weekday)).rem_euclid(7);
    if ahead && back != 0 {
        Day::from_number(published.number() + 7 - back)
    } else {
        Day::from_number(published.number() - back)
    }
}

fn in_body(reading: &Reading<'_, '_>, kind: Kind) -> Option<Found> {
    let scan = &reading.body;
    let live = matches!(kind, Kind::Speech | Kind::PressConference | Kind::Interview);
    let mut at = 0;
    let mut sentences = 0;
    while at < scan.words.len().min(HEAD) && sentences < 4 {
        let (first, last) = scan.sentence(at);
        at = last.max(at + 1);
        let meets = (first..last).any(|word| scan.flags_at(word).has(Flags::MEET));
        let dateline = last - first < 14 && sentences == 0;
        if last - first >= 8 {
            sentences += 1;
        }
        let mut found: Vec<Found> = written(scan, first, last)
            .into_iter()
            .filter(|date| !is_past(scan, first, date.first))
            .map(Found::Date)
            .collect();
        found.extend((first..last).filter_map(|word| {
            let flags = scan.flags_at(word);
            let today = flags.has(Flags::TODAY) || this_part_of_day(scan, word);
            let days = if today {
                Some(0)
            } else if flags.has(Flags::YESTERDAY) {
                Some(-1)
            } else if flags.has(Flags::TOMORROW) {
                Some(1)
            } else {
                None
            };
            days.map(|days| Found::Relative(days, word))
        }));
        found.extend(scan.hits.iter().filter_map(|hit| {
            let at = hit.first as usize;
            let day = hit.meaning.weekday().filter(|_| (first..last).contains(&at))?;
            Some(Found::Weekday(day, at))
        }));
        found.sort_by_key(Found::at);
        // `on Tuesday, November 21`: the date says more than its weekday.
        let dates: Vec<usize> = found
            .iter()
            .filter_map(|one| match one {
                Found::Date(date) => Some(date.first),
                Found::Relative(..) | Found::Weekday(..) => None,
            })
            .collect();
        found.retain(|one| match one {
            Found::Weekday(_, at) => !dates.iter().any(|date| date.abs_diff(*at) <= 4),
            Found::Date(_) | Found::Relative(..) => true,
        });
        // A speech tells of other days.
        let told = meets && !matches!(kind, Kind::Speech | Kind::Interview);
        // A day says more than a month.
        if found.iter().any(has_day) {
            found.retain(has_day);
        }
        if (told || dateline)
            && let Some(one) = found.into_iter().next()
        {
            return Some(one);
        }
    }
    if live {
        let word = scan.flags.iter().position(|flags| flags.has(Flags::TODAY))?;
        return Some(Found::Relative(0, word));
    }
    None
}

fn has_day(found: &Found) -> bool {
    match found {
        Found::Date(date) => date.day.is_some(),
        Found::Relative(..) | Found::Weekday(..) => true,
    }
}

/// `this afternoon`, `ce jour`
fn this_part_of_day(scan: &Scan<'_>, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| scan.word(before));
    match scan.word(word) {
        "morning" | "afternoon" | "evening" => matches!(before, "this" | "This"),
        "jour" => matches!(before, "ce" | "Ce"),
        _ => false,
    }
}

/// Whether a date belongs to something else: `established in Riyadh on November 11`.
fn is_past(scan: &Scan<'_>, first: usize, date: usize) -> bool {
    let from = date.saturating_sub(9).max(first);
    (from..date)
        .any(|word| scan.flags_at(word).has(Flags::PAST) && !scan.flags_at(word).has(Flags::MEET))
}

/// Completes or bounds a date.
fn dated(
    date: &Written,
    published: Option<&DateFact>,
    parts: &[Part<'_>],
    reading: &Reading<'_, '_>,
) -> Option<DateFact> {
    if let Some(year) = date.year {
        return Some(DateFact::new(date.in_year(year)?, "date in the text"));
    }
    if let Some((first, last)) = published.and_then(DateFact::bounds) {
        return completed(date, first, last);
    }
    let masked = date.masked()?;
    bounded(reading, &masked, date, parts)
}

/// The day-month nearest to the record's date, where that is known well enough.
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
    let (_, _, found) = all.into_iter().next()?;
    Some(DateFact::new(found, "day-month, year nearest to the record's date"))
}

/// A date without a year within the terms of office of those who take part.
fn bounded(
    reading: &Reading<'_, '_>,
    masked: &PartialDate,
    date: &Written,
    parts: &[Part<'_>],
) -> Option<DateFact> {
    let terms: Vec<Vec<&Appointment>> = parts
        .iter()
        .filter_map(|part| {
            let spoken = part.appointment?;
            let all = reading.authority.appointments_of(&spoken.person).iter();
            let same = all.filter(|one| {
                one.affiliation == spoken.affiliation && one.role_class == spoken.role_class
            });
            Some(same.collect())
        })
        .collect();
    let plain = || {
        let mut fact = DateFact::new(masked.clone(), "day-month, year unknown");
        (fact.earliest, fact.latest) = (None, None);
        Some(fact)
    };
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
    let held = |day: Day| {
        terms.iter().all(|term| {
            term.iter().any(|one| {
                let after = one.earliest().is_none_or(|from| from <= day);
                let before = one.ongoing || one.latest().is_none_or(|to| day <= to);
                after && before
            })
        })
    };
    let weekday = |day: &Day| date.weekday.is_none_or(|weekday| weekday_of(*day) == weekday);
    // 400 years at most: see `candidate_days`.
    let first = first.max(Day::new(last.year().saturating_sub(399), 1, 1)?);
    let days: Vec<Day> = masked
        .candidate_days(first, last)
        .into_iter()
        .filter(|day| held(*day))
        .filter(weekday)
        .collect();
    let (Some(earliest), Some(latest)) = (days.first().copied(), days.last().copied()) else {
        return plain();
    };
    if let ([day], None, true) = (days.as_slice(), date.to_day, begins.is_some() && ends.is_some())
    {
        return Some(DateFact::new(
            PartialDate::day(*day),
            "day-month, the one year that the offices held leave",
        ));
    }
    let mut fact = DateFact::new(masked.clone(), "day-month, year bounded by offices held");
    fact.earliest = begins.map(|_| earliest);
    fact.latest = ends.map(|_| latest);
    if fact.earliest.is_none() && fact.latest.is_none() {
        return plain();
    }
    Some(fact)
}

/// The event that a record's own fields give: its date up to `end_date`.
pub(super) fn of_record(published: Option<&DateFact>, end: Option<&DateFact>) -> Option<DateFact> {
    let (first, _) = published?.bounds()?;
    let (_, last) = end?.bounds()?;
    (first <= last).then(|| DateFact::new(PartialDate::interval(first, last), FROM_RECORD))
}
