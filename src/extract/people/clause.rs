//! What an English clause does with the person named in it: told of, or taking part.
//!
//! The words right before a name and its office tell most: a noun and `of` (`the greetings of President
//! X`), a relative pronoun (`the visit that Prime Minister X is paying`), a verb of opinion (`thanked
//! X`), an agent (`announced by X`). Further away count what is reported (`said that ... X`), what had
//! been before (`had ... X`) and, in a report of an event, what is still to come (`will call on X`). All of
//! these speak about people; none is a sign where a meeting is told in the same words.
//!
//! Other languages have tables of their own words for the same ([`super::roles`]).

use index_schema::model::Kind;

use super::acts::is_past;
use super::candidates::Candidate;
use super::roles::Standing;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::Meaning;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// How far back in a sentence words are looked at.
const BACK: usize = 60;

/// Nouns before `of` that bring somebody to an event, beside those that tell of one.
const BRINGING: &[&str] = &[
    "invitation",
    "chairmanship",
    "presence",
    "participation",
    "auspices",
    "patronage",
    "presidency",
    "chairpersonship",
    "honour",
    "honor",
    "credentials",
    "copies",
    "copy",
    "side",
    "sides",
    "office",
    "request",
    "credence",
    "introduction",
    "residence",
    "return",
    "composed",
    "consisting",
    "part",
    "instead",
    "chair",
    "head",
    "capacity",
    "charge",
    "members",
    "group",
    "likes",
    "consisted",
    "participations",
    "hands",
    "seat",
    "turn",
    "margins",
    "sidelines",
    "hospitality",
    "guest",
    "guests",
    "behalf",
    "margin",
    "direction",
];

/// Verbs, `on` and `upon` behind some of them left out, whose object is spoken about.
const OPINION: &[&str] = &[
    "saluted",
    "salutes",
    "commended",
    "commends",
    "praised",
    "praises",
    "thanked",
    "thanks",
    "congratulated",
    "congratulates",
    "condemned",
    "condemns",
    "urged",
    "urges",
    "asked",
    "called",
    "calls",
    "call",
    "echoed",
    "quoted",
    "cited",
    "remembered",
    "hailed",
    "honoured",
    "blamed",
    "recalled",
    "credited",
    "named",
    "appointed",
    "supported",
    "supports",
    "backed",
    "mentioned",
];

/// What is carried to somebody who is elsewhere.
const CARRIED: &[&str] = &[
    "greetings",
    "regards",
    "wishes",
    "condolences",
    "gratitude",
    "tribute",
    "thanks",
    "appreciation",
    "congratulations",
    "sympathy",
    "felicitations",
    "loyalty",
];

/// Words behind `by` that make whoever follows take part, beside those that tell of an event.
const PRESENT_AGENT: &[&str] = &[
    "assisted",
    "escorted",
    "flanked",
    "greeted",
    "followed",
    "seen",
    "introduced",
    "conducted",
    "headed",
    "led",
    "joined",
    "officiated",
    "inaugurated",
    "witnessed",
    "facilitated",
    "organised",
    "organized",
    "cohosted",
    "represented",
    "addressed",
    "graced",
];

/// Whether somebody is spoken about by the words around; `first` is the head of the sentence, `opening`
/// whether that is the first of the text.
pub(super) fn spoken_about(
    scan: &Scan<'_>,
    one: &Candidate,
    (first, opening): (usize, bool),
    kind: Kind,
) -> Option<Standing> {
    if !scan.languages.meet(Languages::ENGLISH) {
        return None;
    }
    let lead = lead_of(scan, one);
    let end = end_of(one);
    let possessive = matches!(scan.gap_before(one.name.last), "'" | "’");
    if carried_or_owned(scan, lead, first, possessive) || is_relative(scan, lead, end, first) {
        return Some(Standing::Owner);
    }
    if opening {
        return None;
    }
    if is_object(scan, lead, first) || is_agent(scan, lead, first) {
        return Some(Standing::SubjectOfSentence);
    }
    if reported(scan, lead, first) {
        return Some(Standing::SubjectOfSentence);
    }
    let joins = (end..end + 4).any(|at| scan.flags_at(at).has(Flags::JOIN));
    if before_that(scan, (lead, end), first) || !joins && aside(scan, lead, first) {
        return Some(Standing::Earlier);
    }
    (kind == Kind::Readout && to_come(scan, lead, first)).then_some(Standing::ToCome)
}

