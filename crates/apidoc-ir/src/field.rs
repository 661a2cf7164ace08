//! Fields and their types.

use crate::{Facts, Source, TextHash};
use serde::{Deserialize, Serialize};

/// A parameter of a request, or a field of a response or of a type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its name on the wire, without the table's `.N`.
    pub name: String,
    /// What it holds.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether its integers go up to 2^64 and are never negative. No page says that: a maintainer does.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unsigned: bool,
    /// What the table says; `None` where it has no such column.
    pub required: Option<bool>,
    /// Whether the description says that it may be null.
    pub nullable: bool,
    /// Whether the description calls it deprecated.
    pub deprecated: bool,
    /// Whether it must not be shown, by its name: passwords, keys, tokens.
    pub secret: bool,
    /// The description as clean Markdown, without the null sentence and the example line.
    pub doc: String,
    /// The example value that the description gives.
    pub example: Option<String>,
    /// What else the description says, each fact by its rule.
    pub facts: Facts,
    /// Hash of the text as the page has it, without the null sentence and the example line.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
    /// Where its row begins.
    pub source: Source,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// The type of a field. Serialised as `"string"`, `{"array": …}` or `{"object": "Name"}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// A list.
    Array(Box<Type>),
    /// A type of the service version, by name.
    Object(String),
    /// Everything else.
    #[serde(untagged)]
    Scalar(Scalar),
}

impl Default for Type {
    fn default() -> Self {
        Self::Scalar(Scalar::Json)
    }
}

impl Type {
    /// What stands inside all the lists.
    pub fn innermost(&self) -> &Type {
        match self {
            Self::Array(inner) => inner.innermost(),
            other => other,
        }
    }
    /// The name of the type referred to, in lists or not.
    pub fn object(&self) -> Option<&str> {
        match self.innermost() {
            Self::Object(name) => Some(name),
            _ => None,
        }
    }
    /// Whether it is a list.
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }
    /// The scalar inside all the lists.
    pub fn scalar(&self) -> Option<Scalar> {
        match self.innermost() {
            Self::Scalar(scalar) => Some(*scalar),
            _ => None,
        }
    }
}

/// A type without structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scalar {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// True or false.
    Boolean,
    /// A time, `2022-01-06 12:00:00`.
    Timestamp,
    /// A time, `2022-01-06T12:00:00Z`.
    TimestampIso8601,
    /// A day.
    Date,
    /// Bytes, sent as a part of a form.
    Binary,
    /// Anything: the documentation names no type that can be found.
    Json,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_have_the_documented_json_form() {
        let cases = [
            (Type::Scalar(Scalar::TimestampIso8601), r#""timestamp_iso8601""#),
            (Type::Array(Box::new(Type::Scalar(Scalar::String))), r#"{"array":"string"}"#),
            (Type::Array(Box::new(Type::Object("Task".into()))), r#"{"array":{"object":"Task"}}"#),
        ];
        for (ty, json) in cases {
            assert_eq!(serde_json::to_string(&ty).unwrap(), json);
            assert_eq!(serde_json::from_str::<Type>(json).unwrap(), ty);
        }
    }
}
