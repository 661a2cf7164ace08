//! Errors that end a run, with their exit codes.

use apidoc_codegen::LockError;
use std::{fmt, path::Path};

/// An error that ends a run.
#[derive(Debug)]
pub struct Error {
    /// Its kind.
    pub kind: Kind,
    /// The fault, its place, and a remedy.
    pub message: String,
}

/// The kind of an error. Each has an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A wrong argument: exit code 2.
    Usage,
    /// A file or folder could not be read or written: exit code 3.
    Io,
}

impl Error {
    pub(crate) fn io(what: &str, path: &Path, error: &std::io::Error) -> Self {
        Self { kind: Kind::Io, message: format!("cannot {what} {}: {error}", path.display()) }
    }
    /// A file of an earlier run that cannot be trusted: every fault with its line.
    pub(crate) fn damage(path: &Path, faults: &[LockError]) -> Self {
        const MAX_SHOWN_FAULTS: usize = 20;
        let mut message = format!("{} cannot be used; nothing was written", path.display());
        for fault in faults.iter().take(MAX_SHOWN_FAULTS) {
            message.push_str(&format!("\n  {}:{}: {}", path.display(), fault.line, fault.message));
        }
        if faults.len() > MAX_SHOWN_FAULTS {
            message.push_str(&format!("\n  and {} more", faults.len() - MAX_SHOWN_FAULTS));
        }
        message.push_str("\n  = help: restore the file from version control; without it the crate cannot be kept unchanged");
        Self { kind: Kind::Io, message }
    }
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { kind: Kind::Usage, message: message.into() }
    }
    /// The exit code of a command that ends with it.
    pub fn exit_code(&self) -> u8 {
        match self.kind {
            Kind::Usage => 2,
            Kind::Io => 3,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Names for a message; of many, the first ones.
pub(crate) fn list(names: &[String]) -> String {
    match names.len() {
        0 => "nothing".into(),
        1..=12 => names.join(", "),
        n => format!("{}, … ({n} in total)", names.iter().take(12).cloned().collect::<Vec<_>>().join(", ")),
    }
}
