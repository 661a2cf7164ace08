//! Types that no page documents, read off the examples of the actions that use them.
//!
//! Comes in: a service whose types and examples are joined. Goes out: every reference resolves. Either the examples show
//! what the type holds (marked `inferred`, objects inside it as types of their own), or it is an inferred type without
//! fields for opaque JSON; each is reported once. Mixed values become opaque JSON.

use super::{
    order::Order,
    walk::{self, objects},
};
use crate::diagnostics::{Code, Diagnostic, escaped};
use apidoc_ir::{ApiType, Field, Scalar, Service, Source, Type};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Maximum nesting depth of inferred types; deeper objects are opaque.
const MAX_INFERRED_DEPTH: usize = 8;
/// Maximum number of fields of an inferred type; an object with more is a map of data.
const FIELDS: usize = 400;

/// The name of the first field of a type, and the objects that examples show of the type.
type Samples<'s> = (&'s str, Vec<&'s Map<String, Value>>);

/// Resolves references to undocumented types. `is_secret` decides by its name whether a field must not be shown, `order` gives its position.
pub fn infer(service: &mut Service, order: &Order<'_>, is_secret: &dyn Fn(&str) -> bool) -> Vec<Diagnostic> {
    let missing = missing(service);
    if missing.is_empty() {
        return Vec::new();
    }
    let mut samples: BTreeMap<&str, Samples<'_>> = BTreeMap::new();
    walk::examples(service, &mut |hit| {
        if let Some(name) = hit.field.ty.object().filter(|name| missing.contains_key(*name)) {
            samples.entry(name).or_insert((&hit.field.name, Vec::new())).1.extend(objects(hit.value));
        }
    });
    let mut taken: BTreeSet<String> = service.types.iter().map(|ty| ty.name.clone()).chain(missing.keys().cloned()).collect();
    let mut made = Vec::new();
    let mut diagnostics = Vec::new();
    let documented: Vec<&str> = service.types.iter().map(|ty| ty.name.as_str()).chain(SCALAR_NAMES.iter().copied()).collect();
    for (name, source) in &missing {
        let (under, seen) = samples.get(name.as_str()).map(|(under, seen)| (*under, seen.as_slice())).unwrap_or_default();
        let mut maker = Maker { taken: &mut taken, made: &mut made, source, order, is_secret };
        let (code, message) = if maker.object(name, under, seen, 0) {
            let fields = made.last().map_or(0, |ty: &ApiType| ty.fields.len());
            (Code::InferredType, format!("`{}` is documented on no page: its {fields} fields were read off the examples", escaped(name)))
        } else {
            // The name is what the page says, so it stays: a type without fields, which is opaque to whoever reads it.
            made.push(ApiType { name: name.clone(), inferred: true, source: source.clone(), ..ApiType::default() });
            (Code::OpaqueType, format!("`{}` is documented on no page, and no example shows what it holds", escaped(name)))
        };
        let help = match similar_name(name, &documented) {
            Some(similar) => format!("did you mean `{}`? otherwise add the page that documents the type", escaped(similar)),
            None => format!("add the page that documents `{}`", escaped(name)),
        };
        diagnostics.push(Diagnostic { source: source.clone(), severity: code.severity(), code, message, help, related: Vec::new() });
    }
    service.types.extend(made);
    service.types.sort_by(|a, b| a.name.cmp(&b.name));
    diagnostics
}

/// The scalars that a misspelt type may mean.
const SCALAR_NAMES: &[&str] = &["String", "Integer", "Float", "Boolean", "Timestamp", "Date", "Binary", "Object"];

/// The documented name that differs from a name by a slip: one letter more, less or another, or two letters that changed places.
fn similar_name<'a>(name: &str, documented: &[&'a str]) -> Option<&'a str> {
    let is_close = |other: &&&str| name.len() > 3 && *other.to_ascii_lowercase() != *name.to_ascii_lowercase() && is_one_slip(name, other);
    let mut close: Vec<&&str> = documented.iter().filter(is_close).collect();
    close.sort();
    close.first().map(|name| **name)
}

fn is_one_slip(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let front = left.iter().zip(right).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[front..], &right[front..]);
    let back = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
    let (left, right) = (&left[..left.len() - back], &right[..right.len() - back]);
    match (left, right) {
        ([a, b], [c, d]) => a == d && b == c,
        _ => left.len() <= 1 && right.len() <= 1,
    }
}

/// The names that fields refer to and nobody documents, with the place of the first that does.
fn missing(service: &Service) -> BTreeMap<String, Source> {
    let known: BTreeSet<&str> = service.types.iter().map(|ty| ty.name.as_str()).collect();
    let mut missing: BTreeMap<String, Source> = BTreeMap::new();
    let tables =
        service.actions.iter().flat_map(|action| [&action.request, &action.response]).chain(service.types.iter().map(|ty| &ty.fields));
    for field in tables.flatten() {
        if let Some(name) = field.ty.object().filter(|name| !known.contains(name)) {
            let first = missing.entry(name.to_owned()).or_insert_with(|| field.source.clone());
            if field.source < *first {
                *first = field.source.clone();
            }
        }
    }
    missing
}

