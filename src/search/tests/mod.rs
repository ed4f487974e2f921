//! Searches on real indexes: random tiny ones against a model that looks at the statements one by
//! one, and readable cases.

mod corpus;
mod golden;
mod model;
mod people;
mod properties;

pub(super) use corpus::check;
