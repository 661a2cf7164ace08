//! Versions, changelogs and publication of generated crates.
//!
//! Each crate is compared with its state at its last release, which `released.lock` in its folder holds: the names and types of its items decide
//! the version, the changes of the documentation give the changelog ([`plan()`]). [`apply`] writes both, [`publish()`] runs cargo and notes each
//! release. RELEASES.md has the policy. Nothing here generates code or reads pages.

mod cargo;
mod changelog;
mod documentation;
mod entries;
mod error;
mod files;
mod manifest;
mod plan;
mod publish;
mod state;
mod surface;
mod tree;
mod version;

pub use cargo::Cargo;
pub use error::{Error, Kind};
pub use manifest::workspace as workspace_entry;
pub use plan::{Inputs, Plan, RUNTIME, Step, apply, plan};
pub use publish::{Outcome, names, publish};
pub use state::{RELEASED, Record, State};
pub use surface::{Comparison, compare as compare_surfaces};
pub use tree::Package;
pub use version::{Level, Version};
