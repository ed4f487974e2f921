//! What the index knows, for the query language.

use std::collections::{BTreeMap, BTreeSet};

use index_schema::document::{PersonSeen, SeenTerm};
use index_schema::fields::{Field, FieldKind};
use index_schema::model::PersonId;

use super::error::Outcome;
use super::open::IndexReader;
use crate::authority::fold_name;
use crate::query::{SeenPerson, Vocabulary, has_run_of_words};

/// The words, people and values of an index. Term dictionaries are read when they are asked for;
/// what only deleted statements have is not there.
///
/// Its answers have no place for an error. Where the index cannot be read, words may occur and
/// nobody is known; the search that follows meets the same fault and says so.
#[derive(Debug, Clone, Copy)]
pub struct IndexVocabulary<'a> {
    index: &'a IndexReader,
}

impl<'a> IndexVocabulary<'a> {
    pub(super) const fn new(index: &'a IndexReader) -> Self {
        Self { index }
    }

    fn find_word(self, exact: &str) -> Outcome<bool> {
        for segment in self.index.segments() {
            for field in [Field::BodyWords, Field::TitleWords] {
                let index = segment.index(field)?;
                if let Some(info) = index.terms().get(exact)?
                    && segment.occurs(&index, &info)?
                {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    fn terms_who(self, is_meant: &dyn Fn(&SeenTerm<'_>) -> bool) -> Outcome<BTreeSet<String>> {
        let mut terms = BTreeSet::new();
        for segment in self.index.segments() {
            let index = segment.index(Field::PersonSeen)?;
            let mut stream = index.terms().stream()?;
            while let Some((term, info)) = stream.next() {
                let Ok(term) = std::str::from_utf8(term) else { continue };
                if SeenTerm::parse(term).is_some_and(|seen| is_meant(&seen))
                    && segment.occurs(&index, info)?
                {
                    terms.insert(term.to_owned());
                }
            }
        }
        Ok(terms)
    }

    /// One entry a person for whom `is_meant` holds of one of the names.
    fn people_who(self, is_meant: impl Fn(&str) -> bool) -> Outcome<Vec<SeenPerson>> {
        let mut people: BTreeMap<PersonId, SeenPerson> = BTreeMap::new();
        for segment in self.index.segments() {
            let index = segment.index(Field::PersonSeen)?;
            let mut stream = index.terms().stream()?;
            // Terms come by person, then name: a name is judged once for all its years.
            let mut judged: Option<(PersonId, String, bool)> = None;
            while let Some((term, info)) = stream.next() {
                let Some(seen) = std::str::from_utf8(term).ok().and_then(PersonSeen::parse) else {
                    continue;
                };
                let PersonSeen { person, name, affiliation, .. } = seen;
                if people.contains_key(&person) {
                    continue;
                }
                let meant = match &judged {
                    Some((of, named, meant)) if *of == person && *named == name => *meant,
                    Some(_) | None => is_meant(&name),
                };
                judged = Some((person.clone(), name.clone(), meant));
                if meant && segment.occurs(&index, info)? {
                    people.insert(person.clone(), SeenPerson { person, name, affiliation });
                }
            }
        }
        Ok(people.into_values().collect())
    }
}

/// The values of a keyword field that occur, sorted.
pub(super) fn values(index: &IndexReader, field: Field) -> Outcome<BTreeSet<String>> {
    let mut values = BTreeSet::new();
    for segment in index.segments() {
        let of_segment = segment.index(field)?;
        let mut stream = of_segment.terms().stream()?;
        while let Some((term, info)) = stream.next() {
            if segment.occurs(&of_segment, info)? {
                values.insert(String::from_utf8_lossy(term).into_owned());
            }
        }
    }
    Ok(values)
}

/// Codes of the languages of the statements, sorted.
pub(super) fn language_codes(index: &IndexReader) -> Outcome<BTreeSet<String>> {
    values(index, Field::Lang)
}

impl Vocabulary for IndexVocabulary<'_> {
    fn languages(&self) -> Vec<String> {
        self.index.read(|| language_codes(self.index)).unwrap_or_default().into_iter().collect()
    }

    fn has_word(&self, exact: &str) -> bool {
        self.index.read(|| self.find_word(exact)).unwrap_or(true)
    }

    fn people_named(&self, key: &str) -> Vec<SeenPerson> {
        if key.is_empty() {
            return Vec::new();
        }
        let meant = |name: &str| has_run_of_words(&fold_name(name), key);
        self.index.read(|| self.people_who(meant)).unwrap_or_default()
    }

    fn people(&self) -> Vec<SeenPerson> {
        self.index.read(|| self.people_who(|_| true)).unwrap_or_default()
    }

    fn seen_terms(&self, is_meant: &dyn Fn(&SeenTerm<'_>) -> bool) -> Vec<String> {
        let terms = self.index.read(|| self.terms_who(is_meant)).unwrap_or_default();
        terms.into_iter().collect()
    }

    fn values(&self, field: Field) -> Vec<String> {
        match field.spec().kind {
            FieldKind::Keyword { .. } => self
                .index
                .read(|| values(self.index, field))
                .unwrap_or_default()
                .into_iter()
                .collect(),
            FieldKind::Text { .. } | FieldKind::Day | FieldKind::Number | FieldKind::Stored => {
                Vec::new()
            }
        }
    }
}
