//! Countries, organisations, people and the offices that they held; names to ids.
//!
//! The files of `corpus/authority` (their README describes them) are compiled in; a folder of the
//! same files can take their place.

mod error;
mod fold;
mod load;
mod lookup;
mod records;
mod table;

pub use error::AuthorityError;
pub use fold::fold_name;
pub use lookup::Authority;
pub use records::{Country, Organisation};
