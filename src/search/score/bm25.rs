//! The words that score, with the statistics of the whole index.

use std::collections::{BTreeMap, BTreeSet};

use index_schema::analysis::Language;
use index_schema::fields::Field;
use tantivy::fieldnorm::FieldNormReader;

use crate::query::Word;
use crate::search::compile::stems;
use crate::search::error::Outcome;
use crate::search::open::IndexReader;
use crate::search::ranking::{B, K1};

/// The one field that scores.
pub(super) const SCORED: Field = Field::TextStems;

/// What statements are scored by.
pub(super) struct Scoring {
    /// The different words in the order of the query. The index has at least one stem of each.
    pub(super) words: Vec<ScoredWord>,
    /// Pairs of words that stand side by side in the query: each with the one before it where the
    /// query has it first. So there are fewer pairs than words.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Words a statement has on average.
    pub(super) average: f64,
    /// For each class of lengths what a frequency is set against.
    norms: [f64; 256],
}

/// A word of the query as it scores.
pub(super) struct ScoredWord {
    pub(super) word: Word,
    /// How often the query has it.
    pub(super) repeated: f64,
    /// What it may stand for; the best counts.
    pub(super) alternatives: Vec<Alternative>,
}

/// One thing that a word may stand for: a stem, or those of a form of several words, of which the
/// lowest score counts (a statement without one of them does not have the form).
pub(super) struct Alternative {
    pub(super) stems: Vec<ScoredStem>,
    /// Whether it is another form than the word itself.
    pub(super) is_form: bool,
}

/// A term of the field that scores.
pub(super) struct ScoredStem {
    pub(super) text: String,
    /// Inverse document frequency times the ceiling of the frequency's part.
    pub(super) weight: f64,
}

impl Scoring {
    /// Nothing to score by.
    pub(super) const fn nothing() -> Self {
        Self { words: Vec::new(), pairs: Vec::new(), average: 1.0, norms: [0.0; 256] }
    }

    /// Whether there is nothing to score by.
    pub(super) const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words with the statistics of the whole index. Deleted statements count in them until
    /// their segment is merged.
    pub(super) fn of(index: &IndexReader, words: &[Word]) -> Outcome<Self> {
        let mut documents = 0.0;
        let mut tokens = 0.0;
        let mut indexes = Vec::with_capacity(index.readers.len());
        for segment in index.segments() {
            let of_segment = segment.index(SCORED)?;
            documents += f64::from(segment.max_doc());
            tokens += of_segment.total_num_tokens() as f64;
            indexes.push(of_segment);
        }
        let mut known: BTreeMap<String, f64> = BTreeMap::new();
        let mut weight = |stem: &str| -> Outcome<f64> {
            if let Some(weight) = known.get(stem) {
                return Ok(*weight);
            }
            let mut having = 0;
            for index in &indexes {
                having += index.terms().get(stem)?.map_or(0, |info| u64::from(info.doc_freq));
            }
            let weight = if having == 0 { 0.0 } else { weight(having as f64, documents) };
            known.insert(stem.to_owned(), weight);
            Ok(weight)
        };
        let mut scored: Vec<ScoredWord> = Vec::new();
        let mut positions: BTreeMap<&Word, Option<usize>> = BTreeMap::new();
        for word in words {
            if let Some(position) = positions.get(word) {
                if let Some(position) = position {
                    scored[*position].repeated += 1.0;
                }
                continue;
            }
            let alternatives = alternatives(word, index.languages()?, &mut weight)?;
            let position = (!alternatives.is_empty()).then_some(scored.len());
            positions.insert(word, position);
            if position.is_some() {
                scored.push(ScoredWord { word: word.clone(), repeated: 1.0, alternatives });
            }
        }
        let average = if tokens > 0.0 { tokens / documents } else { 1.0 };
        let places: Vec<Option<usize>> =
            words.iter().map(|word| positions.get(word).copied().flatten()).collect();
        Ok(Self { words: scored, pairs: pairs(&places), average, norms: norms(average) })
    }

    /// The score of a stem in a document.
    #[inline]
    pub(super) fn score(&self, stem: &ScoredStem, norm: u8, frequency: u32) -> f64 {
        let frequency = f64::from(frequency);
        stem.weight * frequency / (frequency + self.norms[usize::from(norm)])
    }
}

/// The pairs of a query, given the number of the word at each of its places.
fn pairs(places: &[Option<usize>]) -> Vec<(usize, usize)> {
    let mut known = BTreeSet::new();
    let neighbours = std::iter::once(&None).chain(places).zip(places);
    let first = neighbours.filter(|(_, word)| known.insert(**word));
    first.filter_map(|(before, word)| before.zip(*word)).collect()
}

/// What one more of a frequency is worth at most.
fn weight(having: f64, documents: f64) -> f64 {
    let idf = (1.0 + (documents - having + 0.5) / (having + 0.5)).ln();
    idf * (1.0 + K1)
}

fn norms(average: f64) -> [f64; 256] {
    let mut norms = [0.0; 256];
    for (class, norm) in (0_u8..=255).zip(&mut norms) {
        let length = f64::from(FieldNormReader::id_to_fieldnorm(class));
        *norm = K1 * (1.0 - B + B * length / average);
    }
    norms
}

fn alternatives(
    word: &Word,
    languages: &[Language],
    weight: &mut impl FnMut(&str) -> Outcome<f64>,
) -> Outcome<Vec<Alternative>> {
    let mut alternatives: Vec<Alternative> = Vec::new();
    let mut add = |texts: Vec<String>, is_form: bool| -> Outcome<()> {
        let same = |known: &Alternative| known.stems.iter().map(|stem| &stem.text).eq(&texts);
        if texts.is_empty() || alternatives.iter().any(same) {
            return Ok(());
        }
        let mut stems = Vec::with_capacity(texts.len());
        for text in texts {
            let weight = weight(&text)?;
            if weight <= 0.0 {
                return Ok(());
            }
            stems.push(ScoredStem { text, weight });
        }
        alternatives.push(Alternative { stems, is_form });
        Ok(())
    };
    for stem in stems(&word.exact, languages) {
        add(vec![stem], false)?;
    }
    for form in &word.forms {
        if let [exact] = form.as_slice() {
            for stem in stems(exact, languages) {
                add(vec![stem], true)?;
            }
        } else {
            // All words of a form are of one language.
            for language in languages {
                let stem = |exact: &String| index_schema::analysis::stem_word(exact, *language);
                let mut texts: Vec<String> = form.iter().map(stem).collect();
                texts.sort_unstable();
                texts.dedup();
                add(texts, true)?;
            }
        }
    }
    Ok(alternatives)
}
