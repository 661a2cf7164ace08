//! Texts as one line: a summary, a cell, the words behind a name.

use super::inline;
use pulldown_cmark::{Event, Options, Parser, TagEnd};

/// The first sentence of a text, without markup, escaped.
pub(in crate::emit) fn summary(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut line = String::new();
    for event in Parser::new(text) {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::SoftBreak | Event::HardBreak => line.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    let sentence = &line[..sentence(&line)];
    let short: String = sentence.chars().take(LONGEST).collect();
    plain(&if short.len() < sentence.len() { short + "…" } else { short })
}

/// Where the first sentence ends. Within brackets it goes on.
fn sentence(line: &str) -> usize {
    let mut depth = 0i32;
    for (at, c) in line.char_indices() {
        let end = at + c.len_utf8();
        match c {
            '(' | '\u{ff08}' | '[' | '\u{3010}' => depth += 1,
            ')' | '\u{ff09}' | ']' | '\u{3011}' => depth -= 1,
            '。' | '\u{ff01}' | '\u{ff1b}' if depth <= 0 => return end,
            '.' | '!' if depth <= 0 && line[end..].starts_with(' ') => return end,
            _ => {}
        }
    }
    line.len()
}

/// A text of a page as one line: its code stays code, all other markup goes.
pub(in crate::emit) fn one(text: &str, table: bool) -> String {
    let mut line = String::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => inline::text(&mut line, &text, !table),
            Event::Code(text) => inline::code(&mut line, &text, table),
            Event::SoftBreak | Event::HardBreak | Event::Rule => line.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableCell) => line.push(' '),
            _ => {}
        }
    }
    inline::guard(line.trim())
}

/// A text that is no Markdown as one line, everything escaped.
pub(in crate::emit) fn plain(text: &str) -> String {
    let mut line = String::new();
    inline::text(&mut line, text.trim(), true);
    inline::guard(&line.replace('\n', " "))
}

/// A text as code within a line, in backticks.
pub(in crate::emit) fn code(text: &str) -> String {
    let mut line = String::new();
    inline::code(&mut line, text, false);
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_is_the_first_sentence() {
        for (text, first) in [
            ("Makes a thing. It may take long.", "Makes a thing."),
            ("建一个（没有则建；有则用）站点；再绑定。其他", "建一个（没有则建；有则用）站点；"),
            ("Version 1.5 of [x](http://a.example) (see. there) is made", "Version 1.5 of x (see. there) is made"),
        ] {
            assert_eq!(summary(text), first, "{text}");
        }
    }

    #[test]
    fn a_text_of_several_blocks_is_one_line() {
        for (text, line) in [
            ("\\-", "\\-"),
            ("off, see `a|b` and **c**.\n\n- d\n- e_f", "off, see `a\\|b` and c. d e_f"),
            ("a[b](https://a.example)\n\n# c", "ab c"),
            ("", ""),
        ] {
            assert_eq!(one(text, true), line, "{text}");
        }
    }
}
