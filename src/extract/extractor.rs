//! One record to one statement.

use std::sync::OnceLock;

use index_schema::model::{
    Affiliation, DateFact, Explanation, FROM_RECORD, FactSort, InferredHolder, Kind, Mentions,
    Participant, PersonMention, STATEMENT_SCHEMA, Statement, StatementKey, Venue, content_id,
};

use super::SourceProfile;
use super::date::OrderEvidence;
use super::event::Dates;
use super::explain::Trace;
use super::lexicon::Lexicon;
use super::people::Circumstances;
use super::reading::Reading;
use super::{date, event, heading, issuer, kind, language, mentions, people, venue};
use crate::authority::Authority;
use crate::ingest::{RawSpeaker, RawStatement};

/// Fields of a record that give the last day of its event.
const END_FIELDS: [&str; 3] = ["end_date", "extra.end_date", "event.end"];

/// Understands records. Made once and shared by threads; the forms of the authority files are put
/// together when the first record is understood.
#[derive(Debug)]
pub struct Extractor<'a> {
    authority: &'a Authority,
    lexicon: OnceLock<Lexicon<'a>>,
}

impl<'a> Extractor<'a> {
    /// An extractor that resolves names against these files.
    pub fn new(authority: &'a Authority) -> Self {
        Self { authority, lexicon: OnceLock::new() }
    }

    fn lexicon(&self) -> &Lexicon<'a> {
        self.lexicon.get_or_init(|| Lexicon::new(self.authority))
    }

    /// What a record says. A function of the record, the profile of its source and the authority
    /// files, of nothing else.
    pub fn statement(&self, raw: &RawStatement, source: &SourceProfile) -> Statement {
        self.read(raw, source, &mut Trace::default())
    }

    /// The same statement, with the rule that gave each fact.
    pub fn explain(&self, raw: &RawStatement, source: &SourceProfile) -> Explanation {
        let mut trace = Trace::wanted();
        let statement = self.read(raw, source, &mut trace);
        Explanation { statement, findings: trace.findings() }
    }

    fn read(&self, raw: &RawStatement, source: &SourceProfile, trace: &mut Trace) -> Statement {
        let (language, rule) = language_of(raw, source);
        trace.add(FactSort::Language, || language.clone(), rule, None);
        let (title, body) = heading::split(raw.title.as_deref(), &raw.body);
        let written = raw.date.as_deref().unwrap_or_default();
        let (id, key) = if let Some(id) = &raw.id {
            (id.clone(), StatementKey::of_record(id, raw.url.as_deref(), &raw.source.path))
        } else {
            let id = content_id(title, written, body);
            let key = StatementKey::of_content(&id);
            (id, key)
        };
        let mut warnings = raw.warnings.clone();
        let order = source.order();
        let published = date::published(self.lexicon(), written, order);
        warnings.extend(published.warning);
        let end = END_FIELDS.iter().find_map(|name| raw.extra.get(*name));
        let end = end.and_then(|end| date::published(self.lexicon(), end, order).date);
        let given = Given { published: published.date, end, venue: None, raw, order, bare: false };
        let understood = self.understand(Text { title, body, language: &language }, given, trace);
        warnings.extend(understood.warnings);
        Statement {
            schema: STATEMENT_SCHEMA.to_owned(),
            id,
            key,
            title: title.to_owned(),
            kind: understood.kind,
            language,
            issuer: understood.issuer,
            published: understood.published,
            event: understood.event,
            venue: understood.venue,
            participants: understood.participants,
            inferred: understood.inferred,
            mentions: understood.mentions,
            body: body.to_owned(),
            url: raw.url.clone(),
            source: raw.source.clone(),
            warnings,
        }
    }

    /// A stored statement, understood again where its source is gone. What the record said stays: facts
    /// `from` the record, participants without a place in the text, id, key, url and source; the rest
    /// is taken from title and body anew. An issuer stays, since a statement does not say where it is
    /// from, unless the text gives another answer where there was none.
    pub fn again(&self, old: &Statement) -> Statement {
        let speakers = old
            .participants
            .iter()
            .filter(|one| one.span.is_none())
            .map(|one| RawSpeaker {
                name: one.name.clone(),
                role: one.role.clone(),
                country: one.affiliation.as_ref().map(|code| code.as_str().to_owned()),
            })
            .collect();
        let raw = RawStatement {
            source: old.source.clone(),
            id: None,
            title: Some(old.title.clone()),
            body: old.body.clone(),
            date: None,
            language: None,
            speakers,
            issuer: old.issuer.as_ref().map(|code| code.as_str().to_owned()),
            country: None,
            publisher: None,
            place: None,
            url: old.url.clone(),
            extra: std::collections::BTreeMap::new(),
            warnings: Vec::new(),
        };
        let published = old.published.clone().filter(|fact| fact.from == FROM_RECORD);
        // A venue does not say where it is from: one that the text does not hold was the record's.
        let elsewhere = |venue: &&Venue| {
            venue
                .city
                .as_deref()
                .is_some_and(|city| !old.body.contains(city) && !old.title.contains(city))
        };
        let venue = old.venue.as_ref().filter(elsewhere).cloned();
        let order = OrderEvidence::default();
        let given = Given { published, end: None, venue, raw: &raw, order, bare: true };
        let text = Text { title: &old.title, body: &old.body, language: &old.language };
        let understood = self.understand(text, given, &mut Trace::default());
        let event = old.event.clone().filter(|fact| fact.from == FROM_RECORD);
        let mut warnings = old.warnings.clone();
        warnings.extend(understood.warnings.into_iter().filter(|new| !old.warnings.contains(new)));
        let mut participants = understood.participants;
        for one in &mut participants {
            let kept = old
                .participants
                .iter()
                .find(|before| before.span.is_none() && before.name == one.name);
            if let (None, Some(kept)) = (&one.span, kept) {
                one.clone_from(kept);
            }
        }
        Statement {
            kind: understood.kind,
            issuer: understood.issuer,
            published: understood.published,
            event: event.or(understood.event),
            venue: understood.venue.or_else(|| old.venue.clone()),
            participants,
            inferred: understood.inferred,
            mentions: understood.mentions,
            warnings,
            ..old.clone()
        }
    }

    fn understand(&self, text: Text<'_>, given: Given<'_>, trace: &mut Trace) -> Understood {
        let Text { title, body, language } = text;
        let reading = Reading::new(self.lexicon(), self.authority, title, body, language);
        let raw = given.raw;
        let names = people::names(&reading);
        let (turns, header) = names.shape();
        let (mut kind, mut kind_by) = kind::kind(&reading, turns, header);
        let issuer = issuer::issuer(&reading, raw, &names);
        let dates = Dates::new(&reading, given.order);
        let published = given.published.as_ref();
        let days = published.and_then(DateFact::bounds);
        let event = |kind, parts: &[people::Part<'_>]| {
            event::event(&reading, &event::Setting { dates: &dates, kind, published, parts })
        };
        let told = || event(kind, &[]).and_then(|one| one.bounds());
        if days.is_some_and(|days| kind::is_ahead(&reading, kind, told, days)) {
            (kind, kind_by) = (Kind::Announcement, "the event comes after the publication");
        }
        trace.add(FactSort::Kind, || kind.to_string(), kind_by, None);
        if let Some(code) = &issuer.code {
            trace.add(FactSort::Issuer, || code.to_string(), issuer.by, None);
        }
        let mut warnings = issuer.warnings;
        let field = || {
            let place = venue::of_field(&reading, raw.place.as_deref()?)?;
            Some((place, FROM_RECORD))
        };
        let place = venue::Setting {
            kind,
            header,
            turns: turns > 0,
            issuer: issuer.code.as_ref(),
            courtesy: false,
        };
        let venue = given
            .venue
            .map(|venue| (venue, FROM_RECORD))
            .or_else(field)
            .or_else(|| venue::venue(&reading, place));
        let circumstances = Circumstances {
            kind,
            issuer: issuer.code.as_ref(),
            venue: venue.as_ref().and_then(|(venue, _)| venue.country.as_ref()),
            days,
            speakers: &raw.speakers,
            bare: given.bare,
        };
        let people = names.understand(&reading, &circumstances);
        trace.people(&people);
        warnings.extend(people.warnings.iter().cloned());
        let setting = event::Setting { dates: &dates, kind, published, parts: &people.parts };
        let own_event = event::of_record(published, given.end.as_ref());
        let event = own_event.or_else(|| event(kind, &people.parts));
        let when = event.as_ref().and_then(DateFact::bounds).or(days);
        let inferred = names.inferred(&reading, &circumstances, when, &people);
        trace.inferred(&inferred);
        trace.venue(venue.as_ref());
        warnings.extend(event::warnings(&reading, &dates));
        trace.date(FactSort::Published, given.published.as_ref());
        trace.date(FactSort::Event, event.as_ref());
        let places = mentions::named(&reading, &names);
        trace.named(&places);
        let mentions = Mentions {
            people: people.mentions.into_iter().map(mentioned).collect(),
            countries: places.countries(),
            organisations: places.organisations(),
            dates: event::mentioned(&reading, &setting),
        };
        if title.is_empty() && body.is_empty() {
            warnings.push("the record has neither title nor text".to_owned());
        } else if body.trim().is_empty() {
            warnings.push("the record has a title and no text".to_owned());
        }
        Understood {
            kind,
            issuer: issuer.code,
            published: given.published,
            event,
            venue: venue.map(|(venue, _)| venue),
            inferred,
            participants: people.parts.into_iter().map(|part| part.participant).collect(),
            mentions,
            warnings,
        }
    }
}

