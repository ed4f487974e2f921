//! Text to tokens. Every rule about single characters is here; [`operator`](super::operator) and
//! [`parse`](mod@super::parse) see whole tokens only.

use std::ops::Range;

use index_schema::fields::{QueryField, QueryUse, VirtualField, lookup};

use super::error::{QueryError, QueryErrorKind};
use super::notes::ReadingNotes;
use super::quotes::{Quotes, is_quote};
use super::suggest::near_field_names;

/// The furthest that the words of `"…"~N` may be apart: beyond that, a phrase is a page.
pub(super) const MAX_SLOP: u32 = 1000;

/// The most edits of `word~N`: beyond two, words have nothing to do with each other.
pub(super) const MAX_DISTANCE: u8 = 2;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind {
    Open,
    Close,
    /// `name:`; what follows is its value.
    Field(QueryField),
    Minus,
    And,
    Or,
    Not,
    Everything,
    /// `escaped` words are never operators.
    Word {
        text: String,
        escaped: bool,
    },
    Prefix(String),
    Fuzzy {
        word: String,
        distance: Option<u8>,
    },
    Phrase {
        text: String,
        slop: u32,
        last_is_prefix: bool,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Range<usize>,
}

/// What the lexer found.
pub(super) struct Tokens {
    pub(super) list: Vec<Token>,
    pub(super) notes: ReadingNotes,
    /// Whether the text has the punctuation of a sentence outside quotes and fields.
    pub(super) is_prose: bool,
}

/// How the text between two brackets is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Context {
    /// Words and fields.
    Query,
    /// Values of a field; colons are letters.
    Values(QueryUse),
}

pub(super) fn tokenize(text: &str) -> Result<Tokens, QueryError> {
    let mut lexer = Lexer {
        text,
        quotes: Quotes::new(text),
        brackets: Vec::new(),
        found: Tokens { list: Vec::new(), notes: ReadingNotes::default(), is_prose: false },
    };
    lexer.run()?;
    Ok(lexer.found)
}

struct Lexer<'a> {
    text: &'a str,
    quotes: Quotes<'a>,
    brackets: Vec<Context>,
    found: Tokens,
}

