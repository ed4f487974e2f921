//! The second stage: the best statements of the first scored anew with [`Signals`].
//!
//! Positions are kept of exact words only, so that words stand near each other where the text has
//! both exactly as asked for.

use std::collections::{BTreeMap, BTreeSet};

use index_schema::fields::Field;
use tantivy::columnar::StrColumn;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet};

use super::best::Ranked;
use super::bm25::{ScoredWord, Scoring};
use super::cursors::{Cursors, Part};
use crate::authority::fold_name;
use crate::search::error::Outcome;
use crate::search::open::IndexReader;
use crate::search::ranking::{NEAR, Signals};
use crate::search::segment::Segment;

/// The texts whose positions are looked at. A distance is one within a text.
const TEXTS: [Field; 2] = [Field::TitleWords, Field::BodyWords];

/// Scores statements again. `ranked` are of any segments in any order.
pub(super) fn rescore(
    index: &IndexReader,
    scoring: &Scoring,
    signals: &Signals,
    ranked: &mut [Ranked],
) -> Outcome<()> {
    ranked.sort_by_key(|ranked| (ranked.segment, ranked.doc));
    for of_segment in ranked.chunk_by_mut(|one, other| one.segment == other.segment) {
        let segment = index.segment(of_segment[0].segment);
        let mut evidence = Evidence::of(scoring, segment, signals, of_segment)?;
        for ranked in of_segment {
            ranked.set_score(evidence.score(ranked.doc, signals));
        }
    }
    Ok(())
}

/// By which factor all signals together can move a score at most: down, up.
///
/// Of each pair of neighbours the lower score counts, so no more than that of its second word, and
/// each word is the second of one pair at most: all pairs are worth no more than all words.
pub(super) fn reach(signals: &Signals) -> (f64, f64) {
    (1.0 - signals.expansion, 1.0 + signals.exact + signals.participant + signals.proximity)
}

/// What the second stage looks at in one segment.
struct Evidence<'s> {
    cursors: Cursors<'s>,
    /// For each word and text where the word stands as asked for.
    exact: Vec<[Option<SegmentPostings>; 2]>,
    /// Numbers of words that stand side by side in the query.
    pairs: &'s [(usize, usize)],
    participants: Participants,
    parts: Vec<Part>,
    /// For each word and text whether the document in hand has the word as asked for.
    here: Vec<[bool; 2]>,
    /// The positions of two words.
    positions: [Vec<u32>; 2],
}

impl<'s> Evidence<'s> {
    fn of(
        scoring: &'s Scoring,
        segment: Segment<'_>,
        signals: &Signals,
        ranked: &[Ranked],
    ) -> Outcome<Self> {
        let mut exact = Vec::with_capacity(scoring.words.len());
        let indexes = [segment.index(TEXTS[0])?, segment.index(TEXTS[1])?];
        for (number, scored) in scoring.words.iter().enumerate() {
            // Positions cost more than all else here.
            let is_paired = signals.proximity > 0.0
                && scoring.pairs.iter().any(|(one, other)| *one == number || *other == number);
            let option = if is_paired {
                IndexRecordOption::WithFreqsAndPositions
            } else {
                IndexRecordOption::Basic
            };
            let mut of_word = [None, None];
            for (index, postings) in indexes.iter().zip(&mut of_word) {
                if let Some(info) = index.terms().get(&scored.word.exact)? {
                    *postings = Some(index.read_postings_from_terminfo(&info, option)?);
                }
            }
            exact.push(of_word);
        }
        let participants = if signals.participant > 0.0 {
            Participants::of(&scoring.words, segment, ranked)?
        } else {
            Participants::default()
        };
        Ok(Self {
            cursors: Cursors::of(scoring, segment)?,
            exact,
            pairs: &scoring.pairs,
            participants,
            parts: Vec::new(),
            here: vec![[false; 2]; scoring.words.len()],
            positions: [Vec::new(), Vec::new()],
        })
    }

