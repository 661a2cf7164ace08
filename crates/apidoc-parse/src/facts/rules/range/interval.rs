//! An interval: two numbers in brackets, or from a number to a number.

use crate::facts::{
    class::{Class::*, Set},
    context::Context,
    fact::Fact,
    lex::Tokens,
    matcher::Match,
    number,
    text::is_cjk,
    units,
};
use serde_json::Number;

/// Words that announce a range, in the sentence before or at its end.
fn announced(t: &Tokens<'_>, from: usize) -> bool {
    let words = Bounding | Value | Between | Limit | Numeric | Offer;
    let ends = Copula | Be | Colon;
    let before = t.before(from);
    if before.clone().any(|i| !t.is(i, Open | Close | Sign | Dash)) {
        let last = before.clone().last().map_or(Set::default(), |i| t.classes(i));
        return t.any(before.clone(), words) || last.meets(ends);
    }
    // The line has only begun: the line before says it.
    let Some(end) = before.start.checked_sub(1).filter(|end| t.is(*end, Line)) else { return false };
    let above = t.before(end);
    t.any(above.clone(), words) || above.last().is_some_and(|i| t.is(i, ends))
}

/// Words that can announce nothing else than a range.
fn ranged(t: &Tokens<'_>, from: usize) -> bool {
    t.any(t.before(from), Bounding | Value | Between)
}

/// "取值1-5的X", "取值1-5生效": words for the object of the number, not words that follow a range.
fn bears_on(t: &Tokens<'_>, to: usize) -> bool {
    let near = (to..to + 3).take_while(|i| !t.is(*i, Set::ends())).find(|i| t.is(*i, Of) && !t.said(*i).is_ascii());
    near.is_some_and(|i| i == to && !t.is(i + 1, Numeric | Bounding)) || t.is(to, TakesEffect)
}

/// Whether a number directly precedes, of which this interval is one of several: "64 or 128-3072".
fn among(t: &Tokens<'_>, from: usize) -> bool {
    let joins = And | Or | Comma | Pause;
    from >= 2 && t.is(from - 1, joins) && t.is(from - 2, Num)
}

/// Whether an interval in another unit directly precedes: "1024-65536 bytes (i.e., 1-64 KB)".
fn again(t: &Tokens<'_>, from: usize) -> bool {
    let until = Dash | Tilde | Until | Comma;
    let open = (from.saturating_sub(2)..=from).find(|i| t.is(*i, Open));
    open.is_some_and(|open| (open.saturating_sub(3)..open).any(|i| t.is(i, Num) && i >= 1 && t.is(i - 1, until)))
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
    let closed = t.is(m.to, Set::ends()) || m.to == t.list.len();
    let before = &t.text.s[..t.list[m.from].start];
    let whole = context.is_whole();
    let plain = whole && matches!(t.said(low), "0" | "1") && t.said(high).len() > 1 && t.is(low + 1, Dash | Tilde);
    let alone = t.text.spaced && whole && square && before.trim_end().ends_with(['.', ',', ';']) && closed;
    let labelled =
        brackets == ("[", "]") && !t.text.spaced && before.trim_end().ends_with(is_cjk) && closed && !(whole && t.said(high) == "1");
    let amount = t.before(m.from).last().is_some_and(|i| t.is(i, Count | Size | Amount));
    let fits =
        alone || labelled || square && (t.is(m.to, Numeric) || announced(t, m.from) || amount) || !square && (ranged(t, m.from) || plain);
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
    let comma = t.any(low..high, Comma);
    let thousands = comma && (t.said(low).contains(',') || t.said(high).contains(',')) && !t.apart(high);
    let called = t.any(t.before(m.from), Bounding);
    comma && t.said(m.from) == "[" && (thousands || number::above(&a, &b) && !called)
}

pub(super) fn span(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (low, high) = (m.get('a')?, m.get('b')?);
    let before = &t.text.s[..t.list[m.from].start];
    let glued = before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '\\'))
        || before.ends_with(':') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_alphanumeric());
    let glued = glued && !(before.ends_with(':') && announced(t, m.from)) && !before.ends_with(|c: char| c == '.' && t.text.spaced);
    let and = t.any(low..high, And) && !t.any(t.before(m.from), Between);
    // "0 (dull)-50 (flat)-100 (shiny)": steps.
    let until = Dash | Tilde | Slash | Colon;
    let steps = t.is(m.to, until) && t.is(m.to + 1, Num)
        || t.is(m.to, Open) && (m.to..m.to + 9).any(|i| t.is(i, Close) && t.is(i + 1, until) && t.is(i + 2, Num));
    // "`2` (dry) - `4` (gone)": values with their meanings.
    let coded = t.is(low, Quoted) && t.is(high, Quoted);
    // "Between 2 and 5 pens are dried": the subject of a sentence.
    let subject = t.text.spaced && t.is(m.to, Word | Said | UItem) && t.is(m.to + 1, Be);
    if coded || subject || glued || and || steps || !units_agree(t, m) || among(t, m.from) || again(t, m.from) || bears_on(t, m.to) {
        return None;
    }
    let tail = t.classes(m.to);
    let share = !t.text.spaced && tail.has(Amount) && context.is_whole() && t.said(low) == "0";
    let sure = share || tail.meets(Numeric | Bounding | Within | Inclusive) || tail.has(Of) && t.is(m.to + 1, Numeric | Bounding);
    let whole = context.is_whole();
    let last = t.classes(m.to - 1);
    // "in units of 0-1".
    let unit = (1..=2).any(|n| m.from >= n && t.is(m.from - n, UnitWord));
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

/// "maximum and minimum are 8 and 5".
pub(super) fn respectively(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (a, b) = (t.number(m.get('b')?, context.is_whole())?, t.number(m.get('c')?, context.is_whole())?);
    let (low, high) = if t.is(m.get('a')?, Least) { (a, b) } else { (b, a) };
    number::above(&high, &low).then_some(Fact::Bounds(Some(low), Some(high)))
}

/// Units that multiply: "1-5万".
fn large(unit: &str) -> bool {
    unit.chars().all(is_cjk)
}

/// "等级，0 - 4，0最低": the span is a clause of its own, behind a label.
fn is_clause(t: &Tokens<'_>, m: &Match, low: usize) -> bool {
    let tail = t.classes(m.to);
    let open = m.from.checked_sub(1).is_some_and(|i| t.is(i, Open));
    let ends = m.to == t.list.len() || tail.meets(Set::ends()) && (!tail.has(Close) || open);
    let plain = matches!(t.said(low), "0" | "1");
    let last = m.from.checked_sub(1).map_or(Set::of(Line), |i| t.classes(i));
    let label = m.from.checked_sub(if last.meets(Comma | Colon | Open) { 2 } else { 1 });
    let amount = !t.text.spaced && label.is_some_and(|i| t.is(i, Count | Size | Amount));
    let begins = m.from == 0;
    let counted = t.text.spaced && open && tail.has(Close) && t.any(low..m.to, Until);
    let apart = last.meets(Comma | Colon | Open);
    ends && (counted || plain && (begins || last.meets(Comma | Colon | Stop | Value)) || amount && (apart || t.apart(m.from) || plain))
}
