//! People: candidates in the text, brought together, known or not, taking part or spoken about.

mod acts;
mod address;
mod afar;
mod bare;
mod behind_office;
mod candidates;
mod cases;
mod clause;
mod flanks;
mod identity;
mod inferred;
mod link;
mod lists;
mod name;
mod office;
mod opposite;
mod presence;
mod record;
mod resolve;
mod roles;
mod rolls;
mod sides;
mod signatures;
mod situation;
mod turns;

use std::collections::{BTreeMap, BTreeSet};

use index_schema::model::{
    Affiliation, Appointment, Day, Kind, Participant, PersonId, RoleClass, Span, TextField,
};

use self::candidates::{Anchor, Candidate};
pub(super) use self::cases::declined;
pub(super) use self::identity::Rule;
use self::link::{Group, same_name};
pub(super) use self::record::{country_of_speaker, place_named};
use self::record::{from_record, record_only};
use self::resolve::{Company, Resolved};
use self::roles::{Standing, standing};
use self::situation::Situation;
use super::grammar::Flags;
use super::lexicon::Meaning;
use super::reading::Reading;
use super::scan::Scan;
use super::words::Shape;
use crate::authority::fold_name;
use crate::ingest::RawSpeaker;

/// Names of a statement before it is known who they are.
#[derive(Debug)]
pub(super) struct Names {
    candidates: Vec<Candidate>,
    /// Offices of one person each that have no name beside them.
    nameless: Vec<Candidate>,
    groups: Vec<Group>,
    /// The group of each candidate.
    group_of: Vec<Option<usize>>,
}

/// What people are understood by.
#[derive(Debug, Clone)]
pub(super) struct Circumstances<'r> {
    pub(super) kind: Kind,
    pub(super) issuer: Option<&'r Affiliation>,
    /// The country in which the event took place.
    pub(super) venue: Option<&'r Affiliation>,
    /// When the statement was published or its event took place.
    pub(super) days: Option<(Day, Day)>,
    /// The record's own speakers.
    pub(super) speakers: &'r [RawSpeaker],
    /// Their names are names alone, as a statement has them: not to be looked into.
    pub(super) bare: bool,
}

impl Circumstances<'_> {
    /// Nothing is known besides the name.
    pub(super) const fn unknown() -> Self {
        Self {
            kind: Kind::Other,
            issuer: None,
            venue: None,
            days: None,
            speakers: &[],
            bare: false,
        }
    }
}

/// A person of a statement, with the office that speaks for it in the authority files and the rules that
/// told who that is and whether it takes part.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    pub(super) participant: Participant,
    pub(super) appointment: Option<&'a Appointment>,
    pub(super) standing: Standing,
    pub(super) identity: Rule,
    /// No word of the text says for which country the person speaks.
    pub(super) assumed: bool,
    /// Where the office stands.
    pub(super) role: Option<Span>,
}

/// Who takes part and who is spoken about, each in order of first mention.
#[derive(Debug, Default)]
pub(super) struct People<'a> {
    pub(super) parts: Vec<Part<'a>>,
    pub(super) mentions: Vec<Part<'a>>,
    pub(super) warnings: Vec<String>,
}

