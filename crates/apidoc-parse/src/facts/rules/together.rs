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
    rule::Rule,
};
use apidoc_ir::{ConstraintKind, RequiredWhen};
use std::ops::Range;

/// The most values of another field that make one required.
const MOST_VALUES: usize = 20;

/// A name of the table without the mark of an array.
fn name<'a>(context: &Context<'a>, i: usize) -> Option<&'a str> {
    let word = context.tokens.word(i).trim_end_matches('.');
    let word = word.strip_suffix(".N").or_else(|| word.strip_suffix(".n")).unwrap_or(word);
    (word == context.subject.name || context.subject.siblings.contains(&word)).then_some(word)
}

/// The tokens of the sentence around a match.
fn sentence(t: &Tokens<'_>, m: &Match) -> Range<usize> {
    let ends = Stop | Line | Semi;
    let end = (m.to..t.list.len()).find(|i| t.is(*i, ends)).unwrap_or(t.list.len());
    t.before(m.from).start..end
}

/// Whether the sentence states the rule in some case only.
fn conditional(t: &Tokens<'_>, m: &Match) -> bool {
    let sentence = sentence(t, m);
    let before = |i: usize| {
        let classes = t.classes(i);
        let begins = i == sentence.start || t.is(i - 1, Comma | Colon);
        let when = classes.has(CondEnd) && t.is(i + 1, Comma) && !classes.has(Copula);
        let for_some = classes.has(Case) && begins || classes.has(Until) && i == sentence.start && t.text.spaced;
        classes.has(Cond) || when || for_some
    };
    (sentence.start..m.to).any(before) || (m.to..m.to + 3).take_while(|i| *i < sentence.end && !t.is(*i, Comma)).any(|i| t.is(i, Cond))
}

/// The tokens of the clause around a match; a comma behind a name does not end it.
fn clause(context: &Context<'_>, m: &Match) -> Range<usize> {
    let t = context.tokens;
    let sentence = sentence(t, m);
    let ends = |i: &usize| t.is(*i, Comma) && !(*i > 0 && name(context, i - 1).is_some());
    let from = (sentence.start..m.from).rev().find(ends).map_or(sentence.start, |i| i + 1);
    let to = (m.to..sentence.end).find(ends).unwrap_or(sentence.end);
    from..to
}

/// The names in some tokens; `A&B` and `A+B` are one group.
fn groups(context: &Context<'_>, tokens: Range<usize>) -> (Vec<Vec<String>>, Vec<usize>) {
    let t = context.tokens;
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut at = Vec::new();
    for i in tokens {
        let Some(name) = name(context, i) else { continue };
        if out.iter().flatten().any(|known| known == name) {
            continue;
        }
        let signs = |last: usize| last + 1 < i && (last + 1..i).all(|i| matches!(t.said(i), "&" | "+"));
        // "A and (B, C)": the brackets hold one group.
        let bracket = |last: usize| {
            let opens = (0..last).rev().find(|i| t.is(*i, Open | Close)).is_some_and(|i| t.is(i, Open) && t.last(i).meets(And | Or));
            opens && (last + 1..i).all(|i| t.is(i, Comma | Pause | And))
        };
        let joined = at.last().is_some_and(|last| signs(*last) || bracket(*last));
        match out.last_mut().filter(|_| joined) {
            Some(group) => group.push(name.to_string()),
            None => out.push(vec![name.to_string()]),
        }
        at.push(i);
    }
    (out, at)
}

/// "A 与 B、C": the one before is a group, and those of the list behind it are one together.
fn lists_behind(t: &Tokens<'_>, names: Vec<Vec<String>>, at: &[usize]) -> Vec<Vec<String>> {
    let ([first, _, .., _], [one, two, .., last]) = (names.as_slice(), at) else { return names };
    let split = two - one == 2 && !t.said(one + 1).is_ascii() && t.is(one + 1, And | Or);
    let listed = last.checked_sub(1).is_some_and(|i| t.is(i, Pause));
    if split && listed && names.len() == at.len() { vec![first.clone(), names[1..].concat()] } else { names }
}

