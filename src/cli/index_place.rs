//! Which folder the index is in.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::environment::Environment;
use super::error::CliError;

/// The index that `--index`, `$CHANCERY_INDEX` or the XDG data folder name.
pub(super) fn of_user(flag: Option<&Path>, environment: &Environment) -> Result<PathBuf, CliError> {
    let named = flag.map(Path::to_owned).or_else(|| environment.index.clone());
    let in_data = || environment.data.as_ref().map(|data| data.join("chancery/index"));
    named.or_else(in_data).ok_or_else(|| {
        CliError::usage("there is no home folder to keep an index in", "name one with --index DIR")
    })
}

/// The folder in the XDG cache for the index of these paths: the same for the same set of paths
/// and the same way to read them (`reading`), however they are written.
pub(super) fn of_paths(
    paths: &[PathBuf],
    reading: &str,
    environment: &Environment,
) -> Result<PathBuf, CliError> {
    let cache = environment.cache.as_ref().ok_or_else(|| {
        CliError::usage(
            "there is no home folder to keep the index of these paths in",
            "name a folder with --index DIR",
        )
    })?;
    let mut canonical: Vec<PathBuf> = paths
        .iter()
        .map(|path| {
            let absolute = || std::path::absolute(path).unwrap_or_else(|_| path.clone());
            std::fs::canonicalize(path).unwrap_or_else(|_| absolute())
        })
        .collect();
    canonical.sort();
    canonical.dedup();
    let mut hasher = Sha256::new();
    for path in &canonical {
        hasher.update(path.as_os_str().as_encoded_bytes());
        hasher.update([0]);
    }
    hasher.update(reading.as_bytes());
    let mut name = [0; 8];
    name.copy_from_slice(&hasher.finalize()[..8]);
    Ok(cache.join("chancery/paths").join(format!("{:016x}", u64::from_be_bytes(name))))
}
