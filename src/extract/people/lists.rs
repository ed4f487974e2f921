//! Lists of people: several names under one office, names with a country of their own.

use std::ops::Range;

use index_schema::model::{Affiliation, RoleClass};

use super::candidates::{Anchor, Finder};
use super::name::{Name, name_at};
use super::office::Office;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::Meaning;
use crate::extract::words::Shape;

/// How far into a text lists of people are looked for, in bytes.
const LISTS: usize = 6_000;

impl Finder<'_, '_, '_> {
    /// The countries of a plural: before it (`Armenian and Azerbaijani Ministers`) and within it.
    pub(super) fn places_of(&self, office: &Office) -> Vec<Affiliation> {
        if !office.plural {
            return Vec::new();
        }
        let mut first = office.first;
        // `Armenian and` before `Azerbaijani Foreign Ministers`
        for _ in 0..6 {
            let Some(before) = first.checked_sub(1) else { break };
            let place = self.scan.place_ending_at(first);
            match place {
                Some(hit) => first = hit.first as usize,
                None if (self.scan.flags_at(before).has(Flags::AND)
                    || self.scan.flags_at(before).has(Flags::ARTICLE))
                    && first < office.last =>
                {
                    first = before;
                }
                None => break,
            }
        }
        let mut places: Vec<Affiliation> = Vec::new();
        let mut free = first;
        let start = self.scan.hits.partition_point(|hit| (hit.first as usize) < first);
        let hits = self.scan.hits.iter().skip(start);
        for hit in hits.take_while(|hit| (hit.first as usize) < office.last) {
            let place = hit.meaning.is_place();
            if place && hit.first as usize >= free {
                free = hit.last as usize;
                places.extend(self.lexicon.code(hit.meaning).cloned());
            }
        }
        places
    }

    /// More names behind the first, joined by commas and `and`.
    pub(super) fn more_names(&self, names: &mut Vec<Name>) {
        for _ in 0..12 {
            let Some(name) = names.last() else { break };
            // `X (Ghana), Y (Pakistan)`
            let mut next = name.last;
            if self.scan.gap_before(next) == " (" {
                let end =
                    (next + 1..next + 4).find(|at| self.scan.gap_before(*at).starts_with(')'));
                next = end.unwrap_or(next);
            }
            let gap = self.scan.gap_before(next).trim_start_matches(')');
            if self.scan.flags_at(next).has(Flags::AND) && gap.len() <= 2 {
                next += 1;
            } else if gap != ", " {
                break;
            }
            let Some(more) = name_at(self.scan, self.lexicon, next) else { break };
            names.push(more);
        }
    }

    /// Names that have a country of their own, and names without an office, under the head of a list:
    /// `foreign ministers - X from Egypt, Jordan's Y, Z (Qatar)`.
    pub(super) fn lists(&mut self) {
        let heads = std::mem::take(&mut self.heads);
        self.people_under(&heads);
        self.heads = heads;
    }

    fn people_under(&mut self, heads: &[Office]) {
        let mut done = 0;
        for head in heads {
            if head.first < done {
                continue;
            }
            // Long speeches name offices all along; lists of people stand near the head.
            if self.scan.bytes(head.first, head.last).start > LISTS {
                break;
            }
            let (first, last) = self.scan.sentence(head.first);
            done = last;
            let mut at = first;
            while at < last {
                let Some(name) = self.free_name(at) else {
                    at += 1;
                    continue;
                };
                at = name.last.max(at + 1);
                let Some(place) = self.own_place(name) else { continue };
                // `capital de la Mancomunidad de Dominica`: one word that nothing speaks for.
                let alone = name.last - name.first == 1
                    && !name.honoured
                    && self.scan.person_over(name.first).is_none();
                if alone && !self.scan.languages.meet(Languages::ENGLISH) {
                    continue;
                }
                let nearest = heads
                    .iter()
                    .filter(|head| (first..last).contains(&head.first))
                    // Behind the list it must be a plural: `..., all of them foreign ministers`.
                    .filter(|head| head.first < name.first || head.plural)
                    .min_by_key(|head| (head.first > name.first, head.first.abs_diff(name.first)));
                let mut office = nearest.cloned();
                if let Some(office) = &mut office {
                    if !is_sent(office.class) {
                        office.affiliation = Some(place);
                    }
                    office.role = one_of_many(self.scan.text, office.role.clone());
                }
                self.add(name, Anchor::Listed, office);
            }
        }
    }

    /// A name at `at` that is no candidate with an office yet.
    pub(super) fn free_name(&self, at: usize) -> Option<Name> {
        let shape = self.scan.shape_at(at)?;
        let particle = self.scan.flags_at(at).has(Flags::PARTICLE);
        if !(shape.is_capital() || particle || shape == Shape::Uncased) {
            return None;
        }
        let name = name_at(self.scan, self.lexicon, at)?;
        let taken = self.found.iter().any(|one| {
            one.office.is_some() && one.name.first < name.last && name.first < one.name.last
        });
        (!taken).then_some(name)
    }

    /// The country or organisation that stands with a name in a list.
    pub(super) fn own_place(&self, name: Name) -> Option<Affiliation> {
        let scan = self.scan;
        let place = |at: usize| {
            let hit = scan.place_at(at)?;
            Some((hit.last as usize, self.lexicon.code(hit.meaning)?.clone()))
        };
        // X (Egypt)
        if scan.gap_before(name.last) == " ("
            && let Some((last, code)) = place(name.last)
            && scan.gap_before(last).starts_with(')')
        {
            return Some(code);
        }
        if let Some(code) = self.place_behind(name) {
            return Some(code);
        }
        let ending = |end: usize| {
            scan.place_ending_at(end).and_then(|hit| self.lexicon.code(hit.meaning).cloned())
        };
        let before = name.first.checked_sub(1)?;
        // of Egypt X
        let named = scan
            .hits_ending_at(name.first)
            .filter(|hit| hit.meaning.is_country_name() && scan.gap_after(before) == " ")
            .min_by_key(|hit| hit.first);
        if let Some(hit) = named
            && let Some(lead) = (hit.first as usize).checked_sub(1)
            && (scan.flags_at(lead).has(Flags::OF) || scan.flags_at(lead).has(Flags::ARTICLE))
            && name.last - name.first > 1
        {
            return self.lexicon.code(hit.meaning).cloned();
        }
        // Egypt's X
        if scan.word(before) == "s" && matches!(scan.gap_before(before), "'" | "’") {
            return ending(before);
        }
        // Egypt, X
        if scan.gap_after(before) == ", " {
            let after = scan.gap_before(name.last);
            let closed =
                after.starts_with([',', '.', ';']) || scan.flags_at(name.last).has(Flags::AND);
            if closed && name.last - name.first > 1 {
                return ending(name.first);
            }
        }
        None
    }

    /// `X from Egypt`, `X of the Republic of Egypt`.
    pub(super) fn place_behind(&self, name: Name) -> Option<Affiliation> {
        let scan = self.scan;
        let flags = scan.flags_at(name.last);
        let joins = flags.has(Flags::FROM) || flags.has(Flags::OF);
        if !joins || !scan.gap_before(name.last).trim().is_empty() {
            return None;
        }
        let mut at = name.last + 1;
        while scan.flags_at(at).has(Flags::ARTICLE) {
            at += 1;
        }
        let hit = scan.place_at(at)?;
        // `auf Einladung des luxemburgischen Ministers`: an adjective belongs to what follows.
        let adjective = matches!(hit.meaning, Meaning::Country(_, true));
        if adjective && !scan.languages.meet(Languages::ENGLISH) {
            return None;
        }
        self.lexicon.code(hit.meaning).cloned()
    }
}

/// `Ambassadors: X (Mongolia)`: the country is where somebody is sent to.
pub(super) const fn is_sent(class: RoleClass) -> bool {
    matches!(class, RoleClass::Ambassador | RoleClass::Envoy)
}

/// The role of one of those whom a plural names: `foreign ministers` without its last letter.
pub(super) fn one_of_many(text: &str, role: Range<usize>) -> Range<usize> {
    let written = text.get(role.clone()).unwrap_or_default();
    let plural = [
        "ministers",
        "ministres",
        "ministros",
        "ministras",
        "Ministers",
        "Ministros",
        "Ambassadors",
        "ambassadors",
        "Commissioners",
        "commissioners",
        "Presidents",
        "presidents",
    ];
    if plural.iter().any(|word| written.ends_with(word)) { role.start..role.end - 1 } else { role }
}
