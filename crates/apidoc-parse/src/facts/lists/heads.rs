//! Places where a value precedes what it means: `V: …`, `V - …`, `V (…)`, `V表示…`.

use super::{
    forms::{self, Mark},
    list::Form,
    places::token_at,
};
use crate::facts::{class::Class::*, lex::Tokens, text::is_cjk};

/// A value and the mark after it.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// First byte of the value, with its quote.
    pub(super) start: usize,
    /// First byte of its meaning.
    pub(super) meaning: usize,
    /// The token that the meaning begins with.
    pub(super) token: usize,
    /// The value, without its quotes.
    pub(super) value: String,
    pub(super) quoted: bool,
    /// The mark between value and meaning.
    pub(super) form: Form,
    /// Number of open brackets around it.
    pub(super) depth: usize,
    /// The line that it is in.
    pub(super) line: usize,
    /// Whether it begins the line (after a bullet or a number).
    pub(super) leads: bool,
}

/// The most heads that are looked at in one description.
const MOST: usize = 2000;

/// Finds the heads of a text. `numeric`: values are whole numbers.
pub(super) fn find(t: &Tokens<'_>, numeric: bool) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    for (n, line) in t.text.lines.iter().enumerate().filter(|(_, line)| !t.text.s[line.start..].starts_with('|')) {
        let s = &t.text.s[..line.end];
        let lead = skip_bullet(s, line.start, numeric);
        let (mut depth, mut braces) = (0usize, 0usize);
        // Where a value and its mark end.
        let mut skip = line.start;
        let first = token_at(t, lead);
        let put = |start: usize, depth: usize, leads: bool| {
            let (token, Mark { form, meaning }) = forms::at(t, s, start, numeric, leads)?;
            let index = token_at(t, meaning);
            Some((
                Head { start, meaning, token: index, value: token.value.to_string(), quoted: token.quoted, form, depth, line: n, leads },
                token.end,
            ))
        };
        // "2. dry": the number may be the value.
        let number = || if numeric && lead > line.start { put(line.start, 0, true) } else { None };
        if let Some((head, end)) = put(lead, 0, true).or_else(number) {
            skip = if is_coded(&head, numeric) { head.meaning + 1 } else { end };
            heads.push(head);
        }
        for i in first..token_at(t, line.end) {
            let token = t.list[i];
            if token.start > lead && token.start >= skip && braces == 0 && heads.len() < MOST {
                let free = allows(t, i, numeric, heads.last());
                let plain = !free && numeric && token.classes.has(Num) && runs_on(t, i);
                if (free || plain)
                    && let Some((head, end)) = put(token.start, depth, false)
                    && (free || matches!(head.form, Form::Worded | Form::Marked | Form::Is | Form::Glued))
                {
                    skip = if is_coded(&head, numeric) { head.meaning + 1 } else { end };
                    heads.push(head);
                }
            }
            // "of it.HalfDry: …": no blank between two sentences.
            if !numeric
                && s.as_bytes()[token.start].is_ascii()
                && let Some(inner) = t.said(i).rfind('.').map(|at| token.start + at + 1)
                && (inner > skip || heads.last().is_some_and(|last| last.start == token.start))
                && token.start > lead
                && !t.last(i).meets(Semi | Comma | Line)
                && t.text.s[..inner - 1].ends_with(|c: char| c.is_ascii_lowercase())
                && t.text.s[inner..].starts_with(|c: char| c.is_ascii_uppercase())
                && s[token.end..].starts_with([':', ' '])
                && let Some((head, end)) = put(inner, depth, false).filter(|(head, _)| head.form == Form::Marked)
            {
                if heads.last().is_some_and(|last| last.start >= token.start) {
                    heads.pop();
                }
                skip = end;
                heads.push(head);
            }
            match t.said(i) {
                "{" => braces += 1,
                "}" if braces > 0 => braces -= 1,
                "}" => depth = depth.saturating_sub(1),
                _ if token.classes.has(Open) => depth += 1,
                _ if token.classes.has(Close) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
    }
    heads
}

/// Where a number's meaning begins, no other number begins.
fn is_coded(head: &Head, numeric: bool) -> bool {
    numeric || head.form == Form::Marked && head.value.bytes().all(|b| b.is_ascii_digit())
}

/// Whether running text precedes a number that doesn't count or order.
fn runs_on(t: &Tokens<'_>, i: usize) -> bool {
    let before = t.last(i);
    let counts = Ordinal | Until | After | Each | Most | Least | AtMost | AtLeast | More | Less | Between | Once | Longest;
    let start = t.list[i].start;
    t.text.s[..start].ends_with(is_cjk) && !before.meets(counts) && !before.has(Persons)
}

/// Whether a value may begin at a token.
fn allows(t: &Tokens<'_>, i: usize, numeric: bool, last: Option<&Head>) -> bool {
    let start = t.list[i].start;
    let s = &t.text.s;
    let Some(c) = s[start..].chars().next() else { return false };
    if !(matches!(c, '"' | '\'' | '`' | '-' | '*') || c.is_ascii_alphanumeric()) {
        return false;
    }
    let before = t.last(i);
    let quote = matches!(c, '"' | '`' | '\'') && t.is(i, Quoted);
    let cjk = |i: usize| i.checked_sub(1).is_some_and(|i| t.said(i).ends_with(is_cjk));
    let apart = t.apart(i);
    let rest = &s[start..];
    let wordy = || word_with_colon(rest);
    // A phrase may hold the comma before a value.
    let lead = s[..start].trim_end_matches(' ');
    if before.meets(Stop | Line) || lead.ends_with([',', ';', '、', '。', '(', '[', '{', '|', '>']) {
        return true;
    }
    // "开关。- 0：关": a bullet within a line.
    if before.has(Dash) && apart {
        let bullets = || last.is_some_and(|last| t.last(token_at(t, last.start)).has(Dash) && t.apart(token_at(t, last.start)));
        if lead.trim_end_matches(['-', ' ']).ends_with(['。', ':', ';', '.']) || t.apart(i - 1) && bullets() {
            return true;
        }
    }
    // "cn: 境内节点os: 海外节点": the next value follows a meaning with nothing between.
    let chained = |last: &Head| {
        let said = s.get(last.meaning..start).is_some_and(|doc| (1..=60).contains(&doc.len()) && doc.starts_with(is_cjk));
        said && last.form == Form::Marked && !last.quoted && (wordy() || t.is(i, Num))
    };
    if before.has(Close) {
        return quote || wordy() || numeric;
    }
    if before.has(Colon) {
        let label = i.checked_sub(2).is_some_and(|label| t.said(label).ends_with(|c: char| c.is_ascii_alphanumeric()));
        return quote || numeric || apart || !label || i >= 2 && t.is(i - 2, Value | Promise);
    }
    if before.has(Dot) && !apart && c.is_ascii_uppercase() && !numeric {
        let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
        return word > 1 && rest[word..].starts_with([':', ' ']);
    }
    if before.meets(Slash | Dot | Dash) {
        let numbers = i.checked_sub(2).is_some_and(|i| t.is(i, Num));
        return quote || cjk(i - 1) && wordy() || !before.has(Dash) && numeric && !numbers;
    }
    if apart {
        return cjk(i) || quote || numeric || before.meets(Or | And) || t.is(i, Loud | Name | Num);
    }
    if cjk(i) {
        let cue = before.meets(Promise | Hint | Or | And | Choice | Default);
        return quote
            || cue
            || !numeric && last.is_some_and(chained)
            || !numeric && wordy() && !t.any(t.before(i), Comma | Semi | Pause | Cond | Case | Open);
    }
    false
}

/// "global:全球": a word with a colon and a meaning in Chinese.
fn word_with_colon(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphabetic() || *b == b'_').count();
    word > 1 && rest[word..].strip_prefix([':', '-']).is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
}

