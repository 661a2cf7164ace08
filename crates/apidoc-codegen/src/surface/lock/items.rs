//! Items of a lock: converts the keys and values of its lines to the items of a version.

use super::{
    LockError, LockedEnum, LockedField, LockedMethod, LockedPaginator, LockedRecord, LockedVersion, Space,
    key::ALIAS,
    text::{check_type_name, shown, type_name, value_name, wire},
};
use crate::{names, surface::model::RustType};
use std::collections::BTreeMap;

/// Lines by what they describe. A struct is known by its line `new()`, which may come behind its fields.
#[derive(Default)]
pub(super) struct Items<'t> {
    versions: BTreeMap<&'t str, LockedVersion>,
    /// The lines of each type, by module, space and name.
    types: BTreeMap<(&'t str, Space, &'t str), Vec<Entry<'t>>>,
}

/// Line of a type: the rest of the key after the name of the type, and the value.
struct Entry<'t> {
    line: u32,
    member: &'t str,
    value: &'t str,
}

impl<'t> Items<'t> {
    /// Adds a line.
    pub(super) fn add(&mut self, line: u32, key: &'t str, value: &'t str) -> Result<(), String> {
        let unknown = || format!("`{}` is not the key of an item", shown(key));
        let (module, path) = key.split_once("::").ok_or_else(unknown)?;
        if !is_module(module) {
            return Err(format!("`{}` is not the module of a version", shown(module)));
        }
        let version = self.versions.entry(module).or_default();
        if let Some(code) = path.strip_prefix("ErrorCode.") {
            version.codes.add(line, wire(code)?, type_name(value)?);
            return Ok(());
        }
        if let Some(action) = path.strip_prefix("Client.") {
            return match action.strip_suffix("()") {
                Some(waiter) => {
                    version.waiters.insert(value_name(waiter)?, line);
                    Ok(())
                }
                None => {
                    version.methods.insert(wire(action)?, method(line, value)?);
                    Ok(())
                }
            };
        }
        if let Some(ty) = path.strip_prefix("types.") {
            version.types.insert(wire(ty)?, (line, type_name(value)?));
            return Ok(());
        }
        let (space, rest) = path.split_once("::").ok_or_else(unknown)?;
        let space = Space::find(space).ok_or_else(unknown)?;
        let (name, member) = rest.split_once('.').ok_or_else(unknown)?;
        self.types.entry((module, space, check_type_name(name)?)).or_default().push(Entry { line, member, value });
        Ok(())
    }
    /// The versions with all their items.
    pub(super) fn finish(mut self) -> (BTreeMap<String, LockedVersion>, Vec<LockError>) {
        let mut errors = Vec::new();
        for ((module, space, name), entries) in self.types {
            let name = name.to_owned();
            let version = self.versions.entry(module).or_default();
            if entries.iter().any(|entry| entry.member == "new()") {
                let record = record(&entries, &mut errors);
                version.records.insert((space, name), record);
            } else if let [entry] = &entries[..]
                && wire(entry.member).is_ok_and(|member| member == ALIAS)
                && entry.value.contains('.')
            {
                match alias(entry.value) {
                    Ok(of) => version.aliases.entry((space, of.0, of.1)).or_default().push(name),
                    Err(message) => errors.push(LockError::new(entry.line, message)),
                }
            } else {
                let mut made = LockedEnum::default();
                for Entry { line, member, value } in &entries {
                    match (wire(member), type_name(value)) {
                        (Ok(wire), Ok(variant)) => made.add(*line, wire, variant),
                        (Err(message), _) => errors.push(LockError::new(*line, message)),
                        (_, Err(message)) => {
                            errors.push(LockError::new(*line, format!("{message}, and `{name}` has no line `{name}.new()` of a struct")));
                        }
                    }
                }
                version.enums.insert((space, name), made);
            }
        }
        (self.versions.into_iter().map(|(module, version)| (module.to_owned(), version)).collect(), errors)
    }
}

/// Whether a text is the module of a version: `v20220106`.
fn is_module(text: &str) -> bool {
    let digits = text.strip_prefix('v').filter(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'_'));
    digits.is_some_and(|digits| digits.len() <= 32 && !digits.starts_with('_'))
}

/// Reads `describe_tasks(DescribeTasksRequest) -> DescribeTasksResponse`.
fn method(line: u32, value: &str) -> Result<LockedMethod, String> {
    let parts = value.split_once('(').and_then(|(method, rest)| Some((method, rest.split_once(") -> ")?)));
    let (method, (request, response)) = parts.ok_or("expected `method(Request) -> Response`")?;
    Ok(LockedMethod { line, method: value_name(method)?, request: type_name(request)?, response: type_name(response)? })
}

/// Reads the struct and the field whose enum had the name: `Task.Status`.
fn alias(value: &str) -> Result<(String, String), String> {
    let (record, field) = value.split_once('.').ok_or("expected `Struct.Field`")?;
    Ok((type_name(record)?, wire(field)?))
}

/// Reads the lines of a struct.
fn record(entries: &[Entry<'_>], errors: &mut Vec<LockError>) -> LockedRecord {
    let mut record = LockedRecord::default();
    for Entry { line, member, value } in entries {
        if let Err(message) = record_line(&mut record, *line, member, value) {
            errors.push(LockError::new(*line, message));
        }
    }
    record
}

fn record_line(record: &mut LockedRecord, line: u32, member: &str, value: &str) -> Result<(), String> {
    match member {
        "new()" => {
            record.line = line;
            if value == "default" {
                return Ok(());
            }
            let inside = value.strip_prefix("new(").and_then(|rest| rest.strip_suffix(')')).ok_or("expected `default` or `new(…)`")?;
            let names = match inside.split_once(": ") {
                Some((required, names)) => {
                    record.required = Some(type_name(required)?);
                    names
                }
                None => inside,
            };
            let names = names.split(", ").filter(|name| !name.is_empty());
            record.new = Some(names.map(wire).collect::<Result<_, _>>()?);
        }
        "items()" => record.paginator = Some(LockedPaginator::parse(value)?),
        _ if value.contains(": ") => {
            record.fields.insert(wire(member)?, field(line, value)?);
        }
        _ => {
            let (field, code) = member.rsplit_once('.').ok_or("expected `name: Type`")?;
            let code = code.parse::<i64>().map_err(|_| format!("`{}` is not an integer code", shown(code)))?;
            if !names::is_constant_name(value) {
                return Err(format!("`{}` cannot be the name of a constant", shown(value)));
            }
            record.constants.insert((wire(field)?, code), (line, value.to_owned()));
        }
    }
    Ok(())
}

/// Reads `limit: Option<i64>`, with the name of the setter behind if it is another one.
fn field(line: u32, value: &str) -> Result<LockedField, String> {
    let (name, rest) = value.split_once(": ").ok_or("expected `name: Type`")?;
    let (ty, setter) = rest.split_once(' ').unwrap_or((rest, name));
    let parsed = RustType::parse(ty).ok_or_else(|| format!("`{}` is not a type of a field", shown(ty)))?;
    Ok(LockedField { line, name: value_name(name)?, setter: value_name(setter)?, ty: parsed })
}