/// Whether a clause is about the field that its text describes.
fn of_itself(t: &Tokens<'_>, clause: Range<usize>) -> bool {
    clause.clone().any(|i| {
        let (classes, next) = (t.classes(i), t.classes(i + 1));
        let before = i.checked_sub(1).filter(|_| i > clause.start).map_or(Set::of(Comma), |i| t.classes(i));
        let this = classes.has(This) && (next.has(Field) || t.said(i).is_ascii() && next.meets(Or | And));
        let with = classes.has(And) && !t.said(i).is_ascii() && before.meets(Comma | Not);
        this || with || classes.has(Itself) || classes.has(AtOnce) && next.has(Joins) && t.said(i + 1).is_ascii()
    })
}

/// The constraints that a match states.
fn constraints(context: &Context<'_>, m: &Match, kind: ConstraintKind) -> Option<Fact> {
    let t = context.tokens;
    if conditional(t, m) {
        return None;
    }
    let mut clause = clause(context, m);
    // "A和B互斥，二者必填一个": the names are in the clause before.
    if t.any(clause.clone(), Both) && !clause.clone().any(|i| name(context, i).is_some()) {
        clause = sentence(t, m);
    }
    let (names, at) = groups(context, clause.clone());
    let names = lists_behind(t, names, &at);
    let own = context.subject.name.to_string();
    let itself = of_itself(t, clause) && !names.iter().flatten().any(|name| *name == own);
    let several = kind != ConstraintKind::Exclusive || (m.from..m.to).any(|i| t.is(i, OneOf) || t.is(i, Exclude));
    let groups = match (itself, names.len()) {
        (true, 1) if kind != ConstraintKind::Together => vec![vec![vec![own], names[0].clone()]],
        // "not with A or B": each of them excludes this one.
        (true, 2..=4) if kind == ConstraintKind::Exclusive => names.iter().map(|name| vec![vec![own.clone()], name.clone()]).collect(),
        (false, 2) => vec![names],
        (false, 3..=6) if several => vec![names],
        _ => return None,
    };
    Some(Fact::Constraints(kind, groups))
}

fn needed(context: &Context<'_>, m: &Match) -> Option<Fact> {
    constraints(context, m, ConstraintKind::AtLeastOne)
}

/// In English only: in Chinese "一个不为空" says something else.
fn needed_in_english(context: &Context<'_>, m: &Match) -> Option<Fact> {
    if context.tokens.text.spaced { needed(context, m) } else { None }
}

fn exclusive(context: &Context<'_>, m: &Match) -> Option<Fact> {
    constraints(context, m, ConstraintKind::Exclusive)
}

fn together(context: &Context<'_>, m: &Match) -> Option<Fact> {
    constraints(context, m, ConstraintKind::Together)
}

/// The values of another field for which this one is required.
fn required(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (n, v) = (m.get('n')?, m.get('v')?);
    let word = t.word(n);
    let known = context.subject.siblings.iter().find(|name| name.eq_ignore_ascii_case(word));
    let field = name(context, n).or(known.copied()).filter(|name| *name != context.subject.name)?;
    // "当A为1且B为2时": nothing but the beginning of a clause may precede.
    let begins = Set::ends() | Colon | Only | Counts | Required;
    if m.from > 0 && !t.is(m.from, Required) && !t.is(m.from - 1, begins) {
        return None;
    }
    let value = Quoted | Num | Word | Name | Loud | Said;
    let joint = Or | Pause | Comma | Slash | And | OneOf;
    let behind = |i: usize| t.is(i, Comma) && t.is(i + 1, This | Article);
    let end = (v..m.to).find(|i| !t.is(*i, value | joint) || behind(*i)).unwrap_or(m.to);
    let mut values: Vec<String> = Vec::new();
    for i in v..end {
        let classes = t.classes(i);
        let joins = classes.meets(joint) && !classes.has(Quoted);
        if joins {
            continue;
        }
        let said = t.text.spaced && classes.has(Said) && !classes.meets(On | Off);
        let adjacent = i > v && !t.is(i - 1, joint);
        if name(context, i).is_some() || !classes.has(Quoted) && (classes.meets(Not | Omitted) || said) || adjacent {
            return None;
        }
        values.push(t.word(i).to_string());
    }
    values.dedup();
    let fits = (1..=MOST_VALUES).contains(&values.len());
    fits.then(|| Fact::When(RequiredWhen { field: field.to_string(), values }))
}

