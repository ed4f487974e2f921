//! Sets of documents of one segment.

use tantivy::DocId;

/// Below one document in this many a set is kept as a list, else as bits: about where both take
/// the same room.
const SPARSE: usize = 32;

/// A set of documents of one segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DocIds {
    /// All from 0 up to this number.
    Every(u32),
    /// Many of them.
    Bits(Bits),
    /// Few of them, in order.
    List(Vec<DocId>),
}

/// A bit a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
    count: usize,
}

impl Bits {
    fn new(max_doc: u32) -> Self {
        Self { words: vec![0; (max_doc as usize).div_ceil(64)], count: 0 }
    }

    #[inline]
    fn insert(&mut self, doc: DocId) {
        let Some(word) = self.words.get_mut(doc as usize / 64) else { return };
        let bit = 1 << (doc % 64);
        self.count += usize::from(*word & bit == 0);
        *word |= bit;
    }

    #[inline]
    fn contains(&self, doc: DocId) -> bool {
        self.words.get(doc as usize / 64).is_some_and(|word| word >> (doc % 64) & 1 == 1)
    }

    fn counted(words: Vec<u64>) -> Self {
        let count = words.iter().map(|word| word.count_ones() as usize).sum();
        Self { words, count }
    }

    /// The first document from `doc` on.
    #[inline]
    fn next(&self, doc: DocId) -> Option<DocId> {
        let mut at = doc as usize / 64;
        let mut word = self.words.get(at)? & (u64::MAX << (doc % 64));
        while word == 0 {
            at += 1;
            word = *self.words.get(at)?;
        }
        let first = at * 64 + word.trailing_zeros() as usize;
        u32::try_from(first).ok()
    }
}

impl DocIds {
    /// None.
    pub(super) const fn none() -> Self {
        Self::List(Vec::new())
    }

    /// All from 0 up to `max_doc`.
    pub(super) const fn every(max_doc: u32) -> Self {
        Self::Every(max_doc)
    }

    /// Those of an iterator in rising order.
    pub(super) fn from_sorted(docs: impl Iterator<Item = DocId>, max_doc: u32) -> Self {
        let mut gathered = Gathered::new(max_doc);
        docs.for_each(|doc| gathered.insert(doc));
        gathered.finish()
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Every(max_doc) => *max_doc as usize,
            Self::Bits(bits) => bits.count,
            Self::List(list) => list.len(),
        }
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it has this one.
    pub(super) fn contains(&self, doc: DocId) -> bool {
        match self {
            Self::Every(max_doc) => doc < *max_doc,
            Self::Bits(bits) => bits.contains(doc),
            Self::List(list) => list.binary_search(&doc).is_ok(),
        }
    }

    /// The documents in rising order.
    pub(super) const fn walk(&self) -> Walk<'_> {
        Walk { docs: self, next: 0, at: 0 }
    }

    /// Those that are in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Every(_), docs) | (docs, Self::Every(_)) => docs.clone(),
            (Self::Bits(one), Self::Bits(other)) => {
                let words = one.words.iter().zip(&other.words).map(|(one, other)| one & other);
                Self::Bits(Bits::counted(words.collect()))
            }
            (Self::List(list), docs) | (docs, Self::List(list)) => {
                Self::List(list.iter().copied().filter(|doc| docs.contains(*doc)).collect())
            }
        }
    }

    /// Those that are not in the other.
    pub(super) fn without(&self, other: &Self) -> Self {
        match (self, other) {
            (_, Self::Every(_)) => Self::none(),
            (_, Self::List(list)) if list.is_empty() => self.clone(),
            (Self::Bits(one), Self::Bits(other)) => {
                let words = one.words.iter().zip(&other.words).map(|(one, other)| one & !other);
                Self::Bits(Bits::counted(words.collect()))
            }
            (Self::List(list), docs) => {
                Self::List(list.iter().copied().filter(|doc| !docs.contains(*doc)).collect())
            }
            (Self::Every(max_doc), docs) => {
                Self::from_sorted((0..*max_doc).filter(|doc| !docs.contains(*doc)), *max_doc)
            }
            (Self::Bits(bits), docs) => {
                let mut bits = bits.clone();
                for doc in docs.walk() {
                    if let Some(word) = bits.words.get_mut(doc as usize / 64) {
                        *word &= !(1 << (doc % 64));
                    }
                }
                Self::Bits(Bits::counted(bits.words))
            }
        }
    }
}

/// The documents of a set in rising order.
#[derive(Debug, Clone)]
pub(super) struct Walk<'a> {
    docs: &'a DocIds,
    /// No document below this one comes any more.
    next: DocId,
    /// Position in a list.
    at: usize,
}

