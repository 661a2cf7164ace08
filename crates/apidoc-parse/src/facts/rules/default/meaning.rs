//! Defaults that are given by what one of the values means, or by a mark on it.

use crate::facts::{class::Class::*, context::Context, lexicon, text::is_cjk};
use apidoc_ir::{EnumValue, Scalar};
use std::ops::Range;

/// The value whose meaning follows a token.
pub(super) fn behind(context: &Context<'_>, i: usize) -> Option<String> {
    let t = context.tokens;
    let ends = Comma | Stop | Semi | Open | Close | Line | Pause;
    let end = (i..t.list.len()).find(|i| t.is(*i, ends)).map_or(t.text.s.len(), |i| t.list[i].start);
    of(context, t.text.s.get(t.list.get(i.checked_sub(1)?)?.end..end)?, i)
}

/// The value that a label means.
pub(super) fn of(context: &Context<'_>, label: &str, at: usize) -> Option<String> {
    let label = label.trim_matches([' ', '.', '"', '`', '\'', ':']);
    let label = label.rsplit_once(' ').filter(|(_, last)| lexicon::word(last).has(DefaultWord)).map_or(label, |(label, _)| label);
    if label.is_empty() {
        return None;
    }
    if context.scalar() == Scalar::Boolean { truth(context, label).map(|truth| truth.to_string()) } else { listed(context, label, at) }
}

/// Whether words say that something is on: none where they say something else. The second is whether nothing follows.
fn state(words: &str) -> Option<(bool, bool)> {
    let mut rest = words.trim();
    loop {
        let phrase = lexicon::at(rest, 0)?;
        rest = rest[phrase.end..].trim_matches([' ', '.']);
        if phrase.classes.meets(On | Off) {
            return Some((phrase.classes.has(On), rest.is_empty() || lexicon::word(rest).has(DefaultWord)));
        }
        if !phrase.classes.meets(Article | Be | Joins | Copula) {
            return None;
        }
    }
}

/// Whether words deny something.
fn denies(words: &str) -> bool {
    state(words).is_some_and(|(on, _)| !on) || lexicon::begins(words, Deny)
}

/// A label without the word that denies it.
fn denied(label: &str) -> Option<&str> {
    let (first, rest) = label.split_at(label.chars().next()?.len_utf8());
    (lexicon::word(first).has(Deny) && !rest.is_empty()).then_some(rest)
}

/// Returns what the text asks about: the words behind "whether".
fn question<'a>(context: &Context<'a>) -> Option<&'a str> {
    let t = context.tokens;
    t.list.iter().find(|token| token.classes.has(Whether)).map(|token| t.text.s[token.end..].trim_start())
}

/// What a question answers: true if it asks for the label, false if the label denies a word of it.
fn answer(question: Option<&str>, label: &str) -> Option<bool> {
    let question = question?;
    let near = || question.chars().take(16).collect::<String>();
    if question.starts_with(label) { Some(true) } else { denied(label).is_some_and(|rest| near().contains(rest)).then_some(false) }
}

/// The truth that a label means.
fn truth(context: &Context<'_>, label: &str) -> Option<bool> {
    let t = context.tokens;
    let marks = Colon | Dash | Eq | Comma | Open | Means | Copula | That | Of;
    let mut docs = [None, None];
    for i in (0..t.list.len()).filter(|i| lexicon::word(t.word(*i)).has(Truth)) {
        let first = (i + 1..i + 5).find(|i| !t.is(*i, marks)).and_then(|i| t.list.get(i));
        let slot = &mut docs[usize::from(lexicon::word(t.word(i)).has(True))];
        *slot = slot.or(first.map(|first| &t.text.s[first.start..]));
    }
    let said = state(label);
    let starts = docs.map(|doc| doc.is_some_and(|doc| doc.to_lowercase().starts_with(&label.to_lowercase())));
    if starts[0] != starts[1] {
        // "true：关闭" is a slip of the pen.
        return said.is_none_or(|(on, _)| on == starts[1]).then_some(starts[1]);
    }
    let question = question(context);
    let no = (t.text.spaced && lexicon::begins(label, Deny)).then_some(false);
    let Some((on, true)) = said else { return answer(question, label).or(no) };
    if let [Some((no, _)), Some((yes, _))] = docs.map(|doc| state(doc?))
        && yes != no
    {
        return Some(on == yes);
    }
    // "Whether to disable it. Off by default."
    let denies = |question: &str| question.split(' ').take(3).any(|word| lexicon::word(word).meets(Off | NoQuestion));
    (!t.text.spaced || !denies(question.or(t.text.s.split('.').next()).unwrap_or_default())).then_some(on)
}

