//! Where on a page its text is.

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::{Html, Node, Selector};

use super::boilerplate::Drops;

/// Where pages put their text, in the order in which they are asked: what says so, the names that
/// content systems and ministries use, then the elements that also hold what stands around it.
const PLACES: [&str; 5] = [
    "[itemprop~='articleBody']",
    ".entry-content, .post-content, .article-content, .article-body, .article__body, .articleBody, \
     .post-body, .story-body, .story-content, .body-content, .content-body, .field-name-body, \
     .field--name-body, .field-name-field-forall-body, .forall-body, .news-content, .news-body, \
     .news-detail, .press-release-body, .detail-content, .rich-text, .richtext, .TRS_Editor, \
     .view.TRS_UEDITOR, .article-text, .news-text, .text-content, .page-text",
    "article, [role='article']",
    "main, [role='main']",
    "#main-content, #maincontent, #content, .main-content, .page-content, .node__content, .content, \
     .node-content, .cms-content",
];

/// A named place must hold this share of the text of the densest one, else the name misleads.
const ENOUGH: f64 = 0.5;

/// Of several places of one kind, one with this share of their text is the page's; with less, the
/// page lists statements and each place is one of them.
const LEADING: f64 = 0.6;

/// Text shorter than this in one paragraph is a label or a caption, in bytes.
const PARAGRAPH: usize = 25;

/// The element that holds the page's text; the page itself if nothing stands out.
pub(super) fn main_element<'a>(html: &'a Html, drops: &Drops) -> NodeRef<'a, Node> {
    let densest = densest(html, drops);
    let enough = densest.map_or(0.0, |node| text_length(node, drops) as f64 * ENOUGH);
    for place in PLACES {
        let Ok(selector) = Selector::parse(place) else { continue };
        let found: Vec<(NodeRef<'a, Node>, usize)> = html
            .select(&selector)
            .map(|element| *element)
            .filter(|node| !is_inside(*node, &|outer| drops.contains(outer)))
            .map(|node| (node, text_length(node, drops)))
            .collect();
        let Some(&(best, length)) = found.iter().max_by_key(|(_, length)| *length) else {
            continue;
        };
        let apart: usize = found
            .iter()
            .filter(|(node, _)| !is_inside(*node, &|outer| outer == best))
            .map(|(_, length)| length)
            .sum();
        let is_leading = length as f64 >= LEADING * (length + apart) as f64;
        if length > 0 && is_leading && length as f64 >= enough {
            return best;
        }
    }
    densest.unwrap_or_else(|| html.tree.root())
}

/// Whether the node or one that it is in fulfils the condition.
fn is_inside(node: NodeRef<'_, Node>, condition: &dyn Fn(NodeRef<'_, Node>) -> bool) -> bool {
    condition(node) || node.ancestors().any(condition)
}

/// Bytes of text outside of dropped parts.
fn text_length(root: NodeRef<'_, Node>, drops: &Drops) -> usize {
    let mut dropped: Option<NodeId> = None;
    let mut length = 0;
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) if dropped.is_none() => {
                if drops.contains(node) {
                    dropped = Some(node.id());
                } else if let Node::Text(text) = node.value() {
                    length += text.split_whitespace().map(str::len).sum::<usize>();
                }
            }
            Edge::Close(node) if dropped == Some(node.id()) => dropped = None,
            Edge::Open(_) | Edge::Close(_) => {}
        }
    }
    length
}

/// The element with the most text in paragraphs right below it; paragraphs one level deeper count
/// half. Text in links does not count.
fn densest<'a>(html: &'a Html, drops: &Drops) -> Option<NodeRef<'a, Node>> {
    let mut best: Option<(usize, NodeRef<'a, Node>)> = None;
    let mut open: Vec<Weights> = Vec::new();
    let mut dropped: Option<NodeId> = None;
    let mut links = 0_usize;
    for edge in html.tree.root().traverse() {
        match edge {
            Edge::Open(node) if dropped.is_none() => match node.value() {
                _ if drops.contains(node) => dropped = Some(node.id()),
                Node::Text(text) if links == 0 => {
                    let length = text.split_whitespace().map(str::len).sum::<usize>();
                    if let Some(weights) = open.last_mut() {
                        weights.text += length;
                    }
                }
                Node::Element(element) => {
                    links += usize::from(element.name() == "a");
                    open.push(Weights::default());
                }
                Node::Text(_)
                | Node::Document
                | Node::Fragment
                | Node::Doctype(_)
                | Node::Comment(_)
                | Node::ProcessingInstruction(_) => {}
            },
            Edge::Close(node) if dropped == Some(node.id()) => dropped = None,
            Edge::Close(node) if dropped.is_none() => {
                let Node::Element(element) = node.value() else { continue };
                let Some(mut weights) = open.pop() else { continue };
                links -= usize::from(element.name() == "a");
                if is_inline(element.name()) {
                    if let Some(parent) = open.last_mut() {
                        parent.text += weights.text;
                        parent.score += weights.score;
                    }
                    continue;
                }
                let is_paragraph =
                    matches!(element.name(), "p" | "blockquote" | "pre" | "li" | "td");
                let own = if weights.text >= PARAGRAPH { weights.text } else { 0 };
                if !is_paragraph {
                    // Text that stands in the element itself, between line breaks.
                    weights.score += own;
                }
                let given = if is_paragraph { own + weights.score } else { weights.score / 2 };
                if !is_paragraph
                    && weights.score > 0
                    && best.is_none_or(|(score, _)| weights.score >= score)
                {
                    best = Some((weights.score, node));
                }
                if let Some(parent) = open.last_mut() {
                    parent.score += given;
                }
            }
            Edge::Open(_) | Edge::Close(_) => {}
        }
    }
    best.map(|(_, node)| node)
}

/// Of an open element: the bytes of text in it but not in blocks inside, and what its blocks count.
#[derive(Default)]
struct Weights {
    text: usize,
    score: usize,
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "i"
            | "u"
            | "em"
            | "strong"
            | "span"
            | "font"
            | "small"
            | "big"
            | "sup"
            | "sub"
            | "abbr"
            | "cite"
            | "q"
            | "time"
            | "mark"
            | "bdi"
            | "bdo"
            | "ins"
            | "del"
            | "code"
    )
}
