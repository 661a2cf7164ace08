//! Running text to Markdown that rustdoc reads as it was meant: marks, links, addresses, and everything else escaped.

use crate::document::{
    model::Inline,
    model::Mark,
    render::site::{Site, visible},
};

/// Writes running text; `line_break` stands for a line break, a blank line is a new paragraph unless it is written otherwise.
pub(in crate::document) fn running(inlines: &[Inline], site: Site, line_break: &str) -> String {
    let mut out = String::new();
    let pieces = merge_adjacent(inlines);
    for (i, piece) in pieces.iter().enumerate() {
        let next = pieces.get(i + 1).and_then(|next| next.text.chars().next());
        self::piece(&mut out, piece, next, site);
    }
    let lines = out.split('\n').map(|line| line.trim_matches([' ', '\t']));
    let mut done = String::new();
    let mut blank = false;
    for line in lines {
        if line.is_empty() {
            blank = true;
            continue;
        }
        if !done.is_empty() {
            done.push_str(if blank && line_break.ends_with('\n') { "\n\n" } else { line_break });
        }
        blank = false;
        line_start(&mut done, line);
    }
    done
}

/// Neighbours of one look are one piece again.
fn merge_adjacent(inlines: &[Inline]) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in inlines {
        match out.last_mut() {
            Some(last) if last.mark == inline.mark && last.link == inline.link => last.text.push_str(&inline.text),
            _ => out.push(inline.clone()),
        }
    }
    out
}

fn piece(out: &mut String, piece: &Inline, next: Option<char>, site: Site) {
    let body = piece.text.trim_matches([' ', '\n']);
    if body.is_empty() {
        out.push_str(&piece.text);
        return;
    }
    let lead = piece.text.len() - piece.text.trim_start_matches([' ', '\n']).len();
    out.push_str(&piece.text[..lead]);
    let tail = &piece.text[lead + body.len()..];
    let address = piece.link.as_deref().and_then(|link| absolute(link, site));
    let next = tail.chars().next().or(next);
    match address {
        Some(address) if body == address && is_address(&address) => push_all(out, &["<", &address, ">"]),
        Some(address) => {
            let text = marked(piece.mark, &body.replace('\n', " "), Some('['), Some(']'), false);
            push_all(out, &["[", &text, "](", &address, ")"]);
        }
        None => {
            let before = out.chars().next_back();
            let line = |line: &str| marked(piece.mark, line.trim(), before.filter(|c| *c != '\n'), next, true);
            let text = match body.contains('\n') {
                true => body.split('\n').map(line).collect::<Vec<_>>().join("\n"),
                false => line(body),
            };
            if out.ends_with('`') && !out.ends_with("\\`") && text.starts_with('`') {
                out.push(' ');
            }
            out.push_str(&text);
        }
    }
    out.push_str(tail);
}

fn push_all(out: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| out.push_str(part));
}

/// One line with its mark; without it where Markdown would not see the mark for the characters around.
fn marked(mark: Mark, text: &str, before: Option<char>, after: Option<char>, addresses: bool) -> String {
    let fence = match mark {
        _ if text.is_empty() => return String::new(),
        Mark::Code => return code(text),
        Mark::Plain => "",
        Mark::Strong => "**",
        Mark::Struck => "~~",
    };
    let body = escaped(text, before, after, addresses);
    let seen = |outer: Option<char>, inner: Option<char>| {
        !inner.is_none_or(is_punctuation) || outer.is_none_or(|c| c.is_whitespace() || is_punctuation(c))
    };
    if fence.is_empty() || !seen(before, body.chars().next()) || !seen(after, body.chars().next_back()) || body.ends_with('\\') {
        return body;
    }
    format!("{fence}{body}{fence}")
}

fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

