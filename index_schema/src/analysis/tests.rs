//! What the analysis promises, on any text:
//!
//! 1. The exact stream is the texts of `exact_words_in`, joined by spaces.
//! 2. The stem stream is the stems of the exact stream, where no script without spaces occurs.
//! 3. No token is empty, holds white space or is longer than `MAX_TOKEN_UNITS`.
//! 4. What was analysed before changes nothing.
//! 5. The bytes of exact words lie in the text, at letter boundaries, in order.

use proptest::prelude::*;

use super::*;

fn streams(text: &str, language: Language) -> (String, String) {
    let mut streams = Streams::default();
    Analyzer::new().analyse(text, language, &mut streams);
    (streams.exact, streams.stems)
}

fn exact(text: &str) -> String {
    streams(text, Language::English).0
}

fn any_language() -> impl Strategy<Value = Language> {
    proptest::sample::select(Language::ALL)
}

/// Texts of letters that the rules treat differently, and any text at all.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-eA-E0-2 '’.:,·_-]{0,40}",
        "([lLdD]|[Qq]u|[Uu]n)?['’ʼ]?[a-eé.]{0,5}( [A-C]\\.[A-C]\\.('s|’s)? [a-c]{1,3}){0,2}",
        "[王毅ไทนท้ฯカｶﾞ々ー a1é\u{3099}]{0,20}",
        "[الأحمد\u{64b}\u{650}ـ ,، a]{0,30}",
        "[a\u{301}éßŞİıǅﬁ㎏ﷺ℅½Ⅳ①\u{ad}\u{200d}\u{feff}\u{a0}ﺍÅ ]{0,20}",
        "\\PC{0,60}",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn exact_stream_is_the_exact_words(text in any_text(), language in any_language()) {
        let words = exact_words_in(&text, language);
        let joined: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        prop_assert_eq!(streams(&text, language).0, joined.join(" "));
        let mut before = 0;
        for word in &words {
            prop_assert!(text.get(word.bytes.clone()).is_some_and(|bytes| !bytes.is_empty()));
            prop_assert!(word.bytes.start >= before);
            before = word.bytes.start;
        }
    }

    #[test]
    fn stem_stream_is_the_stems_of_the_exact_words(
        text in any_text().prop_filter("no script without spaces", |text| {
            !text.chars().any(is_written_without_spaces)
        }),
        language in any_language(),
    ) {
        let (exact, stems) = streams(&text, language);
        let words = exact.split(' ').filter(|word| !word.is_empty());
        let expected: Vec<String> = words.map(|word| stem_word(word, language)).collect();
        prop_assert_eq!(stems, expected.join(" "));
    }

    #[test]
    fn tokens_are_sound(text in any_text(), times in 1usize..300, language in any_language()) {
        let (exact, stems) = streams(&text.repeat(times), language);
        for stream in [exact, stems] {
            for token in stream.split(' ').filter(|_| !stream.is_empty()) {
                prop_assert!(!token.is_empty(), "{:?}", stream);
                prop_assert!(!token.chars().any(char::is_whitespace), "{:?}", token);
                prop_assert!(token.encode_utf16().count() <= MAX_TOKEN_UNITS);
            }
        }
    }

    #[test]
    fn memory_changes_nothing(
        texts in proptest::collection::vec((any_text(), any_language()), 1..6),
    ) {
        let mut analyzer = Analyzer::new();
        let mut out = Streams::default();
        for (text, language) in texts.iter().chain(&texts) {
            analyzer.analyse(text, *language, &mut out);
            let expected = streams(text, *language);
            prop_assert_eq!((out.exact.clone(), out.stems.clone()), expected);
        }
    }
}

#[test]
fn names_and_acronyms() {
    assert_eq!(exact("Sana'a, Sana’a, Sanaʿa, SANA‘A"), "sanaa sanaa sanaa sanaa");
    assert_eq!(
        exact("the U.S.-led U.N. at 10 a.m. in Washington, D.C."),
        "the us led un at 10 am in washington dc"
    );
    assert_eq!(
        exact("A.Blinken state.gov ceasefire.The 3.14 1,000"),
        "a blinken state gov ceasefire the 3.14 1,000"
    );
    assert_eq!(exact("Egypt's and Egypt’s ministers' 's"), "egypt and egypt ministers s");
    assert_eq!(
        exact("Cooperation co-operation co\u{ad}operation"),
        "cooperation co operation cooperation"
    );
    assert_eq!(exact("ＦＵＬＬ ﬁrst ﷺ"), "full first صلى الله عليه وسلم");
}

#[test]
fn elision_depends_on_the_language() {
    let text = "L’accord d'Égypte, aujourd'hui qu’il dell'Unione";
    assert_eq!(streams(text, Language::French).0, "accord égypte aujourdhui il dellunione");
    assert_eq!(streams(text, Language::French).1, "accord egypt aujourdhui il dellunion");
    assert_eq!(streams(text, Language::Other).0, "laccord dégypte aujourdhui quil dellunione");
    assert_eq!(streams("dell'Unione", Language::Italian).0, "unione");
    assert_eq!(streams("col·laboració d'Espanya", Language::Catalan).0, "collaboració espanya");
    let word = &exact_words_in("de l’Ukraine", Language::French)[1];
    assert_eq!((word.text.as_str(), word.bytes.clone()), ("ukraine", 7..14));
}

#[test]
fn scripts() {
    let (exact, stems) = streams("外交部长 王 ประเทศ", Language::Other);
    assert_eq!(exact, "外 交 部 长 王 ป ร ะ เ ท ศ");
    assert_eq!(stems, "外交 交部 部长 王 ปร ระ ะเ เท ทศ");
    let (exact, stems) = streams("الوَزِير المصـري أحمد", Language::Arabic);
    assert_eq!(exact, "الوزير المصري أحمد");
    assert_eq!(stems.split(' ').next_back(), Some("احمد"));
    let (exact, stems) = streams("Министры встретились", Language::Russian);
    assert_eq!((exact.as_str(), stems.as_str()), ("министры встретились", "министр встрет"));
}
