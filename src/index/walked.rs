//! What the sources of a run give: files, and paths that could not be followed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::manifest::FileState;
use super::source_path::SourcePath;
use crate::ingest::{Failure, Source, SourceFile, walk};

/// Time stamps of most file systems are those of the clock's last tick, up to 10 ms old. In ns.
const FINE_TICK: i128 = 20_000_000;

/// Some count whole seconds, some every other one. In ns.
const COARSE_TICK: i128 = 2_000_000_000;

/// What a walk over the sources found.
pub(super) struct Walked {
    /// In the order of their paths.
    pub(super) files: Vec<(SourcePath, SourceFile)>,
    pub(super) failures: Vec<Failure>,
    /// The paths that were given, without links as far as they exist.
    roots: Vec<PathBuf>,
    failed: Vec<PathBuf>,
    /// When the walk began, in ns since 1970.
    began: i128,
}

impl Walked {
    /// Walks over the sources; what lies in the folder of the index is no source.
    pub(super) fn of(sources: &[Source], index: &Path) -> Self {
        let began = SystemTime::now().duration_since(UNIX_EPOCH);
        let began = began.map_or(0, |since| i128::try_from(since.as_nanos()).unwrap_or(i128::MAX));
        let index = canonical(index);
        let roots = sources.iter().filter_map(|source| match source {
            Source::Path(path) => Some(canonical(path)),
            Source::Stdin => None,
        });
        let mut walked = Self {
            files: Vec::new(),
            failures: Vec::new(),
            roots: roots.collect(),
            failed: Vec::new(),
            began,
        };
        for found in walk(sources) {
            match found {
                Ok(file) if file.path.starts_with(&index) => {}
                Ok(file) => walked.files.push((SourcePath::of(&file.path), file)),
                Err(failure) => {
                    walked.failed.push(canonical(Path::new(&failure.path)));
                    walked.failures.push(failure);
                }
            }
        }
        walked.files.sort_by(|(a, _), (b, _)| a.cmp(b));
        walked
    }

    pub(super) fn file(&self, path: &SourcePath) -> Option<&SourceFile> {
        let place = self.files.binary_search_by(|(known, _)| known.cmp(path)).ok()?;
        Some(&self.files[place].1)
    }

    /// Whether a file was given by itself.
    pub(super) fn is_named(&self, file: &SourceFile) -> bool {
        self.roots.contains(&file.path)
    }

    /// Whether a source that the walk did not find is gone: it does not exist, or its folder was
    /// walked and does not give it any more (it is hidden or ignored now). What lies behind a path that
    /// could not be followed is not gone, and what lies elsewhere was not looked for.
    pub(super) fn is_gone(&self, path: &SourcePath, named: bool) -> bool {
        let path = path.to_path();
        if !self.roots.iter().any(|root| path.starts_with(root)) {
            return false;
        }
        match fs::symlink_metadata(&path) {
            Ok(_) => !named && !self.failed.iter().any(|failed| path.starts_with(failed)),
            Err(error) => is_absent(&error),
        }
    }

    /// What will tell whether the file has changed since.
    pub(super) fn state(&self, file: &SourceFile) -> FileState {
        let settled = file.modified.is_some_and(|modified| {
            let is_coarse = modified % 1_000_000 == 0;
            modified + if is_coarse { COARSE_TICK } else { FINE_TICK } <= self.began
        });
        FileState { size: file.size, modified: file.modified, settled }
    }
}

/// Whether a file is as it was when it had that state.
pub(super) fn is_unchanged(state: &FileState, file: &SourceFile) -> bool {
    state.settled && state.size == file.size && state.modified == file.modified
}

/// Whether an error says that nothing is there.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The path without links; of one that does not exist, the part that does.
fn canonical(path: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(path) {
        return path;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) => {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            canonical(parent).join(name)
        }
        _ => path.to_owned(),
    }
}
