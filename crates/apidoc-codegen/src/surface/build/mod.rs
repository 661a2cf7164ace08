//! Pages and overrides to what they ask for. Nothing here knows `surface.lock`.

pub(super) mod boxing;
mod common_codes;
mod constants;
mod desired;
mod enums;
mod error_codes;
mod field_type;
mod fields;
mod merge;
mod package;
mod rename;

pub(crate) use common_codes::is_common;
pub(crate) use constants::constant_name;
pub(crate) use desired::{Desired, DesiredAction, DesiredField, DesiredMerge, DesiredType, DesiredVersion, Name};
pub(crate) use enums::enum_name;
pub(crate) use field_type::{base, shape};

use super::model::Usage;
use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::Diagnostic;

/// Builds what the versions of a service ask for, with the findings about their overrides.
pub(crate) fn build<'a>(versions: &[&'a ir::Service]) -> (Desired<'a>, Vec<Diagnostic>) {
    let mut versions: Vec<&ir::Service> = versions.to_vec();
    versions.sort_by(|a, b| a.version.cmp(&b.version));
    versions.dedup_by(|a, b| a.version == b.version);
    let mut findings = Vec::new();
    let service = versions.first().map_or("", |version| &version.service);
    let package = package::read(&versions, &mut findings);
    let versions = versions.into_iter().map(|page| version(page, &mut findings)).collect();
    (Desired { service, package, versions }, findings)
}

fn version<'a>(page: &'a ir::Service, findings: &mut Vec<Diagnostic>) -> DesiredVersion<'a> {
    let renames = rename::read(page, findings);
    let (merges, merged) = merge::read(page, &renames, findings);
    let endless = boxing::endless(&page.types);
    let constants = constants::read(page, findings);
    let context = fields::Context { page, renames: &renames, merged: &merged, endless: &endless, constants: &constants };
    let mut types = Vec::with_capacity(page.types.len());
    for (i, ty) in page.types.iter().enumerate().filter(|(_, ty)| !is_opaque(ty)) {
        if types.last().is_some_and(|last: &DesiredType<'_>| last.page.name == ty.name) {
            continue;
        }
        let natural = names::camel(&ty.name);
        // `Self` is a keyword, and the constructor of `New` would be called like the type.
        let natural = if matches!(natural.as_str(), "Self" | "New") { natural + "Type" } else { natural };
        let name = Name { natural, chosen: renames.types.get(ty.name.as_str()).copied() };
        let usage = match ty.direction {
            ir::Direction::Input | ir::Direction::Both => Usage::Request,
            ir::Direction::Output | ir::Direction::Unused => Usage::Response,
        };
        types.push(DesiredType { page: ty, name, usage, fields: context.table(ir::Owner::Type(i), findings) });
    }
    let mut actions = Vec::with_capacity(page.actions.len());
    for (i, action) in page.actions.iter().enumerate() {
        if actions.last().is_some_and(|last: &DesiredAction<'_>| last.page.name == action.name) {
            continue;
        }
        let name = Name { natural: names::camel(&action.name), chosen: renames.actions.get(action.name.as_str()).copied() };
        let (request, response) = (context.table(ir::Owner::Request(i), findings), context.table(ir::Owner::Response(i), findings));
        actions.push(DesiredAction { page: action, name, request, response });
    }
    let codes = error_codes::read(page, findings);
    let (service, date, host) = (page.service.as_str(), page.version.clone(), page.host.as_str());
    DesiredVersion { page: Some(page), service, date, host, types, actions, merges, codes }
}

/// Whether nothing is known of a type: it becomes JSON, not an empty struct.
fn is_opaque(ty: &ir::ApiType) -> bool {
    ty.inferred && ty.fields.is_empty()
}
