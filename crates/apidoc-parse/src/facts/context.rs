//! The words around a match: the clause before it, the clause behind it.

use super::{
    class::{Class::*, Set},
    lex::Tokens,
};
use std::ops::Range;

const ENDS: Set = Set::of(Stop).or(Set::of(Line)).or(Set::of(Semi)).or(Set::of(Comma));

/// The tokens of the clause before a token.
pub(super) fn clause(t: &Tokens<'_>, from: usize) -> Range<usize> {
    let before = t.before(from);
    let start = before.clone().rev().find(|i| t.classes(*i).meets(ENDS)).map_or(before.start, |i| i + 1);
    start..from
}

/// The tokens of the clause behind a token.
pub(super) fn clause_behind(t: &Tokens<'_>, to: usize) -> Range<usize> {
    let end = (to..t.list.len()).find(|i| t.classes(*i).meets(ENDS)).unwrap_or(t.list.len());
    to..end
}

/// The text from the beginning of a token to the beginning of another.
pub(super) fn gap<'a>(t: &Tokens<'a>, from: usize, to: usize) -> &'a str {
    match (t.list.get(from), t.list.get(to)) {
        (Some(first), Some(last)) if first.start <= last.start => &t.text.s[first.start..last.start],
        _ => "",
    }
}
