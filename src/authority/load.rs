//! Text of the authority files to records.

use std::path::Path;

use index_schema::model::{Affiliation, Appointment, Person, PersonId};

use super::error::AuthorityError;
use super::records::{Country, Organisation};
use super::table::{Row, rows};

const COUNTRY_COLUMNS: &[&str] = &[
    "code",
    "code3",
    "name",
    "formal",
    "other",
    "adjectives",
    "demonyms",
    "abbreviations",
    "capital",
    "until",
    "fr",
    "es",
    "de",
    "ru",
    "ar",
    "zh",
];
const ORGANISATION_COLUMNS: &[&str] =
    &["id", "name", "other", "abbreviations", "head", "fr", "es", "de", "ru", "ar", "zh"];
const PEOPLE_COLUMNS: &[&str] = &["id", "name", "family", "other"];
const APPOINTMENT_COLUMNS: &[&str] =
    &["person", "office", "role_class", "affiliation", "from", "to", "attested"];

fn affiliation(row: &Row<'_>, column: usize) -> Result<Affiliation, AuthorityError> {
    Affiliation::new(row.cell(column)).map_err(|error| row.error(error.to_string()))
}

pub(super) fn countries(path: &Path, text: &str) -> Result<Vec<Country>, AuthorityError> {
    let country = |row: Row<'_>| {
        Ok(Country {
            code: affiliation(&row, 0)?,
            code3: row.cell(1).to_owned(),
            name: row.cell(2).to_owned(),
            formal: row.cell(3).to_owned(),
            other: row.list(4),
            adjectives: row.list(5),
            demonyms: row.list(6),
            abbreviations: row.list(7),
            capital: row.list(8),
            until: row.read(9)?,
            local: (10..16).map(|column| row.list(column)).collect(),
        })
    };
    rows(path, text, COUNTRY_COLUMNS)?.into_iter().map(country).collect()
}

pub(super) fn organisations(path: &Path, text: &str) -> Result<Vec<Organisation>, AuthorityError> {
    let organisation = |row: Row<'_>| {
        Ok(Organisation {
            id: affiliation(&row, 0)?,
            name: row.cell(1).to_owned(),
            other: row.list(2),
            abbreviations: row.list(3),
            head: row.cell(4).to_owned(),
            local: (5..11).map(|column| row.list(column)).collect(),
        })
    };
    rows(path, text, ORGANISATION_COLUMNS)?.into_iter().map(organisation).collect()
}

pub(super) fn people(path: &Path, text: &str) -> Result<Vec<Person>, AuthorityError> {
    let person = |row: Row<'_>| Person {
        id: PersonId::listed(row.cell(0)),
        name: row.cell(1).to_owned(),
        family: row.cell(2).to_owned(),
        other: row.list(3),
    };
    Ok(rows(path, text, PEOPLE_COLUMNS)?.into_iter().map(person).collect())
}

pub(super) fn appointments(path: &Path, text: &str) -> Result<Vec<Appointment>, AuthorityError> {
    let appointment = |row: Row<'_>| {
        let ongoing = row.cell(5) == "..";
        let attested: Result<Vec<i16>, AuthorityError> = row
            .list(6)
            .iter()
            .map(|year| year.parse().map_err(|_| row.error(format!("`{year}` is no year"))))
            .collect();
        Ok(Appointment {
            person: PersonId::listed(row.cell(0)),
            office: row.cell(1).to_owned(),
            role_class: row.read(2)?.ok_or_else(|| row.error("no role class".into()))?,
            affiliation: affiliation(&row, 3)?,
            from: row.read(4)?,
            to: if ongoing { None } else { row.read(5)? },
            ongoing,
            attested: attested?,
        })
    };
    rows(path, text, APPOINTMENT_COLUMNS)?.into_iter().map(appointment).collect()
}
