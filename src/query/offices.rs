//! `fm:egypt`: who held the office on the statement's date takes part, by name or by office alone.

use index_schema::fields::Field;
use index_schema::model::{Appointment, Day, RoleClass};

use super::combine::{all_of, any_of};
use super::dates::DayRange;
use super::error::QueryErrorKind;
use super::meaning::{Condition, DateScope};
use super::names::{Named, affiliations};
use super::resolve::Resolver;

impl Resolver<'_> {
    /// One condition for each term of each holder: the person takes part, and the date can lie in
    /// the term.
    pub(super) fn foreign_minister(&mut self, value: &str) -> Result<Condition, QueryErrorKind> {
        let of = affiliations(value, Named::Speaker, Field::Issuer, self.context)?;
        self.note_all(of.notes);
        let mut terms = Vec::new();
        for affiliation in &of.values {
            let holders = self.context.authority.holders(affiliation, RoleClass::ForeignMinister);
            for appointment in holders {
                let person = appointment.person.as_str().to_owned();
                for (from, to) in days_in_office(appointment) {
                    terms.push(all_of([
                        any_of([
                            Condition::AnyOf { field: Field::Person, values: vec![person.clone()] },
                            Condition::Inferred {
                                affiliation: appointment.affiliation.clone(),
                                role_class: RoleClass::ForeignMinister,
                                person: appointment.person.clone(),
                            },
                        ]),
                        Condition::Dates { scope: DateScope::Statement, from, to },
                    ]));
                }
            }
        }
        if terms.is_empty() {
            let labels: Vec<&str> = of
                .values
                .iter()
                .map(|code| self.context.authority.label(code).unwrap_or(code))
                .collect();
            return Err(QueryErrorKind::NoHolder { affiliation: labels.join(" or ") });
        }
        Ok(any_of(terms))
    }
}

/// The days on which the office is known to have been held, as [`Appointment::covers`] knows them:
/// from the beginning to the end where both are known (or the office is still held), and each year
/// in which the person is documented in it.
fn days_in_office(appointment: &Appointment) -> Vec<DayRange> {
    let mut ranges = Vec::new();
    let (from, to) = (appointment.earliest(), appointment.latest());
    if from.is_some() && (to.is_some() || appointment.ongoing) {
        ranges.push((from, if appointment.ongoing { None } else { to }));
    }
    let mut years = appointment.attested.clone();
    years.sort_unstable();
    years.dedup();
    let mut years = years.into_iter().peekable();
    while let Some(first) = years.next() {
        let mut last = first;
        while let Some(next) = years.next_if(|next| i32::from(*next) == i32::from(last) + 1) {
            last = next;
        }
        let range = (Day::new(first, 1, 1), Day::new(last, 12, 31));
        if !ranges.iter().any(|known| contains(known, &range)) {
            ranges.push(range);
        }
    }
    ranges
}

fn contains(outer: &DayRange, inner: &DayRange) -> bool {
    outer.0.is_none_or(|from| inner.0.is_some_and(|first| from <= first))
        && outer.1.is_none_or(|to| inner.1.is_some_and(|last| last <= to))
}

#[cfg(test)]
mod tests {
    use super::*;
    use index_schema::model::{Affiliation, PersonId};
    use proptest::prelude::*;

    fn appointment(
        from: Option<&str>,
        to: Option<&str>,
        ongoing: bool,
        attested: Vec<i16>,
    ) -> Appointment {
        Appointment {
            person: PersonId::listed("somebody"),
            office: "Foreign Minister".into(),
            role_class: RoleClass::ForeignMinister,
            affiliation: Affiliation::new("EG").unwrap(),
            from: from.map(|date| date.parse().unwrap()),
            to: to.map(|date| date.parse().unwrap()),
            ongoing,
            attested,
        }
    }

    proptest! {
        /// Exactly the days that the appointment covers.
        #[test]
        fn ranges_are_the_days_that_are_covered(
            from in proptest::option::of("20[12][0-9]"),
            to in proptest::option::of("20[34][0-9]-0[1-9]"),
            ongoing: bool,
            attested in proptest::collection::vec(2000_i16..2060, 0..6),
            day in 10_000_i32..33_000,
        ) {
            let held = appointment(from.as_deref(), to.as_deref().filter(|_| !ongoing), ongoing, attested);
            let day = Day::from_number(day);
            let in_range = days_in_office(&held).iter().any(|(from, to)| {
                from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
            });
            prop_assert_eq!(in_range, held.covers(day));
        }
    }
}
