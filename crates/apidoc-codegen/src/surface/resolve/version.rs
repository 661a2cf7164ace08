//! A version: the names of its types, its structs, its actions and its error codes.

use super::{
    super::{
        build::{DesiredType, DesiredVersion, boxing},
        lock::{Lock, LockedVersion, NOTHING, Space},
        model::{Action, Member, RustType, SharedType, Usage, Version},
        past::Past,
    },
    actions, codes,
    context::{Plan, Resolver, reserved},
    documented::Documented,
    enums, gone, pending, same,
};
use crate::names::{self, Scope};
use apidoc_ir::diagnostics::Diagnostic;
use std::collections::{BTreeMap, BTreeSet};

/// Resolves one version.
pub(super) fn resolve<'a>(
    version: DesiredVersion<'a>,
    module: String,
    lock: &'a Lock,
    past: &'a Past,
    documented: &Documented<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Version<'a> {
    let locked = lock.versions.get(&module).unwrap_or(&NOTHING);
    let today = documented.version(&module);
    gone::report(&version, &module, locked, &today, findings);
    let codes = codes::resolve(&version, &module, locked, &today, findings);
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
        lock,
        today: &today,
        past: past.version(&version.date),
        types: &names,
        merges: version.merges.iter().zip(merges).map(|(merge, used)| used.then_some(merge)).collect(),
        uses: Vec::new(),
        findings,
    };
    let mut types = types(&version.types, &mut resolver, &mut scope);
    let mut actions = actions::resolve(&version, &types, &mut resolver);
    let merged = enums::merged(std::mem::take(&mut resolver.uses), &types, locked, &today);
    let is_locked = |record: &str, wire: &str| {
        let of = |space| locked.records.get(&(space, record.to_owned())).is_some_and(|record| record.fields.contains_key(wire));
        of(Space::Types) || of(Space::Actions)
    };
    boxing::apply(&mut types, &mut actions, &is_locked);
    mark_gone_types(&mut types, &mut actions);
    same::mark(&mut types, &mut actions, locked);
    let code_places = codes.iter().enumerate().map(|(place, code)| (code.wire, place)).collect();
    let (page, date, host) = (version.page, version.date, version.host);
    Version { page, gone: today.version_gone(), date, host, module, actions, types, merged, codes, code_places }
}

/// Marks the fields whose type is no longer documented, and the structs whose code names something like that.
fn mark_gone_types<'a>(types: &mut [SharedType<'a>], actions: &mut [Action<'a>]) {
    let gone: BTreeSet<String> = types.iter().filter(|ty| ty.gone.is_some()).map(|ty| ty.record.name.clone()).collect();
    let records = types.iter_mut().map(|ty| &mut ty.record);
    for record in records.chain(actions.iter_mut().flat_map(|action| [&mut action.request, &mut action.response])) {
        for member in &mut record.members {
            member.type_is_gone = matches!(member.ty.innermost(), RustType::Shared(name) if gone.contains(name));
        }
        let warns = |member: &Member<'_>| member.gone.is_some() || member.type_is_gone;
        record.names_gone = record.members.iter().any(warns) || gone.contains(&record.name);
    }
}

/// Names the shared types, by wire name. A chosen name comes first, then a name that equals the wire name, then the others.
fn type_names<'a>(
    version: &DesiredVersion<'a>,
    module: &str,
    locked: &'a LockedVersion,
    scope: &mut Scope,
    findings: &mut Vec<Diagnostic>,
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
            page: resolver.today.shared(wire).map(|ty| &ty.source),
            past: resolver.past.and_then(|past| past.types.iter().find(|ty| ty.name == wire)).map_or(&[], |ty| &ty.fields),
            table: resolver.today.shared(wire).map(|ty| ty.fields.as_slice()),
        };
        // By the name, so that files keep their places as types come and go.
        let module = modules.claim(names::file_module(name));
        let record = resolver.record(plan, desired.map_or(&[], |ty| &ty.fields), scope);
        types.push(SharedType { page: desired.map(|ty| ty.page), gone: resolver.today.shared_gone(wire), wire, module, record });
    }
    types
}
