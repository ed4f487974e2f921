//! How many of a query's words a statement must have.

use std::fmt;
use std::str::FromStr;

use index_schema::model::UnknownName;

/// How many of the words that stand side by side must occur. Conditions on fields and exclusions
/// always hold, whatever the mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MatchMode {
    /// [`MatchMode::All`] up to [`MatchMode::ALL_UP_TO`] words, [`MatchMode::Most`] beyond, so that
    /// a pasted sentence finds what it came from although a word was changed.
    #[default]
    Auto,
    /// Every word.
    All,
    /// Three quarters of the words, rounded up; phrases and groups all.
    Most,
    /// At least one word, phrase or group.
    Any,
}

impl MatchMode {
    /// Every mode, in the order of the documentation.
    pub const ALL_MODES: [Self; 4] = [Self::Auto, Self::All, Self::Most, Self::Any];

    /// The number of different words up to which [`MatchMode::Auto`] wants them all.
    pub const ALL_UP_TO: usize = 8;

    /// The name in `--match`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::All => "all",
            Self::Most => "most",
            Self::Any => "any",
        }
    }

    /// Whether `and`, `or` and `not` in lower case can be operators.
    pub const fn reads_lower_case_operators(self) -> bool {
        matches!(self, Self::Auto | Self::All)
    }

    /// How many of `words` different words must occur.
    ///
    /// ```
    /// use chancery::query::MatchMode;
    /// assert_eq!(MatchMode::Auto.required(8), 8);
    /// assert_eq!(MatchMode::Auto.required(9), 7);
    /// assert_eq!(MatchMode::Most.required(3), 3);
    /// assert_eq!(MatchMode::Any.required(3), 1);
    /// ```
    pub const fn required(self, words: usize) -> usize {
        match self {
            Self::Auto if words <= Self::ALL_UP_TO => words,
            Self::All => words,
            Self::Auto | Self::Most => (words * 3).div_ceil(4),
            Self::Any => {
                if words == 0 {
                    0
                } else {
                    1
                }
            }
        }
    }
}

impl fmt::Display for MatchMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for MatchMode {
    type Err = UnknownName;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL_MODES.into_iter().find(|mode| mode.as_str() == text).ok_or_else(|| UnknownName {
            what: "match mode",
            given: text.to_owned(),
            expected: Self::ALL_MODES.map(Self::as_str).join(", "),
        })
    }
}
