//! Reasons to reject a match because of the words around it. Each guard is written once; a kind of fact names those that apply.

mod condition;

use super::{
    class::Class::*,
    context::{Context, ENDS, clause, gap},
    fact::Kind,
    lex::Tokens,
    lexicon,
    matcher::Match,
    units,
};
use condition::{case, depends, in_clause, of_a_value};

/// A reason to refuse what a rule matched.
pub(super) struct Guard {
    /// Its name, in explanations and figures.
    pub(super) name: &'static str,
    /// Whether it refuses a match.
    pub(super) refuses: fn(&Context<'_>, &Match) -> bool,
}

/// It holds in a case only: "当 Shape 为 1 时，…". That nothing is given is no such case.
pub(super) const CONDITION: Guard = Guard { name: "condition", refuses: |c, m| depends(c.tokens, m.from) || of_a_value(c, m.from) };
/// Its line describes one case among several.
pub(super) const CASE: Guard = Guard { name: "case", refuses: |c, m| case(c.tokens, m.from) };
/// It is said of each item, or of a part of the value.
pub(super) const EACH: Guard = Guard { name: "each", refuses: of_each };
/// It is said of a part of the value, or of something that is not the field's own text.
pub(super) const PART: Guard = Guard { name: "part", refuses: |c, m| of_part(c.tokens, m) };
/// It is said of something else whose state is told: "whether it is deprecated".
pub(super) const ABOUT: Guard = Guard { name: "about-another", refuses: |c, m| about_another(c.tokens, m) };
/// It is in a list of values, and is said of one of them.
pub(super) const LISTED: Guard = Guard { name: "listed", refuses: in_the_list };
/// It is counted in another unit than the fact.
pub(super) const UNIT: Guard = Guard { name: "another-unit", refuses: |c, m| another_unit(c.tokens, m) };
/// It is counted in another unit than the one that the text declares.
pub(super) const DECLARED: Guard = Guard { name: "declared-unit", refuses: |c, m| units::agrees(c.tokens, m.to) == Some(false) };
/// It is a length, an example, a version: another thing than the value.
pub(super) const OTHER_THING: Guard = Guard { name: "another-thing", refuses: |c, m| other_thing(c.tokens, m) };
/// It follows the name of another parameter.
pub(super) const OTHER_FIELD: Guard = Guard { name: "another-field", refuses: other_field };
/// It is said of each of several, or in one case: the clause says so.
pub(super) const CLAUSE: Guard = Guard { name: "clause", refuses: |c, m| in_clause(c.tokens, m.from) };
/// It is advice.
pub(super) const ADVICE: Guard = Guard { name: "advice", refuses: |c, m| c.tokens.any(clause(c.tokens, m.from), Advice) };
/// Another number follows, for another kind of text.
pub(super) const ALTERNATIVE: Guard = Guard { name: "alternative", refuses: |c, m| alternative(c.tokens, m) };
/// It follows one of several values, and is said of it.
pub(super) const ONE_VALUE: Guard = Guard { name: "one-value", refuses: |c, m| of_one_value(c.tokens, m.from) };
/// It is in a JSON document that the text shows.
pub(super) const DOCUMENT: Guard = Guard { name: "document", refuses: |c, m| in_document(c.tokens, m.from) };
/// It is part of a name, or of a question: "non-default", "whether it is the default".
pub(super) const NAME: Guard = Guard { name: "name", refuses: |c, m| of_a_name(c.tokens, m) };
/// It follows a variable, or behind another parameter of the table.
pub(super) const VARIABLE: Guard = Guard { name: "variable", refuses: of_a_variable };

/// The guards that a kind minds.
pub(super) fn of(kind: Kind) -> &'static [Guard] {
    match kind {
        Kind::Nullable | Kind::Together | Kind::Required => &[],
        Kind::Deprecated => &[ABOUT, LISTED],
        Kind::MaxItems => &[UNIT, EACH, CONDITION, ADVICE],
        Kind::Range => &[DECLARED, OTHER_THING, CASE, ADVICE],
        Kind::Default => &[CONDITION, DOCUMENT, NAME, VARIABLE],
        Kind::Length => &[UNIT, PART, CASE, ALTERNATIVE, ONE_VALUE, ADVICE],
    }
}

