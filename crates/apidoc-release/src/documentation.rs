//! The documentation of a crate as it was at a release: everything that `apidoc-diff` compares, with hashes in place of texts.
//!
//! It is written as JSON lines, one per service version, action and type, without values that are the usual ones. So a weekly
//! change of a large service is a small difference of the file.

use apidoc_codegen::names;
use apidoc_ir::{Action, ApiType, ErrorCode, Example, Facts, Field, Ir, Overrides, Service, Source, TextHash};
use serde_json::{Map, Value};

/// Returns the versions of the service in a folder, with hashes in place of texts.
pub(crate) fn reduced(ir: &Ir, folder: &str) -> Ir {
    let services = ir.services.iter().filter(|one| names::package(&one.service) == folder);
    Ir { services: services.map(version).collect(), ..Ir::default() }
}

fn version(service: &Service) -> Service {
    Service {
        title: None,
        endpoints: Vec::new(),
        actions: service.actions.iter().map(action).collect(),
        types: service.types.iter().map(ty).collect(),
        errors: Vec::new(),
        overrides: Overrides::default(),
        ..service.clone()
    }
}

fn action(action: &Action) -> Action {
    let constraints = serde_json::to_string(&action.constraints).unwrap_or_default();
    Action {
        name: action.name.clone(),
        title: action.title.as_deref().map(hash),
        doc: hash(&format!("{}\n{constraints}", action.doc)),
        deprecated: action.deprecated,
        request: action.request.iter().map(field).collect(),
        response: action.response.iter().map(field).collect(),
        examples: action.examples.iter().map(example).collect(),
        ..Action::default()
    }
}

fn example(example: &Example) -> Example {
    let content = serde_json::to_string(&(&example.doc, &example.request, &example.response)).unwrap_or_default();
    Example { title: hash(&example.title), doc: hash(&content), ..Example::default() }
}

fn ty(ty: &ApiType) -> ApiType {
    ApiType {
        doc: hash(&ty.doc),
        used_by: Vec::new(),
        fields: ty.fields.iter().map(field).collect(),
        text_hash: TextHash::default(),
        source: Source::default(),
        ..ty.clone()
    }
}

fn field(field: &Field) -> Field {
    let facts = &field.facts;
    let mut values = facts.values.clone();
    values.iter_mut().for_each(|value| value.doc = String::new());
    Field {
        doc: hash(&field.doc),
        example: field.example.as_deref().map(hash),
        facts: Facts {
            values,
            default: facts.default.clone(),
            min: facts.min.clone(),
            max: facts.max.clone(),
            max_items: facts.max_items,
            min_len: facts.min_len,
            max_len: facts.max_len,
            ..Facts::default()
        },
        text_hash: TextHash::default(),
        source: Source::default(),
        ..field.clone()
    }
}

/// Returns the hash of a text; an empty text stays empty.
fn hash(text: &str) -> String {
    if text.is_empty() { String::new() } else { String::from(TextHash::of([text])) }
}

/// Writes a documentation: a line per service version, action and type.
pub(crate) fn write(ir: &Ir) -> Vec<String> {
    let mut lines = Vec::new();
    for service in &ir.services {
        let head = Service { actions: Vec::new(), types: Vec::new(), ..service.clone() };
        lines.push(format!("version {}", line(&head, &Service::default())));
        lines.extend(service.actions.iter().map(|action| format!("action {}", line(action, &Action::default()))));
        lines.extend(service.types.iter().map(|ty| format!("type {}", line(ty, &ApiType::default()))));
    }
    lines
}

/// Reads what [`write`] wrote. The error is the number of the faulty line, from 0, and the fault.
pub(crate) fn read(lines: &[&str]) -> Result<Ir, (usize, String)> {
    let mut ir = Ir::default();
    for (number, line) in lines.iter().enumerate() {
        let fault = |message: String| (number, message);
        let (kind, json) = line.split_once(' ').unwrap_or((line, ""));
        if kind == "version" {
            ir.services.push(item(json, &Service::default()).map_err(fault)?);
            continue;
        }
        let service = ir.services.last_mut().ok_or_else(|| fault("expected a version before it".into()))?;
        match kind {
            "action" => service.actions.push(item(json, &Action::default()).map_err(fault)?),
            "type" => service.types.push(item(json, &ApiType::default()).map_err(fault)?),
            _ => return Err(fault("expected `version`, `action` or `type`".into())),
        }
    }
    Ok(ir)
}

fn line<T: serde::Serialize>(item: &T, usual: &T) -> String {
    let mut value = serde_json::to_value(item).unwrap_or_default();
    prune(&mut value, &serde_json::to_value(usual).unwrap_or_default());
    value.to_string()
}

