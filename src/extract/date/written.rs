//! Dates with a month in words, in any order that the languages use.
//!
//! ```text
//! November 21[, 2023]   21[.|st|er] [de|of] November [[de] 2023]   14-15 May   May 14 to 15   November 2023
//! 11月21日   2023年11月21日
//! ```

use index_schema::model::{Day, PartialDate};

use crate::extract::lexicon::Meaning;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// A date found in a text: words `first..last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) year: Option<i16>,
    pub(crate) month: i8,
    pub(crate) day: Option<i8>,
    /// The last day of a range within the month.
    pub(crate) to_day: Option<i8>,
    /// 1 (Monday) to 7, if a weekday stands with it.
    pub(crate) weekday: Option<u8>,
}

impl Written {
    /// The date in a year, or as far as it is known; `None` where the calendar has no such day.
    pub(crate) fn in_year(&self, year: i16) -> Option<PartialDate> {
        let Some(day) = self.day else { return PartialDate::month(year, self.month) };
        let first = Day::new(year, self.month, day)?;
        match self.to_day {
            Some(last) => Some(PartialDate::interval(first, Day::new(year, self.month, last)?)),
            None => Some(PartialDate::day(first)),
        }
    }

    /// The date without a year, where it has none.
    pub(crate) fn masked(&self) -> Option<PartialDate> {
        PartialDate::year_masked(self.month, self.day)
    }
}

/// Every date among words `first..last`, in order.
pub(crate) fn written(scan: &Scan<'_>, first: usize, last: usize) -> Vec<Written> {
    let mut found: Vec<Written> = Vec::new();
    let start = scan.hits.partition_point(|hit| (hit.first as usize) < first);
    for hit in scan.hits.iter().skip(start).take_while(|hit| (hit.first as usize) < last) {
        if let Meaning::Month(month) = hit.meaning {
            let at = hit.first as usize;
            if found.last().is_some_and(|before| at < before.last) {
                continue;
            }
            found.extend(around(scan, at, i8::try_from(month).unwrap_or(1)));
        }
    }
    found.extend((first..last).filter_map(|at| in_characters(scan, at)));
    found.extend((first..last).filter_map(|at| iso(scan, at)));
    found.sort_by_key(|one| one.first);
    found
}

/// The number of a word such as `21`, `21st`, `1er`.
fn number_at(scan: &Scan<'_>, at: usize) -> Option<(i16, usize)> {
    if scan.shape_at(at) != Some(Shape::Number) {
        return None;
    }
    let word = scan.word(at);
    let arabic = word.starts_with(|c: char| ('٠'..='٩').contains(&c));
    let plain = arabic.then(|| ascii_digits(word));
    let word = plain.as_deref().unwrap_or(word);
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, suffix) = word.split_at(end);
    let fits = matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "го");
    (fits && digits.len() <= 4).then(|| Some((digits.parse().ok()?, digits.len()))).flatten()
}

/// `٢٠٢٣` as `2023`.
fn ascii_digits(word: &str) -> String {
    let digit = |c: char| {
        let value = u32::from(c).checked_sub(u32::from('٠')).filter(|value| *value < 10);
        value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
    };
    word.chars().map(digit).collect()
}

fn day_at(scan: &Scan<'_>, at: usize) -> Option<i8> {
    let (number, length) = number_at(scan, at)?;
    (length <= 2 && (1..=31).contains(&number)).then(|| i8::try_from(number).ok()).flatten()
}

fn year_at(scan: &Scan<'_>, at: usize) -> Option<i16> {
    let (number, length) = number_at(scan, at)?;
    (length == 4 && (1800..=2199).contains(&number)).then_some(number)
}

/// `14-15`, `14 and 15`: whether the word between two days, or the sign, makes them a range.
fn range_gap(gap: &str) -> bool {
    matches!(gap.trim(), "-" | "–" | "—" | "‑" | "&" | "/")
}

fn range_word(word: &str) -> bool {
    matches!(
        word,
        "to" | "and"
            | "through"
            | "y"
            | "al"
            | "et"
            | "au"
            | "und"
            | "bis"
            | "и"
            | "по"
            | "e"
            | "a"
    )
}

fn small_link(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.word(at), "de" | "of" | "del" | "des" | "the")
}

fn around(scan: &Scan<'_>, at: usize, month: i8) -> Option<Written> {
    let mut one = Written {
        first: at,
        last: at + 1,
        year: None,
        month,
        day: None,
        to_day: None,
        weekday: None,
    };
    day_before(scan, at, &mut one);
    if one.day.is_none() {
        day_after(scan, at, &mut one);
    }
    year_after(scan, &mut one);
    weekday(scan, &mut one);
    if one.day.is_none() && one.year.is_none() {
        return None;
    }
    // A day that no year has is no date.
    let possible = |day: i8| Day::new(one.year.unwrap_or(2000), month, day).is_some();
    if !one.day.is_none_or(possible) {
        return None;
    }
    if !one.to_day.is_none_or(possible) || one.to_day <= one.day {
        one.to_day = None;
    }
    Some(one)
}

