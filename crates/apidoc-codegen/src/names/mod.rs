//! Wire names to Rust names: case, reserved words, collisions.
//!
//! Names are made, never copied: only ASCII letters, digits and `_` come out of here, whatever came in,
//! never empty, never a keyword that can't be written raw, never longer than [`LONGEST`]. Nothing here knows what a name is for.

mod case;
mod reserved;
mod scope;

pub use case::{LONGEST, camel, snake, variant};
pub use reserved::{is_identifier, raw, shadows_prelude, trait_method};
pub(crate) use scope::Scope;
