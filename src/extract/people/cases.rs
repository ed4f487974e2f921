//! Russian names in their cases.
//!
//! `Сергеем Лавровым` is `Сергей Лавров`. Three things are done with endings, none of which needs a
//! dictionary: two forms of one name get one stem ([`stemmed`]), a form gets the few nominatives that
//! its endings leave open ([`nominatives`]), and of two forms the nominative is told ([`obliqueness`]).
//!
//! Not covered: vowels that come and go (`Павел`, `Павла`), plurals (`Клинтонов`), names of fewer than
//! three letters.

/// Whether a text has a Cyrillic letter.
pub(super) fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

/// Letters that a stem keeps at least.
const SHORTEST: usize = 3;

/// Endings of adjectives behind `к` (`Матвиевский`, `Матвиевского`), the longest first.
const ADJECTIVES: &[&str] = &["ого", "ому", "ий", "им", "ом", "ой", "ая", "ую"];

/// Endings of nouns and of surnames in `-ов`, `-ин`, the longest first.
const NOUNS: &[&str] = &[
    "ого", "ому", "ем", "ом", "ым", "ой", "ей", "ою", "ею", "ую", "ая", "ый", "й", "ь", "а", "я",
    "у", "ю", "е", "и", "ы",
];

fn without<'w>(word: &'w str, endings: &[&str]) -> Option<&'w str> {
    endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| stem.chars().count() >= SHORTEST)
}

/// A word in small letters without the ending of its case, nor a vowel before it: `ей` ends the nominative
/// of `Сергей` and another case of `Мария`.
fn stem(word: &str) -> &str {
    let adjective =
        without(word, ADJECTIVES).filter(|stem| stem.ends_with("ск") || stem.ends_with("цк"));
    let cut = adjective.or_else(|| without(word, NOUNS)).unwrap_or(word);
    without(cut, &["е", "и"]).unwrap_or(cut)
}

/// A name in small letters with every word cut to its stem: all cases of one name give one text.
pub(super) fn stemmed(name: &str) -> String {
    let lower = name.to_lowercase().replace('ё', "е");
    let mut cut = String::with_capacity(lower.len());
    for part in lower.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphabetic());
        cut.push_str(stem(word));
        cut.push_str(part.get(word.len()..).unwrap_or_default());
    }
    cut
}

/// The nominatives that a word in some case can have, the likeliest first; itself among them.
fn nominatives_of(word: &str) -> Vec<String> {
    let with = |ending: &str, heads: &[&str]| -> Option<Vec<String>> {
        let stem = word.strip_suffix(ending).filter(|stem| stem.chars().count() >= 2)?;
        Some(heads.iter().map(|head| format!("{stem}{head}")).collect())
    };
    let adjective = ["ого", "ому", "им", "ом"].iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        (stem.ends_with("ск") || stem.ends_with("цк")).then(|| vec![format!("{stem}ий")])
    });
    let found = adjective
        .or_else(|| with("ым", &["", "ый"]))
        .or_else(|| with("ом", &["", "о"]))
        .or_else(|| with("ем", &["", "й", "ь"]))
        .or_else(|| with("ой", &["а", "ая", "ой"]))
        .or_else(|| with("ей", &["а", "я", "ей"]))
        .or_else(|| with("ую", &["ая"]))
        .or_else(|| with("ы", &["а", "ы"]))
        .or_else(|| with("и", &["и", "я", "а", "ь"]))
        .or_else(|| with("а", &["", "а"]))
        .or_else(|| with("я", &["й", "ь", "я"]))
        .or_else(|| with("у", &["", "а", "у"]))
        .or_else(|| with("ю", &["й", "ь", "я", "ю"]))
        .or_else(|| with("е", &["", "а", "й", "ь", "я", "е"]));
    found.unwrap_or_else(|| vec![word.to_owned()])
}

/// The nominatives that a name can have: its first and last word vary, both at once. At most thirty-six.
pub(super) fn nominatives(name: &str) -> Vec<String> {
    if !is_cyrillic(name) {
        return Vec::new();
    }
    let Some((head, last)) = name.rsplit_once([' ', '.']) else { return nominatives_of(name) };
    let between = name.get(head.len()..name.len() - last.len()).unwrap_or(" ");
    let (first, middle) = head.split_once(' ').unwrap_or((head, ""));
    let mut found = Vec::new();
    for first in nominatives_of(first) {
        for last in nominatives_of(last) {
            let gap = if middle.is_empty() { "" } else { " " };
            found.push(format!("{first}{gap}{middle}{between}{last}"));
        }
    }
    found
}

/// How far the endings of a name are from those of a nominative; 0 where each word ends in a consonant.
pub(super) fn obliqueness(name: &str) -> usize {
    let of = |word: &str| -> usize {
        if word.chars().count() < SHORTEST || !is_cyrillic(word) {
            return 0;
        }
        let instrumental = ["ом", "ем", "ым", "ой", "ей", "ого", "ому"];
        if instrumental.iter().any(|ending| word.ends_with(ending)) && word.chars().count() > 4 {
            return 2;
        }
        match word.chars().last() {
            Some('у' | 'ю' | 'ы' | 'и' | 'е') => 2,
            Some('а' | 'я') => 1,
            _ => 0,
        }
    };
    name.split(|c: char| !c.is_alphabetic()).map(of).sum()
}

