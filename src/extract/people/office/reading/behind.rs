//! What goes on behind an office: more countries, where somebody is sent, another office of the same
//! person.

use index_schema::model::RoleClass;

use super::super::class::{ranked, stronger};
use super::super::plural::is_plural;
use super::Reading;
use crate::authority::OfficeWord;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::words::Shape;

impl Reading<'_, '_, '_> {
    /// `of Armenia, Georgia and Azerbaijan` behind a plural.
    pub(super) fn more_countries(&mut self) {
        // German has one form for one minister and for several.
        let german = self.scan.languages.meet(Languages::GERMAN);
        if !german && !is_plural(self.scan, self.start, self.at) {
            return;
        }
        self.countries = 1;
        for _ in 0..12 {
            let gap = self.scan.gap_before(self.at);
            let mut next = self.at;
            if self.scan.flags_at(next).has(Flags::AND) && matches!(gap, " " | ", ") {
                next += 1;
            } else if gap != ", " {
                return;
            }
            if self.scan.flags_at(next).has(Flags::OF) {
                next += 1;
            }
            next = self.skip_articles(next);
            let Some((last, _)) = self.place_at(next) else { return };
            // `of Egypt, Jordan's King` goes on to somebody else; so does `Germany, X`.
            let behind = self.scan.gap_before(last);
            if matches!(behind, "'" | "’") || self.office_word(last).is_some() {
                return;
            }
            self.at = last;
            self.countries += 1;
        }
    }

    /// Ambassadors and envoys are sent to somebody whom they do not speak for.
    pub(super) const fn goes_abroad(&self) -> bool {
        matches!(self.class, Some(RoleClass::Ambassador | RoleClass::Envoy | RoleClass::Official))
    }

    /// `to Sweden`, `for the DPRK`, `auprès des Nations unies`: part of the office, no affiliation.
    pub(super) fn post(&mut self) {
        let mut at = self.at + 1;
        while self.apostrophe_or_space(at)
            && (self.scan.flags_at(at).has(Flags::ARTICLE) || self.scan.flags_at(at).has(Flags::OF))
        {
            at += 1;
        }
        if !self.apostrophe_or_space(at) {
            return;
        }
        let (mut last, mut listed) = (at, true);
        // `в Республике Армения`
        let formal = if self.scan.flags_at(at).has(Flags::STATE) { at + 4 } else { at + 1 };
        let city = self.scan.hits_at(at).find(|hit| hit.meaning.city().is_some());
        if let Some((end, _)) = (at..formal).find_map(|at| self.place_at(at)) {
            last = end;
        } else if let Some(city) = city {
            // `à Tunis, M. X`
            last = city.last as usize;
        } else {
            // `Special Representative for Darfur, X`: a region that no list has ends at a comma or `and`.
            while last < at + 4
                && (last == at || self.soft_gap(last))
                && self.scan.shape_at(last) == Some(Shape::Title)
                && self.office_word(last).is_none()
            {
                last += 1;
            }
            listed = self.scan.gap_before(last) == ", "
                || self.soft_gap(last) && self.scan.flags_at(last).has(Flags::AND);
        }
        if last > at && listed {
            self.at = last;
            self.role_end = last;
        }
    }

    /// `and Foreign Minister` held by the same person: nothing else stands between.
    pub(super) fn second_office(&mut self) {
        // `High Representative/Vice-President`
        let slash = matches!(self.scan.gap_before(self.at), "/" | " & " | " – " | " - " | " — ");
        // `Ministre d'État, ministre des Affaires étrangères, X`, `el viceministro, embajador X`
        let comma = self.scan.gap_before(self.at) == ", "
            && !self.scan.languages.meet(Languages::ENGLISH)
            && !is_plural(self.scan, self.at, self.at + 1);
        if !slash
            && !comma
            && (!self.scan.flags_at(self.at).has(Flags::AND) || !self.soft_gap(self.at))
        {
            return;
        }
        let next = if slash || comma { self.at } else { self.skip_articles(self.at + 1) };
        if !comma && !self.soft_gap(next) && !slash {
            return;
        }
        let Some((_, word)) = self.office_word(next) else { return };
        if !matches!(word, OfficeWord::Office(_) | OfficeWord::Rank(_) | OfficeWord::Modifier) {
            return;
        }
        let mut second = self.again(next);
        if second.phrase().is_none() {
            return;
        }
        let (Some(mine), Some(theirs)) = (self.class, second.class) else { return };
        let mine = self.rank.take().map_or(mine, |rank| ranked(mine, rank));
        let theirs = second.rank.map_or(theirs, |rank| ranked(theirs, rank));
        // `ihr Schweizer Kollege, Staatssekretär X`: the second says which.
        let named = comma && is_counterpart(self.scan.word(self.start));
        // `Spokesperson and Deputy Minister for Public Relations`: who speaks is named first.
        let speaks = mine == RoleClass::Spokesperson && theirs == RoleClass::DeputyMinister;
        let class = if speaks { mine } else { stronger(mine, theirs) };
        self.class = Some(if named { theirs } else { class });
        self.affiliation = self.affiliation.take().or(second.affiliation);
        self.at = second.at;
        // Behind a comma a mere title is no part of the role.
        if !comma || self.class == Some(theirs) {
            self.role_end = second.role_end;
        }
        self.portfolio = false;
    }
}

/// Words for somebody with the same office: `homologue`, `Amtskollegin`.
fn is_counterpart(word: &str) -> bool {
    const HEADS: &[&str] =
        &["homolog", "homólog", "kolleg", "amtskolleg", "par", "colega", "коллег"];
    let word = word.to_lowercase();
    HEADS.iter().any(|head| word.starts_with(head))
}
