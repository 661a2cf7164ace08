//! A version of a service.

use super::{Action, Form, Lock, Member, Shared, Ty, Version, action, codes, fields, graph, merged, paginate, renamed, types, waiters};
use crate::{
    Finding, Options,
    names::{self, Scope},
};
use apidoc_ir as ir;
use std::collections::BTreeSet;

/// Decides all names and types of one version.
pub(super) fn decide<'a>(
    service: &'a ir::Service,
    modules: &mut Scope,
    lock: &Lock,
    _options: &Options,
    findings: &mut Vec<Finding>,
) -> Version<'a> {
    let module_name = modules.claim(module_name(&service.version));
    let mut scope = Scope::default();
    lock.names(&format!("{module_name}::types")).into_iter().for_each(|name| _ = scope.reserve(name));
    let renames = renamed::read(service, findings);
    let type_names = types::names(&service.types, (&module_name, lock), &renames.types, &mut scope, findings);
    let merges = merged::read(service, &renames, (&module_name, lock), &mut scope, findings);
    let aliases = merged::aliases(lock, &module_name);
    let inline = |ty: &str, field: &str| {
        let line = type_names.get(ty).and_then(|name| lock.get(&format!("{module_name}::types::{name}.{field}")));
        line.is_some_and(|line| !line.contains("Box<"))
    };
    let graph = graph::read(&service.types, &inline);
    let context = fields::Context {
        types: &type_names,
        graph: &graph,
        module: &module_name,
        lock,
        service,
        overrides: &service.overrides,
        renames: &renames,
        merges: &merges,
        aliases: &aliases,
    };
    let mut types = types::decide(service, &context, &mut scope, findings);
    let codes = codes::decide(service, &module_name, lock, findings);
    let actions = actions(service, &context, &types, findings);
    let boxed = boxed(&types, &actions);
    for shared in &mut types {
        shared.record.boxed = boxed.contains(&shared.record.name);
    }
    let merged = merged::decide(&types, &actions, &context, service);
    let code_places = codes.iter().enumerate().map(|(place, code)| (code.wire, place)).collect();
    Version { ir: service, module: module_name, actions, types, merged, codes, code_places }
}

/// The module of a version: `v20220106`.
pub(super) fn module_name(version: &str) -> String {
    format!("v{}", version.chars().filter(char::is_ascii_digit).take(8).collect::<String>())
}

/// The version of a module: `2022-01-06`.
pub(super) fn date_of(module: &str) -> Option<String> {
    let date = module.strip_prefix('v').filter(|date| date.len() == 8 && date.bytes().all(|b| b.is_ascii_digit()))?;
    Some(format!("{}-{}-{}", &date[..4], &date[4..6], &date[6..]))
}

/// The types that some field holds in a box.
fn boxed(types: &[Shared<'_>], actions: &[Action<'_>]) -> BTreeSet<String> {
    let records = types.iter().map(|shared| &shared.record).chain(actions.iter().flat_map(|action| [&action.request, &action.response]));
    let held = |member: &Member<'_>| match member.ty.value() {
        Ty::Boxed(inner) => Some(inner.to_string().replace("types::", "")),
        _ => None,
    };
    records.flat_map(|record| record.members.iter().filter_map(held)).collect()
}

