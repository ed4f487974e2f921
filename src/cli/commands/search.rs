//! `chancery search QUERY [PATH…]`

use std::path::PathBuf;
use std::time::{Duration, Instant};

use index_schema::fields::{Field, QueryField, lookup};

use chancery::index::{IndexError, MissingSources, Report, discard};
use chancery::output::{Format, Screen, SearchPage};
use chancery::query::Vocabulary;
use chancery::search::{SearchResults, Sort};

use super::update::{Update, UpdateFlags};
use super::{Session, open};
use crate::cli::ExitStatus;
use crate::cli::ask::{Desk, Filters, Wanted};
use crate::cli::batch::{self, BatchQuery};
use crate::cli::data_format::one_of;
use crate::cli::error::CliError;
use crate::cli::help::query_language;
use crate::cli::index_place;
use crate::cli::labels::IndexLabels;
use crate::cli::query_flags::QueryFlags;
use crate::cli::sink::to_stdout;
use crate::cli::source_flags::{SourceFlags, sources};

/// The facets of a bare `--facets`, in the order of the page.
const USUAL_FACETS: &str = "minister,person,country,issuer,venue,about,org,kind,lang,year";

#[derive(Debug, clap::Args)]
#[command(
    override_usage = "chancery search [OPTIONS] QUERY [PATH]...\n       \
                      chancery search [OPTIONS] --batch FILE [PATH]...",
    after_long_help = query_language()
)]
pub(in crate::cli) struct Arguments {
    /// What to search for (--help has the language); `*` finds every statement
    #[arg(allow_hyphen_values = true, required_unless_present = "batch")]
    query: Option<String>,
    /// Search these files and folders: their index is kept in the XDG cache folder and brought up to
    /// date first
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Run every query of a file of lines ID<TAB>QUERY
    #[arg(long, value_name = "FILE")]
    batch: Option<PathBuf>,
    /// How results are written
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = one_of(Format::ALL))]
    format: Format,
    /// Order of the hits: relevance, newest, oldest
    #[arg(long, value_name = "ORDER", default_value = "relevance", value_parser = parse_sort)]
    sort: Sort,
    /// Hits to show
    #[arg(long, short = 'n', value_name = "N", default_value_t = 10)]
    limit: usize,
    /// Hits to pass over
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// Count the values of facets too: the usual ones, or --facets=minister,year
    #[arg(long, value_name = "FIELDS", num_args = 0..=1, require_equals = true,
          default_missing_value = USUAL_FACETS, value_parser = parse_facets)]
    facets: Option<FacetList>,
    /// Values to show of each facet
    #[arg(long, value_name = "N", default_value_t = 10)]
    facet_limit: usize,
    /// Fragments to show of each hit
    #[arg(long, value_name = "N", default_value_t = 1)]
    fragments: usize,
    /// Characters of a fragment, about
    #[arg(long, value_name = "N", default_value_t = 240)]
    fragment_length: usize,
    /// End with 2 if a file or record of PATH could not be read
    #[arg(long)]
    strict: bool,
    #[command(flatten)]
    which: QueryFlags,
    #[command(flatten)]
    reading: SourceFlags,
    #[command(flatten)]
    resources: UpdateFlags,
}

/// Facets that were asked for.
#[derive(Debug, Clone)]
pub(super) struct FacetList(pub(super) Vec<Field>);

