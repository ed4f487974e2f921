//! JSON files: an object, a list of objects, an object that wraps such a list, or several of these.
//!
//! Records are cut out of the text before they are read, so a broken one is a failure by itself.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::IngestError;
use super::assemble::Defaults;
use super::decode::decode;
use super::error::JsonPlace;
use super::field::{RawField, same_name};
use super::format::{Sniff, is_document};
use super::input::Input;
use super::json_parts::{Part, end_of, named, parts};
use super::json_record::{Origin, record_of};
use super::session::Session;
use super::value::Value;

/// Names of the list in an object that is no record but wraps records.
const LISTS: [&str; 10] = [
    "items",
    "statements",
    "articles",
    "records",
    "results",
    "documents",
    "entries",
    "posts",
    "data",
    "docs",
];

/// Certain where it starts with an object that has a name, or with a list of such.
pub(super) fn sniff(head: &[u8]) -> Sniff {
    if is_document(head) {
        return Sniff::No;
    }
    let head = head.trim_ascii_start();
    let object = head.strip_prefix(b"[").map_or(head, <[u8]>::trim_ascii_start);
    match object.strip_prefix(b"{").map(<[u8]>::trim_ascii_start) {
        Some(inner) if inner.starts_with(b"\"") => Sniff::Certain,
        _ => Sniff::Possible,
    }
}

pub(super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let whole = match input.whole(session.options.limits.file, "JSON") {
        Ok(whole) => whole,
        Err(error) => return session.fail(error),
    };
    let decoded = decode(&whole.bytes, None);
    let mut reader = Reader { session, warning: decoded.warning.as_deref() };
    let mut rest = decoded.text.as_ref();
    let mut is_empty = true;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == '\u{feff}');
        let end = match rest.bytes().next() {
            None if is_empty => return reader.session.fail(IngestError::Empty),
            None => break,
            Some(b'{' | b'[') => end_of(rest),
            Some(_) => Some(rest.find('\n').unwrap_or(rest.len())),
        };
        is_empty = false;
        let Some(end) = end else {
            if let Some((list, defaults)) = list_of(rest) {
                reader.list(list, &defaults)?;
            }
            let half = IngestError::HalfJson(end_place(&decoded.text));
            return reader.session.fail(whole.damage.unwrap_or(half));
        };
        let value = rest[..end].trim_end();
        match list_of(value) {
            Some((list, defaults)) => reader.list(list, &defaults)?,
            None => reader.record(value, &Defaults::default())?,
        }
        rest = &rest[end..];
    }
    match whole.damage {
        Some(damage) => reader.session.fail(damage),
        None => ControlFlow::Continue(()),
    }
}

/// Where a text ends.
fn end_place(text: &str) -> JsonPlace {
    let line = text.bytes().filter(|&byte| byte == b'\n').count() + 1;
    JsonPlace { line, column: text.len() - text.rfind('\n').map_or(0, |at| at + 1) }
}

struct Reader<'s, 'a> {
    session: &'s mut Session<'a>,
    warning: Option<&'s str>,
}

impl Reader<'_, '_> {
    /// Every record of a list, as far as the list goes.
    fn list(&mut self, json: &str, defaults: &Defaults) -> ControlFlow<()> {
        for Part { json, .. } in parts(json).filter(|part| part.is_whole) {
            self.record(json, defaults)?;
        }
        ControlFlow::Continue(())
    }

    fn record(&mut self, json: &str, defaults: &Defaults) -> ControlFlow<()> {
        let origin = Origin {
            source: self.session.source(json.as_bytes()),
            warning: self.warning.map(str::to_owned),
            defaults,
        };
        self.session.give(record_of(json, origin, self.session.options))
    }
}

/// The list of records that a value is or wraps, with what it says of all of them. An object with a text
/// of its own is a record, whatever lists it has.
fn list_of(json: &str) -> Option<(&str, Defaults)> {
    if json.starts_with('[') {
        return Some((json, Defaults::default()));
    }
    if !json.starts_with('{') {
        return None;
    }
    let pairs: Vec<(Cow<'_, str>, &str)> =
        parts(json).filter_map(|part| named(part.json)).collect();
    let has_body = pairs.iter().any(|(name, value)| {
        RawField::called(name).is_some_and(|(field, _)| field == RawField::Body)
            && !value.starts_with('[')
    });
    if has_body {
        return None;
    }
    let (_, list) = LISTS.iter().find_map(|known| {
        pairs.iter().find(|(name, value)| {
            let first = value.strip_prefix('[').map(str::trim_ascii_start);
            same_name(name, known) && first.is_some_and(|json| json.starts_with(['{', ']']))
        })
    })?;
    let text_of = |wanted: &[RawField]| {
        wanted.iter().find_map(|field| {
            pairs.iter().find_map(|(name, value)| {
                let (found, _) = RawField::called(name)?;
                match (found == *field).then(|| serde_json::from_str(value))? {
                    Ok(Value::Text(text)) => Some(text.into_owned()),
                    _ => None,
                }
            })
        })
    };
    let defaults = Defaults {
        language: text_of(&[RawField::Language]),
        publisher: text_of(&[RawField::Publisher, RawField::Title]),
    };
    Some((list, defaults))
}
