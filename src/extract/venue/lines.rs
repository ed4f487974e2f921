//! Places above the text: a line of its own, a dateline, the end of the title.

use super::place::{Place, country_at, place_at};
use crate::extract::lexicon::Meaning;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;
use crate::extract::words::{Shape, Word};

/// How many lines above the text may be a place.
const LINES: usize = 6;

/// Bytes of a line that is a paragraph of the text.
const LONG_LINE: usize = 160;

/// A line of its own that begins with a city or is a country.
pub(super) fn own_line(reading: &Reading<'_, '_>, turns: bool) -> Option<Place> {
    let scan = &reading.body;
    let (mut start, mut begun) = (0, false);
    for line in scan.text.split_inclusive('\n').take(LINES) {
        let trimmed = line.trim();
        // The text has begun: what follows may be a signature, but a city and a day are a head.
        begun |= trimmed.len() > LONG_LINE && !turns;
        let at = scan.word_from(start);
        let end = scan.word_from(start + line.len());
        start += line.len();
        if trimmed.len() > 70
            || trimmed.ends_with(['.', ':']) && !trimmed.ends_with("D.C.")
            || end == at
            || end - at > 7
        {
            continue;
        }
        if let Some(place) = place_at(reading, scan, at) {
            let rest = end.saturating_sub(place.last);
            // `Jerusalem, August 31, 1994`
            let dated = rest > 0 && (place.last..end).all(|at| is_date(scan, at));
            if begun && !dated {
                continue;
            }
            if (rest <= 2 || dated) && scan.gap_before(place.last).starts_with([',', '\n', '.'])
                || rest == 0
            {
                return Some(place);
            }
        }
        if begun {
            continue;
        }
        if let Some(place) = line_end_city(reading, at, end) {
            return Some(place);
        }
        // `Kangerlussuaq, Greenland`: a city that no list knows, before its country.
        let country = (at..end).rev().find_map(|word| {
            country_at(reading, scan, word)
                .filter(|(last, _)| *last == end)
                .map(|(_, code)| (word, code))
        });
        if let Some((word, code)) = country
            && word > at
            && scan.gap_before(word) == ", "
            && scan.shape_at(at).is_some_and(Shape::is_capital)
            && (at..word).all(|word| {
                scan.hits_at(word).all(|hit| !matches!(hit.meaning, Meaning::Office(_)))
            })
        {
            let city = scan.slice(at, word).trim_end_matches([',', ' ']).to_owned();
            // `Salón Bolívar, Palacio Bolívar, Panamá` tells of a house.
            let city = Some(city).filter(|city| !city.contains(','));
            return Some(Place { city, country: Some(code), last: end });
        }
    }
    None
}

/// `Iveagh House, Dublin`, perhaps with the day behind it: a house and its city on a line that names no
/// office.
fn line_end_city(reading: &Reading<'_, '_>, first: usize, end: usize) -> Option<Place> {
    let scan = &reading.body;
    let office = (first..end)
        .any(|at| scan.hits_at(at).any(|hit| matches!(hit.meaning, Meaning::Office(_))));
    let bare = (first..end).rev().find(|at| !is_date(scan, *at)).map_or(end, |at| at + 1);
    (first + 1..bare)
        .filter(|at| scan.gap_before(*at) == ", " && !office)
        .find_map(|at| place_at(reading, scan, at).filter(|place| place.last == bare))
}

/// Whether a word is part of a date.
fn is_date(scan: &Scan<'_>, at: usize) -> bool {
    scan.shape_at(at) == Some(Shape::Number)
        || matches!(
            scan.word(at),
            "le" | "den" | "el" | "the" | "de" | "г" | "года" | "1er" | "del"
        )
        || scan
            .hits_at(at)
            .any(|hit| matches!(hit.meaning, Meaning::Month(_) | Meaning::Weekday(_)))
}

/// The first word of the second line.
fn line_end(scan: &Scan<'_>) -> usize {
    let start = scan.words.first().map_or(0, Word::start);
    let rest = scan.text.get(start..).unwrap_or_default();
    let end = rest.find('\n').map_or(scan.text.len(), |at| start + at);
    scan.word_from(end)
}

