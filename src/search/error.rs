//! What can go wrong when an index is opened and read.

use std::cell::Cell;
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
    #[error("there is no index at {}", .0.display())]
    Missing(PathBuf),
    /// There is something else.
    #[error("{} is no index: it has no meta.json", .0.display())]
    NotAnIndex(PathBuf),
    /// Nothing was committed to it yet.
    #[error("the index {} holds nothing yet: it is being made, or that was cut off", .0.display())]
    NoCommit(PathBuf),
    /// It was made by another version, or by another program.
    #[error("the index {} cannot be used: {source}", folder.display())]
    Version {
        /// The index.
        folder: PathBuf,
        /// What differs.
        source: VersionError,
    },
    /// It cannot be read, or what is read makes no sense.
    #[error("the index {} cannot be read: {source}", folder.display())]
    Read {
        /// The index.
        folder: PathBuf,
        /// What the engine says.
        source: Box<TantivyError>,
    },
    /// The engine gave up while it was opened.
    #[error("the index {} is damaged: {message}", folder.display())]
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
    #[error("the index {} cannot be read: {source}", folder.display())]
    Read {
        /// The index.
        folder: PathBuf,
        /// What the engine says.
        source: Box<TantivyError>,
    },
    /// The engine gave up while it was read.
    #[error("the index {} is damaged: {message}", folder.display())]
    Damaged {
        /// The index.
        folder: PathBuf,
        /// What it gave up with.
        message: String,
    },
    /// A stored statement cannot be read.
    #[error("the index {} holds a statement that cannot be read: {source}", folder.display())]
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

impl OpenError {
    /// What a person can do about it, as a sentence without a full stop.
    pub fn hint(&self) -> String {
        match self {
            Self::NoCommit(folder) => {
                format!(
                    "wait, or run it again: chancery index --index {} PATH...",
                    folder.display()
                )
            }
            Self::Missing(folder) => {
                format!("make one: chancery index --index {} PATH...", folder.display())
            }
            Self::NotAnIndex(_) | Self::Version { source: VersionError::Foreign, .. } => {
                "name the folder of an index with --index".into()
            }
            Self::Version { folder, .. } | Self::Damaged { folder, .. } => anew(folder),
            Self::Read { folder, .. } => {
                format!("check its permissions; if it is damaged, {}", anew(folder))
            }
        }
    }
}

impl SearchError {
    /// What a person can do about it, as a sentence without a full stop.
    pub fn hint(&self) -> String {
        match self {
            Self::Read { folder, .. }
            | Self::Damaged { folder, .. }
            | Self::Document { folder, .. } => anew(folder),
            Self::TooDeep { .. } => "take some brackets away".into(),
            Self::NotAFacet { .. } => "name a facet, such as `country`".into(),
        }
    }
}

fn anew(folder: &Path) -> String {
    format!("make it anew: chancery index --rebuild --index {} PATH...", folder.display())
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

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread reads an index, where a panic of the engine becomes an error: a panic hook
/// need not report it.
pub fn panics_are_caught() -> bool {
    GUARDED.get()
}

/// Reads an index. Where bytes of its files were changed, the engine asserts what the file should
/// have been instead of returning an error; that is caught here and becomes one.
pub(super) fn guarded<T, E>(
    read: impl FnOnce() -> Result<T, E>,
    damaged: impl FnOnce(String) -> E,
) -> Result<T, E> {
    let before = GUARDED.replace(true);
    // Nothing is used again that was being changed: readers only fill caches.
    let outcome = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(before);
    outcome.unwrap_or_else(|panic| {
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
