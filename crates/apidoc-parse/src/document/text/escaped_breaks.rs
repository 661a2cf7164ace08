//! Line breaks of cells whose tags are escaped: `a&lt;br&gt;b`.

use super::cut::{byte_of, piece};
use crate::document::{Block, BlockKind, Inline, Mark, Span};
use std::ops::Range;

/// Makes line breaks of the tags `<br>` that are text. Code keeps them.
pub(crate) fn escaped_breaks(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(text) => divide(text),
            BlockKind::Item { blocks, .. } => escaped_breaks(blocks),
            _ => {}
        }
    }
}

/// Makes line breaks of the tags of a paragraph, in one pass: a hostile page has thousands of them.
fn divide(inlines: &mut Vec<Inline>) {
    let shown = |inline: &Inline| if inline.mark == Mark::Code { "`".repeat(inline.text.len()) } else { inline.text.clone() };
    let text: String = inlines.iter().map(shown).collect();
    let tags = tags(&text);
    if tags.is_empty() {
        return;
    }
    let last = text.trim_end().len();
    let mut kept: Vec<Inline> = Vec::with_capacity(inlines.len());
    let (mut at, mut next, mut begun) = (0, 0, None);
    for inline in inlines.drain(..) {
        let end = at + inline.text.len();
        let mut from = at;
        while let Some(tag) = tags.get(next).filter(|tag| tag.start < end) {
            if tag.start > from {
                kept.push(piece(&inline, from - at..tag.start - at));
            }
            let start = *begun.get_or_insert_with(|| byte_of(&inline, tag.start.max(at) - at));
            from = tag.end.min(end);
            // The rest of it may be in the next inline.
            if tag.end > end {
                break;
            }
            let divides = kept.last().is_some_and(|before| !before.text.ends_with('\n')) && tag.end < last;
            if divides && !text[tag.end..].starts_with('\n') {
                let span = Span { start, end: byte_of(&inline, tag.end - at) };
                kept.push(Inline { text: "\n".into(), span, ..Inline::default() });
            }
            (next, begun) = (next + 1, None);
        }
        if from < end {
            kept.push(piece(&inline, from - at..end - at));
        }
        at = end;
    }
    *inlines = kept;
}

/// The tags `<br>`, in any spelling, each with the blanks around it; several in a row are one.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices('<') {
        let Some(name) = text.get(at + 1..at + 3).filter(|name| name.eq_ignore_ascii_case("br")) else { continue };
        let Some(rest) = text[at + 1 + name.len()..].trim_start_matches([' ', '/']).strip_prefix('>') else { continue };
        let end = text.len() - rest.trim_start_matches(' ').len();
        match found.last_mut() {
            Some(before) if before.end == at => before.end = end,
            _ => found.push(text[..at].trim_end_matches(' ').len()..end),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Site, markdown, read},
        text::Text,
    };

    #[track_caller]
    fn check(page: &str, expected: &str) {
        let mut blocks = read(&Text::new(page)).0.blocks;
        escaped_breaks(&mut blocks);
        assert_eq!(markdown(&blocks, Site::default()), expected, "{page}");
    }

    #[test]
    fn makes_a_break_of_an_escaped_tag() {
        check("Red&lt;br&gt;Blue", "Red\\\nBlue");
        check("Red &lt;BR/&gt; **Blue**&lt;br /&gt;", "Red\\\n**Blue**");
        check("- Red&lt;br&gt;&lt;br&gt;Blue", "- Red\\\n  Blue");
        check("&lt;br&gt;Red &lt;br&gt; &lt;br&gt; `Blue`&lt;br&gt;**Dry**", "Red\\\n`Blue`\\\n**Dry**");
    }

    #[test]
    fn thousands_of_tags_are_one_pass() {
        let mut blocks = read(&Text::new("Red&lt;br&gt;".repeat(40_000))).0.blocks;
        escaped_breaks(&mut blocks);
        let BlockKind::Paragraph(text) = &blocks[0].kind else { panic!("{blocks:?}") };
        assert_eq!(text.iter().filter(|inline| inline.text == "\n").count(), 39_999);
    }

    #[test]
    fn keeps_the_tag_in_code_and_other_tags() {
        check("The tag `<br>` ends it.", "The tag `<br>` ends it.");
        check("A &lt;brush&gt; and 1 &lt; 2.", "A \\<brush> and 1 \\< 2.");
    }
}
