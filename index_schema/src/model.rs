//! What a statement is: the types that extraction produces, the index stores and output prints.
//!
//! Nothing here knows tantivy, files or terminals. The JSON form of [`Statement`] is the contract
//! `chancery.statement/1` (see [`STATEMENT_SCHEMA`]).

mod country;
mod date;
mod explanation;
mod id;
mod person;
mod statement;

pub use country::{AFRICAN_UNION, Affiliation, AffiliationError};
pub use date::{Day, DayMonth, PartialDate, PartialDateError, Precision};
pub use explanation::{Explanation, FactSort, Finding};
pub use id::{PersonId, StatementKey, content_id};
pub use person::{
    Appointment, InferredHolder, Participant, Person, PersonMention, RoleClass, UnknownName,
};
pub use statement::{
    DateFact, FROM_RECORD, Kind, Mentions, STATEMENT_SCHEMA, SourceRef, Span, Statement, TextField,
    Venue,
};
