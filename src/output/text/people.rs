//! People with their offices and names.

use std::io::{self, Write};

use anstyle::Style;

use super::style::Styles;
use super::wrap::{Layout, Marked, paragraph};
use crate::output::people::{PeoplePage, PersonRow, shown_office, shown_years};
use crate::output::{Screen, escape_controls};

/// Names and offices to print of each person; the rest is counted.
const MOST: usize = 8;

/// Writes people, and how many there are.
pub fn people(page: &PeoplePage<'_>, screen: Screen, out: &mut dyn Write) -> io::Result<()> {
    let counts = page.people.iter().map(|row| row.known.statements.to_string().len());
    let writer = PeopleWriter {
        page,
        screen,
        styles: Styles::of(screen),
        count_width: counts.max().unwrap_or(1),
    };
    for row in page.people {
        writer.person(row, out)?;
        out.write_all(b"\n")?;
    }
    let (total, first) = (page.total, page.offset + 1);
    let last = page.offset + page.people.len();
    let noun = if total == 1 { "person" } else { "people" };
    let shown = match (page.people.is_empty(), last < total) {
        (true, _) if total > 0 => ", none shown".to_owned(),
        (true, _) => String::new(),
        (false, true) => {
            format!(", {first} to {last} shown (--offset {last} goes on, --limit N shows more)")
        }
        (false, false) if first == 1 => String::new(),
        (false, false) => format!(", {first} to {last} shown"),
    };
    writeln!(out, "{total} {noun}{shown}")
}

struct PeopleWriter<'a> {
    page: &'a PeoplePage<'a>,
    screen: Screen,
    styles: Styles,
    count_width: usize,
}

impl PeopleWriter<'_> {
    fn person(&self, row: &PersonRow<'_>, out: &mut dyn Write) -> io::Result<()> {
        let (title, dim) = (self.styles.title, self.styles.dim);
        let known = row.known;
        let (name, id) = (escape_controls(&row.name), escape_controls(known.id.as_str()));
        let (count, width) = (known.statements, self.count_width);
        writeln!(out, "{count:>width$}  {title}{name}{title:#}  {dim}{id}{dim:#}")?;
        let offices = known
            .offices
            .iter()
            .map(|office| format!("{} ({})", shown_office(office, self.page), office.statements));
        self.line(&listed(offices, "; "), self.styles.fact, out)?;
        if self.page.why {
            self.reasons(row, out)?;
        } else {
            let names =
                known.names.iter().map(|name| format!("{} ({})", name.name, name.statements));
            self.line(&listed(names, ", "), Style::new(), out)?;
        }
        if known.mentioned > 0 {
            let more = if known.statements > 0 { " more" } else { "" };
            let plural = if known.mentioned == 1 { "" } else { "s" };
            let text = format!("spoken about in {}{more} statement{plural}", known.mentioned);
            self.line(&text, dim, out)?;
        }
        Ok(())
    }

    fn reasons(&self, row: &PersonRow<'_>, out: &mut dyn Write) -> io::Result<()> {
        for (name, reasons) in row.known.names.iter().zip(&row.reasons) {
            for (reason, holds) in reasons {
                let years = shown_years(&holds.years);
                let years = if years.is_empty() { years } else { format!(", {years}") };
                let (name, because) = (&name.name, &reason.because);
                let text = format!("{name} ({}{years}): {because}", holds.statements);
                self.line(&text, Style::new(), out)?;
            }
        }
        Ok(())
    }

    /// A paragraph below the name.
    fn line(&self, text: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let indent = self.count_width + 2;
        let layout = Layout {
            width: self.screen.width,
            column: indent,
            indent: indent + 2,
            style,
            mark: self.styles.mark,
        };
        write!(out, "{:indent$}", "")?;
        paragraph(Marked { text, marks: &[] }, layout, out)
    }
}

/// The first of some, joined, and how many more there are.
fn listed(items: impl Iterator<Item = String>, separator: &str) -> String {
    let all: Vec<String> = items.collect();
    let shown = all.iter().take(MOST).cloned().collect::<Vec<_>>().join(separator);
    match all.len().saturating_sub(MOST) {
        0 => shown,
        rest => format!("{shown}{separator}and {rest} more"),
    }
}
