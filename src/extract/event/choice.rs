//! Which of the dates is the event's.

use std::ops::Range;

use index_schema::model::{Kind, TextField};

use super::dateline::dateline;
use super::{Setting, cues, relative};
use crate::extract::date::{Trust, Written};
use crate::extract::grammar::Flags;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;

/// How much of the body is looked at, in words.
const HEAD: usize = 200;

/// Words at the head among which a line says that the text is an interview.
const LINES: usize = 60;

/// Words of a sentence that is more than a line above the text.
const FULL: usize = 8;

/// How many full sentences of it.
const SENTENCES: usize = 5;

/// How much of an announcement, in words.
const ITINERARY: usize = 800;

/// How much of something said is looked through for a `today`, in words.
const LIVE: usize = 4_000;

/// A time expression and what it says.
#[derive(Debug, Clone)]
pub(super) enum Found {
    Date(Written),
    /// Days after the publication: `today` 0, `yesterday` -1.
    Relative(i32, usize),
    /// A weekday, perhaps up to another one, or with the number of its day.
    Weekday {
        weekday: u8,
        to: Option<u8>,
        words: Range<usize>,
        day_of_month: Option<i8>,
    },
}

/// Where the event's date stands, with the date of the dateline.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) field: TextField,
    pub(super) found: Found,
    pub(super) dateline: Option<Written>,
}

impl Found {
    fn at(&self) -> usize {
        match self {
            Self::Date(date) => date.first,
            Self::Relative(_, at) => *at,
            Self::Weekday { words, .. } => words.start,
        }
    }

    fn words(&self) -> Range<usize> {
        match self {
            Self::Date(date) => date.first..date.last,
            Self::Relative(_, at) => *at..*at + 1,
            Self::Weekday { words, .. } => words.clone(),
        }
    }

    const fn has_day(&self) -> bool {
        match self {
            Self::Date(date) => date.has_day(),
            Self::Relative(..) | Self::Weekday { .. } => true,
        }
    }
}

/// Whether a text is what was said at an event, so that its title or dateline gives the day.
const fn is_live(kind: Kind) -> bool {
    matches!(kind, Kind::Speech | Kind::PressConference | Kind::Interview)
}

/// Whether a text of this kind is about an event of its own; others comment as a rule.
const fn is_report(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Readout
            | Kind::Announcement
            | Kind::JointStatement
            | Kind::PressConference
            | Kind::Interview
            | Kind::Speech
    )
}

pub(super) fn choose(reading: &Reading<'_, '_>, setting: &Setting<'_, '_>) -> Option<Place> {
    let (scan, kind) = (&reading.body, setting.kind);
    let title = of_title(&reading.title, &setting.dates.title, kind);
    let range = setting.dates.title.iter().find(|date| date.to.is_some()).copied();
    let line = dateline(scan, &setting.dates.body);
    let place = |field, found| Place { field, found, dateline: line.or(title) };
    let of_title = || title.map(|date| place(TextField::Title, Found::Date(date)));
    let of_line = || line.map(|date| place(TextField::Body, Found::Date(date)));
    let live_kind = is_live(kind) || (!is_report(kind) && addresses(scan));
    if live_kind && title.is_some_and(|date| date.has_day()) {
        return of_title();
    }
    let title_scan = &reading.title;
    let comments = !is_report(kind) && cues::is_comment(title_scan, 0, title_scan.words.len());
    let (first, last) = scan.sentence(0);
    if !is_live(kind) && cues::is_grief(scan, first, last) {
        return None;
    }
    let (lead, end) = full_sentence(scan);
    if !is_live(kind) && !is_report(kind) && cues::is_spoken_for(scan, lead, end) {
        return None;
    }
    if let Some(found) = told(scan, setting, line.as_ref()).filter(|_| !comments)
        && (found.has_day() || line.is_none())
    {
        // `Visit to Norway, 19-21 August` says more than the day of the arrival.
        return Some(match range.filter(|range| is_within(&found, range)) {
            Some(range) => place(TextField::Title, Found::Date(range)),
            None => place(TextField::Body, found),
        });
    }
    if live_kind {
        let of_today = || Some(place(TextField::Body, Found::Relative(0, live(scan, kind)?)));
        return of_line().or_else(of_today).or_else(of_title);
    }
    let of_weekday = || Some(place(TextField::Body, line_of_weekday(scan)?));
    of_title().or_else(|| if is_report(kind) { of_line().or_else(of_weekday) } else { None })
}

