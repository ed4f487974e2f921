//! One TSV file: which columns, where each row lies. Cells are cut out when they are asked for.

use std::borrow::Cow;
use std::path::PathBuf;

use super::error::AuthorityError;

/// A file of rows, sorted by the first column for lookup. Holds positions, not copies.
#[derive(Debug)]
pub(super) struct Table {
    path: PathBuf,
    text: Cow<'static, str>,
    columns: Vec<String>,
    rows: Vec<RowPlace>,
}

#[derive(Debug, Clone, Copy)]
struct RowPlace {
    start: usize,
    end: usize,
    line: usize,
}

/// The number of a column, found by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column(usize);

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    text: &'a str,
    table: &'a Table,
    line: usize,
}

impl Table {
    /// Finds the rows and checks that each has as many cells as the header.
    pub(super) fn parse(
        path: impl Into<PathBuf>,
        text: impl Into<Cow<'static, str>>,
    ) -> Result<Self, AuthorityError> {
        let mut table =
            Self { path: path.into(), text: text.into(), columns: Vec::new(), rows: Vec::new() };
        let mut start = 0;
        let mut rows = Vec::new();
        for (number, line) in table.text.split_inclusive('\n').enumerate() {
            let row = line.trim_end_matches(['\n', '\r']);
            if row.is_empty() || row.starts_with('#') {
                // a comment
            } else if table.columns.is_empty() {
                table.columns = row.split('\t').map(str::to_owned).collect();
            } else {
                rows.push(RowPlace { start, end: start + row.len(), line: number + 1 });
            }
            start += line.len();
        }
        table.rows = rows;
        table.check_cells()?;
        if !table.rows.is_sorted_by_key(|place| table.key(*place)) {
            let mut rows = std::mem::take(&mut table.rows);
            rows.sort_by_key(|place| (table.key(*place), place.line));
            table.rows = rows;
        }
        Ok(table)
    }

    /// Whether this is one of the files that the program was built with.
    pub(super) const fn is_builtin(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    fn check_cells(&self) -> Result<(), AuthorityError> {
        let expected = self.columns.len();
        for row in self.rows() {
            let tabs = row.text.bytes().filter(|byte| *byte == b'\t').count();
            if tabs + 1 != expected {
                let found = tabs + 1;
                return Err(row.error(format!("{found} cells where the header has {expected}")));
            }
        }
        Ok(())
    }

    fn slice(&self, place: RowPlace) -> &str {
        self.text.get(place.start..place.end).unwrap_or_default()
    }

    fn key(&self, place: RowPlace) -> &str {
        let row = self.slice(place);
        row.split('\t').next().unwrap_or(row)
    }

    /// The column of this name; the error names the file and the missing column.
    pub(super) fn column(&self, name: &str) -> Result<Column, AuthorityError> {
        self.columns.iter().position(|column| column == name).map(Column).ok_or_else(|| {
            AuthorityError::Malformed {
                path: self.path.clone(),
                line: 1,
                reason: format!("the header has no column `{name}`"),
            }
        })
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn row(&self, number: usize) -> Option<Row<'_>> {
        let place = self.rows.get(number)?;
        Some(Row { text: self.slice(*place), table: self, line: place.line })
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).filter_map(|number| self.row(number))
    }

    /// Number of the first row whose first cell is `key`.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        let number = self.rows.partition_point(|place| self.key(*place) < key);
        let found = self.rows.get(number)?;
        (self.key(*found) == key).then_some(number)
    }
}

impl<'a> Row<'a> {
    /// The cell of a column; empty where it is unknown.
    pub(super) fn cell(self, column: Column) -> &'a str {
        self.text.split('\t').nth(column.0).unwrap_or_default()
    }

    /// The values of a list cell.
    pub(super) fn list(self, column: Column) -> impl Iterator<Item = &'a str> {
        self.cell(column).split('|').filter(|value| !value.is_empty())
    }

    /// An error at this row.
    pub(super) fn error(self, reason: String) -> AuthorityError {
        AuthorityError::Malformed { path: self.table.path.clone(), line: self.line, reason }
    }
}

/// Refuses ids that are empty, hold control characters or stand twice (`last` is the id before).
pub(super) fn check_id(row: Row<'_>, id: &str, last: &str) -> Result<(), AuthorityError> {
    if id.is_empty() || id.chars().any(char::is_control) {
        return Err(row.error("the first cell must be an id without control characters".to_owned()));
    }
    if id == last {
        return Err(row.error(format!("the id `{id}` stands twice")));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_rows_by_their_first_cell() {
        let table = Table::parse("x.tsv", "id\tname\n# note\nb\tB|BB\na\tA\n").unwrap();
        let name = table.column("name").unwrap();
        let row = table.row(table.find("b").unwrap()).unwrap();
        assert_eq!(row.list(name).collect::<Vec<_>>(), ["B", "BB"]);
        assert_eq!(table.find("c"), None);
        assert_eq!(table.len(), 2);
    }

    #[test]
    fn errors_name_file_line_and_reason() {
        let error = Table::parse("x.tsv", "id\tname\n\nb\n").unwrap_err();
        assert_eq!(error.to_string(), "x.tsv, line 3: 1 cells where the header has 2");
        let table = Table::parse("x.tsv", "id\tname\n").unwrap();
        let error = table.column("capital").unwrap_err();
        assert_eq!(error.to_string(), "x.tsv, line 1: the header has no column `capital`");
    }
}
