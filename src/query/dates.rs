//! Dates and ranges of dates as they are written in queries and flags.
//!
//! ```text
//! range = point | [ point ] ".." [ point ] | point "/" point      (EDTF writes intervals so)
//! point = YYYY | YYYY-MM | YYYY-MM-DD | today | yesterday | N(d|w|m|y)    (that long ago; ranges only)
//!       | month YYYY | D month YYYY | month D[,] YYYY              (English names, three letters or more)
//! ```

use index_schema::model::Day;
use jiff::Span;
use jiff::civil::Date;

use super::context::Today;
use super::date_error::DateError;

/// First and last day of a range; open where `None`.
pub(super) type DayRange = (Option<Day>, Option<Day>);

/// Reads a date or a range of dates.
pub(super) fn read_range(text: &str, today: &dyn Today) -> Result<DayRange, DateError> {
    let text = text.trim();
    let ends = text.split_once("..").or_else(|| text.split_once('/'));
    let Some((from, to)) = ends else {
        if duration(text).is_some() {
            return Err(DateError::Duration(text.to_owned()));
        }
        let (first, last) = read_point(text, today)?;
        return Ok((Some(first), Some(last)));
    };
    let (from, to) = (from.trim(), to.trim());
    let first = if from.is_empty() { None } else { Some(read_point(from, today)?.0) };
    let last = if to.is_empty() { None } else { Some(read_point(to, today)?.1) };
    match (first, last) {
        (None, None) => Err(DateError::EmptyRange),
        (Some(first), Some(last)) if first > last => Err(DateError::Reversed(text.to_owned())),
        range => Ok(range),
    }
}

/// First and last day of one date.
fn read_point(text: &str, today: &dyn Today) -> Result<(Day, Day), DateError> {
    match text.to_lowercase().as_str() {
        "today" => return Ok((today.day(), today.day())),
        "yesterday" => {
            let day = Day::from_number(today.day().number().saturating_sub(1));
            return Ok((day, day));
        }
        _ => {}
    }
    if let Some((count, unit)) = duration(text) {
        let day =
            days_ago(count, unit, today.day()).ok_or(DateError::TooLongAgo(text.to_owned()))?;
        return Ok((day, day));
    }
    if text.contains(char::is_alphabetic) { spelled_out(text) } else { numeric(text) }
}

/// `2w` as 2 and `w`.
fn duration(text: &str) -> Option<(i64, char)> {
    let unit = text.chars().next_back().map(|unit| unit.to_ascii_lowercase())?;
    if !matches!(unit, 'd' | 'w' | 'm' | 'y') {
        return None;
    }
    let count = &text[..text.len() - 1];
    let is_number = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    // A count that overflows is as good as one that leaves the calendar.
    is_number.then(|| (count.parse().unwrap_or(i64::MAX), unit))
}

fn days_ago(count: i64, unit: char, today: Day) -> Option<Day> {
    let span = Span::new();
    let span = match unit {
        'd' => span.try_days(count),
        'w' => span.try_weeks(count),
        'm' => span.try_months(count),
        _ => span.try_years(count),
    };
    today.date().checked_sub(span.ok()?).ok().map(Day::from_date)
}

/// `2023`, `2023-11`, `2023-11-21`.
fn numeric(text: &str) -> Result<(Day, Day), DateError> {
    let unreadable = || DateError::Unreadable(text.to_owned());
    let number = |part: &str, digits: usize| {
        let is_number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { part.parse::<u32>().map_err(|_| unreadable()) } else { Err(unreadable()) }
    };
    let mut parts = text.split('-');
    let year = number(parts.next().unwrap_or_default(), 4)?;
    let month = parts.next().map(|month| number(month, 2)).transpose()?;
    let day = parts.next().map(|day| number(day, 2)).transpose()?;
    if parts.next().is_some() {
        return Err(unreadable());
    }
    calendar(year, month, day, text)
}

/// `November 2023`, `21 November 2023`, `November 21, 2023`.
fn spelled_out(text: &str) -> Result<(Day, Day), DateError> {
    let unreadable = || DateError::Unreadable(text.to_owned());
    let (mut year, mut month, mut day) = (None, None, None);
    let pieces = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '.'));
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        let ending = piece[digits..].to_ascii_lowercase();
        let slot = match digits {
            4 if ending.is_empty() => &mut year,
            1 | 2 if matches!(ending.as_str(), "" | "st" | "nd" | "rd" | "th") => &mut day,
            0 => {
                let number = month_number(piece).ok_or_else(unreadable)?;
                if month.replace(number).is_some() {
                    return Err(unreadable());
                }
                continue;
            }
            _ => return Err(unreadable()),
        };
        let number = piece[..digits].parse::<u32>().map_err(|_| unreadable())?;
        if slot.replace(number).is_some() {
            return Err(unreadable());
        }
    }
    if month.is_none() {
        return Err(unreadable());
    }
    match year {
        Some(year) => calendar(year, month, day, text),
        None => Err(DateError::NoYear(text.to_owned())),
    }
}

