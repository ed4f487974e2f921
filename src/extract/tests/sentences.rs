//! Sentences as ministries write them: who, for whom, when, where.

use index_schema::model::Kind;

use super::{codes, people, record, understood};
use crate::ingest::RawStatement;

/// A record of an issuer that was published on a Tuesday, 21 November 2023.
fn dated(issuer: &str, title: &str, body: &str) -> RawStatement {
    let mut raw = record(Some(title), body);
    raw.issuer = Some(issuer.to_owned());
    raw.date = Some("2023-11-21".to_owned());
    raw
}

struct Case {
    issuer: &'static str,
    language: &'static str,
    title: &'static str,
    body: &'static str,
    people: &'static [&'static str],
    event: &'static str,
    venue: &'static str,
}

const CASES: &[Case] = &[
    Case {
        issuer: "US",
        language: "en",
        title: "Secretary Blinken’s Meeting with Panamanian President Cortizo",
        body: "Secretary of State Antony J. Blinken met today with Panamanian President Laurentino Cortizo Cohen and Foreign Minister Erika Mouynes in Panama City to discuss President Biden’s goals for the region.",
        people: &[
            "Antony J. Blinken foreign-minister US",
            "Laurentino Cortizo Cohen head-of-state PA",
            "Erika Mouynes foreign-minister PA",
        ],
        event: "2023-11-21",
        venue: "Panama City PA",
    },
    Case {
        issuer: "GE",
        language: "en",
        title: "Meeting in Tbilisi",
        body: "The Foreign Ministers of Armenia and Azerbaijan, Ararat Mirzoyan and Jeyhun Bayramov, met in Tbilisi on Monday.",
        people: &["Ararat Mirzoyan foreign-minister AM", "Jeyhun Bayramov foreign-minister AZ"],
        event: "2023-11-20",
        venue: "Tbilisi GE",
    },
    Case {
        issuer: "FR",
        language: "fr",
        title: "Déplacement au Liban",
        body: "La ministre de l’Europe et des Affaires étrangères, Mme Catherine Colonna, s’est entretenue le 20 novembre à Beyrouth avec le ministre libanais des Affaires étrangères, M. Abdallah Bou Habib.",
        people: &[
            "Catherine Colonna foreign-minister FR",
            "Abdallah Bou Habib foreign-minister LB",
        ],
        event: "2023-11-20",
        venue: "Beyrouth LB",
    },
    Case {
        issuer: "DE",
        language: "de",
        title: "Treffen in Berlin",
        body: "Außenministerin Annalena Baerbock hat am 20. November 2023 in Berlin den polnischen Außenminister Zbigniew Rau und den Generalsekretär der NATO, Jens Stoltenberg, getroffen.",
        people: &[
            "Annalena Baerbock foreign-minister DE",
            "Zbigniew Rau foreign-minister PL",
            "Jens Stoltenberg organisation-head NATO",
        ],
        event: "2023-11-20",
        venue: "Berlin DE",
    },
    Case {
        issuer: "ES",
        language: "es",
        title: "Encuentro en Madrid",
        body: "El ministro de Asuntos Exteriores, Unión Europea y Cooperación, José Manuel Albares, recibió ayer en Madrid al canciller de Chile, Alberto van Klaveren.",
        people: &[
            "José Manuel Albares foreign-minister ES",
            "Alberto van Klaveren foreign-minister CL",
        ],
        event: "2023-11-20",
        venue: "Madrid ES",
    },
    Case {
        issuer: "RU",
        language: "ru",
        title: "О встрече С.В. Лаврова",
        body: "20 ноября в Москве Министр иностранных дел С.В. Лавров провёл переговоры с Министром иностранных дел Египта Самехом Шукри.",
        people: &["С.В. Лавров foreign-minister RU", "Самехом Шукри foreign-minister EG"],
        event: "2023-11-20",
        venue: "Москве RU",
    },
    Case {
        issuer: "CN",
        language: "zh",
        title: "王毅会见埃及外长舒克里",
        body: "2023年11月20日，外交部长王毅在北京会见埃及外长舒克里。",
        people: &["王毅 foreign-minister CN", "舒克里 foreign-minister EG"],
        event: "2023-11-20",
        venue: "北京 CN",
    },
    Case {
        issuer: "EG",
        language: "ar",
        title: "وزير الخارجية يلتقي نظيره",
        body: "التقى سامح شكري وزير الخارجية يوم ٢٠ نوفمبر ٢٠٢٣ في موسكو وزير الخارجية الروسي سيرغي لافروف.",
        people: &["سامح شكري foreign-minister EG", "سيرغي لافروف foreign-minister RU"],
        event: "2023-11-20",
        venue: "موسكو RU",
    },
    Case {
        issuer: "US",
        language: "en",
        title: "Secretary Blinken’s Call with Israeli Foreign Minister Cohen",
        body: "Secretary of State Antony J. Blinken spoke today by phone with Israeli Foreign Minister Eli Cohen. They discussed President Putin’s war.",
        people: &["Antony J. Blinken foreign-minister US", "Eli Cohen foreign-minister IL"],
        event: "2023-11-21",
        venue: "-",
    },
    Case {
        issuer: "GB",
        language: "en",
        title: "Foreign Secretary visits Niger and Nigeria",
        body: "LONDON, 20 November. The Foreign Secretary, David Cameron, met Nigerien Foreign Minister Hassoumi Massoudou and his Nigerian counterpart, Yusuf Tuggar.",
        people: &[
            "David Cameron foreign-minister GB",
            "Hassoumi Massoudou foreign-minister NE",
            "Yusuf Tuggar foreign-minister NG",
        ],
        event: "2023-11-20",
        venue: "LONDON GB",
    },
    Case {
        issuer: "US",
        language: "en",
        title: "Secretary Antony J. Blinken And Uzbek Foreign Minister Saidov Before Their Meeting",
        body: "Antony J. Blinken, Secretary of State\nBakhtiyor Saidov, Uzbek Foreign Minister\nWashington, D.C.\nSECRETARY BLINKEN: Good afternoon. It is good to have you here today. I spoke with President Macron.\nFOREIGN MINISTER SAIDOV: Thank you.",
        people: &["Antony J. Blinken foreign-minister US", "Bakhtiyor Saidov foreign-minister UZ"],
        event: "2023-11-21",
        venue: "Washington, D.C. US",
    },
    Case {
        issuer: "US",
        language: "en",
        title: "Deputy Secretary Sherman’s Meeting with Bangladesh Foreign Secretary Momen",
        body: "Deputy Secretary of State Wendy R. Sherman met on Monday with Bangladeshi Foreign Secretary Masud Bin Momen and NATO Deputy Secretary General Mircea Geoana.",
        people: &[
            "Wendy R. Sherman deputy-minister US",
            "Masud Bin Momen deputy-minister BD",
            "Mircea Geoana official NATO",
        ],
        event: "2023-11-20",
        venue: "-",
    },
    Case {
        issuer: "AU",
        language: "en",
        title: "Statement on the region",
        body: "Senator the Hon Penny Wong\nMinister for Foreign Affairs\nAustralia welcomes the decision of New Zealand. The late President Suharto is remembered.",
        people: &["Penny Wong foreign-minister AU"],
        event: "-",
        venue: "-",
    },
    Case {
        issuer: "JO",
        language: "en",
        title: "Talks in Amman",
        body: "Present at the meeting in Amman on 20 November were the Saudi Foreign Minister, Prince Faisal bin Farhan; Egypt's Sameh Shoukry; and the Prime Minister and Foreign Minister of Qatar, Sheikh Mohammed bin Abdulrahman Al Thani.",
        people: &[
            "Faisal bin Farhan foreign-minister SA",
            "Sameh Shoukry foreign-minister EG",
            "Mohammed bin Abdulrahman Al Thani foreign-minister QA",
        ],
        event: "2023-11-20",
        venue: "Amman JO",
    },
    Case {
        issuer: "CD",
        language: "fr",
        title: "Rencontre à Kinshasa",
        body: "Le ministre des Affaires étrangères de la République démocratique du Congo, M. Christophe Lutundula, a reçu aujourd’hui à Kinshasa son homologue de la République du Congo, M. Jean-Claude Gakosso.",
        people: &[
            "Christophe Lutundula foreign-minister CD",
            "Jean-Claude Gakosso foreign-minister CG",
        ],
        event: "2023-11-21",
        venue: "Kinshasa CD",
    },
    Case {
        issuer: "US",
        language: "en",
        title: "Travel to Israel",
        body: "Special Envoy Jane Doe will travel to Tel Aviv, Israel, on November 23, 2023.",
        people: &["Jane Doe envoy US"],
        event: "2023-11-23",
        venue: "Tel Aviv IL",
    },
];

