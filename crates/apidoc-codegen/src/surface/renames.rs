//! Fields with another wire name than before: the Rust name of the lock goes to the new wire name.
//!
//! Runs before the surface is built. It changes the lock and the memory, so that the passes after it see the new name in both. Equal letters are
//! enough; equal texts are enough for what is received. For what is sent, a wrong guess would send a value under another name, so a maintainer
//! decides.

use super::{
    lock::{Lock, LockedRecord, LockedVersion, Space, key},
    past::Past,
};
use crate::names;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use apidoc_ir::{self as ir, Field, Item, RenamedBy, Service};

/// A table of today with what is known of it.
struct Table<'t> {
    module: &'t str,
    space: Space,
    /// Name of the struct.
    record: String,
    /// Name of the action or type.
    owner: &'t str,
    today: &'t [Field],
}

/// A field that was renamed: its former and its present wire name.
struct Pair {
    old: String,
    new: String,
}

/// Applies the renames of a service to its lock and its memory.
pub(crate) fn take_over(today: &[&Service], lock: &mut Lock, past: &mut Past) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for version in today {
        let module = names::version_module(&version.version);
        let Some(locked) = lock.versions.get(&module) else { continue };
        let tables = tables(version, &module, locked);
        let before = past.versions.iter().position(|past| past.version == version.version);
        for (table, owner) in &tables {
            let old = before.and_then(|at| past_table(&past.versions[at], table, *owner)).cloned().unwrap_or_default();
            for pair in pairs(table, *owner, version, &old, lock, &mut findings) {
                apply(table, &pair, lock);
                if let Some(fields) = before.and_then(|at| past_table_mut(&mut past.versions[at], table, *owner)) {
                    fields.iter_mut().filter(|field| field.name == pair.old).for_each(|field| field.name.clone_from(&pair.new));
                }
            }
        }
    }
    findings
}

fn tables<'t>(version: &'t Service, module: &'t str, locked: &LockedVersion) -> Vec<(Table<'t>, ir::Owner)> {
    let mut tables = Vec::new();
    for (i, action) in version.actions.iter().enumerate() {
        let Some(method) = locked.methods.get(&action.name) else { continue };
        let table = |record: &String, today| Table { module, space: Space::Actions, record: record.clone(), owner: &action.name, today };
        tables.push((table(&method.request, &action.request), ir::Owner::Request(i)));
        tables.push((table(&method.response, &action.response), ir::Owner::Response(i)));
    }
    for (i, ty) in version.types.iter().enumerate() {
        let Some((_, name)) = locked.types.get(&ty.name) else { continue };
        let table = Table { module, space: Space::Types, record: name.clone(), owner: &ty.name, today: &ty.fields };
        tables.push((table, ir::Owner::Type(i)));
    }
    tables
}

/// Returns the renamed fields of a table, in the order of the page.
fn pairs(table: &Table<'_>, owner: ir::Owner, version: &Service, old: &[Field], lock: &Lock, findings: &mut Vec<Diagnostic>) -> Vec<Pair> {
    let Some(record) = record(table, lock) else { return Vec::new() };
    let pair = |old: &str, new: &Field| Pair { old: old.to_owned(), new: new.name.clone() };
    let mut pairs: Vec<Pair> = Vec::new();
    for (field, word) in chosen(table, owner, version) {
        let is_today = |wire: &str| table.today.iter().any(|field| field.name == wire);
        let before = record.fields.iter().find(|(wire, locked)| locked.name == word.text && **wire != field.name && !is_today(wire));
        pairs.extend(before.map(|(wire, _)| pair(wire, field)));
    }
    let is_free = |pairs: &[Pair], old: &str, new: &str| {
        !record.fields.contains_key(new) && !pairs.iter().any(|pair| pair.old == old || pair.new == new)
    };
    let live: Vec<Field> =
        old.iter().filter(|field| record.fields.contains_key(&field.name) && !is_gone(table, lock, &field.name)).cloned().collect();
    for found in ir::renames(&live, table.today) {
        let (before, now) = (&live[found.old], &table.today[found.new]);
        if !is_free(&pairs, &before.name, &now.name) {
            continue;
        }
        let is_received = record.new.is_none() && table.space == Space::Types || matches!(owner, ir::Owner::Response(_));
        if found.by == RenamedBy::Letters || is_received {
            let name = &record.fields[&before.name].name;
            let message = format!(
                "{}: {}.{} is now `{}`; the field stays `{name}`, and both names are read",
                table.module, table.record, before.name, now.name
            );
            findings.push(Diagnostic::new(
                Code::FieldRenamed,
                &now.source,
                message,
                "if these are two fields, give the new one a name with `rename`",
            ));
            pairs.push(pair(&before.name, now));
        } else {
            findings.push(unclear(table, record, before, now));
        }
    }
    pairs
}

