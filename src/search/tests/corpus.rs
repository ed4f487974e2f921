//! Statements, and an index of them in a folder of its own.

use index_schema::document::DocumentMaker;
use index_schema::fields::Field;
use index_schema::model::{
    Affiliation, DateFact, Day, Kind, Mentions, Participant, PersonId, RoleClass, STATEMENT_SCHEMA,
    SourceRef, Statement, StatementKey, Venue,
};
use index_schema::schema::{Fields, build};
use index_schema::space_tokenizer;
use index_schema::versions::{ANALYSIS_VERSION, CommitPayload, SCHEMA_VERSION};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use tantivy::indexer::NoMergePolicy;
use tantivy::{Index, IndexWriter, Term};
use tempfile::TempDir;

use crate::search::IndexReader;

/// Runs a property so many times, whatever the environment asks of cheap ones: each time makes an
/// index. (`proptest!` lets the environment override the number that a test sets.)
pub(in crate::search) fn check<S: Strategy>(
    cases: u32,
    strategy: S,
    property: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    if let Err(error) = TestRunner::new(config).run(&strategy, property) {
        panic!("{error}");
    }
}

/// Statements in batches, each a segment, and which of them are deleted at the end.
#[derive(Debug, Clone)]
pub(super) struct Corpus {
    pub(super) batches: Vec<Vec<Statement>>,
    pub(super) deleted: Vec<StatementKey>,
}

impl Corpus {
    /// One batch, nothing deleted.
    pub(super) fn of(statements: Vec<Statement>) -> Self {
        Self { batches: vec![statements], deleted: Vec::new() }
    }

    pub(super) fn is_deleted(&self, statement: &Statement) -> bool {
        self.deleted.contains(&statement.key)
    }

    /// The statements that can be found.
    pub(super) fn alive(&self) -> Vec<&Statement> {
        let all = self.batches.iter().flatten();
        all.filter(|statement| !self.is_deleted(statement)).collect()
    }

    /// The statements whose words count in statistics: the engine drops a segment when nothing in
    /// it is left.
    pub(super) fn counted(&self) -> Vec<&Statement> {
        let left = |batch: &&Vec<Statement>| batch.iter().any(|one| !self.is_deleted(one));
        self.batches.iter().filter(left).flatten().collect()
    }

    /// An index of it.
    pub(super) fn index(&self) -> (TempDir, IndexReader) {
        let folder = TempDir::new().unwrap();
        let schema = build();
        let fields = Fields::of(&schema).unwrap();
        let index = Index::create_in_dir(folder.path(), schema).unwrap();
        space_tokenizer::register(index.tokenizers());
        let mut writer: IndexWriter = index.writer_with_num_threads(1, 15_000_000).unwrap();
        writer.set_merge_policy(Box::new(NoMergePolicy));
        let mut maker = DocumentMaker::default();
        for batch in &self.batches {
            for statement in batch {
                writer.add_document(maker.to_document(statement, &fields)).unwrap();
            }
            commit(&mut writer);
        }
        for key in &self.deleted {
            writer.delete_term(Term::from_field_text(fields.get(Field::Key), key.as_str()));
        }
        commit(&mut writer);
        let reader = IndexReader::open(folder.path()).unwrap();
        (folder, reader)
    }
}

pub(super) fn payload() -> CommitPayload {
    CommitPayload {
        schema: SCHEMA_VERSION,
        analysis: ANALYSIS_VERSION,
        rules: 1,
        authority: "0".into(),
        manifest: "manifest-1.jsonl".into(),
    }
}

fn commit(writer: &mut IndexWriter) {
    let mut prepared = writer.prepare_commit().unwrap();
    prepared.set_payload(&payload().to_json());
    prepared.commit().unwrap();
}

/// A statement with a text and nothing else.
pub(super) fn statement(id: &str, title: &str, body: &str) -> Statement {
    Statement {
        schema: STATEMENT_SCHEMA.into(),
        id: id.into(),
        key: StatementKey::of_record(id, None, "/a.jsonl"),
        title: title.into(),
        kind: Kind::Other,
        language: "en".into(),
        issuer: None,
        published: None,
        event: None,
        venue: None,
        participants: Vec::new(),
        inferred: Vec::new(),
        mentions: Mentions::default(),
        body: body.into(),
        url: None,
        source: SourceRef { path: "/a.jsonl".into(), record: 0, sha256: String::new() },
        warnings: Vec::new(),
    }
}

