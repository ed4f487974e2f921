//! Who held an office that the text names without a name: `the Egyptian Foreign Minister`.
//!
//! An inference, never a fact of the text: it is kept apart from the participants and carries its
//! rule. It is made only where
//!
//! - the office is that of one person, a foreign minister, a head of government or of state, with
//!   its country beside it (a ministry's own foreign minister needs none: the issuer's);
//! - by the rules for named people its holder takes part;
//! - nobody in that office for that country is named in the text, nor its holder by another office;
//! - the statement has a date, and one and the same person is known to have held the office on
//!   every day that it can be (from a known day on, up to a known day or still), nobody else on any.

use std::collections::BTreeSet;

use index_schema::model::{
    Affiliation, Appointment, Day, InferredHolder, PartialDate, PersonId, RoleClass, Span,
    TextField,
};

use super::candidates::{Anchor, Candidate, candidate};

use super::name::{self, Name};
use super::office::Office;
use super::roles::standing;
use super::situation::Situation;
use super::{Circumstances, Names, People};
use crate::authority::{Authority, held};
use crate::extract::grammar::Flags;
use crate::extract::reading::Reading;
use crate::extract::scan::Scan;

/// The offices with one holder at a time whose holders the authority files list.
const OFFICES: [RoleClass; 3] =
    [RoleClass::ForeignMinister, RoleClass::HeadOfGovernment, RoleClass::HeadOfState];

/// An office without a name, as a candidate whose name is the office itself.
pub(super) fn nameless(scan: &Scan<'_>, field: TextField, office: Office) -> Option<Candidate> {
    let fits = OFFICES.contains(&office.class) && !office.vague && !office.plural && !office.former;
    let article = office.first.checked_sub(1);
    // `a foreign minister`
    let any = article.is_some_and(|at| scan.flags_at(at).has(Flags::ANY));
    let words = Name { first: office.first, last: office.last, honoured: false, known: false };
    (fits && !any).then(|| candidate(scan, field, words, Anchor::Office, Some(office)))
}

impl Names {
    /// Holders of offices named without a name, each once, in order of mention. `days` are the first
    /// and the last day that the statement's date can be.
    pub(in crate::extract) fn inferred(
        &self,
        reading: &Reading<'_, '_>,
        circumstances: &Circumstances<'_>,
        days: Option<(Day, Day)>,
        people: &People<'_>,
    ) -> Vec<InferredHolder> {
        let mut inferred: Vec<InferredHolder> = Vec::new();
        let Some(days) = days.filter(|_| !self.nameless.is_empty()) else { return inferred };
        let situation = Situation::new(reading, circumstances.kind, &self.candidates);
        let everybody =
            || people.parts.iter().chain(&people.mentions).map(|part| &part.participant);
        let named: BTreeSet<(RoleClass, Option<&Affiliation>)> =
            everybody().map(|one| (one.role_class, one.affiliation.as_ref())).collect();
        let ids: BTreeSet<&PersonId> = everybody().map(|one| &one.person).collect();
        // Each office of each country once: a long text names the same over and over.
        let mut seen: BTreeSet<(RoleClass, &Affiliation)> = BTreeSet::new();
        for one in &self.nameless {
            let Some(office) = &one.office else { continue };
            let own = circumstances.issuer.filter(|_| office.class == RoleClass::ForeignMinister);
            let Some(code) = one.affiliation.as_ref().or(own).filter(|code| code.is_country())
            else {
                continue;
            };
            if named.contains(&(office.class, Some(code)))
                || seen.contains(&(office.class, code))
                || !standing(reading, one, situation).takes_part()
            {
                continue;
            }
            seen.insert((office.class, code));
            let holder = only_holder(reading.authority, code, office.class, days);
            let Some(holder) = holder.filter(|holder| !ids.contains(&holder.person)) else {
                continue;
            };
            let name = reading.authority.label(holder.person.as_str());
            let role = reading.scan(one.field).text.get(office.role.clone()).unwrap_or_default();
            inferred.push(InferredHolder {
                name: name.unwrap_or_else(|| holder.person.as_str()).to_owned(),
                person: holder.person.clone(),
                role: name::written(role),
                role_class: office.class,
                affiliation: code.clone(),
                span: Span { field: one.field, start: one.bytes.start, end: one.bytes.end },
                from: rule(days),
            });
        }
        inferred
    }
}

fn rule((first, last): (Day, Day)) -> String {
    if first == last {
        format!("the only holder of the office on {first} in the authority files")
    } else {
        format!("the only holder of the office from {first} to {last} in the authority files")
    }
}

/// The one person who is known to have held the office on all of these days, if nobody else can have
/// held it on any.
fn only_holder<'a>(
    authority: &'a Authority,
    code: &Affiliation,
    class: RoleClass,
    (first, last): (Day, Day),
) -> Option<&'a Appointment> {
    let mut possible = authority
        .holders(code.as_str(), class)
        .into_iter()
        .filter(|one| held(one, Some((first, last))));
    let one = possible.next()?;
    let alone = possible.all(|other| other.person == one.person);
    (alone && surely_held(one, (first, last))).then_some(one)
}

/// Whether the office was held on every one of these days however its bounds are completed. That somebody
/// is documented in a year is not enough.
fn surely_held(one: &Appointment, (first, last): (Day, Day)) -> bool {
    let begun =
        one.from.as_ref().and_then(PartialDate::bounds).is_some_and(|(_, day)| day <= first);
    let ends = one.to.as_ref().and_then(PartialDate::bounds).is_some_and(|(day, _)| last <= day);
    begun && (one.ongoing || ends)
}
