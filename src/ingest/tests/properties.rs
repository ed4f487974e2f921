//! What holds for every input.

use proptest::prelude::*;

use super::super::Record;
use super::{Outcome, outcomes, raw, titles};

const NAMES: [&str; 8] = ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a.csv", "a.rss", "a"];

/// Pieces of the formats, so that random texts get far into the readers.
const PIECES: [&str; 46] = [
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ":",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "---\n",
    "title",
    "body: ",
    "\"title\":\"x\"",
    "{\"body\":\"y\"}\n",
    "id,title,body\n",
    "# ",
    "| a | b |\n|-|-|\n",
    "1. ",
    "- ",
    "![x](y)",
    "<rss><channel>",
    "<feed>",
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "<title>",
    "</title>",
    "<description>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&amp;",
    "&",
    "<p>",
    "<br/>",
    "<script>",
    "<html>",
    "b'",
    "\\x9f'",
    "é",
    "\u{feff}",
];

/// Every record and failure of a record has its number, in order; only a last failure may be the
/// file's.
fn check_numbers(outcomes: &[Outcome]) {
    for (number, outcome) in outcomes.iter().enumerate() {
        let found = match outcome {
            Ok(record) => Some(record.source().record),
            Err(failure) => failure.record,
        };
        let is_last = number + 1 == outcomes.len();
        assert!(found == Some(number as u64) || (found.is_none() && is_last), "{outcomes:?}");
    }
}

/// What a reader of one record must be able to rely on.
fn check_texts(outcomes: &[Outcome]) {
    for outcome in outcomes {
        if let Ok(Record::Raw(raw)) = outcome {
            assert!(raw.title.is_some() || !raw.body.is_empty(), "{raw:?}");
            let is_control = |c: char| c.is_control() && c != '\n' && c != '\t';
            assert!(!raw.body.contains(is_control), "{raw:?}");
            assert!(!raw.title.iter().any(|title| title.contains(['\n', '\r'])), "{raw:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_are_too_strange(
        name in prop::sample::select(&NAMES[..]),
        bytes in prop::collection::vec(any::<u8>(), 0..120),
    ) {
        let outcomes = outcomes(name, &bytes);
        check_numbers(&outcomes);
        check_texts(&outcomes);
    }

    #[test]
    fn no_markup_is_too_strange(
        name in prop::sample::select(&NAMES[..]),
        pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24),
    ) {
        let text = pieces.concat();
        let outcomes = outcomes(name, text.as_bytes());
        // A header, a list and a feed may have nothing in them.
        let may_be_empty = name == "a.csv" || text.contains(['[', ',', ';', '\t', '<']);
        prop_assert!(!outcomes.is_empty() || may_be_empty, "{text:?}");
        check_numbers(&outcomes);
        check_texts(&outcomes);
    }

    #[test]
    fn a_line_of_json_is_a_record_or_a_failure(
        lines in prop::collection::vec("(\\{\"title\":\"[a-z]{1,3}\"\\}|[ -~]{1,8}| {0,2})", 1..12),
    ) {
        let text = lines.join("\n");
        let outcomes = outcomes("a.jsonl", text.as_bytes());
        check_numbers(&outcomes);
        if text.trim().is_empty() {
            prop_assert!(outcomes[0].is_err());
        } else {
            let filled = lines.iter().filter(|line| !line.trim().is_empty());
            prop_assert_eq!(outcomes.len(), filled.count());
        }
    }

    #[test]
    fn a_written_table_comes_back(
        delimiter in prop::sample::select(&b",;\t"[..]),
        rows in prop::collection::vec(("[a-c,;\"\n\t éж]{0,8}", "[a-c,;\"\n\t éж]{0,12}"), 0..6),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        writer.write_record(["id", "title", "body", "note"]).unwrap();
        for (number, (title, body)) in rows.iter().enumerate() {
            writer.write_record([&number.to_string(), title, body, "n"]).unwrap();
        }
        let outcomes = outcomes("a.csv", &writer.into_inner().unwrap());
        check_numbers(&outcomes);
        prop_assert_eq!(outcomes.len(), rows.len());
        for ((title, body), outcome) in rows.iter().zip(&outcomes) {
            if title.trim().is_empty() && body.trim().is_empty() {
                prop_assert!(outcome.is_err());
                continue;
            }
            let raw = raw(outcome);
            let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(raw.title.as_deref().unwrap_or_default(), title);
            prop_assert_eq!(&raw.body, if body.trim().is_empty() { "" } else { body });
            prop_assert_eq!(&raw.extra["note"], "n");
        }
    }

    #[test]
    fn a_broken_record_hides_no_other_one(
        good in 0_usize..4,
        broken in prop::sample::select(&[
            ("a.jsonl", "{\"title\":\"x\n"),
            ("a.jsonl", "nonsense\n"),
            ("a.jsonl", "{\"title\":\"x\",}\n"),
            ("a.csv", "x\n"),
            ("a.csv", "x,\"y\n"),
            ("a.csv", "x,\"y\"z\n"),
            ("a.csv", "x,y,z\n"),
            ("a.json", "{\"title\":\"x\",},\n"),
            ("a.json", "{title:\"x\"},\n"),
            ("a.json", "nul,\n"),
            ("a.rss", "<item><title>x</item>\n"),
            ("a.rss", "<item><title><![CDATA[x</title></item>\n"),
        ][..]),
    ) {
        let (name, broken) = broken;
        let record = |number: usize| match name {
            "a.jsonl" => format!("{{\"title\":\"t{number}\"}}\n"),
            "a.csv" => format!("{number},\"t{number}\"\n"),
            "a.json" => format!("{{\"title\":\"t{number}\"}},\n"),
            _ => format!("<item><title><![CDATA[t{number}]]></title></item>\n"),
        };
        let (before, after) = match name {
            "a.csv" => ("id,title\n", ""),
            "a.json" => ("[", "{\"title\":\"end\"}]"),
            "a.rss" => ("<rss><channel>", "</channel></rss>"),
            _ => ("", ""),
        };
        let mut parts: Vec<String> = (0..good).map(record).collect();
        parts.push(broken.to_owned());
        parts.extend((good..4).map(record));
        let text = format!("{before}{}{after}", parts.concat());
        let outcomes = outcomes(name, text.as_bytes());
        check_numbers(&outcomes);
        prop_assert!(outcomes[good].is_err());
        let found = titles(&outcomes);
        for number in 0..4 {
            prop_assert!(found.contains(&format!("t{number}")), "{text}: {found:?}");
        }
    }
}
