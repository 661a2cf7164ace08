//! Adds to today's documentation what a crate keeps although the pages lack it.

use super::{super::lock::Lock, Past};
use crate::{
    names,
    surface::lock::{LockedVersion, Space},
};
use apidoc_ir::{Action, ApiType, EnumValue, ErrorCode, Field, Owner, Service, Waiter};
use std::{borrow::Cow, collections::BTreeSet};

/// Returns the versions of today with the items that the lock has, the pages lack and `past` remembers; they come last in their tables.
pub(crate) fn restore<'v>(today: &[&'v Service], past: &Past, lock: &Lock) -> Vec<Cow<'v, Service>> {
    let mut versions: Vec<Cow<'v, Service>> = today.iter().map(|version| Cow::Borrowed(*version)).collect();
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
            let mut version = Cow::Owned(without_items(past));
            restore_items(&mut version, past, lock);
            versions.push(version);
        }
    }
    versions.sort_by(|a, b| a.version.cmp(&b.version));
    versions
}

/// Returns a version without its actions, types and error codes.
fn without_items(past: &Service) -> Service {
    Service {
        service: past.service.clone(),
        version: past.version.clone(),
        host: past.host.clone(),
        endpoints: past.endpoints.clone(),
        title: past.title.clone(),
        language: past.language,
        ..Service::default()
    }
}

/// Adds to a version what it lacks. A version that lacks nothing is not copied.
fn restore_items(version: &mut Cow<'_, Service>, past: &Service, lock: &Lock) {
    let Some(locked) = lock.versions.get(&names::version_module(&version.version)) else { return };
    restore_fields(version, past, locked);
    let is_known = |ty: &ApiType| is_opaque(ty) && past.types.iter().any(|other| other.name == ty.name && !is_opaque(other));
    if version.types.iter().any(is_known) {
        version.to_mut().types.retain(|ty| !is_known(ty));
    }
    let there: BTreeSet<&str> = version.actions.iter().map(|action| action.name.as_str()).collect();
    let gone = |action: &&Action| !there.contains(action.name.as_str()) && locked.methods.contains_key(&action.name);
    let actions: Vec<Action> = past.actions.iter().filter(gone).cloned().collect();
    let there: BTreeSet<&str> = version.types.iter().map(|ty| ty.name.as_str()).collect();
    let gone = |ty: &&ApiType| !there.contains(ty.name.as_str()) && (locked.types.contains_key(&ty.name) || is_opaque(ty));
    let types: Vec<ApiType> = past.types.iter().filter(gone).cloned().collect();
    let codes: BTreeSet<&str> = codes(version).chain(actions.iter().flat_map(|action| &action.errors).map(code)).collect();
    let mut errors = Vec::new();
    for code in locked.codes.names.keys().filter(|code| !codes.contains(code.as_str())) {
        let before = past.errors.iter().chain(past.actions.iter().flat_map(|action| &action.errors));
        let found = before.filter(|error| error.code == *code).max_by_key(|error| !error.doc.is_empty());
        errors.extend(found.cloned());
    }
    let there: BTreeSet<&str> = version.overrides.waiters.iter().map(|waiter| waiter.name.text.as_str()).collect();
    let gone = |waiter: &&Waiter| !there.contains(waiter.name.text.as_str()) && locked.waiters.contains_key(&waiter.name.text);
    let waiters: Vec<Waiter> = past.overrides.waiters.iter().filter(gone).cloned().collect();
    if !waiters.is_empty() {
        version.to_mut().overrides.waiters.extend(waiters);
    }
    if !actions.is_empty() {
        let all = &mut version.to_mut().actions;
        all.extend(actions);
        all.sort_by(|a, b| a.name.cmp(&b.name));
    }
    if !types.is_empty() {
        let all = &mut version.to_mut().types;
        all.extend(types);
        all.sort_by(|a, b| a.name.cmp(&b.name));
    }
    if !errors.is_empty() {
        let all = &mut version.to_mut().errors;
        all.extend(errors);
        all.sort_by(|a, b| a.code.cmp(&b.code));
    }
}

