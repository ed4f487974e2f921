//! Words of one chunk of text that belong together.

use index_schema::analysis::is_written_without_spaces;

use super::words::ExactWord;

/// How many of the words from the first on make a run of Han, Kana or Thai: the analysis gives each
/// character of these scripts as a word, so a run is single characters that touch.
pub(super) fn run_without_spaces(text: &str, words: &[ExactWord]) -> usize {
    let is_character = |word: &ExactWord| {
        let mut letters = text[word.bytes.clone()].chars();
        letters.next().is_some_and(is_written_without_spaces)
    };
    let mut run = 0;
    for (position, word) in words.iter().enumerate() {
        let touches = position == 0 || words[position - 1].bytes.end == word.bytes.start;
        if !touches || !is_character(word) {
            break;
        }
        run += 1;
    }
    run
}

/// A word joined by hyphens may also be written in one; beyond three parts nobody does.
const MAX_JOINED: usize = 3;

/// How many of the words from the first on are joined by hyphens (two or three), and the word they
/// make together.
pub(super) fn joined_by_hyphens(text: &str, words: &[ExactWord]) -> Option<(usize, String)> {
    let mut count = 1;
    while let Some(next) = words.get(count) {
        // Words that one letter stands for share its bytes: nothing lies between them.
        let between = text.get(words[count - 1].bytes.end..next.bytes.start);
        if !matches!(between, Some("-" | "\u{2010}" | "\u{2011}")) {
            break;
        }
        count += 1;
    }
    if !(2..=MAX_JOINED).contains(&count) {
        return None;
    }
    Some((count, words[..count].iter().map(|word| word.text.as_str()).collect()))
}
