//! How texts are read: the tree, printed with its operators, and the notes.

use crate::query::{MatchMode, Node, NodeKind, parse, parse_in};

/// The tree with every bracket: `(a b)` side by side, `(a & b)`, `(a | b)`, `!a`.
fn shown(node: &Node) -> String {
    let many = |parts: &[Node], between: &str| {
        let parts: Vec<String> = parts.iter().map(shown).collect();
        format!("({})", parts.join(between))
    };
    match &node.kind {
        NodeKind::Everything => "*".into(),
        NodeKind::Word(text) => text.clone(),
        NodeKind::Prefix(start) => format!("{start}…"),
        NodeKind::Fuzzy { word, distance } => format!("{word}~{distance:?}"),
        NodeKind::Phrase { text, slop, last_is_prefix } => {
            let more = if *last_is_prefix { "…" } else { "" };
            let slop = if *slop > 0 { format!("~{slop}") } else { String::new() };
            format!("<{text}{more}>{slop}")
        }
        NodeKind::Field { field, value } => format!("{}={}", field.row().query_name, shown(value)),
        NodeKind::Sequence(parts) => many(parts, " "),
        NodeKind::And(parts) => many(parts, " & "),
        NodeKind::Or(parts) => many(parts, " | "),
        NodeKind::Not(part) => format!("!{}", shown(part)),
    }
}

fn read(text: &str) -> String {
    match parse(text) {
        Ok(ast) => shown(&ast.root),
        Err(error) => format!("error: {error}"),
    }
}

fn check(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(read(text), *expected, "{text}");
    }
}

#[test]
fn operators_bind_as_usual() {
    check(&[
        ("a b OR c d", "((a b) | (c d))"),
        ("a AND b OR c AND d", "((a & b) | (c & d))"),
        ("a b AND c", "((a b) & c)"),
        ("a NOT b", "(a !b)"),
        ("NOT a AND b", "(!a & b)"),
        ("NOT NOT a", "!!a"),
        ("a -b -\"c d\" -(e f)", "(a !b !<c d> !(e f))"),
        ("-country:US", "!country=US"),
        ("((a))", "a"),
        ("(a OR b) (c OR d)", "((a | b) (c | d))"),
        ("LAVROV AND BLINKEN", "(LAVROV & BLINKEN)"),
    ]);
}

#[test]
fn lower_case_operators_only_in_short_queries_without_punctuation() {
    check(&[
        ("a1 or b1", "(a1 | b1)"),
        ("ceasefire and not truce", "(ceasefire & !truce)"),
        ("peace not war", "(peace !war)"),
        ("or peace", "(or peace)"),
        ("peace and", "(peace and)"),
        ("peace and or war", "(peace & (or war))"),
        ("to be or not to be", "(to be or not to be)"),
        ("Egypt, Jordan and Iraq", "(Egypt Jordan and Iraq)"),
        ("the U.S. and Russia", "((the U.S) & Russia)"),
        ("one two three four five six seven and", "(one two three four five six seven and)"),
        ("one two three four five or six seven", "((one two three four five) | (six seven))"),
        (
            "one two three four five or six seven eight",
            "(one two three four five or six seven eight)",
        ),
        ("And peace Or war", "(And peace Or war)"),
        ("\\or b", "(or b)"),
        ("country:or b", "(country=or b)"),
        ("country:(EG or JO) a b c d e f g h i", "(country=(EG | JO) a b c d e f g h i)"),
    ]);
    let any = parse_in("a or b country:(EG or JO)", MatchMode::Any).unwrap();
    assert_eq!(shown(&any.root), "(a or b country=(EG | JO))");
}

#[test]
fn words_phrases_and_what_hangs_on_them() {
    check(&[
        ("\"durable ceasefire\"", "<durable ceasefire>"),
        ("“durable ceasefire” «cessez le feu»", "(<durable ceasefire> <cessez le feu>)"),
        ("„dauerhafte Waffenruhe“", "<dauerhafte Waffenruhe>"),
        ("\"Lavrov Blinken\"~5", "<Lavrov Blinken>~5"),
        ("\"humanitarian corr*\"", "<humanitarian corr…>"),
        ("humanit* lavrof~1 shukri~", "(humanit… lavrof~Some(1) shukri~None)"),
        ("corridors*, (corridor*)", "(corridors… corridor…)"),
        ("צה\"ל", "צה\"ל"),
        ("5\" 6\"", "(5 < 6>)"),
        ("Sana'a Lavrov’s", "(Sana'a Lavrov’s)"),
        ("one - two -- three — four", "(one two three four)"),
        ("Palestine-Israel -Gaza", "(Palestine-Israel !Gaza)"),
        ("*", "*"),
        ("2 * 3", "(2 * 3)"),
        ("w*rd **bold**", "(w*rd **bold**)"),
    ]);
}

#[test]
fn fields_need_their_value_right_behind_the_colon() {
    check(&[
        ("minister:lavrov ceasefire", "(minister=lavrov ceasefire)"),
        ("Country:EG, org:OIC.", "(country=EG org=OIC)"),
        ("person:\"Ned Price\"", "person=<Ned Price>"),
        ("country:(EG or JO)", "country=(EG | JO)"),
        ("country:(Saudi Arabia OR -EG)", "country=((Saudi Arabia) | !EG)"),
        ("date:* date:2023.. date:..2022-11", "(date=* date=2023.. date=..2022-11)"),
        ("id:a:b org-part:EU org_part:EU", "(id=a:b org-part=EU org-part=EU)"),
        ("title:(cease* or \"the end\")", "title=(cease… | <the end>)"),
        ("with:(country:EG role:envoy)", "with=(country=EG role=envoy)"),
        ("country:AND country:or", "(country=AND country=or)"),
        ("Foreign Minister: Lavrov speaks", "(Foreign Minister Lavrov speaks)"),
        ("Q: what? http://a.b/c 14:30 foo:bar", "(Q what http://a.b/c 14:30 foo:bar)"),
        ("Place:— Moscow", "(Place Moscow)"),
        ("--title:x", "title=x"),
        ("\\title:x \\-y \\\\z", "(title:x -y \\z)"),
        ("title:\\AND* country:\\*EG", "(title=AND* country=*EG)"),
    ]);
}

#[test]
fn brackets_and_quotes_without_partner_are_ignored_with_a_note() {
    let notes = |text: &str| parse(text).unwrap().notes.join("; ");
    check(&[
        ("a) first (b", "(a first b)"),
        ("smile :) (and) () \"\" x", "(smile and x)"),
        ("a \"b c", "(a b c)"),
        ("-( x", "x"),
    ]);
    assert_eq!(
        notes("a) (b \"c"),
        "the quotation mark \" is never closed and was ignored; a bracket that is never closed was \
         ignored; a closing bracket that closes nothing was ignored"
    );
    assert_eq!(
        notes("Q: w*rd Minister: foo:bar"),
        "`Q:`, `foo:` name no field and were read as text; `Minister:` has no value right behind \
         the colon and was read as text; the star in `w*rd` was ignored: it works at the end of a \
         word only"
    );
    assert_eq!(notes("14:30 (OIC) \"x\""), "");
}
