//! An interval: two numbers in brackets, or from a number to a number.

use crate::facts::{
    class::{Class::*, Set},
    lex::Tokens,
    matcher::Match,
    number,
    rule::{Context, Fact},
    text::is_cjk,
    units,
};
use apidoc_ir::{Scalar, Type};
use serde_json::Number;

/// Whether the field is a whole number.
pub(super) fn whole(context: &Context<'_>) -> bool {
    *context.subject.ty.innermost() == Type::Scalar(Scalar::Integer)
}

/// Words that announce a range, in the sentence before or at its end.
fn announced(t: &Tokens<'_>, from: usize) -> bool {
    let words = Set::of(Bounding).or(Set::of(Value)).or(Set::of(Between)).or(Set::of(Limit)).or(Set::of(Numeric)).or(Set::of(Offer));
    let ends = Set::of(Copula).or(Set::of(Be)).or(Set::of(Colon));
    let before = t.before(from);
    if before.clone().any(|i| !t.classes(i).meets(Set::of(Open).or(Set::of(Close)).or(Set::of(Sign)).or(Set::of(Dash)))) {
        let last = before.clone().last().map_or(Set::default(), |i| t.classes(i));
        return before.clone().any(|i| t.classes(i).meets(words)) || last.meets(ends);
    }
    // The line has only begun: the line before says it.
    let Some(end) = before.start.checked_sub(1).filter(|end| t.classes(*end).has(Line)) else { return false };
    let above = t.before(end);
    above.clone().any(|i| t.classes(i).meets(words)) || above.last().is_some_and(|i| t.classes(i).meets(ends))
}

/// Words that can announce nothing else than a range.
fn ranged(t: &Tokens<'_>, from: usize) -> bool {
    t.before(from).any(|i| t.classes(i).meets(Set::of(Bounding).or(Set::of(Value)).or(Set::of(Between))))
}

/// "取值1-5的X", "取值1-5生效": words for the object of the number, not words that follow a range.
fn bears_on(t: &Tokens<'_>, to: usize) -> bool {
    let near = (to..to + 3).take_while(|i| !t.classes(*i).meets(Set::ends())).find(|i| t.classes(*i).has(Of) && !t.said(*i).is_ascii());
    near.is_some_and(|i| i == to && !t.classes(i + 1).meets(Set::of(Numeric).or(Set::of(Bounding)))) || t.classes(to).has(TakesEffect)
}

/// Whether a number directly precedes, of which this interval is one of several: "64 or 128-3072".
fn among(t: &Tokens<'_>, from: usize) -> bool {
    let joins = Set::of(And).or(Set::of(Or)).or(Set::of(Comma)).or(Set::of(Pause));
    from >= 2 && t.classes(from - 1).meets(joins) && t.classes(from - 2).has(Num)
}

/// Whether an interval in another unit directly precedes: "1024-65536 bytes (i.e., 1-64 KB)".
fn again(t: &Tokens<'_>, from: usize) -> bool {
    let until = Set::of(Dash).or(Set::of(Tilde)).or(Set::of(Until)).or(Set::of(Comma));
    let open = (from.saturating_sub(2)..=from).find(|i| t.classes(*i).has(Open));
    open.is_some_and(|open| (open.saturating_sub(3)..open).any(|i| t.classes(i).has(Num) && i >= 1 && t.classes(i - 1).meets(until)))
}

fn units_agree(t: &Tokens<'_>, m: &Match) -> bool {
    match (m.get('u'), m.get('w')) {
        (None, _) => true,
        (Some(low), Some(high)) => t.said(low) == t.said(high),
        (Some(_), None) => false,
    }
}

pub(super) fn interval(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (low, high) = (m.get('a')?, m.get('b')?);
    let brackets = (t.said(m.from), t.said(m.to - 1));
    let square = brackets.0 == "[" || brackets.1 == "]";
    let closed = t.classes(m.to).meets(Set::ends()) || m.to == t.list.len();
    let before = &t.text.s[..t.list[m.from].start];
    let whole = whole(context);
    let plain =
        whole && matches!(t.said(low), "0" | "1") && t.said(high).len() > 1 && t.classes(low + 1).meets(Set::of(Dash).or(Set::of(Tilde)));
    let alone = t.text.spaced && whole && square && before.trim_end().ends_with(['.', ',', ';']) && closed;
    let labelled =
        brackets == ("[", "]") && !t.text.spaced && before.trim_end().ends_with(is_cjk) && closed && !(whole && t.said(high) == "1");
    let amount = t.before(m.from).last().is_some_and(|i| t.classes(i).meets(Set::of(Count).or(Set::of(Size)).or(Set::of(Amount))));
    let fits = alone
        || labelled
        || square && (t.classes(m.to).has(Numeric) || announced(t, m.from) || amount)
        || !square && (ranged(t, m.from) || plain);
    if !fits || !units_agree(t, m) || among(t, m.from) || !square && again(t, m.from) || bears_on(t, m.to) || listed(t, m, low, high) {
        return None;
    }
    let (low, high) = (t.number(low, whole)?, t.number(high, whole)?);
    let mixed = square;
    let step = |n: Number, by: i64, open: bool| match open && mixed {
        true if whole => number::step(&n, by),
        true => None,
        false => Some(n),
    };
    let fact = Fact::Bounds(step(low, 1, brackets.0 == "("), step(high, -1, brackets.1 == ")"));
    (fact != Fact::Bounds(None, None)).then_some(fact)
}

