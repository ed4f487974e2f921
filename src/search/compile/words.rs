//! Words with what they may stand for.

use std::collections::BTreeSet;

use index_schema::analysis::{Language, exact_words, is_written_without_spaces, stem_word};
use index_schema::fields::Field;

use super::Compiler;
use super::plan::Plan;
use super::terms::exact_fields;
use crate::query::{TextScope, Word};
use crate::search::error::Outcome;

/// The stems of an exact word in some languages, each once.
pub(in crate::search) fn stems(exact: &str, languages: &[Language]) -> BTreeSet<String> {
    languages.iter().map(|language| stem_word(exact, *language)).collect()
}

/// Whether a word is one character of a script without spaces: within a run only the exact stream
/// holds it.
pub(in crate::search) fn is_lone_character(exact: &str) -> bool {
    exact.chars().next().is_some_and(is_written_without_spaces) && exact_words(exact).len() == 1
}

impl Compiler<'_> {
    pub(super) fn word(self, scope: TextScope, word: &Word) -> Outcome<Plan> {
        let mut plans = vec![self.single(scope, &word.exact, word.stemmed)?];
        for form in &word.forms {
            match form.as_slice() {
                [] => {}
                [exact] => plans.push(self.single(scope, exact, word.stemmed)?),
                words => plans.push(self.phrase(scope, words, 0, false)?),
            }
        }
        // Terms of one kind in one list: one pass over all.
        let mut groups = Vec::new();
        let mut others = Vec::new();
        for plan in plans {
            if let Plan::Terms(terms) = plan {
                groups.extend(terms);
            } else {
                others.push(plan);
            }
        }
        if others.is_empty() {
            return Ok(Plan::Terms(groups));
        }
        others.push(Plan::Terms(groups));
        Ok(Plan::Any(others))
    }

    /// One word by itself.
    fn single(self, scope: TextScope, exact: &str, stemmed: bool) -> Outcome<Plan> {
        let mut groups = Vec::new();
        if stemmed {
            let field = match scope {
                TextScope::Anywhere => Field::TextStems,
                TextScope::Title => Field::TitleStems,
            };
            let stems = stems(exact, self.languages);
            groups.push(self.terms(field, stems.iter().map(String::as_str))?);
        }
        if !stemmed || is_lone_character(exact) {
            for field in exact_fields(scope) {
                groups.push(self.terms(*field, [exact])?);
            }
        }
        Ok(Plan::Terms(groups))
    }
}
