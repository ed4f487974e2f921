//! Python byte literals (`b'…\xe2\x80\x99…'`), as scrapers leave them in files.

use super::decode::decode;

/// The text of a literal that is the whole of `text` but for white space around it.
///
/// `None` where the text is no complete literal, or has neither an escape nor markup in it, so that
/// `b'x'` in prose stays what it is.
pub(super) fn decode_literal(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text.strip_prefix('b')?;
    let quote = inner.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let inner = inner.strip_prefix(quote)?.strip_suffix(quote)?;
    if !inner.contains('\\') && !inner.contains('<') {
        return None;
    }
    let bytes = unescape(inner, quote)?;
    Some(decode(&bytes, None).text.into_owned())
}

/// Replaces a literal that ends the text and starts at the beginning of a line by what it says.
pub(super) fn decode_last(text: &str) -> Option<String> {
    let end = text.trim_end();
    let quote = end.chars().next_back().filter(|c| matches!(c, '\'' | '"'))?;
    let opening = ['b', quote].iter().collect::<String>();
    let start = end
        .match_indices(&opening)
        .map(|(at, _)| at)
        .find(|&at| end[..at].chars().rev().take_while(|&c| c != '\n').all(char::is_whitespace))?;
    let decoded = decode_literal(&end[start..])?;
    Some(format!("{}{decoded}", &text[..start]))
}

/// `None` at an unescaped quote inside: then the text is not one literal.
fn unescape(inner: &str, quote: char) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = rest.find(['\\', quote]) {
        let (before, found) = rest.split_at(at);
        bytes.extend_from_slice(before.as_bytes());
        let after = found.strip_prefix('\\')?;
        let code = after.chars().next()?;
        rest = &after[code.len_utf8()..];
        match code {
            'n' => bytes.push(b'\n'),
            't' => bytes.push(b'\t'),
            'r' => bytes.push(b'\r'),
            '\\' | '\'' | '"' => bytes.extend(code.to_string().bytes()),
            'a' | 'b' | 'f' | 'v' => bytes.push(b' '),
            'x' => match rest.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
                Some(byte) => {
                    bytes.push(byte);
                    rest = &rest[2..];
                }
                None => bytes.extend(b"\\x"),
            },
            _ => bytes.extend(format!("\\{code}").bytes()),
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_bytes_of_utf_8() {
        let decoded = decode_literal(r"b'we\'ve\n\tshown \xe2\x80\x9cresolve\xe2\x80\x9d'");
        assert_eq!(decoded.unwrap(), "we've\n\tshown “resolve”");
        assert_eq!(decode_literal(r#"b"<p>it's</p>""#).unwrap(), "<p>it's</p>");
    }

    #[test]
    fn prose_stays_prose() {
        for text in
            ["b'plain'", "b'two\\n' and 'three\\n'", "b'open\\n", "'no prefix\\n'", "b'", "b"]
        {
            assert_eq!(decode_literal(text), None, "{text}");
        }
        assert_eq!(decode_last("a line\nx b'<p>'"), None);
    }

    #[test]
    fn a_literal_after_a_heading_is_replaced_in_place() {
        assert_eq!(decode_last("<h1>T</h1>\nb'<p>x\\n</p>'\n").unwrap(), "<h1>T</h1>\n<p>x\n</p>");
    }
}
