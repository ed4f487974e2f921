//! Which pieces of a body to show.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Fragment;
use super::marker::{Found, Mark, Marker, apart};

/// What a place is worth that was met before in the same piece, against 1 for the first.
const REPEATED: f64 = 0.1;

/// At least one part in this many of what a piece can take besides its places stands before them.
const BEFORE: usize = 3;

/// Marks that belong to the word after them.
const OPENING: [char; 14] =
    ['"', '\'', '“', '‘', '„', '«', '(', '[', '¿', '¡', '「', '『', '《', '（'];

/// So many marks belong to a word at most: a line of stars is no end of it.
const PUNCTUATION: usize = 3;

/// The best pieces of a body, in the order of the text: at most `count`, each of about `length`
/// characters, of whole words. A body without a place to mark gives its beginning.
pub(in crate::search) fn fragments(
    body: &str,
    marker: &mut Marker<'_>,
    count: usize,
    length: usize,
) -> Vec<Fragment> {
    if count == 0 || body.trim().is_empty() {
        return Vec::new();
    }
    let found = marker.find(body, false);
    let text = Text::of(body, &found, length.max(1));
    let mut chosen: Vec<Range<usize>> = Vec::new();
    while chosen.len() < count {
        let Some(piece) = text.best_beside(&chosen) else { break };
        chosen.push(piece);
        chosen.sort_unstable_by_key(|piece| piece.start);
    }
    if chosen.is_empty() {
        chosen.push(text.piece(0..0, &(0..body.len())));
    }
    chosen.into_iter().map(|piece| text.fragment(piece)).collect()
}

struct Text<'a> {
    body: &'a str,
    words: &'a [Range<usize>],
    marks: &'a [Mark],
    /// Characters before the beginning of each mark, and before its end.
    characters: Vec<Range<usize>>,
    length: usize,
}

impl<'a> Text<'a> {
    fn of(body: &'a str, found: &'a Found, length: usize) -> Self {
        let mut characters = Vec::with_capacity(found.marks.len());
        let (mut byte, mut before) = (0, 0);
        for mark in &found.marks {
            before += body[byte..mark.bytes.start].chars().count();
            byte = mark.bytes.start;
            characters.push(before..before + body[mark.bytes.clone()].chars().count());
        }
        Self { body, words: &found.words, marks: &found.marks, characters, length }
    }

    /// The best piece that overlaps none of those chosen; `None` if no place is left.
    fn best_beside(&self, chosen: &[Range<usize>]) -> Option<Range<usize>> {
        let ends = chosen.iter().map(|piece| piece.end);
        let starts = chosen.iter().map(|piece| piece.start);
        let gaps = std::iter::once(0).chain(ends).zip(starts.chain([self.body.len()]));
        let mut best: Option<(f64, Range<usize>, Range<usize>)> = None;
        for (start, end) in gaps {
            let Some((worth, marks)) = self.best_marks(&(start..end)) else { continue };
            if best.as_ref().is_none_or(|(most, _, _)| worth > *most) {
                best = Some((worth, marks, start..end));
            }
        }
        best.map(|(_, marks, gap)| self.piece(marks, &gap))
    }

    /// The bytes of the marks within a gap that fit in one piece and are worth most.
    fn best_marks(&self, gap: &Range<usize>) -> Option<(f64, Range<usize>)> {
        let from = self.marks.partition_point(|mark| mark.bytes.start < gap.start);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let mut best: Option<(f64, Range<usize>)> = None;
        let mut worth = 0.0;
        let mut next = from;
        for first in from..self.marks.len() {
            let start = self.characters[first].start;
            while let Some(mark) = self.marks.get(next)
                && mark.bytes.end <= gap.end
                && (next == first || self.characters[next].end <= start + self.length)
            {
                let count = counts.entry(mark.target).or_default();
                worth += if *count == 0 { 1.0 } else { REPEATED };
                *count += 1;
                next += 1;
            }
            if next <= first {
                break;
            }
            if best.as_ref().is_none_or(|(most, _)| worth > most + 1e-9) {
                let end = self.marks[first..next].iter().map(|mark| mark.bytes.end).max();
                let start = self.marks[first].bytes.start;
                best = Some((worth, start..end.unwrap_or(start)));
            }
            let count = counts.entry(self.marks[first].target).or_default();
            *count -= 1;
            worth -= if *count == 0 { 1.0 } else { REPEATED };
        }
        best
    }

