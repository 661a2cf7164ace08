//! What maintainers decide by hand of the Rust that is made of a service version, each decision with its place.
//!
//! These are the entries of `overrides.toml` that are no facts of the API: facts (values, types) go where facts stand. Items are
//! named as [`find`](crate::find) finds them. Nothing here reads TOML or knows whether a decision can be carried out.

use crate::Source;
use serde::{Deserialize, Serialize};

/// The decisions of one service version, in the order of their files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Overrides {
    /// How pages are asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub paginate: Vec<Paginate>,
    /// What can be waited for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub waiters: Vec<Waiter>,
    /// Which enums are one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merge: Vec<Merge>,
    /// What is called otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rename: Vec<Rename>,
    /// What integer codes are called.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Names>,
}

impl Overrides {
    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
    /// Takes the decisions of another file in.
    pub fn extend(&mut self, other: Self) {
        self.paginate.extend(other.paginate);
        self.waiters.extend(other.waiters);
        self.merge.extend(other.merge);
        self.rename.extend(other.rename);
        self.names.extend(other.names);
    }
}

/// A word of an overrides file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Word {
    /// What it says.
    pub text: String,
    /// Where it stands.
    pub at: Source,
}

/// How the pages of an action are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paginate {
    /// The action; its place is the key's.
    pub action: Word,
    /// How; none where it has no pages, whatever its page looks like.
    pub by: Option<PagesBy>,
}

/// How pages are asked for. What is left out is found as without an override.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PagesBy {
    /// What the parameter counts.
    pub cursor: CursorKind,
    /// The parameter of the request.
    pub field: Word,
    /// The number of the first page.
    pub first: Option<i64>,
    /// The parameter that says how much a page holds.
    pub size: Option<Word>,
    /// Where the answer has the items: `Tasks`, `Data.Items`.
    pub items: Option<Word>,
    /// Where it says how many there are in all.
    pub total: Option<Word>,
    /// Where it says what the next request carries.
    pub response_token: Option<Word>,
}

/// What a parameter counts that says where a page begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CursorKind {
    /// Items to leave out.
    #[default]
    Offset,
    /// Pages.
    Page,
    /// Nothing: it is what the answer before said.
    Token,
}

/// An action that can be called until its answer says that something is done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiter {
    /// The action; its place is the key's.
    pub action: Word,
    /// The name of the method.
    pub name: Word,
    /// Where the answer has the value: `Status`, `Tasks.*.Status`.
    pub path: Word,
    /// The values that are waited for.
    pub success: Vec<Word>,
    /// The values that end the waiting with an error.
    pub failure: Vec<Word>,
    /// Whether one item is enough; otherwise all of them have to be there.
    pub any: bool,
    /// Seconds before the second call.
    pub every: Option<u32>,
    /// Seconds until the waiting is given up.
    pub at_most: Option<u32>,
}

/// Enums that are one type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// Its name.
    pub name: Word,
    /// The fields whose enums it takes the place of.
    pub fields: Vec<Word>,
}

/// Another name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rename {
    /// An action, a type, a field or one of its values.
    pub item: Word,
    /// What it is called in Rust.
    pub name: Word,
}

/// The names of a field's integer codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// The field.
    pub item: Word,
    /// Each code with its name.
    pub names: Vec<(i64, Word)>,
}
