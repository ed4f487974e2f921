//! An index, open for reading.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use index_schema::analysis::Language;
use index_schema::model::Statement;
use index_schema::schema::Fields;
use index_schema::space_tokenizer;
use index_schema::versions::{CommitPayload, VersionError};
use tantivy::directory::error::OpenReadError;
use tantivy::{Index, SegmentReader, TantivyError};

use super::error::{Fault, OpenError, Outcome, SearchError, guarded};
use super::people::{PeopleRequest, PeopleResults};
use super::ranking::Signals;
use super::request::{SearchRequest, SearchResults};
use super::segment::Segment;
use super::stats::Stats;
use super::vocabulary::IndexVocabulary;

/// How often opening is tried again when a writer takes files away meanwhile.
const ATTEMPTS: usize = 10;

/// An index at one commit. Opening reads the list of segments and the heads of their files; nothing
/// is locked and nothing is written, so that an index on a read-only disk can be searched.
///
/// What is read while a writer commits stays the commit that was opened; open again to see a newer
/// one. A damaged index is an error, not a panic; the panics of the engine that are caught for that
/// reach the panic hook of the program before.
pub struct IndexReader {
    pub(super) folder: PathBuf,
    pub(super) fields: Fields,
    pub(super) readers: Vec<SegmentReader>,
    payload: CommitPayload,
    languages: OnceLock<Vec<Language>>,
}

impl IndexReader {
    /// Opens the index in a folder at its newest commit.
    pub fn open(folder: &Path) -> Result<Self, OpenError> {
        if !folder.is_dir() {
            return Err(OpenError::Missing(folder.to_owned()));
        }
        if !folder.join("meta.json").is_file() {
            return Err(OpenError::NotAnIndex(folder.to_owned()));
        }
        let damaged = |message| OpenError::Damaged { folder: folder.to_owned(), message };
        guarded(|| Self::open_newest(folder), damaged)
    }

    fn open_newest(folder: &Path) -> Result<Self, OpenError> {
        let read = |error: TantivyError| OpenError::Read {
            folder: folder.to_owned(),
            source: Box::new(error),
        };
        let version = |source| OpenError::Version { folder: folder.to_owned(), source };
        let index = Index::open_in_dir(folder).map_err(read)?;
        space_tokenizer::register(index.tokenizers());
        let mut attempt = 0;
        loop {
            attempt += 1;
            let metas = index.load_metas().map_err(read)?;
            if metas.payload.is_none() && Fields::of(&metas.schema).is_ok() {
                return Err(OpenError::NoCommit(folder.to_owned()));
            }
            let payload = CommitPayload::parse(metas.payload.as_deref()).map_err(version)?;
            let fields = Fields::of(&metas.schema).map_err(|_| version(VersionError::Foreign))?;
            let open = |meta: &_| SegmentReader::open(&index.segment(Clone::clone(meta)));
            match metas.segments.iter().map(open).collect() {
                Ok(readers) => {
                    return Ok(Self {
                        folder: folder.to_owned(),
                        fields,
                        readers,
                        payload,
                        languages: OnceLock::new(),
                    });
                }
                // A writer has merged segments between the two looks; the list has changed.
                Err(TantivyError::OpenReadError(OpenReadError::FileDoesNotExist(_)))
                    if attempt < ATTEMPTS => {}
                Err(error) => return Err(read(error)),
            }
        }
    }

    /// With what the index was made.
    pub fn payload(&self) -> &CommitPayload {
        &self.payload
    }

    /// The words, people and values of the index.
    pub fn vocabulary(&self) -> IndexVocabulary<'_> {
        IndexVocabulary::new(self)
    }

    /// Answers a request.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchResults, SearchError> {
        self.search_with(request, &Signals::STANDARD)
    }

    /// [`IndexReader::search`] with other weights of the second stage.
    pub fn search_with(
        &self,
        request: &SearchRequest,
        signals: &Signals,
    ) -> Result<SearchResults, SearchError> {
        self.read(|| super::run::run(self, request, signals))
    }

    /// The statements with this id or key, with their bodies, in the order of their keys.
    pub fn find(&self, id_or_key: &str) -> Result<Vec<Statement>, SearchError> {
        self.read(|| super::hit::find(self, id_or_key))
    }

    /// Whom the index knows: everybody who takes part or is spoken about, with names, offices and
    /// counts. Reads term dictionaries only, and postings where statements are deleted.
    pub fn people(&self, request: &PeopleRequest) -> Result<PeopleResults, SearchError> {
        self.read(|| super::people::people(self, request))
    }

    /// What the index holds. Reads every stored statement, for the number of those with warnings.
    pub fn stats(&self) -> Result<Stats, SearchError> {
        self.read(|| super::stats::stats(self))
    }

    /// Reads something, and names the index in the error.
    pub(super) fn read<T>(&self, read: impl FnOnce() -> Outcome<T>) -> Result<T, SearchError> {
        guarded(read, Fault::Damaged).map_err(|fault| fault.at(&self.folder))
    }

    /// The segments, with what is needed to read them.
    pub(super) fn segments(&self) -> impl ExactSizeIterator<Item = Segment<'_>> + Clone {
        self.readers.iter().map(|reader| Segment { reader, fields: &self.fields })
    }

    pub(super) fn segment(&self, number: usize) -> Segment<'_> {
        Segment { reader: &self.readers[number], fields: &self.fields }
    }

    /// The languages in which query words are stemmed.
    pub(super) fn languages(&self) -> Outcome<&[Language]> {
        if let Some(known) = self.languages.get() {
            return Ok(known);
        }
        let mut languages: Vec<Language> = super::vocabulary::language_codes(self)?
            .iter()
            .map(|code| Language::from_code(code))
            .collect();
        languages.sort_unstable();
        languages.dedup();
        Ok(self.languages.get_or_init(|| languages))
    }
}

impl std::fmt::Debug for IndexReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IndexReader")
            .field("folder", &self.folder)
            .field("segments", &self.readers.len())
            .field("payload", &self.payload)
            .finish_non_exhaustive()
    }
}
