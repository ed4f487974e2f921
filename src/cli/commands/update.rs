//! Bringing an index up to date, for `index` and for `search QUERY PATH…`.

use std::path::PathBuf;

use chancery::index::{self, MissingSources, NoProgress, Progress, Refresh, Report, UpdateOptions};
use chancery::ingest::Source;

use super::Session;
use crate::cli::error::CliError;
use crate::cli::progress::ProgressLine;
use crate::cli::size::parse_size;
use crate::cli::source_flags::SourceFlags;

/// The memory that indexing may take, unless `--memory` says otherwise.
const DEFAULT_MEMORY: &str = "256M";

/// Flags about the resources of an update.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Resources")]
pub(in crate::cli) struct UpdateFlags {
    /// Threads that read, understand and write [default: one a core]
    #[arg(long, value_name = "N")]
    threads: Option<std::num::NonZeroUsize>,
    /// Memory that indexing may take, about
    #[arg(long, value_name = "SIZE", default_value = DEFAULT_MEMORY, value_parser = parse_size)]
    memory: usize,
}

/// What to bring up to date with what.
pub(super) struct Update<'a> {
    pub(super) folder: PathBuf,
    pub(super) sources: Vec<Source>,
    pub(super) reading: &'a SourceFlags,
    pub(super) resources: &'a UpdateFlags,
    pub(super) missing: MissingSources,
}

impl Update<'_> {
    pub(super) fn run(self, session: &Session<'_>) -> Result<Report, CliError> {
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let has_stdin = self.sources.contains(&Source::Stdin);
        let options = UpdateOptions {
            index: self.folder,
            sources: self.sources,
            ingest: self.reading.options()?,
            threads: self.resources.threads.map_or_else(cores, std::num::NonZero::get),
            memory: self.resources.memory,
            missing: self.missing,
            refresh: Refresh::WhenOutdated,
        };
        let line = session.console.shows_progress().then(ProgressLine::new);
        let progress: &dyn Progress = match &line {
            Some(line) => line,
            None => &NoProgress,
        };
        let mut stdin = std::io::stdin();
        let stdin = has_stdin.then_some(&mut stdin as &mut (dyn std::io::Read + Send));
        let report = index::update(&options, session.authority(), stdin, progress)?;
        drop(line);
        session.console.failures(&report.failures);
        self.reading.write_failed(&report.failures)?;
        Ok(report)
    }
}
