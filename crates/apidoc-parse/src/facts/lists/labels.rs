//! Lists whose values follow their meaning: `allow (ACCEPT) or refuse (DROP)`, `关闭：0，开启：1`.

use super::{
    extend::same as alike,
    list::{Entry, Form, List},
    places::{scan, token_at},
};
use crate::facts::{
    class::{Class::*, Set},
    lex::Tokens,
    text::is_cjk,
};

/// The longest label, in characters.
const LONGEST: usize = 40;

/// Tokens that end the label before, or part two labels.
const PARTS: Set = Set::all(&[Line, Stop, Semi, Comma, Pause, Slash, Pipe]);

/// How a value is joined to the label before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    Bracket,
    Mark,
    Verb,
    Blank,
    Nothing,
}

/// A label and its value.
struct Labelled {
    /// The tokens of both.
    from: usize,
    to: usize,
    entry: Entry,
    end: usize,
}

/// The lists of a text.
pub(super) fn lists(t: &Tokens<'_>, numeric: bool) -> Vec<List> {
    let mut out = Vec::new();
    let joints = [
        (Joint::Bracket, t.has.has(Open)),
        (Joint::Mark, t.has.meets(Colon | Eq | Dash | Gt)),
        (Joint::Verb, t.has.has(Equals)),
        (Joint::Blank, !numeric && !t.text.spaced),
        (Joint::Nothing, !t.text.spaced),
    ];
    for (joint, _) in joints.into_iter().filter(|(_, may_be)| *may_be) {
        let mut run: Vec<Labelled> = Vec::new();
        for i in 1..t.list.len() {
            let Some(next) = labelled(t, i, joint, numeric) else { continue };
            let follows = run.last().is_some_and(|last| {
                let between = last.to..next.from;
                next.from >= last.to
                    && between.len() <= 5
                    && between.clone().all(|i| t.is(i, PARTS | Or | And | Close | Dash | Sign | Ordinal | Num | Open))
            });
            if !follows {
                out.extend(list(t, std::mem::take(&mut run), joint));
            }
            run.push(next);
        }
        out.extend(list(t, run, joint));
    }
    out
}

/// The label and the value at a token, joined in a way.
fn labelled(t: &Tokens<'_>, i: usize, joint: Joint, numeric: bool) -> Option<Labelled> {
    if !t.is(i, Num | Word | Said | Name | Loud | Quoted) {
        return None;
    }
    let s = &t.text.s;
    let start = t.list[i].start;
    let before = t.last(i);
    let mark = match joint {
        Joint::Bracket => before.has(Open),
        Joint::Mark => before.meets(Colon | Eq | Dash | Gt),
        Joint::Verb => before.has(Equals) && !before.has(Says),
        Joint::Blank => !numeric && t.apart(i) && s[..start].trim_end().ends_with(is_cjk),
        Joint::Nothing => (!numeric || t.is(i, Num)) && s[..start].ends_with(is_cjk),
    };
    if !mark {
        return None;
    }
    let mut last = match joint {
        Joint::Blank | Joint::Nothing => i,
        _ => i - 1,
    };
    while last > 0 && joint == Joint::Mark && t.is(last - 1, Dash | Eq | Colon) {
        last -= 1;
    }
    let value = scan(t, t.text.line_of(start), start, numeric)?;
    let mut to = token_at(t, value.end);
    let ends = to >= t.list.len() || t.is(to, PARTS | Close) || t.said(to) == "}";
    let closed = joint == Joint::Bracket && t.is(to, Close) && t.list[to].start <= value.end + 1;
    if joint == Joint::Bracket && !closed || !ends {
        return None;
    }
    let from = label(t, last, joint)?;
    let (label_start, label_end) = (t.list[from].start, t.list[last - 1].end);
    // A code in digits that is quoted is a text.
    let number = !value.quoted && value.value.parse::<i64>().is_ok();
    let said = joint == Joint::Nothing && !numeric && t.any(from..last, Copula | Not | Deny | Of);
    if numeric != number || said || !fits(t, from..last, joint) {
        return None;
    }
    let mut end = value.end;
    if joint == Joint::Bracket {
        end = t.list[to].end;
        to += 1;
    }
    let entry = Entry { value: value.value.to_string(), quoted: value.quoted, start, doc: label_start..label_end };
    Some(Labelled { from, to, entry, end })
}

