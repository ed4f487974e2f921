//! What can be wrong with authority files.

use std::path::PathBuf;

/// An authority file that cannot be used: where and why.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// A file of the folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A line is not what the columns ask for.
    #[error("{}, line {line}: {reason}", path.display())]
    Malformed {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// Why, in lower case without a full stop.
        reason: String,
    },
}
