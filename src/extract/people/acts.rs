//! What an English sentence says that people do at an event: whoever it makes take part, beside the words
//! of meeting of [`super::roles`].
//!
//! In a report whoever begins a sentence and does something was there (`The Permanent Secretary, Ms X,
//! witnessed the ceremony`), as was who received (`received by X`) or is said to be present; in an
//! announcement whoever will be met. Not covered: what is told without a verb of the past.

use index_schema::model::RoleClass;

use super::candidates::Candidate;
use super::clause::{before, end_of, is_ahead, lead_of};
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::Meaning;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// `Also present were A, and B, a student`: somebody without an office among those who are said to be there.
pub(super) fn is_present(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    scan.languages.meet(Languages::ENGLISH)
        && (first..one.name.first).any(|at| {
            matches!(scan.word(at), "present" | "attendance" | "Present")
                && matches!(scan.word(at + 1), "were" | "was")
                || matches!(scan.word(at), "included" | "comprised")
                    && (first..at).any(|at| scan.word(at).eq_ignore_ascii_case("delegation"))
        })
}

/// `The day began with Minister X`: a word of stages and `with` right before somebody with an office.
pub(super) fn is_stage(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    const STAGES: &[&str] = &[
        "began",
        "started",
        "continued",
        "ended",
        "concluded",
        "lunch",
        "dinner",
        "breakfast",
        "exchange",
        "exchanges",
        "discussions",
        "session",
        "encounter",
        "interview",
    ];
    let lead = lead_of(scan, one);
    // The name goes first: `with X, the Canadian Foreign Minister`.
    scan.languages.meet(Languages::ENGLISH)
        && one.office.is_some()
        && before(scan, lead, first).is_some_and(|with| {
            scan.word(with) == "with"
                && before(scan, with, first).is_some_and(|noun| STAGES.contains(&scan.word(noun)))
        })
}

/// `received by X`, `joined by X`, `in the presence of X`: right before the name, of anybody.
pub(super) fn receives(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    if !scan.languages.meet(Languages::ENGLISH) {
        return false;
    }
    let mut lead = lead_of(scan, one);
    // `by the Diyawadana Nilame, X`
    if one.office.is_none() && scan.gap_before(lead) == ", " {
        while lead > first && scan.shape_at(lead - 1).is_some_and(Shape::is_capital) {
            lead -= 1;
        }
        if lead > first && scan.flags_at(lead - 1).has(Flags::ARTICLE) {
            lead -= 1;
        }
    }
    before(scan, lead, first).is_some_and(|by| {
        scan.word(by) == "by"
            && before(scan, by, first).is_some_and(|verb| {
                let passive = matches!(
                    scan.word(verb),
                    "received"
                        | "joined"
                        | "accompanied"
                        | "welcomed"
                        | "met"
                        | "greeted"
                        | "attended"
                );
                let had = (verb.saturating_sub(3)..verb).any(|at| scan.word(at) == "had");
                passive && !had
            })
    })
}

/// In an announcement: whether the sentence says that somebody will be met there.
pub(super) fn announced(scan: &Scan<'_>, one: &Candidate, (first, last): (usize, usize)) -> bool {
    if !scan.languages.meet(Languages::ENGLISH) {
        return false;
    }
    let lead = lead_of(scan, one);
    let end = end_of(one);
    let ahead =
        (first..lead).any(|at| is_ahead(scan, at)) || (end..end + 3).any(|at| is_ahead(scan, at));
    let with = (first..last).any(|at| {
        let flags = scan.flags_at(at);
        flags.has(Flags::JOIN)
            || matches!(
                scan.word(at),
                "with" | "see" | "accompany" | "host" | "receive" | "luncheon" | "dinner"
            )
    });
    ahead && with
}

