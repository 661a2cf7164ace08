//! Reads `gone.json`. Names in it become paths and identifiers, texts become documentation, so each is checked.

use super::{super::LockError, Past};
use super::{is_name, waiter_texts};
use crate::names;
use apidoc_ir::{Field, Overrides, Service, Type};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The largest file that is read, in bytes.
const MOST_BYTES: usize = 128 << 20;
/// The longest text, in bytes: no page is longer.
const LONGEST_TEXT: usize = 8 << 20;
/// The most lists around a type.
const MAX_REMEMBERED_LISTS: usize = 16;
/// The version of the format.
pub(super) const FORMAT: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    format: u32,
    versions: Vec<Service>,
}

pub(super) fn read(text: &str) -> Result<Past, Vec<LockError>> {
    let fault = |line, message: String| vec![LockError { line, message }];
    if text.len() > MOST_BYTES {
        return Err(fault(1, format!("the file has {} bytes; at most {MOST_BYTES} are read", text.len())));
    }
    let document: Document = serde_json::from_str(text).map_err(|error| {
        fault(u32::try_from(error.line()).unwrap_or(u32::MAX).max(1), format!("expected the JSON that `gen` writes: {error}"))
    })?;
    if document.format != FORMAT {
        return Err(fault(1, format!("the format is {}; this program reads {FORMAT}", document.format)));
    }
    let mut checks = Checks { errors: Vec::new() };
    let mut past = Past { versions: document.versions };
    let mut dates = BTreeSet::new();
    for version in &mut past.versions {
        if !dates.insert(version.version.clone()) {
            checks.refuse(format!("the version {} is there twice", shown(&version.version)));
        }
        checks.version(version);
    }
    let services: BTreeSet<&str> = past.versions.iter().map(|version| version.service.as_str()).collect();
    if services.len() > 1 {
        checks.refuse("the versions belong to several services".into());
    }
    past.versions.sort_by(|a, b| a.version.cmp(&b.version));
    if checks.errors.is_empty() { Ok(past) } else { Err(checks.errors) }
}

/// The faults that were found.
struct Checks {
    errors: Vec<LockError>,
}

impl Checks {
    fn refuse(&mut self, message: String) {
        const MAX_ERRORS: usize = 50;
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(LockError { line: 1, message });
        }
    }
    /// Checks a version, and sorts its items.
    fn version(&mut self, version: &mut Service) {
        if !names::is_day(&version.version) {
            self.refuse(format!("`{}` is not the date of a version", shown(&version.version)));
        }
        let is_host = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
        if !version.service.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')) || version.service.is_empty() {
            self.refuse(format!("`{}` is not the name of a service", shown(&version.service)));
        }
        for host in version.endpoints.iter().chain([&version.host]).filter(|host| !is_host(host)) {
            self.refuse(format!("`{}` is not a host", shown(host)));
        }
        self.text("the title", version.title.as_deref().unwrap_or_default());
        self.unique("action", version.actions.iter().map(|action| action.name.as_str()));
        self.unique("type", version.types.iter().map(|ty| ty.name.as_str()));
        self.unique("error code", version.errors.iter().map(|error| error.code.as_str()));
        for error in &version.errors {
            self.text(&error.code, &error.doc);
        }
        self.unique("waiter", version.overrides.waiters.iter().map(|waiter| waiter.name.text.as_str()));
        version.overrides.waiters.iter().flat_map(waiter_texts).for_each(|text| self.name("part of a waiter", text));
        // Other decisions are in the lock.
        version.overrides = Overrides { waiters: std::mem::take(&mut version.overrides.waiters), ..Overrides::default() };
        for action in &version.actions {
            self.text(&action.name, &action.doc);
            self.fields(&action.name, &action.request);
            self.fields(&action.name, &action.response);
            for error in &action.errors {
                self.name("error code", &error.code);
                self.text(&error.code, &error.doc);
            }
            for example in &action.examples {
                self.text(&action.name, &example.title);
                self.text(&action.name, &example.doc);
            }
        }
        for ty in &version.types {
            self.text(&ty.name, &ty.doc);
            self.fields(&ty.name, &ty.fields);
        }
        version.actions.sort_by(|a, b| a.name.cmp(&b.name));
        version.types.sort_by(|a, b| a.name.cmp(&b.name));
        version.errors.sort_by(|a, b| a.code.cmp(&b.code));
    }
    fn fields(&mut self, owner: &str, fields: &[Field]) {
        self.unique("field", fields.iter().map(|field| field.name.as_str()));
        for field in fields {
            self.text(&field.name, &field.doc);
            self.text(&field.name, field.example.as_deref().unwrap_or_default());
            self.ty(owner, &field.ty);
            for value in &field.facts.values {
                self.name("value", &value.value);
                self.text(&value.value, &value.doc);
            }
        }
    }
    fn ty(&mut self, owner: &str, ty: &Type) {
        let (mut ty, mut lists) = (ty, 0);
        while let Type::Array(inner) = ty {
            (ty, lists) = (inner, lists + 1);
        }
        if lists > MAX_REMEMBERED_LISTS {
            self.refuse(format!("a type of `{}` has {lists} lists in each other; at most {MAX_REMEMBERED_LISTS} are read", shown(owner)));
        }
        if let Type::Object(name) = ty {
            self.name("type", name);
        }
    }
    fn unique<'n>(&mut self, kind: &str, names: impl Iterator<Item = &'n str>) {
        let mut seen = BTreeSet::new();
        for name in names {
            self.name(kind, name);
            if !seen.insert(name) {
                self.refuse(format!("the {kind} `{}` is there twice", shown(name)));
            }
        }
    }
    fn name(&mut self, kind: &str, name: &str) {
        if !is_name(name) {
            self.refuse(format!("`{}` cannot be the name of a {kind}", shown(name)));
        }
    }
    fn text(&mut self, of: &str, text: &str) {
        if text.len() > LONGEST_TEXT {
            self.refuse(format!("a text of `{}` has {} bytes; at most {LONGEST_TEXT} are read", shown(of), text.len()));
        }
    }
}

/// A text of the file in a message: short, and without characters that a terminal would obey.
fn shown(text: &str) -> String {
    const MAX_SHOWN_CHARS: usize = 60;
    text.chars().take(MAX_SHOWN_CHARS).collect::<String>().escape_debug().to_string()
}
