//! Who takes part and who is merely spoken about.
//!
//! Part takes who is named in the heading beside an office, heads a line `Name, Office` above the text,
//! has a turn in a transcript, or stands in a sentence near the head of the text that tells of a meeting,
//! call, visit or speech. A sentence or heading about a death, an election or an anniversary makes
//! nobody a participant by itself, nor does the possessive (`President Biden's goals`) unless a
//! meeting follows it. In a transcript and in a declaration under a speaker's name, the body adds nobody.

use index_schema::model::{Kind, TextField};

use super::address::{greeted, is_author};
use super::afar::is_afar;
use super::candidates::{Anchor, Candidate};
use super::presence::{self, is_company};
use super::signatures::is_signed;
use super::situation::Situation;
use super::{acts, clause};
use crate::extract::grammar::{Flags, Languages};
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// How far into the body sentences are told apart from the head of the text, in bytes.
pub(super) const HEAD: usize = 1800;

/// Words of a title that are looked at before a name; a record may have its whole text there.
const LONG_TITLE: usize = 200;

/// Why somebody counts as taking part, or as merely spoken about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum Standing {
    HeaderLine,
    Turn,
    Titled,
    Opening,
    Leads,
    ListUnderHead,
    Says,
    Quoted,
    Joined,
    Announced,
    Acts,
    Roll,
    Greeted,
    Record,
    CalledOn,
    Asking,
    Former,
    SubjectOfTitle,
    Owner,
    Reported,
    AfterLead,
    SubjectOfSentence,
    Earlier,
    ToCome,
    Afar,
    Elsewhere,
}

impl Standing {
    /// Whether it makes a participant, and the rule in words.
    pub(in crate::extract) const fn rule(self) -> (bool, &'static str) {
        match self {
            Self::HeaderLine => (true, "heads a line `Name, Office` above the text"),
            Self::Turn => (true, "has a turn in the transcript"),
            Self::Titled => (true, "named in the title"),
            Self::Opening => (true, "named in the opening sentence, which tells of a meeting"),
            Self::Leads => (true, "is what the first sentence begins with"),
            Self::ListUnderHead => {
                (true, "in a list under its head at the start of the text, or signed at its end")
            }
            Self::Says => (true, "says something in the opening sentences"),
            Self::Quoted => (true, "quoted right beside the name"),
            Self::Joined => (true, "named with an office in a sentence of taking part"),
            Self::Announced => (true, "an announcement says that they will be met"),
            Self::Acts => (true, "does something at the event of the report"),
            Self::Roll => (true, "on a list of those present, a name a line"),
            Self::Greeted => (true, "greeted as present in the first paragraphs"),
            Self::Record => (true, "a speaker of the record"),
            Self::CalledOn => (false, "called on to ask, without an office"),
            Self::Asking => (false, "has turns among officials and no office"),
            Self::Former => (false, "only a former office is named"),
            Self::SubjectOfTitle => (false, "the title tells of a death, election or anniversary"),
            Self::Owner => (false, "only something of theirs is named (`X's ...`)"),
            Self::Reported => (false, "spoken about in the speech or transcript of somebody else"),
            Self::AfterLead => {
                (false, "named after the lead of a text that is somebody's own words")
            }
            Self::SubjectOfSentence => (false, "the sentence tells about them, not of a meeting"),
            Self::Earlier => (false, "named in what had been before the event"),
            Self::ToCome => (false, "named in what is to come after the event"),
            Self::Afar => (false, "sends or is sent a message, is stood in for, is thanked"),
            Self::Elsewhere => (false, "no sentence near the head tells that they take part"),
        }
    }

    pub(in crate::extract) const fn takes_part(self) -> bool {
        self.rule().0
    }
}

/// Where a candidate stands.
pub(super) fn standing(
    reading: &Reading<'_, '_>,
    one: &Candidate,
    situation: Situation,
) -> Standing {
    let scan = reading.scan(one.field);
    match one.anchor {
        Anchor::Header => return Standing::HeaderLine,
        // `MR PRICE:` among ministers calls on the next to ask.
        Anchor::Turn if situation.header && one.office.is_none() && one.name.honoured => {
            return Standing::CalledOn;
        }
        Anchor::Turn => return Standing::Turn,
        Anchor::Roll => return Standing::Roll,
        Anchor::Family | Anchor::Bare => return named_alone(reading, one),
        Anchor::Known | Anchor::Title | Anchor::Listed | Anchor::Office => {}
    }
    let former = one.office.as_ref().is_some_and(|office| office.former);
    if former && !(situation.kind == Kind::Speech && greeted(scan, one)) {
        return Standing::Former;
    }
    match one.field {
        TextField::Title => in_title(scan, one, situation),
        TextField::Body => in_body(scan, one, situation),
    }
}