/// Adds the fields that the tables of a version lack, and keeps secret what the crate has as a text although it has another type by now.
fn restore_fields(version: &mut Cow<'_, Service>, past: &Service, locked: &LockedVersion) {
    let mut missing: Vec<(Owner, Vec<Field>)> = Vec::new();
    let mut secret: Vec<(Owner, usize)> = Vec::new();
    let mut add = |owner, today: &[Field], past: &[Field], space, record: &str| {
        let Some(locked) = locked.records.get(&(space, record.to_owned())) else { return };
        let was_secret = |field: &Field| past.iter().any(|old| old.name == field.name && old.secret);
        let is_text = |field: &Field| locked.fields.get(&field.name).is_some_and(|field| field.ty.is_text());
        let kept =
            today.iter().enumerate().filter(|(_, field)| !field.secret && !field.ty.is_text() && is_text(field) && was_secret(field));
        secret.extend(kept.map(|(i, _)| (owner, i)));
        let there: BTreeSet<&str> = today.iter().map(|field| field.name.as_str()).collect();
        let gone = |field: &&Field| !there.contains(field.name.as_str()) && locked.fields.contains_key(&field.name);
        let gone: Vec<Field> = past.iter().filter(gone).cloned().collect();
        if !gone.is_empty() {
            missing.push((owner, gone));
        }
    };
    for (i, action) in version.actions.iter().enumerate() {
        let (Some(method), Ok(at)) =
            (locked.methods.get(&action.name), past.actions.binary_search_by(|other| other.name.cmp(&action.name)))
        else {
            continue;
        };
        add(Owner::Request(i), &action.request, &past.actions[at].request, Space::Actions, &method.request);
        add(Owner::Response(i), &action.response, &past.actions[at].response, Space::Actions, &method.response);
    }
    // An opaque type of today gives way to the one that is remembered.
    for (i, ty) in version.types.iter().enumerate() {
        let at = past.types.binary_search_by(|other| other.name.cmp(&ty.name));
        if let (Some((_, name)), Ok(at)) = (locked.types.get(&ty.name), at) {
            let is_replaced = is_opaque(ty) && !is_opaque(&past.types[at]);
            if !is_replaced {
                add(Owner::Type(i), &ty.fields, &past.types[at].fields, Space::Types, name);
            }
        }
    }
    for (owner, i) in secret {
        if let Some(field) = owner.fields_mut(version.to_mut()).and_then(|fields| fields.get_mut(i)) {
            field.secret = true;
        }
    }
    for (owner, fields) in missing {
        if let Some(today) = owner.fields_mut(version.to_mut()) {
            today.extend(fields);
        }
    }
}

/// Returns the error codes of a version and of its actions.
fn codes(version: &Service) -> impl Iterator<Item = &str> {
    version.errors.iter().chain(version.actions.iter().flat_map(|action| &action.errors)).map(code)
}

fn code(error: &ErrorCode) -> &str {
    &error.code
}

/// Whether nothing is known of a type.
fn is_opaque(ty: &ApiType) -> bool {
    ty.inferred && ty.fields.is_empty()
}

/// Adds what the next run has to know, and today's texts lack: the values of enums.
pub(crate) fn remember<'v>(mut versions: Vec<Cow<'v, Service>>, past: &Past, lock: &Lock) -> Vec<Cow<'v, Service>> {
    for version in &mut versions {
        let Some(past) = past.version(&version.version) else { continue };
        let Some(locked) = lock.versions.get(&names::version_module(&version.version)) else { continue };
        let known: BTreeSet<&str> = locked.enums.values().flat_map(|made| made.names.keys()).map(String::as_str).collect();
        let mut missing: Vec<(Owner, usize, Vec<EnumValue>)> = Vec::new();
        let mut add = |owner, today: &[Field], past: &[Field]| {
            for (i, field) in today.iter().enumerate() {
                let Some(old) = past.iter().find(|old| old.name == field.name) else { continue };
                let is_there = |value: &str| field.facts.values.iter().any(|one| one.value == value);
                let gone = old.facts.values.iter().filter(|old| known.contains(old.value.as_str()) && !is_there(&old.value));
                let gone: Vec<EnumValue> = gone.cloned().collect();
                if !gone.is_empty() {
                    missing.push((owner, i, gone));
                }
            }
        };
        for (i, action) in version.actions.iter().enumerate() {
            let Ok(at) = past.actions.binary_search_by(|other| other.name.cmp(&action.name)) else { continue };
            add(Owner::Request(i), &action.request, &past.actions[at].request);
            add(Owner::Response(i), &action.response, &past.actions[at].response);
        }
        for (i, ty) in version.types.iter().enumerate() {
            let Ok(at) = past.types.binary_search_by(|other| other.name.cmp(&ty.name)) else { continue };
            add(Owner::Type(i), &ty.fields, &past.types[at].fields);
        }
        for (owner, i, values) in missing {
            if let Some(field) = owner.fields_mut(version.to_mut()).and_then(|fields| fields.get_mut(i)) {
                field.facts.values.extend(values);
            }
        }
    }
    versions
}
