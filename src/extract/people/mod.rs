//! People: candidates in the text, brought together, known or not, taking part or spoken about.

mod candidates;
mod identity;
mod link;
mod name;
mod office;
mod roles;
mod turns;

use index_schema::model::{
    Affiliation, Appointment, Day, Kind, Participant, PersonId, PersonMention, RoleClass, Span,
    TextField,
};

use self::candidates::{Anchor, Candidate, text_of};
use self::identity::{Evidence, identify};
use self::link::{Group, affiliation_of, office_of, same_name};
use self::roles::{Situation, takes_part};
use super::reading::Reading;
use super::scan::Scan;
use crate::authority::fold_name;
use crate::ingest::RawSpeaker;

/// Names of a statement before it is known who they are.
#[derive(Debug)]
pub(super) struct Names {
    candidates: Vec<Candidate>,
    groups: Vec<Group>,
}

/// What people are understood by.
#[derive(Debug, Clone)]
pub(super) struct Circumstances<'r> {
    pub(super) kind: Kind,
    pub(super) issuer: Option<&'r Affiliation>,
    /// When the statement was published or its event took place.
    pub(super) days: Option<(Day, Day)>,
    /// The record's own speakers.
    pub(super) speakers: &'r [RawSpeaker],
    /// Their names are names alone, as a statement has them: not to be looked into.
    pub(super) bare: bool,
}

/// A person that takes part, with the office that speaks for it in the authority files.
#[derive(Debug, Clone)]
pub(super) struct Part<'a> {
    pub(super) participant: Participant,
    pub(super) appointment: Option<&'a Appointment>,
}

/// A group that is understood.
#[derive(Debug)]
struct Resolved<'a> {
    group: usize,
    part: Part<'a>,
    takes: bool,
}

/// Who takes part and who is spoken about, each in order of first mention.
#[derive(Debug, Default)]
pub(super) struct People<'a> {
    pub(super) parts: Vec<Part<'a>>,
    pub(super) mentions: Vec<PersonMention>,
    pub(super) warnings: Vec<String>,
}

/// Finds the names of a statement.
pub(super) fn names(reading: &Reading<'_, '_>) -> Names {
    let mut all = candidates::candidates(&reading.title, reading.lexicon, TextField::Title);
    let mut body = candidates::candidates(&reading.body, reading.lexicon, TextField::Body);
    turns::mark_headers(&reading.body, &mut body);
    let spoken = turns::turns(&reading.body, reading.lexicon);
    for one in turns::headers(&reading.body, reading.lexicon).into_iter().chain(spoken) {
        let same = body
            .iter_mut()
            .find(|known| known.name.first < one.name.last && one.name.first < known.name.last);
        match same {
            Some(known) => {
                known.anchor = known.anchor.max(one.anchor);
                if known.office.is_none() {
                    known.office = one.office;
                    known.affiliation = one.affiliation;
                }
            }
            None => body.push(one),
        }
    }
    // A spokesperson to whom a text is merely attributable is neither here nor there.
    body.retain(|one| !is_attribution(&reading.body, one));
    body.sort_by_key(|one| one.name.first);
    inherit(&reading.title, &mut all);
    inherit(&reading.body, &mut body);
    let shift = all.len();
    for one in &mut body {
        one.beside = one.beside.map(|number| number + shift);
    }
    all.append(&mut body);
    let groups = link::link(reading, &all);
    Names { candidates: all, groups }
}

/// `The following is attributable to Spokesperson X:`
fn is_attribution(scan: &Scan<'_>, one: &Candidate) -> bool {
    let from = one.name.first.saturating_sub(6);
    (from..one.name.first).any(|at| scan.word(at) == "attributable")
}

