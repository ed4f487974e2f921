//! Every form of the authority files and of the grammar, found by the first word.
//!
//! Forms are kept as sequences of word keys (see [`super::words`]), in buckets by the key of their
//! first word. A text is walked once, word by word: most words meet an empty bucket. That respects
//! the boundaries of words for free, is built in a few milliseconds and reads text faster than an
//! automaton over the same thirty thousand forms, whose states do not fit the cache.

use std::collections::BTreeSet;

use index_schema::model::Affiliation;

use super::grammar::{self, Flags, Languages};
pub(super) use super::meaning::Meaning;
use super::people::declined;
use super::words::{self, Shape, Word};
use crate::authority::{Authority, Country, OfficePhrase, OfficeWord, Organisation};

/// How the letters of a text must be written to be a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    /// In any way.
    Any,
    /// With a capital at the head of the first word (or in a script without capitals).
    Capital,
    /// In any way, with a hyphen behind it.
    Compound,
    /// Exactly as the form is.
    Exact,
}

#[derive(Debug, Clone, Copy)]
struct Entry<'a> {
    first: u64,
    /// A part of the key of the second word; 0 of a form of one word. `Minister` begins hundreds of
    /// forms: most are told apart by this alone.
    second: u32,
    /// Where the keys of the other words begin in `rest`.
    rest: u32,
    /// Number of words.
    len: u8,
    case: Case,
    languages: Languages,
    /// One bit for each gap between words that has a full stop in it.
    dots: u16,
    meaning: Meaning,
    form: &'a str,
}

const BUCKETS: usize = 1 << 16;

/// A text to be looked into.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'s> {
    pub(super) text: &'s str,
    pub(super) words: &'s [Word],
    pub(super) languages: Languages,
}

/// The forms, and the tables that their meanings number.
#[derive(Debug)]
pub(super) struct Lexicon<'a> {
    entries: Vec<Entry<'a>>,
    rest: Vec<u64>,
    /// Where each bucket begins in `entries`, and the end of the last.
    buckets: Vec<u32>,
    pub(super) countries: Vec<&'a Country>,
    pub(super) organisations: Vec<&'a Organisation>,
    /// Country code, and whether the city is its country's capital.
    cities: Vec<(&'a str, bool)>,
    pub(super) offices: &'a [OfficePhrase],
}

/// A form found: words `first..last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hit {
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) meaning: Meaning,
}

impl Hit {
    pub(super) const fn words(&self) -> std::ops::Range<usize> {
        self.first as usize..self.last as usize
    }
}

impl<'a> Lexicon<'a> {
    pub(super) fn new(authority: &'a Authority) -> Self {
        let mut lexicon = Self {
            entries: Vec::with_capacity(1 << 15),
            rest: Vec::with_capacity(1 << 15),
            buckets: Vec::new(),
            countries: authority.countries().collect(),
            organisations: authority.organisations().collect(),
            cities: Vec::new(),
            offices: authority.office_phrases(),
        };
        lexicon.add_countries(authority);
        lexicon.add_countries_in_text();
        lexicon.add_organisations(authority);
        lexicon.add_cities(authority);
        lexicon.add_people(authority);
        for (number, phrase) in (0_u16..).zip(authority.office_phrases()) {
            let languages = Languages::of(&phrase.language);
            let lower = !phrase.phrase.chars().any(char::is_uppercase);
            let case = if lower { Case::Any } else { Case::Exact };
            lexicon.add(&phrase.phrase, case, languages, Meaning::Office(number));
        }
        for (languages, table) in grammar::WORDS.iter().chain(grammar::EVENT_WORDS) {
            for (flags, list) in *table {
                for word in list.split_whitespace() {
                    let capital = word.starts_with(char::is_uppercase);
                    let case = if capital { Case::Capital } else { Case::Any };
                    lexicon.add(word, case, *languages, Meaning::Grammar(*flags));
                }
            }
        }
        for (languages, list) in grammar::MONTHS {
            for (number, forms) in (1_u8..).zip(list.iter()) {
                for form in forms.split_whitespace() {
                    let case = if form.starts_with(char::is_uppercase) {
                        Case::Capital
                    } else {
                        Case::Any
                    };
                    lexicon.add(form, case, *languages, Meaning::Month(number));
                }
            }
        }
        for (languages, list) in grammar::WEEKDAYS {
            for (number, forms) in (1_u8..).zip(list.iter()) {
                for form in forms.split_whitespace() {
                    lexicon.add(form, Case::Any, *languages, Meaning::Weekday(number));
                }
            }
        }
        lexicon.add_russian_cases(authority);
        lexicon.sort();
        lexicon
    }

