//! Participants as a record's own fields name them.

use index_schema::model::{Affiliation, Participant, RoleClass, TextField};

use super::candidates::{self, text_of};
use super::identity::{self, Evidence, identify};
use super::roles::Standing;
use super::{Circumstances, Part, name, office};
use crate::extract::grammar::Languages;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;
use crate::ingest::RawSpeaker;

/// The country of a record's speaker, where the files know the person.
pub(in crate::extract) fn country_of_speaker(
    reading: &Reading<'_, '_>,
    speaker: &RawSpeaker,
) -> Option<Affiliation> {
    record_only(reading, speaker, &Circumstances::unknown()).participant.affiliation
}

/// A record's name without titles and offices.
pub(super) fn bare_name(reading: &Reading<'_, '_>, written: &str, bare: bool) -> String {
    if bare {
        return written.to_owned();
    }
    let written = &without_brackets(written);
    let scan = Scan::new(reading.lexicon, written, Languages::ALL);
    let found = candidates::candidates(&scan, reading.lexicon, TextField::Title).candidates;
    let named = found.first().map(|one| text_of(&scan, one));
    let plain = || {
        name::name_at(&scan, reading.lexicon, 0)
            .map(|name| scan.slice(name.first, name.last).to_owned())
    };
    named
        .or_else(plain)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| written.trim().to_owned())
}

/// `Henry A. (Heinz Alfred) Kissinger` without what stands in brackets, if something is left.
fn without_brackets(written: &str) -> String {
    let mut depth = 0_usize;
    let kept: String = written
        .chars()
        .filter(|c| {
            let is_inside = depth > 0;
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            !is_inside && *c != '(' && *c != ')'
        })
        .collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    if kept.is_empty() { written.to_owned() } else { kept }
}

/// The country or organisation that a field names; `Bolivia, Plurinational State of` is turned round.
pub(in crate::extract) fn place_named(
    reading: &Reading<'_, '_>,
    text: &str,
) -> Option<Affiliation> {
    let (head, rest) = text.split_once(',').unwrap_or((text, ""));
    let turned = format!("{} {}", rest.trim(), head.trim());
    [text, turned.trim(), head].iter().find_map(|text| exactly_named(reading, text.trim()))
}

fn exactly_named(reading: &Reading<'_, '_>, text: &str) -> Option<Affiliation> {
    let countries = reading.authority.countries_named(text);
    if let [country] = countries.as_slice() {
        return Some(country.code.clone());
    }
    let organisations = reading.authority.organisations_named(text);
    organisations.first().map(|organisation| organisation.id.clone())
}

/// What a role as written says: the class of the office in it.
fn class_of_role(
    reading: &Reading<'_, '_>,
    role: &str,
) -> Option<(RoleClass, Option<Affiliation>)> {
    let scan = Scan::new(reading.lexicon, role, Languages::ALL);
    (0..scan.words.len()).find_map(|at| {
        let office = office::office_at(&scan, reading.lexicon, at)?;
        Some((office.class, office.affiliation))
    })
}

/// The record's own facts (`given`: the speaker by [`record_only`]) win over the text.
pub(super) fn from_record<'a>(
    speaker: &RawSpeaker,
    given: Part<'a>,
    part: &mut Part<'a>,
    warnings: &mut Vec<String>,
) {
    let (mine, theirs) = (&mut part.participant, given.participant);
    if speaker.country.is_some()
        && theirs.affiliation.is_some()
        && mine.affiliation != theirs.affiliation
    {
        // A country that only the issuer stood for contradicts nothing.
        let said = mine.affiliation.as_ref().filter(|_| !part.assumed);
        if let (Some(text), Some(record)) = (said, &theirs.affiliation) {
            warnings.push(format!(
                "the record gives {} as the country of {}, the text {text}",
                record, mine.name
            ));
        }
        mine.affiliation = theirs.affiliation;
        mine.person = theirs.person;
        part.appointment = given.appointment;
    }
    if speaker.role.is_some() {
        mine.role = theirs.role;
        mine.role_class = theirs.role_class;
        part.role = None;
    }
}

/// A participant of whom only the record speaks.
pub(super) fn record_only<'a>(
    reading: &Reading<'_, 'a>,
    speaker: &RawSpeaker,
    circumstances: &Circumstances<'_>,
) -> Part<'a> {
    let name = bare_name(reading, &speaker.name, circumstances.bare);
    let role =
        speaker.role.as_deref().and_then(|role| class_of_role(reading, role)).or_else(|| {
            // The office may stand in the name: `Foreign Minister Sergey Lavrov`.
            (name != speaker.name.trim()).then(|| class_of_role(reading, &speaker.name)).flatten()
        });
    let said = speaker
        .country
        .as_deref()
        .and_then(|country| place_named(reading, country))
        .or_else(|| role.as_ref().and_then(|(_, affiliation)| affiliation.clone()));
    let class = role.map(|(class, _)| class);
    let evidence = Evidence {
        affiliation: said.clone(),
        class,
        office: class.is_some(),
        days: circumstances.days,
        likely: circumstances.issuer.cloned(),
    };
    let listed = identify(reading.authority, &name, &evidence);
    let appointment = listed.as_ref().and_then(|listed| listed.appointment);
    let in_office = appointment.filter(|one| identity::held(one, circumstances.days));
    let affiliation = said.or_else(|| in_office.map(|one| one.affiliation.clone()));
    let (person, identity) = identity::id_and_rule(listed, &name, affiliation.as_ref());
    let role_class = class.or(in_office.map(|one| one.role_class)).unwrap_or(RoleClass::Other);
    let participant = Participant {
        name,
        person,
        role: speaker.role.clone(),
        role_class,
        affiliation,
        span: None,
    };
    Part {
        participant,
        appointment,
        standing: Standing::Record,
        identity,
        assumed: false,
        role: None,
    }
}

#[cfg(test)]
mod tests {
    use super::without_brackets;

    #[test]
    fn brackets_are_no_part_of_a_name() {
        for (written, name) in [
            ("Henry A. (Heinz Alfred) Kissinger", "Henry A. Kissinger"),
            ("Wang Yi", "Wang Yi"),
            ("(Unknown)", "(Unknown)"),
            ("Ban Ki-moon (UN", "Ban Ki-moon"),
        ] {
            assert_eq!(without_brackets(written), name);
        }
    }
}
