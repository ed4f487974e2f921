//! One record to one statement.

use index_schema::model::{Kind, Mentions, STATEMENT_SCHEMA, Statement, StatementKey, content_id};

use super::SourceProfile;
use crate::authority::Authority;
use crate::ingest::RawStatement;

/// Understands records. Made once and shared by threads: it holds the matchers over the authority
/// files.
#[derive(Debug)]
pub struct Extractor<'a> {
    _authority: &'a Authority,
}

impl<'a> Extractor<'a> {
    /// An extractor that resolves names against these files.
    pub fn new(authority: &'a Authority) -> Self {
        Self { _authority: authority }
    }

    /// What a record says. A function of the record, the profile of its source and the authority
    /// files, of nothing else.
    pub fn statement(&self, raw: &RawStatement, _source: &SourceProfile) -> Statement {
        let title = raw.title.clone().unwrap_or_default();
        let written = raw.date.as_deref().unwrap_or_default();
        let (id, key) = match &raw.id {
            Some(id) => {
                let key = StatementKey::of_record(id, raw.url.as_deref(), &raw.source.path);
                (id.clone(), key)
            }
            None => {
                let id = content_id(&title, written, &raw.body);
                let key = StatementKey::of_content(&id);
                (id, key)
            }
        };
        Statement {
            schema: STATEMENT_SCHEMA.to_owned(),
            id,
            key,
            title,
            kind: Kind::Other,
            language: "en".to_owned(),
            issuer: None,
            published: None,
            event: None,
            venue: None,
            participants: Vec::new(),
            mentions: Mentions::default(),
            body: raw.body.clone(),
            url: raw.url.clone(),
            source: raw.source.clone(),
            warnings: raw.warnings.clone(),
        }
    }

    /// The same statement understood once more, where its source is gone.
    pub fn again(&self, stored: &Statement) -> Statement {
        stored.clone()
    }
}
