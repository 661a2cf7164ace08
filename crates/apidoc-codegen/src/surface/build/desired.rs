//! What the pages and the overrides ask for, before `surface.lock` has its say. Names are wanted here; [`resolve`](super::super::resolve)
//! gives them away.

use crate::surface::model::{Usage, Variant};
use apidoc_ir as ir;
use std::collections::BTreeMap;

/// A crate.
#[derive(Debug)]
pub(crate) struct Desired<'a> {
    /// Service as on the wire.
    pub(crate) service: &'a str,
    /// Name of the package that a maintainer has chosen.
    pub(crate) package: Option<&'a ir::SpannedText>,
    /// Its versions, oldest first.
    pub(crate) versions: Vec<DesiredVersion<'a>>,
}

/// A version of the API.
#[derive(Debug)]
pub(crate) struct DesiredVersion<'a> {
    /// Documentation of the version; `None` if only the lock has it.
    pub(crate) page: Option<&'a ir::Service>,
    /// Service as on the wire.
    pub(crate) service: &'a str,
    /// Date: `2022-01-06`.
    pub(crate) date: String,
    /// Host that answers.
    pub(crate) host: &'a str,
    /// The shared types, by wire name.
    pub(crate) types: Vec<DesiredType<'a>>,
    /// The actions, by wire name.
    pub(crate) actions: Vec<DesiredAction<'a>>,
    /// The enums that several fields share.
    pub(crate) merges: Vec<DesiredMerge<'a>>,
    /// The texts of the error codes, by code.
    pub(crate) codes: BTreeMap<&'a str, &'a str>,
}

/// A wanted name.
#[derive(Clone, Debug)]
pub(crate) struct Name<'a> {
    /// Name made from the wire name.
    pub(crate) natural: String,
    /// Name that a maintainer has chosen.
    pub(crate) chosen: Option<&'a ir::SpannedText>,
}

/// A shared type.
#[derive(Debug)]
pub(crate) struct DesiredType<'a> {
    pub(crate) page: &'a ir::ApiType,
    pub(crate) name: Name<'a>,
    pub(crate) usage: Usage,
    pub(crate) fields: Vec<DesiredField<'a>>,
}

/// An action.
#[derive(Debug)]
pub(crate) struct DesiredAction<'a> {
    pub(crate) page: &'a ir::Action,
    pub(crate) name: Name<'a>,
    pub(crate) request: Vec<DesiredField<'a>>,
    pub(crate) response: Vec<DesiredField<'a>>,
}

/// A field.
#[derive(Debug)]
pub(crate) struct DesiredField<'a> {
    pub(crate) page: &'a ir::Field,
    pub(crate) name: Name<'a>,
    /// Whether it is required, and a value of its type can be made at all.
    pub(crate) required: bool,
    /// The values of its enum, if it has one.
    pub(crate) variants: Option<Vec<Variant<'a>>>,
    /// The names that a maintainer has chosen for its values.
    pub(crate) value_names: Vec<(&'a str, &'a ir::SpannedText)>,
    /// The enum that it shares with other fields, by its place in `merges`.
    pub(crate) merge: Option<usize>,
    /// The names of its integer codes.
    pub(crate) constants: Vec<(i64, &'a ir::SpannedText)>,
}

/// An enum of several fields.
#[derive(Debug)]
pub(crate) struct DesiredMerge<'a> {
    pub(crate) name: &'a ir::SpannedText,
    /// The names of its values, by value.
    pub(crate) names: BTreeMap<String, String>,
}
