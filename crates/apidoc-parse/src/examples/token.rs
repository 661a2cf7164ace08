//! Tokens of lenient JSON: blanks, comments, strings, numbers and text without quotes.
//!
//! Each function returns the length of a token at the beginning of a text. The lookahead is limited by [`AHEAD`], so that
//! a document is read in linear time.

use serde_json::Value;

/// Maximum distance between a quote and the text that follows.
const AHEAD: usize = 160;

/// Blanks of any script, marks of byte order and joiners without width.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// The ASCII mark that a full-width one stands for.
pub(super) fn narrow(c: char) -> char {
    match c {
        '，' | '、' => ',',
        '：' => ':',
        '｛' => '{',
        '｝' => '}',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '“' | '”' | '＂' | '„' => '"',
        '‘' | '’' | '＇' | '`' => '\'',
        c => c,
    }
}

/// The length of the comment that the text begins with.
pub(super) fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") || text.starts_with('#') {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return Some(text.find("*/").map_or(text.len(), |end| end + 2));
    }
    None
}

/// The length of the dots that the text begins with.
pub(super) fn ellipsis(text: &str) -> Option<usize> {
    let dots = text.trim_start_matches(['.', '…', '。', '·']);
    let length = text.len() - dots.len();
    // One dot may begin a number, and one 。 is not an ellipsis.
    (text.starts_with('…') || text.get(..length)?.chars().count() >= 3).then_some(length)
}

/// A string, read.
pub(super) struct Quoted {
    pub text: String,
    /// The byte after it.
    pub end: usize,
    pub notes: Vec<(usize, &'static str)>,
}

/// Reads the string that opens at byte `from` of `text`; a key ends before a colon, a value before a comma or bracket.
pub(super) fn string(text: &str, from: usize, quote: char, key: bool) -> Quoted {
    let body = text.get(from..).unwrap_or_default();
    let opening = body.chars().next().unwrap_or(quote);
    let mut out = Quoted { text: String::new(), end: text.len(), notes: Vec::new() };
    if opening != '"' {
        out.notes.push((from, "quotes of another kind"));
    }
    let mut chars = body.char_indices().peekable();
    chars.next();
    while let Some((i, c)) = chars.next() {
        let after = i + c.len_utf8();
        let rest = body.get(after..).unwrap_or_default();
        if narrow(c) == quote && closes(rest, key, opening == c || !opening.is_ascii()) {
            out.end = from + after;
            return out;
        }
        match c {
            '\\' => escape(&mut chars, &mut out, from + i),
            '\n' | '\r' if line_ends_string(rest) => {
                out.notes.push((from + i, "no closing quote on this line"));
                let kept = out.text.trim_end_matches(is_blank).trim_end_matches([',', '，']).len();
                out.text.truncate(kept);
                out.end = from + i;
                return out;
            }
            '\n' | '\r' | '\t' => {
                out.notes.push((from + i, "a line break or tab inside a string"));
                out.text.push(c);
            }
            c => {
                if c == '"' {
                    out.notes.push((from + i, "a quote inside a string without a backslash"));
                }
                out.text.push(c);
            }
        }
    }
    out.notes.push((from, "this string is never closed"));
    out
}

/// Whether a quote with `rest` after it ends its string; `alike` where it is of the kind that opened it.
fn closes(rest: &str, key: bool, alike: bool) -> bool {
    let near = near(rest);
    let after = near.trim_start_matches(is_blank);
    let broken = near[..near.len() - after.len()].contains('\n');
    let Some(next) = after.chars().next() else { return true };
    match narrow(next) {
        ':' => key,
        ',' | '}' | ']' if alike => true,
        ',' | '}' | ']' => after[next.len_utf8()..].trim_start_matches([' ', '\t']).starts_with(['\n', '\r']),
        '"' | '\'' => alike && (broken || key),
        _ if comment(after).is_some() || ellipsis(after).is_some() => alike,
        _ => broken && alike,
    }
}

/// Limits a text to the maximum lookahead.
fn near(text: &str) -> &str {
    let end = (0..=text.len().min(AHEAD)).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    &text[..end]
}

/// Whether a line break inside a string means that its closing quote was forgotten: a member or a bracket follows.
fn line_ends_string(rest: &str) -> bool {
    let next = near(rest).trim_start_matches(is_blank);
    if next.starts_with(['}', ']']) {
        return true;
    }
    let Some(name) = next.strip_prefix('"') else { return false };
    name.find('"').is_some_and(|end| name[end + 1..].trim_start_matches(is_blank).starts_with(':'))
}

/// Reads what follows a backslash.
fn escape(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>, out: &mut Quoted, at: usize) {
    let Some((_, c)) = chars.next() else {
        out.text.push('\\');
        return;
    };
    match c {
        '"' | '\\' | '/' => out.text.push(c),
        'n' => out.text.push('\n'),
        't' => out.text.push('\t'),
        'r' => out.text.push('\r'),
        'b' => out.text.push('\u{8}'),
        'f' => out.text.push('\u{c}'),
        'u' => {
            let first = unit(chars);
            let decoded = match first {
                Some(high @ 0xd800..=0xdbff) => {
                    low_half(chars).and_then(|low| char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)))
                }
                Some(unit) => char::from_u32(unit),
                None => None,
            };
            if decoded.is_none() {
                out.notes.push((at, "an escape that stands for no character"));
            }
            out.text.push(decoded.unwrap_or('\u{fffd}'));
        }
        '\'' | '`' => {
            out.notes.push((at, "a backslash that JSON does not know"));
            out.text.push(c);
        }
        c => {
            out.notes.push((at, "a backslash that JSON does not know"));
            out.text.push('\\');
            out.text.push(c);
        }
    }
}

