//! The words of a piece of query text. The one place where the language meets the analysis of
//! documents: everything else asks [`exact_words`] and [`is_stop_word`] here.
//!
//! Limit: a splitter at what is neither letter, digit nor apostrophe, with single Han and Kana
//! characters and a short list of English stop words; to be replaced by the functions of the same
//! names of `index_schema::analysis`, so that query and documents are cut alike.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

/// An exact word with its bytes in the source text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ExactWord {
    pub(super) text: String,
    pub(super) bytes: Range<usize>,
}

pub(super) fn exact_words(text: &str) -> Vec<ExactWord> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain(std::iter::once((text.len(), ' ')));
    for (at, letter) in ends {
        let is_han = matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
        if (is_han || !(letter.is_alphanumeric() || letter == '\'' || letter == '’'))
            && let Some(from) = start.take()
        {
            words.push(from..at);
        }
        if is_han {
            words.push(at..at + letter.len_utf8());
        } else if start.is_none() && letter.is_alphanumeric() {
            start = Some(at);
        }
    }
    let exact = |text: &str| {
        let text: String = text.nfkc().collect::<String>().to_lowercase().replace('’', "'");
        text.strip_suffix("'s").unwrap_or(&text).replace('\'', "")
    };
    words.into_iter().map(|bytes| ExactWord { text: exact(&text[bytes.clone()]), bytes }).collect()
}

pub(super) fn is_stop_word(word: &str) -> bool {
    const STOP: &[&str] = &[
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "not",
        "of", "on", "or", "that", "the", "this", "to", "us", "was", "were", "who", "will", "with",
    ];
    STOP.contains(&word)
}
