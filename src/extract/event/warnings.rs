//! What is wrong with the dates of a text: days that no calendar has, other weekdays than the text says,
//! days and months that could be either way round.

use index_schema::model::TextField;

use super::{Dates, year};
use crate::extract::date::{Trust, Written, weekday_of};
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;

/// More than this are not told, so that a table of broken dates does not drown the rest.
const MOST: usize = 8;

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A sentence for people for each date that cannot be taken as it stands.
pub(in crate::extract) fn warnings(reading: &Reading<'_, '_>, dates: &Dates) -> Vec<String> {
    let of = |field: TextField, name: &'static str| {
        let scan = reading.scan(field);
        dates.of(field).iter().filter_map(move |date| warning(scan, date, name))
    };
    let mut found: Vec<String> = Vec::new();
    for one in of(TextField::Title, "title").chain(of(TextField::Body, "body")) {
        if found.len() < MOST && !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

fn warning(scan: &Scan<'_>, date: &Written, field: &str) -> Option<String> {
    let bytes = scan.bytes(date.first, date.last);
    let (start, text) = (bytes.start, scan.text.get(bytes)?);
    match date.trust {
        Trust::Impossible => {
            Some(format!("`{text}` at byte {start} of the {field} is no day of the calendar"))
        }
        Trust::EitherWay => Some(format!(
            "`{text}` at byte {start} of the {field}: day and month could be either way round; \
             --date-order settles it"
        )),
        Trust::Sure => {
            let mut first = *date;
            first.to = None;
            let day = year::one_day(&first.in_year(date.year()?)?)?;
            let said = date.weekday.filter(|weekday| *weekday != weekday_of(day))?;
            let name = WEEKDAYS.get(usize::from(said).checked_sub(1)?)?;
            Some(format!("the text calls {day} a {name}, which it is not"))
        }
    }
}
