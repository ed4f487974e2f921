//! Why a name stands for a person: the rule, from what the index keeps of the statements that wrote it.
//!
//! The rules are those of `extract` (people, identity). Only name, id, affiliation, role class and year
//! are known here, so a rule is named if it holds of these; where none does, what brought the name to
//! the id stood in the statement ([`Rule::Text`]): another form of the name, an office said elsewhere, a
//! field of the record. Nothing is named that does not hold.
//!
//! # Limits
//!
//! - The year is known, not the day: two holders of one office in one year do not tell a family name.
//! - People merely spoken about are kept without country and office, so a family name alone is
//!   [`Rule::Text`] unless one bearer only was in any office that year.

use index_schema::model::{Affiliation, Appointment, Day, Person, PersonId, RoleClass};

use crate::authority::{
    Authority, fold_name, held, in_other_script, is_longer_form, spelling_differences,
};

/// What statements that wrote a name say of the person.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeenWith {
    /// For whom.
    pub affiliation: Option<Affiliation>,
    /// In what sort of office; `None` where the person is merely spoken about.
    pub role_class: Option<RoleClass>,
    /// The year of the statements, if it is known.
    pub year: Option<String>,
}

/// The rules, in the order in which they are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// The usual name of the authority file, letter by letter.
    FullName,
    /// Another spelling that the file lists, letter by letter.
    ListedForm,
    /// A listed spelling in another script than the usual name.
    ListedScript,
    /// Folds like a spelling of the file.
    FoldedAlike,
    /// A family name, or a name of several: one bearer fits office, country and date.
    OneOfSeveral,
    /// A longer or shorter name of whoever held the office for the country then.
    Holder,
    /// Not in the file: the id is the folded name with the country.
    Unlisted,
    /// What the statement itself says, see the module.
    Text,
}

impl Rule {
    /// Every rule, in their order.
    pub const ALL: [Self; 8] = [
        Self::FullName,
        Self::ListedForm,
        Self::ListedScript,
        Self::FoldedAlike,
        Self::OneOfSeveral,
        Self::Holder,
        Self::Unlisted,
        Self::Text,
    ];

    /// The name in machine output.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FullName => "full-name",
            Self::ListedForm => "listed-form",
            Self::ListedScript => "listed-script",
            Self::FoldedAlike => "folded-alike",
            Self::OneOfSeveral => "one-of-several",
            Self::Holder => "holder",
            Self::Unlisted => "unlisted",
            Self::Text => "text",
        }
    }
}

/// A rule with what makes it hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// The rule.
    pub rule: Rule,
    /// In words, one line.
    pub because: String,
}

/// Why `name`, in statements that say `seen`, is `person`. `usual` is the name that the person is shown
/// under, with which spellings of unlisted people are compared.
pub fn why(
    authority: &Authority,
    person: &PersonId,
    usual: &str,
    (name, seen): (&str, &SeenWith),
) -> Reason {
    let case = Case { authority, person, name, seen, key: fold_name(name) };
    let found = if person.is_listed() {
        case.listed().or_else(|| case.holder())
    } else {
        case.unlisted(usual)
    };
    found.unwrap_or_else(|| case.text())
}

struct Case<'a> {
    authority: &'a Authority,
    person: &'a PersonId,
    name: &'a str,
    seen: &'a SeenWith,
    key: String,
}

