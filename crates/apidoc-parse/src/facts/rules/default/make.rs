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
use std::ops::Range;

/// The value behind the words that announce it, or what one of the listed values means.
pub(super) fn behind(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let cue = m.get('d')?;
    let english = t.said(cue).is_ascii();
    // "默认VpcId。": what the field is, and no value.
    if !english && cue == 0 && m.to == 1 && t.is(1, Name) && t.list.len() <= 3 && context.listed().is_empty() {
        return None;
    }
    // In Chinese, words of ASCII are the value and join nothing.
    let to =
        if english { m.to } else { (cue + 1..m.to).find(|i| t.said(*i).starts_with(|c: char| c.is_ascii_alphabetic())).unwrap_or(m.to) };
    let bare = to == cue + 1 && !t.said(cue).contains(' ');
    // "Default: all of them" where a value of the list is called so.
    let named = english && (cue == 0 || t.last(cue).has(Line) || is_shouted(t.said(cue)));
    if named && context.listed().iter().any(|entry| lexicon::word(&entry.value).has(Class::Default)) {
        return None;
    }
    // "0默认 1定期", "0默认代表关": the value before is marked.
    let glued = cue.checked_sub(1).filter(|_| bare && !english && !t.apart(cue)).map_or("", |i| t.word(i));
    let before = context.listed().iter().find(|entry| entry.value == glued).map(|entry| Fact::Text(entry.value.clone()));
    if before.is_some() && t.is(to, Num) {
        return before;
    }
    // "默认的VPC": a name; "能否设置默认策略，1是": nothing joins.
    let word = |i: usize| t.is(i, DefaultWord);
    let nouns = (cue + 1..to).any(word);
    let comma = nouns && t.any(cue + 1..to, Comma);
    let unjoined = english && nouns && (cue + 1..to).all(word);
    if t.is(cue + 1, Of) && !english && !word(cue + 2) || comma || unjoined {
        return None;
    }
    if english && bare {
        return value::stated(context, cue).map(Fact::Text).or_else(|| {
            let begins = cue.checked_sub(1).is_some_and(|i| t.is(i, Comma | Semi | Open | Stop));
            if begins { meaning::behind(context, m.to).map(Fact::Text) } else { None }
        });
    }
    if context.scalar() == Scalar::String && value::assigns(t, to) {
        return None;
    }
    // "默认为是": the last word that joins is a meaning too.
    let last = to.checked_sub(1).filter(|last| *last > cue && t.is(*last, On | Off));
    value::behind(context, to)
        .or_else(|| meaning::behind(context, to))
        .or_else(|| meaning::behind(context, last?))
        .or_else(|| value::in_brackets(context, to))
        .map(Fact::Text)
        .or(before)
}

/// A number behind a verb: "默认保留7天".
pub(super) fn number(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let n = m.get('n')?;
    // A verb that is not known counts where a unit follows.
    let known = (m.from..n).all(|i| !t.is(i, Han | Plain)) || t.is(n + 1, Set::units() | Set::ends()) || n + 1 == t.list.len();
    if context.is_number() && known { value::at(context, n, false) } else { None }
}

/// Reads the value after a noun: "The default retention period is 5".
pub(super) fn of_named(context: &Context<'_>, m: &Match) -> Option<Fact> {
    // Bounds, and the default of something else.
    let other = Bounding | Most | Least | Limit | Of | In | WhenIf | And | Or | Relative | ByDefault;
    let t = context.tokens;
    let latin = |i: usize| !t.said(m.from).is_ascii() && t.said(i).starts_with(|c: char| c.is_ascii_alphabetic());
    let quoted = context.is_number() || t.is(m.to, Quoted);
    let fits = |said: &String| (quoted || value::is_value(context, said)) && !said.contains('{');
    let named = !(m.from..m.to).any(|i| t.is(i, other) || latin(i));
    named.then(|| value::behind(context, m.to)).flatten().filter(fits).map(Fact::Text)
}

/// A number in front: "20 by default", "10 rules are shown per page by default".
pub(super) fn number_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let bound = context.tokens.any(context.tokens.before(m.from), Most);
    if context.is_number() && !context.subject.ty.is_array() && !bound { value::at(context, m.get('n')?, true) } else { None }
}

