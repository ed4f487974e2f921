//! Tokens to tokens: brackets are paired, what is left over is dropped, and `and`, `or`, `not` in
//! lower case become operators where a person can only have meant them.

use super::error::{QueryError, QueryErrorKind};
use super::notes::ReadingNotes;
use super::token::{Token, TokenKind, Tokens};
use super::words::is_english_stop_word;

/// Up to this many words, a query without sentence punctuation is a query; beyond, it is prose, and
/// `and`, `or`, `not` are words of it.
const OPERATORS_UP_TO: usize = 8;

/// Tokens with paired brackets, none of them empty, and every operator known.
pub(super) fn settle(
    tokens: Tokens,
    lower_case: bool,
) -> Result<(Vec<Token>, ReadingNotes), QueryError> {
    let Tokens { list, mut notes, is_prose } = tokens;
    let mut tokens = pair_brackets(list, &mut notes)?;
    read_lower_case(&mut tokens, lower_case && !is_prose);
    Ok((tokens, notes))
}

/// An opening bracket that is not closed yet.
struct OpenBracket {
    position: usize,
    has_content: bool,
}

fn pair_brackets(tokens: Vec<Token>, notes: &mut ReadingNotes) -> Result<Vec<Token>, QueryError> {
    let mut dropped = vec![false; tokens.len()];
    let mut open: Vec<OpenBracket> = Vec::new();
    for (position, token) in tokens.iter().enumerate() {
        if token.kind == TokenKind::Open {
            open.push(OpenBracket { position, has_content: false });
        } else if token.kind == TokenKind::Close {
            match open.pop() {
                None => {
                    notes.stray_bracket();
                    dropped[position] = true;
                }
                Some(bracket) if !bracket.has_content => {
                    if let Some((field, span)) = field_before(&tokens, bracket.position) {
                        return Err(
                            QueryErrorKind::MissingValue { field }.at(span.start..token.span.end)
                        );
                    }
                    dropped[bracket.position] = true;
                    dropped[position] = true;
                }
                Some(_) => mark_content(&mut open),
            }
        } else if !matches!(token.kind, TokenKind::Minus | TokenKind::Field(_)) {
            // A minus or a field name alone is no content: what follows it is.
            mark_content(&mut open);
        }
    }
    for bracket in open {
        if let Some((field, span)) = field_before(&tokens, bracket.position) {
            let end = tokens[bracket.position].span.end;
            return Err(QueryErrorKind::UnclosedGroup { field }.at(span.start..end));
        }
        notes.unclosed_bracket();
        dropped[bracket.position] = true;
    }
    drop_widows(&tokens, &mut dropped)?;
    let mut dropped = dropped.into_iter();
    let mut tokens = tokens;
    tokens.retain(|_| !dropped.next().unwrap_or(false));
    Ok(tokens)
}

fn mark_content(open: &mut [OpenBracket]) {
    if let Some(bracket) = open.last_mut() {
        bracket.has_content = true;
    }
}

fn field_before(
    tokens: &[Token],
    position: usize,
) -> Option<(&'static str, std::ops::Range<usize>)> {
    let before = tokens.get(position.checked_sub(1)?)?;
    let TokenKind::Field(field) = before.kind else { return None };
    let touches = before.span.end == tokens[position].span.start;
    touches.then(|| (field.row().query_name, before.span.clone()))
}

/// A minus before something dropped goes with it; a field before nothing (empty quotes) is an
/// error.
fn drop_widows(tokens: &[Token], dropped: &mut [bool]) -> Result<(), QueryError> {
    for position in (0..tokens.len()).rev() {
        let token = &tokens[position];
        let touching = tokens
            .get(position + 1)
            .filter(|next| next.span.start == token.span.end && !dropped[position + 1]);
        if touching.is_some() {
            continue;
        }
        if let TokenKind::Field(field) = token.kind {
            let field = field.row().query_name;
            return Err(QueryErrorKind::MissingValue { field }.at(token.span.clone()));
        }
        if token.kind == TokenKind::Minus {
            dropped[position] = true;
        }
    }
    Ok(())
}

/// Turns lower-case operators with an operand on each side they need into operators: always within
/// the brackets of a field, elsewhere if `everywhere`, unless the query is long or has no words but
/// these and stop words (`to be or not to be`).
fn read_lower_case(tokens: &mut [Token], everywhere: bool) {
    let in_field = within_fields(tokens);
    let free = || tokens.iter().zip(&in_field).filter(|(_, in_field)| !**in_field);
    let words = free().filter(|(token, _)| counts_as_word(&token.kind)).count();
    let everywhere = everywhere && words <= OPERATORS_UP_TO && !tokens.iter().all(is_function_word);
    for position in 0..tokens.len() {
        if !(everywhere || in_field[position]) {
            continue;
        }
        let Some(operator) = lower_case_operator(tokens, position) else { continue };
        let operand_before = position > 0 && ends_operand(&tokens[position - 1].kind);
        let operand_after = tokens.get(position + 1).is_some_and(|next| starts_operand(&next.kind));
        if operand_after && (operand_before || operator == TokenKind::Not) {
            tokens[position].kind = operator;
        }
    }
}

/// For each token, whether it is the value of a field or stands in the brackets of one.
fn within_fields(tokens: &[Token]) -> Vec<bool> {
    let mut depth = 0_usize;
    let mut after_field = false;
    let mut within = Vec::with_capacity(tokens.len());
    for token in tokens {
        if token.kind == TokenKind::Open && (after_field || depth > 0) {
            depth += 1;
        }
        within.push(after_field || depth > 0);
        if token.kind == TokenKind::Close {
            depth = depth.saturating_sub(1);
        }
        after_field = matches!(token.kind, TokenKind::Field(_));
    }
    within
}

fn counts_as_word(kind: &TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Word { .. }
            | TokenKind::Prefix(_)
            | TokenKind::Fuzzy { .. }
            | TokenKind::And
            | TokenKind::Or
            | TokenKind::Not
    )
}

fn is_function_word(token: &Token) -> bool {
    if let TokenKind::Word { text, .. } = &token.kind {
        return is_english_stop_word(&text.to_lowercase());
    }
    matches!(token.kind, TokenKind::And | TokenKind::Or | TokenKind::Not)
}

fn lower_case_operator(tokens: &[Token], position: usize) -> Option<TokenKind> {
    let is_value =
        position > 0 && matches!(tokens[position - 1].kind, TokenKind::Field(_) | TokenKind::Minus);
    let TokenKind::Word { text, escaped: false } = &tokens[position].kind else { return None };
    match text.as_str() {
        _ if is_value => None,
        "and" => Some(TokenKind::And),
        "or" => Some(TokenKind::Or),
        "not" => Some(TokenKind::Not),
        _ => None,
    }
}

fn ends_operand(kind: &TokenKind) -> bool {
    !matches!(
        kind,
        TokenKind::Open
            | TokenKind::Minus
            | TokenKind::Field(_)
            | TokenKind::And
            | TokenKind::Or
            | TokenKind::Not
    )
}

fn starts_operand(kind: &TokenKind) -> bool {
    !matches!(kind, TokenKind::Close | TokenKind::And | TokenKind::Or)
}
