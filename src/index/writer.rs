//! The search engine's writer: documents in, one commit, few segments.

use std::collections::HashSet;
use std::path::Path;

use index_schema::fields::Field;
use index_schema::schema::Fields;
use tantivy::indexer::{IndexWriterOptions, NoMergePolicy};
use tantivy::{Index, IndexWriter, Opstamp, TantivyError, Term};

use super::in_flight::CountedDocument;
use super::{IndexError, fingerprint, segments};

/// The least that the search engine takes for a thread, in bytes.
const LEAST_PER_THREAD: usize = 15_000_000;

/// The most threads that it takes.
const MOST_THREADS: usize = 8;

/// How the writer works.
#[derive(Debug, Clone, Copy)]
pub(super) struct WriterSetting {
    pub(super) threads: usize,
    /// Bytes for the postings of all threads; a segment ends when a thread's part is full.
    pub(super) memory: usize,
    /// Bytes of segments to be merged into one.
    pub(super) merge: usize,
}

/// Writes to the index; opened when the first document is written, since a run that changes nothing
/// needs none of its threads.
pub(super) struct Writer<'w> {
    folder: &'w Path,
    index: &'w Index,
    fields: &'w Fields,
    setting: WriterSetting,
    open: Option<IndexWriter<CountedDocument>>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(
        folder: &'w Path,
        index: &'w Index,
        fields: &'w Fields,
        setting: WriterSetting,
    ) -> Self {
        Self { folder, index, fields, setting, open: None }
    }

    /// Whether anything was written.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Adds a document, in the place of the one with its key if there is one.
    pub(super) fn write(
        &mut self,
        document: CountedDocument,
        replaced_key: Option<&str>,
    ) -> Result<(), IndexError> {
        let key_field = self.fields.get(Field::Key);
        let folder = self.folder;
        let writer = self.open()?;
        if let Some(key) = replaced_key {
            writer.delete_term(Term::from_field_text(key_field, key));
        }
        match writer.add_document(document) {
            Ok(_) => Ok(()),
            Err(error) => Err(IndexError::engine(folder, cause(writer, error))),
        }
    }

    /// Removes the documents of these keys. Keys are known by their fingerprints only, so the
    /// committed keys are gone through.
    pub(super) fn remove(&mut self, keys: &HashSet<u128>) -> Result<(), IndexError> {
        if keys.is_empty() {
            return Ok(());
        }
        let key_field = self.fields.get(Field::Key);
        let (folder, index) = (self.folder, self.index);
        let writer = self.open()?;
        let removed = || {
            let reader = index.reader_builder().reload_policy(tantivy::ReloadPolicy::Manual);
            let searcher = reader.try_into()?.searcher();
            for segment in searcher.segment_readers() {
                let inverted = segment.inverted_index(key_field)?;
                let mut terms = inverted.terms().stream()?;
                while terms.advance() {
                    let key = String::from_utf8_lossy(terms.key());
                    if keys.contains(&fingerprint::of_key(&key)) {
                        writer.delete_term(Term::from_field_text(key_field, &key));
                    }
                }
            }
            Ok(())
        };
        removed().map_err(|error: TantivyError| IndexError::engine(folder, error))
    }

    /// Commits what was written. `payload` is made of the commit's operation stamp, and what it
    /// names must be on disk when it returns.
    pub(super) fn commit(
        &mut self,
        payload: &mut dyn FnMut(Opstamp) -> Result<String, IndexError>,
    ) -> Result<(), IndexError> {
        let folder = self.folder;
        let writer = self.open()?;
        let mut prepared =
            writer.prepare_commit().map_err(|error| IndexError::engine(folder, error))?;
        let payload = payload(prepared.opstamp())?;
        prepared.set_payload(&payload);
        prepared.commit().map_err(|error| IndexError::engine(folder, error))?;
        Ok(())
    }

    /// Merges the segments of the last commit where that makes searches faster, and removes the
    /// files that nothing needs any more.
    pub(super) fn tidy(&mut self) -> Result<(), IndexError> {
        let (folder, index) = (self.folder, self.index);
        let limit = self.setting.merge as u64;
        let writer = self.open()?;
        let mut tidied = || {
            for group in segments::to_merge(&segments::sizes(folder, index)?, limit) {
                writer.merge(&group).wait()?;
            }
            writer.garbage_collect_files().wait()?;
            Ok(())
        };
        tidied().map_err(|error: TantivyError| IndexError::engine(folder, error))
    }

    fn open(&mut self) -> Result<&mut IndexWriter<CountedDocument>, IndexError> {
        let writer = match self.open.take() {
            Some(writer) => writer,
            None => self.start().map_err(|error| IndexError::engine(self.folder, error))?,
        };
        Ok(self.open.insert(writer))
    }

    fn start(&self) -> Result<IndexWriter<CountedDocument>, TantivyError> {
        let affordable = (self.setting.memory / LEAST_PER_THREAD).clamp(1, MOST_THREADS);
        let threads = self.setting.threads.clamp(1, affordable);
        let per_thread = (self.setting.memory / threads).max(LEAST_PER_THREAD);
        let options = IndexWriterOptions::builder()
            .num_worker_threads(threads)
            .memory_budget_per_thread(per_thread)
            .num_merge_threads(1)
            .build();
        let writer = self.index.writer_with_options(options)?;
        // Merging waits for the end, where it is known what there is to merge.
        writer.set_merge_policy(Box::new(NoMergePolicy));
        Ok(writer)
    }
}

/// Why the writer's threads ended, where all that is said is that they did.
fn cause(writer: &mut IndexWriter<CountedDocument>, error: TantivyError) -> TantivyError {
    match writer.prepare_commit() {
        Err(cause) => cause,
        Ok(_) => error,
    }
}
