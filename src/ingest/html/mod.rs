//! HTML: a page to its main text, its title and what it says of itself; a fragment to its text.
//!
//! Markup nested thousands deep, which no page for people is, becomes the text between its tags.

mod boilerplate;
mod flat;
mod main_text;
mod metadata;
mod page;
mod render;

use std::borrow::Cow;

use scraper::Html;

pub(super) use page::{read, sniff};

use super::entities::decode_entities;

/// Elements whose end tag in a text means that the text is HTML.
const TELLING: [&str; 22] = [
    "p",
    "div",
    "span",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "strong",
    "em",
    "b",
    "i",
    "a",
    "td",
    "tr",
    "table",
    "blockquote",
    "u",
];

/// Whether a text clearly is HTML: it has an end tag of a usual element, a line break or a picture.
pub(super) fn is_markup(text: &str) -> bool {
    memchr::memchr_iter(b'<', text.as_bytes()).any(|at| {
        let rest = &text[at + 1..];
        let (name, is_end) = rest.strip_prefix('/').map_or((rest, false), |name| (name, true));
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).take(11).count();
        let (name, after) = name.split_at(length);
        if is_end {
            after.starts_with('>') && TELLING.iter().any(|known| known.eq_ignore_ascii_case(name))
        } else {
            let is_empty = after.trim_start().trim_start_matches('/').starts_with('>');
            let is_picture = name.eq_ignore_ascii_case("img") && after.starts_with(' ');
            is_picture
                || (["br", "p", "hr"].iter().any(|known| name.eq_ignore_ascii_case(known))
                    && is_empty)
        }
    })
}

/// The text of a fragment of HTML: scripts, forms, menus and share links left out, blocks as lines.
pub(super) fn fragment_text(html: &str) -> String {
    if flat::is_too_deep(html) {
        return flat::text_between_tags(html);
    }
    let fragment = Html::parse_fragment(html);
    let drop = boilerplate::Drops::of_fragment(&fragment);
    render::text_of(fragment.tree.root(), &|node| drop.contains(node))
}

/// The text itself, or what it says if it is markup or has character references.
pub(super) fn text_if_markup(text: &str) -> Cow<'_, str> {
    if is_markup(text) { Cow::Owned(fragment_text(text)) } else { decode_entities(text) }
}