/// The first sentence that is no line above the text.
fn full_sentence(scan: &Scan<'_>) -> (usize, usize) {
    let mut at = 0;
    while at < scan.words.len().min(LINES) {
        let (first, last) = scan.sentence(at);
        if last - first >= FULL {
            return (first, last);
        }
        at = last.max(at + 1);
    }
    (0, 0)
}

/// Whether a date is one of the days of a range.
fn is_within(found: &Found, range: &Written) -> bool {
    let Found::Date(date) = found else { return false };
    let year = range.year().or(date.year()).unwrap_or(2000);
    let inside = |date: &Written| {
        let (first, last) = range.in_year(year)?.bounds()?;
        let (from, to) = date.in_year(date.year().unwrap_or(year))?.bounds()?;
        Some(first <= from && to <= last)
    };
    inside(date) == Some(true)
}

/// `AMMAN, Saturday.` above a text.
fn line_of_weekday(scan: &Scan<'_>) -> Option<Found> {
    const SHORT: usize = 5;
    let (first, last) = scan.sentence(0);
    let mut found = expressions(scan, &[], first..last);
    (last - first <= SHORT && found.len() == 1).then(|| found.pop()).flatten()
}

/// Whether a text speaks to people present: `Excellencies, Ladies and Gentlemen`.
fn addresses(scan: &Scan<'_>) -> bool {
    let head = scan.words.len().min(HEAD);
    let asked =
        |word| matches!(scan.word(word), "interview" | "Interview" | "entrevista" | "интервью");
    (0..head).any(|word| cues::is_address(scan.word(word))) || (0..head.min(LINES)).any(asked)
}

/// The date of a title, where that is about an event and the date is its own.
fn of_title(scan: &Scan<'_>, dates: &[Written], kind: Kind) -> Option<Written> {
    let about = (0..scan.words.len()).any(|word| {
        let flags = scan.flags_at(word);
        flags.has(Flags::MEET) || flags.has(Flags::TOLD)
    });
    if !is_report(kind) && (!about || cues::is_comment(scan, 0, scan.words.len())) {
        return None;
    }
    let own = |date: &&Written| {
        let anniversary = (0..scan.words.len()).any(|word| cues::is_anniversary(scan.word(word)));
        let other = cues::is_other(scan, 0, date.first, date.to.is_some());
        date.trust != Trust::Impossible && !anniversary && (is_live(kind) || !other)
    };
    dates.iter().find(own).copied()
}