    /// People of the files whose Russian name is listed, in the other cases.
    fn add_russian_cases(&mut self, authority: &'a Authority) {
        for (number, form) in authority.person_forms_all() {
            let Ok(number) = u32::try_from(number) else { return };
            for form in declined(form) {
                // A form whose letters need not be exact is known by the keys of its words alone.
                self.add_as(&form, ("", Case::Capital), Languages::ALL, Meaning::Person(number));
            }
        }
    }

    fn add_countries(&mut self, authority: &'a Authority) {
        // Russian, Arabic and Chinese forms cannot be mistaken for words of another language.
        const LOCAL: [Languages; 6] = [
            Languages::FRENCH,
            Languages::SPANISH,
            Languages::GERMAN,
            Languages::ALL,
            Languages::ALL,
            Languages::ALL,
        ];
        for (number, country) in (0_u16..).zip(authority.countries()) {
            let english = [&country.name, &country.formal].into_iter().chain(&country.other);
            for form in english {
                self.add(
                    form,
                    Case::Capital,
                    Languages::OTHER.and(Languages::ENGLISH),
                    Meaning::Country(number, false),
                );
            }
            for form in country.adjectives.iter().chain(&country.demonyms) {
                self.add(form, Case::Capital, Languages::ENGLISH, Meaning::Country(number, true));
            }
            for form in &country.abbreviations {
                self.add(form, Case::Exact, Languages::ALL, Meaning::Country(number, false));
            }
            for (languages, forms) in LOCAL.into_iter().zip(&country.local) {
                let languages = if languages == Languages::ALL {
                    languages
                } else {
                    languages.and(Languages::OTHER)
                };
                for form in forms {
                    let capital = form.starts_with(char::is_uppercase);
                    let case = match form.chars().all(|c| c.is_ascii_uppercase()) {
                        true => Case::Exact,
                        false if capital => Case::Capital,
                        false => Case::Any,
                    };
                    let adjective = form.starts_with(char::is_lowercase);
                    self.add(form, case, languages, Meaning::Country(number, adjective));
                }
            }
        }
    }

    fn add_countries_in_text(&mut self) {
        for (code, languages, words) in grammar::IN_TEXT {
            let number = self.countries.iter().position(|one| one.code.as_str() == *code);
            let Some(number) = number.and_then(|number| u16::try_from(number).ok()) else {
                continue;
            };
            for form in words.split('|') {
                let capital = form.starts_with(char::is_uppercase);
                let case = if form.ends_with('-') {
                    Case::Compound
                } else if capital {
                    Case::Capital
                } else {
                    Case::Any
                };
                // `Korea` is a name, `Korean` and `Franco-` are not.
                let name = capital && matches!(case, Case::Capital) && !grammar::is_adjective(form);
                self.add(form, case, *languages, Meaning::Country(number, !name));
            }
        }
    }

    fn add_organisations(&mut self, authority: &'a Authority) {
        for (number, organisation) in (0_u16..).zip(authority.organisations()) {
            let meaning = Meaning::Organisation(number);
            let names = [&organisation.name].into_iter().chain(&organisation.other);
            for form in names.chain(organisation.local.iter().flatten()) {
                self.add(form, Case::Capital, Languages::ALL, meaning);
            }
            for form in &organisation.abbreviations {
                self.add(form, Case::Exact, Languages::ALL, meaning);
            }
        }
    }

