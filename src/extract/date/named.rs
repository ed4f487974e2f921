//! Dates with the name of a month, in any order that the languages use.
//!
//! ```text
//! November 21[, 2023]   21[.|st|er|-го] [de|of] November [[de] 2023]   November 2023   in November
//! 14-15 May   3. und 4. Mai   du 3 au 5 mai   del 3 al 5 de mayo   с 3 по 5 мая   May 14 to 15   3, 4 and 5 May
//! ```

use super::number::{YearAt, day_ending_at, day_from, gap, number_at, year_at};
use super::written::{Spot, Trust, Written};
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::{Hit, Meaning};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// A sign between two days that makes them a range.
pub(super) fn is_range_sign(gap: &str) -> bool {
    matches!(
        gap,
        "-" | "–"
            | "—"
            | "‑"
            | "‒"
            | "−"
            | "&"
            | "/"
            | ".-"
            | ".–"
            | ".—"
            | ". -"
            | ". –"
            | "./"
            | ". – "
    )
}

/// A word between two days that makes them a range.
pub(super) fn is_range_word(word: &str) -> bool {
    matches!(
        word,
        "to" | "through"
            | "thru"
            | "until"
            | "till"
            | "al"
            | "a"
            | "au"
            | "bis"
            | "по"
            | "до"
            | "hasta"
            | "jusqu"
            | "إلى"
    )
}

/// A word that joins two days.
pub(super) fn is_joining_word(word: &str) -> bool {
    matches!(word, "and" | "y" | "et" | "und" | "и" | "e" | "sowie")
}

/// What may stand before a day.
fn is_article(word: &str) -> bool {
    matches!(word, "the" | "el" | "le" | "les" | "zum" | "den" | "dem")
}

/// What may stand between a day and its month, or a month and its year.
fn is_link(word: &str) -> bool {
    matches!(word, "de" | "of" | "del" | "des" | "d")
}

/// The date around the name of a month, or the month alone where `in` or a year makes it one.
pub(super) fn around(scan: &Scan<'_>, at: usize, month: i8) -> Option<Written> {
    let spot = Spot { year: None, month, day: None };
    let mut one = Written::new(at..at + 1, spot);
    day_before(scan, at, &mut one);
    if one.from.day.is_none() {
        day_after(scan, at, &mut one);
    }
    if year_after(scan, at, &mut one) == YearAt::Other {
        return None;
    }
    if one.from.day.is_none() && one.from.year.is_none() && !is_alone(scan, at) {
        return None;
    }
    if let Some(year) = one.from.year.filter(|_| one.to.is_some()) {
        one.to = one.to.map(|to| Spot { year: Some(year), ..to });
        one.from.year = Some(year);
    }
    check(&mut one);
    Some(one)
}

/// A day that no year has is no date; a range must go forwards.
pub(super) fn check(one: &mut Written) {
    if !one.from.is_possible() || one.to.is_some_and(|to| !to.is_possible()) {
        one.trust = Trust::Impossible;
    }
}

/// `in May`, `im Mai`: a month without anything more. `May` and `March` are other words too.
fn is_alone(scan: &Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let word = scan.word(before);
    matches!(word, "in" | "In" | "im" | "Im" | "en" | "En" | "в" | "В")
        && gap(scan, before) == Some("")
        && !scan.flags_at(at + 1).has(Flags::PAST)
}

fn day_before(scan: &Scan<'_>, at: usize, one: &mut Written) {
    let Some(before) = at.checked_sub(1) else { return };
    // A full stop after the day is German; elsewhere it ends a sentence.
    let stop = scan.languages.meet(Languages::GERMAN.and(Languages::OTHER));
    let soft = |after: usize| match gap(scan, after) {
        Some("" | "-" | "‑") => true,
        Some(".") => stop || scan.gap_after(after) == ".",
        _ => false,
    };
    if !soft(before) {
        return;
    }
    // `الأول من أيار`
    if scan.word(before) == "من" && before > 0 && scan.word(before - 1) == "الأول" {
        one.from.day = Some(1);
        one.first = before - 1;
        return;
    }
    let link = is_link(scan.word(before)) && before > 0 && soft(before - 1);
    let end = if link { before } else { at };
    let Some((day, first)) = day_ending_at(scan, end) else { return };
    // `1,5 million`, `2.21 May`: a piece of a longer number.
    if first > 0 && number_at(scan, first - 1).is_some() && scan.gap_before(first) == "," {
        return;
    }
    // `April 28-May 2`: the number is the day of the month before it.
    let month = |hit: &Hit| matches!(hit.meaning, Meaning::Month(_));
    let taken = first
        .checked_sub(1)
        .is_some_and(|before| gap(scan, before) == Some("") && scan.hits_at(before).any(month));
    if taken && is_range_sign(scan.gap_before(end).trim()) {
        return;
    }
    one.from.day = Some(day);
    one.first = first;
    days_before(scan, one);
}

