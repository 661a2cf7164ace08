//! Constraints over several fields: one is required, they exclude each other, they belong together, one requires another.
//!
//! Only a clause that names at least two fields of the table, or one beside its own, and that states the rule without a condition
//! counts. A field that is required for some values of another one is a fact of the field itself.

use crate::facts::{
    class::{Class::*, Set},
    context::Context,
    fact::{Fact, Kind},
    lex::Tokens,
    matcher::Match,
    rule::{Make, Rule},
    value::is_shouted,
};
use apidoc_ir::{ConstraintKind, RequiredWhen};
use std::ops::Range;

/// A name of the table without the mark of an array.
fn name<'a>(context: &Context<'a>, i: usize) -> Option<&'a str> {
    let word = context.tokens.word(i).trim_end_matches('.');
    let word = word.strip_suffix(".N").or_else(|| word.strip_suffix(".n")).unwrap_or(word);
    (word == context.subject.name || context.subject.siblings.contains(&word)).then_some(word)
}

/// The tokens of the sentence around a match.
fn sentence(t: &Tokens<'_>, m: &Match) -> Range<usize> {
    let end = (m.to..t.list.len()).find(|i| t.is(*i, Stop | Line | Semi)).unwrap_or(t.list.len());
    t.before(m.from).start..end
}

/// Whether the sentence states the rule in some case only.
fn conditional(t: &Tokens<'_>, m: &Match) -> bool {
    let sentence = sentence(t, m);
    let when = |i: usize| t.is(i, CondEnd) && t.is(i + 1, Comma) || t.is(i, Case | Until) && i == sentence.start;
    let behind = (m.to..m.to + 3).take_while(|i| *i < sentence.end && !t.is(*i, Comma));
    (sentence.start..m.to).chain(behind).any(|i| t.is(i, Cond) || i < m.to && when(i))
}

/// The tokens of the clause around a match; a comma behind a name does not end it.
fn clause(context: &Context<'_>, m: &Match) -> Range<usize> {
    let t = context.tokens;
    let sentence = sentence(t, m);
    let ends = |i: &usize| t.is(*i, Comma) && i.checked_sub(1).is_none_or(|last| name(context, last).is_none());
    let from = (sentence.start..m.from).rev().find(ends).map_or(sentence.start, |i| i + 1);
    from..(m.to..sentence.end).find(ends).unwrap_or(sentence.end)
}

/// The names in some tokens; `A&B` and `A+B` are one group.
fn groups(context: &Context<'_>, tokens: Range<usize>) -> Vec<Vec<String>> {
    let t = context.tokens;
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut at: Vec<usize> = Vec::new();
    for i in tokens {
        let Some(name) = name(context, i).filter(|name| !out.iter().flatten().any(|known| known == name)) else { continue };
        let signs = |last: usize| last + 1 < i && (last + 1..i).all(|i| matches!(t.said(i), "&" | "+"));
        // "A and (B, C)": the brackets hold one group.
        let bracket = |last: usize| {
            let open = (0..last).rev().find(|i| t.is(*i, Open | Close)).filter(|i| t.is(*i, Open));
            open.is_some_and(|open| t.last(open).meets(And | Or)) && (last + 1..i).all(|i| t.is(i, Comma | Pause | And))
        };
        let joined = at.last().is_some_and(|last| signs(*last) || bracket(*last));
        match out.last_mut().filter(|_| joined) {
            Some(group) => group.push(name.to_string()),
            None => out.push(vec![name.to_string()]),
        }
        at.push(i);
    }
    // "A 与 B、C": the one before is a group, and those of the list behind it are one together.
    if let [one, two, .., last] = at[..]
        && out.len() == at.len()
        && t.is(one + 1, And | Or)
        && !t.said(one + 1).is_ascii()
        && two == one + 2
        && t.last(last).has(Pause)
    {
        return vec![out.remove(0), out.concat()];
    }
    out
}

