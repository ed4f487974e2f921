//! What a user can settle about reading.

use std::str::FromStr;

use thiserror::Error;

use super::date_order::DateOrder;
use super::field::{RawField, same_name};

/// How files are read.
#[derive(Debug, Clone, Default)]
pub struct IngestOptions {
    /// `--map FIELD=NAME`: names of fields beyond the known ones.
    pub map: FieldMap,
    /// `--ignore-field NAME`: fields to leave out, by the record's own name (`extra`,
    /// `extra.country`: an object goes as a whole) or by ours (`speakers`: whatever name it has).
    pub ignore_fields: Vec<String>,
    /// `--date-order`: which way round `3/4/2023` is. `None` leaves it to the other dates of a source.
    pub date_order: Option<DateOrder>,
    /// How much is held at a time.
    pub limits: Limits,
}

/// How much of a source is held in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one record of a stream (a line of JSON Lines, a row of CSV), decompressed.
    pub record: usize,
    /// Bytes of a file of a format that is read whole, decompressed.
    pub file: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { record: 64 << 20, file: 512 << 20 }
    }
}

/// Names that a user gives to our fields, stronger than the known ones.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldMap {
    pairs: Vec<(RawField, String)>,
}

impl FieldMap {
    /// Adds what was typed after `--map`: `FIELD=NAME`. NAME may be dotted (`content.rendered`).
    pub fn add(&mut self, pair: &str) -> Result<(), FieldMapError> {
        let (field, name) =
            pair.split_once('=').ok_or_else(|| FieldMapError::NoEquals(pair.to_owned()))?;
        let (field, name) = (field.trim(), name.trim());
        if name.is_empty() {
            return Err(FieldMapError::NoName(field.to_owned()));
        }
        let field = RawField::ALL
            .into_iter()
            .find(|known| same_name(known.name(), field))
            .ok_or_else(|| FieldMapError::UnknownField(field.to_owned()))?;
        self.pairs.push((field, name.to_owned()));
        Ok(())
    }

    /// The field that `name` was mapped to.
    pub(super) fn field_of(&self, name: &str) -> Option<RawField> {
        self.pairs.iter().find(|(_, mapped)| same_name(mapped, name)).map(|(field, _)| *field)
    }
}

impl FromStr for FieldMap {
    type Err = FieldMapError;
    /// One pair.
    fn from_str(pair: &str) -> Result<Self, Self::Err> {
        let mut map = Self::default();
        map.add(pair)?;
        Ok(map)
    }
}

/// A `--map` that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FieldMapError {
    /// Not `FIELD=NAME`.
    #[error("'{0}' is not of the form FIELD=NAME, such as body=full_text")]
    NoEquals(String),
    /// Nothing after the equals sign.
    #[error("no name is given for the field '{0}'")]
    NoName(String),
    /// A field that records do not have.
    #[error("'{0}' is not a field of a record; there are {known}", known = known_fields())]
    UnknownField(String),
}

fn known_fields() -> String {
    RawField::ALL.map(RawField::name).join(", ")
}
