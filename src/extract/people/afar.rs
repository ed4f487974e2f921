//! Who is named in a sentence about a meeting and was not there: the sender of a message or of greetings that
//! somebody else carries, those to whom they go, in whose name somebody speaks, whom thanks go to.

use super::candidates::Candidate;
use super::roles::head;
use crate::extract::grammar::Flags;
use crate::extract::scan::Scan;

/// How far before a person the word may stand, in words.
const REACH: usize = 14;

/// Whether a word of sending, or of standing in for somebody, comes before the person in the sentence that
/// begins at `first`, and nothing but other names and small words stands between: `un mensaje del presidente X
/// y del canciller Y`. A word of meeting between them, a new clause or a bracket ends it.
pub(super) fn is_afar(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    let head = head(one);
    if is_past_visit(scan, head, first) {
        return true;
    }
    let start = first.max(head.saturating_sub(REACH));
    for at in (start..head).rev() {
        let flags = scan.flags_at(at);
        let gap = scan.gap_after(at);
        if gap.contains([';', ':', '(', ')', '–', '—']) {
            return false;
        }
        // A clause of its own: `en nombre de Chile, la ministra X firmó`.
        let next = at + 1;
        let goes_on = scan.flags_at(next).has(Flags::AND)
            || next < head
                && scan.shape_at(next).is_some_and(crate::extract::words::Shape::is_capital);
        if gap.contains([',', '،']) && !goes_on {
            return false;
        }
        // `sprachen im Namen der Union mit X`
        if matches!(scan.word(at), "mit" | "avec" | "con" | "с" | "со") {
            return false;
        }
        // `el Gobierno del presidente X`, not `sede del Gobierno por el canciller X`.
        let rule = matches!(scan.word(at), "gobierno" | "Gobierno" | "administración");
        let of = scan.flags_at(next).has(Flags::OF) || scan.word(next) == "que";
        if flags.has(Flags::AFAR) && (!rule || of) {
            return true;
        }
        if flags.has(Flags::JOIN) || flags.has(Flags::MEET) || flags.has(Flags::SAY) {
            return false;
        }
    }
    false
}

/// `после визита Президента X`, `nach dem Besuch von Präsident X`: a visit that was before the event.
fn is_past_visit(scan: &Scan<'_>, head: usize, first: usize) -> bool {
    let near = first.max(head.saturating_sub(3));
    let visit = (near..head).rev().find(|at| {
        matches!(
            scan.word(*at),
            "визита" | "визит" | "visite" | "visita" | "Besuch" | "Besuchs" | "поездки"
        )
    });
    let Some(visit) = visit else { return false };
    (first.max(visit.saturating_sub(3))..visit).any(|at| {
        matches!(
            scan.word(at),
            "после"
                | "ответный"
                | "ответного"
                | "nach"
                | "seit"
                | "après"
                | "depuis"
                | "tras"
                | "desde"
        )
    })
}
