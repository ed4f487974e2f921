//! Text to meaning. Knows no search engine.

mod meaning;

pub use meaning::{Condition, DateScope, ParticipantPattern, Query, Selection, TextScope, Word};
