//! `--country NAME`, `--not-country NAME` and so on: two flags a facet, made from the field table.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use index_schema::fields::{Field, QueryUse};

use chancery::query::{Condition, Context, Selection, resolve_value, written_so};

use super::error::CliError;

/// The values that were typed, a facet at a time.
#[derive(Debug, Clone, Default)]
pub(super) struct FacetFlags {
    chosen: Vec<Chosen>,
}

#[derive(Debug, Clone)]
struct Chosen {
    field: Field,
    include: Vec<String>,
    exclude: Vec<String>,
}

fn include_name(field: Field) -> String {
    field.query_name().to_owned()
}

fn exclude_name(field: Field) -> String {
    format!("not-{}", field.query_name())
}

impl FacetFlags {
    /// What exact names (`--exact-names`) of people ask of every statement: that it has one of them
    /// written so. Other values are left to [`FacetFlags::resolve`].
    pub(super) fn written(&self, context: &Context<'_>) -> Result<Vec<Condition>, CliError> {
        let mut conditions = Vec::new();
        for Chosen { field, include, exclude } in &self.chosen {
            let any_of = |flag: &str, values: &[String]| {
                let mut any = Vec::new();
                for value in values {
                    if let Some(condition) = written_so(*field, value, context) {
                        let wrong = |error| CliError::flag(&format!("--{flag}"), value, error);
                        any.push(condition.map_err(wrong)?);
                    }
                }
                Ok::<_, CliError>(any)
            };
            let included = any_of(&include_name(*field), include)?;
            if !included.is_empty() {
                let ids =
                    include.iter().filter(|value| written_so(*field, value, context).is_none());
                let ids: Vec<String> = ids.map(|id| id.trim().to_owned()).collect();
                let ids =
                    (!ids.is_empty()).then_some(Condition::AnyOf { field: *field, values: ids });
                conditions.push(Condition::Or(included.into_iter().chain(ids).collect()));
            }
            let excluded = any_of(&exclude_name(*field), exclude)?;
            conditions.extend(excluded.into_iter().map(|one| Condition::Not(Box::new(one))));
        }
        Ok(conditions)
    }

    /// What the values stand for, and what should be said about it.
    pub(super) fn resolve(
        &self,
        context: &Context<'_>,
        notes: &mut Vec<String>,
    ) -> Result<Vec<Selection>, CliError> {
        let mut resolved = |field: Field, flag: &str, values: &[String]| {
            let mut found: Vec<String> = Vec::new();
            for value in values {
                let meant = resolve_value(field, value, context)
                    .map_err(|error| CliError::flag(&format!("--{flag}"), value, error))?;
                found.extend(meant.values);
                notes.extend(meant.notes);
            }
            found.sort();
            found.dedup();
            Ok::<_, CliError>(found)
        };
        // Where one value of a flag is exact, the flag is a condition as a whole; of values to
        // exclude each is one of its own.
        let is_written = |field: Field, value: &String| written_so(field, value, context).is_some();
        self.chosen
            .iter()
            .map(|Chosen { field, include, exclude }| {
                let is_exact = include.iter().any(|value| is_written(*field, value));
                let include = if is_exact { &[][..] } else { include };
                let exclude: Vec<String> =
                    exclude.iter().filter(|value| !is_written(*field, value)).cloned().collect();
                Ok(Selection {
                    field: *field,
                    include: resolved(*field, &include_name(*field), include)?,
                    exclude: resolved(*field, &exclude_name(*field), &exclude)?,
                })
            })
            .collect()
    }
}

impl Args for FacetFlags {
    fn augment_args(command: Command) -> Command {
        let mut command = command.next_help_heading("Filters (repeatable: any of them)");
        for field in Field::facets() {
            let row = &field.spec().row;
            let value_name = if row.query_use == QueryUse::Name { "NAME" } else { "VALUE" };
            let (include, exclude) = (include_name(field), exclude_name(field));
            let base = Arg::new(include.clone())
                .long(include)
                .value_name(value_name)
                .action(ArgAction::Append)
                .help(format!("Only: {}", row.description));
            let except = Arg::new(exclude.clone())
                .long(exclude)
                .value_name(value_name)
                .action(ArgAction::Append)
                .hide_short_help(true)
                .help(format!("None of: {}", row.description));
            command = command.arg(base).arg(except);
        }
        command
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for FacetFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut flags = Self::default();
        flags.update_from_arg_matches(matches)?;
        Ok(flags)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.chosen.clear();
        for field in Field::facets() {
            let values = |name: String| -> Vec<String> {
                matches.get_many::<String>(&name).into_iter().flatten().cloned().collect()
            };
            let (include, exclude) = (values(include_name(field)), values(exclude_name(field)));
            if !include.is_empty() || !exclude.is_empty() {
                self.chosen.push(Chosen { field, include, exclude });
            }
        }
        Ok(())
    }
}
