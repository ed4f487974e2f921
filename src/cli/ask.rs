//! From what was typed to an answer: the steps that `search`, `facets` and batches share.

use index_schema::fields::Field;

use chancery::authority::Authority;
use chancery::query::{Condition, Context, Query, Selection, Today, Vocabulary, understand};
use chancery::search::{IndexReader, SearchRequest, SearchResults, Sort};

use super::error::CliError;
use super::query_flags::QueryFlags;

/// An index with all that queries are understood against.
pub(super) struct Desk<'a> {
    pub(super) reader: &'a IndexReader,
    pub(super) authority: &'a Authority,
    pub(super) vocabulary: &'a dyn Vocabulary,
    pub(super) flags: &'a QueryFlags,
    pub(super) today: &'a dyn Today,
}

/// What the flags say of every query of a run.
pub(super) struct Filters {
    selections: Vec<Selection>,
    filter: Condition,
    /// What should be said about them.
    pub(super) notes: Vec<String>,
}

/// What is wanted of an answer.
pub(super) struct Wanted {
    pub(super) sort: Sort,
    pub(super) offset: usize,
    pub(super) limit: usize,
    pub(super) facets: Vec<Field>,
    pub(super) fragments: usize,
    pub(super) fragment_length: usize,
}

impl Desk<'_> {
    fn context(&self) -> Context<'_> {
        Context {
            authority: self.authority,
            vocabulary: self.vocabulary,
            today: self.today,
            match_mode: self.flags.match_mode,
            exact_names: self.flags.exact_names,
        }
    }

    /// What the flags mean.
    pub(super) fn filters(&self) -> Result<Filters, CliError> {
        let context = self.context();
        let mut notes = Vec::new();
        let selections = self.flags.facets.resolve(&context, &mut notes)?;
        let mut conditions = self.flags.facets.written(&context)?;
        conditions.push(self.flags.dates(&context)?);
        conditions.retain(|condition| !condition.is_all());
        Ok(Filters { selections, filter: Condition::And(conditions), notes })
    }

    /// What a query means.
    pub(super) fn understand(&self, text: &str) -> Result<Query, CliError> {
        understand(text, &self.context()).map_err(|error| CliError::query(text, error))
    }

    /// The answer to a query.
    pub(super) fn answer(
        &self,
        query: Query,
        filters: &Filters,
        wanted: &Wanted,
    ) -> Result<SearchResults, CliError> {
        let request = SearchRequest {
            query,
            selections: filters.selections.clone(),
            filter: filters.filter.clone(),
            sort: wanted.sort,
            offset: wanted.offset,
            limit: wanted.limit,
            facets: wanted.facets.clone(),
            fragments: wanted.fragments,
            fragment_length: wanted.fragment_length,
        };
        let mut results = self.reader.search(&request)?;
        for note in &filters.notes {
            if !results.notes.contains(note) {
                results.notes.push(note.clone());
            }
        }
        Ok(results)
    }
}
