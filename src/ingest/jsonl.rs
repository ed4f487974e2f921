//! JSON Lines: one record a line, memory bounded by the line.

use std::ops::ControlFlow;

use encoding_rs::Encoding;

use super::IngestError;
use super::assemble::Defaults;
use super::decode::{Decoded, decode_part};
use super::format::{Sniff, is_document};
use super::input::Input;
use super::json_record::{Origin, record_of};
use super::lines::{Line, next_line};
use super::session::Session;
use super::value::Value;

/// Certain where the first line is a whole JSON object and the next one starts another.
pub(super) fn sniff(head: &[u8]) -> Sniff {
    if is_document(head) {
        return Sniff::No;
    }
    let head = head.trim_ascii_start();
    let is_first =
        |line: &[u8]| matches!(serde_json::from_slice::<Value<'_>>(line), Ok(Value::Object(_)));
    match memchr::memchr(b'\n', head) {
        Some(end)
            if head.starts_with(b"{")
                && head[end..].trim_ascii_start().starts_with(b"{")
                && is_first(&head[..end]) =>
        {
            Sniff::Certain
        }
        _ => Sniff::Possible,
    }
}

pub(super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let limit = session.options.limits.record;
    let legacy = input.legacy();
    let (mut stream, is_gzip) = input.stream();
    let mut line = Vec::new();
    loop {
        match next_line(&mut *stream, &mut line, limit) {
            Ok(Line::End) => return ControlFlow::Continue(()),
            Ok(Line::TooLong) => {
                session.give(Err(IngestError::RecordTooLong(limit as u64)))?;
            }
            Ok(Line::Whole) => read_line(&line, legacy, session)?,
            // What was read of the last line is cut off, so it is no record.
            Err(error) => return session.fail(Input::error(is_gzip, error)),
        }
    }
}

fn read_line(
    line: &[u8],
    legacy: Option<&'static Encoding>,
    session: &mut Session<'_>,
) -> ControlFlow<()> {
    // Joined files have byte order marks inside.
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    if line.trim_ascii().is_empty() {
        return ControlFlow::Continue(());
    }
    if memchr::memchr(0, line).is_some() {
        return session.give(Err(IngestError::Binary(None)));
    }
    let Decoded { text, warning } = decode_part(line, legacy);
    let origin = Origin { source: session.source(line), warning, defaults: &Defaults::default() };
    session.give(record_of(&text, origin, session.options))
}
