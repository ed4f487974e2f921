//! Tree to text: what [`parse`](super::parse()) reads as the same tree.

use std::fmt;

use index_schema::fields::QueryUse;

use super::ast::{Ast, Node, NodeKind};
use super::token::{TokenKind, tokenize};

impl fmt::Display for Ast {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root.fmt(f)
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printer { before: Before::Nothing }.node(self, Strength::Or, f)
    }
}

/// How strongly a place binds; a weaker node there needs brackets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Or,
    And,
    Sequence,
    Unary,
}

/// What stands to the left of the values, and so says how their characters are read.
#[derive(Clone, Copy)]
enum Before {
    /// Free text.
    Nothing,
    /// Values in the brackets of a field.
    ValueIn(&'static str),
    /// The value right behind a field's colon.
    ValueOf(&'static str),
}

#[derive(Clone, Copy)]
struct Printer {
    before: Before,
}

impl Printer {
    fn node(self, node: &Node, place: Strength, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &node.kind {
            NodeKind::Everything => f.write_str("*"),
            NodeKind::Word(text) => self.word(text, f),
            NodeKind::Prefix(start) => write!(f, "{start}*"),
            NodeKind::Fuzzy { word, distance: None } => write!(f, "{word}~"),
            NodeKind::Fuzzy { word, distance: Some(distance) } => write!(f, "{word}~{distance}"),
            NodeKind::Phrase { text, slop, last_is_prefix } => {
                write!(f, "\"{text}{}\"", if *last_is_prefix { "*" } else { "" })?;
                if *slop > 0 { write!(f, "~{slop}") } else { Ok(()) }
            }
            NodeKind::Field { field, value } => {
                let row = field.row();
                write!(f, "{}:", row.query_name)?;
                let (one, many) = if row.query_use == QueryUse::Derived && row.name == "with" {
                    (Before::Nothing, Before::Nothing)
                } else {
                    (Before::ValueOf(row.query_name), Before::ValueIn(row.query_name))
                };
                let alone = Self { before: one };
                // A value without a letter cannot stand behind a backslash.
                let has_letter = |text: &str| text.contains(char::is_alphanumeric);
                let needs_brackets = matches!(&value.kind, NodeKind::Word(text)
                    if !has_letter(text) && !alone.reads_alike(text));
                if is_group(&value.kind) || needs_brackets || row.name == "with" {
                    f.write_str("(")?;
                    Self { before: many }.node(value, Strength::Or, f)?;
                    f.write_str(")")
                } else {
                    alone.node(value, Strength::Unary, f)
                }
            }
            NodeKind::Sequence(parts) => self.parts(parts, " ", (Strength::Sequence, place), f),
            NodeKind::And(parts) => self.parts(parts, " AND ", (Strength::And, place), f),
            NodeKind::Or(parts) => self.parts(parts, " OR ", (Strength::Or, place), f),
            NodeKind::Not(part) => {
                // A minus must not meet another one.
                let sign = if matches!(part.kind, NodeKind::Not(_)) { "NOT " } else { "-" };
                f.write_str(sign)?;
                self.node(part, Strength::Unary, f)
            }
        }
    }

    fn parts(
        self,
        parts: &[Node],
        between: &str,
        (own, place): (Strength, Strength),
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        // A node of the same sort inside another was in brackets, else they were one.
        let brackets = own < place;
        if brackets {
            f.write_str("(")?;
        }
        for (position, part) in parts.iter().enumerate() {
            if position > 0 {
                f.write_str(between)?;
            }
            let place = match own {
                Strength::Or => Strength::And,
                Strength::And => Strength::Sequence,
                Strength::Sequence | Strength::Unary => Strength::Unary,
            };
            self.node(part, place, f)?;
        }
        if brackets { f.write_str(")") } else { Ok(()) }
    }

    /// Whether a word is read as itself here, without a backslash.
    fn reads_alike(self, text: &str) -> bool {
        let (opening, closing) = match self.before {
            Before::Nothing => (String::new(), ""),
            Before::ValueOf(field) => (format!("{field}:"), ""),
            Before::ValueIn(field) => (format!("{field}:("), ")"),
        };
        tokenize(&format!("{opening}{text}{closing}")).is_ok_and(|found| {
            let at = found.list.iter().position(|token| {
                token.kind == TokenKind::Word { text: text.to_owned(), escaped: false }
            });
            at.is_some_and(|at| at + 1 + closing.len() == found.list.len())
        })
    }

    /// A word, behind a backslash if it would be read as something else.
    fn word(self, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_operator =
            !matches!(self.before, Before::ValueOf(_)) && ["and", "or", "not"].contains(&text);
        let escape = if self.reads_alike(text) && !is_operator { "" } else { "\\" };
        write!(f, "{escape}{text}")
    }
}

const fn is_group(kind: &NodeKind) -> bool {
    match kind {
        NodeKind::Sequence(_) | NodeKind::And(_) | NodeKind::Or(_) | NodeKind::Not(_) => true,
        NodeKind::Everything
        | NodeKind::Word(_)
        | NodeKind::Prefix(_)
        | NodeKind::Fuzzy { .. }
        | NodeKind::Phrase { .. }
        | NodeKind::Field { .. } => false,
    }
}