/// The first word of whoever is named: article, possessive and titles such as `H.E. Mr` with it.
pub(super) fn lead_of(scan: &Scan<'_>, one: &Candidate) -> usize {
    let mut lead =
        one.office.as_ref().map_or(one.name.first, |office| office.first.min(one.name.first));
    // `rebel leader X`: a word that no table has before an office in small letters.
    if let Some(noun) = lead.checked_sub(1).filter(|at| scan.gap_after(*at) == " ")
        && scan.shape_at(lead) == Some(Shape::Lower)
        && scan.shape_at(noun) == Some(Shape::Lower)
        && scan.flags_at(noun) == Flags::NONE
        && !is_past(scan, noun)
    {
        lead = noun;
    }
    for _ in 0..6 {
        let Some(before) = lead.checked_sub(1) else { break };
        let gap = scan.gap_after(before);
        if !matches!(gap, " " | ". " | "." | "\u{a0}") {
            break;
        }
        let title = scan
            .hits_ending_at(lead)
            .filter(|hit| matches!(hit.meaning, Meaning::Office(_)))
            .map(|hit| hit.first as usize)
            .min();
        let small = scan.flags_at(before).has(Flags::ARTICLE)
            || matches!(
                scan.word(before),
                "his" | "her" | "its" | "their" | "His" | "Her" | "Their"
            )
            || scan.shape_at(before) == Some(Shape::Title)
                && matches!(
                    scan.word(before),
                    "Hon" | "Amb" | "Highness" | "Majesty" | "Excellency"
                );
        // `M23 leader X`
        let acronym = scan.shape_at(before) == Some(Shape::Upper)
            && one.office.as_ref().is_some_and(|office| office.first == lead);
        if acronym && gap == " " {
            lead = before;
            continue;
        }
        match title {
            Some(title) => lead = title,
            None if small && gap != "." => lead = before,
            None => break,
        }
    }
    lead
}

/// The word behind a name and its office.
pub(super) fn end_of(one: &Candidate) -> usize {
    one.office.as_ref().map_or(one.name.last, |office| office.last.max(one.name.last))
}

/// Whether the word before `at` is joined by a space, and which it is.
pub(super) fn before(scan: &Scan<'_>, at: usize, first: usize) -> Option<usize> {
    let before = at.checked_sub(1).filter(|before| *before >= first)?;
    matches!(scan.gap_after(before), " " | "\u{a0}" | "\n").then_some(before)
}

/// `the greetings of President X`, `greetings to X`, `under King X`.
fn carried_or_owned(scan: &Scan<'_>, lead: usize, first: usize, possessive: bool) -> bool {
    let Some(at) = before(scan, lead, first) else { return false };
    match scan.word(at) {
        "under" | "despite" | "against" => true,
        "of" if possessive => false,
        "of" => before(scan, at, first).is_some_and(|noun| {
            let word = scan.word(noun);
            let flags = scan.flags_at(noun);
            let event = flags.has(Flags::MEET) || flags.has(Flags::JOIN) || flags.has(Flags::HELD);
            let government = matches!(word, "Government" | "Administration");
            let small = scan.shape_at(noun) == Some(Shape::Lower)
                && !flags.has(Flags::ABOUT)
                && !flags.has(Flags::ARTICLE);
            // `a delegation under the leadership of X`
            let leads = word == "leadership"
                && (noun.saturating_sub(6).max(first)..noun)
                    .any(|at| scan.word(at) == "delegation");
            (small || government) && !event && !leads && !BRINGING.contains(&word)
        }),
        "to" | "for" => (at.saturating_sub(12).max(first)..at).rev().any(|one| {
            CARRIED.contains(&scan.word(one)) && !scan.gap_after(one).contains([';', '.'])
        }),
        _ => false,
    }
}

/// `treatment of X`, in a heading.
pub(super) fn is_owned(scan: &Scan<'_>, one: &Candidate) -> bool {
    let lead = lead_of(scan, one);
    let personal = lead.checked_sub(1).is_some_and(|at| scan.flags_at(at).has(Flags::PERSONAL));
    scan.languages.meet(Languages::ENGLISH)
        && carried_or_owned(scan, if personal { lead - 1 } else { lead }, 0, false)
}

/// `the visit that the Prime Minister, X, is paying`, `in which Ms X was treated`, `whose chair, X`.
fn is_relative(scan: &Scan<'_>, lead: usize, end: usize, first: usize) -> bool {
    let Some(at) = lead.checked_sub(1).filter(|at| *at > first) else { return false };
    let gap = scan.gap_after(at);
    let before = at - 1;
    // `during which Minister X met`
    let joins = || (end..end + 4).any(|at| scan.flags_at(at).has(Flags::JOIN));
    if scan.word(before) == "whose" && matches!(gap, ", " | " ") {
        return true;
    }
    if gap != " " {
        return false;
    }
    match scan.word(at) {
        "which" | "whom" | "when" | "where" => !joins(),
        // `said that X`, `announced today that X` is no relative clause.
        "that" => {
            let says = (before.saturating_sub(4).max(first)..=before).any(|at| {
                scan.flags_at(at).has(Flags::SAY) || scan.word(at).starts_with("announce")
            });
            !says && scan.flags_at(before).has(Flags::MEET)
                || matches!(scan.word(before), "effect" | "so")
        }
        _ => false,
    }
}

