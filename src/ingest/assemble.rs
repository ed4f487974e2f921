//! Named values to a [`RawStatement`]: the one place where a source's names become our fields.

use std::borrow::Cow;
use std::collections::BTreeMap;

use index_schema::model::SourceRef;

use super::clean::clean;
use super::field::{RawField, same_name};
use super::speakers::speakers_of;
use super::value::Value;
use super::{IngestError, IngestOptions, RawSpeaker, RawStatement, html, literal};

/// The warning on a record that has a title alone.
const NO_BODY: &str = "the record has no body";

/// What a whole feed or file says of each of its records, where the record itself is silent.
#[derive(Debug, Clone, Default)]
pub(super) struct Defaults {
    /// The language.
    pub(super) language: Option<String>,
    /// Who publishes.
    pub(super) publisher: Option<String>,
}

/// How a body is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Markup {
    /// As the text itself shows: HTML if it clearly is.
    Guess,
    /// Already reduced to text.
    None,
}

/// Collects the values of one record.
pub(super) struct Assembly<'a> {
    options: &'a IngestOptions,
    chosen: BTreeMap<RawField, Chosen<'a>>,
    extra: BTreeMap<String, String>,
    warnings: Vec<String>,
}

struct Chosen<'a> {
    rank: usize,
    name: Cow<'a, str>,
    value: Value<'a>,
}

/// The rank of a name given by `--map`; names of our own table come after it.
const MAPPED: usize = 0;

impl<'a> Assembly<'a> {
    pub(super) fn new(options: &'a IngestOptions) -> Self {
        Self { options, chosen: BTreeMap::new(), extra: BTreeMap::new(), warnings: Vec::new() }
    }

    /// Adds what reading had to decide.
    pub(super) fn warn(&mut self, warning: impl Into<String>) {
        self.warnings.push(warning.into());
    }

    /// Takes a value by the name that the source gives it.
    pub(super) fn put(&mut self, name: Cow<'a, str>, value: Value<'a>) {
        if value.is_empty() {
            return;
        }
        match Self::field_called(self.options, &name) {
            _ if is_ignored(self.options, &name) => {}
            Some((field, rank)) => self.choose(field, Chosen { rank, name, value }),
            None => self.put_extra(&name, value),
        }
    }

    /// The field that a source calls `name`, with the rank of that name: lower ones win.
    pub(super) fn field_called(options: &IngestOptions, name: &str) -> Option<(RawField, usize)> {
        if is_ignored(options, name) {
            return None;
        }
        let mapped = options.map.field_of(name).map(|field| (field, MAPPED));
        mapped.or_else(|| RawField::called(name).map(|(field, rank)| (field, rank + 1)))
    }

    /// Takes a value for a field of ours, as an element of markup gives it.
    pub(super) fn put_field(&mut self, field: RawField, value: impl Into<Cow<'a, str>>) {
        let (name, value) = (Cow::Borrowed(field.name()), Value::text(value));
        if !value.is_empty() && !is_ignored(self.options, &name) {
            self.choose(field, Chosen { rank: 1, name, value });
        }
    }

    /// The text that a field has so far.
    pub(super) fn text_of(&self, field: RawField) -> Option<&str> {
        match &self.chosen.get(&field)?.value {
            Value::Text(text) => Some(text),
            Value::Null | Value::List(_) | Value::Object(_) => None,
        }
    }

    /// Takes a value that is none of our fields, whatever its name.
    pub(super) fn put_extra(&mut self, name: &str, value: Value<'_>) {
        if is_ignored(self.options, name) {
            return;
        }
        if let Some(field) = self.options.map.field_of(name)
            && let Value::Text(text) = value
        {
            let value = Value::text(text.into_owned());
            let name = Cow::Owned(name.to_owned());
            self.choose(field, Chosen { rank: MAPPED, name, value });
            return;
        }
        match value.into_text("; ") {
            Ok(text) => self.put_extra_text(name, &text),
            Err(Value::Object(pairs)) => {
                for (inner, value) in pairs {
                    self.put_extra(&format!("{name}.{inner}"), value);
                }
            }
            Err(Value::List(values)) => {
                for (number, value) in values.into_iter().enumerate() {
                    self.put_extra(&format!("{name}.{number}"), value);
                }
            }
            Err(Value::Null | Value::Text(_)) => {}
        }
    }

