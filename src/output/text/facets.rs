//! Facets in columns.

use std::io::{self, Write};

use super::style::Styles;
use super::wrap::columns;
use crate::output::{FacetPage, Labels, Screen, escape_controls};
use crate::search::FacetCounts;

/// Writes facets by themselves.
pub fn facets(page: &FacetPage<'_>, screen: Screen, out: &mut dyn Write) -> io::Result<()> {
    let styles = Styles::of(screen);
    for (position, facet) in page.facets.iter().enumerate() {
        if position > 0 {
            out.write_all(b"\n")?;
        }
        facet_block(facet, page.labels, page.limit, styles, out)?;
    }
    Ok(())
}

/// One facet: its name, then count, name and code of each value; chosen ones with an arrow.
pub(super) fn facet_block(
    facet: &FacetCounts,
    labels: &dyn Labels,
    limit: Option<usize>,
    styles: Styles,
    out: &mut dyn Write,
) -> io::Result<()> {
    let (heading, dim) = (styles.heading, styles.dim);
    let name = facet.field.query_name();
    if facet.values.is_empty() {
        return writeln!(out, "{heading}{name}{heading:#}: no values");
    }
    writeln!(out, "{heading}{name}{heading:#}")?;
    let rows: Vec<Row> = facet
        .shown(limit)
        .map(|value| Row {
            count: value.count.to_string(),
            label: escape_controls(labels.label(facet.field, &value.value).unwrap_or_default())
                .into_owned(),
            value: escape_controls(&value.value).into_owned(),
            arrow: if value.selected { '>' } else { ' ' },
        })
        .collect();
    let count_width = rows.iter().map(|row| row.count.len()).max().unwrap_or(0);
    let shown_width = |row: &Row| columns(row.first());
    let name_width = rows.iter().filter(|row| row.has_code()).map(shown_width).max().unwrap_or(0);
    for row in &rows {
        write!(out, "{} {:>count_width$}  {}", row.arrow, row.count, row.first())?;
        if row.has_code() {
            let gap = name_width - columns(row.first()) + 2;
            write!(out, "{:gap$}{dim}{}{dim:#}", "", row.value)?;
        }
        out.write_all(b"\n")?;
    }
    let rest = facet.values.len() - rows.len();
    if rest > 0 {
        let plural = if rest == 1 { "" } else { "s" };
        writeln!(out, "  {:count_width$}  {dim}and {rest} more value{plural}{dim:#}", "")?;
    }
    Ok(())
}

struct Row {
    arrow: char,
    count: String,
    label: String,
    value: String,
}

impl Row {
    /// The label, or the value where it has none.
    fn first(&self) -> &str {
        if self.label.is_empty() { &self.value } else { &self.label }
    }

    fn has_code(&self) -> bool {
        !self.label.is_empty() && self.label != self.value
    }
}
