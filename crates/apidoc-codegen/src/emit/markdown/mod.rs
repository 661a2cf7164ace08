//! Texts of the pages as documentation comments.
//!
//! The IR's texts are Markdown, but rustdoc reads a dialect: text in brackets is a link to an item, code blocks are
//! compiled, tags and bare addresses are warned about. So a text is read with rustdoc's parser and written again, every character that
//! means something escaped, with nothing in it but paragraphs, lists, tables, code and links to web addresses.
//! Whatever the text was, the result has no warning and no code that is compiled.

mod blocks;
mod inline;
mod lines;

pub(super) use lines::{code, one, plain};

use blocks::Writer;
use pulldown_cmark::{Options, Parser, TextMergeStream};

/// Returns the text for `///`, without an empty line at either end.
pub(super) fn rewrite(text: &str) -> String {
    if is_plain(text) {
        return text.trim().to_owned();
    }
    let mut writer = Writer::default();
    for event in TextMergeStream::new(Parser::new_ext(text, Options::ENABLE_TABLES)) {
        writer.event(event);
    }
    writer.finish()
}

/// Whether the text is a paragraph without anything that Markdown or rustdoc could see something in: most are.
fn is_plain(text: &str) -> bool {
    let odd =
        |c: char| matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '\n' | '\t' | '!') || c.is_control();
    !text.contains(odd) && !text.contains("://") && text.trim_start().starts_with(|c: char| c.is_alphabetic()) && !text.starts_with("    ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(rewrite(text), expected);
    }

    #[test]
    fn plain_texts_stay() {
        check("The id of the site.", "The id of the site.");
        check("站点 ID，见 purge_url。", "站点 ID，见 purge_url。");
    }

    #[test]
    fn nothing_in_a_text_is_code_or_a_link_to_an_item() {
        check("See [Option] and <T> of a*b*c.", "See \\[Option\\] and \\<T\\> of a*b*c.");
        check("```\nfn main() {}\n```", "```text\nfn main() {}\n```");
        check("    panic!()", "```text\npanic!()\n```");
        check("[x](std::fs) [y](https://a.example/b)", "x [y](https://a.example/b)");
        check("见 https://a.example/b?c=1。", "见 <https://a.example/b?c=1>。");
        check("[https://a.example/b_c](https://a.example/b_c)", "<https://a.example/b_c>");
        check("<script>alert(1)</script> x", "\\<script\\>alert(1)\\</script\\> x");
    }

    #[test]
    fn lists_tables_and_breaks_stay_what_they_are() {
        check("a\n\n- b\n- c\n  d\n    - e\n\nf", "a\n\n- b\n- c d\n  - e\n\nf");
        check("a\\\n2. b", "a\\\n2\\. b");
        check("|a|b|\n|-|-|\n|1|`x`|", "|a|b|\n|---|---|\n|1|`x`|");
        check("# a\nb", "**a**\n\nb");
    }

    #[test]
    fn what_is_written_says_the_same_when_it_is_read_again() {
        for text in ["1~1000, 2~3", "a_b _c_ \\*", "&amp;lt; &lt;b&gt;", "> q\n>\n> - r", "1. a\n\n   b\n2. c", "`` a`b ``"] {
            let once = rewrite(text);
            assert_eq!(rewrite(&once), once, "{text}");
        }
    }
}
