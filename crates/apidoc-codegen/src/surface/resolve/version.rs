//! A version: the names of its types, its structs, its actions and its error codes.

use super::{
    super::{
        build::{DesiredType, DesiredVersion, boxing},
        lock::{Lock, LockedVersion, NOTHING, Space},
        model::{SharedType, Usage, Version},
    },
    actions, codes,
    context::{Plan, Resolver, reserved},
    enums, gone, pending,
};
use crate::{
    Finding,
    names::{self, Scope},
};
use std::collections::BTreeMap;

/// Resolves one version.
pub(super) fn resolve<'a>(version: DesiredVersion<'a>, module: String, lock: &'a Lock, findings: &mut Vec<Finding>) -> Version<'a> {
    let locked = lock.versions.get(&module).unwrap_or(&NOTHING);
    if version.page.is_some() {
        gone::report(&version, &module, locked, findings);
    }
    let codes = codes::resolve(&version, &module, locked, findings);
    let mut scope = reserved(locked, Space::Types);
    let names = type_names(&version, &module, locked, &mut scope, findings);
    let mut merges = vec![false; version.merges.len()];
    for (merge, used) in version.merges.iter().zip(&mut merges) {
        let stands = locked.enums.contains_key(&(Space::Types, merge.name.text.clone()));
        *used = stands || scope.reserve(&merge.name.text);
        if !*used {
            findings.push(pending::taken("the merged enum", merge.name));
        }
    }
    let mut resolver = Resolver {
        module: &module,
        locked,
        types: &names,
        merges: version.merges.iter().zip(merges).map(|(merge, used)| used.then_some(merge)).collect(),
        uses: Vec::new(),
        findings,
    };
    let mut types = types(&version.types, &mut resolver, &mut scope);
    let mut actions = actions::resolve(&version, &types, &mut resolver);
    let merged = enums::merged(std::mem::take(&mut resolver.uses), &types, locked);
    let is_locked = |record: &str, wire: &str| {
        let of = |space| locked.records.get(&(space, record.to_owned())).is_some_and(|record| record.fields.contains_key(wire));
        of(Space::Types) || of(Space::Actions)
    };
    boxing::apply(&mut types, &mut actions, &is_locked);
    let code_places = codes.iter().enumerate().map(|(place, code)| (code.wire, place)).collect();
    let (page, date, host) = (version.page, version.date, version.host);
    Version { page, date, host, module, actions, types, merged, codes, code_places }
}

/// Names the shared types, by wire name. A chosen name comes first, then a name that equals the wire name, then the others.
fn type_names<'a>(
    version: &DesiredVersion<'a>,
    module: &str,
    locked: &'a LockedVersion,
    scope: &mut Scope,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'a str, String> {
    let mut names: BTreeMap<&'a str, String> = locked.types.iter().map(|(wire, (_, name))| (wire.as_str(), name.clone())).collect();
    let mut wanted: Vec<&DesiredType<'a>> = version.types.iter().collect();
    wanted.sort_by_key(|ty| (ty.name.chosen.is_none(), ty.name.natural != ty.page.name, ty.page.name.as_str()));
    for ty in wanted {
        let wire = ty.page.name.as_str();
        match (names.get(wire), ty.name.chosen) {
            (Some(locked), word) => {
                if let Some(word) = word.filter(|word| word.text != *locked) {
                    findings.push(pending::name(&format!("{module}: the type {wire}"), locked, word));
                }
            }
            (None, Some(word)) if scope.reserve(&word.text) => _ = names.insert(wire, word.text.clone()),
            (None, word) => {
                findings.extend(word.map(|word| pending::taken(wire, word)));
                names.insert(wire, scope.claim_type(ty.name.natural.clone(), &[]));
            }
        }
    }
    names
}

/// Resolves the shared types, by wire name: those of the pages, and those that only the lock has.
fn types<'a>(desired: &[DesiredType<'a>], resolver: &mut Resolver<'_, 'a>, scope: &mut Scope) -> Vec<SharedType<'a>> {
    let there: BTreeMap<&'a str, &DesiredType<'a>> = desired.iter().map(|ty| (ty.page.name.as_str(), ty)).collect();
    let mut modules = Scope::default();
    for name in ["mod", "types"] {
        modules.reserve(name);
    }
    let names = resolver.types;
    let mut types = Vec::with_capacity(names.len());
    for (&wire, name) in names {
        let desired = there.get(wire);
        let plan = Plan {
            space: Space::Types,
            name: name.clone(),
            schema: wire,
            prefix: name.clone(),
            usage: desired.map_or(Usage::Response, |ty| ty.usage),
            is_response: false,
            page: desired.map(|ty| &ty.page.source),
        };
        // By the name, so that files keep their places as types come and go.
        let module = modules.claim(names::file_module(name));
        let record = resolver.record(plan, desired.map_or(&[], |ty| &ty.fields), scope);
        types.push(SharedType { page: desired.map(|ty| ty.page), wire, module, record });
    }
    types
}
