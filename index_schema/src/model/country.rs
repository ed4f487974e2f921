//! Whom somebody speaks for: a country or an organisation.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A country (ISO 3166-1 alpha-2 code such as `EG`; `PS` Palestine, `XK` Kosovo, `TW` Taiwan;
/// ISO 3166-3 codes for states that are gone) or an organisation (its usual English acronym, such
/// as `EU` or `OIC`, or its name).
///
/// One string type serves both because a statement's issuer and a participant's affiliation may be
/// either; [`Affiliation::is_country`] tells which. The one acronym that is a country's code as
/// well is `AU`: it means Australia, and the African Union is [`AFRICAN_UNION`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Affiliation(String);

/// The code of the African Union, since `AU` is Australia's. In a list of organisations only, such
/// as `mentions.organisations` of a statement's JSON, it is written `AU`.
pub const AFRICAN_UNION: &str = "African Union";

/// The acronym of the African Union where no country can be meant.
const AFRICAN_UNION_ACRONYM: &str = "AU";

/// Codes for states that are gone: ISO 3166-3, a list that only grows.
const FORMER_COUNTRIES: &[&str] = &[
    "AIDJ", "ANHH", "BQAQ", "BUMM", "BYAA", "CSHH", "CSXX", "CTKI", "DDDE", "DYBJ", "FQHH", "FXFR",
    "GEHH", "HVBF", "JTUM", "MIUM", "NHVU", "NQAQ", "NTHH", "PCHH", "PUUM", "PZPA", "RHZW", "SKIN",
    "SUHH", "TPTL", "VDVN", "WKUM", "YDYE", "YUCS", "ZRCD",
];

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

    /// Whether this is a country: two capital ASCII letters other than `EU` and `UN` (which ISO
    /// 3166-1 keeps free for these organisations), or a code of ISO 3166-3. Everything else is an
    /// organisation.
    pub fn is_country(&self) -> bool {
        match self.0.as_bytes() {
            b"EU" | b"UN" => false,
            [first, second] => first.is_ascii_uppercase() && second.is_ascii_uppercase(),
            _ => FORMER_COUNTRIES.binary_search(&self.0.as_str()).is_ok(),
        }
    }
}

/// The JSON of a list of organisations, in which `AU` is the African Union.
pub(super) mod organisation_list {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{AFRICAN_UNION, AFRICAN_UNION_ACRONYM, Affiliation};

    pub(in crate::model) fn serialize<S: Serializer>(
        list: &[Affiliation],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(list.iter().map(|organisation| match organisation.as_str() {
            AFRICAN_UNION => AFRICAN_UNION_ACRONYM,
            other => other,
        }))
    }

    pub(in crate::model) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<Affiliation>, D::Error> {
        let mut list = Vec::<Affiliation>::deserialize(deserializer)?;
        for organisation in &mut list {
            if organisation.as_str() == AFRICAN_UNION_ACRONYM {
                AFRICAN_UNION.clone_into(&mut organisation.0);
            }
        }
        Ok(list)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_alone_tells_countries_from_organisations() {
        assert!(FORMER_COUNTRIES.is_sorted());
        let is_country = |code| Affiliation::new(code).unwrap().is_country();
        for country in ["EG", "XK", "AU", "SUHH"] {
            assert!(is_country(country), "{country}");
        }
        for organisation in ["EU", "UN", "OIC", "NATO", "G7", "eg", AFRICAN_UNION] {
            assert!(!is_country(organisation), "{organisation}");
        }
    }

    #[test]
    fn in_a_list_of_organisations_the_african_union_has_its_acronym() {
        let json = r#"{"people":[],"countries":["AU"],"organisations":["AU","EU"],"dates":[]}"#;
        let mentions: crate::model::Mentions = serde_json::from_str(json).unwrap();
        assert_eq!(mentions.organisations[0].as_str(), AFRICAN_UNION);
        assert_eq!(mentions.countries[0].as_str(), "AU");
        assert_eq!(serde_json::to_string(&mentions).unwrap(), json);
    }
}
