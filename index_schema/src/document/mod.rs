//! A statement as a tantivy document, and back.

mod dates;
mod participant;
mod same_text;
mod stored;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use tantivy::TantivyDocument;
use tantivy::schema::Value;

use crate::analysis::{Analyzer, Language, Streams};
use crate::fields::Field;
use crate::model::{Affiliation, RoleClass, Statement};
use crate::schema::Fields;

pub use dates::{UNDATED, years};
pub use participant::{
    MENTIONED, PersonSeen, SeenTerm, inferred_term, participant_term, participant_terms,
    person_mentioned_term, person_seen_term,
};
pub use same_text::same_text;

/// What separates the parts of a composed term.
pub const UNIT_SEPARATOR: char = '\u{1f}';

/// Makes documents; keeps its buffers and remembered words from one to the next.
#[derive(Debug, Default)]
pub struct DocumentMaker {
    analyzer: Analyzer,
    title: Streams,
    body: Streams,
    scored: String,
}

/// A stored document that is no statement.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// It has no value for a stored field.
    #[error("a stored document has no `{0}`")]
    Missing(&'static str),
    /// The statement in it cannot be read.
    #[error("a stored statement cannot be read")]
    Json(#[from] serde_json::Error),
}

impl DocumentMaker {
    /// The document of a statement.
    pub fn to_document(&mut self, statement: &Statement, fields: &Fields) -> TantivyDocument {
        let mut document = TantivyDocument::with_capacity(statement.body.len() * 4 + 2048);
        self.add_texts(statement, fields, &mut document);
        add_keywords(statement, fields, &mut document);
        dates::add_days(statement, fields, &mut document);
        if let Some(hash) = same_text(&self.title.exact, &self.body.exact) {
            document.add_u64(fields.get(Field::SameText), hash);
        }
        document.add_text(fields.get(Field::StoredStatement), stored::json_without_body(statement));
        document.add_text(fields.get(Field::StoredBody), &statement.body);
        document.shrink_to_fit();
        document
    }

    fn add_texts(
        &mut self,
        statement: &Statement,
        fields: &Fields,
        document: &mut TantivyDocument,
    ) {
        let language = Language::from_code(&statement.language);
        self.analyzer.analyse(&statement.title, language, &mut self.title);
        self.analyzer.analyse(&statement.body, language, &mut self.body);
        self.scored.clear();
        for stems in [&self.title.stems, &self.title.stems, &self.body.stems] {
            if !self.scored.is_empty() && !stems.is_empty() {
                self.scored.push(' ');
            }
            self.scored.push_str(stems);
        }
        let texts = [
            (Field::TextStems, &self.scored),
            (Field::TitleStems, &self.title.stems),
            (Field::TitleWords, &self.title.exact),
            (Field::BodyWords, &self.body.exact),
        ];
        for (field, text) in texts {
            document.add_text(fields.get(field), text);
        }
    }
}

/// The document of a single statement. Where there are many, keep a [`DocumentMaker`].
pub fn to_document(statement: &Statement, fields: &Fields) -> TantivyDocument {
    DocumentMaker::default().to_document(statement, fields)
}

/// The statement that a stored document holds; with an empty body unless `with_body`.
pub fn from_document(
    document: &TantivyDocument,
    fields: &Fields,
    with_body: bool,
) -> Result<Statement, DocumentError> {
    let stored = |field: Field| {
        let value = document.get_first(fields.get(field));
        value.and_then(|value| value.as_str()).ok_or(DocumentError::Missing(field.name()))
    };
    let mut statement: Statement = serde_json::from_str(stored(Field::StoredStatement)?)?;
    if with_body {
        stored(Field::StoredBody)?.clone_into(&mut statement.body);
    }
    Ok(statement)
}

/// The values of a facet, each once. Fields that are no facet have none.
pub fn facet_values(statement: &Statement, field: Field) -> BTreeSet<String> {
    let affiliations = || statement.participants.iter().filter_map(|p| p.affiliation.as_ref());
    let people = |ministers_only: bool| {
        let taking_part = statement.participants.iter();
        taking_part
            .filter(move |p| !ministers_only || p.role_class == RoleClass::ForeignMinister)
            .map(|p| p.person.as_str().to_owned())
    };
    let one = |value: Option<&str>| value.map(str::to_owned).into_iter().collect();
    match field {
        Field::Minister => people(true).collect(),
        Field::Person => people(false).collect(),
        Field::Country => {
            affiliations().filter(|a| a.is_country()).map(ToString::to_string).collect()
        }
        Field::Issuer => one(statement.issuer.as_ref().map(Affiliation::as_str)),
        Field::Venue => {
            let venue = statement.venue.as_ref();
            one(venue.and_then(|venue| venue.country.as_ref()).map(Affiliation::as_str))
        }
        Field::About => statement.mentions.countries.iter().map(ToString::to_string).collect(),
        Field::Org => {
            let named = statement.mentions.organisations.iter();
            let taking_part = affiliations().filter(|a| !a.is_country());
            named.chain(taking_part).map(ToString::to_string).collect()
        }
        Field::OrgPart => {
            affiliations().filter(|a| !a.is_country()).map(ToString::to_string).collect()
        }
        Field::Role => {
            let taking_part = statement.participants.iter();
            taking_part.map(|p| p.role_class.as_str().to_owned()).collect()
        }
        Field::Kind => one(Some(statement.kind.as_str())),
        Field::Lang => one(Some(&statement.language)),
        Field::Year => years(statement),
        Field::TextStems
        | Field::TitleStems
        | Field::TitleWords
        | Field::BodyWords
        | Field::Id
        | Field::Key
        | Field::Participant
        | Field::PersonSeen
        | Field::DateFrom
        | Field::DateTo
        | Field::DateDay
        | Field::PublishedFrom
        | Field::PublishedTo
        | Field::SameText
        | Field::StoredStatement
        | Field::StoredBody => BTreeSet::new(),
    }
}

fn add_keywords(statement: &Statement, fields: &Fields, document: &mut TantivyDocument) {
    document.add_text(fields.get(Field::Id), &statement.id);
    document.add_text(fields.get(Field::Key), statement.key.as_str());
    for facet in Field::facets() {
        for value in facet_values(statement, facet) {
            document.add_text(fields.get(facet), value);
        }
    }
    for term in participant_terms(&statement.participants) {
        document.add_text(fields.get(Field::Participant), term);
    }
    for one in &statement.inferred {
        let term = inferred_term(&one.affiliation, one.role_class, &one.person);
        document.add_text(fields.get(Field::Participant), term);
    }
    for term in participant::seen_terms(statement) {
        document.add_text(fields.get(Field::PersonSeen), term);
    }
}
