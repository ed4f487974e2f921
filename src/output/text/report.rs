//! What an update of the index did.

use std::io::{self, Write};

use crate::index::Report;
use crate::output::escape_controls;

/// Sources that are gone to name; the rest is counted.
const MOST_MISSING: usize = 10;

/// Writes the report of an update. The failures are counted only: they are messages, and whoever
/// runs the update has them.
pub fn report(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} in {}: {} added, {} replaced, {} unchanged, {} failed",
        counted(report.records, "record"),
        counted(report.files, "file"),
        report.added,
        report.replaced,
        report.unchanged,
        report.failed
    )?;
    if report.added + report.replaced + report.removed == 0 {
        writeln!(out, "nothing changed")?;
    }
    if report.with_warnings > 0 {
        writeln!(out, "{} of them with warnings", report.with_warnings)?;
    }
    if report.removed > 0 {
        writeln!(out, "{} removed, their sources no longer have them", report.removed)?;
    }
    let missing = &report.missing_sources;
    if !missing.is_empty() {
        let count = missing.len();
        let sources = if count == 1 { "source is" } else { "sources are" };
        writeln!(out, "{count} {sources} gone from disk and kept (--prune removes them)")?;
        for path in missing.iter().take(MOST_MISSING) {
            writeln!(out, "  {}", escape_controls(path))?;
        }
        if count > MOST_MISSING {
            writeln!(out, "  and {} more", count - MOST_MISSING)?;
        }
    }
    writeln!(out, "{} in the index", counted(report.statements, "statement"))
}

/// `1 record`, `2 records`.
fn counted(count: u64, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
