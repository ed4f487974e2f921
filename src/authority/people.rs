//! People: ids and spellings.

use std::sync::OnceLock;

use index_schema::model::{Person, PersonId};

use super::error::AuthorityError;
use super::fold::fold_name;
use super::name_index::{NameIndex, PEOPLE};
use super::table::{Column, Row, Table, check_id};

#[derive(Debug)]
pub(super) struct People {
    table: Table,
    /// Built one by one as they are asked for.
    records: Vec<OnceLock<Person>>,
    id: Column,
    name: Column,
    family: Column,
    other: Column,
    index: OnceLock<NameIndex>,
}

impl People {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let (id, name) = (table.column("id")?, table.column("name")?);
        let (family, other) = (table.column("family")?, table.column("other")?);
        let mut last = "";
        for row in table.rows() {
            let written = row.cell(id);
            check_id(row, written, last)?;
            if written.starts_with("x-") {
                return Err(
                    row.error(format!("`{written}`: ids of the file do not begin with `x-`"))
                );
            }
            last = written;
        }
        let records = std::iter::repeat_with(OnceLock::new).take(table.len()).collect();
        Ok(Self { table, records, id, name, family, other, index: OnceLock::new() })
    }

    pub(super) fn number(&self, id: &str) -> Option<usize> {
        self.table.find(id)
    }

    pub(super) fn by_number(&self, number: usize) -> Option<&Person> {
        let row = self.table.row(number)?;
        Some(self.records.get(number)?.get_or_init(|| Person {
            id: PersonId::listed(row.cell(self.id)),
            name: row.cell(self.name).to_owned(),
            family: row.cell(self.family).to_owned(),
            other: row.list(self.other).map(str::to_owned).collect(),
        }))
    }

    fn spellings_of<'a>(&self, row: Row<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
        let (name, family) = (row.cell(self.name), row.cell(self.family));
        [name, family].into_iter().filter(|form| !form.is_empty()).chain(row.list(self.other))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Person> {
        (0..self.table.len()).filter_map(|number| self.by_number(number))
    }

    /// Name, family name and other spellings, as written in the file.
    pub(super) fn spellings(&self, id: &str) -> Vec<&str> {
        let row = self.table.find(id).and_then(|number| self.table.row(number));
        row.map(|row| self.spellings_of(row).collect()).unwrap_or_default()
    }

    /// Every spelling with the number of its person.
    pub(super) fn forms(&self) -> impl Iterator<Item = (usize, &str)> {
        self.table
            .rows()
            .enumerate()
            .flat_map(move |(number, row)| self.spellings_of(row).map(move |form| (number, form)))
    }

    /// Numbers of the people one of whose spellings has this key.
    pub(super) fn numbers_by_key(&self, key: &str) -> impl Iterator<Item = usize> {
        let compiled = compiled!("people");
        self.index.get_or_init(|| NameIndex::of(&self.table, PEOPLE, compiled)).find(key)
    }

    pub(super) fn named(&self, text: &str) -> Vec<&Person> {
        let text = text.trim();
        if let Some(person) = self.number(text).and_then(|number| self.by_number(number)) {
            return vec![person];
        }
        let key = fold_name(text);
        self.numbers_by_key(&key).filter_map(|number| self.by_number(number)).collect()
    }
}
