//! What common words do in the sentences of statements, by language, as data.
//!
//! Four Latin-script languages and Russian are covered well, Arabic and Chinese by their offices,
//! countries, people and a few cues. Add a word to the table of [`self::words`], not a rule to the
//! code.

mod countries;
mod dates;
mod events;
mod words;

pub(super) use self::countries::{IN_TEXT, is_adjective};
pub(super) use self::dates::{MONTHS, WEEKDAYS};
pub(super) use self::events::EVENT_WORDS;
pub(super) use self::words::WORDS;

/// A set of languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Languages(u8);

impl Languages {
    pub(super) const ENGLISH: Self = Self(1);
    pub(super) const FRENCH: Self = Self(2);
    pub(super) const SPANISH: Self = Self(4);
    pub(super) const GERMAN: Self = Self(8);
    pub(super) const RUSSIAN: Self = Self(16);
    pub(super) const ARABIC: Self = Self(32);
    pub(super) const CHINESE: Self = Self(64);
    /// Languages without words of their own here.
    pub(super) const OTHER: Self = Self(128);
    pub(super) const ALL: Self = Self(255);

    /// Of a BCP 47 primary subtag.
    pub(super) fn of(tag: &str) -> Self {
        match tag {
            "en" => Self::ENGLISH,
            "fr" => Self::FRENCH,
            "es" => Self::SPANISH,
            "de" => Self::GERMAN,
            "ru" => Self::RUSSIAN,
            "ar" => Self::ARABIC,
            "zh" => Self::CHINESE,
            _ => Self::OTHER,
        }
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a word does; a word may do several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flags(u64);

impl Flags {
    pub(super) const NONE: Self = Self(0);
    /// Small word inside a name: `bin`, `van`.
    pub(super) const PARTICLE: Self = Self(1);
    /// Joins an office and its country or portfolio: `of`, `für`.
    pub(super) const OF: Self = Self(1 << 1);
    /// Joins a person and a country: `from`.
    pub(super) const FROM: Self = Self(1 << 2);
    /// Joins equals: `and`.
    pub(super) const AND: Self = Self(1 << 3);
    /// Never part of a name, though it may be written with a capital.
    pub(super) const PLAIN: Self = Self(1 << 4);
    /// What a ministry is for: `economy`.
    pub(super) const TOPIC: Self = Self(1 << 5);
    /// Makes a minister one of foreign affairs: `foreign`, `exteriores`.
    pub(super) const FOREIGN: Self = Self(1 << 6);
    /// Tells of a meeting or call that people take part in.
    pub(super) const MEET: Self = Self(1 << 7);
    /// Tells of a call, which has no venue.
    pub(super) const CALL: Self = Self(1 << 8);
    /// Before a place: `in`, `à`.
    pub(super) const IN: Self = Self(1 << 9);
    /// The day of publication.
    pub(super) const TODAY: Self = Self(1 << 10);
    /// The day before it.
    pub(super) const YESTERDAY: Self = Self(1 << 11);
    /// The day after it.
    pub(super) const TOMORROW: Self = Self(1 << 12);
    /// The article.
    pub(super) const ARTICLE: Self = Self(1 << 13);
    /// People named near it are spoken about: `late`, `election of`.
    pub(super) const ABOUT: Self = Self(1 << 14);
    /// An abbreviation whose full stop ends no sentence.
    pub(super) const SHORT: Self = Self(1 << 15);
    /// Somebody says something.
    pub(super) const SAY: Self = Self(1 << 16);
    /// Makes what was in another event: `established`, `founded`.
    pub(super) const PAST: Self = Self(1 << 17);
    /// Begins the formal name of a state: `Republic`.
    pub(super) const STATE: Self = Self(1 << 18);
    /// Joins an office and what it is for, never whom it speaks for: `for`, `to`.
    pub(super) const TO: Self = Self(1 << 19);
    /// Tells surely of taking part: `met`, `accompanied`.
    pub(super) const JOIN: Self = Self(1 << 20);
    /// What follows is what was spoken about: `regarding`.
    pub(super) const PURPOSE: Self = Self(1 << 21);
    /// Addresses somebody present: `thank`, `dear`.
    pub(super) const GREET: Self = Self(1 << 22);
    /// Before whoever a text is by.
    pub(super) const BYLINE: Self = Self(1 << 23);
    /// Tells that something takes place, whoever takes part: `ceremony`, `Arbeitsbesuch`.
    pub(super) const HELD: Self = Self(1 << 32);
    /// The indefinite article: `a`, `une`.
    pub(super) const ANY: Self = Self(1 << 33);
    /// Tells that the event of the text took or takes place: `met`, `travelled`.
    pub(super) const TOLD: Self = Self(1 << 31);
    /// Comments on what others did: `condemns`.
    pub(super) const COMMENT: Self = Self(1 << 30);
    /// Makes what follows a later event: `upcoming`.
    pub(super) const LATER: Self = Self(1 << 29);
    /// Tells of what is to come: `will`.
    pub(super) const AHEAD: Self = Self(1 << 28);
    /// Makes a day the matter of the text: `celebrate`.
    pub(super) const MARK: Self = Self(1 << 27);
    /// A given name, or the family name where it goes first.
    pub(super) const GIVEN: Self = Self(1 << 24);
    /// Says what a private person is: `journalist`, `citizen`, `widow`.
    pub(super) const PERSONAL: Self = Self(1 << 25);
    /// What bears a person's name and is none: `Prize`, `Airport`, `Room`.
    pub(super) const INSTITUTION: Self = Self(1 << 26);

    /// Whoever speaks, of himself or herself: `I`, `my`.
    pub(super) const SELF: Self = Self(1 << 34);
    /// Tells who was present beside those who met, wherever it stands: `acompañaron`, `anwesend`.
    pub(super) const ATTEND: Self = Self(1 << 35);
    /// Before whoever was not there: sends a message, is thanked, is stood in for: `saludo`, `имени`.
    pub(super) const AFAR: Self = Self(1 << 36);

    /// May mean the day of publication with what stands beside it: `this morning`, `de la fecha`.
    pub(super) const PART_OF_DAY: Self = Self(1 << 35);

    pub(super) const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
