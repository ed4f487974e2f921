//! One table of every field. The tantivy schema, the query resolver, the help pages and the
//! documentation read it; to add a field is to add a row here and its value in `document`.

/// A field of the index, by name. [`FIELDS`] has a row for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Stems of the title, twice, then of the body; the only field that scores.
    TextStems,
    /// Stems of the title.
    TitleStems,
    /// Exact words of the title, with positions.
    TitleWords,
    /// Exact words of the body, with positions.
    BodyWords,
    /// The statement's id.
    Id,
    /// What upsert goes by.
    Key,
    /// Person ids of participants who are foreign ministers.
    Minister,
    /// Person ids of participants.
    Person,
    /// Countries that the participants represent.
    Country,
    /// Who speaks.
    Issuer,
    /// Country of the place.
    Venue,
    /// Countries named in the text.
    About,
    /// Organisations taking part or named.
    Org,
    /// Organisations taking part.
    OrgPart,
    /// Role classes of the participants.
    Role,
    /// What sort of text.
    Kind,
    /// Language of the text.
    Lang,
    /// Every year that the statement's date can be in, or `undated`.
    Year,
    /// Subsets of each participant's affiliation, role class and person id.
    Participant,
    /// Names as written with what is known of them.
    PersonSeen,
    /// First day that the statement's date can be.
    DateFrom,
    /// Last day that the statement's date can be.
    DateTo,
    /// Every day that a date without a year can be.
    DateDay,
    /// First day of the publication date.
    PublishedFrom,
    /// Last day of the publication date.
    PublishedTo,
    /// Hash over the shingles of the normalised body.
    SameText,
    /// The statement without its body, as JSON.
    StoredStatement,
    /// The body.
    StoredBody,
}

/// How a field is laid out in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Analysed text.
    Text {
        /// Positions are kept, so that phrases can be found.
        positions: bool,
        /// Lengths are kept, so that BM25 can normalise.
        norms: bool,
    },
    /// Whole values, matched as they are.
    Keyword {
        /// Values are also kept in a column, for counting and ordering.
        column: bool,
    },
    /// A day number (signed, days since 1970-01-01) in a column.
    Day,
    /// An unsigned 64-bit number in a column.
    Number,
    /// Kept to be printed; never searched.
    Stored,
}

/// What a query may do with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryUse {
    /// Not named in queries.
    Internal,
    /// `name:value` matches a whole value.
    Value,
    /// `name:value` takes a name of a country, organisation or person and matches its id.
    Name,
    /// `name:words` matches text.
    Text,
    /// `name:2023-11` and ranges.
    Date,
    /// Resolved to other fields (`fm:`).
    Derived,
}

/// A row of [`FIELDS`] or of [`VIRTUAL_FIELDS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRow {
    /// Name in the index.
    pub name: &'static str,
    /// Name in queries, flags and facets (empty for internal fields).
    pub query_name: &'static str,
    /// Other names in queries.
    pub aliases: &'static [&'static str],
    /// What a query may do with it.
    pub query_use: QueryUse,
    /// Whether values are counted by `facets` and `--facets`.
    pub facet: bool,
    /// What it holds, for people.
    pub description: &'static str,
    /// A query that uses it (empty for internal fields).
    pub example: &'static str,
}

/// A field of the index: its name in code, its layout, and its row for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldSpec {
    /// Which field.
    pub field: Field,
    /// How it is laid out.
    pub kind: FieldKind,
    /// Its names and description.
    pub row: FieldRow,
}

const STEMS: FieldKind = FieldKind::Text { positions: false, norms: true };
const WORDS: FieldKind = FieldKind::Text { positions: true, norms: false };
const COLUMN: FieldKind = FieldKind::Keyword { column: true };
const KEYWORD: FieldKind = FieldKind::Keyword { column: false };

const fn internal(
    field: Field,
    kind: FieldKind,
    name: &'static str,
    description: &'static str,
) -> FieldSpec {
    FieldSpec {
        field,
        kind,
        row: FieldRow {
            name,
            query_name: "",
            aliases: &[],
            query_use: QueryUse::Internal,
            facet: false,
            description,
            example: "",
        },
    }
}

const fn facet(
    field: Field,
    query_use: QueryUse,
    names: &'static [&'static str],
    description: &'static str,
    example: &'static str,
) -> FieldSpec {
    let (name, rest) = names.split_at(1);
    let (query_name, aliases) = rest.split_at(1);
    FieldSpec {
        field,
        kind: COLUMN,
        row: FieldRow {
            name: name[0],
            query_name: query_name[0],
            aliases,
            query_use,
            facet: true,
            description,
            example,
        },
    }
}

