//! The write path: brings an index up to date with its sources.

mod report;

pub use report::Report;
