//! What stands before an office: its country, the topics of its portfolio.

use index_schema::model::Affiliation;

use crate::extract::grammar::Flags;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// Looks before an office: its first word with the country, the country, and where the role begins
/// if topics stand before the phrase (`Unification Minister`).
pub(super) fn before(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    at: usize,
) -> (usize, Option<Affiliation>, Option<usize>) {
    let mut first = at;
    let mut widened = None;
    let mut ministry = false;
    for _ in 0..9 {
        let Some(before) = first.checked_sub(1) else { break };
        let gap = scan.gap_after(before);
        let place = scan.place_ending_at(first);
        let dotted = gap == ". " && scan.shape_at(before) == Some(Shape::Initial);
        if let (Some(hit), true) =
            (place, dotted || matches!(gap, " " | "-" | "\u{a0}" | "/" | "" | "\u{202f}"))
        {
            return (hit.first as usize, lexicon.code(hit.meaning).cloned(), widened);
        }
        // `Saudi Arabia's Minister`
        if scan.word(before) == "s" && matches!(scan.gap_before(before), "'" | "’") && gap == " "
        {
            let owner = scan.place_ending_at(before);
            if let Some(hit) = owner {
                return (hit.first as usize, lexicon.code(hit.meaning).cloned(), widened);
            }
        }
        let flags = scan.flags_at(before);
        let capital = scan.shape_at(before).is_some_and(Shape::is_capital);
        ministry |= matches!(scan.word(before), "Ministry" | "Department" | "Office");
        let topic = capital
            && flags.has(Flags::TOPIC)
            && (gap == " " || (gap == ", " && widened.is_some()));
        let link = !capital
            && gap == " "
            && (flags.has(Flags::OF) || flags.has(Flags::AND))
            && widened.is_some();
        let office = matches!(scan.word(before), "Ministry" | "Department") && gap == " ";
        if !(topic || office || link) {
            break;
        }
        first = before;
        if topic || office {
            widened = Some(before);
        }
    }
    // Without a country before them, topics reached over `and` or `of` belong elsewhere.
    let straight = (first..at).all(|word| {
        let flags = scan.flags_at(word);
        flags.has(Flags::TOPIC) && scan.shape_at(word).is_some_and(Shape::is_capital)
    });
    if straight || ministry { (first, None, widened) } else { (at, None, None) }
}

/// An acronym before an office that no list knows: `AFL-CIO President`.
pub(super) fn acronym_before(scan: &Scan<'_>, first: usize) -> Option<(Affiliation, usize)> {
    let mut at = first;
    while let Some(before) = at.checked_sub(1) {
        let gap = scan.gap_after(before);
        let fits = if at == first { gap == " " } else { gap == "-" };
        if !fits || scan.shape_at(before) != Some(Shape::Upper) || first - before > 3 {
            break;
        }
        at = before;
    }
    let shouted = scan.shape_at(first) == Some(Shape::Upper);
    let found = (at < first && !shouted).then(|| scan.slice(at, first))?;
    Some((Affiliation::new(found).ok()?, at))
}
