//! Texts as one line: a cell, the words behind a name.

use super::inline;
use pulldown_cmark::{Event, Options, Parser, TagEnd};

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

/// Returns plain text as one escaped line.
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