struct Maker<'a> {
    taken: &'a mut BTreeSet<String>,
    made: &'a mut Vec<ApiType>,
    source: &'a Source,
    order: &'a Order<'a>,
    is_secret: &'a dyn Fn(&str) -> bool,
}

impl Maker<'_> {
    /// Makes the type `name` out of objects under a field; says no where they show none. The type made last is `name`.
    fn object(&mut self, name: &str, under: &str, seen: &[&Map<String, Value>], depth: usize) -> bool {
        let mut values: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
        for (key, value) in seen.iter().copied().flatten() {
            values.entry(key).or_default().push(value);
        }
        // Keys that are not names are data: a map from zones or days to something.
        if values.is_empty() || values.len() > FIELDS || !values.keys().all(|key| is_name(key)) {
            return false;
        }
        // Types are named in the order of names, so that names do not depend on the order of the keys.
        let mut fields: Vec<Field> = values
            .into_iter()
            .map(|(key, seen)| Field {
                name: key.to_owned(),
                ty: self.ty(&format!("{name}{}", capital(key)), key, &seen, depth),
                nullable: seen.iter().any(|value| value.is_null()),
                secret: (self.is_secret)(key),
                example: seen.iter().find_map(|value| scalar_text(value)),
                source: self.source.clone(),
                ..Field::default()
            })
            .collect();
        fields.sort_by_key(|field| self.order.place(under, &field.name));
        self.made.push(ApiType { name: name.to_owned(), inferred: true, fields, source: self.source.clone(), ..ApiType::default() });
        true
    }

    /// The type of the field `key` by its values; `name` is for objects in it.
    fn ty(&mut self, name: &str, key: &str, seen: &[&Value], depth: usize) -> Type {
        let seen: Vec<&Value> = seen.iter().copied().filter(|value| !value.is_null()).collect();
        if !seen.is_empty() && seen.iter().all(|value| value.is_array()) && depth < MAX_INFERRED_DEPTH {
            let items: Vec<&Value> = seen.iter().filter_map(|value| value.as_array()).flatten().collect();
            return Type::Array(Box::new(self.ty(name, key, &items, depth + 1)));
        }
        if !seen.is_empty() && seen.iter().all(|value| value.is_object()) && depth < MAX_INFERRED_DEPTH {
            let objects: Vec<&Map<String, Value>> = seen.iter().filter_map(|value| value.as_object()).collect();
            let name = self.free(name);
            if self.object(&name, key, &objects, depth + 1) {
                return Type::Object(name);
            }
        }
        Type::Scalar(scalar(&seen))
    }

    /// A name that no other type has.
    fn free(&mut self, name: &str) -> String {
        let mut name = name.to_owned();
        while !self.taken.insert(name.clone()) {
            name.push_str("Value");
        }
        name
    }
}

/// The scalar that all values are; opaque where they differ or show nothing.
fn scalar(seen: &[&Value]) -> Scalar {
    let all = |is: &dyn Fn(&Value) -> bool| !seen.is_empty() && seen.iter().all(|value| is(value));
    if all(&|value| value.as_str().is_some_and(is_iso8601)) {
        Scalar::TimestampIso8601
    } else if all(&Value::is_string) {
        Scalar::String
    } else if all(&Value::is_boolean) {
        Scalar::Boolean
    } else if all(&|value| value.is_i64() || value.is_u64()) {
        Scalar::Integer
    } else if all(&Value::is_number) {
        Scalar::Float
    } else {
        Scalar::Json
    }
}

/// Whether a text is a time in ISO 8601, such as `2022-02-09T02:28:43Z`. A fraction and another zone are allowed.
fn is_iso8601(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shape = |shape: &[u8], bytes: &[u8]| {
        shape.len() == bytes.len() && shape.iter().zip(bytes).all(|(want, b)| if *want == b'0' { b.is_ascii_digit() } else { want == b })
    };
    let Some((time, mut zone)) = bytes.split_at_checked(19) else { return false };
    if !shape(b"0000-00-00T00:00:00", time) {
        return false;
    }
    if let Some(fraction) = zone.strip_prefix(b".") {
        let digits = fraction.iter().take_while(|b| b.is_ascii_digit()).count();
        zone = &fraction[digits..];
    }
    zone == b"Z" || shape(b"+00:00", zone) || shape(b"-00:00", zone)
}

/// Whether a key is a name that the API could have.
fn is_name(key: &str) -> bool {
    key.len() <= 64 && key.starts_with(|c: char| c.is_ascii_alphabetic()) && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A value that fits on a line, as text.
fn scalar_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty() && text.len() <= 200 && !text.contains('\n')).then_some(text)
}

#[cfg(test)]
mod tests;
