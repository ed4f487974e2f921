//! One pass over a text: its words, what each does in a sentence, and the forms found.

use super::grammar::{Flags, Languages};
use super::lexicon::{Hit, Lexicon, Meaning, Stretch};
use super::words::{self, Shape, Word};

/// A text with its words and the forms of the lexicon in it.
#[derive(Debug)]
pub(super) struct Scan<'t> {
    pub(super) text: &'t str,
    pub(super) words: Vec<Word>,
    /// What each word does in a sentence.
    pub(super) flags: Vec<Flags>,
    /// Countries, organisations, cities, people, offices, months and weekdays, in order of the first
    /// word. Forms of one sort do not overlap; forms of different sorts may.
    pub(super) hits: Vec<Hit>,
    /// Whether lines are broken inside sentences, so that a line break is a space.
    pub(super) wrapped: bool,
    pub(super) languages: Languages,
}

impl<'t> Scan<'t> {
    pub(super) fn new(lexicon: &Lexicon<'_>, text: &'t str, languages: Languages) -> Self {
        let words = words::words(text);
        let mut scan = Self {
            text,
            flags: vec![Flags::NONE; words.len()],
            hits: Vec::with_capacity(words.len() / 8 + 4),
            words,
            wrapped: is_wrapped(text),
            languages,
        };
        let mut free = [0; SORTS];
        for at in 0..scan.words.len() {
            let before = scan.hits.len();
            scan.note(lexicon, at);
            let uncased = scan.shape_at(at) == Some(Shape::Uncased);
            if scan.hits.len() == before && uncased {
                scan.behind_prefix(lexicon, at);
            }
            scan.keep_outermost(before, at, &mut free);
        }
        scan
    }

    /// Notes the forms that begin at a word.
    fn note(&mut self, lexicon: &Lexicon<'_>, at: usize) {
        let Self { text, words, hits, flags, languages, .. } = self;
        let Some(own) = flags.get_mut(at) else { return };
        let stretch = Stretch { text, words, languages: *languages };
        lexicon.forms_at(stretch, at, |last, meaning| {
            if let Meaning::Grammar(flags) = meaning {
                *own = own.with(flags);
            } else if let (Ok(first), Ok(last)) = (u32::try_from(at), u32::try_from(last)) {
                hits.push(Hit { first, last, meaning });
            }
        });
    }

    /// Of the forms from `known` on, drops those inside a longer one of their sort. `free` is the first
    /// word that no form of each sort covers.
    fn keep_outermost(&mut self, known: usize, at: usize, free: &mut [usize; SORTS]) {
        let before = *free;
        let mut kept = known;
        for number in known..self.hits.len() {
            let Some(&hit) = self.hits.get(number) else { break };
            let sort = sort(hit.meaning);
            let start = before.get(sort).copied().unwrap_or(0);
            if start > at || self.is_tail(known, hit) {
                continue;
            }
            if let Some(free) = free.get_mut(sort) {
                *free = (*free).max(hit.last as usize);
            }
            if let Some(slot) = self.hits.get_mut(kept) {
                *slot = hit;
                kept += 1;
            }
        }
        self.hits.truncate(kept);
    }

    /// Whether a form is the tail of a name that is none: `CIO` of `AFL-CIO`.
    fn is_tail(&self, known: usize, hit: Hit) -> bool {
        let at = hit.first as usize;
        let Some(before) = at.checked_sub(1) else { return false };
        // `National Security Council` is no organ of the United Nations.
        let national = matches!(hit.meaning, Meaning::Organisation(_))
            && self.word(before) == "National"
            && self.gap_after(before) == " ";
        if national {
            return true;
        }
        let upper = |at: usize| self.shape_at(at) == Some(Shape::Upper);
        hit.meaning.is_place()
            && hit.words().len() == 1
            && upper(before)
            && upper(at)
            && self.gap_after(before) == "-"
            && !self.hits.iter().take(known).rev().take(4).any(|other| other.last as usize == at)
    }

