//! Adds to today's documentation what a crate keeps although the pages lack it.

use super::{super::lock::Lock, Past};
use crate::{names, surface::lock::Space};
use apidoc_ir::{ApiType, Field, Overrides, Service};
use std::collections::BTreeSet;

/// Returns the versions of today with the items that the lock has, the pages lack and `past` remembers; they come last in their tables.
pub(crate) fn restore(today: &[&Service], past: &Past, lock: &Lock) -> Vec<Service> {
    let mut versions: Vec<Service> = today.iter().map(|version| (*version).clone()).collect();
    versions.sort_by(|a, b| a.version.cmp(&b.version));
    versions.dedup_by(|a, b| a.version == b.version);
    for version in &mut versions {
        if let Some(past) = past.version(&version.version) {
            restore_items(version, past, lock);
        }
    }
    let there: BTreeSet<String> = versions.iter().map(|version| version.version.clone()).collect();
    for past in past.versions.iter().filter(|past| !there.contains(&past.version)) {
        if lock.versions.get(&names::version_module(&past.version)).is_some_and(|locked| !locked.methods.is_empty()) {
            let mut version =
                Service { actions: Vec::new(), types: Vec::new(), errors: Vec::new(), overrides: Overrides::default(), ..past.clone() };
            restore_items(&mut version, past, lock);
            versions.push(version);
        }
    }
    versions.sort_by(|a, b| a.version.cmp(&b.version));
    versions
}

fn restore_items(version: &mut Service, past: &Service, lock: &Lock) {
    let Some(locked) = lock.versions.get(&names::version_module(&version.version)) else { return };
    let table = |space, record: &str| locked.records.get(&(space, record.to_owned()));
    let add = |today: &mut Vec<Field>, past: &[Field], space, record: &str| {
        let Some(locked) = table(space, record) else { return };
        let there: BTreeSet<String> = today.iter().map(|field| field.name.clone()).collect();
        let missing = past.iter().filter(|field| !there.contains(&field.name) && locked.fields.contains_key(&field.name));
        today.extend(missing.cloned());
    };
    for action in &mut version.actions {
        let (Some(method), Ok(at)) =
            (locked.methods.get(&action.name), past.actions.binary_search_by(|other| other.name.cmp(&action.name)))
        else {
            continue;
        };
        add(&mut action.request, &past.actions[at].request, Space::Actions, &method.request);
        add(&mut action.response, &past.actions[at].response, Space::Actions, &method.response);
    }
    version.types.retain(|ty| !(is_opaque(ty) && past.types.iter().any(|other| other.name == ty.name && !is_opaque(other))));
    for ty in &mut version.types {
        let at = past.types.binary_search_by(|other| other.name.cmp(&ty.name));
        if let (Some((_, name)), Ok(at)) = (locked.types.get(&ty.name), at) {
            add(&mut ty.fields, &past.types[at].fields, Space::Types, name);
        }
    }
    let there: BTreeSet<String> = version.actions.iter().map(|action| action.name.clone()).collect();
    let gone = past.actions.iter().filter(|action| !there.contains(&action.name) && locked.methods.contains_key(&action.name));
    version.actions.extend(gone.cloned());
    let there: BTreeSet<String> = version.types.iter().map(|ty| ty.name.clone()).collect();
    let gone = past.types.iter().filter(|ty| !there.contains(&ty.name) && (locked.types.contains_key(&ty.name) || is_opaque(ty)));
    version.types.extend(gone.cloned());
    let there: BTreeSet<String> = codes(version).map(str::to_owned).collect();
    for code in locked.codes.names.keys().filter(|code| !there.contains(*code)) {
        let before = past.errors.iter().chain(past.actions.iter().flat_map(|action| &action.errors));
        let found = before.filter(|error| error.code == *code).max_by_key(|error| !error.doc.is_empty());
        version.errors.extend(found.cloned());
    }
    let there: BTreeSet<String> = version.overrides.waiters.iter().map(|waiter| waiter.name.text.clone()).collect();
    let waiters = past.overrides.waiters.iter().filter(|waiter| !there.contains(&waiter.name.text));
    version.overrides.waiters.extend(waiters.filter(|waiter| locked.waiters.contains_key(&waiter.name.text)).cloned());
    version.actions.sort_by(|a, b| a.name.cmp(&b.name));
    version.types.sort_by(|a, b| a.name.cmp(&b.name));
    version.errors.sort_by(|a, b| a.code.cmp(&b.code));
}

/// Returns the error codes of a version and of its actions.
fn codes(version: &Service) -> impl Iterator<Item = &str> {
    version.errors.iter().chain(version.actions.iter().flat_map(|action| &action.errors)).map(|error| error.code.as_str())
}

/// Whether nothing is known of a type.
fn is_opaque(ty: &ApiType) -> bool {
    ty.inferred && ty.fields.is_empty()
}

/// Returns what the next run has to know: the restored versions, with the values of enums that today's texts lack.
pub(crate) fn remembered(versions: &[Service], past: &Past, lock: &Lock) -> Vec<Service> {
    let mut versions = versions.to_vec();
    for version in &mut versions {
        version.overrides = Overrides { waiters: std::mem::take(&mut version.overrides.waiters), ..Overrides::default() };
        let Some(past) = past.version(&version.version) else { continue };
        let Some(locked) = lock.versions.get(&names::version_module(&version.version)) else { continue };
        let known = |value: &str| locked.enums.values().any(|made| made.names.contains_key(value));
        let add = |today: &mut Vec<Field>, past: &[Field]| {
            for field in today {
                let Some(old) = past.iter().find(|old| old.name == field.name) else { continue };
                let values = &mut field.facts.values;
                let there: BTreeSet<String> = values.iter().map(|value| value.value.clone()).collect();
                values.extend(old.facts.values.iter().filter(|value| !there.contains(&value.value) && known(&value.value)).cloned());
            }
        };
        for action in &mut version.actions {
            let Ok(at) = past.actions.binary_search_by(|other| other.name.cmp(&action.name)) else { continue };
            add(&mut action.request, &past.actions[at].request);
            add(&mut action.response, &past.actions[at].response);
        }
        for ty in &mut version.types {
            let Ok(at) = past.types.binary_search_by(|other| other.name.cmp(&ty.name)) else { continue };
            add(&mut ty.fields, &past.types[at].fields);
        }
    }
    versions
}
