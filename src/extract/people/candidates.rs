//! Names found around anchors: offices, titles such as `Mr`, people whom the authority files know.

use std::ops::Range;

use index_schema::model::{Affiliation, TextField};

use super::bare::{bare, family};
use super::lists::{is_sent, one_of_many};
use super::name::{self, Name, begins_institution, name_at, name_before};
use super::office::{Office, office_at};
use crate::authority::OfficeWord;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::{Lexicon, Meaning};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// What makes a name a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Anchor {
    /// A family name alone that the authority files have.
    Family,
    /// A full name that something else than an office speaks for.
    Bare,
    /// A full name of the authority files.
    Known,
    /// A title such as `Mr`.
    Title,
    /// In a list whose head gives the office, or with a country of its own.
    Listed,
    /// An office beside it.
    Office,
    /// On a list of those present, a name a line.
    Roll,
    /// At the head of a turn of a transcript.
    Turn,
    /// A line `Name, Office` above the text.
    Header,
}

/// One place where a person is named.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) field: TextField,
    /// Words of the name.
    pub(super) name: Name,
    pub(super) bytes: Range<usize>,
    pub(super) anchor: Anchor,
    pub(super) office: Option<Office>,
    /// The country or organisation named with the person.
    pub(super) affiliation: Option<Affiliation>,
    /// The candidate just before, joined by `and` or a comma: whoever has no country has the same.
    pub(super) beside: Option<usize>,
}

/// What is found in a text.
pub(super) struct Found {
    /// Every candidate in order.
    pub(super) candidates: Vec<Candidate>,
    /// Offices without a name of their own.
    pub(super) nameless: Vec<Office>,
}

/// Every candidate of a text in order.
pub(super) fn candidates(scan: &Scan<'_>, lexicon: &Lexicon<'_>, field: TextField) -> Found {
    let mut finder = Finder { scan, lexicon, field, found: Vec::new(), heads: Vec::new() };
    finder.anchors();
    finder.lists();
    finder.found.sort_by_key(|candidate| candidate.name.first);
    let mut found = finder.found;
    // In a heading of capitals names are told from other words by the files alone.
    if field == TextField::Title && is_shouted(scan) {
        found.retain(|one| {
            one.name.honoured
                || (one.name.first..one.name.last).any(|at| scan.person_over(at).is_some())
        });
    }
    let mut more = bare(scan, lexicon, field, &found);
    // A family name alone is none inside a longer name.
    found.retain(|one| {
        let next = more.partition_point(|other| other.name.last <= one.name.first);
        one.anchor != Anchor::Family
            || more.get(next).is_none_or(|other| other.name.first > one.name.first)
    });
    found.append(&mut more);
    found.sort_by_key(|candidate| candidate.name.first);
    Found { candidates: found, nameless: finder.heads }
}

/// Whether a text is written in capitals throughout.
fn is_shouted(scan: &Scan<'_>) -> bool {
    scan.words.len() > 2
        && !scan.words.iter().any(|word| matches!(word.shape, Shape::Lower | Shape::Title))
}

/// A candidate of these words, whatever made them one.
pub(super) fn candidate(
    scan: &Scan<'_>,
    field: TextField,
    name: Name,
    anchor: Anchor,
    office: Option<Office>,
) -> Candidate {
    let affiliation = office.as_ref().and_then(|office| office.affiliation.clone());
    let bytes = scan.bytes(name.first, name.last);
    Candidate { field, name, bytes, anchor, office, affiliation, beside: None }
}

pub(super) struct Finder<'s, 't, 'a> {
    pub(super) scan: &'s Scan<'t>,
    pub(super) lexicon: &'s Lexicon<'a>,
    field: TextField,
    pub(super) found: Vec<Candidate>,
    /// Offices without a name of their own: they can be the head of a list.
    pub(super) heads: Vec<Office>,
}