/// A word in front: "RED by default", "RED is used as the default".
pub(super) fn word_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    // "It will be rerun by default": an action.
    let small = !t.is(v, Quoted) && t.word(v).bytes().all(|b| b.is_ascii_lowercase());
    let done = small && (t.last(v).has(Passive) || !context.listed().is_empty()) && !context.lists(t.word(v));
    if done || t.last(v).has(Of) || t.any(t.before(v), Most) { None } else { value::at(context, v, true) }
}

/// The value in brackets behind what is done.
pub(super) fn value_in_brackets(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let v = m.get('v')?;
    let known = context.scalar() != Scalar::String || context.lists(context.tokens.word(v));
    known.then(|| value::at(context, v, true)).flatten()
}

/// A word in front, which has to be a value of the list or of a program.
pub(super) fn value_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (v, cue) = (m.get('v')?, m.get('d')?);
    let english = t.said(cue).is_ascii();
    // "A 默认为": nothing joins the two.
    let joined = cue > v + 1 && (v + 1..cue).any(|i| !t.is(i, Comma)) || t.is(m.to, Close);
    // "值为default时": what a value is called.
    let said = if english { t.text.spaced } else { joined && m.to == cue + 1 };
    let fits = t.is(v, Quoted) || value::is_value(context, t.word(v));
    if said && fits { value::at(context, v, true) } else { None }
}

/// One of the listed values.
pub(super) fn listed(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    // "默认下载nginx格式": the noun says that it is a value.
    let named = context.listed().is_empty() && !t.text.spaced && t.is(v + 1, DefaultWord) && t.is(v + 1, ValueEnds);
    let named = named && context.scalar() == Scalar::String && m.get('d').is_some();
    let one = !(t.is(v + 1, Comma | Pause | And | Or) && context.lists(t.word(v + 2)));
    (named || one && context.lists(t.word(v))).then(|| Fact::Text(t.word(v).into()))
}

/// Whether the field asks whether something is the default: "是否为默认画法，1表示默认画法".
fn asked(t: &Tokens<'_>) -> bool {
    (1..t.list.len()).any(|i| t.is(i, Class::Default) && (1..=2).any(|n| i >= n && t.is(i - n, NoCue)))
}

/// One of the listed values, in a text that does not ask for the default.
pub(super) fn listed_default(context: &Context<'_>, m: &Match) -> Option<Fact> {
    if asked(context.tokens) { None } else { listed(context, m) }
}

/// Reads the value that applies if nothing is given: a number, a value of the list, or a quoted text.
pub(super) fn instead(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let v = m.get('v')?;
    let known = context.lists(t.word(v)) || t.is(v, Quoted) && context.listed().is_empty();
    let whole = t.is(v + 1, Set::ends() | Be | Copula | ValueEnds | Value) || v + 1 == t.list.len();
    (known && whole || context.scalar() != Scalar::String).then(|| value::at(context, v, false)).flatten()
}

/// The meaning of a value: "Off by default".
pub(super) fn state_before(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let t = context.tokens;
    let (first, last) = (m.get('v')?, m.get('e')?);
    let verb = Copula | Be | Been | Used;
    // "It is disabled by default" and "Descending order is used by default".
    let own = t.is(first, This | Article);
    let first = (first..last).find(|i| own && t.is(*i, verb)).map_or(first, |i| i + 1);
    let last = (first + 1..last).find(|i| t.is(*i, verb)).unwrap_or(last);
    let at = t.span(first, last);
    let inside = context.listed().iter().any(|entry| lexicon::contains(&entry.doc, Class::Default));
    if inside { None } else { meaning::of(context, &t.text.s[at], first).map(Fact::Text) }
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
    let at = t.span(m.from, m.to);
    let values = context.values.filter(|_| !asked(t))?;
    let said = |doc: &Range<usize>| t.text.s[doc.clone()].trim_end_matches([',', ';', '。', ' ']).len();
    values.docs.iter().any(|doc| doc.start == at.start && said(doc) == at.len()).then(|| mark(context, m)).flatten()
}

pub(super) fn mark_by_default(context: &Context<'_>, m: &Match) -> Option<Fact> {
    meaning::marked_by_default(context, m.get('e')?).map(Fact::Text)
}
