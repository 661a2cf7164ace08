//! What the text says behind a list: that it ends, how many it counts, which is the default.

use super::case::Case;
use crate::facts::class::{Class::*, Set};

/// Whether the sentence ends with the list.
pub(super) fn ends_there(c: &Case<'_>) -> bool {
    let i = first(c);
    // "RED和BLUE类型。": the noun that the values belong to.
    let behind = (i..i + 3).find(|i| !c.t.is(*i, Kind | Han)).unwrap_or(i);
    let noun = c.t.is(i, Kind) && (behind >= c.t.list.len() || c.t.is(behind, Stop | Semi | Line | Comma));
    let rest = c.rest();
    let which = c.t.is(i, Comma) && c.t.is(i + 1, Which | Says);
    let default = c.t.is(i, Comma) && c.t.is(i + 1, Default | Omitted | Deny | Verb | Cond | Ask | UnitWord);
    let again = c.t.is(i, Comma) && c.lists(i + 1);
    noun || which || default || again || rest.is_empty() || rest.starts_with(['。', '.', '\n', ';'])
}

/// The first token behind a list and the brackets that close it.
fn first(c: &Case<'_>) -> usize {
    (c.behind..c.behind + 3).find(|i| !c.t.is(*i, Close)).unwrap_or(c.behind)
}

/// "`A` and `B` are supported."
pub(super) fn supported(c: &Case<'_>) -> bool {
    let t = c.t;
    let i = if t.is(c.behind + 1, Plain | Word | Already) { c.behind + 2 } else { c.behind + 1 };
    let end = if t.is(i + 1, Already | Word) { i + 2 } else { i + 1 };
    t.is(c.behind, Be | Copula) && t.is(i, Choice) && (end >= t.list.len() || t.is(end, Set::ends()))
}

/// "A、B、C三种": the text counts what it has listed.
pub(super) fn counted(c: &Case<'_>) -> bool {
    let t = c.t;
    let mut i = first(c);
    while t.is(i, Comma) && t.is(i + 1, OneOf) || t.is(i, This | Total | Etc) || t.is(i, Comma) && t.is(i + 2, Verb | Counter) {
        i += 1;
    }
    let number = t.number(i, true).and_then(|n| n.as_u64());
    let counts = t.is(i, Few | Num) && t.is(i + 1, Counter | UItem | Verb);
    c.count() > 1 && (t.is(i, OneOf) || counts && number == Some(c.count() as u64))
}

/// "A 或 B，默认 A": what is taken by default is one of several that may be given.
pub(super) fn has_default(c: &Case<'_>) -> bool {
    let t = c.t;
    let i = (c.behind..c.behind + 5).find(|i| !t.is(*i, Close | Comma | Stop | Semi | Article | Line | Then)).unwrap_or(c.behind);
    if !t.is(i, Default) || c.count() < 2 {
        return false;
    }
    let value = (i + 1..i + 5).find(|i| !t.is(*i, Joins | Copula | Be | Colon | DefaultWord | Value | Verb | Equals));
    value.is_some_and(|i| c.lists(i))
}

/// "A、B分别表示…": the text says next what each of them means.
pub(super) fn told_apart(c: &Case<'_>) -> bool {
    let t = c.t;
    let i = (c.behind..c.behind + 4).find(|i| !t.is(*i, Close | Comma | Stop | Semi)).unwrap_or(c.behind);
    c.count() > 1 && t.is(i, Hint) && t.is(i + 1, Says | Equals) && t.is(i, Hint) && t.said(i).starts_with(|c: char| !c.is_ascii())
}
