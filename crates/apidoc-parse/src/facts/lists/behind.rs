//! What the text says behind a list: that it ends, how many it counts, which is the default.

use super::{
    case::{Case, Promised},
    list::Form,
};
use crate::facts::class::{Class::*, Set};

/// Whether the sentence ends with the list.
pub(super) fn ends_there(c: &Case<'_>) -> bool {
    let i = first(c);
    let i = if c.t.is(i, Etc) { i + 1 } else { i };
    // "RED和BLUE类型。": the noun that the values belong to.
    let behind = (i..i + 3).find(|i| !c.t.is(*i, Kind | Han)).unwrap_or(i);
    let noun = c.t.is(i, Kind | Promise) && (behind >= c.t.list.len() || c.t.is(behind, Stop | Semi | Line | Comma));
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

/// "`A` and `B` are supported.", "`A` and `B` pens are supported."
pub(super) fn supported(c: &Case<'_>) -> bool {
    let t = c.t;
    let be = if t.is(c.behind, Word) && t.is(c.behind + 1, Be | Copula) { c.behind + 1 } else { c.behind };
    let i = if t.is(be + 1, Plain | Word | Already) { be + 2 } else { be + 1 };
    let end = if t.is(i + 1, Already | Word) { i + 2 } else { i + 1 };
    t.is(be, Be | Copula) && t.is(i, Choice) && (end >= t.list.len() || t.is(end, Set::ends()))
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
    // "用笔和纸二选一": of what the sentence speaks of, if nothing leads to values.
    let one_of = t.is(i, OneOf) && (!t.any(c.inside(), And) || c.promised >= Promised::Hinted || c.near(Kind));
    c.count() > 1 && (one_of || counts && number == Some(c.count() as u64))
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
    let said = t.is(i, Hint) && t.is(i + 1, Says | Equals) && !t.said(i).is_ascii();
    let noun = t.is(i, Promise) && (i + 1 >= t.list.len() || t.is(i + 1, Set::ends()));
    c.count() > 1 && (said || noun && c.list.form == Form::Bare || t.is(i, Says) && t.is(i + 1, Open))
}
