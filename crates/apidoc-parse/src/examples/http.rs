//! The text of a request: where each one begins, which action it names, where its parameters are.

use super::{RequestText, json, query, shell, token};

/// Maximum number of requests in one code block.
const MAX_REQUESTS: usize = 64;

pub(super) fn requests(text: &str) -> Vec<RequestText> {
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    let mut continued = false;
    // Whether the request that is open still waits for its address: `POST …` with the address on a line of its own.
    let mut waits = false;
    for line in text.split_inclusive('\n') {
        let body = line.trim();
        if begins(line) && !continued && starts.len() < MAX_REQUESTS && !(waits && is_address(body)) {
            starts.push(at);
            waits = !is_address(body);
        }
        waits &= !has_parameters(body);
        continued = body.ends_with('\\');
        at += line.len();
    }
    if starts.is_empty() {
        starts.push(0);
    }
    // Text before the first request belongs to it: a comment, a blank line.
    starts[0] = 0;
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| one(&text[start..end], start)).collect()
}

pub(super) fn looks_like_one(text: &str) -> bool {
    let body = text.trim_start_matches(token::is_blank);
    begins(body)
        || commands(body).is_some()
        || body.starts_with(['{', '[', '｛', '“', '"'])
        || is_query(body)
        || header(body, "X-TC-Action").is_some()
}

fn is_address(line: &str) -> bool {
    line.starts_with("http://") || line.starts_with("https://")
}

fn begins(line: &str) -> bool {
    let line = line.trim_start_matches(token::is_blank);
    is_address(line) || ["POST ", "GET ", "curl ", "tccli "].iter().any(|word| line.starts_with(word))
}

fn has_parameters(text: &str) -> bool {
    text.contains(['{', '?'])
}

fn one(text: &str, base: usize) -> RequestText {
    let body = text.trim_start_matches(token::is_blank);
    let lead = text.len() - body.len();
    let first = commands(body);
    if let Some(command) = first {
        return shell::request(&body[command..], base + lead + command);
    }
    if body.starts_with(['{', '[', '｛']) {
        let (value, notes) = json::document(text, base);
        return RequestText { body: value, notes, ..RequestText::default() };
    }
    let action = header(text, "X-TC-Action");
    if is_query(body) {
        let mut read = query::request(text, base);
        read.action = read.action.or(action);
        return read;
    }
    let mut read = RequestText { action, ..RequestText::default() };
    let Some(start) = payload(text) else {
        // No body at all: an action without parameters, or a body in a form that is not read.
        if multipart(text) {
            read.notes.push((base, "a form of several parts, which is not read".into()));
        } else if text.trim().is_empty() {
            read.notes.push((base, "an empty example".into()));
        } else if body.starts_with("POST") || read.action.is_some() {
            read.body = Some(serde_json::json!({}));
        } else {
            read.notes.push((base + lead, "no request in this text".into()));
        }
        return read;
    };
    // Headers end at a blank line; if a whole document follows it, that is the body, whatever comes before.
    let start = after_blank_line(text).filter(|after| *after > start && json::is_document(&text[*after..])).unwrap_or(start);
    let (value, notes) = json::document(&text[start..], base + start);
    read.body = value;
    read.notes = notes;
    read.action = read.action.or_else(|| query::action(&text[..start]));
    read
}

/// The beginning of the command line of a known program, if the text is one.
fn commands(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start().trim_start_matches("$ ");
        if body.starts_with("curl ") || body.starts_with("tccli ") {
            return Some(at + (line.len() - body.len()));
        }
        // Comments of a shell may precede it; other text makes it another kind of text.
        if !body.trim().is_empty() && !body.starts_with('#') {
            return None;
        }
        at += line.len();
    }
    None
}

/// Whether the parameters are in a query: an address with a `?`, lines that begin with `&`, a form.
fn is_query(body: &str) -> bool {
    let head = body.trim_start_matches("GET ").trim_start_matches("POST ");
    let first = head.lines().next().unwrap_or_default();
    if is_address(head) || (body.starts_with("GET ") && first.contains('?')) {
        return true;
    }
    if body.starts_with("Action=") || body.starts_with("?Action=") || body.starts_with('&') {
        return true;
    }
    // A form: the headers of a POST, and then `Action=…&…` instead of a JSON document.
    body.starts_with("POST ") && payload(body).is_none() && body.lines().any(query::is_parameters)
}

/// The beginning of the JSON body: the first line that opens with a brace, or a brace on the line of a header
/// whose end was lost.
fn payload(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches(token::is_blank);
        if body.starts_with(['{', '[', '｛']) {
            return Some(at + (line.len() - body.len()));
        }
        at += line.len();
    }
    text.find(['{', '｛'])
}

/// The beginning of the text behind the first blank line.
fn after_blank_line(text: &str) -> Option<usize> {
    let mut at = text.len() - text.trim_start().len();
    for line in text[at..].split_inclusive('\n') {
        at += line.len();
        if line.trim().is_empty() {
            return Some(at);
        }
    }
    None
}

fn multipart(text: &str) -> bool {
    header(text, "Content-Type").is_some() && text.contains("multipart/form-data")
}

/// The word after `name:`, in any case of letters; headers may have lost their line ends.
fn header(text: &str, name: &str) -> Option<String> {
    let at = find_ignoring_case(text, name)?;
    let rest = text[at + name.len()..].trim_start_matches(['"', '\'', ' ', '\t']);
    let rest = rest.strip_prefix([':', '：'])?.trim_start_matches(['"', '\'', ' ', '\t']);
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '-'))).unwrap_or(rest.len());
    (end > 0).then(|| rest[..end].to_owned())
}

fn find_ignoring_case(text: &str, name: &str) -> Option<usize> {
    text.as_bytes().windows(name.len()).position(|window| window.eq_ignore_ascii_case(name.as_bytes()))
}
