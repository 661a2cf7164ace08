//! What is generated, compiled: crates full of odd names, one with every kind of override, and programs that were written against a crate
//! before its pages changed.
//!
//! The crates of a test lie in a workspace under the target folder, so that the runtime is built once and the second run finds it.

mod consumers;
mod names;
mod odd;
mod overridden;
mod workshop;
