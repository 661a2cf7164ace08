//! Whether an item is documented today. Items that a crate keeps are built as if they were; this says which of them are gone.

use super::super::{
    build::is_common,
    lock::{Lock, key},
    model::Gone,
};
use crate::names;
use apidoc_ir as ir;
use std::collections::BTreeSet;

/// Today's documentation, and what the lock says of items that it lacks.
#[derive(Clone, Copy)]
pub(crate) struct Documented<'d> {
    pub(crate) versions: &'d [&'d ir::Service],
    pub(crate) lock: &'d Lock,
    /// Day of today's documentation, if it is known.
    pub(crate) day: Option<&'d str>,
}

/// One version of it.
pub(super) struct Today<'d> {
    module: &'d str,
    page: Option<&'d ir::Service>,
    codes: BTreeSet<&'d str>,
    lock: &'d Lock,
    day: Option<&'d str>,
}

impl<'d> Documented<'d> {
    pub(super) fn version(&self, module: &'d str) -> Today<'d> {
        let page = self.versions.iter().copied().find(|version| names::version_module(&version.version) == module);
        let codes = page.into_iter().flat_map(|page| page.errors.iter().chain(page.actions.iter().flat_map(|action| &action.errors)));
        Today { module, page, codes: codes.map(|error| error.code.as_str()).collect(), lock: self.lock, day: self.day }
    }
}

impl<'d> Today<'d> {
    /// Returns the page of an action.
    pub(super) fn action(&self, wire: &str) -> Option<&'d ir::Action> {
        self.page?.actions.iter().find(|action| action.name == wire)
    }
    /// Returns the page of a type. A type of which nothing is known has none.
    pub(super) fn shared(&self, wire: &str) -> Option<&'d ir::ApiType> {
        self.page?.types.iter().find(|ty| ty.name == wire && !(ty.inferred && ty.fields.is_empty()))
    }
    /// Whether an override of today gives a waiter.
    pub(super) fn has_waiter(&self, name: &str) -> bool {
        self.page.is_some_and(|page| page.overrides.waiters.iter().any(|waiter| waiter.name.text == name))
    }
    /// Whether the version has a page.
    pub(super) fn is_documented(&self) -> bool {
        self.page.is_some()
    }
    pub(super) fn version_gone(&self) -> Option<Gone> {
        self.page.is_none().then(|| self.gone(self.module))
    }
    pub(super) fn action_gone(&self, wire: &str) -> Option<Gone> {
        self.action(wire).is_none().then(|| self.gone(&key::action(self.module, wire)))
    }
    pub(super) fn shared_gone(&self, wire: &str) -> Option<Gone> {
        self.shared(wire).is_none().then(|| self.gone(&key::shared_type(self.module, wire)))
    }
    pub(super) fn code_gone(&self, wire: &str) -> Option<Gone> {
        (!self.codes.contains(wire) && !is_common(wire)).then(|| self.gone(&key::error_code(self.module, wire)))
    }
    /// Says whether a field has left the table of its struct; `None` if the struct has no page either.
    pub(super) fn field_gone(&self, space: &str, record: &str, table: Option<&[ir::Field]>, wire: &str) -> Option<Gone> {
        let missing = table.is_some_and(|table| !table.iter().any(|field| field.name == wire));
        missing.then(|| self.gone(&key::field(&format!("{}::{space}", self.module), record, wire)))
    }
    /// Returns the mark of a field that repeats another one with a type that the pages had for a time. `name` is its name in the lock.
    pub(super) fn repeated_gone(&self, space: &str, record: &str, name: &str) -> Gone {
        self.gone(&key::field(&format!("{}::{space}", self.module), record, name))
    }
    /// Returns the mark of a value of an enum.
    pub(super) fn value_gone(&self, space: &str, name: &str, wire: &str) -> Gone {
        self.gone(&key::variant(&format!("{}::{space}", self.module), name, wire))
    }
    /// Returns the mark of an item: of the lock, or of today.
    fn gone(&self, key: &str) -> Gone {
        let since = self.lock.gone.get(key).cloned();
        Gone { since: since.unwrap_or_else(|| self.day.map(str::to_owned)) }
    }
}
