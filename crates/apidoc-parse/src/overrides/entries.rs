//! Each key of the file with the form of its entries.

use super::{
    FieldType, Given, fault,
    forms::{Node, Reader},
};
use crate::diagnostics::{Code, escaped};
use apidoc_ir::{CursorKind, EnumValue, Merge, Names, Overrides, PagesBy, Paginate, Rename, Scalar, SpannedText, Type, Waiter};
use toml::de::DeValue;

/// `[actions.X]`
pub(super) fn actions(reader: &mut Reader<'_>, node: &Node<'_>, into: &mut Overrides) {
    for (action, node) in reader.table("actions", node).unwrap_or_default() {
        let entries = reader.table(&action.text, node).unwrap_or_default();
        if entries.is_empty() && node.get_ref().is_table() {
            let message = format!("nothing is said of the action `{}`", escaped(&action.text));
            reader.diagnostics.push(fault(Code::OverrideForm, &action.at, message, "take the entry out"));
        }
        for (key, node) in entries {
            let action = SpannedText { text: action.text.clone(), at: key.at.clone() };
            match key.text.as_str() {
                "paginate" => into.paginate.extend(paginate(reader, action, node)),
                "waiter" => match node.get_ref() {
                    DeValue::Array(all) => all.iter().for_each(|node| into.waiters.extend(waiter(reader, &action, node))),
                    _ => into.waiters.extend(waiter(reader, &action, node)),
                },
                _ => reader.unknown(&key, "an action", &["paginate", "waiter"]),
            }
        }
    }
}

/// `paginate = { offset = "Offset" }`, or `false`.
fn paginate(reader: &mut Reader<'_>, action: SpannedText, node: &Node<'_>) -> Option<Paginate> {
    const PAGINATE_KEYS: &[&str] = &["first", "items", "limit", "offset", "page", "response_token", "size", "token", "total"];
    match node.get_ref() {
        DeValue::Boolean(false) => return Some(Paginate { action, by: None }),
        DeValue::Table(_) => {}
        _ => {
            reader.malformed(node, "`paginate` takes a table, or false".into(), "such as paginate = { offset = \"Offset\" }");
            return None;
        }
    }
    let (mut by, mut cursors) = (PagesBy::default(), Vec::new());
    let before = reader.diagnostics.len();
    for (key, node) in reader.table("paginate", node)? {
        let mut cursor = |kind, word: Option<SpannedText>| {
            if let Some(word) = word {
                (by.cursor, by.field) = (kind, word);
            }
            cursors.push(key.clone());
        };
        match key.text.as_str() {
            "offset" => cursor(CursorKind::Offset, reader.text("offset", node)),
            "page" => cursor(CursorKind::Page, reader.text("page", node)),
            "token" => cursor(CursorKind::Token, reader.text("token", node)),
            "limit" | "size" => by.size = reader.text(&key.text, node),
            "items" => by.items = reader.text("items", node),
            "total" => by.total = reader.text("total", node),
            "response_token" => by.response_token = reader.text("response_token", node),
            "first" => by.first = reader.integer("first", node),
            _ => reader.unknown(&key, "`paginate`", PAGINATE_KEYS),
        }
    }
    let wrong = match cursors.len() {
        1 if by.first.is_some() && by.cursor != CursorKind::Page => Some("only pages have a `first`"),
        1 if by.response_token.is_some() && by.cursor != CursorKind::Token => Some("`response_token` belongs to a `token`"),
        1 => None,
        _ => Some("`paginate` needs one of `offset`, `page` and `token`"),
    };
    if let Some(wrong) = wrong {
        reader.malformed(node, wrong.into(), "such as paginate = { page = \"PageNumber\", size = \"PageSize\" }");
    }
    (reader.diagnostics.len() == before).then_some(Paginate { action, by: Some(by) })
}

fn waiter(reader: &mut Reader<'_>, action: &SpannedText, node: &Node<'_>) -> Option<Waiter> {
    const WAITER_KEYS: &[&str] = &["any", "at_most", "every", "failure", "name", "path", "success"];
    let mut waiter = Waiter { action: action.clone(), ..Waiter::default() };
    let before = reader.diagnostics.len();
    let (mut name, mut path) = (None, None);
    for (key, node) in reader.table("waiter", node)? {
        match key.text.as_str() {
            "name" => name = reader.text("name", node),
            "path" => path = reader.text("path", node),
            "success" => waiter.success = scalars(reader, "success", node),
            "failure" => waiter.failure = scalars(reader, "failure", node),
            "any" => waiter.any = reader.boolean("any", node)?,
            "every" => waiter.every = reader.seconds("every", node),
            "at_most" => waiter.at_most = reader.seconds("at_most", node),
            _ => reader.unknown(&key, "`waiter`", WAITER_KEYS),
        }
    }
    let at = reader.at(node.span().start);
    for (key, lacks) in [("name", name.is_none()), ("path", path.is_none()), ("success", waiter.success.is_empty())] {
        if lacks && reader.diagnostics.len() == before {
            reader.missing(&at, "`waiter`", key);
        }
    }
    waiter.name = name?;
    waiter.path = path?;
    (reader.diagnostics.len() == before).then_some(waiter)
}

