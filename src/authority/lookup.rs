//! Names and ids to records.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use index_schema::model::{Appointment, Person, PersonId, RoleClass, content_id};

use super::error::AuthorityError;
use super::fold::fold_name;
use super::load;
use super::records::{Country, Organisation};

/// The authority files, ready to be asked. Lookups take constant time.
#[derive(Debug)]
pub struct Authority {
    version: String,
    countries: Vec<Country>,
    organisations: Vec<Organisation>,
    people: Vec<Person>,
    /// By person, then in order of time.
    appointments: Vec<Appointment>,
    country_keys: Keys,
    organisation_keys: Keys,
    person_keys: Keys,
}

/// Positions of records by key, each list in order.
type Keys = HashMap<String, Vec<usize>>;

/// The four files, by name.
const FILES: [&str; 4] = ["countries.tsv", "organisations.tsv", "people.tsv", "appointments.tsv"];

impl Authority {
    /// The compiled-in files, read when first asked for.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Authority> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            let texts = [
                include_str!("../../corpus/authority/countries.tsv"),
                include_str!("../../corpus/authority/organisations.tsv"),
                include_str!("../../corpus/authority/people.tsv"),
                include_str!("../../corpus/authority/appointments.tsv"),
            ];
            let folder = Path::new("corpus/authority");
            Self::from_texts(folder, texts).expect("a test reads the compiled-in files")
        })
    }

    /// Reads a folder of the same files.
    pub fn from_folder(folder: &Path) -> Result<Self, AuthorityError> {
        let read = |name: &str| {
            let path = folder.join(name);
            std::fs::read_to_string(&path).map_err(|source| AuthorityError::Read { path, source })
        };
        let [countries, organisations, people, appointments] = FILES;
        let texts = [read(countries)?, read(organisations)?, read(people)?, read(appointments)?];
        Self::from_texts(folder, texts.each_ref().map(String::as_str))
    }

    fn from_texts(folder: &Path, texts: [&str; 4]) -> Result<Self, AuthorityError> {
        let paths: [PathBuf; 4] = FILES.map(|name| folder.join(name));
        let countries = load::countries(&paths[0], texts[0])?;
        let organisations = load::organisations(&paths[1], texts[1])?;
        let people = load::people(&paths[2], texts[2])?;
        let mut appointments = load::appointments(&paths[3], texts[3])?;
        appointments.sort_by(|a, b| {
            (&a.person, start(a), &a.affiliation).cmp(&(&b.person, start(b), &b.affiliation))
        });
        let country_keys = keys(countries.iter().map(|country| {
            let codes = [country.code.as_str(), country.code3.as_str()];
            codes.into_iter().chain(country.names())
        }));
        let organisation_keys = keys(organisations.iter().map(|organisation| {
            std::iter::once(organisation.id.as_str()).chain(organisation.names())
        }));
        let person_keys = keys(people.iter().map(names_of_person));
        let version = content_id(texts[0], texts[1], &[texts[2], texts[3]].join("\u{1f}"));
        Ok(Self {
            version,
            countries,
            organisations,
            people,
            appointments,
            country_keys,
            organisation_keys,
            person_keys,
        })
    }

    /// A hash over the content of the files: 16 hex digits.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Every country, in the order of the file.
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// Every organisation, in the order of the file.
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// Every person, in the order of the file.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// The country of a code, in its exact case.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries_named(code).into_iter().find(|country| country.code.as_str() == code)
    }

    /// The organisation of an id, in its exact case.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations_named(id).into_iter().find(|known| known.id.as_str() == id)
    }

    /// The person of an id.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        let key = fold_name(id.as_str());
        found(&self.person_keys, &key, &self.people).into_iter().find(|person| person.id == *id)
    }

    /// Countries of a code, name, adjective, demonym or abbreviation in any language; case and
    /// spelling as [`fold_name`] sees them.
    pub fn countries_named(&self, text: &str) -> Vec<&Country> {
        found(&self.country_keys, &fold_name(text), &self.countries)
    }

    /// Organisations of an id, name or abbreviation in any language.
    pub fn organisations_named(&self, text: &str) -> Vec<&Organisation> {
        found(&self.organisation_keys, &fold_name(text), &self.organisations)
    }

    /// People of an id, full name, family name or other spelling.
    pub fn people_named(&self, text: &str) -> Vec<&Person> {
        found(&self.person_keys, &fold_name(text), &self.people)
    }

    /// The offices of a person, in order of time.
    pub fn appointments_of(&self, id: &PersonId) -> &[Appointment] {
        let first = self.appointments.partition_point(|appointment| appointment.person < *id);
        let rest = &self.appointments[first..];
        &rest[..rest.partition_point(|appointment| appointment.person == *id)]
    }

    /// Who held an office of a class for a country or organisation, in order of time.
    pub fn holders(&self, affiliation: &str, class: RoleClass) -> Vec<&Appointment> {
        let mut holders: Vec<&Appointment> = self
            .appointments
            .iter()
            .filter(|held| held.role_class == class && held.affiliation.as_str() == affiliation)
            .collect();
        holders.sort_by_key(|appointment| start(appointment));
        holders
    }

    /// The name of a country, organisation or person by code or id.
    pub fn label(&self, code_or_id: &str) -> Option<&str> {
        let country = self.country(code_or_id).map(|country| country.name.as_str());
        country
            .or_else(|| self.organisation(code_or_id).map(|known| known.name.as_str()))
            .or_else(|| self.person(&PersonId::listed(code_or_id)).map(|known| known.name.as_str()))
    }

    /// Every spelling of a person's name.
    pub fn spellings(&self, id: &PersonId) -> Vec<&str> {
        self.person(id).map(|person| names_of_person(person).skip(1).collect()).unwrap_or_default()
    }
}