/// Finds the names of a statement.
pub(super) fn names(reading: &Reading<'_, '_>) -> Names {
    let title = candidates::candidates(&reading.title, reading.lexicon, TextField::Title);
    let text = candidates::candidates(&reading.body, reading.lexicon, TextField::Body);
    let signed = signatures::signatures(&reading.body, reading.lexicon, &text.nameless);
    let mut nameless: Vec<Candidate> = Vec::new();
    let mut offices: Vec<office::Office> = title.nameless.clone();
    offices.extend(text.nameless.iter().cloned());
    for (field, offices) in [(TextField::Title, title.nameless), (TextField::Body, text.nameless)] {
        let scan = reading.scan(field);
        nameless.extend(offices.into_iter().filter_map(|one| inferred::nameless(scan, field, one)));
    }
    let (mut all, mut body) = (title.candidates, text.candidates);
    turns::mark_headers(&reading.body, &mut body);
    let said = |key: u64| reading.body.words.iter().any(|word| word.key == key);
    all.retain(|one| {
        !is_verb_of_heading(&reading.title, one, said) && !is_the_word(&reading.title, one)
    });
    body.retain(|one| !is_the_word(&reading.body, one));
    let mut more = Vec::new();
    let spoken = turns::turns(&reading.body, reading.lexicon);
    let spoken = spoken.into_iter().chain(
        turns::surnames(&reading.body, reading.lexicon).into_iter().filter(|one| {
            let key = |name: &name::Name, scan: &Scan<'_>| {
                name.last.checked_sub(1).and_then(|at| scan.words.get(at)).map(|word| word.key)
            };
            let mine = key(&one.name, &reading.body);
            let same = |other: &Candidate| {
                other.name.last - other.name.first > 1
                    && key(&other.name, reading.scan(other.field)) == mine
            };
            all.iter().chain(&body).any(same)
        }),
    );
    let spoken: Vec<Candidate> = spoken.collect();
    let listed = rolls::rolls(&reading.body, reading.lexicon);
    let lines = turns::headers(&reading.body, reading.lexicon).into_iter().chain(spoken);
    for one in lines.chain(listed).chain(signed) {
        let at = body.partition_point(|known| known.name.last <= one.name.first);
        let same = body.get_mut(at).filter(|known| known.name.first < one.name.last);
        match same {
            Some(known) => {
                known.anchor = if one.anchor == Anchor::Roll {
                    one.anchor
                } else {
                    known.anchor.max(one.anchor)
                };
                let title = known.office.as_ref().is_some_and(|office| office.title)
                    || one.anchor == Anchor::Roll;
                if known.office.is_none() || title && one.office.is_some() {
                    known.office = one.office;
                    known.affiliation = one.affiliation;
                }
            }
            None => more.push(one),
        }
    }
    body.append(&mut more);
    // A spokesperson to whom a text is merely attributable is neither here nor there.
    body.retain(|one| !is_attribution(&reading.body, one) && !acts::is_contact(&reading.body, one));
    body.sort_by_key(|one| one.name.first);
    sides::sides(&reading.body, reading.lexicon, &mut body);
    sides::sent_by(&reading.body, &offices, &mut body);
    inherit(&reading.title, &mut all);
    flanks::flanks(&reading.body, reading.lexicon, &mut body);
    inherit(&reading.body, &mut body);
    equals(&reading.title, &mut all);
    equals(&reading.body, &mut body);
    let shift = all.len();
    for one in &mut body {
        one.beside = one.beside.map(|number| number + shift);
    }
    all.append(&mut body);
    let (groups, group_of) = link::link(reading, &all);
    Names { candidates: all, nameless, groups, group_of }
}

/// `Foreign Minister Commends Government`: a verb of a heading that has capitals throughout, not a name:
/// the text never has it.
fn is_verb_of_heading(scan: &Scan<'_>, one: &Candidate, said: impl Fn(u64) -> bool) -> bool {
    let key = scan.words.get(one.name.first).map_or(0, |word| word.key);
    one.name.last - one.name.first == 1
        && !one.name.honoured
        && !one.name.known
        && scan.languages.meet(super::grammar::Languages::ENGLISH)
        && scan.word(one.name.first).ends_with('s')
        && scan.shape_at(one.name.last).is_some()
        && !scan.hits_at(one.name.first).any(|hit| hit.meaning.is_person())
        && !said(key)
}

/// `the Reports`: one word behind the article is no name.
fn is_the_word(scan: &Scan<'_>, one: &Candidate) -> bool {
    one.name.last - one.name.first == 1
        && !one.name.honoured
        && !one.name.known
        && scan.languages.meet(super::grammar::Languages::ENGLISH)
        && one.name.first.checked_sub(1).is_some_and(|at| {
            scan.word(at).eq_ignore_ascii_case("the") && scan.gap_after(at) == " "
        })
        && !scan.hits_at(one.name.first).any(|hit| hit.meaning.is_person())
}

