//! Whether a documented body fits the structs, with the tolerance of decoding. A type that the lock keeps may not fit what the service sends now.

use crate::surface::{FieldSource, Member, Record, RustType};
use apidoc_ir::ExampleFault;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Why an example can't be tested: the page itself has it wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It belongs to another action.
    Foreign,
    /// It can't be read.
    Unreadable,
    /// A field that the table lacks.
    UnknownField(String),
    /// A value that the documented type forbids.
    ForbiddenValue(String),
}

impl From<ExampleFault> for Unfit {
    fn from(fault: ExampleFault) -> Self {
        match fault {
            ExampleFault::Unreadable => Self::Unreadable,
            ExampleFault::Foreign => Self::Foreign,
        }
    }
}

impl Unfit {
    /// The reason, out of the closed set, and where.
    pub(super) fn reason(&self) -> (&'static str, &str) {
        match self {
            Self::Foreign => ("another action's", ""),
            Self::Unreadable => ("not JSON", ""),
            Self::UnknownField(path) => ("a field that the table lacks", path),
            Self::ForbiddenValue(path) => ("a value that the type forbids", path),
        }
    }
}

/// The structs of a version's shared types, by name.
pub(super) type Types<'s, 'a> = BTreeMap<&'s str, &'s Record<'a>>;

/// Whether a request's body fits: every field is known, every value can be decoded.
pub(super) fn request(body: &Value, record: &Record<'_>, types: &Types<'_, '_>) -> Result<(), Unfit> {
    let Value::Object(body) = body else { return Err(Unfit::ForbiddenValue("the whole body".into())) };
    object(body, record, types, "", true, 0)
}

/// Whether a response fits: every value of a known field can be decoded; a service may always say more.
pub(super) fn response(document: &Value, record: &Record<'_>, types: &Types<'_, '_>) -> Result<(), Unfit> {
    match document.get("Response") {
        Some(Value::Object(body)) => {
            let mut own = body.keys().filter(|name| !matches!(name.as_str(), "RequestId" | "Error")).peekable();
            let mut members = record.members.iter().filter(|member| !matches!(member.source, FieldSource::RequestId)).peekable();
            // Nothing of it would be compared.
            if own.peek().is_some() && members.peek().is_some() && !own.any(|name| member(record, name).is_some()) {
                return Err(Unfit::Foreign);
            }
            object(body, record, types, "", false, 0)
        }
        _ => Err(Unfit::Unreadable),
    }
}

fn member<'r, 'a>(record: &'r Record<'a>, wire: &str) -> Option<&'r Member<'a>> {
    record.members.iter().find(|member| member.wire == wire)
}

fn object(
    body: &Map<String, Value>,
    record: &Record<'_>,
    types: &Types<'_, '_>,
    at: &str,
    strict: bool,
    depth: usize,
) -> Result<(), Unfit> {
    for (name, value) in body {
        let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
        // A value of another type than the lock has goes to the field of the new type.
        let mut members = record.members.iter().filter(|member| member.wire == *name);
        match members.next() {
            Some(first) => {
                let fit = |member: &Member<'_>| fits(value, &member.ty, types, &path, strict, depth + 1);
                let first = fit(first);
                if first.is_err() && !members.any(|member| fit(member).is_ok()) {
                    first?;
                }
            }
            None if strict => return Err(Unfit::UnknownField(path)),
            None => {}
        }
    }
    Ok(())
}

fn fits(value: &Value, ty: &RustType, types: &Types<'_, '_>, path: &str, strict: bool, depth: usize) -> Result<(), Unfit> {
    let forbidden = || Err(Unfit::ForbiddenValue(path.to_owned()));
    let blank = matches!(value, Value::String(text) if text.trim().is_empty());
    match (ty, value) {
        (_, Value::Null) => Ok(()),
        // The reader of JSON goes no deeper either.
        _ if depth > 100 => forbidden(),
        (RustType::Option(inner) | RustType::Boxed(inner), value) => fits(value, inner, types, path, strict, depth),
        (RustType::Vec(item), Value::Array(items)) => items.iter().try_for_each(|value| fits(value, item, types, path, strict, depth + 1)),
        (RustType::Vec(_), Value::Object(fields)) if fields.is_empty() => Ok(()),
        (RustType::Vec(_), _) if blank => Ok(()),
        (RustType::Vec(_), _) => forbidden(),
        (RustType::Shared(name), value) => match (types.get(name.as_str()), value) {
            (None, _) => Ok(()),
            (Some(record), Value::Object(body)) => object(body, record, types, path, strict, depth),
            (Some(_), Value::Array(items)) if items.is_empty() => Ok(()),
            _ if blank => Ok(()),
            _ => forbidden(),
        },
        (scalar, value) if scalar_fits(scalar, value) || (blank && *scalar != RustType::Binary) => Ok(()),
        _ => forbidden(),
    }
}

fn scalar_fits(scalar: &RustType, value: &Value) -> bool {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        _ => return *scalar == RustType::Json,
    };
    match scalar {
        RustType::Bool => matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "0" | "1"),
        RustType::F64 => !value.is_boolean() && text.parse::<f64>().is_ok_and(f64::is_finite),
        RustType::U64 => text.parse::<u64>().is_ok(),
        RustType::I64 => {
            value.is_boolean() || text.parse::<i64>().is_ok() || text.parse::<f64>().is_ok_and(|n| n.fract() == 0.0 && n.abs() < 9e15)
        }
        _ => true,
    }
}

#[cfg(test)]
mod unit {
    use super::*;
    use crate::surface::Usage;

    fn record(name: &str, fields: &[(&'static str, &str)]) -> Record<'static> {
        let member =
            |(wire, ty): &(&'static str, &str)| Member::new(FieldSource::Lock, wire, wire.to_lowercase(), RustType::parse(ty).unwrap());
        Record::new(name, name, Usage::Request, fields.iter().map(member).collect())
    }

    #[test]
    fn compares_bodies_with_the_types_that_decode_them() {
        let item = record("Item", &[("On", "Option<bool>")]);
        let types = Types::from([("Item", &item)]);
        let table = record("ListRequest", &[("Limit", "Option<i64>"), ("Items", "Vec<types::Item>")]);
        let check = |text: &str| request(&serde_json::from_str(text).unwrap(), &table, &types);
        assert_eq!(check(r#"{"Limit":"5","Items":[{"On":1},null]}"#), Ok(()));
        assert_eq!(check(r#"{"Limits":5}"#), Err(Unfit::UnknownField("Limits".into())));
        assert_eq!(check(r#"{"Items":[{"On":"maybe"}]}"#), Err(Unfit::ForbiddenValue("Items.On".into())));
        assert_eq!(check(r#"{"Limit":0.5}"#), Err(Unfit::ForbiddenValue("Limit".into())));
        let answer = |body: Value| response(&serde_json::json!({"Response": body}), &table, &types);
        assert_eq!(answer(serde_json::json!({"New": 1, "Limit": 1})), Ok(()));
        assert_eq!(answer(serde_json::json!({"RequestId": "r", "Error": {"Code": "X"}})), Ok(()));
        assert_eq!(answer(serde_json::json!({"RequestId": "r", "New": 1})), Err(Unfit::Foreign));
    }
}
