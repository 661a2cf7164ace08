//! Values of the same list that are written in another way than its others.

use crate::facts::{
    heads::{self, Head},
    list::Form,
    text::{Text, is_cjk},
    value,
};

/// Adds the values that begin items of the same list but are written in another way: all items or none.
pub(super) fn fill<'a>(text: &Text, run: Vec<&'a Head>, heads: &'a [Head], numeric: bool) -> Vec<&'a Head> {
    let leading = run.iter().filter(|head| head.leads).count();
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return run };
    if numeric {
        return count_on(text, run, heads);
    }
    if leading < 2 {
        return run;
    }
    let (mut from, mut to) = (text.line_of(first.start), text.line_of(last.start));
    let fits = |head: &Head| {
        matches!(head.form, Form::Marked | Form::Bracketed | Form::Worded | Form::Comma)
            && (head.token.quoted || value::is_shouted(&head.token.value) || value::is_identifier(&head.token.value))
    };
    let item = |line: usize| text.lines.get(line).is_some_and(|line| line.item);
    let leads = |line: usize| heads::of_lines(text, heads, line, line).iter().find(|head| head.leads && fits(head));
    while from > 0 && item(from) && item(from - 1) && leads(from - 1).is_some() {
        from -= 1;
    }
    while item(to) && item(to + 1) && leads(to + 1).is_some() {
        to += 1;
    }
    let mut out = run.clone();
    out.extend(heads::of_lines(text, heads, from, to).iter().filter(|head| {
        let line = text.line_of(head.start);
        head.leads && from <= line && line <= to && item(line) && fits(head) && !run.iter().any(|known| known.start == head.start)
    }));
    out.sort_by_key(|head| head.start);
    out
}

/// Adds the numbers of the same line that continue to count after another mark: "1：正常；2：已满；3，已停".
fn count_on<'a>(text: &Text, run: Vec<&'a Head>, heads: &'a [Head]) -> Vec<&'a Head> {
    let number = |head: &Head| head.token.value.parse::<i64>().ok();
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return run };
    let line = text.line_of(first.start);
    let ordered = run.windows(2).all(|pair| number(pair[0]).zip(number(pair[1])).is_some_and(|(a, b)| b == a + 1));
    if !ordered || first.form == Form::Comma || text.line_of(last.start) != line {
        return run;
    }
    let near = heads::of_lines(text, heads, line, line).iter().filter(|head| head.form == Form::Comma && head.depth == first.depth);
    let clause = |head: &Head| text.s[..head.start].trim_end_matches(' ').ends_with([',', ';', '、', '。', ':']);
    let mut out = run.clone();
    for head in near.filter(|head| clause(head) && text.s[head.meaning..].starts_with(|c| is_cjk(c) && c != '其')) {
        let (Some(n), Some(low), Some(high)) = (number(head), out.first().and_then(|h| number(h)), out.last().and_then(|h| number(h)))
        else {
            continue;
        };
        let apart = |from: usize, to: usize| text.s.get(from..to).is_some_and(|gap| gap.len() <= 90 && !gap.contains('注'));
        if n == high + 1 && out.last().is_some_and(|last| apart(last.meaning, head.start)) {
            out.push(head);
        } else if n + 1 == low && out.first().is_some_and(|first| apart(head.meaning, first.start)) {
            out.insert(0, head);
        }
    }
    out
}

/// "Kind: A: this; B: that", "Kind:\n- A: this": the label of the whole list precedes a mark too.
pub(super) fn without_label(text: &Text, run: &mut Vec<&Head>) {
    let [first, second, third, ..] = run.as_slice() else { return };
    let rest = &text.s[first.meaning..text.lines[text.line_of(first.start)].end];
    let over = rest.trim().is_empty() && text.line_of(first.start) < text.line_of(second.start);
    let word = !first.token.quoted && first.token.value.len() > 1 && !value::is_shouted(&first.token.value);
    let mark = |head: &Head| text.s[head.token.end..].trim_start().chars().next();
    let shouted = value::is_shouted(&second.token.value) && value::is_shouted(&third.token.value);
    let beside = text.line_of(second.start) == text.line_of(third.start) || shouted;
    let nested = second.start == first.meaning && mark(first) == Some(':') && beside;
    if first.form == Form::Marked && word && (over && !text.lines[text.line_of(first.start)].item || nested) {
        run.remove(0);
    }
}
