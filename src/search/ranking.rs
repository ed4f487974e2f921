//! Every weight of the ranking, by name, with its reason. Nothing else in the program holds one.
//!
//! The score of a statement is the sum over the query's words, as often as they are repeated, of
//! BM25 (Robertson and Walker 1994; the variant with a never negative inverse document frequency
//! that Lucene made common) over the field `text_s`, which holds the title twice and the body. What a word may
//! stand for (its stems in several languages, its other forms) counts as the best of them. That is
//! the first stage; the best [`Signals::rescored`] statements of it are then ordered anew with the other signals.

/// How fast more occurrences stop counting. The usual value, from the TREC experiments of its
/// authors (Robertson et al. 1995, *Okapi at TREC-3*: 1.2 to 2).
pub const K1: f64 = 1.2;

/// How much longer texts are held against. The usual value (*Okapi at TREC-3*: 0.75).
pub const B: f64 = 0.75;

/// The second stage.
///
/// Each adds (or takes away) a part of the BM25 scores that a word has anyway, so that no signal
/// outweighs the words themselves: together they move a score by at most about a third.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signals {
    /// How many of the best statements of the first stage are scored again. It does not depend on the
    /// page, so that a page holds the same statements whatever was asked for before it; statements
    /// beyond follow in the order of the first stage.
    pub rescored: usize,
    /// Part of the lower score of two neighbouring words of the query that is added where they also
    /// stand side by side in the text; divided by their distance where they stand near each other.
    pub proximity: f64,
    /// Part of a word's score that is added where the text has it exactly as asked for: `visit`
    /// before `visits`.
    pub exact: f64,
    /// Part of a word's score that is added where it is in the name of somebody who takes part:
    /// what Lavrov says before what is said of him.
    pub participant: f64,
    /// Part of a word's score that is taken away where the text only has another form of it
    /// (a synonym, an acronym): what was typed is likelier what was meant.
    pub expansion: f64,
}

impl Signals {
    /// What searches use. Modest guesses until judged queries tune them.
    pub const STANDARD: Self =
        Self { rescored: 1000, proximity: 0.15, exact: 0.05, participant: 0.1, expansion: 0.1 };

    /// The first stage alone.
    pub const NONE: Self =
        Self { rescored: 0, proximity: 0.0, exact: 0.0, participant: 0.0, expansion: 0.0 };
}

/// Words further apart than this are not near each other. Distances of query words beyond five
/// to eight words say little (Rasolofo and Savoy 2003 look at five).
pub const NEAR: u32 = 8;

/// A query of more different words than this is ordered by the first stage alone. So many words
/// decide by themselves, and the second stage looks each of them up in each statement: with 256
/// words some hundredths of a second, with ten thousand seconds.
pub const MOST_WORDS_RESCORED: usize = 256;
