//! Who somebody is, for whom and in which office: what a group's members say, then the authority files.

use std::collections::BTreeSet;
use std::ops::Range;

use index_schema::model::{
    Affiliation, Appointment, Day, Participant, PersonId, RoleClass, Span, TextField,
};

use super::candidates::{Anchor, Candidate, text_of};
use super::identity::{self, Evidence, Listed, identify};
use super::link::{Group, affiliation_of, office_of};
use super::roles::Standing;
use super::{Circumstances, Names, Part, name, office};
use crate::authority::Authority;
use crate::extract::lexicon::Meaning;
use crate::extract::reading::Reading;

/// What is known of others when somebody is resolved.
#[derive(Debug, Default)]
pub(super) struct Company {
    /// The country of whoever stands beside.
    pub(super) neighbour: Option<Affiliation>,
    /// The offices of the issuer whose holders are named.
    pub(super) own: Vec<RoleClass>,
}

/// A group that is understood.
#[derive(Debug)]
pub(super) struct Resolved<'a> {
    pub(super) group: usize,
    pub(super) part: Part<'a>,
}

impl Names {
    /// The country or organisation of whoever speaks, where the text says so. A ministry names its own
    /// head first and without a country: of the first people with an office, in a line above the text,
    /// then in the body, then in the title, one without a country who is known, else the very first.
    pub(in crate::extract) fn speaker_affiliation(
        &self,
        reading: &Reading<'_, '_>,
    ) -> Option<Affiliation> {
        let circumstances = Circumstances::unknown();
        let members = |group: &Group| -> Vec<&Candidate> {
            group.members.iter().filter_map(|member| self.candidates.get(*member)).collect()
        };
        let place = |group: &&Group| {
            let members = members(group);
            let header = members.iter().any(|one| one.anchor == Anchor::Header);
            let body = members.iter().filter(|one| one.field == TextField::Body);
            let body = body.map(|one| one.bytes.start).min();
            (!header, body.is_none(), body)
        };
        let mut groups: Vec<&Group> =
            self.groups.iter().filter(|one| !self.is_former(one) && !self.is_bare(one)).collect();
        let known = |group: &Group| {
            let own = affiliation_of(group, &self.candidates).is_none();
            own.then(|| {
                self.resolve(reading, group, &circumstances, Company::default())
                    .participant
                    .affiliation
            })
            .flatten()
        };
        // In a title, `Secretary Blinken's Meeting with French Foreign Minister Le Drian`.
        let titled = groups.iter().find(|group| {
            members(group).iter().any(|one| one.field == TextField::Title && one.office.is_some())
        });
        if let Some(code) = titled.and_then(|group| known(group)) {
            return Some(code);
        }
        groups.sort_by_key(place);
        let first = groups.first()?;
        known(first)
            .or_else(|| affiliation_of(first, &self.candidates))
            .or_else(|| groups.iter().take(4).find_map(|group| known(group)))
    }

    /// Whether the only office said is a former one, and no line or turn is the person's own.
    pub(super) fn is_former(&self, group: &Group) -> bool {
        let members = || group.members.iter().filter_map(|member| self.candidates.get(*member));
        let own = members().any(|one| one.anchor >= Anchor::Turn);
        let former = members().any(|one| one.office.as_ref().is_some_and(|office| office.former));
        let now = members().any(|one| one.office.as_ref().is_some_and(|office| !office.former));
        former && !now && !own
    }

