//! Web addresses in texts and links.

use crate::{Inline, Mark, escape};

/// Returns the length of the address at the beginning of a text; 0 without an address that can be linked.
pub(crate) fn length(text: &str) -> usize {
    let Some(scheme) = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme)) else { return 0 };
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(b);
    // `<…>` has no way to escape an entity, so the address ends before it.
    let is_entity = |at: usize, b: u8| b == b'&' && escape::is_entity(&text[at + 1..]);
    let rest = &text.as_bytes()[scheme.len()..];
    let host = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || b".-:@_".contains(b)).count();
    // The host decides before the rest is read: otherwise a text of many such beginnings would be read as often as it has them.
    if !rest[..host].contains(&b'.') || !rest[0].is_ascii_alphanumeric() {
        return 0;
    }
    let length = match rest.get(host) {
        Some(b'/' | b'?' | b'#') => text.bytes().enumerate().take_while(|(at, b)| is_part(b) && !is_entity(*at, *b)).count(),
        Some(b) if is_part(b) && !b",;!'*~)".contains(b) => return 0,
        _ => scheme.len() + host,
    };
    let mut end = length;
    let (mut closing, opening) = (text[..end].matches(')').count(), text[..end].matches('(').count());
    loop {
        match text.as_bytes()[end - 1] {
            b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*' | b'_' | b'~' => end -= 1,
            b')' if closing > opening => (end, closing) = (end - 1, closing - 1),
            _ => break,
        }
    }
    if text[scheme.len()..end].split(['/', '?', '#']).next().is_some_and(|host| host.contains('.')) { end } else { 0 }
}

/// Whether the whole text is one address.
pub(crate) fn is_whole(text: &str) -> bool {
    !text.is_empty() && length(text) == text.len()
}

/// Splits a text without a link at its addresses.
pub(crate) fn split(text: &str, mark: Mark, out: &mut Vec<Inline<'_>>) {
    let owned = |part: &str| part.to_owned().into();
    let mut begin = 0;
    let mut from = 0;
    while let Some(at) = text[from..].find("http").map(|at| from + at) {
        let length = length(&text[at..]);
        from = at + length.max(4);
        if length > 0 {
            out.extend((begin < at).then(|| Inline { text: owned(&text[begin..at]), mark, link: None }));
            let address = &text[at..at + length];
            out.push(Inline { text: owned(address), mark: Mark::Plain, link: Some(address.to_owned().into()) });
            begin = from;
        }
    }
    out.extend((begin < text.len()).then(|| Inline { text: owned(&text[begin..]), mark, link: None }));
}

/// Appends a web address as the target of a link: what could end it is encoded.
pub(crate) fn target(out: &mut String, address: &str) {
    for (at, c) in address.char_indices() {
        if c.is_whitespace() || c.is_control() || "()<>\"'`\\|*[]{}^".contains(c) {
            for b in c.encode_utf8(&mut [0; 4]).bytes() {
                out.push_str(&format!("%{b:02X}"));
            }
        } else {
            if c == '&' && escape::is_entity(&address[at + 1..]) {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// Whether a link leads to the web.
pub(crate) fn is_web(link: &str) -> bool {
    link.starts_with("https://") || link.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_before_punctuation_and_need_a_host() {
        for (text, expected) in [
            ("https://a.example/x?y=(z).", 25),
            ("https://a.example/x)), and", 19),
            ("http://a.example, and", 16),
            ("http://a.example,b", 16),
            ("http://a.example$b", 0),
            ("http://a.example/b.)", 18),
            ("http://http://a.example", 0),
            ("https://localhost/", 0),
            ("https://.example", 0),
            ("http://a.example!!", 16),
            ("http://a.example/?b&lt;c", 19),
        ] {
            assert_eq!(length(text), expected, "{text}");
        }
    }

    /// Reading on to the end at each beginning would take hours.
    #[test]
    fn many_beginnings_of_addresses_are_read_once() {
        for (part, all) in
            [("http://", 0), ("http://a.b$", 0), ("http://a.b,", 200_000), ("https://a.b)", 200_000), ("http://a.b/&lt;", 200_000)]
        {
            let mut found = Vec::new();
            split(&part.repeat(200_000), Mark::Plain, &mut found);
            assert_eq!(found.iter().filter(|inline| inline.link.is_some()).count(), all, "{part}");
        }
    }
}
