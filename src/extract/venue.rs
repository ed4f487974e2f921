//! Where the event took place.
//!
//! The record's own place; a line of its own above the text (`Brussels, Belgium`); a dateline (`GENEVA,
//! January 21.`); a city behind `in`, or behind `to` with a visit, in the sentence of the event. A call
//! has no venue, nor has a trip to several countries; several cities of one country give the country.

use index_schema::model::{Affiliation, Kind, Venue};

use super::grammar::Flags;
use super::lexicon::Meaning;
use super::reading::Reading;
use super::scan::Scan;
use super::words::Shape;

/// How much of the body is looked at, in words.
const HEAD: usize = 160;

/// How many lines above the text may be a place.
const LINES: usize = 6;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Place {
    city: Option<String>,
    country: Option<Affiliation>,
    last: usize,
}

fn country_at(
    reading: &Reading<'_, '_>,
    scan: &Scan<'_>,
    at: usize,
) -> Option<(usize, Affiliation)> {
    let hit = scan.hits_at(at).find(|hit| hit.meaning.is_country_name())?;
    Some((hit.last as usize, reading.lexicon.code(hit.meaning)?.clone()))
}

/// A city, perhaps with its country, at a word. A name that several countries have goes by the country
/// named behind it, else it is the first of the list.
fn place_at(reading: &Reading<'_, '_>, scan: &Scan<'_>, at: usize) -> Option<Place> {
    let cities: Vec<(usize, &str)> = scan
        .hits_at(at)
        .filter_map(|hit| Some((hit.last as usize, reading.lexicon.country_of_city(hit.meaning)?)))
        .collect();
    let (last, country) = cities.first().copied()?;
    let city = scan.slice(at, last).split_whitespace().collect::<Vec<_>>().join(" ");
    let behind = scan.gap_before(last) == ", ";
    if behind && let Some((end, code)) = country_at(reading, scan, last) {
        let listed = cities.iter().any(|(_, country)| *country == code.as_str());
        if listed || scan.ends_sentence(end - 1) || scan.gap_before(end).starts_with(',') {
            return Some(Place { city: Some(city), country: Some(code), last: end });
        }
    }
    let mut end = last;
    let mut city = city;
    // `Paris-Saclay`
    if scan.gap_before(last) == "-" && scan.shape_at(last) == Some(Shape::Title) {
        end = last + 1;
        scan.slice(at, end).clone_into(&mut city);
        if let (", ", Some((after, code))) = (scan.gap_before(end), country_at(reading, scan, end))
        {
            return Some(Place { city: Some(city), country: Some(code), last: after });
        }
    }
    if city == "Washington" && scan.word(last) == "D" && scan.word(last + 1) == "C" {
        end = last + 2;
        "Washington, D.C.".clone_into(&mut city);
    } else if city == "Washington" && scan.word(last) == "DC" {
        end = last + 1;
        "Washington, DC".clone_into(&mut city);
    }
    Some(Place { city: Some(city), country: Affiliation::new(country).ok(), last: end })
}

/// The venue of a record's own field: `City, Country`, either alone, in any language.
pub(super) fn of_field(reading: &Reading<'_, '_>, field: &str) -> Option<Venue> {
    let text = field.trim();
    if text.is_empty() {
        return None;
    }
    let scan = Scan::new(reading.lexicon, text, super::grammar::Languages::ALL);
    let named = |former: bool| {
        scan.hits
            .iter()
            .rev()
            .filter(|hit| hit.meaning.is_country_name() && !inside_city(&scan, hit.first as usize))
            .filter_map(|hit| {
                Some((hit.first as usize, reading.lexicon.code(hit.meaning)?.clone()))
            })
            .find(|(_, code)| (code.as_str().len() > 2) == former)
    };
    // `Democratic Republic of the Congo (Zaire)`
    let country = named(false).or_else(|| named(true));
    let place = (0..scan.words.len()).find_map(|at| place_at(reading, &scan, at));
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let before_country = match parts.as_slice() {
        [city, _, ..] => Some((*city).to_owned()),
        _ => None,
    };
    match (place, country) {
        (place, Some((at, code))) => {
            let city = place.and_then(|place| place.city).or(before_country.filter(|_| at > 0));
            let several = parts.len() > 2;
            Some(Venue { city: city.filter(|_| !several), country: Some(code) })
        }
        (Some(place), None) => Some(Venue { city: place.city, country: place.country }),
        (None, None) => Some(Venue { city: Some(text.to_owned()), country: None }),
    }
}

