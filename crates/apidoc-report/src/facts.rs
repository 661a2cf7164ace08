//! Facts of a field as short texts.

use apidoc_ir::{FactKind, Field};

/// Returns the facts of a field, one text each.
pub(crate) fn of(field: &Field) -> Vec<String> {
    let facts = &field.facts;
    let mut all = Vec::new();
    if field.nullable {
        all.push("may be null".to_owned());
    }
    if field.deprecated {
        all.push("deprecated".to_owned());
    }
    if field.secret {
        all.push("secret".to_owned());
    }
    if let Some(default) = &facts.default {
        all.push(format!("default: {default}"));
    }
    let range = |min: Option<String>, max: Option<String>| match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (None, None) => None,
    };
    let number = |number: &Option<serde_json::Number>| number.as_ref().map(ToString::to_string);
    if let Some(range) = range(number(&facts.min), number(&facts.max)) {
        all.push(format!("value: {range}"));
    }
    if let Some(range) = range(facts.min_len.map(|n| n.to_string()), facts.max_len.map(|n| n.to_string())) {
        all.push(format!("length: {range}"));
    }
    if let Some(count) = facts.max_items {
        all.push(format!("at most {count} items"));
    }
    if !facts.values.is_empty() {
        let values: Vec<_> = facts.values.iter().map(|value| value.value.as_str()).collect();
        let open = if facts.open { ", …" } else { "" };
        all.push(format!("values: {}{open}", values.join(", ")));
    }
    if !facts.suspect.is_empty() {
        let kinds: Vec<_> = facts.suspect.iter().map(|kind| name(*kind)).collect();
        all.push(format!("contradicted by an example: {}", kinds.join(", ")));
    }
    all
}

/// Returns the name of a kind of fact, as the IR has it.
fn name(kind: FactKind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
