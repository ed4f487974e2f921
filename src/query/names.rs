//! Names as they are written to the ids of countries, organisations and people.

use index_schema::fields::Field;
use index_schema::model::{PersonId, RoleClass};

use super::context::Context;
use super::error::QueryErrorKind;
use super::suggest::near_names;
use crate::authority::fold_name;

/// The ids that a value stands for, with what the person should be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolvedValue {
    /// Values as the index holds them; never empty.
    pub values: Vec<String>,
    /// Sentences for people: a name that several have.
    pub notes: Vec<String>,
}

impl ResolvedValue {
    pub(super) fn one(value: impl Into<String>) -> Self {
        Self { values: vec![value.into()], notes: Vec::new() }
    }

    /// The values of `found`, each with its label; a note if there are several.
    fn of_labelled(given: &str, found: Vec<(String, String)>) -> Self {
        let mut notes = Vec::new();
        if found.len() > 1 {
            let labels: Vec<&str> = found.iter().map(|(_, label)| label.as_str()).collect();
            notes.push(format!("`{given}` is the name of {}; all are searched", among(&labels)));
        }
        Self { values: found.into_iter().map(|(value, _)| value).collect(), notes }
    }
}

/// A note names this many; of the rest it gives the number.
const NAMED_IN_NOTES: usize = 8;

fn among(labels: &[&str]) -> String {
    match labels {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] if labels.len() <= NAMED_IN_NOTES => {
            format!("{} and {last}", first.join(", "))
        }
        _ => format!(
            "{} and {} more",
            labels[..NAMED_IN_NOTES].join(", "),
            labels.len() - NAMED_IN_NOTES
        ),
    }
}

/// What a field takes names of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Country,
    Organisation,
    /// Who speaks: either.
    Speaker,
}

impl Named {
    const fn what(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Organisation => "organisation",
            Self::Speaker => "country or organisation",
        }
    }

    const fn has_countries(self) -> bool {
        matches!(self, Self::Country | Self::Speaker)
    }

    const fn has_organisations(self) -> bool {
        matches!(self, Self::Organisation | Self::Speaker)
    }
}

/// Codes of the countries or organisations that a value names: exactly a code, that alone;
/// otherwise everything of that name.
pub(super) fn affiliations(
    value: &str,
    named: Named,
    field: Field,
    context: &Context<'_>,
) -> Result<ResolvedValue, QueryErrorKind> {
    let authority = context.authority;
    let is_code = (named.has_countries() && authority.country(value).is_some())
        || (named.has_organisations() && authority.organisation(value).is_some());
    if is_code {
        return Ok(ResolvedValue::one(value));
    }
    let mut found: Vec<(String, String)> = Vec::new();
    if named.has_countries() {
        let countries = authority.countries_named(value).into_iter();
        found.extend(countries.map(|c| (c.code.as_str().to_owned(), c.name.clone())));
    }
    if named.has_organisations() {
        let organisations = authority.organisations_named(value).into_iter();
        found.extend(organisations.map(|o| (o.id.as_str().to_owned(), o.name.clone())));
    }
    if !found.is_empty() {
        return Ok(ResolvedValue::of_labelled(value, found));
    }
    // A code of the records themselves that no authority file has.
    let upper = value.to_uppercase();
    if context.vocabulary.values(field).contains(&upper) {
        return Ok(ResolvedValue::one(upper));
    }
    Err(QueryErrorKind::UnknownName {
        what: named.what(),
        value: value.to_owned(),
        nearest: near_affiliations(value, named, context),
    })
}

fn near_affiliations(value: &str, named: Named, context: &Context<'_>) -> Vec<String> {
    let countries = context.authority.countries().filter(|_| named.has_countries());
    let countries = countries.flat_map(|country| {
        [&country.name, &country.formal]
            .into_iter()
            .chain(&country.other)
            .chain(&country.adjectives)
            .map(move |name| (fold_name(name), country.name.as_str()))
    });
    let organisations = context.authority.organisations().filter(|_| named.has_organisations());
    let organisations = organisations.flat_map(|organisation| {
        std::iter::once(&organisation.name)
            .chain(&organisation.abbreviations)
            .chain(&organisation.other)
            .map(move |name| (fold_name(name), organisation.name.as_str()))
    });
    near_names(&fold_name(value), countries.chain(organisations))
}

/// Ids of the people whom a value names, in the authority file or as the index has seen them;
/// exactly an id, that alone. Among several of whom some are ministers, `minister:` means these.
pub(super) fn people(
    value: &str,
    field: Field,
    context: &Context<'_>,
) -> Result<ResolvedValue, QueryErrorKind> {
    let authority = context.authority;
    let id = PersonId::listed(value);
    if authority.person(&id).is_some() || !id.is_listed() {
        return Ok(ResolvedValue::one(value));
    }
    let is_meant = |name: &str| !context.exact_names || has_words(name, value);
    let mut listed = authority.people_named(value);
    listed.retain(|person| authority.spellings(&person.id).into_iter().any(is_meant));
    if field == Field::Minister && listed.iter().any(|person| was_minister(&person.id, context)) {
        listed.retain(|person| was_minister(&person.id, context));
    }
    let mut found: Vec<(String, String)> = listed
        .into_iter()
        .map(|person| (person.id.as_str().to_owned(), person.name.clone()))
        .collect();
    for seen in context.vocabulary.people_named(&fold_name(value)) {
        // Those of the authority file were found, or left out, above.
        if !seen.person.is_listed() && is_meant(&seen.name) {
            let label = match &seen.affiliation {
                Some(affiliation) => format!("{} ({affiliation})", seen.name),
                None => seen.name,
            };
            found.push((seen.person.as_str().to_owned(), label));
        }
    }
    if !found.is_empty() {
        return Ok(ResolvedValue::of_labelled(value, found));
    }
    Err(QueryErrorKind::UnknownName {
        what: "person",
        value: value.to_owned(),
        nearest: near_people(value, context),
    })
}

fn was_minister(person: &PersonId, context: &Context<'_>) -> bool {
    let appointments = context.authority.appointments_of(person);
    appointments.iter().any(|appointment| appointment.role_class == RoleClass::ForeignMinister)
}

/// Whether the words of `value` stand in `name` as they are, but for case.
pub(super) fn has_words(name: &str, value: &str) -> bool {
    let (name, value) = (name.to_lowercase(), value.to_lowercase());
    let name: Vec<&str> = name.split_whitespace().collect();
    let value: Vec<&str> = value.split_whitespace().collect();
    !value.is_empty() && name.windows(value.len()).any(|words| words == value)
}

fn near_people(value: &str, context: &Context<'_>) -> Vec<String> {
    let seen = context.vocabulary.people();
    let listed = context.authority.people().flat_map(|person| {
        [&person.name, &person.family]
            .into_iter()
            .map(move |name| (fold_name(name), person.name.as_str()))
    });
    let seen = seen.iter().flat_map(|person| {
        let family = person.name.split_whitespace().next_back().unwrap_or_default();
        [person.name.as_str(), family].map(|name| (fold_name(name), person.name.as_str()))
    });
    near_names(&fold_name(value), listed.chain(seen))
}
