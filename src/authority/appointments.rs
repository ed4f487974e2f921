//! Who held which office for whom, from when to when.

use std::ops::Range;
use std::str::FromStr as _;
use std::sync::OnceLock;

use index_schema::model::{Affiliation, Appointment, PartialDate, PersonId, RoleClass};

use super::error::AuthorityError;
use super::table::{Row, Table};

#[derive(Debug)]
pub(super) struct Appointments {
    table: Table,
    /// In the order of the file: by person.
    all: Vec<Appointment>,
    /// Numbers sorted by affiliation, class and time.
    by_office: OnceLock<Vec<usize>>,
}

impl Appointments {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let column = |name| table.column(name);
        let person = column("person")?;
        let (office, class) = (column("office")?, column("role_class")?);
        let (affiliation, attested) = (column("affiliation")?, column("attested")?);
        let (from, to) = (column("from")?, column("to")?);
        let mut all = Vec::with_capacity(table.len());
        for row in table.rows() {
            let from = date(row, row.cell(from))?;
            let ongoing = row.cell(to) == "..";
            let to = if ongoing { None } else { date(row, row.cell(to))? };
            check_order(row, from.as_ref(), to.as_ref())?;
            all.push(Appointment {
                person: PersonId::listed(row.cell(person)),
                office: row.cell(office).to_owned(),
                role_class: RoleClass::from_str(row.cell(class))
                    .map_err(|error| row.error(error.to_string()))?,
                affiliation: Affiliation::new(row.cell(affiliation))
                    .map_err(|error| row.error(error.to_string()))?,
                from,
                to,
                ongoing,
                attested: row
                    .list(attested)
                    .map(|year| {
                        year.parse()
                            .map_err(|_| row.error(format!("`{year}` is no year in `attested`")))
                    })
                    .collect::<Result<_, _>>()?,
            });
        }
        Ok(Self { table, all, by_office: OnceLock::new() })
    }

    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    pub(super) fn all(&self) -> &[Appointment] {
        &self.all
    }

    pub(super) fn of(&self, person: &PersonId) -> &[Appointment] {
        let start = self.all.partition_point(|one| one.person < *person);
        let end = self.all.partition_point(|one| one.person <= *person);
        self.all.get(Range { start, end }).unwrap_or_default()
    }

    /// In order of time: by the first day known, an attested year counting as its first day.
    pub(super) fn holders(&self, affiliation: &str, class: RoleClass) -> Vec<&Appointment> {
        let office = |one: &Appointment| (one.affiliation.as_str().to_owned(), one.role_class);
        let order = self.by_office.get_or_init(|| {
            let mut order: Vec<usize> = (0..self.all.len()).collect();
            order.sort_by_cached_key(|number| {
                self.all.get(*number).map(|one| (office(one), begins(one)))
            });
            order
        });
        let wanted = (affiliation, class);
        let key = |number: &usize| {
            self.all.get(*number).map(|one| (one.affiliation.as_str(), one.role_class))
        };
        let start = order.partition_point(|number| key(number) < Some(wanted));
        order
            .iter()
            .skip(start)
            .take_while(|number| key(number) == Some(wanted))
            .filter_map(|number| self.all.get(*number))
            .collect()
    }
}

/// Day number by which holders are ordered; unknown beginnings come first.
fn begins(one: &Appointment) -> i32 {
    let attested = one.attested.iter().find_map(|year| PartialDate::year(*year)?.bounds());
    let attested = attested.map(|(first, _)| first);
    let first = match (one.earliest(), attested) {
        (Some(from), _) => Some(from),
        (None, attested) => attested.or(one.latest()),
    };
    first.map_or(i32::MIN, index_schema::model::Day::number)
}

fn date(row: Row<'_>, cell: &str) -> Result<Option<PartialDate>, AuthorityError> {
    if cell.is_empty() {
        return Ok(None);
    }
    cell.parse().map(Some).map_err(|error| row.error(format!("{error}")))
}

fn check_order(
    row: Row<'_>,
    from: Option<&PartialDate>,
    to: Option<&PartialDate>,
) -> Result<(), AuthorityError> {
    let bounds = |date: Option<&PartialDate>| date.and_then(PartialDate::bounds);
    match (bounds(from), bounds(to)) {
        (Some((first, _)), Some((_, last))) if first > last => {
            Err(row.error("the office ends before it begins".to_owned()))
        }
        _ => Ok(()),
    }
}
