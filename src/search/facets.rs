//! The documents that a request finds in a segment, and the counts of its facets.
//!
//! Chosen values of several facets narrow each other, but not the counts of their own facet: those
//! are taken over the documents that fulfil everything else, so that each count is the total that
//! choosing the value would give.

use std::collections::BTreeMap;

use index_schema::fields::{Field, FieldKind};

use super::compile::{Compiler, Plan};
use super::docs::DocIds;
use super::error::{Fault, Outcome};
use super::request::{FacetCount, FacetCounts, SearchRequest};
use super::segment::Segment;
use crate::query::Condition;

/// The counts of some facets, added up segment by segment.
pub(super) struct Counting {
    selected: Selected,
    facets: Vec<(Field, BTreeMap<String, u64>)>,
}

/// The chosen values of each facet.
#[derive(Default)]
struct Selected {
    fields: BTreeMap<Field, Values>,
}

#[derive(Default)]
struct Values {
    include: Vec<String>,
    exclude: Vec<String>,
}

impl Counting {
    /// Nothing counted yet. Refuses fields whose values are in no column.
    pub(super) fn of(request: &SearchRequest) -> Outcome<Self> {
        let mut selected = Selected::default();
        for selection in &request.selections {
            let values = selected.fields.entry(selection.field).or_default();
            values.include.extend_from_slice(&selection.include);
            values.exclude.extend_from_slice(&selection.exclude);
        }
        for field in &request.facets {
            if field.spec().kind != (FieldKind::Keyword { column: true }) {
                return Err(Fault::NotAFacet(*field));
            }
        }
        let facets = request.facets.iter().map(|field| (*field, BTreeMap::new())).collect();
        Ok(Self { selected, facets })
    }

    /// The documents that a request finds among those of a plan; counts its facets.
    pub(super) fn matched(&mut self, compiler: Compiler<'_>, plan: &Plan) -> Outcome<DocIds> {
        let segment = compiler.segment;
        let max_doc = segment.max_doc();
        let mut all = plan.docs(&segment.alive(), max_doc)?;
        let any_of = |field: Field, values: &[String], within: &DocIds| {
            let condition = Condition::AnyOf { field, values: values.to_vec() };
            compiler.compile(&condition)?.docs(within, max_doc)
        };
        for (field, values) in &self.selected.fields {
            if !values.exclude.is_empty() {
                all = all.without(&any_of(*field, &values.exclude, &all)?);
            }
        }
        let mut chosen = Vec::new();
        for (field, values) in &self.selected.fields {
            if !values.include.is_empty() {
                chosen.push((*field, any_of(*field, &values.include, &all)?));
            }
        }
        let all_but = |but: Option<Field>| {
            let others = chosen.iter().filter(|(field, _)| Some(*field) != but);
            others.fold(all.clone(), |left, (_, docs)| left.and(docs))
        };
        let matched = all_but(None);
        for (field, counts) in &mut self.facets {
            if chosen.iter().any(|(chosen, _)| chosen == field) {
                count(segment, *field, &all_but(Some(*field)), counts)?;
            } else {
                count(segment, *field, &matched, counts)?;
            }
        }
        Ok(matched)
    }

    /// The counts in the order in which they were asked for.
    pub(super) fn finish(self) -> Vec<FacetCounts> {
        let Self { selected, facets } = self;
        let facet = |(field, counts): (Field, BTreeMap<String, u64>)| {
            let chosen = selected.fields.get(&field);
            let is_chosen =
                |value: &String| chosen.is_some_and(|values| values.include.contains(value));
            let mut values: Vec<FacetCount> = counts
                .into_iter()
                .map(|(value, count)| FacetCount { selected: is_chosen(&value), value, count })
                .collect();
            // Stable, and the values come in their order.
            values.sort_by_key(|value| std::cmp::Reverse(value.count));
            FacetCounts { field, values }
        };
        facets.into_iter().map(facet).collect()
    }
}

/// Adds the number of documents with each value of a field.
pub(super) fn count(
    segment: Segment<'_>,
    field: Field,
    docs: &DocIds,
    counts: &mut BTreeMap<String, u64>,
) -> Outcome<()> {
    let Some(column) = segment.keywords(field)? else { return Ok(()) };
    if docs.is_empty() {
        return Ok(());
    }
    let mut by_number = vec![0_u64; column.num_terms()];
    for doc in docs.walk() {
        for number in column.term_ords(doc) {
            if let Some(count) = usize::try_from(number).ok().and_then(|at| by_number.get_mut(at)) {
                *count += 1;
            }
        }
    }
    let (numbers, found): (Vec<u64>, Vec<u64>) =
        (0_u64..).zip(by_number).filter(|(_, count)| *count > 0).unzip();
    let mut found = found.into_iter();
    column.dictionary().sorted_ords_to_term_cb(&numbers, |value| {
        let value = String::from_utf8_lossy(value).into_owned();
        *counts.entry(value).or_default() += found.next().unwrap_or_default();
    })?;
    Ok(())
}
