//! What is known of a whole statement before its people are told apart.

use index_schema::model::{Kind, TextField};

use super::candidates::{Anchor, Candidate};
use super::roles::{HEAD, is_about};
use crate::extract::grammar::Flags;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;

/// What is known of the whole statement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Situation {
    pub(super) kind: Kind,
    /// A line `Name, Office` stands above the text.
    pub(super) header: bool,
    /// The title begins with a death, an election, an anniversary.
    pub(super) about: bool,
    /// The title names somebody.
    pub(super) named: bool,
    /// Where the first turn of a transcript begins, in bytes of the body.
    pub(super) turns: Option<usize>,
    /// The transcript is of questions, and some who answer are named with an office or in the title.
    pub(super) answered: bool,
    /// The text is a speech in the speaker's own words.
    pub(super) own_words: bool,
    /// Where the first and the second real sentence end, in bytes of the body.
    pub(super) first: usize,
    pub(super) lead: usize,
}

impl Situation {
    pub(super) fn new(reading: &Reading<'_, '_>, kind: Kind, body: &[Candidate]) -> Self {
        let header = body.iter().any(|one| one.anchor == Anchor::Header);
        let turn = |one: &&Candidate| one.anchor == Anchor::Turn && one.field == TextField::Body;
        let turns = body.iter().filter(turn).map(|one| one.bytes.start).min();
        let turns = turns.map(|start| first_label(&reading.body, start));
        let (first, lead) = lead(&reading.body);
        let about = (0..reading.title.words.len().min(4)).any(|at| is_about(&reading.title, at));
        let named = body.iter().any(|one| one.field == TextField::Title);
        let official = body.iter().any(|one| {
            let above = turns.is_some_and(|start| one.bytes.start < start);
            (one.anchor >= Anchor::Turn || one.field == TextField::Title || above)
                && one.office.is_some()
        });
        let answered = official && matches!(kind, Kind::PressConference | Kind::Interview);
        let own_words = kind == Kind::Speech && in_own_words(&reading.body);
        Self { kind, header, about, named, turns, answered, own_words, first, lead }
    }
}

/// Where the first line with a label begins, at the latest at the first turn of somebody named:
/// `Question: ...` goes before the answer.
fn first_label(scan: &Scan<'_>, turn: usize) -> usize {
    const LABEL: usize = 40;
    let mut start = 0;
    for line in scan.text.get(..turn).unwrap_or_default().split_inclusive('\n') {
        let label = line.split_once(": ").map(|(label, _)| label);
        let is_label = label.is_some_and(|label| {
            let capital = |word: &str| word.starts_with(char::is_uppercase);
            label.len() <= LABEL && !label.is_empty() && label.split(' ').all(capital)
        });
        if is_label {
            return start;
        }
        start += line.len();
    }
    turn
}

/// Whether a text begins in the first person, before any quotation: a speech as it was spoken, not a report
/// of one.
fn in_own_words(scan: &Scan<'_>) -> bool {
    const BEGINNING: usize = 300;
    let words = 0..scan.words.len().min(BEGINNING);
    words
        .take_while(|at| !scan.gap_before(*at).contains(['"', '“', '„', '«']))
        .any(|at| scan.flags_at(at).has(Flags::SELF))
}

/// The ends of the first two real sentences: eight words or more, no colon behind them.
fn lead(scan: &Scan<'_>) -> (usize, usize) {
    let (mut at, mut first_end) = (0, None);
    while at < scan.words.len() && at < 400 {
        let (first, last) = scan.sentence(at);
        let behind = scan.gap_after(last.saturating_sub(1));
        if last - first >= 8 && !behind.starts_with(':') {
            let end = scan.bytes(first, last).end;
            match first_end {
                None => first_end = Some(end),
                Some(start) => return (start, end),
            }
        }
        at = last.max(at + 1);
    }
    let end = scan.text.len().min(HEAD);
    (first_end.unwrap_or(end), end)
}
