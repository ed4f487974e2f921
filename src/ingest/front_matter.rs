//! Front matter: YAML between two lines of three hyphens at the very beginning of a text.
//!
//! A text may also begin with such a line as a rule. It is front matter if the next line is not blank
//! and what stands before the closing line is a YAML mapping (or nothing). Prose between two rules is
//! text; what was clearly meant as front matter and cannot be read is an error.
//!
//! Values are what YAML makes of them: an unquoted `1.10` is the number 1.1. Ids are better quoted.

use super::IngestError;
use super::field::RawField;
use super::markup::open_brackets;
use super::value::Value;

const FENCE: &str = "---";
/// Brackets open at a time; the YAML reader itself goes to 128.
const DEEPEST: usize = 200;

/// The named values of the front matter, and the text after it.
pub(super) type FrontMatter<'a> = (Vec<(std::borrow::Cow<'a, str>, Value<'a>)>, &'a str);

/// The front matter of a text, if it has one. Line ends must be LF.
pub(super) fn front_matter(text: &str) -> Result<Option<FrontMatter<'_>>, IngestError> {
    let Some(inside) = after_line(text, &[FENCE]) else { return Ok(None) };
    let first = inside.lines().next().unwrap_or_default();
    if first.trim().is_empty() {
        return Ok(None);
    }
    let Some((yaml, body)) = closed(inside) else {
        return if key_of(first).is_some_and(|key| RawField::called(key).is_some()) {
            Err(broken(1, "no line of three hyphens closes it"))
        } else {
            Ok(None)
        };
    };
    // The YAML reader would find out too, but takes time that grows with the square of the depth.
    if open_brackets(yaml) > DEEPEST {
        return Err(broken(1, "too many brackets are open at a time"));
    }
    match serde_yaml_ng::from_str(yaml) {
        Ok(Value::Object(pairs)) if is_meant(&pairs) => Ok(Some((pairs, body))),
        Ok(Value::Null) => Ok(Some((Vec::new(), body))),
        Err(error) if key_of(first).is_some() => {
            let line = error.location().map_or(1, |place| place.line() + 1);
            let reason = error.to_string();
            Err(broken(line, reason.split(" at line ").next().unwrap_or(&reason)))
        }
        Ok(Value::Object(_) | Value::Text(_) | Value::List(_)) | Err(_) => Ok(None),
    }
}

/// Whether names are names: one is known, or none is made of several words as the beginning of a
/// sentence is (`The Secretary: …`).
fn is_meant(pairs: &[(std::borrow::Cow<'_, str>, Value<'_>)]) -> bool {
    pairs.iter().any(|(name, _)| RawField::called(name).is_some())
        || pairs.iter().all(|(name, _)| !name.contains(char::is_whitespace))
}

/// The text after its first line, if that is one of `lines`.
fn after_line<'a>(text: &'a str, lines: &[&str]) -> Option<&'a str> {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    lines.contains(&line.trim_end()).then_some(rest)
}

/// What stands before the closing line and after it.
fn closed(inside: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    while at < inside.len() {
        if let Some(body) = after_line(&inside[at..], &[FENCE, "..."]) {
            return Some((&inside[..at], body));
        }
        at += inside[at..].find('\n').map_or(inside.len() - at, |end| end + 1);
    }
    None
}

/// The name of an entry (`name: value`) in one word.
fn key_of(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_word = !key.is_empty() && !key.contains(char::is_whitespace);
    (is_word && (value.is_empty() || value.starts_with(char::is_whitespace))).then_some(key)
}

fn broken(line: usize, reason: &str) -> IngestError {
    IngestError::BrokenFrontMatter { line, reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<Vec<String>> {
        let found = front_matter(text).unwrap();
        found.map(|(pairs, _)| pairs.into_iter().map(|(name, _)| name.into_owned()).collect())
    }

    #[test]
    fn a_mapping_between_fences_is_front_matter() {
        let (pairs, body) =
            front_matter("---\ntitle: \"A: b\"\ndate: 2023-11-21\n---\n\ntext\n").unwrap().unwrap();
        assert_eq!(pairs[1], ("date".into(), Value::text("2023-11-21")));
        assert_eq!(body, "\ntext\n");
        assert_eq!(names("---\nlayout: post\n...\n"), Some(vec!["layout".to_owned()]));
        assert_eq!(names("---\n---\ntext"), Some(Vec::new()));
        assert_eq!(names("---\n# nothing yet\n---\ntext"), Some(Vec::new()));
        assert_eq!(names("---\nid: !!str 7\nkind: !own x\n---\n").unwrap().len(), 2);
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        for text in [
            "---\n\nThe ministers met.\n\n---\n",
            "---\nThe ministers met. They said: [no\n---\n",
            "---\nThe Secretary: good morning.\n---\n",
            "---\nBlinken: good morning.\n",
            "---",
            "----\ntitle: x\n---\n",
            "- - -\ntitle: x\n",
        ] {
            assert_eq!(names(text), None, "{text}");
        }
    }

    #[test]
    fn broken_front_matter_says_where() {
        let reason = |text| front_matter(text).unwrap_err().to_string();
        insta::assert_snapshot!(
            reason("---\ntitle: Talks\nplace: [Moscow\ndate: 2023\n---\ntext"),
            @"broken front matter at line 4: did not find expected ',' or ']'"
        );
        insta::assert_snapshot!(reason("---\ntitle: a: b\n---\n"), @"broken front matter at line 2: mapping values are not allowed in this context");
        insta::assert_snapshot!(reason("---\ntitle: Talks\n\ntext"), @"broken front matter at line 1: no line of three hyphens closes it");
    }
}
