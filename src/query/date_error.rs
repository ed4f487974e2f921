//! What can be wrong with a date in a query.

/// Why a date cannot be understood. The hint of the [`QueryError`](super::QueryError) says what to write.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// No form of a date.
    #[error("`{0}` is no date")]
    Unreadable(String),
    /// A month that no calendar has.
    #[error("there is no month {month} in `{date}`")]
    NoSuchMonth {
        /// The month.
        month: u32,
        /// The date as written.
        date: String,
    },
    /// A day that the month does not have.
    #[error("there is no day `{date}`: the month has {days} days")]
    NoSuchDay {
        /// The date as written.
        date: String,
        /// The days of that month.
        days: i8,
    },
    /// A month or day without a year.
    #[error("`{0}` has no year")]
    NoYear(String),
    /// `2w` without dots.
    #[error("`{0}` is a length of time, not a date")]
    Duration(String),
    /// A length of time that leaves the calendar.
    #[error("`{0}` ago is before every calendar")]
    TooLongAgo(String),
    /// The end before the beginning.
    #[error("the range ends before it begins: `{0}`")]
    Reversed(String),
    /// Dots without a date.
    #[error("the range has neither beginning nor end")]
    EmptyRange,
}

impl DateError {
    /// What to write instead.
    pub(super) fn hint(&self) -> String {
        match self {
            Self::Unreadable(_) => "write 2023, 2023-11, 2023-11-21, \"21 November 2023\", today, \
                                    yesterday, or a range such as 2023-11..2024-02, 2w.. or ..2022"
                .into(),
            Self::NoSuchMonth { .. } => "the order is year-month-day, as in 2023-11-21".into(),
            Self::NoSuchDay { .. } => "for the whole month leave the day out, as in 2023-02".into(),
            Self::NoYear(_) => "add the year, as in \"November 2023\"".into(),
            Self::Duration(text) => format!("for everything since then write {text}.."),
            Self::TooLongAgo(_) => "d, w, m and y are days, weeks, months and years".into(),
            Self::Reversed(_) => "write the earlier date first".into(),
            Self::EmptyRange => "write a date before the dots, after them, or both".into(),
        }
    }
}