    fn put_extra_text(&mut self, name: &str, text: &str) {
        let text = clean(Cow::Borrowed(text.trim()));
        if text.is_empty() {
            return;
        }
        let entry = self.extra.entry(name.to_owned()).or_default();
        if !entry.is_empty() {
            entry.push_str("; ");
        }
        entry.push_str(&text);
    }

    /// The value with the better name is the field, the other one stays in `extra`.
    fn choose(&mut self, field: RawField, candidate: Chosen<'a>) {
        let loser = match self.chosen.get(&field) {
            Some(chosen) if chosen.rank <= candidate.rank => Some(candidate),
            _ => self.chosen.insert(field, candidate),
        };
        if let Some(loser) = loser
            && loser.rank != MAPPED
        {
            self.put_extra(&loser.name, loser.value);
        }
    }

    /// The record.
    pub(super) fn finish(
        mut self,
        source: SourceRef,
        markup: Markup,
        defaults: &Defaults,
    ) -> Result<RawStatement, IngestError> {
        let title = self.take(RawField::Title).map(|title| plain_title(&title));
        let title = title.filter(|title| !title.is_empty());
        let body = self.take(RawField::Body).map_or_else(String::new, |body| match markup {
            Markup::Guess => plain_body(body),
            Markup::None => body.into_owned(),
        });
        let body = if body.trim().is_empty() { String::new() } else { body };
        if body.is_empty() {
            if title.is_none() {
                return Err(IngestError::NoText);
            }
            self.warn(NO_BODY);
        }
        let speakers = self.take_speakers();
        let mut line = |field| self.take(field).map(|text| text.trim().to_owned());
        Ok(RawStatement {
            source,
            id: line(RawField::Id),
            title,
            body,
            date: line(RawField::Date),
            language: line(RawField::Language).or_else(|| defaults.language.clone()),
            speakers,
            issuer: line(RawField::Issuer),
            country: line(RawField::Country),
            publisher: line(RawField::Publisher).or_else(|| defaults.publisher.clone()),
            place: line(RawField::Place),
            url: line(RawField::Url),
            extra: self.extra,
            warnings: self.warnings,
        })
    }

    /// The text of a field, cleaned; a value that is no text goes to `extra`.
    fn take(&mut self, field: RawField) -> Option<Cow<'a, str>> {
        let Chosen { name, value, .. } = self.chosen.remove(&field)?;
        match value.into_text(separator(field)) {
            Ok(text) => Some(clean(text)).filter(|text| !text.trim().is_empty()),
            Err(Value::Object(pairs)) if field == RawField::Place => {
                let parts = Value::List(pairs.into_iter().map(|(_, value)| value).collect());
                parts.into_text(", ").ok().map(clean)
            }
            Err(value) => {
                self.put_extra(&name, value);
                None
            }
        }
    }

    fn take_speakers(&mut self) -> Vec<RawSpeaker> {
        let Some(Chosen { name, value, .. }) = self.chosen.remove(&RawField::Speakers) else {
            return Vec::new();
        };
        let (speakers, rest) = speakers_of(value);
        for (inner, value) in rest {
            self.put_extra(&format!("{name}.{inner}"), value);
        }
        speakers
    }
}

/// Whether a user leaves out the field of that name.
pub(super) fn is_ignored(options: &IngestOptions, name: &str) -> bool {
    let ignored = &options.ignore_fields;
    if ignored.is_empty() {
        return false;
    }
    let ours = RawField::called(name).map(|(field, _)| field.name());
    ignored
        .iter()
        .any(|given| same_name(given, name) || ours.is_some_and(|ours| same_name(given, ours)))
}

/// What stands between the texts of a list that fills one field.
fn separator(field: RawField) -> &'static str {
    match field {
        RawField::Body => "\n",
        RawField::Place => ", ",
        RawField::Id
        | RawField::Title
        | RawField::Date
        | RawField::Language
        | RawField::Speakers
        | RawField::Issuer
        | RawField::Country
        | RawField::Publisher
        | RawField::Url => "; ",
    }
}

/// A title on one line, without markup and entities.
fn plain_title(title: &str) -> String {
    let title = html::text_if_markup(title);
    let mut out = String::with_capacity(title.len());
    for word in title.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// A body as text: a Python literal decoded, HTML reduced; other text as it is.
fn plain_body(body: Cow<'_, str>) -> String {
    let body = match literal::decode_literal(&body) {
        Some(decoded) => clean(Cow::Owned(decoded)),
        None => body,
    };
    if html::is_markup(&body) { html::fragment_text(&body) } else { body.into_owned() }
}
