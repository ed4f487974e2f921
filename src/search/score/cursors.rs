//! The words that score, on their way through the posting lists of a segment.

use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::BlockSegmentPostings;
use tantivy::query::Bm25Weight;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, TERMINATED};

use super::bm25::{SCORED, ScoredStem, ScoredWord, Scoring};
use crate::search::error::Outcome;
use crate::search::ranking::{B, K1};
use crate::search::segment::Segment;

/// Where the next document of a term is further away than this, the term counts as absent until
/// there.
const FAR: u32 = 128;

/// Single precision, in which the engine computes ceilings, is off by less than this part.
const SLACK: f64 = 1e-5;

/// The words of a query in one segment.
pub(super) struct Cursors<'s> {
    pub(super) words: Vec<WordCursor<'s>>,
    scoring: &'s Scoring,
    norms: FieldNormReader,
    ceilings: Ceilings,
}

/// A word with the posting lists of what it may stand for.
pub(super) struct WordCursor<'s> {
    pub(super) word: &'s ScoredWord,
    alternatives: Vec<AlternativeCursor<'s>>,
}

struct AlternativeCursor<'s> {
    stems: Vec<(&'s ScoredStem, Postings)>,
    is_form: bool,
}

/// What a word adds to the score of a document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    pub(super) score: f64,
    /// Whether the document has at most other forms of the word.
    pub(super) is_form: bool,
}

/// What a word can add at most to the scores of some documents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Ceiling {
    pub(super) most: f64,
    /// The last document for which that holds.
    pub(super) until: DocId,
}

impl<'s> Cursors<'s> {
    /// The words at the beginning of the segment's posting lists.
    pub(super) fn of(scoring: &'s Scoring, segment: Segment<'_>) -> Outcome<Self> {
        let index = segment.index(SCORED)?;
        let norms = segment.reader.get_fieldnorms_reader(segment.fields.get(SCORED))?;
        let documents = f64::from(segment.max_doc().max(1));
        let ceilings = Ceilings::of(index.total_num_tokens() as f64 / documents, scoring.average);
        let mut words = Vec::with_capacity(scoring.words.len());
        for word in &scoring.words {
            let mut alternatives = Vec::new();
            'alternatives: for alternative in &word.alternatives {
                let mut stems = Vec::with_capacity(alternative.stems.len());
                for stem in &alternative.stems {
                    let Some(info) = index.terms().get(&stem.text)? else {
                        continue 'alternatives;
                    };
                    let option = IndexRecordOption::WithFreqs;
                    let blocks = index.read_block_postings_from_terminfo(&info, option)?;
                    stems.push((stem, Postings { blocks, at: 0 }));
                }
                alternatives.push(AlternativeCursor { stems, is_form: alternative.is_form });
            }
            words.push(WordCursor { word, alternatives });
        }
        Ok(Self { words, scoring, norms, ceilings })
    }

    /// How many posting lists there are, and how many documents in all of them.
    pub(super) fn size(&self) -> (usize, usize) {
        let alternatives = self.words.iter().flat_map(|word| &word.alternatives);
        let stems = alternatives.flat_map(|alternative| &alternative.stems);
        stems.fold((0, 0), |(lists, documents), (_, postings)| {
            (lists + 1, documents + postings.blocks.doc_freq() as usize)
        })
    }

    /// What a word adds to the score of a document. Documents must rise.
    pub(super) fn part(&mut self, word: usize, doc: DocId) -> Part {
        let (scoring, norms) = (self.scoring, &self.norms);
        let WordCursor { word, alternatives } = &mut self.words[word];
        let mut best = Part { score: 0.0, is_form: true };
        for alternative in alternatives {
            let score = alternative.score(scoring, norms, doc) * word.repeated;
            best.score = best.score.max(score);
            best.is_form &= score == 0.0 || alternative.is_form;
        }
        best
    }

    /// What a word can add at most to the documents from `doc` on.
    pub(super) fn ceiling(&mut self, word: usize, doc: DocId) -> Ceiling {
        let WordCursor { word, alternatives } = &mut self.words[word];
        let mut ceiling = Ceiling { most: 0.0, until: DocId::MAX };
        for alternative in alternatives {
            let of_alternative = alternative.ceiling((&self.ceilings, &self.norms), doc);
            ceiling.most = ceiling.most.max(of_alternative.most * word.repeated);
            ceiling.until = ceiling.until.min(of_alternative.until);
        }
        ceiling
    }
}

