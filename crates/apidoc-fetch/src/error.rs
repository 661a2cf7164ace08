//! Errors that stop a run.

use std::{fmt, io, path::Path};

/// An error that stops a run. Faults of single pages are in the [report](crate::Report) instead.
#[derive(Debug)]
pub struct Error {
    /// The cause, which decides the exit code of a command.
    pub kind: Kind,
    /// The message: what happened, where, and what to do.
    pub message: String,
}

/// Causes of an [`Error`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The options are wrong, for example an unknown service.
    Usage,
    /// The list of services could not be read, or the docs folder could not be read or written.
    Io,
}

impl Error {
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { kind: Kind::Usage, message: message.into() }
    }
    pub(crate) fn failed(message: impl Into<String>) -> Self {
        Self { kind: Kind::Io, message: message.into() }
    }
    pub(crate) fn io(action: &str, path: &Path, error: &io::Error) -> Self {
        Self::failed(format!("cannot {action} {}: {error}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
