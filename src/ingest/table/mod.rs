//! CSV and TSV: a header, then one record a row, one row held at a time.
//!
//! The delimiter (comma, semicolon, tab, or what a first line `sep=;` says) is the one under which the
//! header has the most names that are known, then the one that the file's name says, then the one that
//! gives the most columns. Rows without any value are passed over, as blank lines are.
//!
//! A quoted field may have line breaks in it. Where a quote is never closed, or is followed by what
//! cannot follow one, only the line with that quote is a failure: reading goes on with the line after
//! it. Backslashes are no escapes, and a quote behind a space is a character.

mod dialect;
mod rows;

use std::borrow::Cow;
use std::ops::ControlFlow;

use encoding_rs::Encoding;

use super::assemble::{Assembly, Defaults, Markup};
use super::decode::decode_part;
use super::field::RawField;
use super::input::Input;
use super::session::Session;
use super::value::Value;
use super::{IngestError, Record};
use dialect::{Dialect, Fields};
use rows::{Row, Rows};

pub(super) use dialect::sniff;

pub(super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let limit = session.options.limits.record;
    let head = input.beginning();
    let dialect = Dialect::of(&head, session.path(), session.options);
    let legacy = input.legacy();
    let (stream, is_gzip) = input.stream();
    let mut rows = Rows::new(stream, dialect.delimiter, limit);
    let mut table: Option<Table> = None;
    let mut is_start = true;
    loop {
        let row = match rows.next() {
            Ok(row) => row,
            // What was read of the last row is cut off, so it is no record.
            Err(error) => return session.fail(Input::error(is_gzip, error)),
        };
        let bytes = match row {
            Row::End => return ControlFlow::Continue(()),
            Row::Whole(bytes) => Ok(bytes),
            Row::TooLong => Err(IngestError::RecordTooLong(limit as u64)),
            Row::BadQuote => Err(IngestError::BadQuote),
        };
        if std::mem::take(&mut is_start) && dialect.is_declared {
            continue;
        }
        let outcome = match (bytes, &mut table) {
            (Ok(bytes), _) if is_blank(bytes, dialect.delimiter) => continue,
            (Ok(bytes), Some(table)) => table.record(bytes, legacy, session),
            (Ok(bytes), None) => match Table::of(bytes, dialect.delimiter, legacy, session) {
                Ok(header) => {
                    table = Some(header);
                    continue;
                }
                Err(error) => return session.fail(error),
            },
            (Err(error), Some(_)) => Err(error),
            (Err(error), None) => return session.fail(error),
        };
        session.give(outcome)?;
    }
}

/// A table whose header was read.
struct Table {
    fields: Fields,
    names: Vec<String>,
}

impl Table {
    fn of(
        header: &[u8],
        delimiter: u8,
        legacy: Option<&'static Encoding>,
        session: &Session<'_>,
    ) -> Result<Self, IngestError> {
        let (text, _) = text_of(header, legacy)?;
        let mut fields = Fields::new(delimiter);
        let mut names = fields.of(&text);
        for (number, name) in names.iter_mut().enumerate() {
            *name = match name.trim() {
                "" => format!("column {}", number + 1),
                name => name.to_owned(),
            };
        }
        let is_text = |name: &String| {
            let field = Assembly::field_called(session.options, name);
            matches!(field, Some((RawField::Title | RawField::Body, _)))
        };
        if names.iter().any(is_text) {
            Ok(Self { fields, names })
        } else {
            Err(IngestError::NoTextColumn(names.join(", ")))
        }
    }

    fn record(
        &mut self,
        row: &[u8],
        legacy: Option<&'static Encoding>,
        session: &Session<'_>,
    ) -> Result<Record, IngestError> {
        let (text, warning) = text_of(row, legacy)?;
        let fields = self.fields.of(&text);
        if fields.len() != self.names.len() {
            return Err(IngestError::RowWidth { found: fields.len(), expected: self.names.len() });
        }
        let mut assembly = Assembly::new(session.options);
        if let Some(warning) = warning {
            assembly.warn(warning);
        }
        for (name, field) in self.names.iter().zip(fields) {
            assembly.put(Cow::Borrowed(name), Value::text(field));
        }
        let raw = assembly.finish(session.source(row), Markup::Guess, &Defaults::default())?;
        Ok(Record::Raw(Box::new(raw)))
    }
}

/// The text of a row and what had to be decided to get it.
fn text_of<'a>(
    row: &'a [u8],
    legacy: Option<&'static Encoding>,
) -> Result<(Cow<'a, str>, Option<String>), IngestError> {
    if memchr::memchr(0, row).is_some() {
        return Err(IngestError::Binary(None));
    }
    let decoded = decode_part(row, legacy);
    Ok((decoded.text, decoded.warning))
}

/// Whether no field of a row has a value.
fn is_blank(row: &[u8], delimiter: u8) -> bool {
    row.iter().all(|&byte| byte == delimiter || byte == b'"' || byte.is_ascii_whitespace())
}
