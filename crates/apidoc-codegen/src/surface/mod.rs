//! Every public item of a crate, with its name and type decided and no text yet.
//!
//! In comes the IR of all versions of a service, with the lock of the crate; out comes plain data that points into the IR
//! where texts and facts are. Nothing here writes code, and after this nobody decides a name.

mod action;
mod codes;
mod constants;
mod counting;
mod enums;
mod fields;
pub(crate) mod gone;
mod graph;
mod kept;
pub(crate) mod lock;
mod merged;
mod pages_by_hand;
mod paginate;
mod record;
mod renamed;
mod ty;
mod types;
mod version;
mod waiters;

pub use codes::Code;
pub use constants::Constant;
pub use enums::{Enum, Variant};
use lock::LockedPaginator;
pub use lock::{Broken, Lock, LockError};
pub use merged::Merged;
pub use paginate::{Cursor, Paginator, Path};
pub use record::{Alias, Form, Member, Record};
pub use ty::{SHARED_PREFIX, Ty};
pub use waiters::Waiter;

use crate::{Finding, Options};
use apidoc_ir as ir;
use std::collections::BTreeMap;

/// A crate.
#[derive(Clone, Debug)]
pub struct Surface<'a> {
    /// `tencentcloud-teo`
    pub package: String,
    /// `tencentcloud_teo`
    pub library: String,
    /// `teo`, as the wire has it.
    pub service: String,
    /// What it is called in prose.
    pub title: Option<&'a str>,
    /// How many types at most hold each other in a row.
    pub depth: usize,
    /// The features that are on by default.
    pub default_features: Vec<String>,
    /// Its versions, oldest first.
    pub versions: Vec<Version<'a>>,
}

/// A version: a module and a feature.
#[derive(Clone, Debug)]
pub struct Version<'a> {
    /// What the documentation says.
    pub ir: &'a ir::Service,
    /// `v20220106`
    pub module: String,
    /// The actions, by wire name.
    pub actions: Vec<Action<'a>>,
    /// The shared types, by wire name.
    pub types: Vec<Shared<'a>>,
    /// The enums that several fields share, by name.
    pub merged: Vec<Merged<'a>>,
    /// The error codes, in the order of their declaration.
    pub codes: Vec<Code<'a>>,
    /// The place of each error code in `codes`, by code.
    pub code_places: BTreeMap<&'a str, usize>,
}

impl Version<'_> {
    /// Returns the error code with this text.
    pub fn code(&self, wire: &str) -> Option<&Code<'_>> {
        self.codes.get(*self.code_places.get(wire)?)
    }
    /// Whether it has a module of shared types.
    pub fn has_types(&self) -> bool {
        !self.types.is_empty() || !self.merged.is_empty()
    }
}

/// An action: a file with its request, its response and its method.
#[derive(Clone, Debug)]
pub struct Action<'a> {
    /// What the documentation says.
    pub ir: &'a ir::Action,
    /// The module, and the file without its end: `describe_purge_tasks`.
    pub module: String,
    /// The client's method: `describe_purge_tasks`.
    pub method: String,
    /// What it asks for.
    pub request: Record<'a>,
    /// What it answers.
    pub response: Record<'a>,
    /// How its pages are walked, where it has pages.
    pub paginator: Option<Paginator>,
    /// What can be waited for.
    pub waiters: Vec<Waiter<'a>>,
    /// Whether a call that may have arrived may be sent again.
    pub idempotent: bool,
}

/// A type that several actions share: a file.
#[derive(Clone, Debug)]
pub struct Shared<'a> {
    /// What the documentation says.
    pub ir: &'a ir::ApiType,
    /// The module, and the file without its end: `task`.
    pub module: String,
    /// The struct.
    pub record: Record<'a>,
}

/// Decides all names and types.
pub fn decide<'a>(versions: &[&'a ir::Service], lock: &Lock, options: &Options, findings: &mut Vec<Finding>) -> Surface<'a> {
    let mut versions: Vec<_> = versions.to_vec();
    versions.sort_by(|a, b| a.version.cmp(&b.version));
    versions.dedup_by(|a, b| a.version == b.version);
    let service = versions.first().map(|v| v.service.clone()).unwrap_or_default();
    let package = package(&service);
    let mut modules = crate::names::Scope::default();
    let depth = versions.iter().map(|v| graph::depth(&v.types)).max().unwrap_or_default();
    let versions: Vec<_> = versions.iter().map(|v| version::decide(v, &mut modules, lock, options, findings)).collect();
    Surface {
        library: package.replace('-', "_"),
        package,
        title: versions.iter().rev().find_map(|v| v.ir.title.as_deref()),
        service,
        depth,
        default_features: default_features(&versions, lock),
        versions,
    }
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

/// The package of a service: nothing in its name that a path or a manifest could take for something else, and never the runtime's.
pub fn package(service: &str) -> String {
    let words: Vec<_> = service.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut kept = words.join("-");
    kept.truncate(50);
    match kept.to_ascii_lowercase().trim_end_matches('-') {
        "" => "tencentcloud-unknown".into(),
        "core" => "tencentcloud-core-service".into(),
        kept => format!("tencentcloud-{kept}"),
    }
}