    fn add_cities(&mut self, authority: &'a Authority) {
        let mut last = ("", "", false);
        for city in authority.city_forms() {
            if (last.0, last.1) != (city.name, city.country) {
                let country = authority.country(city.country);
                let capital =
                    country.is_some_and(|one| one.capital.iter().any(|name| name == city.name));
                last = (city.name, city.country, capital);
            }
            self.add_city(city.form, city.country, last.2);
        }
        for (country, city) in authority.capitals().filter(|(country, _)| country.until.is_none()) {
            self.add_city(city, country.code.as_str(), true);
        }
    }

    fn add_city(&mut self, form: &'a str, country: &'a str, capital: bool) {
        let Ok(number) = u16::try_from(self.cities.len()) else { return };
        self.cities.push((country, capital));
        self.add(form, Case::Capital, Languages::ALL, Meaning::City(number));
    }

    /// Names of people; their first words are the given names by which others are told.
    fn add_people(&mut self, authority: &'a Authority) {
        let mut given: BTreeSet<&str> = BTreeSet::new();
        for (number, form) in authority.person_forms_all() {
            let Ok(number) = u32::try_from(number) else { return };
            self.add(form, Case::Capital, Languages::ALL, Meaning::Person(number));
            let words = words::words(form);
            if let [first, _, ..] = words.as_slice()
                && first.shape == Shape::Title
                && let Some(name) = form.get(..first.end())
                && name.chars().nth(2).is_some()
            {
                given.insert(name);
            }
        }
        for name in given {
            self.add(name, Case::Capital, Languages::ALL, Meaning::Grammar(Flags::GIVEN));
        }
    }

    fn add(&mut self, form: &'a str, case: Case, languages: Languages, meaning: Meaning) {
        self.add_as(form, (form, case), languages, meaning);
    }

    /// Adds the words of a form; `exact` is what must be written where the case is [`Case::Exact`].
    fn add_as(
        &mut self,
        form: &str,
        (exact, case): (&'a str, Case),
        languages: Languages,
        meaning: Meaning,
    ) {
        let words = words::words(form);
        let (Some(first), Ok(len)) = (words.first(), u8::try_from(words.len())) else { return };
        let Ok(rest) = u32::try_from(self.rest.len()) else { return };
        let mut dots = 0;
        for (number, pair) in words.windows(2).enumerate() {
            let [one, other] = pair else { continue };
            let gap = form.get(one.end()..other.start()).unwrap_or_default();
            if gap.contains('.') && number < 16 {
                dots |= 1 << number;
            }
        }
        self.rest.extend(words.iter().skip(1).map(|word| word.key));
        self.entries.push(Entry {
            first: first.key,
            second: words.get(1).map_or(0, |word| part_of(word.key)),
            rest,
            len,
            case,
            languages,
            dots,
            meaning,
            form: exact,
        });
    }

    /// Orders entries by bucket, the longest form of a word first.
    fn sort(&mut self) {
        let bucket = |entry: &Entry<'_>| bucket_of(entry.first);
        self.entries
            .sort_by_key(|entry| (bucket(entry), entry.first, std::cmp::Reverse(entry.len)));
        self.buckets = Vec::with_capacity(BUCKETS + 1);
        let mut at = 0;
        for number in 0..=BUCKETS {
            while self.entries.get(at).is_some_and(|entry| bucket(entry) < number) {
                at += 1;
            }
            self.buckets.push(u32::try_from(at).unwrap_or(u32::MAX));
        }
    }

    fn bucket(&self, key: u64) -> &[Entry<'a>] {
        let number = bucket_of(key);
        match self.buckets.get(number..number + 2) {
            Some(&[start, end]) => {
                self.entries.get(start as usize..end as usize).unwrap_or_default()
            }
            _ => &[],
        }
    }

    /// The forms that begin at word `at`: of each sort of meaning only the longest. `found` is called
    /// with the word after the form.
    pub(super) fn forms_at(
        &self,
        stretch: Stretch<'_>,
        at: usize,
        mut found: impl FnMut(usize, Meaning),
    ) {
        let Some(first) = stretch.words.get(at) else { return };
        let second = stretch.words.get(at + 1).map(|word| part_of(word.key));
        let mut longest = [0_u8; 6];
        for entry in self.bucket(first.key) {
            if entry.first != first.key
                || entry.len > 1 && Some(entry.second) != second
                || !entry.languages.meet(stretch.languages)
            {
                continue;
            }
            let slot = slot(entry.meaning);
            let Some(best) = longest.get_mut(slot) else { continue };
            if entry.len < *best || !self.matches(entry, stretch, at) {
                continue;
            }
            *best = entry.len;
            found(at + usize::from(entry.len), entry.meaning);
        }
    }

    fn matches(
        &self,
        entry: &Entry<'_>,
        Stretch { text, words, .. }: Stretch<'_>,
        at: usize,
    ) -> bool {
        let len = usize::from(entry.len);
        let Some(found) = words.get(at..at + len) else { return false };
        let start = entry.rest as usize;
        let Some(rest) = self.rest.get(start..start + len - 1) else { return false };
        if found.iter().skip(1).zip(rest).any(|(word, key)| word.key != *key) {
            return false;
        }
        let shape = found.first().map_or(Shape::Lower, |word| word.shape);
        match entry.case {
            Case::Capital if shape == Shape::Lower => return false,
            Case::Any | Case::Capital => {}
            Case::Compound => {
                let behind = found.last().and_then(|word| text.get(word.end()..));
                if !behind.is_some_and(|rest| rest.starts_with(['-', '‑', '–'])) {
                    return false;
                }
            }
            Case::Exact => {
                let range = found.first().zip(found.last()).map(|(a, b)| a.start()..b.end());
                let written = range.and_then(|range| text.get(range)).unwrap_or_default();
                let form = entry.form.trim_end_matches('.');
                if written != form {
                    return false;
                }
            }
        }
        found.windows(2).enumerate().all(|(number, pair)| {
            let [one, other] = pair else { return false };
            let gap = text.get(one.end()..other.start()).unwrap_or_default();
            let dot = entry.dots >> number.min(15) & 1 == 1;
            joins(gap, dot)
        })
    }

    /// The code of a country or organisation.
    pub(super) fn code(&self, meaning: Meaning) -> Option<&'a Affiliation> {
        if let Meaning::Country(number, _) = meaning {
            return Some(&self.countries.get(usize::from(number))?.code);
        }
        if let Meaning::Organisation(number) = meaning {
            return Some(&self.organisations.get(usize::from(number))?.id);
        }
        None
    }

