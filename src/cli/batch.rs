//! `--batch FILE`: many queries in one run.

use std::io::Read as _;
use std::path::Path;

use super::error::CliError;

/// A query of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BatchQuery {
    pub(super) id: String,
    pub(super) text: String,
}

/// Reads a file (`-`: standard input) of lines `ID<TAB>QUERY`; empty lines are passed over.
pub(super) fn read(path: &Path) -> Result<Vec<BatchQuery>, CliError> {
    let wrong = |source| CliError::File { path: path.to_owned(), source };
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().lock().read_to_string(&mut text).map_err(wrong)?;
        text
    } else {
        std::fs::read_to_string(path).map_err(wrong)?
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(number, line)| query_of(line, number + 1, path)).collect()
}

fn query_of(line: &str, number: usize, path: &Path) -> Result<BatchQuery, CliError> {
    let parts = line
        .split_once('\t')
        .filter(|(id, query)| !id.trim().is_empty() && !query.trim().is_empty());
    let Some((id, text)) = parts else {
        return Err(CliError::usage(
            format!("{}, line {number}: not of the form ID<TAB>QUERY", path.display()),
            "write an id, a tab and a query on each line",
        ));
    };
    Ok(BatchQuery { id: id.trim().to_owned(), text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_id_tab_query() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("queries.tsv");
        std::fs::write(&path, "\u{feff}1\tpeace\ttalks\r\n\nq2\t\"a b\"\n").unwrap();
        let queries = read(&path).unwrap();
        let pairs: Vec<(&str, &str)> =
            queries.iter().map(|query| (query.id.as_str(), query.text.as_str())).collect();
        assert_eq!(pairs, [("1", "peace\ttalks"), ("q2", "\"a b\"")]);
        std::fs::write(&path, "1\tpeace\nwithout a tab\n").unwrap();
        let error = read(&path).unwrap_err().to_string();
        assert!(error.ends_with("line 2: not of the form ID<TAB>QUERY"), "{error}");
    }
}
