//! How things look.

use anstyle::{AnsiColor, Style};

use crate::output::Screen;

/// The styles of a page; all plain where there is no colour.
#[derive(Clone, Copy)]
pub(super) struct Styles {
    /// Titles.
    pub(super) title: Style,
    /// Dates, issuers, kinds: what a hit is found by.
    pub(super) fact: Style,
    /// Ids and remarks.
    pub(super) dim: Style,
    /// Headings and names of facts.
    pub(super) heading: Style,
    /// What a marked place begins and ends with.
    pub(super) mark: Mark,
}

/// How marked places are set apart.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    /// In a style.
    Styled(Style),
    /// Between asterisks.
    Asterisks,
}

impl Styles {
    pub(super) const fn of(screen: Screen) -> Self {
        let plain = Style::new();
        if !screen.color {
            let mark = Mark::Asterisks;
            return Self { title: plain, fact: plain, dim: plain, heading: plain, mark };
        }
        Self {
            title: plain.bold(),
            fact: AnsiColor::Cyan.on_default(),
            dim: plain.dimmed(),
            heading: plain.bold(),
            mark: Mark::Styled(AnsiColor::Red.on_default().bold()),
        }
    }
}
