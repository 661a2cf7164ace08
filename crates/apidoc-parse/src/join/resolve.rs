//! Names of types to types: every name that a field refers to is that of a type of the service version, or becomes one.
//!
//! Before: any name. After: a documented type, or a name that is reported as missing (and left for inference).

use super::say;
use crate::{
    diagnostics::{Code, Diagnostic},
    vocabulary,
};
use apidoc_ir::{ApiType, Field, Service, Source, Type};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all names.
pub(super) fn names(service: &mut Service, found: &mut Vec<Diagnostic>) {
    let known: BTreeSet<String> = service.types.iter().map(|ty| ty.name.clone()).collect();
    let mut folded: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for name in &known {
        folded.entry(name.to_ascii_lowercase()).or_default().push(name);
    }
    let mut settled: BTreeMap<String, Type> = BTreeMap::new();
    let actions = service.actions.iter_mut().flat_map(|action| action.request.iter_mut().chain(&mut action.response));
    let types = service.types.iter_mut().flat_map(|ty| &mut ty.fields);
    for field in actions.chain(types) {
        let Some(name) = field.ty.object().filter(|name| !known.contains(*name)).map(str::to_owned) else { continue };
        let ty = settled.entry(name.clone()).or_insert_with(|| {
            let alike = folded.get(&name.to_ascii_lowercase()).filter(|alike| alike.len() == 1);
            if let Some(alike) = alike {
                return Type::Object(alike[0].clone());
            }
            match vocabulary::scalar(&vocabulary::key(&name)) {
                Some(scalar) => Type::Scalar(scalar),
                None => Type::Object(name.clone()),
            }
        });
        if let Type::Object(other) = &*ty
            && *other != name
        {
            found.push(say(Code::LookAlike, &field.source, format!("the type `{name}` is documented as `{other}`"), ""));
        }
        replace(field, ty);
    }
}

/// Puts another type where the name stands, inside the lists.
fn replace(field: &mut Field, with: &Type) {
    let mut depth = 0;
    let mut inner = &field.ty;
    while let Type::Array(next) = inner {
        depth += 1;
        inner = next;
    }
    field.ty = (0..depth).fold(with.clone(), |ty, _| Type::Array(Box::new(ty)));
}

/// The names that fields refer to and that no type bears, each with the first field that needs it.
pub(super) fn missing(service: &Service) -> BTreeMap<String, Source> {
    let known: BTreeSet<&str> = service.types.iter().map(|ty| ty.name.as_str()).collect();
    let actions = service.actions.iter().flat_map(|action| action.request.iter().chain(&action.response));
    let mut out: BTreeMap<String, Source> = BTreeMap::new();
    for field in actions.chain(service.types.iter().flat_map(|ty| &ty.fields)) {
        if let Some(name) = field.ty.object().filter(|name| !known.contains(name)) {
            out.entry(name.to_owned()).or_insert_with(|| field.source.clone());
        }
    }
    out
}

/// Types that stand nowhere are kept by name, without fields: opaque JSON.
pub(super) fn opaque(service: &mut Service, found: &mut Vec<Diagnostic>) {
    for (name, source) in missing(service) {
        found.push(say(
            Code::OpaqueType,
            &source,
            format!("the type `{name}` is documented nowhere, and no example shows it"),
            "its fields are opaque JSON",
        ));
        service.types.push(ApiType { name, inferred: true, source, ..ApiType::default() });
    }
    service.types.sort_by(|a, b| a.name.cmp(&b.name));
}
