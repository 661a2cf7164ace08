//! Markdown of descriptions as HTML: a fixed set of tags without attributes, except links to web addresses.

use crate::escape::escape;
use apidoc_markdown::{Block, Cell, Inline, Mark, read};
use std::fmt::Write as _;

/// Returns a description as blocks of HTML.
pub(crate) fn html(text: &str) -> String {
    let mut out = String::new();
    blocks(&read(text), &mut out);
    out
}

fn blocks(blocks: &[Block<'_>], out: &mut String) {
    // The open lists, from the outside in: depth and end tag.
    let mut lists: Vec<(u8, &str)> = Vec::new();
    for block in blocks {
        let depth = if let Block::Item { depth, .. } = block { Some(*depth) } else { None };
        while let Some((_, end)) = lists.pop_if(|(open, _)| depth.is_none_or(|depth| depth < *open)) {
            out.push_str(end);
        }
        match block {
            Block::Paragraph(inlines) => {
                out.push_str("<p>");
                text(inlines, out);
                out.push_str("</p>");
            }
            Block::Item { depth, number, blocks } => {
                if lists.last().is_none_or(|(open, _)| open < depth) {
                    let (begin, end) = if number.is_some() { ("<ol>", "</ol>") } else { ("<ul>", "</ul>") };
                    out.push_str(begin);
                    lists.push((*depth, end));
                }
                match number {
                    Some(number) => {
                        let _ = write!(out, "<li value={number}>");
                    }
                    None => out.push_str("<li>"),
                }
                content(blocks, out);
            }
            Block::Table(rows) => table(rows, out),
            Block::Code { text, .. } => {
                let _ = write!(out, "<pre>{}</pre>", escape(text));
            }
        }
    }
    lists.iter().rev().for_each(|(_, end)| out.push_str(end));
}

fn table(rows: &[Vec<Cell<'_>>], out: &mut String) {
    out.push_str("<table class=doc>");
    for (at, row) in rows.iter().enumerate() {
        out.push_str("<tr>");
        for cell in row {
            out.push_str(if at == 0 { "<th>" } else { "<td>" });
            content(cell, out);
        }
    }
    out.push_str("</table>");
}

/// Writes the content of an item or a cell. A single paragraph needs no tag.
fn content(inner: &[Block<'_>], out: &mut String) {
    match inner {
        [Block::Paragraph(inlines)] => text(inlines, out),
        _ => blocks(inner, out),
    }
}

fn text(inlines: &[Inline<'_>], out: &mut String) {
    for inline in inlines {
        let link = inline.link.as_deref().filter(|link| link.starts_with("https://") || link.starts_with("http://"));
        if let Some(link) = link {
            let _ = write!(out, "<a href=\"{}\" rel=\"noopener noreferrer\">", escape(link));
        }
        let (begin, end) = match inline.mark {
            Mark::Plain => ("", ""),
            Mark::Strong => ("<strong>", "</strong>"),
            Mark::Code => ("<code>", "</code>"),
            Mark::Struck => ("<s>", "</s>"),
        };
        let _ = write!(out, "{begin}{}{end}", escape(&inline.text).replace('\n', "<br>"));
        if link.is_some() {
            out.push_str("</a>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_become_tags() {
        for (text, expected) in [
            ("One.\n\nTwo `a<b>` **bold** ~~gone~~.", "<p>One.</p><p>Two <code>a&lt;b&gt;</code> <strong>bold</strong> <s>gone</s>.</p>"),
            ("a\\\nb", "<p>a<br>b</p>"),
            ("- one\n  - two\n  - three\n- four\n\nEnd.", "<ul><li>one<ul><li>two<li>three</ul><li>four</ul><p>End.</p>"),
            ("3. three\n4. four", "<ol><li value=3>three<li value=4>four</ol>"),
            ("- one\n  - two\n    - three\n\nEnd.", "<ul><li>one<ul><li>two<ul><li>three</ul></ul></ul><p>End.</p>"),
            ("| A | B |\n|---|---|\n| 1 | `x` |", "<table class=doc><tr><th>A<th>B<tr><td>1<td><code>x</code></table>"),
            ("```text\na < b\n```", "<pre>a &lt; b\n</pre>"),
            ("\\<Region> and <b>x</b>", "<p>&lt;Region&gt; and &lt;b&gt;x&lt;/b&gt;</p>"),
        ] {
            assert_eq!(html(text), expected, "{text}");
        }
    }

    #[test]
    fn only_web_addresses_are_links() {
        let link = "<p><a href=\"https://a.example/?b=&quot;c\" rel=\"noopener noreferrer\">x</a></p>";
        assert_eq!(html("[x](<https://a.example/?b=\"c>)"), link);
        for text in ["[x](javascript:alert(1))", "[x](data:text/html,a)", "[x](//a.example)", "[x](file:///etc/passwd)"] {
            assert_eq!(html(text), "<p>x</p>", "{text}");
        }
        assert!(!html("![x](https://a.example/b.png)").contains("<img"));
    }
}
