//! A date as a text writes it, and every date of a text.

use index_schema::model::{DateFact, Day, PartialDate};

use super::number::gap;
use super::order::OrderEvidence;
use super::{in_digits, named, published, range};
use crate::extract::lexicon::Meaning;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;
use crate::ingest::DateOrder;

/// A day or a month, with a year if one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot {
    pub(crate) year: Option<i16>,
    pub(crate) month: i8,
    pub(crate) day: Option<i8>,
}

impl Spot {
    fn edtf(self, year: i16) -> Option<PartialDate> {
        match self.day {
            Some(day) => Some(PartialDate::day(Day::new(year, self.month, day)?)),
            None => PartialDate::month(year, self.month),
        }
    }

    /// Where it stands within a year.
    fn rank(self) -> (i8, i8) {
        (self.month, self.day.unwrap_or(0))
    }

    /// Whether the calendar has it; without a year, whether some year has.
    pub(super) fn is_possible(self) -> bool {
        Day::new(self.year.unwrap_or(2000), self.month, self.day.unwrap_or(1)).is_some()
    }
}

/// How sure the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trust {
    Sure,
    /// Day and month could be either way round; it is held with the day first.
    EitherWay,
    /// The calendar has no such day.
    Impossible,
}

/// A date found in a text: words `first..last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) from: Spot,
    /// The end of a range.
    pub(crate) to: Option<Spot>,
    /// 1 (Monday) to 7, if a weekday stands with it.
    pub(crate) weekday: Option<u8>,
    pub(crate) trust: Trust,
}

impl Written {
    pub(super) const fn new(words: std::ops::Range<usize>, from: Spot) -> Self {
        let (first, last) = (words.start, words.end);
        Self { first, last, from, to: None, weekday: None, trust: Trust::Sure }
    }

    /// The year of its beginning, if one is written.
    pub(crate) fn year(&self) -> Option<i16> {
        let crosses = self.to.is_some_and(|to| to.rank() < self.from.rank());
        self.from.year.or_else(|| Some(self.to?.year? - i16::from(crosses)))
    }

    /// Whether it names a day, not only a month.
    pub(crate) const fn has_day(&self) -> bool {
        self.from.day.is_some()
    }

    /// The date if it begins in a year, or as far as it is known; `None` where the calendar has no such
    /// day. A range whose end comes earlier in the year ends in the next.
    pub(crate) fn in_year(&self, year: i16) -> Option<PartialDate> {
        let from = self.from.edtf(year)?;
        let Some(to) = self.to else { return Some(from) };
        let next = year + i16::from(to.rank() < self.from.rank());
        let to = to.edtf(to.year.unwrap_or(next))?;
        if from == to {
            return Some(from);
        }
        let (first, last) = (from.bounds()?.0, to.bounds()?.1);
        match (self.from.day, first <= last) {
            (_, false) => None,
            (Some(_), true) => Some(PartialDate::interval(first, last)),
            (None, true) => format!("{from}/{to}").parse().ok(),
        }
    }

    /// The date by the year that is written, if it can be read in one way only.
    pub(crate) fn dated(&self) -> Option<PartialDate> {
        let sure = self.trust == Trust::Sure;
        self.in_year(self.year().filter(|_| sure)?)
    }

    /// The date without a year, where it has none. A range counts by its first day.
    pub(crate) fn masked(&self) -> Option<PartialDate> {
        PartialDate::year_masked(self.from.month, self.from.day)
    }

    /// The other reading of a date that could be either way round.
    pub(crate) fn swapped(&self) -> Option<Self> {
        let day = self.from.day?;
        let from = Spot { month: day, day: Some(self.from.month), ..self.from };
        Some(Self { from, trust: Trust::Sure, ..*self })
    }

    /// A date that could be either way round: its year, between the two readings.
    pub(crate) fn either_way(&self, from: &str) -> Option<DateFact> {
        let year = self.from.year.filter(|_| self.trust == Trust::EitherWay)?;
        let one = self.from.edtf(year)?.bounds()?.0;
        let other = self.swapped()?.from.edtf(year)?.bounds()?.0;
        published::either_way(one.min(other), one.max(other), from)
    }
}

