//! Compares facts with examples: a fact that a documented example contradicts is kept, marked and reported, and not used for validation.
//!
//! Comes in: a service with its types joined and its examples settled. Goes out: the same with `facts.suspect` filled, and a
//! diagnostic for each such fact that names the line of the fact and the line of the example. Never changes a fact.

use super::walk::{self, Owner};
use crate::diagnostics::{Code, Diagnostic, Severity, escaped};
use apidoc_ir::{FactKind, Facts, Field, Place, Service, Source};
use serde_json::{Number, Value};
use std::{cmp::Ordering, collections::BTreeMap};

/// Returns the place of an example: by the name of the action, the index of the example, and whether its response is meant.
pub type ExamplePlace<'p> = &'p dyn Fn(&str, usize, bool) -> Option<Source>;

/// The value that breaks a fact, its action and example by their places, and whether it is a response.
type Break = (String, usize, usize, bool);

/// Marks the facts of a service that its own examples break.
pub fn mark_contradicted(service: &mut Service, place: ExamplePlace<'_>) -> Vec<Diagnostic> {
    // The first example that contradicts a fact is reported.
    let mut broken: BTreeMap<(Owner, usize, FactKind), Break> = BTreeMap::new();
    walk::examples(service, &mut |hit| {
        for (kind, shown) in violations(hit.value, hit.field) {
            broken.entry((hit.owner, hit.index, kind)).or_insert((shown, hit.action, hit.example, hit.response));
        }
    });
    let mut diagnostics = Vec::new();
    for ((owner, index, kind), (shown, action, example, response)) in broken {
        let Some(name) = service.actions.get(action).map(|action| action.name.clone()) else { continue };
        let fields = match owner {
            Owner::Request(i) => service.actions.get_mut(i).map(|action| &mut action.request),
            Owner::Response(i) => service.actions.get_mut(i).map(|action| &mut action.response),
            Owner::Type(i) => service.types.get_mut(i).map(|ty| &mut ty.fields),
        };
        let Some(field) = fields.and_then(|fields| fields.get_mut(index)) else { continue };
        if !field.facts.suspect.contains(&kind) {
            field.facts.suspect.push(kind);
            field.facts.suspect.sort();
        }
        let example_at = place(&name, example, response);
        let what = if response { "response" } else { "request" };
        diagnostics.push(Diagnostic {
            source: at(field, kind),
            // What a service answers nobody validates, so that a response only gives a hint.
            severity: if response { Severity::Note } else { Code::SuspectFact.severity() },
            code: Code::SuspectFact,
            message: format!("an example of `{}` has {shown}, but `{}` {}", escaped(&name), escaped(&field.name), said(kind, &field.facts)),
            help: "check which of the two is right; the fact is not used for validation".into(),
            related: example_at.map(|at| (at, format!("the example {what}"))).into_iter().collect(),
        });
    }
    diagnostics
}

/// The place of the fact, else the row of the field.
fn at(field: &Field, kind: FactKind) -> Source {
    if let Some(source) = field.facts.by_hand.get(&kind) {
        return source.clone();
    }
    match field.facts.at.get(&kind) {
        Some(Place { line, column }) => Source { file: field.source.file.clone(), line: *line, column: *column },
        None => field.source.clone(),
    }
}

/// The fact as the end of a sentence that begins with the name of the field.
fn said(kind: FactKind, facts: &Facts) -> String {
    let number = |n: &Option<Number>| n.as_ref().map(Number::to_string).unwrap_or_default();
    let count = |n: Option<u64>| n.unwrap_or_default();
    match kind {
        FactKind::Enum => "lists its values without it".into(),
        FactKind::Min => format!("is at least {}", number(&facts.min)),
        FactKind::Max => format!("is at most {}", number(&facts.max)),
        FactKind::MaxItems => format!("has at most {} items", count(facts.max_items)),
        FactKind::MinLen => format!("has at least {} characters", count(facts.min_len)),
        FactKind::MaxLen => format!("has at most {} characters", count(facts.max_len)),
        FactKind::Default | FactKind::Type | FactKind::Nullable | FactKind::Deprecated | FactKind::Example | FactKind::RequiredWhen => {
            "says otherwise".into()
        }
    }
}

