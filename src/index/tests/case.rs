//! A folder with sources and an index.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use index_schema::document::from_document;
use index_schema::model::Statement;
use index_schema::schema::Fields;
use index_schema::versions::CommitPayload;
use tantivy::{Index, TantivyDocument};
use tempfile::TempDir;

use crate::authority::Authority;
use crate::index::{
    IndexError, MissingSources, NoProgress, Refresh, Report, UpdateOptions, update,
};
use crate::ingest::{IngestOptions, Source};

pub(super) struct Case {
    folder: TempDir,
    /// Files are as old as this many seconds after 2020, so that times differ and prove something.
    clock: u64,
}

impl Case {
    pub(super) fn new() -> Self {
        let case = Self { folder: tempfile::tempdir().unwrap(), clock: 0 };
        fs::create_dir(case.path("in")).unwrap();
        case
    }

    /// A path in the folder, canonical.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    pub(super) fn index(&self) -> PathBuf {
        self.path("index")
    }

    /// Writes a file, changed some time ago and later than all others.
    pub(super) fn write(&mut self, name: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, contents).unwrap();
        self.clock += 1;
        let time = SystemTime::UNIX_EPOCH + Duration::new(1_577_836_800 + self.clock, 123);
        File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    }

    pub(super) fn remove(&self, name: &str) {
        fs::remove_file(self.path(name)).unwrap();
    }

    pub(super) fn options(&self, sources: &[&str]) -> UpdateOptions {
        let source = |name: &&str| match *name {
            "-" => Source::Stdin,
            name => Source::Path(self.path(name)),
        };
        UpdateOptions {
            index: self.index(),
            sources: sources.iter().map(source).collect(),
            ingest: IngestOptions::default(),
            threads: 2,
            memory: 0,
            missing: MissingSources::Keep,
            refresh: Refresh::WhenOutdated,
        }
    }

    pub(super) fn run(&self, sources: &[&str]) -> Report {
        checked(&self.options(sources), None).unwrap()
    }

    pub(super) fn pruned(&self, sources: &[&str]) -> Report {
        let options = UpdateOptions { missing: MissingSources::Remove, ..self.options(sources) };
        checked(&options, None).unwrap()
    }

    pub(super) fn piped(&self, sources: &[&str], text: &str) -> Report {
        checked(&self.options(sources), Some(&mut text.as_bytes())).unwrap()
    }

    /// Every statement of the index by its key.
    pub(super) fn statements(&self) -> BTreeMap<String, Statement> {
        statements(&self.index())
    }

    /// The titles in the index, sorted.
    pub(super) fn titles(&self) -> Vec<String> {
        let mut titles: Vec<_> =
            self.statements().into_values().map(|statement| statement.title).collect();
        titles.sort();
        titles
    }

    pub(super) fn payload(&self) -> CommitPayload {
        let index = Index::open_in_dir(self.index()).unwrap();
        CommitPayload::parse(index.load_metas().unwrap().payload.as_deref()).unwrap()
    }

    /// What changes with every commit.
    pub(super) fn commit(&self) -> u64 {
        Index::open_in_dir(self.index()).unwrap().load_metas().unwrap().opstamp
    }
}

/// An update whose report adds up.
pub(super) fn checked(
    options: &UpdateOptions,
    stdin: Option<&mut (dyn Read + Send)>,
) -> Result<Report, IndexError> {
    let report = update(options, Authority::builtin(), stdin, &NoProgress)?;
    let sum = report.added + report.replaced + report.unchanged + report.failed;
    assert_eq!(report.records, sum, "{report:?}");
    assert_eq!(report.failed, report.failures.len() as u64, "{report:?}");
    assert_eq!(report.statements, statements(&options.index).len() as u64, "{report:?}");
    Ok(report)
}

pub(super) fn statements(index: &Path) -> BTreeMap<String, Statement> {
    let index = Index::open_in_dir(index).unwrap();
    index_schema::space_tokenizer::register(index.tokenizers());
    let fields = Fields::of(&index.schema()).unwrap();
    let searcher = index.reader().unwrap().searcher();
    let mut found = BTreeMap::new();
    for segment in searcher.segment_readers() {
        let store = segment.get_store_reader(1).unwrap();
        for document in store.iter::<TantivyDocument>(segment.alive_bitset()) {
            let statement = from_document(&document.unwrap(), &fields, true).unwrap();
            let key = statement.key.as_str().to_owned();
            assert!(found.insert(key, statement).is_none(), "a key is held twice");
        }
    }
    found
}

/// A record of JSON Lines with an id that counts in every file.
pub(super) fn record(id: &str, title: &str) -> String {
    format!(
        "{{\"id\":\"{id}\",\"url\":\"https://h.org/\",\"title\":\"{title}\",\"body\":\"text\"}}\n"
    )
}

/// Added, replaced, unchanged, failed and removed.
pub(super) fn counts(report: &Report) -> [u64; 5] {
    [report.added, report.replaced, report.unchanged, report.failed, report.removed]
}