/// The listed value that a label means.
fn listed(context: &Context<'_>, label: &str, at: usize) -> Option<String> {
    let listed = context.listed();
    let t = context.tokens;
    // The value that alone fits; `Err` if no value does.
    let only = |fits: &dyn Fn(&EnumValue) -> bool| {
        let mut hits = listed.iter().filter(|entry| fits(entry));
        let hit = hits.next().ok_or(())?;
        Ok(hits.next().is_none().then(|| hit.value.clone()))
    };
    let says = |doc: &str| lexicon::at(doc, 0).filter(|phrase| phrase.classes.has(Means)).map_or(0, |phrase| phrase.end);
    let first = |entry: &EnumValue| {
        entry.doc[says(&entry.doc)..].split(['(', ',', '。', ';']).next().unwrap_or_default().trim_matches([' ', '.']).to_string()
    };
    // A part of a meaning, but not of the one that holds these words. "0=默认项目" says what 0 means.
    let place = t.list.get(at).map_or(t.text.s.len(), |token| token.start);
    let docs = context.values.map_or(&[][..], |values| &values.docs);
    let own = docs.iter().position(|doc| doc.start < place && place < doc.end);
    let begins = own.is_some_and(|own| !t.text.s[docs[own].start..place].contains([',', ';', '。', ' ', '(']));
    let part = |entry: &EnumValue| {
        let doc = entry.doc.as_str();
        let inside = own.and_then(|own| listed.get(own)).is_some_and(|own| own.value == entry.value);
        let ends = doc.ends_with(label) && !inside;
        !t.text.spaced && !begins && !doc.is_empty() && (doc.starts_with(label) || ends || label.starts_with(doc))
    };
    // "默认按升序排序" of "升序排列" and "降序排列".
    let two: String = label.chars().take(2).collect();
    let short = (3..=5).contains(&label.chars().count()) && label.starts_with(is_cjk) && !begins;
    let whole = only(&|entry| first(entry).eq_ignore_ascii_case(label));
    let said = whole.or_else(|()| only(&part)).or_else(|()| only(&|entry| short && entry.doc.starts_with(&two)));
    if let Ok(said) = said {
        return said;
    }
    if let [a, b] = listed {
        // Of two values, the one that is not denied: "1:上色 0:留白，默认不上色", "1-整幅，0-非整幅，默认否".
        if let Some(rest) = denied(label).filter(|rest| (a.doc == *rest) != (b.doc == *rest)) {
            return Some(if a.doc == rest { b } else { a }.value.clone());
        }
        if let Some((on, true)) = state(label).filter(|_| denies(&a.doc) != denies(&b.doc)) {
            return Some(if denies(&a.doc) != on { a } else { b }.value.clone());
        }
    }
    // "是否晾干，1：是；0：否，默认为晾干"
    let yes = only(&|entry| state(&entry.doc).is_some_and(|(on, _)| on)).ok()??;
    let no = only(&|entry| state(&entry.doc).is_some_and(|(on, _)| !on)).ok()??;
    answer(question(context), label).map(|asked| if asked { yes } else { no })
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
    let before = |(_, doc): &(usize, &Range<usize>)| doc.start <= at;
    let (owner, _) = values.docs.iter().enumerate().filter(before).max_by_key(|(_, doc)| doc.start)?;
    let value = values.values.get(owner)?.value.clone();
    // "Default (Default)": its name.
    (!lexicon::word(&value).meets(Default | Omitted)).then_some(value)
}
