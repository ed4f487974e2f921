//! Places in the sentences of the event and in the title.

use index_schema::model::{Affiliation, Kind, Venue};

use super::place::{Place, country_at, place_at};
use super::words::{
    CAPITAL, CITY, ELSEWHERE, HOSTS, HOUSE, LEAVES, PRESS, SETS_OUT, SIDELINES, STATES, TOWARDS,
    TRAVELS, VISITS,
};
use super::{HEAD, Setting, tells_event};
use crate::extract::grammar::Flags;
use crate::extract::lexicon::Meaning;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// Whether words `first..last` tell of a call; `called on` and `calls for` do not, nor does `call` where
/// a courtesy call is told of.
pub(super) fn is_call(scan: &Scan<'_>, first: usize, last: usize, courtesy: bool) -> bool {
    (first..last).any(|at| {
        scan.flags_at(at).has(Flags::CALL)
            && !matches!(scan.word(at + 1), "on" | "upon" | "for" | "attention")
            && !(courtesy
                && matches!(scan.word(at), "call" | "Call" | "calls" | "called" | "Calls"))
    })
}

/// Whether words `first..last` tell of a visit that is named a call.
pub(super) fn is_courtesy(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|at| {
        matches!(scan.word(at), "courtesy" | "Courtesy" | "farewell" | "Farewell" | "introductory")
            || matches!(scan.word(at), "called" | "calls" | "Calls")
                && matches!(scan.word(at + 1), "on" | "upon")
    })
}

/// `Minister X speaks with Minister Y`: so titles put calls.
pub(super) fn speaks_with(title: &Scan<'_>) -> bool {
    (0..title.words.len()).any(|at| {
        matches!(title.word(at), "speaks" | "spoke" | "Speaks" | "Spoke")
            && matches!(title.word(at + 1), "with" | "to")
    })
}

pub(super) fn in_sentences(
    reading: &Reading<'_, '_>,
    setting: Setting<'_>,
) -> Option<(Venue, &'static str)> {
    let scan = &reading.body;
    let title = &reading.title;
    let announced = setting.kind == Kind::Announcement;
    let named = places(reading, title, 0, title.words.len());
    if is_tour(title, 0, title.words.len()) || announced && is_trip(title, &named) {
        return None;
    }
    // Briefings and interviews tell of what happens elsewhere.
    let live = matches!(setting.kind, Kind::PressConference | Kind::Interview);
    let most = if live { 1 } else { 4 };
    let mut at = 0;
    let mut real = 0;
    let mut country_only = None;
    while at < scan.words.len().min(HEAD) && real < most {
        let (first, last) = scan.sentence(at);
        at = last.max(at + 1);
        if last - first >= 8 {
            real += 1;
        }
        if is_call(scan, first, last, setting.courtesy) {
            return None;
        }
        let told = tells_event(scan, first, last)
            && (!live || (first..last).any(|at| PRESS.contains(&scan.word(at))));
        let travels = setting.kind == Kind::Announcement
            && (first..last).any(|at| TRAVELS.contains(&scan.word(at)));
        // A joint statement begins with its event.
        let own =
            setting.kind == Kind::Readout || setting.kind == Kind::JointStatement && real == 1;
        if !told && !travels && !own {
            continue;
        }
        let mut places = places(reading, scan, first, last);
        // `since they met in Rome in October 2021`
        if places.iter().any(|place| !is_past(scan, place.last)) {
            places.retain(|place| !is_past(scan, place.last));
        }
        if travels && is_trip(scan, &places) {
            return None;
        }
        if let Some(found) = one_venue(&places) {
            return Some((found, "a city in the sentence of the event"));
        }
        if is_tour(scan, first, last) {
            return None;
        }
        if country_only.is_none() && (told || travels) && !live && setting.kind != Kind::Speech {
            country_only = countries(reading, scan, first, last);
        }
    }
    let country = |code| Venue { city: None, country: Some(code) };
    let end = title.words.len();
    if let Some(found) = one_venue(&named) {
        return Some((found, "a city in the title"));
    }
    if let Some(code) = country_only {
        return Some((country(code), "a country in the sentence of the event"));
    }
    if let Some(code) = countries(reading, title, 0, end).filter(|_| !live) {
        return Some((country(code), "a country in the title"));
    }
    let readout = setting.kind == Kind::Readout;
    let issuer = setting.issuer.filter(|code| (readout || live) && code.is_country())?;
    if live && setting.turns {
        return None;
    }
    if at_home(reading) {
        return Some((country(issuer.clone()), "the issuer's own house"));
    }
    (readout && hosts(reading)).then(|| (country(issuer.clone()), "the issuer is the host"))
}

