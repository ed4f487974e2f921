//! Bytes to text: byte order marks, declared encodings, and a guess that is said to be one.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};

/// Text with what had to be decided to get it.
pub(super) struct Decoded<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) warning: Option<String>,
}

/// The first bytes of markup in which its encoding is looked for.
const DECLARATION_WINDOW: usize = 4096;

/// One byte in this many may be broken in text that is otherwise UTF-8 beyond ASCII.
const UTF_8_DAMAGE: usize = 10;

/// One character in this many may be none of text in what looks like UTF-16: the sample may end between
/// the halves of one.
const UTF_16_OTHERS: usize = 50;

/// In UTF-16 this many times more zero bytes stand in one half of the characters than in the other.
const UTF_16_ZEROS: usize = 4;

/// Decodes a whole text.
///
/// In this order: a byte order mark; UTF-16 by its shape; valid UTF-8, whatever is declared; UTF-8
/// with some damage; what is declared; `chardetng`'s guess, with a warning that names it.
pub(super) fn decode<'a>(bytes: &'a [u8], declared: Option<&'static Encoding>) -> Decoded<'a> {
    let certain = |text| Decoded { text, warning: None };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, damaged) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let warning =
            damaged.then(|| format!("some bytes are not {} and were replaced", encoding.name()));
        return Decoded { text, warning };
    }
    if let Some(encoding) = utf_16_by_shape(bytes) {
        return certain(encoding.decode_without_bom_handling(bytes).0);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        if !bytes.contains(&0x1b) {
            return certain(Cow::Borrowed(text));
        }
        let japanese = declared == Some(ISO_2022_JP) || guess(bytes, true) == ISO_2022_JP;
        return certain(if japanese {
            ISO_2022_JP.decode_without_bom_handling(bytes).0
        } else {
            Cow::Borrowed(text)
        });
    }
    if is_damaged_utf_8(bytes) {
        return Decoded {
            text: String::from_utf8_lossy(bytes),
            warning: Some("some bytes are not UTF-8 and were replaced".to_owned()),
        };
    }
    if let Some(encoding) = declared.filter(|&encoding| encoding != UTF_8) {
        return certain(encoding.decode_without_bom_handling(bytes).0);
    }
    as_guessed(bytes, guess(bytes, true))
}

/// Decodes a part of a text whose encoding was guessed from a larger part; UTF-8 remains UTF-8.
pub(super) fn decode_part<'a>(bytes: &'a [u8], guessed: Option<&'static Encoding>) -> Decoded<'a> {
    match (std::str::from_utf8(bytes), guessed) {
        (Ok(text), _) if memchr::memchr(0x1b, bytes).is_none() => {
            Decoded { text: Cow::Borrowed(text), warning: None }
        }
        (Err(_), Some(encoding)) => as_guessed(bytes, encoding),
        (Ok(_), _) | (Err(_), None) => decode(bytes, None),
    }
}

/// The guessed encoding of a text that begins with `head`, if that is not UTF-8.
pub(super) fn legacy_encoding(head: &[u8]) -> Option<&'static Encoding> {
    let is_utf_8 = std::str::from_utf8(head).err().is_none_or(|error| error.error_len().is_none());
    (!is_utf_8 && !is_damaged_utf_8(head)).then(|| guess(head, false))
}

fn as_guessed<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Decoded<'a> {
    let name = encoding.name().to_lowercase();
    Decoded {
        text: encoding.decode_without_bom_handling(bytes).0,
        warning: Some(format!("decoded as {name}, guessed")),
    }
}

/// `is_all` where the bytes do not end in the middle of a text.
fn guess(bytes: &[u8], is_all: bool) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, is_all);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether far more of the bytes beyond ASCII are UTF-8 than are not, as in a text that was cut or
/// joined in the middle of a character.
fn is_damaged_utf_8(bytes: &[u8]) -> bool {
    let (mut valid, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        broken += chunk.invalid().len();
    }
    broken * UTF_8_DAMAGE < valid
}

