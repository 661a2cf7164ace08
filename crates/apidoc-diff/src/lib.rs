//! Compares two states of the API documentation and classifies each change by what it means to users of the generated crates.
//!
//! [`documentation`] takes two IRs, [`locks`] two locks and returns [changes](Change) in a fixed order. A change has one [class](Class), which answers two
//! questions: does a program still compile, and do its calls still work? [`render`] prints changes for people, for pull
//! requests and for programs. Nothing here reads files.

pub mod render;

mod change;
mod classify;
mod documentation;
mod facts;
mod fields;
mod locks;

pub use change::{At, Change, Class, Kind};
pub use documentation::documentation;
pub use locks::locks;
