//! How a value and its meaning are written: the patterns behind a value.

use super::{list::Form, places::token_at};
use crate::facts::{
    class::{Class::*, Set},
    lex::Tokens,
    matcher::Pattern,
    text::is_cjk,
    value::{self, Token, is_shouted},
};
use std::sync::LazyLock;

/// The form of a head, and the first byte of the meaning.
pub(super) struct Mark {
    pub(super) form: Form,
    pub(super) meaning: usize,
}

/// The patterns; the first that fits counts. A bracket that closes before a mark belongs to the meaning.
static FORMS: LazyLock<Vec<(Form, Pattern)>> = LazyLock::new(|| {
    [
        (Form::Marked, "Colon|Eq|Arrow Colon|Dash|Gt*"),
        (Form::Marked, "Dash Dash|Gt*"),
        (Form::Worded, "Or Omitted Says"),
        (Form::Worded, "Says Says|Colon*"),
        (Form::Worded, "Then|Copula|Can Says"),
        (Form::Is, "Equals"),
        (Form::Comma, "Comma|Pause"),
        (Form::Counted, "Dot|Stop !Num|Line"),
    ]
    .map(|(form, pattern)| (form, Pattern::new(pattern)))
    .into()
});

/// The value that begins at a byte, and its mark. `s` ends with the line.
pub(super) fn at<'a>(t: &Tokens<'_>, s: &'a str, start: usize, numeric: bool, leads: bool) -> Option<(Token<'a>, Mark)> {
    let token = value::scan(s, start, numeric)?;
    let mark = mark(t, s, &token, numeric, leads)?;
    Some((token, mark))
}

fn mark(t: &Tokens<'_>, s: &str, token: &Token<'_>, numeric: bool, leads: bool) -> Option<Mark> {
    let next = token_at(t, token.end);
    let rest = &s[token.end..];
    let body = rest.trim_start_matches(' ');
    let spaced = rest.len() != body.len();
    let first = body.chars().next()?;
    let digits = token.value.bytes().all(|b| b.is_ascii_digit());
    let at = |form, body: &str| Some(Mark { form, meaning: s.len() - body.trim_start_matches([' ', ':', '-', '>', '=']).len() });
    // A sign inside of a token of the text: "16k-zh中文".
    let torn = t.list.get(next).is_none_or(|token| token.start != s.len() - body.len());
    if torn {
        return match first {
            ':' | '-' if body[1..].trim_start_matches(' ').starts_with(is_cjk) || numeric && first == '-' => at(Form::Marked, &body[1..]),
            '-' if short_then_chinese(&body[1..]) => at(Form::Marked, &body[1..]),
            ':' if digits => at(Form::Marked, &body[1..]),
            _ => None,
        };
    }
    if matches!(first, '(' | '[') {
        let end = close(body)?;
        let tail = body[end + 1..].trim_start_matches(' ');
        let from = s.len() - body.len();
        let marked = tail.starts_with([':', '=']) || body[end + 1..].starts_with('-') && !numeric;
        return Some(if marked { Mark { form: Form::Marked, meaning: from } } else { Mark { form: Form::Bracketed, meaning: from + 1 } });
    }
    let found = FORMS
        .iter()
        .filter(|(form, _)| *form != Form::Is || t.text.spaced || t.is(next, Copula))
        .find_map(|(form, pattern)| Some((*form, pattern.at(&t.list, next)?)));
    let tail = |to: usize| t.list.get(to).map_or("", |token| s.get(token.start..).unwrap_or_default());
    match found {
        Some((Form::Marked, m)) if first == '-' => {
            let tail = tail(m.to);
            let days = |rest: &str| rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
            let again = spaced && tail.strip_prefix(token.value).is_some_and(|rest| rest.starts_with(is_cjk) || leads && days(rest));
            let number = token.value.parse::<f64>().is_ok();
            let range = !again && tail.starts_with(|c: char| c.is_ascii_digit()) && (number || numeric || !spaced);
            let joined = !spaced && !numeric && !token.quoted && body[1..].starts_with(|c: char| c.is_ascii_alphanumeric());
            if range || joined && !short_then_chinese(&body[1..]) || tail.is_empty() { None } else { at(Form::Marked, tail) }
        }
        Some((Form::Marked, m)) => {
            let tail = tail(m.to);
            let path = first == ':' && body[1..].starts_with([':', '/']);
            let meaning = s.len() - tail.len();
            (!path && !body.starts_with("==")).then_some(Mark { form: Form::Marked, meaning })
        }
        Some((Form::Comma, m)) => {
            let tail = tail(m.to);
            // "A", "B": values, and no meanings.
            if tail.is_empty() || numeric && t.is(m.to, Num) || !numeric && t.is(m.to, Quoted | Loud | Name) {
                return None;
            }
            if numeric && t.is(m.to, Says) {
                return Some(Mark { form: Form::Worded, meaning: t.list[m.to].end });
            }
            let stroke = tail.strip_prefix("//").map_or(tail, |tail| tail.trim_start_matches(' '));
            let fits =
                numeric || token.quoted || digits && tail.starts_with(is_cjk) || token.value.contains('_') && is_shouted(token.value);
            let fits = fits || tail.starts_with(is_cjk) && (first == ',' && token.value.len() > 1 || token.value.len() == 1);
            if fits { at(Form::Comma, stroke) } else { None }
        }
        // "2. dry" counts among other codes only.
        Some((Form::Counted, m)) => {
            let tail = tail(m.to);
            (numeric && !tail.is_empty()).then(|| Mark { form: Form::Counted, meaning: s.len() - tail.len() })
        }
        Some((Form::Is, m)) => {
            let tail = tail(m.to);
            // "0 否，1 是": the verb is all that is said.
            let bare = t.is(m.to, Set::ends()) || m.to >= t.list.len() || numeric && t.is(m.to, Num) && t.apart(m.to);
            if bare {
                Some(Mark { form: Form::Glued, meaning: s.len() - body.len() })
            } else {
                Some(Mark { form: Form::Is, meaning: s.len() - tail.len() })
            }
        }
        Some((form, m)) => {
            let tail = tail(m.to);
            if tail.is_empty() { None } else { Some(Mark { form, meaning: s.len() - tail.len() }) }
        }
        None => glued(t, next, body, spaced, token, numeric, leads).then(|| Mark { form: Form::Glued, meaning: s.len() - body.len() }),
    }
}

