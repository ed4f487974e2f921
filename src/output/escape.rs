//! What a document must not do to a terminal.

use std::borrow::Cow;

/// Whether a character would steer the terminal instead of being shown: the control characters
/// (C0, DEL, C1), and the two bidirectional overrides, which make a line read other than it is.
pub(super) fn steers_terminal(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202d}' | '\u{202e}')
}

/// The text with every character that would steer a terminal written as `\u{1b}`; line breaks too,
/// so that the result is one line.
///
/// ```
/// assert_eq!(chancery::output::escape_controls("a\u{1b}[31mb"), "a\\u{1b}[31mb");
/// ```
pub fn escape_controls(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers_terminal) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if steers_terminal(character) {
            escaped.extend(character.escape_unicode());
        } else {
            escaped.push(character);
        }
    }
    Cow::Owned(escaped)
}