    /// The country of whoever stands beside a member: said there, or known by now.
    pub(super) fn neighbour(
        &self,
        group: &Group,
        resolved: &[Resolved<'_>],
    ) -> Option<Affiliation> {
        // Later the two sides of a meeting stand side by side: only the first mention with an office.
        let members = || group.members.iter().filter_map(|member| self.candidates.get(*member));
        let named = |one: &&Candidate| one.office.is_some();
        let body = members().filter(named).find(|one| one.field == TextField::Body);
        let first = body.or_else(|| members().find(named))?;
        first.beside.and_then(|number| {
            let of = self.group_of.get(number).copied().flatten()?;
            let said = affiliation_of(self.groups.get(of)?, &self.candidates);
            let known = || {
                let number = resolved.binary_search_by_key(&of, |one| one.group).ok()?;
                let one = resolved.get(number)?;
                one.part.participant.affiliation.clone()
            };
            said.or_else(known)
        })
    }

    /// Whether nothing but a name without office or title speaks for somebody.
    fn is_bare(&self, group: &Group) -> bool {
        let mut members = group.members.iter().filter_map(|member| self.candidates.get(*member));
        members.all(|one| one.anchor <= Anchor::Bare)
    }

    /// Whether all that is named is a family name.
    pub(super) fn is_family_alone(&self, group: &Group) -> bool {
        let mut members = group.members.iter().filter_map(|member| self.candidates.get(*member));
        members.all(|one| one.anchor == Anchor::Family)
    }

    /// Somebody of whom only the family name is named; `named` are the countries of the text.
    pub(super) fn leader<'a>(
        &self,
        reading: &Reading<'_, 'a>,
        group: &Group,
        circumstances: &Circumstances<'_>,
        named: &BTreeSet<&Affiliation>,
    ) -> Option<Part<'a>> {
        let one = self.candidates.get(group.fullest)?;
        let name = text_of(reading.scan(one.field), one);
        let listed = identity::leader(reading.authority, &name, circumstances.days, named)?;
        let appointment = listed.appointment?;
        let participant = Participant {
            name,
            person: listed.id,
            role: None,
            role_class: appointment.role_class,
            affiliation: Some(appointment.affiliation.clone()),
            span: Some(span_of(one)),
        };
        Some(Part {
            participant,
            appointment: Some(appointment),
            standing: Standing::Elsewhere,
            identity: listed.rule,
            assumed: false,
            role: None,
        })
    }

    pub(super) fn resolve<'a>(
        &self,
        reading: &Reading<'_, 'a>,
        group: &Group,
        circumstances: &Circumstances<'_>,
        company: Company,
    ) -> Part<'a> {
        let Company { neighbour, own } = company;
        let said = affiliation_of(group, &self.candidates);
        let office = office_of(group, &self.candidates);
        let explicit =
            group.members.iter().filter_map(|member| self.candidates.get(*member)).any(|one| {
                one.office.as_ref().is_some_and(|office| office.affiliation.is_some())
                    || one.anchor == Anchor::Listed
            });
        let class = office
            .filter(|(one, _)| one.office.as_ref().is_some_and(|office| !office.vague))
            .map(|(_, class)| class);
        let name = self
            .candidates
            .get(group.fullest)
            .map(|one| text_of(reading.scan(one.field), one))
            .unwrap_or_default();
        let likely = office.map_or_else(
            || circumstances.issuer.cloned(),
            |(_, class)| country_of(reading, circumstances, class, &own),
        );
        let evidence = Evidence {
            affiliation: said.clone().filter(|_| explicit),
            class,
            office: office.is_some(),
            days: circumstances.days,
            likely: said.clone().or_else(|| neighbour.clone()).or_else(|| likely.clone()),
        };
        let listed = identify(reading.authority, &name, &evidence).or_else(|| {
            // Another form of the name may be the one that the files know.
            group.members.iter().filter_map(|member| self.candidates.get(*member)).find_map(|one| {
                let form = text_of(reading.scan(one.field), one);
                (form != name).then(|| identify(reading.authority, &form, &evidence)).flatten()
            })
        });
        let listed = listed.filter(|listed| !is_mistaken(office, listed));
        let appointment = listed.as_ref().and_then(|listed| listed.appointment);
        let in_office = appointment.filter(|one| identity::held(one, circumstances.days));
        let known = said
            .filter(|_| explicit)
            .or_else(|| {
                let fits =
                    in_office.filter(|one| class.is_none_or(|class| class == one.role_class));
                fits.map(|one| one.affiliation.clone())
            })
            .or_else(|| affiliation_of(group, &self.candidates))
            .or_else(|| of_office(in_office, class))
            .or_else(|| {
                let same = |id: &PersonId| {
                    let all = reading.authority.appointments_of(id);
                    all.windows(2)
                        .all(|pair| matches!(pair, [a, b] if a.affiliation == b.affiliation))
                };
                let only = listed.as_ref().is_some_and(|listed| same(&listed.id));
                let fits = appointment.filter(|one| only || class == Some(one.role_class));
                fits.map(|one| one.affiliation.clone())
            })
            .or(neighbour);
        let assumed = known.is_none();
        let affiliation = known.or_else(|| likely.filter(|_| office.is_some()));
        let role = office.and_then(|(one, _)| written_role(reading, one));
        // `Emir` and `prince` are one word in Arabic: the files know better.
        let other_office = listed.as_ref().is_some_and(|listed| {
            !reading
                .authority
                .appointments_of(&listed.id)
                .iter()
                .any(|one| one.role_class == RoleClass::HeadOfState)
        });
        let class = class.filter(|class| {
            !(*class == RoleClass::HeadOfState && other_office && in_office.is_some())
        });
        let class = class.map(|class| {
            let written = role.as_deref().unwrap_or_default();
            office::of_whom(class, affiliation.as_ref(), written)
        });
        let role_class = class
            .or_else(|| in_office.map(|one| one.role_class))
            .or(office.map(|(_, class)| class))
            .unwrap_or(RoleClass::Other);
        let span = self.candidates.get(group.fullest).map(span_of);
        let (person, identity) = identity::id_and_rule(listed, &name, affiliation.as_ref());
        Part {
            participant: Participant {
                name,
                person,
                role: role.filter(|role| !role.is_empty()),
                role_class,
                affiliation,
                span,
            },
            appointment,
            standing: Standing::Elsewhere,
            identity,
            assumed,
            role: office.and_then(|(one, _)| {
                let Range { start, end } = one.office.as_ref()?.role.clone();
                Some(Span { field: one.field, start, end })
            }),
        }
    }
}

