//! Dates and events, in sentences of five languages.

use index_schema::model::{DateFact, Statement};

use super::{extractor, record, understood};
use crate::extract::SourceProfile;
use crate::ingest::{DateOrder, RawStatement};

/// A record of a Tuesday, 21 November 2023.
fn dated(language: &str, title: &str, body: &str) -> RawStatement {
    let mut raw = record(Some(title), body);
    raw.language = Some(language.to_owned());
    raw.date = Some("2023-11-21".to_owned());
    raw
}

fn edtf(fact: Option<&DateFact>) -> String {
    fact.map_or_else(|| "-".to_owned(), |fact| fact.edtf.to_string())
}

fn event(language: &str, title: &str, body: &str) -> String {
    edtf(understood(&dated(language, title, body)).event.as_ref())
}

fn mentioned(statement: &Statement) -> Vec<&str> {
    statement.mentions.dates.iter().map(|fact| fact.edtf.as_str()).collect()
}

#[test]
fn the_day_of_a_meeting() {
    for (language, body, expected) in [
        ("en", "The Foreign Minister met her guest on Sunday 19/11/2023 in Cairo.", "2023-11-19"),
        ("en", "On November 14 and 15, the Minister held talks in Rome.", "2023-11-14/2023-11-15"),
        (
            "en",
            "The Minister will visit Oslo from 28 December to 5 January.",
            "2023-12-28/2024-01-05",
        ),
        ("en", "The Minister will travel to Oslo on Thursday.", "2023-11-23"),
        ("en", "The Minister travelled to Oslo last Tuesday.", "2023-11-14"),
        (
            "en",
            "After the signing ceremony the Minister met his guest on 17 November.",
            "2023-11-17",
        ),
        ("fr", "La ministre s’est entretenue le mardi 14 avec son homologue.", "2023-11-14"),
        (
            "fr",
            "Le ministre se rendra à Rome du 30 novembre au 2 décembre.",
            "2023-11-30/2023-12-02",
        ),
        ("fr", "Le ministre a reçu hier l’ambassadeur d’Italie.", "2023-11-20"),
        (
            "de",
            "Die Ministerin traf am vergangenen Freitag ihren Amtskollegen in Rom.",
            "2023-11-17",
        ),
        ("de", "Die Ministerin reist am 3. und 4. Dezember nach Rom.", "2023-12-03/2023-12-04"),
        (
            "de",
            "Der Minister kam am heutigen Dienstag mit seinem Amtskollegen zusammen.",
            "2023-11-21",
        ),
        (
            "es",
            "El ministro recibió el pasado 15 de noviembre al embajador de Italia.",
            "2023-11-15",
        ),
        ("es", "El canciller viajará a Roma del 3 al 5 de diciembre.", "2023-12-03/2023-12-05"),
        ("es", "El canciller se reunió ayer con su homólogo.", "2023-11-20"),
        (
            "ru",
            "Министр иностранных дел находился с визитом в Риме с 14 по 16 ноября.",
            "2023-11-14/2023-11-16",
        ),
        ("ru", "Во вторник министр иностранных дел принял посла Италии.", "2023-11-21"),
        ("ru", "17-го ноября состоялась встреча министра иностранных дел с послом.", "2023-11-17"),
    ] {
        assert_eq!(event(language, "A meeting", body), expected, "{body}");
    }
}

#[test]
fn days_of_other_events_are_not_it() {
    for (language, body) in [
        ("en", "We condemn the attack of 18 November on a hospital and call for a ceasefire."),
        ("en", "The Ministry welcomes that the parties signed an agreement on 18 November."),
        ("en", "Ten years ago, on 18 November 2013, the two countries founded a commission."),
        ("fr", "La France condamne l’attentat perpétré le 18 novembre contre un hôpital."),
        ("de", "Die Bundesregierung verurteilt den Anschlag vom 18. November auf ein Krankenhaus."),
        ("es", "España condena el atentado del 18 de noviembre contra un hospital."),
        ("ru", "МИД решительно осуждает нападение на больницу 18 ноября."),
    ] {
        assert_eq!(event(language, "A statement", body), "-", "{body}");
    }
    for (language, title, body) in [
        (
            "en",
            "Farewell",
            "The Minister received the envoy. They praised the treaty which both states signed on 3 May.",
        ),
        (
            "en",
            "A beating condemned",
            "VIENNA, 21 November 2023 – The Representative today condemned the beating of a reporter.",
        ),
        (
            "en",
            "Message",
            "On the National Day of Palau, which falls on 1 December, a message went to the Minister.",
        ),
        (
            "fr",
            "Communiqué",
            "C’est avec une peine immense que le ministre a reçu ce jour la nouvelle de sa mort.",
        ),
        (
            "fr",
            "Note",
            "De retour des festivités du 1er novembre, le ministre a parlé de la récolte.",
        ),
        (
            "de",
            "Erklärung",
            "Mit Bestürzung hat der Minister vom Unfall am Morgen des 2. November erfahren.",
        ),
        ("es", "Comunicado", "El ministro habló del acto electoral del domingo 19 de noviembre."),
        ("ru", "О встрече", "Министр встретился с президентом, которым в июне стал его знакомый."),
    ] {
        assert_eq!(event(language, title, body), "-", "{body}");
    }
    let next = "The Minister received the Ambassador of Italy. They prepared the next session of the \
                commission on 3 December.";
    assert_eq!(event("en", "The Minister received the Ambassador", next), "-");
}

