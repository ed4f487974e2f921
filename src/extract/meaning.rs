//! What the forms of the lexicon stand for.

use super::grammar::Flags;

/// What a form means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Number in `Lexicon::countries`; whether it is an adjective or a demonym.
    Country(u16, bool),
    /// Number in `Lexicon::organisations`.
    Organisation(u16),
    /// Number in `Lexicon::cities`.
    City(u16),
    /// Number of a person in the authority files.
    Person(u32),
    /// Number of an office phrase.
    Office(u16),
    /// 1 to 12.
    Month(u8),
    /// 1 (Monday) to 7.
    Weekday(u8),
    /// What the word does in a sentence.
    Grammar(Flags),
}

impl Meaning {
    /// A country or an organisation.
    pub(super) const fn is_place(self) -> bool {
        matches!(self, Self::Country(..) | Self::Organisation(_))
    }

    /// The number of an office phrase.
    pub(super) const fn office(self) -> Option<u16> {
        if let Self::Office(number) = self { Some(number) } else { None }
    }

    /// A country by its name, not by an adjective.
    pub(super) const fn is_country_name(self) -> bool {
        matches!(self, Self::Country(_, false))
    }

    /// A person.
    pub(super) const fn is_person(self) -> bool {
        matches!(self, Self::Person(_))
    }

    /// 1 (Monday) to 7.
    pub(super) const fn weekday(self) -> Option<u8> {
        if let Self::Weekday(day) = self { Some(day) } else { None }
    }

    /// The number of a city.
    pub(super) const fn city(self) -> Option<u16> {
        if let Self::City(number) = self { Some(number) } else { None }
    }
}
