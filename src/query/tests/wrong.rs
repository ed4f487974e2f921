//! What the person reads about a query that cannot be run: message, marked place and hint.

use crate::query::mark_place;

use super::meaning::meant;

/// The message and the bytes that are marked.
fn found(text: &str) -> (String, String) {
    match meant(text) {
        Ok(query) => (format!("means {:?}", query.condition), String::new()),
        Err(error) => (error.to_string(), text[error.span.clone()].to_owned()),
    }
}

/// Text, message, marked part.
const WRONG: &[(&str, &str, &str)] = &[
    ("", "nothing to search for", ""),
    ("   ", "nothing to search for", "   "),
    ("!?", "nothing to search for", "!?"),
    ("...", "nothing to search for", "..."),
    ("- -- —", "nothing to search for", "- -- —"),
    ("\"\"", "nothing to search for", "\"\""),
    ("()", "nothing to search for", "()"),
    ("((", "nothing to search for", "(("),
    ("🙂", "nothing to search for", "🙂"),
    ("-()", "nothing to search for", "-()"),
    ("\"…\" ('')", "nothing to search for", "\"…\" ('')"),
    // Operators
    ("AND", "`AND` has nothing before it", "AND"),
    ("OR peace", "`OR` has nothing before it", "OR"),
    ("peace AND", "`AND` has nothing after it", "AND"),
    ("peace OR OR war", "`OR` has nothing after it", "OR"),
    ("peace AND OR war", "`AND` has nothing after it", "AND"),
    ("NOT", "`NOT` has nothing after it", "NOT"),
    ("peace NOT", "`NOT` has nothing after it", "NOT"),
    ("(peace OR) war", "`OR` has nothing after it", "OR"),
    ("(AND)", "`AND` has nothing before it", "AND"),
    ("peace NOT AND war", "`NOT` has nothing after it", "NOT"),
    // Fields
    ("minster:lavrov", "unknown field `minster`", "minster"),
    ("visit contry:(EG or JO)", "unknown field `contry`", "contry"),
    ("organization_:x", "unknown field `organization_`", "organization_"),
    ("tittle:\"peace\"", "unknown field `tittle`", "tittle"),
    ("-dat:2023 yaer:2023", "unknown field `yaer`", "yaer"),
    ("country:\"\"", "`country:` has no value", "country:"),
    ("country:()", "`country:` has no value", "country:()"),
    ("country:(\"\")", "`country:` has no value", "country:(\"\")"),
    ("country:(EG or JO", "the bracket of `country:(` is never closed", "country:("),
    ("with:(country:EG", "the bracket of `with:(` is never closed", "with:("),
    ("with:lavrov", "`with:` needs conditions in brackets", "with:lavrov"),
    ("id:stat*", "no error: ids may end in a star", ""),
    ("minister:(lav*)", "no person is called `lav*`", "lav*"),
    ("kind:\"read*\"", "`*` does not work in `kind:`", "\"read*\""),
    ("country:\"Egypt Jordan\"~3", "`~` does not work in `country:`", "\"Egypt Jordan\"~3"),
    // Values
    ("country:Atlantis", "no country is called `Atlantis`", "Atlantis"),
    ("country:(EG or Egyptx)", "no country is called `Egyptx`", "Egyptx"),
    ("venue:\"Saudi Arabai\"", "no country is called `Saudi Arabai`", "\"Saudi Arabai\""),
    ("issuer:Narnia", "no country or organisation is called `Narnia`", "Narnia"),
    ("org:XYZW", "no organisation is called `XYZW`", "XYZW"),
    ("country:OIC", "no country is called `OIC`", "OIC"),
    ("minister:Lavrof", "no person is called `Lavrof`", "Lavrof"),
    ("person:(Roe or Nobody)", "no person is called `Nobody`", "Nobody"),
    ("kind:readouts", "`kind:` has no value `readouts`", "readouts"),
    ("role:boss", "`role:` has no value `boss`", "boss"),
    ("lang:klingonese", "no language is called `klingonese`", "klingonese"),
    ("year:23", "`year:` has no value `23`", "23"),
    ("year:2023..", "`year:` has no value `2023..`", "2023.."),
    ("year:2023..2021", "`year:` has no value `2023..2021`", "2023..2021"),
    ("fm:Atlantis", "no country or organisation is called `Atlantis`", "Atlantis"),
    ("fm:Antarctica", "no foreign minister of Antarctica is known", "Antarctica"),
    // Dates
    ("date:2023-02-30", "there is no day `2023-02-30`: the month has 28 days", "2023-02-30"),
    ("date:2023-13", "there is no month 13 in `2023-13`", "2023-13"),
    ("peace date:2023-1", "`2023-1` is no date", "2023-1"),
    ("date:soon", "`soon` is no date", "soon"),
    ("date:..", "the range has neither beginning nor end", ".."),
    ("date:2024..2023", "the range ends before it begins: `2024..2023`", "2024..2023"),
    ("published:2w", "`2w` is a length of time, not a date", "2w"),
    ("date:november", "`november` has no year", "november"),
    ("date:(2023 or 2023-00)", "there is no month 0 in `2023-00`", "2023-00"),
    ("date:99999y..", "`99999y` ago is before every calendar", "99999y.."),
    ("date:2023*", "`2023*` is no date", "2023*"),
    // Phrases and slips
    ("\"a b\"~5000", "`~5000` after a phrase is too far: at most 1000", "~5000"),
    (
        "\"a b\"~99999999999",
        "`~99999999999` after a phrase is too far: at most 1000",
        "~99999999999",
    ),
    ("lavrof~3", "`~3` after a word is too far: at most 2", "lavrof~3"),
    (
        "lavrof~99999999999",
        "`~99999999999` after a word is too far: at most 2",
        "lavrof~99999999999",
    ),
    // with:
    ("with:(ceasefire)", "a word without a field cannot stand in `with:(…)`", "ceasefire"),
    ("with:(country:EG date:2023)", "`date:` cannot stand in `with:(…)`", "date:2023"),
    ("with:(issuer:EG)", "`issuer:` cannot stand in `with:(…)`", "issuer:EG"),
    (
        "with:(-country:EG)",
        "NOT before anything but `role:` cannot stand in `with:(…)`",
        "-country:EG",
    ),
    (
        "with:(role:(NOT envoy))",
        "NOT between the values of a field cannot stand in `with:(…)`",
        "NOT envoy",
    ),
    ("with:(country:*)", "`*` cannot stand in `with:(…)`", "*"),
    ("with:(*)", "`*` cannot stand in `with:(…)`", "*"),
    ("with:(with:(country:EG))", "`with:` cannot stand in `with:(…)`", "with:(country:EG)"),
    (
        "with:(country:(EG AND JO))",
        "AND between values of one field cannot stand in `with:(…)`",
        "(EG AND JO)",
    ),
    ("with:(country:Narnia)", "no country is called `Narnia`", "Narnia"),
];

