//! What sort of text a statement is: words of the title, then the shape of the text.

mod tables;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use index_schema::model::Kind;

use self::tables::{APPOINTMENTS, OPENINGS, SPEECH_HEADS, TITLES};
use super::grammar::Flags;
use super::reading::Reading;

/// The phrases of a table in one automaton.
struct Phrases {
    automaton: Option<AhoCorasick>,
    kinds: Vec<(usize, Kind, &'static str)>,
}

impl Phrases {
    fn new(table: &[(Kind, &'static [&'static str])]) -> Self {
        let kinds: Vec<_> = table
            .iter()
            .enumerate()
            .flat_map(|(order, (kind, phrases))| {
                phrases.iter().map(move |phrase| (order, *kind, *phrase))
            })
            .collect();
        // Building fails only beyond four billion states.
        Self { automaton: AhoCorasick::new(kinds.iter().map(|(_, _, phrase)| *phrase)).ok(), kinds }
    }

    /// The kind of the first row of the table that a text (lower case) holds a phrase of: titles take a
    /// phrase as the beginning of a word, sentences as a whole word where it has only one.
    fn first(&self, text: &str, whole: bool) -> Option<Kind> {
        let automaton = self.automaton.as_ref()?;
        let found = automaton.find_overlapping_iter(text).filter_map(|hit| {
            let (order, kind, phrase) = self.kinds.get(hit.pattern().as_usize())?;
            // Of a meeting and a plan in one opening, what stands first.
            let place = if whole { ((*order).min(2), hit.start()) } else { (*order, 0) };
            bounded(text, hit.start(), hit.end(), phrase, whole).then_some((place, *kind))
        });
        found.min_by_key(|(place, _)| *place).map(|(_, kind)| kind)
    }
}

/// Whether what is found begins a word; with `whole`, English forms such as `met` end one too.
fn bounded(text: &str, start: usize, end: usize, phrase: &str, whole: bool) -> bool {
    let character = phrase.starts_with(|c: char| ('\u{3400}'..='\u{9fff}').contains(&c));
    let letter = phrase.starts_with(char::is_alphabetic);
    let before = text.get(..start).and_then(|head| head.chars().next_back());
    let after = text.get(end..).and_then(|tail| tail.chars().next());
    let begins = !letter || character || !before.is_some_and(char::is_alphabetic);
    let ends = !whole || !phrase.is_ascii() || !after.is_some_and(char::is_alphabetic);
    begins && ends
}

fn of_title(lower: &str) -> Option<Kind> {
    static TITLE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(TITLES));
    TITLE.first(lower, false)
}

/// A title that opens as those of speeches do.
fn opens_speech(lower: &str) -> bool {
    let start = lower.trim_start_matches(|c: char| !c.is_alphabetic());
    // `Statement by X at the Session`: a statement given, not issued.
    if start.starts_with("statement") && start.contains(" at the ") {
        return true;
    }
    SPEECH_HEADS.iter().any(|head| {
        start
            .strip_prefix(head)
            .is_some_and(|rest| head.ends_with(' ') || !rest.starts_with(char::is_alphabetic))
    })
}

/// Marks of questions in a transcript.
const QUESTIONS: &[&str] = &[
    "QUESTION:",
    "Question:",
    "Question :",
    "Вопрос:",
    "Pregunta:",
    "PREGUNTA:",
    "Frage:",
    "FRAGE",
    "Q:",
    "\nQ -",
    "\nQ.",
    "Q – ",
    "Journalist:",
    "Periodista:",
    "Journaliste:",
    "Журналист:",
];

/// The kind of a statement and the rule that decided; `turns` and `header` say that the text is a
/// transcript, or stands under a speaker's name.
pub(super) fn kind(reading: &Reading<'_, '_>, turns: usize, header: bool) -> (Kind, &'static str) {
    let title = reading.title.text;
    let lower = title.to_lowercase();
    let questions = holds_any(head_of(reading.body.text), QUESTIONS);
    let asks = turns > 0 && questions;
    if lower.contains("before their meeting") {
        return (Kind::Speech, "title: remarks before a meeting");
    }
    let titled = of_title(&lower);
    if opens_speech(&lower)
        && !matches!(titled, Some(Kind::PressConference | Kind::Interview | Kind::JointStatement))
        && !(asks && turns > 4)
    {
        return (Kind::Speech, "the title opens as that of a speech");
    }
    // `Statement of the Chairperson on the situation in X` is issued, not given.
    if titled == Some(Kind::Speech) && lower.starts_with("statement") && lower.contains(" on ") {
        return (Kind::PressRelease, "title: a statement on something");
    }
    if lower.contains("spokes") && head_of(reading.body.text).contains("Q&A") {
        return (Kind::PressConference, "a spokesperson's text with questions and answers");
    }
    let appointed = holds_any(&lower, APPOINTMENTS);
    match titled {
        Some(Kind::Speech) if asks && turns > 4 => {
            (Kind::PressConference, "title of a speech, text with questions")
        }
        Some(Kind::Announcement) if appointed && !asks => {
            (Kind::Announcement, "the title tells of an appointment")
        }
        Some(Kind::Readout | Kind::Announcement) if turns > 1 => {
            if asks {
                (Kind::PressConference, "transcript with questions")
            } else {
                (Kind::Speech, "transcript without questions")
            }
        }
        // `Entretien` is a meeting, or an interview if it has questions.
        Some(Kind::Readout) if questions && lower.contains("entretien") => {
            (Kind::Interview, "title `entretien`, text with questions")
        }
        Some(Kind::Readout | Kind::Announcement) if header && !names_meeting(reading) => {
            (Kind::PressRelease, "a speaker's name above a text that tells of no meeting")
        }
        // What is still to come is announced.
        Some(Kind::Readout) if of_opening(reading) == Some(Kind::Announcement) => (
            Kind::Announcement,
            "the title tells of a meeting, the first sentences of what is to come",
        ),
        Some(kind) => (kind, "words of the title"),
        None if asks => (Kind::PressConference, "transcript with questions"),
        None if turns > 0 => (Kind::Speech, "transcript without questions"),
        None => of_body(reading, header),
    }
}

/// The first 20,000 bytes of a text, or a little less.
fn head_of(text: &str) -> &str {
    let mut end = text.len().min(20_000);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

fn holds_any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

fn names_meeting(reading: &Reading<'_, '_>) -> bool {
    reading.title.flags.iter().any(|flags| flags.has(Flags::MEET))
}

/// What the first sentences say: somebody meets somebody, something will take place, congratulations.
fn of_opening(reading: &Reading<'_, '_>) -> Option<Kind> {
    const HEAD: usize = 60;
    static OPENING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(OPENINGS));
    let scan = &reading.body;
    OPENING.first(&scan.slice(0, scan.words.len().min(HEAD)).to_lowercase(), true)
}

fn of_body(reading: &Reading<'_, '_>, header: bool) -> (Kind, &'static str) {
    match of_opening(reading) {
        Some(kind @ (Kind::Congratulation | Kind::JointStatement)) => (kind, "first sentences"),
        _ if header => (Kind::PressRelease, "a speaker's name above the text"),
        Some(kind) => (kind, "first sentences"),
        None => (Kind::PressRelease, "nothing else fits"),
    }
}
