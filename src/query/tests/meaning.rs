//! What texts mean: conditions in a short form, scoring words and notes.

use index_schema::model::{Affiliation, Day, PersonId};

use crate::authority::Authority;
use crate::query::{
    Condition, Context, DateScope, MatchMode, ParticipantPattern, Query, QueryError, SeenPerson,
    TextScope, Vocabulary, Word, understand,
};

/// 1 March 2024.
const TODAY: Day = Day::from_number(19_783);

/// An index in which every English word may occur, with two people of no authority file.
pub(super) struct SmallIndex;

impl Vocabulary for SmallIndex {
    fn languages(&self) -> Vec<String> {
        vec!["en".into(), "tlh".into()]
    }

    fn has_word(&self, exact: &str) -> bool {
        ["egypt", "egyptian", "egyptians", "who", "american", "usa", "world", "health"]
            .contains(&exact)
            || ["organization", "oic", "organisation", "of", "islamic", "cooperation"]
                .contains(&exact)
            || ["شكري", "шукри", "shoukri"].contains(&exact)
    }

    fn people_named(&self, key: &str) -> Vec<SeenPerson> {
        let words: Vec<&str> = key.split(' ').collect();
        let mut people = self.people();
        people.retain(|person| {
            let name = person.name.to_lowercase();
            words.iter().all(|word| name.split(' ').any(|part| part == *word))
        });
        people
    }

    fn people(&self) -> Vec<SeenPerson> {
        [("Jane Roe", "IE"), ("John Roe", "MT")]
            .map(|(name, code)| {
                let affiliation = Affiliation::new(code).unwrap();
                let folded = name.to_lowercase();
                SeenPerson {
                    person: PersonId::unlisted(&folded, Some(&affiliation)),
                    name: name.into(),
                    affiliation: Some(affiliation),
                }
            })
            .into()
    }

    fn values(&self, _field: index_schema::fields::Field) -> Vec<String> {
        vec!["QQ".into()]
    }
}

pub(super) fn context(match_mode: MatchMode) -> Context<'static> {
    Context {
        authority: Authority::builtin(),
        vocabulary: &SmallIndex,
        today: &TODAY,
        match_mode,
        exact_names: false,
    }
}

pub(super) fn meant(text: &str) -> Result<Query, QueryError> {
    understand(text, &context(MatchMode::Auto))
}

/// `word`, `word=` unstemmed, `word/other form/…`.
fn shown_word(word: &Word) -> String {
    let mut shown = word.exact.clone();
    if !word.stemmed {
        shown.push('=');
    }
    for form in &word.forms {
        shown.push('/');
        shown.push_str(&form.join(" "));
    }
    shown
}

fn shown_pattern(pattern: &ParticipantPattern) -> String {
    let slots = [
        pattern.affiliation.as_ref().map(ToString::to_string),
        pattern.role_class.map(|class| class.to_string()),
        pattern.person.as_ref().map(ToString::to_string),
    ];
    slots.map(|slot| slot.unwrap_or_else(|| "_".into())).join(" ")
}

/// A condition in one line: `(a & b)`, `(a | b)`, `!a`, `2 of [a, b, c]`, `field{values}`.
pub(super) fn shown(condition: &Condition) -> String {
    let many = |parts: &[Condition], between: &str| {
        parts.iter().map(shown).collect::<Vec<_>>().join(between)
    };
    let title = |scope: &TextScope| if *scope == TextScope::Title { "title:" } else { "" };
    match condition {
        Condition::And(parts) if parts.is_empty() => "everything".into(),
        Condition::Or(parts) if parts.is_empty() => "nothing".into(),
        Condition::And(parts) => format!("({})", many(parts, " & ")),
        Condition::Or(parts) => format!("({})", many(parts, " | ")),
        Condition::Not(part) => format!("!{}", shown(part)),
        Condition::AtLeast { count, of } => format!("{count} of [{}]", many(of, ", ")),
        Condition::Word { scope, word } => format!("{}{}", title(scope), shown_word(word)),
        Condition::Phrase { scope, words, slop, last_is_prefix } => {
            let more = if *last_is_prefix { "…" } else { "" };
            let slop = if *slop > 0 { format!("~{slop}") } else { String::new() };
            format!("{}<{}{more}>{slop}", title(scope), words.join(" "))
        }
        Condition::Prefix { scope, start } => format!("{}{start}…", title(scope)),
        Condition::Fuzzy { scope, word, distance } => format!("{}{word}~{distance}", title(scope)),
        Condition::Inferred { affiliation, role_class, person } => {
            format!("inferred[{affiliation} {role_class} {person}]")
        }
        Condition::AnyOf { field, values } => {
            format!("{}{{{}}}", field.query_name(), values.join(", "))
        }
        Condition::HasValue { field } => format!("has {}", field.name()),
        Condition::Dates { scope, from, to } => {
            let name = if *scope == DateScope::Statement { "date" } else { "published" };
            let day = |day: &Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
            format!("{name}[{}..{}]", day(from), day(to))
        }
        Condition::SameParticipant { patterns } => {
            format!("with[{}]", patterns.iter().map(shown_pattern).collect::<Vec<_>>().join(" | "))
        }
    }
}

