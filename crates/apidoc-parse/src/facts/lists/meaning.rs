//! The stretch that says what a value means.

use super::{forms::close, heads::Head, list::Form};
use crate::facts::{class::Class::*, lex::Tokens};
use std::ops::Range;

/// Signs that end a meaning and are not part of it.
const ENDS: [char; 14] = [' ', ',', ';', '、', '。', '.', '/', '|', '-', '"', '`', '(', '[', '!'];

/// The stretch that says what a value means, and whether it ends in "and so on".
pub(super) fn of(t: &Tokens<'_>, head: &Head, limit: usize, runs_on: bool) -> (Range<usize>, bool) {
    let s = &t.text.s;
    let from = head.meaning.min(limit);
    if head.form == Form::Bracketed && s[..from].ends_with(['(', '[']) {
        let to = close(&s[from - 1..]).map_or(limit, |n| from - 1 + n);
        return (
            from..to.max(from),
            (head.token..).find(|i| t.list.get(*i).is_none_or(|token| token.start > to)).is_some_and(|i| t.is(i, Etc)),
        );
    }
    let mut end = limit;
    let mut depth = 0usize;
    for i in head.token..t.list.len() {
        let token = t.list[i];
        if token.start >= limit {
            break;
        }
        let classes = token.classes;
        let opens = i > head.token && (t.last(i).meets(Comma | Semi | Stop | Open) || t.apart(i));
        // A mark on this value stays; a sentence about the default goes.
        let mark = || {
            (i + 1..i + 4)
                .find(|n| !t.is(*n, DefaultWord | Value))
                .is_none_or(|n| t.is(n, Close) || t.list.get(n).is_none_or(|next| next.start >= limit))
        };
        let stops = if classes.has(Open) {
            depth += 1;
            false
        } else if classes.has(Close) || t.said(i) == "}" {
            depth == 0 || {
                depth -= 1;
                false
            }
        } else {
            depth == 0
                && (runs_on && classes.meets(Stop | Semi)
                    || opens && classes.has(Omitted) && !classes.has(Said) && (t.last(i).meets(Comma | Semi)))
                || opens && classes.has(Default) && !mark()
        };
        if stops {
            end = token.start;
            break;
        }
    }
    let mut trimmed = s[from..end.max(from)].trim_end_matches(ENDS);
    let mut more = false;
    while let Some(last) = (head.token..t.list.len()).take_while(|i| t.list[*i].end <= from + trimmed.len()).last() {
        let token = t.list[last];
        if token.end != from + trimmed.len() || !token.classes.meets(Or | And | Etc) || token.start < from {
            break;
        }
        more |= token.classes.has(Etc);
        trimmed = s[from..token.start].trim_end_matches(ENDS);
    }
    (from..from + trimmed.len(), more)
}
