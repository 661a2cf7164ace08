//! The part of a tree that a run updates.

use std::collections::BTreeSet;

/// The crates of a tree that a run generates.
#[derive(Clone, Debug)]
pub enum Scope {
    /// All: a crate that is not among the generated files is removed.
    All,
    /// Only these crates and the root files; others are not looked at.
    Crates(BTreeSet<String>),
    /// All but these: others are not looked at.
    AllBut(BTreeSet<String>),
}
