//! Records that already are statements: `chancery extract`'s own output.

use std::borrow::Cow;

use index_schema::model::{STATEMENT_SCHEMA, Span, Statement, StatementKey, TextField};

use super::IngestError;
use super::json_record::{Origin, json_error};
use super::value::Value;

/// How the name of every version of the contract begins.
const FAMILY: &str = "chancery.statement/";

/// The version that an object claims to be.
pub(super) fn schema_of<'v>(pairs: &'v [(Cow<'_, str>, Value<'_>)]) -> Option<&'v str> {
    pairs.iter().find_map(|(name, value)| {
        let Value::Text(text) = value else { return None };
        (name == "schema" && text.starts_with(FAMILY)).then_some(text.as_ref())
    })
}

/// The statement as it stands, but for where it was read. Its spans must lie in its texts.
///
/// A statement without `key`, as a person may write it, gets the one of its id and origin.
pub(super) fn statement_of(
    json: &str,
    schema: &str,
    origin: Origin<'_>,
) -> Result<Statement, IngestError> {
    if schema != STATEMENT_SCHEMA {
        return Err(IngestError::UnknownSchema {
            found: schema.to_owned(),
            expected: STATEMENT_SCHEMA,
        });
    }
    let bad = |reason: &str| IngestError::BadStatement(reason.to_owned());
    let mut value: serde_json::Value =
        serde_json::from_str(json).map_err(|error| json_error(&error))?;
    let object = value.as_object_mut().ok_or(IngestError::NotAnObject("a value"))?;
    let source = serde_json::to_value(&origin.source).map_err(|error| bad(&error.to_string()))?;
    object.insert("source".to_owned(), source);
    if !object.contains_key("key") {
        let id =
            object.get("id").and_then(serde_json::Value::as_str).ok_or_else(|| bad("no id"))?;
        let url = object.get("url").and_then(serde_json::Value::as_str);
        let key = StatementKey::of_record(id, url, &origin.source.path);
        object.insert("key".to_owned(), key.as_str().into());
    }
    let mut statement: Statement =
        serde_json::from_value(value).map_err(|error| bad(&error.to_string()))?;
    if statement.title.trim().is_empty() && statement.body.trim().is_empty() {
        return Err(IngestError::NoText);
    }
    for span in spans(&statement) {
        check(span, &statement)?;
    }
    statement.warnings.extend(origin.warning);
    Ok(statement)
}

fn spans(statement: &Statement) -> impl Iterator<Item = &Span> {
    let dates = [&statement.published, &statement.event];
    let dates = dates.into_iter().flatten().filter_map(|date| date.span.as_ref());
    let participants = statement.participants.iter().filter_map(|person| person.span.as_ref());
    dates.chain(participants)
}

fn check(span: &Span, statement: &Statement) -> Result<(), IngestError> {
    let (field, text) = match span.field {
        TextField::Title => ("title", &statement.title),
        TextField::Body => ("body", &statement.body),
    };
    match text.get(span.start..span.end) {
        Some(_) => Ok(()),
        None => Err(IngestError::BadSpan {
            field,
            start: span.start,
            end: span.end,
            length: text.len(),
        }),
    }
}
