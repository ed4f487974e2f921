//! People without an office, who takes part, transcripts, counterparts: one sentence a rule.

use super::{parts, record, understood};

/// Participants as `name | class | country`, then those spoken about.
fn found(issuer: &str, title: &str, body: &str) -> (Vec<String>, Vec<String>) {
    let mut raw = record(Some(title), body);
    raw.issuer = Some(issuer.to_owned());
    raw.language = Some("en".to_owned());
    raw.date = Some("2022-05-10".to_owned());
    let statement = understood(&raw);
    let spoken = statement.mentions.people.iter().map(|one| one.name.clone());
    (parts(&statement), spoken.collect())
}

fn mentioned(body: &str) -> Vec<String> {
    found("NO", "Statement", body).1
}

#[test]
fn signs_of_people_without_an_office() {
    for (body, names) in [
        ("The case of Mikhail Doeski worries us.", &["Mikhail Doeski"][..]),
        ("The arrest of lawyer Zed Roeson worries us.", &["Zed Roeson"]),
        ("We recall Zed Roeson, a well-known lawyer, and his work.", &["Zed Roeson"]),
        ("We read the work of Z. R. Roeson and of others.", &["Z. R. Roeson"]),
        ("It was written by Zed R. Roeson in those years.", &["Zed R. Roeson"]),
        ("The case of Zed bin Roe al-Poe worries us.", &["Zed bin Roe al-Poe"]),
        ("We know more of it now. The movement led by Zed Roeson grew.", &["Zed Roeson"]),
        (
            "The citizens Zed Roeson, Yad Poeson and Xan Doeson are held.",
            &["Zed Roeson", "Yad Poeson", "Xan Doeson"],
        ),
    ] {
        assert_eq!(mentioned(body), names, "{body}");
    }
}

#[test]
fn what_only_bears_a_name_is_nobody() {
    for body in [
        "They met in the Thomas Jefferson Room of the house.",
        "The Michael Doeson Memorial Hall was opened, and the Daniel Roe Prize was given.",
        "We live in Maria Enzersdorf near the city.",
        "The Ahmed Doe & Sons company was closed.",
        "Zed Roeson Holdings was closed.",
        "The State Secretary Strengthening cooperation means strengthening peace.",
        "By Daniel Doeson\nThe text goes on here for some more words.",
    ] {
        assert!(mentioned(body).is_empty(), "{body}: {:?}", mentioned(body));
    }
}

#[test]
fn a_family_name_alone_is_the_leader_of_that_name() {
    assert_eq!(mentioned("We condemn Putin’s war against Ukraine, and so do others."), ["Putin"]);
    // Nobody of that name leads anything, or the word goes on.
    assert!(mentioned("Norway knows Doeson and the Putin Street.").is_empty());
}

#[test]
fn whoever_a_speech_greets_is_present() {
    let body = "Deputy Minister Zed Roeson,\nFormer Prime Minister Mr. Yad Poeson,\nLadies and Gentlemen,\n\
                Let me thank you for coming to this house today. Minister Xan Doeson built it.";
    let title = "Address by Foreign Minister Wim Moeson";
    let (parts, spoken) = found("NO", title, body);
    assert_eq!(
        parts,
        [
            "Wim Moeson | foreign-minister | NO",
            "Zed Roeson | deputy-minister | NO",
            "Yad Poeson | head-of-government | NO",
        ]
    );
    assert_eq!(spoken, ["Xan Doeson"]);
}

#[test]
fn background_makes_nobody_a_participant() {
    for (body, parts) in [
        (
            "Following the election of President Zed Roeson of Chad, Foreign Minister Yad Poeson met Foreign Minister Xan Doeson of Mali.",
            &["Yad Poeson | foreign-minister | NO", "Xan Doeson | foreign-minister | ML"][..],
        ),
        (
            "Foreign Minister Yad Poeson met for about half an hour with Foreign Minister Xan Doeson of Mali.",
            &["Yad Poeson | foreign-minister | NO", "Xan Doeson | foreign-minister | ML"],
        ),
        (
            "Foreign Minister Yad Poeson met the press about what President Zed Roeson of Chad had said.",
            &["Yad Poeson | foreign-minister | NO"],
        ),
        (
            "Foreign Minister Yad Poeson called on President Zed Roeson of Chad to release them all today.",
            &["Yad Poeson | foreign-minister | NO"],
        ),
        (
            "Foreign Minister Yad Poeson on Sunday turned to the organisations of the whole region for help.",
            &["Yad Poeson | foreign-minister | NO"],
        ),
    ] {
        assert_eq!(found("NO", "News", body).0, parts, "{body}");
    }
}

