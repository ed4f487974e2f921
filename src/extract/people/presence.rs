//! Whether what a sentence tells of is this event, and somebody was there for it.

use super::candidates::Candidate;
use super::roles::head;
use crate::extract::grammar::Flags;
use crate::extract::scan::Scan;

/// Whether a word before somebody makes what is told another event, no word of being present behind it.
pub(super) fn is_past(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    (first..one.name.first)
        .rev()
        .map(|at| scan.flags_at(at))
        .take_while(|flags| !flags.has(Flags::ATTEND))
        .any(|flags| flags.has(Flags::PAST) && !flags.has(Flags::JOIN))
}

/// `Avec son homologue X, elle a passé en revue ...`: a sentence that begins with whom it was done with.
pub(super) fn is_company(scan: &Scan<'_>, one: &Candidate, first: usize) -> bool {
    const LEADS: [&str; 6] = ["Avec", "Con", "Mit", "С", "Со", "Junto"];
    let head = head(one);
    (first..head)
        .rev()
        .take(3)
        .find(|at| LEADS.contains(&scan.word(*at)))
        .is_some_and(|at| at < first + 2 && !scan.slice(at, head).contains([',', '.', ';', ':']))
}
