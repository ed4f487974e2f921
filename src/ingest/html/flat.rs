//! HTML whose elements are nested so deep that its tree would take minutes: the text between its tags.

use super::super::entities::decode_entities;
use super::super::layout::{Gap, Layout};

/// Elements that may be open at a time. The time to build a tree grows with the square of it.
const DEEPEST: usize = 5000;

/// Elements that have no end tag or may be left without one.
const UNCLOSED: [&str; 24] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "param", "source", "tbody", "td", "th", "thead", "tr", "track", "wbr",
];

/// Whether more elements are open at some place than any page has.
pub(super) fn is_too_deep(html: &str) -> bool {
    let mut open = 0_usize;
    for at in memchr::memchr_iter(b'<', html.as_bytes()) {
        let rest = &html[at + 1..];
        let (name, is_end) = rest.strip_prefix('/').map_or((rest, false), |name| (name, true));
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).take(16).count();
        let name = &name[..length];
        if name.is_empty() || UNCLOSED.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            continue;
        }
        open = if is_end { open.saturating_sub(1) } else { open + 1 };
        if open > DEEPEST {
            return true;
        }
    }
    false
}

/// What stands between tags, each tag a line end.
pub(super) fn text_between_tags(html: &str) -> String {
    let mut text = Layout::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        text.write(&decode_entities(&rest[..start]));
        text.widen(Gap::Line);
        let end = rest[start..].find('>');
        rest = end.map_or("", |end| &rest[start + end + 1..]);
    }
    text.write(&decode_entities(rest));
    text.into_text()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_no_page_has_is_too_deep() {
        assert!(!is_too_deep(&"<div><p>x</div>".repeat(DEEPEST * 2)));
        assert!(!is_too_deep(&"<p>x<br><li>y".repeat(DEEPEST * 2)));
        assert!(is_too_deep(&"<div>".repeat(DEEPEST + 1)));
    }

    #[test]
    fn the_text_between_tags_is_left() {
        assert_eq!(text_between_tags("a &amp; b<div><i x='y'>c</i> d<p"), "a & b\nc\nd");
    }
}