/// A list of texts, numbers and booleans, as texts.
fn scalars(reader: &mut Reader<'_>, of: &str, node: &Node<'_>) -> Vec<SpannedText> {
    let items = reader.list(of, node).unwrap_or_default();
    items.into_iter().filter_map(|item| scalar(reader, of, item)).collect()
}

fn scalar(reader: &mut Reader<'_>, of: &str, node: &Node<'_>) -> Option<SpannedText> {
    let start = node.span().start;
    match node.get_ref() {
        DeValue::Integer(_) => reader.integer(of, node).map(|number| reader.word(&number.to_string(), start)),
        DeValue::Boolean(value) => Some(reader.word(&value.to_string(), start)),
        _ => reader.text(of, node),
    }
}

/// `[[merge]]`
pub(super) fn merge(reader: &mut Reader<'_>, node: &Node<'_>, into: &mut Overrides) {
    for node in reader.list("merge", node).unwrap_or_default() {
        let (mut name, mut fields) = (None, Vec::new());
        let before = reader.diagnostics.len();
        for (key, node) in reader.table("merge", node).unwrap_or_default() {
            match key.text.as_str() {
                "name" => name = reader.text("name", node),
                "fields" => {
                    let items = reader.list("fields", node).unwrap_or_default();
                    fields = items.into_iter().filter_map(|item| reader.text("fields", item)).collect();
                }
                _ => reader.unknown(&key, "`merge`", &["fields", "name"]),
            }
        }
        let at = reader.at(node.span().start);
        for (key, lacks) in [("name", name.is_none()), ("fields", fields.is_empty())] {
            if lacks && reader.diagnostics.len() == before {
                reader.missing(&at, "`merge`", key);
            }
        }
        if let Some(name) = name.filter(|_| reader.diagnostics.len() == before) {
            into.merge.push(Merge { name, fields });
        }
    }
}

/// `[names]`
pub(super) fn names(reader: &mut Reader<'_>, node: &Node<'_>, into: &mut Overrides) {
    for (item, node) in reader.table("names", node).unwrap_or_default() {
        let mut names = Vec::new();
        for (key, node) in reader.table(&item.text, node).unwrap_or_default() {
            let Ok(code) = key.text.parse::<i64>() else {
                let message = format!("`{}` is no whole number", escaped(&key.text));
                reader.diagnostics.push(fault(Code::OverrideForm, &key.at, message, "names are given to integer codes: 0 = \"Off\""));
                continue;
            };
            names.extend(reader.text(&key.text, node).map(|name| (code, name)));
        }
        into.names.push(Names { item, names });
    }
}

/// `[rename]`
pub(super) fn rename(reader: &mut Reader<'_>, node: &Node<'_>, into: &mut Overrides) {
    for (item, node) in reader.table("rename", node).unwrap_or_default() {
        into.rename.extend(reader.text(&item.text, node).map(|name| Rename { item, name }));
    }
}

/// `secret = ["Job.Seed"]`, `not_secret`, `take` and `keep`: a list of fields.
pub(super) fn fields(reader: &mut Reader<'_>, key: &str, node: &Node<'_>) -> Vec<SpannedText> {
    let items = reader.list(key, node).unwrap_or_default();
    items.into_iter().filter_map(|item| reader.text(key, item)).collect()
}

