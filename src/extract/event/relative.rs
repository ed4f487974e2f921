//! `today`, `on Tuesday`: days that count from the day of publication.

use std::ops::Range;

use index_schema::model::Day;

use super::cues;
use crate::extract::date::weekday_of;
use crate::extract::grammar::Flags;
use crate::extract::lexicon::Hit;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// Days from the day of publication that a word means: `today` 0, `yesterday` -1.
pub(super) fn days(scan: &Scan<'_>, word: usize) -> Option<i32> {
    let flags = scan.flags_at(word);
    let day = Flags::TODAY.with(Flags::YESTERDAY).with(Flags::TOMORROW).with(Flags::PART_OF_DAY);
    if !flags.has(day) {
        return None;
    }
    let before = word.checked_sub(1).map_or("", |before| scan.word(before));
    if flags.has(Flags::TODAY) {
        return is_the_day(scan, word, before).then_some(0);
    }
    if flags.has(Flags::YESTERDAY) {
        return Some(-1);
    }
    if flags.has(Flags::TOMORROW) {
        // `Guten Morgen`, `esta mañana`, `por la mañana`
        if matches!(before, "esta" | "Esta") {
            return Some(0);
        }
        let morning = matches!(before, "la" | "de" | "heute" | "Heute" | "gestern" | "una")
            || (scan.word(word) == "Morgen" && word > 0 && !scan.ends_sentence(word - 1));
        return (!morning).then_some(1);
    }
    match scan.word(word) {
        "morning" | "afternoon" | "evening" => matches!(before, "this" | "This").then_some(0),
        "jour" | "matin" | "soir" => matches!(before, "ce" | "Ce").then_some(0),
        // `en horas de la mañana de la fecha`, `en la presente jornada`
        "fecha" => (before == "la"
            && word > 1
            && matches!(scan.word(word - 2), "de" | "en")
            && (!scan.word(word + 1).starts_with("de")
                || matches!(scan.word(word + 2), "su" | "sus")))
        .then_some(0),
        "jornada" => matches!(before, "presente" | "esta").then_some(0),
        "tarde" | "noche" => matches!(before, "esta" | "Esta").then_some(0),
        _ => None,
    }
}

/// Whether `today` is a day: not so in `today's world`, `the world of today`, `even today`, `hoy en día`.
fn is_the_day(scan: &Scan<'_>, word: usize, before: &str) -> bool {
    let loose = matches!(
        before,
        "of" | "than"
            | "until"
            | "till"
            | "even"
            | "still"
            | "since"
            | "to"
            | "bis"
            | "noch"
            | "seit"
            | "von"
            | "jusqu"
            | "encore"
            | "hasta"
            | "até"
            | "aún"
            | "nicht"
            | "до"
            | "как"
    );
    let possessive = scan.word(word + 1) == "s"
        && matches!(scan.gap_after(word), "'" | "’")
        && !scan.flags_at(word + 2).has(Flags::MEET);
    // `d’aujourd’hui`, `aujourd’hui encore`
    let of_today = before == "d" && scan.word(word).starts_with(['a', 'A']);
    let nowadays = scan.word(word + 1) == "en" && scan.word(word + 2).starts_with('d');
    !(loose || possessive || of_today || nowadays)
}

/// A weekday at a form, with the number of its day where that stands behind it without a month: `mardi 3`.
pub(super) fn weekday_at(scan: &Scan<'_>, hit: &Hit) -> Option<(u8, Range<usize>, Option<i8>)> {
    let weekday = hit.meaning.weekday()?;
    let (first, last) = (hit.first as usize, hit.last as usize);
    let before = first.checked_sub(1).map_or("", |before| scan.word(before));
    if matches!(before, "Bloody" | "Black" | "Good" | "Easter" | "Palm" | "Holy" | "Viernes") {
        return None;
    }
    // `every Tuesday`
    if matches!(before, "every" | "each" | "chaque" | "jeden" | "cada" | "каждый" | "каждую")
    {
        return None;
    }
    let number = (scan.gap_after(last - 1) == " " && scan.shape_at(last) == Some(Shape::Number))
        .then(|| scan.word(last).parse::<i8>().ok())
        .flatten()
        .filter(|number| (1..=31).contains(number));
    let clock = scan.gap_after(last).starts_with([':', '.'])
        && scan.shape_at(last + 1) == Some(Shape::Number)
        || matches!(scan.word(last + 1), "Uhr" | "h" | "heures" | "a" | "p" | "am" | "pm");
    let number = number.filter(|_| !clock);
    let end = if number.is_some() { last + 1 } else { last };
    Some((weekday, first..end, number))
}

/// The last such weekday up to a day; the next one after it where the sentence looks ahead.
pub(super) fn nearest(
    scan: &Scan<'_>,
    day: Day,
    weekday: u8,
    words: &Range<usize>,
    announced: bool,
) -> Day {
    let back = (i32::from(weekday_of(day)) - i32::from(weekday)).rem_euclid(7);
    let before = words.start.checked_sub(1).map_or("", |before| scan.word(before));
    let next = cues::is_next(before) || cues::is_next(scan.word(words.end));
    let past = cues::is_last(before) || cues::is_last(scan.word(words.end));
    if next {
        return Day::from_number(day.number() + 7 - back);
    }
    if past {
        return Day::from_number(day.number() - if back == 0 { 7 } else { back });
    }
    let (first, last) = scan.sentence(words.start);
    let told = || (first..words.start).any(|word| cues::is_past_tense(scan.word(word)));
    let ahead = (announced && !told())
        || (first.max(words.start.saturating_sub(24))..last.min(words.end + 12))
            .any(|word| scan.flags_at(word).has(Flags::AHEAD));
    if ahead && back != 0 {
        Day::from_number(day.number() + 7 - back)
    } else {
        Day::from_number(day.number() - back)
    }
}

/// The first such weekday after a day.
pub(super) fn following(day: Day, weekday: u8) -> Day {
    let ahead = (i32::from(weekday) - i32::from(weekday_of(day))).rem_euclid(7);
    Day::from_number(day.number() + if ahead == 0 { 7 } else { ahead })
}

/// The day nearest to another that has this number in its month and falls on this weekday; at most
/// some three months away.
pub(super) fn numbered(day: Day, weekday: u8, number: i8) -> Option<Day> {
    const FAR: i32 = 100;
    let fits = |one: &Day| one.date().day() == number && weekday_of(*one) == weekday;
    (0..=FAR)
        .flat_map(|away| [day.number() - away, day.number() + away])
        .map(Day::from_number)
        .find(fits)
}
