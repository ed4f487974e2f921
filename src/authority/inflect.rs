//! Regular inflection of names: `Ägypter~` stands for `Ägypter`, `Ägyptern`, `Ägypterin` and so on.
//!
//! A tilde in a cell of a language's column follows the noun or adjective that is inflected; adjectives
//! before it go with it (`Europäische Union~`, `Лига~ арабских государств`), what follows stays. A form
//! without a tilde stands for itself. The endings below are those that names of places take: they
//! may give a word that nobody writes, never that of another place.

use super::table::{Column, Row};

/// Adds every form that a cell's value stands for in the language of its column; the value itself,
/// without the tilde, comes first.
pub(super) fn inflect(column: &str, written: &str, forms: &mut Vec<String>) {
    let Some((noun, tail)) = written.split_once('~') else {
        forms.push(written.to_owned());
        return;
    };
    forms.push(format!("{noun}{tail}"));
    match column {
        "adjectives" | "demonyms" => forms.push(format!("{noun}s{tail}")),
        "fr" => french(noun, forms),
        "es" => spanish(noun, forms),
        "de" => german(noun, tail, forms),
        _ => russian(noun, tail, forms),
    }
}

/// Every form of the values of a cell.
pub(super) fn inflect_list(language: &str, row: Row<'_>, column: Column) -> Vec<String> {
    let mut forms = Vec::new();
    row.list(column).for_each(|written| inflect(language, written, &mut forms));
    forms
}

/// Adds `noun` with each ending in place of the last letters.
fn with(noun: &str, last: &str, endings: &[&str], forms: &mut Vec<String>) {
    let stem = noun.strip_suffix(last).unwrap_or(noun);
    forms.extend(endings.iter().map(|ending| format!("{stem}{ending}")));
}

/// Feminine and plural of an adjective or demonym.
fn french(noun: &str, forms: &mut Vec<String>) {
    let endings: &[&str] = match noun.chars().next_back() {
        Some('s') => &["e", "es"],
        Some('e') => &["s"],
        Some('n') if noun.ends_with("en") => &["ne", "s", "nes"],
        _ => &["e", "s", "es"],
    };
    with(noun, "", endings, forms);
}

/// Feminine and plural of an adjective or demonym.
fn spanish(noun: &str, forms: &mut Vec<String>) {
    let (last, endings): (&str, &[&str]) = match noun.chars().next_back() {
        Some('o') => ("o", &["a", "os", "as"]),
        Some('s') => ("és", &["esa", "eses", "esas"]),
        Some('n') => ("án", &["ana", "anes", "anas"]),
        Some('í') => ("", &["es", "s"]),
        _ => ("", &["s"]),
    };
    with(noun, last, endings, forms);
}

/// Endings of German adjectives (`ägyptisch`), demonyms (`Ägypter`, `Chinese`) and names.
fn german(noun: &str, tail: &str, forms: &mut Vec<String>) {
    let from = forms.len();
    let endings: &[&str] = if noun.starts_with(char::is_lowercase) || noun.ends_with("isch") {
        &["e", "en", "er", "es", "em"]
    } else if noun.ends_with("er") {
        &["n", "s", "in", "innen"]
    } else if noun.ends_with('e') {
        &["n"]
    } else if noun.ends_with("rat") || noun.ends_with("Rat") {
        &["s", "es"]
    } else if noun.ends_with(['s', 'ß', 'z']) {
        &["es"]
    } else {
        &["s"]
    };
    with(noun, "", endings, forms);
    if noun.ends_with('e') && !noun.contains(' ') {
        with(noun, "e", &["in", "innen"], forms);
    }
    // `Europäische Union`, `der Europäischen Union`; `Nordischer Rat`, `dem Nordischen Rat`
    let words: Vec<&str> = noun.split(' ').collect();
    if let Some((head, adjectives)) = words.split_last().filter(|(_, rest)| !rest.is_empty()) {
        for strong in ["en", "e", "er", "em", "es"] {
            for ending in [""].iter().chain(endings) {
                let mut form = String::with_capacity(noun.len() + tail.len() + 4);
                for adjective in adjectives {
                    let stem = adjective.trim_end_matches(['r', 's', 'n']).trim_end_matches('e');
                    form.push_str(stem);
                    form.push_str(strong);
                    form.push(' ');
                }
                form.push_str(head);
                form.push_str(ending);
                forms.push(form);
            }
        }
    }
    for form in forms.iter_mut().skip(from) {
        form.push_str(tail);
    }
}

