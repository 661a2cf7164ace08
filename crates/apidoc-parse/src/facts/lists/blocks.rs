//! Lines that each begin with a value: a list is read whole or not at all.

use super::{
    heads::{Head, skip_bullet},
    list::{Entry, Form, List},
    meaning,
    places::scan,
};
use crate::facts::{
    class::Class::*,
    lex::Tokens,
    text::is_cjk,
    value::{self, is_shouted},
};

/// What a line begins with.
enum Begins<'a> {
    /// A value and its mark.
    Head(&'a Head),
    /// A value that no form takes, and its meaning: "C++：…", "1小时：…".
    Wide(Entry),
    /// A value and nothing else.
    Alone(value::Token<'a>, usize),
    /// Something else.
    Other,
}

/// The lists of lines of a text.
pub(super) fn lists(t: &Tokens<'_>, heads: &[Head], numeric: bool) -> Vec<List> {
    let lines = &t.text.lines;
    if lines.len() < 2 {
        return Vec::new();
    }
    let mut leads = heads.iter().filter(|head| head.leads).peekable();
    let begins: Vec<Begins<'_>> = (0..lines.len())
        .map(|line| {
            while leads.next_if(|head| head.line < line).is_some() {}
            let head = leads.peek().filter(|head| head.line == line).filter(|head| head.meaning < lines[line].end);
            match head {
                Some(head) => match wide(t, line, numeric).filter(|entry| {
                    entry.value.trim_matches(['*', '`', '"']) != head.value
                        && matches!(head.form, Form::Marked | Form::Glued)
                        && !head.quoted
                }) {
                    Some(entry) => Begins::Wide(entry),
                    None => Begins::Head(head),
                },
                None => match alone(t, line, numeric) {
                    Begins::Other => wide(t, line, numeric).map_or(Begins::Other, Begins::Wide),
                    alone => alone,
                },
            }
        })
        .collect();
    let mut out = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let to = end_of_block(t, &begins, from, numeric);
        // "Kind:" above values is a label.
        let label = !bullet(t, from)
            && matches!(&begins[from], Begins::Alone(token, _) if !token.quoted && !is_shouted(token.value) && !numeric)
            && (matches!(begins.get(from + 1), Some(Begins::Head(_) | Begins::Wide(_)))
                || t.text.s[..lines[from].end].ends_with([':', '。', '.']));
        if label {
            from += 1;
            continue;
        }
        // "Kind 种类" above values is a label.
        let style = |begins: &Begins<'_>| match begins {
            Begins::Head(head) if head.form == Form::Glued && !head.quoted && !numeric => Some((
                is_shouted(&head.value),
                head.value.starts_with(|c: char| c.is_ascii_uppercase()),
                t.text.s[..head.meaning].ends_with(' ')
                    || head.value.contains('_')
                    || head.value.parse::<i64>().is_ok()
                    || head.start > lines[head.line].start,
            )),
            _ => None,
        };
        if to > from + 1 && style(&begins[from]).zip(style(&begins[from + 1])).is_some_and(|(a, b)| a != b) {
            from += 1;
            continue;
        }
        // Remarks in order: "1. …", "2. …".
        let dotted = begins[from..to].iter().all(|begins| matches!(begins, Begins::Head(head) if head.form == Form::Counted));
        let short = |begins: &Begins<'_>| matches!(begins, Begins::Head(head) if t.text.s[head.meaning..lines[head.line].end].chars().count() <= 16);
        let kind = from > 0 && t.any(super::places::tokens_of(t, from - 1), Kind | Bounding);
        if dotted && to > from && !(kind && begins[from..to].iter().all(short)) {
            from = to;
            continue;
        }
        if to > from + 1 || to > from && matches!(begins[from], Begins::Alone(..)) {
            out.extend(block(t, &begins, from, to, numeric));
        }
        from = to.max(from + 1);
    }
    out
}

