//! What an API is, as its documentation says: plain data, no I/O, nothing of pages and nothing of Rust.
//!
//! The parser writes it, the code generator reads it, `cargo xtask ir` prints it. Serialised it is a
//! contract with other programs: keys may be added, and renaming or dropping one raises [`IR_VERSION`].
//! Everything is kept in an order that does not depend on the order of the pages: services, actions,
//! types and codes by name, fields as their table has them.

mod action;
mod example;
mod fact;
mod field;
mod item;
mod overrides;
mod read_only;
mod renames;
mod service;
mod source;
mod text_hash;

pub use action::{Action, Constraint, ConstraintKind, RateLimit, RegionUse};
pub use example::{Example, ExampleFault};
pub use fact::{EnumValue, FactKind, FactRule, Facts};
pub use field::{Field, Scalar, Type};
pub use item::{Item, Owner, find, find_action, find_type};
pub use overrides::{CursorKind, Merge, Names, Overrides, PagesBy, Paginate, Rename, Waiter, Word};
pub use read_only::{READ_ONLY_VERBS, is_read_only};
pub use renames::{Renamed, RenamedBy, renames};
pub use service::{ApiType, Direction, ErrorCode, Ir, Language, Service};
pub use source::{Place, Source};
pub use text_hash::TextHash;

/// The version of the serialised form.
pub const IR_VERSION: u32 = 1;
