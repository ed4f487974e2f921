//! A condition in one segment, its terms looked up.

use std::sync::Arc;

use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, InvertedIndexReader, TERMINATED};

use super::days::DateTest;
use super::phrase::PhrasePlan;
use super::terms::HasValueTest;
use crate::search::docs::{DocIds, Gathered};
use crate::search::error::Outcome;
use crate::search::segment::documents;

/// Seeking in a posting list costs about as much as reading this many documents of it.
const SEEK_COST: usize = 8;

/// What a condition asks of a segment.
pub(in crate::search) enum Plan {
    /// All of them hold; with none, every document.
    All(Vec<Self>),
    /// One of them holds; with none, no document.
    Any(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// At least `count` hold.
    AtLeast { count: usize, of: Vec<Self> },
    /// One of the terms occurs.
    Terms(Vec<Terms>),
    /// The words follow each other.
    Phrase(Box<PhrasePlan>),
    /// The date lies in a range.
    Dates(Box<DateTest>),
    /// A field has a value.
    HasValue(Box<HasValueTest>),
}

/// Terms of one field.
pub(in crate::search) struct Terms {
    pub(super) index: Arc<InvertedIndexReader>,
    pub(super) infos: Vec<TermInfo>,
}

impl Plan {
    /// How many documents of `max_doc` it can have at most, about.
    pub(in crate::search) fn most(&self, max_doc: u32) -> usize {
        let every = max_doc as usize;
        match self {
            Self::All(parts) => parts.iter().map(|part| part.most(max_doc)).min().unwrap_or(every),
            Self::Any(parts) => {
                let sum =
                    parts.iter().fold(0_usize, |sum, part| sum.saturating_add(part.most(max_doc)));
                sum.min(every)
            }
            Self::Terms(groups) => {
                let infos = groups.iter().flat_map(|group| &group.infos);
                infos.map(|info| info.doc_freq as usize).sum::<usize>().min(every)
            }
            Self::Phrase(phrase) => phrase.most().min(every),
            // Where the others leave little, these have little to test.
            Self::Not(_) | Self::AtLeast { .. } | Self::Dates(_) | Self::HasValue(_) => every,
        }
    }

    /// Its documents among those of `within`. `max_doc` is the segment's.
    pub(in crate::search) fn docs(&self, within: &DocIds, max_doc: u32) -> Outcome<DocIds> {
        if within.is_empty() {
            return Ok(DocIds::none());
        }
        match self {
            Self::All(parts) => all(parts, within, max_doc),
            Self::Any(parts) => {
                let mut any = Gathered::new(max_doc);
                for part in parts {
                    any.insert_all(&part.docs(within, max_doc)?);
                }
                Ok(any.finish())
            }
            Self::Not(part) => Ok(within.without(&part.docs(within, max_doc)?)),
            Self::AtLeast { count, of } => at_least(*count, of, within, max_doc),
            Self::Terms(groups) => terms(groups, within, max_doc),
            Self::Phrase(phrase) => phrase.docs(within, max_doc),
            Self::Dates(test) => Ok(tested(within, max_doc, |doc| test.holds(doc))),
            Self::HasValue(test) => Ok(test.docs(within, max_doc)),
        }
    }
}

/// The documents of `within` for which a test holds.
pub(super) fn tested(within: &DocIds, max_doc: u32, test: impl Fn(u32) -> bool) -> DocIds {
    DocIds::from_sorted(within.walk().filter(|doc| test(*doc)), max_doc)
}

fn all(parts: &[Plan], within: &DocIds, max_doc: u32) -> Outcome<DocIds> {
    let mut order: Vec<(usize, &Plan)> =
        parts.iter().map(|part| (part.most(max_doc), part)).collect();
    order.sort_by_key(|(most, _)| *most);
    let mut left = within.clone();
    for (_, part) in order {
        left = part.docs(&left, max_doc)?;
        if left.is_empty() {
            break;
        }
    }
    Ok(left)
}

fn at_least(count: usize, of: &[Plan], within: &DocIds, max_doc: u32) -> Outcome<DocIds> {
    if count == 0 {
        return Ok(within.clone());
    }
    if count > of.len() {
        return Ok(DocIds::none());
    }
    let mut holding = vec![0_u32; max_doc as usize];
    for part in of {
        for doc in part.docs(within, max_doc)?.walk() {
            holding[doc as usize] += 1;
        }
    }
    Ok(tested(within, max_doc, |doc| holding[doc as usize] as usize >= count))
}

fn terms(groups: &[Terms], within: &DocIds, max_doc: u32) -> Outcome<DocIds> {
    let mut found = Gathered::new(max_doc);
    for Terms { index, infos } in groups {
        for info in infos {
            let mut postings = index.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
            if within.len().saturating_mul(SEEK_COST) < info.doc_freq as usize {
                for doc in within.walk() {
                    if postings.doc() < doc {
                        postings.seek(doc);
                    }
                    match postings.doc() {
                        TERMINATED => break,
                        at if at == doc => found.insert(doc),
                        _ => {}
                    }
                }
            } else {
                documents(&mut postings).for_each(|doc| found.insert(doc));
            }
        }
    }
    Ok(found.finish().and(within))
}
