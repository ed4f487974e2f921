//! What a folder is, and the index in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use index_schema::versions::{CommitPayload, VersionError};
use index_schema::{schema, space_tokenizer};
use serde::Deserialize;
use tantivy::directory::{Directory, DirectoryLock, Lock, MmapDirectory};
use tantivy::{Index, IndexSettings};

use super::{IndexError, manifest};

/// The file that the search engine cannot do without.
const META: &str = "meta.json";

/// The file that lists all others of the search engine.
const MANAGED: &str = ".managed.json";

/// Names, or beginnings of names, of what may lie in a folder whose index was never finished.
const LEFTOVERS: [&str; 4] = [".chancery-", MANAGED, ".tantivy-", ".tmp"];

/// Held from before the manifest is read until after the commit, so that two runs never plan from
/// the same state. (The search engine's own lock begins with its writer, which comes too late.)
const LOCK: &str = ".chancery-writer.lock";

/// Bytes of stored statements that are compressed together. A hit costs one such block: 16 KiB is
/// two or three statements of usual length, and larger blocks save next to nothing.
const STORE_BLOCK: usize = 16 << 10;

/// An index that exists.
pub(super) struct Opened {
    pub(super) index: Index,
    /// `None` before the first commit.
    pub(super) payload: Option<CommitPayload>,
    /// Statements of the last commit.
    pub(super) statements: u64,
}

/// The index in a folder; `None` if there is none yet and one may be made. Writes nothing.
pub(super) fn look(folder: &Path) -> Result<Option<Opened>, IndexError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(IndexError::io(folder, "opened", error)),
    };
    if folder.join(META).is_file() {
        return open(folder).map(Some);
    }
    for entry in entries {
        let name = entry.map_err(|error| IndexError::io(folder, "read", error))?.file_name();
        let name = name.to_string_lossy();
        let is_ours = LEFTOVERS.iter().any(|leftover| name.starts_with(leftover))
            || name.starts_with(manifest::PREFIX);
        if !is_ours {
            return Err(IndexError::NotAnIndex { path: folder.to_owned() });
        }
    }
    Ok(None)
}

fn open(folder: &Path) -> Result<Opened, IndexError> {
    let engine = |error| IndexError::engine(folder, error);
    let index = Index::open_in_dir(folder).map_err(engine)?;
    let meta = index.load_metas().map_err(engine)?;
    let is_our_schema = index.schema() == schema::build();
    let payload = if meta.payload.is_none() && meta.segments.is_empty() && is_our_schema {
        None
    } else {
        let payload = CommitPayload::parse(meta.payload.as_deref())
            .map_err(|reason| IndexError::OtherVersion { path: folder.to_owned(), reason })?;
        if !is_our_schema {
            let reason = "its fields are not those of its version".to_owned();
            return Err(IndexError::Damaged { path: folder.to_owned(), reason });
        }
        Some(payload)
    };
    space_tokenizer::register(index.tokenizers());
    let statements = meta.segments.iter().map(|segment| u64::from(segment.num_docs())).sum();
    Ok(Opened { index, payload, statements })
}

/// The index in a folder, made if there is none. To be called under [`lock`].
pub(super) fn open_or_create(folder: &Path) -> Result<Opened, IndexError> {
    if let Some(opened) = look(folder)? {
        return Ok(opened);
    }
    let settings = IndexSettings { docstore_blocksize: STORE_BLOCK, ..IndexSettings::default() };
    let index = Index::builder()
        .schema(schema::build())
        .settings(settings)
        .create_in_dir(folder)
        .map_err(|error| IndexError::engine(folder, error))?;
    space_tokenizer::register(index.tokenizers());
    Ok(Opened { index, payload: None, statements: 0 })
}

/// Whether there is an index of ours, of any version; `false` if there is none. One of another
/// program is an error.
pub(super) fn is_ours(folder: &Path) -> Result<bool, IndexError> {
    let meta = match fs::read(folder.join(META)) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(IndexError::io(folder, "read", error)),
    };
    let meta = serde_json::from_slice::<AnyMeta>(&meta).ok();
    let payload = meta.and_then(|meta| serde_json::from_str::<AnyPayload>(&meta.payload?).ok());
    // The name of the manifest is what every version of ours has and nobody else.
    if payload.is_some_and(|payload| payload.manifest.starts_with(manifest::PREFIX)) {
        Ok(true)
    } else {
        let reason = VersionError::Foreign;
        Err(IndexError::OtherVersion { path: folder.to_owned(), reason })
    }
}

/// Removes the files of an index that [`is_ours`]. To be called under [`lock`].
pub(super) fn clear(folder: &Path) -> Result<(), IndexError> {
    let managed = fs::read(folder.join(MANAGED)).ok();
    let managed = managed.and_then(|list| serde_json::from_slice::<Vec<PathBuf>>(&list).ok());
    // The file that makes it an index goes first: what is left then is no half an index.
    let mut files = vec![PathBuf::from(META)];
    let is_plain = |file: &PathBuf| file.components().count() == 1 && file.is_relative();
    files.extend(managed.unwrap_or_default().into_iter().filter(is_plain));
    files.push(MANAGED.into());
    for file in files {
        match fs::remove_file(folder.join(&file)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(IndexError::io(&folder.join(file), "removed", error));
            }
            _ => {}
        }
    }
    manifest::remove_others(folder, "");
    Ok(())
}

/// What is looked at in the search engine's own file, whatever its version.
#[derive(Deserialize)]
struct AnyMeta {
    payload: Option<String>,
}

/// What is looked at in a payload of ours, whatever its version.
#[derive(Deserialize)]
struct AnyPayload {
    manifest: String,
}

/// Keeps other runs from writing until it is dropped. Makes the folder if it does not exist.
pub(super) fn lock(folder: &Path) -> Result<DirectoryLock, IndexError> {
    fs::create_dir_all(folder).map_err(|error| IndexError::io(folder, "made", error))?;
    let engine = |error| IndexError::engine(folder, error);
    let directory = MmapDirectory::open(folder).map_err(|error| engine(error.into()))?;
    let lock = Lock { filepath: LOCK.into(), is_blocking: false };
    directory.acquire_lock(&lock).map_err(|error| engine(error.into()))
}

/// Whether an index was made with these extraction rules and authority files, and all that is in it
/// therefore is as it would be made now.
pub(super) fn is_current(payload: &CommitPayload, rules: u32, authority: &str) -> bool {
    payload.rules == rules && payload.authority == authority
}
