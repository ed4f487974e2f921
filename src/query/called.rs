//! Whom of the people of an index a name can mean: what `chancery people NAME` lists.

use std::collections::BTreeSet;

use index_schema::model::PersonId;

use super::names::has_words;
use super::suggest::near_names;
use crate::authority::{Authority, fold_name};

/// A name that somebody may be called. It means whoever has it in the authority file, and whoever has
/// it in the index as a run of whole words of a name; exactly an id means that person alone.
///
/// Wider than `person:` of a query, which asks for people of the authority file only by the spellings
/// of the file: a list may show more, and shows why.
#[derive(Debug, Clone)]
pub struct Called {
    written: String,
    key: String,
    ids: BTreeSet<PersonId>,
    is_id: bool,
    exact: bool,
}

impl Called {
    /// What `name` means; with `exact_names` in the very letters but for case.
    pub fn new(name: &str, authority: &Authority, exact_names: bool) -> Self {
        let written = name.trim().to_owned();
        let id = PersonId::listed(written.as_str());
        let is_id = authority.person(&id).is_some() || !id.is_listed();
        let ids = if is_id {
            BTreeSet::from([id])
        } else {
            let mut people = authority.people_named(&written);
            people.retain(|person| {
                let mut spellings = authority.spellings(&person.id).into_iter();
                !exact_names || spellings.any(|spelling| has_words(spelling, &written))
            });
            people.into_iter().map(|person| person.id.clone()).collect()
        };
        Self { key: fold_name(&written), written, ids, is_id, exact: exact_names }
    }

    /// Whether it can mean a person who has been seen under these names.
    pub fn means<'n>(&self, person: &PersonId, mut names: impl Iterator<Item = &'n str>) -> bool {
        if self.is_id || self.ids.contains(person) {
            return self.ids.contains(person);
        }
        names.any(|name| {
            if self.exact {
                has_words(name, &self.written)
            } else {
                has_run_of_words(&fold_name(name), &self.key)
            }
        })
    }

    /// Names like it, the nearest first, at most three; for "did you mean". Each candidate is a name
    /// and what to print for it.
    pub fn nearest<'n>(&self, names: impl Iterator<Item = (&'n str, &'n str)>) -> Vec<String> {
        let candidates = names.flat_map(|(name, shown)| {
            let family = name.split_whitespace().next_back().unwrap_or_default();
            [name, family].map(|form| (fold_name(form), shown))
        });
        near_names(&self.key, candidates)
    }
}

/// Whether a key has another as a run of whole words.
pub(crate) fn has_run_of_words(key: &str, run: &str) -> bool {
    !run.is_empty()
        && key.match_indices(run).any(|(at, _)| {
            let before = key[..at].chars().next_back();
            let after = key[at + run.len()..].chars().next();
            before.is_none_or(|letter| letter == ' ') && after.is_none_or(|letter| letter == ' ')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn means(name: &str, exact: bool, id: &str, seen: &[&str]) -> bool {
        let called = Called::new(name, Authority::builtin(), exact);
        called.means(&PersonId::listed(id), seen.iter().copied())
    }

    #[test]
    fn a_name_means_whoever_has_it_in_the_file_or_in_the_index() {
        let shoukry = |name, exact| means(name, exact, "sameh-shoukry", &["Sameh Hassan Shoukry"]);
        for name in
            ["Shoukri", "شكري", "Sameh Choukri", "sameh-shoukry", "Hassan", "hassan shoukry"]
        {
            assert!(shoukry(name, false), "{name}");
        }
        for name in ["Lavrov", "sergey-lavrov", "Shouk", "", "-"] {
            assert!(!shoukry(name, false), "{name}");
        }
        assert!(shoukry("Hassan Shoukry", true) && shoukry("SHOUKRY", true));
        assert!(!shoukry("Choukri Sameh", true) && !shoukry("Hasan Shoukri", true));
        assert!(means("roe", false, "x-jane-roe-ie", &["Jane Roe"]));
        assert!(means("x-jane-roe-ie", false, "x-jane-roe-ie", &[]));
        assert!(!means("x-jane-roe-ie", false, "x-jane-roe", &["Jane Roe"]));
    }

    #[test]
    fn near_misses_are_found_by_name_and_by_family_name() {
        let nearest = |name: &str| {
            let called = Called::new(name, Authority::builtin(), false);
            called.nearest(["Sergey Lavrov", "Ayman Safadi"].map(|name| (name, name)).into_iter())
        };
        assert_eq!(nearest("Lavrof"), ["Sergey Lavrov"]);
        assert_eq!(nearest("Aiman Safady"), ["Ayman Safadi"]);
        assert!(nearest("Kissinger").is_empty());
    }
}
