//! The languages whose words the analysis stems.

use rust_stemmers::Algorithm;

macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident $code:literal),+ $(,)?) => {
        /// A language with a Snowball stemmer of its own, or [`Language::Other`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Language {
            $($(#[$doc])* $name,)+
            /// Catalan: no stemmer, but its elided articles are known.
            Catalan,
            /// Any other: words are folded, not stemmed.
            Other,
        }

        impl Language {
            /// Every language.
            pub const ALL: &[Self] = &[$(Self::$name,)+ Self::Catalan, Self::Other];

            /// BCP 47 code; `und` for [`Language::Other`].
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                    Self::Catalan => "ca",
                    Self::Other => "und",
                }
            }

            /// The Snowball algorithm, if there is one.
            pub(super) const fn algorithm(self) -> Option<Algorithm> {
                match self {
                    $(Self::$name => Some(Algorithm::$name),)+
                    Self::Catalan | Self::Other => None,
                }
            }
        }
    };
}

languages! {
    /// Arabic.
    Arabic "ar",
    /// Danish.
    Danish "da",
    /// Dutch.
    Dutch "nl",
    /// English.
    English "en",
    /// Finnish.
    Finnish "fi",
    /// French.
    French "fr",
    /// German.
    German "de",
    /// Greek.
    Greek "el",
    /// Hungarian.
    Hungarian "hu",
    /// Italian.
    Italian "it",
    /// Norwegian, both written forms.
    Norwegian "no",
    /// Portuguese.
    Portuguese "pt",
    /// Romanian.
    Romanian "ro",
    /// Russian.
    Russian "ru",
    /// Spanish.
    Spanish "es",
    /// Swedish.
    Swedish "sv",
    /// Tamil.
    Tamil "ta",
    /// Turkish.
    Turkish "tr",
}

impl Language {
    /// The language of a BCP 47 tag: its primary subtag decides, in any case (`en`, `pt-BR`,
    /// `nb`).
    ///
    /// ```
    /// use index_schema::analysis::Language;
    /// assert_eq!(Language::from_code("pt-BR"), Language::Portuguese);
    /// assert_eq!(Language::from_code("zh"), Language::Other);
    /// ```
    pub fn from_code(code: &str) -> Self {
        let primary = code.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("nb") || primary.eq_ignore_ascii_case("nn") {
            return Self::Norwegian;
        }
        let known = |language: &&Self| language.code().eq_ignore_ascii_case(primary);
        Self::ALL.iter().find(known).copied().unwrap_or(Self::Other)
    }

    /// Articles, pronouns and conjunctions that lose their vowel and take an apostrophe.
    pub(super) const fn elided(self) -> &'static [&'static str] {
        match self {
            Self::French => &[
                "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
            ],
            Self::Italian => &[
                "l", "d", "un", "c", "s", "m", "t", "v", "n", "all", "dall", "dell", "nell",
                "sull", "coll", "gl", "quell", "quest",
            ],
            Self::Catalan => &["l", "d", "n", "s", "m", "t"],
            Self::Arabic
            | Self::Danish
            | Self::Dutch
            | Self::English
            | Self::Finnish
            | Self::German
            | Self::Greek
            | Self::Hungarian
            | Self::Norwegian
            | Self::Portuguese
            | Self::Romanian
            | Self::Russian
            | Self::Spanish
            | Self::Swedish
            | Self::Tamil
            | Self::Turkish
            | Self::Other => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_round_trip() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), *language);
        }
        assert_eq!(Language::from_code("EN_us"), Language::English);
        assert_eq!(Language::from_code("nn"), Language::Norwegian);
        assert_eq!(Language::from_code(""), Language::Other);
    }
}
