//! A field as its description is read for, and the facts that are read.

use crate::span::Span;
use apidoc_ir::{EnumValue, FactKind, RequiredWhen, Type};
use serde_json::Number;

/// Properties of a field in addition to its description.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Its wire name.
    pub name: &'a str,
    /// Its type.
    pub ty: &'a Type,
    /// The names of all fields of the same table, to tell a parameter's name from a value.
    pub siblings: &'a [&'a str],
}

/// Facts of a description. A fact that the text does not state is `None` or empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The listed values, in order.
    pub values: Vec<EnumValue>,
    /// Whether the list says that it is not complete.
    pub open: bool,
    /// The sum of the evidence that the list is one of values.
    pub confidence: Option<i32>,
    /// The default, as a wire string.
    pub default: Option<String>,
    /// Inclusive least value.
    pub min: Option<Number>,
    /// Inclusive greatest value.
    pub max: Option<Number>,
    /// The most items of a list.
    pub max_items: Option<u64>,
    /// The fewest characters.
    pub min_len: Option<u64>,
    /// The most characters.
    pub max_len: Option<u64>,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// Values of other fields for which it is required.
    pub required_when: Vec<RequiredWhen>,
    /// The example value, as text.
    pub example: Option<String>,
    /// The rule that made each fact, and the span of its words in the page.
    pub rules: Vec<(FactKind, &'static str, Span)>,
    /// Messages about contradictions, such as a minimum above the maximum.
    pub faults: Vec<(Span, String)>,
}
