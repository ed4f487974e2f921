//! Lists of those present, a name a line under a head that ends with a colon:
//!
//! ```text
//! Delegation of Egypt:
//! - Amb. X, Head of Protocol;
//! - Y, Director, Ministry of Trade
//! ```
//!
//! All of them take part. What stands behind the name is the office, whether or not the files know its
//! words; the country is the one at the end of the line, else the one of the head. Lists of victims and
//! of people honoured have heads that say so and are left.

use index_schema::model::{Affiliation, RoleClass, TextField};

use super::candidates::{Anchor, Candidate, candidate};
use super::name::{Name, name_at, skip_honorifics};
use super::office::{Office, office_at, stronger};
use crate::extract::grammar::Flags;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// How far into a text such lists are looked for, in bytes.
const ROLLS: usize = 20_000;

/// Longest line of a list, in bytes.
const LINE: usize = 260;

/// What the head of a list says of its country.
#[derive(Debug)]
struct Head {
    place: Option<Affiliation>,
}

/// Everybody on the lists of a text, in order.
pub(super) fn rolls(scan: &Scan<'_>, lexicon: &Lexicon<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut head: Option<Head> = None;
    let mut start = 0;
    for line in scan.text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let (first, last) = (scan.word_from(start), scan.word_from(end));
        let place = start;
        start += line.len();
        if place > ROLLS {
            break;
        }
        if first == last {
            continue;
        }
        if line.trim_end().ends_with(':') {
            head = opens_list(scan, first, last)
                .then(|| Head { place: only_place(scan, lexicon, (first, last)) });
            continue;
        }
        let Some(above) = &head else { continue };
        let item = (line.len() <= LINE).then(|| item(scan, lexicon, (first, last), above));
        match item.flatten() {
            Some(one) => found.push(one),
            None => head = None,
        }
    }
    found
}

/// Whether a line is the head of a list of people who take part.
fn opens_list(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let flags = |flag: Flags| (first..last).any(|at| scan.flags_at(at).has(flag));
    let words = |list: &[&str]| {
        (first..last).any(|at| list.contains(&scan.word(at).to_lowercase().as_str()))
    };
    let others =
        words(&["victims", "dead", "killed", "wounded", "prisoners", "sanctioned", "listed"]);
    let present = flags(Flags::JOIN)
        || flags(Flags::MEET)
        || words(&[
            "composition",
            "members",
            "member",
            "side",
            "following",
            "attendees",
            "for",
            "list",
            "delegations",
            "composed",
            "consisted",
            "signed",
        ]);
    last - first <= 30 && present && !others && !flags(Flags::ABOUT)
}

/// The one country or organisation that words name.
fn only_place(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    words: (usize, usize),
) -> Option<Affiliation> {
    let start = scan.hits.partition_point(|hit| (hit.first as usize) < words.0);
    let hits = scan.hits.get(start..).unwrap_or_default();
    let mut places = hits
        .iter()
        .take_while(|hit| (hit.first as usize) < words.1)
        .filter(|hit| hit.meaning.is_place())
        .filter_map(|hit| lexicon.code(hit.meaning));
    let one = places.next()?;
    places.all(|other| other == one).then(|| one.clone())
}

/// `Amb. X, Head of Protocol;`
fn item(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    (first, last): (usize, usize),
    head: &Head,
) -> Option<Candidate> {
    let numbered = scan.shape_at(first) == Some(Shape::Number);
    let first = if numbered { first + 1 } else { first };
    let mut title = None;
    let mut at = first;
    let mut name = name_at(scan, lexicon, at);
    if name.is_none() {
        // `H.E. Ambassador X`
        at = skip_honorifics(scan, lexicon, at);
        let office = office_at(scan, lexicon, at).filter(|office| office.title)?;
        name = name_at(scan, lexicon, office.last);
        title = Some(office);
    }
    let name = name.filter(|name| {
        let opens = title.is_some() || name.first == first || name.honoured;
        opens && name.last <= last && (name.last - name.first > 1 || name.honoured)
    })?;
    let rest = behind_letters(scan, name);
    let gap = scan.gap_before(rest);
    let office = (rest < last
        && (gap.starts_with([',', ':', ';']) || matches!(gap, " – " | " - " | " — " | " (")))
    .then(|| office_behind(scan, lexicon, (rest, last)))
    .flatten();
    // A sentence is no item.
    let sentence = (rest..last).filter(|at| scan.flags_at(*at).has(Flags::SAY)).count() > 0;
    let mut office = office.or(title).filter(|_| !sentence)?;
    let own = office.affiliation.take();
    let place = last_place(scan, lexicon, (rest, last));
    office.affiliation = if office.class == RoleClass::Ambassador {
        place.or(own).or_else(|| head.place.clone())
    } else {
        place.or_else(|| head.place.clone()).or(own)
    };
    Some(candidate(scan, TextField::Body, name, Anchor::Roll, Some(office)))
}

/// The word behind a name and the letters that follow it: `X, MP`, `X OBE`.
fn behind_letters(scan: &Scan<'_>, name: Name) -> usize {
    let mut at = name.last;
    for _ in 0..3 {
        let letters = scan.shape_at(at) == Some(Shape::Upper)
            && scan.word(at).len() <= 5
            && matches!(scan.gap_before(at), " " | ", ")
            && scan.gap_after(at).starts_with([',', ';', ' '])
            && scan.shape_at(name.first) != Some(Shape::Upper);
        if !letters {
            break;
        }
        at += 1;
    }
    at
}

/// The office that the rest of a line names; the strongest of several, an official's where no word is known.
fn office_behind(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    (first, last): (usize, usize),
) -> Option<Office> {
    let mut found: Option<Office> = None;
    let mut at = first;
    while at < last {
        let opens = at == first || scan.gap_before(at).contains([',', '(', ';', '–', '—', '/']);
        let office = opens.then(|| office_at(scan, lexicon, at)).flatten();
        match office.filter(|office| office.first >= first) {
            Some(office) => {
                at = office.last.max(at + 1);
                found = Some(match found.take() {
                    Some(known) if stronger(known.class, office.class) == known.class => known,
                    _ => office,
                });
            }
            None => at += 1,
        }
    }
    let end =
        (first + 1..last).find(|at| scan.gap_before(*at).contains([';', '('])).unwrap_or(last);
    found.or_else(|| {
        Some(Office {
            first,
            last: end,
            role: scan.bytes(first, end),
            class: RoleClass::Official,
            affiliation: None,
            former: false,
            vague: false,
            title: false,
            equal: false,
            plural: false,
        })
    })
}

/// The country that ends a line behind a comma: `Minister of Foreign Affairs, Togo`.
fn last_place(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    (first, last): (usize, usize),
) -> Option<Affiliation> {
    let hit = scan
        .hits_ending_at(last)
        .filter(|hit| hit.meaning.is_country_name() && hit.first as usize > first)
        .min_by_key(|hit| hit.first)?;
    let mut at = hit.first as usize;
    if at > first + 1 && scan.flags_at(at - 1).has(Flags::ARTICLE) {
        at -= 1;
    }
    scan.gap_before(at).starts_with([',', '(']).then(|| lexicon.code(hit.meaning).cloned())?
}
