//! Messages to the person at the terminal.

use std::io::{self, Write as _};

use anstyle::{AnsiColor, Style};
use clap::ColorChoice;

use super::environment::Environment;
use super::error::CliError;
use chancery::ingest::Failure;
use chancery::output::{Screen, escape_controls};

/// Failures to print one by one; the rest is counted, and `--failed FILE` has every one.
const MOST_FAILURES: usize = 20;

/// stderr, and how stdout is drawn on. Messages that cannot be written are lost: there is nobody to
/// tell.
#[derive(Debug)]
pub(super) struct Console {
    quiet: bool,
    color_on_stderr: bool,
    screen: Screen,
    stdout_is_terminal: bool,
    stderr_is_terminal: bool,
}

impl Console {
    pub(super) fn new(environment: &Environment, color: ColorChoice, quiet: bool) -> Self {
        let colored = |is_terminal: bool| match color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => is_terminal && !environment.no_color && !environment.dumb_terminal,
        };
        Self {
            quiet,
            color_on_stderr: colored(environment.stderr_is_terminal),
            screen: Screen {
                width: environment.width,
                color: colored(environment.stdout_is_terminal),
            },
            stdout_is_terminal: environment.stdout_is_terminal,
            stderr_is_terminal: environment.stderr_is_terminal,
        }
    }

    /// How pages for people are drawn.
    pub(super) const fn screen(&self) -> Screen {
        self.screen
    }

    pub(super) const fn stdout_is_terminal(&self) -> bool {
        self.stdout_is_terminal
    }

    /// Whether somebody watches, so that progress is worth showing.
    pub(super) const fn shows_progress(&self) -> bool {
        self.stderr_is_terminal && !self.quiet
    }

    /// Something worth knowing.
    pub(super) fn note(&self, text: &str) {
        if !self.quiet {
            self.line("note", AnsiColor::Cyan.on_default(), text);
        }
    }

    /// Each of these.
    pub(super) fn notes(&self, notes: &[String]) {
        for note in notes {
            self.note(note);
        }
    }

    /// Why the run ends, with what to do about it.
    pub(super) fn error(&self, error: &CliError) {
        self.line("error", AnsiColor::Red.on_default().bold(), &error.to_string());
        if let Some(marked) = error.marked_query() {
            for line in marked.lines() {
                let _ = writeln!(io::stderr().lock(), "  {line}");
            }
        }
        if let Some(hint) = error.hint() {
            self.line("hint", AnsiColor::Cyan.on_default(), &hint);
        }
    }

    /// What was left out.
    pub(super) fn failures(&self, failures: &[Failure]) {
        if self.quiet {
            return;
        }
        for failure in failures.iter().take(MOST_FAILURES) {
            self.line("left out", AnsiColor::Yellow.on_default(), &described(failure));
        }
        let rest = failures.len().saturating_sub(MOST_FAILURES);
        if rest > 0 {
            let text = format!("{rest} more; --failed FILE writes all of them");
            self.line("left out", AnsiColor::Yellow.on_default(), &text);
        }
    }

    fn line(&self, name: &str, style: Style, text: &str) {
        let style = if self.color_on_stderr { style } else { Style::new() };
        let text = escape_controls(text);
        let _ = writeln!(io::stderr().lock(), "{style}{name}:{style:#} {text}");
    }
}

/// `PATH, record 3: REASON`; records count from 0, as everywhere.
fn described(failure: &Failure) -> String {
    let Failure { path, record, reason } = failure;
    match record {
        Some(record) => format!("{path}, record {record}: {reason}"),
        None => format!("{path}: {reason}"),
    }
}
