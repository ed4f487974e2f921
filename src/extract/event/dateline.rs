//! The date above a text: `MOSCOW, November 21 —`, `Berlin, den 3. Mai 2023`, `(Paris, 3 mai 2022)`.

use crate::extract::date::{Trust, Written};
use crate::extract::grammar::Flags;
use crate::extract::lexicon::Meaning;
use crate::extract::scan::Scan;

/// Words at the head of a text among which lines of a date are looked for.
const HEAD: usize = 80;

/// Longest line above a text, in words.
const LINE: usize = 14;

/// Longest first line that says what is below it (`Speech by … at … on …`), in words.
const HEADING: usize = 40;

/// The date of the dateline, if there is one.
pub(super) fn dateline(scan: &Scan<'_>, dates: &[Written]) -> Option<Written> {
    dates
        .iter()
        .take_while(|date| date.first < HEAD)
        .filter(|date| date.trust != Trust::Impossible && date.has_day())
        .find(|date| heads_text(scan, date) || is_line(scan, date))
        .copied()
}

/// Whether nothing but places and small words stands between the head of the text and a date that is set
/// off from what follows.
fn heads_text(scan: &Scan<'_>, date: &Written) -> bool {
    let mut line = date.first;
    while line > 0 && date.first - line <= 8 && !scan.gap_before(line).contains('\n') {
        line -= 1;
    }
    let place = |at: usize| {
        let flags = scan.flags_at(at);
        let near = scan.hits.iter().take_while(|hit| hit.first as usize <= at);
        let city = near.into_iter().any(|hit| {
            let inside = hit.words().contains(&at);
            inside && (hit.meaning.is_place() || matches!(hit.meaning, Meaning::City(_)))
        });
        let name = scan.shape_at(at).is_some_and(|shape| {
            shape.is_capital() && !flags.has(Flags::PLAIN) && !flags.has(Flags::TO)
        });
        let weekday = scan.hits_at(at).any(|hit| hit.meaning.weekday().is_some());
        city || name
            || weekday
            || matches!(scan.word(at), "le" | "den" | "el" | "the" | "à" | "a" | "г")
    };
    let set_off = scan.gap_before(date.last).trim_start();
    let set_off = set_off.starts_with(['-', '–', '—', ':', ')', '|', '/'])
        || set_off.starts_with(". ") && date.first > line
        || set_off.starts_with(".-")
        || set_off.starts_with(".–")
        || scan.gap_before(date.last).contains('\n');
    date.first - line <= 8 && line < 40 && set_off && (line..date.first).all(place)
}

/// Whether the line of a date is short enough to stand above a text, and is no sentence.
fn is_line(scan: &Scan<'_>, date: &Written) -> bool {
    let ends = |at: usize| scan.gap_after(at).contains('\n') || at + 1 >= scan.words.len();
    let mut first = date.first;
    while first > 0 && date.first - first <= HEADING && !ends(first - 1) {
        first -= 1;
    }
    let mut last = date.last.saturating_sub(1);
    while last + 1 < scan.words.len() && last - first <= HEADING && !ends(last) {
        last += 1;
    }
    let words = last + 1 - first;
    let stop = scan.gap_after(last).trim_start().starts_with(['.', '!', '?']);
    let only = first == 0 && last + 1 >= scan.words.len();
    let verb = (first..=last).any(|word| scan.flags_at(word).has(Flags::TOLD));
    !only
        && ((words <= LINE && (!stop || !verb))
            || (first == 0 && words <= HEADING && !stop && !verb))
}
