//! The statement that started the project and its retelling in the sample corpus.

use std::path::{Path, PathBuf};

use index_schema::model::{Kind, Statement};

use super::{codes, people, record, understood};

const PARTICIPANTS: [&str; 7] = [
    "Sergey Lavrov | sergey-lavrov | foreign-minister | RU",
    "Faisal bin Farhan Al Saud | faisal-bin-farhan-al-saud | foreign-minister | SA",
    "Sameh Shoukri | sameh-shoukry | foreign-minister | EG",
    "Retno Marsudi | retno-marsudi | foreign-minister | ID",
    "Ayman Safadi | ayman-safadi | foreign-minister | JO",
    "Riyad al-Maliki | riyad-al-maliki | foreign-minister | PS",
    "Hissein Brahim Taha | hissein-brahim-taha | organisation-head | OIC",
];

fn check(statement: &Statement) {
    assert_eq!(people(statement), PARTICIPANTS);
    assert!(statement.mentions.people.is_empty(), "{:?}", statement.mentions.people);
    assert_eq!(statement.issuer.as_ref().map(index_schema::model::Affiliation::as_str), Some("RU"));
    assert_eq!(statement.kind, Kind::Readout);
    assert_eq!(statement.language, "en");
    let venue = statement.venue.as_ref().unwrap();
    assert_eq!(venue.city.as_deref(), Some("Moscow"));
    assert_eq!(venue.country.as_ref().map(index_schema::model::Affiliation::as_str), Some("RU"));
    assert!(statement.published.is_none());
    let event = statement.event.as_ref().unwrap();
    assert_eq!(event.edtf.as_str(), "XXXX-11-21");
    // Hissein Brahim Taha took office on 17 November 2021, Riyad al-Maliki left it in March 2024.
    assert_eq!(event.earliest.unwrap().to_string(), "2021-11-21");
    assert_eq!(event.latest.unwrap().to_string(), "2023-11-21");
    assert_eq!(event.from, "day-month, year bounded by offices held");
    let span = event.span.unwrap();
    assert_eq!(&statement.body[span.start..span.end], "November 21");
    assert_eq!(codes(&statement.mentions.countries), "EG ID IL JO PS RU SA");
    assert_eq!(codes(&statement.mentions.organisations), "LAS OIC UN");
    assert!(statement.warnings.is_empty(), "{:?}", statement.warnings);
}

#[test]
fn the_retelling_is_understood() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("corpus/statements/ru/lavrov-arab-ministers.txt");
    let statement = understood(&record(None, &std::fs::read_to_string(path).unwrap()));
    check(&statement);
    let roles: Vec<_> =
        statement.participants.iter().filter_map(|one| one.role.as_deref()).collect();
    assert_eq!(roles[0], "Foreign Minister");
    assert_eq!(roles[1], "foreign minister");
    assert_eq!(roles[6], "Secretary General");
}

#[test]
fn the_first_statement_is_understood() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
    let texts: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    assert!(!texts.is_empty());
    for path in texts {
        let statement = understood(&record(None, &std::fs::read_to_string(path).unwrap()));
        check(&statement);
        assert!(statement.title.starts_with("Foreign Minister Sergey Lavrov"));
        assert!(statement.body.ends_with("By Andrei Balitskil"));
    }
}
