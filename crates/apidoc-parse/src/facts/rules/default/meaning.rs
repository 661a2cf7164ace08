//! Defaults that are given by what one of the values means, or by a mark on it.

use crate::facts::{class::Class::*, context::Context, lexicon, text::is_cjk};
use apidoc_ir::{EnumValue, Scalar};
use std::ops::Range;

/// The longest meaning, in characters.
const LONGEST: usize = 40;

/// The value whose meaning follows a token.
pub(super) fn behind(context: &Context<'_>, i: usize) -> Option<String> {
    let t = context.tokens;
    let from = i.checked_sub(1).map_or(0, |i| t.list[i].end);
    let ends = Comma | Stop | Semi | Open | Close | Line | Pause;
    let end = (i..t.list.len()).find(|i| t.is(*i, ends)).map_or(t.text.s.len(), |i| t.list[i].start);
    let label = t.text.s.get(from..end)?;
    of(context, label, i)
}

/// The value that a label means.
pub(super) fn of(context: &Context<'_>, label: &str, at: usize) -> Option<String> {
    let label = label.trim_matches([' ', '.', '"', '`', '\'', ':']);
    let label = label.rsplit_once(' ').filter(|(_, last)| lexicon::word(last).has(DefaultWord)).map_or(label, |(label, _)| label);
    if label.is_empty() || label.chars().count() > LONGEST {
        return None;
    }
    if context.scalar() == Scalar::Boolean { truth(context, label).map(|truth| truth.to_string()) } else { listed(context, label, at) }
}

/// Whether words say that something is on: none where they say something else. The second is whether nothing follows.
fn state(words: &str) -> Option<(bool, bool)> {
    let mut rest = words.trim();
    let filler = Article | Be | Joins | Copula;
    loop {
        let phrase = lexicon::at(rest, 0)?;
        let tail = rest[phrase.end..].trim_matches([' ', '.']);
        let whole = tail.is_empty() || lexicon::word(tail).has(DefaultWord);
        let on = phrase.classes.has(On);
        if on || phrase.classes.has(Off) {
            let tail = rest[phrase.end..].trim_start();
            let denied = phrase.classes.has(Off) && phrase.classes.has(Not);
            return match lexicon::at(tail, 0).filter(|_| denied) {
                Some(next) if next.classes.has(Off) => Some((true, tail[next.end..].is_empty())),
                Some(next) if next.classes.has(On) => Some((false, tail[next.end..].is_empty())),
                _ => Some((on, whole)),
            };
        }
        if !phrase.classes.meets(filler) {
            return None;
        }
        rest = rest[phrase.end..].trim_start();
    }
}

/// Whether words deny something.
fn denies(words: &str) -> bool {
    state(words).is_some_and(|(on, _)| !on)
        || lexicon::at(words, 0).is_some_and(|phrase| phrase.classes.has(Deny))
        || words.chars().next().is_some_and(|c| lexicon::word(c.encode_utf8(&mut [0; 4])).has(Deny))
}

/// A label without the word that denies it.
fn denied(label: &str) -> Option<&str> {
    let first = label.chars().next()?;
    let rest = &label[first.len_utf8()..];
    (lexicon::word(first.encode_utf8(&mut [0; 4])).has(Deny) && !rest.is_empty()).then_some(rest)
}

/// Whether a meaning is said with a label, or with a form of its verb.
fn same(doc: &str, label: &str) -> bool {
    let (doc, label) = (doc.trim_end_matches(['.', ' ']).to_ascii_lowercase(), label.to_ascii_lowercase());
    doc == label || doc.len() > 2 && (format!("{doc}d") == label || format!("{doc}ed") == label)
}

