//! Cities where governments sit and ministers meet.

use super::error::AuthorityError;
use super::inflect::inflect;
use super::table::Table;

#[derive(Debug)]
pub(super) struct Places {
    table: Table,
    /// Spellings and cases with the number of the city, in the order of the file.
    forms: Vec<(String, usize)>,
    /// English name and country's code.
    cities: Vec<(String, String)>,
}

/// A spelling of a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CityForm<'a> {
    /// The spelling.
    pub(crate) form: &'a str,
    /// The city's English name.
    pub(crate) name: &'a str,
    /// The country's code.
    pub(crate) country: &'a str,
}

impl Places {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let (city, country) = (table.column("city")?, table.column("country")?);
        let other = table.column("other")?;
        let (mut forms, mut cities) = (Vec::new(), Vec::new());
        let mut inflected = Vec::new();
        for row in table.rows() {
            inflected.push(row.cell(city).to_owned());
            // Of the spellings only the Russian ones are inflected.
            row.list(other).for_each(|written| inflect("ru", written, &mut inflected));
            forms.extend(inflected.drain(..).map(|form| (form, cities.len())));
            cities.push((row.cell(city).to_owned(), row.cell(country).to_owned()));
        }
        Ok(Self { table, forms, cities })
    }

    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    pub(super) fn forms(&self) -> impl Iterator<Item = CityForm<'_>> {
        self.forms.iter().filter_map(|(form, number)| {
            let (name, country) = self.cities.get(*number)?;
            Some(CityForm { form, name, country })
        })
    }
}
