//! Tests that need several crates of this repository at once; it has no code of its own.
//!
//! `tests/` sends what a generated client makes over a real socket and holds the two READMEs against each other;
//! the Rust code in both is compiled here.

/// The code of README.md.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;

/// The code of README.zh-CN.md.
#[cfg(doctest)]
#[doc = include_str!("../../../README.zh-CN.md")]
pub struct ReadmeZhCn;
