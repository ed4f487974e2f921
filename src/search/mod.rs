//! Meaning to results.
//!
//! An [`IndexReader`] is an index at one commit. A search takes three steps: `compile` turns
//! conditions into the set of documents that fulfil them, whose size is the total and over which
//! `facets` are counted; `score` finds the first of them in order, with the weights of
//! [`ranking`]; the statements of the page are read and `fragment` picks what to show of them.

mod compile;
mod docs;
mod error;
mod facets;
mod fragment;
mod hit;
mod open;
mod people;
pub mod ranking;
mod request;
mod run;
mod score;
mod segment;
mod stats;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use error::{OpenError, SearchError, panics_are_caught};
pub use fragment::{Marks, marks};
pub use open::IndexReader;
pub use people::{KnownPerson, NameSeen, OfficeSeen, PartsWanted, PeopleRequest, PeopleResults};
pub use request::{FacetCount, FacetCounts, Fragment, Hit, SearchRequest, SearchResults, Sort};
pub use stats::Stats;
pub use vocabulary::IndexVocabulary;
