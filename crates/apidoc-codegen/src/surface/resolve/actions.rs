//! The actions of a version: methods, requests, responses, pagination, waiters.

use super::{
    super::{
        build::{DesiredAction, DesiredVersion},
        lock::{LockedMethod, Space},
        model::{Action, SharedType, Usage},
        pagination, waiters,
    },
    context::{Plan, Resolver, reserved},
    pending,
};
use crate::names::{self, Scope};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::BTreeSet;

/// An action that is to be resolved.
struct Wanted<'d, 'a> {
    wire: &'a str,
    natural: String,
    desired: Option<&'d DesiredAction<'a>>,
    locked: Option<&'a LockedMethod>,
}

/// An action with its names.
struct Named<'d, 'a> {
    wire: &'a str,
    desired: Option<&'d DesiredAction<'a>>,
    camel: String,
    request: String,
    response: String,
    module: String,
    method: String,
}

/// Resolves the actions, by wire name. Requests and responses have their names before any enum takes one.
pub(super) fn resolve<'a>(version: &DesiredVersion<'a>, types: &[SharedType<'a>], resolver: &mut Resolver<'_, 'a>) -> Vec<Action<'a>> {
    let mut scope = reserved(resolver.locked, Space::Actions);
    let mut methods = Scope::default();
    names::METHODS.iter().for_each(|name| _ = methods.reserve(name));
    let overrides = version.page.map(|page| &page.overrides);
    let mut actions = Vec::new();
    for named in named(version, &mut scope, &mut methods, resolver) {
        let (request, response) = named.desired.map_or((&[][..], &[][..]), |action| (&action.request, &action.response));
        let today = resolver.today.action(named.wire);
        let past = resolver.past.and_then(|past| past.actions.iter().find(|action| action.name == named.wire));
        let plan = |name: &str, usage| Plan {
            space: Space::Actions,
            name: name.to_owned(),
            schema: "",
            prefix: if usage == Usage::Request { named.camel.clone() } else { format!("{}Response", named.camel) },
            usage,
            is_response: usage == Usage::Response,
            page: today.map(|action| &action.source),
            past: past.map_or(&[], |action| table(action, usage)),
            table: today.map(|action| table(action, usage)),
        };
        let request = resolver.record(plan(&named.request, Usage::Request), request, &mut scope);
        let response = resolver.record(plan(&named.response, Usage::Response), response, &mut scope);
        let mut action = Action {
            page: named.desired.map(|action| action.page),
            gone: resolver.today.action_gone(named.wire),
            wire: named.wire,
            module: named.module,
            method: named.method,
            request,
            response,
            paginator: None,
            waiters: Vec::new(),
            idempotent: named.desired.map_or_else(|| ir::is_read_only(named.wire), |action| action.page.idempotent),
        };
        let locked = resolver.locked.records.get(&(Space::Actions, action.request.name.clone()));
        let locked = locked.and_then(|record| record.paginator.as_ref());
        let given = overrides.and_then(|all| all.paginate.iter().find(|given| given.action.text == action.wire));
        action.paginator = pagination::build(&action, types, given, locked, resolver.findings);
        if let (Some(page), None, Some(_)) = (action.page, &action.paginator, locked) {
            resolver.findings.push(no_longer_paged(resolver.module, page, &action.request.name));
        }
        actions.push(action);
    }
    if let Some(overrides) = overrides {
        waiters::add(overrides, &mut actions, types, &mut methods, resolver.findings);
    }
    actions
}

/// Names the actions. A chosen name comes first, then a name that equals the wire name, then the others.
fn named<'d, 'a>(
    version: &'d DesiredVersion<'a>,
    scope: &mut Scope,
    methods: &mut Scope,
    resolver: &mut Resolver<'_, 'a>,
) -> Vec<Named<'d, 'a>> {
    let mut files = Scope::default();
    for name in ["mod", "actions"] {
        files.reserve(name);
    }
    let locked = &resolver.locked.methods;
    locked.values().for_each(|method| _ = methods.reserve(&method.method));
    let mut wanted: Vec<Wanted<'d, 'a>> = Vec::new();
    for action in &version.actions {
        let wire = action.page.name.as_str();
        wanted.push(Wanted { wire, natural: action.name.natural.clone(), desired: Some(action), locked: locked.get(wire) });
    }
    let there: BTreeSet<&str> = version.actions.iter().map(|action| action.page.name.as_str()).collect();
    for (wire, method) in locked.iter().filter(|(wire, _)| !there.contains(wire.as_str())) {
        wanted.push(Wanted { wire, natural: names::camel(wire), desired: None, locked: Some(method) });
    }
    wanted.sort_by_key(|action| (action.desired.is_none_or(|d| d.name.chosen.is_none()), action.natural != action.wire, action.wire));
    let mut named: Vec<Named<'d, 'a>> = wanted.into_iter().map(|action| name(action, scope, methods, &mut files, resolver)).collect();
    named.sort_by_key(|action| action.wire);
    named
}

fn name<'d, 'a>(
    action: Wanted<'d, 'a>,
    scope: &mut Scope,
    methods: &mut Scope,
    files: &mut Scope,
    resolver: &mut Resolver<'_, 'a>,
) -> Named<'d, 'a> {
    let Wanted { wire, natural, desired, locked } = action;
    let mut chosen = desired.and_then(|action| action.name.chosen);
    if let (Some(locked), Some(word)) = (locked, chosen)
        && locked.method != names::method(&word.text)
    {
        resolver.findings.push(pending::name(&format!("{}: the action {wire}", resolver.module), &locked.method, word));
        chosen = None;
    }
    let camel = chosen.map_or(natural, |word| word.text.clone());
    let (request, response, method) = match locked {
        Some(locked) => (locked.request.clone(), locked.response.clone(), locked.method.clone()),
        None => {
            let request = scope.claim_type(format!("{camel}Request"), &[]);
            let response = scope.claim_type(format!("{camel}Response"), &[]);
            (request, response, methods.claim(names::method(if chosen.is_some() { &camel } else { wire })))
        }
    };
    Named { wire, desired, module: files.claim(names::file_module(&camel)), camel, request, response, method }
}

fn table(action: &ir::Action, usage: Usage) -> &[ir::Field] {
    if usage == Usage::Request { &action.request } else { &action.response }
}

fn no_longer_paged(module: &str, page: &ir::Action, request: &str) -> Diagnostic {
    let message = format!("{module}: {request}.items() is gone: by today's pages {} has no pagination", page.name);
    let help = "a program that calls it no longer compiles; if the pages are wrong, add `paginate` to overrides.toml";
    Diagnostic::new(Code::ItemGone, &page.source, message, help)
}
