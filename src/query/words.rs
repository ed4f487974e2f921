//! The words of a piece of query text: the one place where the language meets the analysis of
//! documents.

use index_schema::analysis::{Language, exact_words_in};

pub(super) use index_schema::analysis::{ExactWord, exact_words};

/// The languages that a query may be written in, and the one whose stop words it leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct QueryLanguages {
    /// Those of the index that cut words in their own way: they take elided articles off.
    eliding: Vec<Language>,
    stop_words: Language,
}

impl QueryLanguages {
    /// For a text and the codes of the languages that the index holds.
    ///
    /// A query is too short to detect its language, and one language's stop word is another's noun
    /// (`die`). So the stop words of one language are left out: the one that most of the words are
    /// stop words of; English where several have as many.
    pub(super) fn of(text: &str, codes: &[String]) -> Self {
        let known = |code: &String| Language::from_code(code);
        let mut known: Vec<Language> = codes.iter().map(known).collect();
        known.retain(|language| !matches!(language, Language::English | Language::Other));
        known.sort_unstable();
        known.dedup();
        let words = exact_words(text);
        let count = |language: Language| {
            words.iter().filter(|word| is_stop_word_of(&word.text, language)).count()
        };
        let mut stop_words = (Language::English, count(Language::English));
        for language in &known {
            let count = count(*language);
            if count > stop_words.1 {
                stop_words = (*language, count);
            }
        }
        known.retain(|language| {
            matches!(language, Language::French | Language::Italian | Language::Catalan)
        });
        Self { eliding: known, stop_words: stop_words.0 }
    }

    pub(super) fn is_stop_word(&self, exact: &str) -> bool {
        is_stop_word_of(exact, self.stop_words)
    }

    /// The words of a text as each eliding language cuts it, where that is not how `exact_words`
    /// does: `l'accord` is `laccord` in an English statement and `accord` in a French one.
    pub(super) fn without_elision(&self, text: &str) -> Vec<Vec<String>> {
        if !text.contains(['\'', '’']) {
            return Vec::new();
        }
        let texts = |words: Vec<ExactWord>| -> Vec<String> {
            words.into_iter().map(|word| word.text).collect()
        };
        let usual = texts(exact_words(text));
        let mut found: Vec<Vec<String>> = Vec::new();
        for language in &self.eliding {
            let words = texts(exact_words_in(text, *language));
            if words != usual && !words.is_empty() && !found.contains(&words) {
                found.push(words);
            }
        }
        found
    }
}

fn is_stop_word_of(exact: &str, language: Language) -> bool {
    index_schema::analysis::is_stop_word(exact, language)
}

/// For reading operators, before an index is asked for its languages: `and`, `or` and `not` are
/// English.
pub(super) fn is_english_stop_word(exact: &str) -> bool {
    is_stop_word_of(exact, Language::English)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(text: &str) -> QueryLanguages {
        QueryLanguages::of(text, &["de".into(), "en".into(), "fr".into()])
    }

    #[test]
    fn the_language_of_most_stop_words_gives_them() {
        for (text, stop_words) in [
            ("talks on the ceasefire", Language::English),
            ("die Verhandlungen in Moskau", Language::German),
            ("cessez-le-feu à Gaza et en Ukraine", Language::French),
            ("Lavrov Shoukry", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(languages(text).stop_words, stop_words, "{text}");
        }
        assert_eq!(QueryLanguages::of("à la une", &[]).stop_words, Language::English);
    }

    #[test]
    fn elided_articles_come_off_where_an_index_may_hold_french() {
        let languages = languages("");
        assert_eq!(languages.without_elision("l'accord"), [["accord"]]);
        assert!(languages.without_elision("O'Brien").is_empty());
        assert!(QueryLanguages::of("", &["en".into()]).without_elision("l'accord").is_empty());
    }
}
