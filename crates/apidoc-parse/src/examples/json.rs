//! Reads a JSON document in a code block: as strict JSON, else leniently.

use super::lenient::{self, Notes};
use super::token;
use serde_json::Value;

/// Maximum length of an example in bytes.
const MAX_EXAMPLE_BYTES: usize = 4 << 20;

/// Reads the document in `text`; returns its value, with the corrections or the reason why it can't be read. `base` is added to every byte.
pub(super) fn document(text: &str, base: usize) -> (Option<Value>, Notes) {
    let (value, mut notes) = read(text);
    for (at, _) in &mut notes {
        *at += base;
    }
    (value, notes)
}

/// Whether the text is one document of strict JSON with members.
pub(super) fn is_document(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.len() <= MAX_EXAMPLE_BYTES && serde_json::from_str::<Value>(text).is_ok()
}

fn read(text: &str) -> (Option<Value>, Notes) {
    if text.len() > MAX_EXAMPLE_BYTES {
        return (None, vec![(0, "longer than any example".into())]);
    }
    if let Ok(value) = serde_json::from_str(text) {
        return (Some(value), Notes::new());
    }
    if let Some(at) = event_stream(text) {
        return (None, vec![(at, "a stream of events and no single document".into())]);
    }
    let bare = text.len() - text.trim_start_matches(token::is_blank).len();
    if text[bare..].starts_with(['"', '“']) {
        return finish(text, lenient::members(text, bare), vec![(bare, "no brace around the members".into())]);
    }
    let Some(start) = start(text) else {
        return (None, vec![(bare, "no JSON document".into())]);
    };
    let mut notes = Notes::new();
    if !text[..start].trim_matches(token::is_blank).is_empty() {
        notes.push((bare, "text before the document".into()));
    }
    let mut strict = serde_json::Deserializer::from_str(&text[start..]).into_iter::<Value>();
    if let Some(Ok(value)) = strict.next() {
        let end = start + strict.byte_offset();
        return finish(text, Ok((value, end, Notes::new())), notes);
    }
    finish(text, lenient::value(text, start), notes)
}

/// Checks the text behind the document: ignorable, or a sign that only half of it was read.
fn finish(text: &str, read: Result<(Value, usize, Notes), lenient::Fault>, mut notes: Notes) -> (Option<Value>, Notes) {
    let (value, end, bent) = match read {
        Ok(read) => read,
        Err(fault) => return (None, vec![fault]),
    };
    notes.extend(bent);
    let rest = text.get(end..).unwrap_or_default();
    let left = rest.trim_start_matches(|c| token::is_blank(c) || matches!(token::narrow(c), '}' | ']' | ',' | ';' | '.'));
    let at = end + (rest.len() - rest.trim_start_matches(token::is_blank).len());
    if left.is_empty() {
        if !rest.trim_matches(token::is_blank).is_empty() {
            notes.push((at, "a closing bracket or comma too many".into()));
        }
        return (Some(value), notes);
    }
    let line = left.split('\n').next().unwrap_or_default();
    if line.starts_with('"') && line.contains(':') {
        return (None, vec![(at, "brackets that close too early".into())]);
    }
    notes.push((at, if left.starts_with(['{', '[']) { "a second document, which is not read" } else { "text after the document" }.into()));
    (Some(value), notes)
}

/// The beginning of the document: the first line that opens with a bracket, else the first brace.
fn start(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start_matches(token::is_blank);
        if body.chars().next().is_some_and(|c| matches!(token::narrow(c), '{' | '[')) && !body.starts_with('【') {
            return Some(at + (line.len() - body.len()));
        }
        at += line.len();
    }
    text.find(['{', '｛'])
}

/// The beginning of a stream of events.
fn event_stream(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let body = line.trim_start();
        if body.starts_with('{') {
            return None;
        }
        if body.starts_with("data:") || body.starts_with("event:") {
            return Some(at);
        }
        at += line.len();
    }
    None
}
