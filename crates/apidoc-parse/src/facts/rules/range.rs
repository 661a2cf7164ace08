//! The least and the greatest value of a number, inclusive.

use crate::facts::{
    class::{Class::*, Set},
    context::clause,
    guards::Guard,
    lex::Tokens,
    matcher::Match,
    number,
    rule::{Context, Fact, Kind, Rule},
    text::is_cjk,
    units,
};
use apidoc_ir::{Scalar, Type};
use serde_json::Number;

/// Whether the field is a whole number.
fn whole(context: &Context<'_>) -> bool {
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

/// "取值1-5的X", "取值1-5生效": of what the number bears upon, and no words that go on from a range.
fn bears_on(t: &Tokens<'_>, to: usize) -> bool {
    let near = (to..to + 3).take_while(|i| !t.classes(*i).meets(Set::ends())).find(|i| t.classes(*i).has(Of) && !t.said(*i).is_ascii());
    near.is_some_and(|i| i == to && !t.classes(i + 1).meets(Set::of(Numeric).or(Set::of(Bounding)))) || t.classes(to).has(TakesEffect)
}

/// Whether a number stands right before, of which this interval is one of several: "64 or 128-3072".
fn among(t: &Tokens<'_>, from: usize) -> bool {
    let joins = Set::of(And).or(Set::of(Or)).or(Set::of(Comma)).or(Set::of(Pause));
    from >= 2 && t.classes(from - 1).meets(joins) && t.classes(from - 2).has(Num)
}

/// Whether an interval in another unit stands right before: "1024-65536 bytes (i.e., 1-64 KB)".
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

fn interval(context: &Context<'_>, m: &Match) -> Option<Fact> {
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
    let labelled = brackets == ("[", "]") && !t.text.spaced && before.ends_with(is_cjk) && closed && !(whole && t.said(high) == "1");
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

fn span(context: &Context<'_>, m: &Match) -> Option<Fact> {
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
    let sure = tail.meets(Set::of(Numeric).or(Set::of(Bounding)).or(Set::of(Within)).or(Set::of(Inclusive)))
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

fn high(context: &Context<'_>, m: &Match) -> Option<Fact> {
    one_sided(context, m).map(|n| Fact::Bounds(None, Some(n)))
}

fn low(context: &Context<'_>, m: &Match) -> Option<Fact> {
    one_sided(context, m).map(|n| Fact::Bounds(Some(n), None))
}

fn below(context: &Context<'_>, m: &Match) -> Option<Fact> {
    strict(context, m, -1).map(|n| Fact::Bounds(None, Some(n)))
}

fn above(context: &Context<'_>, m: &Match) -> Option<Fact> {
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
    let of = t.classes(m.to).has(Of) && !t.classes(m.to + 1).meets(Set::of(Numeric).or(Set::of(Bounding)));
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

/// "up to 10 users": what is counted is no value of the field, except where the field is called so.
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

pub(super) fn rules() -> Vec<Rule> {
    const SIDED: &[Guard] = &[
        Guard::Declared,
        Guard::OtherThing,
        Guard::Case,
        Guard::Advice,
        Guard::OtherField,
        Guard::Clause,
        Guard::Condition,
        Guard::OneValue,
    ];
    vec![
        Rule::new("interval-in-brackets", Kind::Range, 3, "Open a:Num u:UNIT? Comma|UNTIL|Pause|Colon|Etc b:Num w:UNIT? Close", interval)
            .says("Two numbers in brackets behind words of range; a round bracket beside a square one leaves its number out.")
            .yes("i", "粗细，取值范围(0, 64]", "min=1 max=64")
            .yes("i", "Width. Value range: [100,1000].", "min=100 max=1000")
            .yes("i", "取值范围[1,000, 2,000]", "min=1000 max=2000")
            .yes("i", "The last hour (0–23) of painting.", "min=0 max=23")
            .yes("i", "画得深浅[0,100]。建议取值50。", "min=0 max=100")
            .no("i", "可选的宽度[0,100,200,500,1000]")
            .no("i", "每秒的点数，取值为[80, 40]")
            .no("i", "Gloss. Reference range: [0, 70]."),
        Rule::new("span", Kind::Range, 3, "a:Num u:UNIT? UNTIL|And b:Num w:UNIT?", span)
            .says("From a number to a number, behind words of range or as a clause of its own.")
            .yes("i", "粗细，取值1~64", "min=1 max=64")
            .yes("i", "次序，1-100。1为最先，100为最后", "min=1 max=100")
            .no("i", "时间段为 8-20 点")
            .no("i", "Memory. Value range: 64 or 128-3072 in steps of 128."),
        Rule::new("span-with-remark", Kind::Range, 3, "a:Num u:UNIT? Open ^Num|Open|Close|Line{8} Close UNTIL b:Num w:UNIT?", span)
            .says("From a number with a remark to a number.")
            .yes("i", "Gloss. Value range: 0 (the dullest)-100 (the glossiest).", "min=0 max=100"),
        Rule::new("between-signs", Kind::Range, 3, "a:Num Lt|AtMost Word|Name|Loud|Han|Said Lt|AtMost b:Num", span)
            .says("A name between two numbers and signs.")
            .yes("i", "取值范围：0<=x<=10", "min=0 max=10"),
        Rule::new("at-most", Kind::Range, 1, "Most|AtMost RJOINT* n:Num UTime?", high)
            .minds(SIDED)
            .says("At most a number.")
            .yes("i", "条数，不超过48", "max=48")
            .yes("i", "Most pens, limited to 5.", "max=5")
            .no("i", "若超过上限，最多返回 5 张人脸")
            .no("i", "偏移，与Limit同用，Limit最大取值为100")
            .no("i", "It is recommended to keep it at no more than 90."),
        Rule::new(
            "most-something-is",
            Kind::Range,
            1,
            "Most Han|Plain|Verb|Can|Value|Count|Persons|Of|Offer|Size{5} Copula n:Num UTime?",
            high,
        )
        .minds(SIDED)
        .says("The greatest of something is a number.")
        .yes("i", "张数，最大支持的张数为100", "max=100"),
        Rule::new("below", Kind::Range, 1, "Less|Lt n:Num UNIT?", below)
            .minds(SIDED)
            .says("Less than a number; the next lower one is the greatest.")
            .yes("i", "数值必须小于10", "max=9")
            .no("i", "默认为34。低于34将影响精度。"),
        Rule::new("at-least", Kind::Range, 1, "Least|AtLeast RJOINT* n:Num UTime?", low)
            .minds(SIDED)
            .says("At least a number.")
            .yes("i", "The number of pens, which cannot be less than 0.", "min=0")
            .yes("i", "宽度，最小值为10", "min=10"),
        Rule::new("above", Kind::Range, 1, "More|Gt n:Num UNIT?", above)
            .minds(SIDED)
            .says("More than a number; the next higher one is the least.")
            .yes("i", "偏移，必须大于0", "min=1")
            .no("i", "阈值。0表示关闭，大于0表示开启")
            .no("i", "Pens. A value greater than 1 refers to a box."),
    ]
}
