//! Wire names to Rust names: case, reserved words, collisions.
//!
//! Names are made, never copied: only ASCII letters, digits and `_` come out of here, whatever came in,
//! never empty, never a keyword that can't be written raw, never longer than [`MAX_NAME_LENGTH`]. Nothing here knows what a name is for.

mod case;
mod ident;
mod module;
mod reserved;
mod scope;

pub(crate) use case::camel_words;
pub use case::{MAX_NAME_LENGTH, camel, snake, variant};
pub use ident::{METHODS, is_constant_name, is_day, is_identifier, is_snake, is_type_name, is_upper_camel, is_value_name};
pub(crate) use module::{file_module, singular, version_date, version_module};
pub use module::{is_package, package};
pub(crate) use reserved::method;
pub use reserved::{raw, shadows_prelude, trait_method};
pub(crate) use scope::Scope;
