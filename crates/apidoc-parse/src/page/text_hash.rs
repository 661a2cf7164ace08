//! Hashes of texts as the page has them, without what the IR keeps elsewhere.

use super::notes::Notes;
use crate::{
    document::{Block, Span},
    facts::Taken,
};
use apidoc_ir::TextHash;

/// A part of a text: as the page has it, or what is left of it after something was taken out.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A place of the page.
    Page(Span),
    /// The text itself.
    Text(String),
}

/// Returns the hash of a text that is made of parts.
pub(super) fn parts(parts: &[Part], notes: &Notes<'_>) -> TextHash {
    TextHash::of(parts.iter().map(|part| match part {
        Part::Page(span) => bare(notes.slice(*span)),
        Part::Text(text) => text.trim(),
    }))
}

/// Returns the hash of an example: what the page says of it, and its request and response as they are shown.
pub(super) fn example(doc: &[Block], boxes: [&str; 2], notes: &Notes<'_>) -> TextHash {
    TextHash::of(doc.iter().map(|block| bare(notes.slice(block.span))).chain(boxes.map(str::trim)))
}

/// Returns the hash of the cell of a description, without null sentences and the example line.
pub(super) fn cell(cell: Span, taken: &Taken, notes: &Notes<'_>) -> TextHash {
    let example = taken.example.iter().map(|(_, span)| *span);
    let inside = |cut: &Span| cell.start <= cut.start && cut.end <= cell.end;
    let mut cuts: Vec<Span> = taken.nulls.iter().copied().chain(example).filter(inside).collect();
    cuts.sort();
    let mut text = String::new();
    let mut at = cell.start;
    for cut in cuts {
        text.push_str(notes.slice(Span { start: at, end: cut.start.max(at) }));
        at = cut.end.max(at);
    }
    text.push_str(notes.slice(Span { start: at, end: cell.end }));
    TextHash::of([bare(&text)])
}

/// Removes what is left around a sentence that was taken out: line breaks, blanks and tags without text at the end, line breaks at the start.
///
/// The span of a cell ends with its last shown character, so closing tags are never a part of the text. Opening tags are.
fn bare(text: &str) -> &str {
    let mut text = without_cell(text.trim());
    loop {
        let before = text.len();
        text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '`' || c == '*');
        text = text.strip_suffix("&nbsp;").unwrap_or(text);
        if let Some(at) = text.rfind('<')
            && shows_nothing(&text[at..])
        {
            text = &text[..at];
        }
        for line_break in ["<br>", "<br/>", "<br />"] {
            text = text.strip_prefix(line_break).unwrap_or(text).trim_start();
        }
        if text.len() == before {
            return text;
        }
    }
}

/// Removes the tag of the cell, so that a text without markup is the same in HTML and in Markdown.
fn without_cell(text: &str) -> &str {
    let is_cell = ["<td", "<th"].iter().any(|tag| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag)));
    let mut quote = None;
    let end = text.bytes().position(|c| match quote {
        Some(open) => {
            quote = (c != open).then_some(open);
            false
        }
        None => {
            quote = matches!(c, b'"' | b'\'').then_some(c);
            c == b'>'
        }
    });
    end.filter(|_| is_cell).map_or(text, |end| text[end + 1..].trim_start())
}

/// Whether a tag at the end of a text shows nothing. A cut may have begun inside the tag of a line break.
fn shows_nothing(tag: &str) -> bool {
    const OPEN: [&str; 10] = ["<br>", "<br/>", "<br />", "<p>", "<li>", "<ul>", "<ol>", "<div>", "<span>", "<code>"];
    let closing = tag.starts_with("</") && tag.find('>') == Some(tag.len() - 1);
    let cut = tag.len() < "<br />".len() && "<br />".starts_with(tag);
    closing || cut || OPEN.contains(&tag)
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn strips_both_ends_and_keeps_the_rest() {
        for (text, expected) in [
            (" <p>a</p><br/><br>", "<p>a"),
            ("<p>a", "<p>a"),
            ("<br />a<br>b<p></p> ", "a<br>b"),
            ("<br><br/>", ""),
            ("<code>a</code><b", "<code>a"),
            ("`a`", "`a"),
            ("<li>a</li>\n<li>b</li><br>", "<li>a</li>\n<li>b"),
            ("a < b", "a < b"),
            ("a<", "a"),
            ("<td align=\"left\">a</td>", "a"),
            ("<TD title='a>b'><p>a", "<p>a"),
            ("<td>", ""),
            ("", ""),
        ] {
            assert_eq!(bare(text), expected);
        }
    }
}
