//! `chancery facets FIELD [QUERY]`

use chancery::output::{FacetPage, Format, csv, json, jsonl, text};
use chancery::search::Sort;

use super::search::{FacetList, parse_facets};
use super::{Session, open};
use crate::cli::ExitStatus;
use crate::cli::ask::Wanted;
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::labels::IndexLabels;
use crate::cli::query_flags::QueryFlags;
use crate::cli::sink::to_stdout;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Arguments {
    /// A facet (minister, person, country, issuer, venue, about, org, org-part, role, kind, lang,
    /// year), or several joined by commas
    #[arg(value_name = "FIELD", value_parser = parse_facets)]
    facets: FacetList,
    /// Among the hits of this query
    #[arg(default_value = "*", allow_hyphen_values = true)]
    query: String,
    /// How the counts are written
    #[arg(long, value_name = "FORMAT", default_value = "text",
          value_parser = one_of([Format::Text, Format::Json, Format::Jsonl, Format::Csv]))]
    format: Format,
    /// Values to show [default: all]
    #[arg(long, short = 'n', value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    which: QueryFlags,
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let reader = open::open(&session.index_folder()?, session)?;
    let vocabulary = reader.vocabulary();
    let desk = session.desk(&reader, &vocabulary, &arguments.which);
    let wanted = Wanted {
        sort: Sort::Newest,
        offset: 0,
        limit: 0,
        facets: arguments.facets.0.clone(),
        fragments: 0,
        fragment_length: 0,
    };
    let query = desk.understand(&arguments.query)?;
    let results = desk.answer(query, &desk.filters()?, &wanted)?;
    if !arguments.format.carries_notes() {
        session.console.notes(&results.notes);
    }
    let labels = IndexLabels::new(session.authority(), &vocabulary);
    let page = FacetPage {
        facets: &results.facets,
        labels: &labels,
        limit: arguments.limit,
        notes: &results.notes,
    };
    to_stdout(session.console, arguments.format, |out| {
        let written = match arguments.format {
            Format::Json => json::facets(&page, out),
            Format::Jsonl => jsonl::facets(&page, out),
            Format::Csv => csv::facets(&page, out),
            Format::Text | Format::Trec => text::facets(&page, session.console.screen(), out),
        };
        written.map_err(CliError::Output)
    })?;
    let is_empty = results.facets.iter().all(|facet| facet.values.is_empty());
    Ok(if is_empty { ExitStatus::NothingFound } else { ExitStatus::Found })
}
