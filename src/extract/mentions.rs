//! Which countries and organisations a statement names.
//!
//! A country counts by name, adjective or abbreviation, and by its capital where that stands for the
//! government or heads a dateline. Names inside other names do not count: `Bank of China`, `Latin
//! American`, the first name of `Jordan Bardella`, the Gulf of Guinea, the US state of Georgia.

use std::collections::{BTreeMap, BTreeSet};

use index_schema::model::{Affiliation, Span, TextField};

use super::grammar::Flags;
use super::lexicon::{Hit, Meaning};
use super::reading::Reading;
use super::scan::Scan;
use super::words::Shape;

/// Codes of countries and organisations, sorted, each with its first place and what makes it count.
#[derive(Debug, Default)]
pub(super) struct Named<'a> {
    pub(super) countries: BTreeMap<&'a str, First>,
    pub(super) organisations: BTreeMap<&'a str, First>,
}

/// Where something is named first.
#[derive(Debug, Clone, Copy)]
pub(super) struct First {
    pub(super) span: Option<Span>,
    pub(super) rule: &'static str,
}

impl Named<'_> {
    pub(super) fn countries(&self) -> Vec<Affiliation> {
        self.countries.keys().filter_map(|code| Affiliation::new(*code).ok()).collect()
    }

    pub(super) fn organisations(&self) -> Vec<Affiliation> {
        self.organisations.keys().filter_map(|code| Affiliation::new(*code).ok()).collect()
    }
}

/// Words that stand for a government.
const SEATS: &[(&str, &str)] = &[
    ("Kremlin", "RU"),
    ("Kreml ", "RU"),
    ("Кремл", "RU"),
    ("Élysée", "FR"),
    ("Elysée", "FR"),
    ("Елисейск", "FR"),
    ("Quai d'Orsay", "FR"),
    ("Quai d’Orsay", "FR"),
    ("Downing Street", "GB"),
    ("Даунинг-стрит", "GB"),
];

/// Words before a country or its adjective that make it part of another name.
const BEFORE: &[&str] = &[
    "Latin",
    "South",
    "North",
    "East",
    "Central",
    "Gulf",
    "New",
    "Sea",
    "Native",
    "Meso",
    "Pan",
    "Anglo",
    "Inter",
    "Ibero",
    "Trans",
    "Afro",
    "Nuevo",
    "Nueva",
    "Nouveau",
    "Nouvelle",
    "Южно",
    "Восточно",
];

/// What lies between countries and bears the name of one: `Gulf of Guinea`, `mer de Chine`.
const WATERS: &[&str] = &[
    "Gulf",
    "Sea",
    "Strait",
    "Bay",
    "golfe",
    "Golfe",
    "mer",
    "Mer",
    "golfo",
    "Golfo",
    "mar",
    "Mar",
    "Golf",
    "péninsule",
    "Péninsule",
    "península",
    "Península",
];

/// Countries whose names people bear.
const GIVEN_OR_FAMILY: &[&str] = &["Jordan", "Chad", "Georgia", "Israel", "Cuba", "Kenya", "India"];

/// Those that are common first names.
const GIVEN: &[&str] = &["Jordan", "Chad", "Georgia"];

/// Words after it that make it part of another name.
const AFTER: &[&str] = &[
    "Ocean",
    "Sea",
    "Seas",
    "Peninsula",
    "shepherd",
    "Halbinsel",
    "полуостров",
    "полуострове",
    "полуострова",
    "полуостровом",
    "залив",
    "заливе",
    "залива",
    "море",
    "моря",
    "Pacific",
    "Pacifique",
    "Pacífico",
    "pacifique",
    "pacífico",
    "Pazifik",
    "European",
    "Saxon",
    "Roman",
];

/// A country that shares its adjective with a larger one, which the adjective names unless only the
/// smaller is named otherwise.
const TWINS: &[(&str, &str)] = &[("CD", "CG"), ("DO", "DM")];

