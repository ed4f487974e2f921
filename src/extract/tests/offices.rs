//! Names and offices: what is found in one line.

use super::{record, understood};

/// People of a title, taking part or not: `name | class | country`.
fn found(line: &str) -> Vec<String> {
    let mut raw = record(Some("Meeting"), &format!("They met with {line} in the morning."));
    raw.language = Some("en".to_owned());
    let statement = understood(&raw);
    statement
        .participants
        .iter()
        .map(|one| {
            let affiliation = one.affiliation.as_ref().map_or("-", |code| code.as_str());
            format!("{} | {} | {affiliation}", one.name, one.role_class)
        })
        .collect()
}

#[test]
fn offices_before_and_after_names() {
    for (line, expected) in [
        ("Norwegian Foreign Minister Jane Doe", &["Jane Doe | foreign-minister | NO"][..]),
        ("Jane Doe, the Foreign Minister of Norway,", &["Jane Doe | foreign-minister | NO"]),
        ("the Foreign Minister of Norway, Jane Doe,", &["Jane Doe | foreign-minister | NO"]),
        ("Norway's Foreign Minister Jane Doe", &["Jane Doe | foreign-minister | NO"]),
        (
            "the Minister for Foreign Affairs of the Kingdom of Norway, H.E. Ms. Jane Doe,",
            &["Jane Doe | foreign-minister | NO"],
        ),
        ("Norwegian Deputy Foreign Minister Jane Doe", &["Jane Doe | deputy-minister | NO"]),
        ("Norwegian Minister of Trade and Industry Jane Doe", &["Jane Doe | minister | NO"]),
        (
            "Norwegian State Secretary Jane van der Doe",
            &["Jane van der Doe | deputy-minister | NO"],
        ),
        ("U.S. Special Envoy for Yemen Jane Doe", &["Jane Doe | envoy | US"]),
        ("U.S. Ambassador to Norway Jane Doe", &["Jane Doe | ambassador | US"]),
        ("OPEC Secretary General Jane Doe", &["Jane Doe | organisation-head | OPEC"]),
        ("Jane Doe, Secretary General of the OSCE,", &["Jane Doe | organisation-head | OSCE"]),
        (
            "the Secretary General of the Organisation of Islamic Cooperation (OIC) John Roe",
            &["John Roe | organisation-head | OIC"],
        ),
        ("Norwegian King Harald V", &["Harald V | head-of-state | NO"]),
        (
            "Norwegian Prime Minister Jane Doe and Foreign Minister John Roe",
            &["Jane Doe | head-of-government | NO", "John Roe | foreign-minister | NO"],
        ),
        (
            "the foreign ministers Jane Doe from Norway, John Roe from Sweden and Max Poe (Finland)",
            &[
                "Jane Doe | foreign-minister | NO",
                "John Roe | foreign-minister | SE",
                "Max Poe | foreign-minister | FI",
            ],
        ),
        (
            "the Norwegian and Swedish Foreign Ministers, Jane Doe and John Roe,",
            &["Jane Doe | foreign-minister | NO", "John Roe | foreign-minister | SE"],
        ),
        ("Norwegian Foreign Minister Jane DOE", &["Jane DOE | foreign-minister | NO"]),
        ("Norwegian Foreign Minister Jane O’Doe-Roe", &["Jane O’Doe-Roe | foreign-minister | NO"]),
        ("Norwegian Foreign Minister J. R. Doe", &["J. R. Doe | foreign-minister | NO"]),
        ("former Norwegian Foreign Minister Jane Doe", &[]),
    ] {
        assert_eq!(found(line), expected, "{line}");
    }
}

#[test]
fn short_forms_join_the_full_name() {
    let body = "Norwegian Foreign Minister Jane Doe met Swedish Foreign Minister John Roe. Ms Doe spoke first. \
                Minister Roe answered. JANE DOE thanked him.";
    let statement = understood(&record(Some("Minister Doe meets Minister Roe"), body));
    let names: Vec<&str> = statement.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Jane Doe", "John Roe"]);
    assert!(statement.mentions.people.is_empty());
}

#[test]
fn long_lists_of_people_are_read_whole() {
    use std::fmt::Write as _;
    // Syllables that no rule of transliteration joins.
    let letters = |number: usize| -> String {
        let syllable = |place| ["ba", "da", "la", "ma", "ra"][number / 5_usize.pow(place) % 5];
        (0..5).map(syllable).collect()
    };
    let mut body = String::from("The following were listed.\n");
    for number in 0..3_000 {
        let _ =
            writeln!(body, "Mr John T{} and Minister Ali S{}.", letters(number), letters(number));
    }
    let statement = understood(&record(Some("Sanctions"), &body));
    assert_eq!(statement.participants.len() + statement.mentions.people.len(), 6_000);
}