#[test]
fn each_mistake_has_its_message_and_place() {
    for (text, message, marked) in WRONG {
        if message.starts_with("no error") {
            assert!(meant(text).is_ok(), "{text}");
            continue;
        }
        assert_eq!(found(text), ((*message).to_owned(), (*marked).to_owned()), "{text}");
    }
    assert!(WRONG.len() > 60);
}

fn page(text: &str) -> String {
    let error = meant(text).unwrap_err();
    format!("{error}\n{}\nhint: {}", mark_place(text, &error.span), error.hint())
}

#[test]
fn whole_messages() {
    assert_eq!(
        page("ceasefire minster:lavrov"),
        "unknown field `minster`\n\
         ceasefire minster:lavrov\n\
         \u{20}         ^^^^^^^\n\
         hint: did you mean `minister:`? To search for the words, leave a space: `minster: …`"
    );
    assert_eq!(
        page("?!"),
        "nothing to search for\n?!\n^^\n\
         hint: write at least one word or field; `*` matches every statement"
    );
    assert_eq!(
        page("country:Egyptx"),
        "no country is called `Egyptx`\n\
         country:Egyptx\n\
         \u{20}       ^^^^^^\n\
         hint: did you mean Egypt?"
    );
    assert_eq!(
        page("country:korea"),
        "no country is called `korea`\n\
         country:korea\n\
         \u{20}       ^^^^^\n\
         hint: did you mean North Korea or South Korea?"
    );
    assert_eq!(
        page("lang:frenhc"),
        "no language is called `frenhc`\n\
         lang:frenhc\n\
         \u{20}    ^^^^^^\n\
         hint: did you mean French?"
    );
    assert_eq!(
        page("minister:Lavrof"),
        "no person is called `Lavrof`\n\
         minister:Lavrof\n\
         \u{20}        ^^^^^^\n\
         hint: did you mean Sergey Lavrov?"
    );
    assert_eq!(
        page("date:2023-02-30"),
        "there is no day `2023-02-30`: the month has 28 days\n\
         date:2023-02-30\n\
         \u{20}    ^^^^^^^^^^\n\
         hint: for the whole month leave the day out, as in 2023-02"
    );
}

#[test]
fn limits_are_errors() {
    let words: Vec<String> = (0..10_001).map(|number| format!("w{number}")).collect();
    let error = meant(&words.join(" ")).unwrap_err();
    assert_eq!(error.to_string(), "the query has more than 10000 words and conditions");
    let years =
        |first: i16| (first..first + 40).map(|year| format!("x-{year}")).collect::<Vec<_>>();
    let text = format!(
        "with:(person:({}) AND role:(foreign-minister or envoy or other) AND country:({}))",
        years(1000).join(" or "),
        "EG or JO or RU or CN or US or SA or FR or DE or GB or IT"
    );
    let error = meant(&text).unwrap_err();
    assert_eq!(error.to_string(), "`with:(…)` has more than 1024 combinations");
}