/// A posting list and a place in it.
struct Postings {
    blocks: BlockSegmentPostings,
    at: usize,
}

impl Postings {
    #[inline]
    fn doc(&self) -> DocId {
        self.blocks.doc(self.at)
    }

    /// Goes on to the first document from `target` on.
    #[inline]
    fn seek(&mut self, target: DocId) -> DocId {
        if self.doc() < target {
            self.at = self.blocks.seek(target);
        }
        self.doc()
    }
}

impl AlternativeCursor<'_> {
    #[inline]
    fn score(&mut self, scoring: &Scoring, norms: &FieldNormReader, doc: DocId) -> f64 {
        let mut lowest = f64::INFINITY;
        for (stem, postings) in &mut self.stems {
            if postings.seek(doc) != doc {
                return 0.0;
            }
            let frequency = postings.blocks.freq(postings.at);
            lowest = lowest.min(scoring.score(stem, norms.fieldnorm_id(doc), frequency));
        }
        lowest
    }

    fn ceiling(&mut self, (ceilings, norms): (&Ceilings, &FieldNormReader), doc: DocId) -> Ceiling {
        let mut lowest = Ceiling { most: f64::INFINITY, until: DocId::MAX };
        for (stem, postings) in &mut self.stems {
            let next = postings.seek(doc);
            let (most, until) = if next == TERMINATED {
                (0.0, DocId::MAX)
            } else if next - doc > FAR {
                (0.0, next - 1)
            } else {
                let last = postings.blocks.docs().last().copied().unwrap_or(next);
                (stem.weight * ceilings.frequency_part(&mut postings.blocks, norms), last)
            };
            lowest.most = lowest.most.min(most);
            lowest.until = lowest.until.min(until);
        }
        lowest
    }
}

/// Ceilings of blocks of postings.
///
/// The engine keeps for each block the frequency and length that score best *with the average
/// length of the segment*. With that of the whole index another document of the block may score
/// better, so the ceiling is raised by what the averages can make of it: a part `f / (f + K)` of at
/// most `m` is at most `1 / (1 + r (1/m - 1))` where every `K` shrinks to `r K` at worst.
struct Ceilings {
    /// A weight of the engine with the segment's average.
    unit: Bm25Weight,
    /// What the engine multiplies the frequency's part by.
    factor: f64,
    /// How much the length's part shrinks at worst.
    shrinking: f64,
}

impl Ceilings {
    fn of(average_of_segment: f64, average: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "the engine computes it so as well")]
        let unit = Bm25Weight::for_one_term_without_explain(1, 1, average_of_segment as f32);
        let factor = (1.0_f64 + 0.5 / 1.5).ln() * (1.0 + K1);
        Self { unit, factor, shrinking: (average_of_segment / average).min(1.0) }
    }

    fn frequency_part(&self, blocks: &mut BlockSegmentPostings, norms: &FieldNormReader) -> f64 {
        let most = f64::from(blocks.block_max_score(norms, &self.unit));
        let part = most / self.factor * (1.0 + SLACK);
        if part >= 1.0 {
            return 1.0;
        }
        (1.0 / (1.0 + self.shrinking * (1.0 / part - 1.0))) * (1.0 + SLACK)
    }
}

// The engine has these two as constants of its own; ceilings hold only while they are equal.
const _: () = assert!(K1 == 1.2 && B == 0.75, "ceilings need the engine's own k1 and b");