fn check(mode: MatchMode, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let query = understand(text, &context(mode));
        let found = query.map_or_else(|error| error.to_string(), |query| shown(&query.condition));
        assert_eq!(found, *expected, "{text}");
    }
}

#[test]
fn words() {
    check(
        MatchMode::Auto,
        &[
            ("durable ceasefire", "(durable & ceasefire)"),
            ("the ceasefire in a corridor", "(ceasefire & corridor)"),
            ("ceasefire Ceasefire", "ceasefire"),
            ("to be or not to be", "(to= & be= & or= & not=)"),
            ("the", "the="),
            ("the OR of", "(the= | of=)"),
            ("peace -the", "(peace & !the=)"),
            ("the country:EG", "country{EG}"),
            ("Lavrov’s visit", "(lavrov & visit)"),
            ("cease-fire talks", "(cease/ceasefire & fire/ceasefire & talks)"),
            ("foo/bar", "(foo & bar)"),
            ("(peace talks) (soon)", "(peace & talks & soon)"),
            ("王毅 peace", "(<王 毅> & peace)"),
            ("停火。王毅", "(<停 火> & <王 毅>)"),
            ("*", "everything"),
            ("* peace", "peace"),
            ("-*", "!everything"),
            ("peace OR war -peace", "(peace | (war & !peace))"),
            ("-peace", "!peace"),
            ("-(peace war)", "!(peace & war)"),
            ("NOT NOT peace", "peace"),
        ],
    );
}

#[test]
fn phrases_beginnings_and_slips() {
    check(
        MatchMode::Auto,
        &[
            ("\"durable ceasefire\"", "<durable ceasefire>"),
            ("\"the who\"", "<the who>"),
            ("\"Lavrov's\"", "lavrov="),
            ("\"Lavrov Blinken\"~5", "<lavrov blinken>~5"),
            ("\"humanitarian corr*\"", "<humanitarian corr…>"),
            ("\"corr*\"", "corr…"),
            ("corr*", "corr…"),
            ("cease-f*", "<cease f…>"),
            ("lavrof~1", "lavrof~1"),
            ("lavrof~", "lavrof~2"),
            ("peace~", "peace~1"),
            ("peace~0", "peace="),
            ("title:ceasefire", "title:ceasefire"),
            ("title:\"durable peace\"", "title:<durable peace>"),
            ("title:(peace or war*)", "(title:peace | title:war…)"),
        ],
    );
}

#[test]
fn match_modes() {
    let nine = "one2 two2 three2 four2 five2 six2 seven2 eight2 nine2";
    let eight = nine.strip_suffix(" nine2").unwrap();
    let all_eight = format!("({})", eight.replace(' ', " & "));
    let most = |count: usize, words: &str| format!("{count} of [{}]", words.replace(' ', ", "));
    check(MatchMode::Auto, &[(eight, &all_eight), (nine, &most(7, nine))]);
    let with_phrase = format!("{nine} \"x y\" -z the nine2");
    let expected = format!("({} & <x y> & !z)", most(7, nine));
    check(MatchMode::Auto, &[(&with_phrase, &expected)]);
    check(MatchMode::All, &[(nine, &format!("({})", nine.replace(' ', " & ")))]);
    check(
        MatchMode::Most,
        &[
            ("a1 b1 c1", "(a1 & b1 & c1)"),
            ("a1 b1 c1 d1", "3 of [a1, b1, c1, d1]"),
            ("a1 or b1 \"c d\"", "(a1 & b1 & <c d>)"),
        ],
    );
    check(
        MatchMode::Any,
        &[
            ("a1 the b1 \"c d\" (e1 AND f1) -g1", "((a1 | b1 | <c d> | (e1 & f1)) & !g1)"),
            ("a1 b1 country:EG", "((a1 | b1) & country{EG})"),
            ("a1 or b1", "(a1 | b1)"),
            ("of the", "(of= | the=)"),
        ],
    );
    let notes = meant(nine).unwrap().notes;
    assert_eq!(notes, ["7 of the 9 words are enough; `--match all` asks for every one"]);
}

#[test]
fn repeated_words_repeat_in_scoring_and_excluded_ones_do_not_score() {
    let scoring = |text: &str| -> Vec<String> {
        meant(text).unwrap().scoring.iter().map(shown_word).collect()
    };
    assert_eq!(scoring("peace the talks peace -war"), ["peace", "talks", "peace"]);
    assert_eq!(scoring("\"the durable peace\" wa*"), ["durable=", "peace="]);
    assert_eq!(scoring("停火协议"), ["停火", "火协", "协议"]);
    assert_eq!(scoring("to be"), ["to=", "be="]);
    assert_eq!(scoring("country:EG"), [""; 0]);
}

