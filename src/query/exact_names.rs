//! `--exact-names` for people: who is written in these very words, whoever that is.
//!
//! A name then stands for statements that write it so, not for the person: terms of `person_seen`
//! instead of ids. An id still means the person.

use index_schema::document::SeenTerm;
use index_schema::fields::Field;
use index_schema::model::{PersonId, RoleClass};

use super::context::Context;
use super::error::{QueryError, QueryErrorKind};
use super::meaning::Condition;
use super::names::has_words;
use super::values::values_of;

/// What a value of `person:` or `minister:` stands for where names are exact: a statement in which a
/// participant is called so. `None` where it stands for ids as ever. The place of an error is in
/// `value`.
pub fn written_so(
    field: Field,
    value: &str,
    context: &Context<'_>,
) -> Option<Result<Condition, QueryError>> {
    if value.trim().is_empty() || !is_exact(field, value, context) {
        return None;
    }
    Some(names_written(field, value.trim(), context).map_err(|kind| kind.at(0..value.len())))
}

/// Whether a value means the very words.
pub(super) fn is_exact(field: Field, value: &str, context: &Context<'_>) -> bool {
    let is_id = || {
        let id = PersonId::listed(value.trim());
        context.authority.person(&id).is_some() || !id.is_listed()
    };
    context.exact_names && matches!(field, Field::Person | Field::Minister) && !is_id()
}

/// [`written_so`] of a value that [`is_exact`].
pub(super) fn names_written(
    field: Field,
    value: &str,
    context: &Context<'_>,
) -> Result<Condition, QueryErrorKind> {
    let values = context.vocabulary.seen_terms(&|seen| is_called(seen, field, value));
    if values.is_empty() {
        // A name that the authority file has is known, if not here; any other is a mistake.
        values_of(field, value, context)?;
        return Ok(Condition::Or(Vec::new()));
    }
    Ok(Condition::AnyOf { field: Field::PersonSeen, values })
}

fn is_called(seen: &SeenTerm<'_>, field: Field, value: &str) -> bool {
    let class = seen.role_class;
    let takes_part = if field == Field::Minister {
        class == Some(RoleClass::ForeignMinister)
    } else {
        class.is_some()
    };
    takes_part && has_words(seen.name, value)
}
