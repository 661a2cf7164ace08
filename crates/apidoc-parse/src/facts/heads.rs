//! Finds every place where a value precedes what it means: `V: …`, `V - …`, `V (…)`, `V表示…`.
//!
//! In comes the normalised text; out go the places, in order. Which of them make a list is asked later.

mod mark;
mod place;

pub(super) use mark::close;

use super::{
    list::Form,
    text::{Text, is_cjk},
    value::{self, Token},
};
use mark::mark_after;
use place::Before;

/// A value and the mark after it.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// First byte of the value, with its quote.
    pub(super) start: usize,
    /// First byte of its meaning.
    pub(super) meaning: usize,
    /// The value.
    pub(super) token: Token,
    /// The mark between value and meaning.
    pub(super) form: Form,
    /// Number of open brackets around it.
    pub(super) depth: usize,
    /// Whether it begins a line (after a bullet or a number).
    pub(super) leads: bool,
}

/// The most heads that are looked at in one description.
const MOST: usize = 2000;

/// Finds the heads of a text. `numeric`: values are whole numbers.
pub(super) fn find(text: &Text, numeric: bool) -> Vec<Head> {
    let mut heads = Vec::new();
    for line in text.lines.iter().filter(|line| !text.s[line.start..].starts_with('|')) {
        let s = &text.s[..line.end];
        let first = skip_bullet(s, line.start, numeric);
        let stroked = || if numeric || !line.item { None } else { with_strokes(s, first) };
        if let Some(head) = at(s, first, numeric, 0, true).or_else(stroked) {
            heads.push(head);
        }
        let numbers = |head: &Head| numeric || head.form == Form::Marked && head.token.value.bytes().all(|b| b.is_ascii_digit());
        let (mut depth, mut braces) = (0usize, 0usize);
        let mut skip_to =
            heads.last().map_or(line.start, |head| if numbers(head) { head.meaning + 1 } else { head.token.end }.max(line.start));
        let mut before = Before::default();
        let mut address = line.start;
        for (offset, c) in s[line.start..].char_indices() {
            let i = line.start + offset;
            if c == 'h' && i >= address && (s[i..].starts_with("http://") || s[i..].starts_with("https://")) {
                address = s[i..].find([' ', ')', '"', '`', '>', ',']).map_or(line.end, |n| i + n);
            }
            let may = i >= skip_to && i > first && i >= address && braces == 0 && heads.len() < MOST;
            let chained = || heads.last().is_some_and(|last| last.start >= line.start && chains(s, last, i, before.last()));
            let free = may && (before.allows(s, i, c, numeric) || !numeric && chained());
            // "其中0表示": no boundary is needed where the mark after the number is plain.
            let plain = may && !free && numeric && c.is_ascii_digit() && before.runs_on();
            let mut head = (free || plain).then(|| at(s, i, numeric, depth, false)).flatten();
            if let Some(head) = head.as_mut().filter(|head| plain && head.form == Form::Comma)
                && let Some(n) = said_next(&s[head.meaning..])
            {
                head.form = Form::Worded;
                head.meaning += n;
            }
            if let Some(head) = head.filter(|head| free || matches!(head.form, Form::Worded | Form::Marked)) {
                // Where a number's meaning begins, no other number begins.
                skip_to = if numbers(&head) { head.meaning + 1 } else { head.token.end };
                heads.push(head);
            }
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                // "{dev:测试;prod:正式}": a list between braces.
                '{' if braces == 0 && place::begins_list(&s[i + 1..]) => depth += 1,
                '{' => braces += 1,
                '}' if braces == 0 => depth = depth.saturating_sub(1),
                '}' => braces -= 1,
                _ => {}
            }
            before.see(c);
        }
    }
    heads
}

/// "cn: 境内节点os: 海外节点": the next value follows a meaning with nothing between, written as the one before.
fn chains(s: &str, last: &Head, at: usize, before: char) -> bool {
    let said = s.get(last.meaning..at).is_some_and(|doc| (1..=60).contains(&doc.len()) && doc.starts_with(is_cjk));
    let number = |word: &str| word.parse::<u32>().ok();
    let next = s[at..].bytes().take_while(u8::is_ascii_digit).count();
    let counts = next > 0
        && number(&last.token.value).zip(number(&s[at..at + next])).is_some_and(|(a, b)| b == a + 1)
        && s[at + next..].starts_with(':');
    said && last.form == Form::Marked && !last.token.quoted && is_cjk(before) && (counts || place::is_word_with_colon(&s[at..]))
}

