//! Opening the index for reading.

use std::path::Path;

use chancery::extract::RULES_VERSION;
use chancery::search::IndexReader;

use super::Session;
use crate::cli::error::CliError;

/// Opens an index and says if it was made with other rules than ours.
pub(super) fn open(folder: &Path, session: &Session<'_>) -> Result<IndexReader, CliError> {
    let reader = IndexReader::open(folder)?;
    let payload = reader.payload();
    if payload.rules != RULES_VERSION {
        session.console.note(
            "the index was made with other rules of extraction; `chancery index` with its paths \
             brings it up to date",
        );
    } else if payload.authority != session.authority().version() {
        session.console.note(
            "the index was made with other authority files; `chancery index` with its paths brings \
             it up to date",
        );
    }
    Ok(reader)
}
