//! Raw content of a side, from the disk or from git.

use apidoc_build::{Error, Kind, read};

/// Content of a side before it is understood.
pub(super) enum Content {
    /// Bytes of a file.
    File(Vec<u8>),
    /// Pages and overrides that were read from a folder.
    Folder(read::Read),
}

/// Largest IR file or lock that is read. The IR of the whole public surface has about 400 MB.
pub(super) const MAX_FILE_BYTES: u64 = 2 << 30;

/// Returns the error of a side: exit code 3.
pub(super) fn failed(name: &str, why: &str) -> Error {
    Error { kind: Kind::Io, message: format!("cannot compare {name}: {why}") }
}
