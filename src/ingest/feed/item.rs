//! The elements of an item to a record.

use std::borrow::Cow;
use std::collections::HashSet;

use index_schema::model::SourceRef;

use super::super::assemble::{Assembly, Defaults, Markup, is_ignored};
use super::super::clean::clean;
use super::super::field::RawField;
use super::super::html::{fragment_text, text_if_markup};
use super::super::value::Value;
use super::super::{IngestError, IngestOptions, RawStatement};
use super::elements::{Element, ItemXml};

/// Elements with the text of an item. Of two that are equally full the first one is taken.
const BODIES: [&str; 9] = [
    "content:encoded",
    "content",
    "yandex:full-text",
    "full-text",
    "body",
    "description",
    "summary",
    "dc:description",
    "tagline",
];

/// Elements with the date, that of publication first, that of a change last.
const DATES: [&str; 14] = [
    "pubDate",
    "pubdate",
    "published",
    "issued",
    "dcterms:issued",
    "dc:date",
    "dcterms:date",
    "date",
    "created",
    "dcterms:created",
    "updated",
    "modified",
    "dcterms:modified",
    "dc:modified",
];

const TITLES: [&str; 2] = ["title", "dc:title"];
const IDS: [&str; 3] = ["guid", "id", "dc:identifier"];
const BYLINES: [&str; 5] = ["author", "dc:creator", "creator", "itunes:author", "managingEditor"];
const LANGUAGES: [&str; 2] = ["dc:language", "language"];
const PUBLISHERS: [&str; 2] = ["dc:publisher", "source"];

/// Elements that say nothing to a reader.
const DROPPED: [&str; 2] = ["script", "style"];

/// Attributes that are the whole content of an empty element.
const ADDRESSES: [&str; 4] = ["url", "href", "rdf:resource", "resource"];

/// What ends a text that was cut short for a feed.
const ELLIPSES: [&str; 6] = ["[…]", "[...]", "(…)", "…", "...", "]"];

/// The record of one item.
pub(super) fn record_of(
    mut item: ItemXml,
    source: SourceRef,
    defaults: &Defaults,
    options: &IngestOptions,
) -> Result<RawStatement, IngestError> {
    let mut assembly = Assembly::new(options);
    item.elements.retain(|element| {
        !DROPPED.contains(&element.name.as_str()) && !is_ignored(options, &element.name)
    });
    let (mapped, elements): (Vec<Element>, Vec<Element>) = item
        .elements
        .into_iter()
        .partition(|element| options.map.field_of(&element.name).is_some());
    for element in mapped {
        let text = text_of(&element);
        assembly.put(Cow::Owned(element.name), Value::text(text));
    }
    let mut rest: Vec<Element> = elements;
    put_body(&mut assembly, &mut rest);
    put_link(&mut assembly, &mut rest);
    for (field, names) in [
        (RawField::Title, &TITLES[..]),
        (RawField::Date, &DATES),
        (RawField::Id, &IDS),
        (RawField::Language, &LANGUAGES),
        (RawField::Publisher, &PUBLISHERS),
    ] {
        if let Some(element) = first_of(&mut rest, names) {
            assembly.put_field(field, said_by(&element).unwrap_or_default());
        }
    }
    if let Some(id) = item.attributes.get("rdf:about")
        && assembly.text_of(RawField::Id).is_none()
    {
        assembly.put_field(RawField::Id, id.to_owned());
    }
    if let Some(language) = item.attributes.get("xml:lang")
        && assembly.text_of(RawField::Language).is_none()
    {
        assembly.put_field(RawField::Language, language.to_owned());
    }
    for element in rest {
        let name = if BYLINES.contains(&element.name.as_str()) { "author" } else { &element.name };
        if let Some(text) = said_by(&element) {
            assembly.put_extra(name, Value::text(text));
        }
    }
    assembly.finish(source, Markup::None, defaults)
}

