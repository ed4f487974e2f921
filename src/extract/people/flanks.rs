//! Whoever sits on a side speaks for it: `Por la parte guatemalteca asistieron X, ministro de Economía, e Y`,
//! `auf ägyptischer Seite`, `du côté marocain`, `с казахстанской стороны`.

use index_schema::model::{Affiliation, TextField};

use super::candidates::Candidate;
use super::roles::head;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;

/// How far before a person the side may be named, in words.
const REACH: usize = 90;

/// Gives those of the body whose office has no country the country of the side named last before them in the
/// same sentence. English has rules of its own.
pub(super) fn flanks(scan: &Scan<'_>, lexicon: &Lexicon<'_>, candidates: &mut [Candidate]) {
    if scan.languages.meet(Languages::ENGLISH) {
        return;
    }
    for one in candidates {
        let Some(office) = one.office.as_ref() else { continue };
        if one.field != TextField::Body || office.affiliation.is_some() || one.affiliation.is_some()
        {
            continue;
        }
        let (first, _) = scan.sentence(one.name.first);
        let head = head(one);
        let start = first.max(head.saturating_sub(REACH));
        let side = (start..head).rev().find_map(|at| side_at(scan, lexicon, at, start..head));
        if let (Some(code), Some(office)) = (side, one.office.as_mut()) {
            office.affiliation = Some(code.clone());
            one.affiliation = Some(code);
        }
    }
}

/// The country of a side that word `at` names.
fn side_at(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    at: usize,
    within: std::ops::Range<usize>,
) -> Option<Affiliation> {
    const NEAR: usize = 4;
    let word = scan.word(at);
    let place = |from: usize| {
        let hit = scan.place_at(from).filter(|hit| hit.last as usize <= within.end)?;
        Some((hit.last as usize, lexicon.code(hit.meaning)?.clone()))
    };
    let small = |at: usize| {
        let flags = scan.flags_at(at);
        flags.has(Flags::OF) || flags.has(Flags::ARTICLE) || flags.has(Flags::STATE)
    };
    if matches!(word, "parte" | "Parte" | "côté" | "Seite" | "seitens" | "Seitens" | "стороны")
    {
        // `parte de la República de Guatemala`, `Seite Ägyptens`
        let behind = (at + 1..at + 1 + NEAR)
            .take_while(|next| {
                matches!(scan.gap_before(*next), " " | "\u{a0}" | "'" | "’")
                    && (*next == at + 1 || small(*next - 1))
            })
            .find_map(place);
        if let Some((_, code)) = behind {
            return Some(code);
        }
        // `auf ägyptischer Seite`, `с казахстанской стороны`
        let hit = scan.place_ending_at(at)?;
        return lexicon.code(hit.meaning).cloned();
    }
    // `por Colombia el embajador X`, `por la cubana asistieron Y`; `par la France` would be an agent.
    let lead = match word {
        "por" | "Por" => scan.languages.meet(Languages::SPANISH),
        "от" | "От" => scan.languages.meet(Languages::RUSSIAN),
        "aus" | "Aus" => scan.languages.meet(Languages::GERMAN),
        "pour" | "Pour" => scan.languages.meet(Languages::FRENCH) && at == within.start,
        _ => false,
    };
    if !lead {
        return None;
    }
    let mut next = at + 1;
    if scan.flags_at(next).has(Flags::ARTICLE) || scan.flags_at(next).has(Flags::STATE) {
        next += 1;
    }
    let (last, code) = place(next)?;
    // `por Panamá y por Colombia` is of both.
    (!scan.flags_at(last).has(Flags::AND) && scan.gap_before(last) == " ").then_some(code)
}
