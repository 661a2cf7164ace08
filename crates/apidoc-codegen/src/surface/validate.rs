//! Validation of overrides, without a lock: the checks that need the types of fields. `build` makes all others.
//!
//! The wanted names and types are enough for them, so that nothing is resolved.

use super::{
    build::{Desired, DesiredField, DesiredVersion, base, enum_name, shape},
    model::{Action, FieldSource, Member, Record, RustType, SharedType, Usage},
    pagination, waiters,
};
use crate::names::{self, Scope};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// Checks paginators and waiters.
pub(super) fn overrides(desired: &Desired<'_>, findings: &mut Vec<Diagnostic>) {
    for version in &desired.versions {
        if let Some(page) = version.page.filter(|page| !page.overrides.is_empty()) {
            check(version, page, findings);
        }
    }
}

fn check(version: &DesiredVersion<'_>, page: &ir::Service, findings: &mut Vec<Diagnostic>) {
    let names: BTreeMap<&str, String> = version.types.iter().map(|ty| (ty.page.name.as_str(), name(&ty.name))).collect();
    let mut types = Vec::with_capacity(version.types.len());
    for ty in &version.types {
        let record = record(&name(&ty.name), &ty.page.name, ty.usage, &ty.fields, &names);
        types.push(SharedType { page: Some(ty.page), gone: None, wire: &ty.page.name, module: String::new(), record });
    }
    let mut methods = Scope::default();
    names::METHODS.iter().for_each(|name| _ = methods.reserve(name));
    let mut actions = Vec::with_capacity(version.actions.len());
    for action in &version.actions {
        let camel = name(&action.name);
        let method = methods.claim(names::method(action.name.chosen.map_or(action.page.name.as_str(), |word| &word.text)));
        let request = record(&camel, &camel, Usage::Request, &action.request, &names);
        let prefix = format!("{camel}Response");
        let mut response = record(&prefix, &prefix, Usage::Response, &action.response, &names);
        response.members.push(request_id());
        actions.push(Action {
            page: Some(action.page),
            gone: None,
            wire: &action.page.name,
            module: String::new(),
            method,
            request,
            response,
            paginator: None,
            waiters: Vec::new(),
            idempotent: action.page.idempotent,
        });
    }
    for given in &page.overrides.paginate {
        if let Some(action) = actions.iter().find(|action| action.wire == given.action.text) {
            pagination::build(action, &types, Some(given), None, findings);
        }
    }
    waiters::add(&page.overrides, &mut actions, &types, &mut methods, findings);
}

fn name(name: &super::build::Name<'_>) -> String {
    name.chosen.map_or_else(|| name.natural.clone(), |word| word.text.clone())
}

/// The field that every response has.
fn request_id<'a>() -> Member<'a> {
    let name = String::from("request_id");
    Member {
        source: FieldSource::RequestId,
        wire: "RequestId",
        setter: name.clone(),
        name,
        ty: RustType::String,
        required_in_new: false,
        gone: None,
        type_is_gone: false,
        repeats: None,
        is_retyped: false,
        former: &[],
    }
}

/// A struct with its wanted names and types. `prefix` begins the names of its enums.
fn record<'a>(prefix: &str, schema: &str, usage: Usage, fields: &[DesiredField<'a>], types: &BTreeMap<&str, String>) -> Record<'a> {
    let member = |field: &DesiredField<'a>| {
        let name = name(&field.name);
        let open = field.variants.is_some().then(|| enum_name(prefix, field.page));
        let required = usage == Usage::Request && field.required;
        let ty = shape(base(field.page, open, types), usage, required, field.page.nullable);
        Member { required_in_new: required, ..Member::new(FieldSource::Page(field.page), &field.page.name, name, ty) }
    };
    Record::new(prefix, schema, usage, fields.iter().map(member).collect())
}
