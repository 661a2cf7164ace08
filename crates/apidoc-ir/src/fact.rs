//! What a description says of its field, beyond prose.

use crate::{Place, Source};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The facts of one field. What the text does not say is `None` or empty: a wrong fact is worse than none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The values that the description lists, in its order.
    #[serde(rename = "enum")]
    pub values: Vec<EnumValue>,
    /// Whether the description says that the list is not complete.
    pub open: bool,
    /// What the service takes where nothing is given, as a wire string.
    pub default: Option<String>,
    /// The least value, inclusive.
    pub min: Option<serde_json::Number>,
    /// The greatest value, inclusive.
    pub max: Option<serde_json::Number>,
    /// The most items of a list.
    pub max_items: Option<u64>,
    /// The fewest characters.
    pub min_len: Option<u64>,
    /// The most characters.
    pub max_len: Option<u64>,
    /// The number of the first page, 0 or 1, if the text says that the field counts pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_base: Option<u32>,
    /// The facts that a documented example of the same page breaks.
    pub suspect: Vec<FactKind>,
    /// Where each fact is said, in the field's file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub at: BTreeMap<FactKind, Place>,
    /// The rule of the reader that made each fact, and the words that say it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<FactKind, FactRule>,
    /// The facts that no page says and a maintainer gave, each with its place in an overrides file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_hand: BTreeMap<FactKind, Source>,
}

/// How a fact was read: the rule, and the bytes of the page that it read, counted in the page's text as UTF-8.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactRule {
    /// The name of the rule; `cargo xtask facts rules` lists them.
    pub rule: String,
    /// The first byte.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

/// A documented value.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EnumValue {
    /// The value on the wire.
    pub value: String,
    /// What it means, as plain text; may be empty.
    pub doc: String,
}

/// What kind of fact; its serialised name is the key under which [`Facts`] (or the field) has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKind {
    /// [`Facts::values`].
    Enum,
    /// [`Facts::default`].
    Default,
    /// [`Facts::min`].
    Min,
    /// [`Facts::max`].
    Max,
    /// [`Facts::max_items`].
    MaxItems,
    /// [`Facts::min_len`].
    MinLen,
    /// [`Facts::max_len`].
    MaxLen,
    /// [`Field::ty`](crate::Field::ty).
    Type,
    /// [`Field::nullable`](crate::Field::nullable).
    Nullable,
    /// [`Field::deprecated`](crate::Field::deprecated).
    Deprecated,
    /// [`Field::example`](crate::Field::example).
    Example,
}
