//! On random tiny corpora of several segments with some deletes:
//!
//! 1. Everything counted is what going through the statements counts.
//! 2. Counts add up: years to offices, what is said of a name to the name, people to facets.
//! 3. The order of the statements, and how they lie in segments, changes nothing.
//! 4. Pages put together are the whole list, and a name narrows it without changing anybody.

use std::collections::{BTreeMap, BTreeSet};

use index_schema::document::{UNDATED, years};
use index_schema::model::{Affiliation, PersonId, PersonMention, RoleClass, Statement};
use proptest::prelude::*;

use super::corpus::{COUNTRIES, Corpus, PEOPLE, ROLES, check, corpora};
use crate::authority::Authority;
use crate::query::{Called, SeenWith};
use crate::search::{IndexReader, KnownPerson, PartsWanted, PeopleRequest};

const CASES: u32 = 32;

fn everybody() -> PeopleRequest {
    PeopleRequest { limit: usize::MAX, ..PeopleRequest::default() }
}

fn listed(index: &IndexReader, request: &PeopleRequest) -> Vec<KnownPerson> {
    index.people(request).unwrap().people
}

/// Corpora in which people have several names and are spoken about.
fn cases() -> impl Strategy<Value = (Corpus, PartsWanted)> {
    let mentions = proptest::collection::vec((proptest::sample::select(PEOPLE), 0..5_u8), 0..80);
    let codes = proptest::collection::vec(proptest::sample::select(COUNTRIES), 0..2);
    let classes = proptest::collection::vec(proptest::sample::select(ROLES), 0..2);
    (corpora(), mentions, codes, classes).prop_map(|(mut corpus, mentions, codes, classes)| {
        let count = corpus.batches.iter().flatten().count().max(1);
        for (at, statement) in corpus.batches.iter_mut().flatten().enumerate() {
            for (number, participant) in statement.participants.iter_mut().enumerate() {
                if (at + number) % 3 == 0 {
                    participant.name = format!("{} Jr", participant.name);
                }
            }
            for (name, form) in mentions.iter().skip(at).step_by(count) {
                statement.mentions.people.push(PersonMention {
                    name: if *form == 0 { name.to_uppercase() } else { (*name).to_owned() },
                    person: PersonId::listed(name.to_lowercase().replace(' ', "-")),
                });
            }
        }
        let affiliations = codes.into_iter().map(|code| Affiliation::new(code).unwrap()).collect();
        (corpus, PartsWanted { affiliations, role_classes: classes })
    })
}

type Office = (Option<Affiliation>, RoleClass);

/// What a person is in the statements, by going through them.
#[derive(Debug, Default, PartialEq)]
struct Counted {
    statements: u64,
    mentioned: u64,
    names: BTreeMap<String, (u64, BTreeMap<SeenWith, u64>)>,
    offices: BTreeMap<Office, (u64, BTreeMap<String, u64>)>,
}

fn year_of(statement: &Statement) -> Option<String> {
    let years = years(statement);
    years.first().filter(|year| years.len() == 1 && *year != UNDATED).cloned()
}

fn counted(corpus: &Corpus, wanted: &PartsWanted) -> BTreeMap<PersonId, Counted> {
    let mut people: BTreeMap<PersonId, Counted> = BTreeMap::new();
    for statement in corpus.alive() {
        let year = year_of(statement);
        let mut seen: BTreeMap<PersonId, BTreeSet<(String, SeenWith)>> = BTreeMap::new();
        for one in &statement.participants {
            let affiliations = &wanted.affiliations;
            let fits = (affiliations.is_empty()
                || one.affiliation.as_ref().is_some_and(|code| affiliations.contains(code)))
                && (wanted.role_classes.is_empty()
                    || wanted.role_classes.contains(&one.role_class));
            if fits {
                let with = SeenWith {
                    affiliation: one.affiliation.clone(),
                    role_class: Some(one.role_class),
                    year: year.clone(),
                };
                seen.entry(one.person.clone()).or_default().insert((one.name.clone(), with));
            }
        }
        for one in statement.mentions.people.iter().filter(|_| *wanted == PartsWanted::default()) {
            if !seen.contains_key(&one.person) {
                let with = SeenWith { year: year.clone(), ..SeenWith::default() };
                seen.entry(one.person.clone()).or_default().insert((one.name.clone(), with));
            }
        }
        for (person, seen) in seen {
            let counted = people.entry(person).or_default();
            let is_part = seen.iter().any(|(_, with)| with.role_class.is_some());
            *(if is_part { &mut counted.statements } else { &mut counted.mentioned }) += 1;
            let names: BTreeSet<&String> = seen.iter().map(|(name, _)| name).collect();
            for name in names {
                counted.names.entry(name.clone()).or_default().0 += 1;
            }
            let mut offices = BTreeSet::new();
            for (name, with) in &seen {
                *counted
                    .names
                    .entry(name.clone())
                    .or_default()
                    .1
                    .entry(with.clone())
                    .or_default() += 1;
                offices.extend(with.role_class.map(|class| (with.affiliation.clone(), class)));
            }
            for office in offices {
                let (statements, years) = counted.offices.entry(office).or_default();
                *statements += 1;
                if let Some(year) = &year {
                    *years.entry(year.clone()).or_default() += 1;
                }
            }
        }
    }
    people
}

