//! Character references: `&lt;`, `&#39;`.

/// The end of a character reference that starts at `i`; none where the `&` is text.
pub(in crate::document) fn end(piece: &str, i: usize) -> Option<usize> {
    let rest = &piece.as_bytes()[i + 1..];
    let hash = usize::from(rest.first() == Some(&b'#'));
    let name = rest[hash..].iter().take(32).take_while(|b| b.is_ascii_alphanumeric()).count();
    let end = i + 1 + hash + name;
    if name == 0 {
        return None;
    }
    if piece.as_bytes().get(end) == Some(&b';') {
        return Some(end + 1);
    }
    matches!(&piece[i + 1..end], "lt" | "gt" | "amp" | "quot" | "nbsp").then_some(end)
}

/// The character that a reference of the common kinds stands for. The library knows the others, and what browsers make of
/// numbers that are not characters.
pub(in crate::document) fn resolved(reference: &str) -> Option<char> {
    let name = reference.strip_prefix('&')?;
    let name = name.strip_suffix(';').unwrap_or(name);
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{A0}',
        _ => {
            return char::from_u32(number(reference)?).filter(|c| matches!(c, ' '..='~' | '\u{A0}'..='\u{FFEF}'));
        }
    })
}

/// The number that a reference has in place of a name.
pub(in crate::document) fn number(reference: &str) -> Option<u32> {
    let digits = reference.strip_prefix("&#")?;
    let digits = digits.strip_suffix(';').unwrap_or(digits);
    match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_end_where_a_browser_ends_them() {
        let cases =
            [("&lt;b", Some(4)), ("&lt b", Some(3)), ("&#39;", Some(5)), ("&a=1", None), ("& b", None), ("&Region;", Some(8)), ("&", None)];
        for (text, length) in cases {
            assert_eq!(end(text, 0), length, "{text}");
        }
    }

    #[test]
    fn common_references_are_resolved() {
        let cases = [("&amp;", Some('&')), ("&lt", Some('<')), ("&#39;", Some('\'')), ("&#x4E2D;", Some('中')), ("&nbsp;", Some('\u{A0}'))];
        for (text, c) in cases {
            assert_eq!(resolved(text), c, "{text}");
        }
        // Numbers that are no characters, or are others for a browser, and names that are rare.
        assert!(["&#0;", "&#128;", "&#xD800;", "&#1114112;", "&#xF0000;", "&hellip;", "&#;"].iter().all(|text| resolved(text).is_none()));
    }
}
