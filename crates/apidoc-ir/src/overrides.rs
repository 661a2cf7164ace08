//! Decisions of maintainers about the generated code of a service version, each with its position in a file.
//!
//! These are the entries of `overrides.toml` that shape the Rust API. Entries that state facts (values, types) become
//! [`Facts`](crate::Facts). Items are named as [`find`](crate::find) expects. Nothing here reads TOML or checks whether a decision can be applied.

use crate::Source;
use serde::{Deserialize, Serialize};

/// Decisions for one service version, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    /// Pagination of actions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paginate: Vec<Paginate>,
    /// Waiters.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waiters: Vec<Waiter>,
    /// Enums that are merged into one type.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merge: Vec<Merge>,
    /// Renamed items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rename: Vec<Rename>,
    /// Names of integer codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Names>,
    /// Names for the package of the service, one per file that gives one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub package: Vec<SpannedText>,
    /// Fields whose documented type or name replaces the locked one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub take: Vec<SpannedText>,
    /// Items that stay as they are locked, without a report; also items that are gone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keep: Vec<SpannedText>,
}

impl Overrides {
    /// Returns whether all lists are empty.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
    /// Adds the decisions of another file.
    pub fn extend(&mut self, other: Self) {
        self.paginate.extend(other.paginate);
        self.waiters.extend(other.waiters);
        self.merge.extend(other.merge);
        self.rename.extend(other.rename);
        self.names.extend(other.names);
        self.package.extend(other.package);
        self.take.extend(other.take);
        self.keep.extend(other.keep);
    }
}

/// Text of an overrides file with its position.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SpannedText {
    /// Text.
    pub text: String,
    /// Position.
    #[serde(default)]
    pub at: Source,
}

/// Pagination of one action.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paginate {
    /// Action; the position is that of the key.
    pub action: SpannedText,
    /// Pagination parameters; `None` if the action is not paginated.
    pub by: Option<PagesBy>,
}

/// Pagination parameters. Omitted keys are inferred.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagesBy {
    /// Meaning of the parameter.
    pub cursor: CursorKind,
    /// Parameter of the request.
    pub field: SpannedText,
    /// Number of the first page.
    pub first: Option<i64>,
    /// Parameter with the page size.
    pub size: Option<SpannedText>,
    /// Path of the items in the response: `Tasks`, `Data.Items`.
    pub items: Option<SpannedText>,
    /// Path of the total number of items.
    pub total: Option<SpannedText>,
    /// Path of the token for the next request.
    pub response_token: Option<SpannedText>,
}

/// Meaning of the parameter that selects a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CursorKind {
    /// Number of items to skip.
    #[default]
    Offset,
    /// Page number.
    Page,
    /// Token of the previous response.
    Token,
}

/// Waiter: an action that is called until its response has an expected value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Waiter {
    /// Action; the position is that of the key.
    pub action: SpannedText,
    /// Name of the method.
    pub name: SpannedText,
    /// Path of the value in the response: `Status`, `Tasks.*.Status`.
    pub path: SpannedText,
    /// Values that end the waiting successfully.
    pub success: Vec<SpannedText>,
    /// Values that end the waiting with an error.
    pub failure: Vec<SpannedText>,
    /// Whether one item is enough; otherwise all items must have the value.
    pub any: bool,
    /// Delay in seconds before the second call.
    pub every: Option<u32>,
    /// Timeout in seconds.
    pub at_most: Option<u32>,
}

/// Enums that are merged into one type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// Name of the merged type.
    pub name: SpannedText,
    /// Fields whose enums are replaced.
    pub fields: Vec<SpannedText>,
}

/// Name of an item in the generated code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rename {
    /// Action, type, field or value of a field.
    pub item: SpannedText,
    /// Name in Rust.
    pub name: SpannedText,
}

/// Names of the integer codes of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Field.
    pub item: SpannedText,
    /// Codes with their names.
    pub names: Vec<(i64, SpannedText)>,
}
