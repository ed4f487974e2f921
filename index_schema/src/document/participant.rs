//! Terms composed of what is known of a participant.

use std::collections::BTreeSet;

use super::UNIT_SEPARATOR;
use super::dates::{UNDATED, years};
use crate::model::{Affiliation, Participant, PersonId, RoleClass, Statement};

/// The term of the field `participant` for a condition on one participant: affiliation, role class
/// and person id, joined by [`UNIT_SEPARATOR`], what is not asked for left empty.
pub fn participant_term(
    affiliation: Option<&Affiliation>,
    role_class: Option<RoleClass>,
    person: Option<&PersonId>,
) -> String {
    let affiliation = affiliation.map_or("", Affiliation::as_str);
    let role_class = role_class.map_or("", RoleClass::as_str);
    let person = person.map_or("", PersonId::as_str);
    format!("{affiliation}{UNIT_SEPARATOR}{role_class}{UNIT_SEPARATOR}{person}")
}

/// Every term of the field `participant`: for each participant one for each non-empty choice of
/// affiliation, role class and person, so that a condition on one and the same participant is a
/// single term.
pub fn participant_terms(participants: &[Participant]) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for participant in participants {
        let affiliations = [None, participant.affiliation.as_ref()];
        for affiliation in &affiliations[..=usize::from(participant.affiliation.is_some())] {
            for role_class in [None, Some(participant.role_class)] {
                for person in [None, Some(&participant.person)] {
                    if affiliation.is_some() || role_class.is_some() || person.is_some() {
                        terms.insert(participant_term(*affiliation, role_class, person));
                    }
                }
            }
        }
    }
    terms
}

/// The term of the field `participant` for somebody who takes part by office alone: that of a
/// participant, and after a further [`UNIT_SEPARATOR`] the word `inferred`. Conditions on participants
/// never meet it.
pub fn inferred_term(
    affiliation: &Affiliation,
    role_class: RoleClass,
    person: &PersonId,
) -> String {
    let term = participant_term(Some(affiliation), Some(role_class), Some(person));
    format!("{term}{UNIT_SEPARATOR}inferred")
}

/// A name as a statement wrote it with what it knew of the person; a term of the field
/// `person_seen`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonSeen {
    /// Who it is.
    pub person: PersonId,
    /// The name as written.
    pub name: String,
    /// For whom.
    pub affiliation: Option<Affiliation>,
    /// In what sort of office.
    pub role_class: RoleClass,
    /// The year of the statement, where its date leaves exactly one.
    pub year: Option<String>,
}

/// The parts joined by [`UNIT_SEPARATOR`] in their order, what is unknown left empty.
pub fn person_seen_term(seen: &PersonSeen) -> String {
    let parts = [
        seen.person.as_str(),
        &seen.name,
        seen.affiliation.as_ref().map_or("", Affiliation::as_str),
        seen.role_class.as_str(),
        seen.year.as_deref().unwrap_or(""),
    ];
    // A separator inside a part would shift the parts after it.
    parts.map(|part| part.replace(UNIT_SEPARATOR, " ")).join("\u{1f}")
}

impl PersonSeen {
    /// Reads a term; `None` if it is not one.
    ///
    /// ```
    /// use index_schema::document::PersonSeen;
    /// let seen = PersonSeen::parse("l\u{1f}Sergey Lavrov\u{1f}RU\u{1f}foreign-minister\u{1f}").unwrap();
    /// assert_eq!((seen.name.as_str(), seen.year), ("Sergey Lavrov", None));
    /// ```
    pub fn parse(term: &str) -> Option<Self> {
        let mut parts = term.split(UNIT_SEPARATOR);
        let mut part = || parts.next();
        let seen = Self {
            person: PersonId::listed(part()?),
            name: part()?.to_owned(),
            affiliation: Some(part()?)
                .filter(|code| !code.is_empty())
                .map(Affiliation::new)
                .transpose()
                .ok()?,
            role_class: part()?.parse().ok()?,
            year: Some(part()?.to_owned()).filter(|year| !year.is_empty()),
        };
        parts.next().is_none().then_some(seen)
    }
}

/// A name as a statement wrote it of somebody merely spoken about; a term of the field
/// `person_seen` too, with [`MENTIONED`] in the place of the role class, so that no such term is a
/// [`PersonSeen`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonMentioned {
    /// Who it is.
    pub person: PersonId,
    /// The name as written.
    pub name: String,
    /// The year of the statement, where its date leaves exactly one.
    pub year: Option<String>,
}

/// What a term of somebody merely spoken about has in the place of the role class.
pub const MENTIONED: &str = "mentioned";

/// The parts joined as those of [`person_seen_term`].
pub fn person_mentioned_term(mentioned: &PersonMentioned) -> String {
    let year = mentioned.year.as_deref().unwrap_or("");
    let parts = [mentioned.person.as_str(), &mentioned.name, "", MENTIONED, year];
    parts.map(|part| part.replace(UNIT_SEPARATOR, " ")).join("\u{1f}")
}

impl PersonMentioned {
    /// Reads a term; `None` if it is not one.
    ///
    /// ```
    /// use index_schema::document::PersonMentioned;
    /// let term = "l\u{1f}Sergey Lavrov\u{1f}\u{1f}mentioned\u{1f}2023";
    /// assert_eq!(PersonMentioned::parse(term).unwrap().year.as_deref(), Some("2023"));
    /// ```
    pub fn parse(term: &str) -> Option<Self> {
        let parts: Vec<&str> = term.split(UNIT_SEPARATOR).collect();
        let [person, name, "", MENTIONED, year] = parts.as_slice() else { return None };
        Some(Self {
            person: PersonId::listed(*person),
            name: (*name).to_owned(),
            year: Some((*year).to_owned()).filter(|year| !year.is_empty()),
        })
    }
}

/// Every term of the field `person_seen`. Of people merely spoken about those who take no part, each
/// with the first of the names: so a statement counts once for each of them.
pub(super) fn seen_terms(statement: &Statement) -> BTreeSet<String> {
    let years = years(statement);
    let only_year = years.first().filter(|year| years.len() == 1 && *year != UNDATED);
    let seen = statement.participants.iter().map(|participant| PersonSeen {
        person: participant.person.clone(),
        name: participant.name.clone(),
        affiliation: participant.affiliation.clone(),
        role_class: participant.role_class,
        year: only_year.cloned(),
    });
    let mut terms: BTreeSet<String> = seen.map(|seen| person_seen_term(&seen)).collect();
    let mut known: BTreeSet<&PersonId> =
        statement.participants.iter().map(|participant| &participant.person).collect();
    for mention in &statement.mentions.people {
        if known.insert(&mention.person) {
            terms.insert(person_mentioned_term(&PersonMentioned {
                person: mention.person.clone(),
                name: mention.name.clone(),
                year: only_year.cloned(),
            }));
        }
    }
    terms
}
