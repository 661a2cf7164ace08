//! Whether the text of one cell fits its column.

use crate::vocabulary;

/// The degree to which cells fit the columns of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// They are not a row.
    No,
    /// They may be a row, or words of a description.
    Maybe,
    /// They are a row.
    Yes,
}

/// Whether a cell is the name of a field.
pub(super) fn is_field_name(text: &str) -> bool {
    let text = text.trim_matches(['*', '`', ' ']).replace("\\_", "_");
    let name = text.trim_end_matches("[]");
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.len() <= 128
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

/// `Yes` for a scalar, a list or a link to a type; `Maybe` for a word that may be the name of a type.
pub(super) fn type_fit(text: &str) -> Fit {
    let text = text.trim_matches(['*', '`', ' ']);
    if text.is_empty() || text.len() > 160 {
        return Fit::No;
    }
    let key = vocabulary::key(text);
    let key = key.split(['(', '（']).next().unwrap_or_default();
    if vocabulary::scalar(key).is_some() {
        return Fit::Yes;
    }
    let inner = ["arrayof", "array<", "listof", "list<", "objectof"].iter().find_map(|start| key.strip_prefix(start));
    let listed = text.strip_suffix("[]").is_some_and(is_camel_case);
    if inner.is_some() || listed || text.starts_with('[') && text.contains("](") {
        return Fit::Yes;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    match words[..] {
        [name, object] if object.to_ascii_lowercase().starts_with("object") && is_camel_case(name) => Fit::Yes,
        [name] if is_camel_case(name) && name.bytes().any(|b| b.is_ascii_lowercase()) => Fit::Maybe,
        _ => Fit::No,
    }
}

/// The bytes of the longest type at the beginning of a text.
pub(super) fn longest_type(text: &str) -> Option<usize> {
    let mut found = None;
    let mut end = 0;
    for word in text.split_whitespace().take(4) {
        end += text[end..].find(word)? + word.len();
        if type_fit(&text[..end]) == Fit::Yes && !text[..end].trim_end().to_ascii_lowercase().ends_with(" of") {
            found = found.max(Some(end));
        }
        // `Array of` needs the word behind it, and no more.
        if found.is_some() && !text[end..].trim_start().to_ascii_lowercase().starts_with("of ") {
            break;
        }
    }
    found
}

/// `Yes` for a code with a dot; `Maybe` for one word of several capitals.
pub(super) fn code_fit(text: &str) -> Fit {
    let text = text.trim_matches(['*', '`', ' ']);
    // Some codes end with a dot.
    let text = text.strip_suffix('.').unwrap_or(text);
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    if !text.starts_with(|c: char| c.is_ascii_uppercase()) || text.len() > 200 || !text.split('.').all(is_part) {
        return Fit::No;
    }
    let first = text.split('.').next().unwrap_or_default();
    let humps = first.bytes().filter(u8::is_ascii_uppercase).count();
    match text.contains('.') {
        true if first.len() > 3 => Fit::Yes,
        false if humps > 1 && first.len() > 6 && first.bytes().any(|b| b.is_ascii_lowercase()) => Fit::Maybe,
        _ => Fit::No,
    }
}

pub(super) fn is_camel_case(text: &str) -> bool {
    text.len() > 2 && text.starts_with(|c: char| c.is_ascii_uppercase()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}