/// Somebody named without office or title takes part in a heading about a meeting, and right behind a word
/// of meeting in the opening sentence.
fn named_alone(reading: &Reading<'_, '_>, one: &Candidate) -> Standing {
    let scan = reading.scan(one.field);
    let (first, last) = scan.sentence(one.name.first);
    let owner = possessive(scan, one).is_some();
    let near = |flag: Flags| (first..last).any(|at| scan.flags_at(at).has(flag));
    let about = near(Flags::ABOUT) || near(Flags::PURPOSE);
    if owner || about {
        return if owner { Standing::Owner } else { Standing::SubjectOfSentence };
    }
    match one.field {
        TextField::Title if near(Flags::MEET) => Standing::Titled,
        TextField::Body if first == 0 && one.anchor == Anchor::Bare => {
            let start = first.max(one.name.first.saturating_sub(6));
            let joined = (start..one.name.first).any(|at| scan.flags_at(at).has(Flags::JOIN));
            if joined { Standing::Opening } else { Standing::Elsewhere }
        }
        TextField::Body
            if one.bytes.start < HEAD
                && (acts::receives(scan, one, first) || acts::is_present(scan, one, first)) =>
        {
            Standing::Joined
        }
        TextField::Title | TextField::Body => Standing::Elsewhere,
    }
}

fn in_title(scan: &Scan<'_>, one: &Candidate, situation: Situation) -> Standing {
    let about =
        (one.name.first.saturating_sub(LONG_TITLE)..one.name.first).any(|at| is_about(scan, at));
    if about || situation.kind == Kind::Congratulation && one.name.first > 4 {
        return Standing::SubjectOfTitle;
    }
    let owned = one.office.is_none() && clause::is_owned(scan, one);
    if owned || possessive(scan, one) == Some(false) { Standing::Owner } else { Standing::Titled }
}

/// Whether the sentence from word `first` on is about the person: a death, an election, what was
/// discussed. `Following the election of X, A met B` is about X alone: a comma before the word of
/// meeting ends it. `What X had said` was elsewhere.
fn is_subject(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    if scan.word(one.name.last) == "had" && scan.gap_before(one.name.last) == " " {
        let then = scan.word(one.name.last + 1);
        let irregular = matches!(
            then,
            "been"
                | "gone"
                | "made"
                | "taken"
                | "met"
                | "held"
                | "said"
                | "told"
                | "come"
                | "sent"
                | "left"
                | "given"
        );
        if irregular || scan.flags_at(one.name.last + 1).has(Flags::SAY) || then.ends_with("ed") {
            return true;
        }
    }
    // `called on X to release them`
    let head = head(one);
    let asked = head >= first + 2
        && scan.word(head - 1) == "on"
        && matches!(scan.word(head - 2), "called" | "calls" | "call" | "calling")
        && (one.name.last..one.name.last + 5).find(|at| scan.word(*at) == "to").is_some_and(|to| {
            let flags = scan.flags_at(to + 1);
            !(flags.has(Flags::PURPOSE) || flags.has(Flags::MEET) || flags.has(Flags::JOIN))
        });
    if asked {
        return true;
    }
    // `Following the election of X, Minister Y met`: Y begins a clause of meeting.
    let then = one.office.as_ref().map_or(one.name.last, |office| office.last.max(one.name.last));
    let verbs = |flag: Flags| (then..then + 4).any(|at| scan.flags_at(at).has(flag));
    // `Al transmitir sus condolencias, el ministro X expresó ...`
    let article = head > first && scan.flags_at(head - 1).has(Flags::ARTICLE);
    let lead = if article { head - 1 } else { head };
    let other = !scan.languages.meet(Languages::ENGLISH);
    let meets = verbs(Flags::JOIN) || other && one.office.is_some() && verbs(Flags::SAY);
    if meets && lead > first && scan.gap_before(if other { lead } else { head }).starts_with(',') {
        return false;
    }
    let (mut joined, mut ended) = (false, false);
    for at in (first..one.name.first).rev() {
        let flags = scan.flags_at(at);
        ended |= joined && scan.gap_after(at).starts_with(',');
        if ended {
            return false;
        }
        if is_about(scan, at) || flags.has(Flags::PURPOSE) && !is_amount(scan, at) {
            return true;
        }
        joined |= flags.has(Flags::JOIN);
    }
    false
}

/// A word of death, election or anniversary; not the death penalty.
pub(super) fn is_about(scan: &Scan<'_>, at: usize) -> bool {
    scan.flags_at(at).has(Flags::ABOUT)
        && !(scan.word(at).eq_ignore_ascii_case("death")
            && scan.word(at + 1).eq_ignore_ascii_case("penalty"))
}

