//! Tokens to tree. The grammar:
//!
//! ```text
//! query     = or
//! or        = and { OR and }
//! and       = sequence { AND sequence }
//! sequence  = unary { unary }                      side by side: the match mode says how many hold
//! unary     = NOT unary | "-" unary | atom
//! atom      = "(" or ")" | field | text | "*"
//! field     = NAME ":" value                       nothing between name, colon and value
//! value     = VALUE | phrase | "*" | "(" or ")"    within brackets: values, OR, AND, NOT
//! text      = WORD | WORD "*" | WORD "~" [0-2] | phrase
//! phrase    = '"' … '"' [ "~" N ]                  also “…” „…“ «…» 「…」; `…beginning*"` at the end
//! with      = "with:" "(" or ")"                   fields on one and the same participant
//! ```
//!
//! `AND`, `OR` and `NOT` in capitals are always operators, in lower case as
//! [`operator`](super::operator) says. A backslash before a word takes every other meaning from it
//! (`\OR`, `\title:x`). A name before a colon that is no field is text, a bracket or quotation mark
//! without its partner is ignored; both with a note. Brackets and NOTs nest [`MAX_DEPTH`] levels
//! deep; beyond is an error, so that no input overflows the stack here or in any later step.

use std::ops::Range;

use super::ast::{Ast, Node, NodeKind};
use super::error::{QueryError, QueryErrorKind};
use super::match_mode::MatchMode;
use super::operator::settle;
use super::token::{Token, TokenKind, tokenize};

/// How deeply brackets and NOTs may nest.
pub const MAX_DEPTH: usize = 100;

/// Reads a query as it is read under [`MatchMode::Auto`].
///
/// ```
/// let ast = chancery::query::parse("ceasefire OR truce -country:US").unwrap();
/// assert_eq!(ast.to_string(), "ceasefire OR truce -country:US");
/// let error = chancery::query::parse("minster:lavrov").unwrap_err();
/// assert_eq!(error.to_string(), "unknown field `minster`");
/// ```
pub fn parse(text: &str) -> Result<Ast, QueryError> {
    parse_in(text, MatchMode::Auto)
}

/// Reads a query; the mode says whether `and`, `or` and `not` in lower case can be operators.
pub fn parse_in(text: &str, mode: MatchMode) -> Result<Ast, QueryError> {
    let (tokens, notes) = settle(tokenize(text)?, mode.reads_lower_case_operators())?;
    let mut parser = Parser { tokens: tokens.into_iter().peekable(), read_to: 0, end: text.len() };
    if parser.tokens.peek().is_none() {
        return Err(QueryErrorKind::NothingToSearch.at(0..text.len()));
    }
    let root = parser.alternatives(0)?;
    Ok(Ast { root, notes: notes.into_sentences() })
}

struct Parser {
    tokens: std::iter::Peekable<std::vec::IntoIter<Token>>,
    /// The byte after the last token that was read.
    read_to: usize,
    end: usize,
}