/// The heads that begin on some lines, `to` included; they are in order.
pub(super) fn of_lines<'a>(text: &Text, heads: &'a [Head], from: usize, to: usize) -> &'a [Head] {
    let (Some(first), Some(last)) = (text.lines.get(from), text.lines.get(to)) else { return &[] };
    let start = heads.partition_point(|head| head.start < first.start);
    let end = heads.partition_point(|head| head.start < last.end);
    &heads[start..end.max(start)]
}

/// The place after a bullet or a number that begins a line.
pub(super) fn skip_bullet(s: &str, start: usize, numeric: bool) -> usize {
    let rest = &s[start..];
    let rest = rest.trim_start_matches(' ');
    let rest = rest
        .strip_prefix("//")
        .filter(|rest| rest.starts_with([' ']) || rest.starts_with(|c: char| c.is_ascii_uppercase()))
        .unwrap_or(rest);
    let mut body = rest.trim_start_matches([' ', '*', '•', '·', '●', '○', '◦', '▪', '+', '§', '>']);
    if let Some(after) = body.strip_prefix('-')
        && (!after.starts_with(|c: char| c.is_ascii_digit()) || (!numeric && !number_with_mark(after)))
    {
        body = after.trim_start_matches(['-', ' ']);
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        let after = &body[digits..];
        let mark = after.chars().next();
        let dot = matches!(mark, Some('.' | ')' | '、'));
        if dot {
            let mark = mark.map_or(0, char::len_utf8);
            let tail = after[mark..].trim_start();
            let decimal = after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit());
            if !decimal && !tail.is_empty() {
                body = tail;
            }
        }
    } else if let Some(after) = body.strip_prefix('(') {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=2).contains(&digits) && after[digits..].starts_with(')') {
            let tail = after[digits + 1..].trim_start();
            if tail.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '"' | '`' | '\'')) {
                body = tail;
            }
        }
    } else if body.starts_with(|c| ('①'..='⑳').contains(&c)) {
        body = body.trim_start_matches(|c| ('①'..='⑳').contains(&c)).trim_start();
    }
    s.len() - body.len()
}

/// The head that begins at a byte.
fn at(s: &str, i: usize, numeric: bool, depth: usize, leads: bool) -> Option<Head> {
    let token = value::scan(s, i, numeric)?;
    let (form, meaning) = mark_after(s, &token, numeric)?;
    Some(Head { start: i, meaning, token, form, depth, leads })
}

/// An item that begins with a value with strokes in it and a colon: "HTTP/2: …".
fn with_strokes(s: &str, i: usize) -> Option<Head> {
    let len = s[i..].bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'.' | b'_' | b'-' | b'+')).count();
    let word = &s[i..i + len];
    let fits =
        word.contains('/') && word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.ends_with(|c: char| c.is_ascii_alphanumeric());
    let rest = s[i + len..].trim_start_matches(' ').strip_prefix(':').filter(|rest| fits && !rest.starts_with('/'))?;
    let meaning = s.len() - rest.trim_start_matches(' ').len();
    Some(Head {
        start: i,
        meaning,
        token: Token { value: word.into(), quoted: false, end: i + len },
        form: Form::Marked,
        depth: 0,
        leads: true,
    })
}

/// `1:` or `1 -` after a sign: a number below zero and its meaning.
fn number_with_mark(after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && after[digits..].trim_start_matches(' ').starts_with([':', '-', '=', '('])
}

/// "默认0，表示不开启": the word after the comma says what the number means; how long it is.
fn said_next(rest: &str) -> Option<usize> {
    let body = rest.trim_start_matches(' ');
    ["表示", "代表"].iter().find(|word| body.starts_with(**word)).map(|word| rest.len() - body.len() + word.len())
}
