//! One source to batches of records.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::sync::Arc;

use crossbeam_channel::Sender;

use super::catalogue::SourceRank;
use super::in_flight::{InFlight, Permit};
use super::manifest::Entry;
use super::pipeline::End;
use crate::extract::SourceProfile;
use crate::ingest::{Failure, IngestOptions, Record, SourceFile, read_file, read_stream};

/// Bytes that are held at most until the profile of a source is full: records that are statements
/// already, and broken ones, do not fill it.
const MOST_HELD: usize = 4 << 20;

/// Bytes that a record takes besides its text.
const RECORD_OVERHEAD: usize = 1 << 10;

/// A source to be read.
pub(super) struct Job<'i> {
    pub(super) source: SourceRank,
    pub(super) input: Input<'i>,
    pub(super) scope: Arc<Scope>,
}

/// Where a source is read from.
pub(super) enum Input<'i> {
    File(SourceFile),
    Stream(&'i mut (dyn Read + Send)),
}

/// Which records of a source are understood.
#[derive(Debug)]
pub(super) enum Scope {
    /// Those that are not among these, by their content. Those that are need no understanding: which
    /// statement they became is known.
    New(HashMap<u64, Entry>),
    /// All, though these were given before.
    All(HashMap<u64, Entry>),
    /// Those of this content; the others were dealt with.
    Only(HashSet<u64>),
}

/// A part of a source.
pub(super) struct Batch {
    pub(super) source: SourceRank,
    pub(super) number: u64,
    pub(super) records: Vec<Result<Record, Failure>>,
    pub(super) bytes: usize,
    pub(super) end: Option<End>,
    pub(super) scope: Arc<Scope>,
    pub(super) profile: Arc<SourceProfile>,
    pub(super) permit: Arc<Permit>,
}

/// Cuts what a source gives into batches.
pub(super) struct Reader<'r> {
    source: SourceRank,
    scope: Arc<Scope>,
    batch_bytes: usize,
    in_flight: &'r Arc<InFlight>,
    read: &'r Sender<Batch>,
    number: u64,
    records: Vec<Result<Record, Failure>>,
    bytes: usize,
    profile: Profile,
}

/// What the first records have in common: every record is understood with the same.
enum Profile {
    Open(SourceProfile),
    Closed(Arc<SourceProfile>),
}

impl<'r> Reader<'r> {
    pub(super) fn new(
        job: &Job<'_>,
        batch_bytes: usize,
        in_flight: &'r Arc<InFlight>,
        read: &'r Sender<Batch>,
    ) -> Self {
        Self {
            source: job.source,
            scope: Arc::clone(&job.scope),
            batch_bytes,
            in_flight,
            read,
            number: 0,
            records: Vec::new(),
            bytes: 0,
            profile: Profile::Open(SourceProfile::default()),
        }
    }

    /// Reads to the end. `Break` if nobody takes the batches any more.
    pub(super) fn read(mut self, input: Input<'_>, options: &IngestOptions) -> ControlFlow<()> {
        self.profile = Profile::Open(SourceProfile::new(options.date_order));
        let mut flow = ControlFlow::Continue(());
        let mut sink = |record| {
            flow = self.record(record);
            flow
        };
        let end = match input {
            Input::File(file) => {
                read_file(&file, options, &mut sink);
                // Asked afterwards, and only where reading gave nothing: the usual case costs nothing.
                let is_empty = self.number == 0 && self.records.iter().all(Result::is_err);
                if is_empty && File::open(&file.path).is_err() { End::Unopened } else { End::Read }
            }
            Input::Stream(stream) => {
                read_stream(stream, options, &mut sink);
                End::Read
            }
        };
        flow?;
        self.hand_over_all(Some(end))
    }

    fn record(&mut self, record: Result<Record, Failure>) -> ControlFlow<()> {
        if let (Profile::Open(profile), Ok(Record::Raw(raw))) = (&mut self.profile, &record) {
            profile.observe(raw);
        }
        self.bytes += RECORD_OVERHEAD + record.as_ref().map_or(0, text_bytes);
        self.records.push(record);
        let is_full = match &self.profile {
            Profile::Open(profile) => profile.is_full() || self.bytes >= MOST_HELD,
            Profile::Closed(_) => self.bytes >= self.batch_bytes,
        };
        if is_full { self.hand_over_all(None) } else { ControlFlow::Continue(()) }
    }

    /// Hands over what was read, in several batches if it is much: the first records are held
    /// until the profile is closed.
    fn hand_over_all(&mut self, end: Option<End>) -> ControlFlow<()> {
        let records = std::mem::take(&mut self.records);
        self.bytes = 0;
        for record in records {
            let bytes = RECORD_OVERHEAD + record.as_ref().map_or(0, text_bytes);
            if self.bytes > 0 && self.bytes + bytes > self.batch_bytes {
                self.hand_over(None)?;
            }
            self.bytes += bytes;
            self.records.push(record);
        }
        self.hand_over(end)
    }

    fn hand_over(&mut self, end: Option<End>) -> ControlFlow<()> {
        let Some(permit) = self.in_flight.take(self.bytes) else {
            return ControlFlow::Break(());
        };
        let batch = Batch {
            source: self.source,
            number: self.number,
            records: std::mem::take(&mut self.records),
            bytes: std::mem::take(&mut self.bytes),
            end,
            scope: Arc::clone(&self.scope),
            profile: self.profile.close(),
            permit: Arc::new(permit),
        };
        self.number += 1;
        match self.read.send(batch) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

impl Profile {
    fn close(&mut self) -> Arc<SourceProfile> {
        let closed = match self {
            Self::Open(profile) => Arc::new(std::mem::take(profile)),
            Self::Closed(profile) => Arc::clone(profile),
        };
        *self = Self::Closed(Arc::clone(&closed));
        closed
    }
}

/// Bytes of the text of a record.
pub(super) fn text_bytes(record: &Record) -> usize {
    match record {
        Record::Raw(raw) => raw.title.as_ref().map_or(0, String::len) + raw.body.len(),
        Record::Ready(statement) => statement.title.len() + statement.body.len(),
    }
}
