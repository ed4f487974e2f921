//! A value of a record, whatever format it came from, borrowed where the format allows.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    Deserialize, Deserializer, EnumAccess, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};

/// A value as found. Numbers and truth values are text: nothing here counts with them.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    /// Nothing.
    Null,
    /// Text.
    Text(Cow<'a, str>),
    /// Several values.
    List(Vec<Value<'a>>),
    /// Named values, in the order of the source, with repeated names as they are.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

/// Names of objects that only wrap a text, as exports of databases and content systems have them
/// (`{"$oid": "…"}`, `{"rendered": "…"}`).
const WRAPPERS: [&str; 6] = ["rendered", "$oid", "$date", "value", "#text", "text"];

impl<'a> Value<'a> {
    /// A text that lives as long as its source.
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Self {
        Self::Text(text.into())
    }

    /// Whether it says nothing: null, blank text, an empty list or object.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(values) => values.iter().all(Self::is_empty),
            Self::Object(pairs) => pairs.iter().all(|(_, value)| value.is_empty()),
        }
    }

    /// The value as one text: a text, an object that only wraps one, or a list of such joined by
    /// `separator`. Gives the value back if it is none of these.
    pub(super) fn into_text(self, separator: &str) -> Result<Cow<'a, str>, Self> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Null => Ok(Cow::Borrowed("")),
            Self::Object(mut pairs) => {
                let wrapped = WRAPPERS.iter().find_map(|wrapper| {
                    pairs
                        .iter()
                        .position(|(name, value)| name == wrapper && matches!(value, Self::Text(_)))
                });
                match wrapped.map(|at| pairs.swap_remove(at).1) {
                    Some(Self::Text(text)) => Ok(text),
                    _ => Err(Self::Object(pairs)),
                }
            }
            Self::List(values) => {
                let texts: Vec<Cow<'_, str>> = values
                    .iter()
                    .map(|value| match value {
                        Self::Text(text) => Some(Cow::Borrowed(text.as_ref())),
                        Self::Null => Some(Cow::Borrowed("")),
                        Self::List(_) | Self::Object(_) => None,
                    })
                    .collect::<Option<_>>()
                    .unwrap_or_default();
                if texts.is_empty() && !values.is_empty() {
                    return Err(Self::List(values));
                }
                let filled: Vec<&str> = texts
                    .iter()
                    .map(AsRef::as_ref)
                    .filter(|text| !text.trim().is_empty())
                    .collect();
                Ok(Cow::Owned(filled.join(separator)))
            }
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Value<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        inner.deserialize_any(Self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Value::text(if value { "true" } else { "false" }))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Value::text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Value::text(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Self::Value, E> {
        Ok(Value::text(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Self::Value, E> {
        Ok(Value::text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        let number = serde_json::Number::from_f64(value);
        Ok(Value::text(number.map_or_else(|| value.to_string(), |number| number.to_string())))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Value::text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Value::text(text))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Value::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element()? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some((Name(name), value)) = entries.next_entry()? {
            pairs.push((name, value));
        }
        Ok(Value::Object(pairs))
    }

    /// A value with a tag of its own, as YAML allows: the value.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Self::Value, A::Error> {
        let (_, inner) = tagged.variant::<IgnoredAny>()?;
        inner.newtype_variant()
    }
}

/// The name of a value; anything but text (YAML allows it) is written out.
pub(super) struct Name<'a>(pub(super) Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = deserializer.deserialize_any(ValueVisitor)?;
        Ok(Name(value.into_text(", ").unwrap_or(Cow::Borrowed("?"))))
    }
}
