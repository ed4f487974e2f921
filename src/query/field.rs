//! What `name:value` means.

use index_schema::fields::{Field, QueryField, QueryUse, VirtualField};

use super::ast::{Node, NodeKind};
use super::combine::{all_of, any_of, not};
use super::dates::read_range;
use super::error::{QueryError, QueryErrorKind};
use super::exact_names::{is_exact, names_written};
use super::meaning::{Condition, DateScope, TextScope};
use super::names::ResolvedValue;
use super::resolve::{Place, Resolver};
use super::values::values_of;

impl Resolver<'_> {
    /// The condition of a field with its value or values.
    pub(super) fn field(
        &mut self,
        field: QueryField,
        value: &Node,
        place: Place,
    ) -> Result<Option<Condition>, QueryError> {
        match field {
            QueryField::Indexed(Field::TitleStems) => {
                self.node(value, Place { scope: TextScope::Title, ..place })
            }
            QueryField::Virtual(VirtualField::SameParticipant) => {
                self.same_participant(value).map(Some)
            }
            QueryField::Indexed(_) | QueryField::Virtual(_) => self.values(field, value).map(Some),
        }
    }

    fn values(&mut self, field: QueryField, node: &Node) -> Result<Condition, QueryError> {
        let row = field.row();
        let whole_values_only = |operator| {
            QueryErrorKind::WholeValuesOnly { operator, field: row.query_name }
                .at(node.span.clone())
        };
        match &node.kind {
            NodeKind::Everything => Ok(has_value(field)),
            NodeKind::Word(text) => self.value(field, text, node),
            NodeKind::Phrase { text, slop: 0, last_is_prefix: false } => {
                self.value(field, text.trim(), node)
            }
            NodeKind::Phrase { last_is_prefix: true, .. } | NodeKind::Prefix(_) => {
                Err(whole_values_only('*'))
            }
            NodeKind::Phrase { .. } | NodeKind::Fuzzy { .. } => Err(whole_values_only('~')),
            NodeKind::Sequence(parts) => self.value_of_words(field, parts, node),
            NodeKind::And(parts) => Ok(all_of(self.each_value(field, parts)?)),
            NodeKind::Or(parts) => Ok(any_of(self.each_value(field, parts)?)),
            NodeKind::Not(part) => Ok(not(self.values(field, part)?)),
            // Values are read without colons, so that no field stands within another.
            NodeKind::Field { field: inner, .. } => {
                Err(QueryErrorKind::NotInWith { found: format!("`{}:`", inner.row().query_name) }
                    .at(node.span.clone()))
            }
        }
    }

    fn each_value(
        &mut self,
        field: QueryField,
        parts: &[Node],
    ) -> Result<Vec<Condition>, QueryError> {
        let mut conditions = Vec::with_capacity(parts.len());
        for part in parts {
            self.count(part.span.clone())?;
            conditions.push(self.values(field, part)?);
        }
        Ok(conditions)
    }

    /// `country:(Saudi Arabia)` is one name, `country:(EG JO)` two values that must both hold.
    fn value_of_words(
        &mut self,
        field: QueryField,
        parts: &[Node],
        node: &Node,
    ) -> Result<Condition, QueryError> {
        let takes_names =
            matches!(field.row().query_use, QueryUse::Name | QueryUse::Date | QueryUse::Derived);
        let words: Option<Vec<&str>> = parts.iter().map(written).collect();
        if takes_names
            && let Some(words) = words
            && let Ok(condition) = self.value(field, &words.join(" "), node)
        {
            return Ok(condition);
        }
        Ok(all_of(self.each_value(field, parts)?))
    }

    fn value(
        &mut self,
        field: QueryField,
        text: &str,
        node: &Node,
    ) -> Result<Condition, QueryError> {
        let condition = match field {
            QueryField::Indexed(field) if is_exact(field, text, self.context) => {
                names_written(field, text, self.context)
            }
            QueryField::Indexed(field) => {
                values_of(field, text, self.context).map(|ResolvedValue { values, notes }| {
                    self.note_all(notes);
                    Condition::AnyOf { field, values }
                })
            }
            QueryField::Virtual(VirtualField::Date) => self.dates(DateScope::Statement, text),
            QueryField::Virtual(VirtualField::Published) => self.dates(DateScope::Published, text),
            QueryField::Virtual(VirtualField::ForeignMinister) => self.foreign_minister(text),
            QueryField::Virtual(VirtualField::SameParticipant) => {
                Err(QueryErrorKind::WithNeedsGroup)
            }
        };
        condition.map_err(|kind| kind.at(node.span.clone()))
    }

    fn dates(&self, scope: DateScope, text: &str) -> Result<Condition, QueryErrorKind> {
        let (from, to) = read_range(text, self.context.today)?;
        Ok(Condition::Dates { scope, from, to })
    }
}

fn written(node: &Node) -> Option<&str> {
    if let NodeKind::Word(text) = &node.kind { Some(text) } else { None }
}

/// `field:*`.
fn has_value(field: QueryField) -> Condition {
    let field = match field {
        QueryField::Indexed(field) => field,
        QueryField::Virtual(VirtualField::Date) => Field::DateFrom,
        QueryField::Virtual(VirtualField::Published) => Field::PublishedFrom,
        QueryField::Virtual(VirtualField::ForeignMinister | VirtualField::SameParticipant) => {
            Field::Minister
        }
    };
    Condition::HasValue { field }
}
