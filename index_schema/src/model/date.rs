//! Dates as far as they are known: EDTF level 1 (ISO 8601-2) with bounds.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A civil day as the number of days since 1970-01-01 (negative before). Fast fields hold this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day with this number.
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day of a civil date.
    pub fn from_date(date: Date) -> Self {
        let days = (date - Date::constant(1970, 1, 1)).get_days();
        Self(days)
    }

    /// The day `year-month-day`, or `None` where the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self::from_date)
    }

    /// The civil date of this day; numbers outside the years -9999 to 9999 saturate.
    pub fn date(self) -> Date {
        Date::constant(1970, 1, 1)
            .saturating_add(jiff::Span::new().days(self.0.clamp(-4_000_000, 2_900_000)))
    }

    /// The civil year.
    pub fn year(self) -> i16 {
        self.date().year()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date().fmt(f)
    }
}

impl FromStr for Day {
    type Err = PartialDateError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Date>().map(Self::from_date).map_err(|_| PartialDateError(text.to_owned()))
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// How much of a [`PartialDate`] is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// A whole year: `2023`.
    Year,
    /// A month of a year: `2023-11`.
    Month,
    /// One day: `2023-11-21`.
    Day,
    /// A day or month of an unknown year: `XXXX-11-21`, `XXXX-11`.
    YearMasked,
    /// From one day, month or year to another: `2023-11-21/2023-11-23`.
    Interval,
}

/// A month, and perhaps a day, whose year is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayMonth {
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31, or `None` for the whole month.
    pub day: Option<i8>,
}

/// A date in the subset of EDTF level 1 that statements need: `2023`, `2023-11`, `2023-11-21`,
/// `XXXX-11-21`, `XXXX-11` and intervals `A/B` of the first three. Kept as written; equality is
/// equality of the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate(String);

/// Text that is no date in the subset of EDTF which [`PartialDate`] holds.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no date: expected YYYY, YYYY-MM, YYYY-MM-DD, XXXX-MM-DD or an interval A/B")]
pub struct PartialDateError(pub String);

#[derive(Clone, Copy)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// One day.
    pub fn day(day: Day) -> Self {
        Self(day.to_string())
    }

    /// A whole year, 0 to 9999.
    pub fn year(year: i16) -> Option<Self> {
        (0..=9999).contains(&year).then(|| Self(format!("{year:04}")))
    }

    /// A month of a year, or `None` where there is no such month.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        format!("{year:04}-{month:02}").parse().ok()
    }

    /// A month, perhaps with a day, of an unknown year; 29 February is allowed.
    pub fn year_masked(month: i8, day: Option<i8>) -> Option<Self> {
        match day {
            Some(day) => format!("XXXX-{month:02}-{day:02}").parse().ok(),
            None => format!("XXXX-{month:02}").parse().ok(),
        }
    }

    /// From the start of one day to the end of another, in order; one day if they are equal.
    pub fn interval(first: Day, last: Day) -> Self {
        match first.cmp(&last) {
            std::cmp::Ordering::Equal => Self::day(first),
            std::cmp::Ordering::Less => Self(format!("{first}/{last}")),
            std::cmp::Ordering::Greater => Self(format!("{last}/{first}")),
        }
    }

    /// The EDTF text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How much is known.
    pub fn precision(&self) -> Precision {
        if self.0.contains('/') {
            return Precision::Interval;
        }
        if self.0.starts_with('X') {
            return Precision::YearMasked;
        }
        match self.0.len() {
            4 => Precision::Year,
            7 => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// Month and day of a date without a year.
    pub fn day_month(&self) -> Option<DayMonth> {
        let parts = parse_parts(&self.0)?;
        match (parts.year, parts.month) {
            (None, Some(month)) => Some(DayMonth { month, day: parts.day }),
            _ => None,
        }
    }

    /// First and last day that the date can be; `None` while the year is masked.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        match self.0.split_once('/') {
            Some((first, last)) => {
                Some((parse_parts(first)?.bounds()?.0, parse_parts(last)?.bounds()?.1))
            }
            None => parse_parts(&self.0)?.bounds(),
        }
    }

    /// Every day within `earliest..=latest` that a year-masked date can be (for `XXXX-11`, each day
    /// of each November). Empty for dates with a year, and beyond 400 years of bounds.
    pub fn candidate_days(&self, earliest: Day, latest: Day) -> Vec<Day> {
        let Some(DayMonth { month, day }) = self.day_month() else { return Vec::new() };
        let (first, last) = (earliest.year(), latest.year());
        if last.saturating_sub(first) > 400 {
            return Vec::new();
        }
        let days = day.map_or(1..=31, |day| day..=day);
        (first..=last)
            .flat_map(|year| days.clone().filter_map(move |day| Day::new(year, month, day)))
            .filter(|day| (earliest..=latest).contains(day))
            .collect()
    }
}

