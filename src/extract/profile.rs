//! What the records of one source have in common.

use crate::ingest::RawStatement;

/// What is known of a source from its first records, for those that say too little by themselves.
/// Records are shown to it in their order, so that the same source gives the same profile.
#[derive(Debug, Clone, Default)]
pub struct SourceProfile {}

impl SourceProfile {
    /// Takes a record into account.
    pub fn observe(&mut self, _raw: &RawStatement) {}
}
