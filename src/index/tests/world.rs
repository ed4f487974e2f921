//! Any sequence of edits and runs against a naive model.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use index_schema::model::{StatementKey, content_id};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::case::{Case, checked};
use super::folders::edit_meta;
use crate::authority::Authority;
use crate::index::{MissingSources, Report, UpdateOptions};

/// Paths whose order by bytes is not that of their parts: `-` comes before `/`.
const FILES: [&str; 4] = ["in/a.jsonl", "in/sub/b.jsonl", "in/sub-c.jsonl", "in/sub/d.jsonl.gz"];

#[derive(Debug, Clone, PartialEq, Eq)]
enum Line {
    /// An id that counts in every file, and a version.
    Named(u8, u8),
    /// Without an id: its key is its content.
    Nameless(u8),
    Broken,
}

#[derive(Debug, Clone)]
enum Step {
    Write(usize, Vec<Line>),
    Delete(usize),
    /// The index was made by other rules from now on.
    Outdate,
    Run {
        scope: Scope,
        stdin: Option<Vec<Line>>,
        prune: bool,
        threads: usize,
    },
}

#[derive(Debug, Clone, Copy)]
enum Scope {
    All,
    Folder,
    File(usize),
}

impl Scope {
    fn source(self) -> &'static str {
        match self {
            Self::All => "in",
            Self::Folder => "in/sub",
            Self::File(file) => FILES[file],
        }
    }

    fn covers(self, file: &str) -> bool {
        match self {
            Self::All => true,
            Self::Folder => file.starts_with("in/sub/"),
            Self::File(only) => FILES[only] == file,
        }
    }
}

impl Line {
    fn text(&self) -> String {
        match self {
            Self::Named(id, version) => {
                super::case::record(&format!("k{id}"), &self.title(*version))
            }
            Self::Nameless(version) => {
                format!("{{\"title\":\"{}\",\"body\":\"text\"}}\n", self.title(*version))
            }
            Self::Broken => "{\"title\":\"half\n".to_owned(),
        }
    }

    fn title(&self, version: u8) -> String {
        match self {
            Self::Named(id, _) => format!("k{id} v{version}"),
            Self::Nameless(_) | Self::Broken => format!("nameless v{version}"),
        }
    }

    /// Key and title of the statement that it becomes.
    fn record(&self) -> Option<(String, String)> {
        let key = match self {
            Self::Named(id, _) => {
                StatementKey::of_record(&format!("k{id}"), Some("https://h.org/"), "")
            }
            Self::Nameless(version) => {
                StatementKey::of_content(&content_id(&self.title(*version), "", "text"))
            }
            Self::Broken => return None,
        };
        match self {
            Self::Named(_, version) | Self::Nameless(version) => {
                Some((key.to_string(), self.title(*version)))
            }
            Self::Broken => None,
        }
    }
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let line = prop_oneof![
        6 => (0..4_u8, 0..3_u8).prop_map(|(id, version)| Line::Named(id, version)),
        2 => (0..3_u8).prop_map(Line::Nameless),
        1 => Just(Line::Broken),
    ];
    prop::collection::vec(line, 1..5)
}

fn step() -> impl Strategy<Value = Step> {
    let scope = prop_oneof![
        4 => Just(Scope::All),
        1 => Just(Scope::Folder),
        2 => (0..FILES.len()).prop_map(Scope::File),
    ];
    let run = (scope, prop::option::weighted(0.3, lines()), any::<bool>(), 1..4_usize);
    prop_oneof![
        4 => (0..FILES.len(), lines()).prop_map(|(file, lines)| Step::Write(file, lines)),
        1 => (0..FILES.len()).prop_map(Step::Delete),
        1 => Just(Step::Outdate),
        3 => run.prop_map(|(scope, stdin, prune, threads)| Step::Run { scope, stdin, prune, threads }),
    ]
}

type Records = Vec<(String, String)>;

/// What an index should hold, and how it should be counted.
#[derive(Default)]
struct Model {
    /// Files on disk.
    disk: BTreeMap<&'static str, Vec<Line>>,
    /// The lines of each source as they were last read; standard input under `-`.
    known: BTreeMap<&'static str, Vec<Line>>,
    outdated: bool,
}

