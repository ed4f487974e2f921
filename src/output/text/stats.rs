//! What an index holds, as a page.

use std::collections::BTreeMap;
use std::io::{self, Write};

use index_schema::fields::Field;

use crate::output::{Labels, Screen, escape_controls};
use crate::search::Stats;

use super::style::Styles;

/// Values to print of each count; the rest is counted.
const MOST_VALUES: usize = 12;

/// Writes the description of an index.
pub fn stats(
    stats: &Stats,
    labels: &dyn Labels,
    screen: Screen,
    out: &mut dyn Write,
) -> io::Result<()> {
    let styles = Styles::of(screen);
    let dim = styles.dim;
    writeln!(out, "{} statements", stats.statements)?;
    writeln!(out, "{} without a date, {} with warnings", stats.undated, stats.with_warnings)?;
    let plural = if stats.segments == 1 { "" } else { "s" };
    writeln!(
        out,
        "{} in {} segment{plural}, {} deleted statements not yet merged away",
        shown_bytes(stats.bytes),
        stats.segments,
        stats.deleted
    )?;
    let versions = &stats.versions;
    writeln!(
        out,
        "{dim}schema {}, analysis {}, rules {}, authority {}{dim:#}",
        versions.schema,
        versions.analysis,
        versions.rules,
        escape_controls(&versions.authority)
    )?;
    let counted = [
        ("kind", Field::Kind, &stats.kinds, Order::MostFirst),
        ("language", Field::Lang, &stats.languages, Order::MostFirst),
        ("issuer", Field::Issuer, &stats.issuers, Order::MostFirst),
        ("year", Field::Year, &stats.years, Order::LatestFirst),
    ];
    for (name, field, counts, order) in counted {
        let heading = styles.heading;
        writeln!(out, "\n{heading}{name}{heading:#}")?;
        block(counts, order, |value| labels.label(field, value), out)?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Order {
    MostFirst,
    LatestFirst,
}

fn block<'a>(
    counts: &'a BTreeMap<String, u64>,
    order: Order,
    label: impl Fn(&'a str) -> Option<&'a str>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows: Vec<(&str, u64)> =
        counts.iter().map(|(value, count)| (value.as_str(), *count)).collect();
    match order {
        Order::MostFirst => rows.sort_by_key(|(value, count)| (std::cmp::Reverse(*count), *value)),
        Order::LatestFirst => rows.reverse(),
    }
    let shown = &rows[..rows.len().min(MOST_VALUES)];
    let width = shown.iter().map(|(_, count)| count.to_string().len()).max().unwrap_or(0);
    for (value, count) in shown {
        let name = escape_controls(label(value).unwrap_or(value));
        writeln!(out, "  {count:>width$}  {name}")?;
    }
    let rest = rows.len() - shown.len();
    if rest > 0 {
        let sum: u64 = rows[shown.len()..].iter().map(|(_, count)| count).sum();
        writeln!(out, "  {sum:>width$}  in {rest} more (`facets` and --format json have all)")?;
    }
    Ok(())
}

/// `12.3 MB`: powers of ten, as disks are sold.
fn shown_bytes(bytes: u64) -> String {
    let units = [(1e9, "GB"), (1e6, "MB"), (1e3, "kB")];
    let unit = units.iter().find(|(size, _)| bytes as f64 >= *size);
    match unit {
        Some((size, name)) => format!("{:.1} {name}", bytes as f64 / size),
        None => format!("{bytes} bytes"),
    }
}
