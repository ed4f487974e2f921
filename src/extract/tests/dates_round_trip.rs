//! Dates written in every supported form and language are read as what they were.
//!
//! 1. A day with its year, in any form of any language, is that day.
//! 2. A range of days is that range, across months and years too.
//! 3. A day without its year is that day if the record's date is less than half a year away.
//! 4. What leaves a part out, or can be read in two ways, is bounded around the truth.

use index_schema::model::{DateFact, Day, TextField};
use proptest::prelude::*;

use super::{record, understood};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

/// Forms of one day: language, and a sentence with `{d}`, `{0d}`, `{m}`, `{0m}`, `{M}` (the month's name), `{y}`.
const DAYS: &[(&str, &str)] = &[
    ("en", "They spoke on {M} {d}, {y} in town."),
    ("en", "They spoke on {d} {M} {y} in town."),
    ("en", "They spoke on {d} {M}, {y} in town."),
    ("en", "They spoke on the {d}th of {M} {y}."),
    ("en", "They spoke on {M} the {d}th, {y}."),
    ("en", "{y}-{0m}-{0d}: they spoke."),
    ("en", "They spoke ({0d}.{0m}.{y})."),
    ("en", "TOWN, {M} {d}, {y} — They spoke at 2:23 PM EDT."),
    ("en", "They spoke on {d}-{M}-{y} at 10 a.m."),
    ("en", "They spoke on {y}/{0m}/{0d}."),
    ("fr", "Ils ont parlé le {d} {M} {y} à 10 h."),
    ("fr", "Paris, le {d} {M} {y}"),
    ("de", "Sie sprachen am {d}. {M} {y} um 10 Uhr."),
    ("de", "Berlin, den {d}. {M} {y}"),
    ("de", "Sie sprachen am {d}.{m}.{y}."),
    ("de", "Sie sprachen am {d}. {m}. {y} lange."),
    ("es", "Hablaron el {d} de {M} de {y} en la ciudad."),
    ("es", "Hablaron el {d} de {M} del {y}."),
    ("es", "Hablaron el día {d} de {M}, {y}."),
    ("ru", "Они говорили {d} {M} {y} года в городе."),
    ("ru", "Они говорили {d}-го {M} {y} г."),
    ("ru", "Они говорили {0d}.{0m}.{y}."),
    ("zh", "双方于{y}年{m}月{d}日举行会谈。"),
];

/// Forms of a range within a month; `{e}` is the last day.
const WITHIN: &[(&str, &str)] = &[
    ("en", "They met from {d} to {e} {M} {y}."),
    ("en", "They met on {M} {d}-{e}, {y}."),
    ("en", "They met on {d}–{e} {M} {y}."),
    ("en", "They met from {M} {d} to {e}, {y}."),
    ("en", "They met between {d} and {e} {M} {y}."),
    ("en", "They met {M} {d} through {e}, {y}."),
    ("fr", "Ils se réunissent du {d} au {e} {M} {y}."),
    ("fr", "Ils se réunissent les {d} et {e} {M} {y}."),
    ("de", "Sie treffen sich vom {d}. bis {e}. {M} {y}."),
    ("de", "Sie treffen sich vom {d}. bis zum {e}. {M} {y}."),
    ("de", "Sie treffen sich am {d}. und {e}. {M} {y}."),
    ("de", "Sie treffen sich vom {d}.-{e}. {M} {y}."),
    ("de", "Sie treffen sich vom {d}. bis {e}.{m}.{y}."),
    ("es", "Se reúnen del {d} al {e} de {M} de {y}."),
    ("es", "Se reúnen los días {d} y {e} de {M} de {y}."),
    ("es", "Se reúnen entre el {d} y el {e} de {M} de {y}."),
    ("ru", "Они встречаются с {d} по {e} {M} {y} года."),
    ("ru", "Они встречаются {d}–{e} {M} {y} года."),
];

/// Forms of a range from one month or year to another: `{D}`, `{N}`, `{Y}` belong to the end.
const ACROSS: &[(&str, &str)] = &[
    ("en", "They met from {d} {M} to {D} {N} {Y}."),
    ("en", "They met from {M} {d} – {N} {D}, {Y}."),
    ("en", "They met from {M} {d}, {y} to {N} {D}, {Y}."),
    ("en", "They met {M} {d} through {N} {D}, {Y}."),
    ("fr", "Ils se réunissent du {d} {M} au {D} {N} {Y}."),
    ("fr", "Ils se réunissent du {d} {M} {y} au {D} {N} {Y}."),
    ("de", "Sie treffen sich vom {d}. {M} bis {D}. {N} {Y}."),
    ("de", "Sie treffen sich vom {d}. {M} bis zum {D}. {N} {Y}."),
    ("es", "Se reúnen del {d} de {M} al {D} de {N} de {Y}."),
    ("es", "Se reúnen del {d} de {M} de {y} al {D} de {N} de {Y}."),
    ("ru", "Они встречаются с {d} {M} по {D} {N} {Y} года."),
    ("ru", "Они встречаются с {d} {M} {y} года по {D} {N} {Y} года."),
];

/// Forms of a day without its year.
const WITHOUT_YEAR: &[(&str, &str)] = &[
    ("en", "They spoke on {M} {d} in town."),
    ("en", "They spoke on {d} {M} in town."),
    ("en", "TOWN, {M} {d} — They spoke."),
    ("fr", "Ils ont parlé le {d} {M} à 10 heures."),
    ("de", "Sie sprachen am {d}. {M} miteinander."),
    ("de", "Sie sprachen am {d}.{m}. miteinander."),
    ("es", "Hablaron el {d} de {M} en la ciudad."),
    ("ru", "Они говорили {d} {M} в городе."),
    ("ru", "Они говорили {d}-го {M} в городе."),
];