    /// A piece around some bytes, within a gap: from the beginning of their sentence if there is
    /// room, else from some words before them.
    fn piece(&self, core: Range<usize>, gap: &Range<usize>) -> Range<usize> {
        let used = self.body[core.clone()].chars().count();
        let spare = self.length.saturating_sub(used);
        let start = self.start(core.start, spare, gap.start);
        let limit = self.after(start, self.length).min(gap.end);
        start - self.opening(start, gap.start)..self.end(start, limit, gap.end)
    }

    fn start(&self, core: usize, spare: usize, gap_start: usize) -> usize {
        let furthest = self.before(core, spare).max(gap_start);
        let near = self.before(core, spare / BEFORE).max(gap_start);
        let first = self.words.partition_point(|word| word.start < furthest);
        let last = self.words.partition_point(|word| word.start <= core);
        let starts = first..last;
        let sentence = starts.clone().rev().find(|word| self.begins_sentence(*word));
        let nearby = || starts.clone().find(|word| self.words[*word].start >= near);
        sentence.or_else(nearby).map_or(core, |word| self.words[word].start.min(core))
    }

    /// Opening quotation marks and brackets right before a word.
    fn opening(&self, word: usize, least: usize) -> usize {
        let before = self.body[least.min(word)..word].chars().rev().take(PUNCTUATION);
        before.take_while(|letter| OPENING.contains(letter)).map(char::len_utf8).sum()
    }

    /// Whether a word is the first of its sentence or line.
    fn begins_sentence(&self, word: usize) -> bool {
        let Some(before) = word.checked_sub(1) else { return true };
        let between = self.words[before].end..self.words[word].start;
        self.body.get(between).is_some_and(|between| {
            between.contains('\n')
                || between.contains(ends_sentence) && between.contains(char::is_whitespace)
                || between.contains(['。', '！', '？'])
        })
    }

    /// The end of the last word that fits, with the marks that follow it.
    fn end(&self, start: usize, limit: usize, most: usize) -> usize {
        if limit == self.body.len() {
            return limit;
        }
        let fitting = self.words.partition_point(|word| word.end <= limit);
        let word = fitting.checked_sub(1).map(|word| self.words[word].end);
        let Some(end) = word.filter(|end| *end > start) else {
            // A single word longer than a piece is cut.
            return limit;
        };
        let rest = self.body[end..most.max(end)].chars();
        let closing =
            rest.take_while(|letter| !letter.is_whitespace() && !letter.is_alphanumeric());
        end + closing.take(PUNCTUATION).map(char::len_utf8).sum::<usize>()
    }

    /// The byte so many characters after another.
    fn after(&self, byte: usize, characters: usize) -> usize {
        let mut letters = self.body[byte..].char_indices();
        letters.nth(characters).map_or(self.body.len(), |(at, _)| byte + at)
    }

    /// The byte so many characters before another.
    fn before(&self, byte: usize, characters: usize) -> usize {
        let Some(back) = characters.checked_sub(1) else { return byte };
        self.body[..byte].char_indices().rev().nth(back).map_or(0, |(at, _)| at)
    }

    fn fragment(&self, bytes: Range<usize>) -> Fragment {
        let text = &self.body[bytes.clone()];
        let within = self
            .marks
            .iter()
            .filter(|mark| mark.bytes.start < bytes.end && mark.bytes.end > bytes.start);
        let marks = within.map(|mark| {
            let start = mark.bytes.start.max(bytes.start) - bytes.start;
            start..mark.bytes.end.min(bytes.end) - bytes.start
        });
        Fragment {
            text: text.to_owned(),
            marks: apart(marks),
            starts_inside: !self.body[..bytes.start].trim().is_empty(),
            ends_inside: !self.body[bytes.end..].trim().is_empty(),
            bytes,
        }
    }
}

const fn ends_sentence(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…' | '؟' | '۔' | '。' | '！' | '？')
}
