//! How sources are read: flags that `index`, `search PATH…` and `extract` share.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use chancery::ingest::{DateOrder, Failure, FieldMap, IngestOptions, Source};
use chancery::output::json;

use super::error::CliError;

/// `-` on the command line.
const STDIN: &str = "-";

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Reading")]
pub(super) struct SourceFlags {
    /// Name a record's field, as in --map body=full_text (repeatable)
    #[arg(long, value_name = "FIELD=NAME")]
    map: Vec<String>,
    /// Leave a record's field out (repeatable)
    #[arg(long, value_name = "NAME")]
    ignore_field: Vec<String>,
    /// Which way round dates such as 3/4/2023 are: dmy, mdy or ymd [default: as the other dates of
    /// the same source tell, else left open]
    #[arg(long, value_name = "ORDER", value_parser = parse_date_order)]
    date_order: Option<DateOrder>,
    /// Write what was left out to this file, as JSON Lines with path, record and reason
    #[arg(long, value_name = "FILE")]
    failed: Option<PathBuf>,
}

impl SourceFlags {
    pub(super) fn options(&self) -> Result<IngestOptions, CliError> {
        let mut map = FieldMap::default();
        for pair in &self.map {
            map.add(pair).map_err(|error| {
                CliError::usage(format!("--map: {error}"), "write --map FIELD=NAME")
            })?;
        }
        Ok(IngestOptions {
            map,
            ignore_fields: self.ignore_field.clone(),
            date_order: self.date_order,
            ..IngestOptions::default()
        })
    }

    /// What distinguishes this way of reading from others.
    pub(super) fn fingerprint(&self) -> String {
        let (mut map, mut ignored) = (self.map.clone(), self.ignore_field.clone());
        map.sort();
        ignored.sort();
        if map.is_empty() && ignored.is_empty() && self.date_order.is_none() {
            return String::new();
        }
        let order = self.date_order.map_or("", DateOrder::as_str);
        let fields = format!("{}\u{1f}{}", map.join("\u{1e}"), ignored.join("\u{1e}"));
        if order.is_empty() { fields } else { format!("{fields}\u{1f}{order}") }
    }

    /// Writes the file of `--failed`, an empty one if nothing failed.
    pub(super) fn write_failed(&self, failures: &[Failure]) -> Result<(), CliError> {
        let Some(path) = &self.failed else { return Ok(()) };
        let wrong = |source| CliError::File { path: path.clone(), source };
        let mut out = BufWriter::new(File::create(path).map_err(wrong)?);
        for failure in failures {
            json::failure(failure, &mut out).map_err(wrong)?;
        }
        out.flush().map_err(wrong)
    }
}

fn parse_date_order(name: &str) -> Result<DateOrder, String> {
    name.parse().map_err(|_| "expected dmy, mdy or ymd".to_owned())
}

/// Files, folders and `-`.
pub(super) fn sources(paths: &[PathBuf]) -> Vec<Source> {
    let source = |path: &PathBuf| {
        if path == Path::new(STDIN) { Source::Stdin } else { Source::Path(path.clone()) }
    };
    paths.iter().map(source).collect()
}
