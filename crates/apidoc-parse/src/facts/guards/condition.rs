//! Conditions: what is said for one case only.

use crate::facts::{
    class::Class::*,
    context::{Context, clause, gap},
    lex::Tokens,
};

/// Whether the sentence before a token makes what follows depend on something else than absence.
pub(super) fn depends(t: &Tokens<'_>, from: usize) -> bool {
    if for_some(t, from) {
        return true;
    }
    let condition = t.before(from).rev().find(|i| t.is(*i, Cond | Place | More | Less | Other) && holds(t, *i, from));
    // "It is effective only when …" is a condition of the field, not of the following text.
    condition.is_some_and(|at| !t.any(at.saturating_sub(2)..at, Counts) && !t.any(at..from, Omitted))
}

/// "For glass, 5."
fn for_some(t: &Tokens<'_>, from: usize) -> bool {
    let before = t.before(from);
    let begins = |i: usize| t.is(i, Case) && t.said(i).is_ascii() && (i == before.start || t.is(i - 1, Comma | Colon | Open));
    before.clone().any(begins) && !t.any(before, Omitted)
}

/// Whether the condition that begins at a token still holds at another.
fn holds(t: &Tokens<'_>, at: usize, from: usize) -> bool {
    let classes = t.classes(at);
    let said = gap(t, at, from);
    let ascii = t.said(at).is_ascii();
    if classes.has(Cond) && ascii {
        return said.len() <= 90;
    }
    // "当调整A和B的宽度时，只支持一个": in the clause itself, or shortly behind its comma.
    let near = said.split_once(',').is_none_or(|(_, behind)| !behind.contains(',') && behind.chars().count() <= 12);
    let comma = said.contains(',');
    if classes.has(Cond) {
        // "如果…则返回告警，默认false": the condition has its consequence.
        let done = (at..from).find(|i| t.is(*i, Then)).is_some_and(|then| t.any(then..from, Comma));
        // "1. 当Kind为2时，用于补画，最多两张": all of an item.
        let line = t.line(at);
        let item = line.item || t.text.s[line.start..].trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(". ");
        return (near || item) && !done;
    }
    if classes.has(Place) {
        let ends = if comma { CondEnd | Copula } else { CondEnd | Copula | Of };
        return near && t.any(at + 1..from, ends) && (!comma || t.before(from).start == at);
    }
    // "小于0的默认为0", "其他情况为5": in the clause itself.
    !comma && !ascii && !classes.has(AtMost) && !t.last(from).has(And)
}

/// "Kind为点播（VOD）可以填多支，上限30支": a line about one value of another parameter.
pub(super) fn of_a_value(context: &Context<'_>, from: usize) -> bool {
    let t = context.tokens;
    let first = t.first_of(t.line(from)).max(t.before(from).start);
    let name = t.word(first);
    first < from && t.is(first + 1, Copula | Eq) && name != context.subject.name && context.subject.siblings.contains(&name)
}

/// Whether the line of a token describes one case among several: "- When Kind is BIG, …".
pub(super) fn case(t: &Tokens<'_>, from: usize) -> bool {
    let line = t.first_of(t.line(from));
    let first = (line..=from).find(|i| t.is(*i, Word | Said | Han | Case | Plain)).unwrap_or(from);
    for_some(t, from)
        || t.is(first, Case) && gap(t, first, from).contains(',') && (!t.any(first..from, Omitted) || t.any(first..from, Name))
}

/// Whether the clause before a token describes each of several, or of a case.
pub(super) fn in_clause(t: &Tokens<'_>, from: usize) -> bool {
    let clause = clause(t, from);
    let start = clause.clone().rev().find(|i| t.is(*i, Open)).map_or(clause.start, |i| i + 1);
    let said = |i: usize| t.is(i, Each | Case | Then | Cond) && (i + 1 < from || t.said(i).is_ascii());
    let omitted = t.any(t.before(from), Omitted) && !t.last(from).has(Return);
    (start..from).any(said) || !omitted && t.before(from).any(|i| t.is(i, Cond) && t.is(i, Case))
}