impl Lexer<'_> {
    fn run(&mut self) -> Result<(), QueryError> {
        let mut position = 0;
        while let Some(letter) = self.letter_at(position) {
            let after = position + letter.len_utf8();
            position = match letter {
                _ if letter.is_whitespace() => after,
                '(' => {
                    self.open(position..after);
                    after
                }
                ')' => {
                    self.brackets.pop();
                    self.push(TokenKind::Close, position..after);
                    after
                }
                _ if self.quotes.is_mark_at(position, letter) => self.phrase(position, letter)?,
                _ => {
                    let end = self.end_of_chunk(position);
                    self.chunk(position..end)?;
                    end
                }
            };
        }
        Ok(())
    }

    fn letter_at(&self, position: usize) -> Option<char> {
        self.text[position..].chars().next()
    }

    fn push(&mut self, kind: TokenKind, span: Range<usize>) {
        self.found.list.push(Token { kind, span });
    }

    fn context(&self) -> Context {
        self.brackets.last().copied().unwrap_or(Context::Query)
    }

    fn open(&mut self, span: Range<usize>) {
        let context = match self.found.list.last() {
            Some(Token { kind: TokenKind::Field(field), span: name }) if name.end == span.start => {
                match field {
                    QueryField::Virtual(VirtualField::SameParticipant) => Context::Query,
                    QueryField::Virtual(_) | QueryField::Indexed(_) => {
                        Context::Values(field.row().query_use)
                    }
                }
            }
            _ => self.context(),
        };
        self.brackets.push(context);
        self.push(TokenKind::Open, span);
    }

    /// A chunk ends at white space, a bracket or a quotation mark.
    fn end_of_chunk(&self, start: usize) -> usize {
        self.text[start..]
            .char_indices()
            .map(|(offset, letter)| (start + offset, letter))
            .find(|&(at, letter)| {
                letter.is_whitespace()
                    || matches!(letter, '(' | ')')
                    || self.quotes.is_mark_at(at, letter)
            })
            .map_or(self.text.len(), |(at, _)| at)
    }

    /// A phrase that begins at `start`; returns where reading goes on.
    fn phrase(&mut self, start: usize, opening: char) -> Result<usize, QueryError> {
        let inside = start + opening.len_utf8();
        let Some((closing, after)) = self.quotes.closing(start, opening) else {
            self.found.notes.unclosed_quote(opening);
            return Ok(inside);
        };
        let inner: String = self.text[inside..closing]
            .char_indices()
            .map(
                |(at, letter)| {
                    if self.quotes.is_mark_at(inside + at, letter) { ' ' } else { letter }
                },
            )
            .collect();
        let beginning = inner.trim_end().strip_suffix('*');
        let beginning = beginning.filter(|text| text.ends_with(char::is_alphanumeric));
        let last_is_prefix = beginning.is_some();
        let text = beginning.map_or_else(|| inner.clone(), str::to_owned);
        let (slop, end) = self.slop(after)?;
        if has_letter(&text) {
            self.push(TokenKind::Phrase { text, slop, last_is_prefix }, start..end);
        }
        Ok(end)
    }

    /// `~N` right behind a phrase.
    fn slop(&self, after: usize) -> Result<(u32, usize), QueryError> {
        let none = Ok((0, after));
        let Some(rest) = self.text[after..].strip_prefix('~') else { return none };
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits == 0 {
            return none;
        }
        let span = after..after + 1 + digits;
        let given = &rest[..digits];
        match given.parse() {
            Ok(slop) if slop <= MAX_SLOP => Ok((slop, span.end)),
            _ => {
                Err(QueryErrorKind::SlopTooLarge { given: given.to_owned(), limit: MAX_SLOP }
                    .at(span))
            }
        }
    }

    fn chunk(&mut self, span: Range<usize>) -> Result<(), QueryError> {
        let before = self.text[..span.start].chars().next_back();
        let starts_fresh = before.is_none_or(|letter| letter.is_whitespace() || letter == '(');
        let mut start = span.start;
        let mut excluded = false;
        if starts_fresh && self.text[start..].starts_with('-') {
            let rest = &self.text[start + 1..span.end];
            let excludes_next = rest.is_empty() && self.opens_something(span.end);
            if excludes_next || rest == "*" || (has_letter(rest) && !rest.starts_with('-')) {
                self.push(TokenKind::Minus, start..start + 1);
                excluded = true;
                start += 1;
            }
        }
        let chunk = &self.text[start..span.end];
        if let Some(word) = unescaped(chunk) {
            self.push(TokenKind::Word { text: word.to_owned(), escaped: true }, start..span.end);
            return Ok(());
        }
        match self.context() {
            Context::Values(query_use) => match operator(chunk) {
                Some(operator) if !excluded => {
                    self.push(operator, start..span.end);
                    Ok(())
                }
                _ => self.value(start..span.end, query_use),
            },
            Context::Query => self.query_chunk(start..span.end, excluded),
        }
    }

    fn opens_something(&self, position: usize) -> bool {
        self.letter_at(position).is_some_and(|letter| {
            letter == '(' || (is_quote(letter) && self.quotes.closing(position, letter).is_some())
        })
    }

    fn query_chunk(&mut self, span: Range<usize>, excluded: bool) -> Result<(), QueryError> {
        let written = &self.text[span.clone()];
        let chunk = written.trim_start_matches(is_edge_punctuation);
        let span = span.end - chunk.len()..span.end;
        if let Some((name, value)) = chunk.split_once(':')
            && !name.is_empty()
        {
            let has_value = !value.is_empty() || self.opens_something(span.end);
            let value_start = span.start + name.len() + 1;
            match lookup(name) {
                Some(QueryField::Virtual(VirtualField::SameParticipant))
                    if has_value && self.letter_at(value_start) != Some('(') =>
                {
                    return Err(QueryErrorKind::WithNeedsGroup.at(span));
                }
                Some(field) if has_value && (value.is_empty() || is_value(value, field)) => {
                    self.push(TokenKind::Field(field), span.start..value_start);
                    if !value.is_empty() {
                        self.value(value_start..span.end, field.row().query_use)?;
                    }
                    return Ok(());
                }
                Some(_) => self.found.notes.field_without_value(name),
                None => {
                    let nearest = near_field_names(name);
                    if has_value && !value.starts_with("//") && !nearest.is_empty() {
                        let kind = QueryErrorKind::UnknownField { name: name.to_owned(), nearest };
                        return Err(kind.at(span.start..value_start - 1));
                    }
                    self.found.notes.not_a_field(name);
                }
            }
        }
        match operator(written) {
            Some(operator) if !excluded => {
                self.push(operator, span);
                Ok(())
            }
            _ => {
                self.found.is_prose |= ends_like_prose(written);
                self.words(span)
            }
        }
    }

    /// The value of a field, or one of the values in its brackets. A value is never an operator by
    /// itself: `country:AND` is Andorra.
    fn value(&mut self, span: Range<usize>, query_use: QueryUse) -> Result<(), QueryError> {
        let written = &self.text[span.clone()];
        if let Some(word) = unescaped(written) {
            self.push(TokenKind::Word { text: word.to_owned(), escaped: true }, span);
            return Ok(());
        }
        if query_use == QueryUse::Text {
            return self.words(span);
        }
        let value = without_end_punctuation(written);
        if value == "*" {
            self.push(TokenKind::Everything, span);
        } else if !value.is_empty() {
            self.push(TokenKind::Word { text: value.to_owned(), escaped: false }, span);
        }
        Ok(())
    }

    /// A chunk of text: a word with what may hang on its end, or punctuation.
    fn words(&mut self, span: Range<usize>) -> Result<(), QueryError> {
        let chunk = &self.text[span.clone()];
        if chunk == "*" {
            self.push(TokenKind::Everything, span);
            return Ok(());
        }
        let word = chunk.trim_matches(is_edge_punctuation);
        if let Some(start) = chunk.trim_end_matches([',', ';', '!', '?', '.']).strip_suffix('*')
            && start.ends_with(char::is_alphanumeric)
            && !start.contains('*')
        {
            let start = start.trim_start_matches(is_edge_punctuation).to_owned();
            self.push(TokenKind::Prefix(start), span);
        } else if let Some((word, digits)) = word.rsplit_once('~')
            && word.ends_with(char::is_alphanumeric)
            && digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            let distance = if digits.is_empty() {
                None
            } else {
                match digits.parse() {
                    Ok(distance) if distance <= MAX_DISTANCE => Some(distance),
                    _ => {
                        let (given, limit) = (digits.to_owned(), MAX_DISTANCE);
                        return Err(QueryErrorKind::DistanceTooLarge { given, limit }.at(span));
                    }
                }
            };
            self.push(TokenKind::Fuzzy { word: word.to_owned(), distance }, span);
        } else if has_letter(word) {
            if word.contains('*') {
                self.found.notes.star_inside(word);
            }
            self.push(TokenKind::Word { text: word.to_owned(), escaped: false }, span);
        }
        Ok(())
    }
}

