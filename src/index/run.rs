//! An update under way.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::sync::Arc;

use super::catalogue::{Catalogue, Decision, Lacking, SourceRank};
use super::manifest::{Entry, FileState, MAX_FAILURES, StoredFailure};
use super::pipeline::{self, End, MadeBatch, Setting};
use super::plan::file_at;
use super::reader::{Input, Job, Scope};
use super::source_path::SourcePath;
use super::walked::{Walked, is_unchanged};
use super::worker::{Made, MadeDocument};
use super::writer::Writer;
use super::{IndexError, Progress, Report, SharedId};
use crate::ingest::{Failure, SourceFile};

/// An update under way: what was read goes to the catalogue, and as far as it says so to the
/// writer.
pub(super) struct Run<'r, 'w> {
    pub(super) catalogue: Catalogue,
    pub(super) writer: &'r mut Writer<'w>,
    pub(super) report: Report,
    pub(super) walked: &'r Walked,
    pub(super) options: u64,
    /// Whether every statement is understood anew.
    pub(super) everything: bool,
    pub(super) progress: &'r dyn Progress,
    /// Sources that are being read or were.
    pub(super) reading: BTreeMap<SourceRank, Reading>,
}

/// A source that is being read.
#[derive(Default)]
pub(super) struct Reading {
    file: Option<SourceFile>,
    /// `None` if the whole source is read; else the records that are looked for.
    lacking: Option<Vec<Lacking>>,
    entries: Vec<Entry>,
    failures: Vec<StoredFailure>,
    failed: usize,
    bytes: u64,
    places: Places,
}

/// Where in a source the last record of each key stands.
#[derive(Default)]
struct Places {
    /// The number of the record that comes next: failed ones count.
    next: u64,
    last: HashMap<u128, u64>,
    /// Each record that another of its key came after, with that one.
    shared: Vec<(u64, u64)>,
}

impl Places {
    fn record(&mut self, key: u128) {
        if let Some(before) = self.last.insert(key, self.next) {
            self.shared.push((before, self.next));
        }
        self.next += 1;
    }

    fn failure(&mut self, failure: &Failure) {
        if let Some(record) = failure.record {
            self.next = record + 1;
        }
    }
}

impl Run<'_, '_> {
    /// Reads files as wholes.
    pub(super) fn read(
        &mut self,
        files: Vec<(SourcePath, SourceFile)>,
        setting: &Setting<'_>,
    ) -> Result<(), IndexError> {
        let bytes = files.iter().map(|(_, file)| file.size).sum();
        self.progress.begin(files.len() as u64, bytes);
        self.progress.phase("reading");
        let mut jobs = Vec::with_capacity(files.len());
        for (path, file) in files {
            if let Some(rank) = self.catalogue.rank(&path) {
                jobs.push(self.whole(rank, file));
            }
        }
        pipeline::run(jobs, setting, &mut |batch| self.receive(batch))
    }

    /// What standard input gave before this run, by content.
    pub(super) fn known_stream(&self) -> HashMap<u64, Entry> {
        let rank = self.catalogue.rank(&SourcePath::stdin());
        rank.map_or_else(HashMap::new, |rank| self.known(rank))
    }

    /// Reads standard input. To be called when all else has been read: what is not written now
    /// cannot be read again.
    pub(super) fn read_stream(
        &mut self,
        stream: &mut (dyn Read + Send),
        known: HashMap<u64, Entry>,
        setting: &Setting<'_>,
    ) -> Result<(), IndexError> {
        let Some(source) = self.catalogue.rank(&SourcePath::stdin()) else { return Ok(()) };
        self.progress.phase("reading standard input");
        self.catalogue.look_at(source);
        self.reading.insert(source, Reading::default());
        let scope = Arc::new(Scope::All(known));
        let job = Job { source, input: Input::Stream(stream), scope };
        pipeline::run(vec![job], setting, &mut |batch| self.receive(batch))
    }

    /// Reads again what the index should hold and does not, until it holds it all or what is left
    /// cannot be read.
    pub(super) fn settle(&mut self, setting: &Setting<'_>) -> Result<(), IndexError> {
        loop {
            let lacking = self.catalogue.settle();
            if lacking.is_empty() {
                return Ok(());
            }
            self.progress.phase("reading again");
            let mut by_source: BTreeMap<SourceRank, Vec<Lacking>> = BTreeMap::new();
            for record in lacking {
                by_source.entry(record.source).or_default().push(record);
            }
            let jobs: Vec<_> = by_source
                .into_iter()
                .filter_map(|(source, lacking)| self.look_again(source, lacking))
                .collect();
            pipeline::run(jobs, setting, &mut |batch| self.receive(batch))?;
        }
    }

