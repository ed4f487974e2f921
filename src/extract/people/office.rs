//! The words of an office around its phrase: rank, portfolio, country.
//!
//! ```text
//! [country] [former] [rank | modifier]* phrase [adjective] [of portfolio] [(ABBR)] [of country] [and office]
//! ```

use index_schema::model::{Affiliation, RoleClass};

use crate::authority::OfficeWord;
use crate::extract::grammar::Flags;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::Scan;
use crate::extract::words::Shape;

/// An office as a text names it: words `first..last`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Office {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Bytes of the office without the country.
    pub(super) role: std::ops::Range<usize>,
    pub(super) class: RoleClass,
    pub(super) affiliation: Option<Affiliation>,
    pub(super) former: bool,
    /// A word such as `minister` or `secretary` that leaves open which.
    pub(super) vague: bool,
}

/// Longest portfolio in words.
const PORTFOLIO: usize = 16;

struct Reading<'s, 't, 'a> {
    scan: &'s Scan<'t>,
    lexicon: &'s Lexicon<'a>,
    start: usize,
    at: usize,
    class: Option<RoleClass>,
    rank: Option<RoleClass>,
    affiliation: Option<Affiliation>,
    former: bool,
    role_end: usize,
    portfolio: bool,
    /// How many offices this one is under.
    depth: u8,
}

/// The office whose rank, modifier or phrase begins at `at`.
pub(super) fn office_at(scan: &Scan<'_>, lexicon: &Lexicon<'_>, at: usize) -> Option<Office> {
    let mut reading = Reading {
        scan,
        lexicon,
        start: at,
        at,
        class: None,
        rank: None,
        affiliation: None,
        former: false,
        role_end: at,
        portfolio: false,
        depth: 0,
    };
    reading.phrase()?;
    let role_first = at;
    reading.tail();
    let phrase_words = reading.role_end - role_first;
    let mut class = reading.class?;
    if let Some(rank) = reading.rank {
        class = ranked(class, rank);
    }
    let (first, before, widened) = before(scan, lexicon, at);
    let mut affiliation = before.or(reading.affiliation);
    let mut first = first;
    if affiliation.is_none()
        && matches!(class, RoleClass::HeadOfState | RoleClass::OrganisationHead)
        && let Some((acronym, at)) = acronym_before(scan, first)
    {
        affiliation = Some(acronym);
        first = at;
    }

    let role = scan.bytes(widened.unwrap_or(role_first), reading.role_end);
    class = of_whom(class, affiliation.as_ref(), scan.text.get(role).unwrap_or_default());
    let role_first = widened.unwrap_or(role_first);
    let vague = phrase_words == 1
        && widened.is_none()
        && matches!(
            class,
            RoleClass::Minister | RoleClass::Official | RoleClass::Other | RoleClass::Royal
        );
    Some(Office {
        first,
        last: reading.at,
        role: scan.bytes(role_first, reading.role_end),
        class,
        affiliation,
        former: reading.former,
        vague,
    })
}

/// Countries whose foreign secretary is the first civil servant of the ministry.
const CIVIL_FOREIGN_SECRETARIES: &[&str] = &["BD", "IN", "LK", "MV", "NP", "PK"];

/// The head of the American ministry, in other languages.
const SECRETARIES_OF_STATE: &[&str] = &[
    "secretario de estado",
    "secrétaire d'état",
    "secrétaire d’état",
    "secretaria de estado",
    "staatssekretär",
];

/// Whom an office is held for can change its sort.
pub(super) fn of_whom(
    class: RoleClass,
    affiliation: Option<&Affiliation>,
    role: &str,
) -> RoleClass {
    let Some(affiliation) = affiliation else { return class };
    if affiliation.is_country() {
        let civil = CIVIL_FOREIGN_SECRETARIES.contains(&affiliation.as_str());
        let role = role.to_lowercase();
        if civil && role == "foreign secretary" {
            return RoleClass::DeputyMinister;
        }
        // Elsewhere a secretary of state is a deputy.
        let american =
            affiliation.as_str() == "US" && SECRETARIES_OF_STATE.contains(&role.as_str());
        return if american { RoleClass::ForeignMinister } else { class };
    }
    match class {
        RoleClass::HeadOfState => RoleClass::OrganisationHead,
        // High commissioners of the United Nations are no diplomats.
        RoleClass::Ambassador if role.to_lowercase().contains("commissioner") => {
            RoleClass::OrganisationHead
        }
        RoleClass::ForeignMinister
        | RoleClass::HeadOfGovernment
        | RoleClass::Minister
        | RoleClass::DeputyMinister
        | RoleClass::Ambassador
        | RoleClass::Envoy
        | RoleClass::Spokesperson
        | RoleClass::OrganisationHead
        | RoleClass::Royal
        | RoleClass::Legislator
        | RoleClass::Official
        | RoleClass::Other => class,
    }
}

