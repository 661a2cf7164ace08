//! Reasons to reject a match because of the words around it. Each guard is written once; a kind of fact names those that apply.

mod condition;
mod mention;

use super::{
    class::{Class::*, Set},
    context::{clause, clause_behind, gap},
    lex::Tokens,
    matcher::Match,
    rule::{Context, Kind},
    units,
};
use condition::{case, depends, in_clause, of_a_value};
use mention::{in_document, of_a_name, of_a_variable};

/// A reason to refuse what a rule matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Guard {
    /// It holds in a case only: "当 Shape 为 1 时，…". That nothing is given is no such case.
    Condition,
    /// Its line describes one case among several.
    Case,
    /// It is said of each item, or of a part of the value.
    Each,
    /// It is said of a part of the value, or of something that is not the field's own text.
    Part,
    /// It is said of something else whose state is told: "whether it is deprecated".
    About,
    /// It is in a list of values, and is said of one of them.
    Listed,
    /// It is counted in another unit than the fact.
    Unit,
    /// It is counted in another unit than the one that the text declares.
    Declared,
    /// It is a length, an example, a version: another thing than the value.
    OtherThing,
    /// It follows the name of another parameter.
    OtherField,
    /// It is said of each of several, or in one case: the clause says so.
    Clause,
    /// It is advice.
    Advice,
    /// Another number follows, for another kind of text.
    Alternative,
    /// It follows one of several values, and is said of it.
    OneValue,
    /// It is in a JSON document that the text shows.
    Document,
    /// It is part of a name, or of a question: "non-default", "whether it is the default".
    Name,
    /// It follows a variable, or behind another parameter of the table.
    Variable,
}

impl Kind {
    /// The guards that a kind minds.
    pub(super) fn guards(self) -> &'static [Guard] {
        match self {
            Self::Nullable | Self::Together | Self::Required => &[],
            Self::Deprecated => &[Guard::About, Guard::Listed],
            Self::MaxItems => &[Guard::Unit, Guard::Each, Guard::Condition],
            Self::Range => &[Guard::Declared, Guard::OtherThing, Guard::Case, Guard::Advice],
            Self::Default => &[Guard::Condition, Guard::Document, Guard::Name, Guard::Variable],
            Self::Length => &[Guard::Unit, Guard::Part, Guard::Case, Guard::Alternative, Guard::OneValue],
        }
    }
}

impl Guard {
    /// Its name, in explanations and figures.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Case => "case",
            Self::Each => "each",
            Self::Part => "part",
            Self::About => "about-another",
            Self::Listed => "listed",
            Self::Unit => "another-unit",
            Self::Declared => "declared-unit",
            Self::OtherThing => "another-thing",
            Self::OtherField => "another-field",
            Self::Clause => "clause",
            Self::Advice => "advice",
            Self::Alternative => "alternative",
            Self::OneValue => "one-value",
            Self::Document => "document",
            Self::Name => "name",
            Self::Variable => "variable",
        }
    }

    /// Whether it refuses a match.
    pub(super) fn refuses(self, context: &Context<'_>, m: &Match) -> bool {
        let t = context.tokens;
        match self {
            Self::Condition => depends(t, m.from) || of_a_value(context, m.from),
            Self::Case => case(t, m.from),
            Self::Each => of_each(t, m),
            Self::Part => of_part(t, m),
            Self::About => about_another(t, m),
            Self::Listed => context.values.is_some_and(|values| {
                let at = t.span(m.from, m.to);
                values.at.start < at.start && at.end <= values.at.end
            }),
            Self::Unit => another_unit(t, m),
            Self::Declared => units::differs(t, m.to),
            Self::OtherThing => other_thing(t, m.from, m.to),
            Self::OtherField => other_field(context, m.from),
            Self::Clause => in_clause(t, m.from),
            Self::Advice => advice(t, m.from),
            Self::Alternative => alternative(t, m),
            Self::OneValue => of_one_value(t, m.from),
            Self::Document => in_document(t, m.from),
            Self::Name => of_a_name(t, m),
            Self::Variable => of_a_variable(context, m),
        }
    }
}

fn of_each(t: &Tokens<'_>, m: &Match) -> bool {
    let before = clause(t, m.from).start..m.to;
    let each = before.clone().find(|i| t.classes(*i).has(Both) || t.classes(*i).has(Each) && !t.classes(i + 1).has(Request));
    // "图中人脸总数不超过5张": of what is in all of them.
    let total = before.clone().skip(1).any(|i| t.classes(i).has(Total));
    let values = total
        || before.clone().any(|i| {
            let word = t.word(i).to_ascii_lowercase();
            word.ends_with(".values") || word == "value" && t.classes(i).has(Quoted)
        })
        || t.before(m.from).any(|i| t.word(i) == "N");
    let behind = clause_behind(t, m.to);
    let in_each = behind
        .clone()
        .find(|i| t.classes(*i).has(Each) && i > &behind.start && t.classes(i - 1).meets(Set::of(In).or(Set::of(Of)).or(Set::of(Each))));
    each.is_some() || values || in_each.is_some_and(|i| !t.classes(i + 1).has(Request)) || of_a_filter(t, m.from)
}

fn of_part(t: &Tokens<'_>, m: &Match) -> bool {
    let parts = Set::of(Part).or(Set::of(Each)).or(Set::of(List));
    let before = t.before(m.from);
    // "键名。每个键名…" is about the field itself.
    let own = |i: usize| t.classes(i).has(Each) && i + 1 < m.from && t.text.s.starts_with(t.said(i + 1));
    before.clone().rev().any(|i| t.classes(i).meets(parts) && !own(i) && gap(t, i + 1, m.from).chars().count() <= 24)
        || (m.from..m.to).any(|i| t.classes(i).meets(parts))
}

