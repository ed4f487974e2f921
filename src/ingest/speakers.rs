//! Speakers and participants in the shapes that records have for them.

use super::RawSpeaker;
use super::clean::clean;
use super::field::same_name;
use super::value::Value;

const NAME: [&str; 3] = ["name", "full_name", "person"];
const ROLE: [&str; 4] = ["role", "title", "office", "position"];
const COUNTRY: [&str; 4] = ["country", "affiliation", "organisation", "organization"];

/// What of a value was no speaker, by the name that it has inside the value.
pub(super) type Rest<'a> = Vec<(String, Value<'a>)>;

/// The speakers of a value: a list of names or objects (`name`, `role`, `country` and their other
/// names), one object, or one text with `;` between names.
pub(super) fn speakers_of(value: Value<'_>) -> (Vec<RawSpeaker>, Rest<'_>) {
    let mut speakers = Vec::new();
    let mut rest = Vec::new();
    match value {
        Value::Null => {}
        Value::Text(text) => speakers.extend(text.split(';').filter_map(named)),
        Value::Object(pairs) => {
            speakers.extend(from_object(pairs).map_err(|pairs| rest.extend(pairs)).ok());
        }
        Value::List(values) => {
            for (number, value) in values.into_iter().enumerate() {
                match value {
                    Value::Null => {}
                    Value::Text(text) => speakers.extend(named(&text)),
                    Value::List(_) => rest.push((number.to_string(), value)),
                    Value::Object(pairs) => match from_object(pairs) {
                        Ok(speaker) => speakers.push(speaker),
                        Err(pairs) => rest.extend(
                            pairs
                                .into_iter()
                                .map(|(name, value)| (format!("{number}.{name}"), value)),
                        ),
                    },
                }
            }
        }
    }
    (speakers, rest)
}

fn named(name: &str) -> Option<RawSpeaker> {
    one_line(name).map(|name| RawSpeaker { name, role: None, country: None })
}

/// A speaker of an object that has a name; other entries of it say nothing that is used.
fn from_object<'a>(
    pairs: Vec<(std::borrow::Cow<'a, str>, Value<'a>)>,
) -> Result<RawSpeaker, Rest<'a>> {
    let text_of = |names: &[&str]| {
        names.iter().find_map(|known| {
            pairs.iter().find_map(|(name, value)| {
                let Value::Text(text) = value else { return None };
                if same_name(name, known) { one_line(text) } else { None }
            })
        })
    };
    match text_of(&NAME) {
        Some(name) => Ok(RawSpeaker { name, role: text_of(&ROLE), country: text_of(&COUNTRY) }),
        None => Err(pairs.into_iter().map(|(name, value)| (name.into_owned(), value)).collect()),
    }
}

fn one_line(text: &str) -> Option<String> {
    let text = clean(text.trim().into());
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speakers(json: &str) -> Vec<String> {
        let (speakers, rest) = speakers_of(serde_json::from_str(json).unwrap());
        let mut lines: Vec<String> = speakers
            .iter()
            .map(|s| {
                format!(
                    "{}|{}|{}",
                    s.name,
                    s.role.as_deref().unwrap_or("-"),
                    s.country.as_deref().unwrap_or("-")
                )
            })
            .collect();
        lines.extend(rest.iter().map(|(name, _)| format!("rest {name}")));
        lines
    }

    #[test]
    fn every_shape_is_understood() {
        assert_eq!(speakers(r#""A. Blinken; Ned  Price;""#), ["A. Blinken|-|-", "Ned Price|-|-"]);
        assert_eq!(speakers(r#"["Lavrov, S.", null]"#), ["Lavrov, S.|-|-"]);
        assert_eq!(
            speakers(r#"[{"Name":"Shoukry","position":"Minister","Affiliation":"EG"},{"x":"y"}]"#),
            ["Shoukry|Minister|EG", "rest 1.x"]
        );
        assert_eq!(speakers(r#"{"name":"Safadi","title":"FM"}"#), ["Safadi|FM|-"]);
    }
}
