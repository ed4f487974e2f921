//! The contract between chancery's write path and its read path.
//!
//! - [`analysis`]: text to words. Knows no search engine.
//! - [`model`]: what a statement is. Knows no search engine.
//! - [`fields`]: the one table of fields that schema, query language, help and documentation read.

pub mod analysis;
pub mod fields;
pub mod model;
pub mod versions;
