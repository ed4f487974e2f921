//! What of a page is not its text: menus, banners, share links, forms, scripts.

use std::collections::HashSet;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{Html, Node};

/// Elements that never hold the text of a statement.
const ELEMENTS: [&str; 30] = [
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "title",
    "nav",
    "aside",
    "footer",
    "button",
    "select",
    "option",
    "input",
    "textarea",
    "label",
    "iframe",
    "svg",
    "canvas",
    "object",
    "embed",
    "audio",
    "video",
    "map",
    "dialog",
    "menu",
    "figcaption",
    "picture",
    "link",
    "meta",
    "noframes",
];

/// `role`s that never hold it.
const ROLES: [&str; 10] = [
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "complementary",
    "dialog",
    "alertdialog",
    "menu",
    "menubar",
    "toolbar",
];

/// Words of class names and ids that mark what stands around a text.
const WORDS: [&str; 51] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "breadcrumb",
    "breadcrumbs",
    "sidebar",
    "footer",
    "masthead",
    "share",
    "sharing",
    "shares",
    "sharebar",
    "sharedaddy",
    "social",
    "addtoany",
    "addthis",
    "a2a",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "ccpa",
    "newsletter",
    "subscribe",
    "subscription",
    "related",
    "relatedposts",
    "comments",
    "respond",
    "pagination",
    "pager",
    "skip",
    "skiplink",
    "skiplinks",
    "toolbar",
    "advert",
    "advertisement",
    "ads",
    "promo",
    "popup",
    "modal",
    "offcanvas",
    "dropdown",
    "breadcrumbnav",
    "sitemap",
    "topbar",
    "usermenu",
    "langswitch",
    "searchform",
];

/// Class names that hide an element from readers.
const HIDDEN_CLASSES: [&str; 7] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "element-invisible",
    "d-none",
    "hide-text",
];

/// Marked by words alone, a part with more than this share of all text is text after all: a page
/// wrapped in `class="has-sidebar"`.
const WRAPPER_SHARE: f64 = 0.5;

/// A part with more than this share of its text in links is a menu, whatever its size.
const MENU_LINK_SHARE: f64 = 0.6;

/// The subtrees of one tree that are not its text.
pub(super) struct Drops(HashSet<NodeId>);

impl Drops {
    pub(super) fn contains(&self, node: NodeRef<'_, Node>) -> bool {
        self.0.contains(&node.id())
    }

    /// Of a fragment: there, a `header` is part of the text.
    pub(super) fn of_fragment(html: &Html) -> Self {
        Self::of(html, false)
    }

    /// Of a page: there, a `header` outside of an article is the site's.
    pub(super) fn of_page(html: &Html) -> Self {
        Self::of(html, true)
    }

    fn of(html: &Html, is_page: bool) -> Self {
        let mut drops = HashSet::new();
        let mut open: Vec<Part> = Vec::new();
        let mut marked: Vec<(NodeId, usize, usize)> = Vec::new();
        let (mut articles, mut links, mut dropped) = (0_usize, 0_usize, 0_usize);
        let mut total = 0;
        for edge in html.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Text(text) if dropped == 0 => {
                        let length = text.split_whitespace().map(str::len).sum::<usize>();
                        total += length;
                        if let Some(part) = open.last_mut() {
                            part.text += length;
                            part.link += if links > 0 { length } else { 0 };
                        }
                    }
                    Node::Element(element) => {
                        let name = element.name();
                        let is_site_header = name == "header" && is_page && articles == 0;
                        let is_dropped = is_site_header || is_never_text(element);
                        dropped += usize::from(is_dropped);
                        articles += usize::from(matches!(name, "article" | "main"));
                        links += usize::from(name == "a");
                        let is_marked = !is_dropped && is_marked(element);
                        open.push(Part { text: 0, link: 0, is_dropped, is_marked });
                    }
                    Node::Text(_)
                    | Node::Document
                    | Node::Fragment
                    | Node::Doctype(_)
                    | Node::Comment(_)
                    | Node::ProcessingInstruction(_) => {}
                },
                Edge::Close(node) => {
                    let Node::Element(element) = node.value() else { continue };
                    let Some(part) = open.pop() else { continue };
                    let name = element.name();
                    articles -= usize::from(matches!(name, "article" | "main"));
                    links -= usize::from(name == "a");
                    if part.is_dropped {
                        dropped -= 1;
                        drops.insert(node.id());
                    } else if part.is_marked {
                        marked.push((node.id(), part.text, part.link));
                    }
                    if let Some(parent) = open.last_mut() {
                        parent.text += part.text;
                        parent.link += part.link;
                    }
                }
            }
        }
        for (id, text, link) in marked {
            let (text, link, total) = (text as f64, link as f64, total as f64);
            if text <= WRAPPER_SHARE * total || link > MENU_LINK_SHARE * text {
                drops.insert(id);
            }
        }
        Self(drops)
    }
}

/// An element that is still open, with the bytes of text in it and of those the ones in links.
struct Part {
    text: usize,
    link: usize,
    is_dropped: bool,
    is_marked: bool,
}

fn is_never_text(element: &Element) -> bool {
    ELEMENTS.contains(&element.name())
        || element.attr("role").is_some_and(|role| ROLES.contains(&role.trim()))
        || element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || element.attr("style").is_some_and(is_hiding)
        || element.classes().any(|class| HIDDEN_CLASSES.contains(&class))
}

fn is_hiding(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// Whether it is a form, or its class or id says that it stands around the text. Some sites put the whole
/// page in a form, and the page itself is never marked: `<body class="has-menu">` speaks of what is in it.
fn is_marked(element: &Element) -> bool {
    if element.name() == "form" {
        return true;
    }
    if matches!(element.name(), "html" | "body" | "main" | "article") {
        return false;
    }
    let names = [element.attr("class"), element.attr("id")];
    names
        .into_iter()
        .flatten()
        .flat_map(words_of)
        .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// The words of `site-nav__item`, `siteNav`, `site_nav`.
fn words_of(names: &str) -> impl Iterator<Item = &str> {
    names.split(|c: char| !c.is_ascii_alphanumeric()).flat_map(|name| {
        let mut ends: Vec<usize> = name
            .char_indices()
            .zip(name.chars().skip(1))
            .filter(|((_, c), next)| c.is_ascii_lowercase() && next.is_ascii_uppercase())
            .map(|((at, _), _)| at + 1)
            .collect();
        ends.push(name.len());
        let mut start = 0;
        ends.into_iter().map(move |end| {
            let word = &name[start..end];
            start = end;
            word
        })
    })
}