fn item<T: serde::Serialize + serde::de::DeserializeOwned>(json: &str, usual: &T) -> Result<T, String> {
    let mut value: Value = serde_json::from_str(json).map_err(|error| error.to_string())?;
    fill(&mut value, &serde_json::to_value(usual).unwrap_or_default());
    serde_json::from_value(value).map_err(|error| error.to_string())
}

/// Returns the usual value of the items of a list, by the key of the list.
fn usual(list: &str) -> Option<Value> {
    match list {
        "request" | "response" | "fields" => serde_json::to_value(Field::default()).ok(),
        "examples" => serde_json::to_value(Example::default()).ok(),
        "errors" => serde_json::to_value(ErrorCode::default()).ok(),
        "enum" => serde_json::to_value(apidoc_ir::EnumValue::default()).ok(),
        _ => None,
    }
}

/// Removes the values that are the usual ones.
fn prune(value: &mut Value, template: &Value) {
    let Value::Object(map) = value else { return };
    map.retain(|key, value| {
        let expected = template.get(key).unwrap_or(&Value::Null);
        if value == expected {
            return false;
        }
        match value {
            Value::Array(items) => {
                if let Some(usual) = usual(key) {
                    items.iter_mut().for_each(|item| prune(item, &usual));
                }
            }
            Value::Object(_) if expected.is_object() => prune(value, expected),
            _ => {}
        }
        true
    });
}

/// Adds what [`prune`] removed.
fn fill(value: &mut Value, template: &Value) {
    let (Value::Object(map), Value::Object(expected)) = (value, template) else { return };
    for (key, value) in map.iter_mut() {
        match value {
            Value::Array(items) => {
                if let Some(usual) = usual(key) {
                    items.iter_mut().for_each(|item| fill(item, &usual));
                }
            }
            Value::Object(_) => fill(value, expected.get(key).unwrap_or(&Value::Object(Map::new()))),
            _ => {}
        }
    }
    for (key, value) in expected {
        map.entry(key).or_insert_with(|| value.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use apidoc_ir::{EnumValue, Scalar, Type};

    fn sample() -> Ir {
        let mut kind = Field { name: "Kind".into(), ty: Type::Scalar(Scalar::String), required: Some(true), ..Field::default() };
        kind.doc = "The kind of the box.".into();
        kind.facts.values = vec![EnumValue { value: "big".into(), doc: "It is big.".into() }];
        kind.facts.max = Some(5.into());
        let list =
            Field { name: "Boxes".into(), ty: Type::Array(Box::new(Type::Object("Box".into()))), nullable: true, ..Field::default() };
        let example = Example { title: "Open".into(), request: Some(serde_json::json!({"Kind": "big"})), ..Example::default() };
        let action = Action {
            name: "Open".into(),
            doc: "Opens.".into(),
            request: vec![kind.clone()],
            response: vec![list],
            examples: vec![example],
            ..Action::default()
        };
        let ty = ApiType { name: "Box".into(), fields: vec![kind], ..ApiType::default() };
        let service =
            Service { service: "box".into(), version: "2020-01-02".into(), actions: vec![action], types: vec![ty], ..Service::default() };
        let other = Service { service: "bag".into(), ..service.clone() };
        Ir { services: vec![other, service], ..Ir::default() }
    }

    #[test]
    fn reads_back_what_was_written_and_keeps_no_text() {
        let ir = reduced(&sample(), "tencentcloud-box");
        let lines = write(&ir);
        assert_eq!(read(&lines.iter().map(String::as_str).collect::<Vec<_>>()).unwrap(), ir);
        let text = lines.join("\n");
        assert!(!text.contains("Opens") && !text.contains("It is big") && !text.contains(":null"), "{text}");
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn a_reduced_documentation_gives_the_same_changes() {
        let old = sample();
        let mut new = sample();
        let field = &mut new.services[1].actions[0].request[0];
        (field.required, field.doc, field.facts.max) = (Some(false), "Another text.".into(), Some(6.into()));
        new.services[1].actions[0].examples[0].request = None;
        let found = |old: &Ir, new: &Ir| -> Vec<(String, String)> {
            let changes = apidoc_diff::documentation(old, new);
            changes.iter().map(|change| (change.kind.name().to_owned(), change.class.name().to_owned())).collect()
        };
        let changes = found(&reduced(&old, "tencentcloud-box"), &reduced(&new, "tencentcloud-box"));
        assert_eq!(changes, found(&old, &new));
        assert_eq!(changes.len(), 3, "{changes:?}");
        assert_eq!(found(&reduced(&old, "tencentcloud-box"), &reduced(&old, "tencentcloud-box")), []);
    }

    #[test]
    fn rejects_damaged_lines() {
        assert_eq!(read(&["action {}"]).unwrap_err().0, 0);
        assert_eq!(read(&["version {}", "other {}"]).unwrap_err().0, 1);
        assert!(read(&["version {\"service\": 1}"]).is_err());
        assert!(read(&["version {"]).is_err());
    }
}
