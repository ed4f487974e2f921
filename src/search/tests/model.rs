//! What requests mean, by looking at each statement: slow and plain.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use index_schema::analysis::{
    Language, exact_words_in, is_written_without_spaces, stem_word, stems_of,
};
use index_schema::document::{facet_values, participant_term, participant_terms};
use index_schema::fields::Field;
use index_schema::model::{DateFact, Day, Statement};

use super::corpus::Corpus;
use crate::query::{Condition, DateScope, Query, Selection, TextScope, Word};
use crate::search::score::rounded_score;
use crate::search::{SearchRequest, Sort};

pub(super) struct Model<'c> {
    corpus: &'c Corpus,
    languages: BTreeSet<Language>,
}

impl<'c> Model<'c> {
    pub(super) fn of(corpus: &'c Corpus) -> Self {
        let alive = corpus.alive();
        let languages = alive.iter().map(|one| Language::from_code(&one.language)).collect();
        Self { corpus, languages }
    }

    /// The statements that fulfil a request, in its order, with their scores by the first stage.
    pub(super) fn search(&self, request: &SearchRequest) -> Vec<(f64, &'c Statement)> {
        let holds = |statement: &&&Statement| {
            self.holds(&request.query.condition, statement)
                && self.holds(&request.filter, statement)
                && are_selected(&request.selections, statement)
        };
        let alive = self.corpus.alive();
        let mut found: Vec<(f64, &Statement)> = alive
            .iter()
            .filter(holds)
            .map(|one| match request.sort {
                Sort::Relevance => (self.score(&request.query, one), *one),
                Sort::Newest | Sort::Oldest => (0.0, *one),
            })
            .collect();
        found.sort_by_cached_key(|(score, one)| {
            let days = one.date().and_then(days);
            let day = match request.sort {
                Sort::Relevance | Sort::Newest => days.map(|(_, last, _)| i64::from(last.number())),
                Sort::Oldest => days.map(|(first, _, _)| -i64::from(first.number())),
            };
            let score = Reverse(rounded_score(*score).to_bits());
            (score, day.is_none(), Reverse(day), one.id.clone(), one.key.clone())
        });
        found
    }

    pub(super) fn holds(&self, condition: &Condition, statement: &Statement) -> bool {
        match condition {
            Condition::And(parts) => parts.iter().all(|part| self.holds(part, statement)),
            Condition::Or(parts) => parts.iter().any(|part| self.holds(part, statement)),
            Condition::Not(part) => !self.holds(part, statement),
            Condition::AtLeast { count, of } => {
                of.iter().filter(|part| self.holds(part, statement)).count() >= *count
            }
            Condition::Word { scope, word } => self.has_word(*scope, word, statement),
            Condition::Phrase { scope, words, slop, last_is_prefix } => texts(*scope, statement)
                .iter()
                .any(|text| has_phrase(text, words, *slop, *last_is_prefix)),
            Condition::Prefix { scope, start } => {
                texts(*scope, statement).iter().flatten().any(|word| word.starts_with(start))
            }
            Condition::Fuzzy { scope, word, distance } => {
                let near =
                    |text: &String| strsim::osa_distance(word, text) <= usize::from(*distance);
                texts(*scope, statement).iter().flatten().any(near)
            }
            Condition::Inferred { affiliation, role_class, person } => {
                statement.inferred.iter().any(|one| {
                    (&one.affiliation, one.role_class, &one.person)
                        == (affiliation, *role_class, person)
                })
            }
            Condition::AnyOf { field, values } => {
                let has = keywords(statement, *field);
                values.iter().any(|value| has.contains(value))
            }
            Condition::HasValue { field: Field::DateFrom } => {
                statement.date().and_then(days).is_some()
            }
            Condition::HasValue { field } => !keywords(statement, *field).is_empty(),
            Condition::Dates { scope, from, to } => {
                let date = match scope {
                    DateScope::Statement => statement.date(),
                    DateScope::Published => statement.published.as_ref(),
                };
                let Some((first, last, candidates)) = date.and_then(days) else { return false };
                let (from, to) = (
                    from.unwrap_or(Day::from_number(i32::MIN)),
                    to.unwrap_or(Day::from_number(i32::MAX)),
                );
                match scope {
                    DateScope::Statement if !candidates.is_empty() => {
                        candidates.iter().any(|day| (from..=to).contains(day))
                    }
                    DateScope::Statement | DateScope::Published => first <= to && from <= last,
                }
            }
            Condition::SameParticipant { patterns } => {
                let terms = participant_terms(&statement.participants);
                patterns.iter().any(|pattern| {
                    terms.contains(&participant_term(
                        pattern.affiliation.as_ref(),
                        pattern.role_class,
                        pattern.person.as_ref(),
                    ))
                })
            }
        }
    }

    fn stems(&self, exact: &str) -> BTreeSet<String> {
        self.languages.iter().map(|language| stem_word(exact, *language)).collect()
    }

