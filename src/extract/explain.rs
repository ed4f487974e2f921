//! Facts with their places and the rules that gave them: what `extract --explain` prints.

use index_schema::model::{DateFact, Span, Statement};

use serde::Serialize;

use super::people::{Part, People};

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
    /// The office of a participant.
    Office,
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
    /// The same statement that [`Extractor::statement`](super::Extractor::statement) makes.
    pub statement: Statement,
    /// In the order of [`FactSort`], within a sort in order of the text.
    pub findings: Vec<Finding>,
}

/// Facts of a statement as they are found; keeps nothing unless somebody wants reasons.
#[derive(Debug, Default)]
pub(super) struct Trace {
    findings: Option<Vec<Finding>>,
}

impl Trace {
    pub(super) fn wanted() -> Self {
        Self { findings: Some(Vec::new()) }
    }

    pub(super) const fn is_wanted(&self) -> bool {
        self.findings.is_some()
    }

    pub(super) fn add(
        &mut self,
        sort: FactSort,
        value: impl FnOnce() -> String,
        rule: impl Into<String>,
        span: Option<Span>,
    ) {
        if let Some(findings) = &mut self.findings {
            findings.push(Finding { sort, value: value(), rule: rule.into(), span });
        }
    }

    pub(super) fn date(&mut self, sort: FactSort, fact: Option<&DateFact>) {
        if let (Some(fact), true) = (fact, self.is_wanted()) {
            let value = match fact.bounds() {
                Some((first, last)) if fact.edtf.bounds() != Some((first, last)) => {
                    format!("{}, from {first} to {last}", fact.edtf)
                }
                Some(_) | None => fact.edtf.to_string(),
            };
            self.add(sort, || value, fact.from.as_str(), fact.span);
        }
    }

    pub(super) fn people(&mut self, people: &People<'_>) {
        if !self.is_wanted() {
            return;
        }
        for part in &people.parts {
            self.person(FactSort::Participant, part);
        }
        for part in &people.mentions {
            self.person(FactSort::Person, part);
        }
    }

    fn person(&mut self, sort: FactSort, part: &Part<'_>) {
        let one = &part.participant;
        let (_, stands) = part.standing.rule();
        let rule = format!("{stands}; {}", part.identity.words());
        let value = || {
            let affiliation = one.affiliation.as_ref().map(ToString::to_string);
            let parts = [Some(one.name.clone()), affiliation, Some(one.person.to_string())];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        self.add(sort, value, rule, one.span);
        if let Some(role) = &one.role {
            let rule = "the office that stands with the name";
            self.add(FactSort::Office, || format!("{role}, {}", one.role_class), rule, part.role);
        }
    }

    /// The findings in order.
    pub(super) fn findings(self) -> Vec<Finding> {
        let mut findings = self.findings.unwrap_or_default();
        findings.sort_by_key(|one| (one.sort, one.span.is_none(), one.span));
        findings
    }
}
