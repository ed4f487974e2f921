//! What sort of text a statement is: words of the title, then the shape of the text.

use index_schema::model::Kind;

use super::grammar::Flags;
use super::reading::Reading;

/// Words of titles (lower case, as beginnings of words) and what they mean; the first that fits
/// counts, so that `joint press conference` is no joint statement.
const TITLES: &[(Kind, &[&str])] = &[
    (
        Kind::PressConference,
        &[
            "press availability",
            "press conference",
            "press briefing",
            "media availability",
            "department press",
            "briefing",
            "press stakeout",
            "media stakeout",
            "doorstep",
            "remarks to the press",
            "remarks to press",
            "remarks to the media",
            "remarks to the traveling",
            "media questions",
            "answers to media",
            "answers to questions",
            "news conference",
            "joint availability",
            "conférence de presse",
            "point de presse",
            "rueda de prensa",
            "conferencia de prensa",
            "pressekonferenz",
            "regierungspressekonferenz",
            "пресс-конференц",
            "брифинг",
            "ответы на вопросы",
            "مؤتمر صحفي",
            "记者会",
        ],
    ),
    (
        Kind::Interview,
        &[
            "interview",
            "entretien avec le journal",
            "entretien accordé",
            "entrevista",
            "интервью",
            "مقابلة",
            "专访",
            "接受采访",
            "采访",
        ],
    ),
    (
        Kind::JointStatement,
        &[
            "joint statement",
            "joint declaration",
            "joint communique",
            "joint communiqué",
            "joint press release",
            "joint press statement",
            "foreign ministers’ statement",
            "foreign ministers' statement",
            "ministers’ statement",
            "ministers' statement",
            "communiqué of",
            "statement by the foreign ministers",
            "statement of the g7",
            "g7 statement",
            "leaders’ statement",
            "chair’s statement",
            "trilateral statement",
            "déclaration conjointe",
            "déclaration commune",
            "communiqué conjoint",
            "communiqué commun",
            "comunicado conjunto",
            "declaración conjunta",
            "gemeinsame erklärung",
            "gemeinsames kommuniqué",
            "совместное заявление",
            "совместное коммюнике",
            "بيان مشترك",
            "联合声明",
            "联合公报",
        ],
    ),
    (
        Kind::Announcement,
        &[
            "travel to",
            "travels to",
            "to travel",
            "to visit",
            "to host",
            "to deliver",
            "to attend",
            "to participate",
            "to meet",
            "to address",
            "to chair",
            "upcoming",
            "will visit",
            "will host",
            "announces",
            "announcement",
            "announcing",
            "designation",
            "designat",
            "appoint",
            "nomination",
            "schedule",
            "visit to be",
            "public notice",
            "sanctions on",
            "sanctioning",
            "visit by",
            "visit of",
            "déplacement à venir",
            "nommé",
            "nomination de",
            "nombramiento",
            "viajará",
            "visitará",
            "anuncia",
            "reist nach",
            "reise nach",
            "ernennung",
            "назначен",
            "о предстоящ",
            "将访问",
            "宣布",
        ],
    ),
    (
        Kind::Readout,
        &[
            "meeting with",
            "meets with",
            "meets",
            "call with",
            "call to",
            "phone call",
            "telephone",
            "conversation with",
            "talks with",
            "’s call",
            "’s meeting",
            "readout",
            "consultation",
            "receives",
            "'s meeting",
            "'s call",
            "meeting of",
            "dialogue",
            "’s trip",
            "’s travel",
            "'s visit",
            "’s visit",
            "met with",
            "holds talks",
            "working visit",
            "welcomes delegation",
            "visits",
            "takes part",
            "talks",
            "working lunch",
            "working dinner",
            "bilateral meeting",
            "entretien",
            "rencontre",
            "reçoit",
            "visite",
            "déplacement",
            "réunion",
            "encuentro",
            "reunión",
            "se reúne",
            "recibe",
            "conversación",
            "visita",
            "viaja",
            "telefonat",
            "trifft",
            "treffen",
            "gespräch",
            "besuch",
            "empfängt",
            "reist",
            "встреч",
            "переговор",
            "разговор",
            "о визите",
            "визит",
            "беседа",
            "يلتقي",
            "لقاء",
            "يستقبل",
            "اتصال",
            "يبحث",
            "会谈",
            "会见",
            "通话",
            "同",
        ],
    ),
    (
        Kind::Congratulation,
        &[
            "congratulat",
            "national day",
            "independence day",
            "new year",
            "birthday of",
            "on the occasion of your",
            "félicit",
            "fête nationale",
            "felicita",
            "fiesta nacional",
            "glückwunsch",
            "gratuliert",
            "поздрав",
            "تهنئة",
            "祝贺",
            "republic day",
            "constitution day",
            " day",
            "anniversary of independence",
            "statehood day",
        ],
    ),
    (
        Kind::Speech,
        &[
            "remarks",
            "speech",
            "address",
            "keynote",
            "opening statement",
            "statement at the",
            "statement of",
            "lecture",
            "intervention by",
            "before their meeting",
            "toast",
            "testimony",
            "general debate",
            "discours",
            "intervention",
            "allocution",
            "discurso",
            "intervención",
            "palabras",
            "rede von",
            "rede der",
            "rede des",
            "rede",
            "выступлени",
            "вступительное слово",
            "речь",
            "كلمة",
            "讲话",
            "致辞",
            "演讲",
        ],
    ),
];

