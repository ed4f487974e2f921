//! A tree of HTML as text: block elements are lines and paragraphs, white space is collapsed.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;

use super::super::layout::{Gap, Layout};

/// The gap before and after an element.
fn gap_around(name: &str) -> Gap {
    match name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "table" | "ul"
        | "ol" | "dl" | "hr" | "article" | "section" | "main" | "figure" | "center" => {
            Gap::Paragraph
        }
        "div" | "li" | "tr" | "dt" | "dd" | "header" | "address" | "caption" | "tbody"
        | "thead" | "details" | "summary" | "body" | "html" | "fieldset" | "figcaption" => {
            Gap::Line
        }
        "td" | "th" => Gap::Cell,
        _ => Gap::None,
    }
}

/// The text below `root`, without the subtrees that `is_dropped` names.
pub(super) fn text_of(
    root: NodeRef<'_, Node>,
    is_dropped: &dyn Fn(NodeRef<'_, Node>) -> bool,
) -> String {
    let mut text = Layout::new();
    let mut dropped = None;
    let mut preformatted = 0_usize;
    // An explicit walk: the depth of a page is no depth of our stack.
    for edge in root.traverse() {
        match edge {
            Edge::Open(node) => {
                if dropped.is_some() {
                    continue;
                }
                match node.value() {
                    Node::Text(piece) if preformatted > 0 => text.write_lines(piece),
                    Node::Text(piece) => text.write(piece),
                    Node::Element(element) => {
                        if is_dropped(node) {
                            dropped = Some(node.id());
                            continue;
                        }
                        match element.name() {
                            "br" => text.break_line(),
                            name => text.widen(gap_around(name)),
                        }
                        preformatted += usize::from(element.name() == "pre");
                    }
                    Node::Document
                    | Node::Fragment
                    | Node::Doctype(_)
                    | Node::Comment(_)
                    | Node::ProcessingInstruction(_) => {}
                }
            }
            Edge::Close(node) if dropped == Some(node.id()) => {
                dropped = None;
                text.widen(Gap::Space);
            }
            Edge::Close(node) if dropped.is_none() => {
                if let Node::Element(element) = node.value() {
                    text.widen(gap_around(element.name()));
                    preformatted -= usize::from(element.name() == "pre");
                }
            }
            Edge::Close(_) => {}
        }
    }
    text.into_text()
}
