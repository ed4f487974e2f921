//! Dates in digits within a sentence: `2023-11-21`, `21.11.2023`, `21/11/2023`, `2023年11月21日`.
//!
//! Two-digit years are left alone here: a record's own field may have them, see [`super::numeric`].

use index_schema::model::Day;

use super::named::{check, days_before};
use super::number::{YearAt, day_at, number_at, year_at};
use super::order::OrderEvidence;
use super::written::{Spot, Trust, Written};
use crate::extract::grammar::Languages;
use crate::extract::scan::Scan;

/// The date that begins at a number, if one does. What fits only one way is evidence of the order.
pub(super) fn date_at(scan: &Scan<'_>, at: usize, evidence: &mut OrderEvidence) -> Option<Written> {
    let (first, length) = number_at(scan, at)?;
    let gap = scan.gap_after(at);
    match gap {
        "" => in_characters(scan, at),
        "-" | "‑" | "/" | "." | ". " => {
            let second = number_at(scan, at + 1);
            let third = number_at(scan, at + 2);
            if part_of_more(scan, at) {
                return None;
            }
            match (length, second, third) {
                (4, Some((month, 1 | 2)), Some((day, 1 | 2)))
                    if gap != ". " && scan.gap_after(at + 1) == gap =>
                {
                    let YearAt::Year(year) = year_at(scan, at) else { return None };
                    dated(at, (year, month, day))
                }
                (1 | 2, Some((second, 1 | 2)), Some((_, 4))) if scan.gap_after(at + 1) == gap => {
                    let YearAt::Year(year) = year_at(scan, at + 2) else { return None };
                    if gap.starts_with('.') {
                        let mut one = dated(at, (year, second, first))?;
                        days_before(scan, &mut one);
                        return Some(one);
                    }
                    evidence.observe(first, second);
                    either_way(at, (year, first, second))
                }
                (1 | 2, Some((month, 1 | 2)), _) if gap == "." => day_and_month(scan, at, month),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether more numbers are joined to those of a date: an address, the number of a document.
fn part_of_more(scan: &Scan<'_>, at: usize) -> bool {
    let joins = |gap: &str| matches!(gap, "-" | "/" | "." | "‑");
    let before = at.checked_sub(1).is_some_and(|before| {
        joins(scan.gap_after(before))
            && (scan.gap_after(before) != "-"
                || number_at(scan, before).is_none_or(|(_, length)| length > 2))
            && scan.word(before).bytes().any(|byte| byte.is_ascii_alphanumeric())
    });
    let behind = joins(scan.gap_after(at + 2)) && number_at(scan, at + 3).is_some();
    before || (behind && scan.gap_after(at + 2) != "-")
}

/// A date by its numbers; none if they are too large for one.
fn dated(at: usize, (year, month, day): (i16, i16, i16)) -> Option<Written> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    let mut one = Written::new(at..at + 3, Spot { year: Some(year), month, day: Some(day) });
    check(&mut one);
    Some(one)
}

/// Day-first and month-first countries write the same digits: what fits only one way is a date.
fn either_way(at: usize, (year, first, second): (i16, i16, i16)) -> Option<Written> {
    let day_first = dated(at, (year, second, first));
    let month_first = dated(at, (year, first, second));
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => {
            let fits = |one: Written| one.trust == Trust::Sure;
            match (fits(one), fits(other)) {
                (true, false) => Some(one),
                (false, true) => Some(other),
                _ => Some(Written { trust: Trust::EitherWay, ..one }),
            }
        }
        (one, other) => one.or(other),
    }
}

/// `am 21.11.`, as German writes without a year.
fn day_and_month(scan: &Scan<'_>, at: usize, month: i16) -> Option<Written> {
    let before = at.checked_sub(1)?;
    let german = scan.languages.meet(Languages::GERMAN)
        && scan.gap_after(at + 1).starts_with('.')
        && matches!(scan.word(before), "am" | "Am" | "vom" | "Vom" | "bis" | "zum" | "den" | "dem");
    let day = day_at(scan, at).filter(|_| german)?;
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let mut one = Written::new(at..at + 2, Spot { year: None, month, day: Some(day) });
    check(&mut one);
    Some(one)
}

/// `2023年11月21日`, `11月21日`.
fn in_characters(scan: &Scan<'_>, at: usize) -> Option<Written> {
    let unit = |at: usize, sign: &str| scan.gap_after(at).is_empty() && scan.word(at + 1) == sign;
    let (_, length) = number_at(scan, at)?;
    let (year, month_at) = if length == 4 && unit(at, "年") {
        let YearAt::Year(year) = year_at(scan, at) else { return None };
        (Some(year), at + 2)
    } else if length <= 2 && !(at >= 2 && scan.word(at - 1) == "年") {
        (None, at)
    } else {
        return None;
    };
    let month = day_at(scan, month_at).filter(|month| *month <= 12 && unit(month_at, "月"))?;
    let day = day_at(scan, month_at + 2).filter(|_| unit(month_at + 2, "日"));
    if year.is_none() && day.is_none() {
        return None;
    }
    let last = if day.is_some() { month_at + 4 } else { month_at + 2 };
    Day::new(year.unwrap_or(2000), month, day.unwrap_or(1))?;
    Some(Written::new(at..last, Spot { year, month, day }))
}
