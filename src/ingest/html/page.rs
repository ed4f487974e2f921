//! A page to a record.

use std::borrow::Cow;
use std::ops::ControlFlow;

use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Html, Node};

use super::super::assemble::{Assembly, Defaults, Markup};
use super::super::clean::clean;
use super::super::decode::{declared_encoding, decode};
use super::super::field::RawField;
use super::super::format::Sniff;
use super::super::input::Input;
use super::super::markup::{local_name, root_element};
use super::super::session::Session;
use super::super::value::Value;
use super::super::{Record, literal};
use super::boilerplate::Drops;
use super::flat::{is_too_deep, text_between_tags};
use super::main_text::main_element;
use super::metadata::{date, document_title, filled, language, meta, select, site, url};
use super::render::text_of;

/// Certain where the document says that it is HTML.
pub(in super::super) fn sniff(head: &[u8]) -> Sniff {
    let start = head.trim_ascii_start();
    let is_declared =
        start.get(..14).is_some_and(|start| start.eq_ignore_ascii_case(b"<!doctype html"));
    match root_element(start).as_deref().map(|root| local_name(root).to_ascii_lowercase()) {
        Some(root) if root == "html" => Sniff::Certain,
        Some(root) if matches!(root.as_str(), "rss" | "rdf" | "feed" | "entry") => Sniff::No,
        _ if is_declared => Sniff::Certain,
        _ => Sniff::Possible,
    }
}

pub(in super::super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let whole = match input.whole(session.options.limits.file, "HTML") {
        Ok(whole) => whole,
        Err(error) => return session.fail(error),
    };
    if let Some(damage) = whole.damage {
        return session.fail(damage);
    }
    let decoded = decode(&whole.bytes, declared_encoding(&whole.bytes));
    let text = literal::decode_last(&decoded.text).map_or(decoded.text, Cow::Owned);
    let page = if is_too_deep(&text) {
        Page { body: text_between_tags(&text), ..Page::default() }
    } else {
        Page::of(&text)
    };
    let mut assembly = Assembly::new(session.options);
    if let Some(warning) = decoded.warning {
        assembly.warn(warning);
    }
    let fields = [
        (RawField::Title, page.title),
        (RawField::Body, Some(page.body)),
        (RawField::Date, page.date),
        (RawField::Language, page.language),
        (RawField::Url, page.url),
        (RawField::Publisher, page.publisher),
    ];
    for (field, value) in fields {
        if let Some(value) = value {
            assembly.put_field(field, clean(Cow::Owned(value)));
        }
    }
    for (name, value) in page.extra {
        assembly.put_extra(name, Value::text(value));
    }
    let record = assembly.finish(session.source(&whole.bytes), Markup::None, &Defaults::default());
    session.give(record.map(|raw| Record::Raw(Box::new(raw))))
}

/// What was found on a page.
#[derive(Default)]
struct Page {
    title: Option<String>,
    body: String,
    date: Option<String>,
    language: Option<String>,
    url: Option<String>,
    publisher: Option<String>,
    extra: Vec<(&'static str, String)>,
}

impl Page {
    fn of(text: &str) -> Self {
        let html = Html::parse_document(text);
        let drops = Drops::of_page(&html);
        let main = main_element(&html, &drops);
        let heading = heading(&html, main, &drops);
        let title = heading.as_ref().map(|(_, title)| title.clone());
        let title = title.or_else(|| meta(&html, &["og:title", "dc.title", "dcterms.title"]));
        let title = title.or_else(|| document_title(&html));
        let heading_id: Option<NodeId> = heading.map(|(id, _)| id);
        let body = text_of(main, &|node| drops.contains(node) || Some(node.id()) == heading_id);
        let extra = ["author", "description", "keywords"];
        let extra = extra.into_iter().filter_map(|name| Some((name, meta(&html, &[name])?)));
        Self {
            publisher: site(&html, title.as_deref()),
            title,
            body,
            date: date(&html),
            language: language(&html),
            url: url(&html),
            extra: extra.collect(),
        }
    }
}

/// The `h1` that is the title: in the main text, else one that the document's own title repeats, else
/// the only one outside of what stands around the text.
fn heading(html: &Html, main: NodeRef<'_, Node>, drops: &Drops) -> Option<(NodeId, String)> {
    let headings: Vec<(ElementRef<'_>, String)> = select(html, "h1")
        .into_iter()
        .filter(|element| !drops.contains(**element))
        .filter_map(|element| Some((element, filled(&element.text().collect::<String>())?)))
        .collect();
    let is_dropped =
        |element: &ElementRef<'_>| element.ancestors().any(|outer| drops.contains(outer));
    let inside = headings.iter().find(|(element, _)| {
        !is_dropped(element) && element.ancestors().any(|outer| outer == main)
    });
    let named = [meta(html, &["og:title"]), document_title(html)];
    let repeated = || {
        headings.iter().find(|(_, text)| {
            named.iter().flatten().any(|title| title.to_lowercase().contains(&text.to_lowercase()))
        })
    };
    let only = || headings.iter().find(|(element, _)| !is_dropped(element));
    let (element, text) = inside.or_else(repeated).or_else(only)?;
    Some((element.id(), text.clone()))
}
