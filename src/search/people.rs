//! Whom an index knows: everybody of the term dictionary of `person_seen`, with names, offices and
//! counts.
//!
//! No stored statement is read. A count is a number of statements that are not deleted. Terms carry
//! their numbers, and postings are read only where a segment has deleted statements or where a
//! statement names one person twice. Only the people of the page are put together in full.
//!
//! # Limits
//!
//! - Holders of an office that a text names without their name (`Statement::inferred`) are not counted:
//!   nobody wrote their name.
//! - Of people merely spoken about neither country nor office is kept.
//! - A statement whose date leaves several years is of no year here, unlike in the facet `year`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use index_schema::document::SeenTerm;
use index_schema::fields::Field;
use index_schema::model::{Affiliation, PersonId, RoleClass};
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;

use super::error::Outcome;
use super::open::IndexReader;
use super::segment::documents;
use crate::query::{Called, SeenWith};

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
    fn has(&self, seen: &SeenTerm<'_>) -> bool {
        let for_one = || self.affiliations.iter().any(|code| code.as_str() == seen.affiliation);
        let in_one = || seen.role_class.is_some_and(|class| self.role_classes.contains(&class));
        (self.affiliations.is_empty() || for_one()) && (self.role_classes.is_empty() || in_one())
    }
}

/// Which people to list.
#[derive(Debug, Clone, Default)]
pub struct PeopleRequest {
    /// Whom a name can mean; `None` for everybody.
    pub called: Option<Called>,
    /// Which parts are counted. People without one are not listed.
    pub parts: PartsWanted,
    /// How many people to pass over.
    pub offset: usize,
    /// How many to list.
    pub limit: usize,
}

/// A page of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleResults {
    /// How many there are.
    pub total: usize,
    /// Those of the page: who takes part in most first, then who is spoken about in most, then by id.
    pub people: Vec<KnownPerson>,
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

/// Answers a request.
pub(super) fn people(index: &IndexReader, request: &PeopleRequest) -> Outcome<PeopleResults> {
    let seen = SeenTerms::read(index)?;
    let mut people: Vec<Person<'_>> = Vec::new();
    for groups in seen.people().chunk_by(|(one, _), (other, _)| one == other) {
        let Some((id, _)) = groups.first() else { continue };
        let ranges = || groups.iter().map(|(_, range)| range.clone());
        if let Some(called) = &request.called {
            let names = ranges().flatten().filter_map(|at| Some(seen.term(at)?.name));
            if !called.means(&PersonId::listed(*id), names) {
                continue;
            }
        }
        let mut person = Person { id, ranges: ranges().collect(), statements: 0, mentioned: 0 };
        for range in ranges() {
            seen.each(index, range, &request.parts, &mut |terms, statements| {
                if terms.iter().any(|term| term.role_class.is_some()) {
                    person.statements += statements;
                } else {
                    person.mentioned += statements;
                }
            })?;
        }
        if person.statements > 0 || person.mentioned > 0 {
            people.push(person);
        }
    }
    // Stable, and they come by id.
    people.sort_by_key(|person| std::cmp::Reverse((person.statements, person.mentioned)));
    let page = people.iter().skip(request.offset).take(request.limit);
    let known = page.map(|person| {
        let mut tally = Tally::default();
        for range in person.ranges.iter().cloned() {
            seen.each(index, range, &request.parts, &mut |terms, statements| {
                tally.add(terms, statements);
            })?;
        }
        Ok(tally.finish(person))
    });
    Ok(PeopleResults { total: people.len(), people: known.collect::<Outcome<_>>()? })
}

/// Somebody with the counts that the order goes by.
struct Person<'t> {
    id: &'t str,
    /// Places of the terms, a range for each segment.
    ranges: Vec<Range<usize>>,
    statements: u64,
    mentioned: u64,
}

/// Every term of the field, segment by segment, in one piece of text.
struct SeenTerms {
    text: String,
    terms: Vec<Place>,
}

/// A term, cut once: the parts are asked for several times.
struct Place {
    person: Range<usize>,
    name: Range<usize>,
    affiliation: Range<usize>,
    role_class: Option<RoleClass>,
    year: Option<Range<usize>>,
    segment: usize,
    info: TermInfo,
}

impl SeenTerms {
    fn read(index: &IndexReader) -> Outcome<Self> {
        let mut read = Self { text: String::new(), terms: Vec::new() };
        for (number, segment) in index.segments().enumerate() {
            let terms = segment.index(Field::PersonSeen)?;
            let mut stream = terms.terms().stream()?;
            while let Some((term, info)) = stream.next() {
                let Some(seen) = std::str::from_utf8(term).ok().and_then(SeenTerm::parse) else {
                    continue;
                };
                let mut keep = |part: &str| {
                    let start = read.text.len();
                    read.text.push_str(part);
                    start..read.text.len()
                };
                read.terms.push(Place {
                    person: keep(seen.person),
                    name: keep(seen.name),
                    affiliation: keep(seen.affiliation),
                    role_class: seen.role_class,
                    year: seen.year.map(&mut keep),
                    segment: number,
                    info: info.clone(),
                });
            }
        }
        Ok(read)
    }

