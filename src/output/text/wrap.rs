//! Paragraphs broken into lines, with marks.
//!
//! Widths are those of `unicode-width`. Lines break at white space and beside wide characters
//! (Chinese and Japanese have no spaces), not before closing punctuation; what is longer than a
//! line is cut.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;
use unicode_width::UnicodeWidthChar;

use super::style::Mark;
use crate::output::escape::steers_terminal;

/// Closing punctuation of Chinese and Japanese: no line begins with it.
const CLOSING: &str = "、。，．！？：；）」』】〉》〕”’…";

/// A text with the places to mark, in order and apart from each other.
#[derive(Clone, Copy)]
pub(super) struct Marked<'a> {
    pub(super) text: &'a str,
    pub(super) marks: &'a [Range<usize>],
}

/// Where a paragraph stands on the page.
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// Columns to wrap at; `None` makes one line.
    pub(super) width: Option<usize>,
    /// Columns that the first line already has.
    pub(super) column: usize,
    /// Columns that the lines after the first begin with.
    pub(super) indent: usize,
    /// The style of the text.
    pub(super) style: Style,
    /// How marked places are set apart.
    pub(super) mark: Mark,
}

/// Writes a paragraph, white space collapsed, and ends its last line.
pub(super) fn paragraph(marked: Marked<'_>, layout: Layout, out: &mut dyn Write) -> io::Result<()> {
    let mut pen = Pen { layout, out, column: layout.column, at_start: true, in_mark: None };
    write!(pen.out, "{}", layout.style)?;
    for unit in units(marked.text) {
        pen.unit(&unit, marked)?;
    }
    pen.leave_mark()?;
    writeln!(pen.out, "{:#}", layout.style)
}

/// Columns that a text takes on a screen, its steering characters escaped.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(char_columns).sum()
}

fn char_columns(character: char) -> usize {
    if steers_terminal(character) {
        character.escape_unicode().count()
    } else {
        character.width().unwrap_or(0)
    }
}

/// A piece of text that stays on one line if it can.
struct Unit<'a> {
    text: &'a str,
    start: usize,
    after_space: bool,
}

/// Splits a text into its units.
fn units(text: &str) -> impl Iterator<Item = Unit<'_>> {
    let mut rest = 0;
    let mut first = true;
    std::iter::from_fn(move || {
        let trimmed = text[rest..].trim_start();
        let start = text.len() - trimmed.len();
        let after_space = start > rest && !first;
        let mut end = start;
        let mut last_was_wide = false;
        for character in trimmed.chars() {
            let wide = character.width() == Some(2);
            let breaks = end > start && (wide || last_was_wide) && !CLOSING.contains(character);
            if character.is_whitespace() || breaks {
                break;
            }
            end += character.len_utf8();
            last_was_wide = wide;
        }
        rest = end;
        first = false;
        (end > start).then(|| Unit { text: &text[start..end], start, after_space })
    })
}

struct Pen<'a> {
    layout: Layout,
    out: &'a mut dyn Write,
    column: usize,
    at_start: bool,
    /// The end of the mark that is open.
    in_mark: Option<usize>,
}

