//! Words that were seen before, with their exact form and stem.

/// Bytes of a slot for the word, its stem and, where it differs, its exact form. With the four bytes of lengths a
/// slot fills a cache line.
const CAPACITY: usize = 60;

/// Slots of a memory: 1 MiB. A power of two.
const SLOTS: usize = 1 << 14;

/// A bounded table from words as written to exact form and stem: each word has one slot, and a
/// newer word takes it over. Words too long for a slot are not remembered.
#[derive(Debug)]
pub(super) struct Memory {
    slots: Vec<Slot>,
}

#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Slot {
    /// 0 where the slot is empty.
    word: u8,
    stem: u8,
    /// 0 where the exact form is the word.
    exact: u8,
    language: u8,
    bytes: [u8; CAPACITY],
}

/// What is remembered of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Remembered<'m> {
    pub(super) exact: &'m [u8],
    pub(super) stem: &'m [u8],
}

impl Memory {
    pub(super) fn new() -> Self {
        let empty = Slot { word: 0, stem: 0, exact: 0, language: 0, bytes: [0; CAPACITY] };
        Self { slots: vec![empty; SLOTS] }
    }

    /// A memory that keeps nothing.
    pub(super) const fn none() -> Self {
        Self { slots: Vec::new() }
    }

    #[inline]
    pub(super) fn get(&self, word: &[u8], language: u8) -> Option<Remembered<'_>> {
        let slot = self.slots.get(position(word, language))?;
        let (length, stem, exact) = (slot.word as usize, slot.stem as usize, slot.exact as usize);
        if length != word.len() || slot.language != language || &slot.bytes[..length] != word {
            return None;
        }
        let end_of_stem = length + stem;
        let exact = match exact {
            0 => &slot.bytes[..length],
            exact => &slot.bytes[end_of_stem..end_of_stem + exact],
        };
        Some(Remembered { exact, stem: &slot.bytes[length..end_of_stem] })
    }

    pub(super) fn put(&mut self, word: &[u8], language: u8, known: Remembered<'_>) {
        let exact = if known.exact == word { &[][..] } else { known.exact };
        let stem_at = word.len();
        let exact_at = stem_at + known.stem.len();
        let end = exact_at + exact.len();
        if end > CAPACITY || word.is_empty() {
            return;
        }
        let Some(slot) = self.slots.get_mut(position(word, language)) else { return };
        slot.bytes[..stem_at].copy_from_slice(word);
        slot.bytes[stem_at..exact_at].copy_from_slice(known.stem);
        slot.bytes[exact_at..end].copy_from_slice(exact);
        let short = |length: usize| u8::try_from(length).expect("no longer than a slot");
        slot.word = short(word.len());
        slot.stem = short(known.stem.len());
        slot.exact = short(exact.len());
        slot.language = language;
    }
}

/// The slot of a word: a multiplicative hash over its first and last eight bytes and its length.
#[inline]
fn position(word: &[u8], language: u8) -> usize {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15; // 2^64 / golden ratio
    let load = |bytes: &[u8]| {
        let mut eight = [0; 8];
        eight[..bytes.len()].copy_from_slice(bytes);
        u64::from_le_bytes(eight)
    };
    let (first, last) = match word.len() {
        0..=8 => (load(word), 0),
        length => (load(&word[..8]), load(&word[length - 8..])),
    };
    let seed = (word.len() as u64) << 8 | u64::from(language);
    let mixed = (first ^ last.rotate_left(29) ^ seed).wrapping_mul(FACTOR);
    let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(FACTOR);
    usize::try_from(mixed >> (64 - SLOTS.trailing_zeros())).expect("fewer bits than a usize")
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn remembers_what_was_put_last_or_nothing(
            words in proptest::collection::vec(("[a-d]{1,30}", "[a-d]{0,12}", "[a-d]{1,30}"), 1..40),
        ) {
            let mut memory = Memory::new();
            let mut model = std::collections::BTreeMap::new();
            for (word, stem, exact) in &words {
                let known = Remembered { exact: exact.as_bytes(), stem: stem.as_bytes() };
                memory.put(word.as_bytes(), 1, known);
                if let Some(found) = memory.get(word.as_bytes(), 1)
                    && found == known
                {
                    model.insert(word, (stem, exact));
                }
                for (word, (stem, exact)) in &model {
                    if let Some(found) = memory.get(word.as_bytes(), 1) {
                        let expected = Remembered { exact: exact.as_bytes(), stem: stem.as_bytes() };
                        proptest::prop_assert_eq!(found, expected);
                    }
                }
                proptest::prop_assert_eq!(memory.get(word.as_bytes(), 2), None);
            }
        }
    }

    #[test]
    fn a_memory_of_nothing_keeps_nothing() {
        let mut memory = Memory::none();
        memory.put(b"word", 0, Remembered { exact: b"word", stem: b"word" });
        assert_eq!(memory.get(b"word", 0), None);
    }
}
