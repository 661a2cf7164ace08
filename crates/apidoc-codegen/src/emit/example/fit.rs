//! Whether a documented body fits the tables, by the same tolerance that decoding has.

use apidoc_ir::{ApiType, ExampleFault, Field, Scalar, Type};
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

/// The types of a version, by name.
pub(super) type Types<'a> = BTreeMap<&'a str, &'a ApiType>;

/// Whether a request's body fits: every field documented, every value allowed.
pub(super) fn request(body: &Value, fields: &[Field], types: &Types<'_>) -> Result<(), Unfit> {
    let Value::Object(body) = body else { return Err(Unfit::ForbiddenValue("the whole body".into())) };
    object(body, fields, types, "", true, 0)
}

/// Whether a response fits: every value of a documented field allowed; a service may always say more.
pub(super) fn response(document: &Value, fields: &[Field], types: &Types<'_>) -> Result<(), Unfit> {
    match document.get("Response") {
        Some(Value::Object(body)) => {
            let mut own = body.keys().filter(|name| !matches!(name.as_str(), "RequestId" | "Error")).peekable();
            let known = |name: &String| fields.iter().any(|field| field.name == *name);
            // Nothing of it would be compared.
            if own.peek().is_some() && !fields.is_empty() && !own.any(known) {
                return Err(Unfit::Foreign);
            }
            object(body, fields, types, "", false, 0)
        }
        _ => Err(Unfit::Unreadable),
    }
}

fn object(body: &Map<String, Value>, fields: &[Field], types: &Types<'_>, at: &str, strict: bool, depth: usize) -> Result<(), Unfit> {
    for (name, value) in body {
        let path = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
        match fields.iter().find(|field| field.name == *name) {
            Some(field) => fits(value, (&field.ty, field.unsigned), types, &path, strict, depth + 1)?,
            None if strict => return Err(Unfit::UnknownField(path)),
            None => {}
        }
    }
    Ok(())
}

fn fits(value: &Value, (ty, unsigned): (&Type, bool), types: &Types<'_>, path: &str, strict: bool, depth: usize) -> Result<(), Unfit> {
    let forbidden = || Err(Unfit::ForbiddenValue(path.to_owned()));
    let blank = matches!(value, Value::String(text) if text.trim().is_empty());
    match (ty, value) {
        (_, Value::Null) => Ok(()),
        // The reader of JSON goes no deeper either.
        _ if depth > 100 => forbidden(),
        (Type::Array(item), Value::Array(items)) => {
            items.iter().try_for_each(|value| fits(value, (item, unsigned), types, path, strict, depth + 1))
        }
        (Type::Array(_), Value::Object(fields)) if fields.is_empty() => Ok(()),
        (Type::Array(_), _) if blank => Ok(()),
        (Type::Array(_), _) => forbidden(),
        (Type::Object(name), value) => match (types.get(name.as_str()), value) {
            (None, _) => Ok(()),
            (Some(ty), _) if ty.inferred && ty.fields.is_empty() => Ok(()),
            (Some(ty), Value::Object(body)) => object(body, &ty.fields, types, path, strict, depth),
            (Some(_), Value::Array(items)) if items.is_empty() => Ok(()),
            _ if blank => Ok(()),
            _ => forbidden(),
        },
        (Type::Scalar(scalar), value) => {
            if scalar_fits(*scalar, unsigned, value) || (blank && *scalar != Scalar::Binary) {
                Ok(())
            } else {
                forbidden()
            }
        }
    }
}

fn scalar_fits(scalar: Scalar, unsigned: bool, value: &Value) -> bool {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Bool(value) => value.to_string(),
        _ => return scalar == Scalar::Json,
    };
    match scalar {
        Scalar::Json | Scalar::String | Scalar::Timestamp | Scalar::TimestampIso8601 | Scalar::Date | Scalar::Binary => true,
        Scalar::Boolean => matches!(text.to_ascii_lowercase().as_str(), "true" | "false" | "0" | "1"),
        Scalar::Float => !value.is_boolean() && text.parse::<f64>().is_ok_and(f64::is_finite),
        Scalar::Integer if unsigned => text.parse::<u64>().is_ok(),
        Scalar::Integer => {
            value.is_boolean() || text.parse::<i64>().is_ok() || text.parse::<f64>().is_ok_and(|n| n.fract() == 0.0 && n.abs() < 9e15)
        }
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn bodies_are_held_against_their_table() {
        let field = |name: &str, ty| Field { name: name.into(), ty, ..Field::default() };
        let item = ApiType { name: "Item".into(), fields: vec![field("On", Type::Scalar(Scalar::Boolean))], ..ApiType::default() };
        let types = Types::from([("Item", &item)]);
        let fields = [field("Limit", Type::Scalar(Scalar::Integer)), field("Items", Type::Array(Box::new(Type::Object("Item".into()))))];
        let check = |text: &str| request(&serde_json::from_str(text).unwrap(), &fields, &types);
        assert_eq!(check(r#"{"Limit":"5","Items":[{"On":1},null]}"#), Ok(()));
        assert_eq!(check(r#"{"Limits":5}"#), Err(Unfit::UnknownField("Limits".into())));
        assert_eq!(check(r#"{"Items":[{"On":"maybe"}]}"#), Err(Unfit::ForbiddenValue("Items.On".into())));
        let answer = |body: Value| response(&serde_json::json!({"Response": body}), &fields, &types);
        assert_eq!(answer(serde_json::json!({"New": 1, "Limit": 1})), Ok(()));
        assert_eq!(answer(serde_json::json!({"RequestId": "r", "Error": {"Code": "X"}})), Ok(()));
        assert_eq!(answer(serde_json::json!({"RequestId": "r", "New": 1})), Err(Unfit::Foreign));
    }
}