fn as_counted(person: &KnownPerson) -> Counted {
    let names = person.names.iter();
    let offices = person.offices.iter();
    Counted {
        statements: person.statements,
        mentioned: person.mentioned,
        names: names
            .map(|name| (name.name.clone(), (name.statements, name.seen_with.clone())))
            .collect(),
        offices: offices
            .map(|office| {
                let key = (office.affiliation.clone(), office.role_class);
                (key, (office.statements, office.years.clone()))
            })
            .collect(),
    }
}

#[test]
fn counts_are_those_of_the_statements() {
    check(CASES, cases(), |(corpus, wanted)| {
        let (_folder, index) = corpus.index();
        for parts in [PartsWanted::default(), wanted] {
            let people = listed(&index, &PeopleRequest { parts: parts.clone(), ..everybody() });
            let found: BTreeMap<PersonId, Counted> =
                people.iter().map(|person| (person.id.clone(), as_counted(person))).collect();
            prop_assert_eq!(found.len(), people.len());
            prop_assert_eq!(found, counted(&corpus, &parts));
            let order = |person: &KnownPerson| {
                (std::cmp::Reverse((person.statements, person.mentioned)), person.id.clone())
            };
            prop_assert!(people.is_sorted_by_key(order));
            for person in &people {
                let offices = person.offices.iter();
                let most = offices.clone().map(|office| office.statements).max().unwrap_or(0);
                prop_assert!(most <= person.statements);
                prop_assert!(
                    offices.map(|office| office.statements).sum::<u64>() >= person.statements
                );
                for office in &person.offices {
                    let of_years: u64 = office.years.values().sum();
                    prop_assert_eq!(of_years + office.of_no_year(), office.statements);
                }
                for name in &person.names {
                    prop_assert!(name.statements <= person.statements + person.mentioned);
                    prop_assert!(name.seen_with.values().sum::<u64>() >= name.statements);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_order_of_the_statements_changes_nothing() {
    check(CASES / 2, cases(), |(corpus, _)| {
        let (_folder, index) = corpus.index();
        let all = listed(&index, &everybody());
        let mut turned: Vec<Statement> = corpus.batches.iter().flatten().cloned().collect();
        turned.reverse();
        let turned = Corpus { batches: vec![turned], deleted: corpus.deleted };
        let (_folder, index) = turned.index();
        prop_assert_eq!(listed(&index, &everybody()), all);
        Ok(())
    });
}

#[test]
fn pages_and_names_narrow_the_list() {
    check(CASES / 2, cases(), |(corpus, _)| {
        let (_folder, index) = corpus.index();
        let all = listed(&index, &everybody());
        let mut pages = Vec::new();
        for offset in (0..=all.len()).step_by(2) {
            let page = index.people(&PeopleRequest { offset, limit: 2, ..everybody() }).unwrap();
            prop_assert_eq!(page.total, all.len());
            pages.extend(page.people);
        }
        prop_assert_eq!(&pages, &all);
        let called = Some(Called::new("b", Authority::builtin(), false));
        let found = listed(&index, &PeopleRequest { called, ..everybody() });
        let mut expected = all;
        expected.retain(|person| {
            let mut names = person.names.iter();
            names.any(|name| name.name.to_lowercase().split(' ').any(|word| word == "b"))
        });
        prop_assert_eq!(found, expected);
        Ok(())
    });
}