/// The first token of the label that ends before a token.
fn label(t: &Tokens<'_>, end: usize, joint: Joint) -> Option<usize> {
    let stops = PARTS | Close | Colon | Eq | Pipe | Sign | Open;
    // "开启（可用）：1": a bracket may end the label.
    let mut at = end;
    if joint == Joint::Mark && t.last(at).has(Close) {
        let mut depth = 0;
        at = (0..at).rev().find(|i| {
            depth += usize::from(t.is(*i, Close));
            depth -= usize::from(t.is(*i, Open));
            depth == 0
        })?;
    }
    // "高阶Ⅱ型": a numeral is a sign too.
    while at > 0 && (!t.last(at).meets(stops) || t.said(at - 1).starts_with(char::is_alphabetic)) {
        at -= 1;
    }
    // "可选值有暖（RED）": what promises the list is not part of the label.
    let cue = if joint == Joint::Nothing { Promise | Hint } else { Promise.into() };
    if let Some(promise) = (at..end).rev().find(|i| t.is(*i, cue)) {
        at = (promise + 1..end).find(|i| !t.is(*i, Copula | Be | Can | Hint | Follows | Bounding | Value))?;
    }
    while at < end && t.is(at, Or | And | Dash | Among) {
        at += 1;
    }
    (at < end).then_some(at)
}

/// Whether words can be the meaning of a value.
fn fits(t: &Tokens<'_>, label: std::ops::Range<usize>, joint: Joint) -> bool {
    let (first, last) = (label.start, label.end - 1);
    let said = &t.text.s[t.list[first].start..t.list[last].end];
    let chinese = said.contains(is_cjk);
    let bound = t.any(label.clone(), Default | Most | Least | Longest | Length | Bounding | Example);
    let case = t.is(first, Cond | Case) && chinese;
    let length = (1..=LONGEST).contains(&said.chars().count());
    let own = t.is(last, Promise | Value | Quoted) || t.is(last, Field | Size | Amount | UnitWord) && !matches!(joint, Joint::Bracket);
    let letters = said.chars().any(char::is_alphabetic);
    let verb = match joint {
        Joint::Verb => {
            chinese
                && said.chars().all(is_cjk)
                && said.chars().count() <= 12
                && !t.is(last, Kind | Count | Or | Can | Must | Offer | Field)
                && !t.any(label.clone(), May | Choice | Advice)
        }
        Joint::Blank => {
            said.chars().all(is_cjk)
                && said.chars().count() <= 12
                && !t.is(last, Equals | Copula | Kind | Or | And | Hint | Offer | Verb | Says)
        }
        Joint::Nothing => {
            said.chars().all(is_cjk)
                && said.chars().count() <= 8
                && !t.is(last, Ordinal | After | Until | Equals | Most | Kind | More | Less | Once | Or | And | Says | Verb)
        }
        Joint::Mark | Joint::Bracket => !(t.text.spaced && label.len() > 8),
    };
    letters && length && !bound && !case && !own && verb
}

fn list(t: &Tokens<'_>, run: Vec<Labelled>, joint: Joint) -> Option<List> {
    let least = if joint == Joint::Blank { 3 } else { 2 };
    if run.len() < least {
        return None;
    }
    let at = t.list[run[0].from].start..run[run.len() - 1].end;
    let lines: Vec<usize> = run.iter().map(|one| t.text.line_of(one.entry.start)).collect();
    let lines = lines.windows(2).all(|pair| pair[1] > pair[0]);
    let mut entries: Vec<Entry> = Vec::new();
    // "前缀PREFIX，后缀SUFFIX，IP匹配IP": the next label is written in another way.
    let next = run[run.len() - 1].to + 1;
    let behind = (next..t.list.len()).take_while(|i| !t.is(*i, PARTS)).any(|i| t.is(i, Word | Name | Loud));
    let mut torn = joint == Joint::Nothing && t.last(next).meets(Comma | Pause) && behind;
    for one in run {
        // "A：3\nB：5\nC：3": what each has, and no codes.
        match entries.iter().find(|known| known.value == one.entry.value) {
            Some(known) => torn |= t.text.s[known.doc.clone()] != t.text.s[one.entry.doc.clone()],
            None => entries.push(one.entry),
        }
    }
    let list = List { entries, at, form: Form::LabelFirst, lines, open: false, torn };
    let same = || {
        list.entries
            .iter()
            .all(|entry| entry.value.starts_with(|c: char| c.is_ascii_alphabetic()) && alike(&entry.value, &list.entries[0].value))
    };
    let fits = joint != Joint::Nothing || if list.numbers().is_some() { list.counts_up() } else { same() };
    (list.entries.len() >= least && fits).then_some(list)
}
