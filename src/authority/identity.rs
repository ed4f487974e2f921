//! Evidence of who somebody is, weighed alike where identities are found (`extract`) and where they
//! are explained (`query`).

use index_schema::model::{Appointment, Day};

/// Years around what is known of an office for which an open or unknown end counts as held.
const OPEN_YEARS: i32 = 5;

/// Whether an office can have been held on one of these days; `None` if nothing is known of them,
/// and then it can. Open and unknown ends count as held for five years around what is known.
pub(crate) fn held(appointment: &Appointment, days: Option<(Day, Day)>) -> bool {
    let Some((first, last)) = days else { return true };
    let around = |day: Day, years: i32| Day::from_number(day.number() + years * 365);
    if appointment.attested.iter().any(|year| (first.year()..=last.year()).contains(year)) {
        return true;
    }
    match (appointment.earliest(), appointment.latest()) {
        (Some(from), Some(to)) => from <= last && first <= to,
        (Some(from), None) if appointment.ongoing => from <= last,
        (Some(from), None) => from <= last && first <= around(from, OPEN_YEARS),
        (None, Some(to)) => first <= to && around(to, -OPEN_YEARS) <= last,
        (None, None) => false,
    }
}

/// Whether one of two keys of names has every word of the other, initials aside, and these are two at
/// least.
pub(crate) fn is_longer_form(one: &str, other: &str) -> bool {
    let within = |short: &str, long: &str| {
        let whole = || short.split(' ').filter(|word| word.chars().nth(1).is_some());
        whole().nth(1).is_some() && whole().all(|word| long.split(' ').any(|other| other == word))
    };
    within(one, other) || within(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_forms_have_every_word_of_the_shorter() {
        assert!(is_longer_form("hisain brahim taha", "hisain taha"));
        assert!(is_longer_form("antoni blinkin", "antoni j blinkin"));
        assert!(!is_longer_form("taha", "hisain brahim taha"), "one word is too little");
        assert!(!is_longer_form("a taha", "a b taha"), "an initial is no word");
        assert!(!is_longer_form("hisain taha", "husain brahim"));
    }
}