/// Returns the facts that the example of the field's own description breaks, each with the value to show.
pub(crate) fn example_breaks(field: &Field) -> Vec<(FactKind, String)> {
    let Some(example) = field.example.as_deref() else { return Vec::new() };
    let value = match serde_json::from_str(example) {
        Ok(list @ Value::Array(_)) => list,
        // Text between quotes, several values in one text, a list without its brackets.
        _ if field.ty.is_array() || example.contains([',', '、', '"', '`', '[', '{']) => return Vec::new(),
        _ => Value::String(example.to_string()),
    };
    violations(&value, field)
}

/// The facts of `field` that a value breaks, each with the value to show.
fn violations(value: &Value, field: &Field) -> Vec<(FactKind, String)> {
    let facts = &field.facts;
    let mut contradictions = Vec::new();
    let said =
        facts.min.is_some() || facts.max.is_some() || facts.max_items.is_some() || facts.min_len.is_some() || facts.max_len.is_some();
    if !said && facts.values.is_empty() {
        return contradictions;
    }
    if let (Value::Array(items), Some(most)) = (value, facts.max_items)
        && items.len() as u64 > most
    {
        contradictions.push((FactKind::MaxItems, format!("{} items", items.len())));
    }
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        if let Value::Array(items) = value {
            open.extend(items.iter().rev());
            continue;
        }
        for kind in broken_by_item(value, facts) {
            if !contradictions.iter().any(|(other, _)| *other == kind) {
                contradictions.push((kind, format!("`{}`", escaped(&cut(&text(value).unwrap_or_default())))));
            }
        }
    }
    contradictions
}

fn broken_by_item(value: &Value, facts: &Facts) -> Vec<FactKind> {
    let mut kinds = Vec::new();
    let Some(text) = text(value).filter(|text| !is_placeholder(text)) else { return kinds };
    if !facts.values.is_empty() && !facts.open && !facts.values.iter().any(|known| same(&known.value, &text)) {
        kinds.push(FactKind::Enum);
    }
    let less = |bound: &Option<Number>, order| bound.as_ref().is_some_and(|bound| compare(&text, &bound.to_string()) == Some(order));
    if less(&facts.min, Ordering::Less) {
        kinds.push(FactKind::Min);
    }
    if less(&facts.max, Ordering::Greater) {
        kinds.push(FactKind::Max);
    }
    if value.is_string() {
        // Whether a length counts bytes or characters no page says: only what is wrong both ways is wrong.
        if facts.min_len.is_some_and(|least| (text.len() as u64) < least) {
            kinds.push(FactKind::MinLen);
        }
        if facts.max_len.is_some_and(|most| text.chars().count() as u64 > most) {
            kinds.push(FactKind::MaxLen);
        }
    }
    kinds
}

/// A scalar as a list of values has it.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(bool) => Some(bool.to_string()),
        _ => None,
    }
}

fn same(documented: &str, shown: &str) -> bool {
    documented == shown || compare(documented, shown) == Some(Ordering::Equal)
}

/// Two numbers written as text, compared exactly where both are whole.
fn compare(left: &str, right: &str) -> Option<Ordering> {
    match (left.parse::<i128>(), right.parse::<i128>()) {
        (Ok(left), Ok(right)) => Some(left.cmp(&right)),
        _ => {
            let number = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite());
            number(left)?.partial_cmp(&number(right)?)
        }
    }
}

