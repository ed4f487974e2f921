//! The fields of a record and the names that they have in the wild: one table.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A field of [`super::RawStatement`] that a source can fill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RawField {
    /// The record's own id.
    Id,
    /// The title.
    Title,
    /// The text.
    Body,
    /// The publication date.
    Date,
    /// The language.
    Language,
    /// Who speaks or takes part.
    Speakers,
    /// Who speaks, as a country or organisation.
    Issuer,
    /// A country, of whom is not said.
    Country,
    /// Who publishes, as words.
    Publisher,
    /// Where the event took place.
    Place,
    /// Where it was published.
    Url,
}

impl RawField {
    /// Every field, in the order of the documentation.
    pub const ALL: [Self; 11] = [
        Self::Id,
        Self::Title,
        Self::Body,
        Self::Date,
        Self::Language,
        Self::Speakers,
        Self::Issuer,
        Self::Country,
        Self::Publisher,
        Self::Place,
        Self::Url,
    ];

    /// The names that the field is known by, our own first. Of two fields of a record that mean the
    /// same, the one whose name stands earlier here wins; the other is kept in `extra`.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &["id", "_id", "uuid"],
            Self::Title => &["title", "headline", "subject"],
            Self::Body => &["body", "text", "content", "statement", "content_html", "content_text"],
            Self::Date => &[
                "date",
                "published",
                "publish_time",
                "posted_date",
                "pubDate",
                "created",
                "date_published",
                "published_at",
            ],
            Self::Language => &["language", "lang"],
            Self::Speakers => &["speakers", "participants", "author"],
            Self::Issuer => &["issuer"],
            Self::Country => &["country"],
            Self::Publisher => &["publisher", "source"],
            Self::Place => &["place", "location"],
            Self::Url => &["url", "source_url", "link"],
        }
    }

    /// Our own name.
    pub const fn name(self) -> &'static str {
        self.names()[0]
    }

    /// The field that a source calls `name`, with the rank of that name (0 is our own).
    pub(super) fn called(name: &str) -> Option<(Self, usize)> {
        static KNOWN: LazyLock<HashMap<String, (RawField, usize)>> = LazyLock::new(|| {
            let ranked = |field: RawField| {
                let names = field.names().iter().enumerate();
                names.map(move |(rank, name)| (key_of(name), (field, rank)))
            };
            RawField::ALL.into_iter().flat_map(ranked).collect()
        });
        KNOWN.get(&key_of(name)).copied()
    }
}

/// Whether two field names are one: case, `_`, `-` and spaces do not count (`posted_date`,
/// `Posted Date`, `postedDate`), but for one at the beginning (`_id` is not `id`).
pub(super) fn same_name(left: &str, right: &str) -> bool {
    folded(left).eq(folded(right))
}

/// What is the same for all names that are one.
fn key_of(name: &str) -> String {
    if !name.is_ascii() {
        return folded(name).collect();
    }
    // Every name of every record comes here.
    let bytes = name.bytes().enumerate();
    let counting = bytes.filter(|(at, byte)| *at == 0 || !matches!(byte, b'_' | b'-' | b' '));
    counting.map(|(_, byte)| char::from(byte.to_ascii_lowercase())).collect()
}

fn folded(name: &str) -> impl Iterator<Item = char> {
    let counts = |(at, c): &(usize, char)| *at == 0 || !matches!(c, '_' | '-' | ' ');
    name.char_indices().filter(counts).flat_map(|(_, c)| c.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_belongs_to_two_fields() {
        for field in RawField::ALL {
            for (rank, name) in field.names().iter().enumerate() {
                assert_eq!(RawField::called(name), Some((field, rank)), "{name}");
            }
        }
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        for name in ["posted_date", "Posted Date", "postedDate", "POSTED-DATE"] {
            assert_eq!(RawField::called(name).map(|(field, _)| field), Some(RawField::Date));
        }
        assert_eq!(RawField::called("updated"), None);
    }

    proptest::proptest! {
        #[test]
        fn keys_say_the_same_as_names(left in "[_\\- aAbé]{0,4}", right in "[_\\- aAbé]{0,4}") {
            proptest::prop_assert_eq!(key_of(&left) == key_of(&right), same_name(&left, &right));
        }
    }
}