/// The fullest text is the body, and what it does not contain of the others is kept.
fn put_body(assembly: &mut Assembly<'_>, rest: &mut Vec<Element>) {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut language = None;
    let mut seen = HashSet::new();
    for name in BODIES {
        while let Some(element) = first_of(rest, &[name]) {
            // Many feeds give the same text twice.
            if !seen.insert(element.text.clone()) {
                continue;
            }
            language = language.or_else(|| element.attributes.get("xml:lang").map(str::to_owned));
            found.push((text_of(&element), element.name));
        }
    }
    if let Some(language) = language {
        assembly.put_field(RawField::Language, language);
    }
    // Of equals the last one is taken, so the first names come last.
    let fullest = (0..found.len()).rev().max_by_key(|&at| words_of(&found[at].0).len());
    let Some((body, _)) = fullest.map(|at| found.remove(at)) else { return };
    let words = words_of(&body);
    for (text, name) in found {
        let short = words_of(&text);
        let short = ELLIPSES
            .iter()
            .fold(short.as_str(), |short, end| short.strip_suffix(end).unwrap_or(short).trim_end());
        if !words.contains(short) {
            assembly.put_extra(&name, Value::text(text));
        }
    }
    assembly.put_field(RawField::Body, body);
}

/// The address of the item: a link to the text itself, else an id that is an address.
fn put_link(assembly: &mut Assembly<'_>, rest: &mut Vec<Element>) {
    let is_link = |element: &Element| matches!(element.name.as_str(), "link" | "atom:link");
    let (links, others): (Vec<Element>, Vec<Element>) = rest.drain(..).partition(is_link);
    *rest = others;
    for link in links {
        let address = link.attributes.get("href").unwrap_or(link.text.trim()).to_owned();
        match link.attributes.get("rel") {
            None | Some("alternate") if assembly.text_of(RawField::Url).is_none() => {
                assembly.put_field(RawField::Url, address);
            }
            rel => {
                let name = format!("link.{}", rel.unwrap_or("alternate"));
                assembly.put_extra(&name, Value::text(address));
            }
        }
    }
    let guid = rest.iter().find(|element| {
        let is_address = element.text.trim().starts_with("http");
        let is_permanent = element.attributes.get("isPermaLink") != Some("false");
        element.name == "guid" && is_address && is_permanent
    });
    if let (None, Some(guid)) = (assembly.text_of(RawField::Url), guid) {
        assembly.put_field(RawField::Url, guid.text.trim().to_owned());
    }
}

/// Takes the first element that says something, by the order of `names`.
fn first_of(rest: &mut Vec<Element>, names: &[&str]) -> Option<Element> {
    let at = names.iter().find_map(|name| {
        rest.iter().position(|element| element.name == *name && said_by(element).is_some())
    })?;
    Some(rest.remove(at))
}

/// What an element says on one line: its text, the name inside it (`author`), its attributes.
fn said_by(element: &Element) -> Option<String> {
    let named = element.part("name").or_else(|| element.part("title"));
    let category = || element.attributes.get("label").or_else(|| element.attributes.get("term"));
    let address = || ADDRESSES.iter().find_map(|name| element.attributes.get(name));
    let text = match (named, &element.markup) {
        (Some(named), _) if !BODIES.contains(&element.name.as_str()) => Cow::Borrowed(named),
        (_, Some(markup)) => Cow::Owned(fragment_text(markup)),
        (_, None) => Cow::Borrowed(element.text.trim()),
    };
    if !text.is_empty() {
        return Some(text.into_owned());
    }
    category().or_else(address).map(str::to_owned)
}

/// The text of an element, markup of any kind removed.
fn text_of(element: &Element) -> String {
    let kind = element.attributes.get("type").unwrap_or_default();
    let text = match &element.markup {
        Some(markup) => Cow::Owned(fragment_text(markup)),
        None if kind == "html" || kind == "text/html" => Cow::Owned(fragment_text(&element.text)),
        None if kind == "text" || kind == "text/plain" => Cow::Borrowed(element.text.as_str()),
        None if kind.contains('/') && !kind.starts_with("text/") && !kind.contains("xml") => {
            // A picture or a recording.
            Cow::Borrowed("")
        }
        None => text_if_markup(&element.text),
    };
    clean(text).trim().to_owned()
}

fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
