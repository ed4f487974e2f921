//! Whom an index knows, as `chancery people` prints it.
//!
//! # Format
//!
//! `json`: `schema` (`chancery.people/1`), `total` (people found), `offset` (of them passed over),
//! `people`, `notes`. A person has `id`, `name` (of the authority file, else the most frequent),
//! `listed` (whether the authority file has the person), `statements` (taking part), `mentioned`
//! (merely spoken about in so many others), `names` and `offices`, most frequent first. A name has
//! `name`, `statements` (taking part or spoken about) and, with `--why`, `why`: a list of `rule`
//! (`full-name`, `listed-form`, `listed-script`, `folded-alike`, `one-of-several`, `holder`,
//! `unlisted`, `text`), `because` (a sentence), `statements` and `years`. An office has `affiliation`
//! (a code or null), `label` (its name or null), `role_class`, `statements`, `years` (an object from
//! year to statements) and `no_year` (statements whose date leaves several years, or none): the
//! numbers of the years and `no_year` make up `statements`.
//!
//! `jsonl`: a line a person, `{"type":"person", …}`, then one line `{"type":"summary", …}` with
//! `schema`, `total`, `offset` and `notes`.
//!
//! `csv`: `id,name,statements,mentioned,names,offices`, names as `NAME (statements)`, offices as
//! `ROLE AFFILIATION YEARS (statements)`, each joined by `; `. With `--why` a line for each rule of
//! each name: `id,name,form,rule,because,statements,years`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use index_schema::fields::Field;
use index_schema::model::{Affiliation, RoleClass};
use serde::Serialize;

use super::json::line;
use super::{Format, Labels, Screen, text};
use crate::query::Reason;
use crate::search::{KnownPerson, OfficeSeen};

/// Name and version of the form of a list of people.
pub const PEOPLE_SCHEMA: &str = "chancery.people/1";

/// A page of the people of an index, with what is needed to print it.
#[derive(Clone, Copy)]
pub struct PeoplePage<'a> {
    /// Those to print.
    pub people: &'a [PersonRow<'a>],
    /// How many there are.
    pub total: usize,
    /// How many of them come before these.
    pub offset: usize,
    /// Names for codes.
    pub labels: &'a dyn Labels,
    /// What the person should be told.
    pub notes: &'a [String],
    /// Whether the reasons are printed.
    pub why: bool,
}

/// Somebody to print.
#[derive(Debug, Clone)]
pub struct PersonRow<'a> {
    /// What the index knows.
    pub known: &'a KnownPerson,
    /// The usual name.
    pub name: String,
    /// Why each of the names stands for the person, in their order; empty if nobody asked.
    pub reasons: Vec<NameReasons>,
}

/// The reasons of one name, each with the statements that it holds of.
pub type NameReasons = BTreeMap<Reason, ReasonHolds>;

/// What a reason holds of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReasonHolds {
    /// So many statements.
    pub statements: u64,
    /// Of these years, as far as they are known.
    pub years: BTreeSet<String>,
}

impl PeoplePage<'_> {
    /// Writes the page in a format; there is no trec of people, it is written as text.
    pub fn write(&self, format: Format, screen: Screen, out: &mut dyn Write) -> io::Result<()> {
        match format {
            Format::Text | Format::Trec => text::people(self, screen, out),
            Format::Json => json(self, out),
            Format::Jsonl => jsonl(self, out),
            Format::Csv if self.why => csv_of_reasons(self, out),
            Format::Csv => csv(self, out),
        }
    }

    pub(super) fn label(&self, code: &Affiliation) -> Option<&str> {
        let field = if code.is_country() { Field::Country } else { Field::Org };
        self.labels.label(field, code.as_str())
    }
}

#[derive(Serialize)]
struct PersonRecord<'a> {
    id: &'a str,
    name: &'a str,
    listed: bool,
    statements: u64,
    mentioned: u64,
    names: Vec<NameRecord<'a>>,
    offices: Vec<OfficeRecord<'a>>,
}

#[derive(Serialize)]
struct NameRecord<'a> {
    name: &'a str,
    statements: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Vec<ReasonRecord<'a>>>,
}

#[derive(Serialize)]
struct ReasonRecord<'a> {
    rule: &'static str,
    because: &'a str,
    statements: u64,
    years: &'a BTreeSet<String>,
}

#[derive(Serialize)]
struct OfficeRecord<'a> {
    affiliation: Option<&'a Affiliation>,
    label: Option<&'a str>,
    role_class: RoleClass,
    statements: u64,
    years: &'a BTreeMap<String, u64>,
    no_year: u64,
}

