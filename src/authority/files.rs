//! Where the authority files come from: compiled in, or a folder.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::error::AuthorityError;

/// The text of every file.
#[derive(Debug, Clone)]
pub(super) struct Files {
    pub(super) folder: PathBuf,
    pub(super) texts: [Cow<'static, str>; 7],
}

/// The files, in the order of [`Files::texts`].
#[derive(Debug, Clone, Copy)]
pub(super) enum File {
    Countries,
    Cities,
    Organisations,
    People,
    Appointments,
    Offices,
    Publishers,
}

const NAMES: [&str; 7] = [
    "countries.tsv",
    "cities.tsv",
    "organisations.tsv",
    "people.tsv",
    "appointments.tsv",
    "offices.tsv",
    "publishers.tsv",
];

macro_rules! included {
    ($($name:literal),*) => {
        [$(Cow::Borrowed(include_str!(concat!("../../corpus/authority/", $name)))),*]
    };
}

impl Files {
    pub(super) fn builtin() -> Self {
        Self {
            folder: PathBuf::from("corpus/authority"),
            texts: included![
                "countries.tsv",
                "cities.tsv",
                "organisations.tsv",
                "people.tsv",
                "appointments.tsv",
                "offices.tsv",
                "publishers.tsv"
            ],
        }
    }

    pub(super) fn read(folder: &Path) -> Result<Self, AuthorityError> {
        let mut texts = [const { Cow::Borrowed("") }; 7];
        for (text, name) in texts.iter_mut().zip(NAMES) {
            let path = folder.join(name);
            *text = std::fs::read_to_string(&path)
                .map_err(|source| AuthorityError::Unreadable { path, source })?
                .into();
        }
        Ok(Self { folder: folder.to_owned(), texts })
    }

    pub(super) fn path(&self, file: File) -> PathBuf {
        self.folder.join(NAMES[file as usize])
    }

    pub(super) fn text(&self, file: File) -> Cow<'static, str> {
        self.texts[file as usize].clone()
    }

    /// A hash over all texts, eight bytes at a time (multiply and fold, FNV-1a's structure over
    /// words): changes with any byte, costs a tenth of a millisecond. It guards against forgetting,
    /// not against forgery.
    pub(super) fn hash(&self) -> u64 {
        const PRIME: u128 = 0x9e37_79b9_7f4a_7c15;
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        let mut mix = |word: u64| {
            let product = u128::from(hash ^ word) * PRIME;
            let bytes = product.to_le_bytes();
            let half = |range: std::ops::Range<usize>| {
                let mut half = [0; 8];
                half.copy_from_slice(&bytes[range]);
                u64::from_le_bytes(half)
            };
            hash = half(0..8) ^ half(8..16).rotate_left(29);
        };
        for text in &self.texts {
            mix(text.len() as u64);
            let (words, rest) = text.as_bytes().as_chunks::<8>();
            for word in words {
                mix(u64::from_le_bytes(*word));
            }
            let mut last = [0; 8];
            last[..rest.len()].copy_from_slice(rest);
            mix(u64::from_le_bytes(last));
        }
        hash
    }
}
