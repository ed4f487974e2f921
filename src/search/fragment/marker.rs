//! Finds what a query looks for in a text, in one pass over its words.

use std::collections::HashMap;
use std::ops::Range;

use index_schema::analysis::{Language, for_each_exact_word, stem_word};

use super::targets::{Targets, Way};
use crate::query::TextScope;
use crate::search::compile::{is_lone_character, occurrences};

/// Finds targets in the texts of one language.
pub(in crate::search) struct Marker<'t> {
    targets: &'t Targets,
    language: Language,
    /// Which targets a stem, or an exact word, meets.
    stems: HashMap<String, Vec<usize>>,
    exact: HashMap<String, Vec<usize>>,
    phrases: Vec<Phrase>,
    /// What the places of phrases can hold, each once.
    slots: Vec<Slot<'t>>,
    /// What words met that were seen before.
    seen: HashMap<String, Met>,
}

/// Words in a row that are looked for.
struct Phrase {
    /// Number of the target.
    target: usize,
    /// Numbers of the slots of its places.
    places: Vec<usize>,
    slop: u32,
}

#[derive(PartialEq, Eq)]
enum Slot<'t> {
    Word(&'t str),
    Beginning(&'t str),
}

/// What a word meets.
#[derive(Default)]
struct Met {
    targets: Vec<usize>,
    slots: Vec<usize>,
}

/// A place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) bytes: Range<usize>,
    /// Number of the target.
    pub(super) target: usize,
}

/// The words of a text, and the places found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The bytes of each word.
    pub(super) words: Vec<Range<usize>>,
    /// In the order of their beginnings.
    pub(super) marks: Vec<Mark>,
}

impl<'t> Marker<'t> {
    pub(in crate::search) fn new(targets: &'t Targets, language: &str) -> Self {
        let mut marker = Self {
            targets,
            language: Language::from_code(language),
            stems: HashMap::new(),
            exact: HashMap::new(),
            phrases: Vec::new(),
            slots: Vec::new(),
            seen: HashMap::new(),
        };
        for (number, target) in targets.list.iter().enumerate() {
            for way in &target.ways {
                marker.add(number, way);
            }
        }
        marker
    }

    fn add(&mut self, target: usize, way: &'t Way) {
        let mut exact = |word: &str| self.exact.entry(word.to_owned()).or_default().push(target);
        match way {
            Way::Stem(word) => {
                if is_lone_character(word) {
                    exact(word);
                }
                self.stems.entry(stem_word(word, self.language)).or_default().push(target);
            }
            Way::Exact(word) => exact(word),
            Way::Phrase { words, slop, last_is_prefix } => {
                let mut places = Vec::with_capacity(words.len());
                for (place, word) in words.iter().enumerate() {
                    let is_beginning = *last_is_prefix && place + 1 == words.len();
                    let slot = if is_beginning { Slot::Beginning(word) } else { Slot::Word(word) };
                    let known = self.slots.iter().position(|known| *known == slot);
                    places.push(known.unwrap_or(self.slots.len()));
                    if known.is_none() {
                        self.slots.push(slot);
                    }
                }
                self.phrases.push(Phrase { target, places, slop: *slop });
            }
            Way::Prefix(_) | Way::Fuzzy(..) => {}
        }
    }

    /// Byte ranges of a title to mark.
    pub(in crate::search) fn title_marks(&mut self, title: &str) -> Vec<Range<usize>> {
        apart(self.find(title, true).marks.into_iter().map(|mark| mark.bytes))
    }

    /// Byte ranges of a body to mark.
    pub(super) fn body_marks(&mut self, body: &str) -> Vec<Range<usize>> {
        apart(self.find(body, false).marks.into_iter().map(|mark| mark.bytes))
    }

    /// The words of a text and the places in it.
    pub(super) fn find(&mut self, text: &str, is_title: bool) -> Found {
        let mut found = Found::default();
        let targets = self.targets;
        let counts = |target: usize| is_title || targets.list[target].scope == TextScope::Anywhere;
        let mut positions: Vec<Vec<u32>> = vec![Vec::new(); self.slots.len()];
        let mut position = 0;
        for_each_exact_word(text, self.language, |word, bytes| {
            let met = self.met_by(word);
            for target in met.targets.iter().filter(|target| counts(**target)) {
                found.marks.push(Mark { bytes: bytes.clone(), target: *target });
            }
            for slot in &met.slots {
                positions[*slot].push(position);
            }
            position += 1;
            found.words.push(bytes);
        });
        for phrase in self.phrases.iter().filter(|phrase| counts(phrase.target)) {
            let places: Vec<&[u32]> =
                phrase.places.iter().map(|slot| positions[*slot].as_slice()).collect();
            if places.iter().any(|positions| positions.is_empty()) {
                continue;
            }
            for mut positions in occurrences(&places, phrase.slop) {
                positions.sort_unstable();
                // Words that stand in a row are one mark.
                for run in positions.chunk_by(|one, other| one + 1 == *other) {
                    let at = |position: u32| &found.words[position as usize];
                    let bytes = at(run[0]).start..at(run[run.len() - 1]).end;
                    found.marks.push(Mark { bytes, target: phrase.target });
                }
            }
        }
        found.marks.sort_by_key(|mark| (mark.bytes.start, mark.bytes.end, mark.target));
        found.marks.dedup();
        found
    }

    fn met_by(&mut self, word: &str) -> &Met {
        if !self.seen.contains_key(word) {
            let met = self.meets(word);
            self.seen.insert(word.to_owned(), met);
        }
        &self.seen[word]
    }

    /// What a word meets by itself.
    fn meets(&self, word: &str) -> Met {
        let mut met = Met::default();
        if !self.stems.is_empty() {
            let stem = stem_word(word, self.language);
            met.targets.extend(self.stems.get(&stem).into_iter().flatten());
        }
        met.targets.extend(self.exact.get(word).into_iter().flatten());
        for (number, target) in self.targets.list.iter().enumerate() {
            let is_met = target.ways.iter().any(|way| match way {
                Way::Prefix(start) => word.starts_with(start.as_str()),
                Way::Fuzzy(exact, distance) => {
                    strsim::osa_distance(exact, word) <= usize::from(*distance)
                }
                Way::Stem(_) | Way::Exact(_) | Way::Phrase { .. } => false,
            });
            if is_met {
                met.targets.push(number);
            }
        }
        met.targets.sort_unstable();
        met.targets.dedup();
        for (number, slot) in self.slots.iter().enumerate() {
            let fits = match slot {
                Slot::Word(exact) => word == *exact,
                Slot::Beginning(start) => word.starts_with(start),
            };
            if fits {
                met.slots.push(number);
            }
        }
        met
    }
}

/// Ranges that rise by their beginnings, those that touch or overlap made one.
pub(super) fn apart(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges.filter(|range| !range.is_empty()) {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            Some(_) | None => apart.push(range),
        }
    }
    apart
}
