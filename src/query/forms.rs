//! What else a word may be called: names of countries and organisations, spellings of people's
//! names.
//!
//! A word is expanded only by itself; names of several words in a query (`European Union`) are not
//! recognised here and match as their words.

use super::combine::any_of;
use super::meaning::{Condition, TextScope, Word};
use super::resolve::Resolver;
use super::words::exact_words;
use crate::authority::{Authority, Country, Organisation, fold_name};
use index_schema::fields::Field;

/// The most forms a word gets. Each is one more posting list to read; a country has about ten that
/// occur in a corpus of one language.
pub(super) const MAX_FORMS: usize = 24;

/// Below this length, an abbreviation is one only in its own case: `au` and `un` are words in French.
const SHORTEST_ACRONYM: usize = 3;

impl Resolver<'_> {
    /// Other forms of a word as written, `exact` in the analysis.
    pub(super) fn forms_of(&self, written: &str, exact: &str) -> Vec<Vec<String>> {
        if self.context.exact_names || !written.contains(char::is_alphabetic) {
            return Vec::new();
        }
        let authority = self.context.authority;
        let (countries, organisations) = named_in_text(authority, written);
        let names: Vec<&str> = match (countries.as_slice(), organisations.as_slice()) {
            ([country], []) => country_names(country),
            ([], [organisation]) => organisation_names(organisation),
            ([], []) => people_words(authority, written),
            // One name of several things: nobody knows which was meant.
            _ => Vec::new(),
        };
        self.known_forms(names, exact)
    }

    /// The names as exact words, without `exact` itself and without what the index does not have.
    fn known_forms(&self, names: Vec<&str>, exact: &str) -> Vec<Vec<String>> {
        let mut forms: Vec<Vec<String>> = Vec::new();
        for name in names {
            let words: Vec<String> = exact_words(name).into_iter().map(|word| word.text).collect();
            // A form that is a stop word (US, WHO) would find the pronoun.
            let says_nothing = words.iter().all(|word| self.languages.is_stop_word(word));
            let is_known = || words.iter().all(|word| self.context.vocabulary.has_word(word));
            if !says_nothing && words != [exact] && !forms.contains(&words) && is_known() {
                forms.push(words);
            }
            if forms.len() == MAX_FORMS {
                break;
            }
        }
        forms
    }

    /// A word in capitals that stands out (US, WHO, IT) as the country or organisation that it
    /// names; if it names none, as a word although it may look like a stop word. `None` for other
    /// words.
    pub(super) fn name_in_capitals(
        &self,
        written: &str,
        scope: TextScope,
    ) -> Option<(Word, Condition)> {
        let length = written.chars().count();
        let is_acronym = (2..=6).contains(&length) && written.chars().all(char::is_uppercase);
        if !is_acronym || !self.capitals_stand_out {
            return None;
        }
        let words = exact_words(written);
        let [exact] = words.as_slice() else { return None };
        let exact = exact.text.clone();
        if !self.languages.is_stop_word(&exact) {
            return None;
        }
        let authority = self.context.authority;
        let (countries, organisations) = named_in_text(authority, written);
        let (field, code, names) = match (countries.as_slice(), organisations.as_slice()) {
            ([country], _) => (Field::About, country.code.as_str(), country_names(country)),
            ([], [organisation]) => {
                (Field::Org, organisation.id.as_str(), organisation_names(organisation))
            }
            _ => {
                let word = Word { exact, stemmed: false, forms: Vec::new() };
                return Some((word.clone(), Condition::Word { scope, word }));
            }
        };
        let forms = self.known_forms(names, &exact);
        // The facet was read with an eye on capitals, the text stream was not: the letters alone
        // would find the pronoun. So the longest other single word stands for the name in scoring.
        let mut single: Vec<&Vec<String>> = forms.iter().filter(|form| form.len() == 1).collect();
        single.sort_by_key(|form| std::cmp::Reverse(form[0].chars().count()));
        let stand_in = single.first().map_or(&exact, |form| &form[0]).clone();
        let word = Word {
            forms: forms.iter().filter(|form| **form != [stand_in.as_str()]).cloned().collect(),
            stemmed: stand_in != exact,
            exact: stand_in,
        };
        let about = Condition::AnyOf { field, values: vec![code.to_owned()] };
        let written_out = forms.iter().map(|form| match form.as_slice() {
            [exact] => {
                let word = Word { exact: exact.clone(), stemmed: false, forms: Vec::new() };
                Condition::Word { scope, word }
            }
            _ => Condition::Phrase { scope, words: form.clone(), slop: 0, last_is_prefix: false },
        });
        let condition = match scope {
            TextScope::Anywhere => any_of(std::iter::once(about).chain(written_out)),
            TextScope::Title if forms.is_empty() => Condition::Word { scope, word: word.clone() },
            TextScope::Title => any_of(written_out),
        };
        Some((word, condition))
    }
}

/// The countries and organisations that a word of a text may name. Codes are no words (`no`, `in`,
/// `is` and `it` are four of them), and short abbreviations only as they are written.
fn named_in_text<'a>(
    authority: &'a Authority,
    written: &str,
) -> (Vec<&'a Country>, Vec<&'a Organisation>) {
    let key = fold_name(written);
    let abbreviates = |known: &[String]| {
        known.iter().any(|abbreviation| {
            abbreviation == written
                || (abbreviation.chars().count() >= SHORTEST_ACRONYM
                    && fold_name(abbreviation) == key)
        })
    };
    let calls = |name: &str, abbreviations: &[String]| {
        fold_name(name) == key && !abbreviations.iter().any(|known| known == name)
    };
    let mut countries = authority.countries_named(written);
    countries.retain(|country| {
        let known = &country.abbreviations;
        abbreviates(known) || country.names().any(|name| calls(name, known))
    });
    let mut organisations = authority.organisations_named(written);
    organisations.retain(|organisation| {
        let known = &organisation.abbreviations;
        abbreviates(known) || organisation.names().any(|name| calls(name, known))
    });
    (countries, organisations)
}

/// English forms first, then the first name in each other language: their inflected forms are too
/// many, and `about:` finds every one.
fn country_names(country: &Country) -> Vec<&str> {
    let english = std::iter::once(&country.name)
        .chain(&country.adjectives)
        .chain(&country.demonyms)
        .chain(&country.abbreviations)
        .chain(std::iter::once(&country.code3))
        .chain(&country.other)
        .chain(std::iter::once(&country.formal));
    english
        .chain(country.local.iter().filter_map(|names| names.first()))
        .map(String::as_str)
        .collect()
}

fn organisation_names(organisation: &Organisation) -> Vec<&str> {
    let english = std::iter::once(&organisation.name)
        .chain(&organisation.abbreviations)
        .chain(&organisation.other);
    english
        .chain(organisation.local.iter().filter_map(|names| names.first()))
        .map(String::as_str)
        .collect()
}

/// The words of people's names that are the same name: of everybody who is called so, the words
/// with the same key, in any script; if it is one person only, also other single-word names.
fn people_words<'a>(authority: &'a Authority, written: &str) -> Vec<&'a str> {
    let key = fold_name(written);
    let people = authority.people_named(written);
    let mut words = Vec::new();
    for person in &people {
        for spelling in authority.spellings(&person.id) {
            let mut pieces = spelling.split_whitespace();
            let is_single = pieces.clone().nth(1).is_none();
            if is_single && people.len() == 1 {
                words.push(spelling);
            } else {
                words.extend(pieces.by_ref().filter(|piece| fold_name(piece) == key));
            }
        }
    }
    words
}
