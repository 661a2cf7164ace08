//! The documented limits of a struct that is sent, as rows of META or of its table. Facts that an example breaks are left out.

use crate::{
    print::{Node, literal},
    surface::{Record, RustType},
};
use apidoc_ir::{Constraint, ConstraintKind, FactKind, Field};

/// The least confidence of a list of values that requests are checked against. Documentation needs less.
const LEAST_CONFIDENCE: i32 = 10;

/// The rows, in the order of the table.
pub(super) fn all(record: &Record<'_>) -> Vec<Node> {
    let mut rows = Vec::new();
    for member in &record.members {
        let Some(field) = member.page() else { continue };
        let mut add = |rule: &str, of: Vec<Node>| rows.push(row(&field.name, rule, of));
        let was_optional = field.required == Some(true) && !member.required_in_new && member.gone.is_none();
        if was_optional && member.ty.is_optional() {
            add("Required", Vec::new());
        }
        let trusted = |kind: FactKind| !field.facts.suspect.contains(&kind);
        let sure = field.facts.confidence.is_none_or(|sum| sum >= LEAST_CONFIDENCE);
        let closed = trusted(FactKind::Enum) && sure && !field.facts.open && !field.facts.values.is_empty();
        if let Some((rule, values)) = closed.then(|| values(&member.ty, field)).flatten() {
            add(rule, vec![values]);
        }
        let min = field.facts.min.as_ref().filter(|_| trusted(FactKind::Min));
        let max = field.facts.max.as_ref().filter(|_| trusted(FactKind::Max));
        match member.ty.innermost() {
            RustType::I64 | RustType::U64 => {
                let (min, max) = (min.and_then(serde_json::Number::as_i64), max.and_then(serde_json::Number::as_i64));
                range(&mut add, ["Range", "Min", "Max"], min.map(|n| n.to_string()), max.map(|n| n.to_string()));
            }
            RustType::F64 => {
                let (min, max) = (min.and_then(serde_json::Number::as_f64), max.and_then(serde_json::Number::as_f64));
                range(&mut add, ["RangeF", "MinF", "MaxF"], min.map(|n| format!("{n:?}")), max.map(|n| format!("{n:?}")));
            }
            RustType::String if !field.ty.is_array() => {
                for (rule, length, kind) in
                    [("MinLen", field.facts.min_len, FactKind::MinLen), ("MaxLen", field.facts.max_len, FactKind::MaxLen)]
                {
                    if let Some(length) = length.filter(|_| trusted(kind)) {
                        add(rule, vec![Node::word(length.to_string())]);
                    }
                }
            }
            _ => {}
        }
        if let Some(most) = field.facts.max_items.filter(|_| trusted(FactKind::MaxItems) && field.ty.is_array()) {
            add("MaxItems", vec![Node::word(most.to_string())]);
        }
    }
    rows
}

/// The values that a field may have: those of its enum, or a list.
fn values(ty: &RustType, field: &Field) -> Option<(&'static str, Node)> {
    let values = field.facts.values.iter();
    match ty.innermost() {
        RustType::Open(open) => Some(("OneOfEnum", Node::word(format!("rt::wire_value::<{open}>")))),
        RustType::I64 | RustType::U64 => {
            let numbers: Option<Vec<Node>> = values.map(|v| Some(Node::word(v.value.parse::<i64>().ok()?.to_string()))).collect();
            Some(("OneOfNumbers", Node::group("&[", numbers?, "]")))
        }
        RustType::String => Some(("OneOf", Node::group("&[", values.map(|v| Node::word(literal(&v.value))).collect(), "]"))),
        _ => None,
    }
}

fn range(add: &mut impl FnMut(&str, Vec<Node>), [range, least, most]: [&str; 3], min: Option<String>, max: Option<String>) {
    match (min, max) {
        (Some(min), Some(max)) => add(range, vec![Node::word(min), Node::word(max)]),
        (Some(min), None) => add(least, vec![Node::word(min)]),
        (None, Some(max)) => add(most, vec![Node::word(max)]),
        (None, None) => {}
    }
}

fn row(parameter: &str, rule: &str, of: Vec<Node>) -> Node {
    let rule = match of.is_empty() {
        true => Node::word(format!("rt::Rule::{rule}")),
        false => Node::group(format!("rt::Rule::{rule}("), of, ")"),
    };
    Node::group("(", vec![Node::word(literal(parameter)), rule], ")")
}

/// Constraints between parameters. A constraint that names a parameter that the table lacks is left out.
pub(super) fn constraints(record: &Record<'_>, constraints: &[Constraint]) -> Vec<Node> {
    let known = |name: &String| record.members.iter().any(|m| m.wire == name);
    let sound = constraints.iter().filter(|c| c.fields.iter().flatten().all(known));
    let list = |items: Vec<Node>| Node::group("&[", items, "]");
    let words = |group: &Vec<String>| list(group.iter().map(|name| Node::word(literal(name))).collect());
    let groups = sound.map(|constraint| {
        let kind = match constraint.kind {
            ConstraintKind::AtLeastOne => "AtLeastOne",
            ConstraintKind::Exclusive => "Exclusive",
            ConstraintKind::Together => "Together",
        };
        Node::group(format!("rt::Constraint::{kind}("), vec![list(constraint.fields.iter().map(words).collect())], ")")
    });
    let fields = record.members.iter().filter_map(|member| member.page());
    let required = fields.flat_map(|field| field.required_when.iter().map(move |when| (field, when)));
    let required = required.filter(|(field, when)| known(&field.name) && known(&when.field)).map(|(field, when)| {
        let names = [&field.name, &when.field].map(|name| Node::word(literal(name)));
        let [field, other] = names;
        Node::group("rt::Constraint::RequiredWhen(", vec![field, other, words(&when.values)], ")")
    });
    groups.chain(required).collect()
}