fn operator(chunk: &str) -> Option<TokenKind> {
    match chunk {
        "AND" => Some(TokenKind::And),
        "OR" => Some(TokenKind::Or),
        "NOT" => Some(TokenKind::Not),
        _ => None,
    }
}

/// The word behind a backslash.
fn unescaped(chunk: &str) -> Option<&str> {
    chunk.strip_prefix('\\').filter(|word| has_letter(word))
}

fn has_letter(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// Whether something of the value is left when its punctuation is taken away; dates may be dots
/// alone, so that the message can speak of dates.
fn is_value(value: &str, field: QueryField) -> bool {
    has_letter(value)
        || without_end_punctuation(value) == "*"
        || (field.row().query_use == QueryUse::Date && value.contains(".."))
}

/// Without the comma or full stop that ends a clause behind a value; the dots of `2023..` stay.
fn without_end_punctuation(value: &str) -> &str {
    let value = value.trim_end_matches([',', ';', '!', '?']);
    match value.strip_suffix('.') {
        Some(rest) if !rest.ends_with('.') => rest,
        _ => value,
    }
}

/// Punctuation around words, which the analysis would drop too. Marks that belong to letters (as in
/// Hindi) stay; so do star and tilde, which mean something at the end.
fn is_edge_punctuation(letter: char) -> bool {
    (letter.is_ascii_punctuation() && !matches!(letter, '*' | '~'))
        || matches!(letter, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}' | '،' | '؛' | '؟' | '¿' | '¡')
}

/// Whether the chunk ends as clauses end: `Moscow,` and `said:`, but not `U.S.`.
fn ends_like_prose(chunk: &str) -> bool {
    let body = chunk.trim_end_matches(is_edge_punctuation);
    let mark = |letter| matches!(letter, ',' | ';' | ':' | '!' | '?' | '.' | '…' | '—' | '–' | '،');
    let tail = &chunk[body.len()..];
    if tail == "." {
        return !body.contains('.');
    }
    tail.contains(mark)
}