#[test]
fn sentences_in_several_languages() {
    for case in CASES {
        let mut raw = dated(case.issuer, case.title, case.body);
        raw.language = Some(case.language.to_owned());
        let statement = understood(&raw);
        let found: Vec<String> = statement
            .participants
            .iter()
            .map(|one| {
                let affiliation = one.affiliation.as_ref().map_or("-", |code| code.as_str());
                format!("{} {} {affiliation}", one.name, one.role_class)
            })
            .collect();
        assert_eq!(found, case.people, "{}", case.title);
        let event = statement.event.as_ref().map_or("-", |fact| fact.edtf.as_str());
        assert_eq!(event, case.event, "{}", case.title);
        let venue = statement.venue.as_ref().map_or_else(
            || "-".to_owned(),
            |venue| {
                let country = venue.country.as_ref().map_or("-", |code| code.as_str());
                format!("{} {country}", venue.city.as_deref().unwrap_or("-"))
            },
        );
        assert_eq!(venue, case.venue, "{}", case.title);
    }
}

#[test]
fn names_that_are_no_countries() {
    let countries = |body: &str| {
        let statement = understood(&dated("US", "A note", body));
        codes(&statement.mentions.countries)
    };
    for (body, expected) in [
        ("We grew up with Michael Jordan and ate turkey from fine china.", ""),
        ("He flew to Atlanta, Georgia, and told us of Latin American friends.", ""),
        ("Jordan, Chad and Georgia were represented.", "GE JO TD"),
        (
            "Ships crossed the Gulf of Guinea towards Equatorial Guinea and Papua New Guinea.",
            "GQ PG",
        ),
        ("The Republic of the Congo and the Democratic Republic of the Congo met us.", "CD CG"),
        ("Niger and Nigeria are neighbours.", "NE NG"),
        ("The Organization of American States met with the Bank of China.", "CN"),
        ("The Kremlin answered; Moscow said nothing.", "RU"),
        ("It gives us pleasure.", ""),
        ("The US and the DPRK talked.", "KP US"),
    ] {
        assert_eq!(countries(body), expected, "{body}");
    }
}

