//! The value right behind the words that announce a default.

use super::units::another_unit;
use crate::facts::{
    number::{self, NUMBER},
    pattern::pattern,
    text::is_cjk,
    value::{self, Token},
};
use apidoc_ir::{EnumValue, Scalar};
use regex::Regex;
use std::sync::LazyLock;

static AMOUNT: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("^{NUMBER}")));

/// "32 * 2": only the first of several numbers.
fn is_computed(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.strip_prefix(['*', '×']).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// The value right after the cue.
pub(super) fn after(s: &str, at: usize, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
    let breaks = s[..at].trim_end_matches([' ', '\n']).ends_with(':') || s[at..].starts_with('`');
    if s[..at].ends_with('\n') && !breaks {
        return None;
    }
    let lead = s[at..].len() - s[at..].trim_start_matches(|c| matches!(c, ' ' | '(' | '[') || (c == '\n' && breaks)).len();
    let at = at + lead;
    // "默认为[1,100]" is a range.
    static WITHIN: LazyLock<Regex> = LazyLock::new(|| pattern(&format!(r"^{NUMBER} ?[,~-] ?{NUMBER} ?[\])]")));
    if lead > 0 && WITHIN.is_match(&s[at..]) {
        return None;
    }
    if matches!(scalar, Scalar::Integer | Scalar::Float) {
        return number(s, at, scalar);
    }
    let mut token = path(s, at)
        .or_else(|| marked(s, at).filter(|_| scalar == Scalar::String))
        .or_else(|| sign(s, at).filter(|_| scalar == Scalar::String))
        .or_else(|| value::scan(s, at, false))?;
    if !token.quoted && s[token.end..].starts_with('%') {
        token.value.push('%');
        token.end += 1;
    }
    // "00:30", "16:9": the whole of a time or a shape.
    while !token.quoted && s[token.end..].starts_with(':') && s[token.end + 1..].starts_with(|c: char| c.is_ascii_digit()) {
        let part = s[token.end + 1..].bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'+').count();
        token.end += 1 + part;
        token.value = s[at..token.end].to_string();
    }
    // "The default value of A is B": B is it. "32 * 2": computed.
    let named = s[..at].trim_end().ends_with(" of") && s[token.end..].starts_with(" is ");
    if named || is_computed(&s[token.end..]) {
        return None;
    }
    let rest = &s[token.end..];
    let next = rest.trim_start_matches(' ').chars().next().unwrap_or('。');
    let in_list = listed.iter().any(|entry| entry.value == token.value);
    // A word that goes on is part of a phrase, except where it is one of the values.
    let phrase = !token.quoted
        && !in_list
        && ((is_cjk(next) && !ends_value(rest.trim_start_matches(' '))) || (next.is_ascii_alphanumeric() && !in_use(rest)));
    let listing = !token.quoted
        && (matches!(next, '/' | '~') || rest.trim_start().starts_with('或') || rest.trim_start().starts_with("or "))
        || (next == '、' && scalar == Scalar::String);
    if phrase || listing {
        return None;
    }
    fits(&token, scalar, listed, false).map(|value| (value, token.end))
}

/// `/v1/models`: a path.
fn path(s: &str, at: usize) -> Option<Token> {
    let rest = s[at..].strip_prefix('/')?;
    let len = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'_' | b'-' | b'.')).count();
    let len = rest[..len].trim_end_matches(['.', '-']).len();
    (len > 1).then(|| Token { value: s[at..at + 1 + len].to_string(), quoted: true, end: at + 1 + len })
}

/// `#1a2b3c`: a colour; `${name}`: a variable, as it is written.
fn marked(s: &str, at: usize) -> Option<Token> {
    let rest = &s[at..];
    let len = match rest.strip_prefix('#') {
        Some(hex) => 1 + hex.bytes().take_while(u8::is_ascii_hexdigit).count(),
        None if rest.starts_with("${") => rest.find('}')? + 1,
        None => return None,
    };
    let fits = rest.starts_with('$') && len <= 40 || matches!(len, 4 | 7 | 9);
    (fits && !rest[len..].starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '#' | '$' | '/' | ':'))).then(|| Token {
        value: rest[..len].into(),
        quoted: true,
        end: at + len,
    })
}

/// One sign and no more: "默认为 @。"
fn sign(s: &str, at: usize) -> Option<Token> {
    let sign = s[at..].chars().next().filter(|c| matches!(c, '@' | '*' | '/' | '_' | '#' | '&' | '|'))?;
    let rest = s[at + 1..].trim_start_matches(' ');
    (rest.is_empty() || rest.starts_with(['。', ',', ';', '\n', '('])).then(|| Token { value: sign.to_string(), quoted: true, end: at + 1 })
}

