//! 1. A fragment's text is the bytes of the body that it names; its marks lie within it, in order
//!    and apart; fragments come in the order of the text and do not overlap; no text panics.
//! 2. Every fragment but the only one of a body without a place has a mark.
//! 3. Pieces are of whole words and start with a sentence where there is room.

use proptest::prelude::*;

use super::*;
use crate::query::{Condition, TextScope, Word};

fn word(exact: &str, forms: &[&[&str]]) -> Condition {
    let forms = forms.iter().map(|form| form.iter().map(ToString::to_string).collect()).collect();
    let word = Word { exact: exact.into(), stemmed: true, forms };
    Condition::Word { scope: TextScope::Anywhere, word }
}

fn phrase(words: &[&str], slop: u32, last_is_prefix: bool) -> Condition {
    let words = words.iter().map(ToString::to_string).collect();
    Condition::Phrase { scope: TextScope::Anywhere, words, slop, last_is_prefix }
}

fn query(conditions: Vec<Condition>) -> Query {
    Query { condition: Condition::And(conditions), scoring: Vec::new(), notes: Vec::new() }
}

fn shown(body: &str, language: &str, conditions: Vec<Condition>, length: usize) -> Vec<String> {
    let targets = Targets::of(&query(conditions));
    let mut marker = Marker::new(&targets, language);
    let pieces = fragments(body, &mut marker, 2, length);
    pieces.iter().map(|piece| marked(&piece.text, &piece.marks)).collect()
}

fn marked(text: &str, marks: &[Range<usize>]) -> String {
    let mut shown = text.to_owned();
    for mark in marks.iter().rev() {
        shown.insert(mark.end, ']');
        shown.insert(mark.start, '[');
    }
    shown
}

fn conditions() -> impl Strategy<Value = Condition> {
    let text = || "[abß王毅]{1,2}";
    prop_oneof![
        text().prop_map(|text| word(&text, &[])),
        (text(), text()).prop_map(|(one, other)| word("zz", &[&[&one, &other]])),
        (proptest::collection::vec(text(), 1..4), 0_u32..4, any::<bool>()).prop_map(
            |(words, slop, last_is_prefix)| {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                phrase(&words, slop, last_is_prefix)
            }
        ),
        text().prop_map(|start| Condition::Prefix { scope: TextScope::Anywhere, start }),
        (text(), 1_u8..3).prop_map(|(word, distance)| Condition::Fuzzy {
            scope: TextScope::Anywhere,
            word,
            distance
        }),
    ]
}

proptest! {
    #[test]
    fn any_text_gives_pieces_of_itself(
        body in "([abß王毅c]{1,3}[ .\n“”!،]{1,2}|\\PC){0,60}",
        conditions in proptest::collection::vec(conditions(), 0..4),
        count in 0_usize..4,
        length in 0_usize..60,
    ) {
        let targets = Targets::of(&query(conditions));
        let mut marker = Marker::new(&targets, "en");
        let all = marker.body_marks(&body);
        let pieces = fragments(&body, &mut marker, count, length);
        prop_assert!(pieces.len() <= count);
        prop_assert!(pieces.is_sorted_by(|one, other| one.bytes.end <= other.bytes.start));
        for piece in &pieces {
            prop_assert_eq!(&body[piece.bytes.clone()], &piece.text);
            prop_assert!(!piece.text.is_empty());
            prop_assert!(piece.text.chars().count() <= length.max(1) + 12, "{:?}", piece.text);
            prop_assert!(piece.marks.is_sorted_by(|one, other| one.end < other.start));
            for mark in &piece.marks {
                prop_assert!(!piece.text[mark.clone()].is_empty());
                let in_body = mark.start + piece.bytes.start..mark.end + piece.bytes.start;
                prop_assert!(all.iter().any(|all| all.start <= in_body.start && in_body.end <= all.end));
            }
            prop_assert!(all.is_empty() || !piece.marks.is_empty());
        }
        prop_assert_eq!(pieces.is_empty(), count == 0 || body.trim().is_empty());
    }
}

const BODY: &str = "The Minister arrived on Monday. He thanked his hosts. “Talks on ceasefires, \
said the Minister, continue.” Nobody left early.\nOn Tuesday the delegations met again. The \
ceasefire holds.";

#[test]
fn pieces_start_with_sentences() {
    insta::assert_debug_snapshot!(shown(BODY, "en", vec![word("ceasefire", &[])], 60), @r#"
    [
        "“Talks on [ceasefires], said the Minister, continue.” Nobody",
        "The [ceasefire] holds.",
    ]
    "#);
    insta::assert_debug_snapshot!(shown(BODY, "en", vec![phrase(&["delegations", "me"], 0, true)], 30), @r#"
    [
        "On Tuesday the [delegations met]",
    ]
    "#);
    insta::assert_debug_snapshot!(shown(BODY, "en", Vec::new(), 30), @r#"
    [
        "The Minister arrived on Monday.",
    ]
    "#);
}

#[test]
fn marks_what_was_looked_for() {
    let statement = "外交部長王毅会见。";
    insta::assert_debug_snapshot!(shown(statement, "zh", vec![phrase(&["王", "毅"], 0, false)], 60), @r#"
    [
        "外交部長[王毅]会见。",
    ]
    "#);
    let arabic = "التقى الوزير سامح شكري نظيره.";
    insta::assert_debug_snapshot!(shown(arabic, "ar", vec![word("شكري", &[])], 60), @r#"
    [
        "التقى الوزير سامح [شكري] نظيره.",
    ]
    "#);
    let form = vec![word("un", &[&["united", "nations"]])];
    insta::assert_debug_snapshot!(shown("At the United Nations, the UN", "en", form, 60), @r#"
    [
        "At the [United Nations], the [UN]",
    ]
    "#);
    let near = vec![phrase(&["holds", "ceasefire"], 3, false)];
    insta::assert_debug_snapshot!(shown(BODY, "en", near, 60), @r#"
    [
        "The [ceasefire holds].",
    ]
    "#);
    let excluded = vec![Condition::Not(Box::new(word("minister", &[]))), word("monday", &[])];
    insta::assert_debug_snapshot!(shown(BODY, "en", excluded, 40), @r#"
    [
        "The Minister arrived on [Monday]. He",
    ]
    "#);
}