/// An acronym before an office that no list knows: `AFL-CIO President`.
fn acronym_before(scan: &Scan<'_>, first: usize) -> Option<(Affiliation, usize)> {
    let mut at = first;
    while let Some(before) = at.checked_sub(1) {
        let gap = scan.gap_after(before);
        let fits = if at == first { gap == " " } else { gap == "-" };
        if !fits || scan.shape_at(before) != Some(Shape::Upper) || first - before > 3 {
            break;
        }
        at = before;
    }
    let shouted = scan.shape_at(first) == Some(Shape::Upper);
    let found = (at < first && !shouted).then(|| scan.slice(at, first))?;
    Some((Affiliation::new(found).ok()?, at))
}

/// What a deputy's rank makes of an office.
fn ranked(class: RoleClass, rank: RoleClass) -> RoleClass {
    match class {
        RoleClass::Minister | RoleClass::ForeignMinister => rank,
        RoleClass::HeadOfGovernment => RoleClass::Minister,
        RoleClass::OrganisationHead | RoleClass::HeadOfState | RoleClass::Other => {
            RoleClass::Official
        }
        RoleClass::DeputyMinister
        | RoleClass::Ambassador
        | RoleClass::Envoy
        | RoleClass::Spokesperson
        | RoleClass::Royal
        | RoleClass::Legislator
        | RoleClass::Official => class,
    }
}

/// Of two offices that one person holds, the one that says more.
fn stronger(one: RoleClass, other: RoleClass) -> RoleClass {
    let order = |class: RoleClass| match class {
        RoleClass::ForeignMinister => 0,
        RoleClass::HeadOfState => 1,
        RoleClass::HeadOfGovernment => 2,
        RoleClass::OrganisationHead => 3,
        RoleClass::Minister => 4,
        RoleClass::DeputyMinister => 5,
        RoleClass::Ambassador => 6,
        RoleClass::Envoy => 7,
        RoleClass::Spokesperson => 8,
        RoleClass::Legislator => 9,
        RoleClass::Royal => 10,
        RoleClass::Official => 11,
        RoleClass::Other => 12,
    };
    if order(other) < order(one) { other } else { one }
}

