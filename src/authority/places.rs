//! Cities where governments sit and ministers meet.

use super::error::AuthorityError;
use super::table::{Column, Table};

#[derive(Debug)]
pub(super) struct Places {
    table: Table,
    city: Column,
    country: Column,
    other: Column,
}

/// A spelling of a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CityForm<'a> {
    /// The spelling.
    pub(crate) form: &'a str,
    /// The country's code.
    pub(crate) country: &'a str,
}

impl Places {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let (city, country) = (table.column("city")?, table.column("country")?);
        let other = table.column("other")?;
        Ok(Self { table, city, country, other })
    }

    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    pub(super) fn forms(&self) -> impl Iterator<Item = CityForm<'_>> {
        self.table.rows().flat_map(move |row| {
            let country = row.cell(self.country);
            std::iter::once(row.cell(self.city))
                .chain(row.list(self.other))
                .map(move |form| CityForm { form, country })
        })
    }
}
