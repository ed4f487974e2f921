//! What a query means: ids, day ranges and words, free of any search engine. The last of the
//! language's own types; `search::compile` is the only place that turns it into engine queries.

use index_schema::fields::Field;
use index_schema::model::{Affiliation, Day, PersonId, RoleClass};

/// A resolved query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Which statements are hits.
    pub condition: Condition,
    /// The words that score, in the order of the query, as often as they are repeated.
    pub scoring: Vec<Word>,
    /// What the person should be told about how the query was understood.
    pub notes: Vec<String>,
}

/// A word of a query with what it may stand for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word {
    /// The word as the exact stream holds it (normalised, not stemmed).
    pub exact: String,
    /// Whether stems of the word count too (not for quoted words).
    pub stemmed: bool,
    /// Other forms that mean the same (synonyms, acronyms, spellings of names), each a sequence of
    /// exact words. The best of all forms scores, never their sum.
    pub forms: Vec<Vec<String>>,
}

/// Which text a word or phrase is looked for in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextScope {
    /// Title or body (a phrase lies in one or the other, never across).
    Anywhere,
    /// The title only.
    Title,
}

/// Which date a range is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateScope {
    /// *The date of the statement*: event, else publication.
    Statement,
    /// The publication date only.
    Published,
}

/// What must hold of one and the same participant; `None` is anything.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct ParticipantPattern {
    /// Country or organisation represented.
    pub affiliation: Option<Affiliation>,
    /// Sort of office.
    pub role_class: Option<RoleClass>,
    /// Who.
    pub person: Option<PersonId>,
}

/// A condition on statements. Closed: a new kind of condition is a new variant, and every reader of
/// this type says what it does with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Every condition holds; with none, every statement.
    And(Vec<Condition>),
    /// At least one holds; with none, no statement.
    Or(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// At least `count` of them hold.
    AtLeast {
        /// How many must hold.
        count: usize,
        /// The conditions.
        of: Vec<Condition>,
    },
    /// The word, its stems or one of its forms occurs.
    Word {
        /// Where.
        scope: TextScope,
        /// Which.
        word: Word,
    },
    /// These exact words follow each other.
    Phrase {
        /// Where.
        scope: TextScope,
        /// The exact words in order.
        words: Vec<String>,
        /// How many moves of a word are allowed (0: exactly so).
        slop: u32,
        /// The last word may be the beginning of one.
        last_is_prefix: bool,
    },
    /// A word that begins so occurs.
    Prefix {
        /// Where.
        scope: TextScope,
        /// The beginning, as the exact stream holds it.
        start: String,
    },
    /// A word at most `distance` edits away occurs.
    Fuzzy {
        /// Where.
        scope: TextScope,
        /// The word, as the exact stream holds it.
        word: String,
        /// Edits (insertion, deletion, substitution, transposition), 1 or 2.
        distance: u8,
    },
    /// The holder of this office takes part by office alone, without a name in the text.
    Inferred {
        /// The country represented.
        affiliation: Affiliation,
        /// The sort of office.
        role_class: RoleClass,
        /// Who held it.
        person: PersonId,
    },
    /// The keyword field holds one of the values.
    AnyOf {
        /// A keyword field.
        field: Field,
        /// The values, whole.
        values: Vec<String>,
    },
    /// The field has any value at all.
    HasValue {
        /// A keyword or day field.
        field: Field,
    },
    /// The date can lie in `from..=to`.
    Dates {
        /// Which date.
        scope: DateScope,
        /// First day; open if `None`.
        from: Option<Day>,
        /// Last day; open if `None`.
        to: Option<Day>,
    },
    /// One participant fits one of the patterns.
    SameParticipant {
        /// The patterns, at most 1,024.
        patterns: Vec<ParticipantPattern>,
    },
}

impl Condition {
    /// The condition that every statement fulfils.
    pub const fn all() -> Self {
        Self::And(Vec::new())
    }

    /// Whether every statement fulfils it by its form.
    pub fn is_all(&self) -> bool {
        matches!(self, Self::And(conditions) if conditions.is_empty())
    }
}

/// Values of one facet chosen by flags (`--country EG --not-country IL`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// The facet.
    pub field: Field,
    /// One group a flag value, each the ids that the value stands for; any of any group is enough.
    pub include: Vec<String>,
    /// None of these may hold.
    pub exclude: Vec<String>,
}
