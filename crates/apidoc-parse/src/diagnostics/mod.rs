//! Renders diagnostics: like those of rustc for people, as JSON and SARIF for programs.
//!
//! In come diagnostics and a way to get a file's text; out comes text. Nothing here reads a file or passes on a character that
//! moves a terminal's cursor or hides the text next to it.

mod json;
mod render;
mod summary;

pub use apidoc_ir::diagnostics::{Code, Diagnostic, Severity, catalogue, escaped};
pub use json::{json, sarif};
pub use render::render;
pub use summary::{summary, tidy};

#[cfg(test)]
mod tests;
