//! What parsing tells the person about text that looks like syntax and is none.

/// Collects what was read as plain text; [`ReadingNotes::into_sentences`] says it in as few
/// sentences as possible, however often it occurs.
#[derive(Debug, Default)]
pub(super) struct ReadingNotes {
    not_fields: Vec<String>,
    without_value: Vec<String>,
    star_inside: Vec<String>,
    unclosed_quote: Option<char>,
    unclosed_bracket: bool,
    stray_bracket: bool,
}

/// A sentence names at most this many examples, so that a pasted page does not come back.
const EXAMPLES: usize = 3;

fn add(list: &mut Vec<String>, name: &str) {
    if list.len() < EXAMPLES && !list.iter().any(|known| known == name) {
        list.push(name.to_owned());
    }
}

fn quoted(list: &[String], suffix: &str) -> String {
    list.iter().map(|name| format!("`{name}{suffix}`")).collect::<Vec<_>>().join(", ")
}

impl ReadingNotes {
    pub(super) fn not_a_field(&mut self, name: &str) {
        if name.contains(char::is_alphabetic) {
            add(&mut self.not_fields, name);
        }
    }

    pub(super) fn field_without_value(&mut self, name: &str) {
        add(&mut self.without_value, name);
    }

    pub(super) fn star_inside(&mut self, word: &str) {
        add(&mut self.star_inside, word);
    }

    pub(super) fn unclosed_quote(&mut self, mark: char) {
        self.unclosed_quote.get_or_insert(mark);
    }

    pub(super) fn unclosed_bracket(&mut self) {
        self.unclosed_bracket = true;
    }

    pub(super) fn stray_bracket(&mut self) {
        self.stray_bracket = true;
    }

    pub(super) fn into_sentences(self) -> Vec<String> {
        let mut sentences = Vec::new();
        if !self.not_fields.is_empty() {
            let names = quoted(&self.not_fields, ":");
            let verbs = if self.not_fields.len() == 1 {
                "names no field and was"
            } else {
                "name no field and were"
            };
            sentences.push(format!("{names} {verbs} read as text"));
        }
        if !self.without_value.is_empty() {
            let names = quoted(&self.without_value, ":");
            sentences
                .push(format!("{names} has no value right behind the colon and was read as text"));
        }
        if !self.star_inside.is_empty() {
            let words = quoted(&self.star_inside, "");
            sentences.push(format!(
                "the star in {words} was ignored: it works at the end of a word only"
            ));
        }
        if let Some(mark) = self.unclosed_quote {
            sentences.push(format!("the quotation mark {mark} is never closed and was ignored"));
        }
        if self.unclosed_bracket {
            sentences.push("a bracket that is never closed was ignored".into());
        }
        if self.stray_bracket {
            sentences.push("a closing bracket that closes nothing was ignored".into());
        }
        sentences
    }
}
