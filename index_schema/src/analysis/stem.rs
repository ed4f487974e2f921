//! Exact words to stems.

use rust_stemmers::Stemmer;

use super::fold::fold_into;
use super::normal::shorten;
use super::{Analyzer, Language, Streams};

/// The stem of an exact word (as [`super::exact_words`] gives it): Snowball's in the language, with
/// diacritics folded. A word written without spaces is not cut into pairs here, see [`stems_of`].
///
/// ```
/// use index_schema::analysis::{Language, stem_word};
/// assert_eq!(stem_word("ministers", Language::English), "minist");
/// assert_eq!(stem_word("çavuşoğlu", Language::English), "cavusoglu");
/// ```
pub fn stem_word(exact: &str, language: Language) -> String {
    let mut stem = String::with_capacity(exact.len());
    stem_into(exact, language, &mut stem);
    stem
}

/// Every stem of a text in its order, pairs of runs without spaces included: what the fields `_s`
/// of a document with this text hold.
pub fn stems_of(text: &str, language: Language) -> Vec<String> {
    let mut streams = Streams::default();
    Analyzer::forgetful().analyse(text, language, &mut streams);
    streams.stems.split(' ').filter(|stem| !stem.is_empty()).map(str::to_owned).collect()
}

/// Replaces `out` by the stem of an exact word.
pub(super) fn stem_into(exact: &str, language: Language, out: &mut String) {
    out.clear();
    match language.algorithm() {
        Some(algorithm) => fold_into(&Stemmer::create(algorithm).stem(exact), out),
        None => fold_into(exact, out),
    }
    // A stemmer may take everything off a short word, and folding the rest.
    if out.is_empty() {
        fold_into(exact, out);
    }
    if out.is_empty() {
        out.push_str(exact);
    }
    shorten(out);
}
