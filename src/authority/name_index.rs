//! From the key of a name to the rows that bear it.
//!
//! Folding the names of all tables takes some ten milliseconds, longer than a search. So the
//! indexes of the built-in files are made when the program is built (`compile_names.rs`), and those
//! of a folder when they are first asked for.

use super::fold::{fold_name, fold_plain};
use super::inflect::inflect;
use super::table::Table;

/// Which cells of a table are names, and how they become keys.
#[derive(Debug, Clone, Copy)]
pub(super) struct NameColumns {
    /// Columns with a name or a list of names.
    pub(super) columns: &'static [&'static str],
    /// Name to key.
    pub(super) fold: fn(&str) -> String,
}

/// English names, adjectives and codes of countries.
pub(super) const COUNTRIES_ENGLISH: NameColumns = NameColumns {
    columns: &[
        "code",
        "code3",
        "name",
        "formal",
        "other",
        "adjectives",
        "demonyms",
        "abbreviations",
    ],
    fold: fold_plain,
};

/// Names, cases and adjectives of countries in other languages.
pub(super) const COUNTRIES_FOREIGN: NameColumns =
    NameColumns { columns: &["fr", "es", "de", "ru", "ar", "zh"], fold: fold_plain };

/// Ids, names and abbreviations of organisations in every language.
pub(super) const ORGANISATIONS: NameColumns = NameColumns {
    columns: &["id", "name", "other", "fr", "es", "de", "ru", "ar", "zh", "abbreviations"],
    fold: fold_plain,
};

/// Spellings of people's names.
pub(super) const PEOPLE: NameColumns =
    NameColumns { columns: &["name", "family", "other"], fold: fold_name };

/// Hashes of keys with row numbers, sorted. Hashes stand for keys (64 bits over some ten thousand
/// names), so that no key is kept.
#[derive(Debug)]
pub(super) struct NameIndex(Entries);

#[derive(Debug)]
enum Entries {
    Made(Vec<(u64, u32)>),
    /// [`ENTRY`] bytes each.
    Compiled(&'static [u8]),
}

/// Bytes of one compiled entry: hash and row number, little-endian.
pub(super) const ENTRY: usize = 12;

impl NameIndex {
    /// The index of a table: `compiled` if it is a built-in one, else made now.
    pub(super) fn of(table: &Table, names: NameColumns, compiled: &'static [u8]) -> Self {
        if table.is_builtin() {
            return Self(Entries::Compiled(compiled));
        }
        Self(Entries::Made(entries(table, names)))
    }

    /// The rows of a key, in order.
    pub(super) fn find(&self, key: &str) -> impl Iterator<Item = usize> {
        let wanted = hash(key);
        let (mut low, mut high) = (0, self.0.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.0.get(middle).is_some_and(|(hash, _)| hash < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let found = (low..self.0.len()).map_while(|at| self.0.get(at));
        // An empty key is no name.
        found
            .take_while(move |(hash, _)| *hash == wanted && !key.is_empty())
            .filter_map(|(_, number)| usize::try_from(number).ok())
    }
}

impl Entries {
    fn len(&self) -> usize {
        match self {
            Self::Made(entries) => entries.len(),
            Self::Compiled(bytes) => bytes.len() / ENTRY,
        }
    }

    fn get(&self, at: usize) -> Option<(u64, u32)> {
        match self {
            Self::Made(entries) => entries.get(at).copied(),
            Self::Compiled(bytes) => {
                let (hash, row) = bytes.get(at * ENTRY..(at + 1) * ENTRY)?.split_first_chunk()?;
                Some((u64::from_le_bytes(*hash), u32::from_le_bytes(*row.first_chunk()?)))
            }
        }
    }
}

/// The sorted entries of a table. A column that it lacks has no names.
pub(super) fn entries(table: &Table, names: NameColumns) -> Vec<(u64, u32)> {
    let columns: Vec<_> = names
        .columns
        .iter()
        .filter_map(|name| table.column(name).ok().map(|column| (*name, column)))
        .collect();
    let mut entries = Vec::new();
    let mut forms = Vec::new();
    for (number, row) in table.rows().enumerate() {
        let Ok(number) = u32::try_from(number) else { break };
        forms.clear();
        for (name, column) in &columns {
            row.list(*column).for_each(|written| inflect(name, written, &mut forms));
        }
        for form in &forms {
            let key = (names.fold)(form);
            if !key.is_empty() {
                entries.push((hash(&key), number));
            }
        }
    }
    entries.sort_unstable();
    entries.dedup();
    entries
}

/// FNV-1a, 64 bits: the same in every build.
fn hash(key: &str) -> u64 {
    let fold = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    key.bytes().fold(0xcbf2_9ce4_8422_2325, fold)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authority::files::{File, Files};

    #[test]
    fn what_was_compiled_is_what_would_be_made() {
        for (file, names, compiled) in [
            (File::Countries, COUNTRIES_ENGLISH, compiled!("countries_english")),
            (File::Countries, COUNTRIES_FOREIGN, compiled!("countries_foreign")),
            (File::Organisations, ORGANISATIONS, compiled!("organisations")),
            (File::People, PEOPLE, compiled!("people")),
        ] {
            let files = Files::builtin();
            let builtin = Table::parse(files.path(file), files.text(file)).unwrap();
            let owned = Table::parse(files.path(file), files.text(file).into_owned()).unwrap();
            let (compiled, made) =
                (NameIndex::of(&builtin, names, compiled), NameIndex::of(&owned, names, compiled));
            assert!(matches!((&compiled.0, &made.0), (Entries::Compiled(_), Entries::Made(_))));
            let all = |index: &NameIndex| -> Vec<_> {
                (0..index.0.len()).filter_map(|at| index.0.get(at)).collect()
            };
            assert_eq!(all(&compiled), all(&made));
            assert_eq!(all(&made).len(), made.0.len());
        }
    }

    #[test]
    fn names_are_found_by_their_keys() {
        let text = "id\tname\tfamily\tother\na\tAnn Lee\tLee\tLi|Лі\nb\tBo Li\tLi\t\nc\tCy\t\t\n";
        let table = Table::parse("people.tsv", text.to_owned()).unwrap();
        let index = NameIndex::of(&table, PEOPLE, &[]);
        let found = |key: &str| index.find(key).collect::<Vec<_>>();
        assert_eq!(found(&fold_name("Li")), [0, 1]);
        assert_eq!(found(&fold_name("Cy")), [2]);
        assert_eq!(found("nobody"), [0; 0]);
        assert_eq!(found(""), [0; 0]);
    }
}
