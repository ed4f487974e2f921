//! Places that name one person, brought together: later short forms join the full name.
//!
//! Two names are one person when their folded words are equal, or when the words of the shorter all
//! stand in the longer and the shorter holds its first or last; initials stand for names. Two offices of
//! different countries keep names apart. A short form that fits two people joins the one of the same
//! country or office, else the one named last.

use std::collections::BTreeMap;

use index_schema::model::{Affiliation, RoleClass, TextField};

use super::candidates::{Anchor, Candidate, text_of};
use super::cases::{is_cyrillic, obliqueness, stemmed};
use super::office::stronger;
use crate::authority::fold_name;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// One person of a statement: numbers of candidates, in order.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) members: Vec<usize>,
    /// Folded words of the fullest form.
    pub(super) words: Vec<String>,
    /// The candidate with the fullest form.
    pub(super) fullest: usize,
}

/// The folded words of a name; Russian ones without their case.
pub(super) fn keys(written: &str) -> Vec<String> {
    let folded =
        if is_cyrillic(written) { fold_name(&stemmed(written)) } else { fold_name(written) };
    folded.split_whitespace().map(str::to_owned).collect()
}

/// Whether two lists of folded words can be one name.
pub(super) fn same_name(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (Some(short_last), Some(long_first), Some(long_last)) =
        (short.last(), long.first(), long.last())
    else {
        return false;
    };
    if one == other {
        return true;
    }
    let fits = |word: &String| {
        long.contains(word)
            || word.chars().count() == 1 && long.iter().any(|full| full.starts_with(word.as_str()))
    };
    if !short.iter().all(fits) {
        // `A. J. Blinken` and `Antony Blinken`
        let family = short_last == long_last;
        let given = short.first().zip(long.first()).is_some_and(|(a, b)| {
            (a.chars().count() == 1 && b.starts_with(a.as_str()))
                || (b.chars().count() == 1 && a.starts_with(b.as_str()))
                || a == b
        });
        return family && given && short.len() > 1;
    }
    // `Mohammed K. Al Sabah` is not `Sabah K. Al Sabah`.
    if short.len() == long.len()
        && !long.iter().all(|word| {
            short.contains(word)
                || word.chars().count() == 1
                || short.iter().any(|s| s.chars().count() == 1 && word.starts_with(s.as_str()))
        })
    {
        return false;
    }
    if short.len() == 1 {
        return short_last == long_last
            || short_last == long_first
            || long.len() > 2 && long.iter().rev().nth(1) == Some(short_last);
    }
    short_last == long_last || short_last == long_first || short.first() == Some(long_first)
}

/// How many groups and members are compared with a new candidate.
const NEAREST: usize = 64;

/// A key of the words of a name.
fn form_key(scan: &Scan<'_>, candidate: &Candidate) -> u64 {
    let words = scan.words.get(candidate.name.first..candidate.name.last).unwrap_or_default();
    words
        .iter()
        .fold(0, |key: u64, word| key.rotate_left(7).wrapping_mul(0x100_0000_01b3) ^ word.key)
}

/// Brings candidates together. They come in order of mention, the title first.
///
/// Beside the groups, the number of each candidate's group. A list of ten thousand people must not take
/// ten thousand times as long as one of a hundred: only the last [`NEAREST`] groups that share a word
/// are compared, and of a group the first [`NEAREST`] members.
pub(super) fn link(
    reading: &Reading<'_, '_>,
    candidates: &[Candidate],
) -> (Vec<Group>, Vec<Option<usize>>) {
    let mut groups: Vec<Group> = Vec::new();
    let mut group_of = vec![None; candidates.len()];
    // Groups by each word of their names.
    let mut by_word: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    // Folding costs most: each form is folded once, known again by the keys of its words.
    let mut folded: BTreeMap<u64, Vec<String>> = BTreeMap::new();
    for (number, candidate) in candidates.iter().enumerate() {
        let scan = reading.scan(candidate.field);
        let words = folded
            .entry(form_key(scan, candidate))
            .or_insert_with(|| keys(&text_of(scan, candidate)))
            .clone();
        if words.is_empty() {
            continue;
        }
        let mut near: Vec<usize> = words
            .iter()
            .filter_map(|word| by_word.get(word.as_str()))
            .flat_map(|groups| groups.iter().rev().take(NEAREST).copied())
            .collect();
        near.sort_unstable();
        near.dedup();
        let best = near
            .into_iter()
            .filter_map(|order| Some((order, groups.get(order)?)))
            .filter(|(_, group)| {
                same_name(&group.words, &words) && !at_odds(group, candidate, candidates)
            })
            .max_by_key(|(order, group)| {
                (group.words == words, agreement(group, candidate, candidates), *order)
            })
            .map(|(order, _)| order)
            .or_else(|| misspelt(&groups, candidate, &words, candidates));
        let order = best.unwrap_or(groups.len());
        for word in &words {
            let known = by_word.entry(word.clone()).or_default();
            if !known.iter().rev().take(NEAREST).any(|known| *known == order) {
                known.push(order);
            }
        }
        if let Some(slot) = group_of.get_mut(number) {
            *slot = Some(order);
        }
        match groups.get_mut(order) {
            Some(group) => {
                group.members.push(number);
                if fuller(reading, candidates, (number, &words), group) {
                    group.fullest = number;
                    group.words = words;
                }
            }
            None => groups.push(Group { members: vec![number], words, fullest: number }),
        }
    }
    (groups, group_of)
}

