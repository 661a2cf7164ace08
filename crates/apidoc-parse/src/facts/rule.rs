//! A rule: a pattern over classes, what it makes, and the sentences that show what it reads and what it leaves.

use super::{
    Subject,
    guards::Guard,
    lex::Tokens,
    matcher::{Match, Pattern},
    values::Values,
};
use apidoc_ir::{ConstraintKind, EnumValue, FactKind, RequiredWhen, Scalar, Type};
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

/// Input of a production.
pub(super) struct Context<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) subject: Subject<'a>,
    /// The values that the text lists.
    pub(super) values: Option<&'a Values>,
}

impl Context<'_> {
    /// Listed values; may be empty.
    pub(super) fn listed(&self) -> &[EnumValue] {
        self.values.map_or(&[], |values| &values.values)
    }
}

type Make = fn(&Context<'_>, &Match) -> Option<Fact>;

/// An example: the type of the field by a letter, a description, and the facts that are read.
pub(super) type Example = (&'static str, &'static str, &'static str);

/// A rule of the registry.
pub(super) struct Rule {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Of rules that disagree the highest counts.
    pub(super) rank: u8,
    pub(super) written: &'static str,
    pub(super) when: Pattern,
    pub(super) make: Make,
    pub(super) guards: &'static [Guard],
    pub(super) doc: &'static str,
    pub(super) yes: Vec<Example>,
    pub(super) no: Vec<(&'static str, &'static str)>,
}

impl Rule {
    pub(super) fn new(name: &'static str, kind: Kind, rank: u8, written: &'static str, make: Make) -> Self {
        let guards = kind.guards();
        Self { name, kind, rank, written, when: Pattern::new(written), make, guards, doc: "", yes: Vec::new(), no: Vec::new() }
    }

    /// Sets the sentence that describes the rule.
    pub(super) fn says(self, doc: &'static str) -> Self {
        Self { doc, ..self }
    }

    /// Other guards than those of its kind.
    pub(super) fn minds(self, guards: &'static [Guard]) -> Self {
        Self { guards, ..self }
    }

    /// A description that this rule reads.
    pub(super) fn yes(mut self, ty: &'static str, text: &'static str, read: &'static str) -> Self {
        self.yes.push((ty, text, read));
        self
    }

    /// A description that it leaves.
    pub(super) fn no(mut self, ty: &'static str, text: &'static str) -> Self {
        self.no.push((ty, text));
        self
    }
}

impl Found {
    /// The value of a default.
    pub(super) fn text(&self) -> Option<&str> {
        if let Fact::Text(text) = &self.fact { Some(text) } else { None }
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
