//! Statements understood anew from what the index has stored of them, where their source cannot be
//! read: it is gone, was standard input, or was read with other options than the present ones.

use std::path::Path;
use std::sync::Arc;

use index_schema::document::from_document;
use index_schema::schema::Fields;
use tantivy::{Index, ReloadPolicy, TantivyDocument, TantivyError};

use super::in_flight::InFlight;
use super::run::Run;
use super::worker::{MadeDocument, Maker};
use super::{IndexError, fingerprint};

/// Goes through the committed statements and writes those anew that were made by other rules and
/// have not been replaced in this run.
pub(super) fn refresh(
    run: &mut Run<'_, '_>,
    stored: &Stored<'_>,
    maker: &mut Maker<'_, '_>,
    in_flight: &Arc<InFlight>,
) -> Result<(), IndexError> {
    let damaged = |reason: String| IndexError::Damaged { path: stored.folder.to_owned(), reason };
    let engine = |error: TantivyError| IndexError::engine(stored.folder, error);
    let reader = stored.index.reader_builder().reload_policy(ReloadPolicy::Manual);
    let searcher = reader.try_into().map_err(engine)?.searcher();
    for segment in searcher.segment_readers() {
        let store = segment.get_store_reader(1).map_err(|error| engine(error.into()))?;
        for document in store.iter::<TantivyDocument>(segment.alive_bitset()) {
            let document = document.map_err(engine)?;
            let statement = from_document(&document, stored.fields, true)
                .map_err(|error| damaged(error.to_string()))?;
            let key = fingerprint::of_key(statement.key.as_str());
            let Some((source, content)) = run.catalogue.stale(key) else { continue };
            let bytes = statement.title.len() + statement.body.len();
            let Some(permit) = in_flight.take(bytes) else { return Ok(()) };
            let made: MadeDocument = maker.again(&statement, content, &Arc::new(permit));
            run.catalogue.look_at(source);
            run.write(source, made)?;
        }
    }
    Ok(())
}

/// The statements of the last commit.
pub(super) struct Stored<'s> {
    pub(super) folder: &'s Path,
    pub(super) index: &'s Index,
    pub(super) fields: &'s Fields,
}