/// A name of the files in its other cases, genitive to prepositional; nothing for what has none.
pub(in crate::extract) fn declined(name: &str) -> Vec<String> {
    if !is_cyrillic(name) {
        return Vec::new();
    }
    let words: Vec<&str> = name.split(' ').collect();
    let woman = words.len() > 1
        && words.first().is_some_and(|given| {
            given.ends_with(['а', 'я']) && !matches!(*given, "Илья" | "Никита" | "Фома" | "Лука")
        });
    let mut found: Vec<String> = Vec::new();
    for case in 0..CASES {
        let word_in_case = |(number, word): (usize, &&str)| {
            let family = number + 1 == words.len();
            ending(word, case, family, woman).unwrap_or_else(|| (*word).to_owned())
        };
        let form = words.iter().enumerate().map(word_in_case).collect::<Vec<_>>().join(" ");
        if form != name && !found.contains(&form) {
            found.push(form);
        }
    }
    found
}

/// Genitive, dative, accusative, instrumental, prepositional, and the instrumental of foreign surnames
/// in `-ин`, `-ов`.
const CASES: usize = 6;

/// A word in a case; `None` where it has no case of its own.
fn ending(word: &str, case: usize, family: bool, woman: bool) -> Option<String> {
    const HUSHING: [char; 5] = ['ж', 'ч', 'ш', 'щ', 'ц'];
    if !word.starts_with(char::is_uppercase) || word.chars().count() < SHORTEST {
        return None;
    }
    let of = |stem: &str, endings: [&str; CASES]| {
        endings.get(case).map(|ending| format!("{stem}{ending}"))
    };
    let cut = |ending: &str| word.strip_suffix(ending);
    let surname_of_woman = ["ова", "ева", "ина"].iter().any(|ending| word.ends_with(ending));
    if let Some(stem) = cut("ий") {
        let adjective = stem.ends_with('к');
        return if adjective {
            of(stem, ["ого", "ому", "ого", "им", "ом", "им"])
        } else {
            of(stem, ["ия", "ию", "ия", "ием", "ии", "ием"])
        };
    }
    if let Some(stem) = cut("ая") {
        return of(stem, ["ой", "ой", "ую", "ой", "ой", "ой"]);
    }
    if let Some(stem) = cut("й") {
        return of(stem, ["я", "ю", "я", "ем", "е", "ем"]);
    }
    if let Some(stem) = cut("ь") {
        return (!woman).then(|| of(stem, ["я", "ю", "я", "ем", "е", "ем"]))?;
    }
    if let Some(stem) = cut("ия") {
        return of(stem, ["ии", "ии", "ию", "ией", "ии", "ией"]);
    }
    if let Some(stem) = cut("я") {
        return of(stem, ["и", "е", "ю", "ей", "е", "ей"]);
    }
    if let Some(stem) = cut("а") {
        if family && woman && surname_of_woman {
            return of(stem, ["ой", "ой", "у", "ой", "ой", "ой"]);
        }
        let soft = stem.ends_with(HUSHING);
        let genitive = if soft || stem.ends_with(['г', 'к', 'х']) { "и" } else { "ы" };
        let instrumental = if soft { "ей" } else { "ой" };
        return of(stem, [genitive, "е", "у", instrumental, "е", instrumental]);
    }
    if word.ends_with(['о', 'у', 'и', 'е', 'ю', 'э', 'ы']) || (family && woman) {
        return None;
    }
    let russian =
        family && ["ов", "ев", "ёв", "ин", "ын"].iter().any(|ending| word.ends_with(ending));
    let other = if word.ends_with(HUSHING) { "ем" } else { "ом" };
    let instrumental = if russian { "ым" } else { other };
    of(word, ["а", "у", "а", instrumental, "е", other])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cases_of_one_name_have_one_stem() {
        for group in [
            &[
                "Сергей Лавров",
                "Сергея Лаврова",
                "Сергею Лаврову",
                "Сергеем Лавровым",
                "Сергее Лаврове",
            ][..],
            &["Мария Захарова", "Марии Захаровой", "Марию Захарову", "Марией Захаровой"],
            &["Самех Шукри", "Самеха Шукри", "Самехом Шукри"],
            &["Игорь Добровольский", "Игоря Добровольского", "Игорем Добровольским"],
            &["Пётр Сийярто", "Петром Сийярто", "Петру Сийярто"],
            &["Дмитрий Песков", "Дмитрия Пескова", "Дмитрием Песковым", "Дмитрии Пескове"],
            &["Мирослав Йенча", "Мирославом Йенчей", "Мирослава Йенчи"],
            &["Касым-Жомарт Токаев", "Касым-Жомарта Токаева", "Касым-Жомартом Токаевым"],
        ] {
            let stems: Vec<String> = group.iter().map(|name| stemmed(name)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{stems:?}");
        }
    }

    #[test]
    fn a_name_is_among_the_nominatives_of_its_cases() {
        for name in [
            "Сергей Лавров",
            "Мария Захарова",
            "Касым-Жомарт Токаев",
            "Игорь Добровольский",
            "Анналена Бербок",
            "Ангела Меркель",
            "Вук Еремич",
            "Дональд Трамп",
            "Луиджи Ди Майо",
            "Никита Романов",
        ] {
            for form in declined(name) {
                assert!(nominatives(&form).iter().any(|one| one == name), "{form}");
                assert_eq!(stemmed(&form), stemmed(name), "{form}");
                assert!(obliqueness(&form) >= obliqueness(name), "{form}");
            }
        }
        assert!(declined("Сергей Лавров").iter().any(|form| form == "Сергеем Лавровым"));
        assert!(declined("Анналена Бербок").iter().any(|form| form == "Анналеной Бербок"));
        assert!(declined("Sergey Lavrov").is_empty());
    }

    proptest! {
        #[test]
        fn any_text_has_its_forms(name in "[А-Яа-яёЁA-Za-z .-]{0,24}") {
            prop_assert!(nominatives(&name).len() <= 36);
            let _ = (stemmed(&name), obliqueness(&name), declined(&name));
        }
    }
}