/// Whether somebody with an office is what the first sentence begins with, behind any dateline, and
/// does something: `Foreign Minister X on Sunday turned to ...`.
fn leads_text(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    let Some(office) = &one.office else { return false };
    let head = head(one);
    let article = usize::from(head > first && scan.flags_at(head - 1).has(Flags::ARTICLE));
    let start = head - article;
    let opens =
        start == first || scan.gap_before(start).contains([':', '–', '—']) && start < first + 12;
    let next = scan.word(office.last.max(one.name.last));
    let end = office.last.max(one.name.last);
    // `has praised`, never `has been`
    let active = next == "has"
        && (scan.flags_at(end + 1).has(Flags::SAY) || scan.word(end + 1).ends_with("ed"))
        && !matches!(scan.word(end + 1), "passed" | "died");
    let passive =
        matches!(next, "was" | "is" | "has" | "were" | "died" | "passed" | "s" | "will") && !active;
    opens && !passive && !office.former && office.last.max(one.name.last) < scan.words.len()
}

/// `X отметил, что Генеральный секретарь Y ...`: who is named in what somebody says.
fn is_reported(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    (first..one.name.first).any(|at| {
        scan.flags_at(at).has(Flags::SAY) && matches!(scan.word(at + 1), "что" | "que" | "dass")
    })
}

/// `about half an hour`, `about 40 minutes`.
fn is_amount(scan: &Scan<'_>, at: usize) -> bool {
    scan.word(at) == "about"
        && (scan.shape_at(at + 1) == Some(Shape::Number)
            || matches!(scan.word(at + 1), "half" | "an" | "one" | "two" | "three" | "forty"))
}

/// For `X's ...`: whether a word of meeting follows.
pub(super) fn possessive(scan: &Scan<'_>, one: &Candidate) -> Option<bool> {
    let next = one.name.last;
    let gap = scan.gap_before(next);
    // `the X government`
    let rules = matches!(
        scan.word(next),
        "government" | "Government" | "administration" | "Administration" | "regime" | "cabinet"
    );
    if rules && gap == " " {
        return Some(false);
    }
    let owns = matches!(gap, "'" | "’") && matches!(scan.word(next), "s" | "S")
        || matches!(gap, "’ " | "' ");
    owns.then(|| (next..next + 6).any(|at| scan.flags_at(at).has(Flags::MEET)))
}

fn in_body(scan: &Scan<'_>, one: &Candidate, situation: Situation) -> Standing {
    if situation.kind == Kind::Speech && greeted(scan, one) {
        return Standing::Greeted;
    }
    // A press release may stand under its minister's name as well.
    let own_words = !matches!(
        situation.kind,
        Kind::Readout | Kind::PressRelease | Kind::Announcement | Kind::Congratulation
    );
    // What stands above the first turn tells of the event.
    let within = situation.turns.is_some_and(|start| start <= one.bytes.start);
    if within || situation.own_words || situation.header && own_words {
        let (first, _) = scan.sentence(one.name.first);
        if situation.kind == Kind::JointStatement && acts::receives(scan, one, first) {
            return Standing::Joined;
        }
        if is_author(scan, one) {
            return Standing::HeaderLine;
        }
        return Standing::Reported;
    }
    let (first, last) = scan.sentence(one.name.first);
    if situation.about {
        // Whoever sends the condolences speaks.
        let end =
            one.office.as_ref().map_or(one.name.last, |office| office.last.max(one.name.last));
        let says = (end..end + 4).any(|at| {
            scan.flags_at(at).has(Flags::SAY)
                || matches!(scan.word(at), "sent" | "sends" | "extended" | "conveyed" | "addressed")
        });
        // In other languages the verb of the sentence may come last.
        let says = says
            || !scan.languages.meet(Languages::ENGLISH)
                && head(one) < first + 4
                && (one.name.last..last).any(|at| scan.flags_at(at).has(Flags::SAY));
        let speaks = says && one.office.is_some() && one.bytes.start < situation.first;
        return if speaks { Standing::Says } else { Standing::SubjectOfTitle };
    }
    let spoken = Kind::Speech == situation.kind
        || matches!(situation.kind, Kind::Interview | Kind::PressConference);
    if spoken && situation.named {
        let greeted = situation.kind == Kind::Interview && greeted(scan, one);
        return if greeted { Standing::Greeted } else { Standing::Reported };
    }
    if quoted(scan, one) {
        return Standing::Quoted;
    }
    let live = matches!(
        situation.kind,
        Kind::Congratulation | Kind::Speech | Kind::Interview | Kind::PressConference
    );
    // `Minister X told reporters`: a press conference in somebody else's words.
    let retold = situation.kind == Kind::PressConference && situation.turns.is_none();
    let told = scan.word(clause::end_of(one)) == "told";
    if retold && told && acts::acts(scan, one, scan.sentence(one.name.first).0) {
        return Standing::Says;
    }
    if live && one.bytes.start >= situation.lead {
        return Standing::AfterLead;
    }
    if possessive(scan, one) == Some(false) {
        return Standing::Owner;
    }
    let told = matches!(situation.kind, Kind::Readout | Kind::JointStatement | Kind::PressRelease);
    if told && acts::acts(scan, one, first) {
        return Standing::Acts;
    }
    if is_subject(scan, one, first) || is_reported(scan, one, first) {
        return Standing::SubjectOfSentence;
    }
    if is_afar(scan, one, first) {
        return Standing::Afar;
    }
    in_sentence(scan, one, situation, (first, last))
}