impl Case<'_> {
    fn days(&self) -> Option<(Day, Day)> {
        let year = self.seen.year.as_deref()?.parse().ok()?;
        Some((Day::new(year, 1, 1)?, Day::new(year, 12, 31)?))
    }

    /// Rules 1 and 2 of identity: the file lists a spelling that folds like the name.
    fn listed(&self) -> Option<Reason> {
        let spellings = self.authority.spellings(self.person);
        let exact = spellings.iter().find(|spelling| **spelling == self.name);
        let spelling = exact.or_else(|| {
            let alike = spellings.iter().filter(|spelling| fold_name(spelling) == self.key);
            // The nearest: it takes the fewest rules to explain.
            alike.min_by_key(|spelling| {
                let differences = spelling_differences(self.name, spelling).len();
                (in_other_script(self.name, spelling), differences)
            })
        })?;
        let usual = spellings.first()?;
        let (rule, form) = if exact.is_none() {
            let differences = spelling_differences(self.name, spelling).join(", ");
            (
                Rule::FoldedAlike,
                format!("folded like `{spelling}` of the authority file ({differences})"),
            )
        } else if spelling == usual {
            (Rule::FullName, "the usual name of the authority file".to_owned())
        } else if in_other_script(spelling, usual) {
            (
                Rule::ListedScript,
                "a form that the authority file lists, in another script".to_owned(),
            )
        } else {
            (Rule::ListedForm, "a form that the authority file lists".to_owned())
        };
        let bearers = self.authority.people_named(self.name);
        let others = bearers.iter().filter(|bearer| bearer.id != *self.person).count();
        let is_han = self.name.chars().count() >= 2 && self.name.chars().all(|c| c >= '\u{3400}');
        let is_full = is_han || self.key.contains(' ');
        if is_full && others == 0 {
            return Some(Reason { rule, because: form });
        }
        let bearers: Vec<&PersonId> = bearers.iter().map(|bearer| &bearer.id).collect();
        let office = self.one_of(&bearers, is_full)?;
        let what = if is_full { "name" } else { "family name or single name" };
        let bearers = match others {
            0 => "its one bearer was".to_owned(),
            n => format!("of {} bearers this one was", n + 1),
        };
        Some(Reason {
            rule: Rule::OneOfSeveral,
            because: format!("{what}, {form}; {bearers} {office}"),
        })
    }

    /// Rule 2 of identity, as far as the evidence goes: the person alone of these is left by country,
    /// then office, then date. What was fitted, in words.
    fn one_of(&self, bearers: &[&PersonId], is_full: bool) -> Option<String> {
        let days = self.days();
        let fits = |id: &PersonId, class: Option<RoleClass>| {
            let all = self.authority.appointments_of(id).iter();
            let affiliation = self.seen.affiliation.as_ref();
            all.filter(|one| affiliation.is_none_or(|code| one.affiliation == *code))
                .filter(|one| class.is_none_or(|class| one.role_class == class))
                .find(|one| held(one, days))
        };
        let said = self.seen.role_class.filter(|class| *class != RoleClass::Other);
        for class in [said, None] {
            // A single name is nobody's without country or office, or in another office.
            let says_nothing = said.is_some() || self.seen.affiliation.is_none();
            if class.is_none() && !is_full && says_nothing {
                continue;
            }
            let mut left = bearers.iter().filter_map(|id| Some((*id, fits(id, class)?)));
            match (left.next(), left.next()) {
                (Some((id, office)), None) if id == self.person => {
                    return Some(self.fitted(office));
                }
                (None, _) => {}
                (Some(_), _) => return None,
            }
        }
        None
    }

    /// Rule 3 of identity: a longer or shorter form of the name of the one holder.
    fn holder(&self) -> Option<Reason> {
        let (affiliation, class) = (self.seen.affiliation.as_ref()?, self.seen.role_class?);
        if !self.key.contains(' ') || !self.authority.people_named(self.name).is_empty() {
            return None;
        }
        let like = |one: &Appointment| {
            let spellings = self.authority.spellings(&one.person);
            spellings.into_iter().find(|form| is_longer_form(&fold_name(form), &self.key))
        };
        let days = self.days();
        let holders = self.authority.holders(affiliation.as_str(), class).into_iter();
        let mut found =
            holders.filter(|one| held(one, days)).filter_map(|one| Some((one, like(one)?)));
        let (office, spelling) = found.next().filter(|(one, _)| one.person == *self.person)?;
        let is_only = found.all(|(other, _)| other.person == *self.person);
        is_only.then(|| Reason {
            rule: Rule::Holder,
            because: format!(
                "a longer or shorter form of `{spelling}`, who was {}",
                self.fitted(office)
            ),
        })
    }

    /// No rule holds of what is known here.
    fn text(&self) -> Reason {
        let says = "the text says so: another form of the name, an office or a field of the record";
        let is_own = |bearer: &&Person| bearer.id == *self.person;
        let bearers = self.authority.people_named(self.name);
        let because = match bearers.len() {
            0 => says.to_owned(),
            _ if !bearers.iter().any(is_own) => says.to_owned(),
            1 => format!("a name that the authority file lists of this person alone; {says}"),
            n => format!("a name that the authority file lists of {n} people; {says}"),
        };
        Reason { rule: Rule::Text, because }
    }

    fn unlisted(&self, usual: &str) -> Option<Reason> {
        let affiliation = self.seen.affiliation.as_ref();
        if *self.person != PersonId::unlisted(&self.key, affiliation) {
            return None;
        }
        let country = match affiliation {
            Some(affiliation) => format!("folded name and {affiliation}"),
            None => "the folded name, no country known".to_owned(),
        };
        let differences = spelling_differences(self.name, usual);
        let alike = match differences.as_slice() {
            [] => String::new(),
            _ => format!("; folded like `{usual}` ({})", differences.join(", ")),
        };
        let because = format!("not in the authority file: {country}{alike}");
        Some(Reason { rule: Rule::Unlisted, because })
    }

    /// The appointment: `Foreign Minister of Egypt 2014-06-17..2024-07-03`.
    fn fitted(&self, office: &Appointment) -> String {
        let of = office.affiliation.as_str();
        let of = self.authority.label(of).unwrap_or(of);
        let end = |date: Option<&index_schema::model::PartialDate>| {
            date.map(ToString::to_string).unwrap_or_default()
        };
        let years = match (&office.from, &office.to) {
            (None, None) if !office.ongoing => {
                let years: Vec<String> = office.attested.iter().map(ToString::to_string).collect();
                years.join(", ")
            }
            (from, to) => format!("{}..{}", end(from.as_ref()), end(to.as_ref())),
        };
        format!("{} of {of} {years}", office.office)
    }
}

#[cfg(test)]
mod tests;
