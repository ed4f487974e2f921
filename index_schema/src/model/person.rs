//! People, the offices they hold and the part they take.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Affiliation, Day, PartialDate, PersonId, Span};

/// What sort of office somebody speaks from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoleClass {
    /// Minister of foreign affairs; also the US Secretary of State, the EU High Representative and
    /// the Swiss head of the FDFA.
    ForeignMinister,
    /// President, monarch or head of a presidential council.
    HeadOfState,
    /// Prime minister, chancellor, premier.
    HeadOfGovernment,
    /// Any other minister or secretary of a department.
    Minister,
    /// Deputy, vice, under or assistant secretary or minister, state secretary.
    DeputyMinister,
    /// Ambassador, also at large.
    Ambassador,
    /// Special envoy or representative.
    Envoy,
    /// Who speaks for a ministry or government.
    Spokesperson,
    /// Secretary-general, director-general or president of an organisation.
    OrganisationHead,
    /// Member of a ruling family without another office.
    Royal,
    /// Member or speaker of a parliament.
    Legislator,
    /// Any other official.
    Official,
    /// A private person, or nothing is known of an office.
    Other,
}

impl RoleClass {
    /// Every class, in the order of the documentation.
    pub const ALL: [Self; 13] = [
        Self::ForeignMinister,
        Self::HeadOfState,
        Self::HeadOfGovernment,
        Self::Minister,
        Self::DeputyMinister,
        Self::Ambassador,
        Self::Envoy,
        Self::Spokesperson,
        Self::OrganisationHead,
        Self::Royal,
        Self::Legislator,
        Self::Official,
        Self::Other,
    ];

    /// The name in JSON, in the index and in `role:`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ForeignMinister => "foreign-minister",
            Self::HeadOfState => "head-of-state",
            Self::HeadOfGovernment => "head-of-government",
            Self::Minister => "minister",
            Self::DeputyMinister => "deputy-minister",
            Self::Ambassador => "ambassador",
            Self::Envoy => "envoy",
            Self::Spokesperson => "spokesperson",
            Self::OrganisationHead => "organisation-head",
            Self::Royal => "royal",
            Self::Legislator => "legislator",
            Self::Official => "official",
            Self::Other => "other",
        }
    }
}

/// A name that is none of a closed list; the message lists the valid ones.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} `{given}`: expected one of {expected}")]
pub struct UnknownName {
    /// What was looked for, such as `role class`.
    pub what: &'static str,
    /// What was given.
    pub given: String,
    /// The valid names, joined by commas.
    pub expected: String,
}

impl FromStr for RoleClass {
    type Err = UnknownName;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|class| class.as_str() == text).ok_or_else(|| UnknownName {
            what: "role class",
            given: text.to_owned(),
            expected: Self::ALL.map(Self::as_str).join(", "),
        })
    }
}

impl fmt::Display for RoleClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Somebody who took part in the event of a statement, or speaks in its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The fullest form of the name in the text, without titles; white space and line-end hyphens
    /// normalised.
    pub name: String,
    /// Who that is.
    pub person: PersonId,
    /// The office as written, without the country.
    #[serde(default)]
    pub role: Option<String>,
    /// The sort of office.
    pub role_class: RoleClass,
    /// The country or organisation represented.
    #[serde(default)]
    pub affiliation: Option<Affiliation>,
    /// Where the name stands in the text; `None` where the record named the participant.
    #[serde(default)]
    pub span: Option<Span>,
}

/// Who held an office that a statement names without a name (`the Egyptian Foreign Minister`), by
/// the authority files. Inferred, never stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InferredHolder {
    /// The usual English form of the name; it does not stand in the text.
    pub name: String,
    /// Who that is.
    pub person: PersonId,
    /// The office as written, without the country.
    pub role: String,
    /// The sort of office.
    pub role_class: RoleClass,
    /// The country represented.
    pub affiliation: Affiliation,
    /// Where the office stands in the text.
    pub span: Span,
    /// The rule that gave it.
    pub from: String,
}

/// Somebody merely spoken about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonMention {
    /// The fullest form of the name in the text.
    pub name: String,
    /// Who that is.
    pub person: PersonId,
}

/// A person of the authority file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The stable id.
    pub id: PersonId,
    /// The usual English form of the name.
    pub name: String,
    /// The part of the name that is used alone (`Lavrov`, `al-Maliki`).
    pub family: String,
    /// Other spellings and scripts.
    pub other: Vec<String>,
}

/// Who held which office for whom, from when to when, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// Who held it.
    pub person: PersonId,
    /// The office in English, without the country.
    pub office: String,
    /// The sort of office.
    pub role_class: RoleClass,
    /// For whom.
    pub affiliation: Affiliation,
    /// When it began; `None` if unknown.
    pub from: Option<PartialDate>,
    /// When it ended; `None` if unknown or still held (see `ongoing`).
    pub to: Option<PartialDate>,
    /// Still held when the authority file was made.
    pub ongoing: bool,
    /// Years in which the person is documented in the office.
    pub attested: Vec<i16>,
}

impl Appointment {
    /// Whether the office is known to have been held on `day`: within known or open bounds, or in
    /// an attested year. Where an end is unknown, only attested years count on that side.
    pub fn covers(&self, day: Day) -> bool {
        if self.attested.contains(&day.year()) {
            return true;
        }
        let started = self.earliest().is_some_and(|from| from <= day);
        let not_ended = self.ongoing || self.latest().is_some_and(|to| day <= to);
        started && not_ended
    }

    /// First day on which the office can have been held; `None` if unknown.
    pub fn earliest(&self) -> Option<Day> {
        self.from.as_ref().and_then(PartialDate::bounds).map(|(first, _)| first)
    }

    /// Last day on which the office can have been held; `None` if unknown or still held.
    pub fn latest(&self) -> Option<Day> {
        self.to.as_ref().and_then(PartialDate::bounds).map(|(_, last)| last)
    }
}
