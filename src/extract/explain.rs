//! Gathers facts with their places and the rules that gave them, for `extract --explain`.

use index_schema::model::{DateFact, FactSort, Finding, InferredHolder, Span, Venue};

use super::mentions::Named;
use super::people::{Part, People};

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

    pub(super) fn venue(&mut self, venue: Option<&(Venue, &'static str)>) {
        let Some((venue, rule)) = venue else { return };
        let value = || {
            let country = venue.country.as_ref().map(ToString::to_string);
            [venue.city.clone(), country].into_iter().flatten().collect::<Vec<_>>().join(", ")
        };
        self.add(FactSort::Venue, value, *rule, None);
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
        let country = if part.assumed && one.affiliation.is_some() {
            "; the country is assumed: no word says it"
        } else {
            ""
        };
        let rule = format!("{stands}; {}{country}", part.identity.words());
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

    pub(super) fn named(&mut self, named: &Named<'_>) {
        if !self.is_wanted() {
            return;
        }
        for (sort, found) in
            [(FactSort::Country, &named.countries), (FactSort::Organisation, &named.organisations)]
        {
            for (code, first) in found {
                self.add(sort, || (*code).to_owned(), first.rule, first.span);
            }
        }
    }

    pub(super) fn inferred(&mut self, holders: &[InferredHolder]) {
        for one in holders {
            let value = || format!("{}, {}, {}", one.name, one.affiliation, one.person);
            self.add(FactSort::Inferred, value, one.from.as_str(), Some(one.span));
        }
    }

    /// The findings in order.
    pub(super) fn findings(self) -> Vec<Finding> {
        let mut findings = self.findings.unwrap_or_default();
        findings.sort_by_key(|one| (one.sort, one.span.is_none(), one.span));
        findings
    }
}
