//! Who speaks: the country or organisation that issued a statement.
//!
//! In this order: the record's `issuer`; the country of the record's speakers; the record's `country`,
//! with a warning; the host of the url; the publisher; the ministry that the text itself names as its own
//! (an office without a country is the speaker's own).

use index_schema::model::Affiliation;

use super::lexicon::{Hit, Meaning};
use super::people::{Names, country_of_speaker, place_named};
use super::reading::Reading;
use crate::ingest::RawStatement;

/// The issuer, and what could not be settled.
#[derive(Debug, Default)]
pub(super) struct Issuer {
    pub(super) code: Option<Affiliation>,
    /// The rule that decided; empty where nothing did.
    pub(super) by: &'static str,
    pub(super) warnings: Vec<String>,
}

/// The country or organisation that a field names.
fn named(reading: &Reading<'_, '_>, text: &str) -> Option<Affiliation> {
    let text = text.trim();
    let authority = reading.authority;
    place_named(reading, text).or_else(|| authority.issuer_of_publisher(text).cloned())
}

fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?.split(':').next()?;
    (host.contains('.')).then(|| host.to_lowercase())
}

/// A publisher that no list knows, but whose name holds a country: `Ministry of Foreign Affairs of the
/// Arab Republic of Egypt`.
fn of_publisher(reading: &Reading<'_, '_>, publisher: &str) -> Option<Affiliation> {
    let listed = reading.authority.issuer_of_publisher(publisher);
    if let Some(code) = listed.filter(|code| code.is_country()) {
        // Two countries may call a ministry the same: `Secretaría de Relaciones Exteriores de Honduras`.
        return of_words(reading, publisher, reading.body.languages)
            .filter(Affiliation::is_country)
            .or_else(|| Some(code.clone()));
    }
    // `Permanent Mission of Egypt to the United Nations`: whoever is named first.
    let own = of_words(reading, publisher, reading.body.languages);
    if let Some(code) = own.or_else(|| listed.cloned()) {
        return Some(code);
    }
    of_words(reading, publisher, super::grammar::Languages::ALL)
}

/// The country or organisation that words of some languages name first (`Islands` is Iceland's in German);
/// nothing that lies within a longer name.
fn of_words(
    reading: &Reading<'_, '_>,
    text: &str,
    languages: super::grammar::Languages,
) -> Option<Affiliation> {
    let scan = super::scan::Scan::new(reading.lexicon, text, languages);
    let inside = |hit: &Hit| {
        scan.hits.iter().any(|other| {
            other.meaning.is_place()
                && other.first <= hit.first
                && hit.last <= other.last
                && other.words().len() > hit.words().len()
        })
    };
    // A ministry's portfolio may name an organisation: `ministère de la Francophonie (Bénin)`.
    let ministry = (0..scan.words.len().min(3)).any(|at| MINISTRIES.contains(&scan.word(at)));
    let country = |hit: &&Hit| matches!(hit.meaning, Meaning::Country(..)) && !inside(hit);
    let hit = scan
        .hits
        .iter()
        .find(country)
        .filter(|_| ministry)
        .or_else(|| scan.hits.iter().find(|hit| hit.meaning.is_place() && !inside(hit)))?;
    reading.lexicon.code(hit.meaning).cloned()
}

/// `Egypt mourns ...`: the country that the title begins with and that does something.
fn title_subject(reading: &Reading<'_, '_>) -> Option<Affiliation> {
    let scan = &reading.title;
    let seat =
        |hit: &&Hit| hit.meaning.is_country_name() || reading.lexicon.is_capital(hit.meaning);
    let hit = scan.hits_at(0).find(seat)?;
    let next = hit.last as usize;
    let acts =
        scan.gap_before(next) == " " && scan.shape_at(next) == Some(super::words::Shape::Lower);
    let place = scan.flags_at(next).has(super::grammar::Flags::IN);
    let code = match reading.lexicon.country_of_city(hit.meaning) {
        Some(country) => Affiliation::new(country).ok(),
        None => reading.lexicon.code(hit.meaning).cloned(),
    };
    code.filter(|_| acts && !place)
}