#[test]
fn counterparts_have_the_same_office() {
    let body = "Deputy Foreign Minister Zed Roeson held talks with his Malian counterpart Yad Poeson in Oslo.";
    assert_eq!(
        found("NO", "Talks", body).0,
        ["Zed Roeson | deputy-minister | NO", "Yad Poeson | deputy-minister | ML"]
    );
    let body =
        "Foreign Minister Zed Roeson met with his counterparts of Mali and Chad in the morning.";
    assert_eq!(found("NO", "Talks", body).0, ["Zed Roeson | foreign-minister | NO"]);
}

#[test]
fn several_offices_of_one_person() {
    for (body, expected) in [
        (
            "They met Ambassador Zed Roeson, Deputy Minister of Trade of Mali, in the morning.",
            "Zed Roeson | deputy-minister | ML",
        ),
        (
            "They met the Apostolic Nuncio to Norway, Archbishop Zed Roeson, in the morning.",
            "Zed Roeson | ambassador | VA",
        ),
        (
            "They met the Assistant Minister of Trade of Mali (with the rank of minister) Zed Roeson in the morning.",
            "Zed Roeson | deputy-minister | ML",
        ),
        (
            "They met the Hon Zed Roeson, MP, Minister of Trade, of Mali; it was morning.",
            "Zed Roeson | minister | ML",
        ),
        (
            "They met Minister of State for Foreign Affairs Zed Roeson of Mali in the morning.",
            "Zed Roeson | deputy-minister | ML",
        ),
        (
            "They met the Vice President of the European Commission Zed Roeson in the morning.",
            "Zed Roeson | official | EU",
        ),
        (
            "They met the Chairperson of the African Union Commission, Zed Roeson, in the morning.",
            "Zed Roeson | organisation-head | African Union",
        ),
        (
            "They met Mali's Director General for Political Affairs Zed Roeson in the morning.",
            "Zed Roeson | official | ML",
        ),
        (
            "They met Malian Foreign Minister Chang Ro-jin in the morning.",
            "Chang Ro-jin | foreign-minister | ML",
        ),
        (
            "They met Malian Foreign Minister Korir Ros'oei in the morning.",
            "Korir Ros'oei | foreign-minister | ML",
        ),
    ] {
        assert_eq!(found("NO", "Meeting", body).0, [expected], "{body}");
    }
}

#[test]
fn transcripts_know_who_answers() {
    let body = "FOREIGN MINISTER ROESON: Good morning to all of you who came.\n\
                OREIGN MINISTER ROESON: Yes.\nMINISTR ROESON: We do.\nYAD POESON: May I ask for more?\n\
                FOREIGN MINISTER ROESON: You may.";
    let title = "Press Conference by Foreign Minister Zed Roeson";
    let (parts, spoken) = found("NO", title, body);
    assert_eq!(parts, ["Zed Roeson | foreign-minister | NO"]);
    assert!(spoken.is_empty(), "{spoken:?}");
}

#[test]
fn posts_are_no_countries_of_those_sent() {
    let body =
        "The Government announces these. Ambassadors: Ms Zed Roeson (Mali), Mr Yad Poeson (Chad).";
    let (parts, spoken) = found("NO", "Appointments", body);
    assert!(parts.iter().all(|one| one.ends_with("| ambassador | NO")), "{parts:?}");
    assert_eq!(parts.len() + spoken.len(), 2);
}

#[test]
fn what_stands_above_the_first_turn_tells_of_the_event() {
    let body = "Foreign Minister Dmytro Kuleba spoke to the press in Antalya after his meeting with the \
        Foreign Minister of Russia, Sergey Lavrov.\n\nQuestion: Will you meet Secretary Blinken?\n\n\
        Kuleba: Foreign Minister Wang Yi has asked the same.";
    let statement = understood(&record(Some("After the talks in Antalya"), body));
    let names: Vec<&str> = statement.participants.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Dmytro Kuleba", "Sergey Lavrov"]);
}

#[test]
fn a_visitor_meets_the_host_and_not_a_second_holder_of_the_visitors_office() {
    let mut raw =
        record(Some("Visit to Tunisia"), "Met with Prime Minister Ben Romdhane in Tunis.");
    raw.issuer = Some("US".to_owned());
    raw.date = Some("2005-06-10".to_owned());
    raw.place = Some("Tunis, Tunisia".to_owned());
    let statement = understood(&raw);
    let [one] = statement.participants.as_slice() else { panic!("{:?}", statement.participants) };
    assert_eq!(
        (one.name.as_str(), one.affiliation.as_ref().map(index_schema::model::Affiliation::as_str)),
        ("Ben Romdhane", Some("TN"))
    );
}
