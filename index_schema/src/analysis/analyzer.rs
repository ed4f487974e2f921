//! Both streams of a text in one pass.

use super::Language;
use super::cut::{RawWord, Shape, characters, cut, normal_character};
use super::memory::{Memory, Remembered};
use super::normal::{MAX_TOKEN_UNITS, Scratch, exact_forms};
use super::stem::stem_into;

/// The two token streams of a text, each joined by single spaces. Used again for text after text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Streams {
    /// Stems, diacritics folded.
    pub stems: String,
    /// Exact words.
    pub exact: String,
}

/// Turns texts into [`Streams`]. Holds about 1 MiB of remembered words, so that a common word is
/// stemmed once; make one a thread and keep it.
#[derive(Debug)]
pub struct Analyzer {
    memory: Memory,
    scratch: Scratch,
    stem: String,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self::new()
    }
}

impl Analyzer {
    /// An analyser that remembers the words it has seen.
    pub fn new() -> Self {
        Self { memory: Memory::new(), scratch: Scratch::default(), stem: String::new() }
    }

    /// One that remembers nothing: cheap to make, for single texts.
    pub(super) fn forgetful() -> Self {
        Self { memory: Memory::none(), scratch: Scratch::default(), stem: String::new() }
    }

    /// Replaces `out` by the streams of a text in a language.
    ///
    /// ```
    /// use index_schema::analysis::{Analyzer, Language, Streams};
    /// let mut streams = Streams::default();
    /// Analyzer::new().analyse("U.S. Ministers’ talks", Language::English, &mut streams);
    /// assert_eq!(streams.exact, "us ministers talks");
    /// assert_eq!(streams.stems, "us minist talk");
    /// ```
    pub fn analyse(&mut self, text: &str, language: Language, out: &mut Streams) {
        let mut tokens = Tokens {
            stems: cleared(&mut out.stems, text.len()),
            exact: cleared(&mut out.exact, text.len()),
        };
        cut(text, |word| match word.shape {
            Shape::Plain if word.text.len() <= MAX_TOKEN_UNITS => {
                self.plain(word.text, language, &mut tokens);
            }
            Shape::Plain | Shape::Ascii | Shape::Unicode => self.other(word, language, &mut tokens),
            Shape::Run => run(word.text, &mut tokens),
        });
        let checked = |bytes| String::from_utf8(bytes).expect("only whole strings were appended");
        out.stems = checked(tokens.stems);
        out.exact = checked(tokens.exact);
    }

    /// A word of ASCII letters and digits: it is remembered in lower case, its exact form.
    #[inline]
    fn plain(&mut self, word: &str, language: Language, tokens: &mut Tokens) {
        separate(&mut tokens.exact);
        let start = tokens.exact.len();
        tokens.exact.extend_from_slice(word.as_bytes());
        tokens.exact[start..].make_ascii_lowercase();
        let exact = &tokens.exact[start..];
        if let Some(known) = self.memory.get(exact, language as u8) {
            append(&mut tokens.stems, known.stem);
            return;
        }
        let text = std::str::from_utf8(exact).expect("ASCII");
        stem_into(text, language, &mut self.stem);
        append(&mut tokens.stems, self.stem.as_bytes());
        let known = Remembered { exact, stem: self.stem.as_bytes() };
        self.memory.put(exact, language as u8, known);
    }

    /// Any other word: it is remembered as written, if it gives one token.
    fn other(&mut self, word: RawWord<'_>, language: Language, tokens: &mut Tokens) {
        let written = word.text.as_bytes();
        if let Some(known) = self.memory.get(written, language as u8) {
            append(&mut tokens.exact, known.exact);
            append(&mut tokens.stems, known.stem);
            return;
        }
        let (exact_start, stem_start) = (tokens.exact.len(), tokens.stems.len());
        let mut count = 0;
        exact_forms(word, language, &mut self.scratch, &mut |exact, _| {
            stem_into(exact, language, &mut self.stem);
            append(&mut tokens.exact, exact.as_bytes());
            append(&mut tokens.stems, self.stem.as_bytes());
            count += 1;
        });
        if count == 1 {
            let exact = &tokens.exact[exact_start + usize::from(exact_start > 0)..];
            let stem = &tokens.stems[stem_start + usize::from(stem_start > 0)..];
            self.memory.put(written, language as u8, Remembered { exact, stem });
        }
    }
}

struct Tokens {
    stems: Vec<u8>,
    exact: Vec<u8>,
}

/// The emptied buffer of a string, with room for a text of that length.
fn cleared(text: &mut String, capacity: usize) -> Vec<u8> {
    let mut bytes = std::mem::take(text).into_bytes();
    bytes.clear();
    bytes.reserve(capacity);
    bytes
}

#[inline]
fn separate(stream: &mut Vec<u8>) {
    if !stream.is_empty() {
        stream.push(b' ');
    }
}

#[inline]
fn append(stream: &mut Vec<u8>, token: &[u8]) {
    separate(stream);
    stream.extend_from_slice(token);
}

/// A run of characters without spaces: single ones are exact words, overlapping pairs stems.
fn run(text: &str, tokens: &mut Tokens) {
    let mut before: Option<usize> = None;
    let mut letter = [0; 4];
    for (_, character) in characters(text) {
        separate(&mut tokens.exact);
        let start = tokens.exact.len();
        for normal in normal_character(character) {
            tokens.exact.extend_from_slice(normal.encode_utf8(&mut letter).as_bytes());
        }
        if let Some(before) = before {
            separate(&mut tokens.stems);
            tokens.stems.extend_from_slice(&tokens.exact[before..start - 1]);
            tokens.stems.extend_from_slice(&tokens.exact[start..]);
        }
        before = Some(start);
    }
    if let Some(only) = before
        && characters(text).nth(1).is_none()
    {
        append(&mut tokens.stems, &tokens.exact[only..]);
    }
}
