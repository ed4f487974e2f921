//! A page of hits.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;
use index_schema::fields::Field;
use index_schema::model::{Affiliation, Participant, Statement};

use super::facets::facet_block;
use super::style::Styles;
use super::wrap::{Layout, Marked, columns, paragraph};
use crate::output::{Screen, SearchPage, escape_controls, shown_date};
use crate::search::{Fragment, Hit};

/// Participants to name; the rest is counted.
const MOST_PARTICIPANTS: usize = 6;
const INDENT: usize = 2;

/// Writes hits, facets and the total, in a batch below the query's id.
pub fn search(page: &SearchPage<'_>, screen: Screen, out: &mut dyn Write) -> io::Result<()> {
    let styles = Styles::of(screen);
    if let Some(query) = page.query_id {
        let (query, heading) = (escape_controls(query), styles.heading);
        let gap = if page.is_first { "" } else { "\n" };
        writeln!(out, "{gap}{heading}query {query}{heading:#}\n")?;
    }
    for hit in &page.results.hits {
        let writer = HitWriter { page, screen, styles };
        writer.heading(hit, out)?;
        writer.participants(&hit.statement, out)?;
        for fragment in &hit.fragments {
            writer.fragment(fragment, out)?;
        }
        writer.id(hit, out)?;
        out.write_all(b"\n")?;
    }
    for facet in &page.results.facets {
        facet_block(facet, page.labels, page.facet_limit, styles, out)?;
        out.write_all(b"\n")?;
    }
    total(page, out)
}

fn total(page: &SearchPage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let total = page.results.total;
    let plural = if total == 1 { "" } else { "s" };
    let shown = match (page.results.hits.first(), page.results.hits.last()) {
        (Some(first), Some(last)) if last.rank as u64 >= total && first.rank == 1 => String::new(),
        (Some(first), Some(last)) if last.rank as u64 >= total => {
            format!(", {} to {} shown", first.rank, last.rank)
        }
        (Some(first), Some(last)) => format!(
            ", {} to {} shown (--offset {} goes on, --limit N shows more)",
            first.rank, last.rank, last.rank
        ),
        (None, _) | (_, None) if total > 0 => ", none shown".to_owned(),
        (None, _) | (_, None) => String::new(),
    };
    writeln!(out, "{total} statement{plural}{shown}")
}

struct HitWriter<'a> {
    page: &'a SearchPage<'a>,
    screen: Screen,
    styles: Styles,
}

impl HitWriter<'_> {
    fn layout(&self, column: usize, style: Style) -> Layout {
        let (width, mark) = (self.screen.width, self.styles.mark);
        Layout { width, column, indent: INDENT, style, mark }
    }

    /// Date, issuer, kind and title on one line, as far as it reaches.
    fn heading(&self, hit: &Hit, out: &mut dyn Write) -> io::Result<()> {
        let statement = &hit.statement;
        let issuer = statement.issuer.as_ref().map_or("", Affiliation::as_str);
        let facts = [&shown_date(statement), issuer, statement.kind.as_str()];
        let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        let facts = escape_controls(&facts.join("  ")).into_owned();
        let fact = self.styles.fact;
        write!(out, "{fact}{facts}{fact:#}  ")?;
        let untitled = Marked { text: "(untitled)", marks: &[] };
        let title = Marked { text: &statement.title, marks: &hit.title_marks };
        let title = if statement.title.trim().is_empty() { untitled } else { title };
        paragraph(title, self.layout(columns(&facts) + 2, self.styles.title), out)
    }

    /// The place and who took part.
    fn participants(&self, statement: &Statement, out: &mut dyn Write) -> io::Result<()> {
        let place = statement.venue.as_ref().and_then(|venue| {
            let country = venue.country.as_ref();
            let country = country.map(|code| {
                self.page.labels.label(Field::Venue, code.as_str()).unwrap_or(code.as_str())
            });
            let parts = [venue.city.as_deref(), country];
            let parts: Vec<&str> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(", "))
        });
        let mut people: Vec<String> =
            statement.participants.iter().take(MOST_PARTICIPANTS).map(named).collect();
        let rest = statement.participants.len() - people.len();
        let people = match rest {
            0 => people.join(", "),
            1 => {
                people.extend(statement.participants.last().map(named));
                people.join(", ")
            }
            _ => format!("{} and {rest} more", people.join(", ")),
        };
        let text = match place {
            Some(place) if people.is_empty() => place,
            Some(place) => format!("{place}: {people}"),
            None => people,
        };
        if text.is_empty() {
            return Ok(());
        }
        write!(out, "{:INDENT$}", "")?;
        paragraph(Marked { text: &text, marks: &[] }, self.layout(INDENT, Style::new()), out)
    }

    fn fragment(&self, fragment: &Fragment, out: &mut dyn Write) -> io::Result<()> {
        let before = if fragment.starts_inside { "… " } else { "" };
        let after = if fragment.ends_inside { " …" } else { "" };
        let text = format!("{before}{}{after}", fragment.text);
        let shifted = |mark: &Range<usize>| mark.start + before.len()..mark.end + before.len();
        let marks: Vec<Range<usize>> = fragment.marks.iter().map(shifted).collect();
        write!(out, "{:INDENT$}", "")?;
        paragraph(Marked { text: &text, marks: &marks }, self.layout(INDENT, Style::new()), out)
    }

    fn id(&self, hit: &Hit, out: &mut dyn Write) -> io::Result<()> {
        let dim = self.styles.dim;
        let id = escape_controls(&hit.statement.id);
        let key = if hit.id_is_shared {
            format!("  key {}", escape_controls(hit.statement.key.as_str()))
        } else {
            String::new()
        };
        writeln!(out, "{:INDENT$}{dim}id {id}{key}{dim:#}", "")
    }
}

/// `Sameh Shoukry (EG)`.
pub(in crate::output) fn named(participant: &Participant) -> String {
    match &participant.affiliation {
        Some(affiliation) => format!("{} ({affiliation})", participant.name),
        None => participant.name.clone(),
    }
}
