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
pub use lock::{Broken, Lock};
pub use merged::Merged;
pub use paginate::{Cursor, Paginator, Path};
pub use record::{Alias, Form, Member, Record};
pub use ty::Ty;
pub use waiters::Waiter;

use crate::{Finding, Options};
use apidoc_ir as ir;

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
    /// The error codes, by code.
    pub codes: Vec<Code<'a>>,
}

impl Version<'_> {
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
    Surface {
        library: package.replace('-', "_"),
        package,
        title: versions.iter().rev().find_map(|v| v.title.as_deref()),
        service,
        depth: versions.iter().map(|v| graph::depth(&v.types)).max().unwrap_or_default(),
        versions: versions.iter().map(|v| version::decide(v, &mut modules, lock, options, findings)).collect(),
    }
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
