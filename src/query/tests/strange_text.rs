//! Properties 1 to 4, on random text, on random text of syntax pieces, and on very long text.

use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::meaning::context;
use crate::query::{
    Ast, MatchMode, Node, NodeKind, QueryErrorKind, mark_place, parse, parse_in, understand,
};

/// Pieces that mean something to the parser, and some that only look so.
fn syntax() -> impl Strategy<Value = String> {
    let pieces = [
        "(",
        ")",
        "\"",
        "“",
        "”",
        "„",
        "«",
        "»",
        "-",
        "--",
        "*",
        "~",
        "~1",
        "~9",
        ":",
        "::",
        "\\",
        " ",
        " ",
        " ",
        ",",
        ".",
        "..",
        "/",
        "'",
        "’",
        "AND",
        "OR",
        "NOT",
        "and",
        "or",
        "not",
        "the",
        "country:",
        "minister:",
        "date:",
        "published:",
        "year:",
        "id:",
        "title:",
        "with:",
        "fm:",
        "lang:",
        "kind:",
        "role:",
        "org:",
        "minster:",
        "http://",
        "EG",
        "US",
        "egypt",
        "lavrov",
        "foreign-minister",
        "2023",
        "2023-11",
        "2023-13",
        "2w",
        "today",
        "readout",
        "fr",
        "cease-fire",
        "停火",
        "محمد",
        "צה\"ל",
        "ß",
        "\u{301}",
        "\u{200d}",
        "🙂",
        "\t",
        "\n",
        "\u{0}",
        "a",
        "b",
    ];
    proptest::collection::vec(proptest::sample::select(pieces.to_vec()), 0..24)
        .prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![3 => syntax(), 1 => "\\PC{0,60}", 1 => any::<String>()]
}

/// The tree without places, which printing moves.
fn without_places(node: &mut Node) {
    node.span = 0..0;
    match &mut node.kind {
        NodeKind::Field { value: part, .. } | NodeKind::Not(part) => without_places(part),
        NodeKind::Sequence(parts) | NodeKind::And(parts) | NodeKind::Or(parts) => {
            parts.iter_mut().for_each(without_places);
        }
        NodeKind::Everything
        | NodeKind::Word(_)
        | NodeKind::Prefix(_)
        | NodeKind::Fuzzy { .. }
        | NodeKind::Phrase { .. } => {}
    }
}

fn check_places(node: &Node, text: &str) {
    assert!(text.get(node.span.clone()).is_some_and(|part| !part.is_empty()), "{node:?}");
    match &node.kind {
        NodeKind::Field { value: part, .. } | NodeKind::Not(part) => check_places(part, text),
        NodeKind::Sequence(parts) | NodeKind::And(parts) | NodeKind::Or(parts) => {
            for part in parts {
                check_places(part, text);
            }
        }
        NodeKind::Everything
        | NodeKind::Word(_)
        | NodeKind::Prefix(_)
        | NodeKind::Fuzzy { .. }
        | NodeKind::Phrase { .. } => {}
    }
}

fn check_print(mut ast: Ast, mode: MatchMode) {
    let printed = ast.to_string();
    let mut again = parse_in(&printed, mode).unwrap_or_else(|error| panic!("{printed}: {error}"));
    without_places(&mut ast.root);
    without_places(&mut again.root);
    assert_eq!(ast.root, again.root, "{printed}");
    assert_eq!(again.to_string(), printed);
}

