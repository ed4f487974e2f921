//! Exact words that follow each other in the title or in the body.

use index_schema::fields::Field;
use tantivy::postings::{Postings, SegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, TERMINATED};

use super::Compiler;
use super::plan::{Plan, Terms};
use super::positions::follow_each_other;
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
