//! Where the repository lies and which folders the commands take by default.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn repository() -> PathBuf {
    // The folder of this crate is known where it was compiled: in the checkout that runs it.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The docs folder to read: the given one, or the repository's own.
pub(crate) fn docs(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| repository().join("docs-input"), Path::to_path_buf)
}

/// The folder of crates to write: the given one, or the repository's own.
pub(crate) fn out(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| repository().join("generated"), Path::to_path_buf)
}