impl Model {
    fn records(&self, source: &str) -> Records {
        self.known[source].iter().filter_map(Line::record).collect()
    }

    /// For each key the source and title of its statement.
    fn winners(&self) -> BTreeMap<String, (&'static str, String)> {
        // The sources lie in one folder, so their order is that of their names.
        let records = self.known.keys().flat_map(|source| {
            self.records(source).into_iter().map(move |(key, title)| (key, (*source, title)))
        });
        records.collect()
    }

    fn run(&mut self, scope: Scope, stdin: Option<&Vec<Line>>, prune: bool) -> Expected {
        let before = self.winners();
        let known_before = self.known.clone();
        let mut expected = Expected::default();
        let mut looked_at: BTreeSet<&str> = BTreeSet::new();
        for (file, lines) in self.disk.iter().filter(|(file, _)| scope.covers(file)) {
            self.known.insert(file, lines.clone());
            looked_at.insert(file);
            expected.failed += broken(lines);
        }
        for (file, lines) in &self.disk {
            // Known files elsewhere are read too.
            if self.outdated && !looked_at.contains(file) && self.known.contains_key(file) {
                self.known.insert(file, lines.clone());
                looked_at.insert(file);
            }
        }
        if let Scope::File(file) = scope
            && !self.disk.contains_key(FILES[file])
        {
            expected.failed += 1;
        }
        let gone: Vec<&'static str> = self.known.keys().copied().collect();
        for file in gone {
            if file != "-" && scope.covers(file) && !self.disk.contains_key(file) {
                if prune {
                    self.known.remove(file);
                } else {
                    expected.missing += 1;
                }
            }
        }
        expected.failed += self.settle(&before, &mut looked_at);
        if let Some(lines) = stdin {
            expected.failed += broken(lines);
            let new: Vec<_> =
                lines.iter().filter(|line| line.record().is_some()).cloned().collect();
            let keys: BTreeSet<_> =
                new.iter().filter_map(Line::record).map(|(key, _)| key).collect();
            let old = self.known.entry("-").or_default();
            old.retain(|line| line.record().is_some_and(|(key, _)| !keys.contains(&key)));
            old.extend(new.iter().cloned());
            looked_at.insert("-");
        }
        let winners = self.winners();
        for source in looked_at {
            let mut records = self.records(source);
            if source == "-" {
                let given =
                    stdin.map_or(0, |lines| lines.len() - usize::try_from(broken(lines)).unwrap());
                records.drain(..records.len() - given);
            }
            let known: Vec<_> = known_before.get(source).into_iter().flatten().collect();
            for (place, (key, title)) in records.iter().enumerate() {
                let is_last = !records[place + 1..].iter().any(|(later, _)| later == key);
                let wins = winners[key].0 == source && is_last;
                let count = if wins {
                    match before.get(key) {
                        None => &mut expected.added,
                        Some(old) if *old == winners[key] => &mut expected.unchanged,
                        Some(_) => &mut expected.replaced,
                    }
                } else {
                    let line = (key.clone(), title.clone());
                    let was = known.iter().any(|old| old.record().as_ref() == Some(&line));
                    if was { &mut expected.unchanged } else { &mut expected.replaced }
                };
                *count += 1;
            }
        }
        expected.removed = before.keys().filter(|key| !winners.contains_key(*key)).count() as u64;
        expected
    }