pub(super) fn named<'a>(reading: &Reading<'_, 'a>, names: &super::people::Names) -> Named<'a> {
    let mut found = Named::default();
    // Countries that more than an adjective names.
    let mut by_name: BTreeSet<&str> = BTreeSet::new();
    for (field, scan) in [(TextField::Title, &reading.title), (TextField::Body, &reading.body)] {
        for hit in &scan.hits {
            let here = |rule| {
                let bytes = scan.bytes(hit.first as usize, hit.last as usize);
                let span = Span { field, start: bytes.start, end: bytes.end };
                First { span: Some(span), rule }
            };
            let own = || !names.covers(field, hit.words()) && !inside(scan, hit);
            let lexicon = reading.lexicon;
            if let Some(country) = lexicon.country_of_city(hit.meaning) {
                let new = !found.countries.contains_key(country);
                if new && stands_for_government(reading, scan, hit) && own() {
                    let first = here("a capital that stands for its government");
                    found.countries.insert(country, first);
                }
                continue;
            }
            let Some(code) = lexicon.code(hit.meaning).map(Affiliation::as_str) else { continue };
            if matches!(hit.meaning, Meaning::Organisation(_)) {
                if !of_ministry(scan, hit) {
                    let first = here("a name of the organisation or of its organ");
                    found.organisations.entry(code).or_insert(first);
                }
            } else {
                // Long speeches name the same countries over and over.
                let twin = hit.meaning.is_country_name()
                    && TWINS.iter().any(|(one, other)| *one == code || *other == code)
                    && !by_name.contains(code);
                let gone = code.len() > 2 && is_gone(scan, hit);
                if (twin || !found.countries.contains_key(code))
                    && !gone
                    && own()
                    && !part_of_other(scan, hit)
                {
                    let first = here("a name, adjective or abbreviation of the country");
                    found.countries.entry(code).or_insert(first);
                    if twin {
                        by_name.insert(code);
                    }
                }
            }
        }
        for (seat, country) in SEATS {
            if !found.countries.contains_key(country)
                && memchr::memmem::find(scan.text.as_bytes(), seat.as_bytes()).is_some()
            {
                let first = First { span: None, rule: "the seat of its government" };
                found.countries.insert(country, first);
            }
        }
    }
    for (larger, smaller) in TWINS {
        if by_name.contains(smaller) && !by_name.contains(larger) {
            found.countries.remove(larger);
        }
    }
    found
}

/// The portfolio of a ministry: `Foreign, Commonwealth & Development Office`, `Exteriores, Unión Europea y
/// Cooperación`, `EU Affairs`.
fn of_ministry(scan: &Scan<'_>, hit: &Hit) -> bool {
    let (first, last) = (hit.first as usize, hit.last as usize);
    let listed = scan.gap_before(first) == ", "
        && first.checked_sub(1).is_some_and(|before| {
            matches!(scan.word(before), "Foreign" | "Exteriores" | "exteriores")
        });
    if listed || matches!(scan.word(last), "Affairs" | "affairs") && scan.gap_before(last) == " " {
        return true;
    }
    // `Consejo de Seguridad Nacional`, `Nationaler Sicherheitsrat`, `Совет Безопасности России`
    let before = first.checked_sub(1).map_or("", |at| scan.word(at));
    let spaced = scan.gap_before(last) == " ";
    let national = |word: &str| {
        let stem = ["National", "national", "Nacional", "nacional"];
        stem.iter().any(|stem| word.strip_prefix(stem).is_some_and(|rest| rest.len() <= 2))
    };
    let written = scan.slice(first, last);
    let council = matches!(scan.word(first), "Совет" | "Совета" | "Совете" | "Советом" | "Совету");
    let of_state = council
        && written.contains("езопасност")
        && scan.hits_at(last).any(|hit| matches!(hit.meaning, Meaning::Country(..)));
    let security = ["écurité", "eguridad", "icherheitsrat", "ecurity"]
        .iter()
        .any(|part| written.contains(part));
    if security && (national(before) || spaced && national(scan.word(last))) || spaced && of_state {
        return true;
    }
    // `ministre des Relations internationales et de la Francophonie`
    scan.slice(first, last) == "Francophonie"
        && (first.saturating_sub(14)..first)
            .any(|at| matches!(scan.word(at), "ministre" | "Ministre" | "ministère" | "Ministère"))
}

/// Whether a form lies within a longer one: an organisation's name, a city's, a country's.
fn inside(scan: &Scan<'_>, hit: &Hit) -> bool {
    let start = scan.hits.partition_point(|other| other.first + 12 < hit.first);
    scan.hits
        .iter()
        .skip(start)
        .take_while(|other| other.first <= hit.first)
        .filter(|other| other.meaning.is_place() || other.meaning.city().is_some())
        .any(|other| {
            other.first <= hit.first
                && hit.last <= other.last
                && other.words().len() > hit.words().len()
        })
}

/// `the former Soviet Union`, where others are now.
fn is_gone(scan: &Scan<'_>, hit: &Hit) -> bool {
    let before = (hit.first as usize).checked_sub(1).map_or("", |at| scan.word(at));
    before.starts_with("бывш")
        || before.starts_with("ehemalig")
        || matches!(before, "former" | "ex" | "ancienne" | "antigua" | "extinta")
}

