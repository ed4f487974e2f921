//! Where the event took place.
//!
//! The record's own place; a line of its own above the text (`Brussels, Belgium`); a dateline (`GENEVA,
//! January 21.`); the end of the title; a city behind `in`, or behind `to` with a visit, in the sentence of the
//! event, then in the title; a country there; the issuer's own house (`at the Ministry`). A call has no
//! venue, nor has a trip to several countries, nor what reacts to something elsewhere; several cities
//! of one country give the country.

mod lines;
mod place;
mod sentences;
mod words;

use index_schema::model::{Affiliation, Kind, Venue};

pub(super) use self::place::of_field;

use self::place::Place;
use self::words::REACTS;
use super::grammar::Flags;
use super::reading::Reading;
use super::scan::Scan;

/// How much of the body is looked at, in words.
const HEAD: usize = 160;

/// What is known of the statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'s> {
    pub(super) kind: Kind,
    /// Whether the text stands under a speaker's name.
    pub(super) header: bool,
    /// Whether it is a transcript.
    pub(super) turns: bool,
    pub(super) issuer: Option<&'s Affiliation>,
    /// Whether a call is a visit; found here.
    pub(super) courtesy: bool,
}

/// The venue that the text gives, and the rule.
pub(super) fn venue(
    reading: &Reading<'_, '_>,
    setting: Setting<'_>,
) -> Option<(Venue, &'static str)> {
    let scan = &reading.body;
    let (first, last) = first_sentence(scan);
    let written = matches!(setting.kind, Kind::PressRelease | Kind::Congratulation | Kind::Other);
    let live = matches!(setting.kind, Kind::Speech | Kind::PressConference | Kind::Interview);
    let title = &reading.title;
    let reacts = |scan: &Scan<'_>, last: usize| {
        (0..last.min(60))
            .any(|at| REACTS.iter().any(|word| word.eq_ignore_ascii_case(scan.word(at))))
    };
    if written && (reacts(title, title.words.len()) || reacts(scan, last.max(60))) {
        return None;
    }
    let courtesy = sentences::is_courtesy(title, 0, title.words.len())
        || sentences::is_courtesy(scan, first, last);
    let setting = Setting { courtesy, ..setting };
    let called =
        sentences::is_call(title, 0, title.words.len(), courtesy) || sentences::speaks_with(title);
    if called && setting.kind == Kind::Readout
        || !live && sentences::is_call(scan, first, last, courtesy)
    {
        return None;
    }
    let of = |place: Place| Venue { city: place.city, country: place.country };
    if let Some(place) = lines::own_line(reading, setting.turns) {
        return Some((of(place), "a line of its own"));
    }
    // A journey is announced and reported at home too: `Kyiv - The envoy is going to Moldova`.
    let told = sentences::lead_city(reading, setting).or_else(|| {
        let (found, _) = sentences::is_journey(reading, setting)
            .then(|| sentences::in_sentences(reading, setting))??;
        let goal = found.country.as_ref().is_some_and(|code| sentences::leads_with(reading, code));
        goal.then_some(found)
    });
    if let Some(place) = lines::dateline(reading) {
        // `Rome, 25 January. - The Pope received today, in the Vatican, ...`
        return Some(match told.filter(|told| told.country != place.country) {
            Some(told) => (told, "a city in the sentence of the event, not that of the dateline"),
            None => (of(place), "dateline"),
        });
    }
    if let Some(place) = lines::heading_end(reading) {
        return Some((of(place), "the end of the first line"));
    }
    if let Some(place) = lines::title_end(reading) {
        return Some((of(place), "the end of the title"));
    }
    let Setting { kind, header, turns, .. } = setting;
    if header
        && !turns
        && !matches!(kind, Kind::Readout | Kind::Speech | Kind::Announcement | Kind::JointStatement)
    {
        return None;
    }
    sentences::in_sentences(reading, setting)
}

/// Words of the first sentence of eight words or more.
fn first_sentence(scan: &Scan<'_>) -> (usize, usize) {
    let mut at = 0;
    while at < scan.words.len().min(HEAD) {
        let (first, last) = scan.sentence(at);
        if last - first >= 8 {
            return (first, last);
        }
        at = last.max(at + 1);
    }
    (0, 0)
}

/// Whether something takes place in words `first..last`.
fn tells_event(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|at| {
        let flags = scan.flags_at(at);
        flags.has(Flags::MEET) || flags.has(Flags::HELD)
    })
}
