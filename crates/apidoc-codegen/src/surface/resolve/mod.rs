//! The one place where `surface.lock` decides: names, types, order, and what is kept although no page has it any more.
//!
//! Comes in: what the pages ask for ([`Desired`]) and the lock. Comes out: the surface with its final names, and a finding for everything that
//! the lock holds back. With an empty lock, the wanted names are given away in a fixed order.

mod actions;
mod codes;
mod context;
mod documented;
mod enums;
mod fields;
mod gone;
mod pending;
mod record;
mod retyped;
mod same;
mod version;

use super::{
    build::{Desired, DesiredVersion, boxing},
    lock::Lock,
    model::{Surface, Version},
    past::Past,
};
use crate::names::{self, Scope};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::Diagnostic;

pub(crate) use documented::Documented;

/// Resolves what the pages ask for against a lock. `documented` says what of it is on a page today, `past` what was before.
pub(crate) fn resolve<'a>(
    desired: Desired<'a>,
    lock: &'a Lock,
    past: &'a Past,
    documented: &Documented<'_>,
) -> (Surface<'a>, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut versions = desired.versions;
    let gone = gone::versions(&versions, lock);
    versions.extend(gone);
    versions.sort_by(|a, b| a.date.cmp(&b.date));
    let title = versions.iter().rev().find_map(|version| version.page?.title.as_deref());
    let mut modules = Scope::default();
    let versions: Vec<Version<'a>> = versions
        .into_iter()
        .map(|version: DesiredVersion<'a>| {
            let module = modules.claim(names::version_module(&version.date));
            version::resolve(version, module, lock, past, documented, &mut findings)
        })
        .collect();
    let package = package(desired.service, desired.package, lock, &mut findings);
    let surface = Surface {
        library: package.replace('-', "_"),
        package,
        service: desired.service,
        title,
        depth: versions.iter().map(|version| boxing::depth(&version.types)).max().unwrap_or_default(),
        default_features: default_features(&versions, lock),
        versions,
    };
    (surface, findings)
}

/// Returns the name of the package: the locked one, or the one that a maintainer has chosen, or the one that the service gives.
fn package(service: &str, chosen: Option<&ir::SpannedText>, lock: &Lock, findings: &mut Vec<Diagnostic>) -> String {
    let Some(locked) = &lock.package else { return chosen.map_or_else(|| names::package(service), |word| word.text.clone()) };
    if let Some(word) = chosen.filter(|word| word.text != *locked) {
        findings.push(pending::name("the package", locked, word));
    }
    locked.clone()
}

/// Returns the default features: the transport, the newest version, and whatever the lock has. They only grow, so that a program that names
/// no feature compiles on.
fn default_features(versions: &[Version<'_>], lock: &Lock) -> Vec<String> {
    let locked = |module: &str| match &lock.defaults[..] {
        // A lock of an older version of this program does not say it: the newest version was the default.
        [] => lock.versions.keys().next_back().is_some_and(|newest| newest == module),
        defaults => defaults.iter().any(|feature| feature == module),
    };
    let newest = versions.len().saturating_sub(1);
    let modules = versions.iter().enumerate().filter(|(i, version)| *i == newest || locked(&version.module));
    std::iter::once("hyper".to_owned()).chain(modules.map(|(_, version)| version.module.clone())).collect()
}