/// UTF-16 without a byte order mark: zero bytes hardly but at every other place, and what that decodes
/// to is text.
pub(super) fn utf_16_by_shape(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let mut zeros = [0_usize; 2];
    for pair in sample.chunks_exact(2) {
        zeros[0] += usize::from(pair[0] == 0);
        zeros[1] += usize::from(pair[1] == 0);
    }
    // A zero byte elsewhere is half of a character such as 一 (4E00).
    let encoding = match zeros {
        [even, odd] if odd > 0 && odd >= even * UTF_16_ZEROS => UTF_16LE,
        [even, odd] if even > 0 && even >= odd * UTF_16_ZEROS => UTF_16BE,
        _ => return None,
    };
    if zeros[0].max(zeros[1]) * 8 < sample.len() && is_plain_but_for_zeros(sample) {
        return None;
    }
    let (text, _) = encoding.decode_without_bom_handling(sample);
    // Bytes that are no text give controls, halves of pairs and places for private use.
    let (mut texts, mut others) = (0_usize, 0_usize);
    for c in text.chars() {
        let is_other = (c.is_control() && !c.is_whitespace())
            || matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}');
        *(if is_other { &mut others } else { &mut texts }) += 1;
    }
    (texts >= 2 && others * UTF_16_OTHERS <= texts).then_some(encoding)
}

/// Whether bytes are ASCII text in which something left zero bytes. UTF-16 with few of them is of a script
/// whose bytes are no such text.
fn is_plain_but_for_zeros(bytes: &[u8]) -> bool {
    bytes.iter().all(|&byte| byte == 0 || byte.is_ascii_whitespace() || byte.is_ascii_graphic())
}

/// The encoding that markup declares: an XML declaration or an HTML `meta`.
pub(super) fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(DECLARATION_WINDOW)].to_ascii_lowercase();
    let label_after = |marker: &[u8]| {
        let start = memchr::memmem::find(&head, marker)? + marker.len();
        let rest = &head[start..];
        let rest = rest.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
        let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
        let length = rest
            .iter()
            .position(|byte| !byte.is_ascii_alphanumeric() && !b"-_:.".contains(byte))
            .unwrap_or(rest.len());
        Encoding::for_label(&rest[..length])
    };
    let declared = if head.trim_ascii_start().starts_with(b"<?xml") {
        label_after(b"encoding").or_else(|| label_after(b"charset"))
    } else {
        label_after(b"charset")
    };
    // A declaration that could be read as ASCII is not in UTF-16.
    declared
        .map(|encoding| if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUSSIAN: &str = "Министр иностранных дел Сергей Лавров провёл переговоры в Москве.";

    fn decoded(bytes: &[u8]) -> (String, Option<String>) {
        let decoded = decode(bytes, declared_encoding(bytes));
        (decoded.text.into_owned(), decoded.warning)
    }

    #[test]
    fn utf_16_is_known_with_and_without_its_mark() {
        for text in ["Foreign Minister Lavrov, Москва", "Le ministre reçoit"] {
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            for (mark, bytes) in [(&b"\xff\xfe"[..], &little), (b"\xfe\xff", &big)] {
                assert_eq!(decoded(&[mark, bytes].concat()), (text.to_owned(), None));
                assert_eq!(decoded(bytes), (text.to_owned(), None));
            }
        }
    }

    #[test]
    fn a_zero_byte_does_not_make_utf_16() {
        for zeros in ["a\0", "\0a"] {
            let text = format!("The ministers met in Moscow. {zeros}{}", "They talked.".repeat(9));
            assert_eq!(utf_16_by_shape(text.as_bytes()), None);
        }
    }

    #[test]
    fn a_guess_is_said_and_a_declaration_is_not() {
        let (legacy, _, _) = encoding_rs::WINDOWS_1251.encode(RUSSIAN);
        let guessed = Some("decoded as windows-1251, guessed".to_owned());
        assert_eq!(decoded(&legacy), (RUSSIAN.to_owned(), guessed));
        let page = [b"<meta charset='windows-1251'>", &legacy[..]].concat();
        assert_eq!(decoded(&page).1, None);
        assert!(decoded(&page).0.ends_with(RUSSIAN));
    }

    #[test]
    fn one_broken_byte_does_not_make_utf_8_legacy() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.pop();
        bytes.push(0xd0);
        let (text, warning) = decoded(&bytes);
        assert!(text.starts_with("Министр"));
        insta::assert_snapshot!(warning.unwrap(), @"some bytes are not UTF-8 and were replaced");
    }

    #[test]
    fn iso_2022_jp_is_not_taken_for_ascii() {
        let (bytes, _, _) = ISO_2022_JP.encode("外務大臣はモスクワで会談した。");
        assert_eq!(decoded(&bytes).0, "外務大臣はモスクワで会談した。");
    }
}
