//! A feed cut into its items by their tags, whatever is broken inside of them.

use super::super::markup::{local_name, root_element};

/// The parts of a feed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cut<'a> {
    /// Each from its start tag to its end tag, or to where the next item begins without one.
    pub(super) items: Vec<&'a str>,
    /// What stands around the items.
    pub(super) outside: Vec<&'a str>,
    /// The last item, where the feed ends in it.
    pub(super) half: Option<&'a str>,
    /// Whether the root element has its end tag.
    pub(super) is_complete: bool,
}

/// Cuts a feed. Items in comments are none; a comment or CDATA section that runs over the end of an item
/// and the beginning of another one was not closed, and ends with its item.
pub(super) fn cut(text: &str) -> Cut<'_> {
    let root = root_element(text.as_bytes()).unwrap_or_default();
    let is_rss = matches!(local_name(&root), "rss" | "RDF");
    let mut cutter = Cutter {
        text,
        item: item_name(text, if is_rss { "item" } else { "entry" }),
        root: &root,
        open: None,
        behind: 0,
        is_complete: false,
        closings: [Ahead::default(); 2],
        item_end: Ahead::default(),
        item_start: Ahead::default(),
    };
    let mut cut = Cut { items: Vec::new(), outside: Vec::new(), half: None, is_complete: false };
    let mut at = 0;
    while let Some(step) = memchr::memchr(b'<', &text.as_bytes()[at..]) {
        at = cutter.tag(at + step, &mut cut);
    }
    match cutter.open {
        Some(start) => cut.half = Some(&text[start..]),
        None => cut.outside.push(&text[cutter.behind..]),
    }
    cut.is_complete = cutter.is_complete;
    cut
}

struct Cutter<'a, 'r> {
    text: &'a str,
    /// The name of an item as this feed writes it.
    item: &'a str,
    root: &'r str,
    /// Where the open item begins.
    open: Option<usize>,
    /// Where the last item ended.
    behind: usize,
    is_complete: bool,
    /// The next ends of a CDATA section and of a comment.
    closings: [Ahead; 2],
    item_end: Ahead,
    item_start: Ahead,
}

/// The next place of something, so that it is not looked for again from every place before it.
#[derive(Debug, Clone, Copy, Default)]
enum Ahead {
    #[default]
    Unknown,
    At(usize),
    Nowhere,
}

impl Ahead {
    /// The first place from `from` on, which never goes back from call to call.
    fn next(&mut self, from: usize, find: impl FnOnce() -> Option<usize>) -> Option<usize> {
        match *self {
            Self::At(place) if place >= from => Some(place),
            Self::Nowhere => None,
            Self::Unknown | Self::At(_) => {
                let found = find();
                *self = found.map_or(Self::Nowhere, Self::At);
                found
            }
        }
    }
}

impl<'a> Cutter<'a, '_> {
    /// Looks at what begins at `at`, and gives the place to go on from.
    fn tag(&mut self, at: usize, cut: &mut Cut<'a>) -> usize {
        let rest = &self.text[at..];
        let sections = [("<![CDATA[", "]]>"), ("<!--", "-->")];
        for (kind, (opening, closing)) in sections.into_iter().enumerate() {
            if rest.starts_with(opening) {
                let inner = at + opening.len();
                let text = self.text;
                let find = || text[inner..].find(closing).map(|end| inner + end);
                return match self.closings[kind].next(inner, find) {
                    Some(end) if !self.runs_over(inner, end) => end + closing.len(),
                    _ => inner,
                };
            }
        }
        if starts_tag(rest, "<", self.item) {
            self.end_item(at, cut);
            if self.open.is_none() {
                cut.outside.push(&self.text[self.behind..at]);
            }
            self.open = Some(at);
            let end = rest.find('>').unwrap_or(rest.len());
            if rest[..end].ends_with('/') {
                self.end_item(at + end + 1, cut);
                self.open = None;
            }
        } else if starts_tag(rest, "</", self.item) {
            let end = at + rest.find('>').map_or(rest.len(), |end| end + 1);
            self.end_item(end, cut);
            self.open = None;
            // An entry may be a document by itself.
            self.is_complete |= self.item == self.root;
        } else if starts_tag(rest, "</", self.root) || starts_tag(rest, "</", "channel") {
            self.end_item(at, cut);
            self.open = None;
            self.is_complete |= starts_tag(rest, "</", self.root);
        }
        at + 1
    }

    fn end_item(&mut self, end: usize, cut: &mut Cut<'a>) {
        if let Some(start) = self.open {
            cut.items.push(&self.text[start..end.min(self.text.len())]);
            self.behind = end.min(self.text.len());
        }
    }

    /// Whether an item ends and another one begins between two places.
    fn runs_over(&mut self, start: usize, end: usize) -> bool {
        let (text, item) = (self.text, self.item);
        let find = |opening: &str, from: usize| {
            let mut places = text[from..].match_indices(opening).map(|(at, _)| from + at);
            places.find(|&at| starts_tag(&text[at..], opening, item))
        };
        let item_end = self.item_end.next(start, || find("</", start));
        item_end.filter(|&place| place < end).is_some_and(|place| {
            let from = place + 2;
            self.item_start.next(from, || find("<", from)).is_some_and(|start| start < end)
        })
    }
}

/// Whether a text starts with a tag of that name.
fn starts_tag(text: &str, opening: &str, name: &str) -> bool {
    text.strip_prefix(opening).and_then(|text| text.strip_prefix(name)).is_some_and(|after| {
        !name.is_empty() && after.starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/')
    })
}

/// The name that items have, with its prefix.
fn item_name<'a>(text: &'a str, local: &'a str) -> &'a str {
    let names = memchr::memchr_iter(b'<', text.as_bytes()).map(|at| {
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '<'));
        &rest[..end.unwrap_or(rest.len())]
    });
    let mut names = names.filter(|name| local_name(name) == local);
    names.next().unwrap_or(local)
}
