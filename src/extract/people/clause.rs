//! What an English clause does with the person named in it: told of, or taking part.
//!
//! The words right before a name and its office tell most: a noun and `of` (`the greetings of President
//! X`), a relative pronoun (`the visit that Prime Minister X is paying`), a verb of opinion (`thanked
//! X`), an agent (`announced by X`). Further away count what is reported (`said that ... X`), what had
//! been before (`had ... X`) and, in a report of an event, what is still to come (`will call on X`). All of
//! these speak about people; none is a sign where a meeting is told in the same words.
//!
//! Other languages have tables of their own words for the same ([`super::roles`]).

use index_schema::model::{Kind, RoleClass};

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
fn before(scan: &Scan<'_>, at: usize, first: usize) -> Option<usize> {
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

/// `treatment of X`, in a heading.
pub(super) fn is_owned(scan: &Scan<'_>, one: &Candidate) -> bool {
    let lead = lead_of(scan, one);
    let personal = lead.checked_sub(1).is_some_and(|at| scan.flags_at(at).has(Flags::PERSONAL));
    scan.languages.meet(Languages::ENGLISH)
        && carried_or_owned(scan, if personal { lead - 1 } else { lead }, 0, false)
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

fn is_past(scan: &Scan<'_>, at: usize) -> bool {
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
    let before = scan.text.get(..one.bytes.start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
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
