//! Documented examples against the types of a generated crate: what goes in comes out again.

use crate::{Action, Record, field::Empty, json};
use serde_json::Value;

/// Holds a documented example against an action, and says what is wrong; nothing where all is well.
///
/// `document` is `{"request": …, "response": …}`, either or both. The request has to be read without an unknown field and to be written as it was;
/// of the response nothing may be lost that the type has. Where a service's documentation is loose about types (`"5"` for a number, null for an
/// empty list) the two count as equal, as they do for decoding.
pub fn example<R: Action + Empty>(document: &str) -> Vec<String> {
    hold(document, &mut R::empty(), &mut R::Response::default())
}

fn hold(document: &str, request: &mut dyn Record, response: &mut dyn Record) -> Vec<String> {
    let mut document: Value = match serde_json::from_str(document) {
        Ok(document) => document,
        Err(error) => return vec![format!("not JSON: {error}")],
    };
    let mut faults = Faults::default();
    if let Some(documented) = document.get_mut("request").filter(|part| !part.is_null()) {
        let text = documented.to_string();
        match json::read(text.as_bytes(), request) {
            Err(mismatch) => faults.add("request", &mismatch.to_string()),
            Ok(unknown) if !unknown.is_empty() => faults.add("request", &format!("unknown fields {}", unknown.join(", "))),
            Ok(_) => {
                rename_former(documented, crate::Value::Record(request));
                let written = written(request);
                faults.compare("request", documented, &written, &[]);
                faults.compare("written request", &written, documented, &[]);
            }
        }
    }
    if let Some(documented) = document.get_mut("response").filter(|part| !part.is_null()) {
        let text = documented.to_string();
        match json::answer(text.as_bytes(), response, None, true, None) {
            Err(mismatch) => faults.add("response", &mismatch.to_string()),
            Ok(read) => {
                if let Some(documented) = documented.get_mut("Response") {
                    rename_former(documented, crate::Value::Record(response));
                }
                let written = serde_json::json!({ "Response": documented_value(crate::Value::Record(response)) });
                faults.compare("", documented, &written, &read.unknown_paths);
            }
        }
    }
    faults.found
}

fn written(record: &dyn Record) -> Value {
    let mut out = Vec::new();
    json::write(crate::Value::Record(record), &mut out);
    serde_json::from_slice(&out).unwrap_or_default()
}

/// Gives the fields that an example has under a former name their present one. An example on a page may be older than its table.
fn rename_former(example: &mut Value, read: crate::Value<'_>) {
    match (example, read) {
        (Value::Object(example), crate::Value::Record(record)) => {
            let schema = record.schema();
            for (former, place) in schema.former {
                let Some(name) = schema.fields.get(*place).filter(|name| !example.contains_key(**name)) else { continue };
                if let Some(value) = example.remove(*former) {
                    example.insert((*name).to_owned(), value);
                }
            }
            for (i, name) in schema.fields.iter().enumerate() {
                if let (Some(value), Some(field)) = (example.get_mut(*name), record.get(i)) {
                    rename_former(value, field.value());
                }
            }
        }
        (Value::Array(example), crate::Value::List(list)) => {
            let example = example.iter_mut().filter(|item| !item.is_null());
            example.zip(crate::field::items(list)).for_each(|(item, read)| rename_former(item, read));
        }
        _ => {}
    }
}

/// The value as documented today: fields whose type has changed have the new one.
fn documented_value(value: crate::Value<'_>) -> Value {
    match value {
        crate::Value::Record(record) => {
            let schema = record.schema();
            let mut object = serde_json::Map::new();
            for (i, name) in schema.fields.iter().enumerate() {
                let Some(value) = record.get(i).map(|field| field.value()).filter(|value| *value != crate::Value::Absent) else { continue };
                let old = schema.retyped.iter().find(|(old, new)| *new == i && old != new).map(|(old, _)| schema.fields[*old]);
                object.insert(old.unwrap_or(name).to_owned(), documented_value(value));
            }
            Value::Object(object)
        }
        crate::Value::List(list) => Value::Array(crate::field::items(list).map(documented_value).collect()),
        scalar => {
            let mut out = Vec::new();
            json::write(scalar, &mut out);
            serde_json::from_slice(&out).unwrap_or_default()
        }
    }
}

#[derive(Default)]
struct Faults {
    found: Vec<String>,
}