    /// The score of a document with every signal. Documents must rise.
    fn score(&mut self, doc: DocId, signals: &Signals) -> f64 {
        self.parts.clear();
        for word in 0..self.exact.len() {
            let part = self.cursors.part(word, doc);
            self.parts.push(part);
        }
        let mut score = self.parts.iter().map(|part| part.score).sum();
        for (word, part) in self.parts.iter().enumerate() {
            let mut is_exact = false;
            for (here, postings) in self.here[word].iter_mut().zip(&mut self.exact[word]) {
                *here = postings.as_mut().is_some_and(|postings| {
                    if postings.doc() < doc {
                        postings.seek(doc);
                    }
                    postings.doc() == doc
                });
                is_exact |= *here;
            }
            if is_exact {
                score += signals.exact * part.score;
            } else if part.is_form {
                score -= signals.expansion * part.score;
            }
            if self.participants.have(word, doc) {
                score += signals.participant * part.score;
            }
        }
        if signals.proximity > 0.0 {
            for pair in self.pairs {
                let lower = self.parts[pair.0].score.min(self.parts[pair.1].score);
                if let Some(distance) = self.distance(*pair) {
                    score += signals.proximity * lower / f64::from(distance.max(1));
                }
            }
        }
        score
    }

    /// How far two words stand from each other in the document in hand, where that is near.
    fn distance(&mut self, (one, other): (usize, usize)) -> Option<u32> {
        let mut nearest = None;
        for text in 0..TEXTS.len() {
            if !self.here[one][text] || !self.here[other][text] {
                continue;
            }
            for (word, positions) in [one, other].into_iter().zip(&mut self.positions) {
                positions.clear();
                if let Some(postings) = &mut self.exact[word][text] {
                    postings.positions(positions);
                }
            }
            let [one, other] = &self.positions;
            nearest = nearest.into_iter().chain(distance(one, other)).min();
        }
        nearest.filter(|distance| *distance <= NEAR)
    }
}

/// The least distance between two rising lists of positions.
fn distance(one: &[u32], other: &[u32]) -> Option<u32> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut least = None;
    while let (Some(a), Some(b)) = (one.peek(), other.peek()) {
        let here = a.abs_diff(**b);
        least = Some(least.map_or(here, |least: u32| least.min(here)));
        if a < b {
            one.next();
        } else {
            other.next();
        }
    }
    least
}

/// Whose names have which words of the query.
#[derive(Default)]
struct Participants {
    people: Option<StrColumn>,
    /// Words by the numbers of the people, without those that have none.
    words: BTreeMap<u64, Vec<usize>>,
}

impl Participants {
    /// Looks at the ids of those who take part in some statements: an id is made of the name.
    fn of(words: &[ScoredWord], segment: Segment<'_>, ranked: &[Ranked]) -> Outcome<Self> {
        let Some(people) = segment.keywords(Field::Person)? else { return Ok(Self::default()) };
        let numbers: BTreeSet<u64> =
            ranked.iter().flat_map(|ranked| people.term_ords(ranked.doc)).collect();
        let numbers: Vec<u64> = numbers.into_iter().collect();
        let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (number, scored) in words.iter().enumerate() {
            let forms = scored.word.forms.iter().filter(|form| form.len() == 1).flatten();
            for exact in std::iter::once(&scored.word.exact).chain(forms) {
                by_key.entry(fold_name(exact)).or_default().push(number);
            }
        }
        by_key.remove("");
        let mut found = BTreeMap::new();
        let mut numbered = numbers.iter();
        people.dictionary().sorted_ords_to_term_cb(&numbers, |id| {
            let Some(number) = numbered.next() else { return };
            let id = String::from_utf8_lossy(id);
            let mut of_person = Vec::new();
            for part in id.split('-') {
                of_person.extend(by_key.get(&fold_name(part)).into_iter().flatten());
            }
            if !of_person.is_empty() {
                found.insert(*number, of_person);
            }
        })?;
        Ok(Self { people: Some(people), words: found })
    }

    /// Whether somebody who takes part has the word in the name.
    fn have(&self, word: usize, doc: DocId) -> bool {
        if self.words.is_empty() {
            return false;
        }
        let mut people = self.people.iter().flat_map(|people| people.term_ords(doc));
        people.any(|person| self.words.get(&person).is_some_and(|words| words.contains(&word)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn distances_are_the_least(one: std::collections::BTreeSet<u8>, other: std::collections::BTreeSet<u8>) {
            let list = |set: &std::collections::BTreeSet<u8>| set.iter().copied().map(u32::from).collect::<Vec<_>>();
            let all = one.iter().flat_map(|one| other.iter().map(|other| u32::from(one.abs_diff(*other))));
            proptest::prop_assert_eq!(distance(&list(&one), &list(&other)), all.min());
        }
    }
}
