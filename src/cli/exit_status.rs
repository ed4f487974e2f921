//! How the program ends.

use std::process::ExitCode;

/// The exit statuses, as the help and the README list them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// 0: there are hits; what was asked was done; or whoever reads stopped reading.
    Found,
    /// 1: no hits.
    NothingFound,
    /// 2: wrong use, a query that cannot be understood, or something that could not be read.
    Error,
    /// 3: no index there, or one of another version.
    NoIndex,
    /// 75: another run is writing to the index (`EX_TEMPFAIL` of `sysexits.h`).
    Busy,
}

impl ExitStatus {
    const fn code(self) -> u8 {
        match self {
            Self::Found => 0,
            Self::NothingFound => 1,
            Self::Error => 2,
            Self::NoIndex => 3,
            Self::Busy => 75,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status.code())
    }
}
