//! Errors of a release.

use std::{fmt, io, path::Path};

/// An error that ends a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// Its kind.
    pub kind: Kind,
    /// The fault, its place, and a remedy.
    pub message: String,
}

/// Kinds of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The crates cannot be released as they are.
    Refused,
    /// A file, cargo or the registry failed.
    Io,
}

impl Error {
    pub(crate) fn refused(message: impl Into<String>) -> Self {
        Self { kind: Kind::Refused, message: message.into() }
    }
    pub(crate) fn io(message: impl Into<String>) -> Self {
        Self { kind: Kind::Io, message: message.into() }
    }
    pub(crate) fn file(what: &str, path: &Path, error: &io::Error) -> Self {
        Self::io(format!("cannot {what} {}: {error}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