fn part_of_other(scan: &Scan<'_>, hit: &Hit) -> bool {
    let (first, last) = (hit.first as usize, hit.last as usize);
    let before = first.checked_sub(1).map_or("", |at| scan.word(at));
    let spaced = matches!(scan.gap_before(first), " " | "-");
    if spaced && BEFORE.contains(&before) {
        return true;
    }
    if matches!(before, "of" | "de" | "du" | "d" | "von")
        && first >= 2
        && WATERS.contains(&scan.word(first - 2))
    {
        return true;
    }
    // `péninsule coréenne`
    if WATERS.contains(&before) && scan.shape_at(first) == Some(Shape::Lower) {
        return true;
    }
    if matches!(scan.gap_before(last), " " | "-" | "‑" | "–") && AFTER.contains(&scan.word(last))
    {
        return true;
    }
    // The language: `in French`, `langue française`.
    if let Meaning::Country(_, true) = hit.meaning
        && (matches!(before, "in" | "en" | "auf" | "into" | "langue" | "lengua" | "idioma")
            && (scan.gap_before(last) != " " || scan.flags_at(last).has(Flags::AND))
            || matches!(
                scan.word(last),
                "language" | "languages" | "языке" | "язык" | "языка" | "Sprache"
            ))
    {
        return true;
    }
    let written = scan.slice(first, last);
    // `Voice of America`, `Bank of America`, `Americas`
    if written == "America"
        && before == "of"
        && first >= 2
        && scan.shape_at(first - 2) == Some(Shape::Title)
    {
        return true;
    }
    // In Spanish a saint of many squares and palaces before an island.
    if written == "San Martín" {
        return true;
    }
    if GIVEN_OR_FAMILY.contains(&written) && behind_given_name(scan, first) {
        return true;
    }
    if GIVEN.contains(&written) && before_family_name(scan, last) {
        return true;
    }
    // `Réunion de haut niveau`: the island has its article.
    if matches!(written, "Réunion" | "Reunión") {
        return before != "La" && !matches!(before, "Île" | "île" | "Isla" | "isla");
    }
    written == "Georgia" && american_state(scan, first, last)
}

/// Whether an unknown word with a capital stands right before: `Michael Jordan`.
fn behind_given_name(scan: &Scan<'_>, first: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let flags = scan.flags_at(before);
    let starts = before == 0 || scan.ends_sentence(before - 1);
    scan.gap_after(before) == " "
        && scan.shape_at(before) == Some(Shape::Title)
        && !starts
        && (flags == Flags::NONE || flags == Flags::GIVEN)
        && scan.hits_ending_at(first).all(|hit| matches!(hit.meaning, Meaning::Person(_)))
}

/// Whether an unknown word with a capital stands right behind: `Jordan Smith`.
fn before_family_name(scan: &Scan<'_>, last: usize) -> bool {
    let sentence_ends = last.checked_sub(1).is_none_or(|at| scan.ends_sentence(at));
    scan.gap_before(last) == " "
        && !sentence_ends
        && scan.shape_at(last) == Some(Shape::Title)
        && scan.flags_at(last) == Flags::NONE
        && scan.hits_at(last).next().is_none()
        && !matches!(scan.word(last), "Valley" | "River" | "Basin" | "Lake" | "Team" | "Compact")
}

/// `Atlanta, Georgia`, `the State of Georgia`, `Georgia, USA`.
fn american_state(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let near = |word: usize| {
        matches!(scan.word(word), "Atlanta" | "Savannah" | "Augusta") || scan.word(word) == "state"
    };
    let around = (first.saturating_sub(4)..last + 4).any(near)
        || first >= 2 && scan.word(first - 1) == "of" && scan.word(first - 2) == "State"
        || scan.gap_before(last) == ", " && matches!(scan.word(last), "USA" | "U" | "US")
        || matches!(scan.word(last), "Governor" | "National") && scan.gap_before(last) == " ";
    around && !scan.text.contains("Tbilisi")
}