impl Reading<'_, '_, '_> {
    /// The longest office word at `at`.
    fn office_word(&self, at: usize) -> Option<(usize, OfficeWord)> {
        self.scan
            .hits_at(at)
            .filter_map(|hit| Some((hit.last as usize, self.lexicon.office_word(hit.meaning)?)))
            .filter(|(_, word)| *word != OfficeWord::Honorific)
            .max_by_key(|(last, word)| (*last, matches!(word, OfficeWord::Office(_))))
    }

    fn soft_gap(&self, at: usize) -> bool {
        let gap = self.scan.gap_before(at);
        matches!(gap, " " | "\u{a0}" | "-" | "‑" | "" | "/" | "\u{202f}" | "  ")
            || (self.scan.wrapped && gap == "\n")
    }

    /// Ranks, modifiers and the phrase itself.
    fn phrase(&mut self) -> Option<()> {
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
    fn place_at(&self, at: usize) -> Option<(usize, Affiliation)> {
        let hit = self
            .scan
            .hits_at(at)
            .filter(|hit| hit.meaning.is_place())
            .max_by_key(|hit| hit.last)?;
        Some((hit.last as usize, self.lexicon.code(hit.meaning)?.clone()))
    }

    /// What follows the phrase: adjective, portfolio, country, another office of the same person.
    fn tail(&mut self) {
        for _ in 0..6 {
            let before = self.at;
            self.bracket();
            if self.affiliation.is_none()
                && self.soft_gap(self.at)
                && let Some((last, code)) = self.place_at(self.at)
            {
                // `Министр ... Египта`, `ministre égyptien`; in English an adjective there belongs
                // to what follows.
                self.affiliation = Some(code);
                self.at = last;
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
    }

    /// `Advisor-designate`, `President-elect`.
    fn designate(&mut self) {
        if matches!(self.scan.word(self.at), "designate" | "elect") && self.soft_gap(self.at) {
            self.at += 1;
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
        if let Some(last) = last.filter(|last| self.scan.gap_before(*last).starts_with(')'))
            && self.affiliation.is_some()
            && self.scan.gap_before(last) == ") "
        {
            self.at = last;
        }
    }

    fn skip_articles(&self, mut at: usize) -> usize {
        while self.scan.flags_at(at).has(Flags::ARTICLE) && self.apostrophe_or_space(at + 1) {
            at += 1;
        }
        at
    }

    fn apostrophe_or_space(&self, at: usize) -> bool {
        self.soft_gap(at) || matches!(self.scan.gap_before(at), "'" | "’")
    }

    /// `of Economy, Trade and Industry`, `des Affaires étrangères`, `иностранных дел`.
    fn portfolio(&mut self) {
        let mut at = self.at;
        let mut end = None;
        let mut foreign = false;
        while at < self.at + PORTFOLIO && at < self.scan.words.len() {
            let gap = self.scan.gap_before(at);
            // `ministro de Asuntos Exteriores, Unión Europea y Cooperación`
            let listed = gap == ", "
                && (end.is_some()
                    || self.scan.flags_at(at).has(Flags::TOPIC)
                        && self.scan.shape_at(at).is_some_and(Shape::is_capital));
            if !(self.apostrophe_or_space(at) || listed) {
                break;
            }
            let flags = self.scan.flags_at(at);
            if at > self.at
                && self
                    .office_word(at)
                    .is_some_and(|(_, word)| matches!(word, OfficeWord::Office(_)))
            {
                break;
            }
            if flags.has(Flags::TOPIC) {
                foreign |= flags.has(Flags::FOREIGN);
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
        let more = lead.has(Flags::AND) && self.scan.flags_at(self.at + 1).has(Flags::TOPIC);
        if !(lead.has(Flags::OF) || lead.has(Flags::TO) || lead.has(Flags::TOPIC) || more) {
            return;
        }
        if foreign && matches!(self.class, Some(RoleClass::Minister)) {
            self.class = Some(RoleClass::ForeignMinister);
        }
        self.portfolio = true;
        self.at = end;
        self.role_end = end;
    }

    /// `of the Russian Federation`, `d'Irak`, `der Republik Polen`.
    fn country(&mut self) {
        let lead = self.scan.flags_at(self.at);
        if !self.soft_gap(self.at) {
            return;
        }
        if !lead.has(Flags::OF) {
            if lead.has(Flags::TO) && self.goes_abroad() {
                self.post();
            }
            return;
        }
        let mut at = self.at + 1;
        if !self.apostrophe_or_space(at) {
            return;
        }
        at = self.skip_articles(at);
        // The words of a formal name that the files do not list.
        let mut looked = at;
        if self.of_office(at) {
            return;
        }
        let state = self.scan.flags_at(at).has(Flags::STATE);
        while looked < at + 6 {
            if let Some((last, code)) = self.place_at(looked) {
                self.affiliation = self.affiliation.take().or(Some(code));
                self.at = last;
                self.more_countries();
                return;
            }
            if !state || !self.apostrophe_or_space(looked + 1) {
                return;
            }
            looked += 1;
        }
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
        }
    }

    /// `of Armenia, Georgia and Azerbaijan` behind a plural.
    fn more_countries(&mut self) {
        let plural = is_plural(self.scan, self.start, self.at);
        if !plural {
            return;
        }
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
        }
    }

    /// Ambassadors and envoys are sent to somebody whom they do not speak for.
    const fn goes_abroad(&self) -> bool {
        matches!(self.class, Some(RoleClass::Ambassador | RoleClass::Envoy | RoleClass::Official))
    }

    /// `to Sweden`, `for the DPRK`, `auprès des Nations unies`: part of the office, no affiliation.
    fn post(&mut self) {
        let mut at = self.at + 1;
        while self.apostrophe_or_space(at)
            && (self.scan.flags_at(at).has(Flags::ARTICLE) || self.scan.flags_at(at).has(Flags::OF))
        {
            at += 1;
        }
        if !self.apostrophe_or_space(at) {
            return;
        }
        if let Some((last, _)) = self.place_at(at) {
            self.at = last;
            self.role_end = last;
        }
    }

    /// `and Foreign Minister` held by the same person: nothing else stands between.
    fn second_office(&mut self) {
        // `High Representative/Vice-President`
        let slash = self.scan.gap_before(self.at) == "/";
        if !slash && (!self.scan.flags_at(self.at).has(Flags::AND) || !self.soft_gap(self.at)) {
            return;
        }
        let next = if slash { self.at } else { self.skip_articles(self.at + 1) };
        if !self.soft_gap(next) {
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
        self.class = Some(stronger(mine, theirs));
        self.affiliation = self.affiliation.take().or(second.affiliation);
        self.at = second.at;
        self.role_end = second.role_end;
        self.portfolio = false;
    }
}

/// Endings of offices in the plural, in small letters.
const PLURALS: &[&str] = &[
    "ministers",
    "secretaries",
    "presidents",
    "counterparts",
    "ambassadors",
    "representatives",
    "envoys",
    "leaders",
    "heads",
    "kings",
    "senators",
    "ministres",
    "présidents",
    "homologues",
    "ambassadeurs",
    "représentants",
    "ministros",
    "ministras",
    "presidentes",
    "homólogos",
    "cancilleres",
    "embajadores",
    "ministerinnen",
    "außenministern",
    "kollegen",
    "präsidenten",
    "министрами",
    "министров",
    "министры",
    "президентов",
    "президентами",
];

/// Whether a word of `first..last` is an office in the plural.
pub(super) fn is_plural(scan: &Scan<'_>, first: usize, last: usize) -> bool {
    (first..last).any(|at| {
        let word = scan.word(at);
        word.len() > 4 && {
            let lower = word.to_lowercase();
            PLURALS.iter().any(|plural| lower.ends_with(plural))
        }
    })
}

/// Looks before an office: its first word with the country, the country, and where the role begins
/// if topics stand before the phrase (`Unification Minister`).
fn before(
    scan: &Scan<'_>,
    lexicon: &Lexicon<'_>,
    at: usize,
) -> (usize, Option<Affiliation>, Option<usize>) {
    let mut first = at;
    let mut widened = None;
    let mut ministry = false;
    for _ in 0..9 {
        let Some(before) = first.checked_sub(1) else { break };
        let gap = scan.gap_after(before);
        let place = scan
            .hits_ending_at(first)
            .filter(|hit| hit.meaning.is_place())
            .min_by_key(|hit| hit.first);
        let dotted = gap == ". " && scan.shape_at(before) == Some(Shape::Initial);
        if let (Some(hit), true) =
            (place, dotted || matches!(gap, " " | "-" | "\u{a0}" | "/" | "" | "\u{202f}"))
        {
            return (hit.first as usize, lexicon.code(hit.meaning).cloned(), widened);
        }
        // `Saudi Arabia's Minister`
        if scan.word(before) == "s" && matches!(scan.gap_before(before), "'" | "’") && gap == " "
        {
            let owner = scan
                .hits_ending_at(before)
                .filter(|hit| hit.meaning.is_place())
                .min_by_key(|hit| hit.first);
            if let Some(hit) = owner {
                return (hit.first as usize, lexicon.code(hit.meaning).cloned(), widened);
            }
        }
        let flags = scan.flags_at(before);
        let capital = scan.shape_at(before).is_some_and(Shape::is_capital);
        ministry |= matches!(scan.word(before), "Ministry" | "Department" | "Office");
        let topic = capital
            && flags.has(Flags::TOPIC)
            && (gap == " " || (gap == ", " && widened.is_some()));
        let link = !capital
            && gap == " "
            && (flags.has(Flags::OF) || flags.has(Flags::AND))
            && widened.is_some();
        let office = matches!(scan.word(before), "Ministry" | "Department") && gap == " ";
        if !(topic || office || link) {
            break;
        }
        first = before;
        if topic || office {
            widened = Some(before);
        }
    }
    // Without a country before them, topics reached over `and` or `of` belong elsewhere.
    let straight = (first..at).all(|word| {
        let flags = scan.flags_at(word);
        flags.has(Flags::TOPIC) && scan.shape_at(word).is_some_and(Shape::is_capital)
    });
    if straight || ministry { (first, None, widened) } else { (at, None, None) }
}
