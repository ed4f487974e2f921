//! JSON files: an object, a list of objects, an object that wraps such a list, or several of these.

use std::borrow::Cow;
use std::fmt;
use std::ops::ControlFlow;

use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::assemble::Defaults;
use super::decode::decode;
use super::field::{RawField, same_name};
use super::format::Sniff;
use super::input::Input;
use super::json_record::{Origin, json_error, record_of};
use super::markup::starts_with_tag;
use super::session::Session;
use super::value::{Name, Value};

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
    if starts_with_tag(head) {
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
    let text = decoded.text.strip_prefix('\u{feff}').unwrap_or(&decoded.text);
    let mut reader = Reader { session, warning: decoded.warning.as_deref() };
    let mut position = 0;
    loop {
        let rest = &text[position..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        match values.next() {
            None => break,
            Some(Ok(value)) => reader.value(value.get())?,
            Some(Err(error)) => {
                if rest.trim_ascii_start().starts_with('[') {
                    // The records before the place where it breaks.
                    reader.list(rest, &Defaults::default())?;
                }
                let error = whole.damage.unwrap_or_else(|| json_error(&error, &text[..position]));
                return reader.session.fail(error);
            }
        }
        position += values.byte_offset();
    }
    whole.damage.map_or(ControlFlow::Continue(()), |damage| session.fail(damage))
}

struct Reader<'s, 'a> {
    session: &'s mut Session<'a>,
    warning: Option<&'s str>,
}

impl Reader<'_, '_> {
    /// A value of the top level.
    fn value(&mut self, json: &str) -> ControlFlow<()> {
        if json.starts_with('[') {
            return self.list(json, &Defaults::default());
        }
        match serde_json::from_str::<RawObject<'_>>(json).ok().and_then(|object| object.wrapped()) {
            Some((list, defaults)) => self.list(list, &defaults),
            None => self.record(json, &Defaults::default()),
        }
    }

    /// Every record of a list, as far as the list goes.
    fn list(&mut self, json: &str, defaults: &Defaults) -> ControlFlow<()> {
        let mut flow = ControlFlow::Continue(());
        let visitor = ListVisitor {
            give: &mut |item: &str| {
                flow = self.record(item, defaults);
                flow
            },
        };
        // An error is one of the text around the records, which the caller knows of, or our own stop.
        let _ = serde_json::Deserializer::from_str(json).deserialize_seq(visitor);
        flow
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

struct ListVisitor<'f> {
    give: &'f mut dyn FnMut(&str) -> ControlFlow<()>,
}

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while let Some(item) = items.next_element::<&RawValue>()? {
            if (self.give)(item.get()).is_break() {
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// An object whose values are still JSON.
struct RawObject<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> RawObject<'a> {
    /// The list of records that the object wraps, with what it says of all of them. An object with a
    /// text of its own is a record, whatever lists it has.
    fn wrapped(&self) -> Option<(&'a str, Defaults)> {
        let has_body = self.0.iter().any(|(name, value)| {
            RawField::called(name).is_some_and(|(field, _)| field == RawField::Body)
                && !value.get().starts_with('[')
        });
        if has_body {
            return None;
        }
        let (_, list) = LISTS.iter().find_map(|known| {
            self.0.iter().find(|(name, value)| {
                let json = value.get();
                let first = json.strip_prefix('[').map(str::trim_ascii_start);
                same_name(name, known) && first.is_some_and(|json| json.starts_with(['{', ']']))
            })
        })?;
        let text_of = |wanted: &[RawField]| {
            wanted.iter().find_map(|field| {
                self.0.iter().find_map(|(name, value)| {
                    let (found, _) = RawField::called(name)?;
                    let value = (found == *field).then(|| serde_json::from_str(value.get()))?;
                    match value {
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
        Some((list.get(), defaults))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for RawObject<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ObjectVisitor;
        impl<'de> Visitor<'de> for ObjectVisitor {
            type Value = RawObject<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut pairs = Vec::new();
                while let Some((Name(name), value)) =
                    entries.next_entry::<Name<'de>, &RawValue>()?
                {
                    pairs.push((name, value));
                }
                Ok(RawObject(pairs))
            }
        }
        deserializer.deserialize_map(ObjectVisitor)
    }
}