/// `thanked President X`, `called upon the leader X to`.
fn is_object(scan: &Scan<'_>, lead: usize, first: usize) -> bool {
    let Some(at) = before(scan, lead, first) else { return false };
    let word = scan.word(at);
    if matches!(word, "on" | "upon") {
        // `called on the Minister` is a visit: it must go on with what is asked.
        return before(scan, at, first)
            .is_some_and(|verb| matches!(scan.word(verb), "called" | "calls" | "calling"))
            && (word == "upon"
                || (lead..lead + 16)
                    .take_while(|at| !scan.ends_sentence(*at))
                    .any(|at| scan.word(at) == "to" && scan.flags_at(at + 1) == Flags::NONE));
    }
    OPINION.contains(&word) && !(word.starts_with("call") && scan.word(at + 1) != "for")
}

/// `announced by Prime Minister X`: who did something that is no part of the event.
fn is_agent(scan: &Scan<'_>, lead: usize, first: usize) -> bool {
    let Some(by) = before(scan, lead, first).filter(|at| scan.word(*at) == "by") else {
        return false;
    };
    let Some(verb) = before(scan, by, first) else { return false };
    let flags = scan.flags_at(verb);
    let event = flags.has(Flags::MEET) || flags.has(Flags::JOIN) || flags.has(Flags::HELD);
    let word = scan.word(verb);
    let past = word.ends_with("ed")
        || matches!(word, "forward" | "up" | "written" | "cut" | "taken" | "sent" | "made" | "set");
    past && !event && !PRESENT_AGENT.contains(&word)
}

/// `said that ... X`: named in what is said.
fn reported(scan: &Scan<'_>, lead: usize, first: usize) -> bool {
    let start = lead.saturating_sub(BACK).max(first);
    (start..lead).any(|at| {
        scan.word(at) == "that"
            && (at.saturating_sub(4).max(start)..at).any(|at| {
                scan.flags_at(at).has(Flags::SAY)
                    || matches!(
                        scan.word(at),
                        "underscoring"
                            | "saying"
                            | "stressing"
                            | "adding"
                            | "noting"
                            | "hope"
                            | "fact"
                            | "agreed"
                            | "appeal"
                            | "observing"
                            | "assurance"
                            | "confidence"
                    )
            })
    })
}

/// `had met X`: another event, before that of the text.
fn before_that(scan: &Scan<'_>, (lead, end): (usize, usize), first: usize) -> bool {
    // `X, Assistant Minister, had headed the side`
    if scan.word(end) == "had"
        && (scan.word(end + 1).ends_with("ed") || scan.word(end + 1) == "met")
    {
        return true;
    }
    let start = lead.saturating_sub(15).max(first);
    (start..lead).any(|at| {
        let next = scan.word(at + 1);
        scan.word(at) == "had"
            && (next.ends_with("ed")
                || scan.flags_at(at + 1).has(Flags::SAY)
                || matches!(
                    next,
                    "been"
                        | "gone"
                        | "made"
                        | "taken"
                        | "met"
                        | "spoken"
                        | "sent"
                        | "left"
                        | "given"
                        | "had"
                        | "put"
                        | "written"
                        | "come"
                        | "also"
                        | "already"
                        | "just"
                        | "recently"
                        | "earlier"
                )
                || next == "held" && scan.word(at + 2) != "talks")
    })
}

/// `for which the sod was cut by A in the presence of B`: in a clause that explains something else, and
/// tells of no meeting up to the name.
fn aside(scan: &Scan<'_>, lead: usize, first: usize) -> bool {
    for at in (lead.saturating_sub(BACK).max(first)..lead).rev() {
        let flags = scan.flags_at(at);
        if flags.has(Flags::JOIN) || is_ahead(scan, at) || scan.gap_after(at).contains(';') {
            return false;
        }
        if flags.has(Flags::AND) && scan.gap_before(at).starts_with(',') {
            return false;
        }
        if matches!(scan.word(at), "which" | "whose" | "whom" | "where") {
            return at > first;
        }
    }
    false
}

/// Whether a word tells of what is still to come: `will`, `is to`, `is expected to`, `are scheduled`.
pub(super) fn is_ahead(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.word(at);
    scan.flags_at(at).has(Flags::AHEAD)
        || matches!(word, "upcoming" | "forthcoming" | "would")
        || matches!(word, "is" | "are")
            && (matches!(scan.word(at + 1), "to" | "due" | "scheduled" | "expected" | "set")
                || scan.word(at + 1) == "going" && scan.word(at + 2) == "to")
}

fn to_come(scan: &Scan<'_>, lead: usize, first: usize) -> bool {
    let start = lead.saturating_sub(BACK).max(first);
    (start..lead).any(|at| is_ahead(scan, at) && !scan.flags_at(at + 1).has(Flags::ABOUT))
}
