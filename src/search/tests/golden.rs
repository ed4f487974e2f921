//! Cases that a person can read, through the query language where it can say them.

use index_schema::fields::Field;
use index_schema::model::{Day, RoleClass, Statement};

use super::corpus::{Corpus, date, participant, payload, statement};
use crate::authority::Authority;
use crate::query::{Condition, Context, MatchMode, Query, Vocabulary, Word, understand};
use crate::search::ranking::Signals;
use crate::search::{IndexReader, OpenError, SearchError, SearchRequest, Sort, marks};

fn request(query: Query) -> SearchRequest {
    SearchRequest {
        query,
        selections: Vec::new(),
        filter: Condition::all(),
        sort: Sort::Relevance,
        offset: 0,
        limit: 10,
        facets: Vec::new(),
        fragments: 1,
        fragment_length: 60,
    }
}

fn understood(index: &IndexReader, text: &str) -> Query {
    let vocabulary = index.vocabulary();
    let context = Context {
        authority: Authority::builtin(),
        vocabulary: &vocabulary,
        today: &Day::new(2024, 3, 1).unwrap(),
        match_mode: MatchMode::Auto,
        exact_names: false,
    };
    understand(text, &context).unwrap()
}

/// The ids that a query finds, best first.
fn ids(index: &IndexReader, text: &str) -> String {
    let results = index.search(&request(understood(index, text))).unwrap();
    let ids: Vec<String> = results.hits.into_iter().map(|hit| hit.statement.id).collect();
    ids.join(" ")
}

fn ministry() -> Vec<Statement> {
    let mut cairo =
        statement("cairo", "Talks in Cairo", "The two ministers discussed the ceasefire.");
    cairo.participants = vec![
        participant("Sameh Shoukry", RoleClass::ForeignMinister, "EG"),
        participant("Sergey Lavrov", RoleClass::ForeignMinister, "RU"),
    ];
    cairo.event = Some(date("2021-11-21"));
    let mut call = statement(
        "call",
        "Telephone call",
        "The envoy of Egypt called the Minister. A ceasefire was not discussed.",
    );
    call.participants = vec![
        participant("Nadia Hassan", RoleClass::Envoy, "EG"),
        participant("Sergey Lavrov", RoleClass::ForeignMinister, "RU"),
    ];
    call.event = Some(date("XXXX-02-14"));
    let mut arabic = statement(
        "arabic",
        "لقاء الوزير",
        "التقى وزير الخارجية سامح شكري نظيره الروسي في القاهرة.",
    );
    arabic.language = "ar".into();
    let mut chinese = statement("chinese", "王毅会见外长", "中国外交部长王毅在北京会见埃及外长。");
    chinese.language = "zh".into();
    chinese.published = Some(date("2022-01-05"));
    vec![cairo, call, arabic, chinese]
}

#[test]
fn words_and_stems() {
    let (_folder, index) = Corpus::of(ministry()).index();
    assert_eq!(ids(&index, "ceasefires"), "cairo call");
    assert_eq!(ids(&index, "\"ceasefires\""), "");
    assert_eq!(ids(&index, "ceasefire -call"), "cairo");
    assert_eq!(ids(&index, "-ceasefire"), "chinese arabic");
    assert_eq!(ids(&index, "NOT ceasefire AND NOT شكري"), "chinese");
    assert_eq!(ids(&index, "*"), "call chinese cairo arabic");
    assert_eq!(ids(&index, "title:call"), "call");
    assert_eq!(ids(&index, "ceasefir* AND discuss*"), "call cairo");
    assert_eq!(ids(&index, "cesefire~1"), "call cairo");
    assert_eq!(ids(&index, "caesefire~1"), "call cairo");
}

#[test]
fn phrases_stay_in_title_or_body() {
    let (_folder, index) = Corpus::of(ministry()).index();
    assert_eq!(ids(&index, "\"in cairo the two\""), "");
    assert_eq!(ids(&index, "\"the two ministers\""), "cairo");
    assert_eq!(ids(&index, "\"ministers ceasefire\""), "");
    assert_eq!(ids(&index, "\"ministers ceasefire\"~2"), "cairo");
    assert_eq!(ids(&index, "\"the two min*\""), "cairo");
}