/// Whether the line is an item, or looks like one.
fn bullet(t: &Tokens<'_>, line: usize) -> bool {
    t.text.lines.get(line).is_some_and(|line| {
        let s = &t.text.s[line.start..];
        line.item || s.starts_with(['*', '•']) || s.strip_prefix('-').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// The line behind the block that begins at a line: lines of one kind that begin with values of one kind of form.
fn end_of_block(t: &Tokens<'_>, begins: &[Begins<'_>], from: usize, numeric: bool) -> usize {
    let kind = |begins: &Begins<'_>| match begins {
        Begins::Head(head) => match head.form {
            Form::Marked | Form::Bracketed | Form::Worded => 1,
            Form::Is if numeric || is_shouted(&head.value) => 1,
            _ if head.quoted => 1,
            Form::Glued | Form::Is => 2,
            _ => 3,
        },
        Begins::Wide(_) => 1,
        Begins::Alone(..) => 0,
        Begins::Other => 9,
    };
    let first = kind(&begins[from]);
    if first == 9 {
        return from;
    }
    let item = bullet(t, from);
    let mut form = first;
    let mut to = from + 1;
    while to < begins.len() {
        // A line of strokes parts nothing.
        let at = t.text.lines[to];
        if to + 1 < begins.len() && !t.text.s[at.start..at.end].chars().any(char::is_alphanumeric) {
            to += 1;
            continue;
        }
        // An item that is a value, then what it means on a line of its own, then the next item.
        let named = matches!(&begins[to - 1], Begins::Alone(token, _) if is_shouted(token.value));
        if item && named && !bullet(t, to) && matches!(begins[to], Begins::Other) && (to + 1 == begins.len() || bullet(t, to + 1)) {
            to += 1;
            continue;
        }
        let next = kind(&begins[to]);
        let names = |begins: &Begins<'_>| matches!(begins, Begins::Head(head) if is_shouted(&head.value) && head.value.len() > 2);
        let fits = next != 9
            && (form == 0
                || next == 0
                || next == form
                || next == 2 && names(&begins[from]) && names(&begins[to])
                || (item || numeric) && form == 1 && next == 3);
        if bullet(t, to) != item || !fits {
            break;
        }
        if form == 0 {
            form = next;
        }
        to += 1;
    }
    to
}

/// A line that is a value and nothing else.
fn alone<'a>(t: &Tokens<'a>, line: usize, numeric: bool) -> Begins<'a> {
    let at = t.text.lines[line];
    let s = &t.text.s[..at.end];
    let start = skip_bullet(s, at.start, numeric);
    let body = s[start..].trim_end_matches([' ', ';', ',', '。', '.', '、']);
    let stroked = !numeric
        && body.contains('/')
        && body.len() <= 60
        && body.starts_with(|c: char| c.is_ascii_alphabetic())
        && body.bytes().all(|b| b.is_ascii_alphanumeric() || b"/.-+_*".contains(&b));
    if stroked {
        return Begins::Alone(value::Token { value: body, quoted: false, end: start + body.len() }, start);
    }
    match scan(t, line, start, numeric) {
        Some(token) if token.end >= start + body.len() => Begins::Alone(token, start),
        _ => Begins::Other,
    }
}

/// A value before a colon that no other form takes: signs, words of a name, a number with its unit; or a code behind its label.
fn wide(t: &Tokens<'_>, line: usize, numeric: bool) -> Option<Entry> {
    let at = t.text.lines[line];
    let s = &t.text.s[at.start..at.end];
    let body = s.strip_prefix("- ").unwrap_or(s).trim_start_matches(' ');
    let start = at.end - body.len();
    let (colon, _) = body.char_indices().skip(1).find(|(i, c)| *c == ':' && !body[i + 1..].starts_with("//"))?;
    let head = body[..colon].trim();
    let doc = body[colon + 1..].trim_matches([' ', ';', '。', ',', '.', '"', '`']);
    let from = at.end - body[colon + 1..].trim_start().len();
    let entry = |value: &str, start, doc| Some(Entry { value: value.to_string(), quoted: false, start, doc });
    if numeric {
        return head.parse::<i64>().ok().filter(|_| head.len() <= 6).and_then(|_| entry(head, start, from..at.end));
    }
    let code = doc.len() > 2 && doc.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && doc.bytes().any(|b| b.is_ascii_uppercase());
    if head.starts_with(is_cjk) && at.item && code && head.chars().count() <= 12 {
        return entry(doc, from, start..start + head.len());
    }
    let chinese = doc.starts_with(is_cjk);
    let signs =
        t.text.spaced && head.bytes().any(|b| !b.is_ascii_alphanumeric() && !b" '-_.".contains(&b) || b == b'-' && head.ends_with('-'));
    (at.item && is_free(head) && (chinese || signs)).then(|| entry(head, start, from..at.end)).flatten()
}

