//! The Rust types that fields can have.

use crate::names::is_type_name;
use std::fmt;

/// Before the name of a type that actions share.
pub const SHARED_PREFIX: &str = "types::";

/// The most lists, options and boxes around a type.
const MAX_TYPE_DEPTH: usize = 16;

/// The type of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RustType {
    /// `String`
    String,
    /// `i64`
    I64,
    /// `u64`, by override only.
    U64,
    /// `f64`
    F64,
    /// `bool`
    Bool,
    /// `rt::Timestamp`
    Timestamp,
    /// `rt::Json`
    Json,
    /// `rt::Binary`
    Binary,
    /// `rt::Open<TaskStatus>`, an enum of the same file, or `rt::Open<types::TaskStatus>`, one of several fields.
    Open(String),
    /// `types::Task`
    Shared(String),
    /// `Vec<…>`
    Vec(Box<RustType>),
    /// `Option<…>`
    Option(Box<RustType>),
    /// `Box<…>`, where a type holds itself.
    Boxed(Box<RustType>),
}

impl RustType {
    /// `Option<self>`
    pub fn optional(self) -> Self {
        Self::Option(Box::new(self))
    }
    /// Returns the type inside of the option, or the type itself.
    pub fn value(&self) -> &RustType {
        match self {
            Self::Option(inner) => inner,
            other => other,
        }
    }
    /// Returns the type inside of all options, lists and boxes.
    pub fn innermost(&self) -> &RustType {
        let mut ty = self;
        while let Self::Vec(inner) | Self::Option(inner) | Self::Boxed(inner) = ty {
            ty = inner;
        }
        ty
    }
    /// The same with another enum inside.
    pub fn with_enum(self, name: &str) -> Self {
        let inside = |inner: Box<Self>| Box::new(inner.with_enum(name));
        match self {
            Self::Open(_) => Self::Open(name.to_owned()),
            Self::Vec(inner) => Self::Vec(inside(inner)),
            Self::Option(inner) => Self::Option(inside(inner)),
            Self::Boxed(inner) => Self::Boxed(inside(inner)),
            other => other,
        }
    }
    /// The same without boxes: they are a matter of layout.
    pub fn unboxed(&self) -> Self {
        let inside = |inner: &Self| Box::new(inner.unboxed());
        match self {
            Self::Vec(inner) => Self::Vec(inside(inner)),
            Self::Option(inner) => Self::Option(inside(inner)),
            Self::Boxed(inner) => inner.unboxed(),
            other => other.clone(),
        }
    }
    /// Whether values of the other type can be read as this one without a loss.
    pub fn is_read_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Option(inner) | Self::Boxed(inner), other) => inner.is_read_like(other),
            (ty, Self::Option(inner) | Self::Boxed(inner)) => ty.is_read_like(inner),
            (Self::Vec(item), Self::Vec(other)) => item.is_read_like(other),
            (Self::String | Self::Open(_) | Self::Timestamp, Self::String | Self::Open(_) | Self::Timestamp) => true,
            (ty, other) => ty == other,
        }
    }
    /// Whether a service that expects the other type accepts its values.
    pub fn is_sent_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Option(inner) | Self::Boxed(inner), other) => inner.is_sent_like(other),
            (_, Self::Option(inner) | Self::Boxed(inner)) => self.is_sent_like(inner),
            (Self::Vec(a), Self::Vec(b)) => a.is_sent_like(b),
            (Self::Json, _) | (_, Self::Json) => true,
            (Self::I64 | Self::U64, Self::I64 | Self::U64 | Self::F64) => true,
            (Self::String | Self::Open(_) | Self::Timestamp, Self::String | Self::Open(_) | Self::Timestamp) => true,
            (a, b) => a == b,
        }
    }
    /// Whether it holds text of any kind, also inside of lists.
    pub fn is_text(&self) -> bool {
        matches!(self.innermost(), Self::String | Self::Open(_) | Self::Json | Self::Binary)
    }
    /// Whether it is optional.
    pub fn is_optional(&self) -> bool {
        matches!(self, Self::Option(_))
    }
    /// Whether the prelude's names in it are to be written in full, because the file has a type of such a name.
    pub fn written(&self, full: bool) -> Written<'_> {
        Written { ty: self, full }
    }
    /// Reads what `Display` wrote. Returns `None` if it is something else, or deeper than `MAX_TYPE_DEPTH`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut wrappers: Vec<fn(Box<Self>) -> Self> = Vec::new();
        let mut inner = text;
        while let Some((head, rest)) = inner.split_once('<').filter(|(head, _)| matches!(*head, "Vec" | "Option" | "Box")) {
            inner = rest.strip_suffix('>')?;
            wrappers.push(match head {
                "Vec" => Self::Vec,
                "Option" => Self::Option,
                _ => Self::Boxed,
            });
            if wrappers.len() > MAX_TYPE_DEPTH {
                return None;
            }
        }
        let innermost = Self::parse_innermost(inner)?;
        Some(wrappers.into_iter().rev().fold(innermost, |ty, wrap| wrap(Box::new(ty))))
    }
    fn parse_innermost(text: &str) -> Option<Self> {
        let name = |name: &str| is_type_name(name).then(|| name.to_owned());
        Some(match text {
            "String" => Self::String,
            "i64" => Self::I64,
            "u64" => Self::U64,
            "f64" => Self::F64,
            "bool" => Self::Bool,
            "rt::Timestamp" => Self::Timestamp,
            "rt::Json" => Self::Json,
            "rt::Binary" => Self::Binary,
            _ => match text.strip_prefix("rt::Open<") {
                Some(open) => {
                    let open = open.strip_suffix('>')?;
                    name(open.strip_prefix(SHARED_PREFIX).unwrap_or(open))?;
                    Self::Open(open.to_owned())
                }
                None => Self::Shared(name(text.strip_prefix(SHARED_PREFIX)?)?),
            },
        })
    }
}

impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written(false).fmt(f)
    }
}

/// A type as a file writes it.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    ty: &'a RustType,
    full: bool,
}

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = |short: &'static str, long: &'static str| if self.full { long } else { short };
        let (head, inner) = match self.ty {
            RustType::String => return f.write_str(path("String", "std::string::String")),
            RustType::I64 => return f.write_str("i64"),
            RustType::U64 => return f.write_str("u64"),
            RustType::F64 => return f.write_str("f64"),
            RustType::Bool => return f.write_str("bool"),
            RustType::Timestamp => return f.write_str("rt::Timestamp"),
            RustType::Json => return f.write_str("rt::Json"),
            RustType::Binary => return f.write_str("rt::Binary"),
            RustType::Open(name) => return write!(f, "rt::Open<{name}>"),
            RustType::Shared(name) => return write!(f, "types::{name}"),
            RustType::Vec(inner) => (path("Vec", "std::vec::Vec"), inner),
            RustType::Option(inner) => (path("Option", "std::option::Option"), inner),
            RustType::Boxed(inner) => (path("Box", "std::boxed::Box"), inner),
        };
        write!(f, "{head}<{}>", inner.written(self.full))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read() {
        for text in [
            "String",
            "Option<i64>",
            "Option<Vec<rt::Open<TaskStatus>>>",
            "Option<Box<types::Task>>",
            "Vec<Vec<f64>>",
            "types::Task2",
            "rt::Open<types::TaskStatus>",
        ] {
            assert_eq!(RustType::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "Vec<", "Option<unsafe { }>", "types::a b", "std::fs::File", "rt::Open<types::types::A>", "rt::Open<types::>"] {
            assert_eq!(RustType::parse(text), None, "{text}");
        }
    }

    #[test]
    fn rejects_a_type_that_is_too_deep() {
        for depth in [MAX_TYPE_DEPTH + 1, 3_000, 100_000] {
            let text = format!("{}i64{}", "Vec<".repeat(depth), ">".repeat(depth));
            assert_eq!(RustType::parse(&text), None, "{depth}");
        }
        assert!(RustType::parse(&format!("{}i64{}", "Vec<".repeat(MAX_TYPE_DEPTH), ">".repeat(MAX_TYPE_DEPTH))).is_some());
    }
}
