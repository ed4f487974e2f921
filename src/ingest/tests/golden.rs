//! One small file a format, as people would read the outcome.

use super::super::{FieldMap, IngestOptions};
use super::{outcomes_with, show, shown};

#[test]
fn plain_text() {
    let text = "\u{feff}Readout\r\n\r\nThe ministers met\r\nin Moscow.\u{7}\r\n";
    insta::assert_snapshot!(shown("a.txt", text), @r"
    0 -
      | Readout
      |
      | The ministers met
      | in Moscow.
    ");
    insta::assert_snapshot!(shown("README", "b'one\\nline \\xe2\\x80\\x9cquoted\\xe2\\x80\\x9d'"), @r"
    0 -
      | one
      | line “quoted”
    ");
    insta::assert_snapshot!(shown("a.txt", " \n\t\r\n"), @"file failed: empty file");
}

#[test]
fn markdown() {
    let text = "---\nheadline: \"Talks: the second round\"\npubDate: 2023-11-21\nparticipants:\n  \
                - {name: Sergey Lavrov, role: Minister, country: Russia}\n  - Sameh Shoukry\n\
                place: {city: Moscow, country: Russia}\ntags: [gaza, peace]\nnested: {a: 1, b: {c: true}}\n---\n\n\
                # Talks: the second round\n\nThe *ministers* [met](https://a.example).\n\n- one\n- two\n";
    insta::assert_snapshot!(shown("a.md", text), @r"
    0 Talks: the second round
      date: 2023-11-21
      place: Moscow, Russia
      speaker: Sergey Lavrov / Minister / Russia
      speaker: Sameh Shoukry / - / -
      extra nested.a: 1
      extra nested.b.c: true
      extra tags: gaza; peace
      | The ministers met.
      |
      | one
      | two
    ");
    insta::assert_snapshot!(shown("a.md", "---\n\nOnly a rule.\n\n# Heading\n\nText\n"), @r"
    0 Heading
      | Only a rule.
      |
      | Text
    ");
    insta::assert_snapshot!(shown("a.md", "---\ntitle: [x\n---\nText\n"), @"0 failed: broken front matter at line 3: did not find expected ',' or ']'");
    insta::assert_snapshot!(shown("a.md", "---\ntitle: Alone\n---\n"), @r"
    0 Alone
      warning: the record has no body
    ");
}

#[test]
fn html() {
    let text = "<!DOCTYPE html><html lang=fr><head><title>Entretien à Paris | France Diplomatie</title>\
                <meta property=article:published_time content=2023-11-22><meta name=author content=Presse>\
                <link rel=canonical href='https://fr.example/1'></head><body class=has-menu>\
                <nav><ul><li><a href=/>Accueil</a></ul></nav><header>Le ministère</header>\
                <main><h1>Entretien à Paris</h1><p>Les ministres se sont <b>rencontrés</b>&nbsp;: accord.</p>\
                <div class=share>Partager</div><table><tr><td>a<td>b</table><script>x()</script></main>\
                <footer>Mentions légales</footer></body></html>";
    insta::assert_snapshot!(shown("a.html", text), @r"
    0 Entretien à Paris
      date: 2023-11-22
      language: fr
      publisher: France Diplomatie
      url: https://fr.example/1
      extra author: Presse
      | Les ministres se sont rencontrés : accord.
      |
      | a	b
    ");
    let text = "<body><form id=aspnet><div class=menu><a>Home</a></div><div id=content><h1>Talks</h1>\
                <p>The ministers met in Delhi today.</p></div><input><select><option>en</select></form>\
                <form>Search <button>Go</button></form></body>";
    insta::assert_snapshot!(shown("a.html", text), @r"
    0 Talks
      | The ministers met in Delhi today.
    ");
    insta::assert_snapshot!(shown("a.html", "<h1>Talks</h1>\nb'<p>They\\xc2\\xa0met.</p>\\n'"), @r"
    0 Talks
      | They met.
    ");
}

#[test]
fn json() {
    let text = r#"{"_id":{"$oid":"5f"},"title":{"rendered":"A &amp; B"},"content":"<p>One</p><p>Two</p>",
        "author":["A. Blinken",{"name":"S. Lavrov","title":"Minister"}],"country":"US","meta":{"views":12,"x":[1,{"y":null}]}}"#;
    insta::assert_snapshot!(shown("a.json", text), @r"
    0 A & B
      id: 5f
      country: US
      speaker: A. Blinken / - / -
      speaker: S. Lavrov / Minister / -
      extra meta.views: 12
      extra meta.x.0: 1
      | One
      |
      | Two
    ");
    let text = r#"{"title":"MFA","language":"en","items":[{"id":1,"title":"One"},7,{"id":2,"title":"Two","lang":"fr"}]}"#;
    insta::assert_snapshot!(shown("a.json", text), @r"
    0 One
      id: 1
      language: en
      publisher: MFA
      warning: the record has no body
    1 failed: not a JSON object but a number
    2 Two
      id: 2
      language: fr
      publisher: MFA
      warning: the record has no body
    ");
    insta::assert_snapshot!(shown("a.json", r#"[{"title":"One"},{"title":"Tw"#), @r"
    0 One
      warning: the record has no body
    file failed: the JSON ends in the middle of a value, at column 29
    ");
    insta::assert_snapshot!(shown("a.json", "{\"title\":\"One\"}\n{\"title\":\"Two\",}\n"), @r"
    0 One
      warning: the record has no body
    1 failed: broken JSON at column 16: trailing comma
    ");
}

#[test]
fn json_lines() {
    let text = "{\"id\":\"a\",\"headline\":\"One\",\"text\":\"x\\ny\",\"posted_date\":\"2022\"}\n\n[1]\n{\"title\":\"Tw\n\
                {\"schema\":\"chancery.statement/9\"}\n{\"id\":\"b\"}\n{\"title\":\"Last\"}";
    insta::assert_snapshot!(shown("a.jsonl", text), @r"
    0 One
      id: a
      date: 2022
      | x
      | y
    1 failed: not a JSON object but a list
    2 failed: the JSON ends in the middle of a value, at column 12
    3 failed: schema chancery.statement/9 is not known, this program reads chancery.statement/1
    4 failed: neither title nor body
    5 Last
      warning: the record has no body
    ");
}

#[test]
fn tables() {
    let text = "sep=;\r\nuuid;Posted Date;headline;text;;lang\r\n\
                1;21.11.2023;\"Talks; \"\"frank\"\" ones\";\"<p>One</p>\r\n<p>Two</p>\";note;de\r\n\
                ;;;;;\r\n2;22.11.2023;short\r\n3;;\"open;text\r\n4;;Last;a, b;;\r\n";
    insta::assert_snapshot!(shown("a.csv", text), @r#"
    0 Talks; "frank" ones
      id: 1
      date: 21.11.2023
      language: de
      extra column 5: note
      | One
      |
      | Two
    1 failed: 3 fields where the header has 6
    2 failed: a quoted field that is not closed, or goes on behind its closing quote
    3 Last
      id: 4
      | a, b
    "#);
    insta::assert_snapshot!(shown("a.tsv", "name\tday\nx\ty\n"), @"file failed: no column holds a title or body; name one, as in --map body=COLUMN (columns: name, day)");
}

#[test]
fn names_can_be_mapped_and_left_out() {
    let map: FieldMap = "body=full text".parse().unwrap();
    let ignore_fields = vec!["lang".to_owned(), "meta".to_owned()];
    let options = IngestOptions { map, ignore_fields, ..IngestOptions::default() };
    let read = |name: &str, text: &str| {
        let outcomes = outcomes_with(name, text.as_bytes(), &options);
        outcomes.iter().map(show).collect::<Vec<_>>().join("\n")
    };
    insta::assert_snapshot!(read("a.csv", "lang,full_text,body\nen,one,two\n"), @r"
    0 -
      extra body: two
      | one
    ");
    insta::assert_snapshot!(read("a.json", r#"{"Full Text":"one","meta":{"a":1},"x":2}"#), @r"
    0 -
      extra x: 2
      | one
    ");
    let feed = "<rss><channel><item><title>T</title><fullText>one</fullText><description>two, and more</description>\
                <dc:language>en</dc:language></item></channel></rss>";
    insta::assert_snapshot!(read("a.rss", feed), @r"
    0 T
      language: en
      extra body: two, and more
      | one
    ");
}
