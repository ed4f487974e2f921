//! What else an office is of or for, in words that no table has, as far as the name: `secretario de Estado para
//! Iberoamérica y el Español en el Mundo, X`, `начальник управления цифровой дипломатии МИД X`.
//!
//! The words are read as one noun phrase. It counts only if a person's name ends it, behind a comma (in Russian,
//! and in German before a known given name, right behind): without one nothing tells where an office ends and
//! the sentence goes on. English has its portfolios before the office.

use index_schema::model::Affiliation;

use super::Reading;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::Meaning;
use crate::extract::people::name::{name_at, skip_honorifics};
use crate::extract::words::Shape;

/// Longest phrase in words.
const LONGEST: usize = 22;

impl Reading<'_, '_, '_> {
    /// Reads on to the name, if there is one.
    pub(super) fn duties(&mut self) {
        let listed = self.scan.gap_before(self.at) == ", " && self.is_topic(self.at);
        if self.scan.languages.meet(Languages::ENGLISH)
            || !(self.apostrophe_or_space(self.at) || listed)
        {
            return;
        }
        // The name stands right here.
        let here = name_at(self.scan, self.lexicon, self.at).filter(|_| !self.is_common(self.at));
        let of_one = |last: usize| last == self.at + 1 && self.portfolio;
        if here.is_some_and(|name| name.honoured || name.known || !of_one(name.last)) {
            return;
        }
        let mut at = self.at;
        let mut place = None;
        while at < self.at + LONGEST && at < self.scan.words.len() {
            if at > self.at && self.is_named(at) {
                self.accept(at, place);
                return;
            }
            let comma = self.scan.gap_before(at) == ", ";
            let listed = comma && (self.scan.flags_at(at).has(Flags::OF) || self.is_topic(at));
            if !(self.apostrophe_or_space(at) || listed) || !self.belongs(at) {
                return;
            }
            if let Some((last, code)) = self.longest_place(at) {
                let of = at.checked_sub(1).is_some_and(|before| self.begins_of(before));
                if of || self.scan.languages.meet(Languages::RUSSIAN) {
                    place = place.or(Some((at, last, code)));
                }
                at = last;
            } else {
                at += 1;
            }
        }
    }

    /// The place at `at`, or one that begins within it and goes on: `República de Guinea Ecuatorial`.
    fn longest_place(&self, at: usize) -> Option<(usize, Affiliation)> {
        let (last, code) = self.place_at(at)?;
        let longer = (at + 1..last).find_map(|at| self.place_at(at).filter(|(end, _)| *end > last));
        Some(longer.unwrap_or((last, code)))
    }

    fn is_topic(&self, at: usize) -> bool {
        self.scan.flags_at(at).has(Flags::TOPIC)
            && self.scan.shape_at(at).is_some_and(Shape::is_capital)
    }

    /// Whether `de`, `de la`, `des` and the like end at word `last`.
    fn begins_of(&self, last: usize) -> bool {
        let of = |at: usize| self.scan.flags_at(at).has(Flags::OF);
        let article = self.scan.flags_at(last).has(Flags::ARTICLE);
        of(last) || article && last.checked_sub(1).is_some_and(of)
    }

    fn accept(&mut self, at: usize, place: Option<(usize, usize, Affiliation)>) {
        self.role_end = at;
        if let Some((first, last, code)) = place {
            if self.affiliation.is_none() && last == at {
                let small = |at: usize| {
                    let flags = self.scan.flags_at(at);
                    flags.has(Flags::OF) || flags.has(Flags::ARTICLE) || flags.has(Flags::STATE)
                };
                let mut end = first;
                while end > self.at && small(end - 1) {
                    end -= 1;
                }
                self.role_end = end;
            }
            self.affiliation = self.affiliation.take().or(Some(code));
        }
        self.at = at;
        self.portfolio = true;
    }

    /// Whether the name of whoever holds the office begins at `at`.
    fn is_named(&self, at: usize) -> bool {
        let gap = self.scan.gap_before(at);
        let russian = self.scan.languages.meet(Languages::RUSSIAN);
        let german =
            self.scan.languages.meet(Languages::GERMAN) && self.scan.flags_at(at).has(Flags::GIVEN);
        let titled = skip_honorifics(self.scan, self.lexicon, at) > at;
        if !(gap == ", " || gap == " " && (russian || german)) || !titled && self.is_common(at) {
            return false;
        }
        let Some(name) = name_at(self.scan, self.lexicon, at) else { return false };
        let initial = self.scan.shape_at(at) == Some(Shape::Initial);
        let full = name.last - name.first > 1 || name.honoured || name.known || initial;
        // `de la Casa Blanca, X`: no portfolio goes on behind it.
        let behind = self.scan.gap_before(name.last);
        let closed = behind.is_empty()
            || behind.starts_with([',', '.', ';', ')', ':', '»', '\n'])
            || self.scan.shape_at(name.last) == Some(Shape::Lower)
            || self.scan.shape_at(name.last) == Some(Shape::Number);
        full && closed
    }

    /// A capitalised word that begins no name: an adjective of an institution, a word of the tables.
    fn is_common(&self, at: usize) -> bool {
        let flags = self.scan.flags_at(at);
        let adjective = self.scan.languages.meet(Languages::RUSSIAN)
            && is_russian_adjective(self.scan.word(at))
            && !flags.has(Flags::GIVEN);
        flags.has(Flags::PLAIN) || flags.has(Flags::TOPIC) || flags.has(Flags::STATE) || adjective
    }

    /// Whether a word can be part of what an office is of or for.
    fn belongs(&self, at: usize) -> bool {
        let scan = self.scan;
        let flags = scan.flags_at(at);
        let Some(shape) = scan.shape_at(at) else { return false };
        let small = |flags: Flags| {
            flags.has(Flags::OF)
                || flags.has(Flags::TO)
                || flags.has(Flags::ARTICLE)
                || flags.has(Flags::AND)
        };
        let before = at.checked_sub(1).map_or(Flags::NONE, |before| scan.flags_at(before));
        let office = self
            .office_word(at)
            .is_some_and(|(_, word)| matches!(word, crate::authority::OfficeWord::Office(_)));
        let majesty = (at.saturating_sub(2)..at)
            .any(|at| matches!(scan.word(at), "Majesté" | "Majestad" | "Majestät" | "Величества"));
        if office && !majesty || shape == Shape::Number {
            return false;
        }
        if small(flags) || flags.has(Flags::STATE) || self.place_at(at).is_some() {
            return true;
        }
        let verb = flags.has(Flags::JOIN)
            || flags.has(Flags::MEET)
            || flags.has(Flags::SAY)
            || flags.has(Flags::ABOUT)
            || flags.has(Flags::PURPOSE);
        if shape == Shape::Lower && verb && !flags.has(Flags::TOPIC) && !small(before) {
            return false;
        }
        let person = flags.has(Flags::GIVEN)
            || scan.hits_at(at).any(|hit| matches!(hit.meaning, Meaning::Person(_)));
        let word = scan.word(at);
        if scan.languages.meet(Languages::RUSSIAN) {
            return match shape {
                Shape::Lower => !verb && !is_russian_verb(word),
                Shape::Upper => word.chars().count() <= 7,
                Shape::Title
                | Shape::Initial
                | Shape::Number
                | Shape::Uncased
                | Shape::Character => self.is_common(at),
            };
        }
        let behind_small = small(before)
            || matches!(scan.gap_before(at), "'" | "’")
            || scan.gap_before(at) == ", ";
        if scan.languages.meet(Languages::GERMAN) {
            let adjective = ["en", "er", "es", "em", "e"].iter().any(|end| word.ends_with(end));
            let behind_adjective =
                at > 0 && scan.shape_at(at - 1) == Some(Shape::Lower) && !small(before);
            return match shape {
                Shape::Lower => behind_small && adjective && word.chars().count() > 3,
                Shape::Title
                | Shape::Upper
                | Shape::Initial
                | Shape::Number
                | Shape::Uncased
                | Shape::Character => (behind_small || behind_adjective) && !person,
            };
        }
        match shape {
            Shape::Lower => {
                let with = matches!(word, "con" | "avec");
                with || behind_small || word.chars().count() > 4 && !is_romance_verb(word)
            }
            Shape::Upper => behind_small && word.chars().count() <= 7,
            Shape::Title | Shape::Initial | Shape::Number | Shape::Uncased | Shape::Character => {
                !person || at == self.at
            }
        }
    }
}