/// `[type]`
pub(super) fn types(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<Given<FieldType>> {
    let mut types = Vec::new();
    for (item, node) in reader.table("type", node).unwrap_or_default() {
        // What `u64` takes the place of needs no words.
        let short = matches!(node.get_ref(), DeValue::String(text) if text == "u64");
        if short {
            let to = FieldType { ty: Type::Scalar(Scalar::Integer), unsigned: true };
            types.push(Given { item, from: None, to });
        } else if let Some((from, to)) = change(reader, &item, node, "{ from = \"string\", to = \"json\" }") {
            let (from, to) = (field_type(reader, from, 0), field_type(reader, to, 0));
            if let (Some(from), Some(to)) = (from, to) {
                types.push(Given { item, from: Some(from), to });
            }
        }
    }
    types
}

/// `{ from = …, to = … }`
fn change<'n, 't>(reader: &mut Reader<'_>, item: &SpannedText, node: &'n Node<'t>, form: &str) -> Option<(&'n Node<'t>, &'n Node<'t>)> {
    if !node.get_ref().is_table() {
        let message = format!("`{}` says what it is to be, but not what the page has", escaped(&item.text));
        reader.malformed(node, message, &format!("write it as {form}, so that a change of the page is reported"));
        return None;
    }
    let (mut from, mut to) = (None, None);
    let before = reader.diagnostics.len();
    for (key, node) in reader.table(&item.text, node)? {
        match key.text.as_str() {
            "from" => from = Some(node),
            "to" => to = Some(node),
            _ => reader.unknown(&key, &format!("`{}`", escaped(&item.text)), &["from", "to"]),
        }
    }
    let at = reader.at(node.span().start);
    for (key, lacks) in [("from", from.is_none()), ("to", to.is_none())] {
        if lacks && reader.diagnostics.len() == before {
            reader.missing(&at, &format!("`{}`", escaped(&item.text)), key);
        }
    }
    from.zip(to).filter(|_| reader.diagnostics.len() == before)
}

/// A type, as the IR writes it: `"string"`, `{ array = "string" }`, `{ object = "Task" }`.
fn field_type(reader: &mut Reader<'_>, node: &Node<'_>, depth: usize) -> Option<FieldType> {
    const TYPE_FORMS: &str = "there are string, integer, u64, float, boolean, timestamp, timestamp_iso8601, date, binary, json, { array = … } and { object = \"Name\" }";
    const DEEPEST: usize = 6;
    if let DeValue::String(name) = node.get_ref() {
        let unsigned = name == "u64";
        let name = if unsigned { "integer" } else { name };
        if let Ok(scalar) = serde_json::from_value::<Scalar>(name.into()) {
            return Some(FieldType { ty: Type::Scalar(scalar), unsigned });
        }
        reader.malformed(node, format!("there is no type `{}`", escaped(name)), TYPE_FORMS);
        return None;
    }
    let entries = node.get_ref().as_table().map(|table| reader.entries(table)).unwrap_or_default();
    match &entries[..] {
        [(key, inner)] if key.text == "array" && depth < DEEPEST => {
            let inner = field_type(reader, inner, depth + 1)?;
            Some(FieldType { ty: Type::Array(Box::new(inner.ty)), unsigned: inner.unsigned })
        }
        [(key, inner)] if key.text == "object" => {
            let name = reader.text("object", inner)?;
            Some(FieldType { ty: Type::Object(name.text), unsigned: false })
        }
        _ => {
            reader.malformed(node, "that is no type".into(), TYPE_FORMS);
            None
        }
    }
}

/// `[values]`
pub(super) fn values(reader: &mut Reader<'_>, node: &Node<'_>) -> Vec<Given<Vec<EnumValue>>> {
    let mut all = Vec::new();
    for (item, node) in reader.table("values", node).unwrap_or_default() {
        if node.get_ref().is_array() {
            let to = list(reader, &item, node);
            all.extend(to.map(|to| Given { item, from: None, to }));
        } else if let Some((from, to)) = change(reader, &item, node, "a list, or { from = [\"a\"], to = [\"a\", \"b\"] }") {
            let (from, to) = (list(reader, &item, from), list(reader, &item, to));
            if let (Some(from), Some(to)) = (from, to) {
                all.push(Given { item, from: Some(from), to });
            }
        }
    }
    all
}

/// Reads values: texts or numbers, or `{ value = "a", doc = "Meaning" }`. Returns `None` if one of them is invalid or repeated.
fn list(reader: &mut Reader<'_>, item: &SpannedText, node: &Node<'_>) -> Option<Vec<EnumValue>> {
    let mut seen = std::collections::BTreeSet::new();
    let mut values = Vec::new();
    let before = reader.diagnostics.len();
    for node in reader.list(&item.text, node)? {
        let (mut value, mut doc) = (None, String::new());
        if node.get_ref().is_table() {
            for (key, node) in reader.table(&item.text, node)? {
                match key.text.as_str() {
                    "value" => value = scalar(reader, "value", node),
                    "doc" => doc = reader.text("doc", node)?.text,
                    _ => reader.unknown(&key, "a value", &["doc", "value"]),
                }
            }
            if value.is_none() && reader.diagnostics.len() == before {
                reader.missing(&reader.at(node.span().start), "a value", "value");
            }
        } else {
            value = scalar(reader, &item.text, node);
        }
        let Some(value) = value else { continue };
        if !seen.insert(value.text.clone()) {
            reader.diagnostics.push(fault(Code::OverrideForm, &value.at, format!("the value `{}` occurs twice", escaped(&value.text)), ""));
        }
        values.push(EnumValue { value: value.text, doc });
    }
    if values.is_empty() && reader.diagnostics.len() == before {
        reader.malformed(node, format!("`{}` has no values", escaped(&item.text)), "take the entry out");
    }
    (reader.diagnostics.len() == before).then_some(values)
}