/// 1 (Monday) to 7.
pub(crate) fn weekday_of(day: Day) -> u8 {
    // 1970-01-01 was a Thursday.
    u8::try_from((day.number() + 3).rem_euclid(7) + 1).unwrap_or(1)
}

/// Every date of a text in order, those that no calendar has too. A text is walked once: its months
/// are known, its numbers are looked at.
pub(crate) fn written(scan: &Scan<'_>, order: OrderEvidence) -> Vec<Written> {
    let mut found: Vec<Written> = Vec::new();
    let mut evidence = order;
    let mut hits = scan.hits.iter().peekable();
    for at in 0..scan.words.len() {
        let one = if scan.shape_at(at) == Some(Shape::Number) {
            in_digits::date_at(scan, at, &mut evidence)
        } else {
            while hits.next_if(|hit| (hit.first as usize) < at).is_some() {}
            let month = hits.peek().filter(|hit| hit.first as usize == at);
            match month.map(|hit| hit.meaning) {
                Some(_) => month_of(scan, at).and_then(|month| named::around(scan, at, month)),
                None => None,
            }
        };
        let Some(mut one) = one else { continue };
        if found.last().is_some_and(|before| one.first < before.last) {
            continue;
        }
        weekday(scan, &mut one);
        found.push(one);
    }
    settle(&mut found, evidence);
    range::join(scan, &mut found);
    found
}

/// The month whose name is at a word.
fn month_of(scan: &Scan<'_>, at: usize) -> Option<i8> {
    scan.hits_at(at).find_map(|hit| {
        if let Meaning::Month(month) = hit.meaning { i8::try_from(month).ok() } else { None }
    })
}

/// Turns dates the right way round where the text or its source tells which way that is, or a weekday
/// does.
fn settle(found: &mut [Written], evidence: OrderEvidence) {
    for one in found.iter_mut().filter(|one| one.trust == Trust::EitherWay) {
        let fits = |one: &Written| {
            let day = one.from.year.and_then(|year| one.from.edtf(year)?.bounds());
            day.map(|(day, _)| weekday_of(day)) == one.weekday
        };
        let Some(swapped) = one.swapped() else { continue };
        let by_weekday = match (one.weekday, fits(one), fits(&swapped)) {
            (Some(_), true, false) => Some(DateOrder::Dmy),
            (Some(_), false, true) => Some(DateOrder::Mdy),
            _ => None,
        };
        let day_first = match by_weekday.or(evidence.order()) {
            Some(DateOrder::Dmy) => true,
            Some(DateOrder::Mdy) => false,
            Some(DateOrder::Ymd) | None => continue,
        };
        *one = if day_first { Written { trust: Trust::Sure, ..*one } } else { swapped };
    }
}

/// `Tuesday, 21 November`, `mardi 21 novembre`, `21 November (Tuesday)`.
fn weekday(scan: &Scan<'_>, one: &mut Written) {
    let start = scan.hits.partition_point(|hit| (hit.first as usize) + 3 < one.first);
    let mut near = scan.hits.iter().skip(start).take_while(|hit| hit.first as usize <= one.last);
    one.weekday = near.find_map(|hit| {
        let weekday = hit.meaning.weekday()?;
        let (first, last) = (hit.first as usize, hit.last as usize);
        let before = last <= one.first
            && (last..one.first).all(|word| is_filler(scan.word(word)))
            && (first..one.first)
                .all(|word| gap(scan, word).is_some_and(|gap| matches!(gap, "" | "," | ".")));
        let behind = first == one.last && scan.gap_before(first) == " (";
        (before || behind).then_some(weekday)
    });
}

/// What may stand between a weekday and its date.
fn is_filler(word: &str) -> bool {
    matches!(word, "the" | "le" | "den" | "dem" | "el" | "día" | "dia" | "on" | "this")
}