fn inside_city(scan: &Scan<'_>, at: usize) -> bool {
    scan.hits.iter().any(|hit| {
        matches!(hit.meaning, Meaning::City(_))
            && hit.words().contains(&at)
            && hit.words().len() > 1
    })
}

/// The venue that the text gives.
pub(super) fn venue(
    reading: &Reading<'_, '_>,
    kind: Kind,
    header: bool,
    turns: bool,
) -> Option<Venue> {
    if let Some(place) =
        own_line(reading).or_else(|| dateline(reading)).or_else(|| title_end(reading))
    {
        return Some(Venue { city: place.city, country: place.country });
    }
    if header && !turns && !matches!(kind, Kind::Readout | Kind::Speech | Kind::Announcement) {
        return None;
    }
    in_sentences(reading, kind)
}

/// A line of its own that begins with a city or is a country.
fn own_line(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.body;
    let mut start = 0;
    for line in scan.text.split_inclusive('\n').take(LINES) {
        let trimmed = line.trim();
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
            if rest <= 2 && scan.gap_before(place.last).starts_with([',', '\n', '.']) || rest == 0 {
                return Some(place);
            }
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
            return Some(Place { city: Some(city), country: Some(code), last: end });
        }
    }
    None
}

/// `GENEVA, January 21.` or `Amman, 4 November -` at the head of the text.
fn dateline(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.body;
    let place = place_at(reading, scan, 0)?;
    let gap = scan.gap_before(place.last);
    let dated = gap == ", "
        && (place.last..place.last + 4).any(|at| {
            scan.shape_at(at) == Some(Shape::Number)
                || scan
                    .hits_at(at)
                    .any(|hit| matches!(hit.meaning, Meaning::Month(_) | Meaning::Weekday(_)))
        });
    let dashed =
        matches!(gap.trim(), "–" | "—" | "-" | "." | ":") && scan.shape_at(0) == Some(Shape::Upper);
    (dated || dashed).then_some(place)
}

/// `Press conference, Port Moresby`: a city behind the last comma of the title.
fn title_end(reading: &Reading<'_, '_>) -> Option<Place> {
    let scan = &reading.title;
    let end = scan.words.len();
    let at = (end.saturating_sub(4)..end).find(|at| scan.gap_before(*at) == ", ")?;
    place_at(reading, scan, at).filter(|place| place.last == end)
}

fn in_sentences(reading: &Reading<'_, '_>, kind: Kind) -> Option<Venue> {
    let scan = &reading.body;
    let title = &reading.title;
    let called = title.flags.iter().any(|flags| flags.has(Flags::CALL));
    if called || is_tour(title, 0, title.words.len()) {
        return None;
    }
    let mut at = 0;
    let mut real = 0;
    let mut country_only = None;
    while at < scan.words.len().min(HEAD) && real < 4 {
        let (first, last) = scan.sentence(at);
        at = last.max(at + 1);
        if last - first >= 8 {
            real += 1;
        }
        let has = |flag: Flags| (first..last).any(|word| scan.flags_at(word).has(flag));
        if has(Flags::CALL) {
            return None;
        }
        if !has(Flags::MEET) && kind != Kind::Readout {
            continue;
        }
        let places = places(reading, scan, first, last);
        if let Some(found) = one_venue(&places) {
            return Some(found);
        }
        if is_tour(scan, first, last) {
            return None;
        }
        if country_only.is_none() && has(Flags::MEET) {
            country_only = countries(reading, scan, first, last);
        }
    }
    country_only.map(|country| Venue { city: None, country: Some(country) })
}

/// Cities of a sentence at which something can take place.
fn places(reading: &Reading<'_, '_>, scan: &Scan<'_>, first: usize, last: usize) -> Vec<Place> {
    let mut found = Vec::new();
    let mut free = first;
    for word in first..last {
        if word < free {
            continue;
        }
        let Some(place) = place_at(reading, scan, word) else { continue };
        free = place.last;
        // `to Riyadh and Jeddah`: as the one before it.
        let joined = found.last().is_some_and(|before: &Place| {
            word <= before.last + 1 && scan.flags_at(word - 1).has(Flags::AND)
        });
        if joined || fits(scan, first, word, place.last) {
            found.push(place);
        }
    }
    found
}

