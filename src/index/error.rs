//! Why an index could not be brought up to date.

use std::io;
use std::path::{Path, PathBuf};

use index_schema::versions::VersionError;
use tantivy::TantivyError;
use tantivy::directory::error::{LockError, OpenDirectoryError, OpenReadError, OpenWriteError};
use thiserror::Error;

/// Why an index could not be brought up to date. What was committed before is as it was.
#[derive(Debug, Error)]
pub enum IndexError {
    /// The folder holds something else, and is left alone.
    #[error("{} holds other files and is no index", .path.display())]
    NotAnIndex {
        /// The folder.
        path: PathBuf,
    },
    /// The index was made by another program, or by a version that this one does not read.
    #[error("{}: {reason}", .path.display())]
    OtherVersion {
        /// The folder of the index.
        path: PathBuf,
        /// Which version it has.
        reason: VersionError,
    },
    /// Another run is writing to the index.
    #[error("the index {} is being written by another run", .path.display())]
    Busy {
        /// The folder of the index.
        path: PathBuf,
    },
    /// No room is left.
    #[error("no space is left for the index {}", .path.display())]
    DiskFull {
        /// The folder of the index.
        path: PathBuf,
    },
    /// The operating system refused.
    #[error("{} cannot be {doing}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What was to be done with it, as a participle (`written`).
        doing: &'static str,
        /// Why not.
        source: io::Error,
    },
    /// Files of the index are missing or changed.
    #[error("the index {} is damaged: {reason}", .path.display())]
    Damaged {
        /// The folder of the index.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// Whatever else the search engine says.
    #[error("the index {} could not be written: {source}", .path.display())]
    Engine {
        /// The folder of the index.
        path: PathBuf,
        /// What it says.
        source: TantivyError,
    },
}

impl IndexError {
    /// What a person can do about it, as a sentence without a full stop.
    pub fn hint(&self) -> String {
        let rebuild = |path: &Path| {
            let path = path.display();
            format!("make it anew: chancery index --rebuild --index {path} PATH...")
        };
        match self {
            Self::NotAnIndex { .. } | Self::OtherVersion { reason: VersionError::Foreign, .. } => {
                "give a folder that is empty or does not exist yet".into()
            }
            Self::OtherVersion { path, .. } | Self::Damaged { path, .. } => rebuild(path),
            Self::Busy { .. } => "wait until it has finished, then try again".into(),
            Self::DiskFull { .. } => {
                "make room and try again; the index is as it was before this run".into()
            }
            Self::Io { .. } => {
                "check the path and its permissions, or choose another --index".into()
            }
            Self::Engine { .. } => "try again; the index is as it was before this run".into(),
        }
    }

    /// An error of the operating system on a file of the index.
    pub(super) fn io(path: &Path, doing: &'static str, source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::StorageFull {
            return Self::DiskFull { path: path.to_owned() };
        }
        Self::Io { path: path.to_owned(), doing, source }
    }

    /// What the search engine says of the index in `folder`.
    pub(super) fn engine(folder: &Path, error: TantivyError) -> Self {
        let damaged = |reason: String| Self::Damaged { path: folder.to_owned(), reason };
        // The engine shares its errors between threads, so they have to be made anew.
        let io = |path: &Path, doing, error: &io::Error| {
            let message = io::Error::new(error.kind(), error.to_string());
            Self::io(path, doing, message)
        };
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the engine's kinds are not ours to list"
        )]
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => {
                Self::Busy { path: folder.to_owned() }
            }
            TantivyError::LockFailure(LockError::IoError(error), _) => io(folder, "locked", &error),
            TantivyError::IoError(error) => io(folder, "written", &error),
            TantivyError::OpenDirectoryError(OpenDirectoryError::IoError {
                io_error,
                directory_path,
            }) => io(&directory_path, "opened", &io_error),
            TantivyError::OpenReadError(OpenReadError::IoError { io_error, filepath }) => {
                io(&folder.join(filepath), "read", &io_error)
            }
            TantivyError::OpenWriteError(OpenWriteError::IoError { io_error, filepath }) => {
                io(&folder.join(filepath), "written", &io_error)
            }
            TantivyError::OpenReadError(OpenReadError::FileDoesNotExist(file)) => {
                damaged(format!("{} is missing", file.display()))
            }
            TantivyError::DataCorruption(corruption) => damaged(format!("{corruption:?}")),
            other => Self::Engine { path: folder.to_owned(), source: other },
        }
    }
}
