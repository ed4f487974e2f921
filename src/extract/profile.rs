//! What the records of one source have in common.

use std::collections::BTreeMap;

use super::date::{self, OrderEvidence};
use super::language;
use crate::ingest::{DateOrder, RawStatement};

/// How many records with enough text are looked at; later ones change nothing.
const SAMPLE: u32 = 32;

/// Records after which a profile is full. More than have a say in it, since short ones tell nothing.
const RECORDS: u32 = 64;

/// Bytes of text after which it is full with fewer records.
const BYTES: usize = 512 << 10;

/// What is known of a source from its first records, for those that say too little by themselves.
/// Records are shown to it in their order until it [is full](Self::is_full), so that the same source gives
/// the same profile; every record of the source, the first as well, is then understood with it.
#[derive(Debug, Clone, Default)]
pub struct SourceProfile {
    records: u32,
    bytes: usize,
    seen: u32,
    languages: BTreeMap<String, u32>,
    order: OrderEvidence,
}

impl SourceProfile {
    /// A profile of which nothing is known but how a user says that dates are written.
    pub fn new(order: Option<DateOrder>) -> Self {
        Self { order: OrderEvidence::given(order), ..Self::default() }
    }

    /// Takes a record into account: one of the first 32 with 200 letters or more. The date field of
    /// shorter ones among them counts too.
    pub fn observe(&mut self, raw: &RawStatement) {
        self.records = self.records.saturating_add(1);
        self.bytes = self.bytes.saturating_add(raw.body.len());
        if self.seen >= SAMPLE {
            return;
        }
        if let Some((first, second)) = raw.date.as_deref().and_then(date::order_told) {
            self.order.observe(first, second);
        }
        let letters = raw.body.chars().filter(|c| c.is_alphabetic()).take(language::ENOUGH).count();
        if letters < language::ENOUGH {
            return;
        }
        self.seen += 1;
        let own = raw.language.as_deref().and_then(language::of_field);
        let language = own.or_else(|| language::detect(&raw.body).map(str::to_owned));
        if let Some(language) = language {
            *self.languages.entry(language).or_default() += 1;
        }
    }

    /// Whether it has seen enough records, or enough text, to be used.
    pub const fn is_full(&self) -> bool {
        self.records >= RECORDS || self.bytes >= BYTES
    }

    /// Which way round its dates are.
    pub(crate) const fn order(&self) -> OrderEvidence {
        self.order
    }

    /// The language of most of the records seen; of equals the first by name.
    pub(crate) fn language(&self) -> Option<&str> {
        let most = self.languages.iter().rev().max_by_key(|(_, count)| **count);
        most.map(|(language, _)| language.as_str())
    }
}
