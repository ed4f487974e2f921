//! What an index knows that a query asks about: a trait, so that the language knows no index.

use index_schema::document::SeenTerm;
use index_schema::fields::Field;
use index_schema::model::{Affiliation, PersonId};

/// Somebody as an index has seen them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenPerson {
    /// Who it is.
    pub person: PersonId,
    /// The name as a statement wrote it.
    pub name: String,
    /// For whom they spoke there.
    pub affiliation: Option<Affiliation>,
}

/// The words, people and values of an index.
pub trait Vocabulary {
    /// Codes of the languages of its statements, sorted.
    fn languages(&self) -> Vec<String>;

    /// Whether an exact word (as the analysis writes it) occurs. Forms that do not are left out of
    /// expansions.
    fn has_word(&self, exact: &str) -> bool;

    /// Everybody who takes part in a statement and one of whose names has this key, or has it as a
    /// run of whole words (`authority::fold_name` makes keys). One entry a person, sorted.
    fn people_named(&self, key: &str) -> Vec<SeenPerson>;

    /// Everybody who takes part in a statement, for "did you mean"; asked only when a name was not
    /// found.
    fn people(&self) -> Vec<SeenPerson>;

    /// The terms of `person_seen` that are meant and occur, sorted. An index that keeps none has none.
    fn seen_terms(&self, _is_meant: &dyn Fn(&SeenTerm<'_>) -> bool) -> Vec<String> {
        Vec::new()
    }

    /// The values of a facet that occur, sorted.
    fn values(&self, field: Field) -> Vec<String>;
}

/// The vocabulary where there is no index: nobody and nothing is known, every word may occur.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoVocabulary;

impl Vocabulary for NoVocabulary {
    fn languages(&self) -> Vec<String> {
        Vec::new()
    }

    fn has_word(&self, _exact: &str) -> bool {
        true
    }

    fn people_named(&self, _key: &str) -> Vec<SeenPerson> {
        Vec::new()
    }

    fn people(&self) -> Vec<SeenPerson> {
        Vec::new()
    }

    fn values(&self, _field: Field) -> Vec<String> {
        Vec::new()
    }
}