#[test]
fn kinds_go_by_the_title_first() {
    for (title, body, kind) in [
        ("Joint Statement of the Foreign Ministers", "They said.", Kind::JointStatement),
        ("Remarks at a Press Availability", "QUESTION: Why?", Kind::PressConference),
        ("Rede von Außenministerin Baerbock", "Sehr geehrte Damen und Herren.", Kind::Speech),
        ("Discurso del ministro", "Señoras y señores.", Kind::Speech),
        ("Entretien avec le ministre égyptien", "Il a reçu.", Kind::Readout),
        ("Foreign Minister to travel to China", "She will go.", Kind::Announcement),
        ("Independence Day of Norway", "Congratulations to all.", Kind::Congratulation),
        ("Elections in Lebanon", "The United States welcomes them.", Kind::PressRelease),
        ("Interview mit der Zeitung", "Frage: Wie?", Kind::Interview),
    ] {
        assert_eq!(understood(&record(Some(title), body)).kind, kind, "{title}");
    }
}

#[test]
fn people_of_one_family_name_stay_two() {
    let body = "Iraqi Prime Minister Nouri al-Maliki met Palestinian Foreign Minister Riyad al-Maliki. \
                Sheikh Mohammed bin Zayed received Foreign Minister Abdullah bin Zayed of the UAE.";
    let mut raw = dated("IQ", "Two meetings", body);
    raw.date = Some("2013-05-05".to_owned());
    let statement = understood(&raw);
    let all = people(&statement);
    for id in ["nouri-al-maliki", "riyad-al-maliki", "mohamed-bin-zayed", "abdullah-bin-zayed"] {
        let known = all.iter().filter(|line| line.contains(id)).count()
            + statement
                .mentions
                .people
                .iter()
                .filter(|one| one.person.as_str().contains(id))
                .count();
        assert_eq!(known, 1, "{id} in {all:?}");
    }
}