    fn has_word(&self, scope: TextScope, word: &Word, statement: &Statement) -> bool {
        let single = |exact: &String| {
            let is_exact = texts(scope, statement).iter().flatten().any(|text| text == exact);
            let lone = exact.chars().all(is_written_without_spaces) && exact.chars().count() == 1;
            if !word.stemmed {
                return is_exact;
            }
            let language = Language::from_code(&statement.language);
            let mut stems = stems_of(&statement.title, language);
            if scope == TextScope::Anywhere {
                stems.extend(stems_of(&statement.body, language));
            }
            lone && is_exact || self.stems(exact).iter().any(|stem| stems.contains(stem))
        };
        single(&word.exact)
            || word.forms.iter().any(|form| match form.as_slice() {
                [] => false,
                [exact] => single(exact),
                words => {
                    texts(scope, statement).iter().any(|text| has_phrase(text, words, 0, false))
                }
            })
    }

    /// BM25 as the books have it.
    fn score(&self, query: &Query, statement: &Statement) -> f64 {
        let scored = |one: &Statement| {
            let language = Language::from_code(&one.language);
            let title = stems_of(&one.title, language);
            [title.clone(), title, stems_of(&one.body, language)].concat()
        };
        let all: Vec<Vec<String>> = self.corpus.counted().into_iter().map(scored).collect();
        let count = all.len() as f64;
        let average = all.iter().map(Vec::len).sum::<usize>() as f64 / count;
        let here = scored(statement);
        let bm25 = |stem: &String| {
            let having = all.iter().filter(|text| text.contains(stem)).count() as f64;
            let frequency = here.iter().filter(|word| *word == stem).count() as f64;
            let idf = (1.0 + (count - having + 0.5) / (having + 0.5)).ln();
            let length = here.len() as f64 / average;
            idf * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * length))
        };
        let best = |scores: Vec<f64>| scores.into_iter().fold(0.0, f64::max);
        let of_form = |form: &Vec<String>| {
            let of_language = |language: &Language| {
                let stems = form.iter().map(|exact| stem_word(exact, *language));
                stems.map(|stem| bm25(&stem)).reduce(f64::min).unwrap_or_default()
            };
            best(self.languages.iter().map(of_language).collect())
        };
        let of_word = |word: &Word| {
            best(word.forms.iter().chain([&vec![word.exact.clone()]]).map(of_form).collect())
        };
        query.scoring.iter().map(of_word).sum()
    }
}

/// Values chosen for one facet are alternatives, wherever they were chosen.
fn are_selected(selections: &[Selection], statement: &Statement) -> bool {
    selections.iter().all(|selection| {
        let has = facet_values(statement, selection.field);
        let of_field = || selections.iter().filter(|other| other.field == selection.field);
        let mut include = of_field().flat_map(|other| &other.include).peekable();
        (include.peek().is_none() || include.any(|value| has.contains(value)))
            && !selection.exclude.iter().any(|value| has.contains(value))
    })
}

fn keywords(statement: &Statement, field: Field) -> BTreeSet<String> {
    if field == Field::Id {
        BTreeSet::from([statement.id.clone()])
    } else {
        facet_values(statement, field)
    }
}

/// First and last day, and the candidates of a masked date.
fn days(date: &DateFact) -> Option<(Day, Day, Vec<Day>)> {
    let (first, last) = date.bounds()?;
    let candidates = date.edtf.candidate_days(first, last);
    Some(match (candidates.first(), candidates.last()) {
        (Some(first), Some(last)) => (*first, *last, candidates.clone()),
        _ => (first, last, candidates),
    })
}

/// The exact words of title and body.
fn texts(scope: TextScope, statement: &Statement) -> Vec<Vec<String>> {
    let language = Language::from_code(&statement.language);
    let words = |text: &str| -> Vec<String> {
        exact_words_in(text, language).into_iter().map(|word| word.text).collect()
    };
    match scope {
        TextScope::Anywhere => vec![words(&statement.title), words(&statement.body)],
        TextScope::Title => vec![words(&statement.title)],
    }
}

fn has_phrase(text: &[String], words: &[String], slop: u32, last_is_prefix: bool) -> bool {
    // Tries every choice of positions.
    fn choose(
        text: &[String],
        words: &[String],
        slop: i64,
        last_is_prefix: bool,
        taken: &mut Vec<usize>,
    ) -> bool {
        let place = taken.len();
        if place == words.len() {
            let moved =
                taken.iter().zip(0_i64..).map(|(at, own)| i64::try_from(*at).unwrap() - own);
            return moved
                .clone()
                .max()
                .zip(moved.min())
                .is_some_and(|(most, least)| most - least <= slop);
        }
        (0..text.len()).any(|at| {
            let is_end = last_is_prefix && place + 1 == words.len();
            let fits =
                if is_end { text[at].starts_with(&words[place]) } else { text[at] == words[place] };
            if !fits || taken.contains(&at) {
                return false;
            }
            taken.push(at);
            let found = choose(text, words, slop, last_is_prefix, taken);
            taken.pop();
            found
        })
    }
    choose(text, words, i64::from(slop), last_is_prefix, &mut Vec::new())
}
