//! Productions of the rules for the default.

use super::{meaning, value};
use crate::facts::{
    class::{Class, Class::*, Set},
    context::Context,
    fact::Fact,
    lex::Tokens,
    lexicon,
    matcher::Match,
    value::is_shouted,
};
use apidoc_ir::Scalar;

/// The value behind the words that announce it, or what one of the listed values means.
pub(super) fn behind(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let cue = m.get('d')?;
    let english = t.said(cue).is_ascii();
    // "Default: all of them" where a value of the list is called so. "默认VpcId。": what the field is, and no value.
    let called = english && context.listed().iter().any(|entry| lexicon::word(&entry.value).has(Class::Default));
    let name = cue == 0 && m.to == 1 && t.is(1, Name) && t.word(1).bytes().all(|b| b.is_ascii_alphabetic());
    if called || name {
        return None;
    }
    // In Chinese, words of ASCII are the value and join nothing.
    let latin = |i: &usize| !english && t.said(*i).starts_with(|c: char| c.is_ascii_alphabetic());
    let to = (cue + 1..m.to).find(latin).unwrap_or(m.to);
    // "默认的VPC": a name; "能否设置默认策略，1是": nothing joins.
    let word = |i: usize| t.is(i, DefaultWord);
    let nouns = (cue + 1..to).any(word);
    let comma = nouns && t.any(cue + 1..to, Comma);
    let unjoined = english && nouns && (cue + 1..to).all(word);
    if t.is(cue + 1, Of) && !english && !word(cue + 2) || comma || unjoined || value::assigns(t, to) {
        return None;
    }
    if english && to == cue + 1 && !t.said(cue).contains(' ') {
        let begins = t.last(cue).meets(Comma | Semi | Open | Stop);
        let meant = || if begins { meaning::behind(context, to) } else { None };
        return value::behind(context, cue + 1, true).or_else(meant).map(Fact::Text);
    }
    // "0默认 1定期", "0默认代表关": the value before is marked.
    let before =
        cue.checked_sub(1).filter(|before| !t.apart(cue) && context.lists(t.word(*before))).map(|before| t.word(before).to_string());
    if before.is_some() && t.is(to, Num) {
        return before.map(Fact::Text);
    }
    // "默认为是": the last word that joins is a meaning too.
    let last = to.checked_sub(1).filter(|last| t.is(*last, On | Off));
    let said = value::behind(context, to, false).or_else(|| meaning::behind(context, to)).or_else(|| meaning::behind(context, last?));
    let in_brackets = || (to + 1..to + 6).find_map(|open| value::in_brackets(context, open));
    // "默认为圆形ROUND": the meaning and the value.
    let glued = || {
        (t.is(to, Han | Plain | CharKind | DefaultWord) && to > cue + 1 && context.lists(t.word(to + 1)))
            .then(|| t.word(to + 1).to_string())
    };
    said.or_else(glued).map(Fact::Text).or_else(in_brackets).or(before.map(Fact::Text))
}

/// A number behind a verb, or in front: "默认保留7天", "20 by default".
pub(super) fn number(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let bound = t.is(m.to - 1, ByDefault) && t.any(t.before(m.from), Most) || t.last(m.from).has(Recent);
    if context.is_number() && !bound { value::at(context, m.get('n')?, true) } else { None }
}

/// Reads the value after a noun: "The default retention period is 5".
pub(super) fn of_named(context: &Context<'_>, m: &Match) -> Option<Fact> {
    // Bounds, and the default of something else: "默认阈值是50" of a threshold that the text has not named before.
    let other = Bounding | Most | Least | Limit | Of | In | WhenIf | And | Or | Relative | ByDefault;
    let t = context.tokens;
    let latin = |i: usize| !t.said(m.from).is_ascii() && t.said(i).starts_with(|c: char| c.is_ascii_alphabetic());
    let unknown = |i: usize| t.is(i, Plain) && !t.text.s[..t.list[m.from].start].contains(t.said(i));
    let named = !(m.from..m.to).any(|i| t.is(i, other) || latin(i) || unknown(i));
    let fits = |said: &String| t.is(m.to, Quoted) || value::is_value(context, said);
    named.then(|| value::behind(context, m.to, false)).flatten().filter(fits).map(Fact::Text)
}

/// A word in front: "RED by default", "RED is used as the default".
pub(super) fn word_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    // "It will be rerun by default": an action.
    let done = t.last(v).has(Passive) && !t.is(v, Quoted) && t.word(v).bytes().all(|b| b.is_ascii_lowercase());
    if done { None } else { value::at(context, v, true) }
}