/// `The following is attributable to Spokesperson X:`
fn is_attribution(scan: &Scan<'_>, one: &Candidate) -> bool {
    let from = one.name.first.saturating_sub(6);
    (from..one.name.first).any(|at| scan.word(at) == "attributable")
        // `Der Sprecher der Bundesregierung, X, teilt mit:`
        || scan.word(one.name.last) == "teilt"
            && scan.word(one.name.last + 1) == "mit"
            && scan.gap_after(one.name.last + 1).starts_with(':')
            && one.office.as_ref().is_some_and(|office| office.class == RoleClass::Spokesperson)
}

/// `Panamanian President Cortizo and Foreign Minister Mouynes`: the second of two offices joined by
/// `and` or a comma has the country of the first.
fn inherit(scan: &Scan<'_>, candidates: &mut [Candidate]) {
    for number in 1..candidates.len() {
        let (done, rest) = candidates.split_at_mut(number);
        let (Some(before), Some(one)) = (done.last(), rest.first_mut()) else { continue };
        let Some(office) = &one.office else { continue };
        if office.affiliation.is_some()
            || one.anchor == Anchor::Header
            || office.first < before.name.last
            || !shares_country(office.class, before.affiliation.as_ref())
        {
            continue;
        }
        // `avec A, ministre ..., avec B, secrétaire ...`: the name goes first.
        let start = before
            .office
            .as_ref()
            .map_or(before.name.last, |office| office.last.max(before.name.last));
        let head = office.first.min(one.name.first);
        let linked = head >= start
            && head - start <= 3
            && (start..head).all(|at| {
                let flags = scan.flags_at(at);
                flags.has(Flags::AND)
                    || flags.has(Flags::ARTICLE)
                    || matches!(scan.word(at), "avec" | "con" | "mit")
            })
            && !scan.gap_before(start).contains(['.', '\n', ':', ';']);
        if linked {
            one.beside = Some(number - 1);
        }
    }
}

/// `X met with his counterpart Y`: Y has the sort of office that the first of the sentence has.
fn equals(scan: &Scan<'_>, candidates: &mut [Candidate]) {
    for number in 1..candidates.len() {
        let (done, rest) = candidates.split_at_mut(number);
        let Some(one) = rest.first_mut() else { continue };
        let start = one.name.first;
        let Some(office) = one.office.as_mut().filter(|office| office.equal) else { continue };
        let (first, _) = scan.sentence(start);
        let near = done.len().saturating_sub(8);
        let mut before = done.iter().skip(near).filter(|other| other.name.first >= first);
        let class = before.find_map(|other| {
            other.office.as_ref().filter(|office| !office.equal && !office.vague)
        });
        if let Some(theirs) = class {
            office.class = theirs.class;
            office.vague = false;
        }
    }
}

/// Whether somebody of this class can have the country or organisation of whoever stands before: no
/// head of an organisation has a country, no minister or ambassador an organisation.
fn shares_country(class: RoleClass, affiliation: Option<&Affiliation>) -> bool {
    let Some(affiliation) = affiliation else { return true };
    match class {
        RoleClass::OrganisationHead => !affiliation.is_country(),
        RoleClass::HeadOfState
        | RoleClass::HeadOfGovernment
        | RoleClass::ForeignMinister
        | RoleClass::DeputyMinister
        | RoleClass::Ambassador => affiliation.is_country(),
        RoleClass::Minister
        | RoleClass::Envoy
        | RoleClass::Spokesperson
        | RoleClass::Royal
        | RoleClass::Legislator
        | RoleClass::Official
        | RoleClass::Other => true,
    }
}

