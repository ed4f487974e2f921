//! Conditions that are sets of whole terms: values of keyword fields, words by their beginning or
//! with errors.

use index_schema::fields::{Field, FieldKind};
use tantivy::Term;
use tantivy::columnar::StrColumn;
use tantivy::fastfield::Column;
use tantivy::postings::TermInfo;
use tantivy::query::FuzzyTermQuery;

use super::Compiler;
use super::plan::{Plan, Terms, tested};
use crate::query::TextScope;
use crate::search::docs::DocIds;
use crate::search::error::Outcome;

/// More edits than this the engine has no automaton for; the query language allows no more.
const MOST_EDITS: u8 = 2;

/// The exact streams of a scope.
pub(super) const fn exact_fields(scope: TextScope) -> &'static [Field] {
    match scope {
        TextScope::Anywhere => &[Field::TitleWords, Field::BodyWords],
        TextScope::Title => &[Field::TitleWords],
    }
}

/// Whether a field has a value, by its column.
pub(in crate::search) enum HasValueTest {
    Keywords(StrColumn),
    Days(Column<i64>),
}

impl HasValueTest {
    pub(super) fn docs(&self, within: &DocIds, max_doc: u32) -> DocIds {
        match self {
            Self::Keywords(column) => {
                tested(within, max_doc, |doc| column.ords().index.has_value(doc))
            }
            Self::Days(column) => tested(within, max_doc, |doc| column.index.has_value(doc)),
        }
    }
}

impl Compiler<'_> {
    /// Those of some texts that are terms of a field.
    pub(super) fn terms<'t>(
        self,
        field: Field,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> Outcome<Terms> {
        let index = self.segment.index(field)?;
        let mut infos = Vec::new();
        for text in texts {
            infos.extend(index.terms().get(text)?);
        }
        Ok(Terms { index, infos })
    }

    pub(super) fn any_of(self, field: Field, values: &[String]) -> Outcome<Plan> {
        Ok(Plan::Terms(vec![self.terms(field, values.iter().map(String::as_str))?]))
    }

    pub(super) fn has_value(self, field: Field) -> Outcome<Plan> {
        let test = match field.spec().kind {
            FieldKind::Keyword { column: true } => {
                self.segment.keywords(field)?.map(HasValueTest::Keywords)
            }
            FieldKind::Day => self.segment.days(field)?.map(HasValueTest::Days),
            FieldKind::Keyword { column: false } | FieldKind::Text { .. } => {
                return Ok(Plan::Terms(vec![self.terms_that(field, |_| true)?]));
            }
            // Every statement has these two; the number is there where the body has words.
            FieldKind::Stored => return Ok(Plan::All(Vec::new())),
            FieldKind::Number => {
                return Ok(Plan::Terms(vec![self.terms_that(Field::BodyWords, |_| true)?]));
            }
        };
        Ok(test.map_or(Plan::Any(Vec::new()), |test| Plan::HasValue(Box::new(test))))
    }

    fn terms_that(self, field: Field, test: impl Fn(&[u8]) -> bool) -> Outcome<Terms> {
        let index = self.segment.index(field)?;
        let mut infos = Vec::new();
        let mut stream = index.terms().stream()?;
        while let Some((term, info)) = stream.next() {
            if test(term) {
                infos.push(info.clone());
            }
        }
        drop(stream);
        Ok(Terms { index, infos })
    }

    pub(super) fn prefix(self, scope: TextScope, start: &str) -> Outcome<Plan> {
        let fields = exact_fields(scope).iter();
        Ok(Plan::Terms(fields.map(|field| self.beginning(*field, start)).collect::<Outcome<_>>()?))
    }

    /// The words of an exact stream that begin so.
    pub(super) fn beginning(self, field: Field, start: &str) -> Outcome<Terms> {
        let index = self.segment.index(field)?;
        let mut infos: Vec<TermInfo> = Vec::new();
        let mut stream = index.terms().range().ge(start).into_stream()?;
        while let Some((term, info)) = stream.next() {
            if !term.starts_with(start.as_bytes()) {
                break;
            }
            infos.push(info.clone());
        }
        drop(stream);
        Ok(Terms { index, infos })
    }

    pub(super) fn fuzzy(self, scope: TextScope, word: &str, distance: u8) -> Outcome<Plan> {
        let mut groups = Vec::new();
        for field in exact_fields(scope) {
            let index = self.segment.index(*field)?;
            let term = Term::from_field_text(self.segment.fields.get(*field), word);
            let automaton =
                FuzzyTermQuery::new(term, distance.min(MOST_EDITS), true).automaton()?;
            let mut infos = Vec::new();
            let mut stream = index.terms().search(automaton).into_stream()?;
            while let Some((_, info)) = stream.next() {
                infos.push(info.clone());
            }
            drop(stream);
            groups.push(Terms { index, infos });
        }
        Ok(Plan::Terms(groups))
    }
}
