//! Input of guards and productions: the tokens, the field, and the words around a match.

use super::{
    Subject,
    class::{Class::*, Set},
    lex::Tokens,
    lists::Values,
};
use apidoc_ir::{EnumValue, Scalar, Type};
use std::ops::Range;

/// A description and what is known of its field.
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

    /// Whether a word is one of the listed values.
    pub(super) fn lists(&self, word: &str) -> bool {
        self.listed().iter().any(|entry| entry.value == word)
    }

    /// The scalar of the field, or of the items of its list; other types count as text.
    pub(super) fn scalar(&self) -> Scalar {
        if let Type::Scalar(scalar) = self.subject.ty.innermost() { *scalar } else { Scalar::String }
    }

    pub(super) fn is_number(&self) -> bool {
        matches!(self.scalar(), Scalar::Integer | Scalar::Float)
    }

    pub(super) fn is_whole(&self) -> bool {
        self.scalar() == Scalar::Integer
    }
}

/// The ends of clauses.
pub(super) const ENDS: Set = Set::all(&[Stop, Line, Semi, Comma]);

/// The tokens of the clause before a token.
pub(super) fn clause(t: &Tokens<'_>, from: usize) -> Range<usize> {
    let before = t.before(from);
    let start = before.clone().rev().find(|i| t.is(*i, ENDS)).map_or(before.start, |i| i + 1);
    start..from
}

/// The text from the beginning of a token to the beginning of another.
pub(super) fn gap<'a>(t: &Tokens<'a>, from: usize, to: usize) -> &'a str {
    match (t.list.get(from), t.list.get(to)) {
        (Some(first), Some(last)) if first.start <= last.start => &t.text.s[first.start..last.start],
        _ => "",
    }
}
