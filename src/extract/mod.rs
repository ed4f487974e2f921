//! Records to statements: what was said by whom, with whom, when and where. Pure functions.
//!
//! ```text
//! text ──words──> words ──lexicon──> forms (scan) ──people──> names ──> who takes part
//!                                        │                      │
//!                                        ├──date, event────> when
//!                                        ├──venue──────────> where
//!                                        └──mentions───────> countries, organisations
//! ```
//!
//! A text is walked once ([`Extractor::statement`]): every form of the authority files and every
//! grammar word in it is noted. Everything after that works on these notes. What words mean is
//! data (`grammar`, `corpus/authority`); how they combine is a few readable rules.
//!
//! # Limits
//!
//! - Names are found around offices, titles such as `Mr`, transcript turns and known people, and bare
//!   where a sign speaks for them (`people::bare`; not in headings, in German not at all). A country is
//!   taken from the words beside the office, the files, or the neighbour in a list, else it is the
//!   issuer's: `President X` in a sentence about another country is the issuer's unless the files know X.
//! - Chinese and Arabic names are found only if the authority files list them.
//! - English, French, German, Spanish and Russian have a grammar; other languages go by names.
//! - Who takes part is told by the head of the text (about 1,800 bytes), turns and lines above it; the
//!   rest of a long text only gives mentions.
//! - A date without a year that spans several days is bounded by its first day.
//! - A city that the files do not list is a venue only beside its country (`in Margarita Island, Venezuela`, a line of its own);
//!   of parts of countries only the states of the US are known.
//! - `Congo` alone names no country; `Congolese`, `Dominican` and `Guinean` go by the larger country unless only
//!   the smaller is named; a city that is no capital stands for no government.
//! - Dates of other calendars (after the Hijra, of the Buddhist era, of Japanese eras) are left alone, so
//!   are bare years, years of two figures in a sentence and a week or month that is not named.
//! - `3/4/2023` is settled by a weekday beside it, by other dates of the text or of its source, or by
//!   `--date-order`; else both readings bound it. What an issuer's country is used to settles nothing.
//! - Two days joined by `and` count as the range between them.
//! - The event's date is looked for in the head of the text, in its title and dateline; a day that only the
//!   middle of a long text tells is not found, but for announcements.

mod date;
mod event;
mod explain;
mod extractor;
mod grammar;
mod heading;
mod issuer;
mod kind;
mod language;
mod lexicon;
mod meaning;
mod mentions;
mod people;
mod profile;
mod reading;
mod scan;
#[cfg(test)]
mod tests;
mod venue;
mod words;

pub use extractor::Extractor;
pub use profile::SourceProfile;

/// Version of the rules, part of each commit: an index made with other rules is extracted again.
pub const RULES_VERSION: u32 = 2;
