//! Lists that are half of one, the wrong way round, or the ends of something.

use super::{
    case::Case,
    list::{Entry, Form, follows},
    places::{token_at, tokens_of},
    shape::counted_out,
};
use crate::facts::class::{Class::*, Set};

/// `[0,100]`: two numbers in brackets are bounds.
pub(super) fn interval(c: &Case<'_>) -> bool {
    let s = c.s();
    let number = c.all(|entry| !entry.quoted && entry.value.parse::<f64>().is_ok());
    let brackets = s[..c.list.at.start].ends_with(['[', '(']) && s[c.list.at.end..].starts_with([']', ')']);
    number && c.count() == 2 && brackets && c.list.form == Form::Bare && s[c.list.at.clone()].contains([',', '、'])
}

/// "0：成功，非0：失败": the text has a word for all that is not listed.
pub(super) fn rest_is_told(c: &Case<'_>) -> bool {
    let t = c.t;
    let first = token_at(t, c.list.at.start);
    (first..t.list.len().min(c.behind + 16)).any(|i| {
        let at = t.list[i].start;
        let inside = || c.any(|entry| entry.doc.contains(&at) && (c.list.lines || !c.s()[entry.doc.start..at].contains([',', ';', '。'])));
        let zero = || t.number(i + 1, true).is_some_and(|n| n.as_i64() == Some(0));
        let more = t.is(i, More | AtLeast | Gt | Less | Lt | Deny) && zero();
        let other = t.is(i, Rest)
            && (t.is(i + 1, Says | Colon | Equals | Numeric) || t.is(i + 1, Value) && t.is(i + 2, Colon))
            && !t.is(i + 2, Default)
            && !t.is(i + 3, Default);
        (more || other) && !inside()
    })
}

/// "读：Read；写：Write；全部：*": the value of a label behind the list could not be read.
pub(super) fn label_behind(c: &Case<'_>) -> bool {
    let t = c.t;
    let parted = t.is(c.behind, Comma | Semi | Pause | Stop);
    let end = (c.behind + 1..t.list.len()).find(|i| t.is(*i, Stop | Line | Close | Comma | Semi)).unwrap_or(t.list.len());
    let label = (c.behind + 1..end).find(|i| t.is(*i, Colon));
    parted && label.is_some_and(|i| i <= c.behind + 6 && !t.any(c.behind..i, Default | Remark | Example | Promise))
}

/// "`A` is this. `B` or empty is that.": a value with another word is behind the list.
pub(super) fn left_out(c: &Case<'_>) -> bool {
    let or_none = |i: usize| c.t.is(i, Quoted) && c.t.is(i + 1, Or) && c.t.any(i + 2..i + 5, Omitted) && !c.lists(i);
    (c.behind..c.t.list.len()).any(or_none)
}

/// Whether the value begins one of several items.
pub(super) fn first_of_items(c: &Case<'_>) -> bool {
    let t = c.t;
    let line = t.text.line_of(c.list.at.start);
    let item = |line: usize| t.text.lines.get(line).is_some_and(|line| line.item);
    let begins = t.text.s[t.text.lines[line].start..c.list.at.start].trim_matches(['-', ' ', '`', '"']).is_empty();
    let value = |line: usize| {
        t.text
            .lines
            .get(line)
            .is_some_and(|at| t.text.s[at.start..].trim_start_matches(['-', ' ', '`', '"']).starts_with(|c: char| c.is_ascii_lowercase()))
    };
    begins && item(line) && (item(line + 1) && value(line + 1) || line > 0 && item(line - 1) && value(line - 1))
}

/// `Chinese: zh`: the value follows its label.
pub(super) fn reversed(c: &Case<'_>) -> bool {
    let code = |entry: &Entry| {
        let doc = c.doc(entry).trim_matches([' ', '"', '`', ',', ';', '.']);
        let word = doc.len() > 1
            && doc.len() <= 12
            && doc.starts_with(|c: char| c.is_ascii_lowercase())
            && doc.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        let label = entry.value.len() > 3
            && entry.value.starts_with(|c: char| c.is_ascii_uppercase())
            && !entry.value[1..].contains(|c: char| !c.is_ascii_lowercase());
        word && !entry.quoted && label
    };
    let short = |entry: &Entry| {
        c.doc(entry).len() == 1 && c.doc(entry).starts_with(|c: char| c.is_ascii_lowercase()) && !entry.quoted && entry.value.len() > 1
    };
    let told = |entry: &Entry| c.s()[entry.doc.clone()].trim().starts_with(['"', '`']) && !c.doc(entry).contains(' ');
    c.list.form == Form::Marked
        && !c.digits()
        && c.count() > 1
        && (c.list.entries.iter().filter(|entry| code(entry)).count() * 5 >= c.count() * 4 || c.all(told) || c.all(short))
}

/// Whether the number is an amount of a unit.
pub(super) fn unit(c: &Case<'_>, entry: &Entry) -> bool {
    let i = token_at(c.t, entry.start) + 1;
    c.t.is(i, Set::units()) && !c.t.is(i + 1, Han) && !counted_out(c)
}

/// "初始状态0, 在画为1，画完为2": the number before the first, or behind the last, is written in another way.
pub(super) fn halfway(c: &Case<'_>) -> bool {
    let t = c.t;
    let Some(n) = c.list.numbers().filter(|n| n.len() > 1 && c.list.counts_up()) else { return false };
    let (first, last) = (n[0], n[n.len() - 1]);
    let number = |i: usize| t.number(i, true).and_then(|n| n.as_i64());
    let code = |i: usize| {
        let default = i > 1 && t.is(i - 2, Default);
        !t.last(i).meets(Default | Joins | Most | Least | Tilde) && !t.is(i + 1, Set::units() | Close | Tilde) && !default
    };
    let (from, to) = (token_at(t, c.list.at.start), c.behind);
    let line = t.text.line_of(c.list.at.start);
    let before = first == 1 && tokens_of(t, line).any(|i| i < from && number(i) == Some(0) && code(i));
    let behind = (to..t.list.len()).take_while(|i| !t.is(*i, Line | Remark)).take(24).any(|i| {
        let begins = t.last(i).meets(Comma | Semi | Pause) || t.apart(i);
        number(i).is_some_and(|n| follows(last, n)) && begins && t.is(i + 1, Comma | Dot | Pause | Colon | Dash | Stop)
    });
    !c.list.lines && (before || behind)
}

/// "A：1K、2K，默认1K；B：2K、4K，默认2K": what each allows, and no meaning of a value.
pub(super) fn default_each(c: &Case<'_>) -> bool {
    let t = c.t;
    let own = |entry: &&Entry| {
        let from = token_at(t, entry.doc.start);
        let end = c.list.entries.iter().map(|other| other.start).filter(|start| *start > entry.start).min().unwrap_or(t.text.s.len());
        let mut rest = (from..t.list.len()).take_while(|i| t.list[*i].start < end && !t.is(*i, Line));
        rest.any(|i| t.is(i, Default) && (i + 1..i + 3).any(|n| t.is(n, Num | Word | Name | Loud | Said)))
    };
    c.count() > 1 && c.list.entries.iter().filter(own).count() > 1
}
