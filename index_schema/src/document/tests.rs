//! 1. A statement comes back from its document as it was, with or without its body.
//! 2. A participant term is there exactly for the non-empty choices of one participant's facts.
//! 3. Facets: countries and organisations apart, every year, each value once.
//! 4. Masked dates have their candidate days, others none.
//! 5. Title words score twice.

use proptest::prelude::*;
use tantivy::schema::OwnedValue;

use super::*;
use crate::model::*;
use crate::schema;

fn fields() -> Fields {
    Fields::of(&schema::build()).unwrap()
}

fn statement() -> Statement {
    let json = r#"{"schema":"chancery.statement/1","id":"7","key":"7@mid.ru","title":"Ministers meet",
        "kind":"readout","language":"en","issuer":"RU","body":"Lavrov met ministers in Moscow.",
        "event":{"edtf":"XXXX-11-21","earliest":"2021-11-21","latest":"2023-12-31","from":"offices held"},
        "published":{"edtf":"2023-11","earliest":"2023-11-01","latest":"2023-11-30","from":"record"},
        "venue":{"city":"Moscow","country":"RU"},
        "participants":[
          {"name":"Lavrov","person":"sergey-lavrov","role_class":"foreign-minister","affiliation":"RU"},
          {"name":"Hissein Taha","person":"hissein-taha","role_class":"organisation-head","affiliation":"OIC"},
          {"name":"S. Lavrov","person":"sergey-lavrov","role_class":"foreign-minister","affiliation":"RU"}],
        "mentions":{"countries":["PS"],"organisations":["AU","OIC"]},
        "source":{"path":"/a","record":0,"sha256":"00"}}"#;
    serde_json::from_str(json).unwrap()
}

fn values(document: &TantivyDocument, field: Field) -> Vec<String> {
    let texts = document.get_all(fields().get(field));
    texts.map(|value| value.as_str().unwrap().to_owned()).collect()
}

fn numbers(document: &TantivyDocument, field: Field) -> Vec<String> {
    let numbers = document.get_all(fields().get(field)).map(|value| value.as_i64().unwrap());
    numbers.map(|n| Day::from_number(i32::try_from(n).unwrap()).to_string()).collect()
}

#[test]
fn facets_keep_countries_and_organisations_apart() {
    let document = to_document(&statement(), &fields());
    assert_eq!(values(&document, Field::Country), ["RU"]);
    assert_eq!(values(&document, Field::OrgPart), ["OIC"]);
    assert_eq!(values(&document, Field::Org), [AFRICAN_UNION, "OIC"]);
    assert_eq!(values(&document, Field::About), ["PS"]);
    assert_eq!(values(&document, Field::Venue), ["RU"]);
    assert_eq!(values(&document, Field::Minister), ["sergey-lavrov"]);
    assert_eq!(values(&document, Field::Person), ["hissein-taha", "sergey-lavrov"]);
    assert_eq!(values(&document, Field::Role), ["foreign-minister", "organisation-head"]);
    assert_eq!(values(&document, Field::Year), ["2021", "2022", "2023"]);
}

#[test]
fn dates_are_days() {
    let mut statement = statement();
    let document = to_document(&statement, &fields());
    assert_eq!(numbers(&document, Field::DateDay), ["2021-11-21", "2022-11-21", "2023-11-21"]);
    assert_eq!(numbers(&document, Field::DateFrom), ["2021-11-21"]);
    assert_eq!(numbers(&document, Field::DateTo), ["2023-11-21"]);
    assert_eq!(numbers(&document, Field::PublishedTo), ["2023-11-30"]);
    statement.event = None;
    let document = to_document(&statement, &fields());
    assert_eq!(numbers(&document, Field::DateFrom), ["2023-11-01"]);
    assert!(numbers(&document, Field::DateDay).is_empty());
    statement.published = None;
    let document = to_document(&statement, &fields());
    assert!(numbers(&document, Field::DateFrom).is_empty());
    assert_eq!(values(&document, Field::Year), [UNDATED]);
}

#[test]
fn names_are_seen_as_written() {
    let document = to_document(&statement(), &fields());
    let terms = values(&document, Field::PersonSeen);
    let seen: Vec<PersonSeen> = terms.iter().filter_map(|t| PersonSeen::parse(t)).collect();
    let names: Vec<&str> = seen.iter().map(|seen| seen.name.as_str()).collect();
    assert_eq!(names, ["Hissein Taha", "Lavrov", "S. Lavrov"]);
    assert!(seen.iter().all(|seen| seen.year.is_none()), "three years are possible");
}

#[test]
fn who_is_merely_spoken_about_is_seen_once() {
    let mention =
        |name: &str, id: &str| PersonMention { name: name.into(), person: PersonId::listed(id) };
    let mut statement = statement();
    let taking_part = statement.participants[0].person.clone();
    statement.mentions.people = vec![
        mention("Wang Yi", "wang-yi"),
        mention("Wang", "wang-yi"),
        mention("Somebody", taking_part.as_str()),
    ];
    let document = to_document(&statement, &fields());
    let terms = values(&document, Field::PersonSeen);
    let seen: Vec<SeenTerm<'_>> = terms.iter().map(|t| SeenTerm::parse(t).unwrap()).collect();
    let mentioned: Vec<&str> =
        seen.iter().filter(|one| one.role_class.is_none()).map(|one| one.name).collect();
    assert_eq!(mentioned, ["Wang Yi"]);
    let read = terms.iter().filter_map(|term| PersonSeen::parse(term)).count();
    assert_eq!(read, seen.len() - 1, "a mention is no part");
}

