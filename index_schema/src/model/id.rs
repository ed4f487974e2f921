//! What a statement and a person are called.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Affiliation;

/// The id of a statement whose record has none: the first 16 hex digits of the SHA-256 over title,
/// date as written and body, each followed by U+001F.
///
/// ```
/// let id = index_schema::model::content_id("A title", "21 November", "A body");
/// assert_eq!(id.len(), 16);
/// ```
pub fn content_id(title: &str, date_as_written: &str, body: &str) -> String {
    let mut hasher = Sha256::new();
    for part in [title, date_as_written, body] {
        hasher.update(part.as_bytes());
        hasher.update([0x1f]);
    }
    let mut id = String::with_capacity(16);
    for byte in hasher.finalize().iter().take(8) {
        for nibble in [byte >> 4, byte & 15] {
            id.extend(char::from_digit(u32::from(nibble), 16));
        }
    }
    id
}

/// What upsert, deletes and the manifest go by: the record's own id and its origin (the host of its
/// url, else the path of its file), so that two ministries may use the same numbers. A statement
/// without an id of its own has its content id as key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StatementKey(String);

impl StatementKey {
    /// The key of a record with an id of its own.
    ///
    /// `url` counts only if it names a host (`https://host/...`); else `path`, the canonical path
    /// of the file, is the origin.
    pub fn of_record(id: &str, url: Option<&str>, path: &str) -> Self {
        let origin = url.and_then(host).unwrap_or_else(|| path.to_owned());
        Self(format!("{id}@{origin}"))
    }

    /// The key of a record without an id: its content id.
    pub fn of_content(content_id: &str) -> Self {
        Self(content_id.to_owned())
    }

    /// The key as stored and printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StatementKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The host of `scheme://[user@]host[:port]/...`, in lower case.
fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    (!host.is_empty()).then(|| host.to_lowercase())
}

/// A stable name of a person: the id in the authority file (`sameh-shoukry`), else
/// [`PersonId::unlisted`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonId(String);

impl PersonId {
    /// An id from the authority file.
    pub fn listed(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id of somebody whom the authority file does not list: `x-`, the folded name with
    /// hyphens, and the affiliation. A pure function of one statement: it depends on no other
    /// statement and on no order.
    pub fn unlisted(folded_name: &str, affiliation: Option<&Affiliation>) -> Self {
        let name = folded_name.split_whitespace().collect::<Vec<_>>().join("-");
        match affiliation {
            Some(affiliation) => Self(format!("x-{name}-{}", affiliation.as_str().to_lowercase())),
            None => Self(format!("x-{name}")),
        }
    }

    /// The id as stored and printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the authority file lists this person.
    pub fn is_listed(&self) -> bool {
        !self.0.starts_with("x-")
    }
}

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_go_by_host_then_path() {
        let key = |url| StatementKey::of_record("7", url, "/a/b.txt").to_string();
        assert_eq!(key(Some("https://user@WWW.State.gov:443/x?y")), "7@www.state.gov");
        assert_eq!(key(Some("not a url")), "7@/a/b.txt");
        assert_eq!(key(None), "7@/a/b.txt");
    }

    #[test]
    fn unlisted_people_are_named_by_name_and_affiliation() {
        let egypt = Affiliation::new("EG").unwrap();
        assert_eq!(
            PersonId::unlisted("ahmed  abu zeid", Some(&egypt)).as_str(),
            "x-ahmed-abu-zeid-eg"
        );
        assert!(!PersonId::unlisted("ahmed", None).is_listed());
    }
}