/// `GENEVA, January 21.`, `Amman, 4 November -`, `Vaduz (ikr) -`, `11 March 2024, Kyiv` at the head of the
/// text.
pub(super) fn dateline(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.body;
    let mut start = 0;
    for line in scan.text.split_inclusive('\n').take(LINES) {
        let at = scan.word_from(start);
        start += line.len();
        if line.trim().is_empty() {
            continue;
        }
        if let Some(place) = dateline_at(reading, at, scan.word_from(start)) {
            return Some(place);
        }
        // Only short lines stand above it: `Press release`.
        if line.len() > LONG_LINE / 2 {
            return None;
        }
    }
    None
}

/// The place of a line that begins at word `at` and ends before word `end`.
fn dateline_at(reading: &Reading<'_, '_>, at: usize, end: usize) -> Option<Place> {
    /// Words between a city and its date: `Abidjan (Plateau), salle des fêtes, mardi 10 janvier`.
    const BETWEEN: usize = 9;
    let scan = &reading.body;
    let Some(place) = place_at(reading, scan, at) else {
        return if at == 0 { behind_date(reading) } else { None };
    };
    let gap = scan.gap_before(place.last);
    let end = end.min(place.last + BETWEEN);
    let upper = scan.shape_at(at) == Some(Shape::Upper);
    let apart = gap.starts_with([',', '(', ':'])
        || gap.starts_with(" (")
        || upper && gap == " " && scan.shape_at(place.last) == Some(Shape::Number);
    let dated = apart && (place.last..end).any(|at| is_date(scan, at));
    let dashed = matches!(gap.trim(), "–" | "—" | "-" | "." | ":") && upper;
    // A news agency or a section of the ministry stands in brackets.
    let agency = gap == " ("
        && (place.last..end.min(place.last + 4)).any(|at| {
            let gap = scan.gap_after(at);
            gap.starts_with(')') && gap.contains(['-', '–', '—'])
        });
    (dated || dashed || agency).then_some(place)
}

/// `11 March 2024, Kyiv` on the first line.
fn behind_date(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.body;
    let end = line_end(scan).min(8);
    let at = (0..end).find(|at| !is_date(scan, *at))?;
    let comma = matches!(scan.gap_before(at).trim(), "," | "-" | "–" | "—");
    let place = place_at(reading, scan, at).filter(|_| at > 0 && comma)?;
    let gap = scan.gap_before(place.last);
    (gap.contains(['\n', '-', '–', '—']) || gap.starts_with([',', '.', ':'])).then_some(place)
}

/// `Interview given by X, Iveagh House, Dublin, 4 May 2023`: a first line that is a heading and ends with
/// the city and the day.
pub(super) fn heading_end(reading: &Reading<'_, '_>) -> Option<Place> {
    /// Words of such a line.
    const HEADING: usize = 60;
    let scan = &reading.body;
    let end = line_end(scan);
    if end > HEADING || end == 0 || end >= scan.words.len() {
        return None;
    }
    let bare = (0..end).rev().find(|at| !is_date(scan, *at)).map_or(end, |at| at + 1);
    (bare.saturating_sub(4)..bare)
        .filter(|at| bare < end && scan.gap_before(*at) == ", ")
        .find_map(|at| place_at(reading, scan, at).filter(|place| place.last == bare))
}

/// `Press conference, Port Moresby`: a city behind the last comma of the title.
pub(super) fn title_end(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.title;
    let end = scan.words.len();
    // Behind the place the title may end with the day: `Cape Town, 22 June 2019`.
    let bare = (0..end).rev().find(|at| !is_date(scan, *at)).map_or(end, |at| at + 1);
    (bare.saturating_sub(6)..bare)
        .filter(|at| matches!(scan.gap_before(*at), ", " | " – " | " - " | " — " | " ("))
        .find_map(|at| place_at(reading, scan, at).filter(|place| place.last == bare))
}
