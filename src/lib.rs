//! chancery: full-text search for what foreign ministries say.
//!
//! Point it at statements (readouts, press releases, speeches, communiqués) and ask *who said
//! what, with whom, when, about which country*.
//!
//! # The map
//!
//! ```text
//! files ──ingest──> Record ──extract──> Statement ──index──> tantivy index        WRITE
//! text  ──query───> Ast ───> Query ────search────> SearchResults ──output──> io   READ
//! ```
//!
//! The two paths meet in the member crate [`index_schema`] and know nothing of each other.
//!
//! - [`ingest`]: files to records; no interpretation.
//! - [`authority`]: countries, organisations, people and the offices that they held.
//! - [`extract`]: records to statements; pure functions.
//! - [`index`]: the write path.
//! - [`query`]: text to meaning; knows no search engine.
//! - [`search`]: meaning to results.
//! - [`output`]: results to text, JSON, CSV and TREC runs.

pub mod authority;
pub mod extract;
pub mod index;
pub mod ingest;
pub mod output;
pub mod query;
pub mod search;
