//! `chancery stats`

use chancery::output::{Format, json, text};

use super::{Session, open};
use crate::cli::ExitStatus;
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::labels::IndexLabels;
use crate::cli::sink::to_stdout;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// How the description is written
    #[arg(long, value_name = "FORMAT", default_value = "text",
          value_parser = one_of([Format::Text, Format::Json]))]
    format: Format,
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let reader = open::open(&session.index_folder()?, session)?;
    let stats = reader.stats()?;
    let vocabulary = reader.vocabulary();
    let labels = IndexLabels::new(session.authority(), &vocabulary);
    to_stdout(session.console, arguments.format, |out| {
        let written = match arguments.format {
            Format::Json => json::stats(&stats, out),
            Format::Text | Format::Jsonl | Format::Csv | Format::Trec => {
                text::stats(&stats, &labels, session.console.screen(), out)
            }
        };
        written.map_err(CliError::Output)
    })?;
    Ok(ExitStatus::Found)
}
