//! chancery: full-text search for what foreign ministries say.
//!
//! Point it at statements (readouts, press releases, speeches, communiqués) and ask *who said
//! what, with whom, when, about which country*.
//!
//! # Example
//!
//! ```
//! use chancery::authority::Authority;
//! use chancery::index::{MissingSources, NoProgress, Refresh, UpdateOptions, update};
//! use chancery::ingest::{IngestOptions, Source};
//! use chancery::query::{Condition, Context, MatchMode, understand};
//! use chancery::search::{IndexReader, SearchRequest, Sort};
//! use index_schema::model::Day;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let (statements, index) = (folder.path().join("statements"), folder.path().join("index"));
//! # std::fs::create_dir(&statements)?;
//! std::fs::write(
//!     statements.join("moscow.txt"),
//!     "Talks in Moscow\n\nOn 9 March 2021, Foreign Minister Sergey Lavrov met Egyptian Foreign \
//!      Minister Sameh Shoukry.",
//! )?;
//! let authority = Authority::builtin();
//! let options = UpdateOptions {
//!     index: index.clone(),
//!     sources: vec![Source::Path(statements)],
//!     ingest: IngestOptions::default(),
//!     threads: 1,
//!     memory: 64 << 20,
//!     missing: MissingSources::Keep,
//!     refresh: Refresh::WhenOutdated,
//! };
//! assert_eq!(update(&options, authority, None, &NoProgress)?.added, 1);
//!
//! let reader = IndexReader::open(&index)?;
//! let context = Context {
//!     authority,
//!     vocabulary: &reader.vocabulary(),
//!     today: &Day::new(2024, 3, 1).unwrap(),
//!     match_mode: MatchMode::Auto,
//!     exact_names: false,
//! };
//! let request = SearchRequest {
//!     query: understand("talks with:(country:EG role:foreign-minister) date:2021-03", &context)?,
//!     selections: Vec::new(),
//!     filter: Condition::all(),
//!     sort: Sort::Relevance,
//!     offset: 0,
//!     limit: 10,
//!     facets: Vec::new(),
//!     fragments: 1,
//!     fragment_length: 240,
//! };
//! let results = reader.search(&request)?;
//! assert_eq!(results.hits[0].statement.title, "Talks in Moscow");
//! # Ok(())
//! # }
//! ```
//!
//! # Words
//!
//! - *Statement*: a text that a ministry or organisation published, with what was understood of it.
//! - *Participant*: somebody who took part in what the statement reports, or speaks in it; a person
//!   merely spoken about is a *mention*.
//! - *Appointment*: an office held by a person for a country or organisation from one day to another.
//! - *Authority file*: the list of countries, organisations, people and appointments that names are
//!   resolved against.
//! - *Person id*: the id of the authority file, else `x-` and the folded name with the country: it depends
//!   on one statement only. The *rule* that brought a name to an id can be asked for ([`query::why`]).
//! - *Facet*: a field whose values are counted, such as `minister` or `venue`.
//! - *EDTF*: dates as far as they are known (ISO 8601-2), `XXXX-11-21` for a day without a year.
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