/// Whether a clause is about the field that its text describes.
fn of_itself(t: &Tokens<'_>, clause: Range<usize>) -> bool {
    clause.clone().any(|i| {
        let (next, ascii) = (t.classes(i + 1), t.said(i).is_ascii());
        let this = t.is(i, This) && (next.has(Field) || ascii && next.meets(Or | And));
        let with = t.is(i, And) && !ascii && (i == clause.start || t.is(i - 1, Comma | Not));
        this || with || t.is(i, Itself) || t.is(i, AtOnce) && next.has(Joins) && ascii
    })
}

/// The constraints that a match states.
fn constraints(context: &Context<'_>, m: &Match, kind: ConstraintKind) -> Option<Fact> {
    let t = context.tokens;
    // "only 10 of them": a number of something else; "2选1" is one.
    let many = |i: usize| t.is(i, Num | Few) && t.count(i) != Some(1) && !t.is(i + 1, Verb);
    if conditional(t, m) || (m.from..m.to).any(many) {
        return None;
    }
    let mut clause = clause(context, m);
    let named = |i: &usize| name(context, *i).is_some();
    // "A和B二选一，不可同时为空": the names are in the clause before.
    let behind = clause.clone().find(named).is_none();
    if behind && (t.any(clause.clone(), Both) || !of_itself(t, sentence(t, m))) {
        clause = sentence(t, m);
    }
    let first = clause.clone().find(named).unwrap_or(m.to);
    let names = groups(context, clause.clone());
    let own = context.subject.name.to_string();
    let itself = of_itself(t, clause) && !names.iter().flatten().any(|name| *name == own);
    let several = kind != ConstraintKind::Exclusive || t.any(m.from..m.to, OneOf | Exclude);
    let groups = match (itself, names.len()) {
        // "A has to be given with it": one requires the other, and not both ways.
        (true, 1) if kind != ConstraintKind::Together || first < m.from => vec![vec![vec![own], names[0].clone()]],
        // "not with A or B": each of them excludes this one.
        (true, 2..=4) if kind == ConstraintKind::Exclusive => names.iter().map(|name| vec![vec![own.clone()], name.clone()]).collect(),
        (false, 2) => vec![names],
        (false, 3..=6) if several && !behind => vec![names],
        _ => return None,
    };
    Some(Fact::Constraints(kind, groups))
}

/// The values of another field for which this one is required.
fn required(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (n, own) = (m.get('n')?, context.subject.name);
    // "`A=b`" holds the field and its value.
    let (word, one) =
        t.word(n).split_once('=').map_or((t.word(n), None), |(word, value)| (word.trim(), Some(value.trim_matches(['=', ' ']))));
    let known = context.subject.siblings.iter().find(|name| name.eq_ignore_ascii_case(word));
    let field = name(context, n).or(known.copied()).filter(|name| *name != own)?;
    // "当A为1且B为2时": nothing but the beginning of a clause may precede; "B must be given if A is 1": nor may another name.
    let begins = Set::ends() | Colon | Only | Counts | Required | Field | Itself | Caller | Value | Which;
    let other = |i: usize| name(context, i).is_some_and(|name| name != own);
    if m.from > 0 && !t.is(m.from, Required) && !t.is(m.from - 1, begins) || t.before(m.from).rev().take(3).any(other) {
        return None;
    }
    let (v, r) = (m.get('v').unwrap_or(n + 1), m.get('r').unwrap_or(m.to));
    let joint = Or | Pause | Comma | Slash | And | OneOf;
    let joins = |i: usize| t.is(i, joint) && !t.is(i, Quoted);
    let behind = |i: usize| t.is(i, Comma) && (t.is(i + 1, This | Article | Then | Required) || name(context, i + 1).is_some());
    let ends = |i: &usize| !t.is(*i, Quoted | Num | Word | Name | Loud | Said | joint) || t.is(*i, Be | Required | CondEnd) || behind(*i);
    let end = if one.is_some() { v } else { (v + 1..r).find(ends).unwrap_or(r) };
    let said = |i: usize| t.text.spaced && t.is(i, Said) && !t.is(i, On | Off) && !is_shouted(t.word(i));
    let no_value = |i: usize| name(context, i).is_some() || !t.is(i, Quoted) && (t.is(i, Not | Omitted) || said(i));
    let at: Vec<usize> = (v..end).filter(|i| !joins(*i)).collect();
    let adjacent = at.windows(2).any(|two| two[0] + 1 == two[1]);
    let mut values: Vec<String> = one.into_iter().chain(at.iter().map(|i| t.word(*i))).map(str::to_string).collect();
    values.dedup();
    let fits = (1..=20).contains(&values.len()) && !adjacent && !at.into_iter().any(no_value);
    let stated = if r < m.to { says_required(context, r) } else { t.is(end, Set::ends()) || t.ends_line(end) };
    let about = (end.max(n + 1)..r).any(|i| t.is(i, And | Deny | Omitted | Other | Follows) || other(i));
    (fits && stated && !about).then(|| Fact::When(RequiredWhen { field: field.to_string(), values }))
}

