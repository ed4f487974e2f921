//! RSS 0.9 to 2.0 (RDF too) and Atom: one record an item.
//!
//! An item is cut out of the feed before its XML is read, so a broken one is a failure by itself and the
//! others are read. Of an item's texts (`content:encoded`, `description`, `content`, `summary` …) the
//! fullest is the body; another one is kept in `extra` if it says something else. Whoever is named as
//! author wrote the item and is no speaker: `extra` has them under `author`. The feed's language and
//! title stand in where an item has no language and no publisher of its own.
//!
//! A bare `&` and names of characters that only HTML knows are read as a browser would. Addresses stay
//! as written, also where they are relative. Entities that a feed declares itself are not expanded.

mod channel;
mod cut;
mod elements;
mod item;

use std::ops::ControlFlow;

use super::decode::{declared_encoding, decode};
use super::format::Sniff;
use super::input::Input;
use super::markup::{local_name, root_element};
use super::session::Session;
use super::{IngestError, Record};
use channel::defaults_of;
use cut::{Cut, cut};
use elements::ItemXml;

/// Certain where the root element is that of a feed.
pub(super) fn sniff(head: &[u8]) -> Sniff {
    let has = |text: &str| memchr::memmem::find(head, text.as_bytes()).is_some();
    let is_feed = root_element(head).is_some_and(|root| match local_name(&root) {
        "rss" | "feed" => true,
        "RDF" => has("purl.org/rss") || has("netscape.com/rdf") || has("<item"),
        "entry" => has("w3.org/2005/Atom"),
        _ => false,
    });
    if is_feed { Sniff::Certain } else { Sniff::No }
}

pub(super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let whole = match input.whole(session.options.limits.file, "RSS or Atom") {
        Ok(whole) => whole,
        Err(error) => return session.fail(error),
    };
    let decoded = decode(&whole.bytes, declared_encoding(&whole.bytes));
    let Cut { items, outside, half, is_complete } = cut(&decoded.text);
    let defaults = defaults_of(&outside);
    for xml in items {
        let outcome = ItemXml::of(xml).and_then(|item| {
            let source = session.source(xml.as_bytes());
            item::record_of(item, source, &defaults, session.options)
        });
        session.give(outcome.map(|mut raw| {
            raw.warnings.extend(decoded.warning.clone());
            Record::Raw(Box::new(raw))
        }))?;
    }
    if let Some(damage) = whole.damage {
        return session.fail(damage);
    }
    match half {
        Some(_) => session.give(Err(IngestError::HalfItem)),
        None if !is_complete => session.fail(IngestError::HalfFeed),
        None => ControlFlow::Continue(()),
    }
}
