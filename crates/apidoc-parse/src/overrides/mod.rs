//! `overrides.toml`: what maintainers decide by hand, because no page says it or a page says it wrong.
//!
//! In comes a file's text, out come its entries, each with its place, and what is wrong with them ([`read`]). Facts (`type`, `values`) are set
//! in the IR when pages are joined (`apply`); all other entries stay with the service version for the code generator. Every entry is compared with
//! what it expects to find: one that does not apply, or no longer, is an error at its own line, and is left out.

mod apply;
mod entries;
mod forms;
mod read;

pub(crate) use apply::{override_declared_types, override_inferred_types, secrets, values, words};
pub use read::read;

use crate::diagnostics::{Code, Diagnostic};
use apidoc_ir::{EnumValue, Overrides, Source, SpannedText, Type};

/// A file of overrides, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OverridesFile {
    /// The file, relative to the docs folder.
    pub file: String,
    /// The service that it names, where it names one.
    pub service: Option<SpannedText>,
    /// The version that it names, where it names one.
    pub version: Option<SpannedText>,
    /// Types of fields.
    pub types: Vec<Given<FieldType>>,
    /// Values of fields.
    pub values: Vec<Given<Vec<EnumValue>>>,
    /// Fields that are secret, or are not, whatever their names suggest.
    pub secrets: Vec<(SpannedText, bool)>,
    /// All entries that are not facts of the API.
    pub decisions: Overrides,
    /// Its faults.
    pub diagnostics: Vec<Diagnostic>,
}

/// A fact that is given by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Given<T> {
    /// The field.
    pub item: SpannedText,
    /// The expected content of the page; `None` if the page is expected to state nothing.
    pub from: Option<T>,
    /// The value to use instead.
    pub to: T,
}

/// The type of a field as an overrides file writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldType {
    /// The type.
    pub ty: Type,
    /// Whether its integers are `u64`.
    pub unsigned: bool,
}

/// An error in a file of overrides.
fn fault(code: Code, at: &Source, message: String, help: impl Into<String>) -> Diagnostic {
    Diagnostic { source: at.clone(), severity: code.severity(), code, message, help: help.into(), related: Vec::new() }
}

#[cfg(test)]
mod tests;
