//! What is to be said of pages: values with a code, a severity, a place, a message and a help text.
//!
//! Rendered like rustc's for people and as JSON for programs. Codes stand in one catalogue, so that each
//! is documented once and can be searched for. In come diagnostics and a way to get a file's text; out comes text.
//! Nothing here reads a file, decides how bad something is beyond the catalogue, or passes on a character that
//! moves a terminal's cursor or hides what stands beside it.

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

/// Something to be said of a page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Where; line and column 0 where the whole file is meant.
    pub source: Source,
    /// How bad it is.
    pub severity: Severity,
    /// What it is, out of the catalogue.
    pub code: Code,
    /// What was found, in one line. Text of pages in it is escaped.
    pub message: String,
    /// What to do about it; may be empty.
    pub help: String,
    /// Another place that belongs to it, and what it is.
    pub related: Vec<(Source, String)>,
}

/// How bad it is.
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
