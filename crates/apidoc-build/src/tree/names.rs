//! Names and marks of the files that `gen` writes.

/// The beginning of every file that marks a tree. `gen` changes no folder without it.
pub const MARK: &str = "# Written by `cargo xtask gen`.";

/// The file that marks a folder as a tree of generated crates.
pub const MARKER: &str = "rustfmt.toml";

/// The name of the list of generated files in a crate's folder.
pub const LIST: &str = ".generated";

/// The name of the lock in a crate's folder.
pub(crate) const LOCK: &str = "surface.lock";

/// The manifest of a tree outside the repository.
pub(super) const MANIFEST: &str = "Cargo.toml";

/// The beginning of the name of each crate's folder.
pub(super) const CRATE: &str = "tencentcloud-";

/// The file in the folder of a crate with its state at the last release. `gen` never touches it.
pub const RELEASED: &str = "released.lock";
