//! Whom somebody speaks for: a country or an organisation.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A country (ISO 3166-1 alpha-2 code such as `EG`; `PS` Palestine, `XK` Kosovo, `TW` Taiwan;
/// ISO 3166-3 codes for states that are gone) or an organisation (its usual English acronym, such
/// as `EU` or `OIC`).
///
/// One string type serves both because a statement's issuer and a participant's affiliation may be
/// either. Which of the two a code is, the authority file knows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Affiliation(String);

/// A code that cannot be an [`Affiliation`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is no country or organisation code: it must be non-empty and free of control characters"
)]
pub struct AffiliationError(String);

impl Affiliation {
    /// Wraps a code. Empty codes and codes with control characters (the index joins codes by
    /// U+001F) are refused.
    pub fn new(code: impl Into<String>) -> Result<Self, AffiliationError> {
        let code = code.into();
        if code.is_empty() || code.chars().any(char::is_control) {
            return Err(AffiliationError(code));
        }
        Ok(Self(code))
    }

    /// The code, as stored and printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Affiliation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Affiliation {
    type Error = AffiliationError;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::new(code)
    }
}

impl From<Affiliation> for String {
    fn from(affiliation: Affiliation) -> Self {
        affiliation.0
    }
}