    /// What an office phrase does; `None` for everything else.
    pub(super) fn office_word(&self, meaning: Meaning) -> Option<OfficeWord> {
        Some(self.offices.get(usize::from(meaning.office()?))?.word)
    }

    /// Whether a form is the name of a capital.
    pub(super) fn is_capital(&self, meaning: Meaning) -> bool {
        let city = meaning.city().and_then(|number| self.cities.get(usize::from(number)));
        city.is_some_and(|(_, capital)| *capital)
    }

    /// The country of a city; `None` for everything else.
    pub(super) fn country_of_city(&self, meaning: Meaning) -> Option<&'a str> {
        Some(self.cities.get(usize::from(meaning.city()?))?.0)
    }
}

/// The bucket of a key: its low bits.
fn bucket_of(key: u64) -> usize {
    usize::try_from(key & (BUCKETS as u64 - 1)).unwrap_or(0)
}

/// The half of a key that buckets do not go by.
const fn part_of(key: u64) -> u32 {
    (key >> 32) as u32
}

/// Which meanings rule each other out when one form is longer.
const fn slot(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Country(..) => 0,
        Meaning::Organisation(_) => 1,
        Meaning::City(_) => 2,
        Meaning::Person(_) => 3,
        Meaning::Office(_) => 4,
        Meaning::Month(_) | Meaning::Weekday(_) | Meaning::Grammar(_) => 5,
    }
}

/// Whether two words with this between them belong to one form.
fn joins(gap: &str, dot: bool) -> bool {
    let mut breaks = 0;
    gap.len() <= 8
        && gap.chars().all(|c| match c {
            '.' => dot,
            '\n' => {
                breaks += 1;
                breaks == 1
            }
            '-' | '‐' | '‑' | '\'' | '’' | 'ʼ' | '·' | '・' | '‘' | '&' | '/' => true,
            c => c.is_whitespace(),
        })
}
