//! Which way round day and month stand in `3/4/2023`.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// The order of day, month and year in dates of digits and strokes, as a source or a user settles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// Day, month, year: `21/11/2023`.
    Dmy,
    /// Month, day, year: `11/21/2023`.
    Mdy,
    /// Year, month, day: `2023/11/21`.
    Ymd,
}

/// Text that names no [`DateOrder`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is no order of a date: expected dmy, mdy or ymd")]
pub struct DateOrderError(pub String);

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    /// The name that a user writes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }
}

impl FromStr for DateOrder {
    type Err = DateOrderError;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|order| order.as_str() == name);
        known.ok_or_else(|| DateOrderError(name.to_owned()))
    }
}

impl fmt::Display for DateOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
