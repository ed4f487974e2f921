//! One statement as a page: what is known of it, then its text.

use std::io::{self, Write};
use std::ops::Range;

use anstyle::Style;
use index_schema::fields::Field;
use index_schema::model::{Affiliation, DateFact, Participant, PersonMention, Statement};

use super::style::Styles;
use super::wrap::{Layout, Marked, paragraph};
use crate::output::date::shown_fact;
use crate::output::{Labels, Screen};

/// Columns of the names of the facts.
const NAMES: usize = 15;

/// The places of a statement to mark, each list in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementMarks {
    /// Of the title.
    pub title: Vec<Range<usize>>,
    /// Of the body.
    pub body: Vec<Range<usize>>,
}

/// Writes a statement.
pub fn statement(
    statement: &Statement,
    marks: &StatementMarks,
    labels: &dyn Labels,
    screen: Screen,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = StatementPage { labels, screen, styles: Styles::of(screen), out };
    page.title(statement, marks)?;
    page.facts(statement)?;
    page.text(&statement.body, &marks.body)
}

struct StatementPage<'a> {
    labels: &'a dyn Labels,
    screen: Screen,
    styles: Styles,
    out: &'a mut dyn Write,
}

impl StatementPage<'_> {
    fn layout(&self, column: usize, style: Style) -> Layout {
        let (width, mark) = (self.screen.width, self.styles.mark);
        Layout { width, column, indent: column, style, mark }
    }

    fn title(&mut self, statement: &Statement, marks: &StatementMarks) -> io::Result<()> {
        let title = Marked { text: &statement.title, marks: &marks.title };
        let untitled = Marked { text: "(untitled)", marks: &[] };
        let title = if statement.title.trim().is_empty() { untitled } else { title };
        paragraph(title, self.layout(0, self.styles.title), self.out)
    }

    fn facts(&mut self, statement: &Statement) -> io::Result<()> {
        self.date("date", statement.event.as_ref())?;
        self.date("published", statement.published.as_ref())?;
        let issuer = statement.issuer.as_ref().map(|code| self.code(Field::Issuer, code));
        self.fact("issuer", issuer.as_deref().unwrap_or_default())?;
        self.fact("kind", statement.kind.as_str())?;
        self.fact("language", &statement.language)?;
        if let Some(venue) = &statement.venue {
            let country = venue.country.as_ref().map(|code| self.code(Field::Venue, code));
            let parts = [venue.city.clone(), country];
            let place = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
            self.fact("place", &place)?;
        }
        for (position, participant) in statement.participants.iter().enumerate() {
            let line = self.participant(participant);
            self.fact(if position == 0 { "taking part" } else { "" }, &line)?;
        }
        for one in &statement.inferred {
            let country = self.code(Field::Country, &one.affiliation);
            let line = format!("{}, {}, {country}: {}", one.name, one.role, one.from);
            self.fact("inferred", &line)?;
        }
        let name = |mention: &PersonMention| mention.name.clone();
        let people: Vec<String> = statement.mentions.people.iter().map(name).collect();
        self.list("people named", &people)?;
        let codes = |page: &Self, field, codes: &[Affiliation]| -> Vec<String> {
            codes.iter().map(|code| page.code(field, code)).collect()
        };
        let countries = codes(self, Field::About, &statement.mentions.countries);
        self.list("countries", &countries)?;
        let organisations = codes(self, Field::Org, &statement.mentions.organisations);
        self.list("organisations", &organisations)?;
        self.fact("url", statement.url.as_deref().unwrap_or_default())?;
        let source = format!("{}, record {}", statement.source.path, statement.source.record);
        self.fact("source", &source)?;
        self.fact("id", &statement.id)?;
        self.fact("key", statement.key.as_str())?;
        for warning in &statement.warnings {
            self.fact("warning", warning)?;
        }
        Ok(())
    }

    /// A date with its bounds and the rule that gave it.
    fn date(&mut self, name: &str, fact: Option<&DateFact>) -> io::Result<()> {
        let Some(fact) = fact else { return Ok(()) };
        let shown = match fact.bounds() {
            Some((first, last)) if fact.edtf.bounds() != Some((first, last)) => {
                format!("{}, from {first} to {last}: {}", fact.edtf, fact.from)
            }
            Some(_) | None => format!("{}: {}", shown_fact(fact), fact.from),
        };
        self.fact(name, &shown)
    }

    fn participant(&self, participant: &Participant) -> String {
        let mut line = participant.name.clone();
        if let Some(role) = &participant.role {
            line.push_str(", ");
            line.push_str(role);
        }
        if let Some(affiliation) = &participant.affiliation {
            line.push_str(", ");
            line.push_str(&self.code(Field::Country, affiliation));
        }
        line
    }

    /// `Egypt (EG)`, or the code alone.
    fn code(&self, field: Field, code: &Affiliation) -> String {
        match self.labels.label(field, code.as_str()) {
            Some(label) => format!("{label} ({code})"),
            None => code.to_string(),
        }
    }

    fn list(&mut self, name: &str, items: &[String]) -> io::Result<()> {
        self.fact(name, &items.join(", "))
    }

    /// A line of the heading; nothing where there is nothing to say.
    fn fact(&mut self, name: &str, value: &str) -> io::Result<()> {
        if value.is_empty() {
            return Ok(());
        }
        let fact = self.styles.fact;
        write!(self.out, "{fact}{name:<NAMES$}{fact:#}")?;
        let layout = self.layout(NAMES, Style::new());
        paragraph(Marked { text: value, marks: &[] }, layout, self.out)
    }

    /// The body, each of its lines a paragraph.
    fn text(&mut self, body: &str, marks: &[Range<usize>]) -> io::Result<()> {
        if body.trim().is_empty() {
            return Ok(());
        }
        self.out.write_all(b"\n")?;
        let mut start = 0;
        for line in body.split_inclusive('\n') {
            let here = start..start + line.len();
            let marks: Vec<Range<usize>> = marks
                .iter()
                .filter(|mark| mark.start < here.end && here.start < mark.end)
                .map(|mark| {
                    mark.start.max(here.start) - here.start..mark.end.min(here.end) - here.start
                })
                .collect();
            paragraph(
                Marked { text: line, marks: &marks },
                self.layout(0, Style::new()),
                self.out,
            )?;
            start = here.end;
        }
        Ok(())
    }
}
