//! A country and an organisation as the authority files know them.

use index_schema::model::Affiliation;

/// A state or territory, or a state that is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, `XK`, or ISO 3166-3 for a state that is gone.
    pub code: Affiliation,
    /// ISO 3166-1 alpha-3; may be empty.
    pub code3: String,
    /// The short English name.
    pub name: String,
    /// The formal English name; may be empty.
    pub formal: String,
    /// More English names.
    pub other: Vec<String>,
    /// English adjectives.
    pub adjectives: Vec<String>,
    /// What its people are called, singular and plural.
    pub demonyms: Vec<String>,
    /// Abbreviations in their exact case.
    pub abbreviations: Vec<String>,
    /// The capital, the preferred name first.
    pub capital: Vec<String>,
    /// Last year of a state that is gone.
    pub until: Option<i16>,
    /// Names, cases and adjectives in French, Spanish, German, Russian, Arabic and Chinese; the
    /// short name first in each.
    pub local: Vec<Vec<String>>,
}

impl Country {
    /// Every name and adjective in every language; no codes, no capitals.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.name, &self.formal]
            .into_iter()
            .chain(&self.other)
            .chain(&self.adjectives)
            .chain(&self.demonyms)
            .chain(&self.abbreviations)
            .chain(self.local.iter().flatten())
            .map(String::as_str)
            .filter(|name| !name.is_empty())
    }
}

/// An international organisation or grouping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// The usual English acronym, or the name where there is none.
    pub id: Affiliation,
    /// The English name.
    pub name: String,
    /// More English names, organs that count as the organisation.
    pub other: Vec<String>,
    /// Abbreviations of any language in their exact case.
    pub abbreviations: Vec<String>,
    /// The title of its head; may be empty.
    pub head: String,
    /// Names in French, Spanish, German, Russian, Arabic and Chinese.
    pub local: Vec<Vec<String>>,
}

impl Organisation {
    /// Every name in every language; the id only if it is one.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name)
            .chain(&self.other)
            .chain(&self.abbreviations)
            .chain(self.local.iter().flatten())
            .map(String::as_str)
            .filter(|name| !name.is_empty())
    }
}
