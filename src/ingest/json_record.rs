//! One JSON object to a record.

use index_schema::model::SourceRef;
use serde_json::error::Category;

use super::assemble::{Assembly, Defaults, Markup};
use super::error::JsonPlace;
use super::value::Value;
use super::{IngestError, IngestOptions, Record, ready};

/// Where a record comes from, and what its surroundings say of it.
pub(super) struct Origin<'a> {
    pub(super) source: SourceRef,
    pub(super) warning: Option<String>,
    pub(super) defaults: &'a Defaults,
}

/// The record of one JSON object.
pub(super) fn record_of(
    json: &str,
    origin: Origin<'_>,
    options: &IngestOptions,
) -> Result<Record, IngestError> {
    if let Some(kind) = kind_of(json) {
        // Broken JSON is said to be broken before it is said to be no object.
        serde_json::from_str::<serde::de::IgnoredAny>(json).map_err(|error| json_error(&error))?;
        return Err(IngestError::NotAnObject(kind));
    }
    let pairs = match serde_json::from_str(json) {
        Ok(Value::Object(pairs)) => pairs,
        Ok(Value::Null | Value::Text(_) | Value::List(_)) => {
            return Err(IngestError::NotAnObject("a value"));
        }
        Err(error) => return Err(json_error(&error)),
    };
    if let Some(schema) = ready::schema_of(&pairs) {
        let statement = ready::statement_of(json, schema, origin)?;
        return Ok(Record::Ready(Box::new(statement)));
    }
    let mut assembly = Assembly::new(options);
    if let Some(warning) = origin.warning {
        assembly.warn(warning);
    }
    for (name, value) in pairs {
        assembly.put(name, value);
    }
    let raw = assembly.finish(origin.source, Markup::Guess, origin.defaults)?;
    Ok(Record::Raw(Box::new(raw)))
}

/// What a JSON value is, if it is no object; `None` also where it is no JSON.
fn kind_of(json: &str) -> Option<&'static str> {
    match json.trim_ascii_start().bytes().next()? {
        b'[' => Some("a list"),
        b'"' => Some("a string"),
        b'n' => Some("null"),
        b't' | b'f' => Some("a truth value"),
        b'-' | b'0'..=b'9' => Some("a number"),
        _ => None,
    }
}

/// What the JSON reader says.
pub(super) fn json_error(error: &serde_json::Error) -> IngestError {
    let place = JsonPlace { line: error.line(), column: error.column() };
    if error.classify() == Category::Eof {
        return IngestError::HalfJson(place);
    }
    let reason = error.to_string();
    let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
    IngestError::BrokenJson { place, reason: reason.to_owned() }
}
