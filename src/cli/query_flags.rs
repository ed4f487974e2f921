//! Flags that say which statements: facets, dates, and how words match.

use index_schema::model::Day;

use chancery::query::{Condition, Context, DateScope, MatchMode, parse_day_range};

use super::error::CliError;
use super::facet_flags::FacetFlags;

/// Which statements, and how words match. The default is no condition.
#[derive(Debug, Default, clap::Args)]
pub(super) struct QueryFlags {
    #[command(flatten)]
    pub(super) facets: FacetFlags,
    /// Only statements that can be of this day or later (2023, 2023-11, 2023-11-21, 2w, yesterday)
    #[arg(long, value_name = "DATE", help_heading = "Filters (repeatable: any of them)")]
    since: Option<String>,
    /// Only statements that can be of this day or earlier
    #[arg(long, value_name = "DATE", help_heading = "Filters (repeatable: any of them)")]
    until: Option<String>,
    /// How many of the words must occur: auto, all, most, any
    #[arg(long = "match", value_name = "MODE", default_value_t)]
    pub(super) match_mode: MatchMode,
    /// Names as written only: no other spellings, no synonyms; a person's name finds who is written so
    #[arg(long)]
    pub(super) exact_names: bool,
}

impl QueryFlags {
    /// The condition of `--since` and `--until`.
    pub(super) fn dates(&self, context: &Context<'_>) -> Result<Condition, CliError> {
        let (from, _) = open_range("--since", self.since.as_deref(), ("", ".."), context)?;
        let (_, to) = open_range("--until", self.until.as_deref(), ("..", ""), context)?;
        if let (Some(first), Some(last)) = (from, to)
            && first > last
        {
            return Err(CliError::usage(
                format!("--since {first} is later than --until {last}"),
                "exchange them",
            ));
        }
        Ok(match (from, to) {
            (None, None) => Condition::all(),
            (from, to) => Condition::Dates { scope: DateScope::Statement, from, to },
        })
    }
}

/// The range that a date opens, so that lengths of time (`2w`) can stand alone too.
fn open_range(
    flag: &str,
    text: Option<&str>,
    (before, after): (&str, &str),
    context: &Context<'_>,
) -> Result<(Option<Day>, Option<Day>), CliError> {
    let Some(text) = text else { return Ok((None, None)) };
    if text.contains("..") || text.contains('/') {
        return Err(CliError::usage(
            format!("{flag} takes one date, not the range `{text}`"),
            "write --since A --until B, or date:A..B in the query",
        ));
    }
    let (range, shift) = (format!("{before}{text}{after}"), before.len());
    parse_day_range(&range, context.today).map_err(|mut error| {
        let within = |at: usize| at.saturating_sub(shift).min(text.len());
        error.span = within(error.span.start)..within(error.span.end);
        CliError::flag(flag, text, error)
    })
}