    /// Arabic writes `and`, `in`, `for` at the head of the next word: looks behind them.
    fn behind_prefix(&mut self, lexicon: &Lexicon<'_>, at: usize) {
        let Some(word) = self.words.get(at).copied() else { return };
        let Some(behind) = self.word(at).strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']) else {
            return;
        };
        if behind.chars().nth(1).is_none() {
            return;
        }
        let Ok(start) = u32::try_from(word.end() - behind.len()) else { return };
        let changed = Word { start, key: words::key_of(behind), ..word };
        let (before, flags) = (self.hits.len(), self.flags_at(at));
        if let Some(word) = self.words.get_mut(at) {
            *word = changed;
        }
        self.note(lexicon, at);
        if self.hits.len() == before
            && let (Some(slot), Some(own)) = (self.words.get_mut(at), self.flags.get_mut(at))
        {
            (*slot, *own) = (word, flags);
        }
    }

    /// Forms that begin at word `at`.
    pub(super) fn hits_at(&self, at: usize) -> impl Iterator<Item = &Hit> {
        let start = self.hits.partition_point(|hit| (hit.first as usize) < at);
        self.hits.iter().skip(start).take_while(move |hit| hit.first as usize == at)
    }

    /// Forms that end before word `end`, the nearest first; looks back a few forms only.
    pub(super) fn hits_ending_at(&self, end: usize) -> impl Iterator<Item = &Hit> {
        let start = self.hits.partition_point(|hit| (hit.first as usize) < end);
        self.hits
            .get(..start)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(12)
            .filter(move |hit| hit.last as usize == end)
    }

    /// The longest country or organisation that begins at word `at`.
    pub(super) fn place_at(&self, at: usize) -> Option<&Hit> {
        self.hits_at(at).filter(|hit| hit.meaning.is_place()).max_by_key(|hit| hit.last)
    }

    /// The longest country or organisation that ends before word `end`.
    pub(super) fn place_ending_at(&self, end: usize) -> Option<&Hit> {
        self.hits_ending_at(end).filter(|hit| hit.meaning.is_place()).min_by_key(|hit| hit.first)
    }

    /// The word after the longest form of a person that a word belongs to. A form with a title (`Prince
    /// Faisal`) begins before its name.
    pub(super) fn person_over(&self, at: usize) -> Option<usize> {
        let start = self.hits.partition_point(|hit| (hit.first as usize) + 3 < at);
        self.hits
            .iter()
            .skip(start)
            .take_while(|hit| (hit.first as usize) <= at)
            .filter(|hit| matches!(hit.meaning, Meaning::Person(_)) && (hit.last as usize) > at)
            .filter(|hit| hit.first as usize == at || !self.shape_is_name(hit.first as usize, at))
            .map(|hit| hit.last as usize)
            .max()
    }

    /// Whether the words before `at` in a form are names as well, so that `at` is not where it begins.
    fn shape_is_name(&self, first: usize, at: usize) -> bool {
        (first..at)
            .any(|word| !self.hits_at(word).any(|hit| matches!(hit.meaning, Meaning::Office(_))))
    }

    /// Whether a word lies within a form that begins before it: a country, an organisation, an office.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let start = self.hits.partition_point(|hit| (hit.first as usize) + 10 < at);
        self.hits.iter().skip(start).take_while(|hit| (hit.first as usize) < at).any(|hit| {
            (hit.last as usize) > at
                && !matches!(hit.meaning, Meaning::Person(_) | Meaning::City(_))
        })
    }

    pub(super) fn flags_at(&self, at: usize) -> Flags {
        self.flags.get(at).copied().unwrap_or(Flags::NONE)
    }

    pub(super) fn shape_at(&self, at: usize) -> Option<Shape> {
        self.words.get(at).map(|word| word.shape)
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        self.words
            .get(at)
            .and_then(|word| self.text.get(word.start()..word.end()))
            .unwrap_or_default()
    }

    /// The text between word `at` and the next; to the end of the text after the last.
    pub(super) fn gap_after(&self, at: usize) -> &'t str {
        let start = self.words.get(at).map_or(self.text.len(), Word::end);
        let end = self.words.get(at + 1).map_or(self.text.len(), Word::start);
        self.text.get(start..end).unwrap_or_default()
    }

    /// The text between word `at` and the one before; from the head of the text before the first.
    pub(super) fn gap_before(&self, at: usize) -> &'t str {
        match at.checked_sub(1) {
            Some(before) => self.gap_after(before),
            None => self.text.get(..self.words.first().map_or(0, Word::start)).unwrap_or_default(),
        }
    }

    /// Bytes of words `first..last`.
    pub(super) fn bytes(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        let start = self.words.get(first).map_or(self.text.len(), Word::start);
        let end =
            last.checked_sub(1).and_then(|last| self.words.get(last)).map_or(start, Word::end);
        start..end.max(start)
    }

    /// The text of words `first..last`.
    pub(super) fn slice(&self, first: usize, last: usize) -> &'t str {
        self.text.get(self.bytes(first, last)).unwrap_or_default()
    }

    /// The first word that begins at or after a byte.
    pub(super) fn word_from(&self, byte: usize) -> usize {
        self.words.partition_point(|word| word.start() < byte)
    }

    /// Words `first..last` of the sentence or line around a word; at most some 500 words.
    pub(super) fn sentence(&self, at: usize) -> (usize, usize) {
        const LONGEST: usize = 250;
        let mut first = at;
        while first > 0 && at - first < LONGEST && !self.ends_sentence(first - 1) {
            first -= 1;
        }
        let mut last = at;
        while last < self.words.len() && last - at < LONGEST && !self.ends_sentence(last) {
            last += 1;
        }
        (first, (last + 1).min(self.words.len()))
    }

    /// Whether a sentence or a line ends after word `at`.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let gap = self.gap_after(at);
        if at + 1 >= self.words.len()
            || (gap.contains('\n') && !(self.wrapped && gap.matches('\n').count() == 1))
        {
            return true;
        }
        if gap.contains(['!', '?', '。', '！', '？', '؟']) {
            return true;
        }
        // `am 20. November`
        let month = |hit: &Hit| matches!(hit.meaning, Meaning::Month(_));
        if self.shape_at(at) == Some(Shape::Number) && self.hits_at(at + 1).any(month) {
            return false;
        }
        // A full stop after an initial or an abbreviation ends nothing, nor one without a space.
        let stop = gap.starts_with('.') || gap.starts_with("”.") || gap.starts_with(").");
        stop && gap.len() > 1
            && !matches!(self.shape_at(at), Some(Shape::Initial))
            && !self.flags_at(at).has(Flags::SHORT)
            && self.shape_at(at + 1) != Some(Shape::Lower)
    }
}

