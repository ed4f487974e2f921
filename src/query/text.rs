//! What words mean that stand side by side: which of them must occur, and which score.

use std::collections::BTreeSet;

use super::ast::{Node, NodeKind};
use super::combine::{all_of, any_of};
use super::error::QueryError;
use super::match_mode::MatchMode;
use super::meaning::{Condition, TextScope, Word};
use super::resolve::{Place, Resolver};
use super::words::exact_words;

/// What the parts of a sequence come to.
#[derive(Default)]
struct Parts {
    /// Words, of which the match mode says how many must occur; each once.
    words: Vec<Condition>,
    /// Their exact forms, to know repetitions.
    known: BTreeSet<String>,
    /// Stop words: not required, not scored.
    stop_words: Vec<String>,
    /// Phrases, groups, beginnings of words: required except under `any`.
    firm: Vec<Condition>,
    /// Fields and exclusions: always required.
    fixed: Vec<Condition>,
}

impl Resolver<'_> {
    /// The condition of parts that stand side by side.
    pub(super) fn side_by_side(
        &mut self,
        nodes: &[Node],
        place: Place,
    ) -> Result<Option<Condition>, QueryError> {
        let mut parts = Parts::default();
        self.collect(nodes, place, &mut parts)?;
        let Parts { mut words, stop_words, firm, fixed, .. } = parts;
        if words.is_empty() && firm.is_empty() && fixed.is_empty() {
            // Stop words alone are what is looked for.
            for exact in stop_words {
                let word = Word { exact, stemmed: false, forms: Vec::new() };
                if !place.excluded {
                    self.scoring.push(word.clone());
                }
                let condition = Condition::Word { scope: place.scope, word };
                if !words.contains(&condition) {
                    words.push(condition);
                }
            }
        }
        if words.is_empty() && firm.is_empty() && fixed.is_empty() {
            return Ok(None);
        }
        // What is excluded is excluded as it stands: `-(a b)` takes away what has both.
        let mode = if place.excluded { MatchMode::All } else { self.context.match_mode };
        let text = self.required(words, firm, mode);
        Ok(Some(all_of(text.into_iter().chain(fixed))))
    }

    /// The condition on words and firm parts under a match mode; `None` if there are none.
    fn required(
        &mut self,
        words: Vec<Condition>,
        firm: Vec<Condition>,
        mode: MatchMode,
    ) -> Option<Condition> {
        if words.is_empty() && firm.is_empty() {
            return None;
        }
        if mode == MatchMode::Any {
            return Some(any_of(words.into_iter().chain(firm)));
        }
        let (count, needed) = (words.len(), mode.required(words.len()));
        if needed == count {
            return Some(all_of(words.into_iter().chain(firm)));
        }
        self.note(format!(
            "{needed} of the {count} words are enough; `--match all` asks for every one"
        ));
        let most = Condition::AtLeast { count: needed, of: words };
        Some(all_of(std::iter::once(most).chain(firm)))
    }

    fn collect(
        &mut self,
        nodes: &[Node],
        place: Place,
        parts: &mut Parts,
    ) -> Result<(), QueryError> {
        for node in nodes {
            match &node.kind {
                // Brackets around words alone group nothing: prose is full of them.
                NodeKind::Sequence(inner) => self.collect(inner, place, parts)?,
                NodeKind::Word(text) => {
                    self.count(node.span.clone())?;
                    self.word(text, place, parts);
                }
                NodeKind::Phrase { text, slop, last_is_prefix } => {
                    self.count(node.span.clone())?;
                    parts.firm.extend(self.phrase(text, (*slop, *last_is_prefix), place));
                }
                NodeKind::Prefix(start) => {
                    self.count(node.span.clone())?;
                    parts.firm.extend(self.prefix(start, place));
                }
                NodeKind::Fuzzy { word, distance } => {
                    self.count(node.span.clone())?;
                    parts.firm.extend(fuzzy(word, *distance, place));
                }
                NodeKind::And(_) | NodeKind::Or(_) => {
                    parts.firm.extend(self.node(node, place)?);
                }
                NodeKind::Everything | NodeKind::Field { .. } | NodeKind::Not(_) => {
                    parts.fixed.extend(self.node(node, place)?);
                }
            }
        }
        Ok(())
    }

    /// A chunk of text: one word, or several that punctuation or the writing system joins.
    fn word(&mut self, text: &str, place: Place, parts: &mut Parts) {
        if let Some((word, condition)) = self.name_in_capitals(text, place.scope) {
            self.add_word(word, condition, place, parts);
            return;
        }
        let words = exact_words(text);
        let mut at = 0;
        while at < words.len() {
            let run = super::script::run_without_spaces(text, &words[at..]);
            if run > 1 {
                let run = &words[at..at + run];
                self.run_without_spaces(run.iter().map(|word| word.text.as_str()), place, parts);
                at += run.len();
                continue;
            }
            let joined = super::script::joined_by_hyphens(text, &words[at..]);
            let written = if words.len() == 1 { text } else { &text[words[at].bytes.clone()] };
            let exact = words[at].text.clone();
            at += 1;
            if self.languages.is_stop_word(&exact) && joined.is_none() {
                parts.stop_words.push(exact);
                continue;
            }
            if let Some((count, joined)) = joined {
                // Each part or the whole in one word: `cease-fire` is `cease` `fire` and `ceasefire`.
                for word in &words[at - 1..at - 1 + count] {
                    if !self.languages.is_stop_word(&word.text) {
                        let forms = vec![vec![joined.clone()]];
                        let word = Word { exact: word.text.clone(), stemmed: true, forms };
                        let condition = Condition::Word { scope: place.scope, word: word.clone() };
                        self.add_word(word, condition, place, parts);
                    }
                }
                at += count - 1;
                continue;
            }
            let mut forms = self.forms_of(written, &exact);
            forms.extend(self.languages.without_elision(written));
            let word = Word { exact, stemmed: true, forms };
            let condition = Condition::Word { scope: place.scope, word: word.clone() };
            self.add_word(word, condition, place, parts);
        }
    }

    fn add_word(&mut self, word: Word, condition: Condition, place: Place, parts: &mut Parts) {
        if parts.known.insert(word.exact.clone()) {
            parts.words.push(condition);
        }
        if !place.excluded {
            self.scoring.push(word);
        }
    }

    /// A run of a script without spaces: found as a phrase of its characters, scored by the
    /// overlapping pairs that the stem stream holds.
    fn run_without_spaces<'w>(
        &mut self,
        characters: impl Iterator<Item = &'w str>,
        place: Place,
        parts: &mut Parts,
    ) {
        let characters: Vec<String> = characters.map(str::to_owned).collect();
        if !place.excluded {
            for pair in characters.windows(2) {
                self.scoring.push(Word { exact: pair.concat(), stemmed: true, forms: Vec::new() });
            }
        }
        if parts.known.insert(characters.concat()) {
            parts.words.push(Condition::Phrase {
                scope: place.scope,
                words: characters,
                slop: 0,
                last_is_prefix: false,
            });
        }
    }

    fn phrase(
        &mut self,
        text: &str,
        (slop, last_is_prefix): (u32, bool),
        place: Place,
    ) -> Option<Condition> {
        let words: Vec<String> = exact_words(text).into_iter().map(|word| word.text).collect();
        if !place.excluded {
            let complete = words.len() - usize::from(last_is_prefix && !words.is_empty());
            for exact in
                words[..complete].iter().filter(|exact| !self.languages.is_stop_word(exact))
            {
                self.scoring.push(Word { exact: exact.clone(), stemmed: false, forms: Vec::new() });
            }
        }
        let variants = self.languages.without_elision(text);
        let conditions: Vec<Condition> = std::iter::once(words)
            .chain(variants)
            .filter_map(|words| following(words, slop, last_is_prefix, place.scope))
            .collect();
        (!conditions.is_empty()).then(|| any_of(conditions))
    }

    /// `corr*`; with punctuation inside (`cease-f*`) a phrase whose last word is a beginning.
    fn prefix(&mut self, start: &str, place: Place) -> Option<Condition> {
        self.phrase(start, (0, true), place)
    }
}