impl Pen<'_> {
    fn unit(&mut self, unit: &Unit<'_>, marked: Marked<'_>) -> io::Result<()> {
        let space = usize::from(unit.after_space);
        let fits = |columns: usize, width: Option<usize>| width.is_none_or(|most| columns <= most);
        if !self.at_start && !fits(self.column + space + columns(unit.text), self.layout.width) {
            self.new_line()?;
        } else if unit.after_space {
            if self.in_mark.is_some_and(|end| end <= unit.start) {
                self.leave_mark()?;
            }
            self.out.write_all(b" ")?;
            self.column += 1;
        }
        for (offset, character) in unit.text.char_indices() {
            let width = char_columns(character);
            if !self.at_start && width > 0 && !fits(self.column + width, self.layout.width) {
                self.new_line()?;
            }
            self.character(character, unit.start + offset, marked.marks)?;
            self.column += width;
            self.at_start = false;
        }
        Ok(())
    }

    fn character(&mut self, character: char, at: usize, marks: &[Range<usize>]) -> io::Result<()> {
        if self.in_mark.is_some_and(|end| end <= at) {
            self.leave_mark()?;
        }
        if self.in_mark.is_none() {
            let position = marks.partition_point(|mark| mark.end <= at);
            if let Some(mark) = marks.get(position).filter(|mark| mark.start <= at) {
                self.enter_mark(mark.end)?;
            }
        }
        if steers_terminal(character) {
            write!(self.out, "{}", character.escape_unicode())
        } else {
            write!(self.out, "{character}")
        }
    }

    fn enter_mark(&mut self, end: usize) -> io::Result<()> {
        self.in_mark = Some(end);
        match self.layout.mark {
            Mark::Styled(style) => write!(self.out, "{style}"),
            Mark::Asterisks => {
                self.column += 1;
                self.out.write_all(b"*")
            }
        }
    }

    fn leave_mark(&mut self) -> io::Result<()> {
        if self.in_mark.take().is_none() {
            return Ok(());
        }
        match self.layout.mark {
            Mark::Styled(style) => write!(self.out, "{style:#}{}", self.layout.style),
            Mark::Asterisks => {
                self.column += 1;
                self.out.write_all(b"*")
            }
        }
    }

    /// Styles end with the line, so that an indent is never coloured.
    fn new_line(&mut self) -> io::Result<()> {
        self.leave_mark()?;
        let indent = self.layout.indent;
        writeln!(self.out, "{:#}", self.layout.style)?;
        write!(self.out, "{:indent$}{}", "", self.layout.style)?;
        self.column = indent;
        self.at_start = true;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use anstyle::AnsiColor;
    use proptest::prelude::*;

    use super::*;

    fn wrapped(text: &str, marks: &[Range<usize>], width: usize, mark: Mark) -> String {
        let style = Style::new();
        let layout = Layout { width: Some(width), column: 0, indent: 2, style, mark };
        let mut out = Vec::new();
        paragraph(Marked { text, marks }, layout, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn breaks_at_spaces_and_keeps_marks_together() {
        let text = "a durable  ceasefire\nin Gaza";
        insta::assert_snapshot!(
            wrapped(text, &[2..20, 24..28], 20, Mark::Asterisks),
            @r"
        a *durable ceasefire*
          in *Gaza*
        "
        );
        insta::assert_snapshot!(wrapped(text, &[2..20, 24..28], 80, Mark::Asterisks), @"a *durable ceasefire* in *Gaza*");
    }

    #[test]
    fn breaks_beside_wide_characters_but_not_before_their_full_stop() {
        insta::assert_snapshot!(wrapped("中国外交部长王毅。会见", &[], 10, Mark::Asterisks), @r"
        中国外交部
          长王毅。
          会见
        ");
    }

    #[test]
    fn styles_end_with_the_line() {
        let style = AnsiColor::Red.on_default();
        let shown =
            wrapped("one two", &[std::ops::Range { start: 0, end: 7 }], 5, Mark::Styled(style));
        assert_eq!(shown, "\u{1b}[31mone\u{1b}[0m\n  \u{1b}[31mtwo\u{1b}[0m\n");
    }

    proptest! {
        /// No line is wider than asked for (but by one asterisk before and after), nothing but
        /// white space is lost, and no character that steers a terminal comes through.
        #[test]
        fn lines_fit_and_nothing_is_lost(
            text in "[a-zé 中。\u{7}\u{1b}\n]{0,60}",
            width in 16usize..40,
        ) {
            let shown = wrapped(&text, &[], width, Mark::Asterisks);
            for line in shown.lines() {
                prop_assert!(columns(line) <= width, "{line:?}");
            }
            let solid = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let expected = crate::output::escape_controls(&text.replace('\n', " ")).into_owned();
            prop_assert_eq!(solid(&shown), solid(&expected));
        }
    }
}