    fn term(&self, at: usize) -> Option<SeenTerm<'_>> {
        let place = self.terms.get(at)?;
        let part = |bytes: &Range<usize>| self.text.get(bytes.clone());
        Some(SeenTerm {
            person: part(&place.person)?,
            name: part(&place.name)?,
            affiliation: part(&place.affiliation)?,
            role_class: place.role_class,
            year: place.year.as_ref().and_then(part),
        })
    }

    /// The ids, sorted, each with the places of its terms in a segment; there they follow each other.
    fn people(&self) -> Vec<(&str, Range<usize>)> {
        let mut people: Vec<(&str, Range<usize>)> = Vec::new();
        let mut segment = 0;
        for (at, place) in self.terms.iter().enumerate() {
            let Some(term) = self.term(at) else { continue };
            match people.last_mut() {
                Some((id, range)) if *id == term.person && place.segment == segment => {
                    range.end = at + 1;
                }
                _ => people.push((term.person, at..at + 1)),
            }
            segment = place.segment;
        }
        people.sort_by(|(one, a), (other, b)| (one, a.start).cmp(&(other, b.start)));
        people
    }

    /// Calls `count` with terms that the same statements have, and the number of these statements; the
    /// terms are of one person in one segment and among those that are wanted.
    fn each(
        &self,
        index: &IndexReader,
        range: Range<usize>,
        wanted: &PartsWanted,
        count: &mut dyn FnMut(&[SeenTerm<'_>], u64),
    ) -> Outcome<()> {
        let group = || range.clone().filter_map(|at| Some((self.term(at)?, self.terms.get(at)?)));
        let Some((first, place)) = group().next() else { return Ok(()) };
        let segment = index.segment(place.segment);
        let alive = segment.reader.alive_bitset();
        let group = || group().filter(|(term, _)| wanted.has(term));
        // Mentions are apart from everything by how they are written. Parts are if they add up to
        // the statements of the person, of which the person facet has each once.
        let parts = || group().filter(|(term, _)| term.role_class.is_some());
        let are_apart = parts().nth(1).is_none() || {
            let facet = segment.index(Field::Person)?;
            let once = facet.terms().get(first.person)?.map_or(0, |info| u64::from(info.doc_freq));
            let all = range.clone().filter_map(|at| Some((self.term(at)?, self.terms.get(at)?)));
            let all = all.filter(|(term, _)| term.role_class.is_some());
            all.map(|(_, place)| u64::from(place.info.doc_freq)).sum::<u64>() == once
        };
        if are_apart && alive.is_none() {
            group().for_each(|(term, place)| count(&[term], u64::from(place.info.doc_freq)));
            return Ok(());
        }
        let terms = segment.index(Field::PersonSeen)?;
        let mut statements: BTreeMap<u32, Vec<SeenTerm<'_>>> = BTreeMap::new();
        for (term, place) in group() {
            let mut postings =
                terms.read_postings_from_terminfo(&place.info, IndexRecordOption::Basic)?;
            for doc in documents(&mut postings) {
                if alive.is_none_or(|alive| alive.is_alive(doc)) {
                    statements.entry(doc).or_default().push(term);
                }
            }
        }
        for terms in statements.values() {
            count(terms, 1);
        }
        Ok(())
    }
}

type Office = (Option<Affiliation>, RoleClass);

/// The names and offices of a person as they are counted.
#[derive(Default)]
struct Tally {
    names: BTreeMap<String, (u64, BTreeMap<SeenWith, u64>)>,
    offices: BTreeMap<Office, (u64, BTreeMap<String, u64>)>,
}

impl Tally {
    /// Adds so many statements, each of which has every one of these terms.
    fn add(&mut self, terms: &[SeenTerm<'_>], statements: u64) {
        let (mut names, mut offices) = (BTreeSet::new(), BTreeSet::new());
        for term in terms {
            let seen_with = SeenWith {
                affiliation: Affiliation::new(term.affiliation).ok(),
                role_class: term.role_class,
                year: term.year.map(str::to_owned),
            };
            let (of_name, with) = self.names.entry(term.name.to_owned()).or_default();
            if names.insert(term.name) {
                *of_name += statements;
            }
            if let Some(class) = term.role_class
                && offices.insert((term.affiliation, class))
            {
                let office = (seen_with.affiliation.clone(), class);
                let (of_office, years) = self.offices.entry(office).or_default();
                *of_office += statements;
                if let Some(year) = &seen_with.year {
                    *years.entry(year.clone()).or_default() += statements;
                }
            }
            *with.entry(seen_with).or_default() += statements;
        }
    }

    fn finish(self, person: &Person<'_>) -> KnownPerson {
        let Self { names, offices } = self;
        let names = names.into_iter();
        let mut names: Vec<NameSeen> = names
            .map(|(name, (statements, seen_with))| NameSeen { name, statements, seen_with })
            .collect();
        let offices = offices.into_iter();
        let mut offices: Vec<OfficeSeen> = offices
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
        let Person { id, statements, mentioned, .. } = person;
        KnownPerson {
            id: PersonId::listed(*id),
            statements: *statements,
            mentioned: *mentioned,
            names,
            offices,
        }
    }
}
