//! A city, perhaps with its country, at a word of a text.

use index_schema::model::{Affiliation, Venue};

use crate::extract::grammar::Flags;
use crate::extract::lexicon::Meaning;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// A city, a country or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) city: Option<String>,
    pub(super) country: Option<Affiliation>,
    /// The word behind it.
    pub(super) last: usize,
}

/// A country's name at a word: the word behind it, and the code.
pub(super) fn country_at(
    reading: &Reading<'_, '_>,
    scan: &Scan<'_>,
    at: usize,
) -> Option<(usize, Affiliation)> {
    let hit = scan.hits_at(at).find(|hit| hit.meaning.is_country_name())?;
    Some((hit.last as usize, reading.lexicon.code(hit.meaning)?.clone()))
}

/// A city, perhaps with its country, at a word. A name that several countries have goes by the country
/// named behind it, else it is the first of the list.
pub(super) fn place_at(reading: &Reading<'_, '_>, scan: &Scan<'_>, at: usize) -> Option<Place> {
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
pub(in crate::extract) fn of_field(reading: &Reading<'_, '_>, field: &str) -> Option<Venue> {
    let text = field.trim();
    if text.is_empty() {
        return None;
    }
    let scan = Scan::new(reading.lexicon, text, crate::extract::grammar::Languages::ALL);
    // `Via Teleconference` is no place.
    if (0..scan.words.len()).any(|at| scan.flags_at(at).has(Flags::CALL)) {
        return None;
    }
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