/// The actions. Requests and responses have their names before any enum takes one.
fn actions<'a>(
    service: &'a ir::Service,
    context: &fields::Context<'a, '_>,
    types: &[Shared<'a>],
    findings: &mut Vec<Finding>,
) -> Vec<Action<'a>> {
    let (mut scope, mut files, mut methods) = (Scope::default(), Scope::default(), Scope::default());
    for name in ["mod", "actions"] {
        files.reserve(name);
    }
    for name in names::METHODS {
        methods.reserve(name);
    }
    let lock = context.lock;
    lock.names(&format!("{}::actions", context.module)).into_iter().for_each(|name| _ = scope.reserve(name));
    for (method, ..) in service.actions.iter().filter_map(|action| held(lock, context.module, &action.name)) {
        methods.reserve(&method);
    }
    let mut wanted: Vec<_> = service.actions.iter().map(|a| (names::camel(&a.name), a)).collect();
    let chosen = |action: &ir::Action| context.renames.actions.get(action.name.as_str()).copied();
    wanted.sort_by_key(|(name, a)| (chosen(a).is_none(), *name != a.name, &a.name));
    wanted.dedup_by(|a, b| a.1.name == b.1.name);
    let mut claimed: Vec<_> = wanted
        .into_iter()
        .map(|(natural, action)| {
            let method = |camel: &str| {
                let method = names::snake(camel);
                if names::trait_method(&method) { format!("call_{method}") } else { method }
            };
            let stands = held(lock, context.module, &action.name);
            let chosen = chosen(action).filter(|word| match &stands {
                Some((held, ..)) if *held != method(&word.text) => {
                    renamed::pending(&format!("{}: the action {}", context.module, action.name), held, word, findings);
                    false
                }
                _ => true,
            });
            let camel = chosen.map_or(natural, |word| word.text.clone());
            if let Some((method, request, response)) = stands {
                return (action, camel.clone(), request, response, files.claim(module(&camel)), method);
            }
            let request = scope.claim_type(format!("{camel}Request"), &[]);
            let response = scope.claim_type(format!("{camel}Response"), &[]);
            let file = files.claim(module(&camel));
            let method = methods.claim(method(if chosen.is_some() { &camel } else { &action.name }));
            (action, camel, request, response, file, method)
        })
        .collect();
    claimed.sort_by_key(|(action, ..)| &action.name);
    let mut actions = Vec::with_capacity(claimed.len());
    for (action, camel, request, response, module, method) in claimed {
        let place = ir::find_action(service, &action.name).unwrap_or_default();
        let plan = |name: String, form, prefix| fields::Plan {
            schema: name.clone(),
            name,
            owner: if form == Form::Sent { ir::Owner::Request(place) } else { ir::Owner::Response(place) },
            shared: None,
            form,
            prefix,
            answers: form == Form::Received,
        };
        let request = fields::decide(context, plan(request, Form::Sent, camel.clone()), &action.request, &mut scope, findings);
        let response =
            fields::decide(context, plan(response, Form::Received, format!("{camel}Response")), &action.response, &mut scope, findings);
        let paginator = paginate::decide(action, &request, &response, types, context, findings);
        let pages = format!("{}::actions::{}.items()", context.module, request.name);
        if paginator.is_none() && lock.get(&pages).is_some() {
            findings.push(no_longer_paged(context.module, action, &request.name));
        }
        let idempotent = action::only_reads(&action.name);
        actions.push(Action { ir: action, module, method, request, response, paginator, waiters: Vec::new(), idempotent });
    }
    waiters::decide(service, &mut actions, types, &mut methods, findings);
    actions
}

fn no_longer_paged(module: &str, action: &ir::Action, request: &str) -> Finding {
    let message = format!("{module}: {request}.items() is gone: by today's pages {} has no pages to walk", action.name);
    let help = "a program that calls it does not compile any more; if the pages are wrong, say in overrides.toml how pages are asked for";
    Finding::new("item-gone", &action.source, message, help)
}

/// What the lock calls an action's method, request and response.
pub(super) fn held(lock: &Lock, module: &str, action: &str) -> Option<(String, String, String)> {
    let line = lock.get(&format!("{module}::Client.{action}"))?;
    let (method, rest) = line.split_once('(')?;
    let (request, response) = rest.split_once(") -> ")?;
    let sound = names::is_identifier(method) && names::is_type_name(request) && names::is_type_name(response);
    sound.then(|| (method.to_owned(), request.to_owned(), response.to_owned()))
}

/// The module of a type or an action, and its file's name: always lower case, so that no file system takes two for one.
pub(super) fn module(camel: &str) -> String {
    const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];
    let name = names::snake(camel);
    let device = DEVICES.contains(&name.as_str()) || matches!(name.strip_suffix(|c: char| c.is_ascii_digit()), Some("com" | "lpt"));
    let known = matches!(name.as_str(), "std" | "core" | "alloc" | "rt" | "tencentcloud_core");
    if device || known || names::raw(&name) != name { name + "_" } else { name }
}
