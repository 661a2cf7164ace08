//! Fields and their types.

use crate::{Facts, Source, TextHash};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A parameter of a request, or a field of a response or of a type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Field {
    /// Name on the wire, without the `.N` of the table.
    pub name: String,
    /// Type of the value.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether its integers are unsigned, up to 2^64 - 1. Only an override sets it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unsigned: bool,
    /// Whether the field is required; `None` if the table has no such column.
    pub required: Option<bool>,
    /// Whether the description says that the value may be null.
    pub nullable: bool,
    /// Whether the description calls the field deprecated.
    pub deprecated: bool,
    /// Whether the value must not be shown. The name decides: passwords, keys, tokens.
    pub secret: bool,
    /// Description as Markdown, without the null sentence and the example line.
    pub doc: String,
    /// Example value in the description.
    pub example: Option<String>,
    /// Facts that the description states.
    pub facts: Facts,
    /// Values of other fields of the table for which this one is required.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required_when: Vec<RequiredWhen>,
    /// Hash of the text of the page, without the null sentence and the example line.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
    /// Position of the row.
    pub source: Source,
}

/// Condition under which a field is required: another field of the same table has one of some values.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequiredWhen {
    /// Wire name of the other field.
    pub field: String,
    /// Its values, as texts of the wire.
    pub values: Vec<String>,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// Type of a field. Serialised as `"string"`, `{"array": …}` or `{"object": "Name"}`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Type {
    /// A list.
    Array(Box<Type>),
    /// Type of the service version, by name.
    Object(String),
    /// Type without structure.
    #[serde(untagged)]
    Scalar(Scalar),
}

impl Default for Type {
    fn default() -> Self {
        Self::Scalar(Scalar::Json)
    }
}

impl Type {
    /// Returns the type of the items inside of all nested lists.
    pub fn innermost(&self) -> &Type {
        match self {
            Self::Array(inner) => inner.innermost(),
            other => other,
        }
    }
    /// Returns the name of the object type, also inside of lists.
    pub fn object(&self) -> Option<&str> {
        match self.innermost() {
            Self::Object(name) => Some(name),
            _ => None,
        }
    }
    /// Returns whether the type is a list.
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }
    /// Returns the scalar type, also inside of lists.
    pub fn scalar(&self) -> Option<Scalar> {
        match self.innermost() {
            Self::Scalar(scalar) => Some(*scalar),
            _ => None,
        }
    }
    /// Whether it holds text of any kind, also inside of lists: only such a field can be secret by its name.
    pub fn is_text(&self) -> bool {
        matches!(self.scalar(), Some(Scalar::String | Scalar::Json | Scalar::Binary))
    }
}

/// Writes the type as the documentation does: `Array of Tag`.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Array(inner) => write!(f, "Array of {inner}"),
            Self::Object(name) => f.write_str(name),
            Self::Scalar(scalar) => f.write_str(match scalar {
                Scalar::String => "String",
                Scalar::Integer => "Integer",
                Scalar::Float => "Float",
                Scalar::Boolean => "Boolean",
                Scalar::Timestamp => "Timestamp",
                Scalar::TimestampIso8601 => "Timestamp ISO8601",
                Scalar::Date => "Date",
                Scalar::Binary => "Binary",
                Scalar::Json => "JSON",
            }),
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
    /// Bytes, sent as one part of a form.
    Binary,
    /// Any JSON value: the documentation names no known type.
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
