//! Queries: `https://host/?Action=…&Filters.0.Values.1=…`, on one line or many, escaped or as people type them.

use super::RequestText;
use super::lenient::Notes;
use serde_json::{Map, Value};

/// Maximum number of parameters of an example.
const MAX_PARAMETERS: usize = 4096;

/// Reads the text of a request whose parameters are in a query or a form. `base` is added to every byte of a note.
pub(super) fn request(text: &str, base: usize) -> RequestText {
    let start = parameters_start(text);
    let query = &text[start..];
    let escaped = query.as_bytes().windows(3).any(is_escape);
    let mut notes = Notes::new();
    let mut flat = Map::new();
    for (at, part) in parts(query) {
        let here = base + start + at;
        let Some((key, value)) = pair(part, escaped, &mut notes, here) else { continue };
        if flat.len() >= MAX_PARAMETERS {
            return RequestText {
                notes: vec![(here, format!("more than {MAX_PARAMETERS} parameters"))],
                flat: true,
                ..RequestText::default()
            };
        }
        if flat.insert(key.clone(), Value::String(value)).is_some() {
            notes.push((here, format!("`{}` occurs twice", key.escape_debug())));
        }
    }
    let action = flat.get("Action").and_then(Value::as_str).map(|value| name(value).to_owned()).filter(|name| !name.is_empty());
    if let (Some(name), Some(Value::String(value))) = (&action, flat.get("Action"))
        && name.len() < value.len()
    {
        notes.push((base + start, "text behind the name of the action".into()));
    }
    RequestText { action, body: Some(Value::Object(flat)), flat: true, notes }
}

/// The action that a query in this text names.
pub(super) fn action(text: &str) -> Option<String> {
    let name = name(&text[text.find("?Action=").or_else(|| text.find("&Action="))? + "?Action=".len()..]);
    (!name.is_empty()).then(|| name.to_owned())
}

/// The name that a text begins with.
fn name(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len());
    &text[..end]
}

/// Whether a line is `Key=value&…`.
pub(super) fn is_parameters(line: &str) -> bool {
    let line = line.trim().trim_start_matches('&');
    line.split_once('=').is_some_and(|(key, _)| is_key(key))
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '[' | ']'))
}

/// The parts of a query: between `&`, and lines that begin a parameter of their own where the `&` was forgotten.
fn parts(query: &str) -> Vec<(usize, &str)> {
    let mut cuts = vec![0];
    let mut at = 0;
    for line in query.split_inclusive('\n') {
        let named = line.split_once('=').is_some_and(|(key, value)| {
            let key = key.trim();
            key.starts_with(|c: char| c.is_ascii_uppercase()) && is_key(key) && !value.trim().is_empty() && !value.starts_with('=')
        });
        // Text behind the name of the action on a line of its own is not a parameter: too much may be lost there.
        let last = cuts.last().and_then(|from| query.get(*from..at)).unwrap_or_default();
        if at > 0 && named && !last.trim_start_matches('&').starts_with("Action=") {
            cuts.push(at);
        }
        cuts.extend(line.match_indices('&').map(|(i, _)| at + i));
        at += line.len();
    }
    let ends = cuts.iter().skip(1).copied().chain([query.len()]).collect::<Vec<_>>();
    cuts.into_iter().zip(ends).filter_map(|(from, to)| Some((from, query.get(from..to)?.trim_start_matches('&')))).collect()
}

/// The beginning of the parameters: after the first `?`, else at the first line that is a parameter.
fn parameters_start(text: &str) -> usize {
    if let Some(mark) = text.find('?')
        && !text[..mark].contains('=')
    {
        return mark + 1;
    }
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if is_parameters(line) {
            return at;
        }
        at += line.len();
    }
    // An address without parameters.
    text.len()
}

/// One `key=value`, or nothing if the part is not a parameter (`<公共请求参数>`, an empty part).
fn pair(part: &str, escaped: bool, notes: &mut Notes, at: usize) -> Option<(String, String)> {
    let part = trailing_headers(part).trim();
    if part.is_empty() || part.starts_with(['<', '…', '.', '《']) || part.starts_with("lt;") {
        return None;
    }
    let part = part.strip_prefix("amp;").unwrap_or(part);
    let Some((key, value)) = part.split_once('=') else {
        notes.push((at, "a part of the query without `=`".into()));
        return None;
    };
    let key = unescape(key.trim(), escaped);
    if !is_key(&key) {
        notes.push((at, "a part of the query whose key is not a name".into()));
        return None;
    }
    let value = if key == "Action" { value.trim().to_owned() } else { joined(value) };
    let value = placeholder_cut(&value);
    let mut value = if escaped || spaced_time(value) { unescape(value, true) } else { value.to_owned() };
    if value.len() >= 2 && value.starts_with('"') && value.ends_with('"') && !value[1..value.len() - 1].contains('"') {
        notes.push((at, "a value in quotes".into()));
        value = value[1..value.len() - 1].to_owned();
    }
    Some((key.replace('[', ".").replace(']', ""), value))
}

/// A value without what follows the query: ` HTTP/1.1` and the headers behind it.
fn trailing_headers(part: &str) -> &str {
    part.find(" HTTP/1.").map_or(part, |end| &part[..end])
}

/// A value over several lines was broken by its box, so the breaks do not belong to it.
fn joined(value: &str) -> String {
    value.trim().lines().map(str::trim).collect::<Vec<_>>().join("")
}

/// A value without the placeholder of the common parameters that lost its `&`.
fn placeholder_cut(value: &str) -> &str {
    ["<公共请求参数>", "<公共参数>", "<Common request parameters>", "<Common parameters>"]
        .iter()
        .find_map(|mark| value.strip_suffix(mark))
        .unwrap_or(value)
        .trim_end()
}

/// `2018-09-04+00:00:00`: a plus sign where a blank was.
fn spaced_time(value: &str) -> bool {
    let bytes = value.as_bytes();
    bytes.len() == 19
        && bytes[10] == b'+'
        && bytes.iter().enumerate().all(|(i, b)| i == 10 || b.is_ascii_digit() || matches!((i, b), (4 | 7, b'-') | (13 | 16, b':')))
}

fn is_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', high, low] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// Undoes `%XX` and `+`; a text that is then not UTF-8 is kept.
fn unescape(text: &str, escaped: bool) -> String {
    if !escaped {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while let Some(byte) = bytes.get(i) {
        match bytes.get(i..i + 3) {
            Some(three) if is_escape(three) => {
                let digit = |b: u8| (b as char).to_digit(16).unwrap_or_default() as u8;
                out.push(digit(three[1]) << 4 | digit(three[2]));
                i += 3;
            }
            _ => {
                out.push(if *byte == b'+' { b' ' } else { *byte });
                i += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}
