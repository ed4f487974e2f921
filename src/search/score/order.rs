//! The order of statements: score, date, id.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use index_schema::fields::Field;

use super::NAMES;
use super::best::Ranked;
use crate::search::error::Outcome;
use crate::search::open::IndexReader;

/// Bits of the fraction of a score that are dropped: 13 of 52 are left, so that a rounded score is
/// off by at most one part in 16,384. Sums of the same parts in another order, and the last bits of
/// a logarithm, make no difference then.
const DROPPED: u32 = 39;

/// A score as it is compared; rises with the score.
pub(super) fn rounded(score: f64) -> u64 {
    if score > 0.0 { (score.to_bits() + (1 << (DROPPED - 1))) >> DROPPED } else { 0 }
}

/// The score that a rounded one stands for.
fn unrounded(rounded: u64) -> f64 {
    f64::from_bits(rounded << DROPPED)
}

/// A score rounded as scores are compared.
pub(in crate::search) fn rounded_score(score: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "13 bits of fraction fit")]
    let score = unrounded(rounded(score)) as f32;
    score
}

/// Sorts statements of all segments: the best rounded score first, then by date, then by id and
/// key. Ids are read only where all else is equal, and only for the runs of equals that `matter`
/// (given their places); the others stay in any order.
pub(super) fn sort(
    index: &IndexReader,
    ranked: &mut [Ranked],
    matter: impl Fn(Range<usize>) -> bool,
) -> Outcome<()> {
    ranked.sort_by_key(|ranked| Reverse((ranked.score, ranked.day)));
    let mut runs = Vec::new();
    let mut place = 0;
    for run in ranked.chunk_by(|one, other| (one.score, one.day) == (other.score, other.day)) {
        let places = place..place + run.len();
        place = places.end;
        if run.len() > 1 && matter(places.clone()) {
            runs.push(places);
        }
    }
    // Each segment numbers its ids in their order, but two segments number them differently.
    let of_several = |run: &Range<usize>| {
        let run = &ranked[run.clone()];
        run.iter().any(|ranked| ranked.segment != run[0].segment)
    };
    let equal: Vec<Ranked> = runs
        .iter()
        .filter(|run| of_several(run))
        .flat_map(|run| ranked[run.clone()].to_vec())
        .collect();
    let ids = names(index, &equal, 0)?;
    let keys = names(index, &equal, 1)?;
    for run in runs {
        ranked[run].sort_by(|one, other| {
            if one.segment == other.segment {
                return one.names.cmp(&other.names);
            }
            let name = |ranked: &Ranked| {
                let [id, key] = ranked.names;
                (ids.get(&(ranked.segment, id)), keys.get(&(ranked.segment, key)))
            };
            name(one).cmp(&name(other))
        });
    }
    Ok(())
}

/// The ids (or keys) by segment and number.
fn names(
    index: &IndexReader,
    equal: &[Ranked],
    which: usize,
) -> Outcome<BTreeMap<(usize, u64), String>> {
    let field: Field = NAMES[which];
    let mut wanted: Vec<(usize, u64)> =
        equal.iter().map(|ranked| (ranked.segment, ranked.names[which])).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut names = BTreeMap::new();
    for of_segment in wanted.chunk_by(|one, other| one.0 == other.0) {
        let segment = of_segment[0].0;
        let Some(column) = index.segment(segment).keywords(field)? else { continue };
        let numbers: Vec<u64> = of_segment.iter().map(|(_, number)| *number).collect();
        let mut numbered = numbers.iter();
        column.dictionary().sorted_ords_to_term_cb(&numbers, |name| {
            if let Some(number) = numbered.next() {
                names.insert((segment, *number), String::from_utf8_lossy(name).into_owned());
            }
        })?;
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn rounding_keeps_the_order_and_is_near(one in 1e-6..1e6_f64, other in 1e-6..1e6_f64) {
            proptest::prop_assert!(one > other || rounded(one) <= rounded(other));
            proptest::prop_assert!((unrounded(rounded(one)) / one - 1.0).abs() <= 1.0 / 16_384.0);
            proptest::prop_assert_eq!(rounded(unrounded(rounded(one))), rounded(one));
        }
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!((rounded(0.0), rounded(-1.0), rounded(f64::NAN)), (0, 0, 0));
        assert!(rounded_score(0.0).abs() < f32::EPSILON);
    }
}
