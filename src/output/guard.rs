//! A writer in front of a terminal.

use std::io::{self, Write};

use super::escape::steers_terminal;

/// Passes UTF-8 text on with every character that would steer a terminal, but line breaks and tabs,
/// written as `\u{1b}`. What is no UTF-8 becomes U+FFFD.
///
/// For data that is not made for terminals and is sent to one all the same.
#[derive(Debug)]
pub struct TerminalGuard<W: Write> {
    inner: W,
    /// The beginning of a character whose end has not been written yet.
    begun: Vec<u8>,
}

impl<W: Write> TerminalGuard<W> {
    /// Guards a writer.
    pub const fn new(inner: W) -> Self {
        Self { inner, begun: Vec::new() }
    }

    fn pass(&mut self, text: &str) -> io::Result<()> {
        let steers =
            |character: char| steers_terminal(character) && !matches!(character, '\n' | '\t');
        let mut rest = text;
        while let Some(at) = rest.find(steers) {
            self.inner.write_all(&rest.as_bytes()[..at])?;
            let mut after = rest[at..].chars();
            if let Some(character) = after.next() {
                write!(self.inner, "{}", character.escape_unicode())?;
            }
            rest = after.as_str();
        }
        self.inner.write_all(rest.as_bytes())
    }
}

impl<W: Write> Write for TerminalGuard<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut pending = std::mem::take(&mut self.begun);
        pending.extend_from_slice(bytes);
        for chunk in pending.utf8_chunks() {
            self.pass(chunk.valid())?;
            let invalid = chunk.invalid();
            let is_last = std::ptr::eq(invalid.as_ptr_range().end, pending.as_ptr_range().end);
            // Up to three bytes at the very end may be completed by the next write.
            if is_last && is_beginning(invalid) {
                self.begun = invalid.to_vec();
            } else if !invalid.is_empty() {
                self.pass("\u{fffd}")?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However the text is cut into writes, what arrives is the text with its steering
        /// characters escaped.
        #[test]
        fn any_cut_gives_the_same(text in "[a-z\n\t\u{1b}\u{9b}é中🙂]{0,30}", size in 1usize..7) {
            let mut guard = TerminalGuard::new(Vec::new());
            for piece in text.as_bytes().chunks(size) {
                guard.write_all(piece).unwrap();
            }
            let mut expected = String::new();
            for line in text.split_inclusive(['\n', '\t']) {
                let end = line.trim_end_matches(['\n', '\t']);
                expected.push_str(&super::super::escape_controls(end));
                expected.push_str(&line[end.len()..]);
            }
            prop_assert_eq!(String::from_utf8(guard.inner).unwrap(), expected);
        }
    }
}
