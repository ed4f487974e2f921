//! Where words begin and end.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::normal::MAX_TOKEN_UNITS;
use super::script::{continues_letter, is_written_without_spaces};

/// What a cut-out word is made of, so that the common case stays cheap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// ASCII letters, digits and underscores only.
    Plain,
    /// ASCII with apostrophes, full stops, colons, commas or semicolons inside.
    Ascii,
    /// With letters beyond ASCII.
    Unicode,
    /// A run of characters of a script without spaces.
    Run,
}

/// A word as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RawWord<'t> {
    pub(super) text: &'t str,
    /// Its first byte in the text.
    pub(super) start: usize,
    pub(super) shape: Shape,
}

/// Visits the words of a text in order: UAX #29 words that have a letter or digit, and whole runs
/// of scripts without spaces.
pub(super) fn cut<'t>(text: &'t str, mut visit: impl FnMut(RawWord<'t>)) {
    // No word reaches across ASCII white space, so each piece between is cut on its own, and most
    // pieces are ASCII.
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        if is_space(bytes[start]) {
            start += 1;
            continue;
        }
        let mut end = start;
        let mut seen = 0;
        while end < bytes.len() && !is_space(bytes[end]) {
            seen |= bytes[end];
            end += 1;
        }
        let piece = &text[start..end];
        if seen < 0x80 {
            cut_ascii(piece, start, &mut visit);
        } else {
            cut_unicode(piece, start, &mut visit);
        }
        start = end;
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

const fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether `middle` joins the bytes around it: the rules WB6, WB7, WB11 and WB12 for ASCII.
const fn joins(before: u8, middle: u8, after: u8) -> bool {
    match middle {
        b'\'' | b'.' => {
            before.is_ascii_alphabetic() && after.is_ascii_alphabetic()
                || before.is_ascii_digit() && after.is_ascii_digit()
        }
        b':' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
        b',' | b';' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

fn cut_ascii<'t>(piece: &'t str, offset: usize, visit: &mut impl FnMut(RawWord<'t>)) {
    let bytes = piece.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_word_byte(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        let mut shape = Shape::Plain;
        let mut is_word = false;
        while at < bytes.len() {
            if is_word_byte(bytes[at]) {
                is_word |= bytes[at] != b'_';
                at += 1;
            } else if at + 1 < bytes.len() && joins(bytes[at - 1], bytes[at], bytes[at + 1]) {
                shape = Shape::Ascii;
                at += 1;
            } else {
                break;
            }
        }
        if is_word {
            visit(RawWord { text: &piece[start..at], start: offset + start, shape });
        }
    }
}

/// Takes runs of scripts without spaces out and leaves the rest to `unicode-segmentation`.
fn cut_unicode<'t>(piece: &'t str, offset: usize, visit: &mut impl FnMut(RawWord<'t>)) {
    let mut rest_start = 0;
    let mut letters = piece.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if !is_written_without_spaces(letter) {
            continue;
        }
        cut_rest(&piece[rest_start..start], offset + rest_start, visit);
        let mut end = start + letter.len_utf8();
        while let Some((at, next)) =
            letters.next_if(|(_, next)| is_written_without_spaces(*next) || continues_letter(*next))
        {
            end = at + next.len_utf8();
        }
        visit(RawWord { text: &piece[start..end], start: offset + start, shape: Shape::Run });
        rest_start = end;
    }
    cut_rest(&piece[rest_start..], offset + rest_start, visit);
}

fn cut_rest<'t>(rest: &'t str, offset: usize, visit: &mut impl FnMut(RawWord<'t>)) {
    for (start, text) in rest.unicode_word_indices() {
        let is_plain = text.bytes().all(is_word_byte);
        let shape = match (is_plain, text.is_ascii()) {
            (true, _) => Shape::Plain,
            (false, true) => Shape::Ascii,
            (false, false) => Shape::Unicode,
        };
        visit(RawWord { text, start: offset + start, shape });
    }
}

/// The characters of a run, each with the marks that follow it, and its first byte in the run.
pub(super) fn characters(run: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = &run[start..];
        let mut letters = rest.char_indices();
        letters.next()?;
        let end =
            letters.find(|(_, letter)| !continues_letter(*letter)).map_or(rest.len(), |l| l.0);
        let found = (start, &rest[..end]);
        start += end;
        Some(found)
    })
}

/// A character of a run after NFKC, cut so that two of them make no overlong token: marks may be
/// piled on a letter without end.
pub(super) fn normal_character(character: &str) -> impl Iterator<Item = char> {
    character.nfkc().take(MAX_TOKEN_UNITS / 4)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut words = Vec::new();
        cut(text, |word| {
            assert_eq!(&text[word.start..word.start + word.text.len()], word.text);
            words.push(word.text);
        });
        words
    }

    proptest! {
        #[test]
        fn ascii_is_cut_as_uax_29_cuts_it(text in "[a-zA-Z0-9_'.:,;\"()\\-/ \\n]{0,60}") {
            prop_assert_eq!(words(&text), text.unicode_words().collect::<Vec<_>>());
        }

        #[test]
        fn any_ascii_is_cut_as_uax_29_cuts_it(text in "[\\x00-\\x7f]{0,40}") {
            prop_assert_eq!(words(&text), text.unicode_words().collect::<Vec<_>>());
        }

        #[test]
        fn other_scripts_are_cut_as_uax_29_cuts_them(
            text in "[a-c0-2 \\n'’.:_·\u{301}\u{200d}\u{ad}éжשعਕ한😀\u{1f1e6}\u{2028}]{0,40}",
        ) {
            prop_assert_eq!(words(&text), text.unicode_words().collect::<Vec<_>>());
        }
    }

    #[test]
    fn runs_are_whole() {
        assert_eq!(
            words("王毅2024年 ประเทศไทย、カタカナ!"),
            ["王毅", "2024", "年", "ประเทศไทย", "カタカナ"]
        );
        let of = |run| characters(run).map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(of("น้ำ王"), ["น้", "ำ", "王"]);
    }
}
