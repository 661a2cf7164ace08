//! Documented examples: as Rust in the documentation of an action, and as data for the crate's tests.

mod code;
mod fit;
mod program;
mod tests;

pub(super) use code::{proof, rust};
pub(super) use program::{named, program, short};
pub(super) use tests::files;
