//! What is asked of a search, and what it answers.

use std::ops::Range;

use index_schema::fields::Field;
use index_schema::model::Statement;

use crate::query::{Condition, Query, Selection};

/// How hits are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Best first.
    #[default]
    Relevance,
    /// By the last day that the date can be, undated last.
    Newest,
    /// By the first day that the date can be, undated last.
    Oldest,
}

/// Everything that one search needs to know.
#[derive(Debug, Clone)]
pub struct SearchRequest {
    /// The query.
    pub query: Query,
    /// Facet values chosen by flags: conjunctive between facets, disjunctive within one.
    pub selections: Vec<Selection>,
    /// Other conditions from flags (dates).
    pub filter: Condition,
    /// Order.
    pub sort: Sort,
    /// Hits (groups, if collapsing) to pass over.
    pub offset: usize,
    /// Hits to return.
    pub limit: usize,
    /// Facets to count.
    pub facets: Vec<Field>,
    /// Fragments a hit, at most; 0 reads no body.
    pub fragments: usize,
    /// Characters a fragment, about.
    pub fragment_length: usize,
}

/// The answer to a [`SearchRequest`].
#[derive(Debug, Clone)]
pub struct SearchResults {
    /// How many statements fulfil query, selections and filter. Exact.
    pub total: u64,
    /// The hits from `offset` on.
    pub hits: Vec<Hit>,
    /// Counts in the order in which they were asked for.
    pub facets: Vec<FacetCounts>,
    /// What the person should be told, from the query and from the search.
    pub notes: Vec<String>,
}

/// A statement that was found.
#[derive(Debug, Clone)]
pub struct Hit {
    /// Position in the whole order, from 1.
    pub rank: usize,
    /// The score that ordered it; 0 where the order is by date.
    pub score: f32,
    /// Whether another statement of the index has the same id, so that the key must be printed.
    pub id_is_shared: bool,
    /// The statement, its body left empty.
    pub statement: Statement,
    /// Byte ranges of the title to mark.
    pub title_marks: Vec<Range<usize>>,
    /// The best pieces of the body.
    pub fragments: Vec<Fragment>,
}

/// A piece of the body with the places to mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// The bytes of the body that it covers.
    pub bytes: Range<usize>,
    /// The text.
    pub text: String,
    /// Byte ranges of `text` to mark, in order, apart from each other.
    pub marks: Vec<Range<usize>>,
    /// Whether text of the body stands before it.
    pub starts_inside: bool,
    /// Whether text of the body stands after it.
    pub ends_inside: bool,
}

/// The values of a facet with their counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCounts {
    /// The facet.
    pub field: Field,
    /// Every value that occurs, most frequent first, then by value. Each count is the total of the
    /// same request with this facet's include flags replaced by the value.
    pub values: Vec<FacetCount>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetCount {
    /// The value as indexed (a code or an id).
    pub value: String,
    /// In how many statements.
    pub count: u64,
    /// Whether it was chosen by a flag.
    pub selected: bool,
}
