//! Line breaks of cells whose tags are escaped: `a&lt;br&gt;b`.

use super::cut::cut;
use crate::document::{Block, BlockKind, Inline, Mark};
use std::ops::Range;

/// Makes line breaks of the tags `<br>` that are text. Code keeps them.
pub(crate) fn escaped_breaks(blocks: &mut [Block]) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(text) => while first_break(text) {},
            BlockKind::Item { blocks, .. } => escaped_breaks(blocks),
            _ => {}
        }
    }
}

/// Makes a line break of the first tag; returns whether there was one.
fn first_break(inlines: &mut Vec<Inline>) -> bool {
    let shown = |inline: &Inline| if inline.mark == Mark::Code { "`".repeat(inline.text.len()) } else { inline.text.clone() };
    let text: String = inlines.iter().map(shown).collect();
    let Some(tag) = tag(&text) else { return false };
    let before = text[..tag.start].trim_end_matches(' ');
    let after = text[tag.end..].trim_start_matches(' ');
    let divides = !before.is_empty() && !before.ends_with('\n') && !after.trim().is_empty();
    let span = cut(inlines, before.len()..text.len() - after.len());
    if divides {
        let begins = |i: &usize| inlines[..*i].iter().map(|inline| inline.text.len()).sum::<usize>() >= before.len();
        let at = (0..inlines.len()).find(begins).unwrap_or(inlines.len());
        inlines.insert(at, Inline { text: "\n".into(), span, ..Inline::default() });
    }
    true
}

/// The first `<br>`, in any spelling.
fn tag(text: &str) -> Option<Range<usize>> {
    text.match_indices('<').find_map(|(at, _)| {
        let name = text.get(at + 1..at + 3).filter(|name| name.eq_ignore_ascii_case("br"))?;
        let rest = text[at + 1 + name.len()..].trim_start_matches([' ', '/']).strip_prefix('>')?;
        Some(at..text.len() - rest.len())
    })
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
    }

    #[test]
    fn keeps_the_tag_in_code_and_other_tags() {
        check("The tag `<br>` ends it.", "The tag `<br>` ends it.");
        check("A &lt;brush&gt; and 1 &lt; 2.", "A \\<brush> and 1 \\< 2.");
    }
}
