//! The write path: brings an index up to date with its sources.
//!
//! ```text
//! sources ──walked──> plan ──pipeline──> run ──writer──> index
//!                      ^                  ^
//!                      └──── manifest ────┴── catalogue
//! ```
//!
//! [`update()`] walks the sources, compares the files with the manifest of the last commit, reads what
//! is new or changed, and writes the statements that the index does not have yet. Which of several
//! records with one key the index holds depends on their paths alone, never on the order of reading,
//! on threads, or on how the sources were spread over runs. How everything is counted stands at
//! [`Report`].
//!
//! # What is kept from run to run
//!
//! The commit carries the versions that it was made with and the name of its manifest, which lists
//! every source and the fingerprints of its records. Both change together: the manifest is on disk
//! before the commit that names it. A run that is killed leaves the index of the commit before.
//!
//! # Limits
//!
//! - A changed record of an unchanged size and time of change is not noticed. Files changed
//!   shortly before they were read are read again, but a clock that was set back, or that of a file
//!   server which runs late, can deceive.
//! - The number of a record in its file, as stored with its statement, is that of the run that wrote
//!   it; a line inserted before it does not write it again.
//! - A record of standard input that lost against a file's, or was kept from a file that is gone, cannot come
//!   back when the winner goes.
//! - Besides `--memory`, a known record takes about 100 bytes while the index is changed, and a record
//!   that is larger than what may be in flight is held whole, six times.

mod catalogue;
mod error;
mod fingerprint;
mod folder;
mod in_flight;
mod manifest;
mod options;
mod pipeline;
mod plan;
mod progress;
mod reader;
mod refresh;
mod report;
mod run;
mod segments;
mod shares;
mod source_path;
mod update;
mod walked;
mod worker;
mod writer;

#[cfg(test)]
mod tests;

pub use crate::ingest::Failure;
pub use error::IndexError;
pub use options::{MIN_MEMORY, MissingSources, Refresh, UpdateOptions};
pub use progress::{NoProgress, Progress};
pub use report::{Report, SharedId};
pub use update::{discard, is_up_to_date, update};
