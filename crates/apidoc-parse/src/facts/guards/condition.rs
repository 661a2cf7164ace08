//! Conditions: what is said for one case only.

use crate::facts::{
    class::{Class::*, Set},
    context::{Context, clause, gap},
    lex::Tokens,
};

/// Whether the sentence before a token makes what follows depend on something else than absence.
pub(super) fn depends(t: &Tokens<'_>, from: usize) -> bool {
    let before = t.before(from);
    let conditions = Cond | Place | More | Less | Other;
    // "For glass, 5."
    let for_some = |i: usize| {
        let first = i == before.start || t.is(i - 1, Comma | Colon | Open);
        t.is(i, Case) && t.said(i).is_ascii() && first && gap(t, i, from).len() <= 90
    };
    if t.text.spaced && before.clone().any(for_some) && !t.any(before.clone(), Omitted) {
        return true;
    }
    let Some(at) = before.clone().rev().find(|i| t.is(*i, conditions) && holds(t, *i, from)) else { return false };
    // "It is effective only when …" is a condition of the field, not of the following text.
    let counts = at > before.start && (1..=2).any(|n| at >= before.start + n && t.is(at - n, Counts));
    !counts && !t.any(at..from, Omitted)
}

/// Whether the condition that begins at a token still holds at another.
fn holds(t: &Tokens<'_>, at: usize, from: usize) -> bool {
    let classes = t.classes(at);
    let said = gap(t, at, from);
    let ascii = t.said(at).is_ascii();
    if classes.has(Cond) && ascii {
        return said.len() <= 90;
    }
    let mut clauses = said.split(',');
    let (first, second, more) = (clauses.next().unwrap_or_default(), clauses.next().unwrap_or_default(), clauses.next());
    let comma = said.contains(',');
    // "当调整A和B的宽度时，只支持一个": the condition is marked at its end too.
    let marked = (at..from).find(|i| t.is(*i, Comma)).is_some_and(|i| t.is(i - 1, CondEnd) && !t.is(i - 1, Copula));
    let near =
        marked && more.is_none() && said.len() <= 240 || more.is_none() && first.chars().count() <= 54 && second.chars().count() <= 12;
    let ends = t.any(at + 1..from, CondEnd | Copula | Of);
    if classes.has(Cond) {
        // "如果…则返回告警，默认false": the condition has its consequence.
        let done = (at..from).find(|i| t.is(*i, Then) && !t.is(*i, Can)).is_some_and(|then| t.any(then..from, Comma));
        // "1. 当Kind为2时，用于补画，最多两张": all of an item.
        let line = t.text.lines[t.text.line_of(t.list[at].start)];
        let ordered = t.text.s[line.start..].trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(". ");
        let item = (line.item || ordered && t.text.s[line.start..].starts_with(|c: char| c.is_ascii_digit())) && !t.any(at..from, Counts);
        return (near || item) && !done;
    }
    if classes.has(Place) {
        let before = t.before(from);
        let leads = at == before.start || t.is(at - 1, Set::ends());
        let ends = ends && (!comma || leads) && (!comma || t.any(at + 1..from, CondEnd | Copula));
        return near && ends && !t.is(at + 1, Of);
    }
    // "小于0的默认为0", "其他情况为5": in the clause itself.
    !ascii && more.is_none() && !said.contains(',') && first.chars().count() <= 22 && (classes.has(Other) || !classes.has(AtMost))
}

/// "Kind为点播（VOD）可以填多支，上限30支": a line about one value of another parameter.
pub(super) fn of_a_value(context: &Context<'_>, from: usize) -> bool {
    let t = context.tokens;
    let line = t.text.lines[t.text.line_of(t.list[from].start)];
    let Some(first) = (t.before(from).start..from).find(|i| t.list[*i].start >= line.start) else { return false };
    if t.list[first].start != line.start {
        return false;
    }
    let name = t.word(first);
    t.is(first + 1, Copula | Eq) && name != context.subject.name && context.subject.siblings.contains(&name)
}

/// Whether the line of a token describes one case among several: "- When Kind is BIG, …".
pub(super) fn case(t: &Tokens<'_>, from: usize) -> bool {
    let line = t.text.lines[t.text.line_of(t.list[from].start)];
    let Some(first) = (0..=from).find(|i| t.list[*i].start >= line.start && t.is(*i, Word | Said | Han | Case | Plain)) else {
        return false;
    };
    if !t.is(first, Case) || first >= from {
        return false;
    }
    let said = gap(t, first, from);
    said.contains(',') && !t.any(first..from, Omitted)
}

/// Whether the clause before a token describes each of several, or of a case.
pub(super) fn in_clause(t: &Tokens<'_>, from: usize) -> bool {
    let words = Each | Case | Then | Cond;
    let clause = clause(t, from);
    let clause = clause.clone().rev().find(|i| t.is(*i, Open)).map_or(clause.start, |i| i + 1)..from;
    let omitted = t.any(t.before(from), Omitted);
    let condition = t.before(from).any(|i| t.is(i, Cond) && t.is(i, Case));
    clause.clone().any(|i| t.is(i, words) && (i + 1 < from || t.said(i).is_ascii()) && !t.is(i + 1, Request) && !t.is(i, Per))
        || condition && (!omitted || t.is(from.saturating_sub(1), Return))
}
