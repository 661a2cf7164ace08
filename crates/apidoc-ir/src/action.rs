//! Actions of an API, with their parameters, responses and examples.

use crate::{ErrorCode, Example, Field, Source, TextHash};
use serde::{Deserialize, Serialize};

/// One action of a service version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Action {
    /// Name on the wire: `DescribePurgeTasks`.
    pub name: String,
    /// Title of the page; `None` if it has none.
    pub title: Option<String>,
    /// Description as Markdown; may be empty.
    pub doc: String,
    /// First sentence of `doc` as plain text, without its opening words; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// Whether a call that may have arrived can be sent again: by its name, the action only reads.
    #[serde(default)]
    pub idempotent: bool,
    /// Whether the page calls the action deprecated.
    pub deprecated: bool,
    /// Documented number of calls per second; `None` if the limit has another unit.
    pub rate_limit: Option<u32>,
    /// All documented limits, in their own units.
    pub rate_limits: Vec<RateLimit>,
    /// Use of the common parameter `Region`.
    pub region: RegionUse,
    /// Parameters in the order of the table, without the common ones.
    pub request: Vec<Field>,
    /// Fields of the response in the order of the table, without `RequestId`.
    pub response: Vec<Field>,
    /// Constraints between parameters.
    pub constraints: Vec<Constraint>,
    /// Error codes of the page, in the order of the table.
    pub errors: Vec<ErrorCode>,
    /// Examples in the order of the page.
    pub examples: Vec<Example>,
    /// Whether a successful response is a stream of events.
    #[serde(default)]
    pub event_stream: bool,
    /// Hash of the text of the page, without the host line and the rate limit.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
    /// Position of the documentation.
    pub source: Source,
}

/// Documented rate limit of an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct RateLimit {
    /// Number of calls.
    pub calls: u32,
    /// Period in seconds.
    pub seconds: u32,
}

/// Use of the common parameter `Region`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RegionUse {
    /// It is required.
    Required,
    /// It is optional.
    Optional,
    /// The page says that it is not needed.
    Unused,
    /// The page has no row for it.
    #[default]
    Unknown,
}

/// Constraint between parameters of one action.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Constraint {
    /// Kind of the constraint.
    pub kind: ConstraintKind,
    /// Groups of wire names. The names of one group are sent together.
    pub fields: Vec<Vec<String>>,
}

/// Kind of a constraint between parameters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConstraintKind {
    /// At least one group is required, with all of its parameters.
    #[default]
    AtLeastOne,
    /// At most one of the groups may be sent.
    Exclusive,
    /// Either all groups are sent or none.
    Together,
}
