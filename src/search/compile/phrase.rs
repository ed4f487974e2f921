//! Exact words that follow each other in the title or in the body.

use index_schema::fields::Field;
use tantivy::postings::{Postings, SegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::Compiler;
use super::plan::{Plan, Terms};
use super::terms::exact_fields;
use crate::query::TextScope;
use crate::search::docs::{DocIds, Gathered};
use crate::search::error::Outcome;

/// A phrase in one field.
pub(in crate::search) struct PhrasePlan {
    /// The different complete words.
    words: Terms,
    /// For each place of the phrase the number of its word.
    places: Vec<usize>,
    /// The words that its last place may have besides, where that is a beginning.
    endings: Option<Terms>,
    slop: u32,
}

impl Compiler<'_> {
    pub(super) fn phrase(
        self,
        scope: TextScope,
        words: &[String],
        slop: u32,
        last_is_prefix: bool,
    ) -> Outcome<Plan> {
        let (words, start) = match words.split_last() {
            None => return Ok(Plan::Any(Vec::new())),
            Some((start, [])) if last_is_prefix => return self.prefix(scope, start),
            Some((start, words)) if last_is_prefix => (words, Some(start)),
            Some(_) => (words, None),
        };
        let mut plans = Vec::new();
        for field in exact_fields(scope) {
            plans.extend(self.phrase_in(*field, words, start, slop)?);
        }
        Ok(Plan::Any(plans))
    }

    /// The phrase in one field; `None` if the field lacks one of its words.
    fn phrase_in(
        self,
        field: Field,
        words: &[String],
        start: Option<&String>,
        slop: u32,
    ) -> Outcome<Option<Plan>> {
        let index = self.segment.index(field)?;
        let mut different: Vec<&str> = words.iter().map(String::as_str).collect();
        different.sort_unstable();
        different.dedup();
        let mut infos = Vec::with_capacity(different.len());
        for word in &different {
            let Some(info) = index.terms().get(word)? else { return Ok(None) };
            infos.push(info);
        }
        let place = |word: &String| different.binary_search(&word.as_str()).unwrap_or_default();
        let places = words.iter().map(place).collect();
        let endings = start.map(|start| self.beginning(field, start)).transpose()?;
        let words = Terms { index, infos };
        Ok(Some(Plan::Phrase(Box::new(PhrasePlan { words, places, endings, slop }))))
    }
}

impl PhrasePlan {
    /// How many documents it can have at most.
    pub(super) fn most(&self) -> usize {
        let rarest = self.words.infos.iter().map(|info| info.doc_freq).min();
        rarest.unwrap_or_default() as usize
    }

    /// Its documents among those of `within`.
    pub(super) fn docs(&self, within: &DocIds, max_doc: u32) -> Outcome<DocIds> {
        let mut found = Gathered::new(max_doc);
        if let Some(endings) = &self.endings {
            let mut candidates = Vec::new();
            self.each_with_every_word(within, |doc, positions| {
                candidates.push(Candidate { doc, words: positions.to_vec(), endings: Vec::new() });
            })?;
            add_endings(endings, &mut candidates)?;
            for candidate in &mut candidates {
                candidate.endings.sort_unstable();
                let mut places: Vec<&[u32]> =
                    self.places.iter().map(|word| candidate.words[*word].as_slice()).collect();
                places.push(&candidate.endings);
                if follow_each_other(&places, self.slop) {
                    found.insert(candidate.doc);
                }
            }
        } else {
            self.each_with_every_word(within, |doc, positions| {
                let places: Vec<&[u32]> =
                    self.places.iter().map(|word| positions[*word].as_slice()).collect();
                if follow_each_other(&places, self.slop) {
                    found.insert(doc);
                }
            })?;
        }
        Ok(found.finish())
    }

    /// Visits the documents that have every word, with the positions of each.
    fn each_with_every_word(
        &self,
        within: &DocIds,
        mut visit: impl FnMut(DocId, &[Vec<u32>]),
    ) -> Outcome<()> {
        let mut postings = Vec::with_capacity(self.words.infos.len());
        for info in &self.words.infos {
            postings.push(self.positions(info)?);
        }
        let mut rarest_first: Vec<usize> = (0..postings.len()).collect();
        rarest_first.sort_by_key(|word| self.words.infos[*word].doc_freq);
        let mut positions = vec![Vec::new(); postings.len()];
        let mut walk = within.walk();
        let mut next = walk.seek(0);
        'documents: while let Some(doc) = next {
            for word in &rarest_first {
                let postings = &mut postings[*word];
                if postings.doc() < doc {
                    postings.seek(doc);
                }
                match postings.doc() {
                    TERMINATED => return Ok(()),
                    later if later > doc => {
                        next = walk.seek(later);
                        continue 'documents;
                    }
                    _ => {}
                }
            }
            for (postings, positions) in postings.iter_mut().zip(&mut positions) {
                postings.positions(positions);
            }
            visit(doc, &positions);
            next = walk.seek(doc + 1);
        }
        Ok(())
    }

    fn positions(&self, info: &TermInfo) -> Outcome<SegmentPostings> {
        let option = IndexRecordOption::WithFreqsAndPositions;
        Ok(self.words.index.read_postings_from_terminfo(info, option)?)
    }
}

