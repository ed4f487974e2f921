//! What a query is understood against, and the two steps in one.

use index_schema::model::Day;

use super::error::QueryError;
use super::match_mode::MatchMode;
use super::meaning::Query;
use super::parse::parse_in;
use super::resolve::resolve;
use super::vocabulary::Vocabulary;
use crate::authority::Authority;

/// The civil day of a run. Asked only by dates that need it: to find out where on earth a person
/// is takes longer than most searches.
pub trait Today {
    /// The day, the same each time.
    fn day(&self) -> Day;
}

impl Today for Day {
    fn day(&self) -> Day {
        *self
    }
}

/// What names, relative dates and operators are looked up in.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Countries, organisations, people and their offices.
    pub authority: &'a Authority,
    /// What the index knows.
    pub vocabulary: &'a dyn Vocabulary,
    /// What `today` and `2w..` go by.
    pub today: &'a dyn Today,
    /// How many of the words must occur.
    pub match_mode: MatchMode,
    /// Names as written only: no other spellings, no synonyms.
    pub exact_names: bool,
}

/// Text to meaning: [`parse_in`] and [`resolve`].
///
/// ```
/// use chancery::authority::Authority;
/// use chancery::query::{Context, MatchMode, NoVocabulary, understand};
/// use index_schema::model::Day;
///
/// let context = Context {
///     authority: Authority::builtin(),
///     vocabulary: &NoVocabulary,
///     today: &Day::new(2024, 3, 1).unwrap(),
///     match_mode: MatchMode::Auto,
///     exact_names: false,
/// };
/// let query = understand("humanitarian corridors country:EG 2w..", &context).unwrap();
/// assert_eq!(query.scoring[0].exact, "humanitarian");
/// assert!(understand("date:2023-02-30", &context).is_err());
/// ```
pub fn understand(text: &str, context: &Context<'_>) -> Result<Query, QueryError> {
    resolve(&parse_in(text, context.match_mode)?, text, context)
}