/// How many sorts of forms there are.
const SORTS: usize = 5;

/// Which forms may not overlap: places, organisations, cities with dates, people, offices.
const fn sort(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Country(..) => 0,
        Meaning::Organisation(_) => 1,
        Meaning::City(_) | Meaning::Month(_) | Meaning::Weekday(_) => 2,
        Meaning::Person(_) | Meaning::Grammar(_) => 3,
        Meaning::Office(_) => 4,
    }
}

/// Whether the first lines are those of a text broken to a width: most single line breaks follow a line
/// of 60 to 120 letters that ends no sentence, or one of 40 that a small letter goes on with. A comma
/// at the end before a capital is that of a list, `Ambassador X,`.
fn is_wrapped(text: &str) -> bool {
    const LINES: usize = 40;
    let (mut inside, mut other) = (0, 0);
    let mut lines = text.split('\n').take(LINES).peekable();
    while let Some(line) = lines.next() {
        let Some(next) = lines.peek() else { break };
        if line.trim().is_empty() || next.trim().is_empty() {
            continue;
        }
        let open = !line.trim_end().ends_with(['.', '!', '?', ':', '"', '”', '»', ';']);
        let goes_on = next.trim_start().starts_with(char::is_lowercase);
        let shortest = if goes_on { 40 } else { 60 };
        let listed = line.trim_end().ends_with(',') && !goes_on;
        let broken = (shortest..=120).contains(&line.chars().count()) && open && !listed;
        if broken { inside += 1 } else { other += 1 }
    }
    inside >= 3 && inside * 2 >= other
}
