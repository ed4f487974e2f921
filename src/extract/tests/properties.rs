//! What holds for any text.

use index_schema::model::{DateFact, FactSort, Precision, Statement, TextField};
use proptest::prelude::*;

use super::{record, understood};
use crate::extract::SourceProfile;
use crate::ingest::{RawSpeaker, RawStatement};

/// Pieces of statements, so that random texts meet the rules.
const PIECES: &[&str] = &[
    "Foreign Minister",
    "Sergey Lavrov",
    "Secretary of State",
    "Antony J. Blinken",
    "met with",
    "in Moscow",
    "On November 21",
    ", ",
    ". ",
    "\n",
    "\n\n",
    "Riyad al-Maliki",
    "of Egypt",
    "Saudi Arabia's",
    "from Jordan",
    "and",
    "today",
    "H.E. Mr.",
    "SECRETARY BLINKEN: ",
    "QUESTION: ",
    "ministre des Affaires étrangères",
    "M. ",
    "Außenministerin Baerbock",
    "am 18. Januar 2022",
    "el ministro de Asuntos Exteriores",
    "José Manuel Albares",
    "министр иностранных дел",
    "С.В. Лавров",
    "21 ноября",
    "王毅",
    "外长",
    "وزير الخارجية",
    "ووزير",
    "سامح شكري",
    "(OIC)",
    "Secretary General",
    "U.S.",
    "-",
    "’s",
    "De",
    "van der",
    "31 February",
    "3/4/2023",
    "vom 28. Dezember bis",
    "5 января 2024 года",
    "le mardi 3",
    "from 3 to",
    "May 30 –",
    "June 2, 2023",
    "29 February",
    "1.º de mayo",
    "2023-13-45",
    "É",
    "\u{301}",
    "Deputy",
    "former",
    "Presidents",
    "Biden",
    "Putin",
    "Abu Dhabi, United Arab Emirates",
    "14-15 May",
    "٢١ نوفمبر ٢٠٢٣",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec((piece, prop::bool::weighted(0.8)), 0..24).prop_map(|pieces| {
        let mut text = String::new();
        for (piece, space) in pieces {
            text.push_str(&piece);
            if space {
                text.push(' ');
            }
        }
        text
    })
}

fn records() -> impl Strategy<Value = RawStatement> {
    let field = || prop::option::of(text());
    (field(), text(), prop::option::of("\\PC{0,20}"), field(), field()).prop_map(
        |(title, body, date, speaker, place)| {
            let mut raw = record(title.as_deref(), &body);
            raw.date = date;
            raw.place = place;
            raw.speakers = speaker
                .map(|name| RawSpeaker { name, role: None, country: None })
                .into_iter()
                .collect();
            raw
        },
    )
}

fn field(statement: &Statement, field: TextField) -> &str {
    match field {
        TextField::Title => &statement.title,
        TextField::Body => &statement.body,
    }
}

/// White space and line-end hyphens normalised, as in names.
fn normal(text: &str) -> String {
    text.replace("-\n", "-").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_date(fact: &DateFact) -> Result<(), TestCaseError> {
    if let (Some(earliest), Some(latest)) = (fact.earliest, fact.latest) {
        prop_assert!(earliest <= latest, "{fact:?}");
    }
    if let Some((first, last)) = fact.edtf.bounds() {
        // A date that could be either way round is bounded more tightly than its year.
        let either_way = fact.edtf.precision() == Precision::Year
            && fact.bounds().is_some_and(|(one, other)| first <= one && other <= last);
        prop_assert!(
            either_way || (fact.earliest, fact.latest) == (Some(first), Some(last)),
            "{:?}",
            fact
        );
    } else {
        prop_assert_eq!(fact.edtf.precision(), Precision::YearMasked);
        for day in [fact.earliest, fact.latest].into_iter().flatten() {
            prop_assert_eq!(fact.edtf.candidate_days(day, day), vec![day]);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn places_are_what_they_say(raw in records()) {
        let statement = understood(&raw);
        for one in &statement.participants {
            let Some(span) = one.span else { continue };
            let written = field(&statement, span.field).get(span.start..span.end);
            prop_assert!(written.is_some(), "{span:?}");
            prop_assert_eq!(normal(written.unwrap_or_default()), normal(&one.name));
        }
        let dates = statement.event.iter().chain(&statement.published).chain(&statement.mentions.dates);
        for span in dates.clone().filter_map(|fact| fact.span) {
            prop_assert!(field(&statement, span.field).get(span.start..span.end).is_some());
        }
        for fact in dates {
            check_date(fact)?;
        }
    }

    #[test]
    fn extraction_is_a_function_and_its_json_returns(raw in records()) {
        let statement = understood(&raw);
        prop_assert_eq!(&statement, &understood(&raw));
        let json = serde_json::to_string(&statement).unwrap();
        prop_assert_eq!(&statement, &serde_json::from_str::<Statement>(&json).unwrap());
    }

    #[test]
    fn reasons_change_no_fact_and_lie_in_the_text(raw in records()) {
        let explained = super::extractor().explain(&raw, &SourceProfile::default());
        prop_assert_eq!(&explained.statement, &understood(&raw));
        for one in &explained.findings {
            prop_assert!(!one.rule.is_empty() && !one.value.is_empty(), "{one:?}");
            let Some(span) = one.span else { continue };
            let written = field(&explained.statement, span.field).get(span.start..span.end);
            prop_assert!(written.is_some_and(|written| !written.is_empty()), "{one:?}");
        }
        let named = |sort| explained.findings.iter().filter(|one| one.sort == sort).count();
        let statement = &explained.statement;
        prop_assert_eq!(named(FactSort::Participant), statement.participants.len());
        prop_assert_eq!(named(FactSort::Person), statement.mentions.people.len());
        prop_assert_eq!(named(FactSort::Event), usize::from(statement.event.is_some()));
    }

    #[test]
    fn lists_are_sorted_and_nobody_stands_twice(raw in records()) {
        let statement = understood(&raw);
        prop_assert!(statement.mentions.countries.is_sorted());
        prop_assert!(statement.mentions.organisations.is_sorted());
        let mut ids: Vec<&str> = statement.participants.iter().map(|one| one.person.as_str()).collect();
        ids.extend(statement.mentions.people.iter().map(|one| one.person.as_str()));
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(all, ids.len());
    }

    #[test]
    fn what_the_record_said_survives_a_second_extraction(raw in records()) {
        let first = understood(&raw);
        let again = super::extractor().again(&first);
        prop_assert_eq!((&again.id, &again.key, &again.url), (&first.id, &first.key, &first.url));
        prop_assert_eq!((&again.title, &again.body), (&first.title, &first.body));
        prop_assert_eq!(&again.published, &first.published);
        for one in first.participants.iter().filter(|one| one.span.is_none()) {
            prop_assert!(again.participants.iter().any(|other| other.name == one.name), "{}", one.name);
        }
    }

    #[test]
    fn profiles_stop_looking(bodies in prop::collection::vec("[a-z ]{0,300}", 0..4)) {
        let mut profile = SourceProfile::default();
        for body in bodies {
            profile.observe(&record(None, &body));
        }
        let _ = understood(&record(None, "x"));
    }
}
