//! The statement itself.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{
    Affiliation, Day, InferredHolder, PartialDate, Participant, PersonMention, StatementKey,
    UnknownName,
};

/// The first key of a statement's JSON: the name and version of the contract.
pub const STATEMENT_SCHEMA: &str = "chancery.statement/1";

/// The reason given for a fact that was read from a record's own field.
pub const FROM_RECORD: &str = "record";

/// What sort of text a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A meeting or call reported.
    Readout,
    /// A press release.
    PressRelease,
    /// A speech, also prepared remarks.
    Speech,
    /// A press conference, also briefings and media questions.
    PressConference,
    /// An interview.
    Interview,
    /// A statement or communiqué of several parties.
    JointStatement,
    /// Travel, schedule, appointment, designation.
    Announcement,
    /// Congratulations.
    Congratulation,
    /// Anything else.
    Other,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Readout,
        Self::PressRelease,
        Self::Speech,
        Self::PressConference,
        Self::Interview,
        Self::JointStatement,
        Self::Announcement,
        Self::Congratulation,
        Self::Other,
    ];

    /// The name in JSON, in the index and in `kind:`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Readout => "readout",
            Self::PressRelease => "press-release",
            Self::Speech => "speech",
            Self::PressConference => "press-conference",
            Self::Interview => "interview",
            Self::JointStatement => "joint-statement",
            Self::Announcement => "announcement",
            Self::Congratulation => "congratulation",
            Self::Other => "other",
        }
    }
}

impl FromStr for Kind {
    type Err = UnknownName;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or_else(|| UnknownName {
            what: "kind",
            given: text.to_owned(),
            expected: Self::ALL.map(Self::as_str).join(", "),
        })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The two texts of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TextField {
    /// The title.
    Title,
    /// The body.
    Body,
}

/// A place in a statement's text: bytes `start..end` of the field as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// Which text.
    pub field: TextField,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// A date of a statement with the rule that gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateFact {
    /// The date as far as it is known.
    pub edtf: PartialDate,
    /// First day that it can be; `None` if unknown.
    #[serde(default)]
    pub earliest: Option<Day>,
    /// Last day that it can be; `None` if unknown.
    #[serde(default)]
    pub latest: Option<Day>,
    /// The rule that gave it; [`FROM_RECORD`] for a record's own field.
    pub from: String,
    /// Where it stands in the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub span: Option<Span>,
}

impl DateFact {
    /// A date whose bounds are those of its EDTF form.
    pub fn new(edtf: PartialDate, from: impl Into<String>) -> Self {
        let bounds = edtf.bounds();
        Self {
            earliest: bounds.map(|(first, _)| first),
            latest: bounds.map(|(_, last)| last),
            edtf,
            from: from.into(),
            span: None,
        }
    }

    /// First and last day, where both are known.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        Some((self.earliest?, self.latest?))
    }
}

/// Where the event took place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Venue {
    /// The city as written.
    #[serde(default)]
    pub city: Option<String>,
    /// ISO code of the country.
    #[serde(default)]
    pub country: Option<Affiliation>,
}

/// Who and what is named without taking part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mentions {
    /// People merely spoken about, in order of first mention.
    #[serde(default)]
    pub people: Vec<PersonMention>,
    /// Codes of every country named in title or body, sorted.
    #[serde(default)]
    pub countries: Vec<Affiliation>,
    /// Acronyms of every organisation named, sorted.
    #[serde(default, with = "super::country::organisation_list")]
    pub organisations: Vec<Affiliation>,
    /// Every day, month of a year and range of days that title and body write out, the event's own too,
    /// each once in order of its first place. Words such as `today`, bare weekdays and bare years are
    /// not listed.
    #[serde(default)]
    pub dates: Vec<DateFact>,
}

/// Where a statement was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceRef {
    /// Canonical path of the file; `-` for standard input.
    pub path: String,
    /// Number of the record in the file, from 0.
    pub record: u64,
    /// SHA-256 of the record's bytes as read, in hex.
    pub sha256: String,
}

/// What a foreign ministry (or another office) said, and what the program understood of it.
///
/// Its JSON form is the contract `chancery.statement/1`: what `extract` and `show --format json`
/// print, and what `index` takes back as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Always [`STATEMENT_SCHEMA`].
    pub schema: String,
    /// The record's own id, else [`super::content_id`].
    pub id: String,
    /// What the index goes by, see [`StatementKey`].
    pub key: StatementKey,
    /// The title; may be empty.
    #[serde(default)]
    pub title: String,
    /// What sort of text it is.
    pub kind: Kind,
    /// BCP 47 primary language subtag (`en`), `und` if unknown.
    pub language: String,
    /// Who speaks: a country's or an organisation's code.
    #[serde(default)]
    pub issuer: Option<Affiliation>,
    /// When it was published.
    #[serde(default)]
    pub published: Option<DateFact>,
    /// When the event took place.
    #[serde(default)]
    pub event: Option<DateFact>,
    /// Where it took place.
    #[serde(default)]
    pub venue: Option<Venue>,
    /// Who took part or speaks, in order of first mention.
    #[serde(default)]
    pub participants: Vec<Participant>,
    /// Who takes part by office alone, see [`InferredHolder`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inferred: Vec<InferredHolder>,
    /// Who and what is named besides.
    #[serde(default)]
    pub mentions: Mentions,
    /// The text, as decoded; may be empty.
    #[serde(default)]
    pub body: String,
    /// Where it was published.
    #[serde(default)]
    pub url: Option<String>,
    /// Where it was read.
    pub source: SourceRef,
    /// What could not be settled, in sentences for people.
    #[serde(default)]
    pub warnings: Vec<String>,
}

impl Statement {
    /// *The date of the statement*: its event if that has bounds, else its publication.
    ///
    /// `date:`, `--since`, `--until`, `--sort`, the `year` facet, `fm:` and ties all use it.
    pub fn date(&self) -> Option<&DateFact> {
        self.event
            .as_ref()
            .filter(|event| event.bounds().is_some())
            .or(self.published.as_ref().filter(|published| published.bounds().is_some()))
    }
}
