//! Shows where in a query something is wrong.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

/// Columns of the query that are shown around the place.
const SHOWN: usize = 72;

/// Two lines: the text (the part around the place, if it is long) and, below, `^` under each column
/// of the bytes `place`; at least one, so that the end of the text can be marked too. Control
/// characters show as spaces. No line ends at the end.
///
/// ```
/// let shown = chancery::query::mark_place("date:2023-13 moscow", &(5..12));
/// assert_eq!(shown, "date:2023-13 moscow\n     ^^^^^^^");
/// ```
pub fn mark_place(text: &str, place: &Range<usize>) -> String {
    let start = boundary(text, place.start);
    let end = boundary(text, place.end).max(start);
    let marked = columns(&text[start..end]).min(SHOWN);
    let before = columns(&text[..start]);
    let after = columns(&text[end..]);
    let context = SHOWN - marked;
    // Half the context on each side, or more where the other side does not need it.
    let left = (context / 2).max(context.saturating_sub(after)).min(before);
    let right = context - left;

    let (first, cut_left) = take_columns(text[..start].chars().rev(), left);
    let lead: String = first.iter().rev().collect();
    let (middle, cut_middle) = take_columns(text[start..end].chars(), marked);
    let (last, cut_right) =
        if cut_middle { (Vec::new(), true) } else { take_columns(text[end..].chars(), right) };
    let lead = if cut_left { format!("…{lead}") } else { lead };
    let middle: String = middle.into_iter().collect();
    let last: String = last.into_iter().collect();
    let more = if cut_right { "…" } else { "" };
    let indent = " ".repeat(columns(&lead));
    let marks = "^".repeat(columns(&middle).max(1));
    format!("{lead}{middle}{last}{more}\n{indent}{marks}")
}

/// The place, moved to the beginning of a character if it lies inside one or beyond the text.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn width(letter: char) -> usize {
    if letter.is_control() { 1 } else { letter.width().unwrap_or(0) }
}

fn columns(text: &str) -> usize {
    text.chars().map(width).sum()
}

/// As many characters as fit, and whether some were left out.
fn take_columns(letters: impl Iterator<Item = char>, limit: usize) -> (Vec<char>, bool) {
    let mut taken = Vec::new();
    let mut used = 0;
    for letter in letters {
        used += width(letter);
        if used > limit {
            return (taken, true);
        }
        taken.push(if letter.is_control() { ' ' } else { letter });
    }
    (taken, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_columns_not_bytes() {
        assert_eq!(mark_place("王毅 date:x", &(12..13)), "王毅 date:x\n          ^");
        assert_eq!(mark_place("شكري -", &(9..10)), "شكري -\n     ^");
        assert_eq!(mark_place("a\tb\nc", &(2..3)), "a b c\n  ^");
    }

    #[test]
    fn marks_the_end_and_nothing() {
        assert_eq!(mark_place("abc", &(3..3)), "abc\n   ^");
        assert_eq!(mark_place("", &(0..0)), "\n^");
    }

    #[test]
    fn cuts_long_text_around_the_place() {
        let text = format!("{}WRONG{}", "a".repeat(500), "b".repeat(500));
        let shown = mark_place(&text, &(500..505));
        let (line, marks) = shown.split_once('\n').unwrap();
        assert!(line.starts_with("…aaa") && line.ends_with("bbb…"), "{line}");
        assert_eq!(line.chars().count(), SHOWN + 2);
        assert_eq!(marks.trim_start(), "^^^^^");
        assert_eq!(line.find("WRONG").map(|at| at - "…".len() + 1), marks.find('^'));
    }

    proptest::proptest! {
        #[test]
        fn any_place_of_any_text(text in "\\PC{0,90}", start in 0..400_usize, length in 0..400_usize) {
            let shown = mark_place(&text, &(start..start + length));
            proptest::prop_assert_eq!(shown.lines().last().map(|line| line.contains('^')), Some(true));
        }
    }
}
