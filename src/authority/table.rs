//! Tab-separated tables as the README of the authority files describes them.

use std::path::Path;

use super::error::AuthorityError;

/// The rows of a table below its heading, each with its line number and as many cells as columns.
pub(super) fn rows<'t>(
    path: &'t Path,
    text: &'t str,
    columns: &[&str],
) -> Result<Vec<Row<'t>>, AuthorityError> {
    let mut lines =
        text.lines().zip(1..).filter(|(line, _)| !line.starts_with('#') && !line.is_empty());
    let (heading, line) = lines.next().unwrap_or_default();
    let mut missing = columns.iter().zip(heading.split('\t').chain(std::iter::repeat("")));
    if let Some((column, _)) = missing.find(|(column, found)| *column != found) {
        let row = Row { path, line, cells: Vec::new() };
        return Err(row.error(format!("the heading has no column `{column}` in its place")));
    }
    let mut rows = Vec::new();
    for (text, line) in lines {
        let row = Row { path, line, cells: text.split('\t').collect() };
        if row.cells.len() < columns.len() {
            let (found, wanted) = (row.cells.len(), columns.len());
            return Err(row.error(format!("{found} cells where {wanted} are needed")));
        }
        rows.push(row);
    }
    Ok(rows)
}

/// A row of a table.
pub(super) struct Row<'t> {
    path: &'t Path,
    line: usize,
    cells: Vec<&'t str>,
}

impl<'t> Row<'t> {
    /// A cell as it is.
    pub(super) fn cell(&self, column: usize) -> &'t str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// The values of a list.
    pub(super) fn list(&self, column: usize) -> Vec<String> {
        let values = self.cell(column).split('|').map(str::trim);
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// A cell read as something, or `None` if it is empty.
    pub(super) fn read<T: std::str::FromStr>(
        &self,
        column: usize,
    ) -> Result<Option<T>, AuthorityError>
    where
        T::Err: std::fmt::Display,
    {
        match self.cell(column) {
            "" => Ok(None),
            cell => cell.parse().map(Some).map_err(|error: T::Err| self.error(error.to_string())),
        }
    }

    /// An error about this row.
    pub(super) fn error(&self, reason: String) -> AuthorityError {
        AuthorityError::Row { path: self.path.to_owned(), line: self.line, reason }
    }
}
