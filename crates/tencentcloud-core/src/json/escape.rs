//! Escapes in JSON strings: where they are, and what they stand for.

/// Returns the place of the first quote, backslash or control character from `at` on, or the length. Looks at eight bytes at once.
#[inline]
pub(super) fn unescaped_end(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    // The lowest high bit that is set belongs to the first such byte; higher ones may be wrong because of a borrow.
    let zero = |word: u64| word.wrapping_sub(ONES) & !word;
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let found = (control | zero(word ^ (ONES * 0x22)) | zero(word ^ (ONES * 0x5c))) & HIGH;
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20)).unwrap_or(rest.len())
}

/// Returns the end of the escape at `at`; `None` if it is not valid.
pub(super) fn escape_end(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Some(at + 2),
        Some(b'u') if bytes.get(at + 2..at + 6).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) => Some(at + 6),
        _ => None,
    }
}

/// Appends the text of a string whose escapes are valid.
pub(super) fn unescape(mut raw: &str, out: &mut String) {
    while let Some((before, after)) = raw.split_once('\\') {
        out.push_str(before);
        let (character, length) = match after.as_bytes().first() {
            Some(b'b') => ('\u{8}', 1),
            Some(b'f') => ('\u{c}', 1),
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b't') => ('\t', 1),
            Some(b'u') => code_point(after),
            Some(&byte) => (char::from(byte), 1),
            None => return,
        };
        out.push(character);
        raw = after.get(length..).unwrap_or_default();
    }
    out.push_str(raw);
}

/// Returns the character of `u0041` or `ud83d\ude00`, and the length of that.
fn code_point(text: &str) -> (char, usize) {
    let unit = |at: usize| text.get(at..at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let Some(first) = unit(1) else { return (char::REPLACEMENT_CHARACTER, 1) };
    if let (0xd800..0xdc00, Some("\\u"), Some(second @ 0xdc00..0xe000)) = (first, text.get(5..7), unit(7)) {
        let both = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        return (char::from_u32(both).unwrap_or(char::REPLACEMENT_CHARACTER), 11);
    }
    (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), 5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_end_of_plain_text_is_found_at_every_place(text in "[ -~é]{0,20}", end in "[\"\\\\\u{0}-\u{1f}]?", rest in ".{0,9}") {
            let text = text.replace(['"', '\\'], "é");
            let all = format!("{text}{end}{}", if end.is_empty() { "" } else { &rest });
            prop_assert_eq!(unescaped_end(all.as_bytes(), 0), text.len());
        }
    }
}
