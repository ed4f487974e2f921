//! What sort of text a statement is: words of the title, then the shape of the text.

mod shape;
mod tables;

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use index_schema::model::{Day, Kind};

use self::shape::Shape;
use self::tables::{APPOINTMENTS, COMMENTS, OPENINGS, SPEECH_HEADS, TITLES};
use super::grammar::Flags;
use super::reading::Reading;
use super::scan::Scan;

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
    fn first(&self, text: &str, whole: bool) -> Option<(usize, Kind)> {
        let automaton = self.automaton.as_ref()?;
        let found = automaton.find_overlapping_iter(text).filter_map(|hit| {
            let (order, kind, phrase) = self.kinds.get(hit.pattern().as_usize())?;
            // Of a meeting and a plan in one opening, what stands first.
            let place = if whole { ((*order).min(2), hit.start()) } else { (*order, 0) };
            let fits = bounded(text, hit.start(), hit.end(), phrase, whole)
                && !(whole && *order > 1 && is_aside(text.get(..hit.start()).unwrap_or_default()));
            fits.then_some((place, (*order, *kind)))
        });
        found.min_by_key(|(place, _)| *place).map(|(_, found)| found)
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

/// Whether what follows is said of somebody on the way: `citizens who attended`.
fn is_aside(before: &str) -> bool {
    [" who ", " which ", " that ", " qui "].iter().any(|word| before.ends_with(word))
}

/// Whoever holds an office or is to hold it is not appointed by the text.
fn without_holders(lower: &str) -> Cow<'_, str> {
    const HOLDERS: &[&str] = &[
        "-designate",
        " designate",
        "newly appointed",
        "newly-appointed",
        "recently appointed",
        "nouvellement nommé",
        "récemment nommé",
        "recién nombrad",
        "recién designad",
        "neu ernannt",
        "вновь назначенн",
        "recent appointment",
    ];
    match HOLDERS.iter().find(|holder| lower.contains(**holder)) {
        Some(held) => Cow::Owned(lower.replace(*held, "")),
        None => Cow::Borrowed(lower),
    }
}

/// What the words of a title say.
#[derive(Debug, Clone, Copy)]
struct Titled {
    kind: Kind,
    /// Another row of the table outweighs it: `statement on the meeting`.
    weak: bool,
}

fn of_title(lower: &str) -> Option<Titled> {
    static TITLE: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(TITLES));
    let (order, kind) = TITLE.first(&without_holders(lower), false)?;
    Some(Titled { kind, weak: kind == Kind::PressRelease && order > COMMENTS })
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

/// The kind of a statement and the rule that decided; `turns` and `header` say that the text is a
/// transcript, or stands under a speaker's name.
pub(super) fn kind(reading: &Reading<'_, '_>, turns: usize, header: bool) -> (Kind, &'static str) {
    let title = reading.title.text;
    let lower = title.to_lowercase();
    let shape = Shape::new(head_of(reading.body.text));
    let questions = shape.questions;
    let asks = turns > 0 && questions;
    if lower.contains("before their meeting") {
        return (Kind::Speech, "title: remarks before a meeting");
    }
    let words = of_title(&lower);
    let titled = words.map(|words| words.kind);
    let set =
        matches!(titled, Some(Kind::PressConference | Kind::Interview | Kind::JointStatement));
    if opens_speech(&lower) && !set && !(asks && turns > 4) {
        return (Kind::Speech, "the title opens as that of a speech");
    }
    if lower.contains("spokes") && head_of(reading.body.text).contains("Q&A") {
        return (Kind::PressConference, "a spokesperson's text with questions and answers");
    }
    // `Reply to a question by a member of the House`
    if titled == Some(Kind::Other) {
        return (Kind::Other, "the title of a letter or a reply");
    }
    if let Some(found) = of_shape(shape, titled, turns) {
        return found;
    }
    // `Statement of the Chairperson on the situation in X` is issued, not given.
    if titled == Some(Kind::Speech) && lower.starts_with("statement") && lower.contains(" on ") {
        return (Kind::PressRelease, "title: a statement on something");
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
        Some(Kind::Announcement) if !appointed && opens_yesterday(reading) => {
            (Kind::Readout, "the title tells of a plan, the first sentence of yesterday")
        }
        Some(kind) => {
            let weak = words.is_some_and(|words| words.weak);
            of_both(kind, of_opening(reading), weak || kind == Kind::Announcement && !appointed)
        }
        None if asks => (Kind::PressConference, "transcript with questions"),
        None if turns > 0 && of_opening(reading) == Some(Kind::Interview) => {
            (Kind::Interview, "a transcript under words of an interview")
        }
        None if turns > 0 => (Kind::Speech, "transcript without questions"),
        None => of_body(reading, header),
    }
}

