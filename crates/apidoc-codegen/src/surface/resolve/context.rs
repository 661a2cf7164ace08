//! What the structs of a version are resolved with.

use super::super::{
    build::DesiredMerge,
    lock::{Lock, LockedVersion, Space},
    model::{Usage, Variant},
};
use super::documented::Today;
use crate::names::Scope;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// Context for resolving the structs of a version.
pub(super) struct Resolver<'r, 'a> {
    pub(super) module: &'r str,
    pub(super) locked: &'a LockedVersion,
    /// The whole lock.
    pub(super) lock: &'a Lock,
    /// Current documentation.
    pub(super) today: &'r Today<'r>,
    /// Locked items.
    pub(super) past: Option<&'a ir::Service>,
    /// The names of the shared types, by wire name.
    pub(super) types: &'r BTreeMap<&'a str, String>,
    /// The merged enums that can be used, by place.
    pub(super) merges: Vec<Option<&'r DesiredMerge<'a>>>,
    /// The fields that have a merged enum.
    pub(super) uses: Vec<Use<'a>>,
    pub(super) findings: &'r mut Vec<Diagnostic>,
}

/// A struct whose name is known.
pub(super) struct Plan<'r, 'a> {
    pub(super) space: Space,
    pub(super) name: String,
    /// Its name in its schema; empty if it is the same.
    pub(super) schema: &'a str,
    /// Before the field's name in the name of an enum.
    pub(super) prefix: String,
    pub(super) usage: Usage,
    /// Whether `RequestId` is its last field.
    pub(super) is_response: bool,
    /// Position of the page; `None` if the item is not documented any more.
    pub(super) page: Option<&'r ir::Source>,
    /// The table of before.
    pub(super) past: &'a [ir::Field],
    /// Today's table; `None` if it is not documented today.
    pub(super) table: Option<&'r [ir::Field]>,
}

/// A field that has a merged enum.
pub(super) struct Use<'a> {
    /// Name of the enum.
    pub(super) name: String,
    /// The field: `Task.Status`.
    pub(super) field: String,
    pub(super) variants: Vec<Variant<'a>>,
    pub(super) value_names: Vec<(&'a str, &'a ir::SpannedText)>,
}

/// Returns a scope in which all names of a locked space are taken.
pub(super) fn reserved(locked: &LockedVersion, space: Space) -> Scope {
    let mut scope = Scope::default();
    let records = locked.records.iter().filter(|((of, _), _)| *of == space);
    for ((_, name), record) in records {
        scope.reserve(name);
        record.required.iter().for_each(|name| _ = scope.reserve(name));
    }
    locked.enums.keys().filter(|(of, _)| *of == space).for_each(|(_, name)| _ = scope.reserve(name));
    let aliases = locked.aliases.iter().filter(|((of, ..), _)| *of == space);
    aliases.flat_map(|(_, names)| names).for_each(|name| _ = scope.reserve(name));
    scope
}
