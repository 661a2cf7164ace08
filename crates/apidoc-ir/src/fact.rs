//! Facts that the description of a field states: values, default, limits.

use crate::{Place, Source};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Facts of one field. A fact that the text does not state is `None` or empty: no fact is better than a wrong one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Values that the description lists, in its order.
    #[serde(rename = "enum")]
    pub values: Vec<EnumValue>,
    /// Whether the description says that the list is incomplete.
    pub open: bool,
    /// Sum of the evidence that [`values`](Self::values) are all that the field may have; a list with a low sum is for documentation only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<i32>,
    /// Value that the service uses if none is sent, as text of the wire.
    pub default: Option<String>,
    /// Minimum, inclusive.
    pub min: Option<serde_json::Number>,
    /// Maximum, inclusive.
    pub max: Option<serde_json::Number>,
    /// Maximum number of items of a list.
    pub max_items: Option<u64>,
    /// Minimum length in characters.
    pub min_len: Option<u64>,
    /// Maximum length in characters.
    pub max_len: Option<u64>,
    /// Number of the first page, 0 or 1, if the field counts pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_base: Option<u32>,
    /// Meaning of `true`, if name and text say that the boolean ends a pagination.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_flag: Option<EndFlag>,
    /// Facts that a documented example of the same page contradicts.
    pub suspect: Vec<FactKind>,
    /// Position of each fact in the field's file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub at: BTreeMap<FactKind, Place>,
    /// Rule that read each fact, and the bytes that it matched.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rules: BTreeMap<FactKind, FactRule>,
    /// Facts that a maintainer added, each with its position in an overrides file.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_hand: BTreeMap<FactKind, Source>,
}

/// Meaning of `true` in a boolean that ends a pagination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndFlag {
    /// This page is the last one.
    Last,
    /// More pages follow.
    More,
}

/// Origin of a fact: the rule, and the bytes of the page (as UTF-8) that it matched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactRule {
    /// Name of the rule; `cargo xtask facts rules` lists all of them.
    pub rule: String,
    /// First byte.
    pub start: usize,
    /// End of the bytes, exclusive.
    pub end: usize,
}

/// Documented value of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct EnumValue {
    /// Value on the wire.
    pub value: String,
    /// Meaning as plain text; may be empty.
    pub doc: String,
}

/// Kind of a fact. The serialised name is its key in [`Facts`] or in the field.
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
    /// [`Field::required_when`](crate::Field::required_when).
    RequiredWhen,
}