/// A document that has every complete word.
struct Candidate {
    doc: DocId,
    /// Positions of the different words.
    words: Vec<Vec<u32>>,
    /// Positions of words that its last place may have.
    endings: Vec<u32>,
}

fn add_endings(endings: &Terms, candidates: &mut [Candidate]) -> Outcome<()> {
    let mut positions = Vec::new();
    for info in &endings.infos {
        let option = IndexRecordOption::WithFreqsAndPositions;
        let mut postings = endings.index.read_postings_from_terminfo(info, option)?;
        for candidate in candidates.iter_mut() {
            if postings.doc() < candidate.doc {
                postings.seek(candidate.doc);
            }
            if postings.doc() == candidate.doc {
                postings.positions(&mut positions);
                candidate.endings.extend_from_slice(&positions);
            } else if postings.doc() == TERMINATED {
                break;
            }
        }
    }
    Ok(())
}

/// Whether one position can be chosen for each place, no position twice, so that at most `slop`
/// moves bring them in a row: with the places' own numbers taken off, all lie within `slop`.
///
/// `places` are the sorted positions of the word of each place.
pub(in crate::search) fn follow_each_other(places: &[&[u32]], slop: u32) -> bool {
    let Some((rarest, _)) = places.iter().enumerate().min_by_key(|(_, positions)| positions.len())
    else {
        return false;
    };
    let slop = i64::from(slop);
    let own = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
    if slop == 0 {
        return places[rarest].iter().any(|position| {
            let first = i64::from(*position) - own(rarest);
            places.iter().enumerate().all(|(place, positions)| {
                u32::try_from(first + own(place))
                    .is_ok_and(|position| positions.binary_search(&position).is_ok())
            })
        });
    }
    starts(places).any(|start| fits_from(places, start, slop).is_some())
}

/// The positions of the phrase wherever it stands, see [`follow_each_other`].
pub(in crate::search) fn occurrences<'p>(
    places: &'p [&'p [u32]],
    slop: u32,
) -> impl Iterator<Item = Vec<u32>> {
    starts(places).filter_map(move |start| fits_from(places, start, i64::from(slop)))
}

/// The place that comes first is at one of its word's positions: those, its own number taken off.
fn starts<'p>(places: &'p [&'p [u32]]) -> impl Iterator<Item = i64> {
    let numbered = (0_i64..).zip(places);
    numbered.flat_map(|(own, positions)| positions.iter().map(move |at| i64::from(*at) - own))
}

/// A position for each place in `start..=start + slop`, its own number added, if there is one.
///
/// Later places have later windows of the same width, so giving each in turn the first position
/// that is left finds a choice if there is one.
fn fits_from(places: &[&[u32]], start: i64, slop: i64) -> Option<Vec<u32>> {
    let mut taken = Vec::with_capacity(places.len());
    for (first, positions) in (start..).zip(places) {
        let from = positions.partition_point(|position| i64::from(*position) < first);
        let free = positions[from..].iter().find(|position| !taken.contains(*position))?;
        if i64::from(*free) > first + slop {
            return None;
        }
        taken.push(*free);
    }
    Some(taken)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Tries every choice.
    fn by_trying(places: &[&[u32]], slop: u32) -> bool {
        fn choices(places: &[&[u32]]) -> Vec<Vec<u32>> {
            let Some((last, before)) = places.split_last() else { return vec![Vec::new()] };
            let mut all = Vec::new();
            for choice in choices(before) {
                for position in *last {
                    if !choice.contains(position) {
                        let mut choice = choice.clone();
                        choice.push(*position);
                        all.push(choice);
                    }
                }
            }
            all
        }
        choices(places).iter().any(|choice| {
            let moved =
                choice.iter().zip(0_i64..).map(|(position, own)| i64::from(*position) - own);
            let (least, most) = (moved.clone().min(), moved.max());
            least.zip(most).is_some_and(|(least, most)| most - least <= i64::from(slop))
        })
    }

    proptest! {
        #[test]
        fn finds_a_choice_if_there_is_one(
            text in proptest::collection::vec(0_usize..3, 0..9),
            phrase in proptest::collection::vec(0_usize..3, 1..4),
            slop in 0_u32..6,
        ) {
            let positions: Vec<Vec<u32>> = (0..3)
                .map(|word| (0_u32..).zip(&text).filter(|(_, at)| **at == word).map(|(at, _)| at).collect())
                .collect();
            let places: Vec<&[u32]> = phrase.iter().map(|word| positions[*word].as_slice()).collect();
            prop_assert_eq!(follow_each_other(&places, slop), by_trying(&places, slop));
        }
    }

    #[test]
    fn a_swap_takes_two_moves() {
        assert!(!follow_each_other(&[&[1], &[0]], 1));
        assert!(follow_each_other(&[&[1], &[0]], 2));
        assert!(!follow_each_other(&[&[0], &[0]], 9));
    }
}
