//! Which countries and organisations a statement names.
//!
//! A country counts by name, adjective or abbreviation, and by its capital where that stands for the
//! government or heads a dateline. Names inside other names do not count: `Bank of China`, `Latin
//! American`, the first name of `Jordan Bardella`, the Gulf of Guinea, the US state of Georgia.

use std::collections::BTreeSet;

use index_schema::model::{Affiliation, TextField};

use super::grammar::Flags;
use super::lexicon::{Hit, Meaning};
use super::reading::Reading;
use super::scan::Scan;
use super::words::Shape;

/// Codes of countries and organisations, sorted.
#[derive(Debug, Default)]
pub(super) struct Named<'a> {
    countries: BTreeSet<&'a str>,
    organisations: BTreeSet<&'a str>,
}

impl Named<'_> {
    pub(super) fn countries(&self) -> Vec<Affiliation> {
        self.countries.iter().filter_map(|code| Affiliation::new(*code).ok()).collect()
    }

    pub(super) fn organisations(&self) -> Vec<Affiliation> {
        self.organisations.iter().filter_map(|code| Affiliation::new(*code).ok()).collect()
    }
}

/// Words that stand for a government.
const SEATS: &[(&str, &str)] =
    &[("Kremlin", "RU"), ("Kremlins", "RU"), ("Кремль", "RU"), ("Кремля", "RU"), ("Élysée", "FR")];

/// Words before a country or its adjective that make it part of another name.
const BEFORE: &[&str] =
    &["Latin", "South", "North", "Central", "Gulf", "New", "Sea", "Native", "Meso", "Pan", "Anglo"];

/// Countries whose names people bear.
const GIVEN_OR_FAMILY: &[&str] = &["Jordan", "Chad", "Georgia", "Israel", "Cuba", "Kenya", "India"];

/// Words after it that do.
const AFTER: &[&str] = &["Ocean", "Sea", "Peninsula", "shepherd"];

pub(super) fn named<'a>(reading: &Reading<'_, 'a>, names: &super::people::Names) -> Named<'a> {
    let mut found = Named::default();
    for (field, scan) in [(TextField::Title, &reading.title), (TextField::Body, &reading.body)] {
        for hit in &scan.hits {
            let own = || !names.covers(field, hit.words()) && !inside(scan, hit);
            let lexicon = reading.lexicon;
            if let Some(country) = lexicon.country_of_city(hit.meaning) {
                let new = !found.countries.contains(country);
                if new && stands_for_government(reading, scan, hit, country) && own() {
                    found.countries.insert(country);
                }
                continue;
            }
            let Some(code) = lexicon.code(hit.meaning).map(Affiliation::as_str) else { continue };
            if matches!(hit.meaning, Meaning::Organisation(_)) {
                if !of_ministry(scan, hit) {
                    found.organisations.insert(code);
                }
            } else if !found.countries.contains(code) && own() && !part_of_other(scan, hit) {
                // Long speeches name the same countries over and over.
                found.countries.insert(code);
            }
        }
        for (seat, country) in SEATS {
            if !found.countries.contains(country)
                && memchr::memmem::find(scan.text.as_bytes(), seat.as_bytes()).is_some()
            {
                found.countries.insert(country);
            }
        }
    }
    found
}

/// `Foreign, Commonwealth & Development Office` names a ministry.
fn of_ministry(scan: &Scan<'_>, hit: &Hit) -> bool {
    let first = hit.first as usize;
    scan.gap_before(first) == ", "
        && first.checked_sub(1).is_some_and(|before| scan.word(before) == "Foreign")
}

/// Whether a form lies within a longer one: an organisation's name, a city's, a country's.
fn inside(scan: &Scan<'_>, hit: &Hit) -> bool {
    let start = scan.hits.partition_point(|other| other.first + 12 < hit.first);
    scan.hits
        .iter()
        .skip(start)
        .take_while(|other| other.first <= hit.first)
        .filter(|other| other.meaning.is_place() || other.meaning.city().is_some())
        .any(|other| {
            other.first <= hit.first
                && hit.last <= other.last
                && other.words().len() > hit.words().len()
        })
}