/// The truth that a label means.
fn truth(context: &Context<'_>, label: &str) -> Option<bool> {
    let t = context.tokens;
    let s = t.text.s.as_str();
    let marks = Colon | Dash | Eq | Comma | Open | Means | Copula | That | Of;
    let mut docs = [None, None];
    for i in (0..t.list.len()).filter(|i| lexicon::word(t.word(*i)).has(Truth)) {
        let Some(first) = (i + 1..i + 5).find(|i| !t.is(*i, marks)).and_then(|i| t.list.get(i)) else { continue };
        let slot = &mut docs[usize::from(lexicon::word(t.word(i)).has(True))];
        *slot = slot.or(Some(&s[first.start..]));
    }
    let starts = |doc: Option<&str>| {
        doc.is_some_and(|doc| {
            let end = doc.find([',', ';', '。', '\n', ')', '(']).unwrap_or(doc.len());
            let end = doc[..end].find(". ").unwrap_or(end);
            same(&doc[..end], label) || doc.strip_prefix(label).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
        })
    };
    let said = state(label);
    match (starts(docs[1]), starts(docs[0])) {
        // "true：关闭" is a slip of the pen.
        (true, false) => return said.is_none_or(|(on, _)| on).then_some(true),
        (false, true) => return said.is_none_or(|(on, _)| !on).then_some(false),
        _ => {}
    }
    let question = (0..t.list.len()).find(|i| t.is(*i, Whether));
    let asks = question.is_some() || (0..t.list.len()).any(|i| t.is(i, Switch));
    if let (Some(on), [Some(no), Some(yes)]) = (said.filter(|(_, whole)| *whole).map(|(on, _)| on), docs)
        && let (Some((yes, _)), Some((no, _))) = (state(yes), state(no))
        && yes != no
    {
        return Some(on == yes);
    }
    // "Whether to disable it. Off by default."
    if t.text.spaced {
        let denies = question.is_some_and(|q| (q + 1..q + 5).any(|i| lexicon::word(t.word(i)).meets(Off | NoQuestion)));
        return said.filter(|(_, whole)| *whole && question.is_some() && !denies).map(|(on, _)| on);
    }
    if let Some((on, true)) = said
        && (asks || label.chars().count() == 1 || docs == [None, None] && question.is_none())
    {
        return Some(on);
    }
    let thing = question.map_or("", |q| &s[t.list[q].end..]);
    let thing = &thing[..thing.find([',', '。', ';', ':', '\n', '(', ' ']).unwrap_or(thing.len())];
    if thing.is_empty() {
        return None;
    }
    let meant = |label: &str| label == thing || label.chars().count() > 1 && thing.starts_with(label);
    if meant(label) {
        return Some(true);
    }
    denied(label).is_some_and(|rest| thing.starts_with(rest)).then_some(false)
}

/// The listed value that a label means.
fn listed(context: &Context<'_>, label: &str, at: usize) -> Option<String> {
    let listed = context.listed();
    let t = context.tokens;
    let only = |hit: &dyn Fn(&EnumValue) -> bool| {
        let mut hits = listed.iter().filter(|entry| hit(entry));
        hits.next().filter(|_| hits.next().is_none()).map(|entry| entry.value.clone())
    };
    let first = |entry: &EnumValue| entry.doc.split(['(', ',', '。', ';']).next().unwrap_or("").trim().to_string();
    let exact = |entry: &EnumValue| {
        let doc = first(entry);
        !doc.is_empty() && (doc.eq_ignore_ascii_case(label) || same(&doc, label) || entry.doc.eq_ignore_ascii_case(label))
    };
    if listed.iter().any(exact) {
        return only(&exact);
    }
    // A part of a meaning, but not of the one that holds these words.
    let place = t.list.get(at).map_or(t.text.s.len(), |token| token.start);
    let own = context.values.and_then(|values| values.docs.iter().position(|doc| doc.start < place && place < doc.end));
    // "0=默认项目" says what 0 means.
    let begins = own
        .and_then(|own| context.values?.docs.get(own))
        .is_some_and(|doc| !t.text.s[doc.start..place].contains([',', ';', '。', ' ', '(']));
    let part = |entry: &EnumValue| {
        let doc = entry.doc.as_str();
        let inside = own.and_then(|own| listed.get(own)).is_some_and(|own| own.value == entry.value);
        let ends = doc.ends_with(label) && !inside;
        label.chars().count() >= 2
            && !t.text.spaced
            && !begins
            && (doc.starts_with(label) || ends || doc.chars().count() >= 2 && label.starts_with(doc))
    };
    if listed.iter().any(part) {
        return only(&part);
    }
    // "默认按升序排序" of "升序排列" and "降序排列".
    let two: String = label.chars().take(2).collect();
    let short = (3..=5).contains(&label.chars().count()) && label.starts_with(is_cjk);
    let alike = |entry: &EnumValue| !begins && short && first(entry).starts_with(two.as_str());
    if listed.iter().any(alike) {
        return only(&alike);
    }
    if let [a, b] = listed {
        // Of two values, the one that is not denied: "1:上色 0:留白，默认不上色", "1-整幅，0-非整幅，默认否".
        if let Some(rest) = denied(label)
            && (a.doc == rest) != (b.doc == rest)
        {
            return Some(if a.doc == rest { b } else { a }.value.clone());
        }
        if let Some((on, true)) = state(label) {
            let (no_a, no_b) = (denies(&a.doc), denies(&b.doc));
            let opposed = state(&a.doc).zip(state(&b.doc)).is_some_and(|(a, b)| a.0 != b.0);
            if (no_a != no_b) && (!t.text.spaced || opposed) {
                return Some(if no_a != on { a } else { b }.value.clone());
            }
        }
    }
    // "是否晾干，1：是；0：否，默认为晾干"
    let yes = only(&|entry| state(&entry.doc).is_some_and(|(on, whole)| on && whole))?;
    let no = only(&|entry| state(&entry.doc).is_some_and(|(on, whole)| !on && whole))?;
    let question = (0..t.list.len()).find(|i| t.is(*i, Whether)).map(|q| &t.text.s[t.list[q].end..])?;
    if question.starts_with(label) {
        return Some(yes);
    }
    let near: String = question.chars().take(16).collect();
    denied(label).is_some_and(|rest| near.contains(rest)).then_some(no)
}

