//! Meaning to results.

mod request;

pub use request::{FacetCount, FacetCounts, Fragment, Hit, SearchRequest, SearchResults, Sort};
