//! Whom an index knows: everybody of the term dictionary of `person_seen`, with names, offices and
//! counts.
//!
//! No stored statement is read. A count is a number of statements that are not deleted. Terms carry
//! their numbers, and the statements themselves are looked at only where a segment has deleted ones or
//! where a statement names one person twice.

use std::collections::{BTreeMap, BTreeSet};

use index_schema::document::{PersonMentioned, PersonSeen};
use index_schema::fields::Field;
use index_schema::model::{Affiliation, PersonId, RoleClass};
use tantivy::InvertedIndexReader;
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;

use super::error::Outcome;
use super::open::IndexReader;
use super::segment::{Segment, documents};
use crate::query::SeenWith;

/// Which parts in statements are counted; the default is all, and being spoken about too. Both
/// conditions hold for one and the same part. Of somebody merely spoken about neither is kept, so under
/// a condition that is not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PartsWanted {
    /// For one of these; empty: for anybody or nobody.
    pub affiliations: Vec<Affiliation>,
    /// In one of these sorts of office; empty: in any.
    pub role_classes: Vec<RoleClass>,
}

impl PartsWanted {
    fn are_all(&self) -> bool {
        self.affiliations.is_empty() && self.role_classes.is_empty()
    }

    fn has(&self, seen: &PersonSeen) -> bool {
        let for_one =
            seen.affiliation.as_ref().is_some_and(|code| self.affiliations.contains(code));
        (self.affiliations.is_empty() || for_one)
            && (self.role_classes.is_empty() || self.role_classes.contains(&seen.role_class))
    }
}

/// Somebody whom an index knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPerson {
    /// Who it is.
    pub id: PersonId,
    /// Statements in which the person takes part, of those parts that were asked for.
    pub statements: u64,
    /// Statements in which the person is merely spoken about.
    pub mentioned: u64,
    /// The names as written, most frequent first, then in the order of letters.
    pub names: Vec<NameSeen>,
    /// The offices spoken from, most frequent first; none of somebody merely spoken about.
    pub offices: Vec<OfficeSeen>,
}

/// A name as statements wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameSeen {
    /// The name.
    pub name: String,
    /// Statements with it, taking part or spoken about. One that names the person twice counts for
    /// both names.
    pub statements: u64,
    /// What these say of the person, each with the number of statements.
    pub seen_with: BTreeMap<SeenWith, u64>,
}

/// An office from which statements have somebody speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeSeen {
    /// For whom; `None` where it is not known.
    pub affiliation: Option<Affiliation>,
    /// What sort of office.
    pub role_class: RoleClass,
    /// Statements.
    pub statements: u64,
    /// How many of them are of each year; those whose date leaves several years, or none, are in no
    /// year.
    pub years: BTreeMap<String, u64>,
}

impl OfficeSeen {
    /// Statements whose date leaves several years, or that have none.
    pub fn of_no_year(&self) -> u64 {
        self.statements - self.years.values().sum::<u64>()
    }
}

/// A term of `person_seen`.
#[derive(Debug)]
enum Seen {
    Part(PersonSeen),
    Mention(PersonMentioned),
}

impl Seen {
    fn parse(term: &str) -> Option<Self> {
        let part = PersonSeen::parse(term).map(Self::Part);
        part.or_else(|| PersonMentioned::parse(term).map(Self::Mention))
    }

    const fn person(&self) -> &PersonId {
        match self {
            Self::Part(seen) => &seen.person,
            Self::Mention(mentioned) => &mentioned.person,
        }
    }

    fn name(&self) -> &str {
        match self {
            Self::Part(seen) => &seen.name,
            Self::Mention(mentioned) => &mentioned.name,
        }
    }

    fn with(&self) -> SeenWith {
        match self {
            Self::Part(seen) => SeenWith {
                affiliation: seen.affiliation.clone(),
                role_class: Some(seen.role_class),
                year: seen.year.clone(),
            },
            Self::Mention(mentioned) => {
                SeenWith { affiliation: None, role_class: None, year: mentioned.year.clone() }
            }
        }
    }
}

/// Everybody of whom something is counted; those who take part in most first, then those spoken about
/// in most, then by id.
pub(super) fn people(index: &IndexReader, wanted: &PartsWanted) -> Outcome<Vec<KnownPerson>> {
    let mut tallies: BTreeMap<PersonId, Tally> = BTreeMap::new();
    for segment in index.segments() {
        let terms = segment.index(Field::PersonSeen)?;
        let mut stream = terms.terms().stream()?;
        // The terms of a person follow each other.
        let mut group: Vec<(Seen, TermInfo)> = Vec::new();
        while let Some((term, info)) = stream.next() {
            let Some(seen) = std::str::from_utf8(term).ok().and_then(Seen::parse) else { continue };
            if group.first().is_some_and(|(first, _)| first.person() != seen.person()) {
                add_group(segment, &terms, &mut group, wanted, &mut tallies)?;
            }
            group.push((seen, info.clone()));
        }
        add_group(segment, &terms, &mut group, wanted, &mut tallies)?;
    }
    let known = tallies.into_iter().map(|(id, tally)| tally.finish(id));
    let mut people: Vec<KnownPerson> =
        known.filter(|person| person.statements > 0 || person.mentioned > 0).collect();
    // Stable, and they come by id.
    people.sort_by_key(|person| std::cmp::Reverse((person.statements, person.mentioned)));
    Ok(people)
}

