//! Which way round day and month stand in `3/4/2023`, as far as a user or a source tells.

use crate::ingest::DateOrder;

/// How a user writes dates and how a source does, as far as its dates that fit one way only tell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OrderEvidence {
    pub(crate) given: Option<DateOrder>,
    day_first: bool,
    month_first: bool,
}

impl OrderEvidence {
    pub(crate) const fn given(order: Option<DateOrder>) -> Self {
        Self { given: order, day_first: false, month_first: false }
    }

    /// Takes in a date whose first two numbers are these.
    pub(crate) const fn observe(&mut self, first: i16, second: i16) {
        self.day_first |= first > 12 && first <= 31 && second >= 1 && second <= 12;
        self.month_first |= second > 12 && second <= 31 && first >= 1 && first <= 12;
    }

    /// The order, where the user gave one or the dates agree.
    pub(crate) const fn order(self) -> Option<DateOrder> {
        match (self.given, self.day_first, self.month_first) {
            (Some(order), _, _) => Some(order),
            (None, true, false) => Some(DateOrder::Dmy),
            (None, false, true) => Some(DateOrder::Mdy),
            (None, _, _) => None,
        }
    }
}