/// `Panamanian President Cortizo and Foreign Minister Mouynes`: the second of two offices joined by
/// `and` or a comma has the country of the first.
fn inherit(scan: &Scan<'_>, candidates: &mut [Candidate]) {
    use super::grammar::Flags;
    for number in 1..candidates.len() {
        let (done, rest) = candidates.split_at_mut(number);
        let (Some(before), Some(one)) = (done.last(), rest.first_mut()) else { continue };
        let Some(office) = &one.office else { continue };
        if office.affiliation.is_some()
            || one.anchor == Anchor::Header
            || office.first < before.name.last
        {
            continue;
        }
        let linked = (before.name.last..office.first).all(|at| {
            let flags = scan.flags_at(at);
            flags.has(Flags::AND) || flags.has(Flags::ARTICLE)
        }) && office.first - before.name.last <= 3
            && !scan.gap_before(before.name.last).contains(['.', '\n', ':', ';']);
        if linked {
            one.beside = Some(number - 1);
        }
    }
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

    /// The country or organisation of whoever speaks, where the text says so. A ministry names its own
    /// head first and without a country: of the first people with an office, in a line above the text,
    /// then in the body, then in the title, one without a country who is known, else the very first.
    pub(super) fn speaker_affiliation(&self, reading: &Reading<'_, '_>) -> Option<Affiliation> {
        let circumstances = Circumstances {
            kind: Kind::Other,
            issuer: None,
            days: None,
            speakers: &[],
            bare: false,
        };
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
            self.groups.iter().filter(|group| !self.is_former(group)).collect();
        let known = |group: &Group| {
            let own = affiliation_of(group, &self.candidates).is_none();
            own.then(|| self.resolve(reading, group, &circumstances, None).participant.affiliation)
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

    /// Who the people are and what they do.
    pub(super) fn understand<'a>(
        &self,
        reading: &Reading<'_, 'a>,
        circumstances: &Circumstances<'_>,
    ) -> People<'a> {
        let situation = Situation::new(reading, circumstances.kind, &self.candidates);
        let mut people = People::default();
        let mut seen: Vec<PersonId> = Vec::new();
        let mut spoken: Vec<bool> = vec![false; circumstances.speakers.len()];
        let mut resolved: Vec<Resolved<'a>> = Vec::new();
        for (order, group) in self.groups.iter().enumerate() {
            let speaker = circumstances.speakers.iter().position(|speaker| {
                let words: Vec<String> =
                    fold_name(&bare_name(reading, &speaker.name, circumstances.bare))
                        .split_whitespace()
                        .map(str::to_owned)
                        .collect();
                same_name(&words, &group.words)
            });
            let neighbour = self.neighbour(group, &resolved);
            let mut part = self.resolve(reading, group, circumstances, neighbour);
            let mut takes = group
                .members
                .iter()
                .filter_map(|member| self.candidates.get(*member))
                .any(|one| takes_part(reading, one, situation))
                && !self.is_former(group);
            if let Some((number, speaker)) =
                speaker.and_then(|number| Some((number, circumstances.speakers.get(number)?)))
            {
                if let Some(spoken) = spoken.get_mut(number) {
                    *spoken = true;
                }
                takes = true;
                from_record(reading, speaker, &mut part, circumstances, &mut people.warnings);
            }
            // Two forms of one listed person that no rule of spelling joined.
            if let Some(one) = resolved
                .iter_mut()
                .find(|one| one.part.participant.person == part.participant.person)
            {
                one.takes |= takes;
                continue;
            }
            resolved.push(Resolved { group: order, part, takes });
        }
        for Resolved { part, takes, .. } in resolved {
            if seen.contains(&part.participant.person) {
                continue;
            }
            seen.push(part.participant.person.clone());
            if takes {
                people.parts.push(part);
            } else {
                let Participant { name, person, .. } = part.participant;
                people.mentions.push(PersonMention { name, person });
            }
        }
        for (speaker, spoken) in circumstances.speakers.iter().zip(spoken) {
            if !spoken {
                let part = record_only(reading, speaker, circumstances);
                if !seen.contains(&part.participant.person) {
                    seen.push(part.participant.person.clone());
                    people.parts.push(part);
                }
            }
        }
        people
    }

    /// Whether the only office said is a former one, and no line or turn is the person's own.
    fn is_former(&self, group: &Group) -> bool {
        let members = || group.members.iter().filter_map(|member| self.candidates.get(*member));
        let own = members().any(|one| one.anchor >= Anchor::Turn);
        let former = members().any(|one| one.office.as_ref().is_some_and(|office| office.former));
        let now = members().any(|one| one.office.as_ref().is_some_and(|office| !office.former));
        former && !now && !own
    }

    /// The country of whoever stands beside a member: said there, or known by now.
    fn neighbour(&self, group: &Group, resolved: &[Resolved<'_>]) -> Option<Affiliation> {
        // Later the two sides of a meeting stand side by side: only the first mention with an office.
        let members = || group.members.iter().filter_map(|member| self.candidates.get(*member));
        let named = |one: &&Candidate| one.office.is_some();
        let body = members().filter(named).find(|one| one.field == TextField::Body);
        let first = body.or_else(|| members().find(named))?;
        first.beside.and_then(|number| {
            let of = self.groups.iter().position(|group| group.members.contains(&number))?;
            let said = affiliation_of(self.groups.get(of)?, &self.candidates);
            let known = || {
                let one = resolved.iter().find(|one| one.group == of)?;
                one.part.participant.affiliation.clone()
            };
            said.or_else(known)
        })
    }

    fn resolve<'a>(
        &self,
        reading: &Reading<'_, 'a>,
        group: &Group,
        circumstances: &Circumstances<'_>,
        neighbour: Option<Affiliation>,
    ) -> Part<'a> {
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
        let evidence = Evidence {
            affiliation: said.clone().filter(|_| explicit),
            class,
            office: office.is_some(),
            days: circumstances.days,
            likely: said
                .clone()
                .or_else(|| neighbour.clone())
                .or_else(|| circumstances.issuer.cloned()),
        };
        let listed = identify(reading.authority, &name, &evidence).or_else(|| {
            // Another form of the name may be the one that the files know.
            group.members.iter().filter_map(|member| self.candidates.get(*member)).find_map(|one| {
                let form = text_of(reading.scan(one.field), one);
                (form != name).then(|| identify(reading.authority, &form, &evidence)).flatten()
            })
        });
        let appointment = listed.as_ref().and_then(|listed| listed.appointment);
        let in_office = appointment.filter(|one| identity::held(one, circumstances.days));
        let affiliation = said
            .filter(|_| explicit)
            .or_else(|| {
                let fits =
                    in_office.filter(|one| class.is_none_or(|class| class == one.role_class));
                fits.map(|one| one.affiliation.clone())
            })
            .or_else(|| affiliation_of(group, &self.candidates))
            .or_else(|| in_office.map(|one| one.affiliation.clone()))
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
            .or(neighbour)
            .or_else(|| office.and_then(|_| circumstances.issuer.cloned()));
        let role = office.and_then(|(one, _)| {
            let range = one.office.as_ref()?.role.clone();
            Some(name::written(reading.scan(one.field).text.get(range)?))
        });
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
        let fullest = self.candidates.get(group.fullest);
        let span = fullest.map(|one| Span {
            field: one.field,
            start: one.bytes.start,
            end: one.bytes.end,
        });
        let person = listed.map_or_else(
            || PersonId::unlisted(&fold_name(&name), affiliation.as_ref()),
            |listed| listed.id,
        );
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
        }
    }
}

