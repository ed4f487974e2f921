//! Which versions an index was made with: the payload of each commit, all that reading needs to
//! know before it opens anything else.

use serde::{Deserialize, Serialize};

/// Version of the layout of the index (fields and stored forms). Another one is refused.
pub const SCHEMA_VERSION: u32 = 1;

/// Version of the text analysis. Another one is refused, since words would not meet.
pub const ANALYSIS_VERSION: u32 = 1;

/// What each commit carries, as JSON of less than 1 kB.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommitPayload {
    /// [`SCHEMA_VERSION`] of the writer.
    pub schema: u32,
    /// [`ANALYSIS_VERSION`] of the writer.
    pub analysis: u32,
    /// Version of the extraction rules of the writer.
    pub rules: u32,
    /// Content hash of the authority files of the writer.
    pub authority: String,
    /// Name of the manifest file, written and synced before the commit.
    pub manifest: String,
}

/// Why the payload of a commit does not allow reading.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VersionError {
    /// There is no payload, or it is not ours.
    #[error("the folder holds a tantivy index that chancery did not make")]
    Foreign,
    /// Another layout.
    #[error("the index has schema version {found}, this program reads version {SCHEMA_VERSION}")]
    Schema {
        /// The version found.
        found: u32,
    },
    /// Another analysis.
    #[error(
        "the index has text analysis version {found}, this program reads version {ANALYSIS_VERSION}"
    )]
    Analysis {
        /// The version found.
        found: u32,
    },
}

impl CommitPayload {
    /// Reads a commit's payload and refuses versions that cannot be read.
    pub fn parse(payload: Option<&str>) -> Result<Self, VersionError> {
        let parsed: Self = payload
            .and_then(|payload| serde_json::from_str(payload).ok())
            .ok_or(VersionError::Foreign)?;
        if parsed.schema != SCHEMA_VERSION {
            return Err(VersionError::Schema { found: parsed.schema });
        }
        if parsed.analysis != ANALYSIS_VERSION {
            return Err(VersionError::Analysis { found: parsed.analysis });
        }
        Ok(parsed)
    }

    /// The JSON to commit.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("a struct of numbers and strings has a JSON form")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trips_and_refuses_other_versions() {
        let mut payload = CommitPayload {
            schema: SCHEMA_VERSION,
            analysis: ANALYSIS_VERSION,
            rules: 1,
            authority: "0123456789abcdef".into(),
            manifest: "manifest-1.jsonl".into(),
        };
        assert_eq!(CommitPayload::parse(Some(&payload.to_json())), Ok(payload.clone()));
        assert!(payload.to_json().len() < 1000);
        payload.schema = 999;
        let found = CommitPayload::parse(Some(&payload.to_json()));
        assert_eq!(found, Err(VersionError::Schema { found: 999 }));
        assert_eq!(CommitPayload::parse(None), Err(VersionError::Foreign));
    }
}
