//! Who takes part and who is merely spoken about.
//!
//! Part takes who is named in the heading beside an office, heads a line `Name, Office` above the text,
//! has a turn in a transcript, or stands in a sentence near the head of the text that tells of a meeting,
//! call, visit or speech. A sentence or heading about a death, an election or an anniversary makes
//! nobody a participant by itself, nor does the possessive (`President Biden's goals`) unless a
//! meeting follows it. In a transcript and in a declaration under a speaker's name, the body adds nobody.

use index_schema::model::{Kind, TextField};

use super::candidates::{Anchor, Candidate};
use crate::extract::grammar::Flags;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;

/// How far into the body sentences are told apart from the head of the text, in bytes.
const HEAD: usize = 1800;

/// What is known of the whole statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Situation {
    pub(super) kind: Kind,
    /// A line `Name, Office` stands above the text.
    pub(super) header: bool,
    /// The text is a transcript.
    pub(super) turns: bool,
    /// Where the first sentences end, in bytes of the body.
    pub(super) lead: usize,
}

impl Situation {
    pub(super) fn new(reading: &Reading<'_, '_>, kind: Kind, body: &[Candidate]) -> Self {
        let header = body.iter().any(|one| one.anchor == Anchor::Header);
        let turns = body.iter().filter(|one| one.anchor == Anchor::Turn).count() > 0;
        Self { kind, header, turns, lead: lead(&reading.body) }
    }
}

/// The end of the second real sentence: eight words or more.
fn lead(scan: &Scan<'_>) -> usize {
    let (mut at, mut real) = (0, 0);
    while at < scan.words.len() && at < 400 {
        let (first, last) = scan.sentence(at);
        let line = scan.gap_after(last.saturating_sub(1));
        if last - first >= 8 && !line.starts_with(':') {
            real += 1;
            if real == 2 {
                return scan.bytes(first, last).end;
            }
        }
        at = last.max(at + 1);
    }
    scan.text.len().min(HEAD)
}

/// Whether a candidate takes part by where it stands.
pub(super) fn takes_part(reading: &Reading<'_, '_>, one: &Candidate, situation: Situation) -> bool {
    let scan = reading.scan(one.field);
    match one.anchor {
        Anchor::Header | Anchor::Turn => return true,
        Anchor::Known | Anchor::Title | Anchor::Listed | Anchor::Office => {}
    }
    if one.office.as_ref().is_some_and(|office| office.former) {
        return false;
    }
    match one.field {
        TextField::Title => in_title(scan, one, situation),
        TextField::Body => in_body(scan, one, situation),
    }
}

fn in_title(scan: &Scan<'_>, one: &Candidate, situation: Situation) -> bool {
    let about = (0..one.name.first).any(|at| scan.flags_at(at).has(Flags::ABOUT));
    if about || situation.kind == Kind::Congratulation && one.name.first > 4 {
        return false;
    }
    possessive(scan, one).is_none_or(|meets| meets)
}

/// For `X's ...`: whether a word of meeting follows.
fn possessive(scan: &Scan<'_>, one: &Candidate) -> Option<bool> {
    let next = one.name.last;
    let gap = scan.gap_before(next);
    let owns = matches!(gap, "'" | "’") && matches!(scan.word(next), "s" | "S")
        || matches!(gap, "’ " | "' ");
    owns.then(|| (next..next + 6).any(|at| scan.flags_at(at).has(Flags::MEET)))
}

fn in_body(scan: &Scan<'_>, one: &Candidate, situation: Situation) -> bool {
    if situation.turns || situation.header {
        return false;
    }
    match situation.kind {
        Kind::Congratulation | Kind::Speech | Kind::Interview | Kind::PressConference => {
            if one.bytes.start >= situation.lead {
                return false;
            }
        }
        Kind::Readout
        | Kind::PressRelease
        | Kind::JointStatement
        | Kind::Announcement
        | Kind::Other => {}
    }
    if possessive(scan, one) == Some(false) {
        return false;
    }
    let (first, last) = scan.sentence(one.name.first);
    let near = |flag: Flags| (first..last).any(|at| scan.flags_at(at).has(flag));
    let about = (first..one.name.first).any(|at| scan.flags_at(at).has(Flags::ABOUT));
    if about || !near(Flags::MEET) {
        let speaks =
            near(Flags::SAY) && one.bytes.start < situation.lead && one.name.first < first + 8;
        return speaks && !about;
    }
    if one.bytes.start < situation.lead {
        return true;
    }
    // Further down other events are told of as well.
    one.bytes.start < HEAD
        && one.office.is_some()
        && !(first..one.name.first).any(|at| scan.flags_at(at).has(Flags::PAST))
}
