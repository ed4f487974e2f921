//! Finds what a query looks for in a text.

use std::collections::HashMap;
use std::ops::Range;

use index_schema::analysis::{Language, exact_words_in, stem_word};

use super::targets::{Target, Targets, Way};
use crate::query::TextScope;
use crate::search::compile::{is_lone_character, occurrences};

/// Finds targets in the texts of one language.
pub(in crate::search) struct Marker<'t> {
    targets: &'t Targets,
    language: Language,
    /// Which targets a stem, or an exact word, meets.
    stems: HashMap<String, Vec<usize>>,
    exact: HashMap<String, Vec<usize>>,
    /// Which targets words met that were seen before.
    seen: HashMap<String, Vec<usize>>,
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
        let language = Language::from_code(language);
        let mut stems: HashMap<String, Vec<usize>> = HashMap::new();
        let mut exact: HashMap<String, Vec<usize>> = HashMap::new();
        for (number, target) in targets.list.iter().enumerate() {
            for way in &target.ways {
                match way {
                    Way::Stem(word) => {
                        stems.entry(stem_word(word, language)).or_default().push(number);
                        if is_lone_character(word) {
                            exact.entry(word.clone()).or_default().push(number);
                        }
                    }
                    Way::Exact(word) => exact.entry(word.clone()).or_default().push(number),
                    Way::Prefix(_) | Way::Fuzzy(..) | Way::Phrase { .. } => {}
                }
            }
        }
        Self { targets, language, stems, exact, seen: HashMap::new() }
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
        let words = exact_words_in(text, self.language);
        found.words = words.iter().map(|word| word.bytes.clone()).collect();
        if self.targets.list.is_empty() {
            return found;
        }
        let targets = self.targets;
        let counts = |target: &Target| is_title || target.scope == TextScope::Anywhere;
        for word in &words {
            for target in self.met_by(&word.text) {
                if counts(&targets.list[*target]) {
                    found.marks.push(Mark { bytes: word.bytes.clone(), target: *target });
                }
            }
        }
        for (number, target) in targets.list.iter().enumerate() {
            for way in &target.ways {
                if let Way::Phrase { words: phrase, slop, last_is_prefix } = way
                    && counts(target)
                {
                    let at = |position: u32| words[position as usize].bytes.clone();
                    let texts = words.iter().map(|word| word.text.as_str());
                    let places = places(texts, phrase, *last_is_prefix);
                    let places: Vec<&[u32]> = places.iter().map(Vec::as_slice).collect();
                    for mut positions in occurrences(&places, *slop) {
                        positions.sort_unstable();
                        // Words that stand in a row are one mark.
                        for run in positions.chunk_by(|one, other| one + 1 == *other) {
                            let bytes = at(run[0]).start..at(run[run.len() - 1]).end;
                            found.marks.push(Mark { bytes, target: number });
                        }
                    }
                }
            }
        }
        found.marks.sort_by_key(|mark| (mark.bytes.start, mark.bytes.end, mark.target));
        found.marks.dedup();
        found
    }

    /// The targets that a word meets by itself.
    fn met_by(&mut self, word: &str) -> &[usize] {
        if !self.seen.contains_key(word) {
            let mut met = Vec::new();
            if !self.stems.is_empty() {
                met.extend(self.stems.get(&stem_word(word, self.language)).into_iter().flatten());
            }
            met.extend(self.exact.get(word).into_iter().flatten());
            for (number, target) in self.targets.list.iter().enumerate() {
                let is_met = target.ways.iter().any(|way| match way {
                    Way::Prefix(start) => word.starts_with(start.as_str()),
                    Way::Fuzzy(exact, distance) => {
                        strsim::osa_distance(exact, word) <= usize::from(*distance)
                    }
                    Way::Stem(_) | Way::Exact(_) | Way::Phrase { .. } => false,
                });
                if is_met {
                    met.push(number);
                }
            }
            met.sort_unstable();
            met.dedup();
            self.seen.insert(word.to_owned(), met);
        }
        self.seen.get(word).map_or(&[], Vec::as_slice)
    }
}

/// The positions of the word of each place of a phrase; none at all where a word is missing.
fn places<'w>(
    texts: impl Iterator<Item = &'w str>,
    phrase: &[String],
    last_is_prefix: bool,
) -> Vec<Vec<u32>> {
    let mut by_word: HashMap<&str, Vec<u32>> =
        phrase.iter().map(|word| (word.as_str(), Vec::new())).collect();
    let start = phrase.last().filter(|_| last_is_prefix);
    let mut endings = Vec::new();
    for (position, text) in (0..).zip(texts) {
        if let Some(positions) = by_word.get_mut(text) {
            positions.push(position);
        }
        if start.is_some_and(|start| text.starts_with(start.as_str())) {
            endings.push(position);
        }
    }
    let whole = phrase.len() - usize::from(start.is_some());
    let mut places: Vec<Vec<u32>> = phrase[..whole]
        .iter()
        .map(|word| by_word.get(word.as_str()).cloned().unwrap_or_default())
        .collect();
    if start.is_some() {
        places.push(endings);
    }
    if places.iter().any(Vec::is_empty) { Vec::new() } else { places }
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