/// The number of an English month, by its name or at least its first three letters.
fn month_number(name: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let name = name.to_lowercase();
    let at = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    u32::try_from(at + 1).ok()
}

fn calendar(
    year: u32,
    month: Option<u32>,
    day: Option<u32>,
    text: &str,
) -> Result<(Day, Day), DateError> {
    let unreadable = || DateError::Unreadable(text.to_owned());
    let year = i16::try_from(year).map_err(|_| unreadable())?;
    let Some(month_number) = month else {
        let bounds = Day::new(year, 1, 1).zip(Day::new(year, 12, 31));
        return bounds.ok_or_else(unreadable);
    };
    let first = i8::try_from(month_number).ok().and_then(|month| Date::new(year, month, 1).ok());
    let first = first
        .ok_or_else(|| DateError::NoSuchMonth { month: month_number, date: text.to_owned() })?;
    let Some(day) = day else {
        return Ok((Day::from_date(first), Day::from_date(first.last_of_month())));
    };
    let day = i8::try_from(day).ok().and_then(|day| Day::new(year, first.month(), day));
    let no_such_day =
        || DateError::NoSuchDay { date: text.to_owned(), days: first.days_in_month() };
    day.map(|day| (day, day)).ok_or_else(no_such_day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let today = Day::new(2024, 3, 1).unwrap();
        let end = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
        match read_range(text, &today) {
            Ok((from, to)) => format!("{}..{}", end(from), end(to)),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn each_form() {
        for (text, meaning) in [
            ("2023", "2023-01-01..2023-12-31"),
            ("2024-02", "2024-02-01..2024-02-29"),
            ("2023-11-21", "2023-11-21..2023-11-21"),
            ("2023-11..2024-02", "2023-11-01..2024-02-29"),
            ("2023-11..", "2023-11-01.."),
            ("..2022", "..2022-12-31"),
            ("2023-11-20/2023-11-21", "2023-11-20..2023-11-21"),
            ("today", "2024-03-01..2024-03-01"),
            ("Yesterday..", "2024-02-29.."),
            ("2w..", "2024-02-16.."),
            ("1y..6m", "2023-03-01..2023-09-01"),
            ("1m..today", "2024-02-01..2024-03-01"),
            ("november 2023", "2023-11-01..2023-11-30"),
            ("Nov 2023 .. Jan 2024", "2023-11-01..2024-01-31"),
            ("21 November 2023", "2023-11-21..2023-11-21"),
            ("November 21st, 2023", "2023-11-21..2023-11-21"),
            ("2023 nov", "2023-11-01..2023-11-30"),
        ] {
            assert_eq!(shown(text), meaning, "{text}");
        }
    }

    #[test]
    fn each_mistake() {
        for (text, message) in [
            ("", "`` is no date"),
            ("..", "the range has neither beginning nor end"),
            ("2023-13", "there is no month 13 in `2023-13`"),
            ("2023-02-30", "there is no day `2023-02-30`: the month has 28 days"),
            ("31 april 2023", "there is no day `31 april 2023`: the month has 30 days"),
            ("2023-00", "there is no month 0 in `2023-00`"),
            ("2023-2", "`2023-2` is no date"),
            ("23", "`23` is no date"),
            ("20231", "`20231` is no date"),
            ("+023", "`+023` is no date"),
            ("2024..2023", "the range ends before it begins: `2024..2023`"),
            ("2023...2024", "`.2024` is no date"),
            ("2w", "`2w` is a length of time, not a date"),
            ("99999999999999999999y..", "`99999999999999999999y` ago is before every calendar"),
            ("november", "`november` has no year"),
            ("may june 2023", "`may june 2023` is no date"),
            ("ma 2023", "`ma 2023` is no date"),
            ("XXXX-11-21", "`XXXX-11-21` is no date"),
            ("٢٠٢٣", "`٢٠٢٣` is no date"),
            ("21.11.2023", "`21.11.2023` is no date"),
        ] {
            assert_eq!(shown(text), message, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}|[0-9a-z. /-]{0,24}") {
            if let Ok((Some(from), Some(to))) =
                read_range(&text, &Day::from_number(19_000))
            {
                proptest::prop_assert!(from <= to);
            }
        }
    }
}
