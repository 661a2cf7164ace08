//! What kinds of page there are.

use serde::{Deserialize, Serialize};

/// What a page documents, told by its content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One or several actions.
    Action,
    /// Shared types.
    DataTypes,
    /// Error codes.
    ErrorCodes,
    /// Parameters that all actions share.
    CommonParameters,
    /// A list of actions.
    Overview,
    /// What changed when.
    History,
    /// An action of the legacy API 2.0.
    Legacy,
    /// It looks like an action, but can't be read as one.
    Refused,
    /// Nothing at all.
    Empty,
    /// No API.
    #[default]
    Other,
}

impl Kind {
    /// All of them, in the order in which a summary has them.
    pub const ALL: [Kind; 10] = [
        Kind::Action,
        Kind::DataTypes,
        Kind::ErrorCodes,
        Kind::CommonParameters,
        Kind::Overview,
        Kind::History,
        Kind::Legacy,
        Kind::Refused,
        Kind::Empty,
        Kind::Other,
    ];
    /// What it is called in a summary.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Action => "action",
            Kind::DataTypes => "data types",
            Kind::ErrorCodes => "error codes",
            Kind::CommonParameters => "common parameters",
            Kind::Overview => "overview",
            Kind::History => "history",
            Kind::Legacy => "legacy API",
            Kind::Refused => "refused",
            Kind::Empty => "empty",
            Kind::Other => "no API",
        }
    }
}