/// What the sentence around somebody makes of him or her, where nothing said before does.
fn in_sentence(
    scan: &Scan<'_>,
    one: &Candidate,
    situation: Situation,
    (first, last): (usize, usize),
) -> Standing {
    let near = |flag: Flags| (first..last).any(|at| scan.flags_at(at).has(flag));
    let before = |flag: Flags| (first..one.name.first).any(|at| scan.flags_at(at).has(flag));
    let told = matches!(situation.kind, Kind::Readout | Kind::JointStatement | Kind::PressRelease);
    let real = last - first >= 8;
    let opens = first == 0 || one.bytes.start < situation.first;
    if let Some(about) = clause::spoken_about(scan, one, (first, opens), situation.kind) {
        return about;
    }
    if opens && real && near(Flags::MEET) {
        return Standing::Opening;
    }
    if opens && real && leads_text(scan, one, first) {
        return Standing::Leads;
    }
    // A list under a head, right behind it: `Around the table were ...`.
    if one.anchor == Anchor::Listed && one.bytes.start < situation.lead || is_signed(scan, one) {
        return Standing::ListUnderHead;
    }
    // A private person who says something is written about.
    let private = one.office.is_none()
        && one.anchor != Anchor::Known
        && scan.languages.meet(Languages::ENGLISH);
    if one.bytes.start < situation.lead && near(Flags::SAY) && head(one) < first + 8 && !private {
        return Standing::Says;
    }
    if acts::says_behind(scan, one) {
        return Standing::Says;
    }
    if situation.kind == Kind::Announcement && acts::announced(scan, one, (first, last)) {
        return Standing::Announced;
    }
    // Further down other events are told of as well.
    let titled = one.office.is_some() || one.anchor >= Anchor::Title || before(Flags::JOIN);
    if told && acts::is_stage(scan, one, first) {
        return Standing::Joined;
    }
    let head_of_text = if scan.languages.meet(Languages::RUSSIAN) { 2 * HEAD } else { HEAD };
    let near_head = one.bytes.start < head_of_text || acts::receives(scan, one, first);
    let told = near_head && (near(Flags::JOIN) || is_company(scan, one, first));
    if titled && (told || near(Flags::ATTEND)) && !is_past(scan, one, first) {
        return Standing::Joined;
    }
    Standing::Elsewhere
}

/// Whether the nearest word before somebody that tells of an event makes it another one: `after the talks
/// with X`, never `since 2019 and met X`.
fn is_past(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    if !scan.languages.meet(Languages::ENGLISH) {
        return presence::is_past(scan, one, first);
    }
    let mut words = (first..one.name.first).rev();
    let Some(at) =
        words.find(|at| scan.flags_at(*at).has(Flags::JOIN) || scan.flags_at(*at).has(Flags::PAST))
    else {
        return false;
    };
    // `after the talks`, `their planned meeting`
    let past = |at: usize| {
        let flags = scan.flags_at(at);
        flags.has(Flags::PAST) && !flags.has(Flags::JOIN)
    };
    !scan.flags_at(at).has(Flags::JOIN) || (at.saturating_sub(3).max(first)..at).any(past)
}

/// Whether a word of saying stands right beside the name and its office: `X said: "..."`.
fn quoted(scan: &Scan<'_>, one: &Candidate) -> bool {
    let Some(office) = &one.office else { return false };
    let first = office.first.min(one.name.first);
    let last = office.last.max(one.name.last);
    let says = |at: usize| scan.flags_at(at).has(Flags::SAY);
    let marks = |gap: &str| gap.contains([':', '“', '”', '„', '»', '«', '"']);
    let after = says(last)
        && scan.gap_before(last) == " "
        && (last..last + 3).any(|at| marks(scan.gap_after(at)));
    let before = first.checked_sub(1).is_some_and(says)
        && (first.saturating_sub(4)..first).any(|at| marks(scan.gap_before(at)));
    after || before
}

/// The first word of a name and its office.
pub(super) fn head(one: &Candidate) -> usize {
    one.office.as_ref().map_or(one.name.first, |office| office.first.min(one.name.first))
}