impl Finder<'_, '_, '_> {
    fn anchors(&mut self) {
        let mut free = 0;
        for number in 0..self.scan.hits.len() {
            let Some(hit) = self.scan.hits.get(number).copied() else { break };
            let at = hit.first as usize;
            if at < free {
                continue;
            }
            match hit.meaning {
                Meaning::Office(phrase) => {
                    let Some(phrase) = self.lexicon.offices.get(usize::from(phrase)) else {
                        continue;
                    };
                    if phrase.word == OfficeWord::Honorific {
                        free = self.honorific(at).unwrap_or(free);
                    } else if let Some(office) = office_at(self.scan, self.lexicon, at) {
                        free = self.office(office);
                    }
                }
                // `Prince Faisal bin Farhan`: the office goes first.
                Meaning::Person(_) if self.begins_office(at) => {}
                Meaning::Person(_) => {
                    let character = self.scan.shape_at(at) == Some(Shape::Character);
                    if hit.words().len() < 2 && !self.uncased(at) {
                        if let Some(name) = family(self.scan, at) {
                            free = name.last;
                            self.add(name, Anchor::Family, None);
                            continue;
                        }
                        // `С.В. Лаврова`: initials make a family name a full one.
                        if let Some(name) = self.behind_initials(at) {
                            free = name.last;
                            self.add(name, Anchor::Known, None);
                        }
                        continue;
                    }
                    if let Some(name) = name_at(self.scan, self.lexicon, at)
                        && (name.known || character)
                        && !begins_institution(self.scan, name.last)
                    {
                        free = name.last;
                        self.add(name, Anchor::Known, None);
                    }
                }
                Meaning::Country(..)
                | Meaning::Organisation(_)
                | Meaning::City(_)
                | Meaning::Month(_)
                | Meaning::Weekday(_)
                | Meaning::Grammar(_) => {}
            }
        }
    }

    fn behind_initials(&self, at: usize) -> Option<Name> {
        let initials = (at.saturating_sub(2)..at)
            .rev()
            .take_while(|word| {
                self.scan.shape_at(*word) == Some(Shape::Initial)
                    && self.scan.gap_after(*word).starts_with('.')
            })
            .last()?;
        name_at(self.scan, self.lexicon, initials).filter(|name| name.last > at)
    }

    fn begins_office(&self, at: usize) -> bool {
        self.scan.hits_at(at).any(|hit| {
            self.lexicon.office_word(hit.meaning).is_some_and(|word| word != OfficeWord::Honorific)
        })
    }

    fn uncased(&self, at: usize) -> bool {
        // Two characters at least: a family name of one character is a common word.
        matches!(self.scan.shape_at(at), Some(Shape::Uncased | Shape::Character))
            && self
                .scan
                .hits_at(at)
                .any(|hit| matches!(hit.meaning, Meaning::Person(_)) && hit.words().len() > 1)
    }

    fn honorific(&mut self, at: usize) -> Option<usize> {
        let name = name_at(self.scan, self.lexicon, at).filter(|name| name.honoured)?;
        self.add(name, Anchor::Title, None);
        Some(name.last)
    }

    /// Adds a candidate, or an office to a candidate that has none.
    pub(super) fn add(&mut self, name: Name, anchor: Anchor, office: Option<Office>) {
        let same = self.found.iter_mut().rev().take(6).find(|one| {
            one.name.last == name.last
                || (one.name.first <= name.first && name.first < one.name.last)
        });
        if let Some(one) = same {
            if one.office.is_none() && office.is_some() {
                one.affiliation = office.as_ref().and_then(|office| office.affiliation.clone());
                one.office = office;
                one.anchor = one.anchor.max(anchor);
            }
            return;
        }
        self.found.push(candidate(self.scan, self.field, name, anchor, office));
    }

    /// Gives an office its name; returns the word to go on from.
    fn office(&mut self, office: Office) -> usize {
        let last = office.last;
        let direct = self.after(last, false).or_else(|| self.after_note(last));
        if let Some(name) = direct {
            return self.add_all(name, &office);
        }
        // `the Apostolic Nuncio, Archbishop X`
        if let Some(name) = self.after_title(last) {
            return self.add_all(name, &office);
        }
        if let Some(name) = self.begins_clause(&office) {
            return self.add_all(name, &office);
        }
        if let Some(name) = self.before(&office) {
            let taken = self
                .found
                .iter_mut()
                .rev()
                .take(6)
                .find(|one| one.name.last == name.last && one.office.is_some());
            match taken {
                None => {
                    self.add(name, Anchor::Office, Some(office));
                    return last;
                }
                // `Ambassador X, Assistant Secretary General`: what follows says more.
                Some(one)
                    if one
                        .office
                        .as_ref()
                        .is_some_and(|known| known.title && known.last <= name.first)
                        && (!office.vague || self.scan.word(last) == "to") =>
                {
                    one.affiliation = office.affiliation.clone().or(one.affiliation.take());
                    one.office = Some(office);
                    return last;
                }
                Some(_) => {}
            }
        }
        if let Some((name, both)) = self.with_next(&office) {
            return self.add_all(name, &both);
        }
        if let Some(name) = self.after(last, true)
            && !self.opens_phrase(&office, name)
        {
            return self.add_all(name, &office);
        }
        self.heads.push(office);
        last
    }

    /// One name, or under a plural all of them: `Presidents Biden and Putin`; `the Foreign Ministers of
    /// Armenia and Azerbaijan, X and Y` have their countries in turn.
    fn add_all(&mut self, name: Name, office: &Office) -> usize {
        let mut names = vec![name];
        if office.plural {
            self.more_names(&mut names);
        }
        let places = self.places_of(office);
        let each = places.len() > 1 && places.len() == names.len();
        for (number, name) in names.iter().enumerate() {
            let mut office = office.clone();
            if each {
                office.affiliation = places.get(number).cloned();
            } else if !office.plural && office.affiliation.is_none() {
                // `Foreign Minister X of Egypt`
                office.affiliation = self.place_behind(*name);
            } else if office.plural {
                if names.len() > 1 && places.len() > 1 {
                    office.affiliation = None;
                }
                // `the ministers X from Norway, Y from Sweden`; an ambassador's is the post.
                if !is_sent(office.class) {
                    office.affiliation = self.own_place(*name).or(office.affiliation);
                }
                office.role = one_of_many(self.scan.text, office.role);
            }
            self.add(*name, Anchor::Office, Some(office));
        }
        if office.plural {
            self.heads.push(office.clone());
        }
        names.last().map_or(name.last, |name| name.last)
    }

    /// The name after an office: directly, or behind a comma.
    pub(super) fn after(&self, last: usize, comma: bool) -> Option<Name> {
        let gap = self.scan.gap_before(last);
        let fits = if comma {
            matches!(gap, ", " | ",\u{a0}" | ": " | " – " | " — " | ",\n" | "), ")
                || (gap == "\n" && self.scan.wrapped)
        } else {
            matches!(gap, " " | "\u{a0}" | "" | "\u{202f}" | "  " | ") ")
                || (gap == "\n" && self.scan.wrapped)
                || (gap == ". " && last > 0 && self.scan.flags_at(last - 1).has(Flags::SHORT))
        };
        if !fits {
            return None;
        }
        let name = name_at(self.scan, self.lexicon, last)?;
        if !comma {
            return Some(name).filter(|name| !self.heads_society(*name));
        }
        // `the Foreign Minister, Egypt's ...`: a name behind a comma is one if it ends there.
        let next = self.scan.gap_before(name.last);
        let apposition = next.starts_with([',', '.', ';', ')', '،', '»', '\n']) || next.is_empty();
        // Letters behind a name: `TD`, `MP`.
        let verb = match self.scan.shape_at(name.last) {
            Some(Shape::Lower) => true,
            Some(Shape::Upper) => self.scan.flags_at(name.last).has(Flags::PLAIN),
            _ => false,
        };
        ((apposition || verb || name.honoured)
            && (name.last - name.first > 1 || name.honoured || name.known))
            .then_some(name)
    }

    /// `donde asume X, el ministro de Y, Z, se reunió con ...`: in French and Spanish an office with an article
    /// between two names, and a verb behind the second, begins a clause about the second.
    fn begins_clause(&self, office: &Office) -> Option<Name> {
        let romance = Languages::FRENCH.and(Languages::SPANISH);
        if !self.scan.languages.meet(romance) || self.scan.languages.meet(Languages::ENGLISH) {
            return None;
        }
        let article = office.first.checked_sub(1)?;
        let clause = self.scan.flags_at(article).has(Flags::ARTICLE)
            && self.scan.gap_before(article) == ", ";
        let name = self.after(office.last, true).filter(|_| clause)?;
        let next = name.last;
        let verb = self.scan.gap_before(next) == ", "
            && self.scan.shape_at(next) == Some(Shape::Lower)
            && !self.scan.flags_at(next).has(Flags::ARTICLE)
            && !self.scan.flags_at(next).has(Flags::AND)
            && self.scan.hits_at(next).all(|hit| matches!(hit.meaning, Meaning::Grammar(_)));
        verb.then_some(name)
    }

    /// `To the Estonian Ambassador, X spoke of ...`: the name is the subject.
    fn opens_phrase(&self, office: &Office, name: Name) -> bool {
        let verb = self.scan.shape_at(name.last) == Some(Shape::Lower)
            && self.scan.gap_before(name.last) == " ";
        let article =
            office.first.checked_sub(1).filter(|at| self.scan.flags_at(*at).has(Flags::ARTICLE));
        let lead = article.unwrap_or(office.first);
        let Some(before) = lead.checked_sub(1) else { return false };
        let starts = before.checked_sub(1).is_none_or(|last| self.scan.ends_sentence(last));
        let flags = self.scan.flags_at(before);
        verb && starts
            && (flags.has(Flags::TO)
                || flags.has(Flags::IN)
                || matches!(self.scan.word(before), "With" | "Before" | "After" | "Like"))
    }

    /// The name before an office: `Name, [the] Office`.
    fn before(&self, office: &Office) -> Option<Name> {
        let mut end = office.first;
        let article = end.checked_sub(1).filter(|at| self.scan.flags_at(*at).has(Flags::ARTICLE));
        let lead = article.unwrap_or(end);
        // `X as Ambassador to Y`
        if let Some(before) = lead.checked_sub(1)
            && self.scan.word(before) == "as"
            && self.scan.gap_before(before) == " "
        {
            return name_before(self.scan, self.lexicon, before)
                .filter(|name| name.last - name.first > 1 || name.honoured || name.known);
        }
        // `About X, the Foreign Minister said`: the office begins something new.
        if article.is_some()
            && self.scan.gap_before(office.last) == " "
            && self.scan.flags_at(office.last).has(Flags::SAY)
        {
            return None;
        }
        if let Some(name) = self.before_attribute(lead) {
            return Some(name);
        }
        for _ in 0..4 {
            let before = end.checked_sub(1)?;
            let gap = self.scan.gap_after(before);
            if gap.contains([',', '(', '–', '—', '،']) {
                break;
            }
            let flags = self.scan.flags_at(before);
            let passes = flags.has(Flags::ARTICLE)
                || matches!(self.scan.word(before), "his" | "her" | "its" | "their")
                || ((flags.has(Flags::PLAIN) || flags.has(Flags::TOPIC))
                    && self.scan.shape_at(before).is_some_and(Shape::is_capital));
            if !passes || gap.contains('\n') {
                return None;
            }
            end = before;
        }
        let gap = self.scan.gap_before(end);
        if !(gap.starts_with([',', ')']) || gap == " (" || gap == " – " || gap == " — ")
            || gap.contains('\n') && !self.scan.wrapped
        {
            return None;
        }
        let end = self.before_letters(end);
        // One word alone is a name if the files have it: `Auparavant, la ministre` is none.
        name_before(self.scan, self.lexicon, end).filter(|name| {
            name.last - name.first > 1
                || name.honoured
                || self.scan.person_over(name.first).is_some()
                || self.scan.languages.meet(Languages::ENGLISH)
        })
    }

    /// `X, die in Vaduz akkreditierte Botschafterin`: a German attribute between the article and the office.
    fn before_attribute(&self, office: usize) -> Option<Name> {
        const LONGEST: usize = 7;
        if !self.scan.languages.meet(Languages::GERMAN)
            || self.scan.languages.meet(Languages::ENGLISH)
        {
            return None;
        }
        let adjective = office.checked_sub(1)?;
        if self.scan.shape_at(adjective) != Some(Shape::Lower) {
            return None;
        }
        let article = (office.saturating_sub(LONGEST)..adjective)
            .rev()
            .find(|at| self.scan.gap_before(*at) != " ")?;
        let opens = self.scan.gap_before(article) == ", "
            && matches!(self.scan.word(article), "der" | "die" | "dem" | "den" | "des")
            && (article + 1..=office).all(|at| self.scan.gap_before(at) == " ")
            && (self.scan.word(adjective).ends_with('e')
                || self.scan.word(adjective).ends_with("en"));
        let name = opens.then(|| name_before(self.scan, self.lexicon, article)).flatten()?;
        (name.last - name.first > 1 || name.known).then_some(name)
    }

    /// Where a name ends before letters or a note behind it: `X, MP, Minister`, `X (left), Minister`.
    fn before_letters(&self, end: usize) -> usize {
        let Some(last) = end.checked_sub(1) else { return end };
        // `X, EGH, MP, Minister`: capitals behind a name that is not in capitals itself.
        let mut free = end;
        for _ in 0..3 {
            let Some(at) = free.checked_sub(1) else { break };
            let spaced = self.scan.gap_before(at) == " "
                && self.scan.flags_at(at).has(Flags::PLAIN)
                && self.scan.word(at).len() <= 5;
            let letters = self.scan.shape_at(at) == Some(Shape::Upper)
                && (self.scan.gap_before(at).starts_with(',') || spaced)
                && at.checked_sub(1).is_some_and(|before| {
                    self.scan.flags_at(at).has(Flags::PLAIN)
                        || self.scan.word(at).len() <= 5
                            && !self.scan.hits_at(at).any(|hit| hit.meaning.is_place())
                            && self.scan.shape_at(before) != Some(Shape::Lower)
                });
            if !letters {
                break;
            }
            free = at;
        }
        if free < end {
            return free;
        }
        let note = self.scan.gap_before(end).starts_with(')')
            && self.scan.shape_at(last) == Some(Shape::Lower)
            && matches!(self.scan.word(last), "left" | "right" | "centre" | "center");
        let opens =
            (last.saturating_sub(2)..=last).rev().find(|at| self.scan.gap_before(*at) == " (");
        opens.filter(|_| note).unwrap_or(end)
    }
}

/// The name as written, white space normalised.
pub(super) fn text_of(scan: &Scan<'_>, candidate: &Candidate) -> String {
    name::written(scan.text.get(candidate.bytes.clone()).unwrap_or_default())
}
