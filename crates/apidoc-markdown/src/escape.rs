//! Classes of characters, and the characters that need a backslash.

use std::borrow::Cow;

/// Class of a character next to a mark such as `**`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// White space.
    Space,
    /// A letter, a digit.
    Word,
    /// Punctuation.
    Punctuation,
    /// A symbol, whose class depends on the version of Unicode.
    Unclear,
}

/// Returns the class of a character.
pub(crate) fn class(c: char) -> Class {
    match c {
        c if c.is_whitespace() => Class::Space,
        // Letters in circles are symbols.
        '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}' => Class::Unclear,
        c if c.is_alphanumeric() => Class::Word,
        c if c.is_ascii_punctuation() => Class::Punctuation,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => Class::Punctuation,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' => Class::Punctuation,
        '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' => Class::Punctuation,
        _ => Class::Unclear,
    }
}

/// Returns the text with blanks for characters that break lines or control a terminal, except `\n`.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    if text.contains(is_hidden) { Cow::Owned(text.replace(is_hidden, " ")) } else { Cow::Borrowed(text) }
}

/// Appends a text with everything escaped that Markdown would read as something else. `before` and `after` are the characters around it.
pub(crate) fn text(out: &mut String, text: &str, before: Option<char>, after: Option<char>) {
    let mut last = before;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c).or(after);
        let around = [last, next].map(|c| c.map_or(Class::Space, class));
        let special = match c {
            '\\' | '*' | '`' | '[' | ']' | '<' => true,
            // It marks nothing inside of a word, and `~` nothing between blanks.
            '_' => around != [Class::Word; 2],
            '~' => around != [Class::Word; 2] && around != [Class::Space; 2],
            '&' => is_entity(&text[at + 1..]),
            // An image.
            '!' => next == Some('['),
            _ => false,
        };
        if special {
            out.push('\\');
        }
        out.push(c);
        last = Some(c);
    }
}

/// Whether the text behind `&` may be an entity: `lt;`, `#60;`.
pub(crate) fn is_entity(rest: &str) -> bool {
    let name = rest.strip_prefix('#').unwrap_or(rest);
    let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    length > 0 && name[length..].starts_with(';')
}

/// Appends a line, so that its beginning is not a heading, a list, a quote or a table.
pub(crate) fn line_start(out: &mut String, line: &str) {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let is_list = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    if digits > 0 && digits < 10 && rest.starts_with(['.', ')']) && is_list(&rest[1..]) {
        out.push_str(&line[..digits]);
        out.push('\\');
        out.push_str(rest);
        return;
    }
    let is_block = match line.bytes().next() {
        Some(b'#' | b'>' | b'=' | b'|') => true,
        Some(b'-' | b'+') => is_list(&line[1..]) || line.bytes().all(|b| b"-+ |:".contains(&b)),
        Some(b':') => line.bytes().all(|b| b"-:| ".contains(&b)),
        _ => false,
    };
    if is_block {
        out.push('\\');
    }
    out.push_str(line);
}
