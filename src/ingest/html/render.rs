//! A tree of HTML as text: block elements are lines and paragraphs, white space is collapsed.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;

/// What stands between two pieces of text, the stronger one winning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Cell,
    Line,
    Paragraph,
}

impl Gap {
    const fn as_str(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Space => " ",
            Self::Cell => "\t",
            Self::Line => "\n",
            Self::Paragraph => "\n\n",
        }
    }

    /// The gap before and after an element.
    fn around(name: &str) -> Self {
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "pre" | "table"
            | "ul" | "ol" | "dl" | "hr" | "article" | "section" | "main" | "figure" | "center" => {
                Self::Paragraph
            }
            "div" | "li" | "tr" | "dt" | "dd" | "header" | "address" | "caption" | "tbody"
            | "thead" | "details" | "summary" | "body" | "html" | "fieldset" | "figcaption" => {
                Self::Line
            }
            "td" | "th" => Self::Cell,
            _ => Self::None,
        }
    }
}

/// The text below `root`, without the subtrees that `is_dropped` names.
pub(super) fn text_of(
    root: NodeRef<'_, Node>,
    is_dropped: &dyn Fn(NodeRef<'_, Node>) -> bool,
) -> String {
    let mut text = Writer { out: String::new(), gap: Gap::None };
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
                        text.open(element.name());
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
                    text.widen(Gap::around(element.name()));
                    preformatted -= usize::from(element.name() == "pre");
                }
            }
            Edge::Close(_) => {}
        }
    }
    text.out
}

struct Writer {
    out: String,
    gap: Gap,
}

impl Writer {
    fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    fn open(&mut self, name: &str) {
        if name == "br" {
            // A second line break in a row makes a paragraph.
            let gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
            self.widen(gap);
        } else {
            self.widen(Gap::around(name));
        }
    }

    fn write(&mut self, piece: &str) {
        let mut rest = piece;
        while let Some(start) = rest.find(|c| !is_space(c)) {
            if start > 0 {
                self.widen(Gap::Space);
            }
            rest = &rest[start..];
            let length = rest.find(is_space).unwrap_or(rest.len());
            self.write_word(&rest[..length]);
            rest = &rest[length..];
        }
        if !rest.is_empty() {
            self.widen(Gap::Space);
        }
    }

    /// Text whose line ends count.
    fn write_lines(&mut self, piece: &str) {
        for (number, line) in piece.split('\n').enumerate() {
            if number > 0 {
                self.open("br");
            }
            self.write(line);
        }
    }

    fn write_word(&mut self, word: &str) {
        let mut parts = word.split(is_invisible).filter(|part| !part.is_empty()).peekable();
        if parts.peek().is_none() {
            return;
        }
        if !self.out.is_empty() {
            self.out.push_str(self.gap.as_str());
        }
        self.gap = Gap::None;
        for part in parts {
            self.out.push_str(part);
        }
    }
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Marks for the line breaker, byte order marks inside a text, control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_control()
}