#[test]
fn the_record_wins_and_contradictions_are_told() {
    use crate::ingest::RawSpeaker;
    let mut raw =
        record(Some("A meeting"), "Egyptian Foreign Minister Sameh Shoukry met his guests.");
    raw.speakers = vec![RawSpeaker {
        name: "H.E. Mr. Sameh Shoukry".to_owned(),
        role: Some("Ambassador".to_owned()),
        country: Some("Jordan".to_owned()),
    }];
    let statement = understood(&raw);
    assert_eq!(statement.participants.len(), 1);
    let one = &statement.participants[0];
    assert_eq!(one.affiliation.as_ref().map(index_schema::model::Affiliation::as_str), Some("JO"));
    assert_eq!(one.role.as_deref(), Some("Ambassador"));
    assert!(
        statement.warnings.iter().any(|warning| warning.contains("JO")),
        "{:?}",
        statement.warnings
    );

    let mut raw = record(Some("Note"), "Nothing.");
    raw.country = Some("Poland".to_owned());
    let statement = understood(&raw);
    assert_eq!(statement.issuer.as_ref().map(index_schema::model::Affiliation::as_str), Some("PL"));
    assert_eq!(statement.warnings.len(), 1);
}

#[test]
fn german_ministers_have_their_countries_in_turn() {
    let mut raw = dated(
        "DE",
        "Gemeinsame Erklärung der Außenminister Frankreichs, Deutschlands und Polens",
        "Die Außenminister Frankreichs, Deutschlands und Polens, Jean-Noël Barrot, Annalena Baerbock \
         und Radosław Sikorski, sind am 19. November 2024 in Warschau zusammengekommen.",
    );
    raw.language = Some("de".to_owned());
    assert_eq!(
        people(&understood(&raw)),
        [
            "Jean-Noël Barrot | jean-noel-barrot | foreign-minister | FR",
            "Annalena Baerbock | annalena-baerbock | foreign-minister | DE",
            "Radosław Sikorski | radoslaw-sikorski | foreign-minister | PL",
        ]
    );
}

#[test]
fn offices_and_weekdays_can_leave_one_day() {
    let event = |body: &str| understood(&record(Some("Talks"), body)).event.unwrap();
    // David Cameron was foreign secretary from November 2023 to July 2024.
    let fact = event(
        "On January 24, Foreign Secretary David Cameron met Israeli Foreign Minister Israel Katz.",
    );
    assert_eq!(fact.edtf.as_str(), "2024-01-24");
    assert_eq!(fact.from, "day-month, the one year that the offices held leave");
    // 21 January was a Friday in 2022 only of the years in which both held office.
    let fact = event(
        "On Friday, January 21, Foreign Minister Sergey Lavrov met US Secretary of State Antony Blinken.",
    );
    assert_eq!(fact.edtf.as_str(), "2022-01-21");
    let fact = event(
        "On January 21, Foreign Minister Sergey Lavrov met US Secretary of State Antony Blinken.",
    );
    assert_eq!(fact.edtf.as_str(), "XXXX-01-21");
    assert_eq!(fact.earliest.unwrap().to_string(), "2022-01-21");
    assert_eq!(fact.latest.unwrap().to_string(), "2024-01-21");
    // Nobody listed: no bounds, no year made up.
    let fact = event("On January 21, Foreign Minister Jane Doe met her guests.");
    assert_eq!((fact.edtf.as_str(), fact.earliest, fact.latest), ("XXXX-01-21", None, None));
}

#[test]
fn a_wrong_weekday_is_told() {
    let raw = record(Some("Talks"), "The ministers met on Monday, November 21, 2023, in Moscow.");
    let warnings = understood(&raw).warnings;
    assert_eq!(warnings, ["the text calls 2023-11-21 a Monday, which it is not"]);
}

#[test]
fn a_second_extraction_keeps_what_the_record_said() {
    let mut raw = dated("US", "A trip", "Met with President Heuss and Chancellor Adenauer.");
    raw.place = Some("Bonn, Germany".to_owned());
    raw.extra.insert("end_date".to_owned(), "2023-11-23".to_owned());
    let first = understood(&raw);
    let again = super::extractor().again(&first);
    assert_eq!(first, again);
    assert_eq!(again.event.unwrap().edtf.as_str(), "2023-11-21/2023-11-23");
    assert_eq!(again.venue.unwrap().city.as_deref(), Some("Bonn"));
}