/// Four hexadecimal digits; takes only what is one.
fn unit(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>) -> Option<u32> {
    let mut unit = 0;
    for _ in 0..4 {
        let digit = chars.peek()?.1.to_digit(16)?;
        chars.next();
        unit = unit * 16 + digit;
    }
    Some(unit)
}

/// The second half of a surrogate pair.
fn low_half(chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>) -> Option<u32> {
    for expected in ['\\', 'u'] {
        if chars.peek()?.1 != expected {
            return None;
        }
        chars.next();
    }
    unit(chars).filter(|low| (0xdc00..=0xdfff).contains(low))
}

/// Returns the name of a member without quotes; may be empty.
pub(super) fn bare_key(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '$'))).unwrap_or(text.len());
    &text[..end]
}

/// A value without quotes: up to a comma, a closing bracket or the line's end, without a comment and a lost quote behind it.
pub(super) fn bare_value(text: &str) -> &str {
    let end = text.find(|c: char| matches!(c, '\n' | '\r') || matches!(narrow(c), ',' | '}' | ']')).unwrap_or(text.len());
    let line = &text[..end];
    let cut = [" //", "\t//", " /*", " #", "\t#"].iter().filter_map(|mark| line.find(mark)).min().unwrap_or(end);
    line[..cut].trim_end_matches(is_blank)
}

/// The meaning of a word without quotes.
pub(super) enum Word {
    Value(Value),
    Bent(Value, &'static str),
    Fault(&'static str),
}

/// Reads a word without quotes.
pub(super) fn meaning(word: &str) -> Word {
    if let Ok(value @ (Value::Number(_) | Value::Bool(_) | Value::Null)) = serde_json::from_str(word) {
        return Word::Value(value);
    }
    match word.to_ascii_lowercase().as_str() {
        "true" => return Word::Bent(Value::Bool(true), "another spelling of `true`"),
        "false" => return Word::Bent(Value::Bool(false), "another spelling of `false`"),
        "null" | "none" | "nil" | "undefined" => return Word::Bent(Value::Null, "another spelling of `null`"),
        _ => {}
    }
    if word.is_empty() {
        return Word::Fault("no value");
    }
    if word.contains(['{', '[', '"', '\\']) {
        return Word::Fault("text without quotes that is not JSON");
    }
    let numeric = word.trim_start_matches(['+', '-']);
    if numeric.starts_with(|c: char| c.is_ascii_digit() || c == '.') && numeric.parse::<f64>().is_ok() {
        // Zeros in front, a plus sign, a dot at either end; what is left over is beyond every number.
        let plain = word.trim_start_matches('+').trim_end_matches('.');
        let digits = plain.trim_start_matches('-').trim_start_matches('0');
        let sign = if plain.starts_with('-') { "-" } else { "" };
        let zero = if digits.starts_with(|c: char| c.is_ascii_digit()) { "" } else { "0" };
        return match serde_json::from_str::<serde_json::Number>(&format!("{sign}{zero}{digits}")) {
            Ok(number) => Word::Bent(Value::Number(number), "a number that JSON does not write so"),
            Err(_) => Word::Fault("a number beyond every range"),
        };
    }
    Word::Bent(Value::String(word.to_owned()), "text without quotes")
}
