//! Records to documents.

use std::sync::{Arc, OnceLock};

use index_schema::document::DocumentMaker;
use index_schema::model::Statement;
use index_schema::schema::Fields;

use super::fingerprint;
use super::in_flight::{CountedDocument, Permit};
use super::manifest::Entry;
use super::pipeline::MadeBatch;
use super::reader::{Batch, Scope};
use crate::authority::Authority;
use crate::extract::{Extractor, SourceProfile};
use crate::ingest::{Failure, Record};

/// What became of a record on the way to the index.
pub(super) enum Made {
    /// A statement, ready to be written.
    Document(Box<MadeDocument>),
    /// The source gave the same record before.
    Known(Entry),
    /// It could not be read.
    Failed(Failure),
}

/// A statement as a document.
pub(super) struct MadeDocument {
    pub(super) entry: Entry,
    pub(super) key: String,
    /// Bytes of title and body.
    pub(super) text_bytes: u64,
    pub(super) document: CountedDocument,
}

/// What workers share.
pub(super) struct Worker<'w> {
    extractor: LazyExtractor<'w>,
    fields: &'w Fields,
}

/// Made when the first record needs it: its matchers take a while.
struct LazyExtractor<'a> {
    authority: &'a Authority,
    made: OnceLock<Extractor<'a>>,
}

impl<'a> LazyExtractor<'a> {
    fn get(&self) -> &Extractor<'a> {
        self.made.get_or_init(|| Extractor::new(self.authority))
    }
}

impl<'w> Worker<'w> {
    pub(super) fn new(authority: &'w Authority, fields: &'w Fields) -> Self {
        Self { extractor: LazyExtractor { authority, made: OnceLock::new() }, fields }
    }

    /// What one thread works with.
    pub(super) fn maker(&self) -> Maker<'_, 'w> {
        Maker {
            extractor: &self.extractor,
            fields: self.fields,
            documents: DocumentMaker::default(),
        }
    }
}

/// What the records of a batch share.
struct Common {
    profile: Arc<SourceProfile>,
    of_profile: u64,
    scope: Arc<Scope>,
    permit: Arc<Permit>,
}

/// Makes documents in one thread.
pub(super) struct Maker<'m, 'a> {
    extractor: &'m LazyExtractor<'a>,
    fields: &'m Fields,
    documents: DocumentMaker,
}

impl Maker<'_, '_> {
    pub(super) fn make(&mut self, batch: Batch) -> MadeBatch {
        let common = Common {
            of_profile: fingerprint::of_profile(&batch.profile),
            profile: batch.profile,
            scope: batch.scope,
            permit: batch.permit,
        };
        let records = batch.records.into_iter();
        let made = records.filter_map(|record| match record {
            Ok(record) => self.record(record, &common),
            Err(failure) => Some(Made::Failed(failure)),
        });
        MadeBatch {
            source: batch.source,
            number: batch.number,
            made: made.collect(),
            bytes: batch.bytes,
            end: batch.end,
        }
    }

    fn record(&mut self, record: Record, common: &Common) -> Option<Made> {
        let content = fingerprint::of_content(&record, common.of_profile);
        let known = match &*common.scope {
            Scope::New(known) => match known.get(&content) {
                Some(entry) => return Some(Made::Known(Entry { known: true, ..*entry })),
                None => None,
            },
            Scope::All(known) => known.get(&content),
            Scope::Only(wanted) if wanted.contains(&content) => None,
            Scope::Only(_) => return None,
        };
        let ready = matches!(record, Record::Ready(_));
        let statement = self.understand(record, &common.profile);
        let mut document = self.document(&statement, content, &common.permit);
        document.entry.ready = ready;
        document.entry.known = known.is_some_and(|old| old.key == document.entry.key);
        Some(Made::Document(Box::new(document)))
    }

    fn understand(&self, record: Record, profile: &SourceProfile) -> Statement {
        match record {
            Record::Raw(raw) => self.extractor.get().statement(&raw, profile),
            Record::Ready(statement) => *statement,
        }
    }

    /// The statement understood once more, where its source is gone.
    pub(super) fn again(
        &mut self,
        stored: &Statement,
        content: u64,
        permit: &Arc<Permit>,
    ) -> MadeDocument {
        let statement = self.extractor.get().again(stored);
        self.document(&statement, content, permit)
    }

    fn document(
        &mut self,
        statement: &Statement,
        content: u64,
        permit: &Arc<Permit>,
    ) -> MadeDocument {
        let document = self.documents.to_document(statement, self.fields);
        MadeDocument {
            entry: Entry {
                key: fingerprint::of_key(statement.key.as_str()),
                content,
                ready: false,
                warned: !statement.warnings.is_empty(),
                known: false,
            },
            key: statement.key.as_str().to_owned(),
            text_bytes: (statement.title.len() + statement.body.len()) as u64,
            document: CountedDocument::new(document, Arc::clone(permit)),
        }
    }
}