fn month(language: &str, day: Day) -> &'static str {
    let names = match language {
        "fr" => FRENCH,
        "de" => GERMAN,
        "es" => SPANISH,
        "ru" => RUSSIAN,
        _ => ENGLISH,
    };
    usize::try_from(day.date().month() - 1).ok().and_then(|at| names.get(at)).unwrap()
}

/// A form filled in.
fn written((language, form): (&str, &str), first: Day, last: Day) -> String {
    let (one, other) = (first.date(), last.date());
    let number = |text: String, key: &str, value: i16| text.replace(key, &value.to_string());
    let mut text =
        form.replace("{M}", month(language, first)).replace("{N}", month(language, last));
    if language == "fr" && one.day() == 1 {
        text = text.replace("{d}", "1er");
    }
    text = text.replace("{0d}", &format!("{:02}", one.day()));
    text = text.replace("{0m}", &format!("{:02}", one.month()));
    text = number(text, "{d}", i16::from(one.day()));
    text = number(text, "{e}", i16::from(other.day()));
    text = number(text, "{D}", i16::from(other.day()));
    text = number(text, "{m}", i16::from(one.month()));
    text = number(text, "{y}", one.year());
    number(text, "{Y}", other.year())
}

/// The dates of a text, with their places checked.
fn read(language: &str, text: &str, published: Option<Day>) -> Vec<DateFact> {
    let mut raw = record(Some("A note"), text);
    raw.language = Some(language.to_owned());
    raw.date = published.map(|day| day.to_string());
    let statement = understood(&raw);
    for fact in &statement.mentions.dates {
        let span = fact.span.unwrap();
        assert_eq!(span.field, TextField::Body);
        assert!(statement.body.get(span.start..span.end).is_some(), "{span:?} in {text}");
    }
    statement.mentions.dates
}

fn edtf(dates: &[DateFact]) -> Vec<&str> {
    dates.iter().map(|fact| fact.edtf.as_str()).collect()
}

/// Days of 1900 to 2099.
fn day() -> impl Strategy<Value = Day> {
    (-25_000_i32..47_000).prop_map(Day::from_number)
}

fn later(day: Day, days: i32) -> Day {
    Day::from_number(day.number() + days)
}

proptest! {
    #[test]
    fn a_day_is_read_as_what_it_was(day in day(), form in prop::sample::select(DAYS)) {
        let text = written(form, day, day);
        let dates = read(form.0, &text, None);
        prop_assert_eq!(edtf(&dates), [day.to_string()], "{}", text);
    }

    #[test]
    fn a_range_is_read_as_what_it_was(
        first in day(),
        days in 1_i32..27,
        form in prop::sample::select(WITHIN),
    ) {
        // Not the last of a month, so that there is room behind it.
        let first = if later(first, 1).date().day() == 1 { later(first, -1) } else { first };
        let last = later(first, days).min(Day::from_date(first.date().last_of_month()));
        let text = written(form, first, last);
        let dates = read(form.0, &text, None);
        prop_assert_eq!(edtf(&dates), [format!("{first}/{last}")], "{}", text);
    }

    #[test]
    fn a_range_may_cross_months_and_years(
        first in day(),
        days in 1_i32..300,
        form in prop::sample::select(ACROSS),
    ) {
        let last = later(first, days);
        let same = first.date().month() == last.date().month();
        let last = if same { later(last, 31) } else { last };
        let text = written(form, first, last);
        let dates = read(form.0, &text, None);
        prop_assert_eq!(edtf(&dates), [format!("{first}/{last}")], "{}", text);
    }

    #[test]
    fn the_year_is_that_of_the_record(
        day in day(),
        away in -150_i32..150,
        form in prop::sample::select(WITHOUT_YEAR),
    ) {
        let text = written(form, day, day);
        let dates = read(form.0, &text, Some(later(day, away)));
        prop_assert_eq!(edtf(&dates), [day.to_string()], "{}", text);
        // Without it the day stays without a year.
        let masked = format!("XXXX{}", &day.to_string()[4..]);
        let dates = read(form.0, &text, None);
        prop_assert_eq!(edtf(&dates), [masked], "{}", text);
    }

    #[test]
    fn bounds_hold_the_truth_where_a_part_is_left_out(day in day(), month_first in any::<bool>()) {
        let date = day.date();
        let (one, two) = if month_first { (date.month(), date.day()) } else { (date.day(), date.month()) };
        let strokes = format!("They spoke on {one}/{two}/{}.", date.year());
        let monthly = format!("They spoke in {} {}.", month("en", day), date.year());
        for text in [strokes, monthly] {
            let dates = read("en", &text, None);
            prop_assert_eq!(dates.len(), 1, "{}", text);
            let (first, last) = dates[0].bounds().unwrap();
            prop_assert!(first <= day && day <= last, "{} {:?}", text, dates);
        }
    }

    #[test]
    fn no_text_of_numbers_and_months_breaks_the_reader(
        text in "([0-9]{1,5}|[0-9]{1,2}|May|mai|мая|de|to|bis|und|по|st|er|[-–./, :\n]|é|月|日|年|Tuesday| ){0,24}",
        language in prop::sample::select(&["en", "fr", "de", "es", "ru", "pt"][..]),
    ) {
        read(language, &text, None);
        read(language, &text, Day::new(2023, 11, 21));
    }
}
