//! What every command works with.

use std::path::PathBuf;
use std::sync::OnceLock;

use index_schema::model::Day;

use chancery::authority::Authority;
use chancery::query::{Today, Vocabulary};
use chancery::search::IndexReader;

use crate::cli::ask::Desk;
use crate::cli::console::Console;
use crate::cli::environment::Environment;
use crate::cli::error::CliError;
use crate::cli::query_flags::QueryFlags;
use crate::cli::{Common, index_place};

/// The common flags and surroundings of a run.
pub(in crate::cli) struct Session<'a> {
    pub(super) common: &'a Common,
    pub(super) environment: &'a Environment,
    pub(super) console: &'a Console,
    /// The files of `--authority`.
    own_authority: Option<Authority>,
    today: OnceLock<Day>,
}

impl<'a> Session<'a> {
    pub(in crate::cli) fn new(
        common: &'a Common,
        environment: &'a Environment,
        console: &'a Console,
    ) -> Result<Self, CliError> {
        let own_authority = common.authority.as_deref().map(Authority::from_folder).transpose()?;
        Ok(Self { common, environment, console, own_authority, today: OnceLock::new() })
    }

    pub(super) fn authority(&self) -> &Authority {
        match &self.own_authority {
            Some(own) => own,
            None => Authority::builtin(),
        }
    }

    /// An index with all that queries are understood against.
    pub(super) fn desk<'d>(
        &'d self,
        reader: &'d IndexReader,
        vocabulary: &'d dyn Vocabulary,
        flags: &'d QueryFlags,
    ) -> Desk<'d> {
        Desk { reader, authority: self.authority(), vocabulary, flags, today: self }
    }

    /// The person's index.
    pub(super) fn index_folder(&self) -> Result<PathBuf, CliError> {
        index_place::of_user(self.common.index.as_deref(), self.environment)
    }
}

/// The civil day where the person is.
impl Today for Session<'_> {
    fn day(&self) -> Day {
        *self.today.get_or_init(|| Day::from_date(jiff::ZonedDateTime::now().date()))
    }
}
