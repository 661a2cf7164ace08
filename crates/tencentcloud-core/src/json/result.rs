//! Results of decoding in addition to the values: unknown fields, coerced values, and the error.

use std::fmt;

/// Received data that is not documented.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Read {
    /// Number of skipped fields.
    pub unknown: usize,
    /// Their paths, `Response.Tasks[].Region`, sorted, each once; collected on demand only.
    pub unknown_paths: Vec<String>,
    /// Values whose type differs from the documented one but could be read; collected on demand only.
    pub coerced: Vec<CoercedValue>,
}

/// A value of another type than the documented one, that could be read nevertheless.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct CoercedValue {
    /// `Response.Tasks[].Progress`
    pub path: String,
    /// Documented type.
    pub expected: &'static str,
    /// Received value.
    pub found: &'static str,
}

/// Why a document could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch {
    /// `.Tasks[3].Status`
    pub path: String,
    /// Expected value.
    pub expected: &'static str,
    /// Found value.
    pub found: String,
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "${}: expected {}, found {}", self.path, self.expected, self.found)
    }
}

impl std::error::Error for Mismatch {}
