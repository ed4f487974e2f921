//! The pruned scorer finds the same best documents with the same scores as the exhaustive one, over
//! posting lists of many blocks and segments of different average lengths.

use proptest::prelude::*;
use tantivy::indexer::NoMergePolicy;
use tantivy::{Index, IndexWriter};

use index_schema::fields::Field;
use index_schema::schema::{Fields, build};
use index_schema::space_tokenizer;
use index_schema::versions::{ANALYSIS_VERSION, CommitPayload, SCHEMA_VERSION};

use super::best::{Best, OrderColumns};
use super::bm25::Scoring;
use super::cursors::Cursors;
use super::*;
use crate::query::Word;
use crate::search::tests::check;

/// Repeatable numbers below `below` (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % below
    }
}

/// An index of texts alone: `segments` are numbers of documents and longest texts. Word `w0` is in
/// every second document, each further one in half as many, and long documents repeat them.
fn index(seed: u64, segments: &[(u64, u64)]) -> (tempfile::TempDir, IndexReader) {
    let folder = tempfile::TempDir::new().unwrap();
    let schema = build();
    let fields = Fields::of(&schema).unwrap();
    let index = Index::create_in_dir(folder.path(), schema).unwrap();
    space_tokenizer::register(index.tokenizers());
    let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
    writer.set_merge_policy(Box::new(NoMergePolicy));
    let mut numbers = Numbers(seed);
    for (segment, (documents, longest)) in segments.iter().enumerate() {
        for number in 0..*documents {
            let length = 1 + numbers.below(*longest);
            let mut text: Vec<String> = vec!["filler".into(); usize::try_from(length).unwrap()];
            for word in 0..5 {
                // Documents of some stretches have more of the words, so that blocks differ.
                let rare = numbers.below(2 << word) == 0;
                let times = 1 + numbers.below(if number % 700 < 100 { 9 } else { 2 });
                if rare {
                    text.extend((0..times).map(|_| format!("w{word}")));
                }
            }
            let mut document = tantivy::TantivyDocument::new();
            let id = format!("{segment}-{number}");
            document.add_text(fields.get(Field::TextStems), text.join(" "));
            document.add_text(fields.get(Field::Id), &id);
            document.add_text(fields.get(Field::Key), &id);
            document.add_text(fields.get(Field::Lang), "en");
            writer.add_document(document).unwrap();
        }
        let payload = CommitPayload {
            schema: SCHEMA_VERSION,
            analysis: ANALYSIS_VERSION,
            rules: 1,
            authority: "0".into(),
            manifest: "m".into(),
        };
        let mut prepared = writer.prepare_commit().unwrap();
        prepared.set_payload(&payload.to_json());
        prepared.commit().unwrap();
    }
    let reader = IndexReader::open(folder.path()).unwrap();
    (folder, reader)
}

fn best(
    index: &IndexReader,
    scoring: &Scoring,
    matched: &[DocIds],
    kept: usize,
    prune: bool,
) -> Vec<Ranked> {
    let mut ranked = Vec::new();
    let mut least = 0;
    for (number, docs) in matched.iter().enumerate() {
        let segment = index.segment(number);
        let columns = OrderColumns::of(segment, Sort::Relevance).unwrap();
        let mut best = Best::new(number, kept, if prune { least } else { 0 }, columns);
        if prune {
            pruned::score(&mut Cursors::of(scoring, segment).unwrap(), docs, &mut best);
        } else {
            exhaustive::score(scoring, segment, docs, &mut best).unwrap();
        }
        ranked.extend(best.finish());
        least = best::least_of(&ranked, kept);
    }
    order::sort(index, &mut ranked, |_| true).unwrap();
    ranked.truncate(kept);
    ranked
}

#[test]
fn pruning_loses_nothing() {
    let longest = prop_oneof![Just(3_u64), Just(30), Just(300)];
    let segments = proptest::collection::vec((1_u64..1500, longest), 1..4);
    let words = proptest::collection::vec((0_usize..6, proptest::option::of(0_usize..6)), 1..5);
    let queries = proptest::collection::vec((words, 1_usize..40, 1_u32..9), 12);
    check(6, (any::<u64>(), segments, queries), |(seed, segments, queries)| {
        let (_folder, index) = index(seed, &segments);
        for (words, kept, every) in queries {
            let word = |(word, form): &(usize, Option<usize>)| Word {
                exact: format!("w{word}"),
                stemmed: true,
                forms: form.iter().map(|form| vec![format!("w{form}"), "filler".into()]).collect(),
            };
            let words: Vec<Word> = words.iter().map(word).collect();
            let scoring = Scoring::of(&index, &words).unwrap();
            let some = |segment: crate::search::segment::Segment<'_>| {
                let max_doc = segment.max_doc();
                DocIds::from_sorted((0..max_doc).filter(|doc| doc % every == 0), max_doc)
            };
            let matched: Vec<DocIds> = index.segments().map(some).collect();
            let pruned = best(&index, &scoring, &matched, kept, true);
            let exhaustive = best(&index, &scoring, &matched, kept, false);
            prop_assert_eq!(pruned, exhaustive);
        }
        Ok(())
    });
}
