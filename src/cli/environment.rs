//! What the program takes from its surroundings, read once.

use std::io::IsTerminal as _;
use std::path::PathBuf;

/// Narrower than this, wrapped text is unreadable.
const NARROWEST: usize = 40;

/// The environment of a run.
#[derive(Debug)]
pub(super) struct Environment {
    /// `$CHANCERY_INDEX`.
    pub(super) index: Option<PathBuf>,
    /// The XDG data folder; `None` without a home folder.
    pub(super) data: Option<PathBuf>,
    /// The XDG cache folder; `None` without a home folder.
    pub(super) cache: Option<PathBuf>,
    /// `$NO_COLOR` is set and not empty.
    pub(super) no_color: bool,
    /// `$TERM` is `dumb`.
    pub(super) dumb_terminal: bool,
    /// stdout is a terminal.
    pub(super) stdout_is_terminal: bool,
    /// stderr is a terminal.
    pub(super) stderr_is_terminal: bool,
    /// Columns of the terminal; `None` where stdout is none.
    pub(super) width: Option<usize>,
}

impl Environment {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
    pub(super) fn read() -> Self {
        let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let folders = etcetera::base_strategy::Xdg::new().ok();
        let stdout_is_terminal = std::io::stdout().is_terminal();
        let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        Self {
            index: set("CHANCERY_INDEX").map(PathBuf::from),
            data: folders.as_ref().map(etcetera::BaseStrategy::data_dir),
            cache: folders.as_ref().map(etcetera::BaseStrategy::cache_dir),
            no_color: set("NO_COLOR").is_some(),
            dumb_terminal: set("TERM").is_some_and(|term| term == "dumb"),
            stdout_is_terminal,
            stderr_is_terminal: std::io::stderr().is_terminal(),
            width: width.filter(|_| stdout_is_terminal).map(|width| width.max(NARROWEST)),
        }
    }
}
