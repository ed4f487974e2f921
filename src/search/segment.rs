//! One segment of the index, by the names of our fields.

use std::sync::Arc;

use index_schema::fields::Field;
use index_schema::schema::Fields;
use tantivy::columnar::StrColumn;
use tantivy::fastfield::Column;
use tantivy::postings::{SegmentPostings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, InvertedIndexReader, SegmentReader, TERMINATED};

use super::docs::DocIds;
use super::error::Outcome;

/// A segment: a part of the index with document numbers of its own.
#[derive(Clone, Copy)]
pub(super) struct Segment<'a> {
    pub(super) reader: &'a SegmentReader,
    pub(super) fields: &'a Fields,
}

impl Segment<'_> {
    /// One more than the highest document number, deleted ones included.
    pub(super) fn max_doc(self) -> u32 {
        self.reader.max_doc()
    }

    /// The terms of a field and their postings.
    pub(super) fn index(self, field: Field) -> Outcome<Arc<InvertedIndexReader>> {
        Ok(self.reader.inverted_index(self.fields.get(field))?)
    }

    /// The values of a keyword field by document; `None` where no document has one.
    pub(super) fn keywords(self, field: Field) -> Outcome<Option<StrColumn>> {
        Ok(self.reader.fast_fields().str(field.name())?)
    }

    /// The days of a field by document; `None` where no document has one.
    pub(super) fn days(self, field: Field) -> Outcome<Option<Column<i64>>> {
        Ok(self.reader.fast_fields().column_opt(field.name())?)
    }

    /// Every document that is not deleted.
    pub(super) fn alive(self) -> DocIds {
        match self.reader.alive_bitset() {
            None => DocIds::every(self.max_doc()),
            Some(alive) => DocIds::from_sorted(alive.iter_alive(), self.max_doc()),
        }
    }

    /// Whether a term occurs in a document that is not deleted.
    pub(super) fn occurs(self, index: &InvertedIndexReader, term: &TermInfo) -> Outcome<bool> {
        let Some(alive) = self.reader.alive_bitset() else { return Ok(term.doc_freq > 0) };
        let mut postings = index.read_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        Ok(documents(&mut postings).any(|doc| alive.is_alive(doc)))
    }

    /// In how many documents a term occurs that are not deleted.
    pub(super) fn count(self, index: &InvertedIndexReader, term: &TermInfo) -> Outcome<u32> {
        let Some(alive) = self.reader.alive_bitset() else { return Ok(term.doc_freq) };
        let postings = index.read_postings_from_terminfo(term, IndexRecordOption::Basic)?;
        Ok(postings.doc_freq_given_deletes(alive))
    }
}

/// The documents of postings from where they stand.
pub(super) fn documents(postings: &mut SegmentPostings) -> impl Iterator<Item = DocId> {
    let mut next = postings.doc();
    std::iter::from_fn(move || {
        let doc = next;
        if doc == TERMINATED {
            return None;
        }
        next = postings.advance();
        Some(doc)
    })
}
