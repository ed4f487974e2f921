//! What the words around a date say of it.

use crate::extract::grammar::Flags;
use crate::extract::scan::Scan;

/// How far before a date its verb is looked for, in words.
const REACH: usize = 14;

/// `next Tuesday`, `mardi prochain`.
pub(super) fn is_next(word: &str) -> bool {
    matches!(
        word,
        "next"
            | "kommenden"
            | "nächsten"
            | "kommender"
            | "prochain"
            | "próximo"
            | "следующий"
            | "следующую"
            | "ближайший"
            | "ближайшую"
    )
}

/// `last Tuesday`, `mardi dernier`.
pub(super) fn is_last(word: &str) -> bool {
    matches!(
        word,
        "last"
            | "vergangenen"
            | "letzten"
            | "dernier"
            | "pasado"
            | "прошлый"
            | "прошлую"
            | "минувший"
            | "минувшую"
    )
}

/// Whether a date belongs to another event: `established in Riyadh on November 11`, `the next meeting on 3
/// May`. Of a word of the past or of what is to come and a verb of this event, the nearer one decides.
pub(super) fn is_other(scan: &Scan<'_>, first: usize, date: usize) -> bool {
    for word in (date.saturating_sub(REACH).max(first)..date).rev() {
        if is_told(scan, word) {
            return false;
        }
        let flags = scan.flags_at(word);
        if flags.has(Flags::LATER) || (flags.has(Flags::PAST) && !flags.has(Flags::MEET)) {
            return true;
        }
    }
    false
}

/// Whether a word tells that the event took or takes place: `met`, `will travel`, `s’est entretenue`.
pub(super) fn is_told(scan: &Scan<'_>, word: usize) -> bool {
    let flags = scan.flags_at(word);
    if !flags.has(Flags::TOLD) {
        return false;
    }
    // `talks held on 3 May` is a participle, `held talks` a verb.
    let participle = scan.word(word) == "held"
        && (scan.flags_at(word + 1).has(Flags::IN) || scan.word(word + 1) == "on");
    !participle
}

/// Whether a sentence comments before it tells: `condemns the attack`, `welcomes that they met`.
pub(super) fn is_comment(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    for word in first..last {
        let flags = scan.flags_at(word);
        if flags.has(Flags::MARK) || (is_told(scan, word) && !flags.has(Flags::COMMENT)) {
            return false;
        }
        if flags.has(Flags::COMMENT) {
            return true;
        }
    }
    false
}

/// `the anniversary of 3 May`
pub(super) fn is_anniversary(word: &str) -> bool {
    matches!(
        word,
        "anniversary"
            | "Anniversary"
            | "anniversaire"
            | "Jahrestag"
            | "Jahrestages"
            | "aniversario"
            | "Aniversario"
            | "годовщина"
            | "годовщины"
            | "годовщине"
            | "годовщиной"
            | "летием"
    )
}

/// What people say who are together: `we are gathered here today`.
pub(super) fn is_here(word: &str) -> bool {
    matches!(
        word,
        "here"
            | "gathered"
            | "gather"
            | "together"
            | "delighted"
            | "glad"
            | "ici"
            | "réunis"
            | "rassemblés"
            | "hier"
            | "zusammen"
            | "versammelt"
            | "aquí"
            | "reunidos"
            | "здесь"
            | "собрались"
            | "рад"
            | "рада"
            | "welcoming"
            | "opening"
            | "presence"
            | "présence"
    )
}
