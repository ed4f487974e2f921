//! Who takes part and who is spoken about, by the clause; lists, sides and houses.

use super::{people, record, understood};
use crate::ingest::RawStatement;

fn of(issuer: &str, title: &str, body: &str) -> RawStatement {
    let mut raw = record(Some(title), body);
    raw.issuer = Some(issuer.to_owned());
    raw.date = Some("2023-11-21".to_owned());
    raw
}

/// Participants as `name class affiliation`.
fn present(raw: &RawStatement) -> Vec<String> {
    people(&understood(raw))
        .iter()
        .map(|line| {
            let fields: Vec<&str> = line.split(" | ").collect();
            format!("{} {} {}", fields[0], fields[2], fields[3])
        })
        .collect()
}

const OPENING: &str =
    "Foreign Minister Tarvo Lind met his Slovenian counterpart Peter Kosmac in Tallinn today. ";
const BOTH: [&str; 2] = ["Tarvo Lind foreign-minister EE", "Peter Kosmac foreign-minister SI"];

#[test]
fn people_spoken_about_take_no_part() {
    for sentence in [
        "Minister Lind conveyed the greetings of President Aino Saar to the guest.",
        "Minister Lind said that President Aino Saar sets great store by these ties.",
        "He will call on President Aino Saar in the coming days.",
        "Both thanked Ambassador Aino Saar for the good preparation.",
        "The plan was put forward by President Aino Saar in the spring.",
        "It was recalled that they had met President Aino Saar together.",
        "The bridge, for which the stone was laid by President Aino Saar, is ready.",
        "The ministers called upon rebel leader Aino Saar to lay down all weapons.",
        "The minister is part of the Government of President Aino Saar.",
    ] {
        let raw = of("EE", "Meeting in Tallinn", &format!("{OPENING}{sentence}"));
        assert_eq!(present(&raw), BOTH, "{sentence}");
    }
}

#[test]
fn people_who_do_something_there_take_part() {
    for (sentence, who) in [
        (
            "The Permanent Secretary, Ms Aino Saar, witnessed the signing.",
            "Aino Saar deputy-minister EE",
        ),
        (
            "In the evening the minister was received by President Aino Saar.",
            "Aino Saar head-of-state EE",
        ),
        (
            "Ambassador Aino Saar of the European Department took the minutes.",
            "Aino Saar ambassador EE",
        ),
        (
            "On behalf of the staff, Director Aino Saar thanked the visitors.",
            "Aino Saar official EE",
        ),
        (
            "Also present were Ambassador Aino Saar, and Jordan Tamm, a pupil from Tartu.",
            "Aino Saar ambassador EE",
        ),
    ] {
        let raw = of("EE", "Meeting in Tallinn", &format!("{OPENING}{sentence}"));
        let found = present(&raw);
        assert!(found.iter().any(|one| one == who), "{sentence} {found:?}");
    }
}

#[test]
fn announcements_name_whom_somebody_will_meet() {
    let raw = of(
        "EE",
        "Foreign Minister Lind to travel to Slovenia",
        "Foreign Minister Tarvo Lind will travel to Ljubljana on 23 November. He will see Prime Minister Aino Saar, the first in that post since 2019, and Speaker Jaak Pold.",
    );
    let found = present(&raw);
    assert!(found.iter().any(|one| one.starts_with("Aino Saar")), "{found:?}");
    assert!(found.iter().any(|one| one.starts_with("Jaak Pold")), "{found:?}");
}

#[test]
fn a_list_has_a_name_a_line() {
    let raw = of(
        "EE",
        "Meeting in Tallinn",
        "Foreign Minister Tarvo Lind received a delegation in Tallinn today.\nMembers of the Slovenian delegation:\n– Peter Kosmac, Keeper of the Seal, Minister of Foreign Affairs (head of delegation);\n– Amb. Ana Zupan, Head of Protocol;\n– Luka Horvat MP, Chair of the Water Agency.\nThey spoke about rivers.",
    );
    assert_eq!(
        present(&raw),
        [
            "Tarvo Lind foreign-minister EE",
            "Peter Kosmac foreign-minister SI",
            "Ana Zupan official SI",
            "Luka Horvat official SI"
        ]
    );
    let victims = raw
        .body
        .replace("Members of the Slovenian delegation", "Victims of the fire")
        .replace(" (head of delegation)", "");
    let raw = of("EE", "Meeting in Tallinn", &victims);
    assert_eq!(present(&raw), ["Tarvo Lind foreign-minister EE"]);
}

