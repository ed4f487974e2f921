//! The words of an office around its phrase: rank, portfolio, country.
//!
//! ```text
//! [country] [former] [rank | modifier]* phrase [adjective] [of portfolio] [(ABBR)] [of country] [and office]
//! ```

mod before;
mod class;
mod plural;
mod portfolio;
mod reading;

use index_schema::model::{Affiliation, RoleClass};

use self::before::{acronym_before, before};
use self::class::ranked;
pub(super) use self::class::{of_whom, stronger};
use self::plural::is_plural;
use self::reading::Reading;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;

/// An office as a text names it: words `first..last`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Office {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Bytes of the office without the country.
    pub(super) role: std::ops::Range<usize>,
    pub(super) class: RoleClass,
    pub(super) affiliation: Option<Affiliation>,
    pub(super) former: bool,
    /// A word such as `minister` or `secretary` that leaves open which.
    pub(super) vague: bool,
    /// A rank or title that stands before the name of whoever has another office too: `Ambassador`,
    /// `Archbishop`, `General`.
    pub(super) title: bool,
    /// Only said to be the same as somebody else's: `his counterpart`.
    pub(super) equal: bool,
    /// Held by several people: `Foreign Ministers`, `Außenminister Frankreichs und Polens`.
    pub(super) plural: bool,
}

/// The office whose rank, modifier or phrase begins at `at`.
pub(super) fn office_at(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> Option<Office> {
    let mut reading = Reading {
        scan,
        lexicon,
        start: at,
        at,
        class: None,
        rank: None,
        affiliation: None,
        former: false,
        role_end: at,
        portfolio: false,
        depth: 0,
        countries: 0,
    };
    reading.phrase()?;
    let role_first = at;
    reading.tail();
    let phrase_words = reading.role_end - role_first;
    let mut class = reading.class?;
    if let Some(rank) = reading.rank {
        class = ranked(class, rank);
    }
    let (first, before, widened) = before(scan, lexicon, at);
    let mut affiliation = before.or(reading.affiliation);
    let mut first = first;
    if affiliation.is_none()
        && matches!(class, RoleClass::HeadOfState | RoleClass::OrganisationHead)
        && let Some((acronym, at)) = acronym_before(scan, first)
    {
        affiliation = Some(acronym);
        first = at;
    }

    // Whatever country a nuncio is in, the Holy See sent him.
    if scan.slice(at, reading.at).to_lowercase().contains("nuncio") {
        affiliation = Affiliation::new("VA").ok();
    }
    // Members of one parliament.
    if scan.word(at) == "MEP" {
        affiliation = Affiliation::new("EU").ok();
    }
    // Nor is a pope of any other country.
    if is_pope(scan.word(at)) {
        affiliation = Affiliation::new("VA").ok();
    }
    let role = scan.bytes(widened.unwrap_or(role_first), reading.role_end);
    class = of_whom(class, affiliation.as_ref(), scan.text.get(role).unwrap_or_default());
    let role_first = widened.unwrap_or(role_first);
    let vague = phrase_words == 1
        && widened.is_none()
        && matches!(
            class,
            RoleClass::Minister | RoleClass::Official | RoleClass::Other | RoleClass::Royal
        )
        && !is_heir(scan.word(at));
    let plural = is_plural(scan, first, reading.at) || reading.countries > 1;
    let equal = is_equal(scan.word(at));
    let vague = vague || equal;
    let role_first = if equal { reading.role_end } else { role_first };
    Some(Office {
        first,
        last: reading.at,
        role: scan.bytes(role_first, reading.role_end),
        class,
        affiliation,
        former: reading.former,
        vague,
        equal,
        title: phrase_words <= 2 && is_title(scan.slice(at, at + phrase_words)),
        plural,
    })
}

/// The office of a pope in the languages that are read.
fn is_pope(word: &str) -> bool {
    matches!(
        word,
        "Pope" | "Papa" | "Pape" | "pape" | "Papst" | "Papstes" | "Папа" | "Папы" | "Папой"
    )
}

/// A word for whoever holds the same office elsewhere.
fn is_equal(word: &str) -> bool {
    matches!(word, "counterpart" | "counterparts" | "Counterpart" | "Counterparts")
}

/// Of royal words in one, those that leave nothing open: `Kronprinz`, never `Scheich`.
fn is_heir(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "erbprinz" | "erbprinzen" | "kronprinz" | "kronprinzen")
}

/// Offices of one word or two that are used as titles.
fn is_title(word: &str) -> bool {
    const TITLES: &[&str] = &[
        "ambassador",
        "federal councillor",
        "major general",
        "lieutenant general",
        "archbishop",
        "bishop",
        "cardinal",
        "prince",
        "princess",
        "sheikh",
        "sheikha",
        "general",
        "admiral",
        "colonel",
        "captain",
        "commander",
        "professor",
        "senator",
        "judge",
        "patriarch",
        "botschafter",
        "botschafterin",
        "bundesrat",
        "bundesrätin",
        "regierungsrat",
        "regierungsrätin",
        "bundesminister",
        "bundesministerin",
        "ambassadeur",
        "ambassadrice",
        "conseiller fédéral",
        "conseillère fédérale",
        "général",
        "ministre d’état",
        "ministre d'état",
        "embajador",
        "embajadora",
        "посол",
        "посла",
        "послом",
        "генерал",
        "сенатор",
        "senadora",
        "senador",
    ];
    let word = word.to_lowercase();
    TITLES.contains(&word.as_str())
}
