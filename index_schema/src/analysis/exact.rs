//! Exact words with their places, for queries and fragments.

use std::ops::Range;

use super::Language;
use super::cut::{Shape, characters, cut, normal_character};
use super::normal::{Scratch, exact_forms};

/// A token of the exact stream and the bytes of the source text that gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExactWord {
    /// The token.
    pub text: String,
    /// Its bytes in the source text, without an elided article before it. The parts of a letter
    /// that stands for several words share its bytes.
    pub bytes: Range<usize>,
}

/// The exact words of a text in no particular language: elided articles stay on their word
/// (`l'accord` is `laccord`); [`exact_words_in`] takes them off.
///
/// ```
/// let words = index_schema::analysis::exact_words("Egypt’s Co-operation in Sana'a");
/// let words: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
/// assert_eq!(words, ["egypt", "co", "operation", "in", "sanaa"]);
/// ```
pub fn exact_words(text: &str) -> Vec<ExactWord> {
    exact_words_in(text, Language::Other)
}

/// The exact words of a text in a language, as the fields `_x` of a document hold them.
pub fn exact_words_in(text: &str, language: Language) -> Vec<ExactWord> {
    let mut words = Vec::new();
    for_each_exact_word(text, language, |word, bytes| {
        words.push(ExactWord { text: word.to_owned(), bytes });
    });
    words
}

/// Visits the exact words of a text in a language, with their bytes, without keeping them.
pub fn for_each_exact_word(
    text: &str,
    language: Language,
    mut visit: impl FnMut(&str, Range<usize>),
) {
    let mut scratch = Scratch::default();
    let mut normal = String::new();
    cut(text, |word| match word.shape {
        Shape::Run => {
            for (start, character) in characters(word.text) {
                normal.clear();
                normal.extend(normal_character(character));
                let start = word.start + start;
                visit(&normal, start..start + character.len());
            }
        }
        Shape::Plain | Shape::Ascii | Shape::Unicode => {
            exact_forms(word, language, &mut scratch, &mut visit);
        }
    });
}