/// Further days before the one found: `14-`, `3. und`, `del 3 al`, `3, 4 and`.
pub(super) fn days_before(scan: &Scan<'_>, one: &mut Written) {
    let (Some(day), Some(before)) = (one.from.day, one.first.checked_sub(1)) else { return };
    let Some(between) = gap(scan, before) else { return };
    let earlier = |end: usize| day_ending_at(scan, end).filter(|(first, _)| *first < day);
    let mut found = if is_range_sign(between) { earlier(one.first) } else { None };
    if found.is_none() && between.is_empty() {
        let article = is_article(scan.word(before)) || is_weekday(scan, before);
        let word = if article { before.checked_sub(1) } else { Some(before) };
        let Some(word) = word else { return };
        let joins = is_joining_word(scan.word(word));
        if !joins && !is_range_word(scan.word(word)) {
            return;
        }
        found = earlier(word).filter(|(_, first)| {
            gap(scan, word - 1).is_some_and(|gap| matches!(gap, "" | "." | ","))
                && !is_counted(scan, *first)
        });
        // `3, 4 and 5 May`
        while let Some((first_day, first)) = found.filter(|_| joins) {
            let comma =
                first.checked_sub(1).is_some_and(|at| matches!(gap(scan, at), Some("," | ".,")));
            match day_ending_at(scan, first).filter(|(day, _)| comma && *day < first_day) {
                Some(further) => found = Some(further),
                None => break,
            }
        }
    }
    if let Some((first_day, first)) = found {
        one.to = Some(Spot { day: Some(day), ..one.from });
        one.from.day = Some(first_day);
        one.first = first;
    }
}

fn is_weekday(scan: &Scan<'_>, at: usize) -> bool {
    scan.hits_at(at).any(|hit| hit.meaning.weekday().is_some())
}

/// `at 10 and 21 November`, `10:30`: a number that is no day.
fn is_counted(scan: &Scan<'_>, first: usize) -> bool {
    first.checked_sub(1).is_some_and(|before| {
        scan.gap_after(before).contains([':', '.']) && number_at(scan, before).is_some()
            || scan.word(before) == "at"
    })
}

fn day_after(scan: &Scan<'_>, at: usize, one: &mut Written) {
    if !matches!(gap(scan, at), Some("" | "." | "-" | "‑")) {
        return;
    }
    let next = if scan.word(at + 1) == "the" { at + 2 } else { at + 1 };
    let Some((day, after)) = day_from(scan, next) else { return };
    let month_first = scan.languages.meet(
        Languages::ENGLISH.and(Languages::OTHER).and(Languages::ARABIC).and(Languages::CHINESE),
    );
    let (day, last) = (one.from.day.replace(day), after);
    debug_assert!(day.is_none());
    one.last = last;
    let before = at.checked_sub(1).map_or("", |before| scan.word(before));
    let closes = closes(scan, last);
    // `3 mayo 2023 países`: other languages write the month first only before a year.
    let has_year = matches!(year_of(scan, last), (YearAt::Year(_), _));
    let number = gap(scan, last - 1) == Some(",")
        && scan.word(last).len() == 3
        && scan.shape_at(last) == Some(Shape::Number);
    let clock = scan.gap_after(last - 1).starts_with(':');
    // `in May 27 countries`
    let counts = matches!(before, "in" | "In") && !closes && !has_year;
    if number || clock || counts || (!month_first && !has_year) {
        (one.from.day, one.last) = (None, at + 1);
        return;
    }
    days_after(scan, one);
}

