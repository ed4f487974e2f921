//! Names below a joint text, a country behind each: `X, Österreich` on lines of their own. They signed it; their
//! office is the one that the text names in the plural (`Wir, die Außenminister ...`).

use index_schema::model::TextField;

use super::candidates::{Anchor, Candidate, candidate};
use super::lists::one_of_many;
use super::name::{Name, name_at};
use super::office::Office;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;

/// Longest line, in bytes.
const LINE: usize = 120;

/// Those who signed the body; `offices` are the offices that it names without a name.
pub(super) fn signatures(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    offices: &[Office],
) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let Some(office) = offices.iter().find(|office| office.plural) else { return found };
    let mut end = scan.text.len();
    for line in scan.text.rsplit('\n') {
        let start = end - line.len();
        end = start.saturating_sub(1);
        if line.trim().is_empty() {
            continue;
        }
        let (first, last) = (scan.word_from(start), scan.word_from(start + line.len()));
        let signed =
            (line.len() <= LINE).then(|| signature(scan, lexicon, (first, last))).flatten();
        let Some((name, affiliation)) = signed else { break };
        let office = Office {
            affiliation: Some(affiliation),
            role: one_of_many(scan.text, office.role.clone()),
            plural: false,
            ..office.clone()
        };
        found.push(candidate(scan, TextField::Body, name, Anchor::Listed, Some(office)));
    }
    // One line alone may be a contact.
    if found.len() < 2 {
        found.clear();
    }
    found.reverse();
    found
}

/// A line that is nothing but a name and a country or organisation.
fn signature(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    (first, last): (usize, usize),
) -> Option<(Name, index_schema::model::Affiliation)> {
    let name = name_at(scan, lexicon, first).filter(|name| name.last - name.first > 1)?;
    let gap = scan.gap_before(name.last);
    let hit = scan
        .hits_at(name.last)
        .filter(|hit| hit.meaning.is_place() && matches!(gap, ", " | " (" | " – " | " - "))
        .max_by_key(|hit| hit.last)?;
    (hit.last as usize == last)
        .then(|| lexicon.code(hit.meaning).cloned())?
        .map(|code| (name, code))
}

/// Whether somebody is on such a line.
pub(super) fn is_signed(scan: &Scan<'_>, one: &Candidate) -> bool {
    let Some(office) = &one.office else { return false };
    // The office stands elsewhere, above the line.
    let opens = one.name.first.checked_sub(1).is_some_and(|at| scan.gap_after(at).contains('\n'));
    one.anchor == Anchor::Listed && opens && office.last < one.name.first
}
