//! The tables of common words: one file a language.

mod arabic;
mod chinese;
mod english;
mod french;
mod german;
mod given;
mod others;
mod russian;
mod shared;
mod spanish;

use super::{Flags, Languages};

/// What words do, and the words, parted by spaces. A word with a capital must be written with one.
pub(in crate::extract) type Row = (Flags, &'static str);

/// Every language with its table.
pub(in crate::extract) const WORDS: &[(Languages, &[Row])] = &[
    (Languages::ALL, shared::WORDS),
    (Languages::ALL, given::WORDS),
    (Languages::ENGLISH, english::WORDS),
    (Languages::FRENCH, french::WORDS),
    (Languages::SPANISH, spanish::WORDS),
    (Languages::GERMAN, german::WORDS),
    (Languages::RUSSIAN, russian::WORDS),
    (Languages::ARABIC, arabic::WORDS),
    (Languages::CHINESE, chinese::WORDS),
    (Languages::OTHER, others::WORDS),
];
