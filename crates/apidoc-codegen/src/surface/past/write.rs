//! Writes `gone.json`: one line per item, so that a change of a page is a change of a line.

use super::{is_name, read::FORMAT, waiter_texts};
use crate::print::visible_json;
use apidoc_ir::{Field, Service};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Keys that later runs do not need: places in pages, and how facts were read.
const LEFT_OUT: [&str; 7] = ["at", "by_hand", "column", "ir_version", "line", "rules", "text_hash"];

/// Writes the versions of a service.
pub(crate) fn write(versions: &[Service]) -> String {
    let versions: Vec<String> = versions.iter().map(version).collect();
    visible_json(&format!("{{\"format\":{FORMAT},\"versions\":[\n{}]}}\n", versions.join(",\n")))
}

/// Leaves out what the reader would refuse.
fn readable(service: &Service) -> Service {
    let mut service = service.clone();
    let mut seen = BTreeSet::new();
    service.actions.retain(|action| is_name(&action.name) && seen.insert(action.name.clone()));
    seen.clear();
    service.types.retain(|ty| is_name(&ty.name) && seen.insert(ty.name.clone()));
    seen.clear();
    service.errors.retain(|error| is_name(&error.code) && seen.insert(error.code.clone()));
    seen.clear();
    service.overrides.waiters.retain(|waiter| waiter_texts(waiter).all(is_name) && seen.insert(waiter.name.text.clone()));
    let fields = |fields: &mut Vec<Field>| {
        let mut seen = BTreeSet::new();
        fields.retain(|field| is_name(&field.name) && field.ty.object().is_none_or(is_name) && seen.insert(field.name.clone()));
        for field in fields {
            field.facts.values.retain(|value| is_name(&value.value));
        }
    };
    for action in &mut service.actions {
        action.errors.retain(|error| is_name(&error.code));
        fields(&mut action.request);
        fields(&mut action.response);
    }
    service.types.iter_mut().for_each(|ty| fields(&mut ty.fields));
    service
}

fn version(service: &Service) -> String {
    let service = &readable(service);
    let head = Service { actions: Vec::new(), types: Vec::new(), errors: Vec::new(), ..service.clone() };
    let head = value(&head).to_string();
    let mut text = head.strip_suffix('}').unwrap_or(&head).to_owned();
    for (key, lines) in [
        ("errors", service.errors.iter().map(value).collect::<Vec<_>>()),
        ("actions", service.actions.iter().map(value).collect()),
        ("types", service.types.iter().map(value).collect()),
    ] {
        let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
        text.push_str(&format!(",\n\"{key}\":[\n{}]", lines.join(",\n")));
    }
    text.push('}');
    text
}

/// An item as JSON, without what is empty.
fn value(item: &impl Serialize) -> Value {
    let mut value = serde_json::to_value(item).unwrap_or_default();
    prune(&mut value);
    value
}

fn prune(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(prune),
        Value::Object(fields) => {
            let is_field = fields.contains_key("facts");
            fields.retain(|key, value| {
                match (key.as_str(), &mut *value) {
                    (key, _) if LEFT_OUT.contains(&key) => return false,
                    // A field has the file of its table.
                    ("source", _) if is_field => return false,
                    // `false` and an absent column are different.
                    ("required", _) => return !value.is_null(),
                    // The bodies of examples stay as they are.
                    ("examples", Value::Array(examples)) => examples.iter_mut().filter_map(Value::as_object_mut).for_each(example),
                    _ => prune(value),
                }
                !is_empty(value)
            });
        }
        _ => {}
    }
}

fn example(fields: &mut Map<String, Value>) {
    fields.retain(|key, value| !LEFT_OUT.contains(&key.as_str()) && !value.is_null() && *value != Value::String(String::new()));
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
