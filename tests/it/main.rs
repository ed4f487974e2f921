//! The program as a whole: wiring, messages and statuses. What a part does is tested in the part.
//!
//! One binary, so that it links once; [`declared`] fails when a file here is forgotten.

#![allow(clippy::format_push_string, reason = "speed does not matter here")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod declared;
mod dependencies;
mod dsl;
mod judged_queries;
mod labelled;
mod people;
mod readme;
mod whole_way;
mod wrong_input;
