//! Who speaks in a transcript: `SECRETARY BLINKEN: ...` at the head of a line, and lines `Name, Office`
//! above the text.

use index_schema::model::{Affiliation, RoleClass, TextField};

use super::candidates::{Anchor, Candidate, candidate};
use super::name::name_at;
use super::office::{Office, office_at, stronger};
use crate::extract::grammar::Flags;
use crate::extract::lexicon::{Lexicon, Meaning};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// How far into a line the colon of a turn may be, in bytes.
const LABEL: usize = 110;

/// How many lines above the text may name its speakers.
const HEADER_LINES: usize = 10;

/// The turns of a transcript.
pub(super) fn turns(scan: &Scan<'_>, lexicon: &Lexicon<'_>) -> Vec<Candidate> {
    let bytes = scan.text.as_bytes();
    let mut found: Vec<Candidate> = Vec::new();
    let mut line = 0;
    while line < bytes.len() {
        let next = memchr::memchr(b'\n', bytes.get(line..).unwrap_or_default())
            .map_or(bytes.len(), |length| line + length + 1);
        let label = bytes.get(line..next.min(line + LABEL)).unwrap_or_default();
        if let Some(colon) = memchr::memchr(b':', label)
            .map(|colon| line + colon)
            .or_else(|| wide_colon(label).map(|c| line + c))
            && let Some(one) = turn(scan, lexicon, line, colon)
        {
            found.push(one);
        }
        line = next;
    }
    found
}

fn wide_colon(label: &[u8]) -> Option<usize> {
    memchr::memmem::find(label, "：".as_bytes())
}

fn turn(scan: &Scan<'_>, lexicon: &Lexicon<'_>, line: usize, colon: usize) -> Option<Candidate> {
    let first = scan.word_from(line);
    let end = scan.word_from(colon);
    if first >= end || end - first > 10 {
        return None;
    }
    let office = scan
        .hits_at(first)
        .any(|hit| matches!(hit.meaning, Meaning::Office(_) | Meaning::Country(..)))
        .then(|| {
            (first..end)
                .find_map(|at| office_at(scan, lexicon, at).filter(|office| office.first <= first))
        })
        .flatten();
    let start = office.as_ref().map_or(first, |office| office.last);
    let start = if office.is_none() && is_misspelt_office(scan, first) { first + 1 } else { start };
    let name = name_at(scan, lexicon, start)?;
    // A note in brackets may follow: `MINISTER X (via translation):`.
    let whole = name.last == end || scan.gap_before(name.last).trim_start().starts_with(['(', ',']);
    let elsewhere = (name.last - name.first < 2).then(|| written_small(scan, name.first)).flatten();
    let office = office
        .or_else(|| ministry(scan, name.last))
        .or_else(|| elsewhere.and_then(|at| ministry(scan, at + 1)));
    let alone = office.is_none()
        && elsewhere.is_none()
        && start == first
        && !name.honoured
        && name.last - name.first < 2;
    let long = scan.bytes(name.first, name.last).len() > 60;
    (whole && !alone && !long).then(|| candidate(scan, TextField::Body, name, Anchor::Turn, office))
}

/// Turns headed by one word: `Lavrov: ...`. They are somebody's only if the text has that name in full.
pub(super) fn surnames(scan: &Scan<'_>, lexicon: &Lexicon<'_>) -> Vec<Candidate> {
    /// How many lines are looked at.
    const LINES: usize = 400;
    let mut found = Vec::new();
    let mut start = 0;
    for line in scan.text.split_inclusive('\n').take(LINES) {
        let head = line.split([':', ' ']).next().unwrap_or_default();
        let colon = line.get(head.len()..).is_some_and(|rest| rest.starts_with(": "));
        let first = scan.word_from(start);
        if colon && !head.is_empty() && scan.bytes(first, first + 1) == (start..start + head.len())
        {
            let name = name_at(scan, lexicon, first).filter(|name| name.last == first + 1);
            found.extend(
                name.map(|name| candidate(scan, TextField::Body, name, Anchor::Turn, None)),
            );
        }
        start += line.len();
    }
    found
}

/// A label written in haste: `ECRETARY X`, one letter off an office.
fn is_misspelt_office(scan: &Scan<'_>, at: usize) -> bool {
    const LABELS: [&str; 6] =
        ["SECRETARY", "MINISTER", "PRESIDENT", "AMBASSADOR", "CHANCELLOR", "SPOKESPERSON"];
    let word = scan.word(at);
    let length = word.len();
    scan.shape_at(at) == Some(Shape::Upper)
        && (6..=13).contains(&length)
        && LABELS.iter().any(|label| strsim::osa_distance(label, word) == 1)
        && matches!(scan.gap_after(at), " " | ". ")
}

/// A label of one word in capitals, `BURGER:`, is a family name if the head of the text has it in small
/// letters (`Burger (AA)`, `Herr Burger`); where that stands.
fn written_small(scan: &Scan<'_>, at: usize) -> Option<usize> {
    const NEAR: usize = 400;
    let label = scan.words.get(at).filter(|word| word.shape == Shape::Upper)?;
    let flags = scan.flags_at(at);
    if flags.has(Flags::PLAIN) || flags.has(Flags::TOPIC) || scan.word(at).chars().count() < 4 {
        return None;
    }
    scan.words
        .iter()
        .take(NEAR)
        .position(|word| word.key == label.key && word.shape == Shape::Title)
}

