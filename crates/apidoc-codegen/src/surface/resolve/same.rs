//! Equal enums of a version are one type with several names: fewer types to compile, and a value read from a response can be sent in a request.
//!
//! Runs when all enums have their names and values. A lock decides for the enums that it has: another name of an enum stays one, also if the
//! pages list different values later (then the declaration has all of them), and an enum that was declared itself stays a type of its own.

use super::super::{
    lock::{LockedVersion, Space},
    model::{Action, Enum, Record, SharedType, Variant},
};
use std::collections::{BTreeMap, BTreeSet};

/// Marks the enums of a version that are other names of an enum.
pub(super) fn mark<'a>(types: &mut [SharedType<'a>], actions: &mut [Action<'a>], locked: &LockedVersion) {
    let types = types.iter_mut().map(|shared| (Space::Types, &mut shared.record));
    let actions = actions.iter_mut().flat_map(|action| [&mut action.request, &mut action.response]).map(|record| (Space::Actions, record));
    let mut records: Vec<(Space, &mut Record<'a>)> = types.chain(actions).collect();
    let names = records.iter().flat_map(|(space, record)| {
        let names = record.enums.iter().map(|made| &made.name).chain(record.aliases.iter().map(|alias| &alias.name));
        names.map(|name| path(*space, name))
    });
    let names: BTreeSet<String> = names.collect();
    let mut enums: Vec<(Space, &mut Enum<'a>)> = Vec::new();
    for (space, record) in &mut records {
        enums.extend(record.enums.iter_mut().map(|made| (*space, made)));
    }
    // Enums of the lock are declared where they were. Of new ones, a type's and the one with the shortest name says least about one use.
    enums.sort_by_key(|(space, made)| {
        let is_new = !locked.enums.contains_key(&(*space, made.name.clone()));
        (is_new, is_new.then_some((*space == Space::Actions, made.name.len())))
    });
    let mut declared: BTreeMap<Vec<(String, String, &'a str)>, String> = BTreeMap::new();
    let mut others: BTreeMap<String, Vec<Variant<'a>>> = BTreeMap::new();
    for (space, made) in &mut enums {
        if let Some(known) = locked.enums.get(&(*space, made.name.clone())) {
            made.same_as = known.same_as.as_ref().map(|(space, name)| path(*space, name)).filter(|path| names.contains(path));
        } else if let Some(key) = key(&made.variants) {
            made.same_as = declared.get(&key).cloned();
        }
        match (&made.same_as, key(&made.variants)) {
            (Some(path), _) => others.entry(path.clone()).or_default().extend(made.variants.iter().cloned()),
            (None, Some(key)) => _ = declared.entry(key).or_insert_with(|| path(*space, &made.name)),
            (None, None) => {}
        }
    }
    let mut known: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for (space, made) in enums.iter_mut().filter(|(_, made)| made.same_as.is_none()) {
        let path = path(*space, &made.name);
        let Some(others) = others.remove(&path) else { continue };
        let all = with_others(&made.variants, others);
        known.insert(path, all.iter().map(|variant| (variant.wire.to_string(), variant.name.clone())).collect());
        if all != made.variants {
            made.with_others = all;
            if let Some(locked) = locked.enums.get(&(*space, made.name.clone())) {
                locked.sort(&mut made.with_others, |variant| (&variant.wire, &variant.name));
            }
        }
    }
    // A value has one name, and one whose name is another value's has no variant.
    for (_, made) in &mut enums {
        let Some(known) = made.same_as.as_ref().and_then(|path| known.get(path)) else { continue };
        made.variants.retain_mut(|variant| known.get(&*variant.wire).map(|name| variant.name.clone_from(name)).is_some());
    }
}

/// The path of an enum in its version: `types::TaskStatus`.
fn path(space: Space, name: &str) -> String {
    format!("{}::{name}", space.as_str())
}

/// What equal enums have in common: values, names and documentation. An enum with a value that is gone has no equal.
fn key<'a>(variants: &[Variant<'a>]) -> Option<Vec<(String, String, &'a str)>> {
    let key = |variant: &Variant<'a>| variant.gone.is_none().then(|| (variant.wire.to_string(), variant.name.clone(), variant.doc));
    variants.iter().map(key).collect()
}

/// Adds values that only other fields list. A value is gone if no field lists it.
fn with_others<'a>(own: &[Variant<'a>], others: Vec<Variant<'a>>) -> Vec<Variant<'a>> {
    let mut all = own.to_vec();
    for other in others {
        match all.iter().position(|known| known.wire == other.wire) {
            Some(i) if all[i].gone.is_some() && other.gone.is_none() => all[i] = Variant { name: all[i].name.clone(), ..other },
            Some(_) => {}
            None if all.iter().any(|known| known.name == other.name) => {}
            None => all.push(other),
        }
    }
    all
}