/// Where a phrase begins in a text at the head of a word.
fn holds(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let ascii = phrase.starts_with(|c: char| c.is_alphabetic());
        let character = phrase.starts_with(|c: char| ('\u{3400}'..='\u{9fff}').contains(&c));
        !ascii || character || before.is_none_or(|c| !c.is_alphabetic())
    })
}

fn of_title(title: &str) -> Option<Kind> {
    let lower = title.to_lowercase();
    TITLES
        .iter()
        .find(|(_, phrases)| phrases.iter().any(|phrase| holds(&lower, phrase)))
        .map(|(kind, _)| *kind)
}

/// The kind of a statement; `turns` and `header` say that the text is a transcript, or stands under a
/// speaker's name.
pub(super) fn kind(reading: &Reading<'_, '_>, turns: usize, header: bool) -> Kind {
    let title = reading.title.text;
    let lower = title.to_lowercase();
    let asks = turns > 0
        && (holds_any(
            reading.body.text,
            &["QUESTION:", "Question:", "Вопрос:", "Pregunta:", "Frage:", "Q:"],
        ));
    if holds(&lower, "before their meeting") {
        return Kind::Speech;
    }
    match of_title(title) {
        Some(Kind::Speech) if asks && turns > 4 => Kind::PressConference,
        Some(Kind::Readout | Kind::Announcement) if turns > 1 => {
            if asks {
                Kind::PressConference
            } else {
                Kind::Speech
            }
        }
        Some(Kind::Readout | Kind::Announcement) if header && !names_meeting(reading) => {
            Kind::PressRelease
        }
        Some(kind) => kind,
        None if asks => Kind::PressConference,
        None if turns > 0 => Kind::Speech,
        None => of_body(reading, header),
    }
}

fn holds_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

fn names_meeting(reading: &Reading<'_, '_>) -> bool {
    reading.title.flags.iter().any(|flags| flags.has(Flags::MEET))
}

/// The first sentences: somebody meets somebody, something will take place, congratulations are sent.
fn of_body(reading: &Reading<'_, '_>, header: bool) -> Kind {
    const HEAD: usize = 60;
    let scan = &reading.body;
    let head = scan.slice(0, scan.words.len().min(HEAD)).to_lowercase();
    if holds_any(
        &head,
        &[
            "congratulations to",
            "i congratulate",
            "best wishes",
            "send heartfelt",
            "i wish the people",
        ],
    ) {
        return Kind::Congratulation;
    }
    if holds_any(
        &head,
        &[
            "joint statement",
            "following statement was released by",
            "following text was released by",
            "begin text",
        ],
    ) {
        return Kind::JointStatement;
    }
    if header {
        return Kind::PressRelease;
    }
    let meets = holds_any(
        &head,
        &[
            " met ",
            " spoke ",
            " held talks",
            " held a meeting",
            " received ",
            " hosted ",
            " convened ",
            "welcomed a delegation",
            " met with",
            " co-chaired",
            " paid a visit",
            "working visit",
            "s'est entretenu",
            "s’est entretenu",
            " a reçu ",
            "s’est rendu",
            "s'est rendu",
            " se reunió",
            " recibió ",
            " mantuvo ",
            " traf ",
            "zusammengetroffen",
            " empfing ",
            " telefonierte ",
            "встретил",
            "провел переговоры",
            "провёл переговоры",
            " принял ",
            "состоял",
            "التقى",
            "استقبل",
            "会谈",
            "会见",
        ],
    );
    if meets {
        return Kind::Readout;
    }
    if holds_any(
        &head,
        &[
            " will travel",
            " will visit",
            " will host",
            " will deliver",
            " is pleased to announce",
            "se rendra",
            "viajará",
            "wird reisen",
        ],
    ) {
        return Kind::Announcement;
    }
    Kind::PressRelease
}
