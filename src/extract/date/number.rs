//! Days and years among words: `21`, `21st`, `1er`, `1.º`, `21-го`, `٢١`.

use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// What may stand behind the digits of a day.
const ENDINGS: &[&str] =
    &["st", "nd", "rd", "th", "er", "re", "º", "ª", "ro", "го", "е", "ое", "ого", "й", "ый"];

/// Years that a statement of a foreign ministry can speak of. Years of other calendars (1445 after the
/// Hijra, 2566 of the Buddhist era) lie outside and are left alone.
const YEARS: std::ops::RangeInclusive<i16> = 1800..=2199;

/// The number of a word and how many digits it has, up to four.
pub(super) fn number_at(scan: &Scan<'_>, at: usize) -> Option<(i16, usize)> {
    if scan.shape_at(at) != Some(Shape::Number) {
        return None;
    }
    let word = scan.word(at);
    let arabic = word.starts_with(|c: char| ('٠'..='٩').contains(&c));
    let plain = arabic.then(|| ascii_digits(word));
    let word = plain.as_deref().unwrap_or(word);
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at(end);
    let fits = ending.is_empty() || (digits.len() <= 2 && ENDINGS.contains(&ending));
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

/// A day of a month at a word.
pub(super) fn day_at(scan: &Scan<'_>, at: usize) -> Option<i8> {
    let (number, length) = number_at(scan, at)?;
    (length <= 2 && (1..=31).contains(&number)).then(|| i8::try_from(number).ok()).flatten()
}

/// A day that ends before word `end`, and its first word: `1.º` and `21-го` are two words.
pub(super) fn day_ending_at(scan: &Scan<'_>, end: usize) -> Option<(i8, usize)> {
    let last = end.checked_sub(1)?;
    if let Some(day) = day_at(scan, last) {
        return Some((day, last));
    }
    let before = last.checked_sub(1)?;
    let ending = ENDINGS.contains(&scan.word(last))
        && matches!(scan.gap_after(before), "." | "-" | "‑" | "");
    let day = day_at(scan, before).filter(|_| ending)?;
    Some((day, before))
}

/// A day that begins at a word, and the word after it.
pub(super) fn day_from(scan: &Scan<'_>, at: usize) -> Option<(i8, usize)> {
    let day = day_at(scan, at)?;
    let ending =
        ENDINGS.contains(&scan.word(at + 1)) && matches!(scan.gap_after(at), "." | "-" | "‑" | "");
    Some((day, if ending { at + 2 } else { at + 1 }))
}

/// What a number of four digits at a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearAt {
    Year(i16),
    /// A year of another calendar.
    Other,
    None,
}

pub(super) fn year_at(scan: &Scan<'_>, at: usize) -> YearAt {
    match number_at(scan, at) {
        Some((number, 4)) if YEARS.contains(&number) => YearAt::Year(number),
        Some((_, 4)) => YearAt::Other,
        _ => YearAt::None,
    }
}

/// The text between two words without its white space; `None` where a line or paragraph ends.
pub(super) fn gap<'t>(scan: &Scan<'t>, after: usize) -> Option<&'t str> {
    let gap = scan.gap_after(after);
    let lines = gap.bytes().filter(|byte| *byte == b'\n').count();
    (lines == 0 || (scan.wrapped && lines == 1)).then(|| gap.trim())
}
