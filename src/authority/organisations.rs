//! International organisations and groupings.

use std::sync::OnceLock;

use index_schema::model::Affiliation;

use super::error::AuthorityError;
use super::fold::fold_plain;
use super::inflect::inflect_list;
use super::name_index::{NameIndex, ORGANISATIONS};
use super::records::Organisation;
use super::table::{Column, Table, check_id};

/// Languages in the order of [`Organisation::local`].
const LOCAL: [&str; 6] = ["fr", "es", "de", "ru", "ar", "zh"];

#[derive(Debug)]
pub(super) struct Organisations {
    table: Table,
    /// Built one by one as they are asked for.
    records: Vec<OnceLock<Organisation>>,
    id: Column,
    head: Column,
    names: [Column; 8],
    abbreviations: Column,
    index: OnceLock<NameIndex>,
}

impl Organisations {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let column = |name| table.column(name);
        let names = [
            column("name")?,
            column("other")?,
            column("fr")?,
            column("es")?,
            column("de")?,
            column("ru")?,
            column("ar")?,
            column("zh")?,
        ];
        let abbreviations = column("abbreviations")?;
        let (id, head) = (column("id")?, column("head")?);
        let mut last = "";
        for row in table.rows() {
            check_id(row, row.cell(id), last)?;
            last = row.cell(id);
        }
        let records = std::iter::repeat_with(OnceLock::new).take(table.len()).collect();
        Ok(Self { table, records, id, head, names, abbreviations, index: OnceLock::new() })
    }

    pub(super) fn by_number(&self, number: usize) -> Option<&Organisation> {
        let row = self.table.row(number)?;
        let list = |column| row.list(column).map(str::to_owned).collect();
        Some(self.records.get(number)?.get_or_init(|| {
            Organisation {
                id: Affiliation::new(row.cell(self.id)).expect("checked by parse"),
                name: row.cell(self.names[0]).to_owned(),
                other: list(self.names[1]),
                abbreviations: list(self.abbreviations),
                head: row.cell(self.head).to_owned(),
                local: LOCAL
                    .into_iter()
                    .zip(self.names.into_iter().skip(2))
                    .map(|(language, column)| inflect_list(language, row, column))
                    .collect(),
            }
        }))
    }

    pub(super) fn get(&self, id: &str) -> Option<&Organisation> {
        self.by_number(self.table.find(id)?)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Organisation> {
        (0..self.table.len()).filter_map(|number| self.by_number(number))
    }

    pub(super) fn named(&self, text: &str) -> Vec<&Organisation> {
        let compiled = compiled!("organisations");
        let index = self.index.get_or_init(|| NameIndex::of(&self.table, ORGANISATIONS, compiled));
        index.find(&fold_plain(text)).filter_map(|number| self.by_number(number)).collect()
    }
}
