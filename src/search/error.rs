//! What can go wrong when an index is opened and read.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use index_schema::document::DocumentError;
use index_schema::fields::Field;
use index_schema::versions::VersionError;
use tantivy::TantivyError;

/// Why an index cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such folder.
    #[error("there is no index at `{0}`: make one with `chancery index PATH`")]
    Missing(PathBuf),
    /// There is something else.
    #[error("`{0}` is no index: it has no `meta.json`")]
    NotAnIndex(PathBuf),
    /// It was made by another version, or by another program.
    #[error("the index at `{folder}` cannot be used: make it anew with `chancery index PATH`")]
    Version {
        /// The index.
        folder: PathBuf,
        /// What differs.
        source: VersionError,
    },
    /// It cannot be read, or what is read makes no sense.
    #[error("the index at `{folder}` cannot be read: if it is damaged, make it anew")]
    Read {
        /// The index.
        folder: PathBuf,
        /// What the engine says.
        source: Box<TantivyError>,
    },
    /// The engine gave up while it was opened.
    #[error("the index at `{folder}` is damaged: make it anew ({message})")]
    Damaged {
        /// The index.
        folder: PathBuf,
        /// What it gave up with.
        message: String,
    },
}

/// Why a search gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The index cannot be read.
    #[error("the index at `{folder}` cannot be read: if it is damaged, make it anew")]
    Read {
        /// The index.
        folder: PathBuf,
        /// What the engine says.
        source: Box<TantivyError>,
    },
    /// The engine gave up while it was read.
    #[error("the index at `{folder}` is damaged: make it anew ({message})")]
    Damaged {
        /// The index.
        folder: PathBuf,
        /// What it gave up with.
        message: String,
    },
    /// A stored statement cannot be read.
    #[error("the index at `{folder}` holds a statement that cannot be read: make it anew")]
    Document {
        /// The index.
        folder: PathBuf,
        /// What is wrong with it.
        source: DocumentError,
    },
    /// Conditions stand in one another deeper than any query text can put them.
    #[error("the conditions of the query are nested deeper than {limit} levels")]
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// The values of this field are not kept for counting.
    #[error("the values of `{}` cannot be counted: it is no facet", field.name())]
    NotAFacet {
        /// The field.
        field: Field,
    },
}

/// [`SearchError`] before it is known of which index.
#[derive(Debug)]
pub(super) enum Fault {
    Engine(Box<TantivyError>),
    Damaged(String),
    Document(DocumentError),
    TooDeep(usize),
    NotAFacet(Field),
}

/// What the parts of this module return.
pub(super) type Outcome<T> = Result<T, Fault>;

impl Fault {
    /// Names the index.
    pub(super) fn at(self, folder: &Path) -> SearchError {
        let folder = folder.to_owned();
        match self {
            Self::Engine(source) => SearchError::Read { folder, source },
            Self::Damaged(message) => SearchError::Damaged { folder, message },
            Self::Document(source) => SearchError::Document { folder, source },
            Self::TooDeep(limit) => SearchError::TooDeep { limit },
            Self::NotAFacet(field) => SearchError::NotAFacet { field },
        }
    }
}

/// Reads an index. Where bytes of its files were changed, the engine asserts what the file should
/// have been instead of returning an error; that is caught here and becomes one.
pub(super) fn guarded<T, E>(
    read: impl FnOnce() -> Result<T, E>,
    damaged: impl FnOnce(String) -> E,
) -> Result<T, E> {
    // Nothing is used again that was being changed: readers only fill caches.
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|panic| {
        let message = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
        let message = message.or_else(|| panic.downcast_ref::<String>().cloned());
        Err(damaged(message.unwrap_or_else(|| "no reason given".into())))
    })
}

impl From<TantivyError> for Fault {
    fn from(error: TantivyError) -> Self {
        Self::Engine(Box::new(error))
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::from(TantivyError::from(error))
    }
}

impl From<DocumentError> for Fault {
    fn from(error: DocumentError) -> Self {
        Self::Document(error)
    }
}
