//! Diagnostics: values with a code, a severity, a place, a message and a help text.
//!
//! Every stage reports in this form. The codes are in one catalogue, so that each is documented once and can be searched for.
//! Nothing here renders a diagnostic or decides its severity beyond the default of the catalogue.

mod catalogue;
mod document;
mod escape;

pub use catalogue::Code;
pub use document::catalogue;
pub use escape::{escaped, is_hidden};

use crate::Source;
use serde::{Deserialize, Serialize};

/// A diagnostic of a page, an override or a generated item.
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

impl Diagnostic {
    /// Returns a diagnostic of the default severity of its code, without other places.
    pub fn new(code: Code, source: &Source, message: impl Into<String>, help: impl Into<String>) -> Self {
        let (source, severity) = (source.clone(), code.severity());
        Self { source, severity, code, message: message.into(), help: help.into(), related: Vec::new() }
    }
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
