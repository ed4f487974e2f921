//! Offices of several people.

use crate::extract::scan::Scan;

/// Endings of offices in the plural, in small letters.
const PLURALS: &[&str] = &[
    "ministers",
    "secretaries",
    "presidents",
    "counterparts",
    "ambassadors",
    "representatives",
    "envoys",
    "leaders",
    "heads",
    "kings",
    "senators",
    "ministres",
    "présidents",
    "homologues",
    "ambassadeurs",
    "représentants",
    "ministros",
    "ministras",
    "presidentes",
    "homólogos",
    "cancilleres",
    "embajadores",
    "ministerinnen",
    "außenministern",
    "kollegen",
    "präsidenten",
    "министрами",
    "министров",
    "министры",
    "президентов",
    "президентами",
];

/// Whether a word of `first..last` is an office in the plural.
pub(super) fn is_plural(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|at| {
        let word = scan.word(at);
        word.len() > 4 && {
            let lower = word.to_lowercase();
            PLURALS.iter().any(|plural| lower.ends_with(plural))
        }
    })
}