#[test]
fn what_is_said_has_the_day_of_its_title_dateline_or_today() {
    let speech = "Excellencies, the world of today is not the one that we knew.";
    assert_eq!(event("en", "Remarks at the reception - May 3, 2022", speech), "2022-05-03");
    assert_eq!(event("en", "Press Briefing of the Spokesperson, 10/21/2013", speech), "2013-10-21");
    assert_eq!(event("en", "2022-05-03 Remarks at the reception", speech), "2022-05-03");
    assert_eq!(
        event("de", "Rede der Ministerin vom 20.02.2023", "Meine Damen und Herren,"),
        "2023-02-20"
    );
    assert_eq!(event("en", "Speech of the Minister", speech), "-");
    let line = format!("Kathmandu, 16 August 2018\n\n{speech}");
    assert_eq!(event("en", "Speech of the Minister", &line), "2018-08-16");
    let today = format!("{speech} I am glad to see all of you here today.");
    assert_eq!(event("en", "Speech of the Minister", &today), "2023-11-21");
}

#[test]
fn a_travel_lasts_from_the_departure_to_the_return() {
    let body = "Later this month the Minister goes to New York.\n\nHe will look after our interests \
                there.\n\nThe Minister leaves on Thursday 23 November and returns on Friday 1 December.";
    assert_eq!(event("en", "Minister travels to New York", body), "2023-11-23/2023-12-01");
}

#[test]
fn a_clause_on_a_gathering_is_of_the_event() {
    for (language, body, expected) in [
        ("en", "This is why I will receive the Minister on 24 November.", "2023-11-24"),
        (
            "en",
            "The envoy heads the team for the summit, which is to open on 24 November.",
            "2023-11-24",
        ),
        ("fr", "C’est à Paris que s’est tenue samedi 18 novembre la cérémonie.", "2023-11-18"),
    ] {
        assert_eq!(event(language, "A gathering", body), expected, "{body}");
    }
}

#[test]
fn a_range_in_the_title_says_more_than_the_arrival() {
    let body = "On Sunday, 19 November, the Minister came to Oslo for a visit of three days.";
    assert_eq!(event("en", "Activities in Norway, 19-21 November", body), "2023-11-19/2023-11-21");
    let weekdays = "The Minister leaves on Wednesday and returns on Saturday.";
    assert_eq!(event("en", "Minister to travel to Norway", weekdays), "2023-11-22/2023-11-25");
}

#[test]
fn numbers_that_are_no_dates() {
    for body in [
        "Resolution 2231 (2015) covers the years 1979-2015 and Article 15 of it.",
        "It was 2:23 PM EDT; they came back at 10 a.m. with 3 of 4 proposals.",
        "The year 1445 after the Hijra; 12 May 2566 of the Buddhist era; paragraphs 12/34/2023.",
        "Call 192.168.10.2023 or see document A/78/12/2023-4.",
        "May we hope; in May 27 countries joined; the March of Dimes.",
        "令和5年5月3日",
    ] {
        let statement = understood(&dated("en", "Numbers", body));
        assert_eq!(mentioned(&statement), Vec::<&str>::new(), "{body}");
        assert!(statement.warnings.is_empty(), "{:?}", statement.warnings);
    }
}

