//! What is generated, compiled: crates full of odd names, and one with every kind of override.
//!
//! The crates of a test lie in a workspace under the target folder, so that the runtime is built once and the second run finds it.

#[path = "../common/mod.rs"]
mod common;
mod names;
mod odd;
mod overridden;
mod workshop;
