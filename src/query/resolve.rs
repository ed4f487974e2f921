//! Tree to meaning: the one walk over the nodes. What words mean is in [`text`](super::text), what
//! fields mean in [`field`](super::field).

use std::ops::Range;

use super::ast::{Ast, Node, NodeKind};
use super::combine::{all_of, any_of, not};
use super::context::Context;
use super::error::{QueryError, QueryErrorKind};
use super::meaning::{Condition, Query, TextScope, Word};
use super::words::QueryLanguages;

/// The most words and conditions of one query: an engine seeks in as many posting lists at once.
pub const MAX_CONDITIONS: usize = 10_000;

/// Gives a tree its meaning. `text` is what it was parsed from.
pub fn resolve(ast: &Ast, text: &str, context: &Context<'_>) -> Result<Query, QueryError> {
    let mut resolver = Resolver::new(text, context);
    resolver.notes.clone_from(&ast.notes);
    let place = Place { scope: TextScope::Anywhere, excluded: false };
    let condition = resolver
        .node(&ast.root, place)?
        .ok_or_else(|| QueryErrorKind::NothingToSearch.at(0..text.len()))?;
    Ok(Query { condition, scoring: resolver.scoring, notes: resolver.notes })
}

/// Where in the query a node stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Which text its words are looked for in.
    pub(super) scope: TextScope,
    /// Below an odd or even number of NOTs: its words do not score and relax nothing.
    pub(super) excluded: bool,
}

/// What a walk collects.
pub(super) struct Resolver<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) scoring: Vec<Word>,
    pub(super) notes: Vec<String>,
    /// Whether a word in capitals stands out: the query has small letters, or is that word alone.
    pub(super) capitals_stand_out: bool,
    /// Whose stop words and articles are left out.
    pub(super) languages: QueryLanguages,
    conditions: usize,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(text: &str, context: &'a Context<'a>) -> Self {
        Self {
            context,
            scoring: Vec::new(),
            notes: Vec::new(),
            capitals_stand_out: text.contains(char::is_lowercase)
                || text.split_whitespace().nth(1).is_none(),
            languages: QueryLanguages::of(text, &context.vocabulary.languages()),
            conditions: 0,
        }
    }

    /// The condition of a node; `None` if nothing in it can be searched for.
    pub(super) fn node(
        &mut self,
        node: &Node,
        place: Place,
    ) -> Result<Option<Condition>, QueryError> {
        match &node.kind {
            NodeKind::Everything => Ok(Some(Condition::all())),
            NodeKind::Word(_)
            | NodeKind::Prefix(_)
            | NodeKind::Fuzzy { .. }
            | NodeKind::Phrase { .. } => self.side_by_side(std::slice::from_ref(node), place),
            NodeKind::Sequence(parts) => self.side_by_side(parts, place),
            NodeKind::Field { field, value } => {
                self.count(node.span.clone())?;
                self.field(*field, value, place)
            }
            NodeKind::And(parts) => Ok(some(self.nodes(parts, place)?).map(all_of)),
            NodeKind::Or(parts) => Ok(some(self.nodes(parts, place)?).map(any_of)),
            NodeKind::Not(part) => {
                let inner = Place { excluded: true, ..place };
                Ok(self.node(part, inner)?.map(not))
            }
        }
    }

    fn nodes(&mut self, parts: &[Node], place: Place) -> Result<Vec<Condition>, QueryError> {
        let mut conditions = Vec::with_capacity(parts.len());
        for part in parts {
            conditions.extend(self.node(part, place)?);
        }
        Ok(conditions)
    }

    /// Counts one more word or condition, and refuses the one too many.
    pub(super) fn count(&mut self, span: Range<usize>) -> Result<(), QueryError> {
        self.conditions += 1;
        if self.conditions > MAX_CONDITIONS {
            return Err(QueryErrorKind::TooLong { limit: MAX_CONDITIONS }.at(span));
        }
        Ok(())
    }

    /// Adds a note unless it was given before.
    pub(super) fn note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Adds the notes that were not given before.
    pub(super) fn note_all(&mut self, notes: Vec<String>) {
        for note in notes {
            self.note(note);
        }
    }
}

fn some(conditions: Vec<Condition>) -> Option<Vec<Condition>> {
    (!conditions.is_empty()).then_some(conditions)
}
