//! One line on stderr that says how far an update is.

use std::io::{self, Write as _};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use chancery::index::Progress;

/// Times a second that the line is drawn anew, at most.
const EVERY: Duration = Duration::from_millis(100);

/// Draws progress on a terminal; draws nothing for runs that are over before somebody looks.
#[derive(Debug)]
pub(super) struct ProgressLine {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    started: Instant,
    drawn: Option<Instant>,
    total_bytes: u64,
    bytes: u64,
    records: u64,
}

impl ProgressLine {
    pub(super) fn new() -> Self {
        let state =
            State { started: Instant::now(), drawn: None, total_bytes: 0, bytes: 0, records: 0 };
        Self { state: Mutex::new(state) }
    }

    fn update(&self, change: impl FnOnce(&mut State)) {
        // A poisoned lock means that another thread failed, which will be told.
        let Ok(mut state) = self.state.lock() else { return };
        change(&mut state);
        let last = state.drawn.unwrap_or(state.started);
        if last.elapsed() >= EVERY {
            state.drawn = Some(Instant::now());
            state.draw();
        }
    }
}

impl State {
    fn draw(&self) {
        let megabytes = self.bytes as f64 / 1e6;
        let rate = megabytes / self.started.elapsed().as_secs_f64().max(1e-3);
        let share = match self.total_bytes {
            0 => String::new(),
            total => format!("{:3.0} %  ", 100.0 * (self.bytes as f64 / total as f64).min(1.0)),
        };
        let _ = write!(
            io::stderr().lock(),
            "\r\x1b[K{share}{} records, {megabytes:.1} MB, {rate:.1} MB/s",
            self.records
        );
    }
}

impl Progress for ProgressLine {
    fn begin(&self, _files: u64, bytes: u64) {
        self.update(|state| state.total_bytes = bytes);
    }

    fn advance(&self, records: u64, bytes: u64) {
        self.update(|state| {
            state.records += records;
            state.bytes += bytes;
        });
    }

    fn phase(&self, what: &str) {
        self.update(|state| {
            if state.drawn.is_some() {
                let _ = write!(io::stderr().lock(), "\r\x1b[K{} records, {what}", state.records);
            }
        });
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if self.state.get_mut().is_ok_and(|state| state.drawn.is_some()) {
            let _ = write!(io::stderr().lock(), "\r\x1b[K");
        }
    }
}
