//! Which characters open and close a phrase.

/// Opening quotes with what closes each. `‘…’` is left out: its closing mark is the apostrophe.
const PAIRS: &[(char, &[char])] = &[
    ('"', &['"']),
    ('“', &['”', '“']),
    ('„', &['“', '”']),
    ('”', &['”']),
    ('«', &['»']),
    ('»', &['«']),
    ('＂', &['＂']),
    ('「', &['」']),
    ('『', &['』']),
];

/// Whether a character is a quotation mark and so never part of a word (but see
/// [`Quotes::is_mark_at`]).
pub(super) const fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '“' | '„' | '”' | '«' | '»' | '＂' | '「' | '」' | '『' | '』')
}

/// The quotation marks of one text, ready to be asked in constant time whether a mark can still be
/// closed; so that a text of unclosed marks is read in linear time.
pub(super) struct Quotes<'a> {
    text: &'a str,
    last: [(char, usize); 8],
}

impl<'a> Quotes<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let last = ['"', '”', '“', '»', '«', '＂', '」', '』']
            .map(|closing| (closing, text.rfind(closing).unwrap_or(0)));
        Self { text, last }
    }

    /// Whether the character at `position` is a quotation mark. The straight mark between two
    /// Hebrew letters is not: it marks an acronym.
    pub(super) fn is_mark_at(&self, position: usize, letter: char) -> bool {
        if !is_quote(letter) {
            return false;
        }
        let before = self.text[..position].chars().next_back();
        let after = self.text[position + letter.len_utf8()..].chars().next();
        letter != '"' || !(before.is_some_and(is_hebrew) && after.is_some_and(is_hebrew))
    }

    /// Where the mark that opens at `position` is closed: the byte of its closing mark, and the
    /// byte after it.
    pub(super) fn closing(&self, position: usize, opening: char) -> Option<(usize, usize)> {
        let (_, closers) = PAIRS.iter().find(|(open, _)| *open == opening)?;
        let from = position + opening.len_utf8();
        let reachable = |closer: &char| {
            self.last.iter().any(|(closing, last)| closing == closer && *last >= from)
        };
        if !closers.iter().any(reachable) {
            return None;
        }
        self.text[from..]
            .char_indices()
            .map(|(offset, letter)| (from + offset, letter))
            .find(|(at, letter)| closers.contains(letter) && self.is_mark_at(*at, *letter))
            .map(|(at, letter)| (at, at + letter.len_utf8()))
    }
}

const fn is_hebrew(letter: char) -> bool {
    matches!(letter, '\u{5d0}'..='\u{5ea}')
}