/// `May 14-15`, `May 14 to 15`, `May 14, 15 and 16`.
fn days_after(scan: &Scan<'_>, one: &mut Written) {
    let Some(day) = one.from.day else { return };
    let mut at = one.last;
    // `May 14, 15 and 16`
    while gap(scan, at - 1) == Some(",")
        && let Some((_, after)) = day_from(scan, at)
        && (is_joining_word(scan.word(after)) || gap(scan, after - 1) == Some(","))
    {
        at = after;
    }
    let Some(between) = gap(scan, at - 1) else { return };
    let later = |at: usize| day_from(scan, at).filter(|(last, _)| *last > day);
    let found = if is_range_sign(between) {
        later(at)
    } else if matches!(between, "" | ",") {
        let the = usize::from(scan.word(at + 1) == "the");
        let word = scan.word(at);
        let to = is_range_word(word) && word != "a";
        let and = is_joining_word(word) && word != "e";
        let found = if to || and { later(at + 1 + the) } else { None };
        // `May 14 and 15 people`: what follows must close the date.
        found.filter(|(_, after)| to || closes(scan, *after))
    } else {
        None
    };
    // `May 14 - 15 June` and `14 to 15 June` begin another month.
    let month = |at: usize| {
        scan.hits_at(at)
            .any(|hit| matches!(hit.meaning, crate::extract::lexicon::Meaning::Month(_)))
    };
    if let Some((last, after)) = found
        && !month(after)
    {
        one.to = Some(Spot { day: Some(last), ..one.from });
        one.last = after;
    }
}

/// Whether what follows a number is not what it counts: a sign, the end, a small word.
fn closes(scan: &Scan<'_>, next: usize) -> bool {
    let gap = next.checked_sub(1).map_or("", |at| scan.gap_after(at));
    let flags = scan.flags_at(next);
    gap.starts_with([',', '.', ';', ':', ')', '\n', '-', '–', '—', ']', '!', '?'])
        || scan.shape_at(next) != Some(Shape::Lower)
        || flags.has(Flags::IN)
        || flags.has(Flags::TO)
        || flags.has(Flags::OF)
        || flags.has(Flags::AND)
        || flags.has(Flags::FROM)
        || matches!(scan.word(next), "with" | "as" | "during" | "the" | "through" | "until" | "by")
}

/// The year that follows, and the word after it.
fn year_of(scan: &Scan<'_>, last: usize) -> (YearAt, usize) {
    let Some(before) = last.checked_sub(1) else { return (YearAt::None, last) };
    let Some(between) = gap(scan, before) else { return (YearAt::None, last) };
    let next = if between.is_empty() && is_link(scan.word(last)) { last + 1 } else { last };
    // `Nov. 2023`
    let short = between == "." && scan.word(before).chars().count() <= 4;
    if !(matches!(between, "" | "," | "-" | "‑") || short) {
        return (YearAt::None, last);
    }
    if next > last && gap(scan, last) != Some("") {
        return (YearAt::None, last);
    }
    let year = year_at(scan, next);
    // `21 ноября 2023 года`
    let word =
        matches!(scan.word(next + 1), "года" | "г" | "году" | "год") && gap(scan, next) == Some("");
    (year, next + 1 + usize::from(word && matches!(year, YearAt::Year(_))))
}

fn year_after(scan: &Scan<'_>, month: usize, one: &mut Written) -> YearAt {
    let (year, last) = year_of(scan, one.last);
    if let YearAt::Year(number) = year {
        // `November-2023 to 2025`, `May 2019-2023`: a range of years is none of days.
        let range = one.from.day.is_none()
            && is_range_sign(gap(scan, last - 1).unwrap_or_default())
            && matches!(year_at(scan, last), YearAt::Year(_));
        if range {
            return YearAt::None;
        }
        one.from.year = Some(number);
        one.last = last;
    }
    // Only right behind the date is a large number its year; `in May 9000 people` has none.
    if year == YearAt::Other
        && (one.from.day.is_none() || one.last == month + 1 && last > one.last + 1)
    {
        return YearAt::None;
    }
    year
}
