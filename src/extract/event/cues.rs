//! What the words around a date say of it.

use crate::extract::date::Written;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// How far before a date its verb is looked for, in words.
const REACH: usize = 14;

/// `next Tuesday`, `mardi prochain`.
pub(super) fn is_next(word: &str) -> bool {
    matches!(
        word,
        "next"
            | "kommenden"
            | "nächsten"
            | "kommender"
            | "prochain"
            | "próximo"
            | "следующий"
            | "следующую"
            | "ближайший"
            | "ближайшую"
    )
}

/// `last Tuesday`, `mardi dernier`.
pub(super) fn is_last(word: &str) -> bool {
    matches!(
        word,
        "last"
            | "vergangenen"
            | "letzten"
            | "dernier"
            | "pasado"
            | "прошлый"
            | "прошлую"
            | "минувший"
            | "минувшую"
    )
}

/// What stands right before a date and belongs to it.
fn is_own(word: &str) -> bool {
    is_next(word) || is_last(word) || matches!(word, "día" | "dia" | "the" | "le" | "el" | "den")
}

/// Whether a date belongs to another event: `established in Riyadh on November 11`, `the next meeting on 3
/// May`. Of a word of the past or of what is to come and a verb of this event, the nearer one decides.
pub(super) fn is_other(scan: &Scan<'_>, first: usize, date: usize, is_range: bool) -> bool {
    // `el pasado 15 de marzo`, `am vergangenen Dienstag`: the adjective is the date's own.
    let mut end = date;
    let weekday = |at: usize| {
        matches!(scan.word(at), "week" | "semaine" | "Woche")
            || scan.hits_at(at).any(|hit| hit.meaning.weekday().is_some())
    };
    while end > first && (is_own(scan.word(end - 1)) || weekday(end - 1)) {
        end -= 1;
    }
    if !is_range && end > first && is_attribute(scan, end - 1) {
        return true;
    }
    // `с 3 мая` is since that day, `с 3 по 5 мая` is not.
    if !is_range && end > first && matches!(scan.word(end - 1), "с" | "С") {
        return true;
    }
    for word in (end.saturating_sub(REACH).max(first)..end).rev() {
        if is_told(scan, word) {
            // `the agreement which they signed in March`
            let from = word.saturating_sub(CLAUSE).max(first);
            return (from..word)
                .rev()
                .take_while(|at| joined(scan, *at) && !scan.flags_at(*at).has(Flags::AHEAD))
                .any(|at| relates(scan, at));
        }
        if relates(scan, word) {
            return true;
        }
        let flags = scan.flags_at(word);
        if flags.has(Flags::LATER) || (flags.has(Flags::PAST) && !flags.has(Flags::MEET)) {
            return true;
        }
    }
    false
}

/// How far before its verb a relative pronoun stands, in words.
const CLAUSE: usize = 5;

/// Whether no comma stands behind a word.
fn joined(scan: &Scan<'_>, at: usize) -> bool {
    !scan.gap_after(at).contains([',', ';', ':', '–'])
}

/// `which`, `que`, `которую`: what follows is about the noun before.
fn relates(scan: &Scan<'_>, at: usize) -> bool {
    // `the meeting which took place`, `la visita oficial que realizó` is the event.
    let gathering = (at.saturating_sub(2)..at)
        .any(|noun| scan.flags_at(noun).has(Flags::MEET) || is_gathering(scan.word(noun)))
        || takes_place(scan, at + 1);
    let word = scan.word(at);
    let relative = match word {
        "which" | "dont" | "lequel" | "laquelle" | "welche" | "welches" | "welcher" => true,
        // In French `c’est ici que` begins no such clause.
        "que" => scan.languages.meet(Languages::SPANISH),
        _ => word.starts_with("котор"),
    };
    relative && !gathering
}

/// `(which) was held`, `(qui) s’est tenue`: said of events.
fn takes_place(scan: &Scan<'_>, at: usize) -> bool {
    (at..at + 3).any(|word| {
        matches!(
            scan.word(word),
            "held"
                | "place"
                | "opened"
                | "ended"
                | "tenue"
                | "tenu"
                | "lieu"
                | "déroulée"
                | "stattfand"
                | "stattfanden"
                | "lugar"
                | "celebró"
                | "состоялась"
                | "состоялся"
                | "состоялось"
                | "прошла"
                | "прошел"
                | "прошёл"
                | "проходит"
        )
    })
}

