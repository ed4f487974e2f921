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

/// Whether a word is part of a date.
fn is_date(scan: &Scan<'_>, at: usize) -> bool {
    scan.shape_at(at) == Some(Shape::Number)
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
    /// Words between a city and its date: `Abidjan (Plateau), salle des fêtes, mardi 10 janvier`.
    const BETWEEN: usize = 9;
    let scan = &reading.body;
    let Some(place) = place_at(reading, scan, 0) else { return behind_date(reading) };
    let gap = scan.gap_before(place.last);
    let end = line_end(scan).min(place.last + BETWEEN);
    let apart = gap.starts_with([',', '(', ':']) || gap.starts_with(" (");
    let dated = apart && (place.last..end).any(|at| is_date(scan, at));
    let dashed =
        matches!(gap.trim(), "–" | "—" | "-" | "." | ":") && scan.shape_at(0) == Some(Shape::Upper);
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

/// `Press conference, Port Moresby`: a city behind the last comma of the title.
pub(super) fn title_end(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.title;
    let end = scan.words.len();
    // Behind the place the title may end with the day: `Cape Town, 22 June 2019`.
    let bare = (0..end).rev().find(|at| !is_date(scan, *at)).map_or(end, |at| at + 1);
    (bare.saturating_sub(6)..bare)
        .filter(|at| matches!(scan.gap_before(*at), ", " | " – " | " - " | " — "))
        .find_map(|at| place_at(reading, scan, at).filter(|place| place.last == bare))
}
