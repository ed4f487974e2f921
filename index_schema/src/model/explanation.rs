//! The facts of a statement with their places and the rules that gave them.

use serde::Serialize;

use super::{Span, Statement};

/// What sort of fact was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FactSort {
    /// The language of the text.
    Language,
    /// The sort of text.
    Kind,
    /// Who speaks.
    Issuer,
    /// When it was published.
    Published,
    /// When the event took place.
    Event,
    /// Where it took place.
    Venue,
    /// Somebody who takes part.
    Participant,
    /// The office of a person.
    Office,
    /// Somebody who takes part by an office without a name.
    Inferred,
    /// Somebody merely spoken about.
    Person,
    /// A country that is named.
    Country,
    /// An organisation that is named.
    Organisation,
}

impl FactSort {
    /// The name on the page.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Kind => "kind",
            Self::Issuer => "issuer",
            Self::Published => "published",
            Self::Event => "event",
            Self::Venue => "venue",
            Self::Participant => "participant",
            Self::Office => "office",
            Self::Inferred => "inferred",
            Self::Person => "person",
            Self::Country => "country",
            Self::Organisation => "organisation",
        }
    }
}

/// One fact, where it stands and why it is believed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What sort of fact.
    pub sort: FactSort,
    /// The fact in words and codes.
    pub value: String,
    /// The rule that gave it; `rule; rule` where several did.
    pub rule: String,
    /// The place in the text; `None` for what no single place says.
    pub span: Option<Span>,
}

/// A statement with the reasons of its facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// The statement.
    pub statement: Statement,
    /// In the order of [`FactSort`], within a sort in order of the text.
    pub findings: Vec<Finding>,
}
