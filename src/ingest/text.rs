//! Plain text: the whole file is one body. Which line of it is a title, `extract` decides.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::Record;
use super::assemble::{Assembly, Defaults, Markup};
use super::clean::clean;
use super::decode::decode;
use super::field::RawField;
use super::format::{FORMATS, Sniff};
use super::input::Input;
use super::literal;
use super::session::Session;

/// Whatever is not certainly something else.
pub(super) fn sniff(head: &[u8]) -> Sniff {
    let others = FORMATS.iter().filter(|format| format.name != "plain text");
    let is_other = others.into_iter().any(|format| (format.sniff)(head) == Sniff::Certain);
    if is_other { Sniff::No } else { Sniff::Possible }
}

pub(super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let whole = match input.whole(session.options.limits.file, "plain text") {
        Ok(whole) => whole,
        Err(error) => return session.fail(error),
    };
    if let Some(damage) = whole.damage {
        return session.fail(damage);
    }
    let decoded = decode(&whole.bytes, None);
    let text = literal::decode_literal(&decoded.text).map_or(decoded.text, Cow::Owned);
    let mut assembly = Assembly::new(session.options);
    if let Some(warning) = decoded.warning {
        assembly.warn(warning);
    }
    assembly.put_field(RawField::Body, clean(text));
    let record = assembly.finish(session.source(&whole.bytes), Markup::None, &Defaults::default());
    session.give(record.map(|raw| Record::Raw(Box::new(raw))))
}