/// A capital as the subject of a sentence, joined with another, or on a line of its own.
fn stands_for_government(reading: &Reading<'_, '_>, scan: &Scan<'_>, hit: &Hit) -> bool {
    let (first, last) = (hit.first as usize, hit.last as usize);
    let capital =
        reading.lexicon.is_capital(hit.meaning) && !OTHERWISE.contains(&scan.slice(first, last));
    let line_head = first == 0 || scan.gap_before(first).contains('\n');
    let line_end = scan.gap_before(last).contains('\n')
        || scan.gap_before(last).starts_with(", ") && line_head && scan.text.len() > 200;
    let dateline = line_head && (line_end || scan.shape_at(first) == Some(Shape::Upper));
    if dateline && first < 60 {
        return true;
    }
    if !capital {
        return false;
    }
    let before = first.checked_sub(1);
    let flags = before.map_or(Flags::NONE, |at| scan.flags_at(at));
    let place = flags.has(Flags::IN)
        || flags.has(Flags::FROM)
        || flags.has(Flags::OF)
        || before
            .is_some_and(|at| matches!(scan.word(at), "to" | "near" | "outside" | "nach" | "aus"));
    let possessive = scan.word(last) == "s" && matches!(scan.gap_before(last), "'" | "’");
    let starts = before.is_none_or(|at| scan.ends_sentence(at))
        || scan.gap_before(first).contains([':', ';', '“', '«', '„']);
    let verb = scan.shape_at(last) == Some(Shape::Lower)
        && scan.gap_before(last) == " "
        && !scan.flags_at(last).has(Flags::IN)
        && !scan.flags_at(last).has(Flags::TODAY)
        && !scan.flags_at(last).has(Flags::AND);
    let said = before.map_or("", |at| scan.word(at));
    (possessive && !place)
        || (starts && verb)
        || (!place && verb && (flags.has(Flags::AND) || CLAUSE.contains(&said)))
        || is_side(reading, scan, first, last)
        || is_listed(reading, scan, hit)
}

/// One of several capitals in a row that stand in no place: `Washington, Berlin and Warsaw said`.
fn is_listed(reading: &Reading<'_, '_>, scan: &Scan<'_>, hit: &Hit) -> bool {
    const LONGEST: usize = 6;
    let city = |at: usize| {
        scan.hits_at(at)
            .find(|hit| reading.lexicon.is_capital(hit.meaning))
            .map(|hit| hit.last as usize)
    };
    let follows = |last: usize| {
        if scan.gap_before(last) == ", " {
            city(last)
        } else if scan.flags_at(last).has(Flags::AND) && scan.gap_before(last) == " " {
            city(last + 1)
        } else {
            None
        }
    };
    // Where the row begins.
    let mut first = hit.first as usize;
    for _ in 0..LONGEST {
        let Some(before) = first.checked_sub(1) else { break };
        let end = if scan.flags_at(before).has(Flags::AND) { before } else { first };
        let joined = end < first || scan.gap_before(first) == ", ";
        let other =
            scan.hits_ending_at(end).find(|hit| joined && reading.lexicon.is_capital(hit.meaning));
        let Some(other) = other else { break };
        first = other.first as usize;
    }
    let Some(before) = first.checked_sub(1) else { return false };
    let flags = scan.flags_at(before);
    let free = scan.shape_at(before) == Some(Shape::Lower)
        && scan.gap_after(before) == " "
        && !flags.has(Flags::IN)
        && !flags.has(Flags::FROM)
        && !flags.has(Flags::OF)
        && !flags.has(Flags::TO)
        && !matches!(scan.word(before), "near" | "outside" | "nach" | "aus" | "via" | "visited");
    let row = first < hit.first as usize || follows(hit.last as usize).is_some();
    free && row
        && (flags.has(Flags::SAY)
            || follows(hit.last as usize).is_some()
            || first < hit.first as usize)
}

/// Capitals whose names begin sentences as other words or as people's names.
const OTHERWISE: &[&str] = &[
    "Male",
    "Seul",
    "Roma",
    "Victoria",
    "Santiago",
    "Sucre",
    "Hamilton",
    "Stanley",
    "Douglas",
    "Kingston",
    "Plymouth",
    "San Juan",
    "Georgetown",
];

/// Words before the subject of a clause.
const CLAUSE: &[&str] =
    &["that", "which", "while", "whether", "if", "que", "qu", "dass", "ob", "что", "если", "si"];

/// Words before the sides of something: `between Moscow and Kyiv`, `against Tehran`.
const BETWEEN: &[&str] =
    &["between", "entre", "zwischen", "между", "Between", "Entre", "Zwischen", "Между"];
const AGAINST: &[&str] = &["against", "contre", "contra", "gegen", "против"];

/// A capital as one of two sides, or as whom something is against.
fn is_side(reading: &Reading<'_, '_>, scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let Some(before) = first.checked_sub(1) else { return false };
    let city = |at: usize| {
        scan.hits_at(at).any(|hit| reading.lexicon.country_of_city(hit.meaning).is_some())
    };
    let title = scan.shape_at(last) == Some(Shape::Title) && scan.gap_before(last) == " ";
    if AGAINST.contains(&scan.word(before)) {
        return !title;
    }
    if BETWEEN.contains(&scan.word(before)) {
        return scan.flags_at(last).has(Flags::AND) && city(last + 1);
    }
    // The second side stands behind the first.
    scan.flags_at(before).has(Flags::AND)
        && (first.saturating_sub(4)..before).any(|at| {
            city(at) && at.checked_sub(1).is_some_and(|word| BETWEEN.contains(&scan.word(word)))
        })
}
