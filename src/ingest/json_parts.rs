//! JSON cut into its parts by brackets and quotes, whatever is broken inside of them.
//!
//! Valid JSON is cut exactly. In broken JSON a string ends with its line, and a closing bracket closes
//! all that was opened inside of its pair; an object that is never closed takes the rest of its list.

use std::borrow::Cow;

/// A part: of a list an item, of an object a name with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) json: &'a str,
    /// Whether the text goes on behind it, so that it is not cut off.
    pub(super) is_whole: bool,
}

/// The parts of a list or object at the beginning of `json`.
pub(super) fn parts(json: &str) -> impl Iterator<Item = Part<'_>> {
    let mut at = json.find(['[', '{']).map_or(json.len(), |start| start + 1);
    let closing = if json[..at].ends_with('[') { b']' } else { b'}' };
    std::iter::from_fn(move || {
        let start = at;
        if start >= json.len() {
            return None;
        }
        let end = part_end(json, start, closing);
        let part = json[start..end.unwrap_or(json.len())].trim();
        let is_last = end.is_none_or(|end| json.as_bytes()[end] != b',');
        at = if is_last { json.len() } else { end.map_or(json.len(), |end| end + 1) };
        let is_nothing = part.is_empty() && is_last;
        (!is_nothing).then_some(Part { json: part, is_whole: end.is_some() })
    })
}

/// Where the list or object at the beginning of `json` ends, if it does.
pub(super) fn end_of(json: &str) -> Option<usize> {
    let mut scan = Scan::at(json, 0);
    loop {
        scan.step()?;
        if scan.open.is_empty() {
            return Some(scan.at);
        }
    }
}

/// A name with its value.
pub(super) fn named(part: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut names = serde_json::Deserializer::from_str(part).into_iter::<super::value::Name<'_>>();
    let name = names.next()?.ok()?.0;
    let value = part.get(names.byte_offset()..)?.trim_start().strip_prefix(':')?;
    Some((name, value.trim_start()))
}

/// The comma or bracket behind a part of what `closing` ends.
fn part_end(json: &str, start: usize, closing: u8) -> Option<usize> {
    let mut scan = Scan::at(json, start);
    loop {
        let byte = scan.step()?;
        let is_end = scan.is_unmatched && byte == closing;
        if is_end || (byte == b',' && scan.open.is_empty()) {
            return Some(scan.at - 1);
        }
    }
}

/// Goes from one comma or bracket outside of strings to the next.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Brackets that are open, and how many of them are of lists.
    open: Vec<u8>,
    lists: usize,
    /// Whether the last step was a closing bracket that has no opening one here.
    is_unmatched: bool,
}

impl<'a> Scan<'a> {
    fn at(json: &'a str, at: usize) -> Self {
        Self { bytes: json.as_bytes(), at, open: Vec::new(), lists: 0, is_unmatched: false }
    }

    /// The next comma or bracket, which `at` is then behind.
    fn step(&mut self) -> Option<u8> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            self.is_unmatched = false;
            match byte {
                b'"' => self.skip_string()?,
                b'[' | b'{' => {
                    self.open.push(byte);
                    self.lists += usize::from(byte == b'[');
                    return Some(byte);
                }
                b']' | b'}' => {
                    self.close(if byte == b']' { b'[' } else { b'{' });
                    return Some(byte);
                }
                b',' => return Some(byte),
                _ => {}
            }
        }
    }

    /// Closes the last bracket of that kind and all inside of it.
    fn close(&mut self, opening: u8) {
        let objects = self.open.len() - self.lists;
        self.is_unmatched = if opening == b'[' { self.lists == 0 } else { objects == 0 };
        while !self.is_unmatched
            && let Some(open) = self.open.pop()
        {
            self.lists -= usize::from(open == b'[');
            if open == opening {
                break;
            }
        }
    }

    /// Goes behind the string whose opening quote was passed.
    fn skip_string(&mut self) -> Option<()> {
        loop {
            let rest = self.bytes.get(self.at..)?;
            let found = memchr::memchr3(b'"', b'\\', b'\n', rest)?;
            self.at += found + 1;
            if rest[found] != b'\\' {
                return Some(());
            }
            self.at += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn cut(json: &str) -> Vec<&str> {
        parts(json).map(|part| part.json).collect()
    }

    #[test]
    fn broken_parts_stay_apart() {
        assert_eq!(
            cut(r#"[{"a":1,},{a:[2}, 3 ,"x]",nul]"#),
            [r#"{"a":1,}"#, "{a:[2}", "3", r#""x]""#, "nul"]
        );
        assert_eq!(cut("[{\"a\":\"open},\n{\"b\":1}]").len(), 1);
        assert_eq!(cut("[1,,2,]"), ["1", "", "2"]);
        assert_eq!(cut("[{}},{}]"), ["{}}", "{}"]);
        assert_eq!(end_of("[{}},{}]"), Some(8));
        assert_eq!(cut("[{,]"), ["{,"]);
        let half: Vec<bool> = parts(r#"[{"a":1},{"b"#).map(|part| part.is_whole).collect();
        assert_eq!(half, [true, false]);
        assert_eq!(named(r#""a\u0062" : [1"#), Some(("ab".into(), "[1")));
        assert_eq!(named("a: 1"), None);
    }

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<i32>().prop_map(Value::from),
            "[a\"\\\\\\[\\]{},:\né]{0,6}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                prop::collection::hash_map("[a\"\\\\,:}]{0,3}", inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn valid_json_is_cut_exactly(values in prop::collection::vec(value(), 0..5), pretty: bool) {
            let list = Value::from(values.clone());
            let json = if pretty { serde_json::to_string_pretty(&list) } else { serde_json::to_string(&list) };
            let json = json.unwrap();
            prop_assert_eq!(end_of(&json), Some(json.len()));
            prop_assert!(parts(&json).all(|part| part.is_whole));
            let found: Vec<Value> = cut(&json).into_iter().map(|part| serde_json::from_str(part).unwrap()).collect();
            prop_assert_eq!(found, values);
        }

        #[test]
        fn no_text_is_too_strange(json in "[a\"\\\\\\[\\]{},:\né]{0,30}") {
            let _ = end_of(&json);
            parts(&json).for_each(|part| drop(named(part.json)));
        }
    }
}
