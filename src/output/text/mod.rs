//! Pages for people: aligned, wrapped, readable without colour. No contract; machines use another
//! format.
//!
//! No control character of a document reaches the screen raw, see [`super::escape_controls`].

mod explanation;
mod facets;
mod hits;
mod people;
mod report;
mod statement;
mod stats;
mod style;
mod wrap;

pub use explanation::explanation;
pub use facets::facets;
pub use hits::search;
pub use people::people;
pub use report::report;
pub use statement::{StatementMarks, statement};
pub use stats::stats;

pub(super) use hits::named;
