//! What an index holds.

use std::collections::BTreeMap;

use index_schema::document::UNDATED;
use index_schema::fields::Field;
use index_schema::versions::CommitPayload;
use serde::Deserialize;
use tantivy::TantivyDocument;
use tantivy::schema::Value;

use super::error::{Fault, Outcome};
use super::facets::count;
use super::open::IndexReader;

/// Counts of an index, deleted statements left out where nothing else is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// Statements.
    pub statements: u64,
    /// Statements that are deleted and not yet merged away.
    pub deleted: u64,
    /// Segments.
    pub segments: usize,
    /// Bytes on disk of the files of the segments.
    pub bytes: u64,
    /// Statements by kind.
    pub kinds: BTreeMap<String, u64>,
    /// Statements by language.
    pub languages: BTreeMap<String, u64>,
    /// Statements by issuer; those without one are in none.
    pub issuers: BTreeMap<String, u64>,
    /// Statements by year, under every year that their date can be in; not the undated ones.
    pub years: BTreeMap<String, u64>,
    /// Statements without a date.
    pub undated: u64,
    /// Statements with at least one warning.
    pub with_warnings: u64,
    /// With what the index was made.
    pub versions: CommitPayload,
}

/// Reads the columns of four facets, and every stored statement once: about as long as reading the
/// index's store from disk takes.
pub(super) fn stats(index: &IndexReader) -> Outcome<Stats> {
    let mut stats = Stats {
        statements: 0,
        deleted: 0,
        segments: index.readers.len(),
        bytes: 0,
        kinds: counts(index, Field::Kind)?,
        languages: counts(index, Field::Lang)?,
        issuers: counts(index, Field::Issuer)?,
        years: counts(index, Field::Year)?,
        undated: 0,
        with_warnings: 0,
        versions: index.payload().clone(),
    };
    stats.undated = stats.years.remove(UNDATED).unwrap_or_default();
    for segment in index.segments() {
        stats.statements += u64::from(segment.reader.num_docs());
        stats.deleted += u64::from(segment.reader.num_deleted_docs());
        stats.bytes += segment.reader.space_usage()?.total().get_bytes();
        stats.with_warnings += with_warnings(index, segment.reader)?;
    }
    Ok(stats)
}

fn counts(index: &IndexReader, field: Field) -> Outcome<BTreeMap<String, u64>> {
    let mut counts = BTreeMap::new();
    for segment in index.segments() {
        count(segment, field, &segment.alive(), &mut counts)?;
    }
    Ok(counts)
}

/// The part of a stored statement that is counted.
#[derive(Deserialize)]
struct Warnings {
    #[serde(default)]
    warnings: Vec<serde::de::IgnoredAny>,
}

fn with_warnings(index: &IndexReader, reader: &tantivy::SegmentReader) -> Outcome<u64> {
    let stored = index.fields.get(Field::StoredStatement);
    let store = reader.get_store_reader(1)?;
    let mut count = 0;
    for document in store.iter::<TantivyDocument>(reader.alive_bitset()) {
        let document = document?;
        let text = document.get_first(stored).and_then(|value| value.as_str()).unwrap_or("{}");
        let parsed: Warnings =
            serde_json::from_str(text).map_err(|error| Fault::Document(error.into()))?;
        count += u64::from(!parsed.warnings.is_empty());
    }
    Ok(count)
}
