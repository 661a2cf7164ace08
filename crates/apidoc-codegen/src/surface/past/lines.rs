//! Lines of `gone.json`: items as JSON without what is empty, with sorted keys.
//!
//! Later runs do not need places in pages, and how facts were read. A key that is missing here is forgotten in the run that first misses an item.

use super::{
    field_line::{FieldLine, fields, is_default},
    is_name, waiter_texts,
};
use apidoc_ir::{
    Action, ApiType, Constraint, ConstraintKind, Direction, ErrorCode, Example, ExampleFault, Language, RateLimit, RegionUse, Service,
    Source, SpannedText, Waiter,
};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// A version without its items.
#[derive(Serialize)]
pub(super) struct Head<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    endpoints: &'a [String],
    #[serde(skip_serializing_if = "str::is_empty")]
    host: &'a str,
    language: Language,
    #[serde(skip_serializing_if = "OverridesLine::is_empty")]
    overrides: OverridesLine<'a>,
    #[serde(skip_serializing_if = "str::is_empty")]
    service: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    version: &'a str,
}

/// The overrides of a version: other decisions than waiters are in the lock.
#[derive(Serialize)]
struct OverridesLine<'a> {
    waiters: Vec<WaiterLine<'a>>,
}

impl OverridesLine<'_> {
    fn is_empty(&self) -> bool {
        self.waiters.is_empty()
    }
}

#[derive(Serialize)]
struct WaiterLine<'a> {
    action: TextLine<'a>,
    #[serde(skip_serializing_if = "is_default")]
    any: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    every: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    failure: Vec<TextLine<'a>>,
    name: TextLine<'a>,
    path: TextLine<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    success: Vec<TextLine<'a>>,
}

#[derive(Serialize)]
struct TextLine<'a> {
    text: &'a str,
}

#[derive(Serialize)]
pub(super) struct ErrorLine<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    code: &'a str,
    #[serde(skip_serializing_if = "is_default")]
    common: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    doc: &'a str,
}

#[derive(Serialize)]
pub(super) struct ActionLine<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    constraints: Vec<ConstraintLine<'a>>,
    #[serde(skip_serializing_if = "is_default")]
    deprecated: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    doc: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<ErrorLine<'a>>,
    #[serde(skip_serializing_if = "is_default")]
    event_stream: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    examples: Vec<ExampleLine<'a>>,
    #[serde(skip_serializing_if = "is_default")]
    idempotent: bool,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate_limit: Option<u32>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    rate_limits: &'a [RateLimit],
    region: RegionUse,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    request: Vec<FieldLine<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    response: Vec<FieldLine<'a>>,
    #[serde(skip_serializing_if = "File::is_empty")]
    source: File<'a>,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
}

#[derive(Serialize)]
pub(super) struct TypeLine<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    constraints: Vec<ConstraintLine<'a>>,
    direction: Direction,
    #[serde(skip_serializing_if = "str::is_empty")]
    doc: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<FieldLine<'a>>,
    #[serde(skip_serializing_if = "is_default")]
    inferred: bool,
    name: &'a str,
    #[serde(skip_serializing_if = "File::is_empty")]
    source: File<'a>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    used_by: &'a [String],
}

#[derive(Serialize)]
struct ConstraintLine<'a> {
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    fields: &'a [Vec<String>],
    kind: ConstraintKind,
}

/// An example; its bodies stay as they are.
#[derive(Serialize)]
struct ExampleLine<'a> {
    #[serde(skip_serializing_if = "str::is_empty")]
    doc: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_fault: Option<ExampleFault>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_fault: Option<ExampleFault>,
    #[serde(skip_serializing_if = "str::is_empty")]
    title: &'a str,
}

/// The place of an item: only its file.
#[derive(Serialize)]
struct File<'a> {
    file: &'a str,
}

impl File<'_> {
    fn is_empty(&self) -> bool {
        self.file.is_empty()
    }
}

impl<'a> From<&'a Source> for File<'a> {
    fn from(source: &'a Source) -> Self {
        Self { file: &source.file }
    }
}

impl<'a> From<&'a Service> for Head<'a> {
    fn from(version: &'a Service) -> Self {
        let mut seen = BTreeSet::new();
        let waiters = version.overrides.waiters.iter();
        let waiters = waiters.filter(|waiter| waiter_texts(waiter).all(is_name) && seen.insert(waiter.name.text.as_str()));
        Self {
            endpoints: &version.endpoints,
            host: &version.host,
            language: version.language,
            overrides: OverridesLine { waiters: waiters.map(WaiterLine::from).collect() },
            service: &version.service,
            title: version.title.as_deref().unwrap_or_default(),
            version: &version.version,
        }
    }
}

impl<'a> From<&'a Waiter> for WaiterLine<'a> {
    fn from(waiter: &'a Waiter) -> Self {
        Self {
            action: (&waiter.action).into(),
            any: waiter.any,
            at_most: waiter.at_most,
            every: waiter.every,
            failure: waiter.failure.iter().map(Into::into).collect(),
            name: (&waiter.name).into(),
            path: (&waiter.path).into(),
            success: waiter.success.iter().map(Into::into).collect(),
        }
    }
}

impl<'a> From<&'a SpannedText> for TextLine<'a> {
    fn from(text: &'a SpannedText) -> Self {
        Self { text: &text.text }
    }
}

impl<'a> From<&'a ErrorCode> for ErrorLine<'a> {
    fn from(error: &'a ErrorCode) -> Self {
        Self { code: &error.code, common: error.common, doc: &error.doc }
    }
}

impl<'a> From<&'a Constraint> for ConstraintLine<'a> {
    fn from(one: &'a Constraint) -> Self {
        Self { fields: &one.fields, kind: one.kind }
    }
}

impl<'a> From<&'a Action> for ActionLine<'a> {
    fn from(action: &'a Action) -> Self {
        Self {
            constraints: action.constraints.iter().map(Into::into).collect(),
            deprecated: action.deprecated,
            doc: &action.doc,
            errors: action.errors.iter().filter(|error| is_name(&error.code)).map(Into::into).collect(),
            event_stream: action.event_stream,
            examples: action.examples.iter().map(Into::into).collect(),
            idempotent: action.idempotent,
            name: &action.name,
            rate_limit: action.rate_limit,
            rate_limits: &action.rate_limits,
            region: action.region,
            request: fields(&action.request),
            response: fields(&action.response),
            source: (&action.source).into(),
            summary: &action.summary,
            title: action.title.as_deref().unwrap_or_default(),
        }
    }
}

impl<'a> From<&'a ApiType> for TypeLine<'a> {
    fn from(ty: &'a ApiType) -> Self {
        Self {
            constraints: ty.constraints.iter().map(Into::into).collect(),
            direction: ty.direction,
            doc: &ty.doc,
            fields: fields(&ty.fields),
            inferred: ty.inferred,
            name: &ty.name,
            source: (&ty.source).into(),
            used_by: &ty.used_by,
        }
    }
}

impl<'a> From<&'a Example> for ExampleLine<'a> {
    fn from(example: &'a Example) -> Self {
        let body = |body: &'a Option<Value>| body.as_ref().filter(|body| !body.is_null() && **body != "");
        Self {
            doc: &example.doc,
            request: body(&example.request),
            request_fault: example.request_fault,
            response: body(&example.response),
            response_fault: example.response_fault,
            title: &example.title,
        }
    }
}