/// The city in which the first full sentence puts the event that it tells of.
pub(super) fn lead_city(reading: &Reading<'_, '_>, setting: Setting<'_>) -> Option<Venue> {
    let scan = &reading.body;
    let (first, last) = super::first_sentence(scan);
    let report = matches!(setting.kind, Kind::Readout | Kind::JointStatement);
    if !report || !tells_event(scan, first, last) {
        return None;
    }
    // The dateline itself is no place of the sentence.
    let found: Vec<Place> = places(reading, scan, first.max(1), last)
        .into_iter()
        .filter(|place| place.city.is_some() && !is_past(scan, place.last))
        .collect();
    let [one] = found.as_slice() else { return None };
    Some(Venue { city: one.city.clone(), country: one.country.clone() })
}

/// Whether title or first sentence tell of a journey.
pub(super) fn is_journey(reading: &Reading<'_, '_>, setting: Setting<'_>) -> bool {
    let (first, last) = super::first_sentence(&reading.body);
    let goes = |scan: &Scan<'_>, first: usize, last: usize| {
        (first..last).any(|at| TRAVELS.contains(&scan.word(at)))
    };
    matches!(setting.kind, Kind::Readout | Kind::Announcement)
        && (goes(&reading.title, 0, reading.title.words.len()) || goes(&reading.body, first, last))
}

/// Whether title or first sentence name a country.
pub(super) fn leads_with(reading: &Reading<'_, '_>, code: &Affiliation) -> bool {
    let (first, last) = super::first_sentence(&reading.body);
    let names = |scan: &Scan<'_>, words: std::ops::Range<usize>| {
        scan.hits.iter().any(|hit| {
            words.contains(&(hit.first as usize))
                && matches!(hit.meaning, Meaning::Country(..))
                && reading.lexicon.code(hit.meaning) == Some(code)
        })
    };
    names(&reading.title, 0..reading.title.words.len()) || names(&reading.body, first..last)
}

/// `(in Baghdad) in June 2021`: a month behind a place makes it that of another meeting, where a dateline
/// gives one.
fn is_past(scan: &Scan<'_>, at: usize) -> bool {
    scan.flags_at(at).has(Flags::IN)
        && scan.hits_at(at + 1).any(|hit| matches!(hit.meaning, Meaning::Month(_)))
}

/// Whether the first sentences or the title say that somebody was received: at home, where no other place is
/// told.
fn hosts(reading: &Reading<'_, '_>) -> bool {
    let scan = &reading.body;
    let (first, last) = super::first_sentence(scan);
    let received = |scan: &Scan<'_>, first: usize, last: usize| {
        (first..last).any(|at| HOSTS.contains(&scan.word(at)))
    };
    received(scan, first, last) || received(&reading.title, 0, reading.title.words.len())
}

/// Whether the places of a journey are cities of several countries: `to Kinshasa and Brazzaville`.
fn is_trip(scan: &Scan<'_>, places: &[Place]) -> bool {
    let [one, other, ..] = places else { return false };
    let near = (one.last..one.last + 3)
        .any(|at| scan.flags_at(at).has(Flags::AND) || scan.gap_before(at).contains(','));
    near && one.country != other.country
}

/// Cities of a sentence at which something can take place.
fn places(reading: &Reading<'_, '_>, scan: &Scan<'_>, first: usize, last: usize) -> Vec<Place> {
    let mut found = Vec::new();
    let mut free = first;
    for word in first..last {
        if word < free {
            continue;
        }
        let place = place_at(reading, scan, word);
        let place = place
            .or_else(|| capital_at(reading, scan, word))
            .or_else(|| unlisted_at(reading, scan, first, word));
        let Some(place) = place else { continue };
        free = place.last;
        // `to Riyadh and Jeddah`: as the one before it.
        let joined = found.last().is_some_and(|before: &Place| {
            word <= before.last + 1 && scan.flags_at(word - 1).has(Flags::AND)
        });
        if joined || fits(scan, first, word, place.last) {
            found.push(place);
        }
    }
    found
}

/// `in the Egyptian capital`, `dans la capitale égyptienne`, `в столице Египта`: its country.
fn capital_at(reading: &Reading<'_, '_>, scan: &Scan<'_>, word: usize) -> Option<Place> {
    if !CAPITAL.contains(&scan.word(word)) {
        return None;
    }
    let code = |hit: &crate::extract::lexicon::Hit| {
        matches!(hit.meaning, Meaning::Country(..))
            .then(|| reading.lexicon.code(hit.meaning).cloned())
            .flatten()
    };
    let mut behind = word + 1;
    if scan.flags_at(behind).has(Flags::OF) {
        behind += 1;
    }
    if scan.flags_at(behind).has(Flags::ARTICLE) {
        behind += 1;
    }
    let country =
        scan.hits_at(behind).find_map(code).or_else(|| scan.hits_ending_at(word).find_map(code))?;
    // The city itself may follow.
    let named = (word + 1..behind + 3).any(|at| place_at(reading, scan, at).is_some());
    (!named).then_some(Place { city: None, country: Some(country), last: word + 1 })
}

