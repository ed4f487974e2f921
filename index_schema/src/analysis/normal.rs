//! A word as it stands in the text to its exact form.

use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::Language;
use super::cut::{RawWord, Shape, cut};

/// The longest token, in UTF-16 units.
pub const MAX_TOKEN_UNITS: usize = 200;

/// Buffers that are used again for every word.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// The word after NFKC and lower case.
    normal: String,
    /// The exact form.
    exact: String,
}

/// Visits the exact words that a cut-out word gives (usually one, none for a lone article), each
/// with its bytes in the text.
pub(super) fn exact_forms(
    word: RawWord<'_>,
    language: Language,
    scratch: &mut Scratch,
    visit: &mut dyn FnMut(&str, Range<usize>),
) {
    if word.shape == Shape::Plain {
        scratch.exact.clear();
        scratch.exact.push_str(word.text);
        scratch.exact.make_ascii_lowercase();
        shorten(&mut scratch.exact);
        visit(&scratch.exact, word.start..word.start + word.text.len());
        return;
    }
    let mut parts = PartsAtStops { text: word.text, next: Some(0) };
    if parts.clone().nth(1).is_some() && parts.clone().all(|part| is_one_letter(&word.text[part])) {
        let letters: String = word.text.chars().filter(|letter| !is_stop(*letter)).collect();
        let whole = word.start..word.start + word.text.len();
        exact_part(&letters, whole, language, scratch, visit);
        return;
    }
    for part in &mut parts {
        let bytes = word.start + part.start..word.start + part.end;
        exact_part(&word.text[part], bytes, language, scratch, visit);
    }
}

/// The exact form of a word without inner stops.
fn exact_part(
    raw: &str,
    bytes: Range<usize>,
    language: Language,
    scratch: &mut Scratch,
    visit: &mut dyn FnMut(&str, Range<usize>),
) {
    if is_nfkc_quick(raw.chars()) == IsNormalized::Yes {
        finish(raw, bytes, language, scratch, visit);
        return;
    }
    let normal: String = raw.nfkc().collect();
    let mut count = 0;
    let mut covered = 0;
    cut(&normal, |word| {
        count += 1;
        covered += word.text.len();
    });
    if count == 1 && covered == normal.len() {
        finish(&normal, bytes, language, scratch, visit);
    } else {
        // A letter that stands for several words (U+FDFA) or holds signs (U+2105).
        cut(&normal, |word| finish(word.text, bytes.clone(), language, scratch, visit));
    }
}

/// Lower case, possessive, elision, apostrophes, length.
fn finish(
    raw: &str,
    mut bytes: Range<usize>,
    language: Language,
    scratch: &mut Scratch,
    visit: &mut dyn FnMut(&str, Range<usize>),
) {
    let normal = &mut scratch.normal;
    normal.clear();
    for letter in raw.chars() {
        if letter.is_ascii() {
            normal.push(letter.to_ascii_lowercase());
        } else if is_apostrophe(letter) {
            normal.push('\'');
        } else if !is_invisible(letter) {
            // Every small sigma is one letter, at the end of a word too.
            let lower = letter.to_lowercase().map(|l| if l == 'ς' { 'σ' } else { l });
            normal.extend(lower.filter(|l| !l.is_whitespace() && !l.is_control()));
        }
    }
    let mut word = normal.as_str();
    if let Some(owner) = word.strip_suffix("'s")
        && !owner.is_empty()
    {
        word = owner;
    }
    if let Some((article, rest)) = word.split_once('\'')
        && language.elided().contains(&article)
        && rest.chars().any(char::is_alphanumeric)
    {
        word = rest;
        if raw.len() == bytes.len() {
            let end_of = |(at, sign): (usize, char)| at + sign.len_utf8();
            bytes.start +=
                raw.char_indices().find(|(_, sign)| is_apostrophe(*sign)).map_or(0, end_of);
        }
    }
    let exact = &mut scratch.exact;
    exact.clear();
    exact.extend(word.chars().filter(|letter| *letter != '\''));
    shorten(exact);
    if exact.chars().any(char::is_alphanumeric) {
        visit(exact, bytes);
    }
}

/// Cuts a token to [`MAX_TOKEN_UNITS`].
pub(super) fn shorten(token: &mut String) {
    if token.len() <= MAX_TOKEN_UNITS {
        return;
    }
    let mut units = 0;
    let end = token.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAX_TOKEN_UNITS
    });
    if let Some((end, _)) = end {
        token.truncate(end);
    }
}

/// The parts of a word between full stops and colons, except where digits stand on both sides.
#[derive(Clone)]
struct PartsAtStops<'t> {
    text: &'t str,
    next: Option<usize>,
}

impl Iterator for PartsAtStops<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let start = self.next?;
        let mut before = None;
        let mut letters = self.text[start..].char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if is_stop(letter) {
                let digits_around = before.is_some_and(char::is_numeric)
                    && letters.peek().is_some_and(|(_, after)| after.is_numeric());
                if !digits_around {
                    self.next = Some(start + at + letter.len_utf8());
                    return Some(start..start + at);
                }
            }
            before = Some(letter);
        }
        self.next = None;
        Some(start..self.text.len())
    }
}

fn is_one_letter(part: &str) -> bool {
    let mut letters = part.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Signs that UAX #29 lets stand between letters, where we split: full stops and colons.
const fn is_stop(sign: char) -> bool {
    matches!(
        sign,
        '.' | ':' | '\u{2024}' | '\u{fe13}' | '\u{fe52}' | '\u{fe55}' | '\u{ff0e}' | '\u{ff1a}'
    )
}

/// Apostrophes, and the letters that transliterations use for ayin and hamza; also the middle dot
/// of Catalan (`col·laboració`).
const fn is_apostrophe(sign: char) -> bool {
    matches!(
        sign,
        '\'' | '\u{b7}' | '\u{2b9}' | '\u{2bb}'
            ..='\u{2bf}'
                | '\u{2c8}'
                | '\u{2018}'
                | '\u{2019}'
                | '\u{201b}'
                | '\u{2027}'
                | '\u{ff07}'
    )
}

/// Letters that nobody sees or types: soft hyphen, joiners, direction marks, variation selectors,
/// tatweel, Arabic vowel signs and Hebrew points.
const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0000}'..='\u{e01ef}'
        | '\u{640}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}'
        | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}'
        | '\u{5c7}')
}
