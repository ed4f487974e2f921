//! Text to words: runs of letters and digits, each with a key that case and diacritics do not change.
//!
//! Apostrophes and hyphens end a word (`l'Égypte`, `al-Maliki`, `Arabia's` are two words each); the
//! forms of the lexicon are cut in the same way, so that they meet. Han and Kana have no spaces:
//! there each character is a word.

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Begins with a small letter.
    Lower,
    /// Begins with a capital and has a small letter.
    Title,
    /// Two capitals or more and no small letter.
    Upper,
    /// One capital letter alone.
    Initial,
    /// Begins with a digit.
    Number,
    /// A script without capitals.
    Uncased,
    /// One Han or Kana character.
    Character,
}

impl Shape {
    /// Whether the word begins with a capital.
    pub(super) const fn is_capital(self) -> bool {
        matches!(self, Self::Title | Self::Upper | Self::Initial)
    }
}

/// One word: bytes `start..end` of its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) shape: Shape,
    /// Hash of the folded letters.
    pub(super) key: u64,
}

impl Word {
    pub(super) const fn start(&self) -> usize {
        self.start as usize
    }

    pub(super) const fn end(&self) -> usize {
        self.end as usize
    }
}

/// The hash of folded letters, one character at a time (rotate, xor, multiply).
#[derive(Clone, Copy)]
struct Key(u64);

impl Key {
    const NEW: Self = Self(0x9e37_79b9_7f4a_7c15);

    fn push(&mut self, letter: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(letter)).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    /// The low bits choose a bucket, so the high ones are mixed into them.
    const fn finish(self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn push_folded(&mut self, c: char) {
        match c {
            'A'..='Z' | 'a'..='z' | '0'..='9' => self.push(u32::from(c.to_ascii_lowercase())),
            'ø' | 'Ø' => self.push(u32::from('o')),
            'ł' | 'Ł' => self.push(u32::from('l')),
            'ı' => self.push(u32::from('i')),
            'đ' | 'Đ' | 'ð' | 'Ð' => self.push(u32::from('d')),
            'ə' | 'Ə' => self.push(u32::from('e')),
            'ß' | 'ẞ' => self.push_all("ss"),
            'æ' | 'Æ' => self.push_all("ae"),
            'œ' | 'Œ' => self.push_all("oe"),
            'þ' | 'Þ' => self.push_all("th"),
            'ё' | 'Ё' => self.push(u32::from('е')),
            'А'..='Я' => self.push(u32::from(c) + 0x20),
            'أ' | 'إ' | 'آ' => self.push(u32::from('ا')),
            'ى' => self.push(u32::from('ي')),
            'ة' => self.push(u32::from('ه')),
            'а'..='я' | '\u{4e00}'..='\u{9fff}' => self.push(u32::from(c)),
            _ => {
                for lower in c.to_lowercase() {
                    unicode_normalization::char::decompose_canonical(lower, |part| {
                        if !is_mark(part) {
                            self.push(u32::from(part));
                        }
                    });
                }
            }
        }
    }

    fn push_all(&mut self, letters: &str) {
        for letter in letters.chars() {
            self.push(u32::from(letter));
        }
    }
}

/// The key of one word.
pub(super) fn key_of(word: &str) -> u64 {
    let mut key = Key::NEW;
    for c in word.chars() {
        key.push_folded(c);
    }
    key.finish()
}

/// Combining marks of Latin, Cyrillic, Hebrew and Arabic, and the Arabic stretch.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5c7}' | '\u{640}'
        | '\u{64b}'..='\u{65f}' | '\u{670}')
}

const fn is_character(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Every word of `text` in order. Text beyond 4 GiB is not looked at.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::with_capacity(text.len() / 6 + 4);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii() && !byte.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        match word_at(text, at) {
            Ok(word) => {
                at = word.end();
                found.push(word);
            }
            Err(next) => at = next,
        }
    }
    found
}

/// The word that begins at `start`, or where to look on.
fn word_at(text: &str, start: usize) -> Result<Word, usize> {
    let bytes = text.as_bytes();
    let mut key = Key::NEW;
    let mut end = start;
    let (mut letters, mut small, mut capitals) = (0_u32, 0_u32, 0_u32);
    let mut first = '\0';
    loop {
        match bytes.get(end) {
            Some(&byte) if byte.is_ascii_alphanumeric() => {
                letters += 1;
                small += u32::from(byte.is_ascii_lowercase());
                capitals += u32::from(byte.is_ascii_uppercase());
                key.push(u32::from(byte.to_ascii_lowercase()));
                if end == start {
                    first = char::from(byte);
                }
                end += 1;
            }
            Some(byte) if !byte.is_ascii() => {
                let Some(c) = text.get(end..).and_then(|rest| rest.chars().next()) else { break };
                if is_character(c) {
                    if end == start {
                        key.push_folded(c);
                        return of(start, end + c.len_utf8(), Shape::Character, key);
                    }
                    break;
                }
                if !(c.is_alphanumeric() || (end > start && is_mark(c))) {
                    if end == start {
                        return Err(end + c.len_utf8());
                    }
                    break;
                }
                letters += u32::from(!is_mark(c));
                small += u32::from(c.is_lowercase());
                capitals += u32::from(c.is_uppercase());
                key.push_folded(c);
                if end == start {
                    first = c;
                }
                end += c.len_utf8();
            }
            _ => break,
        }
    }
    let shape = if first.is_numeric() {
        Shape::Number
    } else if first.is_uppercase() {
        match (small, letters) {
            (0, 1) => Shape::Initial,
            (0, _) => Shape::Upper,
            _ => Shape::Title,
        }
    } else if first.is_lowercase() || capitals > 0 {
        Shape::Lower
    } else {
        Shape::Uncased
    };
    of(start, end.max(start + 1), shape, key)
}

fn of(start: usize, end: usize, shape: Shape, key: Key) -> Result<Word, usize> {
    match (u32::try_from(start), u32::try_from(end)) {
        (Ok(start), Ok(end)) => Ok(Word { start, end, shape, key: key.finish() }),
        _ => Err(usize::MAX),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_end_at_apostrophes_and_hyphens() {
        let text = "l'Égypte, Riyad al-Maliki's U.S. 王毅 С.В. Лавров";
        let of: Vec<&str> =
            words(text).iter().map(|word| &text[word.start()..word.end()]).collect();
        assert_eq!(
            of,
            ["l", "Égypte", "Riyad", "al", "Maliki", "s", "U", "S", "王", "毅", "С", "В", "Лавров"]
        );
    }

    #[test]
    fn keys_know_neither_case_nor_diacritics() {
        for (one, other) in [("Égypte", "egypte"), ("ЛАВРОВ", "лавров"), ("Çavuşoğlu", "cavusoglu")]
        {
            assert_eq!(key_of(one), key_of(other), "{one}");
        }
        assert_ne!(key_of("met"), key_of("meet"));
    }

    proptest! {
        #[test]
        fn words_are_in_order_and_on_boundaries(text in "\\PC{0,40}") {
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.start() >= last && word.end() > word.start());
                let written = text.get(word.start()..word.end());
                prop_assert!(written.is_some());
                prop_assert_eq!(key_of(written.unwrap_or_default()), word.key);
                last = word.end();
            }
        }
    }
}
