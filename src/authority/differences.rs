//! In what two spellings that fold alike differ, in words for people.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::fold::{Step, fold_plain, fold_telling};
use super::letters;

/// A script that names are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Other,
}

impl Script {
    /// The script of the first letter.
    fn of(name: &str) -> Self {
        match name.chars().find(|c| c.is_alphabetic()) {
            Some('a'..='z' | 'A'..='Z' | '\u{aa}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') | None => {
                Self::Latin
            }
            Some('\u{400}'..='\u{52f}') => Self::Cyrillic,
            Some('\u{600}'..='\u{77f}' | '\u{fb50}'..='\u{fefc}') => Self::Arabic,
            Some('\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}') => Self::Han,
            Some(_) => Self::Other,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Latin => "Latin letters",
            Self::Cyrillic => "Cyrillic letters",
            Self::Arabic => "Arabic letters",
            Self::Han => "Chinese characters",
            Self::Other => "letters of another script",
        }
    }
}

/// Whether two names are written in different scripts.
pub(crate) fn in_other_script(one: &str, other: &str) -> bool {
    Script::of(one) != Script::of(other)
}

/// What the rules of [`fold_name`](super::fold_name) did to one of two spellings and not to the other:
/// `ou=u`, `dropped al-`, `doubled letters`, `diacritics`, `capitals`. Empty where the spellings are
/// one, or do not fold alike.
///
/// ```
/// use chancery::authority::spelling_differences;
/// assert_eq!(spelling_differences("Choukri", "Shoukry"), ["ch=sh", "y=i"]);
/// assert_eq!(spelling_differences("Lavrov", "Safadi"), [""; 0]);
/// ```
pub fn spelling_differences(one: &str, other: &str) -> Vec<String> {
    let (mut steps, mut others) = (BTreeMap::new(), BTreeMap::new());
    let key = fold_telling(one, &mut |step| *steps.entry(described(step)).or_insert(0) += 1);
    if key != fold_telling(other, &mut |step| *others.entry(described(step)).or_insert(0) += 1)
        || one == other
    {
        return Vec::new();
    }
    let mut differences = Vec::new();
    if in_other_script(one, other) {
        differences.extend(
            [one, other]
                .map(Script::of)
                .iter()
                .filter(|script| **script != Script::Latin)
                .map(|script| script.name().to_owned()),
        );
    }
    if fold_plain(one) != fold_plain(other) {
        let all = steps.keys().chain(others.keys().filter(|step| !steps.contains_key(*step)));
        let differing = all.filter(|step| steps.get(*step) != others.get(*step));
        differences.extend(differing.cloned());
    }
    if !in_other_script(one, other) && accents(one) != accents(other) {
        differences.push("diacritics".to_owned());
    }
    if differences.is_empty() && fold_plain(one) != fold_plain(other) {
        // The same rules in another order of letters.
        differences.push("letters of one sound".to_owned());
    } else if differences.is_empty() {
        let (one, other) = (plain_letters(one), plain_letters(other));
        let only_capitals = one != other && one.to_lowercase() == other.to_lowercase();
        let name = if only_capitals { "capitals" } else { "hyphens, apostrophes or spaces" };
        differences.push(name.to_owned());
    }
    differences
}

fn described(step: Step<'_>) -> String {
    match step {
        Step::Letters { from, to: "" } => format!("dropped {from}"),
        Step::Letters { from, to } | Step::Word { from, to } => format!("{from}={to}"),
        Step::Doubled => "doubled letters".to_owned(),
        Step::Article(article) => format!("dropped {article}-"),
    }
}

/// How many marks and letters with a Latin form of their own a name has.
fn accents(name: &str) -> usize {
    let lower = name.to_lowercase();
    let decomposes = |c: char| std::iter::once(c).nfkd().any(letters::is_mark);
    lower.chars().filter(|c| letters::latin(*c).is_some() || decomposes(*c)).count()
}

fn plain_letters(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fold_name;
    use super::*;

    #[test]
    fn differences_are_those_that_a_reader_sees() {
        for (one, other, expected) in [
            ("Sameh Shoukri", "Sameh Shoukry", "y=i"),
            ("Shukri", "Shoukri", "ou=u"),
            ("Ayman al-Safadi", "Ayman Safadi", "dropped al-"),
            ("Riyadh Al Maliki", "Riyad al-Maliki", "dh=d"),
            ("Mohammad", "Mohamed", "doubled letters, mohamad=mohamed"),
            ("Ben Farhan", "bin Farhan", "ben=bin"),
            ("Mevlut Cavusoglu", "Mevlüt Çavuşoğlu", "diacritics"),
            ("SERGEY LAVROV", "Sergey Lavrov", "capitals"),
            ("Jean Yves Le Drian", "Jean-Yves Le Drian", "hyphens, apostrophes or spaces"),
            ("Шукри", "Shoukri", "Cyrillic letters, ou=u"),
            ("Lavrov", "Lavrov", ""),
        ] {
            assert_eq!(spelling_differences(one, other).join(", "), expected, "{one} {other}");
            assert_eq!(
                spelling_differences(one, other).is_empty(),
                spelling_differences(other, one).is_empty()
            );
        }
    }

    proptest! {
        #[test]
        fn only_spellings_that_fold_alike_and_differ_have_differences(
            one in "[Sse]?[kK]?h?[oóu]{0,2}[-' ]?a?l?", other in "[Sse]?[kK]?h?[oóu]{0,2}[-' ]?a?l?",
        ) {
            let alike = fold_name(&one) == fold_name(&other) && one != other;
            prop_assert_eq!(!spelling_differences(&one, &other).is_empty(), alike);
        }
    }
}