#[test]
fn sides_give_a_country() {
    let raw = of(
        "EE",
        "Consultations in Tallinn",
        "Consultations were held in Tallinn today. Deputy Minister Tarvo Lind led the Estonian side. The Slovenian delegation was headed by Ms Ana Zupan, Director for Europe. Mr Luka Horvat, Second Secretary at the Slovenian Embassy in Tallinn, was present as well.",
    );
    assert_eq!(
        present(&raw),
        ["Tarvo Lind deputy-minister EE", "Ana Zupan official SI", "Luka Horvat official SI"]
    );
}

#[test]
fn an_ambassador_has_the_country_of_the_one_named_without_a_name() {
    let raw = of(
        "EE",
        "New Ambassador of Slovenia pays courtesy call",
        "Foreign Minister Tarvo Lind today received Ambassador Ana Zupan, who took up her duties last week.",
    );
    assert_eq!(present(&raw), ["Tarvo Lind foreign-minister EE", "Ana Zupan ambassador SI"]);
}

#[test]
fn offices_in_a_row_and_letters_behind_names() {
    for (sentence, who) in [
        (
            "Hon. Tarvo Lind, EGH, MP, Cabinet Secretary for Foreign Affairs, met visitors in Tallinn today.",
            "Tarvo Lind foreign-minister EE",
        ),
        (
            "The Deputy Prime Minister and Minister of Defence HE Lt. Gen. Sheikh Tarvo Lind met visitors in Tallinn today.",
            "Tarvo Lind minister EE",
        ),
        (
            "Under-Secretary of State, Political Director of the Ministry, Tarvo Lind, met visitors in Tallinn today.",
            "Tarvo Lind deputy-minister EE",
        ),
        (
            "Deputy Minister for Multilateral and Global Affairs Tarvo Lind met visitors in Tallinn today.",
            "Tarvo Lind deputy-minister EE",
        ),
        (
            "Deputy Minister for ASEAN Affairs Ma. Tarva P. Lind met visitors in Tallinn today.",
            "Ma. Tarva P. Lind deputy-minister EE",
        ),
        ("Minister Jan Tamm met visitors in Tallinn today.", "Jan Tamm minister EE"),
        (
            "Hon. Curtis King, Minister of Education, met visitors in Tallinn today.",
            "Curtis King minister EE",
        ),
    ] {
        assert_eq!(present(&of("EE", "Meeting in Tallinn", sentence)), [who], "{sentence}");
    }
}

#[test]
fn a_moderator_is_nobody() {
    let raw = of(
        "NATO",
        "Press conference by Secretary General Tarvo Lind with the Foreign Minister of Slovenia Peter Kosmac",
        "Mari Oja (NATO Spokesperson): Good afternoon, we begin.\nSecretary General Tarvo Lind: Thank you all for coming.\nMinister Peter Kosmac: It is good to be here.\nMari Oja: We go to the first row.\nQuestion: What about the budget?\nSecretary General Tarvo Lind: It grows.\n",
    );
    let found = present(&raw);
    assert!(!found.iter().any(|one| one.starts_with("Mari Oja")), "{found:?}");
    assert_eq!(found.len(), 2, "{found:?}");
}

#[test]
fn whom_to_ask_is_nobody() {
    let body =
        format!("{OPENING}\nMedia contact: Mr Jaak Pold, Spokesperson of the Ministry, 123 456");
    assert_eq!(present(&of("EE", "Meeting in Tallinn", &body)), BOTH);
}