/// Whether a token says "required", "must be given" or "cannot be empty". "Has to be set" is said of a field with a default too.
fn says_required(context: &Context<'_>, r: usize) -> bool {
    let t = context.tokens;
    let rest = |i: &usize| !t.is(*i, Verb | Given | Be | Copula | This | Field | Item | Article) && t.word(*i) != context.subject.name;
    let end = (r + 1 + usize::from(t.is(r, Not))..t.list.len()).find(rest).unwrap_or(t.list.len());
    let given = t.is(r, Must) && t.any(r + 1..end, Verb | Given) && !t.has.has(Default) || t.is(r, Not) && t.is(r + 1, Omitted);
    t.is(r, Required) || given && (t.is(end, Set::ends()) || t.ends_line(end))
}

pub(super) fn rules() -> Vec<Rule> {
    let rule = |name, patterns, make| Rule::new(name, Kind::Together, 1, patterns, make);
    let needed: Make = |context, m| constraints(context, m, ConstraintKind::AtLeastOne);
    let exclusive: Make = |context, m| constraints(context, m, ConstraintKind::Exclusive);
    let together: Make = |context, m| constraints(context, m, ConstraintKind::Together);
    vec![
        rule(
            "one-must-be-given",
            &[
                "Must|Least|Ask+ Verb{2} Among? Of? OneOf|Either|Few|Num UItem?",
                "Least Must? Copula Few UItem",
                "Needed",
                "Must ^CLAUSE|Not{12} Among Of? OneOf|Few UItem?",
                "Verb Among? Few UItem Enough",
                "OneOf Enough",
                "<VAL|Field|Close Pick !Required",
                "<Stop|Line|Comma|Semi OneOf|Either ^Stop|Semi|Line{16} Must|Required",
                "Or Name|Quoted|Word|Said Must Be Verb|Used",
                "Not Can? AtOnce|All+ Be? Omitted|Nothing",
                "Not Be? Omitted AtOnce",
                "Either ^Stop|Semi|Line{16} Not Be? Omitted",
            ],
            needed,
        )
        .says("At least one of several has to be given; not all may be missing.")
        .yes("s", "颜色，Size、Shape必须提供一个。", "at_least_one Size|Shape")
        .yes("s", "Colour与（Size，Shape）必须传一个。", "at_least_one Colour|Size+Shape")
        .yes("s", "You must specify one of Size and Shape.", "at_least_one Size|Shape")
        .yes("s", "Size和Shape二选一必填。", "at_least_one Size|Shape")
        .yes("s", "At least one of Size and Shape is given.", "at_least_one Size|Shape")
        .yes("s", "Either `Size` or `Shape` must be specified.", "at_least_one Size|Shape")
        .yes("s", "Colour. One of Size and Shape is required.", "at_least_one Size|Shape")
        .yes("s", "Size or Shape must be specified.", "at_least_one Size|Shape")
        .yes("s", "颜色，Size和Shape不能同时为空。", "at_least_one Size|Shape")
        .yes("s", "Size and Shape cannot both be empty.", "at_least_one Size|Shape")
        .yes("s", "入参 Size 与 Shape 二选一", "at_least_one Size|Shape")
        .yes("s", "颜色，与Size参数二选一", "at_least_one Colour|Size")
        .yes("s", "Size 与 Shape 选择其一即可，不可同时为空", "at_least_one Size|Shape")
        .yes("s", "颜色，和Size二者传一个即可", "at_least_one Colour|Size")
        .yes("s", "Size和Shape至少要有一个", "at_least_one Size|Shape")
        .yes("s", "您必须指定参数Size与Shape的其中一个", "at_least_one Size|Shape")
        .no("s", "当Size为1时，Size、Shape必须提供一个。")
        .no("s", "只能传一个值。")
        .no("s", "Either Size or Shape should be specified if the pen is dry."),
        rule(
            "not-together",
            &[
                "Not ^Stop|Semi|Line|Comma{16} AtOnce Verb|Used|Joins",
                "AtOnce Verb ^Stop|Semi|Line|Comma|Pause{8} Not",
                "Not Be? Verb|Used ^Stop|Semi|Line{16} AtOnce",
                "Not Be? Verb|Used In? All",
                "Exclude",
                "Most|Only Only? Can? Verb Among? Of? OneOf|Few|Num UItem?",
                "Only OneOf ^Stop|Semi|Line{16} Can Be? Verb|Used",
                "Not All >END",
                "Only Can|Copula{2} Pick",
                "Only Can|Copula{2} Few UItem Not Omitted",
            ],
            exclusive,
        )
        .says("They exclude each other: only one of them may be given.")
        .yes("s", "编号，Size与Shape至多只能填写其中一个。", "exclusive Size|Shape")
        .yes("s", "Only one of Size, and Shape can be passed.", "exclusive Size|Shape")
        .yes("s", "Size和Shape只能二选一", "exclusive Size|Shape")
        .yes("s", "Size 和 Shape 只能一个不为空。", "exclusive Size|Shape")
        .yes("s", "Specify either Size or Shape, but not both.", "exclusive Size|Shape")
        .yes("s", "编号，不支持同时指定 Size 和 Shape。", "exclusive Size|Shape")
        .yes("s", "该参数与Size或Shape不能同时指定。", "exclusive Colour|Size exclusive Colour|Shape")
        .yes("s", "同时指定 Size 和 Shape不支持。", "exclusive Size|Shape")
        .yes("s", "Size and Shape cannot be entered at the same time.", "exclusive Size|Shape")
        .yes("s", "You cannot specify both Size and Shape.", "exclusive Size|Shape")
        .yes("s", "和Size互斥", "exclusive Colour|Size")
        .no("s", "If Size is set, Size and Shape cannot be used at the same time."),
        rule("given-together", &["Must AtOnce Verb|Han", "Must All? Be Verb Or? Verb|Omitted? AtOnce"], together)
            .says("They have to be given together.")
            .yes("s", "Size 和 Shape 必须同时传入。", "together Size|Shape")
            .yes("s", "此参数与`Size`需要同时指定", "together Colour|Size")
            .yes("s", "Size和Shape必须成对出现", "together Size|Shape")
            .no("s", "传入时，需要同时传入Size参数")
            .yes("s", "Both `Size` and `Shape` need to be set or unset at the same time.", "together Size|Shape"),
        Rule::new(
            "required-for-values",
            Kind::Required,
            1,
            &[
                "Cond|Example|Only{2} ^END|Num|Quoted|Name|Word|Loud|Not|Cond{5} n:VAL Of? Value|Field{2} IS+ v:VAL ^Line|Stop|Semi|Required|Must|Not|Cond{14} r:Required|Must|Not",
                "Cond n:Quoted ^Line|Stop|Semi|Required|Must|Not|Cond|Copula{8} r:Required|Must|Not",
                "WhenIf v:VAL VALUES* Be Verb|Used Of Article? n:VAL Comma ^Line|Stop|Semi|Required|Must|Not|Cond{6} r:Required|Must|Not",
                "Required|Must Be|Been|Verb|Given|This|Article|Field|Only{5} WhenIf Article|Value|Of{4} n:VAL Value? IS+ v:VAL VALUES*",
                "Required|Must Be|Been|Verb|Given|This|Article|Field|Only{5} WhenIf n:Quoted >END",
            ],
            required,
        )
        .says("Required for some values of another field.")
        .yes("s", "当 Shape 取值为 ROUND 或 FLAT 时，该参数必填。", "required_when=Shape:ROUND|FLAT")
        .yes("s", "颜色。Size=1时必填", "required_when=Size:1")
        .yes("s", "如果 Shape 是 ROUND，则本字段必填", "required_when=Shape:ROUND")
        .yes("s", "若 Shape 取值为 ROUND，此项必须填写。", "required_when=Shape:ROUND")
        .yes("s", "It must be specified when `Shape` is set to `ROUND`.", "required_when=Shape:ROUND")
        .yes("s", "If Shape is set to ROUND, this parameter is required.", "required_when=Shape:ROUND")
        .yes("s", "This parameter is required if `Shape` is `ROUND` or `FLAT`.", "required_when=Shape:ROUND|FLAT")
        .yes("s", "This field must be specified if Shape is ROUND.", "required_when=Shape:ROUND")
        .yes("s", "Required when Shape is A or AB.", "required_when=Shape:A|AB")
        .yes("s", "当 Shape 取值为 ROUND（圆）时必须填写，取 FLAT 时可不写", "required_when=Shape:ROUND")
        .yes("s", "如果Shape值是1的话，此值属于必填字段。", "required_when=Shape:1")
        .yes("s", "画笔形状Shape的值取ROUND时，必填此字段", "required_when=Shape:ROUND")
        .yes("s", "如 Shape 取值为 `ROUND` ，Colour不能为空。", "required_when=Shape:ROUND")
        .yes("s", "Shape 取 A 或 B 时必须传入此参数", "required_when=Shape:A|B")
        .yes("s", "required when `Shape=ROUND`", "required_when=Shape:ROUND")
        .yes("s", "When ROUND is selected for Shape, this is required.", "required_when=Shape:ROUND")
        .yes("s", "You must specify this parameter if `Shape` is set to `ROUND`.", "required_when=Shape:ROUND")
        .yes("s", "When Shape equals ROUND, this field cannot be empty.", "required_when=Shape:ROUND")
        .yes("s", "If Shape = 1, this parameter must be provided.", "required_when=Shape:1")
        .yes("s", "Its tip, which must be passed in if Shape is `ROUND`", "required_when=Shape:ROUND")
        .no("s", "当 Shape 为 ROUND 时，必须填写大于 0 的数。")
        .no("s", "当 Shape 为 ROUND 时，Size 必填。")
        .no("s", "If Shape is ROUND, this parameter must be set to 1.")
        .no("s", "Size is required when Shape is ROUND.")
        .no("s", "当 Shape 为空时必填。")
        .no("s", "当 Shape 为 ROUND 且 Size 为 1 时必填。")
        .no("s", "当 Shape 为 ROUND 时非必填。")
        .no("s", "If Shape is ROUND, this parameter is ignored.")
        .no("s", "This parameter is required if Shape is not empty.")
        .no("s", "Size must be specified if Shape is ROUND."),
    ]
}
