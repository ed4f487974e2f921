//! Text to words, for documents and queries alike.
//!
//! Every text becomes two streams of tokens joined by single spaces: the *exact* words (fields
//! `_x`) and their *stems* (fields `_s`). [`Analyzer`] makes both in one pass over the text;
//! [`exact_words`] and [`stem_word`] are the query's side of the same rules. Nothing here knows the
//! search engine: it gets the joined string and splits it at the spaces.
//!
//! # Rules
//!
//! 1. Words are UAX #29 words with a letter or digit (`unicode-segmentation`; a faster path for
//!    ASCII, tested to be equal). Hyphens split. A full stop or colon between letters splits
//!    (`ceasefire.The`, `state.gov`) unless it stands between single letters, where it is dropped
//!    (`U.S.` is `us`, `a.m.` is `am`). This departs from UAX #29 because acronyms must meet their
//!    form without stops, and because text from the web often lacks the space after a full stop.
//! 2. Each word: NFKC, lower case, invisible characters dropped (soft hyphens, joiners, direction
//!    marks), Arabic vowel signs and tatweel dropped. A word that NFKC turns into several is cut
//!    again.
//! 3. Possessive `'s` is dropped. In French, Italian and Catalan an elided article or pronoun
//!    (`l'`, `d'`, `qu'` …) is dropped. Every other apostrophe, also the signs that
//!    transliterations use for ayin and hamza, is removed: `Sana'a` is `sanaa`.
//! 4. That is the exact word. Its stem is the Snowball stem in the text's language with diacritics
//!    folded (`Çavuşoğlu` is `cavusoglu`).
//! 5. Runs of Han, Kana, Thai, Lao, Khmer and Burmese: each character is an exact word, each
//!    overlapping pair a stem; a single character is its own stem.
//! 6. No token is longer than [`MAX_TOKEN_UNITS`] UTF-16 units: longer ones are cut there, so that
//!    their beginning can still be found. None holds white space.
//!
//! Limits: Chinese, Japanese and Thai are not cut into dictionary words; Turkish capitals are lower-cased
//! as elsewhere (`I` is `i`).

mod analyzer;
mod cut;
mod exact;
mod fold;
mod language;
mod memory;
mod normal;
mod script;
mod stem;
mod stop_words;
#[cfg(test)]
mod tests;

pub use analyzer::{Analyzer, Streams};
pub use exact::{ExactWord, exact_words, exact_words_in, for_each_exact_word};
pub use language::Language;
pub use normal::MAX_TOKEN_UNITS;
pub use script::is_written_without_spaces;
pub use stem::{stem_word, stems_of};
pub use stop_words::is_stop_word;
