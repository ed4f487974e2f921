//! With whom a minister met abroad: `El ministro se reunió con la viceministra X`, where the text has one other
//! country only. Elsewhere an office without a country is the issuer's own.

use std::collections::BTreeSet;

use index_schema::model::{Affiliation, RoleClass, TextField};

use super::link::affiliation_of;
use super::resolve::Resolved;
use super::roles::head;
use super::{Names, identity};
use crate::extract::grammar::{Flags, Languages};
use crate::extract::reading::Reading;

impl Names {
    /// Gives those who were met, and have no country of their own, the one country beside the issuer's that
    /// others who take part speak for.
    pub(super) fn opposite(
        &self,
        reading: &Reading<'_, '_>,
        issuer: Option<&Affiliation>,
        resolved: &mut [Resolved<'_>],
    ) {
        let Some(issuer) = issuer.filter(|issuer| issuer.is_country()) else { return };
        if reading.body.languages.meet(Languages::ENGLISH) {
            return;
        }
        let others: BTreeSet<Affiliation> = resolved
            .iter()
            .filter(|one| one.part.standing.takes_part())
            .filter_map(|one| one.part.participant.affiliation.clone())
            .filter(|code| code.is_country() && code != issuer)
            .collect();
        let Some(other) = others.first().filter(|_| others.len() == 1) else { return };
        for one in resolved {
            if one.part.standing.takes_part()
                && one.part.appointment.is_none()
                && one.part.participant.affiliation.as_ref() == Some(issuer)
                && self.is_met(reading, one.group)
            {
                let participant = &mut one.part.participant;
                participant.affiliation = Some(other.clone());
                let (person, rule) = identity::id_and_rule(None, &participant.name, Some(other));
                participant.person = person;
                one.part.identity = rule;
            }
        }
    }

    /// Whether somebody with an office and no country stands behind a word of meeting and `with`.
    fn is_met(&self, reading: &Reading<'_, '_>, group: usize) -> bool {
        let Some(group) = self.groups.get(group) else { return false };
        if affiliation_of(group, &self.candidates).is_some() {
            return false;
        }
        let mut members = group.members.iter().filter_map(|member| self.candidates.get(*member));
        let Some(one) = members.find(|one| one.field == TextField::Body && one.office.is_some())
        else {
            return false;
        };
        let guest = one.office.as_ref().is_some_and(|office| {
            !office.equal
                && !office.title
                && !matches!(
                    office.class,
                    RoleClass::Ambassador | RoleClass::Spokesperson | RoleClass::OrganisationHead
                )
        });
        if !guest || one.beside.is_some() {
            return false;
        }
        let scan = &reading.body;
        let (first, _) = scan.sentence(one.name.first);
        let head = head(one);
        let lead = if head > first && scan.flags_at(head - 1).has(Flags::ARTICLE) {
            head - 1
        } else {
            head
        };
        let Some(with) = lead.checked_sub(1).filter(|at| *at >= first) else { return false };
        let word = scan.word(with).to_lowercase();
        let joins = matches!(word.as_str(), "con" | "avec" | "mit" | "с" | "со");
        let by = matches!(word.as_str(), "por" | "par" | "von")
            && (first..with).rev().take(3).any(|at| {
                matches!(
                    scan.word(at),
                    "recibido" | "recibida" | "reçu" | "reçue" | "empfangen" | "accueilli"
                )
            });
        let own = (first..with).any(|at| {
            scan.flags_at(at).has(Flags::ATTEND)
                || matches!(
                    scan.word(at),
                    "junto"
                        | "Junto"
                        | "вместе"
                        | "совместно"
                        | "zusammen"
                        | "gemeinsam"
                        | "ensemble"
                )
        });
        let met = (first..with).any(|at| scan.flags_at(at).has(Flags::JOIN));
        (joins || by) && met && !own
    }
}
