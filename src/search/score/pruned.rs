//! Scores of those documents of a segment that can be among the best: exact like
//! [`exhaustive`](super::exhaustive), and the same best documents, without scoring the rest.
//!
//! The documents that match are walked in order. For the blocks of postings that they lie in, the
//! ceilings of all words are added up; where the sum cannot reach the least score that is still
//! needed, the walk goes on behind the first of the blocks that ends (block-max, Ding and Suel
//! 2011, with the set of matching documents as the driver). Within a block a document is given up
//! as soon as its words so far and the ceilings of the others cannot reach it.

use super::best::Best;
use super::cursors::Cursors;
use crate::search::docs::DocIds;

/// Sums in another order differ by less than this part.
const SLACK: f64 = 1e-9;

/// Offers the documents of `docs` that can be among the best, with their scores.
pub(super) fn score(cursors: &mut Cursors<'_>, docs: &DocIds, best: &mut Best) {
    let count = cursors.words.len();
    let mut parts = vec![0.0; count];
    // The words by falling ceilings, and what those behind each can add.
    let mut order: Vec<(f64, usize)> = Vec::with_capacity(count);
    let mut behind = vec![0.0; count];
    let mut until = None;
    let mut walk = docs.walk();
    let mut next = walk.seek(0);
    while let Some(doc) = next {
        if until.is_none_or(|until| doc > until) {
            order.clear();
            let mut end = u32::MAX;
            for word in 0..count {
                let ceiling = cursors.ceiling(word, doc);
                order.push((ceiling.most, word));
                end = end.min(ceiling.until);
            }
            order.sort_by(|one, other| other.0.total_cmp(&one.0));
            let mut sum = 0.0;
            for (position, (most, _)) in order.iter().enumerate().rev() {
                behind[position] = sum;
                sum += most;
            }
            if !best.can_have(sum * (1.0 + SLACK)) {
                next = end.checked_add(1).and_then(|after| walk.seek(after));
                continue;
            }
            until = Some(end);
        }
        let mut sum = 0.0;
        let mut can_be = true;
        for (position, (_, word)) in order.iter().enumerate() {
            parts[*word] = cursors.part(*word, doc).score;
            sum += parts[*word];
            if !best.can_have((sum + behind[position]) * (1.0 + SLACK)) {
                can_be = false;
                break;
            }
        }
        if can_be {
            // In the order of the query, as everywhere.
            best.offer(doc, parts.iter().sum());
        }
        next = walk.next();
    }
}
