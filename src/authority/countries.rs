//! Countries: codes and names.

use std::sync::OnceLock;

use index_schema::model::Affiliation;

use super::error::AuthorityError;
use super::fold::fold_plain;
use super::inflect::inflect_list;
use super::name_index::{COUNTRIES_ENGLISH, COUNTRIES_FOREIGN, NameIndex};
use super::records::Country;
use super::table::{Column, Table, check_id};

/// Languages other than English, in the order of [`Country::local`].
const FOREIGN: [&str; 6] = ["fr", "es", "de", "ru", "ar", "zh"];

#[derive(Debug)]
pub(super) struct Countries {
    table: Table,
    /// Built one by one as they are asked for.
    records: Vec<OnceLock<Country>>,
    columns: Columns,
    english: OnceLock<NameIndex>,
    foreign: OnceLock<NameIndex>,
}

#[derive(Debug)]
struct Columns {
    codes: [Column; 2],
    english: [Column; 3],
    adjectives: [Column; 2],
    abbreviations: Column,
    capital: Column,
    until: Column,
    foreign: [Column; 6],
}

impl Countries {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let column = |name| table.column(name);
        let columns = Columns {
            codes: [column("code")?, column("code3")?],
            english: [column("name")?, column("formal")?, column("other")?],
            adjectives: [column("adjectives")?, column("demonyms")?],
            abbreviations: column("abbreviations")?,
            capital: column("capital")?,
            until: column("until")?,
            foreign: [
                column(FOREIGN[0])?,
                column(FOREIGN[1])?,
                column(FOREIGN[2])?,
                column(FOREIGN[3])?,
                column(FOREIGN[4])?,
                column(FOREIGN[5])?,
            ],
        };
        let mut last = "";
        for row in table.rows() {
            let code = row.cell(columns.codes[0]);
            check_id(row, code, last)?;
            last = code;
            if row.cell(columns.english[0]).is_empty() {
                return Err(row.error("a country needs a name".to_owned()));
            }
            let until = row.cell(columns.until);
            if !until.is_empty() && until.parse::<i16>().is_err() {
                return Err(row.error(format!("`{until}` is no year in `until`")));
            }
        }
        let records = std::iter::repeat_with(OnceLock::new).take(table.len()).collect();
        let (english, foreign) = (OnceLock::new(), OnceLock::new());
        Ok(Self { table, records, columns, english, foreign })
    }

    pub(super) fn by_number(&self, number: usize) -> Option<&Country> {
        let row = self.table.row(number)?;
        let columns = &self.columns;
        let list = |column| row.list(column).map(str::to_owned).collect();
        let inflected = |language, column| inflect_list(language, row, column);
        Some(self.records.get(number)?.get_or_init(|| {
            Country {
                code: Affiliation::new(row.cell(columns.codes[0])).expect("checked by parse"),
                code3: row.cell(columns.codes[1]).to_owned(),
                name: row.cell(columns.english[0]).to_owned(),
                formal: row.cell(columns.english[1]).to_owned(),
                other: list(columns.english[2]),
                adjectives: list(columns.adjectives[0]),
                demonyms: inflected("demonyms", columns.adjectives[1]),
                abbreviations: list(columns.abbreviations),
                capital: list(columns.capital),
                until: row.cell(columns.until).parse().ok(),
                local: FOREIGN
                    .into_iter()
                    .zip(columns.foreign)
                    .map(|(language, column)| inflected(language, column))
                    .collect(),
            }
        }))
    }

    pub(super) fn get(&self, code: &str) -> Option<&Country> {
        self.by_number(self.table.find(code)?)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Country> {
        (0..self.table.len()).filter_map(|number| self.by_number(number))
    }

    /// Capitals, with the number of the country.
    pub(super) fn capitals(&self) -> impl Iterator<Item = (usize, &str)> {
        self.table.rows().enumerate().flat_map(move |(number, row)| {
            row.list(self.columns.capital).map(move |city| (number, city))
        })
    }

    /// The countries that a text is a name of. English forms and codes are looked at first, other
    /// languages only where these know nothing: no name stands under two countries.
    pub(super) fn named(&self, text: &str) -> Vec<&Country> {
        let key = fold_plain(text);
        if key.is_empty() {
            return Vec::new();
        }
        let compiled = compiled!("countries_english");
        let english = || NameIndex::of(&self.table, COUNTRIES_ENGLISH, compiled);
        let mut found: Vec<usize> = self.english.get_or_init(english).find(&key).collect();
        if found.is_empty() {
            let compiled = compiled!("countries_foreign");
            let foreign = || NameIndex::of(&self.table, COUNTRIES_FOREIGN, compiled);
            found = self.foreign.get_or_init(foreign).find(&key).collect();
        }
        found.into_iter().filter_map(|number| self.by_number(number)).collect()
    }
}
