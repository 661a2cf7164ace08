//! Texts as one line: the words behind a name, a cell, code.

use crate::{
    Block, Inline, Mark, escape,
    inline::{self, Break, running},
    is_plain, read,
};

/// Returns a text in Markdown as one line: its code stays code, all other markup is removed.
pub fn line(text: &str) -> String {
    one(text, Break::Blank)
}

/// Returns a text in Markdown as the content of a cell, as [`line()`] does.
pub fn cell(text: &str) -> String {
    one(text, Break::Tag)
}

/// Returns plain text as one escaped line.
pub fn plain(text: &str) -> String {
    running(&[Inline { text: text.into(), ..Inline::default() }], Break::Blank)
}

/// Returns a text as code within a line, in backticks. An empty text gives nothing.
pub fn code(text: &str) -> String {
    let text = escape::visible(text).replace('\n', " ");
    let mut out = String::new();
    match text.trim_matches(' ') {
        "" => out.extend((!text.is_empty()).then_some("` `")),
        text => inline::code(&mut out, text, Break::Blank),
    }
    out
}

fn one(text: &str, how: Break) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let mut inlines = Vec::new();
    collect(read(text), &mut inlines);
    running(&inlines, how)
}

/// Collects the texts of blocks, with a blank behind each block.
fn collect<'t>(blocks: Vec<Block<'t>>, out: &mut Vec<Inline<'t>>) {
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => out.extend(inlines.into_iter().map(|inline| Inline {
                text: inline.text.replace('\n', " ").into(),
                mark: if inline.mark == Mark::Code { Mark::Code } else { Mark::Plain },
                link: None,
            })),
            Block::Item { blocks, .. } => collect(blocks, out),
            Block::Table(rows) => rows.into_iter().flatten().for_each(|cell| collect(cell, out)),
            Block::Code { text, .. } => out.push(Inline { text: text.replace('\n', " ").into(), ..Inline::default() }),
        }
        if out.last().is_some_and(|last| last.text != " ") {
            out.push(Inline { text: " ".into(), ..Inline::default() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_blocks_become_one_line() {
        for (text, line) in [
            ("\\-", "\\-"),
            ("off, see `a|b` and **c**.\n\n- d\n- e_f", "off, see `a\\|b` and c. d e_f"),
            ("a[b](https://a.example)\n\n# c", "ab c"),
            ("", ""),
        ] {
            assert_eq!(cell(text), line, "{text}");
        }
    }

    #[test]
    fn code_has_fences_that_its_text_lacks() {
        for (text, expected) in [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("", ""), ("  ", "` `"), (" a\nb ", "`a b`")] {
            assert_eq!(code(text), expected, "{text:?}");
        }
    }
}
