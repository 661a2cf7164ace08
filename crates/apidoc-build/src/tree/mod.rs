//! The tree of generated crates on disk: compared with the generated files, and updated.
//!
//! An update touches only files that `gen` wrote. Each crate has a list of its generated files ([`LIST`]); everything else in the
//! tree is foreign: hidden files, `target`, links, mount points and files that somebody added. Foreign files are never moved or deleted.
//!
//! An update runs under a lock ([`lock()`]), in this order: [`compare()`], then [`write()`], which stages the changed files next to
//! the tree, flushes them to disk, and moves them into place in steps of one system call each. ARCHITECTURE.md has the reasons.

mod compare;
mod flush;
mod listing;
mod lock;
mod mounts;
mod names;
mod owned;
mod packages;
mod place;
mod plan;
mod scope;
mod staging;
mod write;

pub(crate) use compare::compare_with;
pub use compare::{Changes, compare};
pub use lock::{Locked, lock};
pub(crate) use names::LOCK;
pub use names::{LIST, MARK, MARKER, RELEASED};
pub use owned::add_lists;
pub use scope::Scope;
pub use write::{Written, write};
