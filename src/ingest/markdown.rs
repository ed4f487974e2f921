//! Markdown: front matter fills fields, the rest is reduced to text.
//!
//! Links are their text, images are left out, tables have a line a row and a tab between cells, items
//! of a list are lines, numbers of numbered lists stay as written, code stays. HTML inside is reduced
//! as a page would be. Footnotes stand where they are defined, with their label.

use std::ops::ControlFlow;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::assemble::{Assembly, Defaults, Markup};
use super::clean::clean;
use super::decode::decode;
use super::field::RawField;
use super::format::{Sniff, is_structured};
use super::front_matter::front_matter;
use super::html::fragment_text;
use super::input::Input;
use super::layout::{Gap, Layout};
use super::markup::open_brackets;
use super::session::Session;
use super::{IngestError, RawStatement, Record};

/// Brackets open at a time. The time to read links in links grows with the square of it, so text with
/// more, which nobody writes, stays as it is.
const DEEPEST: usize = 5000;

/// Certain where it begins with front matter.
pub(super) fn sniff(head: &[u8]) -> Sniff {
    if head.starts_with(b"---")
        && let Ok(Some(_)) = front_matter(&clean(String::from_utf8_lossy(head)))
    {
        return Sniff::Certain;
    }
    if is_structured(head) { Sniff::No } else { Sniff::Possible }
}

pub(super) fn read(input: &mut Input<'_>, session: &mut Session<'_>) -> ControlFlow<()> {
    let whole = match input.whole(session.options.limits.file, "Markdown") {
        Ok(whole) => whole,
        Err(error) => return session.fail(error),
    };
    if let Some(damage) = whole.damage {
        return session.fail(damage);
    }
    let record = record_of(&whole.bytes, session);
    session.give(record.map(|raw| Record::Raw(Box::new(raw))))
}

fn record_of(bytes: &[u8], session: &Session<'_>) -> Result<RawStatement, IngestError> {
    let decoded = decode(bytes, None);
    let text = clean(decoded.text);
    let (fields, markdown) = front_matter(&text)?.unwrap_or_else(|| (Vec::new(), &text));
    let document = Document::of(markdown);
    let mut assembly = Assembly::new(session.options);
    if let Some(warning) = decoded.warning {
        assembly.warn(warning);
    }
    for (name, value) in fields {
        assembly.put(name, value);
    }
    let body = document.body(assembly.text_of(RawField::Title));
    if let (None, Some(heading)) = (assembly.text_of(RawField::Title), document.heading) {
        assembly.put_field(RawField::Title, heading);
    }
    assembly.put_field(RawField::Body, body);
    assembly.finish(session.source(bytes), Markup::None, &Defaults::default())
}

/// The text of a document, cut at its first heading of level 1.
struct Document {
    before: String,
    heading: Option<String>,
    after: String,
}

impl Document {
    fn of(markdown: &str) -> Self {
        if open_brackets(markdown) > DEEPEST {
            let (heading, after) = (None, String::new());
            return Self { before: markdown.to_owned(), heading, after };
        }
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        let mut text = Text::new(markdown);
        for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
            text.event(event, range.start);
        }
        let mut parts = text.parts.into_iter();
        let mut next = || parts.next().map(Layout::into_text);
        let (before, heading, after) = (next(), next(), next());
        Self {
            before: before.unwrap_or_default(),
            heading: heading.filter(|heading| !heading.is_empty()),
            after: after.unwrap_or_default(),
        }
    }

    /// The text without the heading if that is the title: it is the only one, or the given title
    /// repeated.
    fn body(&self, title: Option<&str>) -> String {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let heading = self
            .heading
            .as_deref()
            .filter(|heading| title.is_some_and(|title| one_line(title) != one_line(heading)));
        let parts = [Some(self.before.as_str()), heading, Some(self.after.as_str())];
        let parts: Vec<&str> =
            parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        parts.join("\n\n")
    }
}

/// Events of the Markdown reader to text.
struct Text<'a> {
    markdown: &'a str,
    /// Before, in and after the first heading of level 1.
    parts: Vec<Layout>,
    images: usize,
    is_code: bool,
    is_after_marker: bool,
    /// Lines of a block of HTML.
    html: Option<String>,
    /// The element whose content is no text (`script`, `style`) and its end is waited for.
    silent: Option<&'static str>,
}

impl<'a> Text<'a> {
    fn new(markdown: &'a str) -> Self {
        Self {
            markdown,
            parts: vec![Layout::new()],
            images: 0,
            is_code: false,
            is_after_marker: false,
            html: None,
            silent: None,
        }
    }

    fn out(&mut self) -> &mut Layout {
        if self.parts.is_empty() {
            self.parts.push(Layout::new());
        }
        let last = self.parts.len() - 1;
        &mut self.parts[last]
    }