fn code(text: &str) -> String {
    let text: String = text.chars().map(visible).collect();
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// Text with everything escaped that Markdown would read as something else; addresses in it become links.
fn escaped(text: &str, before: Option<char>, after: Option<char>, addresses: bool) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut last = before;
    let mut chars = text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if addresses
            && c == 'h'
            && let Some(scheme) =
                ["https", "http"].into_iter().find(|scheme| text[i..].strip_prefix(scheme).is_some_and(|rest| rest.starts_with("://")))
        {
            let length = address(&text[i..]);
            if length > 0 {
                push_all(&mut out, &["<", &text[i..i + length], ">"]);
            } else {
                // Not an address that can be linked, but rustdoc might take it for one.
                push_all(&mut out, &[scheme, "\\:"]);
            }
            let end = i + if length > 0 { length } else { scheme.len() + 1 };
            while chars.next_if(|(j, _)| *j < end).is_some() {}
            last = Some('>');
            continue;
        }
        let next = chars.peek().map(|(_, c)| *c).or(after);
        let special = match c {
            '\\' | '*' | '`' | '[' | ']' | '<' => true,
            '~' => next == Some('~') || last == Some('~'),
            // Inside a word it marks nothing.
            '_' => !(last.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
            '&' => next.is_some_and(|c| c.is_ascii_alphanumeric() || c == '#') && text[i..].bytes().take(34).any(|b| b == b';'),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(visible(c));
        last = Some(c);
    }
    out
}

/// Escapes what would begin a block at the start of a line.
fn line_start(out: &mut String, line: &str) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let list = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    if digits > 0 && digits < 10 && rest.starts_with(['.', ')']) && list(&rest[1..]) {
        push_all(out, &[&line[..digits], "\\", rest]);
        return;
    }
    let block = match line.as_bytes()[0] {
        b'#' | b'>' | b'=' | b'|' => true,
        b'-' | b'+' => list(&line[1..]) || line.bytes().all(|b| b"-+ |:".contains(&b)),
        b'~' => line.starts_with("~~~"),
        b':' => line.bytes().all(|b| b"-:| ".contains(&b)),
        _ => false,
    };
    push_all(out, &[if block { "\\" } else { "" }, line]);
}

/// Returns the length of the address at the beginning of a text; 0 without an address that can be linked.
fn address(text: &str) -> usize {
    let Some(scheme) = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme)) else { return 0 };
    let is_part = |b: &u8| b.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(b);
    // The host decides before the rest is read: otherwise a text of many such beginnings would be read as often as it has them.
    let rest = &text.as_bytes()[scheme.len()..];
    let host = rest.iter().take_while(|b| b.is_ascii_alphanumeric() || b".-:@_".contains(b)).count();
    let mut behind = rest[host..].iter().take_while(|b| is_part(b));
    let is_end = rest.get(host).is_none_or(|b| b"/?#".contains(b)) || behind.all(|b| b".,;:!?'*_~)".contains(b));
    if !rest[..host].contains(&b'.') || !is_end {
        return 0;
    }
    let length = text.bytes().take_while(is_part).count();
    let mut end = text[..length].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~']).len();
    let (mut closing, opening) = (text[..end].matches(')').count(), text[..end].matches('(').count());
    while text[..end].ends_with(')') && closing > opening {
        (end, closing) = (end - 1, closing - 1);
    }
    let host = text[scheme.len()..end.max(scheme.len())].split(['/', '?', '#']).next().unwrap_or("");
    let name = host.contains('.')
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:@_".contains(&b))
        && host.starts_with(|c: char| c.is_ascii_alphanumeric());
    if name { end } else { 0 }
}

fn is_address(text: &str) -> bool {
    address(text) == text.len()
}

/// The absolute address of a link; none where it leads nowhere outside of its page.
fn absolute(link: &str, site: Site) -> Option<String> {
    let full = match link {
        _ if link.starts_with("//") => format!("https:{link}"),
        _ if link.starts_with('/') => format!("{}{link}", site.base()),
        _ if link.starts_with("https://") || link.starts_with("http://") => link.to_owned(),
        _ => return None,
    };
    let mut out = String::with_capacity(full.len());
    for c in full.chars().filter(|c| !crate::document::html::tags::is_zero_width(*c)) {
        if c.is_whitespace() || c.is_control() || "()<>\"'`\\|*_[]{}^".contains(c) && c != '_' {
            let mut bytes = [0; 4];
            for b in c.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{b:02X}"));
            }
        } else {
            out.push(c);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_end_before_punctuation_and_need_a_host() {
        for (text, expected) in [
            ("https://a.example/x?y=(z).", 25),
            ("https://a.example/x)), and", 19),
            ("http://a.example, and", 16),
            ("http://a.example,b", 0),
            ("http://http://a.example", 0),
            ("https://localhost/", 0),
            ("https://.example", 0),
            ("http://a.example!!", 16),
        ] {
            assert_eq!(address(text), expected, "{text}");
        }
    }

    /// Reading on to the end at each beginning would take hours.
    #[test]
    fn many_beginnings_of_addresses_are_read_once() {
        for part in ["http://", "http://a.b$", "http://a.b,", "https://a.b)"] {
            let text = part.repeat(200_000);
            let found = text.match_indices("http").filter(|(at, _)| address(&text[*at..]) > 0).count();
            // Only the last one may be an address.
            assert!(found <= 1, "{part}: {found}");
        }
    }
}
