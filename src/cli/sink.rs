//! stdout, as a stream of data.

use std::io::{self, BufWriter, Write};

use super::console::Console;
use super::error::CliError;
use chancery::output::{Format, TerminalGuard};

/// Runs `write` on stdout, buffered, and flushes it. Data for programs that is sent to a terminal
/// all the same is kept from steering it.
pub(super) fn to_stdout(
    console: &Console,
    format: Format,
    write: impl FnOnce(&mut dyn Write) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let stdout = BufWriter::new(io::stdout().lock());
    if console.stdout_is_terminal() && format != Format::Text {
        let mut guarded = TerminalGuard::new(stdout);
        write(&mut guarded)?;
        guarded.flush().map_err(CliError::Output)
    } else {
        let mut stdout = stdout;
        write(&mut stdout)?;
        stdout.flush().map_err(CliError::Output)
    }
}
