//! Command lines of curl and tccli.

use super::lenient::Notes;
use super::{RequestText, json, query};
use serde_json::{Map, Value};

/// Maximum number of words of a command line.
const MAX_WORDS: usize = 4096;

/// Reads a command line; `base` is added to every byte of a note.
pub(super) fn request(text: &str, base: usize) -> RequestText {
    let words = split_words(text);
    match words.first().map(|(_, word)| word.as_str()) {
        Some("curl") => curl(text, &words, base),
        _ => tccli(&words, base),
    }
}

fn curl(text: &str, words: &[(usize, String)], base: usize) -> RequestText {
    let mut read = RequestText::default();
    let mut body = None;
    let mut address = None;
    let mut rest = words.iter().skip(1);
    while let Some((at, word)) = rest.next() {
        let (option, glued) = match word.split_once('=') {
            Some((option, value)) if option.starts_with("--") => (option, Some(value.to_owned())),
            _ if word.starts_with("-H") && word.len() > 2 => ("-H", Some(word[2..].to_owned())),
            _ if word.starts_with("-d") && word.len() > 2 => ("-d", Some(word[2..].to_owned())),
            _ => (word.as_str(), None),
        };
        let mut value = || glued.clone().or_else(|| rest.next().map(|(_, word)| word.clone())).unwrap_or_default();
        match option {
            "-H" | "--header" => {
                let header = value();
                if let Some((name, action)) = header.split_once(':')
                    && name.trim().eq_ignore_ascii_case("X-TC-Action")
                {
                    read.action = Some(action.trim().to_owned());
                }
            }
            "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-urlencode" | "--json" => body = Some((*at, value())),
            "-X" | "--request" | "-u" | "--user" | "-o" | "--output" | "-A" | "--user-agent" | "-x" | "--proxy" | "-m" | "--max-time" => {
                value();
            }
            word if word.contains("://") => address = Some((*at, word.to_owned())),
            _ => {}
        }
    }
    if let Some((at, body)) = body {
        if body.trim_start().starts_with(['{', '[', '｛']) {
            // Bytes inside a quoted word are not bytes of the text: every note has the place of the word.
            let (value, notes) = json::document(&body, 0);
            read.body = value;
            read.notes = notes.into_iter().map(|(_, message)| (base + at, message)).collect();
            read.action = read.action.or_else(|| query::action(text));
            return read;
        }
        if query::is_parameters(&body) {
            return query::request(&format!("?{body}"), base + at);
        }
        read.notes.push((base + at, "a body that is neither JSON nor a form".into()));
        return read;
    }
    match address {
        Some((at, address)) if address.contains('?') => {
            let mut found = query::request(&address, 0);
            found.notes = found.notes.into_iter().map(|(_, message)| (base + at, message)).collect();
            found.action = found.action.or(read.action);
            found
        }
        _ if read.action.is_some() => RequestText { body: Some(serde_json::json!({})), ..read },
        _ => RequestText { notes: vec![(base, "a command without parameters".into())], ..read },
    }
}

fn tccli(words: &[(usize, String)], base: usize) -> RequestText {
    let mut names = words.iter().skip(1).take_while(|(_, word)| !word.starts_with('-'));
    let action = names.nth(1).map(|(_, word)| word.clone());
    let Some(action) = action.filter(|name| name.starts_with(|c: char| c.is_ascii_uppercase())) else {
        return RequestText { notes: vec![(base, "a command that calls no action".into())], ..RequestText::default() };
    };
    let mut notes = Notes::new();
    let mut flat = Map::new();
    let mut rest = words.iter().skip(3).peekable();
    while let Some((at, word)) = rest.next() {
        let Some(option) = word.strip_prefix("--") else { continue };
        let (key, glued) = match option.split_once('=') {
            Some((key, value)) => (key, Some(value.to_owned())),
            None => (option, None),
        };
        let mut values: Vec<String> = glued.into_iter().collect();
        while let Some((_, value)) = rest.next_if(|(_, word)| !word.starts_with("--")) {
            values.push(value.clone());
        }
        // Options of the program itself begin with a small letter: `--region`, `--cli-unfold-argument`.
        if !key.starts_with(|c: char| c.is_ascii_uppercase()) {
            continue;
        }
        let value = match values.as_slice() {
            [] => Value::String(String::new()),
            [one] if one.trim_start().starts_with(['{', '[']) => {
                let (value, bent) = json::document(one, 0);
                notes.extend(bent.into_iter().map(|(_, message)| (base + at, message)));
                let Some(value) = value else {
                    return RequestText { action: Some(action), body: None, flat: true, notes };
                };
                value
            }
            [one] => Value::String(one.clone()),
            many => many.iter().cloned().map(Value::String).collect(),
        };
        flat.insert(key.to_owned(), value);
    }
    RequestText { action: Some(action), body: Some(Value::Object(flat)), flat: true, notes }
}

/// The words of a command line with the byte where each begins. A line break is a blank: many pages forget the backslash.
fn split_words(text: &str) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let mut word: Option<(usize, String)> = None;
    let mut quote = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some('"') | None, '\\') => match chars.next() {
                // A backslash before a break, with or without blanks between, continues on the next line.
                Some((_, '\n' | '\r')) | None => {}
                Some((_, next)) if quote.is_none() && next.is_whitespace() => {}
                Some((_, next)) => {
                    let word = &mut word.get_or_insert((at, String::new())).1;
                    if quote.is_some() && !matches!(next, '"' | '\\' | '$' | '`') {
                        word.push('\\');
                    }
                    word.push(next);
                }
            },
            (Some(_), c) => word.get_or_insert((at, String::new())).1.push(c),
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert((at, String::new()));
            }
            (None, c) if c.is_whitespace() => out.extend(word.take()),
            (None, c) => word.get_or_insert((at, String::new())).1.push(c),
        }
        if out.len() >= MAX_WORDS {
            return out;
        }
    }
    out.extend(word);
    out
}