fn in_the_list(context: &Context<'_>, m: &Match) -> bool {
    let at = context.tokens.span(m.from, m.to);
    context.values.is_some_and(|values| values.at.start < at.start && at.end <= values.at.end)
}

fn of_each(context: &Context<'_>, m: &Match) -> bool {
    let t = context.tokens;
    let before = clause(t, m.from).start..m.to;
    let each = |i: usize| t.is(i, Each) && !t.is(i + 1, Request);
    // "`Values`", "Filters.Values": a key of a structure.
    let key = |i: usize| {
        let word = t.word(i);
        let key = word.rsplit_once('.').map(|(_, key)| key).or(t.is(i, Quoted).then_some(word));
        key.is_some_and(|key| lexicon::word(key).has(Value))
    };
    // "图中人脸总数不超过5张": of what is in all of them.
    let total = t.any(before.clone().skip(1), Total);
    // "policy取值…; length:[8-64]": a word of ASCII among Chinese ones is a key too, and "url长度限制100" is about one.
    let ascii = |i: &usize| !t.text.spaced && t.said(*i).is_ascii() && t.is(*i, Length | Word | Name | Said);
    let length = (m.from.saturating_sub(2)..=m.from).filter(ascii).any(|i| t.any(i..i + 2, Length));
    let of_each = before.clone().any(|i| t.is(i, Both) || each(i) || key(i));
    let behind = (m.to..t.list.len()).take_while(|i| !t.is(*i, ENDS));
    // "N starts from 0, with a maximum of 19."
    let variable = t.before(m.from).any(|i| t.word(i) == "N");
    of_each || variable || length || total || behind.skip(1).any(each) || of_a_filter(t, m.from)
}

fn of_part(t: &Tokens<'_>, m: &Match) -> bool {
    // "键名。每个键名…" and "盒名前缀，最长…" are about the field itself.
    let first = |i: usize| t.is(i, Part) && t.is(i + 1, Comma) && !t.any(0..i, Comma | Stop);
    let own = |i: usize| first(i) || t.is(i, Each) && t.text.s.starts_with(t.said(i + 1));
    t.before(m.from).rev().any(|i| t.is(i, Part | Each | List) && !own(i) && gap(t, i + 1, m.from).chars().count() <= 24)
}

fn about_another(t: &Tokens<'_>, m: &Match) -> bool {
    let before = clause(t, m.from);
    let open = before.clone().rev().find(|i| t.is(*i, Open)).unwrap_or(before.start);
    // "旧镜像已废弃": the subject is part of the same phrase. "true 表示已废弃": a value means it.
    let glued = t.is(m.from, Done) && t.last(m.from).meets(Han | Plain | Means) && !t.apart(m.from);
    t.any(open..m.from, About) || t.is(m.to, AfterGone) || glued
}

/// Whether the number at the end of a match counts something else than the fact.
fn another_unit(t: &Tokens<'_>, m: &Match) -> bool {
    let tail = t.classes(m.to);
    let counts = t.is(m.to.saturating_sub(1), Num);
    // "限制 1.不能为空": the number orders what follows.
    let orders = counts && tail.meets(Dot | Pause);
    let other = tail.meets(UTime | UOther | UScale | UBit | Percent | Clock);
    orders || other || tail.meets(Dash | Tilde | Slash | Colon) && t.is(m.to + 1, Num)
}

/// "150 Chinese characters or 500 letters": it depends on the text.
fn alternative(t: &Tokens<'_>, m: &Match) -> bool {
    let end = (m.to..t.list.len()).find(|i| t.is(*i, Stop | Line | Semi)).unwrap_or(t.list.len());
    (m.to..end).filter(|i| t.is(*i, Num)).any(|i| {
        let kind = t.last(i).meets(Comma | CharKind | UChar);
        t.any(i + 1..i + 4, UChar | UByte) && (kind || t.any(m.to..i, Or | Both))
    })
}