/// Whether a candidate's form says more than the fullest so far: more words, or as many but not in
/// capitals throughout.
fn fuller(
    reading: &Reading<'_, '_>,
    candidates: &[Candidate],
    (number, words): (usize, &[String]),
    group: &Group,
) -> bool {
    let shouted = |number: usize| {
        candidates.get(number).is_some_and(|one| {
            let scan = reading.scan(one.field);
            (one.name.first..one.name.last).all(|at| scan.shape_at(at) != Some(Shape::Title))
                && scan.shape_at(one.name.first) == Some(Shape::Upper)
        })
    };
    let initials = |words: &[String]| words.iter().filter(|word| word.chars().count() == 1).count();
    match words.len().cmp(&group.words.len()) {
        std::cmp::Ordering::Greater => !shouted(number) || shouted(group.fullest),
        std::cmp::Ordering::Equal => {
            let written = |number: usize| {
                candidates.get(number).map(|one| text_of(reading.scan(one.field), one))
            };
            let known = |number: usize| {
                written(number)
                    .is_some_and(|name| !reading.authority.people_named(&name).is_empty())
            };
            let oblique = |number: usize| written(number).map_or(0, |name| obliqueness(&name));
            initials(words) < initials(&group.words)
                || (shouted(group.fullest) && !shouted(number))
                // Of two cases of a Russian name the nominative.
                || (!known(group.fullest)
                    && initials(words) == initials(&group.words)
                    && (known(number) || oblique(number) < oblique(group.fullest)))
        }
        std::cmp::Ordering::Less => shouted(group.fullest) && !shouted(number) && words.len() > 1,
    }
}

/// A turn's label written in haste: one letter off the family name of somebody with the same office.
fn misspelt(
    groups: &[Group],
    candidate: &Candidate,
    words: &[String],
    candidates: &[Candidate],
) -> Option<usize> {
    let [word] = words else { return None };
    let class = candidate.office.as_ref()?.class;
    if candidate.anchor != Anchor::Turn || word.len() < 6 {
        return None;
    }
    groups.iter().take(NEAREST).position(|group| {
        let close = group.words.last().is_some_and(|last| strsim::osa_distance(last, word) <= 1);
        close
            && group
                .members
                .iter()
                .filter_map(|member| candidates.get(*member))
                .any(|one| one.office.as_ref().is_some_and(|office| office.class == class))
    })
}

fn affiliations<'c>(
    group: &'c Group,
    candidates: &'c [Candidate],
) -> impl Iterator<Item = &'c Affiliation> {
    let members = group.members.iter().take(NEAREST);
    members.filter_map(|member| candidates.get(*member)?.affiliation.as_ref())
}

fn at_odds(group: &Group, candidate: &Candidate, candidates: &[Candidate]) -> bool {
    let Some(mine) = &candidate.affiliation else { return false };
    let mut any = false;
    for theirs in affiliations(group, candidates) {
        if theirs == mine {
            return false;
        }
        any |= theirs.is_country() == mine.is_country();
    }
    any
}

fn agreement(group: &Group, candidate: &Candidate, candidates: &[Candidate]) -> usize {
    let class = |one: &Candidate| one.office.as_ref().map(|office| office.class);
    let same_class = class(candidate).is_some()
        && group
            .members
            .iter()
            .take(NEAREST)
            .any(|member| candidates.get(*member).and_then(class) == class(candidate));
    let same_country = candidate
        .affiliation
        .as_ref()
        .is_some_and(|mine| affiliations(group, candidates).any(|theirs| theirs == mine));
    usize::from(same_class) + usize::from(same_country) * 2
}

/// What the members of a group say of its office: role, class and whether it is over.
pub(super) fn office_of<'c>(
    group: &Group,
    candidates: &'c [Candidate],
) -> Option<(&'c Candidate, RoleClass)> {
    let members = || group.members.iter().filter_map(|member| candidates.get(*member));
    let of = |one: &'c Candidate| one.office.as_ref().map(|office| (one, office.class));
    let header = members().filter(|one| one.anchor == Anchor::Header).find_map(of);
    let exact = || {
        members()
            .filter(|one| one.office.as_ref().is_some_and(|office| !office.vague && !office.former))
    };
    let body = exact()
        .filter(|one| one.field == TextField::Body && one.anchor != Anchor::Turn)
        .find_map(of);
    // `Deputy Prime Minister and` on one line, the rest on the next.
    let header = match (header, body) {
        (Some((_, above)), Some((one, class))) if stronger(above, class) != above => {
            Some((one, class))
        }
        (header, _) => header,
    };
    header.or(body).or_else(|| exact().find_map(of)).or_else(|| members().find_map(of))
}

/// The country or organisation said with a member.
pub(super) fn affiliation_of(group: &Group, candidates: &[Candidate]) -> Option<Affiliation> {
    affiliations(group, candidates).next().cloned()
}