#[test]
fn fields() {
    check(
        MatchMode::Auto,
        &[
            ("country:EG", "country{EG}"),
            ("country:egypt", "country{EG}"),
            ("country:Ägypten", "country{EG}"),
            ("country:\"Saudi Arabia\"", "country{SA}"),
            ("country:(Saudi Arabia or Egypt)", "country{SA, EG}"),
            ("country:(EG JO)", "(country{EG} & country{JO})"),
            ("country:EG OR country:JO", "country{EG, JO}"),
            ("country:(EG or JO) -country:IL", "(country{EG, JO} & !country{IL})"),
            ("country:QQ", "country{QQ}"),
            ("country:AND", "country{AD}"),
            ("issuer:EU venue:switzerland about:PS", "(issuer{EU} & venue{CH} & about{PS})"),
            ("org:OIC organisation:\"United Nations\"", "(org{OIC} & org{UN})"),
            ("minister:lavrov", "minister{sergey-lavrov}"),
            ("minister:sergey-lavrov", "minister{sergey-lavrov}"),
            ("minister:wang", "minister{wang-yi}"),
            ("person:\"Ned Price\"", "person{ned-price}"),
            ("person:roe", "person{x-jane-roe-ie, x-john-roe-mt}"),
            ("person:x-jane-roe-ie", "person{x-jane-roe-ie}"),
            ("kind:readout type:\"Press Release\"", "(kind{readout} & kind{press-release})"),
            ("role:Foreign_Minister", "role{foreign-minister}"),
            ("lang:french lang:DE lang:tlh", "(lang{fr} & lang{de} & lang{tlh})"),
            ("year:2023 year:undated", "(year{2023} & year{undated})"),
            ("year:2021..2023", "year{2021, 2022, 2023}"),
            ("id:a:b_C", "id{a:b_C}"),
            (
                "date:* published:* minister:*",
                "(has date_from & has published_from & has minister)",
            ),
            ("date:2023-11..2024-02", "date[2023-11-01..2024-02-29]"),
            ("date:yesterday.. published:..2022", "(date[2024-02-29..] & published[..2022-12-31])"),
            ("date:\"november 2023\"", "date[2023-11-01..2023-11-30]"),
            ("date:(november 2023)", "date[2023-11-01..2023-11-30]"),
            (
                "date:(2021 or 2023)",
                "(date[2021-01-01..2021-12-31] | date[2023-01-01..2023-12-31])",
            ),
        ],
    );
}

#[test]
fn offices_and_participants() {
    check(
        MatchMode::Auto,
        &[
            ("with:(country:EG role:foreign-minister)", "with[EG foreign-minister _]"),
            (
                "with:(country:(EG or JO) AND (role:envoy OR minister:lavrov))",
                "with[EG foreign-minister sergey-lavrov | EG envoy _ | \
                 JO foreign-minister sergey-lavrov | JO envoy _]",
            ),
            ("with:(org:OIC)", "with[OIC _ _]"),
            ("with:(country:Saudi role:royal)", "with[SA royal _]"),
            ("with:(country:EG country:JO)", "nothing"),
        ],
    );
    let shown_of = |text: &str| shown(&meant(text).unwrap().condition);
    let without = shown_of("with:(country:EG -role:(foreign-minister or other))");
    assert_eq!(without.matches("EG ").count(), 11, "{without}");
    assert!(!without.contains("foreign-minister"), "{without}");
    let held = shown_of("fm:egypt");
    let by_name_or_office = "(person{sameh-shoukry} | inferred[EG foreign-minister sameh-shoukry])";
    let term = format!("({by_name_or_office} & date[2014-06-17..2024-07-03])");
    assert!(held.contains(&term), "{held}");
}

#[test]
fn words_in_capitals_stand_out() {
    check(
        MatchMode::Auto,
        &[
            ("US statement", "((about{US} | american= | usa=) & statement)"),
            ("statement for us", "statement"),
            (
                "WHO statement",
                "((org{WHO} | <world health organization> | <world health organisation>) & statement)",
            ),
            ("IT sector", "(it= & sector)"),
            ("GIVE IT TO US", "give"),
            ("\"US\"", "us="),
        ],
    );
}

#[test]
fn synonyms_of_names() {
    check(
        MatchMode::Auto,
        &[
            ("Egypt", "egypt/egyptian/egyptians"),
            ("egyptian", "egyptian/egypt/egyptians"),
            ("OIC", "oic/organisation of islamic cooperation/organization of islamic cooperation"),
            ("oic", "oic/organisation of islamic cooperation/organization of islamic cooperation"),
            ("\"Egypt\"", "egypt="),
            ("Shoukry", "shoukry/shoukri/شكري/шукри"),
            ("Dominican", "dominican"),
        ],
    );
    let exact = Context { exact_names: true, ..context(MatchMode::Auto) };
    assert_eq!(shown(&understand("Egypt", &exact).unwrap().condition), "egypt");
    assert!(understand("minister:Shukrii", &exact).is_err());
    assert!(meant("minister:Shukrii").is_ok());
}

#[test]
fn notes_name_everybody_who_is_meant() {
    let notes = |text: &str| meant(text).unwrap().notes;
    assert_eq!(
        notes("person:roe"),
        ["`roe` is the name of Jane Roe (IE) and John Roe (MT); all are searched"]
    );
    assert_eq!(
        notes("with:(country:EG country:JO)"),
        ["nobody can fulfil all that `with:(…)` asks of one participant"]
    );
}
