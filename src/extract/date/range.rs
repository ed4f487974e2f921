//! Two dates that are the ends of one range: `28 December to 5 January`, `May 30 – June 2`,
//! `30 April and 1 May`.

use super::named::{is_joining_word, is_range_sign, is_range_word};
use super::number::gap;
use super::written::{Trust, Written};
use crate::extract::scan::Scan;

/// How far the second date may stand behind the first, in words: `to`, an article and a weekday.
const APART: usize = 3;

/// Joins neighbours that are the ends of a range.
pub(super) fn join(scan: &Scan<'_>, found: &mut Vec<Written>) {
    let mut kept: Vec<Written> = Vec::with_capacity(found.len());
    for one in found.drain(..) {
        match kept.last_mut().and_then(|before| Some((joined(scan, before, &one)?, before))) {
            Some((range, before)) => *before = range,
            None => kept.push(one),
        }
    }
    *found = kept;
}

fn joined(scan: &Scan<'_>, one: &Written, other: &Written) -> Option<Written> {
    let alike = one.has_day() == other.has_day()
        && one.to.is_none()
        && other.to.is_none()
        && one.trust == Trust::Sure
        && other.trust == Trust::Sure;
    if !alike || other.first > one.last + APART {
        return None;
    }
    let range = Written { last: other.last, to: Some(other.from), ..*one };
    let between = gap(scan, one.last.checked_sub(1)?)?;
    let consecutive = || {
        let (year, next) = (one.year().or(other.year()).unwrap_or(2001), other.year());
        let last = one.in_year(year).and_then(|date| date.bounds())?.1;
        let mut next_day = *other;
        next_day.from.year = None;
        let first = next_day.in_year(next.unwrap_or(year)).and_then(|date| date.bounds())?.0;
        Some(first.number() - last.number() == 1)
    };
    let is_range = if other.first == one.last {
        is_range_sign(between)
    } else if matches!(between, "" | ",") {
        let word = scan.word(one.last);
        let plain = (one.last..other.first)
            .all(|at| gap(scan, at).is_some_and(|gap| matches!(gap, "" | "," | "’" | "'")));
        let filled = (one.last + 1..other.first).all(|at| is_filler(scan, at));
        let joins = is_joining_word(word) && consecutive() == Some(true);
        plain && filled && (is_range_word(word) || joins)
    } else {
        false
    };
    // The range must go forwards where both years are known.
    let forwards = match range.year() {
        Some(year) => range.in_year(year).is_some(),
        None => true,
    };
    (is_range && forwards).then_some(range)
}

fn is_filler(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.word(at), "the" | "el" | "le" | "au" | "zum" | "zu" | "den" | "dem")
        || scan.hits_at(at).any(|hit| hit.meaning.weekday().is_some())
}
