//! The mark between a value and what it means.

use crate::facts::{
    list::Form,
    text::is_cjk,
    value::{self, Token},
};

/// The mark after a value, and where the meaning begins.
pub(super) fn mark_after(s: &str, token: &Token, numeric: bool) -> Option<(Form, usize)> {
    let rest = &s[token.end..];
    let body = rest.trim_start_matches(' ');
    let spaced = rest.len() != body.len();
    let skip = |n: usize| s.len() - body[n..].trim_start_matches([' ', ':', '-', '>', '=']).len();
    let digits = token.value.bytes().all(|b| b.is_ascii_digit());
    let first = body.chars().next()?;
    let after = body[first.len_utf8()..].chars().next().unwrap_or(' ');
    match first {
        ':' => {
            let time = digits && !spaced && is_time(&body[1..]);
            let path = matches!(after, ':' | '/') || (!numeric && !token.quoted && !spaced && path_goes_on(&body[1..]));
            let clock = !numeric && !spaced && is_offset(&token.value) && after.is_ascii_digit();
            (!time && !path && !clock).then(|| (Form::Marked, skip(1)))
        }
        '→' => Some((Form::Marked, skip('→'.len_utf8()))),
        '=' => (!matches!(after, '=') && !is_case(&body[1..])).then(|| (Form::Marked, skip(1))),
        '-' => {
            let next = body.trim_start_matches(['-', ' ', '>']).chars().next().unwrap_or(' ');
            let again = spaced
                && body.trim_start_matches(['-', ' ']).strip_prefix(token.value.as_str()).is_some_and(|rest| {
                    rest.starts_with(is_cjk)
                        || rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
                });
            let range = !again && next.is_ascii_digit() && (digits || numeric || !spaced);
            let word = body[1..].bytes().take_while(u8::is_ascii_alphabetic).count();
            let said = (1..=3).contains(&word) && body[1 + word..].starts_with(is_cjk);
            let joined = !said
                && !spaced
                && next.is_ascii_alphanumeric()
                && after != ' '
                && after != '-'
                && after != '>'
                && !numeric
                && !token.quoted;
            (!range && !joined && next != ' ').then(|| (Form::Marked, skip(1)))
        }
        '(' | '[' => {
            let end = close(body)?;
            let from = s.len() - body.len();
            // "0 (default): off": the bracket belongs to the meaning.
            let tail = &body[end + 1..];
            let marked = tail.starts_with('-') || tail.trim_start_matches(' ').starts_with([':', '=']);
            Some(if marked { (Form::Marked, from) } else { (Form::Bracketed, from + 1) })
        }
        // "默认值为0，0：否": the number after the comma begins its own meaning.
        ',' if numeric && body[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => None,
        ',' if digits && is_cjk(after) => Some((Form::Comma, skip(1))),
        ',' if numeric || token.quoted || (token.value.contains('_') && value::is_shouted(&token.value)) => Some((Form::Comma, skip(1))),
        // "nat,网关;vpn,专线": semicolons part the groups.
        ',' if token.value.len() > 1 && in_groups(s, token, &body[1..]) => Some((Form::Comma, skip(1))),
        '、' if numeric && body['、'.len_utf8()..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => None,
        '、' if numeric || token.value.len() == 1 => Some((Form::Comma, skip('、'.len_utf8()))),
        _ => worded(body, spaced, token, numeric).map(|(form, n)| (form, s.len() - body.len() + n)),
    }
}

/// Returns whether semicolons are separators: a word and a comma follow the next one, or precede it.
fn in_groups(s: &str, token: &Token, rest: &str) -> bool {
    let group = |text: &str| {
        let text = text.trim_start_matches(' ');
        let word = text.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
        let said = text[word..].strip_prefix(',').map(|said| said.split([';', '。', '\n', ',']).next().unwrap_or_default());
        word > 1 && said.is_some_and(|said| said.contains(is_cjk))
    };
    let said = rest.split([';', '。', '\n']).next().unwrap_or_default();
    let next = rest.split(['。', '\n']).next().and_then(|rest| rest.split_once(';')).is_some_and(|(_, next)| group(next));
    let start = token.end.saturating_sub(token.value.len());
    let before = s[..start].trim_end_matches(' ').ends_with(';');
    said.contains(is_cjk) && !said.contains(',') && (next || before)
}

/// `V表示…`, `V means …`, `V为…`, and a meaning without any mark.
fn worded(body: &str, spaced: bool, token: &Token, numeric: bool) -> Option<(Form, usize)> {
    const WORDS: [&str; 20] = [
        "表示",
        "代表",
        "意味着",
        "是指",
        "指的是",
        "指",
        "对应",
        "标识",
        "说明",
        "即",
        "means ",
        "mean ",
        "indicates ",
        "indicate ",
        "represents ",
        "represent ",
        "stands for ",
        "refers to ",
        "denotes ",
        "corresponds to ",
    ];
    const IS: [&str; 5] = ["为", "是", "is ", "are ", "for "];
    // "`all`或不填表示": what stands for it where nothing is given.
    let skipped = ["或者不设置", "或不设置", "或不填", "或不传", "或者不填", "或空"].iter().find_map(|word| body.strip_prefix(word));
    if let Some(rest) = skipped.filter(|rest| rest.starts_with("表示") || rest.starts_with("代表")) {
        return Some((Form::Worded, body.len() - rest.len() + "表示".len()));
    }
    let lower = body.get(..body.char_indices().nth(16).map_or(body.len(), |(i, _)| i)).unwrap_or(body).to_ascii_lowercase();
    if let Some(word) = WORDS.iter().find(|word| lower.starts_with(**word)) {
        let n = word.len() + body[word.len()..].len() - body[word.len()..].trim_start_matches([' ', ':']).len();
        return Some((Form::Worded, n));
    }
    if let Some(word) = IS.iter().find(|word| lower.starts_with(**word)) {
        // "0 否，1 是": the verb is all that is said.
        let bare =
            *word == "是" && body[word.len()..].chars().next().is_none_or(|c| matches!(c, ',' | ';' | '、' | '。' | ')' | ']' | '\n'));
        return Some(if bare { (Form::Glued, 0) } else { (Form::Is, word.len()) });
    }
    // "ON to dry it"; between numbers it is a range.
    let verb = body.strip_prefix("to ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
    if !numeric && verb && (token.quoted || value::is_shouted(&token.value)) {
        return Some((Form::Is, "to ".len()));
    }
    let first = body.chars().next()?;
    let glued = is_cjk(first)
        && !lower.starts_with(['或', '的', '还'])
        && !lower.starts_with('和')
        && (!lower.starts_with('等') || ["等待", "等级", "等候", "等于"].iter().any(|word| lower.starts_with(word)))
        && !lower.starts_with('与')
        && !lower.starts_with('及')
        && !lower.starts_with("以及");
    let spoken = spaced && (numeric || token.quoted) && first.is_ascii_alphabetic() && !is_joint(&lower);
    (glued || spoken).then_some((Form::Glued, 0))
}

/// `=on 时必填`: the state of another parameter.
fn is_case(rest: &str) -> bool {
    let rest = rest.trim_start_matches([' ', '"', '`']);
    let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
    word > 0 && rest[word..].trim_start_matches([' ', '"', '`', '的']).starts_with('时')
}

/// `12:30`, `16:9`: what follows the colon is a number too, and no meaning that begins with one.
fn is_time(rest: &str) -> bool {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    // "18:00 之前", "10:05分"
    let clock = digits == 2 && rest[digits..].starts_with([' ', '分', '秒', '点', '时', '开', '至', '到', '~']);
    clock || digits > 0 && !rest[digits..].trim_start().starts_with(|c: char| is_cjk(c) || c.is_ascii_alphabetic())
}

/// `a:b:c`: parts of one name.
fn path_goes_on(rest: &str) -> bool {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'/')).count();
    word > 0 && rest[word..].starts_with(':') && !rest[word + 1..].starts_with(' ')
}

/// `GMT+08`, before `:00`.
fn is_offset(word: &str) -> bool {
    word.rsplit_once(['+', '-']).is_some_and(|(_, hours)| hours.len() == 2 && hours.bytes().all(|b| b.is_ascii_digit()))
}

fn is_joint(lower: &str) -> bool {
    ["or ", "and ", "to ", "by ", "in ", "if ", "when "].iter().any(|word| lower.starts_with(word))
}

/// The byte of the bracket that closes the one at the beginning.
pub(in crate::facts) fn close(s: &str) -> Option<usize> {
    let open = s.chars().next()?;
    let shut = match open {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let mut depth = 0usize;
    for (i, c) in s.char_indices().take(400) {
        if c == '\n' {
            return None;
        } else if c == open {
            depth += 1;
        } else if c == shut {
            depth -= 1;
            if depth == 0 {
                return Some(i);
            }
        }
    }
    None
}
