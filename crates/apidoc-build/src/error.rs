//! What stops a run: a message that says what, where and what to do, and its exit code.

use apidoc_codegen::LockError;
use std::{fmt, path::Path};

/// Why a run could not go on.
#[derive(Debug)]
pub struct Error {
    /// Whose fault it is.
    pub kind: Kind,
    /// What happened, where, and what to do.
    pub message: String,
}

/// Whose fault it is; each kind has an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The command line: exit code 2.
    Usage,
    /// A file or folder could not be read or written: exit code 3.
    Io,
}

impl Error {
    pub(crate) fn io(what: &str, path: &Path, error: &std::io::Error) -> Self {
        Self { kind: Kind::Io, message: format!("cannot {what} {}: {error}", path.display()) }
    }
    /// A lock that cannot be trusted: every fault with its line.
    pub(crate) fn lock(path: &Path, faults: &[LockError]) -> Self {
        const MOST: usize = 20;
        let mut message = format!("{} cannot be used; nothing was written", path.display());
        for fault in faults.iter().take(MOST) {
            message.push_str(&format!("\n  {}:{}: {}", path.display(), fault.line, fault.message));
        }
        if faults.len() > MOST {
            message.push_str(&format!("\n  and {} more", faults.len() - MOST));
        }
        message.push_str("\n  = help: restore the file from version control; without it every name and type of the crate is decided anew");
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