pub(super) fn rules() -> Vec<Rule> {
    let rule = |name, pattern, make| Rule::new(name, Kind::Together, 1, pattern, make);
    let when = |name, pattern| Rule::new(name, Kind::Required, 1, pattern, required);
    vec![
        rule("one-must-be-given", "Must|Least|Ask+ Verb{2} Among? Of? OneOf|Few|Num UItem?", needed)
            .says("One of several has to be given.")
            .yes("s", "颜色，Size、Shape必须提供一个。", "at_least_one Size|Shape")
            .yes("s", "Colour与（Size，Shape）必须传一个。", "at_least_one Colour|Size+Shape")
            .no("s", "当Size为1时，Size、Shape必须提供一个。")
            .no("s", "只能传一个值。"),
        rule("not-all-empty", "Not Can? AtOnce|All+ Omitted|Nothing", needed)
            .says("They must not all be missing.")
            .yes("s", "颜色，Size和Shape不能同时为空。", "at_least_one Size|Shape"),
        rule("one-is-needed", "Needed", needed).says("One of two is required.").yes("s", "Size和Shape二选一必填。", "at_least_one Size|Shape"),
        rule("at-least-one", "NeededOne", needed).says("At least one.").yes("s", "At least one of Size and Shape is given.", "at_least_one Size|Shape"),
        rule("either-is-required", "Either ^Stop|Semi|Line{16} Must|Required", needed)
            .says("Either of two is required.")
            .yes("s", "Either `Size` or `Shape` must be specified.", "at_least_one Size|Shape")
            .no("s", "Either Size or Shape should be specified if the pen is dry."),
        rule("must-give-one-of", "Must Verb Either|OneOf|NeededOne", needed)
            .says("One of several has to be given.")
            .yes("s", "You must specify one of Size and Shape.", "at_least_one Size|Shape"),
        rule("one-of-is-required", "<Stop|Line|Comma|Semi OneOf ^Stop|Semi|Line{16} Must|Required", needed)
            .says("One of several is required.")
            .yes("s", "Colour. One of Size and Shape is required.", "at_least_one Size|Shape"),
        rule("one-or-the-other", "Or Name|Quoted|Word|Said Must Be Verb|Used", needed)
            .says("One or the other has to be given.")
            .yes("s", "Size or Shape must be specified.", "at_least_one Size|Shape"),
        rule("not-both-empty", "Not All? Be? All? Omitted", needed_in_english)
            .says("Both must not be missing.")
            .yes("s", "Size and Shape cannot both be empty.", "at_least_one Size|Shape"),
        rule("not-at-once", "Not ^Stop|Semi|Line|Comma{16} AtOnce Verb|Used|Joins", exclusive)
            .says("They must not be given at the same time.")
            .yes("s", "编号，不支持同时指定 Size 和 Shape。", "exclusive Size|Shape")
            .yes("s", "该参数与Size或Shape不能同时指定。", "exclusive Colour|Size exclusive Colour|Shape")
            .no("s", "If Size is set, Size and Shape cannot be used at the same time."),
        rule("at-once-not", "AtOnce Verb ^Stop|Semi|Line|Comma|Pause{8} Not", exclusive)
            .says("To give them at the same time is not possible.")
            .yes("s", "同时指定 Size 和 Shape不支持。", "exclusive Size|Shape"),
        rule("exclude-each-other", "Exclude", exclusive).says("They exclude each other.").yes("s", "和Size互斥", "exclusive Colour|Size"),
        rule("only-one-may-be-given", "Most|Only Only? Can? Verb Among? Of? OneOf|Few|Num UItem?", exclusive)
            .says("Only one of several may be given.")
            .yes("s", "编号，Size与Shape至多只能填写其中一个。", "exclusive Size|Shape"),
        rule("only-one-of", "Only OneOf ^Stop|Semi|Line{16} Can Be? Verb|Used", exclusive)
            .says("Only one of several may be given.")
            .yes("s", "Only one of Size, and Shape can be passed.", "exclusive Size|Shape"),
        rule("not-given-at-once", "Not Be? Verb|Used ^Stop|Semi|Line{16} AtOnce", exclusive)
            .says("They must not be given at the same time.")
            .yes("s", "Size and Shape cannot be entered at the same time.", "exclusive Size|Shape"),
        rule("not-given-both", "Not Be? Verb|Used In? All", exclusive)
            .says("They must not both be given.")
            .yes("s", "You cannot specify both Size and Shape.", "exclusive Size|Shape"),
        rule("but-not-both", "Not All >END", exclusive)
            .says("One of two, but not both.")
            .yes("s", "Specify either Size or Shape, but not both.", "exclusive Size|Shape"),
        rule("must-be-given-together", "Must AtOnce Verb", together)
            .says("They have to be given together.")
            .yes("s", "Size 和 Shape 必须同时传入。", "together Size|Shape"),
        rule("given-together", "Must All? Be Verb Or? Verb|Omitted? AtOnce", together)
            .says("They have to be given together.")
            .yes("s", "Both `Size` and `Shape` need to be set or unset at the same time.", "together Size|Shape"),
        when("required-for-a-value", "Cond? Han|Plain|Field|Text{4} n:VAL Of? Value|Field{2} Copula|Eq|Joins+ v:VAL VAL|Or|Pause|Comma|Slash|And|OneOf* CondEnd Comma? This? Field{2} Copula{2} Required")
            .says("Required for some values of another field.")
            .yes("s", "当 Shape 取值为 ROUND 或 FLAT 时，该参数必填。", "required_when=Shape:ROUND|FLAT")
            .yes("s", "颜色。Size=1时必填", "required_when=Size:1")
            .no("s", "当 Shape 为空时必填。")
            .no("s", "当 Shape 为 ROUND 且 Size 为 1 时必填。")
            .no("s", "当 Shape 为 ROUND 时非必填。"),
        when("required-if", "Required Only? WhenIf Article|Value|Of{4} n:VAL Value? Copula|Be|Joins|Eq+ v:VAL VAL|Or|Comma|Slash|And* >Stop|Line|Semi|Close")
            .says("Required if another field has some values.")
            .yes("s", "This parameter is required if `Shape` is `ROUND` or `FLAT`.", "required_when=Shape:ROUND|FLAT")
            .no("s", "This parameter is required if Shape is not empty."),
        when("then-required", "Cond Text|Field{2} n:VAL Of? Value|Field{2} Copula|Eq|Joins+ v:VAL VAL|Or|Pause|Comma|Slash|OneOf* Comma Then This? Field{2} Copula{2} Required")
            .says("If another field has some values, then it is required.")
            .yes("s", "如果 Shape 是 ROUND，则本字段必填", "required_when=Shape:ROUND"),
        when("must-be-given-if", "This Field Must Be? Verb Only? WhenIf Article|Value|Of{4} n:VAL Value? Copula|Be|Joins|Eq+ v:VAL VAL|Or|Comma|Slash|And* >Stop|Line|Semi|Close")
            .says("It has to be given if another field has some values.")
            .yes("s", "This field must be specified if Shape is ROUND.", "required_when=Shape:ROUND")
            .no("s", "Size must be specified if Shape is ROUND."),
        when("if-then-required", "WhenIf Article|Value|Of{4} n:VAL Value? Copula|Be|Joins|Eq+ v:VAL VAL|Or|Slash|And* Comma This|Article? Field|VAL{1} Be|Copula|Must+ Required|Verb")
            .says("Required if another field has some values, behind the condition.")
            .yes("s", "If Shape is set to ROUND, this parameter is required.", "required_when=Shape:ROUND")
            .no("s", "If Shape is ROUND, this parameter is ignored."),
    ]
}