/// Every field of the index, in the order of [`Field`]. For facets, the names are: in the index, in
/// queries, aliases.
pub const FIELDS: &[FieldSpec] = &[
    internal(Field::TextStems, STEMS, "text_s", "stems of the title (twice) and the body; scored"),
    FieldSpec {
        field: Field::TitleStems,
        kind: FieldKind::Text { positions: false, norms: false },
        row: FieldRow {
            name: "title_s",
            query_name: "title",
            aliases: &["headline"],
            query_use: QueryUse::Text,
            facet: false,
            description: "words of the title",
            example: "title:ceasefire",
        },
    },
    internal(Field::TitleWords, WORDS, "title_x", "exact words of the title, with positions"),
    internal(Field::BodyWords, WORDS, "body_x", "exact words of the body, with positions"),
    FieldSpec {
        field: Field::Id,
        kind: COLUMN,
        row: FieldRow {
            name: "id",
            query_name: "id",
            aliases: &[],
            query_use: QueryUse::Value,
            facet: false,
            description: "the statement's id",
            example: "id:statedept-245386",
        },
    },
    internal(Field::Key, COLUMN, "key", "id and origin; upsert goes by it"),
    facet(
        Field::Minister,
        QueryUse::Name,
        &["minister", "minister"],
        "who takes part as foreign minister",
        "minister:lavrov",
    ),
    facet(
        Field::Person,
        QueryUse::Name,
        &["person", "person", "participant"],
        "who takes part",
        "person:\"Ned Price\"",
    ),
    facet(
        Field::Country,
        QueryUse::Name,
        &["country", "country"],
        "countries whose people take part",
        "country:egypt",
    ),
    facet(
        Field::Issuer,
        QueryUse::Name,
        &["issuer", "issuer", "from"],
        "the country or organisation that speaks",
        "issuer:RU",
    ),
    facet(
        Field::Venue,
        QueryUse::Name,
        &["venue", "venue", "place"],
        "country of the place of the event",
        "venue:switzerland",
    ),
    facet(
        Field::About,
        QueryUse::Name,
        &["about", "about"],
        "countries named in the text",
        "about:PS",
    ),
    facet(
        Field::Org,
        QueryUse::Name,
        &["org", "org", "organisation", "organization"],
        "organisations taking part or named",
        "org:OIC",
    ),
    facet(
        Field::OrgPart,
        QueryUse::Name,
        &["org_part", "org-part"],
        "organisations taking part",
        "org-part:EU",
    ),
    facet(
        Field::Role,
        QueryUse::Value,
        &["role", "role"],
        "role classes of those who take part",
        "role:envoy",
    ),
    facet(
        Field::Kind,
        QueryUse::Value,
        &["kind", "kind", "type"],
        "what sort of text",
        "kind:readout",
    ),
    facet(
        Field::Lang,
        QueryUse::Value,
        &["lang", "lang", "language"],
        "language of the text",
        "lang:fr",
    ),
    facet(
        Field::Year,
        QueryUse::Value,
        &["year", "year"],
        "every year that the date can be in, or undated",
        "year:2023",
    ),
    internal(
        Field::Participant,
        KEYWORD,
        "participant",
        "subsets of affiliation, role class and person of each participant",
    ),
    internal(
        Field::PersonSeen,
        KEYWORD,
        "person_seen",
        "person id, name as written, affiliation, role class (or mentioned), year",
    ),
    internal(Field::DateFrom, FieldKind::Day, "date_from", "first day that the date can be"),
    internal(Field::DateTo, FieldKind::Day, "date_to", "last day that the date can be"),
    internal(
        Field::DateDay,
        FieldKind::Day,
        "date_day",
        "every day that a date without a year can be",
    ),
    internal(
        Field::PublishedFrom,
        FieldKind::Day,
        "published_from",
        "first day of the publication date",
    ),
    internal(
        Field::PublishedTo,
        FieldKind::Day,
        "published_to",
        "last day of the publication date",
    ),
    internal(
        Field::SameText,
        FieldKind::Number,
        "same_text",
        "hash over the shingles of the body: marks re-issues",
    ),
    internal(
        Field::StoredStatement,
        FieldKind::Stored,
        "statement",
        "the statement without its body, as JSON",
    ),
    internal(Field::StoredBody, FieldKind::Stored, "body", "the body as printed"),
];

/// A name that queries understand without a field of its own in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VirtualField {
    /// `date:`: the statement's date.
    Date,
    /// `published:`: the publication date.
    Published,
    /// `fm:`: who held the office of foreign minister on the statement's date.
    ForeignMinister,
    /// `with:(…)`: conditions on one and the same participant.
    SameParticipant,
}

