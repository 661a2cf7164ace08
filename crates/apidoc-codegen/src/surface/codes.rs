//! The error codes of a version.

use super::Lock;
use crate::{Finding, names};
use apidoc_ir as ir;
use std::collections::BTreeMap;

/// An error code.
#[derive(Clone, Debug)]
pub struct Code<'a> {
    /// Its name: `InvalidParameterParameterError`.
    pub name: String,
    /// The code: `InvalidParameter.ParameterError`.
    pub wire: &'a str,
    /// What it means, as clean Markdown; may be empty.
    pub doc: &'a str,
}

/// All codes that the version, its actions or all services have, by code. The version's own text comes before an action's.
pub(super) fn decide<'a>(service: &'a ir::Service, module: &str, lock: &Lock, findings: &mut Vec<Finding>) -> Vec<Code<'a>> {
    let mut docs: BTreeMap<&str, &str> = BTreeMap::new();
    for error in service.errors.iter().chain(service.actions.iter().flat_map(|a| &a.errors)) {
        let doc = docs.entry(&error.code).or_default();
        if doc.is_empty() {
            *doc = &error.doc;
        }
    }
    let mut scope = names::Scope::default();
    let held = |code: &str| lock.get(&format!("{module}::ErrorCode.{code}")).filter(|name| names::is_type_name(name));
    for name in docs.keys().filter_map(|code| held(code)) {
        scope.reserve(name);
    }
    let mut codes = Vec::with_capacity(docs.len());
    for (wire, doc) in docs {
        if !wire.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            findings.push(unnamed(service, wire));
            continue;
        }
        let name = held(wire).map(str::to_owned).unwrap_or_else(|| {
            let name = names::camel(wire);
            scope.claim_type(if name == "Self" { "SelfValue".into() } else { name }, &[])
        });
        codes.push(Code { name, wire, doc });
    }
    if let Some(locked) = lock.versions.get(module) {
        locked.codes.sort(&mut codes, |code| (code.wire, &code.name));
    }
    codes
}

fn unnamed(service: &ir::Service, code: &str) -> Finding {
    let place = ir::Source { file: format!("{}/{}", service.service, service.version), line: 1, column: 1 };
    let message = format!("the error code {code:?} makes no name and is no variant of ErrorCode");
    Finding::new("unnamed", &place, message, "errors with it still arrive, as an unknown code with its text")
}
