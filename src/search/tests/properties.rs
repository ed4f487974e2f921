//! On random tiny corpora of several segments with some deletes:
//!
//! 1. A request finds exactly the statements that fulfil it, in the order of rounded BM25, date, id
//!    and key, or of dates, undated last.
//! 2. Scores are those of BM25 within the rounding.
//! 3. A filter or an exclusion never adds a hit.
//! 4. The count of each facet value is the total of the request with the include flags of its facet
//!    replaced by the value; no value with a count is missing.
//! 5. Pages put together are the whole order, whatever their sizes, with every signal on; statements
//!    beyond those that are scored again keep their places; no score is higher than the one before.
//! 6. Marks and fragments lie in their texts.

use index_schema::fields::Field;
use index_schema::model::{Affiliation, Day, PersonId, Statement};
use proptest::prelude::*;

use super::corpus::{COUNTRIES, Corpus, LANGUAGES, PEOPLE, ROLES, WORDS, check, corpora};
use super::model::Model;
use crate::query::{Condition, DateScope, ParticipantPattern, Query, Selection, TextScope, Word};
use crate::search::ranking::Signals;
use crate::search::{IndexReader, SearchRequest, SearchResults, Sort};

/// Indexes made for each property, whatever the environment asks for.
const CASES: u32 = 48;
/// Requests to each index.
const REQUESTS: usize = 24;

const FACETS: &[Field] = &[
    Field::Country,
    Field::Person,
    Field::Kind,
    Field::Lang,
    Field::Year,
    Field::Role,
    Field::Venue,
];

fn one_of<T: Clone + std::fmt::Debug + 'static>(list: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(list)
}

fn exact() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => proptest::sample::select(&["a", "b", "c", "walk", "walks", "王", "毅", "王毅", "été", "ab"][..]),
        1 => Just("nowhere"),
    ]
    .prop_map(str::to_owned)
}

fn scope() -> impl Strategy<Value = TextScope> {
    prop_oneof![3 => Just(TextScope::Anywhere), 1 => Just(TextScope::Title)]
}

fn word() -> impl Strategy<Value = Word> {
    let form = proptest::collection::vec(exact(), 0..3);
    (exact(), any::<bool>(), proptest::collection::vec(form, 0..3))
        .prop_map(|(exact, stemmed, forms)| Word { exact, stemmed, forms })
}

fn day() -> impl Strategy<Value = Option<Day>> {
    proptest::option::of(
        (2018_i16..2024, 1_i8..13, 1_i8..29)
            .prop_map(|(year, month, day)| Day::new(year, month, day).unwrap()),
    )
}

fn value(field: Field) -> BoxedStrategy<String> {
    let from = |list: &'static [&'static str]| one_of(list).prop_map(str::to_owned).boxed();
    if field == Field::Person {
        one_of(PEOPLE).prop_map(|name| name.to_lowercase().replace(' ', "-")).boxed()
    } else if field == Field::Kind {
        from(&["readout", "speech"])
    } else if field == Field::Lang {
        from(LANGUAGES)
    } else if field == Field::Year {
        from(&["2019", "2020", "2021", "2022", "undated"])
    } else if field == Field::Role {
        from(&["foreign-minister", "envoy"])
    } else {
        from(COUNTRIES)
    }
}

fn values() -> impl Strategy<Value = (Field, Vec<String>)> {
    one_of(FACETS)
        .prop_flat_map(|field| (Just(field), proptest::collection::vec(value(field), 1..3)))
}

fn pattern() -> impl Strategy<Value = ParticipantPattern> {
    let affiliation = one_of(COUNTRIES).prop_map(|code| Affiliation::new(code).unwrap());
    let person = value(Field::Person).prop_map(PersonId::listed);
    let slots = (
        proptest::option::of(affiliation),
        proptest::option::of(one_of(ROLES)),
        proptest::option::of(person),
    );
    slots.prop_map(|(affiliation, role_class, person)| ParticipantPattern {
        affiliation,
        role_class,
        person,
    })
}

