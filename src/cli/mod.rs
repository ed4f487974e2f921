//! The command line: what can be typed, one file a command, messages and exit statuses.
//!
//! Only this module and `main` print, read the environment and know the home folder. Data goes to
//! stdout, messages and progress to stderr.
//!
//! To add a command: a file in [`commands`], a variant of `Command`, an arm of `Cli::run`.

mod ask;
mod batch;
mod commands;
mod console;
mod data_format;
mod environment;
mod error;
mod exit_status;
mod facet_flags;
mod help;
mod index_place;
mod labels;
mod progress;
mod query_flags;
mod records;
mod sink;
mod size;
mod source_flags;

use std::ffi::OsString;
use std::path::PathBuf;

use chancery::search::panics_are_caught;
use clap::{ColorChoice, Parser, Subcommand};

use self::commands::{extract, facets, index, people, search, show, stats};
use self::console::Console;
use self::environment::Environment;
use self::error::CliError;
pub(crate) use self::exit_status::ExitStatus;

/// Search what foreign ministries say: who, with whom, when, about which country.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, after_help = help::STATUSES, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// What every command takes.
#[derive(Debug, clap::Args)]
struct Common {
    /// Folder of the index [default: $CHANCERY_INDEX, else chancery/index in the XDG data folder]
    #[arg(long, global = true, value_name = "DIR")]
    index: Option<PathBuf>,
    /// Use the authority files of this folder instead of the built-in ones
    #[arg(long, global = true, value_name = "DIR")]
    authority: Option<PathBuf>,
    /// When to use colours; $NO_COLOR is honoured
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Say nothing on stderr but errors
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Find statements: `search QUERY` in the index, `search QUERY PATH…` in files
    Search(Box<search::Arguments>),
    /// Bring the index up to date with files, folders or standard input
    Index(index::Arguments),
    /// Show a statement
    Show(show::Arguments),
    /// Count the values of a facet among the hits of a query
    Facets(Box<facets::Arguments>),
    /// List whom the index knows: names, offices and years, counts; with --why the rule behind each name
    People(people::Arguments),
    /// Print what the program understands of files, one statement a line
    Extract(extract::Arguments),
    /// Describe the index: statements by kind, language, issuer and year, sizes, versions
    Stats(stats::Arguments),
}

/// Runs what was typed.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitStatus {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        // Help and version come this way too, and go to stdout with status 0.
        Err(error) => {
            let status = if error.use_stderr() { ExitStatus::Error } else { ExitStatus::Found };
            return error.print().map_or(ExitStatus::Error, |()| status);
        }
    };
    quiet_caught_panics();
    let environment = Environment::read();
    let console = Console::new(&environment, cli.common.color, cli.common.quiet);
    match cli.command.run(&cli.common, &environment, &console) {
        Ok(status) => status,
        Err(error) => {
            let status = error.status();
            if status != ExitStatus::Found {
                console.error(&error);
            }
            status
        }
    }
}

/// The engine panics on damaged files, which the library turns into errors: these are told as such.
fn quiet_caught_panics() {
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !panics_are_caught() {
            report(panic);
        }
    }));
}

impl Command {
    fn run(
        &self,
        common: &Common,
        environment: &Environment,
        console: &Console,
    ) -> Result<ExitStatus, CliError> {
        let session = commands::Session::new(common, environment, console)?;
        match self {
            Self::Search(arguments) => search::run(arguments, &session),
            Self::Index(arguments) => index::run(arguments, &session),
            Self::Show(arguments) => show::run(arguments, &session),
            Self::Facets(arguments) => facets::run(arguments, &session),
            Self::People(arguments) => people::run(arguments, &session),
            Self::Extract(arguments) => extract::run(arguments, &session),
            Self::Stats(arguments) => stats::run(arguments, &session),
        }
    }
}

#[cfg(test)]
mod tests;