impl Parts {
    fn bounds(self) -> Option<(Day, Day)> {
        let year = self.year?;
        Some(match (self.month, self.day) {
            (None, _) => (Day::new(year, 1, 1)?, Day::new(year, 12, 31)?),
            (Some(month), None) => {
                let first = Date::new(year, month, 1).ok()?;
                (Day::from_date(first), Day::from_date(first.last_of_month()))
            }
            (Some(month), Some(day)) => {
                let day = Day::new(year, month, day)?;
                (day, day)
            }
        })
    }
}

fn digits(text: &str) -> Option<i16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

fn parse_parts(text: &str) -> Option<Parts> {
    let mut pieces = text.split('-');
    let year = pieces.next().filter(|piece| piece.len() == 4)?;
    let year = if year == "XXXX" { None } else { Some(digits(year)?) };
    let mut two_digits = || match pieces.next() {
        None => Some(None),
        Some(piece) if piece.len() == 2 => digits(piece).map(|n| i8::try_from(n).ok()),
        Some(_) => None,
    };
    let (month, day) = (two_digits()?, two_digits()?);
    if pieces.next().is_some() || (year.is_none() && month.is_none()) {
        return None;
    }
    // A leap year stands in for the unknown one, so that XXXX-02-29 passes.
    Date::new(year.unwrap_or(2000), month.unwrap_or(1), day.unwrap_or(1)).ok()?;
    Some(Parts { year, month, day })
}

impl FromStr for PartialDate {
    type Err = PartialDateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let valid = match text.split_once('/') {
            None => parse_parts(text).is_some(),
            Some((first, last)) => {
                let bounds = |part| parse_parts(part).and_then(Parts::bounds);
                matches!((bounds(first), bounds(last)), (Some(a), Some(b)) if a.0 <= b.1)
            }
        };
        if valid { Ok(Self(text.to_owned())) } else { Err(PartialDateError(text.to_owned())) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PartialDate {
    type Error = PartialDateError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_form() {
        let of = |text: &str| text.parse::<PartialDate>().unwrap();
        let shown = |text: &str| of(text).bounds().map(|(a, b)| format!("{a} {b}"));
        assert_eq!(shown("2023").unwrap(), "2023-01-01 2023-12-31");
        assert_eq!(shown("2024-02").unwrap(), "2024-02-01 2024-02-29");
        assert_eq!(shown("1866-05-01/1866-06").unwrap(), "1866-05-01 1866-06-30");
        assert_eq!(shown("XXXX-11-21"), None);
        assert_eq!(of("XXXX-11-21").day_month(), Some(DayMonth { month: 11, day: Some(21) }));
        assert_eq!(of("XXXX-02-29").precision(), Precision::YearMasked);
    }

    #[test]
    fn refuses_what_no_calendar_has() {
        for text in [
            "",
            "2023-13",
            "2023-02-29",
            "XXXX",
            "XXXX-02-30",
            "2024/2023",
            "23-1-1",
            "2023-1",
            "+023",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn candidates_lie_within_the_bounds() {
        let date = PartialDate::year_masked(2, Some(29)).unwrap();
        let days =
            date.candidate_days(Day::new(2019, 3, 1).unwrap(), Day::new(2024, 2, 29).unwrap());
        let shown: Vec<String> = days.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["2020-02-29", "2024-02-29"]);
    }

    proptest::proptest! {
        #[test]
        fn day_numbers_round_trip(number in -900_000i32..2_900_000) {
            let day = Day::from_number(number);
            proptest::prop_assert_eq!(Day::from_date(day.date()), day);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[0-9X/-]{0,12}") {
            if let Ok(date) = text.parse::<PartialDate>() {
                proptest::prop_assert_eq!(date.as_str(), text);
                if let Some((first, last)) = date.bounds() {
                    proptest::prop_assert!(first <= last);
                }
            }
        }
    }
}
