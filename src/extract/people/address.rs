//! Who is addressed as present at the head of a speech, and whose words a first line says that it is.

use super::candidates::Candidate;
use super::roles::{head, possessive};
use crate::extract::grammar::Flags;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// Whether the first line says whose words follow: `Bern, 15.11.2014 - Ansprache von Bundespräsident X`.
pub(super) fn is_author(scan: &Scan<'_>, one: &Candidate) -> bool {
    const LINE: usize = 160;
    let head = head(one);
    let by = (head.saturating_sub(3)..head).find(|at| scan.flags_at(*at).has(Flags::BYLINE));
    one.bytes.start < LINE
        && !scan.text.get(..one.bytes.start).unwrap_or_default().contains('\n')
        && by.and_then(|by| by.checked_sub(1)).is_some_and(|noun| {
            scan.flags_at(noun).has(Flags::MEET) && scan.shape_at(noun) == Some(Shape::Title)
        })
}

/// Whether somebody present is addressed in the first paragraphs of a speech.
pub(super) fn greeted(scan: &Scan<'_>, one: &Candidate) -> bool {
    const OPENING: usize = 700;
    if one.bytes.start > OPENING || possessive(scan, one).is_some() {
        return false;
    }
    if addressed(scan, one) {
        return true;
    }
    if one.office.as_ref().is_none_or(|office| office.former) {
        return false;
    }
    let (first, last) = scan.sentence(one.name.first);
    let head = head(one);
    // `Thank you, Chairwoman Lee`; never `I thank President Biden`.
    let of_speaker = |at: usize| {
        scan.flags_at(at).has(Flags::SELF) || matches!(scan.word(at), "we" | "We" | "our" | "his")
    };
    let addressed =
        head == first || scan.gap_before(head).starts_with(',') && !(first..head).any(of_speaker);
    let start = first.max(head.saturating_sub(14));
    let end = last.min(one.name.last + 6);
    addressed
        && (start..head).chain(one.name.last..end).any(|at| {
            // `I thank the President of the last session, Mr X` is no address.
            let thanks = matches!(scan.word(at), "thank" | "grateful" | "gratitude" | "remercie");
            scan.flags_at(at).has(Flags::GREET) && (!thanks || scan.word(at + 1) == "you")
        })
}

/// Whether a name stands on one of the lines that address those present, one below the other at the
/// head of a speech: `Ambassador X,`, `Mayor of Y, Mr Z`. A line of names is no sentence.
fn addressed(scan: &Scan<'_>, one: &Candidate) -> bool {
    const LINE: usize = 160;
    if scan.wrapped || one.office.is_none() && !one.name.honoured {
        return false;
    }
    let before = scan.text.get(..one.bytes.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let rest = scan.text.get(start..).unwrap_or_default();
    let Some((line, behind)) = rest.split_once('\n') else { return false };
    let is_open = |line: &str| {
        let line = line.trim_end();
        line.len() <= LINE && !line.ends_with(['.', '?', '!', ':'])
    };
    let head = head(one);
    let first = scan.word_from(start);
    // Nothing but a greeting, an article or a title stands before the office.
    let opens = (first..head).all(|at| {
        let flags = scan.flags_at(at);
        flags.has(Flags::GREET)
            || flags.has(Flags::ARTICLE)
            || flags.has(Flags::PLAIN)
            || scan.gap_after(at).starts_with(',')
            || scan.shape_at(at).is_some_and(Shape::is_capital)
    });
    let verbs = scan.word_from(start)..scan.word_from(start + line.len());
    let tells = verbs.clone().any(|at| {
        scan.flags_at(at).has(Flags::SAY)
            || matches!(scan.word(at), "I" | "we" | "is" | "was" | "has" | "to")
    });
    opens && is_open(line) && !tells && !behind.trim().is_empty()
}
