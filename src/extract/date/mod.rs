//! Dates as statements write them.

mod numeric;
mod published;
mod written;

pub(super) use self::published::published;
pub(super) use self::written::{Written, written};
