//! The kinds of pages.

use serde::{Deserialize, Serialize};

/// The kind of a page, detected from its content.
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
    /// A history of changes.
    History,
    /// An action of the legacy API 2.0.
    Legacy,
    /// It documents an API, but cannot be read.
    Refused,
    /// It has no text.
    Empty,
    /// It documents no API.
    #[default]
    Other,
}

impl Kind {
    /// All kinds, in the order of a summary.
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
    /// The kind as a summary shows it.
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
