//! Lists of values without meanings, or with meanings in brackets: `A, B (meaning) or C`.
//!
//! A list is read from a given place on; the callers know the words that promise one.

use super::{
    cues, heads,
    list::{Entry, Form, List},
    pattern::pattern,
    text::{Text, is_cjk},
    value::{self, Token, is_shouted},
};
use regex::Regex;
use std::sync::LazyLock;

/// The most values of one list.
const MOST: usize = 600;

/// Words that begin the sentence after a list.
const NEXT_SENTENCE: [&str; 15] =
    ["which", "that", "meaning", "indicating", "to", "Default", "default", "The", "the", "If", "Note", "This", "When", "For", "It"];

/// Notations that are allowed for a list that begins at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Allow {
    /// Values are whole numbers.
    pub(super) numeric: bool,
    /// Values may be parted by blanks alone.
    pub(super) blanks: bool,
    /// Values in quotes may.
    pub(super) quoted: bool,
    /// Plain words may be values too: the text around them has no words with blanks.
    pub(super) plain: bool,
}

/// Reads the list that begins at `from`. One value is a list too; the caller judges.
pub(super) fn read(text: &Text, from: usize, allow: Allow) -> Option<List> {
    let s = &text.s;
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = from;
    let mut end = from;
    let mut open = false;
    let mut bracketed = 0;
    let start = from;
    let mut allow = allow;
    let slashed = !allow.numeric && is_slashed(&s[from..]);
    while entries.len() < MOST {
        // "A、B、自定义C": what "、" joins belongs to the list, and is not a value that could be read.
        let joined = entries.len() > 1 && s[end..at].contains('、');
        let Some(mut token) = value::scan(s, at, allow.numeric) else {
            if joined {
                return None;
            }
            break;
        };
        if slashed
            && !token.quoted
            && s[token.end..].starts_with('/')
            && let Some(rest) = value::scan(s, token.end + 1, false)
        {
            token = Token { value: s[at..rest.end].to_string(), quoted: false, end: rest.end };
        }
        let begins = NEXT_SENTENCE.contains(&token.value.as_str()) && (entries.is_empty() || !s[token.end..].starts_with(','));
        if !token.quoted && begins {
            break;
        }
        let after_token = if allow.numeric { after_unit(s, token.end) } else { token.end };
        let (doc, after) = bracket(s, after_token);
        if !ends(s, after, &token, doc.is_some(), allow) {
            let noun = s[after..].trim_start_matches(' ');
            if joined && !["类型", "方式", "模式"].iter().any(|word| noun.starts_with(word)) {
                return None;
            }
            if joined {
                entries.push(Entry { value: token.value, quoted: token.quoted, doc: after..after });
                end = after;
            }
            break;
        }
        bracketed += usize::from(doc.is_some());
        if !entries.iter().any(|entry| entry.value == token.value) {
            entries.push(Entry { value: token.value, quoted: token.quoted, doc: doc.unwrap_or(after..after) });
        }
        end = after;
        if cues::AND_SO_ON.is_match(&s[after..]) {
            open = true;
            break;
        }
        match separator(s, after, allow) {
            // "`a` for this": what blanks or a dash part is written alike.
            Some(next) if matches!(s[after..next].trim(), "" | "-") && !alike(s, entries.last(), next, allow) => break,
            Some(next) => {
                // Blanks part values only where nothing else does.
                allow.blanks &= s[after..next].trim().is_empty();
                at = next;
            }
            None => break,
        }
    }
    if entries.is_empty() {
        return None;
    }
    let form = if bracketed > 0 && bracketed * 2 >= entries.len() { Form::Bracketed } else { Form::Bare };
    Some(List { entries, at: start..end, form, lines: false, open })
}

/// "HTTP/1.0、HTTP/1.1": the stroke is part of each value, which all begin alike.
fn is_slashed(s: &str) -> bool {
    static SLASHED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^([A-Za-z]+)/[\w.\-]+ ?(?:\([^()\n]{0,30}\))? ?(?:[,、;]|或|和|and|or) ?([A-Za-z]+)/[\w.\-]+"));
    SLASHED.captures(s).is_some_and(|m| m[1] == m[2])
}

/// The byte after a unit that belongs to a number of a list: "6个月和12个月".
fn after_unit(s: &str, at: usize) -> usize {
    const UNITS: [&str; 12] = ["个月", "个", "天", "小时", "分钟", "秒", "月", "年", "GB", "MB", "KB", "核"];
    let body = s[at..].trim_start_matches(' ');
    let unit = UNITS.iter().find(|unit| body.starts_with(**unit));
    unit.map_or(at, |unit| s.len() - body.len() + unit.len())
}