/// In a report of an event: whether somebody with an office begins a sentence and does something there:
/// `The Permanent Secretary, Ms X, witnessed the ceremony`.
pub(super) fn acts(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    if !scan.languages.meet(Languages::ENGLISH) || one.office.is_none() {
        return false;
    }
    let lead = lead_of(scan, one);
    // Others may stand before, in one list; or what goes before a comma: `On behalf of the corps, ...`.
    let behalf = lead >= first
        && lead - first < 20
        && scan.word(first) == "On"
        && scan.word(first + 1) == "behalf"
        && scan.gap_before(lead).starts_with(',');
    let listed = lead >= first
        && lead - first < 30
        && (first..lead).all(|at| {
            let flags = scan.flags_at(at);
            scan.shape_at(at).is_some_and(|shape| shape.is_capital() || shape == Shape::Number)
                || flags.has(Flags::AND)
                || flags.has(Flags::OF)
                || flags.has(Flags::TO)
                || flags.has(Flags::ARTICLE)
                || flags.has(Flags::PARTICLE)
                || matches!(scan.word(at), "behalf" | "its")
                || scan.hits_ending_at(at + 1).any(|hit| matches!(hit.meaning, Meaning::Office(_)))
        });
    if !listed && !behalf {
        return false;
    }
    let mut verb = end_of(one);
    // The line or the part of a list ends with the name.
    if scan.gap_before(verb).contains([';', '\n', '.']) {
        return false;
    }
    // The rest of the list, and what explains somebody: `, who is Consul of Malta,`.
    for _ in 0..3 {
        let gap = scan.gap_before(verb);
        if gap.starts_with(',') && matches!(scan.word(verb), "who" | "whose" | "which") {
            let Some(comma) = (verb..verb + 16).find(|at| scan.gap_after(*at).starts_with(','))
            else {
                return false;
            };
            verb = comma + 1;
        }
    }
    let goes_on = scan.flags_at(verb).has(Flags::AND)
        || scan.flags_at(verb).has(Flags::OF)
        || scan.flags_at(verb).has(Flags::TO);
    if scan.shape_at(verb).is_some_and(Shape::is_capital) || goes_on {
        verb = (verb..verb + 40)
            .take_while(|at| !scan.ends_sentence(*at))
            .find(|at| {
                scan.shape_at(*at) == Some(Shape::Lower)
                    && (is_past(scan, *at) || matches!(scan.word(*at), "was" | "were"))
            })
            .unwrap_or(verb);
    }
    while matches!(scan.word(verb), "also" | "then" | "later" | "both" | "likewise") {
        verb += 1;
    }
    match scan.word(verb) {
        "was" | "were" => matches!(
            scan.word(verb + 1),
            "present"
                | "at"
                | "among"
                | "part"
                | "also"
                | "joined"
                | "accompanied"
                | "on"
                | "there"
        ),
        "moderated" | "died" | "passed" | "had" | "declined" | "succeeded" => false,
        _ => is_past(scan, verb),
    }
}

/// `..., the Minister, Dr X, said.`: who says what the sentence tells.
pub(super) fn says_behind(scan: &Scan<'_>, one: &Candidate) -> bool {
    let end = end_of(one);
    one.office.as_ref().is_some_and(|office| office.affiliation.is_none())
        && scan.flags_at(end).has(Flags::SAY)
        && matches!(scan.gap_before(end), " " | ", ")
        && scan.ends_sentence(end)
        && lead_of(scan, one)
            .checked_sub(1)
            .is_some_and(|at| scan.gap_after(at).starts_with([',', '"', '”']))
}

/// A verb of what somebody did.
pub(super) fn is_past(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.word(at);
    word.len() > 3 && word.ends_with("ed") && scan.shape_at(at) == Some(Shape::Lower)
        || scan.flags_at(at).has(Flags::SAY)
        || matches!(
            word,
            "took"
                | "gave"
                | "spoke"
                | "led"
                | "held"
                | "made"
                | "met"
                | "sat"
                | "told"
                | "paid"
                | "read"
                | "saw"
                | "laid"
                | "drew"
                | "put"
                | "set"
                | "brought"
        )
}

/// Whether whoever is named stands in a line that says whom to ask.
pub(super) fn is_contact(scan: &Scan<'_>, one: &Candidate) -> bool {
    const LABELS: &[&str] = &[
        "enquiries",
        "media enquiries",
        "press enquiries",
        "contact",
        "contacts",
        "media contact",
        "press contact",
        "media contacts",
        "press contacts",
        "for enquiries",
        "for further information",
        "for more information",
        "for media enquiries",
        "inquiries",
        "for inquiries",
        "media inquiries",
        "contact person",
        "media queries",
        "queries",
        "for further enquiries",
        "further information",
    ];
    // A label stands close by: text without lines is not searched to its head for each name.
    const NEAR: usize = 120;
    let near = scan.text.as_bytes().get(..one.bytes.start).unwrap_or_default();
    let near = near.get(near.len().saturating_sub(NEAR)..).unwrap_or_default();
    let length = match memchr::memrchr(b'\n', near) {
        Some(at) => near.len() - at - 1,
        None if one.bytes.start <= NEAR => one.bytes.start,
        None => return false,
    };
    let line = scan.text.get(one.bytes.start - length..one.bytes.start).unwrap_or_default();
    let label = line.split_once([':', ',']).map_or("", |(label, _)| label).trim();
    label.len() < 40
        && LABELS.contains(&label.to_lowercase().as_str())
        && one.office.as_ref().is_none_or(|office| {
            matches!(
                office.class,
                RoleClass::Spokesperson
                    | RoleClass::Official
                    | RoleClass::Other
                    | RoleClass::Minister
            )
        })
}
