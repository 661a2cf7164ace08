//! Heads of one form, one after another: lists of values that each precede their meaning.

use super::{
    heads::Head,
    list::{Entry, Form, List, follows},
    meaning,
    places::{token_at, tokens_of},
};
use crate::facts::{
    class::{Class::*, Set},
    lex::Tokens,
    lexicon,
    text::is_cjk,
    value::is_shouted,
};

/// The longest stretch between two values of one line.
const FAR: usize = 600;

/// The lists of a text.
pub(super) fn lists(t: &Tokens<'_>, heads: &[Head], numeric: bool) -> Vec<List> {
    let mut out = Vec::new();
    for form in [Form::Marked, Form::Bracketed, Form::Worded, Form::Is, Form::Glued, Form::Comma] {
        let mut runs: Vec<Vec<&Head>> = Vec::new();
        // One open run per depth: heads inside brackets do not cut the run around them.
        let mut open = [None; 9];
        for head in heads.iter().filter(|head| head.form == form || form == Form::Worded && is_said(head)) {
            let depth = head.depth.min(8);
            let run = open[depth].filter(|run: &usize| runs[*run].last().is_some_and(|last| connects(t, last, head)));
            match run {
                Some(run) => runs[run].push(head),
                None => {
                    runs.push(vec![head]);
                    open[depth] = Some(runs.len() - 1);
                }
            }
        }
        out.extend(runs.into_iter().filter_map(|run| of_run(t, run, form, numeric)));
    }
    if numeric {
        out.extend(counted(t, heads));
    }
    out
}

/// "`A`为这个" and "`B`表示那个": the same form with another word.
fn is_said(head: &Head) -> bool {
    head.form == Form::Is && (head.quoted || is_shouted(&head.value) && head.value.len() > 2)
}

/// Whether two heads may be of one list.
fn connects(t: &Tokens<'_>, last: &Head, next: &Head) -> bool {
    if last.line != next.line {
        return next.leads && next.line - last.line <= 3 && (last.line + 1..next.line).all(|line| tokens_of(t, line).is_empty());
    }
    let (from, to) = (last.token, token_at(t, next.start));
    let gap = next.start.saturating_sub(last.meaning);
    let number = next.value.parse::<i64>().is_ok();
    let anew = next.form == Form::Glued && !next.quoted && !number && t.any(from..to, Stop);
    let parted = is_parted(t, to, Comma | Semi | Pause | Stop | And | Or | Close | Slash | Line);
    let runs_on = matches!(next.form, Form::Is | Form::Worded) && !number && !parted && !t.apart(to) && t.text.spaced;
    let doc = t.text.s.get(last.meaning..next.start).unwrap_or_default().trim_end();
    let short = t.apart(to) && doc.chars().count() <= 8 && doc.chars().all(is_cjk);
    let glued = next.form == Form::Glued;
    let words = glued && !number && !parted && !next.quoted && !short;
    let counts = || last.value.parse::<i64>().ok().zip(next.value.parse::<i64>().ok()).is_some_and(|(a, b)| a.abs_diff(b) == 1);
    let amounts = glued && number && !parted && !counts() && !short && !next.value.starts_with('-');
    gap <= FAR && !anew && !words && !amounts && !runs_on && !(t.text.spaced && t.any(from..to, Promise) && t.last(to).has(Colon))
}

/// "open 开 close 关": a value whose meaning is one short word up to a blank or a mark.
fn is_short(t: &Tokens<'_>, head: &Head) -> bool {
    let rest = &t.text.s[head.meaning..t.text.lines[head.line].end];
    let doc = rest.split([' ', ',', ';', '。', ')']).next().unwrap_or_default();
    (1..=4).contains(&doc.chars().count()) && doc.chars().all(is_cjk) && !lexicon::contains(doc, Of)
}

/// Whether a mark precedes a token; a phrase may hold its comma.
fn is_parted(t: &Tokens<'_>, i: usize, parts: Set) -> bool {
    t.last(i).meets(parts) || t.list.get(i).is_some_and(|token| t.text.s[..token.start].trim_end().ends_with([',', ';']))
}

/// Values written alike: all quoted, all capitals, all of two words in one, or short words before Chinese.
pub(super) fn alike(t: &Tokens<'_>, run: &[&Head]) -> bool {
    let all = |test: fn(&Head) -> bool| run.iter().all(|head| test(head));
    let lower = |head: &&Head| head.value.len() > 1 && head.value.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let camel = |head: &&Head| {
        head.value.starts_with(|c: char| c.is_ascii_uppercase()) && head.value.bytes().skip(1).any(|b| b.is_ascii_uppercase())
    };
    let chinese = !t.text.spaced && run.iter().all(|head| lower(head) && t.text.s[head.meaning..].starts_with(is_cjk));
    all(|head| head.quoted) || all(|head| is_shouted(&head.value)) || run.iter().all(camel) || chinese
}

