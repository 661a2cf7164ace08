//! The Rust type of a field.

use crate::surface::model::{RustType, Usage};
use apidoc_ir as ir;
use std::collections::BTreeMap;

/// Lists nested deeper than this are JSON.
const MAX_NESTED_LISTS: usize = 6;

/// Returns the type of one value of a field, lists included.
pub(crate) fn base(field: &ir::Field, open: Option<String>, types: &BTreeMap<&str, String>) -> RustType {
    let (mut lists, mut ty) = (0, &field.ty);
    while let ir::Type::Array(inner) = ty {
        (lists, ty) = (lists + 1, inner);
    }
    if lists > MAX_NESTED_LISTS {
        return RustType::Json;
    }
    let item = match ty {
        ir::Type::Object(name) => types.get(name.as_str()).map_or(RustType::Json, |name| RustType::Shared(name.clone())),
        ir::Type::Scalar(scalar) => match scalar {
            ir::Scalar::String => open.map_or(RustType::String, RustType::Open),
            ir::Scalar::Integer if field.unsigned => RustType::U64,
            ir::Scalar::Integer => RustType::I64,
            ir::Scalar::Float => RustType::F64,
            ir::Scalar::Boolean => RustType::Bool,
            ir::Scalar::Timestamp | ir::Scalar::TimestampIso8601 | ir::Scalar::Date => RustType::Timestamp,
            ir::Scalar::Binary => RustType::Binary,
            ir::Scalar::Json => RustType::Json,
        },
        ir::Type::Array(_) => RustType::Json,
    };
    (0..lists).fold(item, |item, _| RustType::Vec(Box::new(item)))
}

/// Returns the type of a field, by the usage of its struct.
pub(crate) fn shape(value: RustType, usage: Usage, required: bool, nullable: bool) -> RustType {
    match (usage, &value) {
        (Usage::Request, _) if required => value,
        (Usage::Request, _) => value.optional(),
        (Usage::Response, RustType::Vec(_)) => value,
        (Usage::Response, RustType::Shared(_) | RustType::Boxed(_) | RustType::Json) => value.optional(),
        (Usage::Response, _) if nullable => value.optional(),
        (Usage::Response, _) => value,
    }
}
