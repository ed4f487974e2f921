//! Which government or organisation stands behind a host or the name of a publisher.

use index_schema::model::Affiliation;

use super::error::AuthorityError;
use super::table::Table;

#[derive(Debug)]
pub(super) struct Publishers {
    table: Table,
    /// Host suffix (`state.gov`) or words of a publisher's name in lower case, and the issuer.
    hosts: Vec<(String, Affiliation)>,
    words: Vec<(String, Affiliation)>,
}

impl Publishers {
    pub(super) fn parse(table: Table) -> Result<Self, AuthorityError> {
        let (pattern, sort) = (table.column("pattern")?, table.column("sort")?);
        let issuer = table.column("issuer")?;
        let (mut hosts, mut words) = (Vec::new(), Vec::new());
        for row in table.rows() {
            let code =
                Affiliation::new(row.cell(issuer)).map_err(|error| row.error(error.to_string()))?;
            let written = row.cell(pattern).to_lowercase();
            match row.cell(sort) {
                "host" => hosts.push((written, code)),
                "publisher" => words.push((written, code)),
                other => {
                    return Err(
                        row.error(format!("`{other}` is no sort: expected host or publisher"))
                    );
                }
            }
        }
        Ok(Self { table, hosts, words })
    }

    pub(super) fn table(&self) -> &Table {
        &self.table
    }

    /// The issuer of the longest listed host that `host` is, or is a part of.
    pub(super) fn of_host(&self, host: &str) -> Option<&Affiliation> {
        let fits = |listed: &str| {
            host.strip_suffix(listed).is_some_and(|head| head.is_empty() || head.ends_with('.'))
        };
        let found = self.hosts.iter().filter(|(listed, _)| fits(listed));
        found.max_by_key(|(listed, _)| listed.len()).map(|(_, issuer)| issuer)
    }

    /// The issuer of the longest listed name that `publisher` (lower case) contains as whole words.
    pub(super) fn of_name(&self, publisher: &str) -> Option<&Affiliation> {
        let whole = |at: usize, listed: &str| {
            let letter = |c: char| c.is_alphanumeric();
            let (before, rest) = publisher.split_at(at);
            !before.ends_with(letter)
                && !rest.chars().nth(listed.chars().count()).is_some_and(letter)
        };
        let found = self.words.iter().filter(|(listed, _)| {
            publisher.match_indices(listed.as_str()).any(|(at, listed)| whole(at, listed))
        });
        found.max_by_key(|(listed, _)| listed.len()).map(|(_, issuer)| issuer)
    }
}
