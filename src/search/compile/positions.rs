//! Whether words follow each other, by their positions in a text.

use std::collections::BTreeSet;

/// Whether one position can be chosen for each place, no position twice, so that at most `slop`
/// moves bring them in a row: with the places' own numbers taken off, all lie within `slop`.
///
/// `places` are the rising positions of the word of each place.
pub(in crate::search) fn follow_each_other(places: &[&[u32]], slop: u32) -> bool {
    occurrences(places, slop).next().is_some()
}

/// The positions of the phrase wherever it stands, one for each place, see [`follow_each_other`].
/// Where some moves are allowed, occurrences begin behind one another.
///
/// The cost is about the length of the text times the number of places, whatever `slop` is.
pub(in crate::search) fn occurrences<'p>(
    places: &'p [&'p [u32]],
    slop: u32,
) -> impl Iterator<Item = Vec<u32>> {
    let (rarest, positions) = (0_i64..)
        .zip(places)
        .min_by_key(|(_, positions)| positions.len())
        .map_or((0, &[][..]), |(place, positions)| (place, *positions));
    // More moves than the text has places for are no more.
    let last = places.iter().filter_map(|positions| positions.last()).max().copied();
    let most =
        i64::from(last.unwrap_or_default()) + i64::try_from(places.len()).unwrap_or(i64::MAX);
    let slop = i64::from(slop).min(most);
    let mut next = i64::MIN;
    let mut ends = positions.iter().map(move |position| i64::from(*position) - rarest).peekable();
    std::iter::from_fn(move || {
        // The rarest word stands at one of its positions, so the occurrence starts no more than
        // `slop` before one.
        while let Some(end) = ends.peek().copied() {
            for start in next.max(end - slop)..=end {
                next = start + 1;
                if let Some(positions) = fits_from(places, start, slop) {
                    let moved = (0_i64..).zip(&positions).map(|(own, at)| i64::from(*at) - own);
                    next = moved.max().unwrap_or(start) + 1;
                    return Some(positions);
                }
            }
            ends.next();
        }
        None
    })
}

/// A position for each place in `start..=start + slop`, its own number added, if there is one.
///
/// Later places have later windows of the same width, so giving each in turn the first position
/// that is left finds a choice if there is one.
fn fits_from(places: &[&[u32]], start: i64, slop: i64) -> Option<Vec<u32>> {
    let mut chosen = Vec::new();
    let mut taken = BTreeSet::new();
    for (first, positions) in (start..).zip(places) {
        let from = positions.partition_point(|position| i64::from(*position) < first);
        let within = positions[from..].iter().take_while(|at| i64::from(**at) <= first + slop);
        let free = *within.copied().find(|position| !taken.contains(position)).as_ref()?;
        // Without moves each place has a window of its own.
        if slop > 0 {
            taken.insert(free);
        }
        chosen.push(free);
    }
    Some(chosen)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Tries every choice.
    fn by_trying(places: &[&[u32]], slop: u32) -> bool {
        fn choices(places: &[&[u32]]) -> Vec<Vec<u32>> {
            let Some((last, before)) = places.split_last() else { return vec![Vec::new()] };
            let mut all = Vec::new();
            for choice in choices(before) {
                for position in *last {
                    if !choice.contains(position) {
                        let mut choice = choice.clone();
                        choice.push(*position);
                        all.push(choice);
                    }
                }
            }
            all
        }
        choices(places).iter().any(|choice| {
            let moved =
                choice.iter().zip(0_i64..).map(|(position, own)| i64::from(*position) - own);
            let (least, most) = (moved.clone().min(), moved.max());
            least.zip(most).is_some_and(|(least, most)| most - least <= i64::from(slop))
        })
    }

    proptest! {
        #[test]
        fn finds_a_choice_if_there_is_one(
            text in proptest::collection::vec(0_usize..3, 0..9),
            phrase in proptest::collection::vec(0_usize..3, 1..4),
            slop in 0_u32..6,
        ) {
            let positions: Vec<Vec<u32>> = (0..3)
                .map(|word| (0_u32..).zip(&text).filter(|(_, at)| **at == word).map(|(at, _)| at).collect())
                .collect();
            let places: Vec<&[u32]> = phrase.iter().map(|word| positions[*word].as_slice()).collect();
            prop_assert_eq!(follow_each_other(&places, slop), by_trying(&places, slop));
            let mut before = None;
            for occurrence in occurrences(&places, slop) {
                let chosen: Vec<&[u32]> = occurrence.iter().map(std::slice::from_ref).collect();
                prop_assert!(by_trying(&chosen, slop));
                let start = (0_i64..).zip(&occurrence).map(|(own, at)| i64::from(*at) - own).min();
                prop_assert!(start > before);
                before = start;
            }
        }
    }

    #[test]
    fn a_swap_takes_two_moves() {
        assert!(!follow_each_other(&[&[1], &[0]], 1));
        assert!(follow_each_other(&[&[1], &[0]], 2));
        assert!(!follow_each_other(&[&[0], &[0]], 9));
    }

    #[test]
    fn every_exact_occurrence_is_found() {
        let found: Vec<Vec<u32>> = occurrences(&[&[0, 1, 2, 7], &[0, 1, 2, 7]], 0).collect();
        assert_eq!(found, [[0, 1], [1, 2]]);
    }

    #[test]
    fn long_phrases_of_one_word_end() {
        let positions: Vec<u32> = (0..3000).collect();
        let mut places: Vec<&[u32]> = vec![&positions; 2000];
        assert!(follow_each_other(&places, u32::MAX));
        assert!(occurrences(&places, u32::MAX).count() > 0);
        places.push(&[9999]);
        assert!(!follow_each_other(&places, 3));
    }
}
