//! Which person of the authority files a name is.
//!
//! The rules, first that fits. `evidence` is what the text says of the country, the office and the day.
//!
//! 1. One person has this full name, and nothing said of the country contradicts the offices that
//!    the files list for that person.
//!    A Russian name in another case counts as its nominative, a family name behind initials as the
//!    full names that fit them.
//! 2. Several bear the name (a family name, say): those of the country, then of the sort of
//!    office, then in office on the day. One must remain.
//! 3. Nobody has this full name: the one holder of that office for that country then, two or more of
//!    whose words all stand in the name, or the other way round (initials aside).
//! 4. A family name alone, without office or title, is the one bearer who then headed the state, the
//!    government or the foreign ministry of a country that the text names, or the only one whom the
//!    files have by that name.
//! 5. Otherwise the person is unlisted: folded name and country.

use std::collections::BTreeSet;

use index_schema::model::{Affiliation, Appointment, Day, Person, PersonId, RoleClass};

use super::cases::{is_cyrillic, nominatives};
pub(super) use crate::authority::held;
use crate::authority::{Authority, fold_name, is_longer_form};

/// What a text says of somebody besides the name.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    pub(super) affiliation: Option<Affiliation>,
    /// The office, where it says more than `minister`.
    pub(super) class: Option<RoleClass>,
    /// Whether any office is named, even `Secretary` alone.
    pub(super) office: bool,
    /// Days between which the text was written or the event took place.
    pub(super) days: Option<(Day, Day)>,
    /// Countries that would explain the person where none is said: the issuer's.
    pub(super) likely: Option<Affiliation>,
}

/// A person found in the files, with the appointment that speaks for it.
#[derive(Debug, Clone)]
pub(super) struct Listed<'a> {
    pub(super) id: PersonId,
    pub(super) appointment: Option<&'a Appointment>,
    pub(super) rule: Rule,
}

/// Which of the module's rules told who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::extract) enum Rule {
    FullName,
    OneOfSeveral,
    Holder,
    Leader,
    Unlisted,
}

impl Rule {
    /// The rule in words.
    pub(in crate::extract) const fn words(self) -> &'static str {
        match self {
            Self::FullName => "one person of the authority files has this name",
            Self::OneOfSeveral => "one bearer of the name fits country, office and day",
            Self::Holder => {
                "held this office for this country then, under a longer or shorter name"
            }
            Self::Leader => {
                "alone of this family name in the files, or to lead a country that the text names, and in office then"
            }
            Self::Unlisted => "not in the authority files: folded name and country",
        }
    }
}

/// The id of whoever was or was not found in the files, and the rule that gave it.
pub(super) fn id_and_rule(
    listed: Option<Listed<'_>>,
    name: &str,
    affiliation: Option<&Affiliation>,
) -> (PersonId, Rule) {
    match listed {
        Some(listed) => (listed.id, listed.rule),
        None => (PersonId::unlisted(&fold_name(name), affiliation), Rule::Unlisted),
    }
}

/// The person whom a name means, by the rules of this module.
pub(super) fn identify<'a>(
    authority: &'a Authority,
    name: &str,
    evidence: &Evidence,
) -> Option<Listed<'a>> {
    let people = people_named(authority, name);
    let han = name.chars().count() >= 2 && name.chars().all(|c| c >= '\u{3400}');
    let full = han || fold_name(name).contains(' ');
    let appointments = |id: &PersonId| authority.appointments_of(id);
    let fits_country = |id: &PersonId, code: &Affiliation| {
        appointments(id).iter().any(|one| one.affiliation == *code)
    };
    let best = |id: &PersonId| {
        let affiliation = evidence.affiliation.as_ref();
        appointments(id)
            .iter()
            .filter(|one| affiliation.is_none_or(|code| one.affiliation == *code))
            .max_by_key(|one| {
                let class = evidence.class.is_some_and(|class| class == one.role_class);
                (held(one, evidence.days), class, one.role_class == RoleClass::ForeignMinister)
            })
    };
    let listed = |id: &PersonId, rule| Listed { id: id.clone(), appointment: best(id), rule };
    let mut left: Vec<&PersonId> = people.iter().map(|person| &person.id).collect();
    if let Some(code) = &evidence.affiliation {
        left.retain(|id| fits_country(id, code));
    }
    if let ([one], true) = (left.as_slice(), full) {
        let rule = if people.len() == 1 { Rule::FullName } else { Rule::OneOfSeveral };
        return Some(listed(one, rule));
    }
    if evidence.affiliation.is_none()
        && left.len() > 1
        && let Some(code) = &evidence.likely
        && left.iter().any(|id| fits_country(id, code))
    {
        left.retain(|id| fits_country(id, code));
    }
    let in_office = |id: &PersonId, class: Option<RoleClass>| {
        appointments(id).iter().any(|one| {
            evidence.affiliation.as_ref().is_none_or(|code| one.affiliation == *code)
                && class.is_none_or(|class| one.role_class == class)
                && held(one, evidence.days)
        })
    };
    if let Some(class) = evidence.class
        && left.iter().any(|id| in_office(id, Some(class)))
    {
        left.retain(|id| in_office(id, Some(class)));
    }
    // A family name alone needs somebody in office then.
    if !full || left.len() > 1 {
        left.retain(|id| in_office(id, None));
    }
    if people.is_empty() && full {
        return holder(authority, name, evidence);
    }
    match left.as_slice() {
        [one] => {
            let said = evidence.affiliation.is_some() || evidence.office || full;
            let known = evidence.class.is_none_or(|class| in_office(one, Some(class)) || full);
            (said && known).then(|| listed(one, Rule::OneOfSeveral))
        }
        _ => None,
    }
}

