//! `chancery extract PATH…`

use std::io::Write;
use std::path::PathBuf;

use index_schema::model::{Explanation, Statement};

use chancery::extract::{Extractor, SourceProfile};
use chancery::ingest::{Failure, Record};
use chancery::output::text::StatementMarks;
use chancery::output::{Format, json, text};
use chancery::query::NoVocabulary;

use super::Session;
use crate::cli::ExitStatus;
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::labels::IndexLabels;
use crate::cli::records::each_record;
use crate::cli::sink::to_stdout;
use crate::cli::source_flags::{SourceFlags, sources};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Files and folders; - reads JSON Lines from standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// jsonl: a Statement a line; json: a list of them; text: pages [default: jsonl, with --explain text]
    #[arg(long, value_name = "FORMAT",
          value_parser = one_of([Format::Jsonl, Format::Json, Format::Text]))]
    format: Option<Format>,
    /// Mark in the text what was found, and say for each fact which rule gave it
    #[arg(long)]
    explain: bool,
    #[command(flatten)]
    reading: SourceFlags,
}

impl Arguments {
    fn format(&self) -> Format {
        let usual = if self.explain { Format::Text } else { Format::Jsonl };
        self.format.unwrap_or(usual)
    }
}

/// What is written of a record.
enum Understood {
    Statement(Box<Statement>),
    Explained(Box<Explanation>),
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let options = arguments.reading.options()?;
    let extractor = Extractor::new(session.authority());
    let mut failures = Vec::new();
    to_stdout(session.console, arguments.format(), |out| {
        let mut writer = StatementWriter { arguments, session, out, count: 0 };
        let mut read = |outcome: Result<Record, Failure>, profile: &SourceProfile| {
            let understood = match outcome {
                Ok(Record::Raw(raw)) => {
                    if arguments.explain {
                        Understood::Explained(Box::new(extractor.explain(&raw, profile)))
                    } else {
                        Understood::Statement(Box::new(extractor.statement(&raw, profile)))
                    }
                }
                // Somebody's own facts: there is no rule to name.
                Ok(Record::Ready(statement)) if arguments.explain => {
                    let findings = Vec::new();
                    let explanation = Explanation { statement: *statement, findings };
                    Understood::Explained(Box::new(explanation))
                }
                Ok(Record::Ready(statement)) => Understood::Statement(statement),
                Err(failure) => {
                    failures.push(failure);
                    return Ok(());
                }
            };
            writer.write(&understood)
        };
        each_record(&sources(&arguments.paths), &options, &mut read)?;
        writer.finish()
    })?;
    session.console.failures(&failures);
    arguments.reading.write_failed(&failures)?;
    Ok(if failures.is_empty() { ExitStatus::Found } else { ExitStatus::Error })
}

/// Writes statement after statement.
struct StatementWriter<'a> {
    arguments: &'a Arguments,
    session: &'a Session<'a>,
    out: &'a mut dyn Write,
    count: u64,
}

impl StatementWriter<'_> {
    fn write(&mut self, understood: &Understood) -> Result<(), CliError> {
        self.one(understood).map_err(CliError::Output)
    }

    fn one(&mut self, understood: &Understood) -> std::io::Result<()> {
        let first = self.count == 0;
        self.count += 1;
        let format = self.arguments.format();
        let between: &[u8] = match (format, first) {
            (Format::Text, false) => b"\n\n",
            (Format::Json, true) => b"[",
            (Format::Json, false) => b",",
            (Format::Text | Format::Jsonl | Format::Csv | Format::Trec, _) => b"",
        };
        self.out.write_all(between)?;
        match (understood, format) {
            (Understood::Statement(statement), Format::Text) => self.page(statement),
            (Understood::Statement(statement), _) => json::statement(statement, self.out),
            (Understood::Explained(explanation), Format::Text) => {
                text::explanation(explanation, self.session.console.screen(), self.out)
            }
            (Understood::Explained(explanation), _) => json::explanation(explanation, self.out),
        }
    }

    fn page(&mut self, statement: &Statement) -> std::io::Result<()> {
        let labels = IndexLabels::new(self.session.authority(), &NoVocabulary);
        let marks = StatementMarks::default();
        text::statement(statement, &marks, &labels, self.session.console.screen(), self.out)
    }

    fn finish(self) -> Result<(), CliError> {
        if self.arguments.format() != Format::Json {
            return Ok(());
        }
        let end: &[u8] = if self.count == 0 { b"[]\n" } else { b"]\n" };
        self.out.write_all(end).map_err(CliError::Output)
    }
}
