//! Single items whose documented type a maintainer accepts instead of the locked one.

use super::lock::{Lock, Space};
use crate::{Finding, names};
use apidoc_ir::{self as ir, Item, Service};

/// Findings that an accepted item ends.
const PENDING: [&str; 4] = ["now-required", "request-retyped", "response-retyped", "retype-pending"];

/// Removes what the lock says of the accepted fields, so that they get the type and name that the pages ask for. `findings` are those of a run without
/// acceptance. Returns the items that were pending.
pub(crate) fn take(today: &[&Service], lock: &mut Lock, items: &[String], findings: &[Finding]) -> Vec<String> {
    let mut taken = Vec::new();
    for (item, version) in items.iter().flat_map(|item| today.iter().map(move |version| (item, *version))) {
        let module = names::version_module(&version.version);
        let Ok(Item::Field(owner, place)) = ir::find(version, item) else { continue };
        let Some(field) = owner.fields(version).get(place) else { continue };
        let Some(locked) = lock.versions.get_mut(&module) else { continue };
        let found = match owner {
            ir::Owner::Request(i) => locked.methods.get(&version.actions[i].name).map(|method| (Space::Actions, method.request.clone())),
            ir::Owner::Response(i) => locked.methods.get(&version.actions[i].name).map(|method| (Space::Actions, method.response.clone())),
            ir::Owner::Type(i) => locked.types.get(&version.types[i].name).map(|(_, name)| (Space::Types, name.clone())),
        };
        let Some((space, record)) = found else { continue };
        let prefix = format!("{module}: {record}.{} ", field.name);
        if !findings.iter().any(|finding| PENDING.contains(&finding.code) && finding.message.starts_with(&prefix)) {
            continue;
        }
        let Some(record) = locked.records.get_mut(&(space, record)) else { continue };
        let second = format!("{}=", field.name);
        record.fields.retain(|wire, _| *wire != field.name && !wire.starts_with(&second));
        if let Some(new) = &mut record.new {
            new.retain(|wire| *wire != field.name);
            if field.required == Some(true) {
                new.push(field.name.clone());
            }
        }
        taken.push(item.clone());
    }
    taken
}
