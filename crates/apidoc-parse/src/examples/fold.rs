//! Flattened parameters back into JSON, typed by the tables.
//!
//! `Filters.0.Values.1=…` counts from 0 or from 1, as the page likes: only the order of the numbers is used, so a huge one
//! costs nothing, but is rejected, since no example has one.

use apidoc_ir::{Field, Scalar, Type};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Deeper keys are refused.
const MAX_KEY_DEPTH: usize = 24;
/// Greater numbers in a key are refused.
const GREATEST: u64 = 9999;

/// Parameters that every action has, unless its table has one of its own by that name.
pub(super) const COMMON_KEYS: &[&str] = &[
    "Action",
    "Version",
    "Region",
    "Timestamp",
    "Nonce",
    "SecretId",
    "Signature",
    "SignatureMethod",
    "Token",
    "Language",
    "RequestClient",
    "UnsignedPayload",
    "Authorization",
];

enum Node {
    Leaf(Value),
    Branch(BTreeMap<String, Node>),
}

/// Folds a flattened query (`Filters.0.Values.1=…`, from 0 or from 1) into JSON, typed by the table; common parameters are left out.
///
/// `fields_of` gives the fields of a type by name. Hostile keys (deep, huge indices) give an error text, never a large value.
pub fn fold<'a>(flat: &Value, fields: &'a [Field], fields_of: &dyn Fn(&str) -> Option<&'a [Field]>) -> Result<Value, String> {
    let Value::Object(flat) = flat else { return Err("no parameters".into()) };
    let mut root = BTreeMap::new();
    for (key, value) in flat {
        if COMMON_KEYS.contains(&key.as_str()) && !fields.iter().any(|field| field.name == *key) {
            continue;
        }
        plant(&mut root, key, value)?;
    }
    object(root, Some(fields), fields_of)
}

/// Puts one parameter into the tree.
fn plant(root: &mut BTreeMap<String, Node>, key: &str, value: &Value) -> Result<(), String> {
    let shown = || key.chars().take(80).collect::<String>().escape_debug().to_string();
    if key.split('.').count() > MAX_KEY_DEPTH {
        return Err(format!("the key `{}` is nested deeper than {MAX_KEY_DEPTH} levels", shown()));
    }
    let mut here = root;
    let mut parts = key.split('.').peekable();
    while let Some(part) = parts.next() {
        if part.is_empty() {
            return Err(format!("the key `{}` has an empty part", shown()));
        }
        let number = part.trim_start_matches('-');
        if number.bytes().all(|b| b.is_ascii_digit())
            && (number.len() < part.len() || part.parse::<u64>().map_or(true, |index| index > GREATEST))
        {
            return Err(format!(
                "the key `{}` has the number {}, which is not an index in a list of an example",
                shown(),
                part.chars().take(30).collect::<String>()
            ));
        }
        if parts.peek().is_none() {
            return match here.insert(part.to_owned(), Node::Leaf(value.clone())) {
                None => Ok(()),
                Some(_) => Err(format!("the key `{}` has a value and parts", shown())),
            };
        }
        match here.entry(part.to_owned()).or_insert_with(|| Node::Branch(BTreeMap::new())) {
            Node::Branch(next) => here = next,
            Node::Leaf(_) => return Err(format!("the key `{}` goes below a value", shown())),
        }
    }
    Ok(())
}

fn object<'a>(
    branch: BTreeMap<String, Node>,
    fields: Option<&'a [Field]>,
    fields_of: &dyn Fn(&str) -> Option<&'a [Field]>,
) -> Result<Value, String> {
    let mut map = Map::new();
    for (name, node) in branch {
        let ty = fields.and_then(|fields| fields.iter().find(|field| field.name == name)).map(|field| &field.ty);
        let value = typed(node, ty, fields_of).map_err(|error| format!("{name}: {error}"))?;
        map.insert(name, value);
    }
    Ok(Value::Object(map))
}

fn typed<'a>(node: Node, ty: Option<&'a Type>, fields_of: &dyn Fn(&str) -> Option<&'a [Field]>) -> Result<Value, String> {
    match (node, ty) {
        (Node::Branch(branch), Some(Type::Array(inner))) => list(branch, Some(&**inner), fields_of),
        (Node::Branch(branch), Some(Type::Object(name))) => object(branch, fields_of(name), fields_of),
        (Node::Branch(branch), None | Some(Type::Scalar(Scalar::Json))) => {
            if branch.keys().all(|key| key.bytes().all(|b| b.is_ascii_digit())) {
                list(branch, None, fields_of)
            } else {
                object(branch, None, fields_of)
            }
        }
        (Node::Branch(_), Some(Type::Scalar(_))) => Err("has parts, and the table says that it has none".into()),
        (Node::Leaf(Value::String(text)), Some(ty)) => leaf(text, ty),
        (Node::Leaf(value), _) => Ok(value),
    }
}

fn list<'a>(
    branch: BTreeMap<String, Node>,
    inner: Option<&'a Type>,
    fields_of: &dyn Fn(&str) -> Option<&'a [Field]>,
) -> Result<Value, String> {
    let mut items = BTreeMap::new();
    for (key, node) in branch {
        let Ok(index) = key.parse::<u64>() else {
            return Err(format!("is a list, and `{}` is not a number", key.escape_debug()));
        };
        items.insert(index, node);
    }
    items.into_values().map(|node| typed(node, inner, fields_of)).collect()
}

/// A text as the type has it; what does not fit stays the text that it is.
fn leaf(text: String, ty: &Type) -> Result<Value, String> {
    let structured = |open: char| text.trim_start().starts_with(open).then(|| super::json::document(&text, 0).0).flatten();
    Ok(match ty {
        Type::Array(inner) => match structured('[') {
            Some(value) => value,
            None => Value::Array(vec![leaf(text, inner)?]),
        },
        Type::Object(_) => structured('{').unwrap_or(Value::String(text)),
        Type::Scalar(Scalar::Integer | Scalar::Float) => match serde_json::from_str::<serde_json::Number>(&text) {
            Ok(number) => Value::Number(number),
            Err(_) => Value::String(text),
        },
        Type::Scalar(Scalar::Boolean) => match text.to_ascii_lowercase().as_str() {
            "true" | "1" => Value::Bool(true),
            "false" | "0" => Value::Bool(false),
            _ => Value::String(text),
        },
        Type::Scalar(_) => Value::String(text),
    })
}