    fn event(&mut self, event: Event<'_>, start: usize) {
        match event {
            Event::Start(tag) => self.start(&tag, start),
            Event::End(tag) => self.end(tag),
            Event::Html(line) => match &mut self.html {
                Some(html) => html.push_str(&line),
                None => self.inline_html(&line),
            },
            Event::InlineHtml(tag) => self.inline_html(&tag),
            _ if self.images > 0 || self.silent.is_some() => {}
            Event::Text(text) if self.is_code => self.out().write_lines(&text),
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.out().write(&text),
            Event::FootnoteReference(label) => self.out().write(&format!("[{label}]")),
            Event::SoftBreak => self.out().widen(Gap::Wrap),
            Event::HardBreak => self.out().break_line(),
            Event::Rule => self.out().widen(Gap::Paragraph),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, start: usize) {
        let tag_end = tag.to_end();
        if tag_end == TagEnd::Heading(HeadingLevel::H1) && self.parts.len() == 1 {
            self.parts.push(Layout::new());
        } else if tag_end == TagEnd::HtmlBlock {
            self.html = Some(String::new());
        }
        self.images += usize::from(tag_end == TagEnd::Image);
        self.is_code |= matches!(tag, Tag::CodeBlock(_));
        let is_after_marker = std::mem::take(&mut self.is_after_marker);
        let is_glued = is_after_marker && tag_end == TagEnd::Paragraph;
        let gap = if is_glued { Gap::Space } else { gap_around(tag_end) };
        self.out().widen(gap);
        if let Some(marker) = self.marker(tag, start) {
            self.out().write(&marker);
            self.out().widen(Gap::Space);
            self.is_after_marker = true;
        }
    }

    /// What stands before the text of an item or a footnote, as written.
    fn marker(&self, tag: &Tag<'_>, start: usize) -> Option<String> {
        if let Tag::FootnoteDefinition(label) = tag {
            return Some(format!("[{label}]"));
        }
        let marker = self.markdown.get(start..)?.split_whitespace().next()?;
        let is_number = marker.starts_with(|c: char| c.is_ascii_digit());
        (matches!(tag, Tag::Item) && is_number).then(|| marker.to_owned())
    }

    fn end(&mut self, tag: TagEnd) {
        let gap = gap_around(tag);
        self.out().widen(gap);
        self.images -= usize::from(tag == TagEnd::Image);
        self.is_code &= tag != TagEnd::CodeBlock;
        if let Some(html) = self.html.take_if(|_| tag == TagEnd::HtmlBlock) {
            self.out().write_lines(&fragment_text(&html));
            self.out().widen(Gap::Paragraph);
        }
        if tag == TagEnd::Heading(HeadingLevel::H1) && self.parts.len() == 2 {
            self.parts.push(Layout::new());
        }
    }

    /// A tag inside a line.
    fn inline_html(&mut self, tag: &str) {
        let is =
            |start: &str| tag.get(..start.len()).is_some_and(|t| t.eq_ignore_ascii_case(start));
        if let Some(end) = self.silent {
            self.silent = (!is(end)).then_some(end);
        } else if is("<br") {
            self.out().break_line();
        } else if is("<script") {
            self.silent = Some("</script");
        } else if is("<style") {
            self.silent = Some("</style");
        }
    }
}

/// The gap before and after an element.
fn gap_around(tag: TagEnd) -> Gap {
    match tag {
        TagEnd::Paragraph
        | TagEnd::Heading(_)
        | TagEnd::BlockQuote(_)
        | TagEnd::CodeBlock
        | TagEnd::HtmlBlock
        | TagEnd::List(_)
        | TagEnd::FootnoteDefinition
        | TagEnd::DefinitionList
        | TagEnd::Table
        | TagEnd::MetadataBlock(_) => Gap::Paragraph,
        TagEnd::Item
        | TagEnd::DefinitionListTitle
        | TagEnd::DefinitionListDefinition
        | TagEnd::TableHead
        | TagEnd::TableRow => Gap::Line,
        TagEnd::TableCell => Gap::Cell,
        TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Strikethrough
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::Link
        | TagEnd::Image => Gap::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_readable_text() {
        let document = Document::of(
            "*Moscow*, [21 November](http://a.b) ![seal](s.png)\nwrapped\\\nbroken <b>bold</b><br>\
             AT&T &rsquo;\n<script>x()</script>\n\n# Talks\n\n1. first\n\n   more\n\n7. seventh\n\n\
             - a\n  - b\n\n| Who | Where |\n|---|---|\n| Lavrov | Moscow |\n\n```\ncode\n```\n\n\
             <div><p>page</p><style>p{}</style></div>\n\nNote[^n].\n\n[^n]: Said later.\n",
        );
        insta::assert_snapshot!(document.body(Some("Talks")), @r"
        Moscow, 21 November wrapped
        broken bold
        AT&T ’

        1. first

        more

        7. seventh

        a

        b

        Who	Where
        Lavrov	Moscow

        code

        page

        Note[n].

        [n] Said later.
        ");
        assert_eq!(document.heading.as_deref(), Some("Talks"));
    }

    #[test]
    fn a_heading_that_is_not_the_title_stays() {
        let document = Document::of("# One\n\ntext\n\n# Two\n");
        assert_eq!(document.body(Some("Other")), "One\n\ntext\n\nTwo");
        assert_eq!(document.body(Some(" One")), "text\n\nTwo");
    }
}