#[test]
fn scripts_of_their_own() {
    let (_folder, index) = Corpus::of(ministry()).index();
    assert_eq!(ids(&index, "王毅"), "chinese");
    assert_eq!(ids(&index, "毅"), "chinese");
    assert_eq!(ids(&index, "毅王"), "");
    assert_eq!(ids(&index, "شكري"), "arabic");
    // With the article, as the stemmer takes it off.
    assert_eq!(ids(&index, "الخارجيه"), "");
    assert_eq!(ids(&index, "القاهرة"), "arabic");
}

#[test]
fn one_and_the_same_participant() {
    let (_folder, index) = Corpus::of(ministry()).index();
    assert_eq!(ids(&index, "country:EG role:foreign-minister"), "call cairo");
    assert_eq!(ids(&index, "with:(country:EG role:foreign-minister)"), "cairo");
    assert_eq!(ids(&index, "with:(country:EG NOT role:foreign-minister)"), "call");
}

#[test]
fn dates_without_a_year() {
    let (_folder, index) = Corpus::of(ministry()).index();
    // The fourteenth of February of 2020, 2021 or 2022, never the days between.
    assert_eq!(ids(&index, "date:2020"), "call");
    assert_eq!(ids(&index, "date:2021-03..2021-10"), "");
    assert_eq!(ids(&index, "date:2021"), "call cairo");
    assert_eq!(ids(&index, "date:2019"), "");
    assert_eq!(ids(&index, "published:2022-01"), "chinese");
    assert_eq!(ids(&index, "date:*"), "call chinese cairo");
    assert_eq!(ids(&index, "year:undated"), "arabic");
}

#[test]
fn orders_by_date() {
    let (_folder, index) = Corpus::of(ministry()).index();
    let sorted = |sort| {
        let results =
            index.search(&SearchRequest { sort, ..request(understood(&index, "*")) }).unwrap();
        let ids: Vec<String> = results.hits.into_iter().map(|hit| hit.statement.id).collect();
        ids.join(" ")
    };
    assert_eq!(sorted(Sort::Newest), "call chinese cairo arabic");
    assert_eq!(sorted(Sort::Oldest), "call cairo chinese arabic");
}

#[test]
fn knows_its_words_people_and_values() {
    let mut corpus = Corpus::of(ministry());
    corpus.deleted = vec![corpus.batches[0][1].key.clone()];
    let (_folder, index) = corpus.index();
    let vocabulary = index.vocabulary();
    assert_eq!(vocabulary.languages(), ["ar", "en", "zh"]);
    assert!(vocabulary.has_word("ceasefire") && vocabulary.has_word("talks"));
    assert!(!vocabulary.has_word("envoy") && !vocabulary.has_word("ceasefires"));
    let named = |key: &str| -> Vec<String> {
        vocabulary.people_named(key).into_iter().map(|seen| seen.name).collect()
    };
    let key = crate::authority::fold_name;
    assert_eq!(named(&key("Shoukri")), ["Sameh Shoukry"]);
    assert_eq!(named(&key("Sergei Lavrov")), ["Sergey Lavrov"]);
    assert_eq!(named(&key("Lavro")), [""; 0]);
    assert_eq!(named(&key("Hassan")), [""; 0]);
    assert_eq!(vocabulary.people().len(), 2);
    assert_eq!(vocabulary.values(Field::Country), ["EG", "RU"]);
    assert_eq!(vocabulary.values(Field::BodyWords), [""; 0]);
}

#[test]
fn finds_by_id_and_key() {
    let mut twice = statement("cairo", "Another", "");
    twice.key = index_schema::model::StatementKey::of_record("cairo", None, "/b.jsonl");
    let mut statements = ministry();
    statements.push(twice.clone());
    let (_folder, index) = Corpus::of(statements.clone()).index();
    assert_eq!(index.find("cairo").unwrap(), [statements[0].clone(), twice.clone()]);
    assert_eq!(index.find(twice.key.as_str()).unwrap(), [twice]);
    assert_eq!(index.find("nothing").unwrap(), []);
    let shared = index.search(&request(understood(&index, "another"))).unwrap();
    assert!(shared.hits[0].id_is_shared);
    let alone = index.search(&request(understood(&index, "envoy"))).unwrap();
    assert!(!alone.hits[0].id_is_shared);
}

