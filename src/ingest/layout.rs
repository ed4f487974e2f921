//! Text put together from the pieces of a marked-up document: white space collapsed, blocks as lines
//! and paragraphs.

/// What stands between two pieces of text, the stronger one winning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// The end of a line of the source: a space, but nothing between characters of a script that is
    /// written without spaces.
    Wrap,
    /// A space.
    Space,
    /// The next cell of a row.
    Cell,
    /// The next line.
    Line,
    /// An empty line.
    Paragraph,
}

impl Gap {
    const fn as_str(self) -> &'static str {
        match self {
            Self::None | Self::Wrap => "",
            Self::Space => " ",
            Self::Cell => "\t",
            Self::Line => "\n",
            Self::Paragraph => "\n\n",
        }
    }
}

/// Collects a text. It never starts or ends with white space.
pub(super) struct Layout {
    out: String,
    gap: Gap,
}

impl Layout {
    pub(super) const fn new() -> Self {
        Self { out: String::new(), gap: Gap::None }
    }

    pub(super) fn into_text(self) -> String {
        self.out
    }

    /// Asks for a gap before the next word.
    pub(super) fn widen(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A line break of the document; a second one in a row makes a paragraph.
    pub(super) fn break_line(&mut self) {
        self.widen(if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line });
    }

    /// Text in which white space only separates words.
    pub(super) fn write(&mut self, piece: &str) {
        let mut rest = piece;
        while !rest.is_empty() {
            let start = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
            let (space, word) = rest.split_at(start);
            if !space.is_empty() {
                self.widen(if space.contains('\n') { Gap::Wrap } else { Gap::Space });
            }
            let length = word.find(char::is_whitespace).unwrap_or(word.len());
            self.write_word(&word[..length]);
            rest = &word[length..];
        }
    }

    /// Text whose line ends count.
    pub(super) fn write_lines(&mut self, piece: &str) {
        for (number, line) in piece.split('\n').enumerate() {
            if number > 0 {
                self.break_line();
            }
            self.write(line);
        }
    }

    fn write_word(&mut self, word: &str) {
        let mut parts = word.split(is_invisible).filter(|part| !part.is_empty()).peekable();
        let Some(next) = parts.peek().and_then(|part| part.chars().next()) else { return };
        if let Some(last) = self.out.chars().next_back() {
            let is_joined = is_unspaced(last) && is_unspaced(next);
            let gap = if self.gap == Gap::Wrap && !is_joined { Gap::Space } else { self.gap };
            self.out.push_str(gap.as_str());
        }
        self.gap = Gap::None;
        for part in parts {
            self.out.push_str(part);
        }
    }
}

/// Marks for the line breaker, byte order marks inside a text, control characters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_control()
}

/// Han, Kana and the punctuation that goes with them.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x2e80..=0x30ff | 0x31f0..=0x9fff | 0xf900..=0xfaff | 0xff00..=0xff65
        | 0x20000..=0x3ffff)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(pieces: &[&str]) -> String {
        let mut layout = Layout::new();
        for piece in pieces {
            layout.write(piece);
        }
        layout.into_text()
    }

    #[test]
    fn lines_of_the_source_are_joined_as_the_script_is_written() {
        assert_eq!(written(&["the two\nministers ", " met"]), "the two ministers met");
        assert_eq!(written(&["两国外长\n  会谈，", "\n并"]), "两国外长会谈，并");
        assert_eq!(written(&["외교부\n장관"]), "외교부 장관");
        assert_eq!(written(&["co\u{ad}operation\u{200b}"]), "cooperation");
    }

    proptest! {
        #[test]
        fn words_are_kept_and_white_space_is_one(pieces in prop::collection::vec("[a \n\t]{0,6}", 0..6)) {
            let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
            let joined = pieces.concat();
            let words: Vec<&str> = joined.split_whitespace().collect();
            prop_assert_eq!(written(&pieces), words.join(" "));
        }
    }
}