/// What the shape of a text says against its title or without one.
fn of_shape(shape: Shape, titled: Option<Kind>, turns: usize) -> Option<(Kind, &'static str)> {
    let open = !matches!(
        titled,
        Some(Kind::PressConference | Kind::Interview | Kind::JointStatement | Kind::Congratulation)
    );
    if !open {
        return None;
    }
    if shape.joint {
        return Some((Kind::JointStatement, "a line above the text names a joint statement"));
    }
    if shape.interview && shape.questions {
        return Some((Kind::Interview, "questions under words of an interview"));
    }
    // Whoever asks without a label stands in lines of their own.
    if turns == 0 && shape.labelled {
        return Some((Kind::PressConference, "questions and answers"));
    }
    if turns == 0 && shape.advisory {
        return Some((Kind::Announcement, "a line above the text calls it an advisory"));
    }
    if shape.addressed && !shape.questions {
        return Some((Kind::Speech, "the text speaks to those present"));
    }
    None
}

/// Title and first sentences together; a `weak` title gives way to a meeting that these tell of.
fn of_both(titled: Kind, opening: Option<Kind>, weak: bool) -> (Kind, &'static str) {
    match (titled, opening) {
        (Kind::PressRelease | Kind::Announcement, Some(Kind::Readout)) if weak => {
            (Kind::Readout, "the first sentences tell of a meeting held")
        }
        // What is still to come is announced.
        (Kind::Readout, Some(Kind::Announcement)) => (
            Kind::Announcement,
            "the title tells of a meeting, the first sentences of what is to come",
        ),
        (kind, _) => (kind, "words of the title"),
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

/// The first word of the first sentence that is none of the lines above the text.
fn first_full(scan: &Scan<'_>) -> usize {
    const FULL: usize = 8;
    const LINES: usize = 60;
    let mut at = 0;
    while at < scan.words.len().min(LINES) {
        let (first, last) = scan.sentence(at);
        if last - first >= FULL {
            return first;
        }
        at = last.max(at + 1);
    }
    0
}

/// What the first sentences say: somebody meets somebody, something will take place, congratulations.
fn of_opening(reading: &Reading<'_, '_>) -> Option<Kind> {
    const HEAD: usize = 90;
    static OPENING: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(OPENINGS));
    let scan = &reading.body;
    let start = first_full(scan);
    let end = scan.words.len().min(start + HEAD);
    let head = scan.slice(start, end).to_lowercase();
    OPENING.first(&without_holders(&head), true).map(|(_, kind)| kind)
}

/// Whether the first sentence tells of the day before, and not of what is to come.
fn opens_yesterday(reading: &Reading<'_, '_>) -> bool {
    let scan = &reading.body;
    let (first, last) = scan.sentence(first_full(scan));
    let any = |flags: Flags| (first..last).any(|at| scan.flags_at(at).has(flags));
    any(Flags::YESTERDAY) && !any(Flags::AHEAD) && of_opening(reading) != Some(Kind::Announcement)
}

/// A text that seems to tell of what was held, but whose event is still to come: announced. `event` and
/// `published` are the first and last days of each.
pub(super) fn is_ahead(
    reading: &Reading<'_, '_>,
    kind: Kind,
    event: impl FnOnce() -> Option<(Day, Day)>,
    published: (Day, Day),
) -> bool {
    let told = || matches!(of_opening(reading), Some(kind) if kind != Kind::Announcement);
    let ahead =
        |event: (Day, Day)| event.0 > published.1 || event.1 > published.1 && event.0 < event.1;
    kind == Kind::Readout && !told() && event().is_some_and(ahead)
}

fn of_body(reading: &Reading<'_, '_>, header: bool) -> (Kind, &'static str) {
    match of_opening(reading) {
        Some(kind @ (Kind::Congratulation | Kind::JointStatement)) => (kind, "first sentences"),
        _ if header => (Kind::PressRelease, "a speaker's name above the text"),
        Some(kind) => (kind, "first sentences"),
        None => (Kind::PressRelease, "nothing else fits"),
    }
}
