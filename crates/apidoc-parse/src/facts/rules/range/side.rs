//! A bound on one side: at most, at least, less, more.

use super::interval::whole;
use crate::facts::{
    class::{Class::*, Set},
    context::clause,
    lex::Tokens,
    matcher::Match,
    number,
    rule::{Context, Fact},
    units,
};
use serde_json::Number;

pub(super) fn high(context: &Context<'_>, m: &Match) -> Option<Fact> {
    one_sided(context, m).map(|n| Fact::Bounds(None, Some(n)))
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
    let next = m.to + usize::from(t.classes(m.to).meets(joins));
    let consequence = t.classes(next).meets(
        Set::of(Then)
            .or(Set::of(Means))
            .or(Set::of(Be))
            .or(Set::of(May))
            .or(Set::of(CondEnd))
            .or(Set::of(Not))
            .or(Set::of(Copula))
            .or(Set::of(After))
            .or(Set::of(Limit)),
    );
    let default = clause(t, m.from).any(|i| t.classes(i).has(Default));
    let of = default || t.classes(m.to).has(Of) && !t.classes(m.to + 1).meets(Set::of(Numeric).or(Set::of(Bounding)));
    if consequence
        || of
        || t.text.s[..t.list[m.from].start].ends_with(|c: char| c.is_ascii_alphanumeric())
        || m.from > 0 && t.classes(m.from - 1).meets(Set::of(Not).or(Set::of(Then)))
        || t.classes(m.to).has(Or)
    {
        return None;
    }
    if !ruled(t, m.from) || !whole(context) {
        return None;
    }
    number::step(&one_sided(context, m)?, by)
}

/// Whether words make a comparison a rule for the value.
fn ruled(t: &Tokens<'_>, from: usize) -> bool {
    let rule =
        Set::of(Value).or(Set::of(Bounding)).or(Set::of(Must)).or(Set::of(Limit)).or(Set::of(Offer)).or(Set::of(Only)).or(Set::of(Numeric));
    let before = t.before(from);
    let last = before.clone().last().map_or(Set::default(), |i| t.classes(i));
    before.clone().any(|i| t.classes(i).meets(rule)) || before.is_empty() || last.meets(Set::of(Comma).or(Set::of(Colon)).or(Set::of(Open)))
}

fn one_sided(context: &Context<'_>, m: &Match) -> Option<Number> {
    let t = context.tokens;
    if context.subject.ty.is_array() {
        return None;
    }
    let tail = t.classes(m.to);
    let next = t.classes(m.to + 1);
    let agrees = units::agrees(t, m.to);
    let until = Set::of(Dash).or(Set::of(Tilde)).or(Set::of(Slash)).or(Set::of(Colon));
    let counted = t.classes(m.to - 1);
    let other = tail.meets(Set::of(UChar).or(Set::of(UBit)).or(Set::of(Percent)).or(Set::of(Clock)))
        || tail.meets(Set::of(UScale).or(Set::of(UByte))) && !agrees
        || tail.meets(until) && next.has(Num)
        || tail.meets(Set::of(Word).or(Set::of(Name)).or(Set::of(Loud))) && !t.apart(m.to);
    let people = tail.has(Persons) || counted.has(Persons);
    let clause_ = clause(t, m.from);
    // "the maximum and minimum values are 480 and 4".
    let both = m.from > 1 && t.classes(m.from - 1).has(And) && t.classes(m.from - 2).meets(Set::of(Most).or(Set::of(Least)));
    let bears = t.before(m.from).any(|i| t.classes(i).has(Affects)) && !clause_.is_empty();
    let computed = m.from > 0 && (t.classes(m.from - 1).meets(Set::of(Eq).or(Set::of(Dash))) || expression(t, m.from));
    let compared = t.classes(m.from).has(Compared);
    let symbol = t.said(m.from).contains(['<', '>', '≤', '≥']);
    // "<0: off": a case and what it means.
    let said_next = t.text.s[t.span(m.from, m.to).end..].trim_start_matches([' ', ':']).starts_with(|c: char| c.is_alphabetic());
    let behind_name = m.from > 0 && t.classes(m.from - 1).meets(Set::of(Name).or(Set::of(Word)).or(Set::of(Loud)).or(Set::of(Num)));
    let label = symbol && (tail.has(Colon) || said_next || behind_name);
    let sum = t.before(m.from).any(|i| t.classes(i).has(Sum));
    let relative = tail.meets(Set::of(After)) || next.has(After);
    let things = counts_things(t, m);
    // "Min and Max are both 0": names, and no words of the sentence.
    let named = !t.text.spaced
        && t.said(m.from).starts_with(|c: char| c.is_ascii_uppercase())
        && t.before(m.from).last().is_some_and(|i| t.classes(i).meets(Set::of(And).or(Set::of(Or)).or(Set::of(Han)).or(Set::of(Plain))));
    if both || named || other || people || bears || computed || label || sum || things || relative || compared && !ruled(t, m.from) {
        return None;
    }
    t.number(m.get('n')?, whole(context))
}

/// "up to 10 users": what is counted is not a value of the field, except where the field is called so.
fn counts_things(t: &Tokens<'_>, m: &Match) -> bool {
    let words = t.said(m.from).to_ascii_lowercase();
    if !(words == "up to" || words.ends_with("maximum of")) {
        return false;
    }
    let tail = t.classes(m.to);
    let fine = m.to == t.list.len() || tail.meets(Set::ends()) || tail.meets(Set::of(UTime).or(Set::of(UItem)).or(Set::of(Each)));
    let thing = t.said(m.to).trim_end_matches('s').to_ascii_lowercase();
    let first = t.text.s.split(['.', '\n']).next().unwrap_or_default().to_ascii_lowercase();
    !(fine || thing.len() > 2 && first.contains(&thing))
}

/// A difference or a quotient of parameters right before: "(To - From) / Step <= 200".
fn expression(t: &Tokens<'_>, from: usize) -> bool {
    let name = Set::of(Name).or(Set::of(Quoted)).or(Set::of(Word)).or(Set::of(Said)).or(Set::of(Loud));
    (from.saturating_sub(4)..from).any(|i| {
        i > 0
            && t.classes(i).meets(Set::of(Dash).or(Set::of(Slash)))
            && t.classes(i + 1).meets(name)
            && t.classes(i - 1).meets(name.or(Set::of(Close)))
    })
}
