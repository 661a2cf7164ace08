//! Items that only the lock has: they are kept, and reported.
//!
//! One cause gives one finding: an action that is gone stands for the types that only it used, and a version for all its items.

use super::{
    super::{
        build::DesiredVersion,
        lock::{Lock, LockedVersion, Space},
        model::{RustType, SHARED_PREFIX},
    },
    documented::Today,
};
use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::{BTreeMap, BTreeSet};

/// Returns the versions that only the lock has: `gone.json` is missing, or of an older version of this program.
pub(super) fn versions<'a>(there: &[DesiredVersion<'a>], lock: &Lock) -> Vec<DesiredVersion<'a>> {
    let Some(newest) = there.last() else { return Vec::new() };
    let modules: BTreeSet<String> = there.iter().map(|version| names::version_module(&version.date)).collect();
    let mut gone = Vec::new();
    for (module, version) in &lock.versions {
        let Some(date) = names::version_date(module).filter(|_| !modules.contains(module) && !version.methods.is_empty()) else { continue };
        gone.push(DesiredVersion {
            page: None,
            service: newest.service,
            date,
            host: newest.host,
            types: Vec::new(),
            actions: Vec::new(),
            merges: Vec::new(),
            codes: BTreeMap::new(),
        });
    }
    gone
}

/// Reports a version that is not documented today, or its actions and types that are not.
pub(super) fn report(
    version: &DesiredVersion<'_>,
    module: &str,
    locked: &LockedVersion,
    today: &Today<'_>,
    findings: &mut Vec<Diagnostic>,
) {
    let source = place(version);
    if !today.is_documented() {
        return findings.push(finding(module, &source, "this version of the API"));
    }
    let actions: BTreeSet<&str> = locked.methods.keys().map(String::as_str).filter(|wire| today.action(wire).is_some()).collect();
    let gone = locked.types.iter().filter(|(wire, _)| today.shared(wire).is_none());
    let mut gone: BTreeSet<&str> = gone.map(|(_, (_, name))| name.as_str()).collect();
    // A type that something else holds too has a cause of its own.
    for name in held_by_the_rest(locked, &gone, &actions) {
        if gone.remove(name) {
            findings.push(finding(module, &source, &format!("the type `{name}`")));
        }
    }
    for (wire, method) in locked.methods.iter().filter(|(wire, _)| !actions.contains(wire.as_str())) {
        let mut with: BTreeSet<&str> = BTreeSet::new();
        for record in [&method.request, &method.response] {
            reach(locked, Space::Actions, record, &gone, &mut with);
        }
        with.iter().for_each(|name| _ = gone.remove(name));
        let types = match with.len() {
            0 => String::new(),
            1 => " and the type that only it used".into(),
            n => format!(" and the {n} types that only it used"),
        };
        let mut finding = finding(module, &source, &format!("the action {wire}{types}"));
        if !types.is_empty() {
            finding.message =
                finding.message.replace(" is on no page any more; the crate keeps it", " are on no page any more; the crate keeps them");
        }
        findings.push(finding);
    }
    gone.iter().for_each(|name| findings.push(finding(module, &source, &format!("the type `{name}`"))));
    for name in locked.waiters.keys().filter(|name| !today.has_waiter(name)) {
        let message = format!("{module}: the waiter `{name}` is in no overrides.toml any more; the crate keeps it");
        let help = "`cargo xtask gen --breaking` with the crate's name removes it";
        findings.push(Diagnostic::new(Code::ItemGone, &source, message, help));
    }
}

/// Returns the types that are gone and are held by something that is still there.
fn held_by_the_rest<'l>(locked: &'l LockedVersion, gone: &BTreeSet<&str>, actions: &BTreeSet<&str>) -> BTreeSet<&'l str> {
    let mut held = BTreeSet::new();
    for (_, method) in locked.methods.iter().filter(|(wire, _)| actions.contains(wire.as_str())) {
        for record in [&method.request, &method.response] {
            reach(locked, Space::Actions, record, gone, &mut held);
        }
    }
    for (_, name) in locked.types.values().filter(|(_, name)| !gone.contains(name.as_str())) {
        reach(locked, Space::Types, name, gone, &mut held);
    }
    held
}

/// Collects the types of `among` that a struct holds, and those that they hold.
fn reach<'l>(locked: &'l LockedVersion, space: Space, record: &str, among: &BTreeSet<&str>, found: &mut BTreeSet<&'l str>) {
    let mut work: Vec<(Space, &str)> = vec![(space, record)];
    while let Some((space, record)) = work.pop() {
        let Some(record) = locked.records.get(&(space, record.to_owned())) else { continue };
        for field in record.fields.values() {
            if let RustType::Shared(name) = field.ty.innermost()
                && among.contains(name.as_str())
                && found.insert(name)
            {
                work.push((Space::Types, name));
            }
        }
    }
}

/// Reports the values of a field's enum that only the lock has.
pub(super) fn values(
    module: &str,
    (locked, space): (&LockedVersion, Space),
    (record, field): (&str, &ir::Field),
    ty: &RustType,
    findings: &mut Vec<Diagnostic>,
) {
    let RustType::Open(name) = ty.innermost() else { return };
    let (space, name) = name.strip_prefix(SHARED_PREFIX).map_or((space, name.as_str()), |name| (Space::Types, name));
    let Some(made) = locked.enums.get(&(space, name.to_owned())) else { return };
    // A text without any value was written anew: that takes no value back.
    if field.facts.values.is_empty() {
        let message = format!("{module}: {record}.{} stays the enum `{name}`; its text lists no values any more", field.name);
        let help = "`cargo xtask gen --breaking` with the crate's name applies the change";
        return findings.push(Diagnostic::new(Code::RetypePending, &field.source, message, help));
    }
    for value in made.names.keys().filter(|value| !field.facts.values.iter().any(|known| known.value == **value)) {
        findings.push(finding(module, &field.source, &format!("the value {value:?} of {record}.{}", field.name)));
    }
}

/// Returns the position for a finding about a version.
pub(super) fn place(version: &DesiredVersion<'_>) -> ir::Source {
    ir::Source { file: format!("{}/{}", version.service, version.date), line: 1, column: 1 }
}

/// Says that an item is gone.
pub(super) fn finding(module: &str, source: &ir::Source, what: &str) -> Diagnostic {
    let message = format!("{module}: {what} is on no page any more; the crate keeps it");
    let help = "if the pages are right, `cargo xtask gen --breaking` with the crate's name removes it";
    Diagnostic::new(Code::ItemGone, source, message, help)
}