fn part_of_other(scan: &Scan<'_>, hit: &Hit) -> bool {
    let (first, last) = (hit.first as usize, hit.last as usize);
    let before = first.checked_sub(1).map_or("", |at| scan.word(at));
    let spaced = matches!(scan.gap_before(first), " " | "-");
    if spaced && BEFORE.contains(&before) {
        return true;
    }
    if before == "of"
        && first >= 2
        && matches!(scan.word(first - 2), "Gulf" | "Sea" | "Strait" | "Bay")
    {
        return true;
    }
    if matches!(scan.gap_before(last), " ") && AFTER.contains(&scan.word(last)) {
        return true;
    }
    let written = scan.slice(first, last);
    // In Spanish a saint of many squares and palaces before an island.
    if written == "San Martín" {
        return true;
    }
    if GIVEN_OR_FAMILY.contains(&written) && behind_given_name(scan, first) {
        return true;
    }
    // `Réunion de haut niveau`: the island has its article.
    if matches!(written, "Réunion" | "Reunión") {
        return before != "La" && !matches!(before, "Île" | "île" | "Isla" | "isla");
    }
    written == "Georgia" && american_state(scan, first, last)
}

/// Whether an unknown word with a capital stands right before: `Michael Jordan`.
fn behind_given_name(scan: &Scan<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let flags = scan.flags_at(before);
    let starts = before == 0 || scan.ends_sentence(before - 1);
    scan.gap_after(before) == " "
        && scan.shape_at(before) == Some(Shape::Title)
        && !starts
        && flags == Flags::NONE
        && scan.hits_ending_at(first).all(|hit| matches!(hit.meaning, Meaning::Person(_)))
}

/// `Atlanta, Georgia`, `the state of Georgia`.
fn american_state(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let near = |word: usize| {
        matches!(scan.word(word), "Atlanta" | "Savannah" | "Augusta" | "Tbilisi")
            || scan.word(word) == "state"
    };
    let around = (first.saturating_sub(4)..last + 4).any(near);
    let tbilisi = scan.text.contains("Tbilisi");
    around && !tbilisi
}

/// A capital as the subject of a sentence, joined with another, or on a line of its own.
fn stands_for_government(
    reading: &Reading<'_, '_>,
    scan: &Scan<'_>,
    hit: &Hit,
    country: &str,
) -> bool {
    let (first, last) = (hit.first as usize, hit.last as usize);
    let capital = reading.authority.country(country).is_some_and(|country| {
        country.capital.iter().any(|city| {
            city == scan.slice(first, last)
                || scan.slice(first, last) == "Washington" && country.code.as_str() == "US"
        })
    });
    let line_head = first == 0 || scan.gap_before(first).contains('\n');
    let line_end = scan.gap_before(last).contains('\n')
        || scan.gap_before(last).starts_with(", ") && line_head && scan.text.len() > 200;
    let dateline = line_head && (line_end || scan.shape_at(first) == Some(Shape::Upper));
    if dateline && first < 60 {
        return true;
    }
    if !capital {
        return false;
    }
    let before = first.checked_sub(1);
    let flags = before.map_or(Flags::NONE, |at| scan.flags_at(at));
    let place = flags.has(Flags::IN)
        || flags.has(Flags::FROM)
        || flags.has(Flags::OF)
        || before
            .is_some_and(|at| matches!(scan.word(at), "to" | "near" | "outside" | "nach" | "aus"));
    let possessive = scan.word(last) == "s" && matches!(scan.gap_before(last), "'" | "’");
    let starts = before.is_none_or(|at| scan.ends_sentence(at));
    let verb = scan.shape_at(last) == Some(Shape::Lower)
        && scan.gap_before(last) == " "
        && !scan.flags_at(last).has(Flags::IN)
        && !scan.flags_at(last).has(Flags::TODAY)
        && !scan.flags_at(last).has(Flags::AND);
    (possessive && !place) || (starts && verb) || (!place && verb && flags.has(Flags::AND))
}