/// The offices of the issuer that the record's own speakers hold.
fn own_offices(given: &[Part<'_>], circumstances: &Circumstances<'_>) -> Vec<RoleClass> {
    let people = given.iter().take(4).map(|part| &part.participant);
    people
        .filter(|one| one.affiliation.as_ref() == circumstances.issuer)
        .map(|one| one.role_class)
        .collect()
}

impl Names {
    /// Whether words of a text are part of a person's name.
    pub(super) fn covers(&self, field: TextField, words: std::ops::Range<usize>) -> bool {
        let start = self
            .candidates
            .partition_point(|one| (one.field, one.name.last) <= (field, words.start));
        self.candidates.iter().skip(start).take(2).any(|one| {
            one.field == field && one.name.first <= words.start && words.end <= one.name.last
        })
    }

    /// How many turns of a transcript there are, and whether the text stands under a speaker's name.
    pub(super) fn shape(&self) -> (usize, bool) {
        let of = |anchor| self.candidates.iter().filter(|one| one.anchor == anchor).count();
        (of(Anchor::Turn), of(Anchor::Header) > 0)
    }

    /// The first place of a group that makes a participant, else its first place.
    fn standing(&self, reading: &Reading<'_, '_>, group: &Group, situation: Situation) -> Standing {
        let members = group.members.iter().filter_map(|member| self.candidates.get(*member));
        let mut all = members.map(|one| standing(reading, one, situation));
        let first = all.next().unwrap_or(Standing::Elsewhere);
        if self.is_former(group) && first != Standing::Greeted {
            return Standing::Former;
        }
        let members = || group.members.iter().filter_map(|member| self.candidates.get(*member));
        let unknown = || members().all(|one| one.office.is_none() && one.field == TextField::Body);
        let turns = members().any(|one| one.anchor == Anchor::Turn);
        let asks = first == Standing::Turn || turns && situation.kind == Kind::Interview;
        if asks && situation.answered && unknown() {
            return Standing::Asking;
        }
        if first == Standing::Turn && self.is_moderator(reading, group, situation) {
            return Standing::CalledOn;
        }
        if first.takes_part() {
            return first;
        }
        all.find(|one| one.takes_part()).unwrap_or(first)
    }

    /// A spokesperson with turns among those whom the title names calls on those who ask.
    fn is_moderator(&self, reading: &Reading<'_, '_>, group: &Group, situation: Situation) -> bool {
        let of = |group: &Group| -> Vec<&Candidate> {
            group.members.iter().filter_map(|member| self.candidates.get(*member)).collect()
        };
        let mine = of(group);
        let spokesperson = mine.iter().any(|one| {
            one.office.as_ref().is_some_and(|office| office.class == RoleClass::Spokesperson)
                || one.field == TextField::Body && one.anchor == Anchor::Turn && {
                    let behind = reading.body.gap_before(one.name.last);
                    behind.starts_with(" (")
                        && reading.body.bytes(one.name.last, one.name.last + 3).len() > 10
                        && (one.name.last..one.name.last + 3)
                            .any(|at| reading.body.word(at).eq_ignore_ascii_case("spokesperson"))
                }
        });
        let titled = |members: &[&Candidate]| {
            members.iter().any(|one| one.field == TextField::Title)
                && members.iter().any(|one| one.anchor == Anchor::Turn)
        };
        matches!(situation.kind, Kind::PressConference)
            && spokesperson
            && !mine.iter().any(|one| one.field == TextField::Title || one.anchor == Anchor::Header)
            && self.groups.iter().filter(|other| titled(&of(other))).count() >= 2
    }

    /// Who the people are and what they do.
    pub(super) fn understand<'a>(
        &self,
        reading: &Reading<'_, 'a>,
        circumstances: &Circumstances<'_>,
    ) -> People<'a> {
        let situation = Situation::new(reading, circumstances.kind, &self.candidates);
        let mut people = People::default();
        let mut spoken: Vec<bool> = vec![false; circumstances.speakers.len()];
        // Each speaker of the record is read once.
        let given: Vec<Part<'a>> = circumstances
            .speakers
            .iter()
            .map(|speaker| record_only(reading, speaker, circumstances))
            .collect();
        let speakers: Vec<Vec<String>> =
            given.iter().map(|part| link::keys(&part.participant.name)).collect();
        let named = countries_named(reading);
        let mut resolved: Vec<Resolved<'a>> = Vec::new();
        let mut by_person: BTreeMap<PersonId, usize> = BTreeMap::new();
        let mut own = own_offices(&given, circumstances);
        for (order, group) in self.groups.iter().enumerate() {
            let speaker = speakers.iter().position(|words| same_name(words, &group.words));
            let neighbour = self.neighbour(group, &resolved);
            let mut part = if self.is_family_alone(group) {
                let Some(part) = self.leader(reading, group, circumstances, &named) else {
                    continue;
                };
                part
            } else {
                self.resolve(reading, group, circumstances, Company { neighbour, own: own.clone() })
            };
            part.standing = self.standing(reading, group, situation);
            if part.assumed && !part.standing.takes_part() && part.identity == Rule::Unlisted {
                // `President X` in a speech of another country is nobody of that country.
                part.participant.person =
                    PersonId::unlisted(&fold_name(&part.participant.name), None);
            }
            if let Some((number, speaker, theirs)) = speaker.and_then(|number| {
                Some((number, circumstances.speakers.get(number)?, given.get(number)?.clone()))
            }) {
                if let Some(spoken) = spoken.get_mut(number) {
                    *spoken = true;
                }
                if !part.standing.takes_part() {
                    part.standing = Standing::Record;
                }
                from_record(speaker, theirs, &mut part, &mut people.warnings);
            }
            let only_turns = |group: &Group| {
                let mut members =
                    group.members.iter().filter_map(|member| self.candidates.get(*member));
                members.all(|one| one.anchor == Anchor::Turn)
            };
            // Whoever only asks or calls on those who do is nobody in what is said.
            let asks = matches!(part.standing, Standing::CalledOn | Standing::Asking);
            let interviewer =
                part.standing == Standing::Asking && circumstances.kind == Kind::Interview;
            if asks && (interviewer || only_turns(group))
                || is_common_word(reading, group, &self.candidates)
            {
                continue;
            }
            // Two forms of one listed person that no rule of spelling joined.
            let person = part.participant.person.clone();
            let known = by_person.get(&person).and_then(|number| resolved.get_mut(*number));
            if let Some(one) = known {
                if part.standing.takes_part() && !one.part.standing.takes_part() {
                    one.part.standing = part.standing;
                }
                continue;
            }
            let class = part.participant.role_class;
            if part.identity != Rule::Unlisted
                && part.participant.affiliation.as_ref() == circumstances.issuer
                && !own.contains(&class)
            {
                own.push(class);
            }
            by_person.insert(person, resolved.len());
            resolved.push(Resolved { group: order, part });
        }
        self.opposite(reading, circumstances.issuer, &mut resolved);
        for Resolved { part, .. } in resolved {
            if part.standing.takes_part() {
                people.parts.push(part);
            } else {
                people.mentions.push(part);
            }
        }
        for (part, spoken) in given.into_iter().zip(spoken) {
            if !spoken {
                let person = part.participant.person.clone();
                if by_person.insert(person, usize::MAX).is_none() {
                    people.parts.push(part);
                }
            }
        }
        people
    }
}