/// Query fields that the resolver turns into conditions on other fields.
pub const VIRTUAL_FIELDS: &[(VirtualField, FieldRow)] = &[
    (
        VirtualField::Date,
        FieldRow {
            name: "date",
            query_name: "date",
            aliases: &["event"],
            query_use: QueryUse::Date,
            facet: false,
            description: "the date of the statement: its event, else its publication",
            example: "date:2023-11..2024-02",
        },
    ),
    (
        VirtualField::Published,
        FieldRow {
            name: "published",
            query_name: "published",
            aliases: &["pubdate"],
            query_use: QueryUse::Date,
            facet: false,
            description: "the publication date only",
            example: "published:2023-11-21",
        },
    ),
    (
        VirtualField::ForeignMinister,
        FieldRow {
            name: "fm",
            query_name: "fm",
            aliases: &[],
            query_use: QueryUse::Derived,
            facet: false,
            description: "the foreign minister of a country on the statement's date takes part",
            example: "fm:egypt date:2023-11",
        },
    ),
    (
        VirtualField::SameParticipant,
        FieldRow {
            name: "with",
            query_name: "with",
            aliases: &[],
            query_use: QueryUse::Derived,
            facet: false,
            description: "conditions on one and the same participant",
            example: "with:(country:EG role:foreign-minister)",
        },
    ),
];

/// What a field name in a query stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryField {
    /// A field of the index.
    Indexed(Field),
    /// A field that the resolver derives.
    Virtual(VirtualField),
}

impl Field {
    /// The field's row of [`FIELDS`].
    pub fn spec(self) -> &'static FieldSpec {
        &FIELDS[self as usize]
    }

    /// The name in the index.
    pub fn name(self) -> &'static str {
        self.spec().row.name
    }

    /// The name in queries; empty for internal fields.
    pub fn query_name(self) -> &'static str {
        self.spec().row.query_name
    }

    /// The fields whose values are counted, in the order of the documentation.
    pub fn facets() -> impl Iterator<Item = Self> {
        FIELDS.iter().filter(|spec| spec.row.facet).map(|spec| spec.field)
    }
}

impl QueryField {
    /// The row for people.
    pub fn row(self) -> &'static FieldRow {
        match self {
            Self::Indexed(field) => &field.spec().row,
            Self::Virtual(field) => &VIRTUAL_FIELDS[field as usize].1,
        }
    }
}

/// Looks a field up by its name in queries or by an alias, ignoring ASCII case and taking `_` for
/// `-`.
///
/// ```
/// use index_schema::fields::{Field, QueryField, lookup};
/// assert_eq!(lookup("Organisation"), Some(QueryField::Indexed(Field::Org)));
/// assert_eq!(lookup("body_x"), None);
/// ```
pub fn lookup(name: &str) -> Option<QueryField> {
    let name = name.replace('_', "-");
    let named = |row: &FieldRow| {
        !row.query_name.is_empty()
            && (row.query_name.eq_ignore_ascii_case(&name)
                || row.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(&name)))
    };
    let indexed =
        FIELDS.iter().find(|spec| named(&spec.row)).map(|spec| QueryField::Indexed(spec.field));
    indexed.or_else(|| {
        VIRTUAL_FIELDS
            .iter()
            .find(|(_, row)| named(row))
            .map(|(field, _)| QueryField::Virtual(*field))
    })
}

/// The rows of every field that queries may name: of the index first, then derived ones.
pub fn query_rows() -> impl Iterator<Item = &'static FieldRow> {
    let indexed = FIELDS.iter().map(|spec| &spec.row);
    indexed
        .chain(VIRTUAL_FIELDS.iter().map(|(_, row)| row))
        .filter(|row| !row.query_name.is_empty())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_enum() {
        for (position, spec) in FIELDS.iter().enumerate() {
            assert_eq!(spec.field as usize, position, "{}", spec.row.name);
        }
        assert_eq!(FIELDS.len(), Field::StoredBody as usize + 1);
        for (position, (field, row)) in VIRTUAL_FIELDS.iter().enumerate() {
            assert_eq!(*field as usize, position, "{}", row.name);
        }
    }

    #[test]
    fn no_name_stands_twice() {
        let mut index_names = BTreeSet::new();
        for spec in FIELDS {
            assert!(index_names.insert(spec.row.name), "{}", spec.row.name);
        }
        let mut query_names = BTreeSet::new();
        for row in query_rows() {
            for name in std::iter::once(&row.query_name).chain(row.aliases) {
                assert!(query_names.insert(*name), "{name}");
                assert!(
                    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn rows_for_people_are_complete() {
        for row in query_rows() {
            assert!(!row.description.is_empty() && row.example.contains(':'), "{}", row.name);
            let field = row.example.split(':').next().unwrap();
            assert!(lookup(field).is_some(), "{}", row.example);
        }
        for spec in FIELDS {
            assert!(!spec.row.description.is_empty());
            assert_eq!(spec.row.query_name.is_empty(), spec.row.query_use == QueryUse::Internal);
            assert!(
                !spec.row.facet || spec.kind == COLUMN,
                "{} is counted from its column",
                spec.row.name
            );
        }
    }
}
