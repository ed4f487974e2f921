//! The file of a manifest.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

use tantivy::Opstamp;

use super::Manifest;
use super::decode::{DecodeError, decode};
use super::encode::encode;
use crate::index::IndexError;

/// How the name of every manifest begins.
pub(in crate::index) const PREFIX: &str = "manifest-";

/// Ends the name of a file that is being written.
const UNFINISHED: &str = ".new";

/// The name of the manifest of a commit: each commit has an operation stamp of its own.
pub(in crate::index) fn name_of_commit(opstamp: Opstamp) -> String {
    format!("{PREFIX}{opstamp:016x}")
}

/// Reads a manifest with the records of its sources.
pub(in crate::index) fn read(folder: &Path, name: &str) -> Result<Manifest, IndexError> {
    read_parts(folder, name, true)
}

/// Reads a manifest without the records of its sources, only their numbers.
pub(in crate::index) fn read_sources(folder: &Path, name: &str) -> Result<Manifest, IndexError> {
    read_parts(folder, name, false)
}

fn read_parts(folder: &Path, name: &str, with_entries: bool) -> Result<Manifest, IndexError> {
    let damaged = |error: &DecodeError| IndexError::Damaged {
        path: folder.to_owned(),
        reason: format!("{name} cannot be read: {error}"),
    };
    let file = File::open(folder.join(name)).map_err(|error| damaged(&error.into()))?;
    let mut reader = BufReader::with_capacity(1 << 16, file);
    decode(&mut reader, with_entries).map_err(|error| damaged(&error))
}

/// Writes a manifest so that it is either there as a whole or not at all, in the place of an older
/// one of that name.
pub(in crate::index) fn write(
    folder: &Path,
    name: &str,
    manifest: &Manifest,
) -> Result<(), IndexError> {
    let unfinished = folder.join(format!("{name}{UNFINISHED}"));
    let written = || {
        let mut out = BufWriter::with_capacity(1 << 16, File::create(&unfinished)?);
        encode(manifest, &mut out)?;
        out.flush()?;
        out.get_ref().sync_all()?;
        fs::rename(&unfinished, folder.join(name))?;
        sync_folder(folder)
    };
    written().map_err(|error| {
        // What is left behind is removed by the next run that writes.
        let _ = fs::remove_file(&unfinished);
        IndexError::io(&folder.join(name), "written", error)
    })
}

/// Makes a rename durable.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Elsewhere folders cannot be opened and a rename is durable without it.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Removes manifests of older commits and unfinished ones. One that cannot be removed does no harm.
pub(in crate::index) fn remove_others(folder: &Path, kept: &str) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name != kept) {
            let _ = fs::remove_file(entry.path());
        }
    }
}
