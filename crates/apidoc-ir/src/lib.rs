//! Intermediate representation (IR) of an API, as its documentation describes it: plain data without I/O.
//!
//! The parser writes the IR, the code generator reads it, and `cargo xtask ir` prints it as JSON. The JSON form is a
//! contract with other programs: keys may be added; renaming or removing a key raises [`IR_VERSION`].
//! The order does not depend on the order of the pages: services, actions, types and codes are sorted by name,
//! fields keep the order of their table.

mod action;
pub mod diagnostics;
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
mod texts;

pub use action::{Action, Constraint, ConstraintKind, RateLimit, RegionUse};
pub use example::{Example, ExampleFault};
pub use fact::{EndFlag, EnumValue, FactKind, FactRule, Facts};
pub use field::{Field, RequiredWhen, Scalar, Type};
pub use item::{Item, Owner, find, find_action, find_type};
pub use overrides::{CursorKind, Merge, Names, Overrides, PagesBy, Paginate, Rename, SpannedText, Waiter};
pub use read_only::{READ_ONLY_VERBS, is_read_only};
pub use renames::{Renamed, RenamedBy, renames};
pub use service::{ApiType, Direction, ErrorCode, Ir, Language, Service};
pub use source::{Place, Source};
pub use text_hash::TextHash;
pub use texts::{ActionTexts, FieldTexts, Texts, TypeTexts};

/// The version of the serialised form.
pub const IR_VERSION: u32 = 1;