/// Whether words before a mark can be a value: signs and letters, words of a name, a number with its unit.
fn is_free(head: &str) -> bool {
    let unit = head.trim_start_matches(|c: char| c.is_ascii_digit());
    let amount = unit.len() < head.len() && (1..=2).contains(&unit.chars().count()) && unit.chars().all(is_cjk);
    let ascii = head.bytes().all(|b| b.is_ascii_graphic() || b == b' ') && !head.contains(['`', '"', ',', ';', '(', ')']);
    let words: Vec<&str> = head.split(' ').collect();
    let name = words.len() == 1
        || words.len() <= 4 && words.iter().all(|word| word.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()));
    !head.is_empty() && head.chars().count() <= 40 && (amount || ascii && name)
}

/// The list of a block of lines.
fn block(t: &Tokens<'_>, begins: &[Begins<'_>], from: usize, to: usize, numeric: bool) -> Option<List> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut forms = [0usize; 11];
    let mut end = 0;
    for (line, begins) in begins.iter().enumerate().take(to).skip(from) {
        let limit = t.text.lines[line].end;
        let entry = match begins {
            Begins::Head(head) => {
                let (doc, _) = meaning::of(t, head, limit, !t.text.lines[line].item);
                forms[head.form as usize] += 1;
                Entry { value: head.value.clone(), quoted: head.quoted, start: head.start, doc }
            }
            Begins::Alone(token, start) => {
                forms[Form::Bare as usize] += 1;
                Entry { value: token.value.to_string(), quoted: token.quoted, start: *start, doc: token.end..token.end }
            }
            Begins::Wide(entry) => {
                forms[Form::Marked as usize] += 1;
                entry.clone()
            }
            Begins::Other => {
                let at = t.text.lines[line];
                if let Some(last) = entries.last_mut().filter(|last| last.doc.is_empty()) {
                    last.doc = at.start..at.end;
                    forms[Form::Marked as usize] += 2;
                }
                continue;
            }
        };
        end = end.max(entry.doc.end).max(entry.start + entry.value.len());
        if !entries.iter().any(|known| known.value == entry.value) {
            entries.push(entry);
        }
    }
    let all = [Form::Marked, Form::Bracketed, Form::Worded, Form::Glued, Form::Is, Form::Comma, Form::Bare];
    let form = all.into_iter().max_by_key(|form| (forms[*form as usize], std::cmp::Reverse(*form)))?;
    let torn = is_torn(t, begins, from, to, numeric);
    Some(List { at: entries.first()?.start..end, entries, form, lines: true, open: false, torn })
}

/// Whether lines that belong to the block do not begin with a value.
fn is_torn(t: &Tokens<'_>, begins: &[Begins<'_>], from: usize, to: usize, numeric: bool) -> bool {
    if !bullet(t, from) {
        return false;
    }
    let unread = |line: usize| {
        let at = t.text.lines[line];
        let start = skip_bullet(&t.text.s[..at.end], at.start, numeric);
        let first = super::places::token_at(t, start);
        let remark = t.is(first, Remark | Default | Whether | Cond | Omitted | Rest);
        let body = &t.text.s[start..at.end];
        let valued = body.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '"' || c == '`');
        // `"": none of them`
        !remark && valued && !body.starts_with("\"\"")
    };
    let before = from.checked_sub(1).filter(|line| bullet(t, *line) && matches!(begins[*line], Begins::Other));
    let behind = Some(to).filter(|line| *line < begins.len() && bullet(t, *line) && matches!(begins[*line], Begins::Other));
    before.into_iter().chain(behind).any(unread)
}
