//! Text without the characters that are no text.

use std::borrow::Cow;

/// Removes control characters (all but line break and tab) and byte order marks inside a text;
/// CR LF, a lone CR, NEL, LS and PS become LF. Text without any of these is not copied.
pub(super) fn clean(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.char_indices().find(|&(_, c)| is_unwanted(c)) {
        None => text,
        Some((at, _)) => Cow::Owned(rewritten(&text, at)),
    }
}

fn is_unwanted(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\u{feff}' | '\u{2028}' | '\u{2029}' => true,
        _ => c.is_control(),
    }
}

fn rewritten(text: &str, first: usize) -> String {
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    let mut rest = text[first..].chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                if rest.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            _ if is_unwanted(c) => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_one_and_controls_go() {
        let text = "a\r\nb\rc\u{0}\u{7f}\u{9d}d\te\u{feff}\u{2028}f";
        assert_eq!(clean(Cow::Borrowed(text)), "a\nb\ncd\te\nf");
        assert!(matches!(clean(Cow::Borrowed("«é»\n")), Cow::Borrowed(_)));
    }
}