/// These words one after the other.
fn following(
    words: Vec<String>,
    slop: u32,
    last_is_prefix: bool,
    scope: TextScope,
) -> Option<Condition> {
    match (words.len(), last_is_prefix) {
        (0, _) => None,
        (1, true) => words.into_iter().next().map(|start| Condition::Prefix { scope, start }),
        (1, false) => words.into_iter().next().map(|exact| {
            let word = Word { exact, stemmed: false, forms: Vec::new() };
            Condition::Word { scope, word }
        }),
        _ => Some(Condition::Phrase { scope, words, slop, last_is_prefix }),
    }
}

/// `lavrof~1`: one edit in words of up to five characters and two in longer ones, if not given.
fn fuzzy(word: &str, distance: Option<u8>, place: Place) -> Option<Condition> {
    let scope = place.scope;
    let parts = exact_words(word).into_iter().map(|exact| {
        let exact = exact.text;
        let by_length = if exact.chars().count() <= 5 { 1 } else { 2 };
        match distance.unwrap_or(by_length) {
            0 => Condition::Word { scope, word: Word { exact, stemmed: false, forms: Vec::new() } },
            distance => Condition::Fuzzy { scope, word: exact, distance },
        }
    });
    let parts: Vec<Condition> = parts.collect();
    (!parts.is_empty()).then(|| all_of(parts))
}
