//! Pages for people: aligned, wrapped, readable without colour. No contract; machines use another
//! format.
//!
//! No control character of a document reaches the screen raw, see [`super::escape_controls`].

mod facets;
mod hits;
mod report;
mod statement;
mod style;
mod wrap;

pub use facets::facets;
pub use hits::search;
pub use report::report;
pub use statement::{StatementMarks, statement};

pub(super) use hits::named;
