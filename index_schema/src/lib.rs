//! The contract between chancery's write path and its read path.
//!
//! - [`model`]: what a statement is. Knows no search engine.
//! - [`fields`]: the one table of fields that schema, query language, help and documentation read.

pub mod fields;
pub mod model;
pub mod versions;