pub(super) fn issuer(reading: &Reading<'_, '_>, raw: &RawStatement, names: &Names) -> Issuer {
    let mut found = Issuer::default();
    if let Some(field) = raw.issuer.as_deref().filter(|field| !field.trim().is_empty()) {
        found.code = named(reading, field);
        if found.code.is_some() {
            found.by = "the record's issuer";
            return found;
        }
        found
            .warnings
            .push(format!("issuer `{field}` is no country or organisation that is known"));
    }
    if let Some(code) = raw.speakers.iter().find_map(|speaker| {
        let said = speaker.country.as_deref().and_then(|country| named(reading, country));
        // A country that cannot be read leaves the person.
        said.or_else(|| speaker.country.as_ref().and_then(|_| country_of_speaker(reading, speaker)))
    }) {
        found.code = Some(code);
        found.by = "the country of the record's speakers";
        return found;
    }
    if let Some(field) =
        raw.country.as_deref().filter(|field| raw.speakers.is_empty() && !field.trim().is_empty())
    {
        match named(reading, field) {
            Some(code) => {
                found.warnings.push(format!("the record's country {code} is taken for the issuer"));
                found.code = Some(code);
                found.by = "the record's country";
                return found;
            }
            None => found.warnings.push(format!("country `{field}` is not known")),
        }
    }
    let host = || {
        let host = host(raw.url.as_deref()?)?;
        reading.authority.issuer_of_host(&host).cloned()
    };
    let publisher = || of_publisher(reading, raw.publisher.as_deref()?);
    let by_text = || {
        title_subject(reading)
            .map(|code| (code, "the country that the title begins with"))
            .or_else(|| Some((signature(reading)?, "the ministry that signs the text")))
            .or_else(|| {
                let code = names.speaker_affiliation(reading)?;
                Some((code, "the office that the text names first and as its own"))
            })
            .or_else(|| Some((own_ministry(reading)?, "the ministry that the text names")))
    };
    let decided = host()
        .map(|code| (code, "the host of the url"))
        .or_else(|| Some((publisher()?, "the publisher's name")))
        .map(|(code, by)| match delegation(reading) {
            // An organisation publishes what its members say.
            Some(member) if !code.is_country() => (member, "the delegation that the title names"),
            _ => (code, by),
        })
        .or_else(by_text);
    if let Some((code, by)) = decided {
        found.code = Some(code);
        found.by = by;
    }
    found
}

/// `Statement of Libya in the General Debate`, `Statement by the delegation of Egypt`: the first country
/// behind the first words of a title.
fn delegation(reading: &Reading<'_, '_>) -> Option<Affiliation> {
    let scan = &reading.title;
    let said = matches!(
        scan.word(0),
        "Statement"
            | "Address"
            | "Declaration"
            | "Intervention"
            | "Remarks"
            | "Speech"
            | "Déclaration"
            | "Discours"
            | "Declaración"
            | "Discurso"
            | "Intervención"
            | "Erklärung"
            | "Заявление"
            | "Выступление"
    );
    let hit = scan.hits.iter().find(|hit| hit.meaning.is_country_name())?;
    let near = (hit.first as usize) < 8
        && (1..hit.first as usize).all(|at| {
            let flags = scan.flags_at(at);
            scan.shape_at(at) != Some(super::words::Shape::Title)
                || flags.has(super::grammar::Flags::STATE)
                || scan.word(at) == "Delegation"
        });
    (said && near).then(|| reading.lexicon.code(hit.meaning).cloned()).flatten()
}

/// Words of foreign ministries that stand before their country.
const MINISTRIES: &[&str] = &[
    "Ministry",
    "Department",
    "MFA",
    "Ministère",
    "ministère",
    "ministerio",
    "cancillería",
    "министерство",
    "министерства",
    "ministry",
    "Département",
    "Ministerio",
    "Cancillería",
    "Secretaría",
    "Ministerium",
    "Außenministerium",
    "Bundesministerium",
    "МИД",
    "Министерство",
    "Министерства",
    "Spokesperson",
    "Spokesman",
    "Gobierno",
    "Government",
    "Gouvernement",
];

/// The country of `the Ministry of Foreign Affairs of X` in words `first..last`.
fn ministry_in(reading: &Reading<'_, '_>, first: usize, last: usize) -> Option<Affiliation> {
    let scan = &reading.body;
    let word = (first..last).find(|at| MINISTRIES.contains(&scan.word(*at)))?;
    let hit = scan.hits.iter().find(|hit| {
        matches!(hit.meaning, Meaning::Country(..))
            && (word..word + 12).contains(&(hit.first as usize))
    })?;
    let open = (word..hit.first as usize).all(|at| !scan.gap_after(at).contains(['.', ';', '\n']));
    open.then(|| reading.lexicon.code(hit.meaning).cloned()).flatten()
}

/// The ministry in the last line of a text: `Ministry of Foreign Affairs of the Republic of Iraq`.
fn signature(reading: &Reading<'_, '_>) -> Option<Affiliation> {
    let scan = &reading.body;
    let text = scan.text.trim_end();
    let start = text.rfind('\n').map_or(0, |at| at + 1);
    let short = start > 0 && text.len() - start < 160;
    short.then(|| ministry_in(reading, scan.word_from(start), scan.words.len())).flatten()
}

/// The ministry that the first sentences name.
fn own_ministry(reading: &Reading<'_, '_>) -> Option<Affiliation> {
    ministry_in(reading, 0, reading.body.words.len().min(60))
}
