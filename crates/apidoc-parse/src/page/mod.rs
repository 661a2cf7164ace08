//! What a page says, before anyone joins it with others.

use crate::diagnostics::Diagnostic;
use serde::{Deserialize, Serialize};

/// One page, read. Serialisable, so that a pipeline can keep what it has read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The file, relative to the docs folder.
    pub file: String,
    /// What was found on the way.
    pub diagnostics: Vec<Diagnostic>,
}
