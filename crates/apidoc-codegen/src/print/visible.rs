//! Characters that generated files may hold.
//!
//! One rule for comments, Markdown, string literals and JSON, by Unicode category: no control (Cc), format (Cf), private use (Co) or surrogate
//! (Cs) characters, no line and paragraph separators (Zl, Zp), and nothing that is invisible by default (fillers, variation selectors, tags).
//! Such characters change what a reader sees, or hide text from the reader that a program sees.

use std::borrow::Cow;

/// Ranges of characters that are not allowed, sorted. U+2800 is a pattern without dots, which looks like a space.
const INVISIBLE: &[(u32, u32)] = &[
    (0x0, 0x1f),
    (0x7f, 0x9f),
    (0xad, 0xad),
    (0x34f, 0x34f),
    (0x600, 0x605),
    (0x61c, 0x61c),
    (0x6dd, 0x6dd),
    (0x70f, 0x70f),
    (0x890, 0x891),
    (0x8e2, 0x8e2),
    (0x115f, 0x1160),
    (0x17b4, 0x17b5),
    (0x180b, 0x180f),
    (0x200b, 0x200f),
    (0x2028, 0x202e),
    (0x2060, 0x206f),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xe000, 0xf8ff),
    (0xfe00, 0xfe0f),
    (0xfeff, 0xfeff),
    (0xffa0, 0xffa0),
    (0xfff0, 0xfffb),
    (0x110bd, 0x110bd),
    (0x110cd, 0x110cd),
    (0x13430, 0x1343f),
    (0x1bca0, 0x1bca3),
    (0x1d173, 0x1d17a),
    (0xe0000, 0xe0fff),
    (0xf0000, 0x10ffff),
];

/// Whether a character may be in a generated file, line breaks aside.
pub(crate) fn is_visible(c: char) -> bool {
    /// Chinese characters: most of the characters outside of ASCII.
    const HAN: std::ops::Range<u32> = 0x4e00..0xa000;
    let code = u32::from(c);
    if code < 0x7f {
        return code >= 0x20;
    }
    if HAN.contains(&code) {
        return true;
    }
    let place = INVISIBLE.partition_point(|(_, end)| *end < code);
    INVISIBLE.get(place).is_none_or(|(start, _)| code < *start)
}

/// Removes what may not be in a text of several lines.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let is_allowed = |c: char| c == '\n' || is_visible(c);
    if text.chars().all(is_allowed) { Cow::Borrowed(text) } else { text.chars().filter(|c| is_allowed(*c)).collect() }
}

/// Writes JSON without such characters: they are escaped, so that the value stays the same.
pub(crate) fn visible_json(json: String) -> String {
    if json.chars().all(|c| c == '\n' || is_visible(c)) {
        return json;
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || is_visible(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The categories by the tables of another library; the rest is invisible by default, which it does not know.
    #[test]
    fn follows_the_unicode_categories() {
        assert!(INVISIBLE.is_sorted());
        let categories = regex::Regex::new(r"^[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]$").unwrap();
        let others = [0x34f..=0x34f, 0x115f..=0x1160, 0x17b4..=0x17b5, 0x180b..=0x180f, 0x2065..=0x2065, 0x2800..=0x2800, 0x3164..=0x3164];
        let later = [0xfe00..=0xfe0f, 0xffa0..=0xffa0, 0xfff0..=0xfff8, 0xe0000..=0xe0fff, 0xf0000..=0x10ffff];
        for c in '\0'..=char::MAX {
            let expected = categories.is_match(c.encode_utf8(&mut [0; 4]));
            let listed = others.iter().chain(&later).any(|range| range.contains(&u32::from(c)));
            assert_eq!(!is_visible(c), expected || listed, "{:x}", u32::from(c));
        }
    }

    #[test]
    fn escapes_in_json_keep_the_value() {
        let value = serde_json::json!({"a\u{e0041}": "b\u{202e}\u{61c}\u{7f}"});
        let json = visible_json(serde_json::to_string_pretty(&value).unwrap());
        assert!(json.chars().all(|c| c == '\n' || is_visible(c)), "{json}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
    }
}