/// Whether the value that follows is quoted as the last one does, or both without.
fn alike(s: &str, last: Option<&Entry>, next: usize, allow: Allow) -> bool {
    allow.numeric
        || value::scan(s, next, false).is_some_and(|token| {
            last.is_some_and(|last| {
                last.quoted == token.quoted && (token.quoted || allow.plain || (loud(&last.value) && loud(&token.value)))
            })
        })
}

/// Returns whether a word looks like an identifier rather than prose.
fn loud(word: &str) -> bool {
    (value::is_shouted(word) && word.len() > 1) || word.chars().skip(1).any(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// A meaning in brackets after a value, and the byte after both.
fn bracket(s: &str, at: usize) -> (Option<std::ops::Range<usize>>, usize) {
    let rest = &s[at..];
    let body = rest.trim_start_matches(' ');
    if !body.starts_with(['(', '[']) {
        return (None, at);
    }
    let open = s.len() - body.len();
    match heads::close(body) {
        Some(n) => (Some(open + 1..open + n), open + n + 1),
        None => (None, at),
    }
}

/// Returns whether a value ends here and no sentence follows.
fn ends(s: &str, at: usize, token: &Token, bracketed: bool, allow: Allow) -> bool {
    let rest = &s[at..];
    let body = rest.trim_start_matches(' ');
    let spaced = body.len() != rest.len();
    let Some(c) = body.chars().next() else { return true };
    match c {
        '\\' if body.starts_with("\\*") => false,
        ',' | '、' | '/' | '|' | ';' | '。' | '.' | ')' | ']' | '\n' | '!' | '}' | '\\' => true,
        '"' | '\'' | '`' => token.quoted || bracketed || (allow.blanks && spaced) || (allow.numeric && !spaced),
        '或' | '和' | '与' | '及' | '等' => true,
        _ if counts(body) || one_of_them(body) => true,
        _ if body.starts_with("以及") || body.starts_with("分别") => true,
        // "支持IP和DOMAIN类型。"
        _ if noun(body) && !(spaced && body.starts_with("协议")) => true,
        '&' => spaced,
        '-' if bracketed || token.quoted => spaced,
        _ if body.starts_with("to ") => false,
        _ if joint(body).is_some() => true,
        _ if token.quoted || bracketed => true,
        '还' | '到' | '至' | '的' | '倍' => false,
        c if is_cjk(c) => spaced && allow.numeric,
        _ if allow.plain || allow.numeric || loud(&token.value) => {
            spaced && allow.blanks && value::scan(s, s.len() - body.len(), allow.numeric).is_some()
        }
        _ => false,
    }
}

/// "A、B、C三种": the number of the values follows them.
fn counts(body: &str) -> bool {
    let mut chars = body.chars();
    let number = chars.next().is_some_and(|c| "两二三四五六七八九十".contains(c));
    number && matches!(chars.next(), Some('种' | '类' | '个' | '项'))
}

/// The noun that closes a list: "RED和BLUE类型。"
fn noun(body: &str) -> bool {
    let rest = ["类型", "模式", "方式", "协议", "方法"].iter().find_map(|noun| body.strip_prefix(noun));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['。', ',', ';', '\n']))
}

/// "A、B、C之一": any of those listed.
fn one_of_them(body: &str) -> bool {
    ["之一", "其中之一", "中的一", "任选其一", "其一"].iter().any(|word| body.starts_with(word))
}

fn joint(body: &str) -> Option<usize> {
    const JOINTS: [&str; 11] = ["或者", "或", "以及", "和", "与", "及", "or ", "and ", "and/or ", "OR ", "vs "];
    JOINTS.iter().find(|joint| body.starts_with(**joint)).map(|joint| joint.len())
}

/// Returns the place of the next value after the separator at `at`.
fn separator(s: &str, at: usize, allow: Allow) -> Option<usize> {
    let mut body = s[at..].trim_start_matches(' ');
    let mut seen = body.len() != s[at..].len() && allow.blanks;
    for _ in 0..3 {
        let before = body.len();
        if let Some(rest) = body.strip_prefix([',', '、', '/', '|', ';', '&', '\\']) {
            // A list continues behind a comma that ends a line.
            let goes_on = |rest: &str| value::scan(rest, 0, allow.numeric).is_some_and(|token| loud(&token.value));
            let rest = rest.strip_prefix('\n').filter(|rest| goes_on(rest)).unwrap_or(rest);
            body = after_number(rest.trim_start_matches([' ', '/', '|']));
        } else if let Some(n) = joint(body) {
            body = body[n..].trim_start_matches(' ');
        } else if let Some(rest) = body.strip_prefix("- ").filter(|_| !allow.numeric) {
            body = rest;
        }
        if body.len() == before {
            break;
        }
        seen = true;
    }
    if !seen && allow.quoted && body.starts_with(['"', '`']) && s[..at].ends_with(['"', '`', ')']) {
        seen = true;
    }
    // "A (this) B (that)": brackets that close part them too.
    let next = s.len() - body.len();
    if !seen && !allow.numeric && s[..at].ends_with(')') {
        seen = value::scan(s, next, false).is_some_and(|token| bracket(s, token.end).0.is_some());
    }
    seen.then_some(next)
}

