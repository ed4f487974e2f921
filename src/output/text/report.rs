//! What an update of the index did.

use std::io::{self, Write};

use crate::index::Report;
use crate::output::escape_controls;

/// Sources that are gone, and records with one id, to name; the rest is counted.
const MOST_NAMED: usize = 10;

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
    let shared = &report.shared_ids;
    if !shared.is_empty() {
        let records = if shared.len() == 1 { "record has" } else { "records have" };
        writeln!(
            out,
            "{} {records} the id of a later one of the same file, which is kept",
            shared.len()
        )?;
        for one in shared.iter().take(MOST_NAMED) {
            let path = escape_controls(&one.path);
            writeln!(out, "  {path}, record {}: as record {}", one.record, one.later)?;
        }
        if shared.len() > MOST_NAMED {
            writeln!(out, "  and {} more (--format json has all)", shared.len() - MOST_NAMED)?;
        }
    }
    let missing = &report.missing_sources;
    if !missing.is_empty() {
        let count = missing.len();
        let sources = if count == 1 { "source is" } else { "sources are" };
        writeln!(out, "{count} {sources} gone from disk and kept (--prune removes them)")?;
        for path in missing.iter().take(MOST_NAMED) {
            writeln!(out, "  {}", escape_controls(path))?;
        }
        if count > MOST_NAMED {
            writeln!(out, "  and {} more", count - MOST_NAMED)?;
        }
    }
    writeln!(out, "{} in the index", counted(report.statements, "statement"))
}

/// `1 record`, `2 records`.
fn counted(count: u64, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