/// The first time expression of a sentence near the head of the body that tells of the event.
fn told(scan: &Scan<'_>, setting: &Setting<'_, '_>, line: Option<&Written>) -> Option<Found> {
    let kind = setting.kind;
    let mut at = 0;
    let mut sentences = 0;
    // An announcement may give its days at the very end.
    let (head, most) =
        if kind == Kind::Announcement { (ITINERARY, usize::MAX) } else { (HEAD, SENTENCES) };
    while at < scan.words.len().min(head) && sentences < most {
        let (first, last) = scan.sentence(at);
        at = last.max(at + 1);
        let before = sentences;
        if last - first >= FULL {
            sentences += 1;
        }
        // What is said tells of other days; only a line about the saying is of this one.
        if is_live(kind) && (before > 1 || !cues::is_session(scan, first, last)) {
            continue;
        }
        if !tells(scan, (first, last), before, kind) {
            continue;
        }
        let mut found = expressions(scan, &setting.dates.body, first..last);
        // `GABORONE, Thursday – The mission will stay from 28 December to 5 January`
        if found.len() > 1 {
            found.retain(|one| !heads_line(scan, one));
        }
        // `today condemned`: the verb may stand a few words behind.
        found.retain(|one| {
            is_report(kind) || !cues::is_comment(scan, first, last.min(one.words().end + 4))
        });
        if cues::is_grief(scan, first, last) {
            found.clear();
        }
        // A wish is sent for a day, not on it.
        if kind == Kind::Congratulation {
            found.retain(|one| match one {
                Found::Date(date) => before == 0 && cues::has_verb(scan, first, date),
                Found::Relative(..) => true,
                Found::Weekday { .. } => false,
            });
        }
        // `today until 20 December`: the day before is the event's too.
        let begins = found.first().map_or(usize::MAX, Found::at);
        let ends_stay = |date: &Written| {
            date.first > begins && date.first > 0 && cues::is_until(scan.word(date.first - 1))
        };
        found.retain(|one| match one {
            Found::Date(date) => {
                line.is_none_or(|line| line.first != date.first)
                    && (date.has_day() && (is_report(kind) || before == 0)
                        || cues::has_verb(scan, first, date))
                    && (ends_stay(date)
                        || !cues::is_other(scan, first, date.first, date.to.is_some()))
            }
            Found::Weekday { words, .. } => !cues::is_other(scan, first, words.start, false),
            Found::Relative(..) => true,
        });
        // A day says more than a month.
        if found.iter().any(Found::has_day) {
            found.retain(Found::has_day);
        }
        if let Some(there_and_back) = there_and_back(scan, &found) {
            return Some(there_and_back);
        }
        if let Some(stages) = stages(&found).filter(|_| kind == Kind::Announcement) {
            return Some(stages);
        }
        if let Some(one) = found.into_iter().next() {
            return Some(one);
        }
        // A text that begins by a comment tells of the event of others.
        let comments = || !is_report(kind) && cues::is_comment(scan, first, last);
        if before == 0 && sentences == 1 && comments() {
            return None;
        }
    }
    None
}

/// Whether a weekday belongs to the dateline of a text.
fn heads_line(scan: &Scan<'_>, one: &Found) -> bool {
    /// Words of `GABORONE/KINSHASA, Thursday –`.
    const NEAR: usize = 6;
    let Found::Weekday { words, .. } = one else { return false };
    let line = scan.text.get(..scan.bytes(words.start, words.end).start).unwrap_or_default();
    let short = line.len() - line.rfind('\n').map_or(0, |at| at + 1) <= 40;
    let gap = scan.gap_before(words.end);
    short && words.start < NEAR * 3 && gap.trim_start().starts_with(['-', '–', '—', ':'])
}

/// `to London, May 3-5, and to Kyiv, May 5-6`: a travel without a day between its stages.
fn stages(found: &[Found]) -> Option<Found> {
    let [Found::Date(one), Found::Date(other)] = found else { return None };
    let year = one.year().or(other.year()).unwrap_or(2000);
    let (_, end) = one.in_year(one.year().unwrap_or(year))?.bounds()?;
    let (start, _) = other.in_year(other.year().unwrap_or(year))?.bounds()?;
    let to = other.to.or_else(|| one.to.map(|_| other.from))?;
    let next = one.to.is_some() && (0..=1).contains(&(start.number() - end.number()));
    next.then_some(Found::Date(Written { to: Some(to), last: other.last, ..*one }))
}

/// `leaves on 13 March and returns on 21 March`, `today (18 December), until 20 December`: the days of
/// the travel.
fn there_and_back(scan: &Scan<'_>, found: &[Found]) -> Option<Found> {
    let found = match found {
        // `today (18 December)`
        [Found::Relative(..), Found::Date(_), Found::Date(_)] => found.get(1..)?,
        _ => found,
    };
    let [there, back] = found else { return None };
    let (start, end) = (there.words().end, back.words().start);
    let until = end
        .checked_sub(2)
        .is_some_and(|from| (from.max(start)..end).any(|word| cues::is_until(scan.word(word))));
    if !until && !(start..end).any(|word| cues::is_return(scan.word(word))) {
        return None;
    }
    if let (
        Found::Weekday { weekday, words, day_of_month: None, .. },
        Found::Weekday { weekday: to, words: last, .. },
    ) = (there, back)
    {
        let words = words.start..last.end;
        let (weekday, to) = (*weekday, Some(*to));
        return Some(Found::Weekday { weekday, to, words, day_of_month: None });
    }
    let (Found::Date(there), Found::Date(back)) = (there, back) else { return None };
    let single = |date: &Written| date.to.is_none() && date.has_day() && date.trust == Trust::Sure;
    let range = Written { to: Some(back.from), last: back.last, ..*there };
    let forwards = back.year().is_none_or(|_| range.dated().is_some());
    (single(there) && single(back) && forwards).then_some(Found::Date(range))
}