/// Codes of the countries that a text names.
fn countries_named<'a>(reading: &Reading<'_, 'a>) -> BTreeSet<&'a Affiliation> {
    let hits = reading.title.hits.iter().chain(&reading.body.hits);
    hits.filter(|hit| matches!(hit.meaning, Meaning::Country(..)))
        .filter_map(|hit| reading.lexicon.code(hit.meaning))
        .collect()
}

/// Whether a name of one word behind an office is a common word of the text: small letters elsewhere.
fn is_common_word(reading: &Reading<'_, '_>, group: &Group, candidates: &[Candidate]) -> bool {
    /// How many words of the text are looked at.
    const WORDS: usize = 4_000;
    if group.words.len() != 1 {
        return false;
    }
    let mut members = group.members.iter().filter_map(|member| candidates.get(*member));
    let weak = members.all(|one| {
        let scan = reading.scan(one.field);
        matches!(one.anchor, Anchor::Office | Anchor::Listed)
            && !one.name.honoured
            && one.name.last - one.name.first == 1
            && scan.shape_at(one.name.first) == Some(Shape::Title)
            && !scan.hits_at(one.name.first).any(|hit| hit.meaning.is_person())
    });
    let Some(one) = candidates.get(group.fullest).filter(|_| weak) else { return false };
    let Some(word) = reading.scan(one.field).words.get(one.name.first) else { return false };
    let body = reading.body.words.iter().take(WORDS);
    body.chain(&reading.title.words)
        .any(|other| other.shape == Shape::Lower && other.key == word.key)
}