#[test]
fn titles_score_twice() {
    let document = to_document(&statement(), &fields());
    assert_eq!(
        values(&document, Field::TextStems),
        ["minist meet minist meet lavrov met minist in moscow"]
    );
    assert_eq!(values(&document, Field::TitleWords), ["ministers meet"]);
}

fn any_organisation() -> impl Strategy<Value = Affiliation> {
    proptest::sample::select(vec!["EU", AFRICAN_UNION, "World Bank"])
        .prop_map(|code| Affiliation::new(code).unwrap())
}

fn any_affiliation() -> impl Strategy<Value = Option<Affiliation>> {
    proptest::option::of(
        proptest::sample::select(vec!["EG", "AU", "EU", AFRICAN_UNION, "World Bank"])
            .prop_map(|code| Affiliation::new(code).unwrap()),
    )
}

fn any_date() -> impl Strategy<Value = Option<DateFact>> {
    let edtf = proptest::sample::select(vec!["2023", "XXXX-11-21", "2020-02/2021-03", "XXXX-02"]);
    proptest::option::of((edtf, -30_000i32..30_000, 0i32..3000, any::<bool>()).prop_map(
        |(edtf, first, length, bounded)| DateFact {
            edtf: edtf.parse().unwrap(),
            earliest: bounded.then(|| Day::from_number(first)),
            latest: bounded.then(|| Day::from_number(first + length)),
            from: "a test".into(),
            span: None,
        },
    ))
}

fn any_participant() -> impl Strategy<Value = Participant> {
    let class = proptest::sample::select(RoleClass::ALL.to_vec());
    ("\\PC{0,8}", "[a-c-]{1,3}", class, any_affiliation()).prop_map(
        |(name, person, role_class, affiliation)| Participant {
            span: Some(Span { field: TextField::Body, start: 0, end: name.len() }),
            name,
            person: PersonId::listed(person),
            role: Some("x".into()),
            role_class,
            affiliation,
        },
    )
}

prop_compose! {
    fn any_statement()(
        title in "\\PC{0,20}",
        body in any::<String>(),
        id in "\\PC{1,8}",
        kind in proptest::sample::select(Kind::ALL.to_vec()),
        language in proptest::sample::select(vec!["en", "fr", "zh", "und"]),
        issuer in any_affiliation(),
        dates in (any_date(), any_date()),
        participants in proptest::collection::vec(any_participant(), 0..4),
        organisations in proptest::collection::vec(any_organisation(), 0..3),
        warnings in proptest::collection::vec("\\PC{0,5}", 0..3),
    ) -> Statement {
        Statement {
            schema: STATEMENT_SCHEMA.into(),
            key: StatementKey::of_record(&id, None, "/a"),
            id,
            title,
            kind,
            language: language.into(),
            venue: issuer.clone().map(|country| Venue { city: None, country: Some(country) }),
            issuer,
            published: dates.0,
            event: dates.1,
            participants,
            inferred: Vec::new(),
            mentions: Mentions { organisations, ..Mentions::default() },
            body,
            url: Some("https://a.b".into()),
            source: SourceRef { path: "/a".into(), record: 3, sha256: "ab".into() },
            warnings,
        }
    }
}

proptest! {
    #[test]
    fn statements_come_back(mut statement in any_statement()) {
        let document = to_document(&statement, &fields());
        prop_assert_eq!(&from_document(&document, &fields(), true).unwrap(), &statement);
        statement.body.clear();
        prop_assert_eq!(from_document(&document, &fields(), false).unwrap(), statement);
    }

    #[test]
    fn participant_terms_are_the_choices(
        statement in any_statement(),
        asked in any_participant(),
        choice in 1..8u8,
    ) {
        let terms = participant_terms(&statement.participants);
        let affiliation = asked.affiliation.as_ref().filter(|_| choice & 1 != 0);
        let role_class = (choice & 2 != 0).then_some(asked.role_class);
        let person = (choice & 4 != 0).then_some(&asked.person);
        if affiliation.is_none() && role_class.is_none() && person.is_none() {
            return Ok(());
        }
        let fits = statement.participants.iter().any(|participant| {
            affiliation.is_none_or(|a| participant.affiliation.as_ref() == Some(a))
                && role_class.is_none_or(|class| participant.role_class == class)
                && person.is_none_or(|person| participant.person == *person)
        });
        prop_assert_eq!(terms.contains(&participant_term(affiliation, role_class, person)), fits);
    }

    #[test]
    fn values_are_sound(statement in any_statement()) {
        let document = to_document(&statement, &fields());
        for facet in Field::facets() {
            let mut found = values(&document, facet);
            found.dedup();
            prop_assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), facet_values(&statement, facet));
        }
        prop_assert!(!values(&document, Field::Year).is_empty());
        let (first, last) = (numbers(&document, Field::DateFrom), numbers(&document, Field::DateTo));
        prop_assert_eq!(first.len(), usize::from(statement.date().is_some()));
        prop_assert_eq!(last.len(), first.len());
        for (_, value) in document.field_values() {
            prop_assert!(!matches!(OwnedValue::from(value), OwnedValue::Null));
        }
        for term in values(&document, Field::PersonSeen) {
            prop_assert!(PersonSeen::parse(&term).is_some());
        }
    }
}