/// Whether a sentence tells of the event of a text of this kind.
fn tells(scan: &Scan<'_>, (first, last): (usize, usize), sentences: usize, kind: Kind) -> bool {
    let any = |flags: Flags| (first..last).any(|word| scan.flags_at(word).has(flags));
    let named = |word: usize| {
        scan.hits_at(word).any(|hit| {
            let meaning = hit.meaning;
            meaning.is_person() || meaning.office().is_some() || meaning.is_country_name()
        })
    };
    // The first sentence says what somebody did, in whatever words.
    let lead = || sentences == 0 && last - first >= FULL && (first..last).any(named);
    if is_report(kind) {
        return any(Flags::MEET) || any(Flags::TOLD) || any(Flags::HELD) || lead();
    }
    let told = (first..last).any(|word| cues::is_told(scan, word));
    let lead = || sentences == 0 && (first..last).any(named);
    told || any(Flags::AHEAD) || any(Flags::MARK) || any(Flags::MEET) || lead()
}

/// The time expressions among words, in order.
fn expressions(scan: &Scan<'_>, dates: &[Written], words: Range<usize>) -> Vec<Found> {
    let start = dates.partition_point(|date| date.first < words.start);
    let dates: Vec<&Written> = dates
        .iter()
        .skip(start)
        .take_while(|date| date.first < words.end)
        .filter(|date| date.trust != Trust::Impossible)
        .collect();
    let mut found: Vec<Found> = dates.iter().map(|date| Found::Date(**date)).collect();
    found.extend(
        words.clone().filter_map(|word| Some(Found::Relative(relative::days(scan, word)?, word))),
    );
    let hits = scan.hits.partition_point(|hit| (hit.first as usize) < words.start);
    let hits = scan.hits.iter().skip(hits).take_while(|hit| (hit.first as usize) < words.end);
    found.extend(hits.filter_map(|hit| {
        let (weekday, words, day_of_month) = relative::weekday_at(scan, hit)?;
        // `on Tuesday, November 21`: the date says more than its weekday.
        let is_told = dates.iter().any(|date| {
            date.first.abs_diff(words.start) <= 4 || (date.first..date.last).contains(&words.start)
        });
        (!is_told).then_some(Found::Weekday { weekday, to: None, words, day_of_month })
    }));
    found.sort_by_key(Found::at);
    found
}

/// A `today` of what was said that is the day on which it was said: with words of meeting, welcome or
/// speaking near it. Journalists and those whom they ask mean the day as a rule.
fn live(scan: &Scan<'_>, kind: Kind) -> Option<usize> {
    const NEAR: usize = 9;
    let words = 0..scan.words.len().min(LIVE);
    let mut today = words.filter(|at| relative::days(scan, *at) == Some(0));
    if kind == Kind::PressConference {
        return today.next();
    }
    today.find(|at| {
        let (first, last) = scan.sentence(*at);
        let near = first.max(at.saturating_sub(NEAR))..last.min(at + NEAR);
        let at = *at;
        near.filter(|word| *word != at).any(|word| {
            let flags = scan.flags_at(word);
            let speaker = word == at + 1 && at == first && cues::is_speaker(scan.word(word));
            speaker
                || flags.has(Flags::MEET)
                || flags.has(Flags::GREET)
                || flags.has(Flags::JOIN)
                || cues::is_here(scan.word(word))
        })
    })
}
