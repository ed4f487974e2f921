//! People named without an office or a title. What is found must be a person's name beyond doubt; a
//! name that no sign speaks for is left.
//!
//! The signs, any of which makes two to five capitalised words a name:
//!
//! - the first is a given name of somebody in the authority files (`Evan Gershkovich`);
//! - a word for a private person stands right before, or explains it behind a comma (`lawyer X Y`,
//!   `X Y, a well-known lawyer`);
//! - initials lead it or stand in its middle (`B. P. Koirala`, `Joseph R. Biden`);
//! - `bin`, `bint` or `ibn` joins its words;
//! - it is who leads or represents something (`led by X Y`);
//! - it goes on a list that such a name began.
//!
//! Against it speak: more capitalised words around it (`Jane Doe Memorial Hall`), the article or a
//! word of place before it, a city at its head. A family name alone is a sign only of whoever the files
//! know by it ([`family`]): whether that holds is told when people are resolved.

use super::candidates::{Anchor, Candidate, candidate};
use super::name::{Name, begins_institution, is_forename, name_at, name_before};
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::{Lexicon, Meaning};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;
use index_schema::model::TextField;

/// How far before a word for a private person the name may end that it explains.
const APPOSITION: usize = 7;

/// Given names that are common words as well: no sign.
const AMBIGUOUS: [&str; 14] = [
    "Christian",
    "Christians",
    "Unity",
    "Win",
    "Will",
    "Mark",
    "Rose",
    "Grace",
    "Hope",
    "Faith",
    "Victoria",
    "Art",
    "Royal",
    "Than",
];

/// Names of the body that no office, title or list of people gave. `found` is in order.
pub(super) fn bare(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    field: TextField,
    found: &[Candidate],
) -> Vec<Candidate> {
    // German writes every noun with a capital; in headings everything has one.
    if scan.languages.meet(Languages::GERMAN) || field == TextField::Title {
        return Vec::new();
    }
    let signs = Signs { scan, lexicon };
    let mut more: Vec<Candidate> = Vec::new();
    let mut free = 0;
    for at in 0..scan.words.len() {
        if at < free {
            continue;
        }
        let Some(name) = signs.name(at).filter(|name| name.first >= free) else { continue };
        let mut names = vec![name];
        signs.list(&mut names);
        for name in names {
            free = free.max(name.last);
            let next = found.partition_point(|one| one.name.last <= name.first);
            let mut over = found.iter().skip(next).take_while(|one| one.name.first < name.last);
            if over.all(|one| one.anchor == Anchor::Family) && !is_credit(scan, name) {
                more.push(candidate(scan, field, name, Anchor::Bare, None));
            }
        }
    }
    more
}

/// `By Jane Doe` alone on its line: whoever wrote a page down is nobody in it.
fn is_credit(scan: &Scan<'_>, name: Name) -> bool {
    let Some(before) = name.first.checked_sub(1) else { return false };
    let ends = scan.gap_before(name.last);
    scan.flags_at(before).has(Flags::BYLINE)
        && (before == 0 || scan.gap_before(before).contains('\n'))
        && (ends.contains('\n') || name.last >= scan.words.len())
}

/// A family name alone at `at`, of somebody in the files: a word by itself, not in a longer name.
pub(super) fn family(scan: &Scan<'_>, at: usize) -> Option<Name> {
    const SHORTEST: usize = 4;
    if scan.shape_at(at) != Some(Shape::Title)
        || scan.word(at).chars().count() < SHORTEST
        || is_common(scan, at)
        || scan.hits_at(at).any(|hit| !matches!(hit.meaning, Meaning::Person(_)))
        || scan.is_inside(at)
    {
        return None;
    }
    let beside = |gap: &str, at: usize| {
        matches!(gap, " " | "-" | "\u{a0}" | "‑")
            && scan.shape_at(at).is_some_and(Shape::is_capital)
    };
    let before = at.checked_sub(1).is_some_and(|before| {
        beside(scan.gap_after(before), before) && !scan.flags_at(before).has(Flags::PLAIN)
    });
    // `the Trump Administration`
    let after = beside(scan.gap_before(at + 1), at + 1)
        && !matches!(scan.word(at + 1), "Administration" | "Government");
    (!before && !after).then_some(Name { first: at, last: at + 1, honoured: false, known: true })
}

fn is_common(scan: &Scan<'_>, at: usize) -> bool {
    let flags = scan.flags_at(at);
    flags.has(Flags::PLAIN) || flags.has(Flags::TOPIC) || flags.has(Flags::INSTITUTION)
}

