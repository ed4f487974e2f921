//! What is broken, binary, cut off or too large is said, and hides nothing else.

use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::GzEncoder;
use index_schema::model::STATEMENT_SCHEMA;

use super::super::{IngestOptions, Limits, Record, Source, read_file, read_stream, walk};
use super::{outcomes, outcomes_with, titles};

fn small(record: usize, file: u64) -> IngestOptions {
    IngestOptions { limits: Limits { record, file }, ..IngestOptions::default() }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

#[test]
fn binary_files_are_named() {
    for (bytes, reason) in [
        (&b"%PDF-1.7\nabc"[..], "file failed: binary file (PDF)"),
        (b"PK\x03\x04abc", "file failed: binary file (ZIP or office document)"),
        (b"\x89PNG\r\n\x1a\n", "file failed: binary file (PNG)"),
        (b"text \x00\x00\x00 text", "file failed: binary file"),
        (b"", "file failed: empty file"),
        (b"\xef\xbb\xbf \r\n", "file failed: empty file"),
    ] {
        for name in ["a.txt", "a.csv", "a.jsonl", "a.html", "a"] {
            assert_eq!(titles(&outcomes(name, bytes)), [reason], "{name}");
            assert_eq!(titles(&outcomes(name, &gzip(bytes))), [reason], "{name} in gzip");
        }
    }
}

#[test]
fn zero_bytes_far_inside_a_stream_cost_one_record() {
    let line = "{\"title\":\"x\"}\n".repeat(6000);
    let bytes = [line.as_bytes(), b"{\"title\":\"\x00\"}\n{\"title\":\"last\"}\n"].concat();
    let found = titles(&outcomes("a.jsonl", &bytes));
    assert_eq!(found.len(), 6002);
    assert_eq!(found[6000..], ["failed: binary file", "last"]);
}

#[test]
fn half_a_line_of_json_is_a_failure_of_that_line() {
    let found = titles(&outcomes("a.jsonl", b"{\"title\":\"one\"}\n{\"title\":\"tw"));
    assert_eq!(found, ["one", "failed: the JSON ends in the middle of a value, at column 12"]);
}

#[test]
fn a_record_beyond_the_limit_is_passed_over() {
    let long = "x".repeat(100);
    let text = format!("{{\"title\":\"a\"}}\n{{\"title\":\"{long}\"}}\n{{\"title\":\"b\"}}\n");
    let found = titles(&outcomes_with("a.jsonl", text.as_bytes(), &small(64, 9999)));
    assert_eq!(found, ["a", "failed: longer than 64 bytes, the limit for a record", "b"]);
    let text = format!("id,title\n1,a\n2,{long}\n3,\"open\n4,b\n");
    let found = titles(&outcomes_with("a.csv", text.as_bytes(), &small(64, 9999)));
    assert_eq!(found[..2], ["a", "failed: longer than 64 bytes, the limit for a record"]);
    assert!(found[2].starts_with("failed: a quoted field"), "{found:?}");
    assert_eq!(found[3..], ["b"]);
}

/// Gives one byte after the other and counts.
struct Endless {
    left: u64,
}

impl Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let length = out.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        out[..length].fill(b'x');
        self.left -= length as u64;
        Ok(length)
    }
}

#[test]
fn a_line_of_100_megabytes_is_passed_over() {
    let reader = (&b"{\"title\":\""[..])
        .chain(Endless { left: 100 << 20 })
        .chain(&b"\"}\n{\"title\":\"after\"}\n"[..]);
    let mut found = Vec::new();
    read_stream(reader, &small(1 << 20, 1 << 20), &mut |outcome| {
        found.push(outcome);
        ControlFlow::Continue(())
    });
    assert_eq!(titles(&found), ["failed: longer than 1 MB, the limit for a record", "after"]);
}