/// Events that people come to.
fn is_gathering(word: &str) -> bool {
    matches!(
        word,
        "summit"
            | "Summit"
            | "ceremony"
            | "Ceremony"
            | "session"
            | "Session"
            | "forum"
            | "Forum"
            | "sommet"
            | "Sommet"
            | "cérémonie"
            | "Gipfel"
            | "Tagung"
            | "cumbre"
            | "Cumbre"
            | "ceremonia"
            | "саммит"
            | "церемония"
    )
}

/// Whether a date hangs on a noun by a preposition: `the attack of 3 May`, `les festivités du 1er août`;
/// not so on a meeting or a part of the day.
fn is_attribute(scan: &Scan<'_>, preposition: usize) -> bool {
    let of = matches!(scan.word(preposition), "of" | "du" | "vom" | "del" | "des" | "de");
    let Some(noun) = preposition.checked_sub(1).filter(|_| of) else { return false };
    let flags = scan.flags_at(noun);
    let part_of_day = matches!(
        scan.word(noun),
        "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "day"
            | "tarde"
            | "mañana"
            | "noche"
            | "día"
            | "jornada"
            | "midi"
            | "matin"
            | "soir"
            | "soirée"
            | "matinée"
            | "nuit"
            | "journée"
            | "Morgen"
            | "Vormittag"
            | "Nachmittag"
            | "Abend"
            | "Abends"
            | "Nacht"
            | "date"
            | "fecha"
    );
    let event = is_gathering(scan.word(noun))
        || flags.has(Flags::MEET)
        || flags.has(Flags::TOLD)
        || is_session(scan, noun, noun + 1);
    scan.shape_at(noun) != Some(Shape::Number) && !part_of_day && !event
}

/// Whether a sentence mourns: the day that it gives is that of a death.
pub(super) fn is_grief(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|at| {
        matches!(
            scan.word(at),
            "sorrow"
                | "grief"
                | "sadness"
                | "condolences"
                | "peine"
                | "tristesse"
                | "condoléances"
                | "Bestürzung"
                | "Trauer"
                | "Beileid"
                | "Betroffenheit"
                | "pesar"
                | "condolencias"
                | "скорбью"
                | "соболезнования"
                | "соболезнование"
        )
    })
}

/// Whether a word tells that the event took or takes place: `met`, `will travel`, `s’est entretenue`.
pub(super) fn is_told(scan: &Scan<'_>, word: usize) -> bool {
    let flags = scan.flags_at(word);
    if !flags.has(Flags::TOLD) {
        return false;
    }
    if is_greeting(scan.word(word)) && !greets_people(scan, word) {
        return false;
    }
    // `talks held on 3 May` is a participle, `held talks` a verb.
    let participle = scan.word(word) == "held"
        && (scan.flags_at(word + 1).has(Flags::IN) || scan.word(word + 1) == "on");
    !participle
}

/// Words that are said of guests and of news.
fn is_greeting(word: &str) -> bool {
    matches!(word, "welcomed" | "welcomes" | "begrüßte" | "begrüßt" | "begrüßten")
}

/// `welcomed Minister X`, not `welcomed the agreement`.
fn greets_people(scan: &Scan<'_>, word: usize) -> bool {
    const NEAR: usize = 8;
    (word + 1..word + NEAR).any(|at| {
        scan.hits_at(at).any(|hit| hit.meaning.is_person() || hit.meaning.office().is_some())
            || matches!(scan.word(at), "delegation" | "Delegation" | "ministers" | "envoys")
    })
}

/// Whether a sentence comments before it tells: `condemns the attack`, `welcomes that they met`.
pub(super) fn is_comment(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    for word in first..last {
        let flags = scan.flags_at(word);
        if is_greeting(scan.word(word)) {
            return !greets_people(scan, word);
        }
        if flags.has(Flags::MARK) || (is_told(scan, word) && !flags.has(Flags::COMMENT)) {
            return false;
        }
        if flags.has(Flags::COMMENT) {
            return true;
        }
    }
    false
}

/// `the anniversary of 3 May`
pub(super) fn is_anniversary(word: &str) -> bool {
    matches!(
        word,
        "anniversary"
            | "Anniversary"
            | "anniversaire"
            | "Jahrestag"
            | "Jahrestages"
            | "aniversario"
            | "Aniversario"
            | "годовщина"
            | "годовщины"
            | "годовщине"
            | "годовщиной"
            | "летием"
    )
}

/// What people say who are together: `we are gathered here today`.
pub(super) fn is_here(word: &str) -> bool {
    matches!(
        word,
        "here"
            | "gathered"
            | "gather"
            | "together"
            | "delighted"
            | "glad"
            | "ici"
            | "réunis"
            | "rassemblés"
            | "hier"
            | "zusammen"
            | "versammelt"
            | "aquí"
            | "reunidos"
            | "здесь"
            | "собрались"
            | "рад"
            | "рада"
            | "welcoming"
            | "opening"
            | "presence"
            | "présence"
    )
}