pub(super) fn participant(name: &str, role_class: RoleClass, affiliation: &str) -> Participant {
    Participant {
        name: name.into(),
        person: PersonId::listed(name.to_lowercase().replace(' ', "-")),
        role: None,
        role_class,
        affiliation: Affiliation::new(affiliation).ok(),
        span: None,
    }
}

/// A date by its EDTF form; a masked one within the years 2019 to 2022.
pub(super) fn date(edtf: &str) -> DateFact {
    let mut fact = DateFact::new(edtf.parse().unwrap(), "test");
    if fact.edtf.day_month().is_some() {
        fact.earliest = Day::new(2019, 3, 1);
        fact.latest = Day::new(2022, 6, 30);
    }
    fact
}

/// What random statements are made of, so that they meet often.
pub(super) const WORDS: &[&str] =
    &["a", "b", "c", "walk", "walks", "walking", "王毅", "王", "毅", "été", "l'ab"];
pub(super) const DATES: &[&str] =
    &["2019", "2020-02", "2020-02-14", "2021-12-31/2022-01-02", "XXXX-02-14", "XXXX-05"];
pub(super) const LANGUAGES: &[&str] = &["en", "fr", "zh"];
pub(super) const COUNTRIES: &[&str] = &["EG", "RU", "CH"];
pub(super) const PEOPLE: &[&str] = &["A B", "B C", "C"];
pub(super) const ROLES: &[RoleClass] = &[RoleClass::ForeignMinister, RoleClass::Envoy];

fn one_of<T: Clone + std::fmt::Debug + 'static>(list: &'static [T]) -> impl Strategy<Value = T> {
    proptest::sample::select(list)
}

fn text(words: usize) -> impl Strategy<Value = String> {
    proptest::collection::vec(one_of(WORDS), 0..words).prop_map(|words| words.join(" "))
}

fn code() -> impl Strategy<Value = Affiliation> {
    one_of(COUNTRIES).prop_map(|code| Affiliation::new(code).unwrap())
}

fn random_statement() -> impl Strategy<Value = Statement> {
    let dates = || proptest::option::weighted(0.7, one_of(DATES).prop_map(date));
    let people =
        proptest::collection::vec((one_of(PEOPLE), one_of(ROLES), one_of(COUNTRIES)), 0..3);
    let rest = (0..6_u32, one_of(LANGUAGES), any::<bool>(), proptest::option::of(code()));
    (text(4), text(14), dates(), dates(), people, rest, proptest::option::of(code())).prop_map(
        |(title, body, event, published, people, (id, language, is_readout, issuer), venue)| {
            let mut made = statement(&format!("id{id}"), &title, &body);
            made.language = language.into();
            made.event = event;
            made.published = published;
            made.issuer = issuer;
            made.kind = if is_readout { Kind::Readout } else { Kind::Speech };
            let of =
                |(name, role, country): &(&str, RoleClass, &str)| participant(name, *role, country);
            made.participants = people.iter().map(of).collect();
            made.mentions.countries.extend(venue.clone());
            made.venue = venue.map(|country| Venue { city: None, country: Some(country) });
            made
        },
    )
}

/// A few segments of a few statements with ids that meet and keys that do not.
pub(super) fn corpora() -> impl Strategy<Value = Corpus> {
    let batches =
        proptest::collection::vec(proptest::collection::vec(random_statement(), 1..14), 1..5);
    (batches, proptest::collection::vec(0_usize..60, 0..8)).prop_map(|(mut batches, deleted)| {
        for (number, statement) in batches.iter_mut().flatten().enumerate() {
            let path = format!("/{}.jsonl", number * 7919 % 100);
            statement.key = StatementKey::of_record(&statement.id, None, &path);
        }
        let keys: Vec<StatementKey> = batches.iter().flatten().map(|one| one.key.clone()).collect();
        let deleted = deleted.into_iter().filter_map(|number| keys.get(number).cloned()).collect();
        Corpus { batches, deleted }
    })
}