/// The value that a mark at a token belongs to.
pub(super) fn marked(context: &Context<'_>, mark: usize) -> Option<String> {
    let t = context.tokens;
    let at = t.list[mark].start;
    if context.scalar() == Scalar::Boolean {
        let near = (0..mark).rev().take_while(|i| !t.is(*i, Line | Semi | Stop)).find(|i| lexicon::word(t.word(*i)).has(Truth))?;
        return (at - t.list[near].end <= 48).then(|| t.word(near).to_ascii_lowercase());
    }
    let values = context.values?;
    let i = owner(&values.docs, at)?;
    let value = values.values.get(i)?.value.clone();
    // "Default (Default)": its name.
    let called = lexicon::word(&value).meets(Default | Omitted);
    let end = values.docs.get(i)?.end.max(values.docs.get(i)?.start);
    // After the last meaning, only the mark may follow.
    let between = || t.text.s.get(end..at);
    // "0 - first. Default value.": the mark is a sentence of its own at the end of its line.
    let own = || t.text.s[at..].lines().next().is_some_and(|rest| rest.trim_end_matches(['.', '。']).len() <= t.span(mark, mark + 2).len());
    let near = at <= end || !between()?.contains('\n') && at - end <= 24 && (!between()?.contains('。') || own());
    (near && !called).then_some(value)
}

/// The value whose meaning a place lies in or follows.
fn owner(docs: &[Range<usize>], at: usize) -> Option<usize> {
    docs.iter().enumerate().filter(|(_, doc)| doc.start <= at).max_by_key(|(_, doc)| doc.start).map(|(i, _)| i)
}

/// "0: off by default; 1: on", where no other value means the same.
pub(super) fn marked_by_default(context: &Context<'_>, mark: usize) -> Option<String> {
    let t = context.tokens;
    let values = context.values?;
    let i = owner(&values.docs, t.list[mark].start)?;
    let entry = values.values.get(i)?;
    let doc = entry.doc.to_ascii_lowercase();
    let label = doc.strip_suffix(t.said(mark).to_ascii_lowercase().as_str())?.trim_end_matches([' ', ',']);
    let plain = label.split(' ').count() <= 2 && !lexicon::at(label, 0).is_some_and(|phrase| phrase.classes.meets(Be | Not));
    let other = values.values.iter().any(|other| other.doc.to_ascii_lowercase().starts_with(label) && other.value != entry.value);
    (plain && !other).then(|| entry.value.clone())
}