#[test]
fn impossible_days_are_told_with_their_place() {
    let body = "They met on 31 February 2023, on 29 February 2023 and on 31.06.2023.";
    let statement = understood(&dated("en", "Talks", body));
    assert_eq!(mentioned(&statement), Vec::<&str>::new());
    assert_eq!(
        statement.warnings,
        [
            "`31 February 2023` at byte 12 of the body is no day of the calendar",
            "`29 February 2023` at byte 33 of the body is no day of the calendar",
            "`31.06.2023` at byte 57 of the body is no day of the calendar",
        ]
    );
    // In a leap year it is a day, and without a year it is one of a leap year.
    let leap = understood(&dated("en", "Talks", "They met on 29 February 2024 in Rome."));
    assert_eq!(mentioned(&leap), ["2024-02-29"]);
    let mut raw =
        record(Some("Talks"), "On 29 February, Foreign Secretary David Cameron met his guest.");
    raw.date = None;
    assert_eq!(edtf(understood(&raw).event.as_ref()), "2024-02-29");
}

#[test]
fn day_and_month_either_way_round_are_bounded_and_told() {
    let body = "The Minister met the Ambassador of Italy on 3/4/2023 in Rome.";
    let statement = understood(&record(Some("Talks"), body));
    let fact = statement.event.as_ref().unwrap();
    assert_eq!(fact.edtf.as_str(), "2023");
    assert_eq!(
        fact.bounds().map(|(a, b)| (a.to_string(), b.to_string())).unwrap(),
        ("2023-03-04".to_owned(), "2023-04-03".to_owned())
    );
    assert_eq!(statement.warnings.len(), 1);
    assert!(
        statement.warnings[0].contains("`3/4/2023` at byte 44 of the body"),
        "{:?}",
        statement.warnings
    );

    let with = |order, body: &str| {
        let profile = SourceProfile::new(Some(order));
        edtf(extractor().statement(&record(Some("Talks"), body), &profile).event.as_ref())
    };
    assert_eq!(with(DateOrder::Dmy, body), "2023-04-03");
    assert_eq!(with(DateOrder::Mdy, body), "2023-03-04");
    // A weekday tells: 4 March 2023 was a Saturday.
    let told = understood(&record(Some("Talks"), &body.replace("on 3/4", "on Saturday 3/4")));
    assert_eq!(edtf(told.event.as_ref()), "2023-03-04");
    // So does another date of the text.
    let other = format!("{body} They had met on 28/2/2023.");
    assert_eq!(edtf(understood(&record(Some("Talks"), &other)).event.as_ref()), "2023-04-03");
}

#[test]
fn a_source_tells_which_way_round_its_dates_are() {
    let raw = |date: &str| {
        let mut raw = record(Some("Talks"), "They talked.");
        raw.date = Some(date.to_owned());
        raw
    };
    let read = |dates: &[&str], order| {
        let mut profile = SourceProfile::new(order);
        for date in dates {
            profile.observe(&raw(date));
        }
        let statement = extractor().statement(&raw("3/4/2023"), &profile);
        let fact = statement.published.unwrap();
        let (first, last) = fact.bounds().unwrap();
        (fact.edtf.to_string(), first.to_string(), last.to_string(), statement.warnings.len())
    };
    let of = |edtf: &str, first: &str, last: &str, warnings| {
        (edtf.to_owned(), first.to_owned(), last.to_owned(), warnings)
    };
    let open = of("2023", "2023-03-04", "2023-04-03", 1);
    assert_eq!(read(&[], None), open);
    assert_eq!(read(&["1/2/2023"], None), open);
    assert_eq!(
        read(&["1/2/2023", "21/2/2023"], None),
        of("2023-04-03", "2023-04-03", "2023-04-03", 0)
    );
    assert_eq!(read(&["2/21/2023"], None), of("2023-03-04", "2023-03-04", "2023-03-04", 0));
    // Dates that contradict each other tell nothing, unless the user does.
    assert_eq!(read(&["2/21/2023", "21/2/2023"], None), open);
    let order = Some(DateOrder::Dmy);
    assert_eq!(read(&["2/21/2023"], order), of("2023-04-03", "2023-04-03", "2023-04-03", 0));
    // With an order, two figures are enough for a year.
    let profile = SourceProfile::new(Some(DateOrder::Ymd));
    let short = |date: &str| edtf(extractor().statement(&raw(date), &profile).published.as_ref());
    assert_eq!(
        (short("23/04/03"), short("72/04/03")),
        ("2023-04-03".to_owned(), "1972-04-03".to_owned())
    );
}

