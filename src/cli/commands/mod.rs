//! One file a command: its arguments and what it does.

pub(super) mod extract;
pub(super) mod facets;
pub(super) mod index;
mod open;
pub(super) mod people;
pub(super) mod search;
mod session;
pub(super) mod show;
pub(super) mod stats;
mod update;

pub(super) use session::Session;