fn leaf() -> impl Strategy<Value = Condition> {
    prop_oneof![
        4 => (scope(), word()).prop_map(|(scope, word)| Condition::Word { scope, word }),
        2 => (scope(), proptest::collection::vec(exact(), 1..4), 0_u32..4, any::<bool>()).prop_map(
            |(scope, words, slop, last_is_prefix)| Condition::Phrase { scope, words, slop, last_is_prefix }
        ),
        1 => (scope(), "[aw王é]{1,2}").prop_map(|(scope, start)| Condition::Prefix { scope, start }),
        1 => (scope(), "[walks]{2,5}|é?té", 1_u8..3).prop_map(
            |(scope, word, distance)| Condition::Fuzzy { scope, word, distance }
        ),
        1 => values().prop_map(|(field, values)| Condition::AnyOf { field, values }),
        1 => one_of(&[Field::Country, Field::Issuer, Field::DateFrom, Field::Id]).prop_map(|field| Condition::HasValue { field }),
        2 => (any::<bool>(), day(), day()).prop_map(|(published, from, to)| Condition::Dates {
            scope: if published { DateScope::Published } else { DateScope::Statement },
            from,
            to,
        }),
        1 => proptest::collection::vec(pattern(), 0..3).prop_map(|patterns| Condition::SameParticipant { patterns }),
    ]
}

fn condition() -> impl Strategy<Value = Condition> {
    leaf().prop_recursive(3, 12, 4, |inner| {
        let parts = || proptest::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            parts().prop_map(Condition::And),
            parts().prop_map(Condition::Or),
            inner.clone().prop_map(|part| Condition::Not(Box::new(part))),
            (0_usize..4, parts()).prop_map(|(count, of)| Condition::AtLeast { count, of }),
        ]
    })
}

fn selections() -> impl Strategy<Value = Vec<Selection>> {
    let one = values().prop_flat_map(|(field, include)| {
        let exclude = proptest::collection::vec(value(field), 0..2);
        (any::<bool>(), exclude).prop_map(move |(only_exclude, exclude)| Selection {
            field,
            include: if only_exclude { Vec::new() } else { include.clone() },
            exclude,
        })
    });
    proptest::collection::vec(one, 0..3)
}

fn request() -> impl Strategy<Value = SearchRequest> {
    let sort = prop_oneof![
        3 => Just(Sort::Relevance),
        1 => Just(Sort::Newest),
        1 => Just(Sort::Oldest)
    ];
    let filter = prop_oneof![2 => Just(Condition::all()), 1 => leaf()];
    let scoring = proptest::collection::vec(word(), 0..4);
    (condition(), scoring, selections(), filter, sort).prop_map(
        |(condition, scoring, selections, filter, sort)| SearchRequest {
            query: Query { condition, scoring, notes: Vec::new() },
            selections,
            filter,
            sort,
            offset: 0,
            limit: 1000,
            facets: FACETS.to_vec(),
            fragments: 2,
            fragment_length: 20,
        },
    )
}

fn cases() -> impl Strategy<Value = (Corpus, Vec<SearchRequest>)> {
    (corpora(), proptest::collection::vec(request(), REQUESTS))
}

fn total(index: &IndexReader, request: &SearchRequest) -> u64 {
    let request = SearchRequest { limit: 0, facets: Vec::new(), ..request.clone() };
    index.search(&request).unwrap().total
}

fn keys(results: &SearchResults) -> Vec<&str> {
    results.hits.iter().map(|hit| hit.statement.key.as_str()).collect()
}

#[test]
fn finds_what_fulfils_the_request_in_order() {
    check(CASES, cases(), |(corpus, requests)| {
        let (_folder, index) = corpus.index();
        let model = Model::of(&corpus);
        for request in &requests {
            let expected = model.search(request);
            let found = index.search_with(request, &Signals::NONE).unwrap();
            let expected_keys: Vec<&str> =
                expected.iter().map(|(_, one)| one.key.as_str()).collect();
            prop_assert_eq!(keys(&found), expected_keys, "{:#?}", request);
            prop_assert_eq!(found.total, expected.len() as u64);
            for ((score, statement), (rank, hit)) in expected.iter().zip((1..).zip(&found.hits)) {
                prop_assert_eq!(hit.rank, rank);
                prop_assert!((f64::from(hit.score) - score).abs() <= score * 1e-4);
                let without_body = Statement { body: String::new(), ..(*statement).clone() };
                prop_assert_eq!(&hit.statement, &without_body);
                let same_id =
                    corpus.alive().iter().filter(|other| other.id == statement.id).count();
                prop_assert_eq!(hit.id_is_shared, same_id > 1);
                for mark in &hit.title_marks {
                    prop_assert!(!statement.title[mark.clone()].is_empty());
                }
                for fragment in &hit.fragments {
                    prop_assert_eq!(&statement.body[fragment.bytes.clone()], &fragment.text);
                }
            }
        }
        Ok(())
    });
}

