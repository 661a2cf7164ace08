//! The types that actions share.

use super::{
    Form, Lock, Shared, fields,
    renamed::{self, Renamed},
};
use crate::{
    Finding,
    names::{self, Scope},
};
use apidoc_ir as ir;
use std::collections::BTreeMap;

/// The names of the shared types, by wire name. A type whose name is chosen comes first, then one whose name is right as it stands, then one whose
/// name has to be changed.
pub(super) fn names<'a>(
    types: &'a [ir::ApiType],
    (module, lock): (&str, &Lock),
    chosen: &Renamed<'a>,
    scope: &mut Scope,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'a str, String> {
    let mut wanted: Vec<_> = types.iter().filter(|ty| !is_opaque(ty)).map(|ty| (names::camel(&ty.name), ty.name.as_str())).collect();
    wanted.sort_by_key(|(name, wire)| (!chosen.contains_key(wire), name != wire, *wire));
    wanted.dedup_by(|a, b| a.1 == b.1);
    // A keyword, and a type whose constructor would be called like it.
    let natural = |name: String| if matches!(name.as_str(), "Self" | "New") { name + "Type" } else { name };
    let held = |wire: &str| lock.get(&format!("{module}::types.{wire}")).filter(|name| names::is_type_name(name)).map(str::to_owned);
    let mut name = |camel: String, wire: &str| match (held(wire), chosen.get(wire)) {
        (Some(held), word) => {
            if let Some(word) = word.filter(|word| word.text != held) {
                renamed::pending(&format!("{module}: the type {wire}"), &held, word, findings);
            }
            held
        }
        (None, Some(word)) if scope.reserve(&word.text) => word.text.clone(),
        (None, word) => {
            if let Some(word) = word {
                let message = format!("`{wire}` can't be called `{}`: something that stands in surface.lock is", word.text);
                findings.push(Finding::new("override-name", &word.at, message, "choose another name"));
            }
            scope.claim_type(natural(camel), &[])
        }
    };
    wanted.into_iter().map(|(camel, wire)| (wire, name(camel, wire))).collect()
}

/// Whether nothing is known of the type: its fields are opaque JSON, not an empty struct.
fn is_opaque(ty: &ir::ApiType) -> bool {
    ty.inferred && ty.fields.is_empty()
}

/// The shared types with their fields.
pub(super) fn decide<'a>(
    service: &'a ir::Service,
    context: &fields::Context<'a, '_>,
    scope: &mut Scope,
    findings: &mut Vec<Finding>,
) -> Vec<Shared<'a>> {
    let mut modules = Scope::default();
    for name in ["mod", "types"] {
        modules.reserve(name);
    }
    let mut shared: Vec<Shared<'a>> = Vec::with_capacity(service.types.len());
    for (i, ty) in service.types.iter().enumerate() {
        let Some(name) = context.types.get(ty.name.as_str()).cloned() else { continue };
        if shared.last().is_some_and(|last| last.ir.name == ty.name) {
            continue;
        }
        let form = match ty.direction {
            ir::Direction::Input | ir::Direction::Both => Form::Sent,
            ir::Direction::Output | ir::Direction::Unused => Form::Received,
        };
        let plan = fields::Plan {
            prefix: name.clone(),
            schema: ty.name.clone(),
            name,
            owner: ir::Owner::Type(i),
            shared: Some(&ty.name),
            form,
            answers: false,
        };
        // By the name, so that files keep their places as types come and go.
        let module = modules.claim(super::version::module(&plan.name));
        shared.push(Shared { ir: ty, module, record: fields::decide(context, plan, &ty.fields, scope, findings) });
    }
    shared
}
