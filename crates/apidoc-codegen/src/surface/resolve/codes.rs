//! The error codes of a version: those of the pages, and those that only the lock has.

use super::{
    super::{build::DesiredVersion, lock::LockedVersion, model::ErrorCode},
    gone,
};
use crate::{Finding, names};
use std::collections::BTreeMap;

/// Text of an item that only the lock has.
pub(super) const GONE: &str = "The documentation no longer has it.";

/// Names the codes. New ones come after those of the lock.
pub(super) fn resolve<'a>(
    version: &DesiredVersion<'a>,
    module: &str,
    locked: &'a LockedVersion,
    findings: &mut Vec<Finding>,
) -> Vec<ErrorCode<'a>> {
    let mut docs: BTreeMap<&'a str, &'a str> = version.codes.clone();
    for code in locked.codes.names.keys().filter(|code| !version.codes.contains_key(code.as_str())) {
        docs.insert(code, GONE);
        if version.page.is_some() {
            findings.push(gone::finding(module, &gone::place(version), &format!("the error code {code}")));
        }
    }
    let mut scope = names::Scope::default();
    locked.codes.names.values().for_each(|name| _ = scope.reserve(name));
    let mut codes = Vec::with_capacity(docs.len());
    for (wire, doc) in docs {
        let name = locked.codes.names.get(wire).cloned().unwrap_or_else(|| {
            let name = names::camel(wire);
            scope.claim_type(if name == "Self" { "SelfValue".into() } else { name }, &[])
        });
        codes.push(ErrorCode { name, wire, doc });
    }
    locked.codes.sort(&mut codes, |code| (code.wire, &code.name));
    codes
}