/// Whether the words before a city make it a place of the event.
fn fits(scan: &Scan<'_>, first: usize, word: usize, last: usize) -> bool {
    let past = (word.saturating_sub(5).max(first)..word).any(|at| {
        let flags = scan.flags_at(at);
        flags.has(Flags::PAST) && !flags.has(Flags::MEET)
    });
    if past {
        return false;
    }
    if first == 0 && word == first {
        return true;
    }
    let Some(before) = word.checked_sub(1) else { return false };
    let flags = scan.flags_at(before);
    if scan.shape_at(word) == Some(Shape::Character) {
        return flags.has(Flags::IN) || scan.word(before) == "在";
    }
    if flags.has(Flags::IN) {
        return true;
    }
    // `to Moscow` with a visit, `nach Moskau gereist`, `à Rabat`.
    if matches!(scan.word(before), "to" | "nach" | "a" | "в") {
        return true;
    }
    // `on the sidelines of the Munich Security Conference`
    (word.saturating_sub(4).max(first)..word).any(|at| {
        matches!(
            scan.word(at),
            "sidelines" | "margins" | "marge" | "margen" | "Rande" | "полях" | "headquarters"
        )
    }) && scan.shape_at(last) == Some(Shape::Title)
}

fn one_venue(places: &[Place]) -> Option<Venue> {
    let one = places.first()?;
    if places.iter().any(|place| place.country != one.country) {
        // The first of several is where the sentence's event took place, unless they are a trip.
        return Some(Venue { city: one.city.clone(), country: one.country.clone() });
    }
    let same = places.iter().all(|place| place.city == one.city);
    Some(Venue { city: one.city.clone().filter(|_| same), country: one.country.clone() })
}

/// Words of going somewhere.
const TRAVELS: &[&str] = &[
    "visit",
    "visits",
    "visited",
    "Visit",
    "travel",
    "travels",
    "traveled",
    "travelled",
    "Travel",
    "trip",
    "Trip",
    "reist",
    "reiste",
    "viajará",
    "visitará",
    "visitó",
    "rend",
    "rendra",
    "visitera",
];

/// A trip to several countries: `will visit Djibouti, Mozambique and Nigeria`.
fn is_tour(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let travels = (first..last).find(|at| TRAVELS.contains(&scan.word(*at)));
    let Some(travels) = travels else { return false };
    let places = scan.hits.iter().filter(|hit| {
        (travels..last).contains(&(hit.first as usize)) && hit.meaning.is_country_name()
    });
    let places: Vec<_> = places.collect();
    let [one, other, ..] = places.as_slice() else { return false };
    let listed = (one.last as usize..other.first as usize).all(|at| {
        let flags = scan.flags_at(at);
        flags.has(Flags::AND) || flags.has(Flags::ARTICLE) || flags.has(Flags::TO)
    });
    let at_once = one.first as usize - travels <= 4;
    one.meaning != other.meaning
        && at_once
        && listed
        && matches!(scan.gap_before(one.last as usize), ", " | " ")
        && other.first - one.last <= 3
}

/// `in Ukraine`, `à l'Allemagne`: the one country behind `in`.
fn countries(
    reading: &Reading<'_, '_>,
    scan: &Scan<'_>,
    first: usize,
    last: usize,
) -> Option<Affiliation> {
    let mut found: Option<Affiliation> = None;
    for word in first.max(1)..last {
        let Some((_, code)) = country_at(reading, scan, word) else { continue };
        if (first..word).any(|at| scan.flags_at(at).has(Flags::PURPOSE)) {
            break;
        }
        let mut before = word - 1;
        if scan.flags_at(before).has(Flags::ARTICLE) {
            before = before.saturating_sub(1);
        }
        // `at the U.S. Department of State`
        let last = scan.hits_at(word).map(|hit| hit.last as usize).max().unwrap_or(word);
        let ministry =
            matches!(scan.word(last), "Department" | "Ministry") && scan.word(before) == "at";
        if ministry {
            return Some(code);
        }
        // `the Taiwan Strait`
        let dated = scan
            .hits_at(last)
            .any(|hit| matches!(hit.meaning, Meaning::Month(_) | Meaning::Weekday(_)));
        if scan.gap_before(last) == " " && scan.shape_at(last) == Some(Shape::Title) && !dated {
            continue;
        }
        let visits =
            scan.word(before) == "to" && (first..before).any(|at| TRAVELS.contains(&scan.word(at)));
        if scan.flags_at(before).has(Flags::IN)
            && scan.word(before) != "at"
            && !scan.flags_at(before).has(Flags::OF)
            || visits
        {
            match &found {
                Some(one) if *one != code => return None,
                _ => found = Some(code),
            }
        }
    }
    found
}