/// Names of facets, joined by commas.
pub(super) fn parse_facets(names: &str) -> Result<FacetList, String> {
    let facet = |name: &str| match lookup(name.trim()) {
        Some(QueryField::Indexed(field)) if field.spec().row.facet => Ok(field),
        Some(QueryField::Indexed(_) | QueryField::Virtual(_)) | None => {
            let known: Vec<&str> = Field::facets().map(Field::query_name).collect();
            Err(format!("`{name}` is no facet: expected one of {}", known.join(", ")))
        }
    };
    let mut fields = Vec::new();
    for name in names.split(',') {
        let field = facet(name)?;
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    Ok(FacetList(fields))
}

fn parse_sort(name: &str) -> Result<Sort, String> {
    match name {
        "relevance" => Ok(Sort::Relevance),
        "newest" => Ok(Sort::Newest),
        "oldest" => Ok(Sort::Oldest),
        _ => Err("expected relevance, newest or oldest".to_owned()),
    }
}

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<ExitStatus, CliError> {
    let (query, paths) = arguments.query_and_paths()?;
    let queries = match &arguments.batch {
        Some(file) => batch::read(file)?,
        None => Vec::new(),
    };
    let (folder, failed) = if paths.is_empty() {
        (session.index_folder()?, 0)
    } else {
        index_of(&paths, arguments, session)?
    };
    let reader = open::open(&folder, session)?;
    let vocabulary = reader.vocabulary();
    let desk = session.desk(&reader, &vocabulary, &arguments.which);
    let run = Run { arguments, session, desk: &desk, filters: desk.filters()? };
    let status = match query {
        Some(query) => run.one(query)?,
        None => run.all(&queries)?,
    };
    Ok(if arguments.strict && failed > 0 { ExitStatus::Error } else { status })
}

/// The index of these paths, brought up to date, and how many records were left out.
fn index_of(
    paths: &[PathBuf],
    arguments: &Arguments,
    session: &Session<'_>,
) -> Result<(PathBuf, u64), CliError> {
    let is_cache = session.common.index.is_none();
    let folder = if is_cache {
        index_place::of_paths(paths, &arguments.reading.fingerprint(), session.environment)?
    } else {
        session.index_folder()?
    };
    let update = || {
        let update = Update {
            folder: folder.clone(),
            sources: sources(paths),
            reading: &arguments.reading,
            resources: &arguments.resources,
            missing: MissingSources::Remove,
        };
        update.run(session)
    };
    let report = match when_free(&update) {
        // What we keep for ourselves we make anew without asking.
        Err(CliError::Index(error)) if is_cache && is_remade(&error) => {
            session.console.note(&format!("{error}; it is made anew"));
            discard(&folder)?;
            update()?
        }
        outcome => outcome?,
    };
    Ok((folder, report.failed))
}

/// How long to wait for another run that brings the same index up to date.
const PATIENCE: Duration = Duration::from_secs(30);

/// Updates as soon as no other run writes to the index.
fn when_free(update: &dyn Fn() -> Result<Report, CliError>) -> Result<Report, CliError> {
    let started = Instant::now();
    loop {
        match update() {
            Err(CliError::Index(error))
                if matches!(*error, IndexError::Busy { .. }) && started.elapsed() < PATIENCE =>
            {
                std::thread::sleep(Duration::from_millis(20));
            }
            outcome => return outcome,
        }
    }
}

/// Whether a new index is the remedy.
const fn is_remade(error: &IndexError) -> bool {
    matches!(error, IndexError::OtherVersion { .. } | IndexError::Damaged { .. })
}

impl Arguments {
    /// With `--batch`, what stands in the place of the query is a path.
    fn query_and_paths(&self) -> Result<(Option<&str>, Vec<PathBuf>), CliError> {
        if let Some(query) = self.query.as_deref()
            && query.starts_with("--")
        {
            return Err(CliError::usage(
                format!("unknown option `{query}`"),
                "see `chancery search --help`; to search for it write it in quotes within the query",
            ));
        }
        if self.batch.is_none() {
            return Ok((self.query.as_deref(), self.paths.clone()));
        }
        let first = self.query.iter().map(PathBuf::from);
        Ok((None, first.chain(self.paths.iter().cloned()).collect()))
    }
}

/// A run of one or many queries.
struct Run<'a> {
    arguments: &'a Arguments,
    session: &'a Session<'a>,
    desk: &'a Desk<'a>,
    filters: Filters,
}

impl Run<'_> {
    fn answer(&self, query: &str) -> Result<SearchResults, CliError> {
        let arguments = self.arguments;
        let reads_bodies = arguments.format != Format::Trec;
        let wanted = Wanted {
            sort: arguments.sort,
            offset: arguments.offset,
            limit: arguments.limit,
            facets: arguments.facets.as_ref().map(|list| list.0.clone()).unwrap_or_default(),
            fragments: if reads_bodies { arguments.fragments } else { 0 },
            fragment_length: arguments.fragment_length,
        };
        self.desk.answer(self.desk.understand(query)?, &self.filters, &wanted)
    }

    fn one(&self, query: &str) -> Result<ExitStatus, CliError> {
        let results = self.answer(query)?;
        let console = self.session.console;
        if !self.arguments.format.carries_notes() {
            console.notes(&results.notes);
        }
        self.print(None, &results, true)?;
        if matches!(self.arguments.format, Format::Csv | Format::Trec) {
            if self.arguments.facets.is_some() {
                console.note("csv and trec carry no facets; `facets` and --format json do");
            }
            self.note_rest(&results);
        }
        let found = results.total > 0;
        Ok(if found { ExitStatus::Found } else { ExitStatus::NothingFound })
    }

    /// Formats that do not carry the total leave it to a note.
    fn note_rest(&self, results: &SearchResults) {
        let shown = results.hits.len();
        if (shown as u64) < results.total {
            let total = results.total;
            self.session
                .console
                .note(&format!("{shown} of {total} statements; --limit N shows more"));
        }
    }

    fn all(&self, queries: &[BatchQuery]) -> Result<ExitStatus, CliError> {
        let console = self.session.console;
        let mut status = ExitStatus::Found;
        let mut is_first = true;
        for BatchQuery { id, text } in queries {
            match self.answer(text) {
                Ok(results) => {
                    if !self.arguments.format.carries_notes() {
                        let notes = results.notes.iter().map(|note| format!("{id}: {note}"));
                        console.notes(&notes.collect::<Vec<_>>());
                    }
                    self.print(Some(id), &results, is_first)?;
                    is_first = false;
                }
                Err(error @ (CliError::Query { .. } | CliError::Search(_))) => {
                    console.note(&format!("{id} was not run"));
                    console.error(&error);
                    status = ExitStatus::Error;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(status)
    }

    fn print(
        &self,
        query_id: Option<&str>,
        results: &SearchResults,
        is_first: bool,
    ) -> Result<(), CliError> {
        let (format, console) = (self.arguments.format, self.session.console);
        let vocabulary: &dyn Vocabulary = self.desk.vocabulary;
        let labels = IndexLabels::new(self.desk.authority, vocabulary);
        let screen = if format == Format::Text { console.screen() } else { Screen::default() };
        let page = SearchPage {
            results,
            labels: &labels,
            facet_limit: Some(self.arguments.facet_limit),
            query_id,
            is_first,
        };
        to_stdout(console, format, |out| page.write(format, screen, out).map_err(CliError::Output))
    }
}