/// Counts the terms of one person in one segment, and empties the group.
fn add_group(
    segment: Segment<'_>,
    terms: &InvertedIndexReader,
    group: &mut Vec<(Seen, TermInfo)>,
    wanted: &PartsWanted,
    tallies: &mut BTreeMap<PersonId, Tally>,
) -> Outcome<()> {
    let Some((first, _)) = group.first() else { return Ok(()) };
    let id = first.person().clone();
    let is_wanted = |seen: &Seen| match seen {
        Seen::Part(part) => wanted.has(part),
        Seen::Mention(_) => wanted.are_all(),
    };
    let are_apart = segment.reader.alive_bitset().is_none() && are_apart(segment, &id, group)?;
    let tally = tallies.entry(id).or_default();
    if are_apart {
        for (seen, info) in group.iter().filter(|(seen, _)| is_wanted(seen)) {
            tally.add(&[seen], u64::from(info.doc_freq));
        }
    } else {
        for seen in by_statement(segment, terms, group, is_wanted)?.values() {
            tally.add(seen, 1);
        }
    }
    group.clear();
    Ok(())
}

/// Whether no statement of a segment has two of these terms. Mentions are apart from everything by
/// how they are written, so it is a question of parts: the person facet has each statement once.
fn are_apart(segment: Segment<'_>, id: &PersonId, group: &[(Seen, TermInfo)]) -> Outcome<bool> {
    let parts = || group.iter().filter(|(seen, _)| matches!(seen, Seen::Part(_)));
    if parts().nth(1).is_none() {
        return Ok(true);
    }
    let sum: u64 = parts().map(|(_, info)| u64::from(info.doc_freq)).sum();
    let facet = segment.index(Field::Person)?;
    let once = facet.terms().get(id.as_str())?.map_or(0, |info| u64::from(info.doc_freq));
    Ok(sum == once)
}

/// The terms of each statement that is not deleted.
fn by_statement<'g>(
    segment: Segment<'_>,
    terms: &InvertedIndexReader,
    group: &'g [(Seen, TermInfo)],
    is_wanted: impl Fn(&Seen) -> bool,
) -> Outcome<BTreeMap<u32, Vec<&'g Seen>>> {
    let alive = segment.reader.alive_bitset();
    let mut statements: BTreeMap<u32, Vec<&Seen>> = BTreeMap::new();
    for (seen, info) in group.iter().filter(|(seen, _)| is_wanted(seen)) {
        let mut postings = terms.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
        for doc in documents(&mut postings) {
            if alive.is_none_or(|alive| alive.is_alive(doc)) {
                statements.entry(doc).or_default().push(seen);
            }
        }
    }
    Ok(statements)
}

/// The counts of a person as they grow.
#[derive(Default)]
struct Tally {
    statements: u64,
    mentioned: u64,
    names: BTreeMap<String, (u64, BTreeMap<SeenWith, u64>)>,
    offices: BTreeMap<(Option<Affiliation>, RoleClass), (u64, BTreeMap<String, u64>)>,
}

impl Tally {
    /// Adds so many statements, each of which has every one of these terms.
    fn add(&mut self, terms: &[&Seen], statements: u64) {
        let (mut names, mut offices) = (BTreeSet::new(), BTreeSet::new());
        let mut takes_part = false;
        for seen in terms {
            let (of_name, seen_with) = self.names.entry(seen.name().to_owned()).or_default();
            if names.insert(seen.name()) {
                *of_name += statements;
            }
            *seen_with.entry(seen.with()).or_default() += statements;
            let Seen::Part(part) = seen else { continue };
            takes_part = true;
            let office = (part.affiliation.clone(), part.role_class);
            if offices.insert((&part.affiliation, part.role_class)) {
                let (of_office, years) = self.offices.entry(office).or_default();
                *of_office += statements;
                if let Some(year) = &part.year {
                    *years.entry(year.clone()).or_default() += statements;
                }
            }
        }
        if takes_part {
            self.statements += statements;
        } else {
            self.mentioned += statements;
        }
    }

    fn finish(self, id: PersonId) -> KnownPerson {
        let Self { statements, mentioned, names, offices } = self;
        let mut names: Vec<NameSeen> = names
            .into_iter()
            .map(|(name, (statements, seen_with))| NameSeen { name, statements, seen_with })
            .collect();
        let mut offices: Vec<OfficeSeen> = offices
            .into_iter()
            .map(|((affiliation, role_class), (statements, years))| OfficeSeen {
                affiliation,
                role_class,
                statements,
                years,
            })
            .collect();
        // Stable: what is equally frequent stays in order.
        names.sort_by_key(|name| std::cmp::Reverse(name.statements));
        offices.sort_by_key(|office| std::cmp::Reverse(office.statements));
        KnownPerson { id, statements, mentioned, names, offices }
    }
}
