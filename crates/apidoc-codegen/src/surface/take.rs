//! Single items whose documented type a maintainer accepts instead of the locked one, or declines for good.

use super::lock::{Lock, Space};
use crate::names;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use apidoc_ir::{self as ir, Field, Item, Service};

/// Findings that a decision about an item ends.
const PENDING: [Code; 4] = [Code::NowRequired, Code::RequestRetyped, Code::ResponseRetyped, Code::RetypePending];

/// Removes what the lock says of the accepted fields, so that they get the type and name that the pages ask for. `items` are accepted in all
/// versions, `take` of the overrides in its own. `findings` are those of a run without decisions. Returns the items that were pending.
pub(crate) fn take(today: &[&Service], lock: &mut Lock, items: &[String], findings: &[Diagnostic]) -> Vec<String> {
    let mut taken = Vec::new();
    for version in today {
        for item in items.iter().chain(version.overrides.take.iter().map(|word| &word.text)) {
            let Some((field, space, record)) = locate(version, lock, item) else { continue };
            let module = names::version_module(&version.version);
            if !findings.iter().any(|finding| is_about(finding, &module, &record, field)) {
                continue;
            }
            let Some(record) = lock.versions.get_mut(&module).and_then(|locked| locked.records.get_mut(&(space, record))) else { continue };
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
    }
    taken
}

/// Removes the findings that `keep` ends. Reports `keep` entries without a finding, and `take` entries: all of them are applied. `restored` are
/// the versions with the items that are gone.
pub(crate) fn report(restored: &[&Service], lock: &Lock, findings: &mut Vec<Diagnostic>) {
    let mut decided = Vec::new();
    for version in restored {
        for word in &version.overrides.take {
            let message = format!("`{}` has its documented type and name in surface.lock", word.text);
            decided.push(Diagnostic::new(Code::OverrideTaken, &word.at, message, "commit surface.lock and remove the entry"));
        }
        for word in &version.overrides.keep {
            let beginnings = match ir::find(version, &word.text) {
                Ok(item) => beginnings(version, lock, item, &word.text),
                Err(message) => {
                    decided.push(Diagnostic::new(
                        Code::OverrideItem,
                        &word.at,
                        message,
                        "items are called as on their pages: `Type.Field`",
                    ));
                    continue;
                }
            };
            let before = findings.len();
            findings.retain(|finding| {
                let ends = PENDING.contains(&finding.code) || finding.code == Code::ItemGone;
                !(ends && beginnings.iter().any(|beginning| finding.message.starts_with(beginning)))
            });
            if findings.len() == before {
                let message = format!("no change of `{}` is pending", word.text);
                decided.push(Diagnostic::new(Code::OverrideStale, &word.at, message, "remove the entry"));
            }
        }
    }
    findings.append(&mut decided);
}

/// Returns how the messages of findings about an item begin.
fn beginnings(version: &Service, lock: &Lock, item: Item<'_>, text: &str) -> Vec<String> {
    let module = names::version_module(&version.version);
    let locked = lock.versions.get(&module);
    let field = |text: &str| locate(version, lock, text).map(|(field, _, record)| format!("{record}.{}", field.name));
    let subjects = match item {
        Item::Action(i) => vec![format!("the action {}", version.actions[i].name)],
        Item::Type(i) => {
            let wire = &version.types[i].name;
            let name = locked.and_then(|locked| locked.types.get(wire)).map(|(_, name)| format!("the type `{name}`"));
            name.into_iter().chain([format!("the type {wire}")]).collect()
        }
        Item::Field(..) => field(text).into_iter().collect(),
        Item::Value(_, _, value) => {
            let field = text.strip_suffix(value).and_then(|field| field.strip_suffix('.')).and_then(field);
            field.into_iter().flat_map(|field| [format!("the value {value:?} of {field}"), format!("{field}.{value}")]).collect()
        }
    };
    subjects.into_iter().map(|subject| format!("{module}: {subject} ")).collect()
}

/// Finds a field, and its struct in the lock.
fn locate<'v>(version: &'v Service, lock: &Lock, item: &str) -> Option<(&'v Field, Space, String)> {
    let Ok(Item::Field(owner, place)) = ir::find(version, item) else { return None };
    let field = owner.fields(version).get(place)?;
    let locked = lock.versions.get(&names::version_module(&version.version))?;
    let (space, record) = match owner {
        ir::Owner::Request(i) => (Space::Actions, &locked.methods.get(&version.actions[i].name)?.request),
        ir::Owner::Response(i) => (Space::Actions, &locked.methods.get(&version.actions[i].name)?.response),
        ir::Owner::Type(i) => (Space::Types, &locked.types.get(&version.types[i].name)?.1),
    };
    Some((field, space, record.clone()))
}

fn is_about(finding: &Diagnostic, module: &str, record: &str, field: &Field) -> bool {
    PENDING.contains(&finding.code) && finding.message.starts_with(&format!("{module}: {record}.{} ", field.name))
}
