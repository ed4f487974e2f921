//! Pages of help that are made from tables.

use std::fmt::Write as _;

use index_schema::fields::query_rows;

/// The exit statuses.
pub(super) const STATUSES: &str = "\
Exit status: 0 hits, or done; 1 no hits; 2 wrong use, a query that cannot be understood, or
something that could not be read; 3 no index, or one of another version; 75 index busy.";

/// The query language so far, with every field of the table.
pub(super) fn query_language() -> String {
    let mut page = String::from(
        "\
Query language:
  two words            both; of more than 8 words three quarters
  \"exact phrase\"       these words one after the other; \"near words\"~5 at most 5 moves apart
  a OR b, a AND b      also in small letters in short queries; ( ) group
  -word, NOT word      not with this word
  word*  word~1        words that begin so; words one edit away
  *                    every statement
  field:value          field:(a OR b), field:\"several words\", field:* for any value
  2023  2023-11  2023-11-21  A..B  A..  ..B  yesterday  2w..    dates

Fields:
",
    );
    for row in query_rows() {
        let name = format!("{}:", row.query_name);
        let mut description = row.description.to_owned();
        if !row.aliases.is_empty() {
            let _ = write!(description, " (also {}:)", row.aliases.join(":, "));
        }
        let _ = writeln!(page, "  {name:<11} {description}\n{:14}{}", "", row.example);
    }
    page
}