    /// The job that brings back the records of a source, if there can be one.
    fn look_again(&mut self, source: SourceRank, lacking: Vec<Lacking>) -> Option<Job<'static>> {
        let known = self.catalogue.source(source);
        let file = if known.path.is_stdin() { None } else { file_at(&known.path) };
        let Some(file) = file else {
            for record in &lacking {
                self.catalogue.forget(record);
            }
            return None;
        };
        let is_as_it_was = is_unchanged(&known.state, &file) || known.options != self.options;
        if !self.catalogue.is_looked_at(source) && !is_as_it_was {
            return Some(self.whole(source, file));
        }
        self.catalogue.look_at(source);
        let scope = Scope::Only(lacking.iter().map(|record| record.content).collect());
        let reading = Reading { lacking: Some(lacking), ..Reading::default() };
        self.reading.insert(source, reading);
        Some(Job { source, input: Input::File(file), scope: Arc::new(scope) })
    }

    fn whole(&mut self, source: SourceRank, file: SourceFile) -> Job<'static> {
        self.catalogue.look_at(source);
        let known = self.known(source);
        let scope = if self.everything { Scope::All(known) } else { Scope::New(known) };
        let reading = Reading { file: Some(file.clone()), ..Reading::default() };
        self.reading.insert(source, reading);
        Job { source, input: Input::File(file), scope: Arc::new(scope) }
    }

    /// What a source gave before, by content.
    fn known(&self, source: SourceRank) -> HashMap<u64, Entry> {
        let entries = &self.catalogue.source(source).entries;
        entries.iter().map(|entry| (entry.content, *entry)).collect()
    }

    fn receive(&mut self, batch: MadeBatch) -> Result<(), IndexError> {
        let Some(mut reading) = self.reading.remove(&batch.source) else { return Ok(()) };
        let records = batch.made.len() as u64;
        for made in batch.made {
            match made {
                Made::Known(entry) => {
                    reading.places.record(entry.key);
                    reading.entries.push(entry);
                }
                Made::Failed(failure) => self.fail(&mut reading, failure),
                Made::Document(document) => {
                    self.document(batch.source, &mut reading, *document)?;
                }
            }
        }
        if reading.lacking.is_none() {
            let left = reading.file.as_ref().map(|file| file.size.saturating_sub(reading.bytes));
            let bytes = match left {
                Some(left) if batch.end.is_some() => left,
                Some(left) => left.min(batch.bytes as u64),
                None => batch.bytes as u64,
            };
            reading.bytes += bytes;
            self.progress.advance(records, bytes);
        }
        match batch.end {
            Some(end) => self.end(batch.source, reading, end),
            None => {
                self.reading.insert(batch.source, reading);
            }
        }
        Ok(())
    }

    fn fail(&mut self, reading: &mut Reading, failure: Failure) {
        if reading.lacking.is_some() {
            return;
        }
        self.progress.failure(&failure);
        reading.places.failure(&failure);
        reading.failed += 1;
        if reading.failed <= MAX_FAILURES {
            let reason = failure.reason.clone();
            reading.failures.push(StoredFailure { record: failure.record, reason });
        }
        self.report.fail(failure);
    }

    fn document(
        &mut self,
        source: SourceRank,
        reading: &mut Reading,
        made: MadeDocument,
    ) -> Result<(), IndexError> {
        match &mut reading.lacking {
            None => {
                reading.places.record(made.entry.key);
                reading.entries.push(made.entry);
            }
            Some(lacking) => {
                let found = |record: &Lacking| {
                    record.key == made.entry.key && record.content == made.entry.content
                };
                let Some(place) = lacking.iter().position(found) else { return Ok(()) };
                lacking.swap_remove(place);
            }
        }
        self.write(source, made)
    }

    /// Writes a document if the index should have it.
    pub(super) fn write(
        &mut self,
        source: SourceRank,
        made: MadeDocument,
    ) -> Result<(), IndexError> {
        let replaced = match self.catalogue.take(source, &made.entry) {
            Decision::Pass => return Ok(()),
            Decision::Add => None,
            Decision::Replace => Some(made.key.as_str()),
        };
        self.report.text_bytes += made.text_bytes;
        self.writer.write(made.document, replaced)
    }

    fn end(&mut self, rank: SourceRank, reading: Reading, end: End) {
        if let Some(lacking) = reading.lacking {
            // The file has changed under our hands, so it is read as a whole the next time.
            for record in &lacking {
                self.catalogue.forget(record);
                self.catalogue.source_mut(rank).state = FileState::UNKNOWN;
            }
            return;
        }
        let path = self.catalogue.source(rank).path.shown();
        let shared = reading.places.shared.iter();
        let shared = shared.map(|(record, later)| SharedId {
            path: path.clone(),
            record: *record,
            later: *later,
        });
        self.report.shared_ids.extend(shared);
        let Some(file) = reading.file else {
            self.catalogue.append_entries(rank, &reading.entries);
            return;
        };
        if end == End::Unopened {
            self.catalogue.pass_over(rank);
            self.catalogue.source_mut(rank).state = FileState::UNKNOWN;
            return;
        }
        self.catalogue.set_entries(rank, reading.entries);
        let source = self.catalogue.source_mut(rank);
        source.state = self.walked.state(&file);
        source.named |= self.walked.is_named(&file);
        source.options = self.options;
        if reading.failed > MAX_FAILURES {
            source.state.settled = false;
        } else {
            source.failures = reading.failures;
        }
    }
}
