//! Facts out of prose: what a description says of its field.
//!
//! Rules are small and named, one a file, each tested on sentences of our own. Precision before recall:
//! when unsure, no fact. Rules know the language of descriptions, not services or fields.

mod take_out;

pub use take_out::{Taken, take_out};

use crate::{document::Span, prose::Prose};
use apidoc_ir::{Constraint, EnumValue, FactKind, Type};

/// What a rule may know of the field besides its description.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Its wire name.
    pub name: &'a str,
    /// Its type.
    pub ty: &'a Type,
    /// The names of all fields of the same table, to tell a parameter's name from a value.
    pub siblings: &'a [&'a str],
}

/// What the description says. `None` and empty where it says nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The listed values, in order.
    pub values: Vec<EnumValue>,
    /// Whether the list says that it is not complete.
    pub open: bool,
    /// The default, as a wire string.
    pub default: Option<String>,
    /// Inclusive least value.
    pub min: Option<serde_json::Number>,
    /// Inclusive greatest value.
    pub max: Option<serde_json::Number>,
    /// The most items of a list.
    pub max_items: Option<u64>,
    /// The fewest characters.
    pub min_len: Option<u64>,
    /// The most characters.
    pub max_len: Option<u64>,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether it is deprecated.
    pub deprecated: bool,
    /// The example value, as text.
    pub example: Option<String>,
    /// Where in the page each fact is said.
    pub at: Vec<(FactKind, Span)>,
    /// What was said in a contradictory or impossible way (a minimum above the maximum): a message each.
    pub faults: Vec<(Span, String)>,
}

/// Reads the facts of one description.
pub fn read(prose: &Prose, subject: Subject<'_>) -> Reading {
    let _ = (prose, subject);
    Reading::default()
}

/// Reads what the descriptions of one table say of several parameters together.
pub fn constraints(fields: &[(&str, &Prose)]) -> Vec<Constraint> {
    let _ = fields;
    Vec::new()
}