struct Signs<'s, 't, 'a> {
    scan: &'s Scan<'t>,
    lexicon: &'s Lexicon<'a>,
}

impl Signs<'_, '_, '_> {
    /// The name that a sign at `at` speaks for.
    fn name(&self, at: usize) -> Option<Name> {
        let flags = self.scan.flags_at(at);
        let shape = self.scan.shape_at(at)?;
        let forename = shape == Shape::Title && is_forename(self.scan, self.lexicon, at);
        if (flags.has(Flags::GIVEN) || forename)
            && shape == Shape::Title
            && !is_common(self.scan, at)
            && !AMBIGUOUS.contains(&self.scan.word(at))
        {
            return self.stands_free(at).then(|| self.whole(at)).flatten();
        }
        if flags.has(Flags::PERSONAL) && shape == Shape::Lower {
            return self.beside_noun(at);
        }
        if shape == Shape::Initial {
            return self.initials(at);
        }
        let leads = self.scan.flags_at(at + 1).has(Flags::BYLINE)
            && matches!(
                self.scan.word(at),
                "led" | "headed" | "represented" | "chaired" | "moderated" | "accompanied"
            );
        if leads && self.scan.word(at + 1) == "by" && self.scan.gap_before(at + 1) == " " {
            let title = self.scan.shape_at(at + 2) == Some(Shape::Title);
            let free = title && self.scan.gap_before(at + 2) == " " && !self.lexicon_word(at + 2);
            return free
                .then(|| self.whole(at + 2))
                .flatten()
                .filter(|name| name.last - name.first < 4);
        }
        let joins = flags.has(Flags::PARTICLE) && shape == Shape::Lower;
        if joins && matches!(self.scan.word(at), "bin" | "bint" | "ibn") {
            let first = (at.saturating_sub(3)..at).rev().take_while(|one| {
                self.scan.gap_after(*one) == " "
                    && self.scan.shape_at(*one) == Some(Shape::Title)
                    && !is_common(self.scan, *one)
            });
            return self.whole(first.last()?);
        }
        None
    }

    /// `lawyer X Y`, `her lawyer, X Y,`, `X Y, a well-known lawyer`.
    fn beside_noun(&self, at: usize) -> Option<Name> {
        let next = at + 1;
        let gap = self.scan.gap_before(next);
        if matches!(gap, " " | ", ") && self.scan.shape_at(next).is_some_and(Shape::is_capital) {
            let name = self.whole(next);
            let closed = |name: &Name| {
                let behind = self.scan.gap_before(name.last);
                gap == " " || behind.is_empty() || behind.starts_with([',', '.', ';', ')'])
            };
            // Of one who is not told more closely: `national Security Council`.
            return name.filter(|name| closed(name) && !self.lexicon_word(name.first));
        }
        let article = (at.saturating_sub(APPOSITION)..at).rev().find(|one| {
            self.scan.gap_before(*one) == ", " && self.scan.flags_at(*one).has(Flags::ARTICLE)
        })?;
        let straight = (article + 1..at).all(|one| {
            matches!(self.scan.gap_before(one), " " | "-")
                && !self.scan.flags_at(one).has(Flags::ARTICLE)
        });
        let name = name_before(self.scan, self.lexicon, article).filter(|_| straight)?;
        self.whole(name.first)
            .filter(|whole| whole.last == name.last && self.stands_free(whole.first))
    }

    /// Whether a word is one of the files that is no person's.
    fn lexicon_word(&self, at: usize) -> bool {
        self.scan.hits_at(at).any(|hit| hit.meaning.is_place()) || is_common(self.scan, at)
    }

    /// `B. P. Koirala`, `Joseph R. Biden`.
    fn initials(&self, at: usize) -> Option<Name> {
        let scan = self.scan;
        if !scan.gap_after(at).starts_with('.') || self.covered(at) {
            return None;
        }
        let before = at.checked_sub(1)?;
        let title = |at: usize| {
            scan.shape_at(at) == Some(Shape::Title)
                && !is_common(scan, at)
                && scan.word(at).chars().count() > 2
        };
        if scan.gap_after(before) == " " && title(before) && title(at + 1) {
            return self.stands_free(before).then(|| self.whole(before)).flatten();
        }
        // In the middle of a sentence, or two of them: `A. Introduction` heads a part.
        let inside = scan.gap_after(before) == " " && scan.shape_at(before) == Some(Shape::Lower);
        let two = scan.shape_at(at + 1) == Some(Shape::Initial)
            && scan.gap_after(at + 1).starts_with('.')
            && !self.covered(at + 1);
        let family = if two { at + 2 } else { at + 1 };
        let leads = (inside || two && !scan.ends_sentence(before)) && title(family);
        let name = leads.then(|| self.whole(at)).flatten()?;
        (name.last > family && self.stands_free(at)).then_some(name)
    }

    /// Whether a word belongs to a form of a place or an office: `U.S. Senator`.
    fn covered(&self, at: usize) -> bool {
        self.scan.is_inside(at)
            || self.scan.hits_at(at).any(|hit| !matches!(hit.meaning, Meaning::Person(_)))
    }

    /// The name that begins at `at`, if it is one: long enough, and nothing capitalised goes on behind.
    fn whole(&self, at: usize) -> Option<Name> {
        const LONGEST: usize = 6;
        let scan = self.scan;
        let name = name_at(scan, self.lexicon, at).filter(|name| name.first == at)?;
        let (mut full, mut shouted) = (0, 0);
        for word in name.first..name.last {
            match scan.shape_at(word)? {
                Shape::Title => full += 1,
                Shape::Upper => shouted += 1,
                Shape::Lower | Shape::Initial => {}
                Shape::Number | Shape::Uncased | Shape::Character => return None,
            }
        }
        let initials = scan.shape_at(at) == Some(Shape::Initial);
        let enough = full >= 2 || full == 1 && (shouted == 1 || initials);
        if !enough || shouted > 1 || name.last - name.first > LONGEST {
            return None;
        }
        if (name.first..name.last).any(|word| self.scan.flags_at(word).has(Flags::INSTITUTION)) {
            return None;
        }
        let city = |hit: &crate::extract::lexicon::Hit| hit.meaning.city().is_some();
        if scan.hits_at(at).any(city) && !name.known {
            return None;
        }
        let behind = scan.gap_before(name.last);
        let goes_on = behind.contains('&')
            || matches!(behind, " " | "-" | "\u{a0}" | "/")
                && (scan.shape_at(name.last).is_some_and(Shape::is_capital)
                    || scan.shape_at(name.last) == Some(Shape::Number));
        (!goes_on && !begins_institution(scan, name.last)).then_some(name)
    }

    /// Whether nothing before a word belongs to it: no capitalised word, article or word of place.
    fn stands_free(&self, at: usize) -> bool {
        let scan = self.scan;
        let Some(before) = at.checked_sub(1) else { return true };
        let gap = scan.gap_after(before);
        if gap.contains('&') || matches!(gap, "-" | "/" | "'" | "’" | ".") {
            return false;
        }
        if !gap.trim_matches([' ', '\u{a0}']).is_empty() {
            return true;
        }
        let flags = scan.flags_at(before);
        if flags.has(Flags::ARTICLE) || flags.has(Flags::IN) || scan.word(before) == "near" {
            return false;
        }
        if !scan.shape_at(before).is_some_and(Shape::is_capital) {
            return scan.shape_at(before) != Some(Shape::Number) || gap.len() > 1;
        }
        let opens = before.checked_sub(1).is_none_or(|last| scan.ends_sentence(last));
        (flags.has(Flags::PLAIN) && !flags.has(Flags::INSTITUTION)
            || flags.has(Flags::PERSONAL)
            || opens && flags.has(Flags::SAY))
            || scan.hits_ending_at(at).any(|hit| matches!(hit.meaning, Meaning::Country(_, true)))
    }

    /// More names behind the first, joined by commas and `and`.
    fn list(&self, names: &mut Vec<Name>) {
        for _ in 0..12 {
            let Some(name) = names.last() else { break };
            let gap = self.scan.gap_before(name.last);
            let mut next = name.last;
            if gap == ", " && self.scan.flags_at(next).has(Flags::AND)
                || gap == " " && self.scan.flags_at(next).has(Flags::AND)
            {
                next += 1;
            } else if gap != ", " {
                break;
            }
            let joined = next == name.last || self.scan.gap_before(next) == " ";
            let title = self.scan.shape_at(next) == Some(Shape::Title);
            let more = (joined && title && !self.lexicon_word(next))
                .then(|| self.whole(next))
                .flatten()
                // Of two words or three: longer ones are names of something else.
                .filter(|more| more.last - more.first <= 3 && more.last - more.first > 1);
            let Some(more) = more else { break };
            names.push(more);
        }
    }
}
