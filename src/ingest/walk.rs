//! What the user named, to files: folders walked, each real file once, in a stable order.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::UNIX_EPOCH;

use ignore::WalkBuilder;

use super::{Failure, IngestError};

/// What a user gives to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file or folder.
    Path(PathBuf),
    /// JSON Lines on standard input.
    Stdin,
}

/// A file to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Absolute, without links.
    pub path: PathBuf,
    /// In bytes.
    pub size: u64,
    /// When it was changed, in nanoseconds since 1970; `None` where the file system does not say.
    pub modified: Option<i128>,
}

/// Every file of `sources`, and every path that could not be followed.
///
/// - Inside folders, hidden files and those that a `.gitignore` or `.ignore` of that folder excludes
///   are passed over; a file named by itself is always read.
/// - Links are followed. A file that can be reached in several ways is given once, by its canonical
///   path; a link that leads back to a folder above it is a failure.
/// - The order is that of the bytes of the path, whatever the order of `sources`.
/// - [`Source::Stdin`] is no file and gives nothing here, see [`super::read_stream`].
pub fn walk(sources: &[Source]) -> impl Iterator<Item = Result<SourceFile, Failure>> + use<> {
    let mut found = Found::default();
    for source in sources {
        match source {
            Source::Path(path) => found.add(path),
            Source::Stdin => {}
        }
    }
    found.by_path.into_values()
}

#[derive(Default)]
struct Found {
    /// By the path's text: paths themselves are compared part by part (`b/c` before `b-c`).
    by_path: BTreeMap<OsString, Result<SourceFile, Failure>>,
}

impl Found {
    fn add(&mut self, path: &Path) {
        match fs::metadata(path) {
            Ok(metadata) if metadata.is_dir() => self.add_folder(path),
            Ok(_) => self.add_file(path),
            Err(error) => self.fail(path, error.into()),
        }
    }

    fn add_folder(&mut self, folder: &Path) {
        let walk = WalkBuilder::new(folder)
            .follow_links(true)
            .hidden(true)
            .parents(false)
            .require_git(false)
            .git_global(false)
            .git_exclude(false)
            .filter_entry(first_visit())
            .build();
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_dir()) => {}
                Ok(entry) => self.add_file(entry.path()),
                Err(error) => {
                    let (path, reason) = walk_error(folder, &error);
                    self.fail(&path, reason);
                }
            }
        }
    }

    fn add_file(&mut self, path: &Path) {
        match described(path) {
            Ok(file) => {
                self.by_path.insert(file.path.clone().into(), Ok(file));
            }
            Err(error) => self.fail(path, error),
        }
    }

    /// A failure never hides a file: a path is either readable or not.
    fn fail(&mut self, path: &Path, error: IngestError) {
        let failure = error.into_failure(path.to_string_lossy(), None);
        self.by_path.entry(path.into()).or_insert(Err(failure));
    }
}

fn described(path: &Path) -> Result<SourceFile, IngestError> {
    let path = fs::canonicalize(path)?;
    let metadata = fs::metadata(&path)?;
    if !metadata.is_file() {
        return Err(IngestError::SpecialFile);
    }
    let modified = metadata.modified().ok().map(|time| match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i128::try_from(after.as_nanos()).unwrap_or(i128::MAX),
        Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap_or(i128::MAX),
    });
    Ok(SourceFile { path, size: metadata.len(), modified })
}

/// Lets each real folder be entered once, so that links between folders cannot multiply the work.
fn first_visit() -> impl Fn(&ignore::DirEntry) -> bool + Send + Sync + 'static {
    let visited = Mutex::new(BTreeSet::new());
    move |entry| {
        if !entry.file_type().is_some_and(|kind| kind.is_dir()) {
            return true;
        }
        let (Ok(path), Ok(mut visited)) = (fs::canonicalize(entry.path()), visited.lock()) else {
            return true;
        };
        visited.insert(path)
    }
}

/// The path that an error of the walk is about, and what it means.
fn walk_error(folder: &Path, error: &ignore::Error) -> (PathBuf, IngestError) {
    match error {
        ignore::Error::WithPath { path, err } => (path.clone(), walk_error(path, err).1),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            walk_error(folder, err)
        }
        ignore::Error::Loop { ancestor, child } => {
            (child.clone(), IngestError::LinkCycle(ancestor.clone()))
        }
        ignore::Error::Io(error) => {
            let again = std::io::Error::new(error.kind(), error.to_string());
            (folder.to_owned(), again.into())
        }
        ignore::Error::Partial(_)
        | ignore::Error::Glob { .. }
        | ignore::Error::UnrecognizedFileType(_)
        | ignore::Error::InvalidDefinition => {
            (folder.to_owned(), IngestError::Walk(error.to_string()))
        }
    }
}
