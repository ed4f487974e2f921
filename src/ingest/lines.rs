//! Lines of a stream, none held beyond a limit.

use std::io::{self, BufRead};

/// A line of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// The buffer holds it, without its line end.
    Whole,
    /// It was longer than the limit and was passed over.
    TooLong,
    /// There are no more.
    End,
}

/// Reads the next line into `line`, which is emptied first. Memory never exceeds `limit`.
pub(super) fn next_line(
    reader: &mut dyn BufRead,
    line: &mut Vec<u8>,
    limit: usize,
) -> io::Result<Line> {
    line.clear();
    let (mut is_too_long, mut is_any) = (false, false);
    loop {
        let available = match reader.fill_buf() {
            Ok(available) => available,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if available.is_empty() {
            break;
        }
        is_any = true;
        let end = memchr::memchr(b'\n', available);
        let part = &available[..end.unwrap_or(available.len())];
        if is_too_long || line.len() + part.len() > limit {
            is_too_long = true;
            *line = Vec::new();
        } else {
            line.extend_from_slice(part);
        }
        let used = part.len() + usize::from(end.is_some());
        reader.consume(used);
        if end.is_some() {
            break;
        }
    }
    if is_too_long {
        return Ok(Line::TooLong);
    }
    if line.last() == Some(&b'\r') {
        line.pop();
    }
    Ok(if is_any { Line::Whole } else { Line::End })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn lines_are_those_of_the_text(text in "[a\r\n]{0,40}", capacity in 1_usize..5) {
            let mut reader = io::BufReader::with_capacity(capacity, text.as_bytes());
            let (mut line, mut lines) = (Vec::new(), Vec::new());
            loop {
                match next_line(&mut reader, &mut line, 6).unwrap() {
                    Line::Whole => lines.push(String::from_utf8(line.clone()).unwrap()),
                    Line::TooLong => lines.push("too long".to_owned()),
                    Line::End => break,
                }
                // Vec grows by doubling, from 8 bytes.
                prop_assert!(line.capacity() <= 8, "no more than the limit is held");
            }
            let expected: Vec<String> = text
                .split_inclusive('\n')
                .map(|line| line.strip_suffix('\n').unwrap_or(line))
                .map(|line| if line.len() > 6 { "too long" } else {
                    line.strip_suffix('\r').unwrap_or(line)
                }.to_owned())
                .collect();
            prop_assert_eq!(lines, expected);
        }
    }
}