fn about_another(t: &Tokens<'_>, m: &Match) -> bool {
    let mut before = clause(t, m.from);
    before.start = before.clone().rev().find(|i| t.classes(*i).has(Open)).unwrap_or(before.start);
    before.any(|i| t.classes(i).has(About) && gap(t, i + 1, m.from).chars().count() <= 24) || t.classes(m.to).has(AfterGone)
}

/// Whether the number at the end of a match counts something else than the fact.
fn another_unit(t: &Tokens<'_>, m: &Match) -> bool {
    let tail = t.classes(m.to);
    let next = t.classes(m.to + 1);
    let sign = Set::of(Dash).or(Set::of(Tilde)).or(Set::of(Dot)).or(Set::of(Slash)).or(Set::of(Colon));
    // "限制 1.不能为空": the number orders what follows.
    let orders =
        t.classes(m.to.saturating_sub(1)).has(Num) && tail.meets(Set::of(Dot).or(Set::of(Pause))) && !next.has(Num) && !t.apart(m.to + 1);
    let last = m.to.saturating_sub(1);
    let counted = t.classes(last).meets(Set::units());
    !counted && tail.meets(Set::of(UTime).or(Set::of(UOther)).or(Set::of(UScale)).or(Set::of(UBit)).or(Set::of(Percent)).or(Set::of(Clock)))
        || tail.meets(sign) && next.has(Num) && !t.apart(m.to)
        || orders
}

/// "150 Chinese characters or 500 letters": it depends on the text.
fn alternative(t: &Tokens<'_>, m: &Match) -> bool {
    let end = (m.to..t.list.len()).find(|i| t.classes(*i).meets(Set::of(Stop).or(Set::of(Line)).or(Set::of(Semi)))).unwrap_or(t.list.len());
    let joins = Set::of(Or).or(Set::of(Both));
    (m.to..end).filter(|i| t.classes(*i).has(Num) && gap(t, m.to, *i).len() <= 90).any(|i| {
        let counts = (i + 1..i + 4).any(|next| t.classes(next).meets(Set::of(UChar).or(Set::of(UByte))));
        let kind = i.checked_sub(1).is_some_and(|last| t.classes(last).meets(Set::of(Comma).or(Set::of(CharKind)).or(Set::of(UChar))));
        counts && (kind || (m.to..i).any(|between| t.classes(between).meets(joins)))
    })
}

/// "(disk: at most 50 characters; tape: 1-30 characters)": one value among several, and what holds for it.
fn of_one_value(t: &Tokens<'_>, from: usize) -> bool {
    let begins = |i: usize| i == 0 || t.classes(i - 1).meets(Set::of(Semi).or(Set::of(Open)).or(Set::of(Line)));
    let word = Set::of(Word).or(Set::of(Name)).or(Set::of(Loud));
    let marked = |i: usize| t.classes(i + 1).has(Colon) && !t.classes(i).has(Quoted);
    let coded = |i: usize| t.classes(i).has(Num) && marked(i) && (begins(i) || t.classes(i - 1).meets(Set::of(Colon).or(Set::of(Comma))));
    let mut heads = (1..t.list.len()).filter(|i| begins(*i) && t.classes(*i).meets(word) && marked(*i));
    heads.next().is_some_and(|first| first < from) && heads.next().is_some() || (0..from).any(coded)
}

/// Whether the sentence before a token is about a length, a version or an example.
fn other_thing(t: &Tokens<'_>, from: usize, to: usize) -> bool {
    let things = Set::of(Length).or(Set::of(UChar)).or(Set::of(Example)).or(Set::of(Foreign)).or(Set::of(UBit));
    let before = t.before(from);
    let last = from.checked_sub(1).map_or(Set::default(), |i| t.classes(i));
    // "比如取20条，则为20，默认500条，最多500条": the example has ended.
    let far = |i: usize| t.classes(i).has(Example) && (i..from).any(|i| t.classes(i).has(Default) && t.classes(i - 1).has(Comma));
    before.clone().any(|i| t.classes(i).meets(things) && !far(i)) || last.has(Ordinal) || t.classes(to).meets(Set::of(UBit))
}

/// "配合Limit使用，Limit最大为100": the bound of another parameter.
fn other_field(context: &Context<'_>, from: usize) -> bool {
    let t = context.tokens;
    let between = Set::of(Copula).or(Set::of(Of)).or(Set::of(Value)).or(Set::of(Be));
    let Some(near) = t.before(from).rev().find(|i| !t.classes(*i).meets(between)) else { return false };
    let name = t.word(near);
    let begins = near == t.before(from).start;
    let called = t.classes(near).meets(Set::of(Name).or(Set::of(Word)).or(Set::of(Said)).or(Set::of(Quoted)))
        && name.len() > 2
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.ends_with(|c: char| c.is_ascii_lowercase());
    !name.eq_ignore_ascii_case(context.subject.name) && (context.subject.siblings.contains(&name) || called && !begins)
}

fn advice(t: &Tokens<'_>, from: usize) -> bool {
    clause(t, from).any(|i| t.classes(i).has(Advice))
}

/// "- disk-id - String - Required: No - Each request can specify up to 10.": one filter among several.
fn of_a_filter(t: &Tokens<'_>, from: usize) -> bool {
    let line = t.text.lines[t.text.line_of(t.list[from].start)];
    let first = (0..from).find(|i| t.list[*i].start >= line.start);
    line.item
        && first.is_some_and(|i| {
            t.classes(i).meets(Set::of(Word).or(Set::of(Name)).or(Set::of(Quoted)).or(Set::of(Loud)))
                && (t.classes(i + 1).has(Dash) || !t.text.spaced && t.classes(i + 1).has(Colon))
        })
}
