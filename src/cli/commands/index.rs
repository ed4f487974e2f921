//! `chancery index PATH…`

use std::path::PathBuf;

use chancery::index::{MissingSources, discard};
use chancery::output::{Format, json, text};

use super::Session;
use super::update::{Update, UpdateFlags};
use crate::cli::ExitStatus;
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::sink::to_stdout;
use crate::cli::source_flags::{SourceFlags, sources};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Files and folders; - reads JSON Lines from standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Remove statements whose files are gone from disk (they are listed otherwise)
    #[arg(long)]
    prune: bool,
    /// Make the index anew: what it holds is removed first
    #[arg(long)]
    rebuild: bool,
    /// How the report is written
    #[arg(long, value_name = "FORMAT", default_value = "text",
          value_parser = one_of([Format::Text, Format::Json]))]
    format: Format,
    #[command(flatten)]
    reading: SourceFlags,
    #[command(flatten)]
    resources: UpdateFlags,
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let folder = session.index_folder()?;
    if arguments.rebuild {
        discard(&folder)?;
    }
    let update = Update {
        folder,
        sources: sources(&arguments.paths),
        reading: &arguments.reading,
        resources: &arguments.resources,
        missing: if arguments.prune { MissingSources::Remove } else { MissingSources::Keep },
    };
    let report = update.run(session)?;
    to_stdout(session.console, arguments.format, |out| {
        let written = match arguments.format {
            Format::Json => json::report(&report, out),
            Format::Text | Format::Jsonl | Format::Csv | Format::Trec => text::report(&report, out),
        };
        written.map_err(CliError::Output)
    })?;
    Ok(if report.failed > 0 { ExitStatus::Error } else { ExitStatus::Found })
}
