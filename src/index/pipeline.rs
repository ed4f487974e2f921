//! Reading, understanding and writing at the same time.
//!
//! ```text
//! jobs ──readers──> batches ──workers──> made batches ──caller──> index
//! ```
//!
//! Each reader takes one source after the other, so several small files are read at once; each
//! worker takes one batch after the other, so one large file is understood by all of them. The
//! caller gets the records of each source in their order; sources come in any order, interleaved. What is
//! between reading and the index is bounded in bytes by [`InFlight`].

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::IndexError;
use super::catalogue::SourceRank;
use super::in_flight::InFlight;
use super::reader::{Batch, Job, Reader};
use super::worker::{Made, Worker};
use crate::ingest::IngestOptions;

/// What all jobs share.
pub(super) struct Setting<'s> {
    pub(super) ingest: &'s IngestOptions,
    pub(super) threads: usize,
    pub(super) in_flight: &'s Arc<InFlight>,
    /// Bytes of text in a batch.
    pub(super) batch: usize,
    pub(super) worker: Worker<'s>,
}

/// A part of a source, understood.
pub(super) struct MadeBatch {
    pub(super) source: SourceRank,
    /// Place among the batches of its source, from 0.
    pub(super) number: u64,
    pub(super) made: Vec<Made>,
    /// Bytes of text that went into it.
    pub(super) bytes: usize,
    /// What is known at the end of a source.
    pub(super) end: Option<End>,
}

/// How the reading of a source ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It was read.
    Read,
    /// It could not even be opened, so nothing is known of its records.
    Unopened,
}

/// Does the jobs; `receive` gets the batches. An error of `receive` ends everything.
pub(super) fn run(
    jobs: Vec<Job<'_>>,
    setting: &Setting<'_>,
    receive: &mut dyn FnMut(MadeBatch) -> Result<(), IndexError>,
) -> Result<(), IndexError> {
    let readers = setting.threads.min(jobs.len());
    let jobs = Mutex::new(jobs.into_iter());
    let (read, to_make) = bounded::<Batch>(2 * setting.threads);
    let (hand_over, made) = bounded::<MadeBatch>(2 * setting.threads);
    thread::scope(|scope| {
        for _ in 0..readers {
            let (jobs, read) = (&jobs, read.clone());
            scope.spawn(move || read_jobs(jobs, setting, &read));
        }
        for _ in 0..setting.threads {
            let (to_make, hand_over) = (to_make.clone(), hand_over.clone());
            scope.spawn(move || make_batches(setting, &to_make, &hand_over));
        }
        // Only the threads' own ends are left, so that each stage ends with the one before it.
        drop((read, to_make, hand_over));
        let outcome = in_order(&made, receive);
        if outcome.is_err() {
            setting.in_flight.close();
        }
        // Whoever still waits to hand something over learns that nobody takes it.
        drop(made);
        outcome
    })
}

fn read_jobs<'i>(
    jobs: &Mutex<impl Iterator<Item = Job<'i>>>,
    setting: &Setting<'_>,
    read: &Sender<Batch>,
) {
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).next();
    while let Some(job) = next() {
        let reader = Reader::new(&job, setting.batch, setting.in_flight, read);
        if reader.read(job.input, setting.ingest).is_break() {
            return;
        }
    }
}

fn make_batches(setting: &Setting<'_>, to_make: &Receiver<Batch>, hand_over: &Sender<MadeBatch>) {
    let mut maker = setting.worker.maker();
    for batch in to_make {
        if hand_over.send(maker.make(batch)).is_err() {
            return;
        }
    }
}

/// Hands batches on so that those of one source come in their order.
fn in_order(
    made: &Receiver<MadeBatch>,
    receive: &mut dyn FnMut(MadeBatch) -> Result<(), IndexError>,
) -> Result<(), IndexError> {
    // Of each source that is being read: the number that comes next, and those that came too early.
    let mut waiting: BTreeMap<SourceRank, (u64, BTreeMap<u64, MadeBatch>)> = BTreeMap::new();
    for batch in made {
        let source = batch.source;
        let (next, early) = waiting.entry(source).or_default();
        early.insert(batch.number, batch);
        let mut ended = false;
        while let Some(batch) = early.remove(next) {
            *next += 1;
            ended = batch.end.is_some();
            receive(batch)?;
        }
        if ended {
            waiting.remove(&source);
        }
    }
    Ok(())
}
