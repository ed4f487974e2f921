//! Scores of every document of a segment, term by term: exact, its cost the length of all posting
//! lists, whatever the number of words.

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, TERMINATED};

use super::best::Best;
use super::bm25::{Alternative, SCORED, Scoring};
use crate::search::docs::DocIds;
use crate::search::error::Outcome;
use crate::search::segment::Segment;

/// Offers every document of `docs` with its score.
pub(super) fn score(
    scoring: &Scoring,
    segment: Segment<'_>,
    docs: &DocIds,
    best: &mut Best,
) -> Outcome<()> {
    let index = segment.index(SCORED)?;
    let norms = segment.reader.get_fieldnorms_reader(segment.fields.get(SCORED))?;
    let max_doc = segment.max_doc() as usize;
    let mut scores = vec![0.0; max_doc];
    // The best alternative of the word in hand, and the documents that have one.
    let mut of_word = vec![0.0_f64; max_doc];
    let mut touched = Vec::new();
    for word in &scoring.words {
        for alternative in &word.alternatives {
            for_each_score(scoring, alternative, (&index, &norms), |doc, score| {
                let known = &mut of_word[doc as usize];
                if *known == 0.0 {
                    touched.push(doc);
                }
                *known = known.max(score);
            })?;
        }
        for doc in touched.drain(..) {
            scores[doc as usize] += word.repeated * of_word[doc as usize];
            of_word[doc as usize] = 0.0;
        }
    }
    docs.walk().for_each(|doc| best.offer(doc, scores[doc as usize]));
    Ok(())
}

fn for_each_score(
    scoring: &Scoring,
    alternative: &Alternative,
    (index, norms): (&InvertedIndexReader, &FieldNormReader),
    mut visit: impl FnMut(u32, f64),
) -> Outcome<()> {
    let mut postings: Vec<SegmentPostings> = Vec::with_capacity(alternative.stems.len());
    for stem in &alternative.stems {
        let Some(info) = index.terms().get(&stem.text)? else { return Ok(()) };
        postings.push(index.read_postings_from_terminfo(&info, IndexRecordOption::WithFreqs)?);
    }
    let mut doc = 0;
    loop {
        let mut lowest = f64::INFINITY;
        let mut all_here = true;
        for (stem, postings) in alternative.stems.iter().zip(&mut postings) {
            if postings.doc() < doc {
                postings.seek(doc);
            }
            if postings.doc() > doc {
                doc = postings.doc();
                all_here = false;
                break;
            }
            lowest = lowest.min(scoring.score(stem, norms.fieldnorm_id(doc), postings.term_freq()));
        }
        if doc == TERMINATED {
            return Ok(());
        }
        if all_here {
            visit(doc, lowest);
            doc += 1;
        }
    }
}
