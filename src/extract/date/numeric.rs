//! Dates in digits: `2023-11-21`, `21.11.2023`, `2023年11月21日`, seconds since 1970.

use index_schema::model::{Day, PartialDate};

use crate::ingest::DateOrder;

/// What digits say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Digits {
    /// A date as far as it is known.
    Date(PartialDate),
    /// Day and month could be either way round: one of these two days, in order.
    Ambiguous(Day, Day),
    /// No day of the calendar.
    Impossible,
}

/// The numbers at the head of a text, with what stands after each.
fn numbers(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    while found.len() < 6 {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        if number.is_empty() {
            break;
        }
        let next = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
        let (gap, next) = after.split_at(next);
        found.push((number, gap));
        rest = next;
    }
    found
}

fn day_of(year: &str, month: &str, day: &str) -> Digits {
    let date = (|| Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))();
    date.map_or(Digits::Impossible, |day| Digits::Date(PartialDate::day(day)))
}

fn month_of(year: &str, month: &str) -> Digits {
    let date = (|| PartialDate::month(year.parse().ok()?, month.parse().ok()?))();
    date.map_or(Digits::Impossible, Digits::Date)
}

/// Day-first and month-first countries write the same digits: what fits only one way is a date, the
/// rest is settled by the order or not at all.
fn day_or_month(first: &str, second: &str, year: &str, order: Option<DateOrder>) -> Digits {
    let day = |month: &str, day: &str| {
        Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    };
    let date = |day| Digits::Date(PartialDate::day(day));
    match (day(first, second), day(second, first), order) {
        (Some(one), Some(other), _) if one == other => date(one),
        (Some(month_first), Some(_), Some(DateOrder::Mdy)) => date(month_first),
        (Some(_), Some(day_first), Some(DateOrder::Dmy)) => date(day_first),
        (Some(one), Some(other), _) => Digits::Ambiguous(one.min(other), one.max(other)),
        (Some(one), None, _) | (None, Some(one), _) => date(one),
        (None, None, _) => Digits::Impossible,
    }
}

/// `21/11/23` where a user says in which order that is: years from 69 are of the twentieth century, as
/// in POSIX `strptime`.
fn short_year(numbers: [&str; 3], order: DateOrder) -> Digits {
    let [one, two, three] = numbers;
    let (year, month, day) = match order {
        DateOrder::Dmy => (three, two, one),
        DateOrder::Mdy => (three, one, two),
        DateOrder::Ymd => (one, two, three),
    };
    let century = if year.parse::<u8>().is_ok_and(|year| year >= 69) { "19" } else { "20" };
    day_of(&format!("{century}{year}"), month, day)
}

/// The first two numbers of a text that tell in which order its source writes them.
pub(crate) fn order_told(text: &str) -> Option<(i16, i16)> {
    let numbers = numbers(text);
    let [(first, gap), (second, next), (year, _), ..] = numbers.as_slice() else { return None };
    let strokes = matches!((gap.trim(), next.trim()), ("/", "/") | ("-", "-"));
    let short = first.len() <= 2 && second.len() <= 2 && year.len() == 4;
    (strokes && short).then(|| Some((first.parse().ok()?, second.parse().ok()?))).flatten()
}

/// Reads a text that begins with digits; `None` if it is no date in digits.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Digits> {
    let numbers = numbers(text);
    let lengths: Vec<usize> = numbers.iter().map(|(number, _)| number.len()).collect();
    let number = |at: usize| numbers.get(at).map_or("", |(number, _)| *number);
    let gap = |at: usize| numbers.get(at).map_or("", |(_, gap)| gap.trim());
    let separators = |one: &str| gap(0) == one && gap(1).starts_with(one);
    let short = |at: usize| matches!(lengths.get(at), Some(1 | 2));
    match lengths.as_slice() {
        [9 | 10] if alone(text) => epoch(number(0), 86_400),
        [12 | 13] if alone(text) => epoch(number(0), 86_400_000),
        [8] if alone(text) => {
            let digits = number(0);
            Some(day_of(digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))
        }
        [14] if alone(text) => {
            let digits = number(0);
            Some(day_of(digits.get(..4)?, digits.get(4..6)?, digits.get(6..8)?))
        }
        [4] if alone(text) || gap(0).starts_with(['年', '.']) => {
            let year = number(0).parse().ok().and_then(PartialDate::year);
            Some(year.map_or(Digits::Impossible, Digits::Date))
        }
        [4, ..] if short(1) && gap(0) == "年" => Some(if short(2) && gap(1) == "月" {
            day_of(number(0), number(1), number(2))
        } else {
            month_of(number(0), number(1))
        }),
        [4, ..] if short(1) && matches!(gap(0), "-" | "/" | "." | "‑") => {
            let separator = gap(0);
            Some(if short(2) && gap(1).starts_with(separator) {
                day_of(number(0), number(1), number(2))
            } else {
                month_of(number(0), number(1))
            })
        }
        [1 | 2, 1 | 2, 4, ..] if separators(".") => Some(day_of(number(2), number(1), number(0))),
        [1 | 2, 1 | 2, 4, ..] if separators("/") || separators("-") => {
            Some(day_or_month(number(0), number(1), number(2), order))
        }
        [1 | 2, 1 | 2, 2, ..] if separators("/") || separators("-") || separators(".") => {
            Some(short_year([number(0), number(1), number(2)], order?))
        }
        [1 | 2, 4] if matches!(gap(0), "/" | "." | "-") => Some(month_of(number(1), number(0))),
        _ => None,
    }
}

/// Whether a text is digits and white space only.
fn alone(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

fn epoch(digits: &str, a_day: i64) -> Option<Digits> {
    let days = digits.parse::<i64>().ok()?.div_euclid(a_day);
    Some(Digits::Date(PartialDate::day(Day::from_number(i32::try_from(days).ok()?))))
}