/// The ministries that the spokespeople of German press conferences have behind their names:
/// `SASSE (AA):`, `Wirtz (Bundesregierung):`.
const MINISTRIES: &[&str] = &[
    "AA",
    "BReg",
    "Bundesregierung",
    "BMI",
    "BMVg",
    "BMWi",
    "BMWK",
    "BMWE",
    "BMF",
    "BMZ",
    "BMJ",
    "BMJV",
    "BMG",
    "BMU",
    "BMUV",
    "BMEL",
    "BMAS",
    "BMFSFJ",
    "BMBF",
    "BMVI",
    "BMDV",
    "BMWSB",
    "BMLEH",
    "BKAmt",
];

/// The office of a spokesperson whose ministry stands in brackets at `at`; no words name it.
fn ministry(scan: &Scan<'_>, at: usize) -> Option<Office> {
    let bracketed = scan.gap_before(at).trim_start() == "(" && scan.gap_after(at).starts_with(')');
    if !bracketed || !MINISTRIES.contains(&scan.word(at)) {
        return None;
    }
    let end = scan.bytes(at, at + 1).start;
    Some(Office {
        first: at,
        last: at + 1,
        role: end..end,
        class: RoleClass::Spokesperson,
        affiliation: Affiliation::new("DE").ok(),
        former: false,
        vague: false,
        title: false,
        plural: false,
        equal: false,
    })
}

/// Lines above the text that name its speaker over two lines (`Senator the Hon Penny Wong`, `Minister for
/// Foreign Affairs`) or after `Statement by`.
pub(super) fn headers(scan: &Scan<'_>, lexicon: &Lexicon<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut lines = scan.text.split_inclusive('\n').take(HEADER_LINES).peekable();
    let mut number = 0;
    while let Some(line) = lines.next() {
        number += 1;
        let end = start + line.trim_end().len();
        let (first, last) = (scan.word_from(start), scan.word_from(end));
        let next = start + line.len();
        start = next;
        if first == last || line.len() > 120 || line.trim_end().ends_with(['.', ':', '!', '?']) {
            continue;
        }
        let following = lines.peek().map_or(0, |line| line.trim_end().len());
        let below = scan.word_from(next);
        let office = (following > 0 && following < 160)
            .then(|| (below..below + 3).find_map(|at| office_at(scan, lexicon, at)))
            .flatten()
            .filter(|office| {
                office.first <= below
                    && scan.bytes(office.first, office.last).end + 40 > next + following
            });
        let byline = (first..last).position(|at| scan.flags_at(at).has(Flags::BYLINE));
        let from = match (byline, &office) {
            (Some(at), _)
                if at < 4 && scan.shape_at(first).is_some_and(Shape::is_capital) && at > 0 =>
            {
                first + at + 1
            }
            (_, Some(_)) => first,
            _ => continue,
        };
        let named = (from..last).find_map(|at| {
            name_at(scan, lexicon, at).filter(|name| {
                // `X (Mrs)`
                let sex = name.last + 1 == last
                    && matches!(scan.word(name.last), "Mrs" | "Mr" | "Ms" | "Miss" | "Dr");
                name.last == last || sex
            })
        });
        let Some(name) = named.filter(|name| name.last - name.first > 1) else { continue };
        let own = (from..name.first).find_map(|at| office_at(scan, lexicon, at));
        // Whom to ask stands below a text.
        let contact = office.as_ref().is_some_and(|office| office.class == RoleClass::Spokesperson);
        // But a day below it dates a signature.
        let month =
            |at: usize| scan.hits_at(at).any(|hit| matches!(hit.meaning, Meaning::Month(_)));
        let signed = (below..(below + 16).min(scan.words.len())).any(month)
            && next + following + 60 > scan.text.len();
        if contact && number > 4 && !signed {
            continue;
        }
        let office = office.or(own).map(|office| with_next_line(scan, lexicon, office));
        if office.is_some() || name.known {
            found.push(candidate(scan, TextField::Body, name, Anchor::Header, office));
        }
    }
    found
}

/// An office with the one on the line below it, which the same person holds: `Deputy Prime Minister`,
/// `Minister of Foreign Affairs`.
fn with_next_line(scan: &Scan<'_>, lexicon: &Lexicon<'_>, mut office: Office) -> Office {
    let gap = scan.gap_before(office.last);
    if gap.trim_matches(' ') != "\n" {
        return office;
    }
    let below = office_at(scan, lexicon, office.last).filter(|below| {
        below.first == office.last
            && scan.gap_before(below.last).trim_matches(' ').starts_with('\n')
            && !below.vague
    });
    if let Some(below) = below {
        let class = stronger(office.class, below.class);
        if class != office.class {
            office.class = class;
            office.role = below.role;
        }
    }
    office
}

/// Marks candidates that are alone with their office on one of the first lines.
pub(super) fn mark_headers(scan: &Scan<'_>, found: &mut [Candidate]) {
    let mut start = 0;
    for line in scan.text.split_inclusive('\n').take(HEADER_LINES) {
        let end = start + line.trim_end().len();
        let closed = line.trim_end().ends_with(['.', ':', '!', '?', ';']);
        if !closed && line.len() < 260 {
            for one in found.iter_mut() {
                let Some(office) = &one.office else { continue };
                let heads = one.bytes.start == start
                    || scan
                        .text
                        .get(start..one.bytes.start)
                        .is_some_and(|lead| lead.len() < 24 && one.name.honoured);
                let words_end = scan.bytes(office.first, office.last).end;
                let whole =
                    words_end <= end && end < words_end + 60 && office.first >= one.name.last;
                if heads && whole && one.bytes.end <= end {
                    one.anchor = Anchor::Header;
                }
            }
        }
        start += line.len();
    }
}
