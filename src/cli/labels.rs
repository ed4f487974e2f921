//! Names for the codes and ids that the index holds.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chancery::authority::Authority;
use chancery::output::Labels;
use chancery::query::Vocabulary;
use index_schema::fields::Field;

/// The names of the authority files; for people whom these do not list, a name as the index has
/// seen it.
pub(super) struct IndexLabels<'a> {
    authority: &'a Authority,
    vocabulary: &'a dyn Vocabulary,
    /// Unlisted ids with the first of their names in the order of letters.
    unlisted: OnceLock<BTreeMap<String, String>>,
}

impl<'a> IndexLabels<'a> {
    pub(super) const fn new(authority: &'a Authority, vocabulary: &'a dyn Vocabulary) -> Self {
        Self { authority, vocabulary, unlisted: OnceLock::new() }
    }

    fn unlisted(&self, id: &str) -> Option<&str> {
        let names = self.unlisted.get_or_init(|| {
            let mut names = BTreeMap::new();
            for seen in self.vocabulary.people() {
                if !seen.person.is_listed() {
                    names.entry(seen.person.as_str().to_owned()).or_insert(seen.name);
                }
            }
            names
        });
        names.get(id).map(String::as_str)
    }
}

impl Labels for IndexLabels<'_> {
    fn label(&self, field: Field, value: &str) -> Option<&str> {
        let is_person = matches!(field, Field::Minister | Field::Person);
        if is_person {
            return self.authority.label(value).or_else(|| self.unlisted(value));
        }
        let is_code = matches!(
            field,
            Field::Country
                | Field::Issuer
                | Field::Venue
                | Field::About
                | Field::Org
                | Field::OrgPart
        );
        if is_code { self.authority.label(value) } else { None }
    }
}
