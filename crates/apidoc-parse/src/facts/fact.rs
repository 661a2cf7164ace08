//! Facts that rules make, and their kinds.

use apidoc_ir::{ConstraintKind, FactKind, RequiredWhen, Scalar, Type};
use serde_json::Number;
use std::ops::Range;

/// Kind of the facts of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// It may be null.
    Nullable,
    /// It is deprecated.
    Deprecated,
    /// The most items of a list.
    MaxItems,
    /// The fewest and the most characters.
    Length,
    /// The least and the greatest value.
    Range,
    /// The value that applies if the field is omitted.
    Default,
    /// Constraints over several fields.
    Together,
    /// The values of another field for which this one is required.
    Required,
}

impl Kind {
    /// Whether a field of a type can have such facts.
    pub(super) fn is_of(self, ty: &Type) -> bool {
        match self {
            Self::Nullable | Self::Deprecated | Self::Together | Self::Required => true,
            Self::MaxItems => ty.is_array(),
            Self::Length => *ty == Type::Scalar(Scalar::String),
            Self::Range => matches!(ty.innermost(), Type::Scalar(Scalar::Integer | Scalar::Float)),
            Self::Default => matches!(ty.innermost(), Type::Scalar(Scalar::String | Scalar::Integer | Scalar::Float | Scalar::Boolean)),
        }
    }

    /// The names of its facts.
    pub(super) fn facts(self) -> &'static [FactKind] {
        match self {
            Self::Nullable => &[FactKind::Nullable],
            Self::Deprecated => &[FactKind::Deprecated],
            Self::MaxItems => &[FactKind::MaxItems],
            Self::Range => &[FactKind::Min, FactKind::Max],
            Self::Length => &[FactKind::MinLen, FactKind::MaxLen],
            Self::Default => &[FactKind::Default],
            Self::Required => &[FactKind::RequiredWhen],
            Self::Together => &[],
        }
    }
}

/// Fact that a rule made.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Fact {
    Flag,
    /// Value on the wire.
    Text(String),
    /// Constraints over groups of fields, each by its groups.
    Constraints(ConstraintKind, Vec<Vec<Vec<String>>>),
    /// Another field, and its values.
    When(RequiredWhen),
    /// The least and the most.
    Bounds(Option<Number>, Option<Number>),
}

impl Fact {
    /// The value of a default.
    pub(super) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The least and the most of bounds.
    pub(super) fn sides(&self) -> (Option<&Number>, Option<&Number>) {
        if let Self::Bounds(low, high) = self { (low.as_ref(), high.as_ref()) } else { (None, None) }
    }
}

/// A fact, the rule that made it, and the bytes of the text that say it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) fact: Fact,
    pub(super) rule: &'static str,
    pub(super) rank: u8,
    pub(super) at: Range<usize>,
}