/// An operator that was just read.
type Operator = Option<(&'static str, Range<usize>)>;

impl Parser {
    fn peek(&mut self) -> Option<&TokenKind> {
        self.tokens.peek().map(|token| &token.kind)
    }

    fn accept(&mut self, kind: &TokenKind) -> Option<Token> {
        self.next_if(|token| token.kind == *kind)
    }

    fn next_if(&mut self, is_wanted: impl FnOnce(&Token) -> bool) -> Option<Token> {
        let token = self.tokens.next_if(is_wanted)?;
        self.read_to = token.span.end;
        Some(token)
    }

    fn alternatives(&mut self, depth: usize) -> Result<Node, QueryError> {
        let mut parts = vec![self.conjunction(depth, None)?];
        while let Some(operator) = self.accept(&TokenKind::Or) {
            parts.push(self.conjunction(depth, Some(("OR", operator.span)))?);
        }
        Ok(joined(parts, NodeKind::Or))
    }

    fn conjunction(&mut self, depth: usize, before: Operator) -> Result<Node, QueryError> {
        let mut parts = vec![self.sequence(depth, before)?];
        while let Some(operator) = self.accept(&TokenKind::And) {
            parts.push(self.sequence(depth, Some(("AND", operator.span)))?);
        }
        Ok(joined(parts, NodeKind::And))
    }

    fn sequence(&mut self, depth: usize, before: Operator) -> Result<Node, QueryError> {
        let mut parts = vec![self.unary(depth, before)?];
        while self.peek().is_some_and(starts_part) {
            parts.push(self.unary(depth, None)?);
        }
        Ok(joined(parts, NodeKind::Sequence))
    }

    /// `before` is the operator that asks for this part.
    fn unary(&mut self, depth: usize, before: Operator) -> Result<Node, QueryError> {
        let Some(token) = self.next_if(|token| starts_part(&token.kind)) else {
            return Err(self.missing_part(before));
        };
        if depth > MAX_DEPTH {
            return Err(QueryErrorKind::TooDeep { limit: MAX_DEPTH }.at(token.span));
        }
        let Token { kind, span } = token;
        let kind = match kind {
            TokenKind::Not => return self.negation(depth, "NOT", span),
            TokenKind::Minus => return self.negation(depth, "-", span),
            TokenKind::Open => return self.group(depth, span.start),
            TokenKind::Field(field) => {
                let value = Box::new(self.unary(depth, None)?);
                let span = span.start..self.read_to;
                return Ok(Node::new(NodeKind::Field { field, value }, span));
            }
            TokenKind::Everything => NodeKind::Everything,
            TokenKind::Word { text, .. } => NodeKind::Word(text),
            TokenKind::Prefix(start) => NodeKind::Prefix(start),
            TokenKind::Fuzzy { word, distance } => NodeKind::Fuzzy { word, distance },
            TokenKind::Phrase { text, slop, last_is_prefix } => {
                NodeKind::Phrase { text, slop, last_is_prefix }
            }
            // Not reached: no part starts with these.
            TokenKind::Close | TokenKind::And | TokenKind::Or => {
                return Err(QueryErrorKind::NothingToSearch.at(span));
            }
        };
        Ok(Node::new(kind, span))
    }

    fn negation(
        &mut self,
        depth: usize,
        operator: &'static str,
        span: Range<usize>,
    ) -> Result<Node, QueryError> {
        let start = span.start;
        let part = self.unary(depth + 1, Some((operator, span)))?;
        let span = start..self.read_to;
        Ok(Node::new(NodeKind::Not(Box::new(part)), span))
    }

    fn group(&mut self, depth: usize, start: usize) -> Result<Node, QueryError> {
        let inner = self.alternatives(depth + 1)?;
        self.accept(&TokenKind::Close);
        // Brackets around one thing are not part of it.
        let is_list =
            matches!(inner.kind, NodeKind::Sequence(_) | NodeKind::And(_) | NodeKind::Or(_));
        Ok(if is_list { Node::new(inner.kind, start..self.read_to) } else { inner })
    }

    /// The error where a part should stand and none does.
    fn missing_part(&mut self, before: Operator) -> QueryError {
        if let Some((operator, span)) = before {
            return QueryErrorKind::MissingOperand { operator, side: "after" }.at(span);
        }
        let Some(token) = self.tokens.peek() else {
            return QueryErrorKind::NothingToSearch.at(0..self.end);
        };
        let operator = if token.kind == TokenKind::And { "AND" } else { "OR" };
        QueryErrorKind::MissingOperand { operator, side: "before" }.at(token.span.clone())
    }
}

const fn starts_part(kind: &TokenKind) -> bool {
    !matches!(kind, TokenKind::Close | TokenKind::And | TokenKind::Or)
}

/// The only part itself, or all of them under a node.
fn joined(mut parts: Vec<Node>, kind: impl FnOnce(Vec<Node>) -> NodeKind) -> Node {
    match (parts.len(), parts.first(), parts.last()) {
        (2.., Some(first), Some(last)) => {
            let span = first.span.start..last.span.end;
            Node::new(kind(parts), span)
        }
        _ => parts.swap_remove(0),
    }
}
