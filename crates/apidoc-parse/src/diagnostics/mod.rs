//! Diagnostics: values with a code, a severity, a place, a message and a help text.
//!
//! Rendered like rustc's for people and as JSON for programs. Codes are in one catalogue, so that each
//! is documented once and can be searched for. In come diagnostics and a way to get a file's text; out comes text.
//! Nothing here reads a file, decides how bad something is beyond the catalogue, or passes on a character that
//! moves a terminal's cursor or hides the text next to it.

mod catalogue;
mod escape;
mod json;
mod render;
mod summary;

pub use catalogue::{Code, catalogue};
pub use escape::escaped;
pub use json::{json, sarif};
pub use render::render;
pub use summary::{summary, tidy};

use apidoc_ir::Source;
use serde::{Deserialize, Serialize};

/// A diagnostic of a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The place; line and column 0 for the whole file.
    pub source: Source,
    /// Its severity.
    pub severity: Severity,
    /// Its code in the catalogue.
    pub code: Code,
    /// The message, in one line. Text of pages in it is escaped.
    pub message: String,
    /// The help text; may be empty.
    pub help: String,
    /// Other places, each with a label.
    pub related: Vec<(Source, String)>,
}

/// The severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was not read: what is generated would be wrong or lacks something.
    Error,
    /// Something was read in one of several ways, or contradicts itself.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }

    /// The same, to begin a sentence.
    pub fn title(self) -> &'static str {
        match self {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
            Severity::Note => "Note",
        }
    }
}

#[cfg(test)]
mod tests;
