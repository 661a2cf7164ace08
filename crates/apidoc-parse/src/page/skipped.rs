//! The reasons why a page is skipped, as data that a command can count.

use serde::{Deserialize, Serialize};

/// Why nothing is generated from a page that has no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skipped {
    /// It documents no API: a guide, a history of changes, a list of prices.
    Guide,
    /// It documents the legacy API 2.0.
    Legacy,
    /// It documents an action in a language that is not read.
    OtherLanguage,
    /// It has no text.
    Empty,
    /// It has tables of parameters, but names no action.
    TablesWithoutAction,
    /// Another page documents the same actions, and that page is used.
    Duplicate,
}

impl Skipped {
    /// All reasons, in the order of a summary.
    pub const ALL: [Skipped; 6] =
        [Skipped::Guide, Skipped::Legacy, Skipped::OtherLanguage, Skipped::Empty, Skipped::TablesWithoutAction, Skipped::Duplicate];

    /// The reason as a summary shows it.
    pub fn as_str(self) -> &'static str {
        match self {
            Skipped::Guide => "guide",
            Skipped::Legacy => "legacy API",
            Skipped::OtherLanguage => "other language",
            Skipped::Empty => "empty",
            Skipped::TablesWithoutAction => "tables without an action",
            Skipped::Duplicate => "duplicate",
        }
    }
}

/// A page from which nothing is generated.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SkippedPage {
    /// The file, relative to the docs folder.
    pub file: String,
    /// The reason.
    pub reason: Skipped,
}
