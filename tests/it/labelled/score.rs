//! How well statements were understood, counted as in the labelling rules: names match when the
//! words of one all stand in the other and they share a family name; counts are summed over all statements
//! before any ratio is taken (micro average).

use std::collections::BTreeSet;

use index_schema::model::{Affiliation, Statement};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Right, wrong and missed.
#[derive(Default, Clone, Copy)]
struct Counts {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Counts {
    fn add(&mut self, right: usize, found: usize, labelled: usize) {
        self.right += right;
        self.wrong += found - right;
        self.missed += labelled - right;
    }

    fn f1(self) -> f64 {
        let errors = self.wrong + self.missed;
        if self.right + errors == 0 {
            return 1.0;
        }
        2.0 * ratio(self.right, 2 * self.right + errors)
    }
}

/// How often an answer was the labelled one.
#[derive(Default, Clone, Copy)]
struct Answers {
    right: usize,
    all: usize,
}

impl Answers {
    fn add(&mut self, right: bool) {
        self.right += usize::from(right);
        self.all += 1;
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a few hundred")]
fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The score of a labelled set.
#[derive(Default)]
pub(super) struct Score {
    participants: Counts,
    /// With the sort of office and the affiliation right as well.
    whole_participants: Counts,
    mentioned_people: Counts,
    countries: Counts,
    organisations: Counts,
    issuer: Answers,
    kind: Answers,
    event_date: Answers,
    no_event_date: Answers,
    venue_country: Answers,
    /// What went wrong, one line each.
    pub(super) errors: Vec<String>,
}

impl Score {
    /// Every figure under its name, between 0 and 1.
    pub(super) fn figures(&self) -> Vec<(&'static str, f64)> {
        let accuracy = |answers: Answers| ratio(answers.right, answers.all);
        vec![
            ("participants", self.participants.f1()),
            ("participants-whole", self.whole_participants.f1()),
            ("mentioned-people", self.mentioned_people.f1()),
            ("countries", self.countries.f1()),
            ("organisations", self.organisations.f1()),
            ("issuer", accuracy(self.issuer)),
            ("kind", accuracy(self.kind)),
            ("event-date", accuracy(self.event_date)),
            ("no-event-date", accuracy(self.no_event_date)),
            ("venue-country", accuracy(self.venue_country)),
        ]
    }

    /// Compares a statement with what a reader wrote down about it.
    pub(super) fn add(&mut self, label: &Value, found: &Statement) {
        self.add_participants(label, found);
        let people: Vec<&str> = found.mentions.people.iter().map(|one| one.name.as_str()).collect();
        let labelled = texts(label, "mentioned_people");
        let pairs = matched(&labelled, &people);
        self.mentioned_people.add(pairs.len(), people.len(), labelled.len());
        // As printed: in a list of organisations `AU` is the African Union.
        let named = serde_json::to_value(&found.mentions).unwrap();
        let codes = |of: &Value, key: &str| -> BTreeSet<String> {
            texts(of, key).into_iter().map(|code| words(code).join(" ")).collect()
        };
        for (counts, key) in
            [(&mut self.countries, "countries"), (&mut self.organisations, "organisations")]
        {
            let (labelled, found) = (codes(label, key), codes(&named, key));
            counts.add(labelled.intersection(&found).count(), found.len(), labelled.len());
            if labelled != found {
                let (more, less) = (found.difference(&labelled), labelled.difference(&found));
                let (more, less): (Vec<_>, Vec<_>) = (more.collect(), less.collect());
                self.errors
                    .push(format!("{}: {key}: more {more:?}, less {less:?}", found_id(label)));
            }
        }
        self.add_answers(label, found);
    }

    fn add_participants(&mut self, label: &Value, found: &Statement) {
        let empty = Vec::new();
        let labelled = label["participants"].as_array().unwrap_or(&empty);
        let names: Vec<&str> = labelled.iter().map(|one| text(one, "name")).collect();
        let found_names: Vec<&str> =
            found.participants.iter().map(|one| one.name.as_str()).collect();
        let pairs = matched(&names, &found_names);
        let whole = pairs.iter().filter(|(of, number)| {
            let (label, found) = (&labelled[*of], &found.participants[*number]);
            let affiliation = found.affiliation.as_ref().map(Affiliation::as_str);
            let is_whole = text(label, "role_class") == found.role_class.as_str()
                && label["affiliation"].as_str() == affiliation;
            if !is_whole {
                let (class, of) = (found.role_class, affiliation.unwrap_or("-"));
                let line = format!("{}: {label}: got {class}, {of}", found_id(label));
                self.errors.push(line);
            }
            is_whole
        });
        let whole = whole.count();
        self.participants.add(pairs.len(), found_names.len(), names.len());
        self.whole_participants.add(whole, found_names.len(), names.len());
        let id = &found.id;
        for (number, name) in names.iter().enumerate() {
            if !pairs.iter().any(|(of, _)| *of == number) {
                self.errors.push(format!("{id}: participant missed: {name}"));
            }
        }
        for (number, name) in found_names.iter().enumerate() {
            if !pairs.iter().any(|(_, found)| *found == number) {
                self.errors.push(format!("{id}: no participant: {name}"));
            }
        }
    }

    fn add_answers(&mut self, label: &Value, found: &Statement) {
        let issuer = found.issuer.as_ref().map(Affiliation::as_str);
        let event = found.event.as_ref().map(|event| event.edtf.to_string());
        let venue = found.venue.as_ref().and_then(|venue| venue.country.as_ref());
        let venue = venue.map(Affiliation::as_str);
        let dated = label["event_date"].as_str();
        let wanted = label["venue"]["country"].as_str();
        let mut check =
            |answers: &mut Answers, what: &str, label: Option<&str>, is: Option<&str>| {
                answers.add(label == is);
                if label != is {
                    self.errors.push(format!("{}: {what}: {label:?}, got {is:?}", found.id));
                }
            };
        check(&mut self.issuer, "issuer", label["issuer"].as_str(), issuer);
        check(&mut self.kind, "kind", label["kind"].as_str(), Some(found.kind.as_str()));
        let answers = if dated.is_some() { &mut self.event_date } else { &mut self.no_event_date };
        check(answers, "event date", dated, event.as_deref());
        if wanted.is_some() {
            check(&mut self.venue_country, "venue", wanted, venue);
        }
    }
}

fn found_id(label: &Value) -> &str {
    text(label, "id")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn texts<'v>(value: &'v Value, key: &str) -> Vec<&'v str> {
    let list = value[key].as_array().into_iter().flatten();
    list.filter_map(Value::as_str).collect()
}

/// Numbers of the names that mean the same, each used once, the labelled first.
fn matched(labelled: &[&str], found: &[&str]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (of, name) in labelled.iter().enumerate() {
        let free = |number: &usize| !pairs.iter().any(|(_, used)| used == number);
        let mut same =
            (0..found.len()).filter(free).filter(|number| same_name(name, found[*number]));
        if let Some(number) = same.next() {
            pairs.push((of, number));
        }
    }
    pairs
}

const TITLES: [&str; 12] =
    ["mr", "mrs", "ms", "dr", "he", "h", "hon", "sir", "dame", "the", "honourable", "prof"];

/// Words in small letters without diacritics; more folding would be too kind a judge.
fn words(text: &str) -> Vec<String> {
    let plain: String = text
        .to_lowercase()
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// Whether one name's words all stand in the other; of a single word, at an end of the longer name.
fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        words(name).into_iter().filter(|word| !TITLES.contains(&word.as_str())).collect()
    };
    let (one, other) = (words(one), words(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if !short.iter().all(|word| long.contains(word)) {
        return false;
    }
    let last_but_one = long.len().checked_sub(2).and_then(|at| long.get(at));
    short.len() > 1 || [long.first(), long.last(), last_but_one].contains(&short.first())
}

#[test]
fn names_are_the_same_by_their_words() {
    for (one, other, same) in [
        ("Antony J. Blinken", "Blinken", true),
        ("H.E. Mr Wang Yi", "WANG Yi", true),
        ("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu", true),
        ("Riyad al-Maliki", "Nouri al-Maliki", false),
        ("José Manuel Albares Bueno", "Albares", true),
        ("José Manuel Albares", "Manuel", true),
        ("José Manuel Albares Bueno", "Manuel", false),
        ("", "Wang", false),
    ] {
        assert_eq!(same_name(one, other), same, "{one} / {other}");
        assert_eq!(same_name(other, one), same, "{other} / {one}");
    }
}