#[test]
fn counts_what_it_holds() {
    let mut statements = ministry();
    statements[2].warnings = vec!["no date".into()];
    let mut corpus = Corpus::of(statements);
    corpus.deleted = vec![corpus.batches[0][3].key.clone()];
    let (_folder, index) = corpus.index();
    let stats = index.stats().unwrap();
    assert_eq!((stats.statements, stats.deleted, stats.segments), (3, 1, 1));
    assert_eq!((stats.undated, stats.with_warnings), (1, 1));
    assert_eq!(stats.years.into_keys().collect::<Vec<_>>(), ["2020", "2021", "2022"]);
    assert_eq!(
        stats.languages.into_iter().collect::<Vec<_>>(),
        [("ar".into(), 1), ("en".into(), 2)]
    );
    assert!(stats.bytes > 1000 && stats.issuers.is_empty());
    assert_eq!(stats.versions, payload());
}

#[test]
fn marks_a_whole_statement() {
    let (_folder, index) = Corpus::of(ministry()).index();
    let shown = marks(&ministry()[0], &understood(&index, "talk \"the two\" -cairo"));
    let text = |text: &str, ranges: &[std::ops::Range<usize>]| -> Vec<String> {
        ranges.iter().map(|range| text[range.clone()].to_owned()).collect()
    };
    assert_eq!(text("Talks in Cairo", &shown.title), ["Talks"]);
    assert_eq!(text(&ministry()[0].body, &shown.body), ["The two"]);
}

#[test]
fn each_signal_decides_between_equals() {
    // Two statements of equal length with the same words as often: the first stage ties them.
    let order = |first: (&str, &str), second: (&str, &str), signals: Signals, words: &[Word]| {
        let mut one = statement("one", "", first.0);
        let mut two = statement("two", "", second.0);
        one.participants = vec![participant(first.1, RoleClass::ForeignMinister, "EG")];
        two.participants = vec![participant(second.1, RoleClass::ForeignMinister, "EG")];
        let (_folder, index) = Corpus::of(vec![one, two]).index();
        let ranked = |signals: &Signals| {
            let query =
                Query { condition: Condition::all(), scoring: words.to_vec(), notes: Vec::new() };
            let found = index.search_with(&request(query), signals).unwrap();
            found.hits.iter().map(|hit| hit.statement.id.clone()).collect::<Vec<_>>().join(" ")
        };
        (ranked(&Signals::NONE), ranked(&signals))
    };
    let word = |exact: &str| Word { exact: exact.into(), stemmed: true, forms: Vec::new() };
    let lone = Signals { rescored: 10, ..Signals::NONE };
    let flipped = ("one two".to_owned(), "two one".to_owned());
    let near = Signals { proximity: 0.1, ..lone };
    let (far, close) = (("peace of long ago talks", "A"), ("of long ago peace talks", "A"));
    assert_eq!(order(far, close, near, &["peace", "talks"].map(word)), flipped);
    let exact = Signals { exact: 0.1, ..lone };
    assert_eq!(order(("a visits b", "A"), ("a visit b", "A"), exact, &[word("visit")]), flipped);
    let participant = Signals { participant: 0.1, ..lone };
    let (absent, present) = (("on lavrov", "Sameh Shoukry"), ("on lavrov", "Sergei Lavrov"));
    assert_eq!(order(absent, present, participant, &[word("lavrov")]), flipped);
    let expansion = Signals { expansion: 0.1, ..lone };
    let egypt = Word { forms: vec![vec!["misr".into()]], ..word("egypt") };
    assert_eq!(order(("in misr", "A"), ("in egypt", "A"), expansion, &[egypt]), flipped);
}

#[test]
fn deep_and_wide_conditions_end() {
    let (_folder, index) = Corpus::of(ministry()).index();
    let word = |exact: String| Condition::Word {
        scope: crate::query::TextScope::Anywhere,
        word: Word { exact, stemmed: true, forms: Vec::new() },
    };
    let deep = |levels: usize| {
        let start = word("ceasefire".into());
        (0..levels).fold(start, |inner, _| Condition::Not(Box::new(Condition::And(vec![inner]))))
    };
    let run = |condition: Condition| {
        let query = Query { condition, scoring: Vec::new(), notes: Vec::new() };
        index.search(&request(query)).map(|results| results.total)
    };
    assert_eq!(run(deep(100)).unwrap(), 2);
    assert!(matches!(run(deep(300)), Err(SearchError::TooDeep { .. })));
    let wide: Vec<Condition> = (0..10_000).map(|number| word(format!("w{number}"))).collect();
    assert_eq!(run(Condition::Or(wide.clone())).unwrap(), 0);
    assert_eq!(run(Condition::AtLeast { count: 0, of: wide }).unwrap(), 4);
}