/// "[80, 40]", "[1,000, 2,000]": numbers in brackets that are a list, or that nobody could tell apart.
fn listed(t: &Tokens<'_>, m: &Match, low: usize, high: usize) -> bool {
    let (Some(a), Some(b)) = (t.number(low, false), t.number(high, false)) else { return true };
    let comma = (low..high).any(|i| t.classes(i).has(Comma));
    let thousands = comma && (t.said(low).contains(',') || t.said(high).contains(',')) && !t.apart(high);
    let called = t.before(m.from).any(|i| t.classes(i).has(Bounding));
    comma && t.said(m.from) == "[" && (thousands || number::above(&a, &b) && !called)
}

pub(super) fn span(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (low, high) = (m.get('a')?, m.get('b')?);
    let before = &t.text.s[..t.list[m.from].start];
    let glued = before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '\\'))
        || before.ends_with(':') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_alphanumeric());
    let glued = glued && !(before.ends_with(':') && announced(t, m.from)) && !before.ends_with(|c: char| c == '.' && t.text.spaced);
    let and = (low..high).any(|i| t.classes(i).has(And)) && !t.before(m.from).any(|i| t.classes(i).has(Between));
    // "0 (dull)-50 (flat)-100 (shiny)": steps.
    let until = Set::of(Dash).or(Set::of(Tilde)).or(Set::of(Slash)).or(Set::of(Colon));
    let steps = t.classes(m.to).meets(until) && t.classes(m.to + 1).has(Num)
        || t.classes(m.to).has(Open)
            && (m.to..m.to + 9).any(|i| t.classes(i).has(Close) && t.classes(i + 1).meets(until) && t.classes(i + 2).has(Num));
    // "`2` (dry) - `4` (gone)": values with their meanings.
    let coded = t.classes(low).has(Quoted) && t.classes(high).has(Quoted);
    if coded || glued || and || steps || !units_agree(t, m) || among(t, m.from) || again(t, m.from) || bears_on(t, m.to) {
        return None;
    }
    let tail = t.classes(m.to);
    let share = !t.text.spaced && tail.has(Amount) && whole(context) && t.said(low) == "0";
    let sure = share
        || tail.meets(Set::of(Numeric).or(Set::of(Bounding)).or(Set::of(Within)).or(Set::of(Inclusive)))
        || tail.has(Of) && t.classes(m.to + 1).meets(Set::of(Numeric).or(Set::of(Bounding)));
    let whole = whole(context);
    let last = t.classes(m.to - 1);
    // "in units of 0-1".
    let unit = (1..=2).any(|n| m.from >= n && t.classes(m.from - n).has(UnitWord));
    let other = unit
        || tail.has(UChar)
        || last.has(UChar)
        || last.has(UScale) && (m.get('u').is_none() || large(t.said(m.to - 1)))
        || last.has(UByte) && !ranged(t, m.from) && !units::agrees(t, m.to);
    if other || !(sure || announced(t, m.from) || whole && is_clause(t, m, low)) {
        return None;
    }
    let (low, high) = (t.number(low, whole)?, t.number(high, whole)?);
    (low != high).then_some(Fact::Bounds(Some(low), Some(high)))
}

/// Units that multiply: "1-5万".
fn large(unit: &str) -> bool {
    unit.chars().all(is_cjk)
}

/// "等级，0 - 4，0最低": the span is a clause of its own, behind a label.
fn is_clause(t: &Tokens<'_>, m: &Match, low: usize) -> bool {
    let tail = t.classes(m.to);
    let open = m.from.checked_sub(1).is_some_and(|i| t.classes(i).has(Open));
    let ends = m.to == t.list.len() || tail.meets(Set::ends()) && (!tail.has(Close) || open);
    let plain = matches!(t.said(low), "0" | "1");
    let last = m.from.checked_sub(1).map_or(Set::of(Line), |i| t.classes(i));
    let label = m.from.checked_sub(if last.meets(Set::of(Comma).or(Set::of(Colon)).or(Set::of(Open))) { 2 } else { 1 });
    let amount = !t.text.spaced && label.is_some_and(|i| t.classes(i).meets(Set::of(Count).or(Set::of(Size)).or(Set::of(Amount))));
    let begins = m.from == 0;
    let counted = t.text.spaced && open && tail.has(Close) && (low..m.to).any(|i| t.classes(i).has(Until));
    let apart = last.meets(Set::of(Comma).or(Set::of(Colon)).or(Set::of(Open)));
    ends && (counted
        || plain && (begins || last.meets(Set::of(Comma).or(Set::of(Colon)).or(Set::of(Stop)).or(Set::of(Value))))
        || amount && (apart || t.apart(m.from) || plain))
}