/// The country of a record's speaker, where the files know the person.
pub(super) fn country_of_speaker(
    reading: &Reading<'_, '_>,
    speaker: &RawSpeaker,
) -> Option<Affiliation> {
    let circumstances =
        Circumstances { kind: Kind::Other, issuer: None, days: None, speakers: &[], bare: false };
    record_only(reading, speaker, &circumstances).participant.affiliation
}

/// A record's name without titles and offices.
fn bare_name(reading: &Reading<'_, '_>, written: &str, bare: bool) -> String {
    if bare {
        return written.to_owned();
    }
    let scan = Scan::new(reading.lexicon, written, super::grammar::Languages::ALL);
    let found = candidates::candidates(&scan, reading.lexicon, TextField::Title);
    let named = found.first().map(|one| text_of(&scan, one));
    let plain = || {
        name::name_at(&scan, reading.lexicon, 0)
            .map(|name| scan.slice(name.first, name.last).to_owned())
    };
    named
        .or_else(plain)
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| written.trim().to_owned())
}

/// The country or organisation that a field names; `Bolivia, Plurinational State of` is turned round.
pub(super) fn place_named(reading: &Reading<'_, '_>, text: &str) -> Option<Affiliation> {
    let (head, rest) = text.split_once(',').unwrap_or((text, ""));
    let turned = format!("{} {}", rest.trim(), head.trim());
    [text, turned.trim(), head].iter().find_map(|text| exactly_named(reading, text.trim()))
}

