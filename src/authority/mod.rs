//! Countries, organisations, people and the offices that they held; names to ids.
//!
//! The files of `corpus/authority` are compiled in ([`Authority::builtin`]) and can be replaced by a
//! folder ([`Authority::from_folder`]). Each table is read when it is first asked for: a search that
//! needs no people never reads them.
//!
//! ```
//! use chancery::authority::Authority;
//! let authority = Authority::builtin();
//! assert_eq!(authority.countries_named("égyptien")[0].code.as_str(), "EG");
//! assert_eq!(authority.people_named("Сергей Лавров")[0].id.as_str(), "sergey-lavrov");
//! ```

/// The index that the build script made of built-in names.
macro_rules! compiled {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name)).as_slice()
    };
}

mod appointments;
mod countries;
mod differences;
mod error;
mod files;
mod fold;
mod identity;
mod inflect;
mod letters;
mod name_index;
mod offices;
mod organisations;
mod people;
mod places;
mod publishers;
mod records;
mod table;
mod validate;

use std::path::Path;
use std::sync::OnceLock;

use index_schema::model::{Affiliation, Appointment, Person, PersonId, RoleClass};

pub(crate) use self::differences::in_other_script;
pub use self::differences::spelling_differences;
pub use self::error::AuthorityError;
pub use self::fold::{fold_name, fold_plain};
pub(crate) use self::identity::{held, is_longer_form};
pub(crate) use self::offices::{OfficePhrase, OfficeWord};
pub(crate) use self::places::CityForm;
pub use self::records::{Country, Organisation};

use self::appointments::Appointments;
use self::countries::Countries;
use self::files::{File, Files};
use self::offices::Offices;
use self::organisations::Organisations;
use self::people::People;
use self::places::Places;
use self::publishers::Publishers;
use self::table::Table;

/// The authority files.
#[derive(Debug)]
pub struct Authority {
    files: Files,
    version: OnceLock<String>,
    countries: OnceLock<Countries>,
    places: OnceLock<Places>,
    organisations: OnceLock<Organisations>,
    people: OnceLock<People>,
    appointments: OnceLock<Appointments>,
    offices: OnceLock<Offices>,
    publishers: OnceLock<Publishers>,
}

/// Tables of the built-in files are checked by tests, those of a folder when it is opened.
const CHECKED: &str = "authority files are checked before they are used";

impl Authority {
    fn new(files: Files) -> Self {
        Self {
            files,
            version: OnceLock::new(),
            countries: OnceLock::new(),
            places: OnceLock::new(),
            organisations: OnceLock::new(),
            people: OnceLock::new(),
            appointments: OnceLock::new(),
            offices: OnceLock::new(),
            publishers: OnceLock::new(),
        }
    }

