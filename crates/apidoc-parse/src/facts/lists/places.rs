//! Tokens and values by their place in the text.

use crate::facts::{lex::Tokens, value};
use std::ops::Range;

/// The tokens of a line.
pub(super) fn tokens_of(t: &Tokens<'_>, line: usize) -> Range<usize> {
    let Some(line) = t.text.lines.get(line) else { return 0..0 };
    token_at(t, line.start)..token_at(t, line.end)
}

/// The first token at or after a byte.
pub(super) fn token_at(t: &Tokens<'_>, byte: usize) -> usize {
    t.list.partition_point(|token| token.start < byte)
}

/// Scans a value in a line.
pub(super) fn scan<'a>(t: &Tokens<'a>, line: usize, at: usize, numeric: bool) -> Option<value::Token<'a>> {
    value::scan(&t.text.s[..t.text.lines.get(line)?.end], at, numeric)
}
