//! Paths of sources, ordered by their bytes.

use std::path::{Path, PathBuf};

use crate::ingest::STDIN_PATH;

/// The path of a source as the manifest keeps it. Its order is that of the bytes, which decides
/// between records of one key (and is not the order of [`Path`], which compares parts).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SourcePath(Vec<u8>);

impl SourcePath {
    /// Standard input.
    pub(super) fn stdin() -> Self {
        Self(STDIN_PATH.into())
    }

    pub(super) fn of(path: &Path) -> Self {
        Self(path.as_os_str().as_encoded_bytes().to_vec())
    }

    /// From what [`Self::bytes`] gave.
    pub(super) fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(super) fn is_stdin(&self) -> bool {
        self.0 == STDIN_PATH.as_bytes()
    }

    #[cfg(unix)]
    pub(super) fn to_path(&self) -> PathBuf {
        use std::os::unix::ffi::OsStrExt;
        std::ffi::OsStr::from_bytes(&self.0).into()
    }

    /// Where paths are no bytes, one that is not Unicode cannot be written down and is taken for
    /// another, which does not exist: such a file is never found unchanged.
    #[cfg(not(unix))]
    pub(super) fn to_path(&self) -> PathBuf {
        String::from_utf8_lossy(&self.0).into_owned().into()
    }

    /// As failures and reports name it.
    pub(super) fn shown(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }
}
