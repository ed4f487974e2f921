//! What a value of a field stands for: of flags and of fields in queries alike.

use index_schema::fields::Field;
use index_schema::model::{Kind, RoleClass};

use super::context::{Context, Today};
use super::dates::{DayRange, read_range};
use super::error::{QueryError, QueryErrorKind};
use super::languages::{language_code, language_names};
use super::names::{Named, ResolvedValue, affiliations, people};
use super::suggest::near_names;

/// The most years that a range of `year:` names one by one.
const MAX_YEARS: i16 = 400;

/// The values that a flag's value (`--country Egypt`) stands for. The place of an error is in
/// `value`.
pub fn resolve_value(
    field: Field,
    value: &str,
    context: &Context<'_>,
) -> Result<ResolvedValue, QueryError> {
    let end = value.len();
    if value.trim().is_empty() {
        return Err(QueryErrorKind::MissingValue { field: field.query_name() }.at(0..end));
    }
    values_of(field, value.trim(), context).map_err(|kind| kind.at(0..end))
}

/// First and last day of a flag's date or range (`--since 2023-11`, `--until yesterday`), open
/// where `None`. The place of an error is in `text`.
pub fn parse_day_range(text: &str, today: &dyn Today) -> Result<DayRange, QueryError> {
    read_range(text, today).map_err(|error| QueryErrorKind::Date(error).at(0..text.len()))
}

/// The values that `value` stands for in a keyword field.
pub(super) fn values_of(
    field: Field,
    value: &str,
    context: &Context<'_>,
) -> Result<ResolvedValue, QueryErrorKind> {
    match field {
        Field::Country | Field::Venue | Field::About => {
            affiliations(value, Named::Country, field, context)
        }
        Field::Issuer => affiliations(value, Named::Speaker, field, context),
        Field::Org | Field::OrgPart => affiliations(value, Named::Organisation, field, context),
        Field::Minister | Field::Person => people(value, field, context),
        Field::Kind => one_of("kind", value, &Kind::ALL.map(Kind::as_str)),
        Field::Role => one_of("role", value, &RoleClass::ALL.map(RoleClass::as_str)),
        Field::Lang => language(value, context),
        Field::Year => years(value),
        Field::Id
        | Field::Key
        | Field::TextStems
        | Field::TitleStems
        | Field::TitleWords
        | Field::BodyWords
        | Field::Participant
        | Field::PersonSeen
        | Field::DateFrom
        | Field::DateTo
        | Field::DateDay
        | Field::PublishedFrom
        | Field::PublishedTo
        | Field::SameText
        | Field::StoredStatement
        | Field::StoredBody => Ok(ResolvedValue::one(value)),
    }
}

/// A value of a closed list, written in any case, with spaces or underscores for hyphens.
fn one_of(
    field: &'static str,
    value: &str,
    valid: &[&'static str],
) -> Result<ResolvedValue, QueryErrorKind> {
    let written = value.trim().to_lowercase().replace([' ', '_'], "-");
    if valid.contains(&written.as_str()) {
        return Ok(ResolvedValue::one(written));
    }
    Err(QueryErrorKind::NotInList { field, value: value.to_owned(), expected: valid.join(", ") })
}

fn language(value: &str, context: &Context<'_>) -> Result<ResolvedValue, QueryErrorKind> {
    if let Some(code) = language_code(value) {
        return Ok(ResolvedValue::one(code));
    }
    let known = context.vocabulary.languages();
    let written = value.to_lowercase();
    if known.contains(&written) {
        return Ok(ResolvedValue::one(written));
    }
    let candidates = language_names().map(|name| (name.to_lowercase(), name));
    Err(QueryErrorKind::UnknownName {
        what: "language",
        value: value.to_owned(),
        nearest: near_names(&written, candidates),
    })
}

/// `2023`, `undated`, `2020..2023`.
fn years(value: &str) -> Result<ResolvedValue, QueryErrorKind> {
    let year = |text: &str| -> Option<i16> {
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_year { text.parse().ok() } else { None }
    };
    let wrong = || QueryErrorKind::NotInList {
        field: "year",
        value: value.to_owned(),
        expected: "a year such as 2023, years such as 2020..2023, undated; for other dates use \
                   `date:`"
            .into(),
    };
    let lower = value.to_lowercase();
    if lower == "undated" || year(value).is_some() {
        return Ok(ResolvedValue::one(lower));
    }
    let (from, to) = value.split_once("..").ok_or_else(wrong)?;
    match (year(from), year(to)) {
        (Some(from), Some(to)) if from <= to && to - from < MAX_YEARS => {
            let values = (from..=to).map(|year| format!("{year:04}")).collect();
            Ok(ResolvedValue { values, notes: Vec::new() })
        }
        _ => Err(wrong()),
    }
}
