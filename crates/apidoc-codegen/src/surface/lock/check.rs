//! What has to hold between the items of a lock: names are unique, and what is named is there.
//!
//! Two branches may each add an item with the same Rust name, and a file may be cut at the end of a line. Both give a crate that does not
//! compile, or a promise that is lost.

use super::{LockError, LockedEnum, LockedRecord, LockedVersion, Space, text::shown};
use crate::{names, surface::model::RustType};
use std::collections::{BTreeMap, BTreeSet};

/// Checks all versions.
pub(super) fn references(versions: &BTreeMap<String, LockedVersion>, errors: &mut Vec<LockError>) {
    for version in versions.values() {
        let mut methods = Names::new("method");
        names::METHODS.iter().for_each(|name| methods.reserve(name));
        let mut requests = Names::new("request or response");
        for (action, method) in &version.methods {
            methods.claim(&method.method, method.line, errors);
            for name in [&method.request, &method.response] {
                requests.claim(name, method.line, errors);
                if !version.records.contains_key(&(Space::Actions, name.clone())) {
                    let message = format!("{} names `{name}`, which has no line `actions::{name}.new()`", shown(action));
                    errors.push(LockError::new(method.line, message));
                }
            }
        }
        version.waiters.iter().for_each(|(name, line)| methods.claim(name, *line, errors));
        let mut types = Names::new("type");
        for (wire, (line, name)) in &version.types {
            types.claim(name, *line, errors);
            if !version.records.contains_key(&(Space::Types, name.clone())) {
                errors.push(LockError::new(*line, format!("{} is `{name}`, which has no line `types::{name}.new()`", shown(wire))));
            }
        }
        unique_variants(&version.codes, errors);
        version.enums.values().for_each(|made| unique_variants(made, errors));
        spaces(version, errors);
        other_names(version, errors);
        let shared: BTreeSet<&str> = version.types.values().map(|(_, name)| name.as_str()).collect();
        for ((space, _), locked) in &version.records {
            record(version, &shared, *space, locked, errors);
        }
    }
}

/// Checks that no two types of a space have one name.
fn spaces(version: &LockedVersion, errors: &mut Vec<LockError>) {
    for space in [Space::Actions, Space::Types] {
        let mut all = Names::new("type");
        let records = version.records.iter().filter(|((of, _), _)| *of == space);
        for ((_, name), record) in records {
            all.claim(name, record.line, errors);
            record.required.iter().for_each(|required| all.claim(required, record.line, errors));
        }
        for ((of, name), made) in &version.enums {
            if *of == space {
                all.claim(name, made.line(), errors);
            }
        }
        for ((of, record, _), names) in &version.aliases {
            let line = version.records.get(&(space, record.clone())).map_or(1, |record| record.line);
            names.iter().filter(|_| *of == space).for_each(|name| all.claim(name, line, errors));
        }
    }
}

/// Checks the enums that are other names of an enum: it is declared itself, and their values have one name in both.
fn other_names(version: &LockedVersion, errors: &mut Vec<LockError>) {
    let is_alias = |space: Space, name: &String| version.aliases.iter().any(|((of, ..), names)| *of == space && names.contains(name));
    let mut values: BTreeMap<&(Space, String), BTreeMap<&String, &String>> = BTreeMap::new();
    for ((_, name), made) in &version.enums {
        let Some(other) = &made.same_as else { continue };
        let declared = version.enums.get(other);
        if declared.map_or(!is_alias(other.0, &other.1), |declared| declared.same_as.is_some()) {
            errors.push(LockError::new(made.line(), format!("`{name}` is another name of `{}`, and no line declares that enum", other.1)));
            continue;
        }
        let values = values.entry(other).or_insert_with(|| by_name(declared));
        for (wire, variant) in &made.names {
            let is_other = declared.and_then(|declared| declared.names.get(wire)).is_some_and(|own| own != variant);
            if is_other || values.insert(variant, wire).is_some_and(|known| known != wire) {
                let line = made.lines.get(wire).copied().unwrap_or(1);
                errors.push(LockError::new(line, format!("`{}` has another value or another name of `{variant}`", other.1)));
            }
        }
    }
}

/// The values of an enum, by name.
fn by_name(made: Option<&LockedEnum>) -> BTreeMap<&String, &String> {
    made.into_iter().flat_map(|made| &made.names).map(|(wire, name)| (name, wire)).collect()
}

fn unique_variants(made: &LockedEnum, errors: &mut Vec<LockError>) {
    let mut variants = Names::new("variant");
    for (wire, name) in &made.names {
        variants.claim(name, made.lines.get(wire).copied().unwrap_or(1), errors);
    }
}

/// Checks the fields, the setters and the constants of a struct, and the types that they name.
fn record(version: &LockedVersion, shared: &BTreeSet<&str>, space: Space, record: &LockedRecord, errors: &mut Vec<LockError>) {
    let (mut fields, mut setters, mut constants) = (Names::new("field"), Names::new("setter"), Names::new("constant"));
    for (wire, field) in &record.fields {
        fields.claim(&field.name, field.line, errors);
        setters.claim(&field.setter, field.line, errors);
        let named = match field.ty.innermost() {
            RustType::Shared(name) => shared.contains(name.as_str()).then_some(()),
            RustType::Open(name) => {
                let (space, name) = name.strip_prefix("types::").map_or((space, name.as_str()), |name| (Space::Types, name));
                version.enums.contains_key(&(space, name.to_owned())).then_some(())
            }
            _ => Some(()),
        };
        if named.is_none() {
            errors.push(LockError::new(field.line, format!("{} is `{}`, and no line declares that type", shown(wire), field.ty)));
        }
    }
    for wire in record.new.iter().flatten() {
        if !record.fields.contains_key(wire) {
            errors.push(LockError::new(record.line, format!("`new` takes {}, which is not a field", shown(wire))));
        }
    }
    for (line, name) in record.constants.values() {
        constants.claim(name, *line, errors);
    }
}

/// The names of one namespace with the line that claimed each.
struct Names<'n> {
    kind: &'static str,
    lines: BTreeMap<&'n str, u32>,
}

impl<'n> Names<'n> {
    fn new(kind: &'static str) -> Self {
        Self { kind, lines: BTreeMap::new() }
    }
    fn reserve(&mut self, name: &'n str) {
        self.lines.insert(name, 0);
    }
    fn claim(&mut self, name: &'n str, line: u32, errors: &mut Vec<LockError>) {
        match self.lines.get(name) {
            None => _ = self.lines.insert(name, line),
            Some(0) => errors.push(LockError::new(line, format!("the {} `{name}` is one of every client", self.kind))),
            Some(first) => {
                errors.push(LockError::new(line.max(*first), format!("the {} `{name}` is on line {} too", self.kind, line.min(*first))))
            }
        }
    }
}
