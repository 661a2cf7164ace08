//! Actions: what can be called.

use crate::{ErrorCode, Example, Field, Source, TextHash};
use serde::{Deserialize, Serialize};

/// One action of a service version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Action {
    /// Its name on the wire: `DescribePurgeTasks`.
    pub name: String,
    /// Its title in prose, where the page has one.
    pub title: Option<String>,
    /// What it does, as clean Markdown; may be empty.
    pub doc: String,
    /// The first sentence of `doc` without its opening words, as plain text; empty if there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Whether a call that may have arrived can be sent again: the name says that the action only reads.
    #[serde(default)]
    pub idempotent: bool,
    /// Whether the page calls it deprecated.
    pub deprecated: bool,
    /// Calls a second, where the documentation counts in seconds.
    pub rate_limit: Option<u32>,
    /// Every documented limit, as it is counted.
    pub rate_limits: Vec<RateLimit>,
    /// What the page says of the Region row.
    pub region: RegionUse,
    /// The parameters, in the order of the table, without the common ones.
    pub request: Vec<Field>,
    /// The answer's fields, in the order of the table, without `RequestId`.
    pub response: Vec<Field>,
    /// What the page says of several parameters together.
    pub constraints: Vec<Constraint>,
    /// The codes that its page lists, in the order of the table.
    pub errors: Vec<ErrorCode>,
    /// Its examples, in the order of the page.
    pub examples: Vec<Example>,
    /// Whether it answers with a stream of events where it succeeds.
    #[serde(default)]
    pub event_stream: bool,
    /// Hash of the text as the page has it, without the host line and the rate limit.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
    /// Where its documentation begins.
    pub source: Source,
}

/// How often an action may be called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RateLimit {
    /// So many calls.
    pub calls: u32,
    /// In so many seconds.
    pub seconds: u32,
}

/// What a page says of the common parameter Region.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RegionUse {
    /// Has to be sent.
    Required,
    /// May be sent.
    Optional,
    /// Need not be sent, says the row.
    Unused,
    /// There is no such row.
    #[default]
    Unknown,
}

/// Something that holds over several parameters of one action.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Constraint {
    /// What holds.
    pub kind: ConstraintKind,
    /// Groups of wire names; the names of a group go together.
    pub fields: Vec<Vec<String>>,
}

/// What holds over several parameters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstraintKind {
    /// One of the groups has to be given, whole.
    #[default]
    AtLeastOne,
    /// No two of the groups may be given.
    Exclusive,
    /// All of the groups or none.
    Together,
}
