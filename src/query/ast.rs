//! The query as it was written: a tree with the place of each part, names and dates not yet looked
//! up. [`parse`](super::parse()) makes it, [`resolve`](super::resolve()) gives it a meaning, and its
//! `Display` writes a query that parses to the same tree.

use std::ops::Range;

use index_schema::fields::QueryField;

/// A parsed query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ast {
    /// The tree.
    pub root: Node,
    /// What the person should be told about how the text was read.
    pub notes: Vec<String>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its bytes in the text of the query, with its brackets or quotes.
    pub span: Range<usize>,
}

/// The forms of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NodeKind {
    /// `*`: every statement; as the value of a field, any value.
    Everything,
    /// A word as written, without the punctuation around it; it may hold several words of the
    /// analysis (`Palestine-Israel`), and never white space, brackets or quotes.
    Word(String),
    /// `corr*`, without the star.
    Prefix(String),
    /// `lavrof~1`.
    Fuzzy {
        /// The word as written.
        word: String,
        /// Edits allowed, 0 to 2; by the length of the word if not given.
        distance: Option<u8>,
    },
    /// Words in quotes.
    Phrase {
        /// What stands between the quotes.
        text: String,
        /// How many moves of a word are allowed.
        slop: u32,
        /// Whether the last word is the beginning of one (`"humanitarian corr*"`).
        last_is_prefix: bool,
    },
    /// `name:value` or `name:(values)`.
    Field {
        /// Which field.
        field: QueryField,
        /// A word, phrase, [`NodeKind::Everything`] or a group of them; for `with:` a group of
        /// fields.
        value: Box<Node>,
    },
    /// Parts side by side, at least two; the match mode says how many must hold.
    Sequence(Vec<Node>),
    /// Parts joined by `AND`, at least two.
    And(Vec<Node>),
    /// Parts joined by `OR`, at least two.
    Or(Vec<Node>),
    /// `-part` or `NOT part`.
    Not(Box<Node>),
}

impl Node {
    /// A node with its place.
    pub(super) const fn new(kind: NodeKind, span: Range<usize>) -> Self {
        Self { kind, span }
    }
}
