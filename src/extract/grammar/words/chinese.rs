//! Chinese: cues only.

use super::Row;
use crate::extract::grammar::Flags;

pub(super) const WORDS: &[Row] = &[
    (Flags::AND, "和 及"),
    (Flags::IN, "在"),
    (Flags::MEET, "会 谈 见 晤 加 访"),
    (Flags::JOIN, "会 谈 见 晤 加 访"),
];