/// A parameter that may have been renamed: only a maintainer can say so.
fn unclear(table: &Table<'_>, record: &LockedRecord, before: &Field, now: &Field) -> Diagnostic {
    let message = format!(
        "{}: {}.{} is gone, and {} is new with the same text; a wrong guess would send the value under another name",
        table.module, table.record, before.name, now.name
    );
    let owner = if table.space == Space::Actions { &table.record } else { table.owner };
    let name = &record.fields[&before.name].name;
    let help = format!("if they are one parameter, add to overrides.toml: rename.\"{owner}.{}\" = \"{name}\"", now.name);
    Diagnostic::new(Code::RenameUnclear, &now.source, message, &help)
}

/// Returns the fields of a table to which a maintainer gave a name.
fn chosen<'t>(table: &Table<'t>, owner: ir::Owner, version: &'t Service) -> Vec<(&'t Field, &'t ir::SpannedText)> {
    let of = |rename: &'t ir::Rename| match ir::find(version, &rename.item.text) {
        Ok(Item::Field(found, place)) if found == owner => Some((table.today.get(place)?, &rename.name)),
        _ => None,
    };
    version.overrides.rename.iter().filter_map(of).collect()
}

fn record<'l>(table: &Table<'_>, lock: &'l Lock) -> Option<&'l LockedRecord> {
    lock.versions.get(table.module)?.records.get(&(table.space, table.record.clone()))
}

fn field_key(table: &Table<'_>, wire: &str) -> String {
    key::field(&format!("{}::{}", table.module, table.space.as_str()), &table.record, wire)
}

fn is_gone(table: &Table<'_>, lock: &Lock, wire: &str) -> bool {
    lock.gone.contains_key(&field_key(table, wire))
}

/// Gives the Rust name of a field to its new wire name.
fn apply(table: &Table<'_>, Pair { old, new }: &Pair, lock: &mut Lock) {
    let (old_key, new_key) = (field_key(table, old), field_key(table, new));
    lock.gone.remove(&old_key);
    lock.gone.remove(&new_key);
    let mut former = lock.former.remove(&old_key).unwrap_or_default();
    former.push(old.clone());
    former.extend(lock.former.remove(&new_key).unwrap_or_default());
    former.retain(|name| name != new);
    lock.former.insert(new_key, former);
    let Some(version) = lock.versions.get_mut(table.module) else { return };
    let aliases = (table.space, table.record.clone(), old.clone());
    if let Some(names) = version.aliases.remove(&aliases) {
        version.aliases.insert((table.space, table.record.clone(), new.clone()), names);
    }
    let Some(record) = version.records.get_mut(&(table.space, table.record.clone())) else { return };
    let prefix = format!("{old}=");
    let keys: Vec<String> = record.fields.keys().filter(|key| *key == old || key.starts_with(&prefix)).cloned().collect();
    for key in keys {
        if let Some(field) = record.fields.remove(&key) {
            record.fields.insert(format!("{new}{}", &key[old.len()..]), field);
        }
    }
    record.new.iter_mut().flatten().filter(|name| *name == old).for_each(|name| name.clone_from(new));
    let constants = std::mem::take(&mut record.constants);
    let renamed = |(field, code): (String, i64)| (if field == *old { new.clone() } else { field }, code);
    record.constants = constants.into_iter().map(|(key, value)| (renamed(key), value)).collect();
}

fn past_table<'p>(past: &'p Service, table: &Table<'_>, owner: ir::Owner) -> Option<&'p Vec<Field>> {
    let action = past.actions.iter().find(|action| action.name == table.owner);
    match owner {
        ir::Owner::Request(_) => Some(&action?.request),
        ir::Owner::Response(_) => Some(&action?.response),
        ir::Owner::Type(_) => Some(&past.types.iter().find(|ty| ty.name == table.owner)?.fields),
    }
}

fn past_table_mut<'p>(past: &'p mut Service, table: &Table<'_>, owner: ir::Owner) -> Option<&'p mut Vec<Field>> {
    let action = past.actions.iter_mut().find(|action| action.name == table.owner);
    match owner {
        ir::Owner::Request(_) => Some(&mut action?.request),
        ir::Owner::Response(_) => Some(&mut action?.response),
        ir::Owner::Type(_) => Some(&mut past.types.iter_mut().find(|ty| ty.name == table.owner)?.fields),
    }
}
