//! Reads an office forwards, from its first rank or phrase to its country.

mod behind;
mod duties;

use index_schema::model::{Affiliation, RoleClass};

use crate::authority::OfficeWord;
use crate::extract::grammar::{Flags, Languages};
use crate::extract::lexicon::{Lexicon, Meaning};
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// An office as far as it is read.
pub(super) struct Reading<'s, 't, 'a> {
    pub(super) scan: &'s Scan<'t>,
    pub(super) lexicon: &'s Lexicon<'a>,
    pub(super) start: usize,
    pub(super) at: usize,
    pub(super) class: Option<RoleClass>,
    pub(super) rank: Option<RoleClass>,
    pub(super) affiliation: Option<Affiliation>,
    pub(super) former: bool,
    pub(super) role_end: usize,
    pub(super) portfolio: bool,
    /// How many offices this one is under.
    pub(super) depth: u8,
    /// How many countries are named one after the other.
    pub(super) countries: u8,
}

impl Reading<'_, '_, '_> {
    /// The longest office word at `at`.
    pub(super) fn office_word(&self, at: usize) -> Option<(usize, OfficeWord)> {
        self.scan
            .hits_at(at)
            .filter_map(|hit| Some((hit.last as usize, self.lexicon.office_word(hit.meaning)?)))
            .filter(|(_, word)| *word != OfficeWord::Honorific)
            .max_by_key(|(last, word)| (*last, matches!(word, OfficeWord::Office(_))))
    }

    pub(super) fn soft_gap(&self, at: usize) -> bool {
        let gap = self.scan.gap_before(at);
        matches!(gap, " " | "\u{a0}" | "-" | "‑" | "" | "/" | "\u{202f}" | "  ")
            || (self.scan.wrapped && gap == "\n")
    }

    /// Ranks, modifiers and the phrase itself.
    pub(super) fn phrase(&mut self) -> Option<()> {
        let start = self.at;
        while self.at < start + 8 {
            if self.at > start && !self.soft_gap(self.at) {
                break;
            }
            match self.office_word(self.at) {
                Some((last, OfficeWord::Office(class))) => {
                    self.class = Some(class);
                    // `US-Außenminister`, `Panama Canal Administrator`
                    if self.affiliation.is_none() {
                        self.affiliation = self
                            .place_at(self.at)
                            .filter(|(end, _)| *end < last)
                            .map(|(_, code)| code);
                    }
                    self.at = last;
                    self.role_end = last;
                    return Some(());
                }
                Some((last, OfficeWord::Rank(class))) => {
                    self.rank = self.rank.or(Some(class));
                    self.at = last;
                }
                Some((last, OfficeWord::Modifier)) => self.at = last,
                Some((last, OfficeWord::Former)) => {
                    self.former = true;
                    self.at = last;
                }
                Some((_, OfficeWord::Honorific)) => return None,
                None => {
                    let (last, code) = self.place_at(self.at)?;
                    if self.at == start {
                        return None;
                    }
                    self.affiliation = Some(code);
                    self.at = last;
                }
            }
        }
        None
    }

    /// A country or organisation at `at`.
    pub(super) fn place_at(&self, at: usize) -> Option<(usize, Affiliation)> {
        let hit = self.scan.place_at(at)?;
        Some((hit.last as usize, self.lexicon.code(hit.meaning)?.clone()))
    }

    /// What follows the phrase: adjective, portfolio, country, another office of the same person.
    pub(super) fn tail(&mut self) {
        for _ in 0..6 {
            let before = self.at;
            self.bracket();
            if self.affiliation.is_none()
                && self.soft_gap(self.at)
                && let Some((last, code)) = self.place_at(self.at)
                && !self.is_given_name(self.at, last)
            {
                // `Министр ... Египта`, `ministre égyptien`; in English an adjective there belongs
                // to what follows.
                self.affiliation = Some(code);
                self.at = last;
                self.more_countries();
            }
            self.designate();
            if !self.portfolio {
                self.portfolio();
            }
            self.country();
            self.second_office();
            if self.at == before {
                break;
            }
        }
        if self.depth == 0 {
            self.duties();
        }
    }

    /// `el embajador Mauricio X`, `l'ambassadeur Israël X`: where a country needs `de` before it, its name
    /// right behind an office and before another capitalised word is a given name.
    fn is_given_name(&self, at: usize, last: usize) -> bool {
        let romance = Languages::FRENCH.and(Languages::SPANISH);
        self.scan.languages.meet(romance)
            && !self.scan.languages.meet(Languages::ENGLISH)
            && last == at + 1
            && self.country_name_at(at)
            && self.scan.gap_before(last) == " "
            && self.scan.shape_at(last) == Some(Shape::Title)
    }

    /// `Advisor-designate`, `President-elect`.
    fn designate(&mut self) {
        // `Ministra interina`, `secrétaire générale adjointe`: other languages put it behind.
        let modifier = match self.office_word(self.at) {
            Some((last, OfficeWord::Modifier)) => Some(last),
            _ => None,
        };
        let modifier = modifier.filter(|_| !self.scan.languages.meet(Languages::ENGLISH));
        let english = matches!(self.scan.word(self.at), "designate" | "elect");
        if (modifier.is_some() || english) && self.soft_gap(self.at) {
            // `par intérim` has two words.
            self.at = modifier.unwrap_or(self.at + 1);
            self.role_end = self.at;
        }
    }

    /// `(OIC)` after a name.
    fn bracket(&mut self) {
        if !self.scan.gap_before(self.at).ends_with('(')
            || self.scan.gap_before(self.at).contains('\n')
        {
            return;
        }
        let last = self.scan.hits_at(self.at).filter(|hit| hit.meaning.is_place());
        let last = last.map(|hit| hit.last as usize).max();
        let last = last
            .or_else(|| (self.scan.shape_at(self.at) == Some(Shape::Upper)).then_some(self.at + 1));
        if let Some(last) = last.filter(|last| self.scan.gap_before(*last).starts_with(')')) {
            let behind = self.scan.gap_before(last);
            // `Generaldirektorin der Organisation ... (OECS), X`: what no list has.
            if self.affiliation.is_none()
                && self.portfolio
                && self.class == Some(RoleClass::OrganisationHead)
            {
                self.affiliation = Affiliation::new(self.scan.slice(self.at, last)).ok();
            }
            if self.affiliation.is_some() && matches!(behind, ") " | "), ") {
                self.at = last;
            }
        }
    }

    fn skip_articles(&self, mut at: usize) -> usize {
        while self.scan.flags_at(at).has(Flags::ARTICLE) && self.apostrophe_or_space(at + 1) {
            at += 1;
        }
        at
    }

    pub(super) fn apostrophe_or_space(&self, at: usize) -> bool {
        self.soft_gap(at) || matches!(self.scan.gap_before(at), "'" | "’")
    }

    /// `at the Peruvian Embassy`, `in this Ministry`: where somebody serves.
    fn house(&mut self) -> bool {
        let lead = self.scan.flags_at(self.at);
        if !(lead.has(Flags::TO) || lead.has(Flags::OF)) || !self.soft_gap(self.at) {
            return false;
        }
        let this = matches!(self.scan.word(self.at + 1), "this" | "our");
        let mut at = if this { self.at + 2 } else { self.skip_articles(self.at + 1) };
        let place = self.place_at(at).filter(|_| !this);
        if let Some((last, _)) = place {
            at = last;
        }
        let house = match self.scan.word(at) {
            "Embassy" | "Mission" | "Consulate" => place.is_some(),
            "High" => place.is_some() && self.scan.word(at + 1) == "Commission",
            "Ministry" | "Department" => this,
            _ => false,
        };
        if !house || !self.soft_gap(at) {
            return false;
        }
        self.affiliation = self.affiliation.take().or(place.map(|(_, code)| code));
        self.at = if self.scan.word(at) == "High" { at + 2 } else { at + 1 };
        true
    }

    /// `of the Russian Federation`, `d'Irak`, `der Republik Polen`.
    fn country(&mut self) {
        let english = self.scan.languages.meet(Languages::ENGLISH);
        if english && self.house() {
            return;
        }
        self.acronym();
        let lead = self.scan.flags_at(self.at);
        // `Minister of Foreign Affairs, of New Zealand;`
        let apart = self.scan.gap_before(self.at) == ", "
            && lead.has(Flags::OF)
            && self.affiliation.is_none();
        if !(self.soft_gap(self.at) || apart) {
            return;
        }
        let from = lead.has(Flags::FROM)
            && matches!(self.scan.word(self.start), "counterpart" | "counterparts");
        // Russian puts the genitive right behind: `Министр ... Республики Узбекистан`, `помощник
        // Президента`.
        let genitive = self.scan.languages.meet(Languages::RUSSIAN)
            && (lead.has(Flags::STATE) || self.is_genitive(self.at));
        if !lead.has(Flags::OF) && !from && !genitive {
            if lead.has(Flags::TO) && self.goes_abroad() {
                self.post();
            }
            return;
        }
        let mut at = if genitive { self.at } else { self.at + 1 };
        if !self.apostrophe_or_space(at) {
            return;
        }
        at = self.skip_articles(at);
        // `Director General of the Office of the Foreign Minister`
        if english
            && matches!(self.scan.word(at), "Office" | "Cabinet" | "Secretariat" | "Bureau")
            && self.scan.word(at + 1) == "of"
            && self.soft_gap(at + 1)
        {
            at = self.skip_articles(at + 2);
        }
        // The words of a formal name that the files do not list.
        let mut looked = at;
        if !apart && self.of_office(at) {
            return;
        }
        if self.headed(at) {
            return;
        }
        let state = self.scan.flags_at(at).has(Flags::STATE);
        while looked < at + 6 {
            if let Some((last, code)) = self.place_at(looked) {
                self.affiliation = self.affiliation.take().or(Some(code));
                self.at = last;
                self.institution(looked);
                self.organ();
                // `of the OSCE Chairperson-in-Office`
                if english && self.soft_gap(self.at) && self.goes_abroad() {
                    self.of_office(self.at);
                }
                self.more_countries();
                return;
            }
            if !state || !self.apostrophe_or_space(looked + 1) {
                return;
            }
            looked += 1;
        }
    }

    /// `пресс-секретарь МИД Узбекистана`, `исполнительный секретарь ОДВЗЯИ X`: in Russian letters right behind
    /// an office are the ministry or organisation that it is of, if a country or a name follows.
    fn acronym(&mut self) {
        const LONGEST: usize = 7;
        let at = self.at;
        let letters = self.scan.languages.meet(Languages::RUSSIAN)
            && self.soft_gap(at)
            && self.scan.shape_at(at) == Some(Shape::Upper)
            && self.scan.word(at).chars().count() <= LONGEST
            && self.place_at(at).is_none()
            && self.office_word(at).is_none();
        let behind = self.scan.shape_at(at + 1);
        let name = matches!(behind, Some(Shape::Title | Shape::Initial));
        if letters && self.soft_gap(at + 1) && (name || self.place_at(at + 1).is_some()) {
            self.at = at + 1;
        }
    }

    /// `dem Präsidenten der IHK`, `presidenta de la CCI`: letters that no list has are what is presided over.
    fn headed(&mut self, at: usize) -> bool {
        let letters = self.class == Some(RoleClass::HeadOfState)
            && self.affiliation.is_none()
            && self.scan.shape_at(at) == Some(Shape::Upper)
            && (2..=6).contains(&self.scan.word(at).chars().count())
            && self.place_at(at).is_none()
            && !self.scan.hits_at(at).any(|hit| hit.meaning.is_person())
            && self.office_word(at).is_none();
        if letters {
            self.affiliation = Affiliation::new(self.scan.word(at)).ok();
            self.class = Some(RoleClass::OrganisationHead);
            self.at = at + 1;
        }
        letters
    }

    /// `des slowenischen Außenministeriums`: the noun behind a country's adjective.
    fn institution(&mut self, place: usize) {
        let adjective =
            self.scan.hits_at(place).any(|hit| matches!(hit.meaning, Meaning::Country(_, true)));
        if adjective
            && self.scan.languages.meet(Languages::GERMAN)
            && self.scan.shape_at(place) == Some(Shape::Lower)
            && self.scan.shape_at(self.at) == Some(Shape::Title)
            && self.soft_gap(self.at)
            && self.office_word(self.at).is_none()
        {
            self.at += 1;
        }
    }

    /// `of the African Union Commission`: an organ behind its organisation.
    fn organ(&mut self) {
        let organ = matches!(
            self.scan.word(self.at),
            "Commission" | "Secretariat" | "Council" | "Assembly" | "Mission" | "Delegation"
        );
        if organ && self.soft_gap(self.at) {
            self.at += 1;
        }
    }

    /// Whether a Russian office in the genitive begins at `at`.
    fn is_genitive(&self, at: usize) -> bool {
        let word = self.scan.word(at);
        word.ends_with(['а', 'я', 'ы']) || word.ends_with("ого")
    }

    /// `of the Secretary-General of the United Nations`: an office under another.
    fn of_office(&mut self, at: usize) -> bool {
        if self.depth > 1 || !matches!(self.office_word(at), Some((_, OfficeWord::Office(_)))) {
            return false;
        }
        let mut other = Reading { depth: self.depth + 1, affiliation: None, ..self.again(at) };
        if other.phrase().is_none() {
            return false;
        }
        other.tail();
        self.affiliation = self.affiliation.take().or(other.affiliation);
        self.at = other.at;
        self.role_end = other.role_end;
        true
    }

    /// A reading of another office of the same text.
    const fn again(&self, at: usize) -> Self {
        Self {
            scan: self.scan,
            lexicon: self.lexicon,
            start: at,
            at,
            class: None,
            rank: None,
            affiliation: None,
            former: false,
            role_end: at,
            portfolio: false,
            depth: self.depth,
            countries: 0,
        }
    }
}