/// "(disk: at most 50 characters; tape: 1-30 characters)": one value among several, and what holds for it.
fn of_one_value(t: &Tokens<'_>, from: usize) -> bool {
    let begins = |i: usize| i == 0 || t.is(i - 1, Semi | Open | Line);
    let coded = |i: usize| t.is(i, Num) && t.is(i + 1, Colon) && (begins(i) || t.is(i - 1, Colon | Comma));
    let mut heads = (1..t.list.len()).filter(|i| begins(*i) && t.is(*i, Word | Name | Loud) && t.is(*i + 1, Colon));
    heads.next().is_some_and(|first| first < from) && heads.next().is_some() || (0..from).any(coded)
}

/// Whether the sentence before a token is about a length, a version or an example.
fn other_thing(t: &Tokens<'_>, m: &Match) -> bool {
    // "比如取20条，则为20，默认500条，最多500条": the example has ended.
    let ended = |i: usize| t.is(i, Example) && (i..m.from).any(|i| t.is(i, Default) && t.is(i - 1, Comma));
    t.before(m.from).any(|i| t.is(i, Length | UChar | Example | Foreign | UBit) && !ended(i))
}

/// "配合Limit使用，Limit最大为100": the bound of another parameter.
fn other_field(context: &Context<'_>, m: &Match) -> bool {
    let (t, from) = (context.tokens, m.from);
    let inside = (from..m.to).any(|i| t.word(i) != context.subject.name && context.subject.siblings.contains(&t.word(i)));
    let Some(near) = t.before(from).rev().find(|i| !t.is(*i, Copula | Of | Value | Be)) else { return inside };
    let name = t.word(near);
    let called = t.is(near, Name | Word | Said | Quoted) && name.starts_with(|c: char| c.is_ascii_uppercase());
    inside || name != context.subject.name && called && near > t.before(from).start
}

/// "- disk-id - String - Required: No - Each request can specify up to 10.": one filter among several.
fn of_a_filter(t: &Tokens<'_>, from: usize) -> bool {
    let line = t.line(from);
    let first = t.first_of(line);
    line.item && t.is(first, Word | Name | Quoted | Loud) && t.is(first + 1, if t.text.spaced { Dash } else { Colon })
}

/// Whether a token is in a JSON document: what is said there is about one of its keys.
fn in_document(t: &Tokens<'_>, from: usize) -> bool {
    let before = &t.text.s[..t.list[from].start];
    before.matches('{').count() > before.matches('}').count()
}

/// "非默认", "是否默认", "the default VPC": part of a name.
fn of_a_name(t: &Tokens<'_>, m: &Match) -> bool {
    let Some(cue) = m.get('d').filter(|cue| *cue > 0) else { return false };
    let before = cue - 1;
    let glued = t.text.s[..t.list[cue].start].ends_with(['-', '_']);
    if t.said(cue).is_ascii() {
        // "值为default时": a value that is called so.
        return glued || !t.text.spaced && !t.said(before).is_ascii() && !t.apart(cue);
    }
    // "取默认值 5": the noun is no part of a name.
    let noun = lexicon::last(t.said(cue), DefaultWord).is_some();
    glued || t.is(before, NoCue) || m.to == cue + 1 && !noun && t.is(before, Joins | Copula | Of | And) && !t.is(before, Then)
}

/// "x默认为0", "Shape默认为1": a variable, or another parameter of the table.
fn of_a_variable(context: &Context<'_>, m: &Match) -> bool {
    let t = context.tokens;
    let Some(before) = m.get('d').and_then(|cue| (0..cue).rev().find(|i| !t.is(*i, Of))) else { return false };
    let name = t.word(before);
    let variable = name.len() == 1 && !t.is(before, Article) && name.starts_with(|c: char| c.is_ascii_lowercase());
    variable || name != context.subject.name && context.subject.siblings.contains(&name)
}
