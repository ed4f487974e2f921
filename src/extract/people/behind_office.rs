//! Names that something stands before: a title of their own, a note in brackets, a second office.

use super::candidates::Finder;
use super::name::{self, Name, name_at};
use super::office::{Office, office_at, stronger};
use crate::extract::grammar::{Flags, Languages};
use crate::extract::words::Shape;

impl Finder<'_, '_, '_> {
    /// The name behind a title of its own: `, Archbishop X`, `Minister of Defence HE Lt. Gen. Sheikh X`.
    pub(super) fn after_title(&self, last: usize) -> Option<Name> {
        if !matches!(self.scan.gap_before(last), ", " | " " | ") " | "), " | "\u{a0}") {
            return None;
        }
        let mut at = name::skip_honorifics(self.scan, self.lexicon, last);
        for _ in 0..3 {
            let title = office_at(self.scan, self.lexicon, at)?;
            let apt = title.title && title.first <= at && title.last <= at + 2;
            if !apt || title.affiliation.is_some() && title.first == at {
                return None;
            }
            if let Some(name) = self.after(title.last, false) {
                return Some(name);
            }
            at = name::skip_honorifics(self.scan, self.lexicon, title.last);
        }
        None
    }

    /// `Under-Secretary of State, Political Director of the Ministry, X`: two offices of one person in a
    /// row; the office that both make.
    pub(super) fn with_next(&self, office: &Office) -> Option<(Name, Office)> {
        let last = office.last;
        if !self.scan.languages.meet(Languages::ENGLISH)
            || self.scan.gap_before(last) != ", "
            || office.plural
        {
            return None;
        }
        let next = office_at(self.scan, self.lexicon, last)?;
        if next.first != last || next.plural || next.former || next.title {
            return None;
        }
        let name = self.after(next.last, true)?;
        let affiliation = office.affiliation.clone().or_else(|| next.affiliation.clone());
        let mine = stronger(office.class, next.class) == office.class;
        let mut both = if mine { office.clone() } else { next.clone() };
        both.first = office.first;
        both.last = next.last;
        both.affiliation = affiliation;
        both.vague = false;
        Some((name, both))
    }

    /// The name behind a note in brackets: `Assistant Minister (with the rank of minister) X`.
    pub(super) fn after_note(&self, last: usize) -> Option<Name> {
        const NOTE: usize = 10;
        if self.scan.gap_before(last) != " (" {
            return None;
        }
        let end = (last + 1..=last + NOTE).find(|at| self.scan.gap_before(*at).starts_with(')'))?;
        if self.scan.gap_before(end) == "), " {
            return self.after_title(end).or_else(|| self.after(end, true));
        }
        (self.scan.gap_before(end) == ") ")
            .then(|| name_at(self.scan, self.lexicon, end).or_else(|| self.after_title(end)))
            .flatten()
    }

    /// `President of Nepal Bharat Friendship Society`: one word before a capitalised noun of what it names.
    pub(super) fn heads_society(&self, name: Name) -> bool {
        let scan = self.scan;
        let capital =
            |at: usize| scan.gap_before(at) == " " && scan.shape_at(at) == Some(Shape::Title);
        let of_place = scan.hits_ending_at(name.first).any(|hit| hit.meaning.is_place());
        name.last - name.first == 1
            && !name.honoured
            && of_place
            && scan.languages.meet(Languages::ENGLISH)
            && capital(name.last)
            && (name.last..name.last + 3)
                .take_while(|at| capital(*at))
                .any(|at| scan.flags_at(at).has(Flags::INSTITUTION))
    }
}