impl Walk<'_> {
    /// Goes on to the first document from `target` on.
    #[inline]
    pub(super) fn seek(&mut self, target: DocId) -> Option<DocId> {
        let target = target.max(self.next);
        let found = match self.docs {
            DocIds::Every(max_doc) => (target < *max_doc).then_some(target),
            DocIds::Bits(bits) => bits.next(target),
            DocIds::List(list) => {
                let mut step = 1;
                while list.get(self.at + step).is_some_and(|doc| *doc < target) {
                    self.at += step;
                    step *= 2;
                }
                let rest = &list[self.at.min(list.len())..(self.at + step + 1).min(list.len())];
                self.at += rest.partition_point(|doc| *doc < target);
                list.get(self.at).copied()
            }
        };
        self.next = found.map_or(DocId::MAX, |doc| doc + 1);
        found
    }
}

impl Iterator for Walk<'_> {
    type Item = DocId;

    #[inline]
    fn next(&mut self) -> Option<DocId> {
        self.seek(self.next)
    }
}

/// Documents put together in any order.
#[derive(Debug)]
pub(super) struct Gathered {
    max_doc: u32,
    list: Vec<DocId>,
    bits: Option<Bits>,
}

impl Gathered {
    /// None yet.
    pub(super) const fn new(max_doc: u32) -> Self {
        Self { max_doc, list: Vec::new(), bits: None }
    }

    /// Adds one.
    #[inline]
    pub(super) fn insert(&mut self, doc: DocId) {
        if let Some(bits) = &mut self.bits {
            bits.insert(doc);
        } else {
            self.list.push(doc);
            if self.list.len() > self.max_doc as usize / SPARSE {
                self.as_bits();
            }
        }
    }

    /// Adds every one of a set.
    pub(super) fn insert_all(&mut self, docs: &DocIds) {
        match docs {
            DocIds::Bits(other) => {
                let bits = self.as_bits();
                for (word, other) in bits.words.iter_mut().zip(&other.words) {
                    *word |= other;
                }
                bits.count = 0; // counted at the end
            }
            DocIds::Every(_) | DocIds::List(_) => docs.walk().for_each(|doc| self.insert(doc)),
        }
    }

    fn as_bits(&mut self) -> &mut Bits {
        let list = std::mem::take(&mut self.list);
        let max_doc = self.max_doc;
        let bits = self.bits.get_or_insert_with(|| Bits::new(max_doc));
        for doc in list {
            bits.insert(doc);
        }
        bits
    }

    /// The set.
    pub(super) fn finish(mut self) -> DocIds {
        if let Some(bits) = self.bits {
            return DocIds::Bits(Bits::counted(bits.words));
        }
        if !self.list.is_sorted_by(|one, other| one < other) {
            self.list.sort_unstable();
            self.list.dedup();
        }
        DocIds::List(self.list)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn set() -> impl Strategy<Value = (DocIds, BTreeSet<u32>)> {
        let some = proptest::collection::vec(0_u32..200, 0..150).prop_map(|docs| {
            let mut gathered = Gathered::new(200);
            for doc in &docs {
                gathered.insert(*doc);
            }
            (gathered.finish(), docs.into_iter().collect())
        });
        prop_oneof![some, Just((DocIds::every(200), (0..200).collect()))]
    }

    proptest! {
        #[test]
        fn sets_do_what_sets_do((one, a) in set(), (other, b) in set(), targets in proptest::collection::vec(0_u32..210, 0..9)) {
            let list = |docs: &DocIds| docs.walk().collect::<BTreeSet<u32>>();
            prop_assert_eq!(&list(&one), &a);
            prop_assert_eq!(one.len(), a.len());
            prop_assert_eq!(list(&one.and(&other)), &a & &b);
            prop_assert_eq!(list(&one.without(&other)), &a - &b);
            prop_assert_eq!(one.without(&other).len(), (&a - &b).len());
            let mut both = Gathered::new(200);
            both.insert_all(&one);
            both.insert_all(&other);
            let both = both.finish();
            prop_assert_eq!(both.len(), (&a | &b).len());
            prop_assert_eq!(list(&both), &a | &b);
            let mut targets = targets;
            targets.sort_unstable();
            let mut walk = one.walk();
            let mut passed = 0;
            for target in targets {
                let expected = a.range(target.max(passed)..).next().copied();
                prop_assert_eq!(walk.seek(target), expected);
                passed = expected.map_or(u32::MAX, |doc| doc + 1);
                prop_assert_eq!(one.contains(target), a.contains(&target));
            }
        }
    }
}
