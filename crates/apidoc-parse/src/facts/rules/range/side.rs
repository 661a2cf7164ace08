//! A bound on one side: at most, at least, less, more.

use crate::facts::{
    class::{Class::*, Set},
    context::{Context, clause},
    fact::Fact,
    lex::Tokens,
    matcher::Match,
    number, units,
};
use serde_json::Number;

pub(super) fn high(context: &Context<'_>, m: &Match) -> Option<Fact> {
    one_sided(context, m).map(|n| Fact::Bounds(None, Some(n)))
}

/// The greatest of what the text began with: "Sets the drying time. The maximum drying time is 65."
pub(super) fn most_of_it(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (first, n) = (m.get('a')?, m.get('n')?);
    let end = (first..n).find(|i| t.is(*i, Copula)).unwrap_or(n);
    let about = t.text.s[t.span(first, end)].to_lowercase();
    let before = t.text.s[..t.list[m.from].start].to_lowercase();
    before.contains(&about).then(|| high(context, m)).flatten()
}

pub(super) fn low(context: &Context<'_>, m: &Match) -> Option<Fact> {
    one_sided(context, m).map(|n| Fact::Bounds(Some(n), None))
}

pub(super) fn below(context: &Context<'_>, m: &Match) -> Option<Fact> {
    strict(context, m, -1).map(|n| Fact::Bounds(None, Some(n)))
}

pub(super) fn above(context: &Context<'_>, m: &Match) -> Option<Fact> {
    strict(context, m, 1).map(|n| Fact::Bounds(Some(n), None))
}

fn strict(context: &Context<'_>, m: &Match, by: i64) -> Option<Number> {
    let t = context.tokens;
    // "低于34将影响精度", "大于0表示开启": what happens beyond it.
    let joins = Set::of(Comma);
    let next = m.to + usize::from(t.is(m.to, joins));
    let consequence = t.is(next, Then | Means | Be | May | CondEnd | Not | Copula | After | Limit);
    // "More than 5 pens take longer": the subject of a sentence.
    let subject = t.text.spaced && t.before(m.from).is_empty() && t.is(m.to, Word | Said | UItem) && !t.is(m.to, Set::ends());
    let default = t.any(clause(t, m.from), Default);
    let of = default || t.is(m.to, Of) && !t.is(m.to + 1, Numeric | Bounding);
    if consequence
        || subject
        || of
        || t.text.s[..t.list[m.from].start].ends_with(|c: char| c.is_ascii_alphanumeric())
        || m.from > 0 && t.is(m.from - 1, Not | Then)
        || t.is(m.to, Or)
    {
        return None;
    }
    if !ruled(t, m.from) || !context.is_whole() {
        return None;
    }
    number::step(&one_sided(context, m)?, by)
}

/// Whether words make a comparison a rule for the value.
fn ruled(t: &Tokens<'_>, from: usize) -> bool {
    let rule = Value | Bounding | Must | Limit | Offer | Only | Numeric;
    let before = t.before(from);
    let last = before.clone().last().map_or(Set::default(), |i| t.classes(i));
    t.any(before.clone(), rule) || before.is_empty() || last.meets(Comma | Colon | Open)
}

fn one_sided(context: &Context<'_>, m: &Match) -> Option<Number> {
    let t = context.tokens;
    if context.subject.ty.is_array() {
        return None;
    }
    let tail = t.classes(m.to);
    let next = t.classes(m.to + 1);
    let agrees = units::agrees(t, m.to);
    let until = Dash | Tilde | Slash | Colon;
    let counted = t.classes(m.to - 1);
    let other = tail.meets(UChar | UBit | Percent | Clock)
        || tail.meets(UScale | UByte) && !agrees
        || tail.meets(until) && next.has(Num)
        || tail.meets(Word | Name | Loud) && !t.apart(m.to);
    let people = tail.has(Persons) || counted.has(Persons);
    let clause_ = clause(t, m.from);
    // "the maximum and minimum values are 480 and 4".
    let both = m.from > 1 && t.is(m.from - 1, And) && t.is(m.from - 2, Most | Least);
    let bears = t.any(t.before(m.from), Affects) && !clause_.is_empty();
    let computed = m.from > 0 && (t.is(m.from - 1, Eq | Dash) || expression(t, m.from));
    let compared = t.is(m.from, Compared);
    let symbol = t.said(m.from).contains(['<', '>', '≤', '≥']);
    // "<0: off": a case and what it means.
    let said_next = t.text.s[t.span(m.from, m.to).end..].trim_start_matches([' ', ':']).starts_with(|c: char| c.is_alphabetic());
    let behind_name = m.from > 0 && t.is(m.from - 1, Name | Word | Loud | Num);
    let label = symbol && (tail.has(Colon) || said_next || behind_name);
    let sum = t.any(t.before(m.from), Sum);
    let relative = tail.meets(Set::of(After)) || next.has(After);
    let things = counts_things(t, m);
    // "Min and Max are both 0": names, and no words of the sentence.
    let named = !t.text.spaced
        && t.said(m.from).starts_with(|c: char| c.is_ascii_uppercase())
        && t.before(m.from).last().is_some_and(|i| t.is(i, And | Or | Han | Plain));
    if both || named || other || people || bears || computed || label || sum || things || relative || compared && !ruled(t, m.from) {
        return None;
    }
    t.number(m.get('n')?, context.is_whole())
}

/// "up to 10 users": what is counted is not a value of the field, except where the field is called so.
fn counts_things(t: &Tokens<'_>, m: &Match) -> bool {
    if !t.is(m.from, UpTo) {
        return false;
    }
    let tail = t.classes(m.to);
    let fine = m.to == t.list.len() || tail.meets(Set::ends()) || tail.meets(UTime | UItem | Each);
    let thing = t.said(m.to).trim_end_matches('s').to_ascii_lowercase();
    let first = t.text.s.split(['.', '\n']).next().unwrap_or_default().to_ascii_lowercase();
    !(fine || thing.len() > 2 && first.contains(&thing))
}

/// A difference or a quotient of parameters right before: "(To - From) / Step <= 200".
fn expression(t: &Tokens<'_>, from: usize) -> bool {
    let name = Name | Quoted | Word | Said | Loud;
    (from.saturating_sub(4)..from).any(|i| i > 0 && t.is(i, Dash | Slash) && t.is(i + 1, name) && t.is(i - 1, name | Close))
}