/// Endings of adjectives in the genitive, dative or instrumental: `Парламентской`, `Верховного`.
fn is_russian_adjective(word: &str) -> bool {
    const ENDINGS: [&str; 9] =
        ["ской", "ского", "ных", "ного", "ной", "ских", "ским", "ным", "скому"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Endings of verbs, and words that begin a clause.
fn is_russian_verb(word: &str) -> bool {
    const ENDINGS: [&str; 16] = [
        "ал", "ил", "ел", "ла", "ло", "ли", "ся", "сь", "ет", "ит", "ут", "ют", "ат", "ят", "ть",
        "ёл",
    ];
    const NOUNS: [&str; 6] = ["дела", "отдела", "числа", "комитет", "совет", "факультет"];
    const CLAUSE: [&str; 12] =
        ["с", "со", "что", "как", "где", "к", "ко", "о", "об", "от", "из", "у"];
    ENDINGS.iter().any(|ending| word.ends_with(ending)) && !NOUNS.contains(&word)
        || CLAUSE.contains(&word)
        || word.starts_with("котор")
}

/// Endings that are a verb's of what is told or to come: `firmó`, `viajaron`, `rencontrait`.
fn is_romance_verb(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["ó", "aron", "ieron", "ará", "erá", "irá", "ait", "aient", "eront"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}