/// A word in front, which has to be a value of the list or of a program.
pub(super) fn value_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (v, cue) = (m.get('v')?, m.get('d')?);
    // "A 默认为": nothing joins the two. "值为default时": what a value is called.
    let joined = if t.said(cue).is_ascii() { t.text.spaced } else { m.to == cue + 1 && (v + 1..cue).any(|i| !t.is(i, Comma)) };
    let fits = t.is(v, Quoted) || value::is_value(context, t.word(v));
    if joined && fits { value::at(context, v, true) } else { None }
}

/// A value with a mark in brackets.
pub(super) fn marked_word(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    if context.is_number() {
        return t.number(v, context.is_whole()).map(|_| Fact::Text(t.word(v).into()));
    }
    let called = lexicon::word(t.word(v)).has(Class::Default);
    let fits = !called && (t.is(v, Quoted) || value::is_value(context, t.word(v)));
    fits.then(|| value::at(context, v, true)).flatten()
}

/// One of the listed values.
pub(super) fn listed(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    let several = t.is(v + 1, Comma | Pause | And | Or) && context.lists(t.word(v + 2));
    (!several && !asked(t) && context.lists(t.word(v))).then(|| Fact::Text(t.word(v).into()))
}

/// Whether the field asks whether something is the default: "是否为默认画法，1表示默认画法".
fn asked(t: &Tokens<'_>) -> bool {
    (1..t.list.len()).any(|i| t.is(i, Class::Default) && t.any(i.saturating_sub(2)..i, NoCue))
}

/// Reads the value that applies if nothing is given: a number, a value of the list, or a quoted text.
pub(super) fn instead(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    let whole = t.is(v + 1, Set::ends() | WhenIf | Be | Copula | ValueEnds | Value) || t.ends_line(v + 1);
    // "If it is empty, the `upper` shelf is used."
    let used = t.is(m.to - 1, Used) && t.is(v, Quoted) && !t.any(v + 1..m.to, Field | Of);
    let sibling = context.subject.siblings.contains(&t.word(v));
    let program = t.word(v).starts_with(|c: char| c.is_ascii_lowercase()) && t.word(v).contains(['-', '_']) || is_shouted(t.word(v));
    // "(wood if not given)": nothing else is in the brackets.
    let alone = t.last(v).has(Open) && t.is(v + 1, WhenIf) && !t.is(v, Said);
    let plain = (program || alone) && !t.any(m.from..v, Class::Default);
    let known = context.lists(t.word(v)) || (t.is(v, Quoted) || plain && context.listed().is_empty()) && !sibling;
    (known && (whole || used) || context.scalar() != Scalar::String).then(|| value::at(context, v, false)).flatten()
}

/// The meaning of a value: "Off by default".
pub(super) fn state_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (first, last) = (m.get('v')?, m.get('e')?);
    let verb = |i: &usize| t.is(*i, Copula | Be | Been | Used);
    // "It is disabled by default" and "Descending order is used by default".
    let own = t.is(first, This | Article);
    let first = (first..last).find(verb).filter(|_| own).map_or(first, |i| i + 1);
    let last = (first + 1..last).find(verb).unwrap_or(last);
    // "sorted in descending order"
    let first = (first..last).rev().find(|i| t.is(*i, In)).map_or(first, |i| i + 1);
    // "`3` (disabled by default)" says what 3 means, and nothing of the value that is called "disabled".
    let start = t.list.get(first)?.start;
    let own = context.values.and_then(|values| values.docs.iter().position(|doc| doc.start == start));
    let said = meaning::of(context, &t.text.s[t.span(first, last)], first)?;
    let fits = own.and_then(|own| context.listed().get(own)).is_none_or(|own| own.value == said);
    fits.then_some(Fact::Text(said))
}

/// A mark on one of the values, except where a value is called so.
pub(super) fn mark(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let cue = m.get('d')?;
    let called = is_shouted(context.tokens.said(cue));
    (!called).then(|| meaning::marked(context, cue)).flatten().map(Fact::Text)
}

/// A meaning that says nothing but this.
pub(super) fn whole_meaning(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let start = t.list[m.from].start;
    let says = !asked(t) && context.values?.docs.iter().any(|doc| doc.start == start);
    says.then(|| mark(context, m)).flatten()
}
