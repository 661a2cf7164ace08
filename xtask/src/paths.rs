//! The root of the repository, and the default folders of the commands.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn repository() -> PathBuf {
    // Known at compile time: the program runs in the checkout in which it was compiled.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The docs folder: the given one, or the one of the repository.
pub(crate) fn docs(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| repository().join("docs-input"), Path::to_path_buf)
}

/// The folder of crates: the given one, or the one of the repository.
pub(crate) fn out(given: Option<&Path>) -> PathBuf {
    given.map_or_else(|| repository().join("generated"), Path::to_path_buf)
}

/// The folder of caches, in cargo's folder of build results.
pub(crate) fn caches() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from);
    target.join("gen-cache")
}