fn exactly_named(reading: &Reading<'_, '_>, text: &str) -> Option<Affiliation> {
    let countries = reading.authority.countries_named(text);
    if let [country] = countries.as_slice() {
        return Some(country.code.clone());
    }
    let organisations = reading.authority.organisations_named(text);
    organisations.first().map(|organisation| organisation.id.clone())
}

/// What a role as written says: the class of the office in it.
fn class_of_role(
    reading: &Reading<'_, '_>,
    role: &str,
) -> Option<(RoleClass, Option<Affiliation>)> {
    let scan = Scan::new(reading.lexicon, role, super::grammar::Languages::ALL);
    (0..scan.words.len()).find_map(|at| {
        let office = office::office_at(&scan, reading.lexicon, at)?;
        Some((office.class, office.affiliation))
    })
}

/// The record's own facts win over the text.
fn from_record<'a>(
    reading: &Reading<'_, 'a>,
    speaker: &RawSpeaker,
    part: &mut Part<'a>,
    circumstances: &Circumstances<'_>,
    warnings: &mut Vec<String>,
) {
    let given = record_only(reading, speaker, circumstances);
    let (mine, theirs) = (&mut part.participant, given.participant);
    if speaker.country.is_some()
        && theirs.affiliation.is_some()
        && mine.affiliation != theirs.affiliation
    {
        if let (Some(text), Some(record)) = (&mine.affiliation, &theirs.affiliation) {
            warnings.push(format!(
                "the record gives {} as the country of {}, the text {text}",
                record, mine.name
            ));
        }
        mine.affiliation = theirs.affiliation;
        mine.person = theirs.person;
        part.appointment = given.appointment;
    }
    if speaker.role.is_some() {
        mine.role = theirs.role;
        mine.role_class = theirs.role_class;
    }
}

/// A participant of whom only the record speaks.
fn record_only<'a>(
    reading: &Reading<'_, 'a>,
    speaker: &RawSpeaker,
    circumstances: &Circumstances<'_>,
) -> Part<'a> {
    let name = bare_name(reading, &speaker.name, circumstances.bare);
    let role =
        speaker.role.as_deref().and_then(|role| class_of_role(reading, role)).or_else(|| {
            // The office may stand in the name: `Foreign Minister Sergey Lavrov`.
            (name != speaker.name.trim()).then(|| class_of_role(reading, &speaker.name)).flatten()
        });
    let said = speaker
        .country
        .as_deref()
        .and_then(|country| place_named(reading, country))
        .or_else(|| role.as_ref().and_then(|(_, affiliation)| affiliation.clone()));
    let class = role.map(|(class, _)| class);
    let evidence = Evidence {
        affiliation: said.clone(),
        class,
        office: class.is_some(),
        days: circumstances.days,
        likely: circumstances.issuer.cloned(),
    };
    let listed = identify(reading.authority, &name, &evidence);
    let appointment = listed.as_ref().and_then(|listed| listed.appointment);
    let in_office = appointment.filter(|one| identity::held(one, circumstances.days));
    let affiliation = said.or_else(|| in_office.map(|one| one.affiliation.clone()));
    let person = listed.map_or_else(
        || PersonId::unlisted(&fold_name(&name), affiliation.as_ref()),
        |listed| listed.id,
    );
    let role_class = class.or(in_office.map(|one| one.role_class)).unwrap_or(RoleClass::Other);
    let participant = Participant {
        name,
        person,
        role: speaker.role.clone(),
        role_class,
        affiliation,
        span: None,
    };
    Part { participant, appointment }
}
