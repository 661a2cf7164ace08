//! Names of types to types: every name that a field refers to is that of a type of the service version, or becomes one.
//!
//! Before: any name. After: a documented type, or a name that is reported as missing (and left for inference).

use super::diagnostic;
use crate::{
    diagnostics::{Code, Diagnostic},
    vocabulary,
};
use apidoc_ir::{Field, Service, Type};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves all names.
pub(super) fn names(service: &mut Service, diagnostics: &mut Vec<Diagnostic>) {
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
            diagnostics.push(diagnostic(Code::LookAlike, &field.source, format!("the type `{name}` is documented as `{other}`"), ""));
        }
        replace(field, ty);
    }
}

/// Replaces the name by another type, inside the lists.
fn replace(field: &mut Field, with: &Type) {
    let mut depth = 0;
    let mut inner = &field.ty;
    while let Type::Array(next) = inner {
        depth += 1;
        inner = next;
    }
    field.ty = (0..depth).fold(with.clone(), |ty, _| Type::Array(Box::new(ty)));
}
