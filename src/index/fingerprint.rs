//! Short stand-ins for keys, records and options.
//!
//! All are the first bytes of a SHA-256. A key gets 16 bytes, so that no two keys of an index meet; the
//! content of a record gets 8, since it is only compared within one source (for a source of a
//! million records the chance that two differing ones look alike is 3 in 100 million).

use sha2::{Digest, Sha256};

use crate::extract::SourceProfile;
use crate::ingest::{DateOrder, IngestOptions, RawStatement, Record};

/// Stands for a [`index_schema::model::StatementKey`].
pub(super) fn of_key(key: &str) -> u128 {
    let digest = Sha256::digest(key.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    u128::from_le_bytes(bytes)
}

/// Stands for everything that a record says and its place in the text of the source does not.
///
/// The record's own hash is not enough: the header of a table or the beginning of a feed is part of
/// what a row or item says. Those are in the named parts, so of the body only the length is taken.
pub(super) fn of_content(record: &Record, profile: u64) -> u64 {
    let mut parts = Parts::default();
    match record {
        Record::Ready(statement) => {
            parts.text("ready");
            parts.text(&statement.source.sha256);
        }
        Record::Raw(raw) => {
            parts.number(profile);
            parts.raw(raw);
        }
    }
    parts.finish()
}

/// Stands for what the other records of its source say of a record.
pub(super) fn of_profile(profile: &SourceProfile) -> u64 {
    let mut parts = Parts::default();
    parts.text(profile.language().unwrap_or_default());
    parts.text(profile.order().order().map_or("", DateOrder::as_str));
    parts.finish()
}

/// Stands for how files are read: the same file read in another way is another source.
pub(super) fn of_options(options: &IngestOptions) -> u64 {
    let mut parts = Parts::default();
    // The debug form shows every part of the options, those to come too.
    parts.text(&format!("{options:?}"));
    parts.finish()
}

/// Hashes parts so that their borders count.
#[derive(Default)]
struct Parts(Sha256);

impl Parts {
    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.update(text.as_bytes());
    }

    fn number(&mut self, number: u64) {
        self.0.update(number.to_le_bytes());
    }

    fn optional(&mut self, text: Option<&String>) {
        self.number(u64::from(text.is_some()));
        self.text(text.map_or("", String::as_str));
    }

    fn raw(&mut self, raw: &RawStatement) {
        // Taken apart whole, so that a new part of a record cannot be forgotten here.
        let RawStatement {
            source,
            id,
            title,
            body,
            date,
            language,
            speakers,
            issuer,
            country,
            publisher,
            place,
            url,
            extra,
            warnings,
        } = raw;
        self.text(&source.sha256);
        self.number(body.len() as u64);
        for part in [id, title, date, language, issuer, country, publisher, place, url] {
            self.optional(part.as_ref());
        }
        self.number(speakers.len() as u64);
        for speaker in speakers {
            self.text(&speaker.name);
            self.optional(speaker.role.as_ref());
            self.optional(speaker.country.as_ref());
        }
        self.number(extra.len() as u64);
        for (name, value) in extra {
            self.text(name);
            self.text(value);
        }
        for warning in warnings {
            self.text(warning);
        }
    }

    fn finish(self) -> u64 {
        let digest = self.0.finalize();
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&digest[..8]);
        u64::from_le_bytes(bytes)
    }
}