    /// Sources that have to be read again because a record of theirs returned; how many lines of
    /// them are broken.
    fn settle(
        &mut self,
        before: &BTreeMap<String, (&'static str, String)>,
        looked_at: &mut BTreeSet<&'static str>,
    ) -> u64 {
        let mut failed = 0;
        loop {
            let lacking: Vec<_> = self
                .winners()
                .into_iter()
                .filter(|(key, winner)| before.get(key) != Some(winner))
                .filter(|(_, (source, _))| !looked_at.contains(source))
                .collect();
            if lacking.is_empty() {
                return failed;
            }
            for (key, (source, title)) in lacking {
                match self.disk.get(source).cloned() {
                    None => {
                        let lost = Some((key, title));
                        self.known.get_mut(source).unwrap().retain(|line| line.record() != lost);
                    }
                    Some(lines) => {
                        if looked_at.insert(source) && self.known[source] != lines {
                            failed += broken(&lines);
                            self.known.insert(source, lines);
                        }
                    }
                }
            }
        }
    }
}

fn broken(lines: &[Line]) -> u64 {
    lines.iter().filter(|line| **line == Line::Broken).count() as u64
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Expected {
    added: u64,
    replaced: u64,
    unchanged: u64,
    failed: u64,
    removed: u64,
    missing: u64,
}

impl Expected {
    fn of(report: &Report) -> Self {
        Self {
            added: report.added,
            replaced: report.replaced,
            unchanged: report.unchanged,
            failed: report.failed,
            removed: report.removed,
            missing: report.missing_sources.len() as u64,
        }
    }
}

fn zipped(text: &str) -> Vec<u8> {
    let mut zipped = Vec::new();
    flate2::read::GzEncoder::new(text.as_bytes(), flate2::Compression::fast())
        .read_to_end(&mut zipped)
        .unwrap();
    zipped
}

fn check(steps: Vec<Step>) {
    let mut case = Case::new();
    std::fs::create_dir(case.path("in/sub")).unwrap();
    let mut model = Model::default();
    for step in steps {
        match step {
            Step::Write(file, lines) => {
                let text: String = lines.iter().map(Line::text).collect();
                let is_zipped = file == 3;
                case.write(FILES[file], if is_zipped { zipped(&text) } else { text.into() });
                model.disk.insert(FILES[file], lines);
            }
            Step::Delete(file) => {
                if model.disk.remove(FILES[file]).is_some() {
                    case.remove(FILES[file]);
                }
            }
            Step::Outdate => {
                if case.index().exists() && !model.outdated {
                    edit_meta(&case, Authority::builtin().version(), "0000000000000000");
                    model.outdated = true;
                }
            }
            Step::Run { scope, stdin, prune, threads } => {
                let missing = if prune { MissingSources::Remove } else { MissingSources::Keep };
                let sources = [scope.source(), "-"];
                let options = UpdateOptions { threads, missing, ..case.options(&sources) };
                let text: Option<String> =
                    stdin.as_ref().map(|lines| lines.iter().map(Line::text).collect());
                let mut stream = text.as_ref().map(String::as_bytes);
                let stream = stream.as_mut().map(|stream| stream as &mut (dyn Read + Send));
                let report = checked(&options, stream).unwrap();

                let expected = model.run(scope, stdin.as_ref(), prune);
                // Everything made anew counts as replaced, which the model does not follow.
                if !std::mem::take(&mut model.outdated) {
                    assert_eq!(Expected::of(&report), expected);
                }
                let held: BTreeMap<_, _> = case
                    .statements()
                    .into_iter()
                    .map(|(key, statement)| (key, (statement.source.path, statement.title)))
                    .collect();
                let winners: BTreeMap<_, _> = model
                    .winners()
                    .into_iter()
                    .map(|(key, (source, title))| {
                        let path = if source == "-" { source.into() } else { case.path(source) };
                        (key, (path.to_str().unwrap().to_owned(), title))
                    })
                    .collect();
                assert_eq!(held, winners);

                let commit = case.commit();
                let again = checked(&options, None).unwrap();
                assert!(again.is_unchanged(), "{again:?}");
                assert_eq!(case.commit(), commit);
                assert_eq!(again.unchanged + again.failed, again.records);
            }
        }
    }
}

/// A case makes some ten indexes, so their number does not follow `PROPTEST_CASES`, which the macro
/// of proptest would let win.
#[test]
fn an_index_holds_what_a_naive_model_says() {
    let config = ProptestConfig { cases: 48, ..ProptestConfig::default() };
    let mut runner = TestRunner::new(config);
    let steps = prop::collection::vec(step(), 1..14);
    let outcome = runner.run(&steps, |steps| {
        check(steps);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}
