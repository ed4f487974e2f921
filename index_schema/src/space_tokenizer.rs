//! The tokenizer of the text fields: `analysis` has done the work, tokens only need to be told
//! apart again.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

/// The name under which [`register`] makes the tokenizer known. The schema names it, so it must
/// never change its meaning.
pub const SPACE_TOKENIZER: &str = "chancery_space";

/// Splits at the space, nowhere else, and reuses one buffer.
#[derive(Debug, Clone, Default)]
pub struct SpaceTokenizer {
    token: Token,
}

/// Makes the tokenizer known to an index; needed before anything is written or read.
pub fn register(tokenizers: &TokenizerManager) {
    tokenizers.register(SPACE_TOKENIZER, SpaceTokenizer::default());
}

impl Tokenizer for SpaceTokenizer {
    type TokenStream<'a> = SpaceTokenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> SpaceTokenStream<'a> {
        self.token.reset();
        SpaceTokenStream { text, next: 0, token: &mut self.token }
    }
}

/// The tokens of a string, see [`SpaceTokenizer`].
#[derive(Debug)]
pub struct SpaceTokenStream<'a> {
    text: &'a str,
    next: usize,
    token: &'a mut Token,
}

impl TokenStream for SpaceTokenStream<'_> {
    fn advance(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        while bytes.get(self.next) == Some(&b' ') {
            self.next += 1;
        }
        if self.next >= bytes.len() {
            return false;
        }
        let start = self.next;
        let length = bytes[start..].iter().position(|byte| *byte == b' ');
        let end = length.map_or(bytes.len(), |length| start + length);
        self.token.offset_from = start;
        self.token.offset_to = end;
        self.token.position = self.token.position.wrapping_add(1);
        self.token.text.clear();
        self.token.text.push_str(&self.text[start..end]);
        self.next = end + 1;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn tokens_are_what_stands_between_spaces(text in "[a ßé\u{3000}\n]{0,30}") {
            let mut tokenizer = SpaceTokenizer::default();
            let mut stream = tokenizer.token_stream(&text);
            let mut found = Vec::new();
            while stream.advance() {
                let token = stream.token();
                assert_eq!(token.position, found.len());
                assert_eq!(text[token.offset_from..token.offset_to], token.text);
                found.push(token.text.clone());
            }
            let expected: Vec<&str> = text.split(' ').filter(|token| !token.is_empty()).collect();
            proptest::prop_assert_eq!(found, expected);
        }
    }
}
