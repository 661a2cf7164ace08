//! An interval: two numbers in brackets, or from a number to a number.

use crate::facts::{
    class::{Class::*, Set},
    context::Context,
    fact::Fact,
    lex::Tokens,
    matcher::Match,
    number,
};
use serde_json::Number;
use std::ops::Range;

/// Words that can announce nothing else than a range.
const RANGED: Set = Set::all(&[Bounding, Value, Between]);

/// Words that announce a range, in the sentence before or at its end.
fn announced(t: &Tokens<'_>, from: usize) -> bool {
    let says = |before: Range<usize>| {
        t.any(before.clone(), Bounding | Value | Between | Limit | Numeric | Offer)
            || before.last().is_some_and(|i| t.is(i, Copula | Be | Colon))
    };
    let before = t.before(from);
    // The line has only begun: the line before says it.
    let begun = before.clone().all(|i| t.is(i, Open | Close | Sign | Dash));
    if begun { t.last(before.start).has(Line) && says(t.before(before.start - 1)) } else { says(before) }
}

/// Whether an interval is of something else than the values of the field.
fn of_another(t: &Tokens<'_>, m: &Match) -> bool {
    let from = m.from;
    // "64 or a value in 128-3072": one of several.
    let joint = t.before(from).rev().find(|i| !t.is(*i, Article | Value | In | Bounding)).filter(|i| *i > 0);
    let joins = |i: usize| t.is(i - 1, Num) && t.is(i, And | Or) || i + 1 == from && t.is(i, Comma | Pause) && t.is(i - 1, Num);
    let among = joint.is_some_and(joins) || t.is(m.to, And | Or) && t.is(m.to + 1, Num | Open);
    // "1024-65536 bytes (i.e., 1-64 KB)": the same in another unit.
    let open = (from.saturating_sub(2)..=from).find(|i| t.said(*i) == "(");
    let again = open.is_some_and(|open| t.any(open.saturating_sub(3).max(t.before(from).start)..open, Num));
    // "取值1-5的X", "取值1-5生效": words for the object of the number, not words that follow a range.
    let object = t.is(m.to, Of) && !t.said(m.to).is_ascii() && !t.is(m.to + 1, Numeric | Bounding);
    let units_differ = m.get('u').is_some_and(|low| m.get('w').is_none_or(|high| t.said(low) != t.said(high)));
    among || again || object || units_differ || t.is(m.to, TakesEffect)
}

pub(super) fn interval(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (a, b) = (m.get('a')?, m.get('b')?);
    let (whole, spaced) = (context.is_whole(), t.text.spaced);
    let (open, close) = (t.said(m.from), t.said(m.to - 1));
    let square = open == "[" || close == "]";
    let closed = t.is(m.to, Set::ends()) || t.ends_line(m.to);
    let own = if spaced { t.last(m.from).meets(Stop | Comma | Semi) } else { (open, close) == ("[", "]") && !(whole && t.said(b) == "1") };
    let until = whole && t.is(a + 1, Dash | Tilde) && (matches!(t.said(a), "0" | "1") || closed && !t.last(m.from).has(Num));
    let fits = match square {
        true => own && closed || announced(t, m.from) || t.is(m.to, Numeric),
        false => t.any(t.before(m.from), RANGED) || until,
    };
    let (low, high) = (t.number(a, whole)?, t.number(b, whole)?);
    // "[80, 40]": a list.
    let listed = number::above(&low, &high) && !t.any(t.before(m.from), Bounding);
    if !fits || listed || of_another(t, m) {
        return None;
    }
    let step = |n: Number, by, open: bool| if square && open { number::step(&n, by).filter(|_| whole) } else { Some(n) };
    let fact = Fact::Bounds(step(low, 1, open == "("), step(high, -1, close == ")"));
    (fact != Fact::Bounds(None, None)).then_some(fact)
}

pub(super) fn span(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (low, high) = (m.get('a')?, m.get('b')?);
    let glued = t.text.s[..t.list[m.from].start].ends_with(|c: char| c.is_ascii_alphanumeric() || "_-./\\".contains(c));
    let and = t.any(low..high, And) && !t.any(t.before(m.from), Between);
    // "Between 2 and 5 pens are dried": the subject of a sentence.
    let subject = t.text.spaced && t.is(m.to, Word | Said | UItem) && t.is(m.to + 1, Be);
    let (tail, last) = (t.classes(m.to), t.classes(m.to - 1));
    // "in units of 0-1", "1-5 characters", "1-5万".
    let unit = t.any(m.from.saturating_sub(2)..m.from, UnitWord);
    let large = last.has(UScale) && m.get('u').is_none() || last.has(UByte) && !t.any(t.before(m.from), RANGED);
    let other = unit || large || tail.has(UChar) || last.has(UChar);
    if glued || and || subject || other || of_another(t, m) {
        return None;
    }
    let whole = context.is_whole();
    // "1-7 分别表示"
    let each = tail.has(Hint) && t.is(m.to + 1, Means) && !t.has.has(Bounding);
    let sure = each || tail.meets(Numeric | Bounding | Within | Inclusive | Amount) || tail.has(Of) && t.is(m.to + 1, Numeric | Bounding);
    if !(sure || announced(t, m.from) || whole && is_clause(t, m, low)) {
        return None;
    }
    let (low, high) = (t.number(low, whole)?, t.number(high, whole)?);
    (low != high).then_some(Fact::Bounds(Some(low), Some(high)))
}

/// "maximum and minimum are 8 and 5".
pub(super) fn respectively(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (a, b) = (t.number(m.get('b')?, context.is_whole())?, t.number(m.get('c')?, context.is_whole())?);
    let (low, high) = if t.is(m.get('a')?, Least) { (a, b) } else { (b, a) };
    number::above(&high, &low).then_some(Fact::Bounds(Some(low), Some(high)))
}

/// "等级，0 - 4，0最低": the span is a clause of its own, behind a label.
fn is_clause(t: &Tokens<'_>, m: &Match, low: usize) -> bool {
    let last = t.last(m.from);
    let ends = t.ends_line(m.to) || t.is(m.to, Set::ends()) && (!t.is(m.to, Close) || last.has(Open));
    let plain = matches!(t.said(low), "0" | "1") && last.meets(Comma | Colon | Stop | Value);
    let label = m.from.checked_sub(if last.meets(Comma | Colon | Open) { 2 } else { 1 });
    // "The time (1 to 10 years)."
    let counted = last.has(Open) && t.is(m.to, Close) && t.any(low..m.to, Until);
    ends && (plain || counted || label.is_some_and(|i| t.is(i, Count | Size | Amount)))
}
