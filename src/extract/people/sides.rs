//! For which side somebody stands, where the sentence says so and the office does not.
//!
//! `X led the Pakistani side`, `the delegation of Oman was headed by X`, `on the Cuban side, X`, `X signed for
//! Norway`; and an ambassador whose sending country stands in another sentence: `the new Ambassador
//! of Chile`, later `Ambassador X`.

use index_schema::model::{Affiliation, RoleClass};

use super::candidates::Candidate;
use super::clause::{end_of, lead_of};
use super::office::Office;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;

/// How many words may stand between somebody and the side.
const NEAR: usize = 24;

/// Gives people of a text the country of the side that they stand for.
pub(super) fn sides(scan: &Scan<'_>, lexicon: &Lexicon<'_>, found: &mut [Candidate]) {
    if !scan.languages.meet(Languages::ENGLISH) {
        return;
    }
    for one in found.iter_mut().filter(|one| one.affiliation.is_none()) {
        let Some(side) = side_of(scan, lexicon, one) else { continue };
        if let Some(office) = &mut one.office {
            office.affiliation = Some(side.clone());
        }
        one.affiliation = Some(side);
    }
}

fn is_side(word: &str) -> bool {
    matches!(word, "side" | "delegation" | "team" | "Side" | "Delegation")
}

fn leads(word: &str) -> bool {
    matches!(word, "led" | "leads" | "headed" | "heads" | "chaired" | "represented" | "represents")
}

/// The country of the side named at `at`, and the first word of the phrase.
fn place_of(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> Option<(usize, Affiliation)> {
    let before = scan
        .place_ending_at(at)
        .and_then(|hit| Some((hit.first as usize, lexicon.code(hit.meaning)?.clone())));
    before.or_else(|| {
        let mut next = at + 1;
        if scan.word(next) != "of" {
            return None;
        }
        next += 1;
        while scan.flags_at(next).has(Flags::ARTICLE) {
            next += 1;
        }
        let hit = scan.place_at(next)?;
        Some((at, lexicon.code(hit.meaning)?.clone()))
    })
}

fn side_of(scan: &Scan<'_>, lexicon: &Lexicon<'_>, one: &Candidate) -> Option<Affiliation> {
    let (lead, end) = (lead_of(scan, one), end_of(one));
    let (first, last) = scan.sentence(one.name.first);
    // `X for Norway`, `X signed for Norway`
    let signs = matches!(scan.word(end), "signed" | "spoke" | "acted");
    let at = if signs { end + 1 } else { end };
    if scan.word(at) == "for" && scan.gap_before(at) == " " {
        let mut next = at + 1;
        while scan.flags_at(next).has(Flags::ARTICLE) {
            next += 1;
        }
        let hit = scan.place_at(next);
        if let Some(hit) = hit {
            let side = is_side(scan.word(hit.last as usize));
            if signs || side || hit.meaning.is_country_name() {
                return lexicon.code(hit.meaning).cloned();
            }
        }
    }
    // `X, Director of Y, led the delegation of Z`
    let behind = (end..last.min(end + NEAR)).find(|at| {
        is_side(scan.word(*at))
            || scan.flags_at(*at).has(Flags::AND) && scan.gap_before(*at).starts_with(',')
    });
    if let Some(at) = behind.filter(|at| is_side(scan.word(*at)))
        && let Some((from, code)) = place_of(scan, lexicon, at)
        && let Some(verb) = (end..from).find(|at| leads(scan.word(*at)))
        && scan.word(verb + 1) != "by"
    {
        return Some(code);
    }
    // `the Bahraini delegation was headed by X`; `on the Cuban side was X`
    let before =
        (lead.saturating_sub(NEAR).max(first)..lead).rev().find(|at| is_side(scan.word(*at)))?;
    let (from, code) = place_of(scan, lexicon, before)?;
    let article =
        from.checked_sub(1).filter(|at| scan.flags_at(*at).has(Flags::ARTICLE)).unwrap_or(from);
    let on = article.checked_sub(1).filter(|at| *at >= first).map_or("", |at| scan.word(at));
    let by = lead.checked_sub(1).is_some_and(|at| {
        scan.word(at) == "by" && at.checked_sub(1).is_some_and(|verb| leads(scan.word(verb)))
    });
    // `X for the Swiss side and Y ...`: that side is somebody else's.
    let others = matches!(on, "for" | "For") && article > first + 1;
    (by || matches!(on, "on" | "On" | "from" | "From" | "for" | "For") && !others).then_some(code)
}

/// An ambassador named without a country, where the text names one ambassador's country only.
pub(super) fn sent_by(scan: &Scan<'_>, offices: &[Office], found: &mut [Candidate]) {
    if !scan.languages.meet(Languages::ENGLISH) {
        return;
    }
    let sent = |office: &&Office| {
        office.class == RoleClass::Ambassador && !office.plural && !office.former
    };
    let mut places = offices.iter().filter(sent).filter_map(|office| office.affiliation.as_ref());
    let Some(place) = places.next().cloned() else { return };
    if places.any(|other| *other != place) {
        return;
    }
    let open = |one: &Candidate| {
        one.affiliation.is_none()
            && one
                .office
                .as_ref()
                .is_some_and(|office| office.class == RoleClass::Ambassador && !office.plural)
    };
    // Two ambassadors are not told apart.
    let family =
        |one: &Candidate| scan.words.get(one.name.last.saturating_sub(1)).map(|word| word.key);
    let mut families = found.iter().filter(|one| open(one)).map(family);
    let Some(mine) = families.next() else { return };
    if families.any(|other| other != mine) {
        return;
    }
    for one in found.iter_mut() {
        if open(one) {
            one.affiliation = Some(place.clone());
            if let Some(office) = &mut one.office {
                office.affiliation = Some(place.clone());
            }
        }
    }
}
