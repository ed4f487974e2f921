//! Why a run ends before its time: each error of the library with its exit status and a hint.

use std::io;
use std::path::PathBuf;

use chancery::authority::AuthorityError;
use chancery::index::IndexError;
use chancery::query::{QueryError, mark_place};
use chancery::search::{OpenError, SearchError};

use super::ExitStatus;

/// Why a run ended.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    /// Arguments that clap cannot see to be wrong.
    #[error("{message}")]
    Usage {
        /// What is wrong.
        message: String,
        /// What to do.
        hint: String,
    },
    /// A query or a flag's value that cannot be understood.
    #[error("{}{error}", .flag.as_ref().map(|flag| format!("{flag}: ")).unwrap_or_default())]
    Query {
        /// The flag with the value, or `None` for the query.
        flag: Option<String>,
        /// What was written.
        text: String,
        /// What is wrong with it.
        error: Box<QueryError>,
    },
    /// An index that cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// An index that cannot be searched.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// An index that cannot be written.
    #[error(transparent)]
    Index(Box<IndexError>),
    /// Authority files that cannot be used.
    #[error(transparent)]
    Authority(#[from] AuthorityError),
    /// A file of the person's that cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// stdout cannot be written.
    #[error("cannot write to standard output: {0}")]
    Output(io::Error),
}

impl From<IndexError> for CliError {
    fn from(error: IndexError) -> Self {
        Self::Index(Box::new(error))
    }
}

impl CliError {
    pub(super) fn usage(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), hint: hint.into() }
    }

    pub(super) fn query(text: &str, error: QueryError) -> Self {
        Self::Query { flag: None, text: text.to_owned(), error: Box::new(error) }
    }

    pub(super) fn flag(flag: &str, text: &str, error: QueryError) -> Self {
        Self::Query { flag: Some(flag.to_owned()), text: text.to_owned(), error: Box::new(error) }
    }

    /// The status to end with.
    pub(super) fn status(&self) -> ExitStatus {
        match self {
            // Who closed the pipe has read enough.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitStatus::Found,
            Self::Open(
                OpenError::Missing(_) | OpenError::NoCommit(_) | OpenError::Version { .. },
            ) => ExitStatus::NoIndex,
            Self::Index(error) if matches!(**error, IndexError::OtherVersion { .. }) => {
                ExitStatus::NoIndex
            }
            Self::Index(error) if matches!(**error, IndexError::Busy { .. }) => ExitStatus::Busy,
            Self::Usage { .. }
            | Self::Query { .. }
            | Self::Open(_)
            | Self::Search(_)
            | Self::Index(_)
            | Self::Authority(_)
            | Self::File { .. }
            | Self::Output(_) => ExitStatus::Error,
        }
    }

    /// What to do about it.
    pub(super) fn hint(&self) -> Option<String> {
        match self {
            Self::Usage { hint, .. } => Some(hint.clone()),
            Self::Query { error, .. } => Some(error.hint()),
            Self::Index(error) => Some(error.hint()),
            Self::Open(error) => Some(error.hint()),
            Self::Search(error) => Some(error.hint()),
            Self::Authority(_) | Self::File { .. } | Self::Output(_) => None,
        }
    }

    /// The query with the wrong place marked.
    pub(super) fn marked_query(&self) -> Option<String> {
        let Self::Query { text, error, .. } = self else { return None };
        Some(mark_place(text, &error.span))
    }
}