/// Marks of spans.
const UNTIL_MARKS: Set = Set::all(&[Num, Tilde, Dash, Until, Slash, Or, And, Within, After]);

/// Whether the meaning follows with no mark.
fn glued(t: &Tokens<'_>, next: usize, body: &str, spaced: bool, token: &Token<'_>, numeric: bool, leads: bool) -> bool {
    let classes = t.classes(next);
    if body.starts_with(is_cjk) {
        let joins = Or | And | Of | Etc | Until;
        let joins = if numeric && spaced { joins } else { joins | CondEnd };
        // "2 到港" begins no span.
        let joins = if numeric && spaced && !t.is(next + 1, Num) { joins.without(Set::of(Until)) } else { joins };
        // "2中，3高": the word is all that the number means.
        let alone = numeric && !spaced && t.is(next + 1, Comma | Semi | Line | Close) && t.is(next, CondEnd);
        let joins = if alone { joins.without(Set::of(CondEnd)) } else { joins };
        let unit = Set::units() | Counter | Persons;
        return !classes.meets(joins)
            && !(numeric && !spaced && classes.meets(unit) && (next + 1 >= t.list.len() || t.is(next + 1, Set::ends() | UNTIL_MARKS)));
    }
    // "to dry it", "this pen".
    if !numeric && (token.quoted || is_shouted(token.value)) && classes.has(Until) && spaced {
        return true;
    }
    let word = body.starts_with(|c: char| c.is_ascii_alphabetic());
    // "DRY PEN FOUND" is a text.
    if !numeric && !token.quoted && classes.has(Loud) && t.is(next + 1, Loud) {
        return false;
    }
    let stops = Set::units() | Or | And | Of | In | Copula | Cond | Until | More | Less;
    word && spaced && !classes.meets(stops) && (numeric || token.quoted || leads && is_shouted(token.value) && token.value.len() > 2)
}

/// The bracket that closes the one that a text begins with.
pub(super) fn close(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    for (i, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(i);
                }
            }
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// "sqlType-sql类型".
fn short_then_chinese(rest: &str) -> bool {
    let word = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    (1..=3).contains(&word) && rest[word..].starts_with(is_cjk)
}
