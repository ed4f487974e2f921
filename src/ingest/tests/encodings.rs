//! The same records, however they are encoded and packed.

use std::io::Write;

use encoding_rs::{Encoding, GB18030, SHIFT_JIS, WINDOWS_1251, WINDOWS_1252};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::{outcomes, raw, show};

const FRENCH: &str = "Le ministre de l'Europe et des Affaires étrangères a été reçu à l'Élysée. \
                      La réunion, très dense, a porté sur la sécurité énergétique et le Sahel.";
const RUSSIAN: &str = "Министр иностранных дел провёл переговоры в Москве. Стороны обсудили \
                       положение на Ближнем Востоке и подготовку следующей встречи.";
const CHINESE: &str = "外交部长在北京同来访的外长举行会谈。双方就中东局势和两国关系交换了意见，\
                       同意继续加强合作，共同维护地区和平与稳定。";
const JAPANESE: &str = "外務大臣はモスクワで会談を行いました。両大臣は中東情勢について意見を交換し、\
                        引き続き緊密に連携していくことで一致しました。";

/// One small file a format, each with a title, a body and letters beyond ASCII.
fn files(body: &str) -> Vec<(&'static str, String)> {
    vec![
        ("a.txt", format!("Title\n\n{body}\n")),
        ("a.md", format!("---\ntitle: Title\nlang: xx\n---\n\n{body}\n")),
        ("a.html", format!("<!DOCTYPE html><html><h1>Title</h1><p>{body}</p></html>")),
        ("a.json", format!("[{{\"title\":\"Title\",\"body\":\"{body}\"}}]")),
        (
            "a.jsonl",
            format!("{{\"title\":\"Title\",\"body\":\"{body}\"}}\n{{\"title\":\"Second\"}}\n"),
        ),
        ("a.csv", format!("id,title,body\n1,Title,\"{body}\"\n2,\"Second\nline\",{{}}\n")),
        ("a.tsv", format!("id\ttitle\tbody\n1\tTitle\t{body}\n")),
        (
            "a.rss",
            format!(
                "<rss><channel><title>C</title><item><title>Title</title>\
                     <description>{body}</description></item></channel></rss>"
            ),
        ),
        (
            "a.atom",
            format!(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>Title</title>\
                     <content>{body}</content></entry></feed>"
            ),
        ),
    ]
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

fn read(name: &str, bytes: &[u8]) -> Vec<String> {
    outcomes(name, bytes).iter().map(show).collect()
}

#[test]
fn marks_utf_16_and_gzip_change_nothing() {
    for (name, text) in [RUSSIAN, FRENCH, CHINESE, JAPANESE].into_iter().flat_map(files) {
        let expected = read(name, text.as_bytes());
        assert!(!expected[0].contains("failed"), "{name}: {expected:?}");
        let plain = text.as_bytes();
        let (little, big) = (utf_16(&text, u16::to_le_bytes), utf_16(&text, u16::to_be_bytes));
        let (first, second) = plain.split_at(plain.len() / 2);
        for (what, bytes) in [
            ("UTF-8 with a mark", [b"\xef\xbb\xbf", plain].concat()),
            ("UTF-16 LE", little.clone()),
            ("UTF-16 BE", big.clone()),
            ("UTF-16 LE with a mark", [b"\xff\xfe", &little[..]].concat()),
            ("UTF-16 BE with a mark", [b"\xfe\xff", &big[..]].concat()),
            ("gzip", gzip(plain)),
            ("gzip in two members", [gzip(first), gzip(second)].concat()),
            ("gzip of UTF-16", gzip(&big)),
        ] {
            assert_eq!(read(name, &bytes), expected, "{name} as {what}");
        }
        assert_eq!(read(&format!("{name}.gz"), &gzip(plain)), expected);
        assert_eq!(read(&format!("{name}.gz"), plain), expected);
    }
}

#[test]
fn the_content_tells_where_the_name_does_not() {
    for (name, text) in files(FRENCH) {
        let expected = read(name, text.as_bytes());
        for other in ["a", "a.txt", "a.dat", "a.html", "a.gz"] {
            let is_its_own = other == "a.html" && !matches!(name, "a.rss" | "a.atom" | "a.html");
            // Text with this name may be a fragment of HTML.
            if !is_its_own {
                assert_eq!(read(other, text.as_bytes()), expected, "{name} as {other}");
            }
        }
    }
}

#[test]
fn legacy_encodings_are_guessed_and_the_guess_is_said() {
    let cases: [(&'static Encoding, &str); 4] = [
        (WINDOWS_1252, FRENCH),
        (WINDOWS_1251, RUSSIAN),
        (GB18030, CHINESE),
        (SHIFT_JIS, JAPANESE),
    ];
    for (encoding, body) in cases {
        for (name, text) in files(body) {
            let (bytes, _, is_lossy) = encoding.encode(&text);
            assert!(!is_lossy);
            let found = outcomes(name, &bytes);
            let plain = outcomes(name, text.as_bytes());
            assert_eq!(found.len(), plain.len(), "{name} in {}", encoding.name());
            assert_eq!(raw(&found[0]).body, raw(&plain[0]).body, "{name} in {}", encoding.name());
            let is_said = raw(&found[0]).warnings.iter().any(|warning| warning.contains("guessed"));
            assert!(is_said, "{name} in {}", encoding.name());
        }
    }
}

#[test]
fn a_declared_encoding_is_no_guess() {
    let feed = format!(
        "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item>\
         <title>{RUSSIAN}</title></item></channel></rss>"
    );
    let page = format!("<html><meta charset=shift_jis><h1>T</h1><p>{JAPANESE}</p></html>");
    for (name, text, encoding) in [("a.rss", &feed, WINDOWS_1251), ("a.html", &page, SHIFT_JIS)] {
        let (bytes, _, _) = encoding.encode(text);
        assert_eq!(read(name, &bytes), read(name, text.as_bytes()));
    }
}