impl Faults {
    fn add(&mut self, path: &str, what: &str) {
        // One example is enough to know; a thousand lines help nobody.
        if self.found.len() < 20 {
            self.found.push(format!("{path}: {what}"));
        }
    }
    /// Checks that `other` contains everything of `one`.
    fn compare(&mut self, path: &str, one: &Value, other: &Value, unknown: &[String]) {
        match (one, other) {
            (Value::Object(one), Value::Object(other)) => {
                for (name, value) in one {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    match other.get(name) {
                        Some(same) => self.compare(&path, value, same, unknown),
                        None if is_empty(value) || unknown.contains(&path) => {}
                        None => self.add(&path, "lost"),
                    }
                }
            }
            (Value::Array(one), Value::Array(other)) => {
                let path = format!("{path}[]");
                let (one, other) = (one.iter().filter(|item| !item.is_null()), other.iter().filter(|item| !item.is_null()));
                if one.clone().count() != other.clone().count() {
                    self.add(&path, "not as many items");
                }
                for (one, other) in one.zip(other) {
                    self.compare(&path, one, other, unknown);
                }
            }
            (one, other) if is_empty(one) && is_empty(other) || same(one, other) || same(other, one) => {}
            (one, other) => self.add(path, &format!("{one} became {other}")),
        }
    }
}

/// Returns whether a value is null or one of its substitutes.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(Value::is_null),
        Value::Object(fields) => fields.values().all(is_empty),
        Value::Bool(value) => !value,
        Value::Number(number) => number.as_f64() == Some(0.0),
    }
}

/// Whether two scalars say the same, in one type or in two.
fn same(one: &Value, other: &Value) -> bool {
    let number = |value: &Value| match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        Value::Bool(value) => Some(f64::from(u8::from(*value))),
        _ => None,
    };
    match (one, other) {
        (Value::String(a), Value::String(b)) => a == b,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Bool(a), Value::String(b)) => {
            b.trim().eq_ignore_ascii_case(if *a { "true" } else { "false" }) || b.trim() == if *a { "1" } else { "0" }
        }
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (one, other) => number(one).is_some_and(|one| number(other) == Some(one)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ActionMeta, field::Schema};

    #[derive(Default)]
    struct Ask {
        limit: Option<i64>,
        names: Option<Vec<String>>,
    }
    crate::rt::record! { Ask: "Ask"; 0 => limit: "Limit", 1 => names: "Names", former: "MaxLimit" => 0; }

    #[derive(Default)]
    struct Answer {
        total: i64,
        on: bool,
        parts: Vec<Answer>,
    }
    crate::rt::record! { Answer: "Answer"; 0 => total: "Total", 1 => on: "On", 2 => parts: "Parts", former: "ON" => 1, "Items" => 2; }

    impl Action for Ask {
        type Response = Answer;
        const META: &'static ActionMeta = &ActionMeta::new("s", "v", "Ask");
    }

    #[track_caller]
    fn check(document: &str, faults: &[&str]) {
        assert_eq!(example::<Ask>(document), faults);
    }

    #[test]
    fn what_goes_in_comes_out() {
        check(r#"{"request":{"Limit":5,"Names":["a"]},"response":{"Response":{"Total":7,"On":true,"New":{"a":1}}}}"#, &[]);
        check(r#"{"request":{"Limit":"5"},"response":{"Response":{"Total":"7","On":"True"}}}"#, &[]);
        check(r#"{"request":{},"response":{"Response":{"Total":null,"On":""}}}"#, &[]);
    }

    #[test]
    fn accepts_former_names_of_fields_at_any_depth() {
        check(r#"{"request":{"MaxLimit":5},"response":{"Response":{"Items":[null,{"ON":true,"Total":1},{"On":true}],"ON":true}}}"#, &[]);
        let mut faults = Faults::default();
        let mut example = serde_json::json!({ "ON": true, "On": false });
        rename_former(&mut example, crate::Value::Record(&Answer::default()));
        faults.compare("x", &example, &serde_json::json!({ "On": false }), &[]);
        assert_eq!(faults.found, ["x.ON: lost"], "both names in one example are two values");
    }

    #[test]
    fn what_is_lost_is_named() {
        check(r#"{"request":{"Limits":5}}"#, &["request: unknown fields Limits"]);
        check(r#"{"request":{"Limit":"many"}}"#, &[r#"request: $.Limit: expected an integer, found "many""#]);
        check(r#"{"response":{"Total":1}}"#, &["response: $: expected a Response, found none"]);
        assert_eq!(Schema::new("A", &[]).fields.len(), 0);
    }

    #[test]
    fn nothing_counts_as_equal_that_is_not() {
        let mut faults = Faults::default();
        for (one, other) in [
            ("5", "6"),
            (r#""a""#, r#""b""#),
            ("true", r#""no""#),
            ("[1,2]", "[1]"),
            (r#"{"a":{"b":1}}"#, r#"{"a":{}}"#),
            ("true", "false"),
        ] {
            let before = faults.found.len();
            faults.compare("x", &serde_json::from_str(one).unwrap(), &serde_json::from_str(other).unwrap(), &[]);
            assert_eq!(faults.found.len(), before + 1, "{one} {other}");
        }
    }
}
