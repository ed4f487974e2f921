//! Which sources are read, and what is known of the others without reading them.

use super::manifest::Manifest;
use super::source_path::SourcePath;
use super::walked::{Walked, is_unchanged};
use crate::ingest::{Source, SourceFile, walk};

/// What an update does with each source.
#[derive(Default)]
pub(super) struct Plan {
    /// Their records count as they are.
    pub(super) unchanged: Vec<SourcePath>,
    /// New and changed ones.
    pub(super) read: Vec<(SourcePath, SourceFile)>,
    /// Gone from where they were looked for.
    pub(super) gone: Vec<SourcePath>,
}

impl Plan {
    /// Compares the files found with the files known. If `everything`, no file passes as unchanged,
    /// and known files elsewhere are read too, as far as they can be read as before.
    pub(super) fn of(manifest: &Manifest, walked: &Walked, options: u64, everything: bool) -> Self {
        let mut plan = Self::default();
        let known = |path: &SourcePath| {
            let place = manifest.sources.binary_search_by(|source| source.path.cmp(path)).ok()?;
            manifest.sources.get(place)
        };
        for (path, file) in &walked.files {
            match known(path) {
                Some(source)
                    if !everything
                        && source.options == options
                        && is_unchanged(&source.state, file) =>
                {
                    plan.unchanged.push(path.clone());
                }
                _ => plan.read.push((path.clone(), file.clone())),
            }
        }
        for source in &manifest.sources {
            if source.path.is_stdin() || walked.file(&source.path).is_some() {
                continue;
            }
            if walked.is_gone(&source.path, source.named) {
                plan.gone.push(source.path.clone());
            } else if everything && source.options == options {
                plan.read.extend(file_at(&source.path).map(|file| (source.path.clone(), file)));
            }
        }
        plan
    }
}

/// The file at a path, if it still is one.
pub(super) fn file_at(path: &SourcePath) -> Option<SourceFile> {
    let path = path.to_path();
    let file = walk(&[Source::Path(path.clone())]).next()?.ok()?;
    (file.path == path).then_some(file)
}
