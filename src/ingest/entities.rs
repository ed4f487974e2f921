//! Character references of HTML (`&rsquo;`, `&#8217;`) in text without other markup.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use quick_xml::escape::resolve_html5_entity;

/// The longest name of a reference.
const LONGEST: usize = 32;

/// Replaces every reference that is known; anything else stays as it is.
pub(super) fn decode_entities(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';');
        match end.and_then(|end| Some((end, resolved(&rest[..end])?))) {
            Some((end, character)) => {
                out.push_str(&character);
                rest = &rest[end + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The character that a reference names: `rsquo`, `#8217`, `#x2019`.
pub(super) fn resolved(name: &str) -> Option<Cow<'static, str>> {
    let Some(number) = name.strip_prefix('#') else {
        return resolve_html5_entity(name).map(Cow::Borrowed);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    // As browsers do: numbers 128 to 159 are meant in windows-1252.
    if let Ok(byte) = u8::try_from(code)
        && (0x80..0xa0).contains(&byte)
    {
        return Some(Cow::Owned(WINDOWS_1252.decode(&[byte]).0.into_owned()));
    }
    char::from_u32(code).map(|character| Cow::Owned(character.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_resolved_and_the_rest_stays() {
        let text =
            "Blinken&#8217;s &amp; Lavrov&rsquo;s &#x201c;talks&#148; AT&T &nosuch; R&D; &#xd800;&";
        let plain = "Blinken’s & Lavrov’s “talks” AT&T &nosuch; R&D; &#xd800;&";
        assert_eq!(decode_entities(text), plain);
    }
}
