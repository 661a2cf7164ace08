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

/// The bound that a match names: `a` is the least, `b` the greatest, `x` is above the greatest, and `y` is below the least.
pub(super) fn bound(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let (at, name) = ['a', 'b', 'x', 'y'].into_iter().find_map(|name| Some((m.get(name)?, name)))?;
    let n = one_sided(context, m, at)?;
    let step = |by| if is_rule(context, m) { number::step(&n, by) } else { None };
    Some(match name {
        'a' => Fact::Bounds(Some(n), None),
        'b' => Fact::Bounds(None, Some(n)),
        'x' => Fact::Bounds(None, Some(step(-1)?)),
        _ => Fact::Bounds(Some(step(1)?), None),
    })
}

/// The greatest of what the text began with: "Sets the drying time. The maximum drying time is 65."
pub(super) fn most_of_it(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (first, n) = (m.get('t')?, m.get('b')?);
    let end = (first..n).find(|i| t.is(*i, Copula)).unwrap_or(n);
    let about = t.text.s[t.span(first, end)].to_lowercase();
    let before = t.text.s[..t.list[m.from].start].to_lowercase();
    before.contains(&about).then(|| bound(context, m)).flatten()
}

/// Whether a comparison rules the value, and does not begin a case.
fn is_rule(context: &Context<'_>, m: &Match) -> bool {
    let t = context.tokens;
    // "低于34将影响精度", "大于0表示开启": what happens beyond it.
    let next = m.to + usize::from(t.is(m.to, Comma));
    let consequence = t.is(next, Then | Means | Be | May | CondEnd | Not | Copula | After | Limit);
    // "More than 5 pens take longer", "超过3次失败将重试": the subject of a sentence.
    let goes_on = if t.text.spaced { t.is(m.to, Word | Said | UItem) } else { !t.is(m.to, Set::ends()) && !t.ends_line(m.to) };
    let subject = t.before(m.from).is_empty() && goes_on;
    let of = t.is(m.to, Of) && !t.is(m.to + 1, Numeric | Bounding);
    !(consequence || subject || of || t.last(m.from).meets(Not | Then)) && ruled(t, m.from) && context.is_whole()
}

/// Whether words make a comparison a rule for the value.
fn ruled(t: &Tokens<'_>, from: usize) -> bool {
    let before = t.before(from);
    let begins = before.is_empty() || t.last(from).meets(Comma | Colon | Open);
    begins || t.any(before, Value | Bounding | Must | Limit | Offer | Only | Numeric)
}

/// The number of a bound, if the words around it say nothing else.
fn one_sided(context: &Context<'_>, m: &Match, at: usize) -> Option<Number> {
    let t = context.tokens;
    let (tail, last) = (t.classes(m.to), t.last(m.from));
    let other = tail.meets(UChar | UBit | Percent | Clock)
        || (tail.meets(UScale | UByte) || t.is(m.from, Longest | Shortest)) && units::agrees(t, m.to) != Some(true)
        || tail.meets(Dash | Tilde | Slash | Colon) && t.is(m.to + 1, Num)
        || tail.meets(Word | Name | Loud) && !t.apart(m.to)
        || t.any(m.to - 1..m.to + 1, Persons)
        || t.any(m.to..m.to + 2, After)
        || t.any(t.before(m.from), Sum | Affects);
    // "the maximum and minimum values are 480 and 4".
    let both = last.has(And) && t.any(m.from.saturating_sub(2)..m.from, Most | Least);
    // A difference or a quotient of parameters: "(To - From) / Step <= 200".
    let name = Name | Quoted | Word | Said | Loud;
    let operator = |i: usize| i > 0 && t.is(i, Dash | Slash) && t.is(i + 1, name) && t.is(i - 1, name | Close);
    let computed = last.meets(Eq | Dash) || (m.from.saturating_sub(4)..m.from).any(operator);
    // "<0: off": a case and what it means.
    let symbol = t.said(m.from).contains(['<', '>', '≤', '≥']);
    let means = t.text.s[t.span(m.from, m.to).end..].trim_start_matches([' ', ':']).starts_with(|c: char| c.is_alphabetic());
    let label = symbol && (means || last.meets(Name | Word | Loud | Num));
    let unruled = t.is(m.from, Compared) && !ruled(t, m.from);
    // "If it is not given, up to 50 are returned."
    let before = clause(t, clause(t, m.from).start.saturating_sub(1));
    let without = t.any(before.clone(), Unset) && t.any(before.clone(), Cond | CondEnd) && !t.any(before, Default | Num);
    if context.subject.ty.is_array() || other || both || computed || label || unruled || without || counts_things(t, m) {
        return None;
    }
    t.number(at, context.is_whole())
}

/// "up to 10 users": what is counted is not a value of the field, except where the field is called so.
fn counts_things(t: &Tokens<'_>, m: &Match) -> bool {
    let fine = t.ends_line(m.to) || t.is(m.to, Set::ends() | UTime | UItem | Each);
    let thing = t.said(m.to).trim_end_matches('s').to_ascii_lowercase();
    let first = t.text.s.split(['.', '\n']).next().unwrap_or_default().to_ascii_lowercase();
    t.is(m.from, UpTo) && !fine && !first.contains(&thing)
}