/// The place after a bullet or a number that begins a line.
pub(super) fn skip_bullet(s: &str, start: usize, numeric: bool) -> usize {
    let rest = s[start..].trim_start_matches(' ');
    let rest = rest.strip_prefix("//").filter(|rest| rest.starts_with(|c: char| c == ' ' || c.is_ascii_uppercase())).unwrap_or(rest);
    let mut body = rest.trim_start_matches([' ', '*', '•', '·', '●', '○', '◦', '▪', '+', '§', '>']);
    if let Some(after) = body.strip_prefix('-')
        && (!after.starts_with(|c: char| c.is_ascii_digit()) || (!numeric && !number_with_mark(after)))
    {
        // "- -1：": the stroke of the item, and the sign of the number.
        body = after.trim_start_matches(' ');
        let sign = numeric && body.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        body = if sign { body } else { body.trim_start_matches(['-', ' ']) };
    }
    let circled = |c| ('①'..='⑳').contains(&c);
    let inner = body.strip_prefix('(').unwrap_or(body);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let after = &inner[digits..];
    if (1..=2).contains(&digits) && after.starts_with(if inner.len() < body.len() { &[')'][..] } else { &['.', ')', '、'][..] }) {
        let tail = after[after.chars().next().map_or(0, char::len_utf8)..].trim_start();
        let decimal = after.starts_with('.') && after[1..].starts_with(|c: char| c.is_ascii_digit());
        if !decimal && !tail.is_empty() {
            body = tail;
        }
    } else if body.starts_with(circled) {
        body = body.trim_start_matches(circled).trim_start();
    }
    s.len() - body.len()
}

/// `1:` or `1 -` after a sign: a number below zero and its meaning.
fn number_with_mark(after: &str) -> bool {
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && after[digits..].trim_start_matches(' ').starts_with([':', '-', '=', '('])
}
