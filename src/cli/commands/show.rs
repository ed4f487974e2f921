//! `chancery show ID…`

use index_schema::model::Statement;

use chancery::output::text::StatementMarks;
use chancery::output::{Format, json, text};
use chancery::query::Query;
use chancery::search::marks;

use super::{Session, open};
use crate::cli::ExitStatus;
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::labels::IndexLabels;
use crate::cli::query_flags::QueryFlags;
use crate::cli::sink::to_stdout;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Ids or keys of statements; an id that several statements have shows each of them
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Mark what this query finds
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    query: Option<String>,
    /// text: pages; json, jsonl: each Statement on a line
    #[arg(long, value_name = "FORMAT", default_value = "text",
          value_parser = one_of([Format::Text, Format::Json, Format::Jsonl]))]
    format: Format,
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let reader = open::open(&session.index_folder()?, session)?;
    let vocabulary = reader.vocabulary();
    let flags = QueryFlags::default();
    let desk = session.desk(&reader, &vocabulary, &flags);
    let query = arguments.query.as_deref().map(|query| desk.understand(query)).transpose()?;
    if let Some(query) = &query {
        session.console.notes(&query.notes);
    }
    let mut statements = Vec::new();
    let mut status = ExitStatus::Found;
    for id in &arguments.ids {
        let found = reader.find(id)?;
        if found.is_empty() {
            session.console.note(&format!("no statement has the id or key `{id}`"));
            status = ExitStatus::NothingFound;
        }
        if found.len() > 1 {
            session.console.note(&format!("{} statements have the id `{id}`", found.len()));
        }
        statements.extend(found);
    }
    let labels = IndexLabels::new(session.authority(), &vocabulary);
    to_stdout(session.console, arguments.format, |out| {
        for (position, statement) in statements.iter().enumerate() {
            if arguments.format == Format::Text {
                if position > 0 {
                    out.write_all(b"\n\n").map_err(CliError::Output)?;
                }
                let marks = query.as_ref().map(|query| marks_of(statement, query));
                let screen = session.console.screen();
                text::statement(statement, &marks.unwrap_or_default(), &labels, screen, out)
            } else {
                json::statement(statement, out)
            }
            .map_err(CliError::Output)?;
        }
        Ok(())
    })?;
    Ok(status)
}

fn marks_of(statement: &Statement, query: &Query) -> StatementMarks {
    let found = marks(statement, query);
    StatementMarks { title: found.title, body: found.body }
}