/// Endings of a Russian noun: what goes, then genitive, dative, accusative, instrumental and
/// prepositional.
fn russian_noun(noun: &str) -> (&'static str, &'static [[&'static str; 5]]) {
    const SOFT: &[[&str; 5]] = &[["и", "и", "ь", "ью", "и"], ["я", "ю", "я", "ем", "е"]];
    let behind_guttural = noun.chars().rev().nth(1).is_some_and(|c| "гкхжшчщ".contains(c));
    match noun.chars().next_back() {
        Some('я') if noun.ends_with("ия") => ("я", &[["и", "и", "ю", "ей", "и"]]),
        Some('я') => ("я", &[["и", "е", "ю", "ей", "е"]]),
        Some('а') if behind_guttural => ("а", &[["и", "е", "у", "ой", "е"]]),
        Some('а') => ("а", &[["ы", "е", "у", "ой", "е"]]),
        Some('й') if noun.ends_with("ий") => ("й", &[["я", "ю", "й", "ем", "и"]]),
        Some('й') => ("й", &[["я", "ю", "й", "ем", "е"]]),
        Some('ь') => ("ь", SOFT),
        Some('о') => ("о", &[["а", "у", "о", "ом", "е"]]),
        Some('е') if noun.ends_with("ие") => ("е", &[["я", "ю", "е", "ем", "и"]]),
        Some('е') => ("е", &[["а", "у", "е", "ем", "е"]]),
        Some('ы') => ("ы", &[["", "ам", "ы", "ами", "ах"], ["ов", "ам", "ов", "ами", "ах"]]),
        Some('и') if noun.ends_with("ии") => ("и", &[["й", "ям", "и", "ями", "ях"]]),
        Some('и') => ("и", &[["", "ам", "и", "ами", "ах"], ["ов", "ам", "ов", "ами", "ах"]]),
        _ => ("", &[["а", "у", "а", "ом", "е"], ["а", "у", "", "ом", "е"]]),
    }
}

/// Endings of a Russian adjective in the cases of [`russian_noun`].
fn russian_adjective(word: &str) -> Option<(&'static str, [&'static str; 5])> {
    let guttural = |letters: &str| {
        word.strip_suffix(letters).is_some_and(|stem| stem.ends_with(['г', 'к', 'х', 'ш', 'ж']))
    };
    Some(match word.char_indices().rev().nth(1).and_then(|(at, _)| word.get(at..))? {
        "ая" => ("ая", ["ой", "ой", "ую", "ой", "ой"]),
        "яя" => ("яя", ["ей", "ей", "юю", "ей", "ей"]),
        "ий" if guttural("ий") => ("ий", ["ого", "ому", "ий", "им", "ом"]),
        "ый" => ("ый", ["ого", "ому", "ый", "ым", "ом"]),
        "ое" => ("ое", ["ого", "ому", "ое", "ым", "ом"]),
        "ые" => ("ые", ["ых", "ым", "ые", "ыми", "ых"]),
        "ие" => ("ие", ["их", "им", "ие", "ими", "их"]),
        _ => return None,
    })
}

/// The cases of a name; every form of an adjective, and what it is in a compound
/// (`российско-египетский`).
fn russian(noun: &str, tail: &str, forms: &mut Vec<String>) {
    if noun.starts_with(char::is_lowercase) && noun.ends_with("ий") {
        let endings = ["ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими", "о"];
        with(noun, "ий", &endings, forms);
        return;
    }
    let words: Vec<&str> = noun.split(' ').collect();
    let Some((head, adjectives)) = words.split_last() else { return };
    let (gone, cases) = russian_noun(head);
    let stem = head.strip_suffix(gone).unwrap_or(head);
    for endings in cases {
        for (case, ending) in endings.iter().enumerate() {
            let mut form = String::with_capacity(noun.len() + tail.len() + 8);
            for adjective in adjectives {
                match russian_adjective(adjective) {
                    Some((gone, endings)) => {
                        form.push_str(adjective.strip_suffix(gone).unwrap_or(adjective));
                        form.push_str(endings.get(case).copied().unwrap_or_default());
                    }
                    None => form.push_str(adjective),
                }
                form.push(' ');
            }
            form.push_str(stem);
            form.push_str(ending);
            form.push_str(tail);
            forms.push(form);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(column: &str, written: &str) -> String {
        let mut forms = Vec::new();
        inflect(column, written, &mut forms);
        forms.dedup();
        forms.join(" ")
    }

    #[test]
    fn names_take_the_endings_of_their_language() {
        let cases = [
            ("de", "Kenia", "Kenia"),
            ("de", "Kenia~", "Kenia Kenias"),
            (
                "de",
                "kenianisch~",
                "kenianisch kenianische kenianischen kenianischer kenianisches kenianischem",
            ),
            ("de", "Kenianer~", "Kenianer Kenianern Kenianers Kenianerin Kenianerinnen"),
            ("de", "Chinese~", "Chinese Chinesen Chinesin Chinesinnen"),
            ("fr", "kényan~", "kényan kényane kényans kényanes"),
            ("fr", "libyen~", "libyen libyenne libyens libyennes"),
            ("fr", "danois~", "danois danoise danoises"),
            ("fr", "belge~", "belge belges"),
            ("es", "keniano~", "keniano keniana kenianos kenianas"),
            ("es", "danés~", "danés danesa daneses danesas"),
            ("es", "iraquí~", "iraquí iraquíes iraquís"),
            ("es", "belga~", "belga belgas"),
            ("ru", "Кения~", "Кения Кении Кению Кенией Кении"),
            ("ru", "Ирак~", "Ирак Ирака Ираку Ирака Ираком Ираке Ирака Ираку Ирак Ираком Ираке"),
            ("demonyms", "Kenyan~", "Kenyan Kenyans"),
        ];
        for (column, written, forms) in cases {
            assert_eq!(of(column, written), forms, "{column} {written}");
        }
        assert!(of("ru", "кенийский~").ends_with("кенийских кенийскими кенийско"));
    }

    #[test]
    fn adjectives_go_with_the_noun_and_the_tail_stays() {
        let forms = of("ru", "Шанхайская организация~ сотрудничества");
        assert!(forms.contains("Шанхайскую организацию сотрудничества"), "{forms}");
        assert!(forms.contains("Шанхайской организацией сотрудничества"), "{forms}");
        let forms = of("ru", "Соединенные Штаты~ Америки");
        assert!(forms.contains("Соединенных Штатов Америки"), "{forms}");
        assert!(forms.contains("Соединенными Штатами Америки"), "{forms}");
        let forms = of("de", "Europäische Union~");
        assert!(forms.contains("Europäischen Union"), "{forms}");
        assert!(of("de", "Nordischer Rat~").contains("Nordischen Rates"));
        assert!(of("de", "Organisation~ für Sicherheit").contains("Organisation für Sicherheit"));
    }
}