#[test]
fn an_empty_index_has_no_hits() {
    let (_folder, index) = Corpus::of(Vec::new()).index();
    for text in ["ceasefire", "*", "\"in cairo\" date:2020", "-a"] {
        let facets = Field::facets().collect();
        let request = SearchRequest { facets, ..request(understood(&index, text)) };
        let results = index.search(&request).unwrap();
        assert!(results.total == 0 && results.hits.is_empty());
        assert!(results.facets.iter().all(|facet| facet.values.is_empty()));
    }
    assert_eq!(index.stats().unwrap().statements, 0);
    assert!(index.vocabulary().people().is_empty());
}

#[test]
fn pages_far_out_are_empty() {
    let (_folder, index) = Corpus::of(ministry()).index();
    for (offset, limit, hits) in
        [(0, usize::MAX, 2), (1, usize::MAX, 1), (usize::MAX, 9, 0), (0, 0, 0)]
    {
        let page = SearchRequest { offset, limit, ..request(understood(&index, "ceasefire")) };
        let results = index.search(&page).unwrap();
        assert_eq!((results.total, results.hits.len()), (2, hits));
    }
}

#[test]
fn refuses_what_is_no_index() {
    let folder = tempfile::TempDir::new().unwrap();
    let open = |folder: &std::path::Path| IndexReader::open(folder).unwrap_err();
    assert!(matches!(open(&folder.path().join("none")), OpenError::Missing(_)));
    assert!(matches!(open(folder.path()), OpenError::NotAnIndex(_)));
    let schema = index_schema::schema::build();
    tantivy::Index::create_in_dir(folder.path(), schema).unwrap();
    assert!(matches!(open(folder.path()), OpenError::NoCommit(_)));
    let foreign = tempfile::TempDir::new().unwrap();
    let other = tantivy::schema::Schema::builder().build();
    tantivy::Index::create_in_dir(foreign.path(), other).unwrap();
    assert!(matches!(open(foreign.path()), OpenError::Version { .. }));
    std::fs::write(folder.path().join("meta.json"), "{").unwrap();
    assert!(matches!(open(folder.path()), OpenError::Read { .. }));
}

#[test]
fn refuses_to_count_what_is_in_no_column() {
    let (_folder, index) = Corpus::of(ministry()).index();
    let facets = vec![Field::Country, Field::BodyWords];
    let result = index.search(&SearchRequest { facets, ..request(understood(&index, "*")) });
    assert!(matches!(result, Err(SearchError::NotAFacet { field: Field::BodyWords })));
}

#[test]
fn damage_is_an_error() {
    let (folder, index) = Corpus::of(ministry()).index();
    let query = understood(&index, "ceasefire \"the two\" country:EG date:2021");
    let request = SearchRequest { facets: Field::facets().collect(), ..request(query) };
    drop(index);
    let run = || {
        let index = IndexReader::open(folder.path()).map_err(|error| error.to_string())?;
        index.vocabulary().people_named("lavrov");
        index.search(&request).map(|found| found.total).map_err(|error| error.to_string())
    };
    assert_eq!(run(), Ok(1));
    let mut errors = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap().path();
        let good = std::fs::read(&file).unwrap();
        let half = good[..good.len() / 2].to_vec();
        let mut overwritten = good.clone();
        overwritten[good.len() / 3..good.len() / 2].fill(0xff);
        for bad in [half, Vec::new(), overwritten, vec![0xff; good.len()]] {
            std::fs::write(&file, bad).unwrap();
            if let Err(error) = run() {
                assert!(error.starts_with("the index "), "{error}");
                errors += 1;
            }
        }
        std::fs::write(&file, good).unwrap();
    }
    assert!(errors > 20, "{errors}");
    assert_eq!(run(), Ok(1));
}
