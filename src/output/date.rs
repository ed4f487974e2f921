//! Dates as far as they are known.

use index_schema::model::{DateFact, Precision, Statement};

/// The date of a statement for people: its EDTF text, and where the year is masked the years that
/// it can be in. Nothing is made to look more certain than it is.
///
/// `2023-11-21`, `2023-11`, `2023-11-21/2023-11-23`, `XXXX-11-21 (2021–2023)`,
/// `XXXX-11-21 (year unknown)`, `undated`.
pub fn shown_date(statement: &Statement) -> String {
    let unbounded = || statement.event.as_ref().or(statement.published.as_ref());
    statement.date().or_else(unbounded).map_or_else(|| "undated".to_owned(), shown_fact)
}

/// One date for people, see [`shown_date`].
pub(super) fn shown_fact(fact: &DateFact) -> String {
    match (fact.edtf.precision(), fact.bounds()) {
        (Precision::YearMasked, None) => format!("{} (year unknown)", fact.edtf),
        (Precision::YearMasked, Some((first, last))) if first.year() == last.year() => {
            format!("{} ({})", fact.edtf, first.year())
        }
        (Precision::YearMasked, Some((first, last))) => {
            format!("{} ({}–{})", fact.edtf, first.year(), last.year())
        }
        (Precision::Year | Precision::Month | Precision::Day | Precision::Interval, _) => {
            fact.edtf.to_string()
        }
    }
}

#[cfg(test)]
mod tests {
    use index_schema::model::Day;

    use super::*;

    #[test]
    fn a_masked_year_shows_its_bounds() {
        let mut fact = DateFact::new("XXXX-11-21".parse().unwrap(), "day-month");
        assert_eq!(shown_fact(&fact), "XXXX-11-21 (year unknown)");
        fact.earliest = Day::new(2021, 11, 21);
        fact.latest = Day::new(2023, 11, 21);
        assert_eq!(shown_fact(&fact), "XXXX-11-21 (2021–2023)");
        fact.earliest = Day::new(2023, 1, 1);
        assert_eq!(shown_fact(&fact), "XXXX-11-21 (2023)");
    }
}
