//! Records to statements: what was said by whom, with whom, when and where. Pure functions.

mod extractor;
mod profile;

pub use extractor::Extractor;
pub use profile::SourceProfile;

/// Version of the rules, part of each commit: an index made with other rules is extracted again.
pub const RULES_VERSION: u32 = 1;
