//! The error codes of a version: those of the pages, and those that only the lock has.

use super::{
    super::{build::DesiredVersion, lock::LockedVersion, model::ErrorCode},
    documented::Today,
    gone,
};
use crate::names;
use apidoc_ir::diagnostics::Diagnostic;
use std::collections::BTreeMap;

/// Names the codes. New ones come after those of the lock.
pub(super) fn resolve<'a>(
    version: &DesiredVersion<'a>,
    module: &str,
    locked: &'a LockedVersion,
    today: &Today<'_>,
    findings: &mut Vec<Diagnostic>,
) -> Vec<ErrorCode<'a>> {
    let mut docs: BTreeMap<&'a str, &'a str> = version.codes.clone();
    for code in locked.codes.names.keys().filter(|code| !version.codes.contains_key(code.as_str())) {
        docs.insert(code, "");
    }
    if today.is_documented() {
        for code in docs.keys().filter(|code| today.code_gone(code).is_some()) {
            findings.push(gone::finding(module, &gone::place(version), &format!("the error code {code}")));
        }
    }
    let mut scope = names::Scope::default();
    locked.codes.names.values().for_each(|name| _ = scope.reserve(name));
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    // A code with fewer dots has the shorter name.
    let mut wires: Vec<&str> = docs.keys().copied().collect();
    wires.sort_by_key(|wire| (wire.matches('.').count(), *wire));
    for wire in wires {
        let name = locked.codes.names.get(wire).cloned().unwrap_or_else(|| name(wire, &mut scope));
        names.insert(wire, name);
    }
    let code = |(wire, doc)| ErrorCode { name: names.remove(wire).unwrap_or_default(), wire, doc, gone: today.code_gone(wire) };
    let mut codes: Vec<ErrorCode<'a>> = docs.into_iter().map(code).collect();
    locked.codes.sort(&mut codes, |code| (code.wire, &code.name));
    codes
}

/// Names a code. If two codes differ only in their dots, one spells them: `A` and `ADot` for the codes `A` and `A.`.
fn name(wire: &str, scope: &mut names::Scope) -> String {
    let camel = |wire: &str| {
        let name = names::camel(wire);
        if name == "Self" { "SelfValue".into() } else { name }
    };
    let short = camel(wire);
    match wire.contains('.') {
        true if scope.reserve(&short) => short,
        true => scope.claim_type(camel(&wire.replace('.', ".Dot.")), &[]),
        false => scope.claim_type(short, &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_differ_in_their_dots_have_names_without_numbers() {
        let mut scope = names::Scope::default();
        let names = ["LimitTooLow", "Limit", "Limit.TooLow", "Limit.", "Limit.Too.High"].map(|wire| name(wire, &mut scope));
        assert_eq!(names, ["LimitTooLow", "Limit", "LimitDotTooLow", "LimitDot", "LimitTooHigh"]);
    }
}
