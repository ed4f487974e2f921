//! Files to records: walk, decode, one small file a format. Nothing is interpreted here.

mod record;

pub use record::{Failure, RawSpeaker, RawStatement, Record};
