//! Where a person's name begins and ends.

use crate::authority::OfficeWord;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::{Lexicon, Meaning};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// Longest name in words; `Faisal bin Farhan bin Abdullah Al Saud` has seven.
const LONGEST: usize = 8;

/// Words `first..last` of a text that are a name, without titles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Whether a title such as `Mr` or `H.E.` stands before it.
    pub(super) honoured: bool,
    /// Whether the authority files know these words as one person's full name.
    pub(super) known: bool,
}

/// The word after any titles (`Mr`, `H.E. Dr.`) at `at`.
pub(super) fn skip_honorifics(scan: &Scan<'_>, lexicon: &Lexicon<'_>, mut at: usize) -> usize {
    for _ in 0..4 {
        let Some(last) = honorific_at(scan, lexicon, at) else { break };
        // `Dato’ X`, `H.E. X`
        if !scan
            .gap_before(last)
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '.' | '’' | '\''))
        {
            break;
        }
        at = last;
    }
    at
}

fn honorific_at(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> Option<usize> {
    // `the Hon`
    let capital = |at: usize| scan.shape_at(at).is_some_and(Shape::is_capital);
    scan.hits_at(at)
        .find(|hit| {
            (capital(at) || capital(hit.last as usize - 1) || is_small_title(scan, at))
                && lexicon.office_word(hit.meaning) == Some(OfficeWord::Honorific)
        })
        .map(|hit| hit.last as usize)
}

/// `la señora X`, `el doctor X`, `don X`: Spanish writes titles small before a name.
fn is_small_title(scan: &Scan<'_>, at: usize) -> bool {
    matches!(
        scan.word(at),
        "señor"
            | "señora"
            | "señorita"
            | "don"
            | "doña"
            | "doctor"
            | "doctora"
            | "licenciado"
            | "licenciada"
            | "ingeniero"
            | "ingeniera"
    ) && scan.languages.meet(Languages::SPANISH)
        && !scan.languages.meet(Languages::ENGLISH)
        && scan.gap_before(at + 1) == " "
        && scan.shape_at(at + 1) == Some(Shape::Title)
}

/// The files list some people with their title (`Prince Faisal`): the name begins after it.
fn skip_titles(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> usize {
    let known = scan.hits_at(at).filter(|hit| hit.meaning.is_person()).map(|hit| hit.last).max();
    let title = scan
        .hits_at(at)
        .find(|hit| matches!(lexicon.office_word(hit.meaning), Some(OfficeWord::Office(_))))
        .map(|hit| hit.last);
    match (title, known) {
        (Some(title), Some(known)) if title < known => title as usize,
        _ => at,
    }
}

/// The name that begins at `at`, titles before it skipped. Text in capitals throughout is taken too:
/// the caller knows whether a heading or turn may be one.
pub(super) fn name_at(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> Option<Name> {
    let first = skip_titles(scan, lexicon, skip_honorifics(scan, lexicon, at));
    let known = scan.person_over(first);
    if matches!(scan.shape_at(first), Some(Shape::Character | Shape::Uncased)) {
        let last = known?;
        return Some(Name { first, last, honoured: first > at, known: last > first + 1 });
    }
    let covered = known.filter(|last| *last > first + 1).unwrap_or(first);
    let mut last = first;
    let mut next = first;
    while next < first + LONGEST && next < scan.words.len() {
        if next > first && !joined(scan, next) {
            break;
        }
        if next < covered {
            next += 1;
            last = next;
            continue;
        }
        // In German the next noun has a capital too.
        if next == covered && covered > first && scan.languages.meet(Languages::GERMAN) {
            break;
        }
        let shape = scan.shape_at(next).unwrap_or(Shape::Lower);
        if next > first && goes_on_small(scan, next) {
            next += 1;
            last = next;
            continue;
        }
        let particle = scan.flags_at(next).has(Flags::PARTICLE) && is_particle(scan, next);
        if shape.is_capital() && !is_blocked(scan, lexicon, first, next) {
            last = next + 1;
        } else if !particle || (next == first && !leads_name(scan, next)) {
            break;
        }
        next += 1;
    }
    let last = trim(scan, first, last.max(covered), covered);
    let substantial = (first..last).any(|word| {
        let shape = scan.shape_at(word);
        matches!(shape, Some(Shape::Title | Shape::Upper))
            && scan.words.get(word).is_some_and(|word| word.end - word.start >= 2)
    });
    let known = covered > first && covered == last;
    substantial.then_some(Name { first, last, honoured: first > at, known })
}

/// Whether a word in small letters goes on with a name: `Ban Ki-moon`, `Sing'oei`, `Nyong'o`.
fn goes_on_small(scan: &Scan<'_>, at: usize) -> bool {
    const BEHIND_HYPHEN: [&str; 12] = [
        "era",
        "style",
        "like",
        "born",
        "run",
        "led",
        "elect",
        "designate",
        "made",
        "wide",
        "in",
        "to",
    ];
    let word = scan.word(at);
    if scan.shape_at(at) != Some(Shape::Lower) || word.len() > 6 {
        return false;
    }
    let title = at.checked_sub(1).is_some_and(|before| scan.shape_at(before) == Some(Shape::Title));
    let free = !matches!(scan.gap_after(at), "-" | "'" | "’");
    let alone = scan.flags_at(at) == Flags::NONE;
    match scan.gap_before(at) {
        "-" | "‑" => {
            title && free && alone && !word.ends_with("ed") && !BEHIND_HYPHEN.contains(&word)
        }
        "'" | "’" | "‘" => title && (word == "o" || word.len() > 2) && free && alone,
        _ => false,
    }
}

/// A name ends neither in a small word nor in an initial (`Micheál Martin T.D.`).
fn trim(scan: &Scan<'_>, first: usize, mut last: usize, covered: usize) -> usize {
    while last > first && last > covered {
        let shape = scan.shape_at(last - 1);
        let initial = shape == Some(Shape::Initial) && last - first > 2;
        if shape.is_some_and(Shape::is_capital) && !initial || goes_on_small(scan, last - 1) {
            break;
        }
        last -= 1;
    }
    last
}

/// Small words at the head of a family name used alone: `al-Sisi`, `von der Leyen`.
fn leads_name(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.word(at);
    let hyphen = is_hyphen(scan.gap_after(at));
    // In French and Spanish `de` behind an office begins what it is for.
    let romance = scan.languages.meet(Languages::FRENCH.and(Languages::SPANISH));
    hyphen
        || matches!(word, "von" | "van" | "bin" | "ben" | "ibn" | "бен" | "фон")
        || (!romance && matches!(word, "de" | "der" | "del"))
}

fn is_hyphen(gap: &str) -> bool {
    matches!(gap, "-" | "‐" | "‑" | "–")
}

/// Some small words are articles of the text's language as well: they count before a hyphen or in
/// company only.
fn is_particle(scan: &Scan<'_>, at: usize) -> bool {
    let word = scan.word(at);
    match word {
        "as" | "ash" | "an" | "ar" | "ad" | "at" | "az" | "ud" | "ul" | "ас" | "аш" => {
            is_hyphen(scan.gap_after(at)) || is_hyphen(scan.gap_before(at))
        }
        "der" | "den" | "la" | "los" | "las" | "le" => at.checked_sub(1).is_some_and(|before| {
            matches!(scan.word(before), "von" | "van" | "de" | "zu" | "Van" | "Von" | "De")
        }),
        _ => true,
    }
}

/// Whether what bears a name begins at a word behind it: `Thomas Jefferson Room`.
pub(super) fn begins_institution(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.gap_before(at), " " | "\u{a0}")
        && scan.shape_at(at) == Some(Shape::Title)
        && scan.flags_at(at).has(Flags::INSTITUTION)
}

/// Whether the space before a word can be inside a name.
fn joined(scan: &Scan<'_>, at: usize) -> bool {
    let gap = scan.gap_before(at);
    let before = at.checked_sub(1);
    let initial = before.is_some_and(|before| {
        scan.shape_at(before) == Some(Shape::Initial) || scan.flags_at(before).has(Flags::SHORT)
    });
    match gap {
        " " | "\u{a0}" | "\u{202f}" | "-" | "‐" | "‑" | "  " => true,
        "'" | "’" | "‘" | "ʼ" => {
            // O'Brien, D'Arcy, Sing'oei; never the possessive.
            goes_on_small(scan, at)
                // Pen'Apala
                || before.is_some_and(|before| scan.shape_at(before) == Some(Shape::Title))
                    && scan.shape_at(at) == Some(Shape::Title)
                    && !scan.languages.meet(Languages::ENGLISH)
                || before.is_some_and(|before| scan.word(before).chars().count() <= 2)
                    && scan.shape_at(at).is_some_and(Shape::is_capital)
        }
        "." | ". " | ".\u{a0}" | ".-" => initial,
        "\n" | "-\n" => scan.wrapped,
        _ => false,
    }
}

/// Capitalised words that end a name: offices, countries, dates, words of the grammar.
fn is_blocked(scan: &Scan<'_>, lexicon: &Lexicon<'_>, first: usize, at: usize) -> bool {
    let flags = scan.flags_at(at);
    if scan.shape_at(at) == Some(Shape::Initial) {
        return false;
    }
    if at > first && is_plain_family(scan, first, at)
        || at == first && is_forename(scan, lexicon, at)
    {
        return false;
    }
    // Inside a longer form: `Korea` of `Republic of Korea`, `Representative` of `Special Representative`.
    let plain = flags.has(Flags::PLAIN)
        || flags.has(Flags::TOPIC)
        || flags.has(Flags::STATE)
        || flags.has(Flags::INSTITUTION) && !is_place_family(scan.word(at));
    let english = scan.languages.meet(Languages::ENGLISH) && is_english_noun(scan.word(at));
    // German writes every noun with a capital.
    if plain
        || english
        || (at == first && scan.is_inside(at))
        || (at > first && is_german_noun(scan.word(at)))
    {
        return true;
    }
    // `Jan Novak`, `June Smith`: a month's name before a word that is none of a date.
    let given = at == first
        && scan.gap_before(at + 1) == " "
        && scan.shape_at(at + 1) == Some(Shape::Title)
        && matches!(scan.word(at), "Jan" | "June" | "April" | "August" | "May")
        && scan.hits_at(at + 1).next().is_none();
    scan.hits_at(at).any(|hit| match hit.meaning {
        Meaning::Month(_) if given => false,
        // `Mauricio X`
        Meaning::Country(_, false) if at == first && flags.has(Flags::GIVEN) => {
            hit.words().len() > 1
                || scan.gap_before(at + 1) != " "
                || scan.shape_at(at + 1) != Some(Shape::Title)
        }
        Meaning::Country(..) | Meaning::Month(_) | Meaning::Weekday(_) => true,
        Meaning::Organisation(_) => {
            hit.words().len() > 1 || scan.shape_at(at) == Some(Shape::Upper)
        }
        // A given name may be a city's (`Santiago Cafiero`), a family name in a list is none.
        Meaning::City(_) => {
            // `Rodrigo de Lima`
            let particle = at > first && scan.flags_at(at - 1).has(Flags::PARTICLE);
            at > first && !particle
                || hit.words().len() > 1
                || !(joined(scan, at + 1) && scan.shape_at(at + 1) == Some(Shape::Title))
        }
        Meaning::Office(number) => lexicon.offices.get(usize::from(number)).is_some_and(|phrase| {
            // `von`, `al` and single letters are no offices inside a name.
            match phrase.word {
                OfficeWord::Honorific => {
                    at > first && hit.words().len() == 1 && scan.word(at).len() < 3
                }
                OfficeWord::Modifier | OfficeWord::Rank(_) | OfficeWord::Former => {
                    scan.shape_at(at).is_some_and(Shape::is_capital)
                }
                OfficeWord::Office(_) => true,
            }
        }),
        Meaning::Person(_) | Meaning::Grammar(_) => false,
    })
}

/// Words of institutions and places that are family names as well.
fn is_place_family(word: &str) -> bool {
    matches!(
        word,
        "Park" | "Ward" | "Ridge" | "Bay" | "Post" | "Falls" | "Church" | "Hills" | "Order"
    )
}

/// A common word that is a family name right behind a given name: `Thomas West`, `Samantha Power`.
fn is_plain_family(scan: &Scan<'_>, first: usize, at: usize) -> bool {
    const FAMILIES: [&str; 12] = [
        "West", "White", "Hall", "Day", "Street", "North", "Power", "Young", "Bridge", "Banks",
        "Good", "Forest",
    ];
    let honoured = first.checked_sub(1).is_some_and(|before| {
        matches!(scan.word(before), "Mr" | "Mrs" | "Ms" | "Dr" | "Hon" | "Sir" | "Dame")
    });
    let given = (scan.flags_at(first).has(Flags::GIVEN) || honoured)
        && (at == first + 1 || at == first + 2 && scan.shape_at(first + 1) == Some(Shape::Initial));
    let ends = !(matches!(scan.gap_before(at + 1), " " | "-")
        && scan.shape_at(at + 1).is_some_and(Shape::is_capital));
    given && ends && (FAMILIES.contains(&scan.word(at)) || is_borrowed(scan, first, at))
}

/// `Jordan Smith`: a country that is a given name as well, behind no word of place and before a word that
/// no table has.
pub(super) fn is_forename(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> bool {
    let next = at + 1;
    let before = at.checked_sub(1).map_or(Flags::NONE, |before| scan.flags_at(before));
    let place = before.has(Flags::IN) || before.has(Flags::OF) || before.has(Flags::FROM);
    matches!(scan.word(at), "Jordan" | "Chad" | "Georgia" | "Israel")
        && !place
        && scan.gap_before(next) == " "
        && scan.shape_at(next) == Some(Shape::Title)
        && !scan.flags_at(next).has(Flags::GIVEN)
        && !is_blocked(scan, lexicon, at, next)
        && scan.hits_at(next).next().is_none()
}

/// An office, a month, a day or a country that is the family name behind a given name, closed by a
/// comma: `Curtis King, Minister`, `Godwin Friday.`
fn is_borrowed(scan: &Scan<'_>, first: usize, at: usize) -> bool {
    const BORROWED: [&str; 19] = [
        "King",
        "Bishop",
        "Pope",
        "Prince",
        "Dean",
        "Judge",
        "Major",
        "Chancellor",
        "Marshal",
        "Speaker",
        "May",
        "March",
        "August",
        "Friday",
        "Monday",
        "Sunday",
        "Ireland",
        "England",
        "Holland",
    ];
    at == first + 1
        && BORROWED.contains(&scan.word(at))
        && scan.gap_before(at + 1).starts_with([',', '.', ';', ')', '\n'])
}

fn is_english_noun(word: &str) -> bool {
    const ENDINGS: [&str; 21] = [
        "tion", "tions", "sion", "sions", "ments", "ness", "ship", "ships", "ities", "ology",
        "ening", "ating", "izing", "ising", "autics", "omics", "tical", "ional", "ative", "ality",
        "ility",
    ];
    word.len() > 7 && word.is_ascii() && ENDINGS.iter().any(|ending| word.ends_with(ending))
        || word.len() > 8 && word.ends_with("ment")
}

fn is_german_noun(word: &str) -> bool {
    const ENDINGS: [&str; 9] =
        ["ungen", "ung", "heit", "keit", "schaft", "ismus", "ität", "gespräch", "gespräche"];
    word.len() > 7 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// The name that ends before word `end`, the longest.
pub(super) fn name_before(scan: &Scan<'_>, lexicon: &Lexicon<'_>, end: usize) -> Option<Name> {
    let earliest = (end.saturating_sub(LONGEST)..end)
        .rev()
        .take_while(|at| *at + 1 == end || joined(scan, *at + 1) || scan.gap_after(*at) == ". ")
        .last()?;
    let name = (earliest..end)
        .find_map(|at| name_at(scan, lexicon, at).filter(|name| name.last == end))?;
    // `begleitet von X Y, der Botschafterin`: a preposition, before a whole name.
    let agent = scan.word(name.first) == "von"
        && name.last - name.first > 2
        && !name.honoured
        && scan.flags_at(name.first + 1).has(Flags::GIVEN);
    Some(if agent { Name { first: name.first + 1, ..name } } else { name })
}

/// The name as people write it: one space between words, hyphenation at line ends undone.
pub(super) fn written(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == '-' && rest.starts_with('\n') {
            rest = rest.trim_start();
            name.push('-');
        } else if c.is_whitespace() {
            rest = rest.trim_start();
            name.push(' ');
        } else {
            name.push(c);
        }
    }
    name
}