/// `in Margarita Island, Venezuela`: words with capitals between `in` and a country.
fn unlisted_at(
    reading: &Reading<'_, '_>,
    scan: &Scan<'_>,
    first: usize,
    word: usize,
) -> Option<Place> {
    const LONGEST: usize = 3;
    let before = word.checked_sub(1).filter(|before| *before >= first)?;
    if !scan.flags_at(before).has(Flags::IN) || scan.gap_before(word) != " " {
        return None;
    }
    for end in word + 1..=word + LONGEST {
        let last = end - 1;
        let name = scan.shape_at(last) == Some(Shape::Title)
            && (last > word || matches!(scan.flags_at(last), Flags::NONE | Flags::PLAIN))
            && scan.hits_at(last).next().is_none();
        if !name {
            return None;
        }
        if scan.gap_before(end) == ", " {
            let (last, code) = country_at(reading, scan, end)?;
            let city = scan.slice(word, end).to_owned();
            return Some(Place { city: Some(city), country: Some(code), last });
        }
        if scan.gap_before(end) != " " {
            return None;
        }
    }
    None
}

/// The word before a place, past its article, its description and an adjective of its country.
fn preposition(scan: &Scan<'_>, first: usize, word: usize) -> Option<usize> {
    const FURTHEST: usize = 5;
    let mut at = word.checked_sub(1)?;
    let mut described = false;
    while at > first && word - at < FURTHEST {
        let flags = scan.flags_at(at);
        let adjective =
            scan.hits_at(at).any(|hit| matches!(hit.meaning, Meaning::Country(_, true)));
        let city = CITY.contains(&scan.word(at));
        let of = flags.has(Flags::OF) && CITY.contains(&scan.word(at - 1));
        // `in` of some languages is an article of others: the preposition goes before.
        let article = flags.has(Flags::ARTICLE) && !flags.has(Flags::IN);
        described |= city || adjective;
        if !(article || adjective || city || of) {
            break;
        }
        // An article alone makes a name of something else: `the Munich Conference`.
        at -= 1;
    }
    let plain = word.checked_sub(1)?;
    if described || scan.flags_at(plain).has(Flags::ARTICLE) { Some(at) } else { Some(plain) }
}

/// Whether the words before a city make it a place of the event.
fn fits(scan: &Scan<'_>, first: usize, word: usize, last: usize) -> bool {
    let before = word.saturating_sub(5).max(first)..word;
    let sets_out = before.clone().any(|at| SETS_OUT.contains(&scan.word(at)));
    let past = before.clone().any(|at| {
        let flags = scan.flags_at(at);
        // `с 1991 года`, but `с коллегой`
        let with = scan.word(at) == "с" && scan.shape_at(at + 1) != Some(Shape::Number);
        flags.has(Flags::PAST) && !flags.has(Flags::MEET) && !flags.has(Flags::HELD) && !with
    });
    if past && !sets_out {
        return false;
    }
    // `Paris a accueilli`; a dateline is no place of the sentence.
    if first == 0 && word == first {
        return scan.gap_before(last) == " ";
    }
    let Some(before) = preposition(scan, first, word) else { return false };
    let flags = scan.flags_at(before);
    if scan.shape_at(word) == Some(Shape::Character) {
        return flags.has(Flags::IN) || scan.word(before) == "在";
    }
    let elsewhere = before
        .checked_sub(1)
        .is_some_and(|at| ELSEWHERE.contains(&scan.word(at)) && scan.gap_after(at) == " ");
    if elsewhere {
        return false;
    }
    if flags.has(Flags::IN) || VISITS.contains(&scan.word(before)) {
        return true;
    }
    // `to Moscow` with a visit, `nach Moskau gereist`, `à Rabat`.
    if TOWARDS.contains(&scan.word(before)) {
        return true;
    }
    if scan.word(before) == "for" && before > 0 && LEAVES.contains(&scan.word(before - 1)) {
        return true;
    }
    // `on the sidelines of the Munich Security Conference`
    (word.saturating_sub(4).max(first)..word).any(|at| SIDELINES.contains(&scan.word(at)))
        && scan.shape_at(last) == Some(Shape::Title)
}

fn one_venue(places: &[Place]) -> Option<Venue> {
    let one = places.first()?;
    if places.iter().any(|place| place.country != one.country) {
        // The first of several is where the sentence's event took place, unless they are a trip.
        return Some(Venue { city: one.city.clone(), country: one.country.clone() });
    }
    let same = places.iter().all(|place| place.city == one.city);
    Some(Venue { city: one.city.clone().filter(|_| same), country: one.country.clone() })
}

