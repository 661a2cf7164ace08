//! The surface as data: every public item of a crate with its final name and type. Nothing here decides anything.

mod enums;
mod gone;
mod paginator;
mod record;
mod ty;
mod waiter;

pub use enums::{Constant, Enum, ErrorCode, MergedEnum, Variant};
pub use gone::Gone;
pub use paginator::{Cursor, Flag, Paginator, Path};
pub use record::{Alias, FieldSource, Member, Record, Usage};
pub use ty::{RustType, SHARED_PREFIX};
pub use waiter::Waiter;

use apidoc_ir as ir;
use std::collections::BTreeMap;

/// A crate.
#[derive(Clone, Debug)]
pub struct Surface<'a> {
    /// Package: `tencentcloud-teo`.
    pub package: String,
    /// Library: `tencentcloud_teo`.
    pub library: String,
    /// Service as on the wire: `teo`.
    pub service: &'a str,
    /// Name of the service in prose.
    pub title: Option<&'a str>,
    /// Maximum nesting depth of types.
    pub depth: usize,
    /// The features that are on by default.
    pub default_features: Vec<String>,
    /// Its versions, oldest first.
    pub versions: Vec<Version<'a>>,
}

/// A version of the API: a module and a feature.
#[derive(Clone, Debug)]
pub struct Version<'a> {
    /// Documentation; `None` if only the lock has the item.
    pub page: Option<&'a ir::Service>,
    /// Set if it is no longer documented.
    pub gone: Option<Gone>,
    /// Date: `2022-01-06`.
    pub date: String,
    /// Host that answers.
    pub host: &'a str,
    /// Module: `v20220106`.
    pub module: String,
    /// The actions, by wire name.
    pub actions: Vec<Action<'a>>,
    /// The shared types, by wire name.
    pub types: Vec<SharedType<'a>>,
    /// The enums that several fields share, by name.
    pub merged: Vec<MergedEnum<'a>>,
    /// The error codes, in the order of their declaration.
    pub codes: Vec<ErrorCode<'a>>,
    /// The place of each error code in `codes`, by code.
    pub code_places: BTreeMap<&'a str, usize>,
}

/// An action: a file with its request, its response and its method.
#[derive(Clone, Debug)]
pub struct Action<'a> {
    /// Documentation; `None` if only the lock has the item.
    pub page: Option<&'a ir::Action>,
    /// Set if it is no longer documented.
    pub gone: Option<Gone>,
    /// Name on the wire: `DescribePurgeTasks`.
    pub wire: &'a str,
    /// Module, and the file without its extension: `describe_purge_tasks`.
    pub module: String,
    /// Method of the client: `describe_purge_tasks`.
    pub method: String,
    /// Its parameters.
    pub request: Record<'a>,
    /// Its response.
    pub response: Record<'a>,
    /// Its pagination, if it has any.
    pub paginator: Option<Paginator>,
    /// The methods that wait for a state.
    pub waiters: Vec<Waiter<'a>>,
    /// Whether a call that may have arrived may be sent again.
    pub idempotent: bool,
}

/// A type that several actions share: a file.
#[derive(Clone, Debug)]
pub struct SharedType<'a> {
    /// Documentation; `None` if only the lock has the item.
    pub page: Option<&'a ir::ApiType>,
    /// Set if it is no longer documented.
    pub gone: Option<Gone>,
    /// Name on the wire: `Task`.
    pub wire: &'a str,
    /// Module, and the file without its extension: `task`.
    pub module: String,
    /// The struct.
    pub record: Record<'a>,
}

impl<'a> Version<'a> {
    /// Returns the error code with this text.
    pub fn code(&self, wire: &str) -> Option<&ErrorCode<'a>> {
        self.codes.get(*self.code_places.get(wire)?)
    }
    /// Whether it has a module of shared types.
    pub fn has_types(&self) -> bool {
        !self.types.is_empty() || !self.merged.is_empty()
    }
}

impl<'a> Action<'a> {
    /// Whether programs are warned when they call it.
    pub fn is_deprecated(&self) -> bool {
        self.gone.is_some() || self.page.is_none_or(|page| page.deprecated)
    }
    /// Returns the codes that its page lists.
    pub fn errors(&self) -> &'a [ir::ErrorCode] {
        self.page.map_or(&[], |page| &page.errors)
    }
    /// Returns its documented examples.
    pub fn examples(&self) -> &'a [ir::Example] {
        self.page.map_or(&[], |page| &page.examples)
    }
    /// Returns what the page says of the parameter Region.
    pub fn region(&self) -> ir::RegionUse {
        self.page.map_or(ir::RegionUse::Unknown, |page| page.region)
    }
}