    /// The files that the program was built with.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Authority> = OnceLock::new();
        BUILTIN.get_or_init(|| Self::new(Files::builtin()))
    }

    /// The files of a folder, all of them read and checked at once.
    pub fn from_folder(folder: &Path) -> Result<Self, AuthorityError> {
        let authority = Self::new(Files::read(folder)?);
        authority.validate()?;
        Ok(authority)
    }

    /// A content hash of all files, 16 hex digits.
    pub fn version(&self) -> &str {
        self.version.get_or_init(|| format!("{:016x}", self.files.hash()))
    }

    fn table(&self, file: File) -> Result<Table, AuthorityError> {
        Table::parse(self.files.path(file), self.files.text(file))
    }

    fn countries_table(&self) -> &Countries {
        self.countries
            .get_or_init(|| self.table(File::Countries).and_then(Countries::parse).expect(CHECKED))
    }

    fn places_table(&self) -> &Places {
        self.places.get_or_init(|| self.table(File::Cities).and_then(Places::parse).expect(CHECKED))
    }

    fn organisations_table(&self) -> &Organisations {
        self.organisations.get_or_init(|| {
            self.table(File::Organisations).and_then(Organisations::parse).expect(CHECKED)
        })
    }

    fn people_table(&self) -> &People {
        self.people.get_or_init(|| self.table(File::People).and_then(People::parse).expect(CHECKED))
    }

    fn appointments_table(&self) -> &Appointments {
        self.appointments.get_or_init(|| {
            self.table(File::Appointments).and_then(Appointments::parse).expect(CHECKED)
        })
    }

    fn offices_table(&self) -> &Offices {
        self.offices.get_or_init(|| {
            self.table(File::Offices).and_then(|table| Offices::parse(&table)).expect(CHECKED)
        })
    }

    fn publishers_table(&self) -> &Publishers {
        self.publishers.get_or_init(|| {
            self.table(File::Publishers).and_then(Publishers::parse).expect(CHECKED)
        })
    }

    /// The country of an exact code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries_table().get(code)
    }

    /// The organisation of an exact id.
    pub fn organisation(&self, id: &str) -> Option<&Organisation> {
        self.organisations_table().get(id)
    }

    /// The person of an exact id; `None` for ids of unlisted people.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        let people = self.people_table();
        people.by_number(people.number(id.as_str())?)
    }

    /// The countries that a text is a code, name, adjective, demonym or abbreviation of, in any
    /// language of the files; case, diacritics and apostrophes do not matter.
    pub fn countries_named(&self, text: &str) -> Vec<&Country> {
        self.countries_table().named(text)
    }

    /// The organisations that a text is an id, name or abbreviation of, in any language of the files.
    pub fn organisations_named(&self, text: &str) -> Vec<&Organisation> {
        self.organisations_table().named(text)
    }

    /// The people that a text is the id, the name, the family name or another spelling of;
    /// compared by [`fold_name`]. Sorted by id.
    pub fn people_named(&self, text: &str) -> Vec<&Person> {
        self.people_table().named(text)
    }

    /// The offices of a person, in the order of the file.
    pub fn appointments_of(&self, id: &PersonId) -> &[Appointment] {
        self.appointments_table().of(id)
    }

    /// Who held an office of this class for this country or organisation, in order of time.
    pub fn holders(&self, affiliation: &str, class: RoleClass) -> Vec<&Appointment> {
        self.appointments_table().holders(affiliation, class)
    }

    /// What a code or id is shown as: `EG` Egypt, `OIC` Organisation of Islamic Cooperation,
    /// `sameh-shoukry` Sameh Shoukry.
    pub fn label(&self, code_or_id: &str) -> Option<&str> {
        // Ids of people are lower case, codes are not: no table is read in vain.
        if code_or_id.starts_with(|c: char| c.is_ascii_lowercase()) {
            let people = self.people_table();
            return Some(&people.by_number(people.number(code_or_id)?)?.name);
        }
        let country = self.country(code_or_id).map(|country| country.name.as_str());
        country.or_else(|| Some(self.organisation(code_or_id)?.name.as_str()))
    }

    /// The spellings of a person, the usual one first; empty for unlisted people.
    pub fn spellings(&self, id: &PersonId) -> Vec<&str> {
        self.people_table().spellings(id.as_str())
    }

    /// Every country, in the order of the file.
    pub fn countries(&self) -> impl Iterator<Item = &Country> {
        self.countries_table().all()
    }

    /// Every organisation, in the order of the file.
    pub fn organisations(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations_table().all()
    }

    /// Every person, in the order of the file.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people_table().all()
    }

    /// The issuer behind a host (`mid.ru`), if the files list it or a part of it.
    pub fn issuer_of_host(&self, host: &str) -> Option<&Affiliation> {
        self.publishers_table().of_host(host)
    }

    /// The issuer that a publisher's name contains, if the files list it.
    pub fn issuer_of_publisher(&self, publisher: &str) -> Option<&Affiliation> {
        self.publishers_table().of_name(&publisher.to_lowercase())
    }

    pub(crate) fn capitals(&self) -> impl Iterator<Item = (&Country, &str)> {
        let countries = self.countries_table();
        countries.capitals().filter_map(|(number, city)| Some((countries.by_number(number)?, city)))
    }

    pub(crate) fn city_forms(&self) -> impl Iterator<Item = CityForm<'_>> {
        self.places_table().forms()
    }

    pub(crate) fn person_forms_all(&self) -> impl Iterator<Item = (usize, &str)> {
        self.people_table().forms()
    }

    pub(crate) fn office_phrases(&self) -> &[OfficePhrase] {
        self.offices_table().phrases()
    }
}

#[cfg(test)]
mod tests;