/// Who speaks in `Today I announce`, `Heute haben wir`.
pub(super) fn is_speaker(word: &str) -> bool {
    matches!(word, "I" | "we" | "je" | "nous" | "ich" | "wir" | "haben" | "habe" | "я" | "мы")
}

/// How those present are addressed.
pub(super) fn is_address(word: &str) -> bool {
    matches!(
        word,
        "Excellencies"
            | "Ladies"
            | "Mesdames"
            | "Excellences"
            | "Damen"
            | "Exzellenzen"
            | "Señoras"
            | "Excelencias"
            | "Дамы"
            | "дамы"
            | "Уважаемые"
            | "уважаемые"
    )
}

/// `returns`, `back`: the end of a travel.
pub(super) fn is_return(word: &str) -> bool {
    matches!(
        word,
        "returns"
            | "return"
            | "returning"
            | "back"
            | "retour"
            | "rentrera"
            | "zurück"
            | "kehrt"
            | "zurückkehren"
            | "regresará"
            | "regresa"
            | "retornará"
            | "вернется"
            | "вернётся"
            | "возвращается"
    )
}

/// Verbs of announcements that tell of what was, so that their weekday lies behind.
pub(super) fn is_past_tense(word: &str) -> bool {
    matches!(
        word,
        "announced"
            | "was"
            | "were"
            | "met"
            | "said"
            | "a"
            | "ont"
            | "hat"
            | "haben"
            | "wurde"
            | "anunció"
            | "fue"
            | "informó"
            | "объявил"
            | "сообщил"
    )
}

/// Whether words are about the saying of what is said: `gave a press conference`, `Rede am 3. Mai`.
pub(super) fn is_session(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|at| {
        matches!(
            scan.word(at),
            "conference"
                | "press"
                | "journalists"
                | "reporters"
                | "correspondents"
                | "questions"
                | "preguntas"
                | "Fragen"
                | "вопросы"
                | "briefing"
                | "Briefing"
                | "interview"
                | "Interview"
                | "remarks"
                | "Remarks"
                | "Speech"
                | "speech"
                | "address"
                | "addressed"
                | "delivered"
                | "spoke"
                | "conférence"
                | "Discours"
                | "discours"
                | "allocution"
                | "entretien"
                | "prononcé"
                | "Rede"
                | "Pressekonferenz"
                | "Regierungspressekonferenz"
                | "sprach"
                | "discurso"
                | "Discurso"
                | "entrevista"
                | "rueda"
                | "intervención"
                | "pronunció"
                | "Выступление"
                | "выступил"
                | "выступила"
                | "Интервью"
                | "интервью"
                | "Брифинг"
                | "брифинг"
                | "пресс"
                | "presse"
                | "journalistes"
                | "prensa"
                | "periodistas"
                | "Journalisten"
                | "Presse"
                | "журналистам"
                | "журналистами"
                | "журналистов"
        )
    })
}

/// `until 20 December`: the end of a stay that the date before begins.
pub(super) fn is_until(word: &str) -> bool {
    matches!(word, "until" | "till" | "through" | "bis" | "jusqu" | "hasta" | "до")
}

/// Whether a sentence passes on what somebody says of something (`The Minister said today:`): its day is
/// that of the saying.
pub(super) fn is_spoken_for(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    /// Words between the spokesperson and the verb.
    const NEAR: usize = 12;
    let says = (first..last).any(|at| scan.flags_at(at).has(Flags::SAY));
    if says && last > first && scan.gap_after(last - 1).contains(':') {
        return true;
    }
    let spokesperson = |word: &str| {
        let lower = word.to_lowercase();
        ["spokes", "porte", "sprecher", "portavoz", "vocero", "vocera", "представител"]
            .iter()
            .any(|stem| lower.starts_with(stem))
    };
    (first..last).any(|at| {
        spokesperson(scan.word(at))
            && (at..last.min(at + NEAR)).any(|word| scan.flags_at(word).has(Flags::SAY))
    })
}

/// Whether a verb of the event stands near a date of a sentence: before it, or close behind.
pub(super) fn has_verb(scan: &Scan<'_>, first: usize, date: &Written) -> bool {
    const BEHIND: usize = 12;
    let from = date.first.saturating_sub(REACH).max(first);
    (from..date.last + BEHIND).any(|word| is_told(scan, word))
}
