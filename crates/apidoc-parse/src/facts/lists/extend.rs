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
    before(t, list, heads);
    match list.form {
        Form::Marked | Form::Worded | Form::Glued | Form::Is if !numeric && !t.text.spaced => inside(t, list),
        Form::Bare if !numeric => {
            said_behind(t, list, heads);
            also(t, list);
        }
        _ => {}
    }
}

/// Whether two words are written alike.
pub(super) fn same(a: &str, b: &str) -> bool {
    let style = |word: &str| (is_shouted(word), word.starts_with(|c: char| c.is_ascii_uppercase()));
    style(a) == style(b)
}

/// "状态 Wet; Dry 干; Cold 冷", "RAW原始，WET，DRY": one value before the others has a meaning or none.
fn before(t: &Tokens<'_>, list: &mut List, heads: &[Head]) {
    let first = token_at(t, list.at.start);
    let end = (0..=first).rev().find(|i| !t.last(*i).meets(Comma | Semi | Pause | Line)).unwrap_or(first);
    let fits =
        |word: &str| word.len() > 1 && word.is_ascii() && list.entries.iter().all(|entry| same(&entry.value, word) && entry.value != word);
    if end == first || end == 0 || list.entries.len() < 2 || t.text.spaced {
        return;
    }
    let head = heads.iter().rev().find(|head| head.start < list.at.start && head.form == Form::Glued);
    let entry = match list.form {
        Form::Bare => head.map(|head| (head.value.as_str(), head.start, head.meaning..t.list[end - 1].end)),
        _ if !t.is(end - 1, Word | Said | Name | Loud | Quoted) => None,
        _ => Some((t.word(end - 1), t.list[end - 1].start, t.list[end - 1].end..t.list[end - 1].end)),
    };
    let Some((value, start, doc)) = entry.filter(|(value, _, _)| fits(value)) else { return };
    let said = &t.text.s[doc.clone()];
    let begins = t.last(token_at(t, start)).meets(Kind | Colon) || list.form == Form::Bare && t.last(token_at(t, start)).has(Comma);
    if begins && said.chars().count() <= 8 && said.chars().all(is_cjk) {
        list.entries.insert(0, Entry { value: value.to_string(), quoted: false, start, doc });
        list.at.start = start;
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

/// "DRY擦干，WET，CUT裁切", "gone：过期，broken 坏了": a value that is in the meaning of another has none, or a short one at the end.
fn inside(t: &Tokens<'_>, list: &mut List) {
    let mut i = 0;
    while i < list.entries.len() && list.entries.len() > 1 {
        let doc = list.entries[i].doc.clone();
        let (end, last) = (token_at(t, doc.end), i + 1 == list.entries.len());
        let value = |n: &usize| {
            let alone = *n + 1 >= t.list.len() || t.is(*n + 1, Comma | Pause | Stop | Close | Line);
            let said = t.text.s.get(t.list[*n].end..doc.end).unwrap_or_default().trim_start();
            let short = last && said.starts_with(is_cjk) && said.chars().count() <= 12 && !said.contains([',', ';', ' ']);
            let fits = |entry: &Entry| same(&entry.value, t.word(*n)) && entry.value != t.word(*n) && entry.value.len() > 1;
            t.last(*n).meets(Comma | Semi | Pause) && t.is(*n, Loud | Name | Word) && (alone || short) && list.entries.iter().all(fits)
        };
        if let Some(n) = (token_at(t, doc.start)..end).find(value) {
            let token = t.list[n];
            list.entries[i].doc.end = t.list[n - 1].start;
            list.entries.insert(i + 1, Entry { value: t.word(n).to_string(), quoted: false, start: token.start, doc: token.end..doc.end });
        }
        i += 1;
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