#[test]
fn a_file_beyond_the_limit_is_not_read() {
    let options = small(9999, 64);
    for name in ["a.txt", "a.md", "a.html", "a.json", "a.rss"] {
        let text = format!("<rss>{}", "<title>x</title>".repeat(9));
        let found = titles(&outcomes_with(name, text.as_bytes(), &options));
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("larger than 64 bytes, the limit for a"), "{found:?}");
    }
    // A small file that unpacks to a large one, too.
    let packed = gzip(&vec![b'x'; 1 << 20]);
    assert!(packed.len() < 9999);
    let found = titles(&outcomes_with("a.txt", &packed, &options));
    assert!(found[0].contains("larger than 64 bytes"), "{found:?}");
}

#[test]
fn damaged_gzip_gives_what_comes_before() {
    let many = |count: u32, record: &dyn Fn(u32) -> String| {
        (0..count).map(record).collect::<Vec<_>>().concat()
    };
    let lines = many(20_000, &|n| format!("{{\"title\":\"t{n}\"}}\n"));
    let rows = many(20_000, &|n| format!("{n},t{n}\n"));
    let items = many(9000, &|n| format!("<item><title>t{n}</title></item>\n"));
    let objects = many(9000, &|n| format!("{{\"title\":\"t{n}\"}},"));
    for (name, text) in [
        ("a.jsonl", lines),
        ("a.csv", format!("id,title\n{rows}")),
        ("a.rss", format!("<rss><channel>{items}</channel></rss>")),
        ("a.json", format!("[{objects}{{\"title\":\"last\"}}]")),
    ] {
        let packed = gzip(text.as_bytes());
        let found = titles(&outcomes(name, &packed[..packed.len() / 2]));
        assert!(found.len() > 1000, "{name}: {}", found.len());
        assert_eq!(found[999], "t999", "{name}");
        let last = found.last().unwrap();
        assert!(
            last.starts_with("file failed: damaged gzip data, only what comes before"),
            "{last}"
        );
        assert_eq!(found.iter().filter(|title| title.contains("failed")).count(), 1, "{name}");
    }
    for name in ["a.txt", "a.md", "a.html"] {
        let packed = gzip("word ".repeat(40_000).as_bytes());
        let found = titles(&outcomes(name, &packed[..packed.len() / 2]));
        assert!(found[0].starts_with("file failed: damaged gzip data"), "{name}: {found:?}");
    }
}

#[test]
fn a_sink_can_end_the_reading() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("a.jsonl", "{\"title\":\"a\"}\n{\"title\":\"b\"}\n"),
        ("a.json", "[{\"title\":\"a\"},{\"title\":\"b\"}]"),
        ("a.csv", "id,title\n1,a\n2,b\n"),
        ("a.rss", "<rss><item><title>a</title></item><item><title>b</title></item></rss>"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        let file = walk(&[Source::Path(path)]).next().unwrap().unwrap();
        let mut count = 0;
        read_file(&file, &IngestOptions::default(), &mut |_| {
            count += 1;
            ControlFlow::Break(())
        });
        assert_eq!(count, 1, "{name}");
    }
}

#[test]
fn statements_are_taken_as_they_are_or_refused() {
    let statement = |spans: &str| {
        format!(
            "{{\"schema\":\"{STATEMENT_SCHEMA}\",\"id\":\"s1\",\"title\":\"Talks\",\"kind\":\"readout\",\"language\":\"en\",\
             \"participants\":[{{\"name\":\"Lavrov\",\"person\":\"sergey-lavrov\",\"role_class\":\"foreign-minister\"{spans}}}],\
             \"mentions\":{{\"people\":[],\"countries\":[],\"organisations\":[]}},\
             \"body\":\"Lavrov spoke.\",\"warnings\":[]}}\n"
        )
    };
    let good = statement(",\"span\":{\"field\":\"body\",\"start\":0,\"end\":6}");
    let found = outcomes("a.jsonl", good.as_bytes());
    match &found[0] {
        Ok(Record::Ready(ready)) => {
            assert_eq!(ready.body, "Lavrov spoke.");
            assert_eq!(ready.source.path, "a.jsonl");
        }
        other => panic!("{other:?}"),
    }
    let outside = statement(",\"span\":{\"field\":\"title\",\"start\":3,\"end\":9}");
    insta::assert_snapshot!(titles(&outcomes("a.jsonl", outside.as_bytes())).join("\n"), @"failed: span 3..9 does not lie in the title, which has 5 bytes");
}
