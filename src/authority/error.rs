//! What can be wrong with authority files.

use std::path::PathBuf;

/// Why a folder of authority files cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// A file is missing or cannot be read.
    #[error("cannot read authority file {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: std::io::Error,
    },
    /// A row is not as the README of the files says.
    #[error("authority file {}, line {line}: {reason}", path.display())]
    Row {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        reason: String,
    },
}
