//! Who speaks in a transcript: `SECRETARY BLINKEN: ...` at the head of a line, and lines `Name, Office`
//! above the text.

use index_schema::model::TextField;

use super::candidates::{Anchor, Candidate, candidate};
use super::name::name_at;
use super::office::office_at;
use crate::extract::lexicon::{Lexicon, Meaning};
use crate::extract::scan::Scan;

/// How far into a line the colon of a turn may be, in bytes.
const LABEL: usize = 110;

/// How many lines above the text may name its speakers.
const HEADER_LINES: usize = 10;

/// Words after which a line is a question or a direction, not somebody's turn.
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
        {
            if let Some(one) = turn(scan, lexicon, line, colon) {
                found.push(one);
            }
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
    let name = name_at(scan, lexicon, start)?;
    // A note in brackets may follow: `MINISTER X (via translation):`.
    let whole = name.last == end || scan.gap_before(name.last).trim_start().starts_with(['(', ',']);
    let alone = office.is_none() && !name.honoured && name.last - name.first < 2;
    let long = scan.bytes(name.first, name.last).len() > 60;
    (whole && !alone && !long).then(|| candidate(scan, TextField::Body, name, Anchor::Turn, office))
}

/// Marks candidates that are alone with their office on one of the first lines.
pub(super) fn mark_headers(scan: &Scan<'_>, found: &mut [Candidate]) {
    let mut start = 0;
    for line in scan.text.split_inclusive('\n').take(HEADER_LINES) {
        let end = start + line.trim_end().len();
        let closed = line.trim_end().ends_with(['.', ':', '!', '?']);
        if !closed && line.len() < 260 {
            for one in found.iter_mut() {
                let Some(office) = &one.office else { continue };
                let heads = one.bytes.start == start
                    || scan
                        .text
                        .get(start..one.bytes.start)
                        .is_some_and(|lead| lead.len() < 16 && one.name.honoured);
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