fn day_before(scan: &Scan<'_>, at: usize, one: &mut Written) {
    let Some(mut before) = at.checked_sub(1) else { return };
    let soft = |gap: &str| matches!(gap, " " | "." | ". " | "\u{a0}" | "-" | ".\u{a0}" | "");
    if small_link(scan, before) && soft(scan.gap_after(before)) {
        match before.checked_sub(1) {
            Some(further) => before = further,
            None => return,
        }
    }
    let Some(day) = day_at(scan, before) else { return };
    if !soft(scan.gap_after(before)) {
        return;
    }
    one.day = Some(day);
    one.first = before;
    // 14-15 May; 14 and 15 May; los días 1 y 2 de febrero
    let Some(further) = before.checked_sub(1) else { return };
    let gap = scan.gap_after(further);
    if range_gap(gap) || gap == ".-" || gap == ".–" || gap == ". – " {
        if let Some(first) = day_at(scan, further) {
            (one.day, one.to_day, one.first) = (Some(first), Some(day), further);
        }
    } else if range_word(scan.word(further))
        && let Some(first) = further.checked_sub(1).and_then(|at| day_at(scan, at))
    {
        (one.day, one.to_day, one.first) = (Some(first), Some(day), further - 1);
    }
}

fn day_after(scan: &Scan<'_>, at: usize, one: &mut Written) {
    let mut next = at + 1;
    let gap = scan.gap_after(at);
    if !matches!(gap, " " | "\u{a0}" | ". " | "-") {
        return;
    }
    if scan.word(next) == "the" {
        next += 1;
    }
    let Some(day) = day_at(scan, next) else { return };
    one.day = Some(day);
    one.last = next + 1;
    let gap = scan.gap_after(next);
    if range_gap(gap) {
        if let Some(last) = day_at(scan, next + 1) {
            one.to_day = Some(last);
            one.last = next + 2;
        }
    } else if gap == " " && range_word(scan.word(next + 1)) {
        // `May 14 and 15` but not `May 14 and 15 people`: what follows must close the date.
        if let Some(last) = day_at(scan, next + 2)
            && (scan.gap_after(next + 2).starts_with([',', '.', ';'])
                || scan.flags_at(next + 3).has(crate::extract::grammar::Flags::IN))
        {
            one.to_day = Some(last);
            one.last = next + 3;
        }
    }
}

fn year_after(scan: &Scan<'_>, one: &mut Written) {
    let Some(last) = one.last.checked_sub(1) else { return };
    let gap = scan.gap_after(last);
    let mut next = one.last;
    if matches!(gap, " " | "\u{a0}") && small_link(scan, next) {
        next += 1;
    } else if !matches!(gap, " " | ", " | ",\u{a0}" | "\u{a0}" | "-" | "," | ". ") {
        return;
    }
    if let Some(year) = year_at(scan, next) {
        one.year = Some(year);
        one.last = next + 1;
    }
}

fn weekday(scan: &Scan<'_>, one: &mut Written) {
    let first = one.first.saturating_sub(3);
    let start = scan.hits.partition_point(|hit| (hit.first as usize) < first);
    one.weekday = scan
        .hits
        .iter()
        .skip(start)
        .take_while(|hit| (hit.first as usize) < one.first)
        .filter(|hit| {
            !scan.gap_before(one.first).contains(['.', '\n']) || one.first == hit.last as usize
        })
        .filter_map(|hit| hit.meaning.weekday())
        .last();
}

/// `2023年11月21日`, `11月21日`.
fn in_characters(scan: &Scan<'_>, at: usize) -> Option<Written> {
    let unit = |at: usize, sign: &str| scan.gap_after(at).is_empty() && scan.word(at + 1) == sign;
    let (number, length) = number_at(scan, at)?;
    let (year, month_at) = if length == 4 && unit(at, "年") {
        (Some(number), at + 2)
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
    let one = Written { first: at, last, year, month, day, to_day: None, weekday: None };
    Day::new(year.unwrap_or(2000), month, day.unwrap_or(1)).map(|_| one)
}

/// `2023-11-21` and `21.11.2023` in a sentence.
fn iso(scan: &Scan<'_>, at: usize) -> Option<Written> {
    let (first, length) = number_at(scan, at)?;
    let (second, _) = number_at(scan, at + 1)?;
    let (third, third_length) = number_at(scan, at + 2)?;
    let gaps = (scan.gap_after(at), scan.gap_after(at + 1));
    let (year, month, day) = match (length, third_length, gaps) {
        (4, 1 | 2, ("-", "-")) => (first, second, third),
        (1 | 2, 4, (".", ".")) => (third, second, first),
        _ => return None,
    };
    let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    Day::new(year, month, day)?;
    Some(Written {
        first: at,
        last: at + 3,
        year: Some(year),
        month,
        day: Some(day),
        to_day: None,
        weekday: None,
    })
}