#[test]
fn conditions_added_never_add_hits() {
    check(CASES, (cases(), condition()), |((corpus, requests), more)| {
        let (_folder, index) = corpus.index();
        for request in requests {
            let all = total(&index, &request);
            let filter = Condition::And(vec![request.filter.clone(), more.clone()]);
            let with = total(&index, &SearchRequest { filter, ..request.clone() });
            let filter = Condition::And(vec![
                request.filter.clone(),
                Condition::Not(Box::new(more.clone())),
            ]);
            let without = total(&index, &SearchRequest { filter, ..request });
            prop_assert_eq!(with + without, all);
        }
        Ok(())
    });
}

#[test]
fn counts_are_totals() {
    check(CASES, cases(), |(corpus, requests)| {
        let (_folder, index) = corpus.index();
        let model = Model::of(&corpus);
        for request in requests.iter().take(6) {
            let found = index.search(request).unwrap();
            prop_assert_eq!(found.facets.len(), FACETS.len());
            for (field, facet) in FACETS.iter().zip(&found.facets) {
                prop_assert_eq!(facet.field, *field);
                let mut without = request.clone();
                for selection in &mut without.selections {
                    if selection.field == *field {
                        selection.include.clear();
                    }
                }
                let matching = model.search(&without);
                let mut occurring: Vec<String> = matching
                    .iter()
                    .flat_map(|(_, one)| index_schema::document::facet_values(one, *field))
                    .collect();
                occurring.sort_unstable();
                occurring.dedup();
                for value in &facet.values {
                    let mut replaced = without.clone();
                    replaced.selections.push(Selection {
                        field: *field,
                        include: vec![value.value.clone()],
                        exclude: Vec::new(),
                    });
                    prop_assert_eq!(value.count, total(&index, &replaced));
                    let chosen = request.selections.iter().any(|selection| {
                        selection.field == *field && selection.include.contains(&value.value)
                    });
                    prop_assert_eq!(value.selected, chosen);
                }
                let order = facet
                    .values
                    .is_sorted_by_key(|value| (std::cmp::Reverse(value.count), &value.value));
                prop_assert!(order);
                let mut listed: Vec<String> =
                    facet.values.iter().map(|value| value.value.clone()).collect();
                listed.sort_unstable();
                prop_assert_eq!(listed, occurring);
            }
        }
        Ok(())
    });
}

#[test]
fn pages_make_the_whole() {
    check(CASES, (cases(), 1_usize..9, 0_usize..12), |((corpus, requests), size, rescored)| {
        let (_folder, index) = corpus.index();
        let signals = Signals { rescored, ..Signals::STANDARD };
        for request in requests {
            let whole = index.search_with(&request, &signals).unwrap();
            prop_assert!(whole.hits.is_sorted_by(|one, other| one.score >= other.score));
            // What is not scored again keeps its place.
            let first_stage = index.search_with(&request, &Signals::NONE).unwrap();
            let rescored = rescored.min(whole.hits.len());
            prop_assert_eq!(&keys(&whole)[rescored..], &keys(&first_stage)[rescored..]);
            let mut pages = Vec::new();
            for offset in (0..whole.hits.len() + size).step_by(size) {
                let page =
                    SearchRequest { offset, limit: size, facets: Vec::new(), ..request.clone() };
                let page = index.search_with(&page, &signals).unwrap();
                prop_assert_eq!(page.total, whole.total);
                for hit in page.hits {
                    prop_assert_eq!(hit.rank, pages.len() + 1);
                    pages.push((hit.statement.key.clone(), hit.score.to_bits()));
                }
            }
            let whole: Vec<_> = whole
                .hits
                .iter()
                .map(|hit| (hit.statement.key.clone(), hit.score.to_bits()))
                .collect();
            prop_assert_eq!(pages, whole);
        }
        Ok(())
    });
}

#[test]
fn the_words_of_the_corpora_are_words() {
    assert!(WORDS.iter().all(|word| !index_schema::analysis::exact_words(word).is_empty()));
}