/// The text behind a number in brackets that orders the values: "A；(2)B".
fn after_number(body: &str) -> &str {
    let inner = body.strip_prefix('(').unwrap_or_default();
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let rest = inner[digits..].strip_prefix(')').unwrap_or_default().trim_start_matches(' ');
    if digits > 0 && rest.starts_with(|c: char| c.is_ascii_alphabetic()) { rest } else { body }
}

/// A line that is one word with strokes in it, like a media type.
fn whole(line: &str, from: usize, numeric: bool) -> Option<Token> {
    let body = line[from..].trim_end_matches([' ', ';', ',', '。', '.', '、']);
    let fits = !numeric
        && body.contains('/')
        && body.len() <= 60
        && body.starts_with(|c: char| c.is_ascii_alphabetic())
        && body.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '+' | '_' | '*'));
    fits.then(|| Token { value: body.to_string(), quoted: false, end: from + body.len() })
}

/// Reads lines that each are one value, with or without a meaning: from line `first` on.
pub(super) fn lines(text: &Text, first: usize, numeric: bool, heads: &[heads::Head]) -> Option<List> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut range: Option<std::ops::Range<usize>> = None;
    let (mut alone, mut spoken, mut said) = (0, 0, 0);
    let mut leads = heads::of_lines(text, heads, first, text.lines.len().saturating_sub(1)).iter().filter(|head| head.leads).peekable();
    for (i, line) in text.lines.iter().enumerate().skip(first).take(MOST) {
        while leads.peek().is_some_and(|head| text.line_of(head.start) < i) {
            leads.next();
        }
        // An item that is a value alone, then what it means on a line of its own, then the next item.
        if let Some(entry) = entries.last_mut()
            && entry.doc.is_empty()
            && is_shouted(&entry.value)
            && !line.item
            && text.lines[i - 1].item
            && text.lines.get(i + 1).is_none_or(|next| next.item)
            && text.s[line.start..].starts_with(|c: char| c.is_alphabetic())
        {
            entry.doc = line.start..line.end;
            said += 1;
            continue;
        }
        let head =
            leads.peek().filter(|head| text.line_of(head.start) == i && matches!(head.form, Form::Marked | Form::Bracketed | Form::Worded));
        let from = heads::skip_bullet(&text.s[..line.end], line.start, numeric);
        let (token, doc) = match head {
            Some(head) => (head.token.clone(), head.meaning..line.end.max(head.meaning)),
            None => match whole(&text.s[..line.end], from, numeric).or_else(|| value::scan(&text.s[..line.end], from, numeric)) {
                Some(token) if text.s[token.end..line.end].trim_matches([' ', ';', ',', '。', '.', '、']).is_empty() => {
                    alone += 1;
                    (token.clone(), token.end..token.end)
                }
                // "GROUP a group of users" among lines that are a value alone.
                Some(token)
                    if !line.item && is_shouted(&token.value) && token.value.len() > 2 && text.s[token.end..line.end].starts_with(' ') =>
                {
                    spoken += 1;
                    (token.clone(), token.end..line.end)
                }
                _ => break,
            },
        };
        range = Some(range.map_or(line.start, |range| range.start)..line.end);
        if !entries.iter().any(|entry| entry.value == token.value) {
            let doc_text = text.s[doc.clone()].trim_end_matches([' ', ';', ',', '。', '.', '、', ')']);
            entries.push(Entry { value: token.value, quoted: token.quoted, doc: doc.start..doc.start + doc_text.len() });
        }
    }
    // "RED_INK ink of a pen" line by line.
    let named = spoken > 2 && spoken == entries.len() && entries.iter().all(|entry| entry.value.contains('_'));
    if spoken > 0 && alone == 0 && !named {
        return None;
    }
    let form = if named || said > 0 && said == entries.len() { Form::Marked } else { Form::Bare };
    Some(List { entries, at: range?, form, lines: true, open: false })
}
