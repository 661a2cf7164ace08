//! Writes the content of a line: escaped text, addresses as links, code in backticks.

use std::fmt::Write;

/// Escapes text; web addresses become links if `links` is set.
pub(super) fn text(line: &mut String, text: &str, links: bool) {
    let mut rest = text;
    while let Some(at) = next_address(rest) {
        let (before, from) = rest.split_at(at);
        escape(line, before);
        let end = from.find(|c| !is_of_address(c)).unwrap_or(from.len());
        let address = from[..end].trim_end_matches(['.', ',', ':', '?', '=', '&', '#', '-']);
        rest = &from[address.len()..];
        match web_address(address).filter(|_| links) {
            Some(address) => _ = write!(line, "<{address}>"),
            None => escape(line, address),
        }
    }
    escape(line, rest);
}

/// Text as code, in backticks.
pub(super) fn code(line: &mut String, text: &str, table: bool) {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let text = if table { text.replace('|', "\\|") } else { text };
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 || text.trim().is_empty() { " " } else { "" };
    if !text.is_empty() {
        let _ = write!(line, "{fence}{space}{text}{space}{fence}");
    }
}

fn escape(line: &mut String, text: &str) {
    let mut previous = line.chars().next_back().unwrap_or(' ');
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '^' => true,
            // Between letters it means nothing; names with it stay readable.
            '_' => !(previous.is_ascii_alphanumeric() && rest.starts_with(|c: char| c.is_ascii_alphanumeric())),
            '&' => is_entity(rest),
            _ => false,
        };
        match c {
            '\n' | '\t' | '\r' => line.push(' '),
            c if c.is_control() => {}
            c => {
                if special {
                    line.push('\\');
                }
                line.push(c);
            }
        }
        previous = c;
    }
}

/// Returns whether the text after `&` is an entity: `lt;`, `#60;`.
fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    end > 0 && name[end..].starts_with(';')
}

/// A line of a paragraph, so that its beginning does not make it a heading, a list or a quote.
pub(super) fn guard(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && digits < 10 && line[digits..].starts_with(['.', ')']);
    if numbered {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    if line.starts_with(['#', '+', '-', '=', ':']) { format!("\\{line}") } else { line.to_owned() }
}

fn next_address(text: &str) -> Option<usize> {
    text.match_indices("://").find_map(|(at, _)| {
        let before = &text[..at];
        ["https", "http"].iter().find(|scheme| before.ends_with(**scheme)).map(|scheme| at - scheme.len())
    })
}

fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+,;=%".contains(c)
}

/// The address, if it is one of the web and nothing in it could end a link.
pub(super) fn web_address(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.starts_with(|c: char| c.is_ascii_alphanumeric()) && rest.contains('.');
    (host && text.len() < 2000 && text.chars().all(is_of_address)).then_some(text)
}