/// The first day of an appointment, or of the first year in which it is documented.
fn start(appointment: &Appointment) -> Option<i32> {
    let attested = appointment.attested.iter().min();
    let attested = attested.and_then(|year| index_schema::model::Day::new(*year, 1, 1));
    appointment.earliest().or(attested).map(index_schema::model::Day::number)
}

/// The id, the name, the family name, other spellings.
fn names_of_person(person: &Person) -> impl Iterator<Item = &str> {
    [person.id.as_str(), &person.name, &person.family]
        .into_iter()
        .chain(person.other.iter().map(String::as_str))
        .filter(|name| !name.is_empty())
}

fn keys<'a, Names: Iterator<Item = &'a str>>(records: impl Iterator<Item = Names>) -> Keys {
    let mut keys = Keys::new();
    for (position, names) in records.enumerate() {
        for name in names {
            let positions = keys.entry(fold_name(name)).or_default();
            if positions.last() != Some(&position) {
                positions.push(position);
            }
        }
    }
    keys.remove("");
    keys
}

fn found<'a, T>(keys: &Keys, key: &str, records: &'a [T]) -> Vec<&'a T> {
    keys.get(key).into_iter().flatten().map(|position| &records[*position]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn builtin_files_are_read_and_every_id_resolves() {
        let authority = Authority::builtin();
        for appointment in &authority.appointments {
            assert!(authority.person(&appointment.person).is_some(), "{appointment:?}");
            assert!(authority.label(appointment.affiliation.as_str()).is_some(), "{appointment:?}");
        }
        for country in authority.countries() {
            assert_eq!(authority.country(country.code.as_str()), Some(country));
        }
        assert_eq!(authority.version().len(), 16);
    }

    #[test]
    fn one_man_in_many_spellings() {
        let authority = Authority::builtin();
        for name in ["sameh-shoukry", "Shoukri", "SHUKRY", "سامح شكري", "Шукри"] {
            let found = authority.people_named(name);
            let ids: Vec<&str> = found.iter().map(|person| person.id.as_str()).collect();
            assert!(ids.contains(&"sameh-shoukry"), "{name}: {ids:?}");
        }
        let terms = authority.appointments_of(&PersonId::listed("sameh-shoukry"));
        assert!(terms.iter().any(|held| held.role_class == RoleClass::ForeignMinister));
        let holders = authority.holders("EG", RoleClass::ForeignMinister);
        assert!(holders.windows(2).all(|pair| start(pair[0]) <= start(pair[1])));
    }

    #[test]
    fn a_broken_row_is_named() {
        let folder = tempfile::tempdir().unwrap();
        for name in FILES {
            let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/authority").join(name);
            std::fs::copy(source, folder.path().join(name)).unwrap();
        }
        assert!(Authority::from_folder(folder.path()).is_ok());
        let appointments = folder.path().join("appointments.tsv");
        let heading = "person\toffice\trole_class\taffiliation\tfrom\tto\tattested\tsource\n";
        std::fs::write(&appointments, format!("{heading}a\tb\tboss\tEG\t\t\t\tknown\n")).unwrap();
        let error = Authority::from_folder(folder.path()).unwrap_err().to_string();
        assert!(error.contains("line 2: unknown role class `boss`"), "{error}");
        std::fs::write(&appointments, "person\toffice\n").unwrap();
        let error = Authority::from_folder(folder.path()).unwrap_err().to_string();
        assert!(error.contains("no column `role_class`"), "{error}");
        std::fs::remove_file(&appointments).unwrap();
        assert!(Authority::from_folder(folder.path()).is_err());
    }
}
