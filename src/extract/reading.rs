//! A statement's two texts, scanned, with what names are looked up in.

use index_schema::model::TextField;

use super::grammar::Languages;
use super::lexicon::Lexicon;
use super::scan::Scan;
use crate::authority::Authority;

/// What every part of the extraction reads.
#[derive(Debug)]
pub(super) struct Reading<'t, 'a> {
    pub(super) title: Scan<'t>,
    pub(super) body: Scan<'t>,
    pub(super) lexicon: &'t Lexicon<'a>,
    pub(super) authority: &'a Authority,
}

impl<'t, 'a> Reading<'t, 'a> {
    pub(super) fn new(
        lexicon: &'t Lexicon<'a>,
        authority: &'a Authority,
        title: &'t str,
        body: &'t str,
        language: &str,
    ) -> Self {
        let languages = Languages::of(language);
        let title = Scan::new(lexicon, title, languages);
        let body = Scan::new(lexicon, body, languages);
        Self { title, body, lexicon, authority }
    }

    pub(super) const fn scan(&self, field: TextField) -> &Scan<'t> {
        match field {
            TextField::Title => &self.title,
            TextField::Body => &self.body,
        }
    }
}