/// "默认不锁定（false）": the value stands in brackets behind its meaning.
pub(super) fn bracketed(s: &str, at: usize, scalar: Scalar, listed: &[EnumValue]) -> Option<(String, usize)> {
    let open = s[at..].find('(').filter(|n| *n > 0 && s[at..at + n].chars().count() <= 12)?;
    if !s[at..at + open].chars().all(|c| is_cjk(c) || c == ' ') {
        return None;
    }
    let token = value::scan(s, at + open + 1, matches!(scalar, Scalar::Integer | Scalar::Float))?;
    let known = scalar == Scalar::Boolean || listed.iter().any(|entry| entry.value == token.value);
    let closed = s[token.end..].trim_start_matches(' ').starts_with(')');
    if known && closed { fits(&token, scalar, listed, false).map(|value| (value, token.end)) } else { None }
}

fn ends_value(rest: &str) -> bool {
    ["类型", "模式", "方式", "表示", "即", "也", "还", "不", "代表", "级别", "格式", "时"].iter().any(|word| rest.starts_with(word))
}

fn in_use(rest: &str) -> bool {
    let rest = rest.trim_start().to_ascii_lowercase();
    ["is ", "will ", "if ", "when ", "for ", "means", "indicat", "which ", "and "].iter().any(|word| rest.starts_with(word))
}

pub(super) fn number(s: &str, at: usize, scalar: Scalar) -> Option<(String, usize)> {
    let quote = s[at..].starts_with(['"', '\'', '`']);
    let from = at + usize::from(quote);
    let m = AMOUNT.find(&s[from..])?;
    let end = from + m.end();
    let rest = s[end..].trim_start_matches(['"', '\'', '`']);
    let next = rest.trim_start().chars().next().unwrap_or(' ');
    let relative = [
        "天前",
        "天后",
        "天内",
        "小时前",
        "小时后",
        "分钟前",
        "个月前",
        "年前",
        "月前",
        "点",
        "day ago",
        "days ago",
        " days ago",
        " hours ago",
    ]
    .iter()
    .any(|word| rest.starts_with(word))
        || rest.strip_prefix(':').is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()));
    let range = matches!(next, '~' | '/')
        || (next == '-' && rest.starts_with(['-', ' ']) && rest.trim_start()[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()));
    let inside = rest.starts_with(|c: char| c == '_' || c == '.' && rest[1..].starts_with(|c: char| c.is_ascii_alphanumeric()));
    if relative || range || inside || is_computed(rest) || another_unit(s, rest) {
        return None;
    }
    let value = number::parse(m.as_str(), scalar == Scalar::Integer)?;
    Some((value_text(m.as_str(), &value), end))
}

/// The number as the text writes it, without thousands marks.
fn value_text(text: &str, parsed: &serde_json::Number) -> String {
    let plain = text.replace(',', "");
    if plain.contains('.') { plain } else { parsed.to_string() }
}

/// The value on the wire, if the word can be one.
pub(super) fn fits(token: &Token, scalar: Scalar, listed: &[EnumValue], bare: bool) -> Option<String> {
    static NONE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:null|nil|none|empty|the|a|an|all|current|not|no|yes|off|on|it|is|this|that|to|be|in|if|when|used|value|values|false|true|blank|unlimited|now|today|disabled|enabled|any|set|which|and|or|by|of|for|from|as|with|use|uses|will|ascending|descending|system|automatically|activated|selected|returned|range|ranges)$",
        )
    });
    let value = token.value.as_str();
    match scalar {
        Scalar::Integer => value.parse::<i64>().ok().map(|n| n.to_string()),
        Scalar::Float => value.parse::<f64>().ok().map(|_| value.to_string()),
        Scalar::Boolean => match value.to_ascii_lowercase().as_str() {
            "true" | "yes" => Some("true".into()),
            "false" | "no" => Some("false".into()),
            _ => None,
        },
        _ if listed.iter().any(|entry| entry.value == value) => Some(value.into()),
        _ if token.quoted => (!matches!(value.to_ascii_lowercase().as_str(), "null" | "空")).then(|| value.into()),
        _ if NONE.is_match(value) && !(value::is_shouted(value) && value != "NULL") && value != "None" => {
            listed.iter().find(|entry| entry.value.eq_ignore_ascii_case(value)).map(|entry| entry.value.clone())
        }
        _ if !listed.is_empty() && listed.iter().any(|entry| entry.value.eq_ignore_ascii_case(value)) => {
            listed.iter().find(|entry| entry.value.eq_ignore_ascii_case(value)).map(|entry| entry.value.clone())
        }
        // "waits by default": a verb, and no value of a program.
        _ if bare && listed.is_empty() && value.bytes().all(|b| b.is_ascii_lowercase()) && value.ends_with('s') => None,
        _ if bare
            && ((!value::is_identifier(value) && !value::is_shouted(value))
                || ["ed", "ing", "ly"].iter().any(|end| value.ends_with(end))) =>
        {
            None
        }
        _ if value.contains("://") => None,
        _ => Some(value.into()),
    }
}