/// Whether an example's text only holds the place of a value: `xxx`, `****`, `<id>`, nothing, or a value cut with dots.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    text.chars().all(|c| matches!(c, 'x' | 'X' | '*' | '-' | '.' | '…' | '?' | ' '))
        || (text.starts_with(['<', '{', '$', '[']) && text.ends_with(['>', '}', ']']))
        || text.contains("...")
        || text.contains("***")
        || text.contains("xxx")
        || text.contains('…')
        || ["string", "str", "abc", "test", "null", "none", "undefined"].contains(&text.to_ascii_lowercase().as_str())
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use apidoc_ir::{Action, ApiType, EnumValue, Example, Scalar, Type};
    use serde_json::json;

    fn field(name: &str, ty: Type, facts: Facts) -> Field {
        Field { name: name.into(), ty, facts, source: Source { file: "a.md".into(), line: 3, column: 1 }, ..Field::default() }
    }

    fn values(all: &[&str]) -> Facts {
        Facts { values: all.iter().map(|value| EnumValue { value: (*value).into(), doc: String::new() }).collect(), ..Facts::default() }
    }

    #[track_caller]
    fn check(value: Value, facts: Facts, expected: &[FactKind]) {
        let field = field("F", Type::Scalar(Scalar::Json), facts);
        assert_eq!(violations(&value, &field).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>(), expected, "{value}");
    }

    #[test]
    fn marks_a_fact_when_the_value_contradicts_it() {
        check(json!("a"), values(&["a", "b"]), &[]);
        check(json!(["a", "c"]), values(&["a", "b"]), &[FactKind::Enum]);
        check(json!("c"), Facts { open: true, ..values(&["a"]) }, &[]);
        check(json!(1), values(&["0", "1"]), &[]);
        check(json!("1"), values(&["0", "1.0"]), &[]);
        check(json!(null), values(&["a"]), &[]);
        let range = || Facts { min: Some(1.into()), max: Some(100.into()), ..Facts::default() };
        check(json!(0), range(), &[FactKind::Min]);
        check(json!("101"), range(), &[FactKind::Max]);
        check(json!(18_446_744_073_709_551_615_u64), range(), &[FactKind::Max]);
        check(json!("some text"), range(), &[]);
        check(json!(["1", "2", "3"]), Facts { max_items: Some(2), ..Facts::default() }, &[FactKind::MaxItems]);
        let length = || Facts { min_len: Some(3), max_len: Some(4), ..Facts::default() };
        check(json!("中文"), length(), &[]);
        check(json!("ab"), length(), &[FactKind::MinLen]);
        check(json!("abcde"), length(), &[FactKind::MaxLen]);
        for placeholder in ["", "xxxx", "****", "<id>", "ab...", "zone-xxxx"] {
            check(json!(placeholder), values(&["a"]), &[]);
        }
    }

    #[test]
    fn facts_of_nested_types_are_marked_once() {
        let list = Type::Array(Box::new(Type::Object("Rule".into())));
        let mut service = Service {
            actions: vec![Action {
                name: "List".into(),
                request: vec![field("Rules", list, Facts::default())],
                response: vec![field("State", Type::Scalar(Scalar::String), values(&["on", "off"]))],
                examples: vec![Example {
                    request: Some(json!({"Rules": [{"Weight": 5}, {"Weight": 11}, {"Weight": 12}], "Odd": 1})),
                    response: Some(json!({"Response": {"State": "half"}})),
                    ..Example::default()
                }],
                ..Action::default()
            }],
            types: vec![ApiType {
                name: "Rule".into(),
                fields: vec![field("Weight", Type::Scalar(Scalar::Integer), Facts { max: Some(10.into()), ..Facts::default() })],
                ..ApiType::default()
            }],
            ..Service::default()
        };
        let place = |_: &str, _: usize, response: bool| Some(Source { file: "b.md".into(), line: if response { 9 } else { 7 }, column: 1 });
        let diagnostics = mark_contradicted(&mut service, &place);
        assert_eq!(service.types[0].fields[0].facts.suspect, [FactKind::Max]);
        assert_eq!(service.actions[0].response[0].facts.suspect, [FactKind::Enum]);
        assert_eq!(diagnostics.len(), 2);
        assert_eq!(diagnostics[1].message, "an example of `List` has `11`, but `Weight` is at most 10");
        assert_eq!((diagnostics[1].source.line, diagnostics[1].related[0].0.line), (3, 7));
    }
}
