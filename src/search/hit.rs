//! Documents to statements.

use std::collections::BTreeMap;

use index_schema::document::from_document;
use index_schema::fields::Field;
use index_schema::model::Statement;
use tantivy::store::StoreReader;
use tantivy::{DocId, TantivyDocument};

use super::compile::Compiler;
use super::error::Outcome;
use super::fragment::{Marker, Targets, fragments};
use super::open::IndexReader;
use super::request::{Hit, SearchRequest};
use super::score::{Ranked, rounded_score};
use crate::query::Condition;

/// Blocks of stored statements kept while a page is read.
const CACHED_BLOCKS: usize = 8;

/// The stored statements of every segment, opened where they are needed.
struct Stores<'a> {
    index: &'a IndexReader,
    open: Vec<Option<StoreReader>>,
}

impl<'a> Stores<'a> {
    fn of(index: &'a IndexReader) -> Self {
        let open = index.readers.iter().map(|_| None).collect();
        Self { index, open }
    }

    fn statement(&mut self, segment: usize, doc: DocId, with_body: bool) -> Outcome<Statement> {
        let store = match &mut self.open[segment] {
            Some(store) => store,
            closed => closed.insert(self.index.readers[segment].get_store_reader(CACHED_BLOCKS)?),
        };
        let document: TantivyDocument = store.get(doc)?;
        Ok(from_document(&document, &self.index.fields, with_body)?)
    }
}

/// The hits of a page, from rank `offset + 1` on.
pub(super) fn hits(
    index: &IndexReader,
    request: &SearchRequest,
    page: &[Ranked],
) -> Outcome<Vec<Hit>> {
    let mut stores = Stores::of(index);
    let targets = Targets::of(&request.query);
    // One a language: what a word meets is found out once for the whole page.
    let mut markers: BTreeMap<String, Marker<'_>> = BTreeMap::new();
    let mut hits = Vec::with_capacity(page.len());
    for (position, ranked) in page.iter().enumerate() {
        let with_body = request.fragments > 0;
        let mut statement = stores.statement(ranked.segment, ranked.doc, with_body)?;
        let body = std::mem::take(&mut statement.body);
        let marker = markers
            .entry(statement.language.clone())
            .or_insert_with(|| Marker::new(&targets, &statement.language));
        hits.push(Hit {
            rank: request.offset + position + 1,
            score: rounded_score(ranked.exact),
            id_is_shared: is_shared(index, &statement.id)?,
            title_marks: marker.title_marks(&statement.title),
            fragments: fragments(&body, marker, request.fragments, request.fragment_length),
            statement,
        });
    }
    Ok(hits)
}

/// Whether more than one statement has this id.
fn is_shared(index: &IndexReader, id: &str) -> Outcome<bool> {
    let mut having = 0;
    for segment in index.segments() {
        let of_segment = segment.index(Field::Id)?;
        if let Some(info) = of_segment.terms().get(id)? {
            having += segment.count(&of_segment, &info)?;
        }
    }
    Ok(having > 1)
}

/// The statements with an id or key, with their bodies, in the order of their keys.
pub(super) fn find(index: &IndexReader, id_or_key: &str) -> Outcome<Vec<Statement>> {
    let named = |field| Condition::AnyOf { field, values: vec![id_or_key.to_owned()] };
    let condition = Condition::Or(vec![named(Field::Id), named(Field::Key)]);
    let mut stores = Stores::of(index);
    let mut found = Vec::new();
    for (number, segment) in index.segments().enumerate() {
        let compiler = Compiler { segment, languages: &[] };
        let docs = compiler.compile(&condition)?.docs(&segment.alive(), segment.max_doc())?;
        for doc in docs.walk() {
            found.push(stores.statement(number, doc, true)?);
        }
    }
    found.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(found)
}
