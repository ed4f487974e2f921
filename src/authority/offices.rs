//! The words of offices: which phrase names which sort of office, in which language.

use std::str::FromStr as _;

use index_schema::model::RoleClass;

use super::error::AuthorityError;
use super::table::Table;

/// What a phrase of `offices.tsv` does in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OfficeWord {
    /// Names an office of this class.
    Office(RoleClass),
    /// Stands before an office and makes it one of this class (`deputy`); the class is what a
    /// minister's office becomes.
    Rank(RoleClass),
    /// Stands before an office without changing its class (`acting`, `first`).
    Modifier,
    /// Stands before an office that is no longer, or not yet, held.
    Former,
    /// Stands before a name and is no part of it (`Mr`, `H.E.`).
    Honorific,
}

/// A row of `offices.tsv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OfficePhrase {
    /// The words, lower case unless the case matters.
    pub(crate) phrase: String,
    /// Language code.
    pub(crate) language: String,
    /// What it does.
    pub(crate) word: OfficeWord,
}

#[derive(Debug)]
pub(super) struct Offices {
    phrases: Vec<OfficePhrase>,
}

impl Offices {
    pub(super) fn parse(table: &Table) -> Result<Self, AuthorityError> {
        let (phrase, language) = (table.column("phrase")?, table.column("language")?);
        let (part, class) = (table.column("part")?, table.column("role_class")?);
        let mut phrases = Vec::with_capacity(table.len());
        for row in table.rows() {
            let class = |row: super::table::Row<'_>| {
                RoleClass::from_str(row.cell(class)).map_err(|error| row.error(error.to_string()))
            };
            let word = match row.cell(part) {
                "office" => OfficeWord::Office(class(row)?),
                "rank" => OfficeWord::Rank(class(row)?),
                "modifier" => OfficeWord::Modifier,
                "former" => OfficeWord::Former,
                "honorific" => OfficeWord::Honorific,
                other => {
                    return Err(row.error(format!(
                        "`{other}` is no part: expected office, rank, modifier, former or honorific"
                    )));
                }
            };
            let phrase = row.cell(phrase).to_owned();
            phrases.push(OfficePhrase { phrase, language: row.cell(language).to_owned(), word });
        }
        Ok(Self { phrases })
    }

    pub(super) fn phrases(&self) -> &[OfficePhrase] {
        &self.phrases
    }
}