/// A trip to several countries: `will visit Djibouti, Mozambique and Nigeria`.
pub(super) fn is_tour(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    let travels = (first..last).find(|at| TRAVELS.contains(&scan.word(*at)));
    let Some(travels) = travels else { return false };
    let places = scan.hits.iter().filter(|hit| {
        (travels..last).contains(&(hit.first as usize)) && hit.meaning.is_country_name()
    });
    let places: Vec<_> = places.take(2).collect();
    let [one, other] = places.as_slice() else { return false };
    let listed = (one.last as usize..other.first as usize).all(|at| {
        let flags = scan.flags_at(at);
        flags.has(Flags::AND)
            || flags.has(Flags::ARTICLE)
            || flags.has(Flags::TO)
            || flags.has(Flags::IN)
    });
    // `the visit of the Minister of Belarus to Egypt` is one to Egypt.
    let gap = scan.gap_before(one.last as usize);
    let together = gap.contains(',')
        || (one.last as usize..other.first as usize).any(|at| scan.flags_at(at).has(Flags::AND));
    let listed = listed && together;
    let at_once = one.first as usize - travels <= 4;
    one.meaning != other.meaning
        && at_once
        && listed
        && matches!(scan.gap_before(one.last as usize), ", " | " ")
        && other.first - one.last <= 3
}

/// Whether `about` says how much, not of what.
fn of_number(scan: &Scan<'_>, at: usize) -> bool {
    scan.shape_at(at + 1) == Some(Shape::Number)
        || matches!(scan.word(at + 1), "half" | "an" | "one")
}

/// `in Ukraine`, `à l'Allemagne`: the one country behind `in`.
fn countries(
    reading: &Reading<'_, '_>,
    scan: &Scan<'_>,
    first: usize,
    last: usize,
) -> Option<Affiliation> {
    let mut found: Option<Affiliation> = None;
    for word in first.max(1)..last {
        let code = country_at(reading, scan, word).map(|(_, code)| code).or_else(|| {
            STATES.contains(&scan.word(word)).then(|| Affiliation::new("US").ok()).flatten()
        });
        let Some(code) = code else { continue };
        if (first..word).any(|at| scan.flags_at(at).has(Flags::PURPOSE) && !of_number(scan, at)) {
            break;
        }
        let mut before = word - 1;
        if scan.flags_at(before).has(Flags::ARTICLE) && !scan.flags_at(before).has(Flags::IN) {
            before = before.saturating_sub(1);
        }
        // `at the U.S. Department of State`
        let end = scan.hits_at(word).map(|hit| hit.last as usize).max().unwrap_or(word + 1);
        let ministry =
            matches!(scan.word(end), "Department" | "Ministry") && scan.word(before) == "at";
        if ministry {
            return Some(code);
        }
        // `the Taiwan Strait`
        let dated = scan
            .hits_at(end)
            .any(|hit| matches!(hit.meaning, Meaning::Month(_) | Meaning::Weekday(_)));
        if scan.gap_before(end) == " " && scan.shape_at(end) == Some(Shape::Title) && !dated {
            continue;
        }
        let goal = scan.word(before);
        let visits = TOWARDS.contains(&goal)
            && (first..before).any(|at| TRAVELS.contains(&scan.word(at)))
            || VISITS.contains(&goal)
            || goal == "for" && before > 0 && LEAVES.contains(&scan.word(before - 1));
        let elsewhere = before.checked_sub(1).is_some_and(|at| ELSEWHERE.contains(&scan.word(at)));
        if (scan.flags_at(before).has(Flags::IN)
            && goal != "at"
            && !elsewhere
            && !scan.flags_at(before).has(Flags::OF))
            || visits
        {
            match &found {
                Some(one) if *one != code => return None,
                _ => found = Some(code),
            }
        }
    }
    found
}

/// Whether the first sentences take place at the ministry or in the host's office.
fn at_home(reading: &Reading<'_, '_>) -> bool {
    let scan = &reading.body;
    let end = scan.words.len().min(70);
    (1..end).any(|at| {
        HOUSE.contains(&scan.word(at))
            && (at.saturating_sub(4)..at).any(|before| {
                scan.flags_at(before).has(Flags::IN)
                    && (before + 1..at).all(|word| {
                        let flags = scan.flags_at(word);
                        flags.has(Flags::ARTICLE)
                            || flags.has(Flags::OF)
                            || flags.has(Flags::TOPIC)
                            || flags.has(Flags::FOREIGN)
                            || matches!(scan.word(word), "his" | "her" | "su" | "son")
                    })
            })
    })
}
