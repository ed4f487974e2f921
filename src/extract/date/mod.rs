//! Dates as statements write them.

mod in_digits;
mod named;
mod number;
mod numeric;
mod order;
mod published;
mod range;
mod written;

pub(super) use self::numeric::order_told;
pub(super) use self::order::OrderEvidence;
pub(super) use self::published::published;
pub(super) use self::written::{Trust, Written, weekday_of, written};
