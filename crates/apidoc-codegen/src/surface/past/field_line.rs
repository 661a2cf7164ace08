//! Fields as lines of `gone.json`; see [`lines`](super::lines).

use super::is_name;
use apidoc_ir::{EndFlag, FactKind, Facts, Field, RequiredWhen, Type};
use serde::Serialize;
use serde_json::Number;
use std::collections::BTreeSet;

/// Returns whether a value is the one that a reader assumes for a missing key.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[derive(Serialize)]
pub(super) struct FieldLine<'a> {
    #[serde(skip_serializing_if = "is_default")]
    deprecated: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    doc: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    example: &'a str,
    #[serde(skip_serializing_if = "is_default")]
    facts: FactsLine<'a>,
    name: &'a str,
    #[serde(skip_serializing_if = "is_default")]
    nullable: bool,
    /// `false` and an absent column are different.
    #[serde(skip_serializing_if = "Option::is_none")]
    required: Option<bool>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    required_when: Vec<RequiredWhenLine<'a>>,
    #[serde(skip_serializing_if = "is_default")]
    secret: bool,
    #[serde(rename = "type")]
    ty: &'a Type,
    #[serde(skip_serializing_if = "is_default")]
    unsigned: bool,
}

#[derive(Default, PartialEq, Serialize)]
struct FactsLine<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<i32>,
    #[serde(skip_serializing_if = "str::is_empty")]
    default: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_flag: Option<EndFlag>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    values: Vec<ValueLine<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max: Option<&'a Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_items: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_len: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min: Option<&'a Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_len: Option<u64>,
    #[serde(skip_serializing_if = "is_default")]
    open: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    page_base: Option<u32>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    suspect: &'a [FactKind],
}

#[derive(PartialEq, Serialize)]
struct ValueLine<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    doc: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct RequiredWhenLine<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    field: &'a str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    values: &'a [String],
}

impl<'a> From<&'a Facts> for FactsLine<'a> {
    fn from(facts: &'a Facts) -> Self {
        let values = facts.values.iter().filter(|value| is_name(&value.value));
        Self {
            confidence: facts.confidence,
            default: facts.default.as_deref().unwrap_or_default(),
            end_flag: facts.end_flag,
            values: values.map(|value| ValueLine { doc: &value.doc, value: &value.value }).collect(),
            max: facts.max.as_ref(),
            max_items: facts.max_items,
            max_len: facts.max_len,
            min: facts.min.as_ref(),
            min_len: facts.min_len,
            open: facts.open,
            page_base: facts.page_base,
            suspect: &facts.suspect,
        }
    }
}

impl<'a> From<&'a Field> for FieldLine<'a> {
    fn from(field: &'a Field) -> Self {
        let conditions = field.required_when.iter();
        Self {
            deprecated: field.deprecated,
            doc: &field.doc,
            example: field.example.as_deref().unwrap_or_default(),
            facts: (&field.facts).into(),
            name: &field.name,
            nullable: field.nullable,
            required: field.required,
            required_when: conditions.map(|RequiredWhen { field, values }| RequiredWhenLine { field, values }).collect(),
            secret: field.secret,
            ty: &field.ty,
            unsigned: field.unsigned,
        }
    }
}

/// Returns the fields of a table that the reader accepts.
pub(super) fn fields(table: &[Field]) -> Vec<FieldLine<'_>> {
    let mut seen = BTreeSet::new();
    let is_readable = |field: &&Field| is_name(&field.name) && field.ty.object().is_none_or(is_name);
    table.iter().filter(|field| is_readable(field) && seen.insert(field.name.as_str())).map(FieldLine::from).collect()
}