proptest! {
    #[test]
    fn every_text_is_read_or_refused(text in any_text(), mode in 0..4_usize) {
        let mode = MatchMode::ALL_MODES[mode];
        match parse_in(&text, mode) {
            Ok(ast) => {
                check_places(&ast.root, &text);
                check_print(ast, mode);
            }
            Err(error) => {
                prop_assert!(text.get(error.span.clone()).is_some(), "{:?}", error);
                prop_assert!(!error.to_string().is_empty() && !error.hint().is_empty());
            }
        }
    }

    #[test]
    fn every_text_has_a_meaning_or_an_error(text in any_text(), mode in 0..4_usize) {
        let context = context(MatchMode::ALL_MODES[mode]);
        match understand(&text, &context) {
            Ok(query) => prop_assert!(query.scoring.iter().all(|word| !word.exact.is_empty())),
            Err(error) => {
                prop_assert!(text.get(error.span.clone()).is_some(), "{:?}", error);
                prop_assert!(!error.to_string().is_empty() && !error.hint().is_empty());
                prop_assert!(mark_place(&text, &error.span).contains('^'));
            }
        }
    }

    /// A person's sentence is searched, never refused: no operator in capitals, no field.
    #[test]
    fn prose_is_always_read(
        text in "[A-Z][a-z]{1,6}((: |[ ,.;'’()\\[\\]\"“”«»/!?…—-]{1,2})[a-zéüш停]{1,8}){1,40}[.!?:\")]?"
    ) {
        prop_assert!(understand(&text, &context(MatchMode::Auto)).is_ok());
    }

    #[test]
    fn words_alone_are_always_read(words in proptest::collection::vec("[a-z]{1,8}", 1..30)) {
        prop_assert!(parse(&words.join(" ")).is_ok());
    }
}

/// Property 4: a megabyte of each piece is read in a time that a quadratic reader misses by far.
#[test]
fn long_text_is_read_in_linear_time() {
    for piece in [
        "(",
        ")",
        "\"",
        "“",
        "„",
        "«",
        "-",
        "NOT ",
        "a ",
        "a OR ",
        "-a ",
        "(a) ",
        "( a ",
        "() ",
        "a:b ",
        "ministre: ",
        "country:EG ",
        "\\",
        "a*",
        "a~",
        "* ",
        "AND ",
        "and ",
        "“a ",
        "a\" ",
        "((a",
        "停",
        ":",
        "(((a)))",
        "x-",
        "'",
        "date:(",
        "\u{301}",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        let started = Instant::now();
        let read = parse(&text);
        let took = started.elapsed();
        assert!(took < Duration::from_secs(15), "{piece:?} took {took:?}");
        drop(read);
    }
}

#[test]
fn deep_nesting_is_an_error() {
    for (opening, closing) in
        [("(", ")"), ("NOT ", ""), ("-(", ")"), ("country:(", ")"), ("with:(", ")")]
    {
        let nested = |depth: usize| format!("{}a{}", opening.repeat(depth), closing.repeat(depth));
        if opening != "country:(" {
            assert!(parse(&nested(40)).is_ok(), "{opening}");
        }
        let error = parse(&nested(5000)).unwrap_err();
        assert!(
            matches!(
                error.kind,
                QueryErrorKind::TooDeep { .. } | QueryErrorKind::UnclosedGroup { .. }
            ),
            "{opening} {error}"
        );
    }
}

/// Every title and the first lines of real statements are queries, if they are at hand.
#[test]
fn lines_of_real_statements_are_never_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let mut lines = 0;
    for name in ["statedept.jsonl", "us_travels.jsonl", "ungdc.jsonl"] {
        let Ok(records) = std::fs::read_to_string(folder.join(name)) else {
            println!("skipped: {name} is not beside the checkout");
            continue;
        };
        for record in records.lines().step_by(5) {
            let record: serde_json::Value = serde_json::from_str(record).unwrap();
            let text = |key: &str| record[key].as_str().unwrap_or_default().to_owned();
            let body = text("body");
            let title = text("title");
            let first_lines = body.lines().take(8).chain(std::iter::once(title.as_str()));
            for line in first_lines.filter(|line| line.contains(char::is_alphanumeric)) {
                let read = understand(line, &context(MatchMode::Auto));
                assert!(read.is_ok(), "{line}: {read:?}");
                lines += 1;
            }
        }
    }
    println!("{lines} lines read");
}
