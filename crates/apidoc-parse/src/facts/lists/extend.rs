//! Values next to a list that are written otherwise than its others, and values in Chinese.

use super::{
    heads::Head,
    list::{Entry, Form, List},
    places::token_at,
};
use crate::facts::{class::Class::*, lex::Tokens, lexicon, text::is_cjk, value::is_shouted};

/// Adds to a list what belongs to it.
pub(super) fn extend(t: &Tokens<'_>, list: &mut List, heads: &[Head], numeric: bool) {
    if list.lines || list.entries.is_empty() {
        return;
    }
    match list.form {
        Form::Bare if !numeric => {
            said_behind(t, list, heads);
            also(t, list);
        }
        Form::Marked | Form::Worded if !numeric && !t.text.spaced => tail(t, list, heads),
        _ => {}
    }
}

/// "TCP or UDP, ALL means both": a value that follows the bare ones with its meaning belongs to them.
fn said_behind(t: &Tokens<'_>, list: &mut List, heads: &[Head]) {
    let Some(next) = heads.iter().find(|head| head.start >= list.at.end) else { return };
    let gap = &t.text.s[list.at.end..next.start];
    let word = |word: &str| is_shouted(word) || word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    let alike = word(&next.value) && list.entries.iter().all(|entry| word(&entry.value));
    let said = matches!(next.form, Form::Worded | Form::Marked) && gap.trim_matches([' ', ',', ';']).is_empty();
    if said && alike && list.entries.len() > 1 && !list.entries.iter().any(|entry| entry.value == next.value) {
        let end = (next.token..t.list.len()).find(|i| t.is(*i, Stop | Line | Semi | Comma)).map_or(t.text.s.len(), |i| t.list[i].start);
        list.entries.push(Entry {
            value: next.value.clone(),
            quoted: next.quoted,
            start: next.start,
            doc: next.meaning..end.max(next.meaning),
        });
        list.at.end = end.max(list.at.end);
    }
}

/// "A by default, also supports B": the default belongs to the values.
fn also(t: &Tokens<'_>, list: &mut List) {
    let first = token_at(t, list.at.start);
    let before = t.before(first.min(t.list.len().saturating_sub(1)));
    let mut i = first;
    while i > before.start
        && t.last(i).meets(Hint | Choice | Rest | Value | Copula | Colon | Of | Han | Promise | Plain | ValueEnds)
        && first - i < 5
        || i > before.start && t.last(i).has(Also)
    {
        i -= 1;
    }
    let hinted = t.any(i..first, Hint | Choice | Promise) && i > before.start && t.last(i).has(Comma);
    let Some(value) = i.checked_sub(2).filter(|value| hinted && t.is(*value, Word | Said | Name | Loud | Quoted)) else { return };
    let joint = (before.start..value).rev().find(|i| !t.is(*i, Joins | Copula | Be | Colon | Until | DefaultWord | Value));
    if joint.is_some_and(|i| t.is(i, Default)) && !list.entries.iter().any(|entry| entry.value == t.word(value)) {
        let token = t.list[value];
        let entry = Entry { value: t.word(value).to_string(), quoted: t.is(value, Quoted), start: token.start, doc: token.end..token.end };
        list.entries.insert(0, entry);
    }
}

/// "gone：过期，broken 坏了": the last value is in the meaning of the one before.
fn tail(t: &Tokens<'_>, list: &mut List, heads: &[Head]) {
    let style =
        |word: &str| (word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), word.starts_with(|c: char| c.is_ascii_uppercase()));
    let Some(last) = list.entries.last().cloned() else { return };
    let kind = style(&last.value);
    let alike = kind != (false, false) && list.entries.len() > 1 && list.entries.iter().all(|entry| style(&entry.value) == kind);
    let inside = |head: &&Head| last.doc.contains(&head.start) && t.text.s[..head.start].trim_end().ends_with([',', ';', '、']);
    let Some(head) = heads.iter().find(inside).filter(|head| alike && head.form == Form::Glued && style(&head.value) == kind) else {
        return;
    };
    let doc = &t.text.s[head.meaning..last.doc.end];
    if doc.starts_with(is_cjk) && doc.chars().count() <= 12 && !doc.contains([',', ';', ' ']) {
        let end = head.start - (t.text.s[..head.start].len() - t.text.s[..head.start].trim_end_matches([' ', ',', ';', '、']).len());
        list.entries.push(Entry { value: head.value.clone(), quoted: false, start: head.start, doc: head.meaning..last.doc.end });
        let at = list.entries.len() - 2;
        list.entries[at].doc.end = end;
    }
}

/// The longest value in Chinese, in characters.
const LONGEST: usize = 10;

/// Values that are words in Chinese: right behind words that promise values, short, parted alike, to the end of the sentence.
pub(super) fn chinese(t: &Tokens<'_>) -> Vec<List> {
    let mut out = Vec::new();
    for i in 0..t.list.len() {
        let joined = (i + 1..i + 5).find(|i| !t.is(*i, Copula | Hint | Follows | Bounding | List | Colon)).unwrap_or(i + 1);
        let marked = joined > i + 1 && t.last(joined).meets(Colon | Copula | Hint);
        if t.is(i, Promise) && marked && t.said(joined).starts_with(is_cjk) {
            out.extend(of_chinese(t, t.list[joined].start));
        }
    }
    out
}

fn of_chinese(t: &Tokens<'_>, from: usize) -> Option<List> {
    let s = &t.text.s;
    let sentence = s[from..].split(['。', '\n']).next().unwrap_or_default();
    let end = (token_at(t, from)..t.list.len())
        .take_while(|i| t.list[*i].start < from + sentence.len())
        .find(|i| t.is(*i, Default) && t.last(*i).has(Comma));
    let sentence = end.map_or(sentence, |i| &s[from..t.list[i - 1].start]).trim_end_matches([' ', ')', ';', '.', ',']);
    let mark = ['、', '/', ';', ',', '|'].into_iter().find(|mark| sentence.contains(*mark))?;
    let prose = Can | Must | Example | Of | Says | Cond | Then | Rest | UChar | Length | Etc | Return | Numeric | Text | Ask;
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = from;
    for part in sentence.split(mark) {
        let word = part.trim().trim_matches(['"', '`', '\'']);
        let fits = (1..=LONGEST).contains(&word.chars().count())
            && word.starts_with(|c: char| is_cjk(c) || c.is_ascii_alphabetic())
            && word.chars().all(|c| is_cjk(c) || c.is_ascii_alphabetic() || matches!(c, '-' | '+' | '_'))
            && !lexicon::contains(word, prose);
        if !fits || entries.iter().any(|entry| entry.value == word) {
            return None;
        }
        let end = at + part.trim_end().len();
        entries.push(Entry { value: word.into(), quoted: false, start: at, doc: end..end });
        at += part.len() + mark.len_utf8();
    }
    // Two words may be a phrase; an identifier next to Chinese words is a meaning and its value.
    let all = entries.iter().all(|entry| entry.value.starts_with(is_cjk));
    let plain = entries.iter().filter(|entry| entry.value.chars().all(is_cjk)).count();
    (entries.len() > 1 && all && plain * 2 > entries.len()).then_some(List {
        entries,
        at: from..from + sentence.len(),
        form: Form::Bare,
        lines: false,
        open: false,
        torn: false,
    })
}