/// The bearers of a name. A Russian name in another case is looked for in its nominatives, a family
/// name behind initials among those whose given name begins so.
fn people_named<'a>(authority: &'a Authority, name: &str) -> Vec<&'a Person> {
    let mut people = authority.people_named(name);
    let mut forms = vec![name.to_owned()];
    if people.is_empty() && is_cyrillic(name) {
        forms.extend(nominatives(name));
        people = forms
            .iter()
            .skip(1)
            .map(|form| authority.people_named(form))
            .find(|people| !people.is_empty())
            .unwrap_or_default();
    }
    if !people.is_empty() {
        return people;
    }
    for form in &forms {
        let key = fold_name(form);
        let Some((initial, _)) = key.split_once(' ') else { continue };
        // `s v lavrov`
        let family: Vec<&str> =
            key.split(' ').skip_while(|word| word.chars().count() == 1).collect();
        let family = family.join(" ");
        if initial.chars().count() != 1 || family.is_empty() {
            continue;
        }
        let begins = |person: &&Person| fold_name(&person.name).starts_with(initial);
        people = authority.people_named(&family);
        people.retain(begins);
        if !people.is_empty() {
            break;
        }
    }
    people
}

/// A name longer or shorter than the files have it: the one holder of that office for that country then,
/// two or more of whose folded words all stand in the name, or all of the name's in theirs.
fn holder<'a>(authority: &'a Authority, name: &str, evidence: &Evidence) -> Option<Listed<'a>> {
    let (affiliation, class) =
        (evidence.affiliation.as_ref().or(evidence.likely.as_ref())?, evidence.class?);
    let key = fold_name(name);
    let fits = |one: &&Appointment| {
        held(one, evidence.days)
            && authority
                .spellings(&one.person)
                .iter()
                .any(|spelling| is_longer_form(&fold_name(spelling), &key))
    };
    let mut found = authority.holders(affiliation.as_str(), class).into_iter().filter(fits);
    let first = found.next()?;
    let one_person = found.all(|other| other.person == first.person);
    one_person.then(|| Listed {
        id: first.person.clone(),
        appointment: Some(first),
        rule: Rule::Holder,
    })
}

/// Whoever a family name alone means: rule 4.
pub(super) fn leader<'a>(
    authority: &'a Authority,
    name: &str,
    days: Option<(Day, Day)>,
    named: &BTreeSet<&Affiliation>,
) -> Option<Listed<'a>> {
    let people = authority.people_named(name);
    // Nobody else ever had the name.
    let certain = people.len() == 1 && days.is_some();
    let leads = |one: &&Appointment| {
        let class = matches!(
            one.role_class,
            RoleClass::HeadOfState | RoleClass::HeadOfGovernment | RoleClass::ForeignMinister
        );
        class && (certain || named.contains(&one.affiliation)) && held(one, days)
    };
    let mut found = people.iter().filter_map(|person| {
        Some((&person.id, authority.appointments_of(&person.id).iter().find(leads)?))
    });
    let (id, appointment) = found.next()?;
    found.next().is_none().then(|| Listed {
        id: id.clone(),
        appointment: Some(appointment),
        rule: Rule::Leader,
    })
}
