//! Rows of a table: lines, joined where a quoted field goes on over a line end.

use std::io::{self, BufRead};

use super::super::lines::{Line, next_line};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A row.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row<'a> {
    /// Its bytes; line ends inside are LF, the last one is left out.
    Whole(&'a [u8]),
    /// A line longer than the limit, which was passed over.
    TooLong,
    /// A line with a quote that is not closed within the limit, or is closed in the middle of a field.
    BadQuote,
    /// There are no more.
    End,
}

/// Where in a row the reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Where a field begins.
    Start,
    /// In a field without quotes.
    Plain,
    /// In a quoted field.
    Quoted,
    /// Behind a quote in a quoted field: its end, or half of an escaped quote.
    Quote,
    /// Behind what cannot follow the end of a quoted field.
    Bad,
}

/// Reads rows one at a time. Memory stays below about twice the limit, and the time is linear in the
/// bytes however many quotes are bad.
pub(super) struct Rows<R> {
    reader: R,
    delimiter: u8,
    limit: usize,
    line: Vec<u8>,
    /// Whole lines, each with LF: the row, and after a bad quote the lines that were read for it.
    buffer: Vec<u8>,
    /// Where the row begins and ends in `buffer`.
    start: usize,
    end: usize,
    /// Lines before this place are known to end badly if a quoted field goes on behind them.
    doomed: usize,
    /// A line that was too long comes after the buffer.
    is_too_long_next: bool,
}

enum Piece {
    Line,
    TooLong,
    End,
}

impl<R: BufRead> Rows<R> {
    pub(super) const fn new(reader: R, delimiter: u8, limit: usize) -> Self {
        Self {
            reader,
            delimiter,
            limit,
            line: Vec::new(),
            buffer: Vec::new(),
            start: 0,
            end: 0,
            doomed: 0,
            is_too_long_next: false,
        }
    }

    /// The next row.
    pub(super) fn next(&mut self) -> io::Result<Row<'_>> {
        self.forget_last();
        let mut state = State::Start;
        let mut second_line = None;
        loop {
            let from = self.end;
            match (self.take_line()?, second_line) {
                (Piece::Line, _) => {}
                (Piece::TooLong, None) => return Ok(Row::TooLong),
                (Piece::TooLong, Some(place)) => {
                    self.is_too_long_next = true;
                    return Ok(self.go_back(place));
                }
                (Piece::End, None) => return Ok(Row::End),
                (Piece::End, Some(place)) => return Ok(self.go_back(place)),
            }
            let second_line = *second_line.get_or_insert(self.end);
            state = after(state, &self.buffer[from..self.end - 1], self.delimiter);
            match state {
                State::Start | State::Plain | State::Quote => {
                    return Ok(Row::Whole(&self.buffer[self.start..self.end - 1]));
                }
                State::Bad => return Ok(self.go_back(second_line)),
                State::Quoted => {
                    if self.end < self.doomed || self.end - self.start > self.limit {
                        return Ok(self.go_back(second_line));
                    }
                }
            }
        }
    }

    /// Begins a row behind the last one.
    fn forget_last(&mut self) {
        self.start = self.end;
        if self.start > self.buffer.len() / 2 {
            self.buffer.drain(..self.start);
            self.doomed = self.doomed.saturating_sub(self.start);
            self.start = 0;
            self.end = 0;
        }
    }

    /// Makes the first line a row that is bad; the lines behind it are read again.
    fn go_back(&mut self, second_line: usize) -> Row<'_> {
        self.doomed = self.doomed.max(self.end);
        self.end = second_line;
        Row::BadQuote
    }

    /// Adds a line to the row.
    fn take_line(&mut self) -> io::Result<Piece> {
        if let Some(length) = memchr::memchr(b'\n', &self.buffer[self.end..]) {
            self.end += length + 1;
            return Ok(Piece::Line);
        }
        if std::mem::take(&mut self.is_too_long_next) {
            return Ok(Piece::TooLong);
        }
        Ok(match next_line(&mut self.reader, &mut self.line, self.limit)? {
            Line::End => Piece::End,
            Line::TooLong => Piece::TooLong,
            Line::Whole => {
                // Joined files have byte order marks inside.
                let line = self.line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&self.line);
                self.buffer.extend_from_slice(line);
                self.buffer.push(b'\n');
                self.end = self.buffer.len();
                Piece::Line
            }
        })
    }
}

/// The state at the end of a line that begins in `state`.
fn after(state: State, line: &[u8], delimiter: u8) -> State {
    let mut state = state;
    for &byte in line {
        state = match (state, byte) {
            (State::Bad, _) => return State::Bad,
            (State::Quoted, b'"') => State::Quote,
            (State::Start | State::Quote, b'"') | (State::Quoted, _) => State::Quoted,
            (State::Start | State::Plain | State::Quote, _) if byte == delimiter => State::Start,
            (State::Quote, _) => State::Bad,
            (State::Start | State::Plain, _) => State::Plain,
        };
    }
    state
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(text: &str, limit: usize) -> Vec<String> {
        let mut rows = Rows::new(text.as_bytes(), b',', limit);
        let mut found = Vec::new();
        loop {
            match rows.next().unwrap() {
                Row::Whole(row) => found.push(String::from_utf8(row.to_vec()).unwrap()),
                Row::TooLong => found.push("too long".to_owned()),
                Row::BadQuote => found.push("bad quote".to_owned()),
                Row::End => return found,
            }
        }
    }

    #[test]
    fn a_bad_quote_costs_one_line() {
        assert_eq!(rows("a,\"b\r\nc\"\r\n\u{feff}d", 99), ["a,\"b\nc\"", "d"]);
        assert_eq!(rows("a,\"b\nc,d\ne,f\n", 99), ["bad quote", "c,d", "e,f"]);
        assert_eq!(rows("a,\"b\nc,\"d\"\ne\n", 99), ["bad quote", "c,\"d\"", "e"]);
        assert_eq!(rows("\"a\"b\nc", 99), ["bad quote", "c"]);
        assert_eq!(rows("a\"b\nc", 99), ["a\"b", "c"]);
    }

    #[test]
    fn nothing_is_held_beyond_the_limit() {
        assert_eq!(rows("\"a\nb\nc\nd\n", 3), ["bad quote", "b", "c", "d"]);
        assert_eq!(
            rows("aaaaaaaa\n\"b\naaaaaaaa\nc\n", 4),
            ["too long", "bad quote", "too long", "c"]
        );
    }

    #[test]
    fn many_bad_quotes_take_linear_time() {
        let text = "a\",\"\n".repeat(100_000);
        assert!(rows(&text, 1 << 20).iter().all(|row| row == "bad quote"));
    }

    proptest! {
        /// Every line is in exactly one row.
        #[test]
        fn no_line_is_lost(text in "[a,\"\n]{0,60}", limit in 1_usize..40) {
            let lines = rows(&text, limit).iter().map(|row| row.split('\n').count()).sum::<usize>();
            prop_assert_eq!(lines, text.split_inclusive('\n').count());
        }
    }
}