impl<'a> PersonRecord<'a> {
    fn new(row: &'a PersonRow<'a>, page: &'a PeoplePage<'a>) -> Self {
        let known = row.known;
        let names = known.names.iter().enumerate().map(|(at, name)| NameRecord {
            name: &name.name,
            statements: name.statements,
            why: row.reasons.get(at).filter(|_| page.why).map(|reasons| {
                let record = |(reason, holds): (&'a Reason, &'a ReasonHolds)| ReasonRecord {
                    rule: reason.rule.as_str(),
                    because: &reason.because,
                    statements: holds.statements,
                    years: &holds.years,
                };
                reasons.iter().map(record).collect()
            }),
        });
        let offices = known.offices.iter().map(|office| OfficeRecord {
            affiliation: office.affiliation.as_ref(),
            label: office.affiliation.as_ref().and_then(|code| page.label(code)),
            role_class: office.role_class,
            statements: office.statements,
            years: &office.years,
            no_year: office.of_no_year(),
        });
        Self {
            id: known.id.as_str(),
            name: &row.name,
            listed: known.id.is_listed(),
            statements: known.statements,
            mentioned: known.mentioned,
            names: names.collect(),
            offices: offices.collect(),
        }
    }
}

fn json(page: &PeoplePage<'_>, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct Page<'a> {
        schema: &'static str,
        total: usize,
        offset: usize,
        people: Vec<PersonRecord<'a>>,
        notes: &'a [String],
    }
    let people = page.people.iter().map(|row| PersonRecord::new(row, page)).collect();
    let (total, offset, notes) = (page.total, page.offset, page.notes);
    line(&Page { schema: PEOPLE_SCHEMA, total, offset, people, notes }, out)
}

fn jsonl(page: &PeoplePage<'_>, out: &mut dyn Write) -> io::Result<()> {
    #[derive(Serialize)]
    struct PersonLine<'a> {
        r#type: &'static str,
        #[serde(flatten)]
        person: PersonRecord<'a>,
    }
    #[derive(Serialize)]
    struct SummaryLine<'a> {
        r#type: &'static str,
        schema: &'static str,
        total: usize,
        offset: usize,
        notes: &'a [String],
    }
    for row in page.people {
        line(&PersonLine { r#type: "person", person: PersonRecord::new(row, page) }, out)?;
    }
    let (total, offset, notes) = (page.total, page.offset, page.notes);
    line(&SummaryLine { r#type: "summary", schema: PEOPLE_SCHEMA, total, offset, notes }, out)
}

fn csv(page: &PeoplePage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["id", "name", "statements", "mentioned", "names", "offices"])?;
    for row in page.people {
        let known = row.known;
        let names = known.names.iter().map(|name| format!("{} ({})", name.name, name.statements));
        let offices = known.offices.iter().map(|office| {
            let code = office.affiliation.as_ref().map_or("", Affiliation::as_str);
            let years = shown_years(office.years.keys());
            let parts = [office.role_class.as_str(), code, &years];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            format!("{} ({})", parts.join(" "), office.statements)
        });
        table.write_record([
            known.id.as_str(),
            &row.name,
            &known.statements.to_string(),
            &known.mentioned.to_string(),
            &names.collect::<Vec<_>>().join("; "),
            &offices.collect::<Vec<_>>().join("; "),
        ])?;
    }
    table.flush()
}

fn csv_of_reasons(page: &PeoplePage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut table = csv::Writer::from_writer(out);
    table.write_record(["id", "name", "form", "rule", "because", "statements", "years"])?;
    for row in page.people {
        for (form, reasons) in row.known.names.iter().zip(&row.reasons) {
            for (reason, holds) in reasons {
                table.write_record([
                    row.known.id.as_str(),
                    &row.name,
                    &form.name,
                    reason.rule.as_str(),
                    &reason.because,
                    &holds.statements.to_string(),
                    &shown_years(&holds.years),
                ])?;
            }
        }
    }
    table.flush()
}

/// Years in order, those that follow each other as a range: `2014–2016, 2019`.
pub(super) fn shown_years<'y>(years: impl IntoIterator<Item = &'y String>) -> String {
    let mut ranges: Vec<(&str, &str)> = Vec::new();
    let follows = |last: &str, year: &str| {
        let number = |year: &str| year.parse::<i32>().ok();
        number(last).is_some_and(|last| number(year) == Some(last + 1))
    };
    for year in years {
        match ranges.last_mut() {
            Some((_, last)) if follows(last, year) => *last = year,
            _ => ranges.push((year, year)),
        }
    }
    let shown = ranges.into_iter().map(|(first, last)| {
        if first == last { first.to_owned() } else { format!("{first}–{last}") }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// An office for people: `foreign minister, Egypt 2014–2016, 2019`.
pub(super) fn shown_office(office: &OfficeSeen, page: &PeoplePage<'_>) -> String {
    let class = office.role_class;
    let mut shown = if class == RoleClass::Other {
        "no office known".to_owned()
    } else {
        class.as_str().replace('-', " ")
    };
    if let Some(code) = &office.affiliation {
        shown.push_str(", ");
        shown.push_str(page.label(code).unwrap_or(code.as_str()));
    }
    let years = shown_years(office.years.keys());
    if !years.is_empty() {
        shown.push(' ');
        shown.push_str(&years);
    }
    shown
}
