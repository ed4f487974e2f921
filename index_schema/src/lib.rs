//! The contract between chancery's write path and its read path.
//!
//! - [`analysis`]: text to words. Knows no search engine.
//! - [`model`]: what a statement is. Knows no search engine.
//! - [`document`]: a statement as a document of the index, and back.
//! - [`fields`]: the one table of fields that schema, query language, help and documentation read.
//! - [`schema`], [`space_tokenizer`]: the fields and their tokens as tantivy knows them.
//! - [`versions`]: with what an index was made.

pub mod analysis;
pub mod document;
pub mod fields;
pub mod model;
pub mod schema;
pub mod space_tokenizer;
pub mod versions;