fn of_run(t: &Tokens<'_>, mut run: Vec<&Head>, form: Form, numeric: bool) -> Option<List> {
    without_label(t, &mut run);
    // "A：常规B-这个": the mark of the others is another.
    let mark = |head: &Head| t.text.s[head.start..head.meaning].trim_end().chars().next_back();
    let leads: Vec<_> = run.iter().filter(|head| head.leads).map(|head| mark(head)).collect();
    if form == Form::Marked && leads.len() > 1 && leads.iter().all(|one| *one == leads[0]) {
        run.retain(|head| head.leads || mark(head) == leads[0]);
    }
    let leading = run.iter().filter(|head| head.leads).count();
    let spread = run.first()?.line != run.last()?.line;
    // Lists of lines are read as blocks.
    if leading == run.len() && run.len() > 1 {
        return None;
    }
    if spread && !numeric && form != Form::Worded && !alike(t, &run) {
        return None;
    }
    // Two words that blanks alone part are a sentence.
    let parts = Comma | Semi | Pause | Stop | Or | And | Slash | Pipe | Close | Line | Open;
    let parted = |head: &&Head| is_parted(t, token_at(t, head.start), parts);
    if form == Form::Glued
        && run.len() == 2
        && !run.iter().skip(1).all(parted)
        && !(parted(&run[0]) && run.iter().all(|head| is_short(t, head)))
        && run.iter().any(|head| !head.quoted && head.value.parse::<i64>().is_err())
    {
        return None;
    }
    list(t, &run, form)
}

/// The list of some heads.
pub(super) fn list(t: &Tokens<'_>, run: &[&Head], form: Form) -> Option<List> {
    let lines = run.len() > 1 && run.iter().all(|head| head.leads);
    let mut entries: Vec<Entry> = Vec::new();
    let (mut open, mut torn) = (false, false);
    let mut end = run.first()?.start;
    for (i, head) in run.iter().enumerate() {
        let next = run.get(i + 1).filter(|next| next.line == head.line);
        let limit = next.map_or(t.text.lines[head.line].end, |next| next.start);
        let item = lines && t.text.lines[head.line].item;
        let (doc, more) = meaning::of(t, head, limit.max(head.meaning), next.is_none() && !item);
        end = end.max(doc.end).max(head.start + head.value.len());
        open |= more && next.is_none() && !lines;
        // "A 这个、A 那个": names of several words.
        match entries.iter().find(|entry| entry.value == head.value) {
            Some(known) => torn |= form == Form::Glued && t.text.s[known.doc.clone()] != t.text.s[doc],
            None => entries.push(Entry { value: head.value.clone(), quoted: head.quoted, start: head.start, doc }),
        }
    }
    Some(List { at: run.first()?.start..end, entries, form, lines, open, torn })
}

/// "Kind: A: this; B: that": the label of the whole list precedes a mark too.
fn without_label(t: &Tokens<'_>, run: &mut Vec<&Head>) {
    let [first, second, third, ..] = run.as_slice() else { return };
    let word = first.form == Form::Marked && !first.quoted && first.value.len() > 1 && !is_shouted(&first.value);
    let ends = first.meaning >= t.text.lines[first.line].end && first.line < second.line;
    // "Pen 状态, WET 湿, DRY 干": the text begins with what is listed.
    let kind = first.form == Form::Glued
        && first.leads
        && (first.token..token_at(t, second.start)).rev().find(|i| !t.is(*i, Comma | Colon)).is_some_and(|i| t.is(i, Kind));
    if kind && second.line == first.line {
        run.remove(0);
        return;
    }
    let nested = second.start == first.meaning && (second.line == third.line || is_shouted(&second.value));
    if word && (ends && !t.text.lines[first.line].item || nested) {
        run.remove(0);
    }
}

/// Numbers of one line, or of the next one too, that count, each with a few words behind it, marked in any way.
fn counted(t: &Tokens<'_>, heads: &[Head]) -> Vec<List> {
    let number = |head: &Head| head.value.parse::<i64>().ok();
    let mut out = Vec::new();
    let mut run: Vec<&Head> = Vec::new();
    for head in heads {
        let belongs = run.last().is_some_and(|last| {
            let here = last.line == head.line && last.depth == head.depth;
            let below = head.leads && head.line == last.line + 1 && !last.leads;
            let parted = t.last(token_at(t, head.start)).meets(Comma | Semi | Pause);
            let next = number(last)
                .zip(number(head))
                .is_some_and(|(a, b)| follows(a, b) || here && (run.len() == 1 && follows(b, a) || parted && b > a));
            next && (here || below) && head.start - last.meaning <= 90
        });
        if !belongs {
            out.extend(mixed(t, &run));
            run.clear();
        }
        run.push(head);
    }
    out.extend(mixed(t, &run));
    out
}

/// The list of a run whose heads are marked in more than one way.
fn mixed(t: &Tokens<'_>, run: &[&Head]) -> Option<List> {
    let one = run.windows(2).all(|pair| pair[0].form == pair[1].form);
    let counts = run
        .windows(2)
        .all(|pair| pair[0].value.parse::<i64>().ok().zip(pair[1].value.parse().ok()).is_some_and(|(a, b)| a.abs_diff(b) == 1));
    let sentences = run.len() == 2 && t.any(run[0].token..token_at(t, run[1].start), Stop);
    if run.len() < 4 && !counts || sentences {
        return None;
    }
    let dotted = run.len() > 2 && run.iter().all(|head| head.form == Form::Counted);
    if run.len() < 2 || one && !dotted || run.iter().all(|head| head.leads) {
        return None;
    }
    list(t, run, Form::Counted)
}