/// The country or organisation of the office that the files have. A prime minister is of a country, whatever
/// organisation he or she headed then or later.
fn of_office(held: Option<&Appointment>, class: Option<RoleClass>) -> Option<Affiliation> {
    let fits = held.filter(|one| {
        class.is_none_or(|class| !is_of_state(class) || one.affiliation.is_country())
    });
    fits.map(|one| one.affiliation.clone())
}

/// Offices that only a state has; a foreign minister may be the European Union's.
const fn is_of_state(class: RoleClass) -> bool {
    matches!(
        class,
        RoleClass::HeadOfState
            | RoleClass::HeadOfGovernment
            | RoleClass::Royal
            | RoleClass::DeputyMinister
    )
}

/// The country or organisation of somebody of whom none is said: the issuer's. An organisation has no kings
/// and ministers: those are of the one country that the title names. Where the issuer's own holder of the office takes part
/// (`own`), the issuer has no such office, or abroad another is known to head the state or government, it is
/// one of the host: `met with President X in Tunis`.
fn country_of(
    reading: &Reading<'_, '_>,
    circumstances: &Circumstances<'_>,
    class: RoleClass,
    own: &[RoleClass],
) -> Option<Affiliation> {
    let issuer = circumstances.issuer?;
    let of_state = is_of_state(class) || class == RoleClass::ForeignMinister;
    let abroad = circumstances.venue.is_some_and(|host| host != issuer);
    let held = abroad && is_held(reading.authority, issuer, class, circumstances.days);
    if issuer.is_country() && (held || is_another(reading.authority, issuer, class, own)) {
        return circumstances.venue.filter(|host| *host != issuer).cloned();
    }
    if issuer.is_country() || !of_state || issuer.as_str() == "EU" {
        return Some(issuer.clone());
    }
    let hits = reading.title.hits.iter();
    let mut named = hits
        .filter(|hit| matches!(hit.meaning, Meaning::Country(..)))
        .filter_map(|hit| reading.lexicon.code(hit.meaning));
    let first = named.next()?;
    named.all(|other| other == first).then(|| first.clone())
}

fn span_of(one: &Candidate) -> Span {
    Span { field: one.field, start: one.bytes.start, end: one.bytes.end }
}

/// `Minister X` is no head of state of the same family name.
fn is_mistaken(office: Option<(&Candidate, RoleClass)>, listed: &Listed<'_>) -> bool {
    let minister = office.is_some_and(|(one, class)| {
        class == RoleClass::Minister && one.office.as_ref().is_some_and(|office| office.vague)
    });
    minister
        && listed
            .appointment
            .is_some_and(|one| matches!(one.role_class, RoleClass::HeadOfState | RoleClass::Royal))
}

/// Whether somebody in the files headed the state or the government on one of these days.
fn is_held(
    authority: &Authority,
    code: &Affiliation,
    class: RoleClass,
    days: Option<(Day, Day)>,
) -> bool {
    let head = matches!(class, RoleClass::HeadOfState | RoleClass::HeadOfGovernment);
    let Some((first, last)) = days.filter(|_| head) else { return false };
    let mut holders = authority.holders(code.as_str(), class).into_iter();
    holders.any(|one| one.covers(first) || one.covers(last))
}

/// The office as written.
fn written_role(reading: &Reading<'_, '_>, one: &Candidate) -> Option<String> {
    let range = one.office.as_ref()?.role.clone();
    Some(name::written(reading.scan(one.field).text.get(range)?))
}

/// Whether an office that one person holds at a time is none of the issuer's: its holder is named besides,
/// or the files list heads of state of the issuer and never a head of government.
fn is_another(
    authority: &Authority,
    issuer: &Affiliation,
    class: RoleClass,
    own: &[RoleClass],
) -> bool {
    let none = |class| authority.holders(issuer.as_str(), class).is_empty();
    match class {
        RoleClass::HeadOfState | RoleClass::ForeignMinister => own.contains(&class),
        RoleClass::HeadOfGovernment => {
            own.contains(&class) || none(class) && !none(RoleClass::HeadOfState)
        }
        RoleClass::Minister
        | RoleClass::DeputyMinister
        | RoleClass::Ambassador
        | RoleClass::Envoy
        | RoleClass::Spokesperson
        | RoleClass::OrganisationHead
        | RoleClass::Royal
        | RoleClass::Legislator
        | RoleClass::Official
        | RoleClass::Other => false,
    }
}
