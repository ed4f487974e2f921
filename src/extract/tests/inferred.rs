//! Office-holders whom the text does not name.

use super::{record, understood};

/// `name, country: office` of everybody inferred.
fn inferred(date: Option<&str>, issuer: &str, body: &str) -> Vec<String> {
    let mut raw = record(None, body);
    raw.date = date.map(str::to_owned);
    raw.issuer = Some(issuer.to_owned());
    let statement = understood(&raw);
    for one in &statement.inferred {
        let written = statement.body.get(one.span.start..one.span.end);
        assert!(written.is_some_and(|written| written.contains(&one.role)), "{one:?}");
        let named = |name: &str| name == one.name;
        assert!(!statement.participants.iter().any(|part| named(&part.name)), "{one:?}");
    }
    let shown = statement.inferred.iter();
    shown.map(|one| format!("{}, {}: {}", one.name, one.affiliation, one.role)).collect()
}

#[test]
fn an_office_has_a_name_on_its_day() {
    let body = "The Egyptian Foreign Minister received today the Foreign Minister of Jordan for talks on Gaza.";
    let both = ["Sameh Shoukry, EG: Foreign Minister", "Ayman Safadi, JO: Foreign Minister"];
    assert_eq!(inferred(Some("2023-11-02"), "EG", body), both);
    let later = inferred(Some("2025-02-10"), "EG", body);
    assert_eq!(later.first().map(String::as_str), Some("Badr Abdelatty, EG: Foreign Minister"));
    assert_eq!(inferred(None, "EG", body), [""; 0], "no date, no name");
    assert_eq!(inferred(Some("2024"), "EG", body), [both[1]], "Egypt had two in 2024");
}

#[test]
fn the_ministry_of_its_own_minister() {
    let body =
        "The Minister of Foreign Affairs met today with a delegation of the Senate in Paris.";
    assert_eq!(
        inferred(Some("2023-03-02"), "FR", body),
        ["Catherine Colonna, FR: Minister of Foreign Affairs"]
    );
}

#[test]
fn nobody_is_inferred_where_the_text_names_one_or_nobody_takes_part() {
    for body in [
        "The Egyptian Foreign Minister met the press today. Foreign Minister Sameh Shoukry of Egypt said so in Cairo.",
        "The Embassy condemns today's attack and recalls that the former Egyptian Foreign Minister was a friend.",
        "The spokesperson met a foreign minister today in a hotel of the capital for a talk.",
        "Today the Foreign Ministers of Egypt and Jordan met in Cairo for talks about the region.",
    ] {
        assert_eq!(inferred(Some("2023-11-02"), "EG", body), [""; 0], "{body}");
    }
}