fn mentioned(part: people::Part<'_>) -> PersonMention {
    let Participant { name, person, .. } = part.participant;
    PersonMention { name, person }
}

/// The language of a record's text, and what told it.
fn language_of(raw: &RawStatement, source: &SourceProfile) -> (String, &'static str) {
    if let Some(own) = raw.language.as_deref().and_then(language::of_field) {
        return (own, FROM_RECORD);
    }
    if let Some(found) = language::detect(&raw.body) {
        return (found.to_owned(), "detected in the text");
    }
    source.language().map_or_else(
        || ("en".to_owned(), "English where nothing tells otherwise"),
        |usual| (usual.to_owned(), "most records of the source have it"),
    )
}

/// What is read.
#[derive(Clone, Copy)]
struct Text<'t> {
    title: &'t str,
    body: &'t str,
    language: &'t str,
}

/// What is given besides the text.
struct Given<'r> {
    published: Option<DateFact>,
    /// Last day of the event.
    end: Option<DateFact>,
    venue: Option<Venue>,
    raw: &'r RawStatement,
    /// Which way round `3/4/2023` is.
    order: OrderEvidence,
    /// The record's speakers come from a statement.
    bare: bool,
}

/// What was understood.
struct Understood {
    kind: Kind,
    issuer: Option<Affiliation>,
    published: Option<DateFact>,
    event: Option<DateFact>,
    venue: Option<Venue>,
    participants: Vec<Participant>,
    inferred: Vec<InferredHolder>,
    mentions: Mentions,
    warnings: Vec<String>,
}
