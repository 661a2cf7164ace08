//! A value as descriptions write it: a number, a word of ASCII, or anything between quotes.

use super::{class::Class::*, lexicon, text::is_cjk};

/// Result of a scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// The value, without its quotes.
    pub(super) value: &'a str,
    /// Whether the value was quoted or formatted as code.
    pub(super) quoted: bool,
    /// The byte after it.
    pub(super) end: usize,
}

/// The longest value that is looked for.
const LONGEST: usize = 120;

/// Scans a value that begins at `at`. `numeric`: only a whole number will do.
pub(super) fn scan(s: &str, at: usize, numeric: bool) -> Option<Token<'_>> {
    let rest = s.get(at..)?;
    let first = rest.chars().next()?;
    if matches!(first, '"' | '\'' | '`') {
        return quoted(rest, at, first, numeric);
    }
    if numeric {
        return number(rest, at);
    }
    word(rest, at)
}

fn quoted(rest: &str, at: usize, quote: char, numeric: bool) -> Option<Token<'_>> {
    let body = &rest[1..];
    let close = body.char_indices().take(LONGEST).find(|(_, c)| *c == quote || *c == '\n')?;
    if close.1 == '\n' {
        return None;
    }
    let mut inner = body[..close.0].trim();
    if quote == '`' && inner.contains([';', '(']) && !numeric {
        // The closing mark is missing: this one opens the next value.
        return word(body, at + 1);
    }
    let mut end = at + 1 + close.0 + 1;
    if inner.is_empty() {
        return None;
    }
    // Quotes inside code or the other way round.
    if let Some(core) = strip_quotes(inner) {
        inner = core;
    }
    // "either \"wet\" or \"dry.\"": the full stop ends the sentence.
    if quote == '"'
        && let Some(core) = inner.strip_suffix(['.', ','])
        && core.len() > 1
        && core.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
    {
        inner = core;
    }
    if numeric && inner.parse::<i64>().is_err() {
        // "`1, 2, 3`": the marks enclose the list.
        return if inner.contains(',') { number(body, at + 1) } else { None };
    }
    // A doubled closing mark belongs to it.
    if rest[end - at..].starts_with(quote) && quote == '`' {
        end += 1;
    }
    Some(Token { value: inner, quoted: true, end })
}

fn strip_quotes(text: &str) -> Option<&str> {
    let core = |quote: char| text.strip_prefix(quote)?.strip_suffix(quote).map(str::trim).filter(|core| !core.is_empty());
    ['"', '\'', '`'].into_iter().find_map(core)
}

fn number(rest: &str, at: usize) -> Option<Token<'_>> {
    let body = rest.strip_prefix(['-', '+']).unwrap_or(rest);
    let digits = body.bytes().take_while(u8::is_ascii_digit).take(20).count();
    let (said, after) = rest.split_at(rest.len() - body.len() + digits);
    let continues = after.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '%'))
        || after.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let value = said.trim_start_matches('+');
    let is_padded = digits > 1 && body.starts_with('0');
    let fits = !continues && !is_padded && value.parse::<i64>().is_ok();
    fits.then(|| Token { value, quoted: false, end: at + said.len() })
}

/// A word: letters, digits and the signs that join them.
fn word(rest: &str, at: usize) -> Option<Token<'_>> {
    let mut end = 0;
    let mut previous = ' ';
    let mut chars = rest.char_indices().take(LONGEST).peekable();
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, c)| *c);
        let joins = previous.is_ascii_alphanumeric() || matches!(previous, '_' | '*');
        let inside = match c {
            _ if c.is_ascii_alphanumeric() || c == '_' => true,
            '*' => joins || i == 0,
            '$' => i == 0 && next.is_ascii_alphabetic(),
            '.' | '&' | '@' | '+' | '#' => {
                (joins && (next.is_ascii_alphanumeric() || next == '_' || c == '+')) || (c == '.' && i == 0 && next.is_ascii_alphanumeric())
            }
            '-' => (joins && (next.is_ascii_alphanumeric() || next == '_')) || (i == 0 && next.is_ascii_digit()),
            _ => false,
        };
        if !inside {
            break;
        }
        previous = c;
        end = i + c.len_utf8();
    }
    if end == 0 {
        return None;
    }
    // "sqlType-sql类型": a short word that Chinese follows begins the meaning.
    if rest[end..].starts_with(is_cjk)
        && !lexicon::at(rest, end).is_some_and(|phrase| phrase.classes.meets(Or | And | Etc))
        && let Some((head, tail)) = rest[..end].rsplit_once('-')
        && !head.is_empty()
        && tail.len() <= 3
        && tail.bytes().all(|b| b.is_ascii_alphabetic())
    {
        end = head.len();
    }
    // "**A**" is strong text whose marks no reader of Markdown took.
    let value = rest[..end].strip_suffix("**").map(|value| value.strip_prefix("**").unwrap_or(value)).filter(|value| !value.is_empty());
    // "WET` (wet)": the mark that opens it is missing.
    let tick = rest[end..].starts_with("` (") && end > 1;
    Some(Token { value: value.unwrap_or(&rest[..end]), quoted: false, end: at + end + usize::from(tick) })
}

/// Whether an unquoted word looks like a value of a program rather than a word of a sentence.
pub(super) fn is_identifier(word: &str) -> bool {
    let marked = word.chars().any(|c| c.is_ascii_digit() || matches!(c, '_' | '.' | '-' | '*' | '&' | '+'));
    marked || word.starts_with(|c: char| c.is_ascii_lowercase()) || word.chars().skip(1).any(|c| c.is_ascii_uppercase())
}

/// Whether all letters are capitals.
pub(super) fn is_shouted(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_uppercase()) && !word.chars().any(|c| c.is_ascii_lowercase() || is_cjk(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, numeric: bool, expected: Option<(&str, usize)>) {
        let got = scan(text, 0, numeric);
        assert_eq!(got.as_ref().map(|t| (t.value, t.end)), expected);
    }

    #[test]
    fn numbers_words_and_quotes() {
        check("1:a", true, Some(("1", 1)));
        check("-12 b", true, Some(("-12", 3)));
        check("1.5", true, None);
        check("10M", true, None);
        check("round-robin, b", false, Some(("round-robin", 11)));
        check("HA-高可用", false, Some(("HA", 2)));
        check("http&https。", false, Some(("http&https", 10)));
        check("S1.MEDIUM4: x", false, Some(("S1.MEDIUM4", 10)));
        check("\"a b\", c", false, Some(("a b", 5)));
        check("`'x'`", false, Some(("x", 5)));
        check("''", false, None);
        check("盘", false, None);
    }
}
