//! What an office is for: `of Economy, Trade and Industry`, `des Affaires étrangères`.

use index_schema::model::RoleClass;

use super::reading::Reading;
use crate::authority::OfficeWord;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::{Hit, Meaning};
use crate::extract::words::Shape;

/// Longest portfolio in words.
const PORTFOLIO: usize = 16;

impl Reading<'_, '_, '_> {
    /// A capitalised topic, perhaps behind `de la`.
    fn topic_near(&self, at: usize) -> bool {
        let link = |at: usize| {
            let flags = self.scan.flags_at(at);
            flags.has(Flags::OF) || flags.has(Flags::ARTICLE)
        };
        let topic = (at..at + 3).find(|at| !link(*at)).unwrap_or(at);
        self.scan.flags_at(topic).has(Flags::TOPIC)
            && self.scan.shape_at(topic).is_some_and(Shape::is_capital)
    }

    /// `of Economy, Trade and Industry`, `des Affaires étrangères`, `иностранных дел`.
    pub(super) fn portfolio(&mut self) {
        let mut at = self.at;
        let mut end = None;
        let mut foreign = false;
        // In languages that say what an office is for behind it, any word behind `of` or `for` is that.
        let open = !self.scan.languages.meet(Languages::ENGLISH);
        while at < self.at + PORTFOLIO && at < self.scan.words.len() {
            let gap = self.scan.gap_before(at);
            // `ministro de Asuntos Exteriores, Unión Europea y Cooperación`
            let listed = matches!(gap, ", " | " & ")
                && (end.is_some() || self.topic_near(at))
                && !self.begins_office(at);
            if !(self.apostrophe_or_space(at) || listed) {
                break;
            }
            let flags = self.scan.flags_at(at);
            // `of the European Commission`, `of the African Union`: whom the office is of.
            let organisation = |hit: &Hit| {
                matches!(hit.meaning, Meaning::Organisation(_)) && hit.words().len() > 1
            };
            // `ASEAN Affairs`, `CARICOM Affairs`: what the office is for.
            let named = self.scan.hits_at(at).find(|hit| {
                matches!(hit.meaning, Meaning::Organisation(_))
                    && self.is_capital_topic(hit.last as usize)
            });
            if let Some(hit) = named {
                at = hit.last as usize;
                continue;
            }
            if self.scan.hits_at(at).any(organisation) {
                break;
            }
            if at > self.at
                && self
                    .office_word(at)
                    .is_some_and(|(_, word)| matches!(word, OfficeWord::Office(_)))
            {
                break;
            }
            // `министр иностранных дел Северной Македонии`
            if self.country_name_at(at) {
                break;
            }
            if flags.has(Flags::TOPIC) {
                foreign |= flags.has(Flags::FOREIGN);
                end = Some(at + 1);
            } else if open && self.is_unknown_topic(at) {
                end = Some(at + 1);
            } else if !open && self.leads_to_topic(at) {
                // What follows ends it.
            } else if !open && self.is_whole_portfolio(at) {
                end = Some(at + 1);
            } else if !(flags.has(Flags::OF)
                || flags.has(Flags::TO)
                || flags.has(Flags::AND)
                || flags.has(Flags::ARTICLE))
            {
                break;
            }
            at += 1;
        }
        let Some(end) = end else { return };
        let lead = self.scan.flags_at(self.at);
        // `Minister of Foreign Affairs and Diaspora`
        let next = self.scan.flags_at(self.at + 1);
        let more = lead.has(Flags::AND)
            && (next.has(Flags::TOPIC)
                || (next.has(Flags::TO) || next.has(Flags::OF))
                    && !self.scan.languages.meet(Languages::ENGLISH));
        let listed = self.scan.gap_before(self.at) == ", ";
        if !(lead.has(Flags::OF) || lead.has(Flags::TO) || lead.has(Flags::TOPIC) || more || listed)
        {
            return;
        }
        // `Minister of State at the Ministry of Foreign Affairs` is not the minister.
        let within = self.scan.word(self.at) == "at" || self.of_state();
        if foreign && !within && matches!(self.class, Some(RoleClass::Minister)) {
            self.class = Some(RoleClass::ForeignMinister);
        }
        self.portfolio = true;
        self.at = end;
        self.role_end = end;
    }

    /// `Minister of State`, `State Minister`, `Second Minister`: a junior one.
    fn of_state(&self) -> bool {
        (self.start..self.at).any(|at| {
            let word = self.scan.word(at);
            word.eq_ignore_ascii_case("state") || word.eq_ignore_ascii_case("second")
        })
    }

    /// `Under-Secretary of State, Political Director`: behind the comma another office begins.
    fn begins_office(&self, at: usize) -> bool {
        let office = |at: usize| {
            matches!(self.office_word(at), Some((_, OfficeWord::Office(_))))
                && self.scan.shape_at(at).is_some_and(Shape::is_capital)
        };
        self.scan.languages.meet(Languages::ENGLISH)
            && (office(at) || office(at + 1) && self.scan.gap_before(at + 1) == " ")
    }

    fn is_capital_topic(&self, at: usize) -> bool {
        self.scan.flags_at(at).has(Flags::TOPIC)
            && self.scan.gap_before(at) == " "
            && self.scan.shape_at(at).is_some_and(Shape::is_capital)
    }

    /// A capitalised word that no table has, in an English portfolio.
    fn is_unknown(&self, at: usize) -> bool {
        let flags = self.scan.flags_at(at);
        let Some(before) = at.checked_sub(1) else { return false };
        let lead = self.scan.flags_at(before);
        let behind = lead.has(Flags::OF)
            || lead.has(Flags::TO)
            || lead.has(Flags::AND)
            || lead.has(Flags::ARTICLE);
        behind
            && at > self.at
            && self.scan.shape_at(at) == Some(Shape::Title)
            && !flags.has(Flags::GIVEN)
            && !flags.has(Flags::STATE)
            && self.scan.hits_at(at).next().is_none()
    }

    /// `Multilateral` of `for Multilateral and Global Affairs`: a topic goes on behind it.
    fn leads_to_topic(&self, at: usize) -> bool {
        let next = at + 1;
        let behind = if self.scan.flags_at(next).has(Flags::AND) { next + 1 } else { next };
        self.is_unknown(at) && self.scan.gap_before(next) == " " && self.is_capital_topic(behind)
    }

    /// `of Protocol,`: one word, and a comma behind it.
    fn is_whole_portfolio(&self, at: usize) -> bool {
        let lead = at.checked_sub(1).map_or(Flags::NONE, |before| self.scan.flags_at(before));
        self.is_unknown(at)
            && (lead.has(Flags::OF) || self.scan.word(at - 1) == "for")
            && self.scan.gap_before(at + 1).starts_with([',', ';', '\n', '.'])
    }

    pub(super) fn country_name_at(&self, at: usize) -> bool {
        self.scan.hits_at(at).any(|hit| hit.meaning.is_country_name())
    }

    /// A word that no table has right behind `de`, `para la`, `für`, not behind `y`: part of a portfolio.
    fn is_unknown_topic(&self, at: usize) -> bool {
        let flags = self.scan.flags_at(at);
        let small = |flags: Flags| {
            flags.has(Flags::OF) || flags.has(Flags::TO) || flags.has(Flags::ARTICLE)
        };
        let Some(before) = at.checked_sub(1) else { return false };
        if at == self.at
            || small(flags)
            || flags.has(Flags::AND)
            || flags.has(Flags::STATE)
            || self.place_at(at).is_some()
            || self.scan.hits_at(at).any(|hit| hit.meaning.city().is_some())
        {
            return false;
        }
        // `der ostkaribischen Staaten`, `de la Pastoral Migrante del ...`
        let before_that = self.scan.flags_at(before);
        let known =
            small(before_that) || before_that.has(Flags::AND) || before_that.has(Flags::TOPIC);
        if !known && before > self.at && self.scan.shape_at(at) == Some(Shape::Title) {
            let noun = self.scan.languages.meet(Languages::GERMAN)
                && (self.scan.shape_at(before) == Some(Shape::Lower)
                    || self.scan.word(before).ends_with("en"));
            // `director de Negociaciones Comerciales, X`
            let closed = self.scan.gap_before(at + 1).starts_with([',', '.']);
            let goes_on = closed || self.scan.flags_at(at + 1).has(Flags::OF);
            return noun || goes_on && !flags.has(Flags::GIVEN);
        }
        let head = (self.at..at).rev().take_while(|one| small(self.scan.flags_at(*one))).last();
        let linked = small(self.scan.flags_at(before))
            && head.is_some_and(|head| {
                let flags = self.scan.flags_at(head);
                flags.has(Flags::OF) || flags.has(Flags::TO)
            });
        linked && matches!(self.scan.shape_at(at), Some(Shape::Title | Shape::Lower))
    }
}
