//! A tree of generated files on disk: held against what it should be, and swapped whole.

mod compare;
mod swap;

pub use compare::{Changes, Scope, compare};
pub use swap::write;

/// The file that marks a folder as a tree of ours.
pub const MARKER: &str = "rustfmt.toml";

/// What may lie at the root of a tree besides our files: what cargo makes there.
pub(crate) fn is_cargos(name: &str) -> bool {
    matches!(name, "target" | "Cargo.lock")
}
