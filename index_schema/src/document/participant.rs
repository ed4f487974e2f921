//! Terms composed of what is known of a participant.

use std::collections::BTreeSet;

use super::UNIT_SEPARATOR;
use super::dates::{UNDATED, years};
use crate::model::{Affiliation, Participant, PersonId, PersonMention, RoleClass, Statement};

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
        let seen = SeenTerm::parse(term)?;
        let affiliation = Some(seen.affiliation).filter(|code| !code.is_empty());
        Some(Self {
            person: PersonId::listed(seen.person),
            name: seen.name.to_owned(),
            affiliation: affiliation.map(Affiliation::new).transpose().ok()?,
            role_class: seen.role_class?,
            year: seen.year.map(str::to_owned),
        })
    }
}

/// What a term of somebody merely spoken about has in the place of the role class.
pub const MENTIONED: &str = "mentioned";

/// The term of somebody merely spoken about: the parts of [`person_seen_term`] with [`MENTIONED`] in
/// the place of the role class, so that it is no [`PersonSeen`].
pub fn person_mentioned_term(mention: &PersonMention, year: Option<&str>) -> String {
    let parts = [mention.person.as_str(), &mention.name, "", MENTIONED, year.unwrap_or("")];
    parts.map(|part| part.replace(UNIT_SEPARATOR, " ")).join("\u{1f}")
}

/// A term of the field `person_seen` of either sort, read without copying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenTerm<'t> {
    /// Who it is.
    pub person: &'t str,
    /// The name as written.
    pub name: &'t str,
    /// For whom; empty where it is not known, and always of a mention.
    pub affiliation: &'t str,
    /// In what sort of office; `None` of somebody merely spoken about.
    pub role_class: Option<RoleClass>,
    /// The year of the statement, where its date leaves exactly one.
    pub year: Option<&'t str>,
}

impl<'t> SeenTerm<'t> {
    /// Reads a term; `None` if it is not one.
    ///
    /// ```
    /// use index_schema::document::SeenTerm;
    /// let seen = SeenTerm::parse("l\u{1f}Sergey Lavrov\u{1f}\u{1f}mentioned\u{1f}2023").unwrap();
    /// assert_eq!((seen.name, seen.role_class, seen.year), ("Sergey Lavrov", None, Some("2023")));
    /// ```
    pub fn parse(term: &'t str) -> Option<Self> {
        let mut parts = term.split(UNIT_SEPARATOR);
        let mut part = || parts.next();
        let (person, name, affiliation) = (part()?, part()?, part()?);
        let role_class = match part()? {
            MENTIONED if affiliation.is_empty() => None,
            class => Some(class.parse().ok()?),
        };
        let year = Some(part()?).filter(|year| !year.is_empty());
        parts.next().is_none().then_some(Self { person, name, affiliation, role_class, year })
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
            terms.insert(person_mentioned_term(mention, only_year.map(String::as_str)));
        }
    }
    terms
}
