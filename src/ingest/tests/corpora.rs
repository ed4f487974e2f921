//! The sample corpus, and real collections where they are at hand.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::super::{IngestOptions, Record, Source, read_file, walk};
use super::{Outcome, raw};

/// Every outcome below a path.
fn read_all(path: &Path) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    for found in walk(&[Source::Path(path.to_owned())]) {
        match found {
            Ok(file) => read_file(&file, &IngestOptions::default(), &mut |outcome| {
                outcomes.push(outcome);
                ControlFlow::Continue(())
            }),
            Err(failure) => outcomes.push(Err(failure)),
        }
    }
    outcomes
}

fn failures(outcomes: &[Outcome]) -> Vec<String> {
    let failed = outcomes.iter().filter_map(|outcome| outcome.as_ref().err());
    failed.map(|failure| format!("{}: {}", failure.path, failure.reason)).collect()
}

/// What no text of a record may have left of its format.
fn leftovers(outcomes: &[Outcome]) -> Vec<String> {
    let mut found = Vec::new();
    for outcome in outcomes {
        let Ok(Record::Raw(raw)) = outcome else { continue };
        let title = raw.title.as_deref().unwrap_or_default();
        for mark in [
            "<p>", "</p>", "</span>", "</div>", "<br", "<![CDATA", "&nbsp;", "&rsquo;", "&#8217;",
            "&amp;", "\u{fffd}",
        ] {
            if raw.body.contains(mark) || title.contains(mark) {
                found.push(format!("{} {}: {mark}", raw.source.path, raw.source.record));
            }
        }
    }
    found
}

#[test]
fn every_sample_is_read() {
    let outcomes = read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/statements"));
    assert_eq!(failures(&outcomes), Vec::<String>::new());
    assert_eq!(leftovers(&outcomes), Vec::<String>::new());
    let mut by_extension: BTreeMap<String, usize> = BTreeMap::new();
    let mut warnings = Vec::new();
    for outcome in &outcomes {
        let path = PathBuf::from(&raw(outcome).source.path);
        let extension = path.extension().map(|end| end.to_string_lossy().into_owned());
        *by_extension.entry(extension.unwrap_or_default()).or_default() += 1;
        let name = path.file_name().unwrap().to_string_lossy();
        warnings.extend(raw(outcome).warnings.iter().map(|warning| format!("{name}: {warning}")));
        assert!(!raw(outcome).body.is_empty(), "{}", path.display());
        assert!(raw(outcome).title.is_some() || path.to_string_lossy().contains(".txt"));
    }
    insta::assert_debug_snapshot!(by_extension, @r#"
    {
        "atom": 3,
        "csv": 3,
        "gz": 7,
        "html": 12,
        "json": 9,
        "jsonl": 10,
        "md": 14,
        "rss": 3,
        "tsv": 3,
        "txt": 19,
        "xml": 2,
    }
    "#);
    insta::assert_snapshot!(outcomes.len(), @"85");
    insta::assert_snapshot!(warnings.join("\n"), @"lavrov-arabskie-ministry.txt: decoded as windows-1251, guessed");
}

/// A real collection next to this repository, if it is there.
fn shared(path: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent()?.join("shared").join(path);
    if !folder.exists() {
        eprintln!("skipped: there is no {}", folder.display());
        return None;
    }
    Some(folder)
}

#[test]
fn real_collections_are_read() {
    for (path, records) in [
        ("corpora/statedept.jsonl", 2031),
        ("corpora/us_travels.jsonl", 7535),
        ("corpora/ungdc.jsonl", 640),
        ("corpora/raw/statedept_rss", 50),
        ("corpora/raw/ungdc", 10),
        ("corpora/raw/wh_briefings", 5),
        ("seeds", 1),
    ] {
        let Some(folder) = shared(path) else { continue };
        let outcomes = read_all(&folder);
        assert_eq!(failures(&outcomes), Vec::<String>::new(), "{path}");
        assert_eq!(outcomes.len(), records, "{path}");
        assert_eq!(leftovers(&outcomes), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_feed_gives_as_many_records_as_it_has_items() {
    let Some(folder) = shared("corpora/raw/statedept_rss") else { return };
    for found in walk(&[Source::Path(folder)]) {
        let file = found.unwrap();
        let text = std::fs::read_to_string(&file.path).unwrap();
        let outcomes = read_all(&file.path);
        assert_eq!(outcomes.len(), text.matches("<item>").count());
        for outcome in &outcomes {
            let record = raw(outcome);
            assert!(record.extra.contains_key("author") && record.date.is_some());
            assert_eq!(record.language.as_deref(), Some("en-US"));
            assert!(!record.body.contains("jQuery") && !record.body.contains("document."));
            // No long paragraph stands there twice, as it would if two texts were joined.
            let paragraphs: Vec<&str> =
                record.body.lines().filter(|line| line.len() > 80).collect();
            let mut once = paragraphs.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), paragraphs.len(), "{:?}", record.title);
        }
    }
}

#[test]
fn pages_saved_as_byte_literals_are_decoded() {
    let Some(folder) = shared("corpora/raw/wh_briefings") else { return };
    for outcome in read_all(&folder) {
        let record = raw(&outcome);
        assert!(
            record
                .title
                .as_deref()
                .is_some_and(|title| title.starts_with("Press") || title.starts_with("Conference"))
        );
        for mark in ["\\n", "\\x", "b'", "Skip to", "function(", "\u{a0}", "â€"] {
            assert!(!record.body.contains(mark), "{} {mark}", record.source.path);
        }
    }
}