#[test]
fn where_the_year_comes_from_is_named() {
    let fact = |date: Option<&str>, body: &str| {
        let mut raw = record(Some("Talks"), body);
        raw.date = date.map(str::to_owned);
        let fact = understood(&raw).event.unwrap();
        (fact.edtf.to_string(), fact.from)
    };
    let of = |edtf: &str, from: &str| (edtf.to_owned(), from.to_owned());
    let body = "The Minister met his guest on 28 December in Rome.";
    assert_eq!(
        fact(Some("2024-01-05"), body),
        of("2023-12-28", "day-month, year nearest to the record's date")
    );
    assert_eq!(
        fact(Some("2023"), body),
        of("2023-12-28", "day-month, in the year of the record's date")
    );
    assert_eq!(
        fact(None, &format!("{body} They meet again on 15 January 2024.")),
        of("2023-12-28", "day-month, year nearest to the other dates of the text")
    );
    // The agreement of old says nothing, and two years contradict each other.
    assert_eq!(
        fact(None, &format!("{body} The agreement of 3 May 1998 was praised.")),
        of("XXXX-12-28", "day-month, year unknown")
    );
    let both = format!("{body} They meet again on 15 January 2024 and on 3 May 2025.");
    assert_eq!(fact(None, &both), of("XXXX-12-28", "day-month, year unknown"));
}

#[test]
fn every_date_that_is_written_out_is_listed_once() {
    let body = "On 3 May 2023 the ministers met. The treaty of 3 May 2023 replaces that of October 1956. \
                The next round is from 28 December to 5 January, the last was on May 3, 2023.";
    let statement = understood(&dated("en", "Talks (3 May 2023)", body));
    assert_eq!(mentioned(&statement), ["2023-05-03", "1956-10", "2023-12-28/2024-01-05"]);
    let span = statement.mentions.dates[1].span.unwrap();
    assert_eq!(statement.body.get(span.start..span.end), Some("October 1956"));
}

#[test]
fn the_days_of_a_journey_join() {
    for (body, expected) in [
        (
            "The Minister will travel to Oslo, Norway, December 3-5 and to Bergen, Norway, December 5-6.",
            "2023-12-03/2023-12-06",
        ),
        (
            "The Minister leaves today (21 November) for Kenya, where she will stay until 24 November.",
            "2023-11-21/2023-11-24",
        ),
        (
            "AMMAN, Thursday – The observers will be deployed in Tunisia from 3 to 9 December.",
            "2023-12-03/2023-12-09",
        ),
    ] {
        assert_eq!(event("en", "Travel of the Minister", body), expected, "{body}");
    }
}

#[test]
fn a_page_is_posted_after_the_day_that_heads_its_text() {
    let body = "Brasília, November 20, 2023\nThe Minister met today with the Ambassador of Chile.";
    assert_eq!(event("en", "A meeting", body), "2023-11-20");
}

#[test]
fn the_first_sentence_tells_in_whatever_words() {
    for (language, body, expected) in [
        (
            "de",
            "Turnusgemäss war am Mittwoch, 15. November 2023, die Schweiz an der Reihe, die Staatssekretäre zu begrüssen.",
            "2023-11-15",
        ),
        (
            "en",
            "The Ambassador took part in the forum, which was held in Sochi on 16-17 November.",
            "2023-11-16/2023-11-17",
        ),
        (
            "es",
            "Concluyó la visita oficial que el 16 de noviembre realizó a Cuba una delegación del Ministerio.",
            "2023-11-16",
        ),
    ] {
        assert_eq!(event(language, "A meeting", body), expected, "{body}");
    }
}

#[test]
fn what_somebody_says_of_others_is_no_event() {
    for (language, body) in [
        (
            "de",
            "Ein Sprecher des Auswärtigen Amts erklärte heute (21.11.) zu dem Start der Rakete:",
        ),
        (
            "en",
            "The Ministry has become aware of a story that the Ambassador was expelled on Friday, 17 November.",
        ),
        (
            "en",
            "The Government has learned with concern how a singer was treated on Monday, 20 November 2023.",
        ),
    ] {
        assert_eq!(event(language, "A statement", body), "-", "{body}");
    }
}

#[test]
fn a_hyphen_between_two_months_makes_a_range() {
    for (body, expected) in [
        ("The Secretary will travel to Ghana February 28-March 2.", "2024-02-28/2024-03-02"),
        ("The Secretary will travel to Ghana October 28 - November 2.", "2023-10-28/2023-11-02"),
    ] {
        assert_eq!(event("en", "Travel", body), expected, "{body}");
    }
}
